//! Entries of a table of contents.
//!
//! `Introduction .......... 3`, or with nothing but the page number at the right edge:
//! `Introduction            3`
//!
//! A list of figures may name no page: one caption under the other is none of a figure.
//!
//! Without leaders, entries are told by numbers that align at the right edge and never fall, row
//! after row; a table of counts does not rise all the way.

use scrutineer_model::Sheet;

use crate::columns::Flow;
use crate::look::{Look, Shape};

/// Rows without leaders that make a table of contents. As many counts rise by chance once in 720.
const ROWS: usize = 6;

/// How far page numbers may stand from their edge, in ems.
const EDGE: f32 = 0.5;

/// Turns rows that lead to a page number without a leader into entries.
pub(crate) fn mark_plain(looks: &mut [Look], flow: &Flow, sheet: &Sheet) {
    let mut start = 0;
    while start < looks.len() {
        let mut end = start;
        let mut entries = 0;
        let mut last = 0;
        let mut distinct = 0;
        // Wrapped entries put rows of text between.
        while let Some(look) = looks.get(end) {
            match page_number(look, flow, sheet) {
                Some(number) if number >= last => {
                    entries += 1;
                    distinct += usize::from(number > last);
                    last = number;
                }
                None if look.shape == Shape::Text && end > start => {}
                _ => break,
            }
            end += 1;
        }
        if entries >= ROWS && distinct * 2 >= entries {
            for look in &mut looks[start..end] {
                if page_number(look, flow, sheet).is_some() {
                    look.shape = Shape::Entry;
                }
            }
        }
        start = end.max(start + 1);
    }
}

/// Rows in a row that begin as captions do and make a list of them: figures stand between captions.
const CAPTIONS: usize = 4;

/// Turns captions that stand one under the other into entries.
pub(crate) fn mark_captions(looks: &mut [Look]) {
    for run in looks.chunk_by_mut(|above, below| above.begins_caption && below.begins_caption) {
        if run.len() >= CAPTIONS {
            for look in run {
                look.shape = Shape::Entry;
            }
        }
    }
}

/// Rows of text between entries that belong to the contents: a wrapped entry, a part's title.
const BETWEEN: usize = 3;

/// Turns rows of text that stand among entries into entries.
pub(crate) fn mark_between(looks: &mut [Look]) {
    let entries: Vec<usize> = (0..looks.len())
        .filter(|&index| looks[index].shape == Shape::Entry)
        .collect();
    for pair in entries.windows(2) {
        let between = &mut looks[pair[0] + 1..pair[1]];
        if between.len() <= BETWEEN && between.iter().all(|look| look.shape == Shape::Text) {
            for look in between {
                look.shape = Shape::Entry;
            }
        }
    }
}

/// The number that the row's text leads to at the flow's right edge.
fn page_number(look: &Look, flow: &Flow, sheet: &Sheet) -> Option<u32> {
    let words = &sheet.words[look.row.words.clone()];
    let last = words.last()?;
    let alone = look.row.pieces.last()?.len() == 1
        && look.row.pieces.len()
            == 2 + usize::from(look.marker.is_some() && look.row.pieces[0].len() == 1);
    let at_edge = flow.right - last.bbox.x1 <= EDGE * last.size;
    let worded = look.count.letters() >= 4 && look.count.words >= 2;
    let number = (last.text.len() <= 3)
        .then(|| last.text.parse().ok())
        .flatten();
    number.filter(|_| alone && at_edge && worded && look.shape != Shape::Entry)
}
