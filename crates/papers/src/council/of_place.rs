//! Places that stand for their council: `Oldham Health and Wellbeing Board – Page 1` at the foot of the pages of a paper for
//! that board, `Midlothian 1`, `Redcar & Cleveland` at the head of a page of the web, `Midlothian Homes Strategy` over the pages of
//! the strategy that the council's name stands under.
//!
//! What must not match: a place with another body's name behind it ("Leeds Safeguarding Board"), and one of two that are
//! named together ("Kent and Medway Board").

use std::cell::LazyCell;
use std::collections::BTreeMap;

use super::names::{NAMES, PLACE_NAMES};
use super::{Candidate, Weight, is_in_menu, note};
use crate::passages::{Kind, Passage};
use crate::register::councils;
use crate::text::plain;

/// What a place at the head or foot of pages counts, alone or before the paper's own committee.
const PLACE: f64 = 3.0;

/// What a full name on the title page counts.
const IN_TITLE_PAGE: f64 = 2.0;

/// Words of the names of other bodies of a place.
const OTHERS: [&str; 14] = [
    "police",
    "fire",
    "nhs",
    "hospital",
    "hospitals",
    "university",
    "safeguarding",
    "partnership",
    "trust",
    "harbour",
    "airport",
    "combined",
    "waste",
    "joint",
];

/// The council of a place that stands at the head or foot of the pages.
pub(super) fn by_place_of_pages<'a>(
    passages: &'a [Passage],
    plains: &[String],
    committee: Option<&str>,
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let committee = LazyCell::new(|| committee.map(plain));
    for (passage, own) in passages.iter().zip(plains) {
        let head_or_foot = passage.kind == Kind::Furniture && !is_in_menu(&passage.source);
        if !head_or_foot || passage.number.is_some() {
            continue;
        }
        let Some((council, rest)) = place_before(own) else {
            continue;
        };
        let alone = rest.split_whitespace().all(|word| {
            matches!(word, "page" | "of") || word.bytes().all(|byte| byte.is_ascii_digit())
        });
        let others = rest.split(' ').any(|word| OTHERS.contains(&word));
        let before_committee = committee.as_ref().is_some_and(|name| {
            // "Brent Pension Fund Sub-Committee" may be its whole name.
            let bare = place_before(name).map_or(name.as_str(), |(_, bare)| bare);
            !others && bare.contains(' ') && rest.starts_with(bare)
        });
        let before_title = || {
            let named = weights
                .get(&Candidate::Council(council))
                .is_some_and(|weight| weight.of("mention") >= IN_TITLE_PAGE);
            named && !others && titles(passages, plains).any(|title| rest.starts_with(title))
        };
        if alone || before_committee || before_title() {
            let entry = weights.entry(Candidate::Council(council)).or_default();
            note(entry, "place", PLACE, passage);
            return;
        }
    }
}

/// The titles of the title page that say more than a word, made plain.
fn titles<'t>(passages: &[Passage], plains: &'t [String]) -> impl Iterator<Item = &'t str> {
    let first = passages.first().map_or(1, |first| first.page);
    (passages.iter().zip(plains).take(super::TITLE))
        .filter(move |(passage, own)| {
            passage.page == first && passage.is_text() && passage.is_title() && own.contains(' ')
        })
        .map(|(_, own)| own.as_str())
}

/// The council of the place that a plain text begins with, and what stands behind the place.
fn place_before(text: &str) -> Option<(usize, &str)> {
    let (index, place) = (PLACE_NAMES.iter().enumerate())
        .filter(|(index, place)| {
            text.starts_with(place.as_str()) && councils()[*index].valid_to.is_none()
        })
        .max_by_key(|(_, place)| place.len())?;
    let rest = &text[place.len()..];
    let whole = rest.is_empty() || rest.starts_with(' ');
    let rest = rest.trim_start();
    (whole && !rest.starts_with("and ") && !NAMES.contains_key(text)).then_some((index, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_begins_a_text_as_a_word() {
        let check = |text: &str, expected: Option<(&str, &str)>| {
            let found = place_before(text).map(|(index, rest)| (councils()[index].short, rest));
            assert_eq!(found, expected, "{text}");
        };
        check(
            "oldham health and wellbeing board",
            Some(("Oldham", "health and wellbeing board")),
        );
        check("readings were taken", None);
        check("kent and medway board", None);
    }
}
