//! How many rows of a ruled grid are its boxhead.
//!
//! In a table of figures, the rows above the first figure. In a table of text, the first row where
//! it is set apart: bold over plain text, or on a colour of its own. A list without a head has none.

use scrutineer_model::{Color, Fill};

use crate::background::background;
use crate::grid::{Grid, GridCell};
use crate::token;

/// More rows than this are no head.
const MOST_ROWS: usize = 8;

/// Rows of the boxhead.
pub(crate) fn head_rows(grid: &Grid, fills: &[Fill]) -> usize {
    let rows = grid.rows();
    let figures: Vec<bool> = (0..rows).map(|row| has_quantities(grid, row)).collect();
    let body_figures = figures.iter().filter(|&&has| has).count();
    if body_figures * 2 >= rows || (body_figures >= 2 && body_figures * 3 >= rows) {
        let first = figures
            .iter()
            .position(|&has| has)
            .unwrap_or(0)
            .min(MOST_ROWS);
        return above_sections(grid, first);
    }
    if rows < 2 || figures[0] || !is_set_apart(grid, fills) {
        return 0;
    }
    // A head over several columns has heads below it.
    let spans = starting_in(grid, 0).any(|cell| cell.column_span() > 1);
    let tall = starting_in(grid, 0)
        .map(GridCell::row_span)
        .max()
        .unwrap_or(1);
    tall.max(if spans { 2 } else { 1 })
        .min(rows - 1)
        .min(MOST_ROWS)
}

/// Without the section rows that end the rows above the first figures.
fn above_sections(grid: &Grid, mut rows: usize) -> usize {
    let columns = grid.columns();
    while rows > 1 {
        let mut cells = starting_in(grid, rows - 1);
        let (Some(cell), None) = (cells.next(), cells.next()) else {
            break;
        };
        let covered = grid
            .cells
            .iter()
            .any(|other| other.rows.0 < rows - 1 && other.rows.1 >= rows - 1);
        let section =
            cell.columns.0 == 0 && (cell.column_span() == columns || cell.column_span() == 1);
        if covered || !section || token::is_unit(&cell.text) {
            break;
        }
        rows -= 1;
    }
    rows
}

fn starting_in<'g, 'a>(grid: &'g Grid<'a>, row: usize) -> impl Iterator<Item = &'g GridCell<'a>> {
    grid.cells.iter().filter(move |cell| cell.rows.0 == row)
}

/// A figure that is no year right of the first column.
fn has_quantities(grid: &Grid, row: usize) -> bool {
    starting_in(grid, row).any(|cell| {
        cell.columns.0 > 0 && token::is_figure(&cell.text) && !token::is_year(&cell.text)
    })
}

/// Whether the first row is bold over a plain second column, or on a colour the rows below have not.
fn is_set_apart(grid: &Grid, fills: &[Fill]) -> bool {
    let bold = |cell: &GridCell| cell.words.iter().all(|word| word.bold);
    let head: Vec<&GridCell> = starting_in(grid, 0).collect();
    let body: Vec<&GridCell> = grid
        .cells
        .iter()
        .filter(|cell| cell.rows.0 > 0 && cell.columns.0 > 0)
        .collect();
    if head.len() < 2 || body.is_empty() {
        return false;
    }
    let bold_body = body.iter().filter(|cell| bold(cell)).count();
    if head.iter().all(|cell| bold(cell)) && bold_body * 2 < body.len() {
        return true;
    }
    let colors: Vec<Option<Color>> = head
        .iter()
        .map(|cell| background(fills, &cell.bbox()))
        .collect();
    let Some(color) = colors[0] else { return false };
    let like_head = body
        .iter()
        .filter(|cell| background(fills, &cell.bbox()) == Some(color))
        .count();
    colors.iter().all(|other| *other == Some(color)) && like_head * 4 < body.len()
}
