//! Boards that the law makes committees of a place's council.
//!
//! `LINCOLNSHIRE SCHOOLS' FORUM` · `Lochside Health and Wellbeing Board`. What must not match: a board of an area that no
//! council is called after.

use std::collections::BTreeMap;

use super::names::PLACE_NAMES;
use super::{Candidate, TITLE, Weight, is_first, note};
use crate::passages::Passage;
use crate::register::councils;

/// Boards that the law makes bodies of the council for a place: of health by the Health and Social Care Act 2012, of
/// schools by the School Standards and Framework Act 1998, of pensions by the Public Service Pensions Act 2013, of paths by the
/// Countryside and Rights of Way Act 2000.
const STATUTORY: [&str; 6] = [
    " health and wellbeing board",
    " schools forum",
    " health and well being board",
    " local pension board",
    " local pensions board",
    " local access forum",
];

/// "Lochside Health and Wellbeing Board" on the title page: the council that has social care and schools there.
pub(super) fn by_board<'a>(
    passages: &'a [Passage],
    plains: &[String],
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let first_page = passages.first().map_or(1, |first| first.page);
    // "Minutes of the meeting of the Lochside Schools' Forum".
    let place = |text: &str| {
        let end = STATUTORY.iter().find_map(|board| text.find(board))?;
        of_place(&text[..end], |before| {
            before.is_empty() || before.ends_with("of ") || before.ends_with("the ")
        })
    };
    let found = (passages.iter().zip(plains).enumerate().take(TITLE))
        .filter(|(index, (passage, _))| {
            is_first(passage, *index, first_page) && passage.words() <= 28
        })
        .find_map(|(_, (passage, text))| Some((place(text)?, passage)));
    if let Some((council, passage)) = found.or_else(|| by_watch(passages, plains)) {
        let entry = weights.entry(Candidate::Council(council)).or_default();
        note(entry, "board", 3.0, passage);
    }
}

/// "Healthwatch Lochside" among those present at a wellbeing board, which the law of 2012 gives a seat on its place's.
fn by_watch<'a>(passages: &'a [Passage], plains: &[String]) -> Option<(usize, &'a Passage)> {
    let is_board = (plains.iter().take(TITLE)).any(|text| text.contains("wellbeing board"));
    if !is_board {
        return None;
    }
    let mut found: Option<(usize, &Passage)> = None;
    for (passage, text) in passages.iter().zip(plains) {
        for (_, behind) in text
            .match_indices("healthwatch ")
            .map(|(at, name)| text.split_at(at + name.len()))
        {
            let words: Vec<&str> = behind.split(' ').collect();
            let council = (1..=words.len().min(WORDS))
                .rev()
                .find_map(|count| of_place(&words[..count].join(" "), str::is_empty));
            match (council, found) {
                (Some(council), Some((other, _))) if council != other => return None,
                (Some(council), None) => found = Some((council, passage)),
                _ => {}
            }
        }
    }
    found
}

/// Words of a place, at most: "Bath and North East Somerset".
const WORDS: usize = 5;

/// The council with social care of the place that a plain text ends with, where what stands before it fits.
fn of_place(text: &str, fits: impl Fn(&str) -> bool) -> Option<usize> {
    const KINDS: [&str; 4] = ["county", "unitary", "metropolitan", "london"];
    (councils().iter().zip(PLACE_NAMES.iter())).position(|(council, place)| {
        KINDS.contains(&council.kind) && text.strip_suffix(place.as_str()).is_some_and(&fits)
    })
}
