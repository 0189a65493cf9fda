//! The unit of all figures, printed once under their heads, over the middle of the field.
//!
//! ```text
//!                    2017     2018     2019     2020
//!                        thousands of dollars
//! Households       16,509   36,817   16,483    1,557
//! ```
//!
//! Not to be matched: the last line of the middle head, and the name of a section, which begins with a capital.

use scrutineer_model::{Rect, Word};
use scrutineer_quantity::units::stated;

use super::{Head, WORD_SPACE};
use crate::columns::Columns;
use crate::text::{Gaps, Line, Segment, segments};
use crate::token;

/// Two columns may have a head of two lines between them; so many have none.
const LEAST_COLUMNS: usize = 3;
/// What stands in two columns reaches into each by at least this, in ems.
const INTO_BOTH: f32 = 0.5;

/// Takes the last line's phrase where it is under the heads of all columns of the field.
pub(super) fn take<'a>(
    head: &mut Vec<Line<'a>>,
    columns: &Columns,
    cuts: &[f32],
) -> Option<Vec<Head<'a>>> {
    let field = (1, columns.count().checked_sub(1)?);
    let (last, above) = head.split_last()?;
    if field.1 < LEAST_COLUMNS || above.is_empty() {
        return None;
    }
    let in_stub = |word: &&Word| word.bbox.center_x() < columns.strips[0].1;
    let (label, phrase): (Vec<&Word>, Vec<&Word>) = last.words.iter().copied().partition(in_stub);
    let apart = |pair: &[&Word]| pair[1].bbox.x0 - pair[0].bbox.x1 > WORD_SPACE * last.size;
    if phrase.is_empty() || phrase.windows(2).any(apart) {
        return None;
    }
    let phrase = Segment::new(&phrase);
    let says = token::continues(&phrase.text) || stated(&phrase.text).unit().is_some();
    if !says || phrase.number || !is_under_all(&phrase, above, columns, cuts) {
        return None;
    }
    head.pop();
    if !label.is_empty() {
        head.push(Line::new(label));
    }
    Some(vec![Head {
        columns: field,
        words: phrase.words.into_vec(),
    }])
}

/// Whether a phrase stands under heads of one column each, less than half a column off their middle, and is no
/// line of one of them: it reaches into two columns, or they are nothing but periods.
fn is_under_all(phrase: &Segment, above: &[Line], columns: &Columns, cuts: &[f32]) -> bool {
    let heads: Vec<Segment> = (above.iter())
        .flat_map(|line| segments(&line.words, Gaps::HEAD, cuts))
        .filter(|head| columns.place_of(head).1 > 0)
        .collect();
    let over = |column: usize| {
        heads
            .iter()
            .any(|s| columns.place_of(s) == (column, column))
    };
    let Some(bbox) = Rect::around(heads.iter().map(|head| head.bbox)) else {
        return false;
    };
    let count = columns.count() - 1;
    let pitch = bbox.width() / count as f32;
    let reaches = INTO_BOTH * columns.size;
    let in_two = |cut: &f32| phrase.bbox.x0 < cut - reaches && cut + reaches < phrase.bbox.x1;
    (1..columns.count()).all(over)
        && (phrase.bbox.center_x() - bbox.center_x()).abs() < pitch / 2.0
        && (heads.iter().all(|head| token::is_period(&head.text))
            || cuts.iter().skip(1).any(in_two))
}
