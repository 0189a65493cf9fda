//! A boxed head and boxed rows with white between: one table.
//!
//! ```text
//! ┌─────────┬────────┬────────┐
//! │ Age     │ Aug 17 │ Sep 17 │
//! └─────────┴────────┴────────┘
//!
//! ┌─────────┬────────┬────────┐
//! │ Under 1 │     36 │     37 │
//! │ 1 to 4  │     91 │     92 │
//! └─────────┴────────┴────────┘
//! ```
//!
//! Spreadsheets leave a low row between the two. Not to be matched: a small table of words above one of
//! figures with other edges, and rows that have a head of their own.

use scrutineer_model::{Rect, Word};

use crate::class::are_column_numbers;
use crate::grid::{Grid, GridCell};
use crate::pieces::names_between;
use crate::text::median;
use crate::token;

/// Rows of a head.
const MOST_HEADS: usize = 3;
/// Columns that both have.
const LEAST_COLUMNS: usize = 3;
/// The edges of both lie within so many points.
const SAME: f32 = 3.0;
/// The white between them is no higher than so many rows of the second.
const WHITE: f32 = 2.0;

/// Puts heads that stand apart above their rows, names of sections between them.
pub(crate) fn join_heads<'a>(grids: &mut Vec<Grid<'a>>, words: &[&'a Word]) {
    let mut at = 0;
    while at < grids.len() {
        let joint = (0..grids.len())
            .find_map(|below| Some((below, joint(&grids[at], &grids[below], words)?)));
        match joint {
            Some((below, (first, names))) => {
                let head = grids.remove(at);
                put_above(
                    &mut grids[below - usize::from(below > at)],
                    head,
                    first,
                    names,
                );
                at = 0;
            }
            None => at += 1,
        }
    }
}

/// Puts a head above its rows; `first` is the column that its first stands over.
fn put_above<'a>(rows: &mut Grid<'a>, head: Grid<'a>, first: usize, names: Vec<Vec<&'a Word>>) {
    let (heads, last) = (head.rows(), rows.columns() - 1);
    rows.push_down(heads + names.len());
    rows.header_rows = Some(heads);
    rows.bbox = Rect::around([head.bbox, rows.bbox]).unwrap_or(rows.bbox);
    // What was taken for the rows' title is among the names.
    rows.title = head.title;
    let over = head.cells.into_iter().map(|cell| GridCell {
        columns: (cell.columns.0 + first, cell.columns.1 + first),
        ..cell
    });
    let named = names.into_iter().enumerate();
    let named = named.map(|(at, words)| GridCell::new((heads + at, heads + at), (0, last), words));
    let above: Vec<GridCell> = over.chain(named).collect();
    rows.cells.splice(0..0, above);
}

/// The column that a head's first stands over, and the names between it and its rows; `None` where it is no head of theirs.
fn joint<'a>(
    head: &Grid<'a>,
    rows: &Grid<'a>,
    words: &[&'a Word],
) -> Option<(usize, Vec<Vec<&'a Word>>)> {
    let first = first_column(head, rows)?;
    let size = median(rows.cells.iter().flat_map(|c| &c.words).map(|w| w.size));
    let text = Rect::around(rows.cells.iter().map(GridCell::bbox)).filter(|_| rows.title.is_some());
    let names = names_between((head.bbox, text.unwrap_or(rows.bbox)), words, size)?;
    (rows.title.is_none() || !names.is_empty()).then_some((first, names))
}

/// Whether the one is the head of the other.
pub(crate) fn is_head_of(head: &Grid, rows: &Grid) -> bool {
    first_column(head, rows).is_some()
}

/// The column of the rows that the first of their head stands over: the blank over the stub may have no cell.
fn first_column(head: &Grid, rows: &Grid) -> Option<usize> {
    let pitch = rows.bbox.height() / rows.rows().max(1) as f32;
    let white = rows.bbox.y0 - head.bbox.y1;
    // Below the name of a section.
    let first = (rows.cells.iter()).filter(|cell| cell.rows.0 == 0);
    let at = usize::from(first.clone().count() == 1 && first.clone().all(|c| c.columns.0 == 0));
    let first_has_figures = (rows.cells.iter())
        .any(|cell| cell.rows.0 == at && cell.columns.0 > 0 && token::is_quantity(&cell.text));
    let stands_over = head.ruled
        && rows.ruled
        && (0.0..WHITE * pitch).contains(&white)
        && head.rows() <= MOST_HEADS
        && head.columns() >= LEAST_COLUMNS
        && (head.bbox.x1 - rows.bbox.x1).abs() <= SAME
        && rows.header_rows.unwrap_or(0) == 0
        && first_has_figures
        && !holds_quantities(head);
    let same = (head.bbox.x0 - rows.bbox.x0).abs() <= SAME;
    match rows.columns().checked_sub(head.columns())? {
        0 if stands_over && same => Some(0),
        1 if stands_over && !same && stands_behind_the_stub(head, rows) => Some(1),
        _ => None,
    }
}

/// Whether any row of a head says how much; the numbers of its columns do not.
fn holds_quantities(head: &Grid) -> bool {
    (0..head.rows()).any(|row| {
        let texts =
            || (head.cells.iter().filter(|cell| cell.rows.0 == row)).map(|cell| cell.text.as_str());
        texts().any(token::is_quantity) && !are_column_numbers(texts())
    })
}

/// Whether each head stands over the column behind that of its number.
fn stands_behind_the_stub(head: &Grid, rows: &Grid) -> bool {
    let of_one = |cell: &&GridCell| cell.columns.0 == cell.columns.1 && !cell.words.is_empty();
    (head.cells.iter().filter(of_one)).all(|cell| {
        let column = cell.columns.0 + 1;
        let under = rows.cells.iter().filter(|c| c.columns == (column, column));
        let extent = Rect::around(under.map(GridCell::bbox));
        extent.is_some_and(|extent| extent.overlap_x(&cell.bbox()) > 0.0)
    })
}

#[cfg(test)]
mod tests {
    use crate::grid::Grid;
    use crate::sketch;

    use super::join_heads;

    fn apart(head: &[&str], white: f32) -> Vec<Grid<'static>> {
        let head = sketch::grid(head);
        let mut rows = sketch::grid(&["Under 1 | 36 | 37", "1 to 4 | 91 | 92"]);
        rows.bbox.y1 += head.bbox.y1 + white - rows.bbox.y0;
        rows.bbox.y0 = head.bbox.y1 + white;
        (rows.bbox.x0, rows.bbox.x1) = (head.bbox.x0, head.bbox.x1);
        let mut grids = vec![head, rows];
        join_heads(&mut grids, &[]);
        grids
    }

    #[test]
    fn a_head_may_stand_apart_from_the_name_of_a_section() {
        let head = sketch::grid(&["Age | Aug | Sep"]);
        let mut rows = sketch::grid(&["Babies |  | ", "Under 1 | 36 | 37", "1 to 4 | 91 | 92"]);
        rows.bbox.y1 += head.bbox.y1 + 10.0 - rows.bbox.y0;
        rows.bbox.y0 = head.bbox.y1 + 10.0;
        (rows.bbox.x0, rows.bbox.x1) = (head.bbox.x0, head.bbox.x1);
        let mut grids = vec![head, rows];
        join_heads(&mut grids, &[]);
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].header_rows, Some(1));
    }

    #[test]
    fn a_head_without_a_cell_over_the_stub_stands_behind_it() {
        let mut rows = sketch::grid(&["Under 1 | 36 | 37 | 38", "1 to 4 | 91 | 92 | 93"]);
        let join = |head: Grid<'static>, rows: &Grid<'static>| {
            let mut grids = vec![head, rows.clone()];
            join_heads(&mut grids, &[]);
            grids
        };
        let mut head = sketch::grid(&["blank | Aug | Sep | Oct"]);
        head.cells.remove(0);
        for cell in &mut head.cells {
            cell.columns = (cell.columns.0 - 1, cell.columns.1 - 1);
        }
        (head.bbox.x0, head.bbox.x1) = (head.cells[0].bbox().x0, rows.bbox.x1);
        rows.bbox.y1 += head.bbox.y1 + 10.0 - rows.bbox.y0;
        rows.bbox.y0 = head.bbox.y1 + 10.0;
        let joined = join(head.clone(), &rows);
        assert_eq!(sketch::rows_of(&joined[0])[0], " | Aug | Sep | Oct");
        // As wide as the rows, it has another column.
        head.bbox.x0 = rows.bbox.x0;
        assert_eq!(join(head, &rows).len(), 2);
    }

    #[test]
    fn a_head_set_apart_is_put_above_its_rows() {
        let grids = apart(&["Age | Aug 17 | Sep 17", " | % | %"], 6.0);
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].header_rows, Some(2));
        assert_eq!(
            sketch::rows_of(&grids[0]),
            [
                "Age | Aug 17 | Sep 17",
                " | % | %",
                "Under 1 | 36 | 37",
                "1 to 4 | 91 | 92"
            ]
        );
    }

    #[test]
    fn a_head_of_one_row_is_put_above_its_rows() {
        let grids = apart(&["Age | 2014/15 | 2015/16"], 6.0);
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].header_rows, Some(1));
    }

    #[test]
    fn what_stands_far_or_has_figures_is_no_head() {
        assert_eq!(apart(&["Age | Aug 17 | Sep 17"], 90.0).len(), 2);
        assert_eq!(apart(&["Age | 12 | 13"], 6.0).len(), 2);
    }
}
