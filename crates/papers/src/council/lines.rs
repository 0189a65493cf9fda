//! Names as lines have them: over two or three lines, in two languages, beside another column, before "'s".

use std::collections::BTreeMap;

use super::names::named;
use super::{MEETS, TITLE, bodies, is_registered_name};
use crate::passages::{Kind, Passage};
use crate::text::plain;

/// What stands before a name, where a text prints it in another way.
pub(super) const OTHER_WORDS: &str = "…";

/// Words of a council's name in a text; in two languages at the head it is one: "Cyngor Sir Ddinbych Denbighshire County
/// Council".
pub(super) fn words_of(
    names: &[(usize, usize, usize)],
    own: &str,
    index: usize,
    words: usize,
) -> usize {
    let name = |&(_, start, words): &(usize, usize, usize)| {
        let name = own.get(start..).unwrap_or_default().split(' ').take(words);
        name.collect::<Vec<_>>()
    };
    match names {
        [one, other] if index < TITLE && one.0 == other.0 && name(one) != name(other) => {
            one.2 + other.2
        }
        _ => words,
    }
}

/// The councils that a passage names, alone or with the lines that its name runs over: each with the byte where it begins
/// and its words.
pub(super) fn named_at(
    passages: &[Passage],
    index: usize,
    own: &str,
) -> Vec<(usize, usize, usize)> {
    let found = match joined(passages, index) {
        Some(text) => named(&plain(&text)),
        None => named(own),
    };
    if !found.is_empty() {
        return found;
    }
    match below(passages, index).or_else(|| beside(passages, index)) {
        Some(text) => named(&plain(&text)),
        None => found,
    }
}

/// A name that a letterhead has on two lines with other text beside them: "Lochside Islands Legal Services" over "Council⇥Town
/// Hall".
fn beside(passages: &[Passage], index: usize) -> Option<String> {
    /// Words of a name before "Council", at most.
    const WORDS: usize = 3;
    let (first, next) = (passages.get(index)?, passages.get(index + 1)?);
    if index >= MEETS || next.page != first.page || !next.text.starts_with("Council\t") {
        return None;
    }
    let words: Vec<&str> = first.text.split_whitespace().collect();
    (1..=WORDS.min(words.len()))
        .map(|count| format!("{} Council", words[..count].join(" ")))
        .find(|name| is_registered_name(name))
}

/// A passage's text made plain; in a title "Lochside Council's Planning Committee" names the council.
pub(super) fn plain_of(passage: &Passage, index: usize) -> String {
    if index < TITLE && passage.text.contains(['\'', '\u{2019}']) {
        let text = passage.text.replace('\u{2019}', "'");
        return plain(
            &text
                .replace("ouncil's ", "ouncil ")
                .replace("OUNCIL'S ", "OUNCIL "),
        );
    }
    // "Lochside CouncilTel: 01000 000000": two lines of a head that a conversion joined.
    let glued = (passage.text.match_indices("Council"))
        .map(|(at, name)| at + name.len())
        .find(|end| passage.text[*end..].starts_with(char::is_uppercase));
    match glued {
        Some(end) if index < TITLE => {
            let (before, behind) = passage.text.split_at(end);
            plain(&format!("{before} {behind}"))
        }
        _ => passage.text.plain().to_owned(),
    }
}

/// The bodies that are not in the register, passage by passage.
pub(super) fn other_bodies(passages: &[Passage]) -> Vec<(usize, Vec<String>)> {
    // Running heads say the same on every page.
    let mut known: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut found: Vec<(usize, Vec<String>)> = (passages.iter().enumerate())
        .filter(|(index, passage)| *index < 400 || passage.kind == Kind::Furniture)
        .map(|(index, passage)| {
            let names = (known.entry(passage.text.as_str()))
                .or_insert_with(|| bodies::named(&passage.text));
            if names.is_empty()
                && let Some(column) = first_column(passages, index)
            {
                return (index, bodies::named(&column));
            }
            if names.is_empty()
                && let Some(name) = between_kinds(passages, index)
            {
                return (index, vec![name]);
            }
            (index, names.clone())
        })
        .filter(|(_, names)| !names.is_empty())
        .collect();
    // One body goes by two names: "NHS Northam CCG" and in full.
    let mut printed: BTreeMap<String, String> = BTreeMap::new();
    for name in found.iter().flat_map(|(_, names)| names) {
        let first = (printed.entry(bodies::in_full(name))).or_insert_with(|| name.clone());
        if first.ends_with("Service") && name.ends_with("Authority") {
            first.clone_from(name);
        }
    }
    for name in found.iter_mut().flat_map(|(_, names)| names) {
        if let Some(first) = printed.get(&bodies::in_full(name)) {
            name.clone_from(first);
        }
    }
    found
}

/// A name over three lines in two languages, which share its place: "CYNGOR CYMUNED" over "LLANFAIR" and "COMMUNITY COUNCIL". In
/// Welsh the kind stands first, in English last.
fn between_kinds(passages: &[Passage], index: usize) -> Option<String> {
    /// Words of the place's name, at most.
    const PLACE: usize = 5;
    let [kind, place, council] = passages.get(index..index + 3)? else {
        return None;
    };
    let known = matches!(
        (kind.text.plain(), council.text.plain()),
        ("cyngor cymuned" | "cyngor cymunedol", "community council")
            | ("cyngor tref", "town council")
    );
    let fits = index < MEETS
        && known
        && place.page == kind.page
        && place.number.is_none()
        && (1..=PLACE).contains(&place.words())
        && place
            .text
            .chars()
            .all(|char| char.is_alphabetic() || matches!(char, ' ' | '-' | '\''));
    fits.then(|| {
        let name = format!("{} {}", place.text, council.text);
        crate::text::titled(&name.to_uppercase())
    })
}

/// The first of two columns at the head of a paper, whose name runs over two lines: "South Lochside Combined⇥Roads Board" over
/// "Authority⇥31 October 2024".
pub(crate) fn first_column(passages: &[Passage], index: usize) -> Option<String> {
    let (first, next) = (passages.get(index)?, passages.get(index + 1)?);
    let (above, below) = (
        first.text.split_once('\t')?.0,
        next.text.split_once('\t')?.0,
    );
    (index < 2 && first.page == next.page && below.split(' ').count() <= 2)
        .then(|| format!("{above} {below}"))
}

/// On a title, a passage's text with the next lines': a name may stand on two ("Hampshire", "County
/// Council") or three.
fn joined(passages: &[Passage], index: usize) -> Option<String> {
    /// Words of such a line, at most.
    const WORDS: usize = 4;
    let passage = &passages[index];
    let lines: Vec<&str> = (passages[index..].iter().take(3))
        .take_while(|line| line.page == passage.page && line.words() <= WORDS)
        .map(|line| line.text.as_str())
        .collect();
    (index < TITLE && lines.len() > 1).then(|| lines.join(" "))
}

/// A line of a title page with the next at its left or right edge, where one line of another column stands between them:
/// "Fenland District", "PLANNING COMMITTEE", "Council".
fn below(passages: &[Passage], index: usize) -> Option<String> {
    /// Words of such a line, at most.
    const WORDS: usize = 4;
    /// Lines of one column begin at one edge, within so many points.
    const EDGE: f32 = 1.0;
    let [first, between, last] = passages.get(index..index + 3)? else {
        return None;
    };
    let fits = |line: &Passage| line.page == first.page && line.words() <= WORDS;
    let left = first.x0 > 0.0 && (first.x0 - last.x0).abs() < EDGE;
    let boxes = (first.source.bbox, between.source.bbox, last.source.bbox);
    let right = matches!(boxes, (Some(first), Some(between), Some(last))
        if (first.x1 - last.x1).abs() < EDGE && between.x1 < first.x0.min(last.x0));
    (index < TITLE && (left || right) && fits(first) && fits(last))
        .then(|| format!("{} {}", first.text, last.text))
}
