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

use scrutineer_model::Rect;

use crate::grid::Grid;
use crate::token;

/// Rows of a head.
const MOST_HEADS: usize = 3;
/// Columns that both have.
const LEAST_COLUMNS: usize = 3;
/// The edges of both lie within so many points.
const SAME: f32 = 3.0;
/// The white between them is no higher than so many rows of the second.
const WHITE: f32 = 2.0;

/// Puts heads that stand apart above their rows.
pub(crate) fn join_heads(grids: &mut Vec<Grid>) {
    let mut at = 0;
    while at < grids.len() {
        match (0..grids.len()).find(|&below| is_head_of(&grids[at], &grids[below])) {
            Some(below) => {
                let head = grids.remove(at);
                let rows = &mut grids[below - usize::from(below > at)];
                rows.push_down(head.rows());
                rows.header_rows = Some(head.rows());
                rows.bbox = Rect::around([head.bbox, rows.bbox]).unwrap_or(rows.bbox);
                rows.title = head.title.or(rows.title.take());
                rows.cells.splice(0..0, head.cells);
                at = 0;
            }
            None => at += 1,
        }
    }
}

/// Whether the one is the head of the other.
pub(crate) fn is_head_of(head: &Grid, rows: &Grid) -> bool {
    let is_quantity = |text: &str| token::is_figure(text) && !token::is_period(text);
    let pitch = rows.bbox.height() / rows.rows().max(1) as f32;
    let white = rows.bbox.y0 - head.bbox.y1;
    // Below the name of a section.
    let first = (rows.cells.iter()).filter(|cell| cell.rows.0 == 0);
    let at = usize::from(first.clone().count() == 1 && first.clone().all(|c| c.columns.0 == 0));
    let first_has_figures = (rows.cells.iter())
        .any(|cell| cell.rows.0 == at && cell.columns.0 > 0 && is_quantity(&cell.text));
    head.ruled
        && rows.ruled
        && (0.0..WHITE * pitch).contains(&white)
        && head.rows() <= MOST_HEADS
        && head.columns() >= LEAST_COLUMNS
        && head.columns() == rows.columns()
        && (head.bbox.x0 - rows.bbox.x0).abs() <= SAME
        && (head.bbox.x1 - rows.bbox.x1).abs() <= SAME
        && rows.header_rows.unwrap_or(0) == 0
        && first_has_figures
        && !head.cells.iter().any(|cell| is_quantity(&cell.text))
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
        join_heads(&mut grids);
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
        join_heads(&mut grids);
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].header_rows, Some(1));
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
