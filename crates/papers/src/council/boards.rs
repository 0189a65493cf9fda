//! Boards that the law makes committees of a place's council.
//!
//! `LINCOLNSHIRE SCHOOLS' FORUM` · `Lochside Health and Wellbeing Board`. What must not match: a board of an area that no
//! council is called after.

use std::collections::BTreeMap;

use super::{Candidate, TITLE, Weight, is_first, note};
use crate::passages::Passage;
use crate::register::councils;
use crate::text::plain;

/// Boards that the law makes committees of the council for a place: of health by the Health and Social Care Act 2012, of
/// schools by the School Standards and Framework Act 1998.
const STATUTORY: [&str; 3] = [
    " health and wellbeing board",
    " schools forum",
    " health and well being board",
];

/// "Lochside Health and Wellbeing Board" on the title page: the council that has social care and schools there.
pub(super) fn by_board<'a>(
    passages: &'a [Passage],
    plains: &[String],
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    const KINDS: [&str; 4] = ["county", "unitary", "metropolitan", "london"];
    let first_page = passages.first().map_or(1, |first| first.page);
    let place = |text: &str| {
        let text = ["minutes of the ", "minutes of ", "meeting of the ", "the "]
            .iter()
            .find_map(|lead| text.strip_prefix(lead))
            .unwrap_or(text);
        let end = STATUTORY.iter().find_map(|board| text.find(board))?;
        let place = &text[..end];
        (councils().iter())
            .position(|council| KINDS.contains(&council.kind) && plain(council.short) == place)
    };
    let found = (passages.iter().zip(plains).enumerate().take(TITLE))
        .filter(|(index, (passage, _))| {
            is_first(passage, *index, first_page) && passage.words() <= 20
        })
        .find_map(|(_, (passage, text))| Some((place(text)?, passage)));
    if let Some((council, passage)) = found {
        let entry = weights.entry(Candidate::Council(council)).or_default();
        note(entry, "board", 3.0, passage);
    }
}
