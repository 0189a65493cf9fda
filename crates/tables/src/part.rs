//! A table's last row alone overleaf, or its head alone on the page before.
//!
//! ```text
//! Chatteris
//! ┌───────┬────────────┬───┬──────────┬─────────────────────────────┐
//! │ 40459 │ Short Fall │ 8 │ Business │ Allocated: to support and … │
//! └───────┴────────────┴───┴──────────┴─────────────────────────────┘
//! ```
//!
//! A row by itself is no table. It is one with the part on the page before, which `overleaf` sees:
//! what it does not join is dropped there. So is a head that comes again over one row of which only
//! the wrapped cell goes on.
//!
//! Not to be matched: boxes side by side in the middle of a page, and boxes under a title.

use scrutineer_model::{Rect, Word};

use crate::grid::GridCell;

/// A running head or foot may stand beyond it: no more words than this.
const MOST_WORDS_BEYOND: usize = 12;

/// Whether cells are too few for a table, and may be the end of one.
pub(crate) fn is_row(cells: &[GridCell]) -> bool {
    let columns = cells.iter().map(|cell| cell.columns.1 + 1).max();
    columns.is_some_and(|columns| columns >= 2) && cells.len() >= 2
}

/// Whether hardly any text stands above a frame.
pub(crate) fn is_first(bbox: &Rect, words: &[&Word]) -> bool {
    let above = words.iter().filter(|word| word.bbox.center_y() < bbox.y0);
    above.count() <= MOST_WORDS_BEYOND
}

/// Whether hardly any text stands below a frame.
pub(crate) fn is_last(bbox: &Rect, words: &[&Word]) -> bool {
    let below = words.iter().filter(|word| word.bbox.center_y() > bbox.y1);
    below.count() <= MOST_WORDS_BEYOND
}
