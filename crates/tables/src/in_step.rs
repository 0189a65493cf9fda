//! What cells of text show for standing in rows: texts beside one another that keep step, and no labels of a
//! letterhead, paragraphs or their numbers.

use crate::grid::GridCell;
use crate::text::median;
use crate::textual::is_marker;
use crate::token;

/// Each column behind the second: running text hardly ever has three.
const MORE_COLUMNS: f32 = 1.2;
/// Share of rows with two cells or more: paragraphs beside one another do not keep step.
const ROWS_HELD: f32 = 2.5;
/// Each row behind the second, up to three of them.
const MORE_ROWS: f32 = 0.3;
/// Share of first cells that end in a colon: the labels of a letterhead.
const COLONS: f32 = -3.0;
/// Each word beyond thirty in the usual cell of the longest column: text set in columns.
const LONG_CELLS: f32 = -0.1;
/// The first column is bullets and numbers of paragraphs.
const MARKERS: f32 = -4.0;

/// The rows below a head, and what they weigh together.
pub(crate) struct InStep {
    pub(crate) rows: usize,
    /// Rows with two cells or more.
    pub(crate) held: usize,
    pub(crate) weight: f32,
}

impl InStep {
    pub(crate) fn of(cells: &[GridCell], header_rows: usize, columns: usize) -> Self {
        let body = || cells.iter().filter(|cell| cell.rows.0 >= header_rows);
        let last = body().map(|cell| cell.rows.1 + 1).max().unwrap_or(0);
        let rows = last.saturating_sub(header_rows);
        let held = (header_rows..last)
            .filter(|&row| body().filter(|cell| cell.rows.0 == row).count() >= 2)
            .count();
        let first = || body().filter(|cell| cell.columns.0 == 0);
        let colons = first().filter(|cell| cell.text.ends_with(':')).count();
        let markers = first()
            .filter(|cell| token::is_bullet(&cell.text) || is_marker(&cell.text))
            .count();
        let longest = (0..columns)
            .map(|column| {
                let cells = body().filter(|cell| cell.columns == (column, column));
                median(cells.map(|cell| cell.words.len() as f32))
            })
            .fold(0.0, f32::max);
        let weight = MORE_COLUMNS * columns.saturating_sub(2).min(3) as f32
            + ROWS_HELD * share(held, rows)
            + MORE_ROWS * rows.saturating_sub(2).min(3) as f32
            + COLONS * share(colons, rows)
            + MARKERS * share(markers, rows)
            + LONG_CELLS * (longest - 30.0).max(0.0);
        Self { rows, held, weight }
    }
}

pub(crate) fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}
