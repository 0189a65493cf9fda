//! Names that councils go by, found in a plain text: `Leeds City Council`, `Metropolitan Borough of
//! Dudley`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::register::{Council, councils};
use crate::text::plain;

/// All names in plain form with the council each is of, and one expression that finds them,
/// longest first.
pub(super) static NAMES: LazyLock<(BTreeMap<String, usize>, Option<Regex>)> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    for (index, council) in councils().iter().enumerate() {
        for name in council.other_names.iter().chain([&council.name]) {
            names.entry(plain(name)).or_insert(index);
        }
    }
    // Names that councils go by without their being official, where they are nobody else's.
    let mut informal: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (index, council) in councils().iter().enumerate() {
        for name in informal_names(council) {
            informal.entry(plain(&name)).or_default().insert(index);
        }
    }
    for (name, of) in informal {
        if let (Some(&index), 1) = (of.first(), of.len()) {
            names.entry(name).or_insert(index);
        }
    }
    let mut longest: Vec<&String> = names.keys().collect();
    longest.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.as_str()));
    let all: Vec<String> = longest.iter().map(|name| regex::escape(name)).collect();
    let finder = Regex::new(&format!(r"\b(?:{})\b", all.join("|"))).ok();
    (names, finder)
});

/// "Leeds Council", "Metropolitan Borough of Dudley". "Suffolk Council" is nobody's name: a county's
/// districts may be called by its name too.
fn informal_names(council: &Council) -> Vec<String> {
    let short = council.short;
    let mut names = match council.kind {
        "county" => Vec::new(),
        "metropolitan" => vec![
            format!("{short} Council"),
            format!("{short} Metropolitan Borough Council"),
            format!("{short} Metropolitan Borough"),
            format!("Metropolitan Borough of {short}"),
        ],
        "london" => vec![
            format!("{short} Council"),
            format!("London Borough of {short}"),
            format!("{short} London Borough Council"),
        ],
        _ => vec![format!("{short} Council")],
    };
    if council.name.ends_with("Borough Council") {
        names.push(format!("Borough of {short}"));
    }
    names
}

/// Councils named in a plain text: which, from which byte, in how many words.
pub(super) fn named(text: &str) -> Vec<(usize, usize, usize)> {
    let (names, Some(finder)) = &*NAMES else {
        return Vec::new();
    };
    (finder.find_iter(text))
        .filter_map(|found| {
            let words = found.as_str().split(' ').count();
            Some((*names.get(found.as_str())?, found.start(), words))
        })
        .collect()
}
