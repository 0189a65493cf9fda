//! Names that councils go by, found in a plain text: `Leeds City Council`, `Metropolitan Borough of
//! Dudley`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::register::{Council, councils};
use crate::text::plain;

/// All names in plain form with the council each is of.
pub(super) static NAMES: LazyLock<BTreeMap<String, usize>> = LazyLock::new(|| {
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
    names
});

/// The plain names of councils' places, in the order of the register: "bath and north east somerset".
pub(super) static PLACE_NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    councils()
        .iter()
        .map(|council| plain(council.short))
        .collect()
});

/// A name's words behind its first, and the council it is of.
type Rest = (Vec<&'static str>, usize);

/// The names by their first words, those of one word longest first.
static BY_WORD: LazyLock<HashMap<&'static str, Vec<Rest>>> = LazyLock::new(|| {
    let mut by_word: HashMap<&str, Vec<Rest>> = HashMap::new();
    for (name, &council) in NAMES.iter() {
        let mut words = name.split(' ');
        if let Some(first) = words.next() {
            let rest = (words.collect(), council);
            by_word.entry(first).or_default().push(rest);
        }
    }
    #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
    for names in by_word.values_mut() {
        names.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
    }
    by_word
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
            format!("{short} Borough Council"),
            // In two lines of a letterhead.
            format!("{short} London Borough"),
        ],
        _ => vec![format!("{short} Council")],
    };
    if council.kind == "wales" {
        // "Neuadd Cyngor Lochside": its hall.
        names.push(format!("Cyngor {short}"));
    }
    if council.name.ends_with("Borough Council") {
        names.push(format!("Borough of {short}"));
    }
    // "The Council of the City of Sheffield".
    for (kind, of) in [(" City Council", "City"), (" Borough Council", "Borough")] {
        if council.name.ends_with(kind) {
            names.push(format!("Council of the {of} of {short}"));
        }
    }
    // "Barnsley MBC": letters that stand for its kind. CC may be a city's or a county's.
    let kinds = [
        (" Metropolitan District Council", "MDC"),
        (" Metropolitan Borough Council", "MBC"),
        (" County Borough Council", "CBC"),
        (" District Council", "DC"),
        (" Borough Council", "BC"),
    ];
    let letters = (kinds.iter())
        .find_map(|(kind, letters)| Some((council.name.strip_suffix(kind)?, letters)));
    if let Some((place, letters)) = letters {
        // "City of Bradford MDC" and "Bradford MDC"
        names.extend([place, short].map(|place| format!("{place} {letters}")));
    }
    names
}

/// Whether a name is part of another body's: "Leeds Council of Churches", "City of London Police".
fn is_anothers(before: &str, name: &str, behind: &str) -> bool {
    /// Kinds of people that a council of them stands for, behind "of" and "for".
    const PEOPLE: [&str; 10] = [
        "voluntary",
        "churches",
        "mosques",
        "faiths",
        "christians",
        "jews",
        "racial",
        "disabled",
        "trades",
        "elders",
    ];
    const KINDS: [&str; 18] = [
        "police",
        "constabulary",
        "university",
        "football",
        "cricket",
        "rugby",
        "hospital",
        "hospitals",
        "airport",
        "cathedral",
        "magistrates",
        "chamber of",
        "housing association",
        "wildlife",
        "museums trust",
        "racial equality",
        "county cricket",
        "green belt",
    ];
    const SEATS: [&str; 6] = [
        "healthwatch",
        "university of",
        "diocese of",
        "bishop of",
        "port of",
        "commissioner for",
    ];
    let ends = |text: &str, words: &str| {
        (text.strip_prefix(words)).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    if name.ends_with(" council") {
        let of = behind
            .strip_prefix("of ")
            .or_else(|| behind.strip_prefix("for "));
        return of.is_some_and(|of| PEOPLE.iter().any(|people| ends(of, people)));
    }
    // What bears a council's whole name may be its own; a city's alone stands for the place.
    let place = !name.ends_with(" corporation") && !name.starts_with("london borough");
    let behind = ["city ", "county ", "borough "]
        .iter()
        .find_map(|kind| behind.strip_prefix(kind))
        .unwrap_or(behind);
    place && KINDS.iter().any(|kind| ends(behind, kind))
        || SEATS.iter().any(|seat| before.trim_end().ends_with(seat))
}

/// Councils named in a plain text: which, from which byte, in how many words. The longest name at a
/// place counts, and no word is part of two.
pub(super) fn named(text: &str) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.split(' ').next().unwrap_or_default();
        let behind = at + first.len() + 1;
        let name = BY_WORD.get(first).and_then(|names| {
            names.iter().find_map(|(words, council)| {
                let end = (words.iter()).try_fold(behind, |start, word| {
                    let rest = text.get(start..)?.strip_prefix(word)?;
                    (rest.is_empty() || rest.starts_with(' ')).then_some(start + word.len() + 1)
                });
                Some((end?, words.len() + 1, *council))
            })
        });
        match name {
            Some((end, words, council)) => {
                let name = text.get(at..end.saturating_sub(1)).unwrap_or_default();
                let before = text.get(..at).unwrap_or_default();
                if !is_anothers(before, name, text.get(end..).unwrap_or_default()) {
                    found.push((council, at, words));
                }
                at = end;
            }
            None => at = behind,
        }
    }
    found
}
