//! Shares beside what they are shares of, under one head.
//!
//! ```text
//!               In house      Variance            the head is set over the amount, or over both
//!              provision   from 2010-11
//! Schools      2,486,774     (911,675)   -27%
//! ```
//!
//! A column in which every figure is a share and that no head names goes with the amounts before it.
//! Not to be matched: a share under a head of its own, or behind another share or no figures.

use crate::grid::{Grid, GridCell};
use crate::token;

/// One share may be a word's: `5%` of a label.
const LEAST_SHARES: usize = 2;

/// Lets the heads that end with a column of amounts cover the headless column of shares behind it.
pub(crate) fn cover_shares(grid: &mut Grid) {
    let Some(head) = grid.header_rows.filter(|&rows| rows > 0) else {
        return;
    };
    for column in 1..grid.columns() {
        let covers = |cell: &&GridCell| cell.columns.0 <= column && column <= cell.columns.1;
        let is_named = (grid.cells.iter()).any(|cell| cell.rows.0 < head && covers(&cell));
        if is_named || !holds(grid, head, column, is_share) {
            continue;
        }
        if !holds(grid, head, column - 1, |text| {
            token::is_number(text) && !is_share(text)
        }) {
            continue;
        }
        let heads = grid.cells.iter_mut().filter(|cell| cell.rows.1 < head);
        for cell in heads.filter(|cell| cell.columns.1 + 1 == column) {
            cell.columns.1 = column;
        }
    }
}

fn is_share(text: &str) -> bool {
    text.ends_with(['%', ')']) && text.contains('%') && token::is_figure(text)
}

/// Whether all that a column holds below the heads is of a kind, and several of it; what stands for nothing
/// aside.
fn holds(grid: &Grid, head: usize, column: usize, kind: impl Fn(&str) -> bool) -> bool {
    let body = grid.cells.iter().filter(|cell| cell.rows.0 >= head);
    let own = body.filter(|cell| cell.columns == (column, column));
    let mut held = 0;
    for cell in own.filter(|cell| !token::is_nil(&cell.text)) {
        if !kind(&cell.text) {
            return false;
        }
        held += 1;
    }
    held >= LEAST_SHARES
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    fn head(drawing: &[&str]) -> String {
        let sheet = sketch::sheet(drawing);
        sketch::rows_of(&grids(&sheet)[0])[0].clone()
    }

    #[test]
    fn shares_without_a_head_are_under_that_of_their_amounts() {
        let rows = [
            "Schools          2,486      (911)       -27%",
            "Roads              105      (253)       -71%",
            "Parks              978      (260)       -21%",
        ];
        let over_amounts = ["              In house   Variance            "];
        let drawing = [&over_amounts[..], &rows].concat();
        assert_eq!(head(&drawing), " | In house | Variance");
        let own_head = ["              In house   Variance      Share"];
        let drawing = [&own_head[..], &rows].concat();
        assert_eq!(head(&drawing), " | In house | Variance | Share");
    }
}
