//! Lists under names that stand once: each line is a row, not a line of a text that wraps.
//!
//! ```text
//! Status        Director          Company
//! Councillor    Alex Young        Northern Arts Limited
//!               Brigid James      Market Hall Company
//!                                 Airport Holdings Limited
//!               Ewan Mackay       Town Centre Trust
//! Officer       Alison Jarrow     Market Hall Company
//! ```
//!
//! Texts of two columns break on one line with room for the next word, or one begins again behind a gap that
//! its neighbour fills. Not to be matched: cells that wrap, which run full or go on in lower case.

use super::{Piece, fits};
use crate::columns::Columns;
use crate::text::cell_text;
use crate::token;

/// So many lines that begin rows show a list …
const LEAST_BEGUN: usize = 4;
/// … if they are one in so many of those that stand below another …
const MOST_BEGUN_BY_ONE: usize = 6;
/// … and no more than one in so many runs full.
const RUN_FULL: usize = 3;

/// What a level shows about the texts above it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    /// A text above goes on.
    GoesOn,
    /// A text above runs full.
    Full,
    /// Another row begins.
    Begins,
    /// A text ends early and another stands below it.
    Open,
}

/// Whether the levels are rows of lists, which the first column parts into groups.
pub(super) fn are_listed(pieces: &[Piece], levels: &[Vec<usize>], columns: &Columns) -> bool {
    let mut last: Vec<Option<(usize, usize)>> = vec![None; columns.count()];
    let mut breaks = Vec::new();
    for (number, level) in levels.iter().enumerate() {
        if level.iter().any(|&index| pieces[index].column == 0) {
            last.fill(None);
        } else {
            breaks.push(at(pieces, (number, level), &last, columns));
        }
        for &index in level {
            last[pieces[index].column] = Some((number, index));
        }
    }
    let count = |wanted: Break| breaks.iter().filter(|found| **found == wanted).count();
    let begun = count(Break::Begins);
    begun >= LEAST_BEGUN
        && begun * MOST_BEGUN_BY_ONE >= breaks.len()
        && count(Break::GoesOn) == 0
        && count(Break::Full) * RUN_FULL <= breaks.len()
}

/// What a level without a name shows.
///
/// `last`: for each column the level and the piece last seen in the group.
fn at(
    pieces: &[Piece],
    (number, level): (usize, &[usize]),
    last: &[Option<(usize, usize)>],
    columns: &Columns,
) -> Break {
    let (mut early, mut full, mut again, mut behind_gap) = (0, 0, 0, 0);
    for piece in level.iter().map(|&index| &pieces[index]) {
        let Some((above_at, above)) = last[piece.column] else {
            continue;
        };
        if above_at + 1 < number {
            behind_gap += 1;
            continue;
        }
        let above = &pieces[above].line;
        let ends = above
            .words
            .last()
            .is_some_and(|word| token::is_unfinished(&word.text));
        if ends || token::continues(&piece.line.words[0].text) {
            return Break::GoesOn;
        }
        again += usize::from(cell_text(&above.words) == cell_text(&piece.line.words));
        if fits(above, &piece.line, columns, piece.column) {
            early += 1;
        } else {
            full += 1;
        }
    }
    let behind_gap = behind_gap > 0 && early > 0;
    if early >= 2 || behind_gap || again > 0 && early + full >= 2 {
        Break::Begins
    } else if full > early {
        Break::Full
    } else {
        Break::Open
    }
}
