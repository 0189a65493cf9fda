//! A frame that holds several tables, each under the same head.
//!
//! ```text
//! Plan │ Project │ Current │ Change            Capital papers print "B. New projects" and "C. Budget
//! A    │ Bridge  │   5,750 │  2,788            increases" as one grid of rules: the name of the second
//! C. Budget increases                          runs over all columns, and the head comes again under it.
//! Plan │ Project │ Current │ Change
//! A    │ Landfill│  15,824 │  1,200
//! ```
//!
//! A row of data is hardly ever the same as the head in every cell; a head of fewer than three cells
//! might be.

use crate::grid::{Grid, GridCell};
use crate::text::around;

/// A head of fewer cells may come again by chance.
const LEAST_CELLS: usize = 3;

/// The grid, parted where its first row comes again.
pub(crate) fn part_at_repeated_heads(grid: Grid) -> Vec<Grid> {
    let head = row(&grid, 0);
    let comes_again = |r: &usize| row(&grid, *r) == head;
    let repeats: Vec<usize> = if head.len() < LEAST_CELLS {
        Vec::new()
    } else {
        (2..grid.rows().saturating_sub(1))
            .filter(comes_again)
            .collect()
    };
    if repeats.is_empty() {
        return vec![grid];
    }
    let mut starts = vec![(0, None)];
    for repeat in repeats {
        let name = name(&grid, repeat - 1);
        starts.push((repeat, name.map(|cell| cell.text.clone())));
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|(start, name)| start - usize::from(name.is_some()))
        .chain([grid.rows()]);
    starts
        .iter()
        .zip(ends)
        .map(|((start, name), end)| part(&grid, *start, end, name.clone()))
        .collect()
}

/// The cells of one row: columns and text.
fn row<'g>(grid: &'g Grid, row: usize) -> Vec<((usize, usize), &'g str)> {
    let cells = grid.cells.iter().filter(|cell| cell.rows == (row, row));
    let mut cells: Vec<_> = cells
        .map(|cell| (cell.columns, cell.text.as_str()))
        .collect();
    cells.sort_unstable();
    cells
}

/// The one cell of a row, where it runs over all columns.
fn name<'g, 'a>(grid: &'g Grid<'a>, row: usize) -> Option<&'g GridCell<'a>> {
    let mut cells = grid.cells.iter().filter(|cell| cell.rows.1 == row);
    let cell = cells.next().filter(|cell| cell.rows.0 == row)?;
    (cells.next().is_none() && row > 0 && cell.column_span() == grid.columns()).then_some(cell)
}

/// Rows `start..end` as a grid; where it begins or ends inside the frame, its words bound it.
fn part<'a>(grid: &Grid<'a>, start: usize, end: usize, name: Option<String>) -> Grid<'a> {
    let inside = |cell: &&GridCell| start <= cell.rows.0 && cell.rows.1 < end;
    let cells: Vec<GridCell> = grid
        .cells
        .iter()
        .filter(inside)
        .map(|cell| GridCell {
            rows: (cell.rows.0 - start, cell.rows.1 - start),
            ..cell.clone()
        })
        .collect();
    let words: Vec<_> = cells.iter().flat_map(|cell| cell.words.clone()).collect();
    let own = around(&words);
    let mut bbox = grid.bbox;
    if start > 0 {
        bbox.y0 = own.y0;
    }
    if end < grid.rows() {
        bbox.y1 = own.y1;
    }
    Grid {
        cells,
        bbox,
        header_rows: grid.header_rows,
        ruled: grid.ruled,
        title: if start == 0 { grid.title.clone() } else { name },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    fn check(drawing: &[&str], expected: &[(Option<&str>, &[&str])]) {
        let parts = part_at_repeated_heads(sketch::grid(drawing));
        let found: Vec<(Option<&str>, Vec<String>)> = parts
            .iter()
            .map(|part| (part.title.as_deref(), sketch::rows_of(part)))
            .collect();
        let expected: Vec<(Option<&str>, Vec<String>)> = expected
            .iter()
            .map(|(title, rows)| (*title, rows.iter().map(|&row| row.to_owned()).collect()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_head_under_a_name_begins_another_table() {
        check(
            &[
                "Plan | Project | Change",
                "A | Bridge | 2,788",
                "Increases | < | <",
                "Plan | Project | Change",
                "B | Landfill | 1,200",
            ],
            &[
                (None, &["Plan | Project | Change", "A | Bridge | 2,788"]),
                (
                    Some("Increases"),
                    &["Plan | Project | Change", "B | Landfill | 1,200"],
                ),
            ],
        );
    }

    #[test]
    fn rows_like_one_another_are_no_heads() {
        check(
            &["A | B | C", "1 | 2 | 3", "1 | 2 | 3", "A | B | D"],
            &[(None, &["A | B | C", "1 | 2 | 3", "1 | 2 | 3", "A | B | D"])],
        );
    }
}
