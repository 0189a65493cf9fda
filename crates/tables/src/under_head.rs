//! Rows of words right under a boxed or shaded head, with nothing drawn around them.
//!
//! ```text
//! ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//! ▒ School type   On the sheet ▒
//! ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//!   Community     On              no figure and no rule: the boxes of the head part them
//!   Academy       Off
//!
//! The text goes on.
//! ```
//!
//! Not to be matched: boxes side by side over running text, which keeps to no box, and a lone line under a head.

use scrutineer_model::{Rect, Word};

use crate::framed::Framed;
use crate::grid::{Grid, GridCell};
use crate::text::{Gaps, PROSE_WORDS, Segment, lines, segments};
use crate::token;

/// Rows stand no farther apart than this, in ems.
const LEADING: f32 = 2.2;
/// What stands in a box reaches over its edges by no more than so many points.
const OVER: f32 = 1.0;
/// Fewer rows may be text that happens to stand there.
const LEAST_ROWS: usize = 2;
/// A head has no more words.
const MOST_WORDS: usize = 8;

/// The grid of a head of one row with the rows of words below it; `words` are those that stand in no table.
pub(crate) fn with_rows_below<'a>(framed: &Framed<'a>, words: &[&'a Word]) -> Option<Grid<'a>> {
    let xs = &framed.lattice.xs;
    if !is_head(framed) {
        return None;
    }
    let column_of = |s: &Segment| {
        (0..xs.len() - 1).find(|&k| xs[k] - OVER <= s.bbox.x0 && s.bbox.x1 <= xs[k + 1] + OVER)
    };
    let below = (words.iter().copied()).filter(|word| word.bbox.center_y() > framed.bbox.y1);
    let mut cells = framed.cells.clone();
    let (mut last, mut row) = (framed.bbox.y1, 0);
    for line in lines(below) {
        if line.baseline - last > LEADING * line.size {
            break;
        }
        let parts = segments(&line.words, Gaps::WIDE, &[]);
        let columns: Vec<usize> = parts.iter().filter_map(column_of).collect();
        let each_its_own = columns.windows(2).all(|pair| pair[0] < pair[1]);
        let is_row = columns.len() == parts.len() && columns.first() == Some(&0) && each_its_own;
        if !is_row || parts.len() < 2 || parts.iter().any(|s| s.words.len() >= PROSE_WORDS) {
            break;
        }
        row += 1;
        last = line.baseline;
        let of_row = parts.into_iter().zip(columns);
        cells
            .extend(of_row.map(|(s, column)| {
                GridCell::new((row, row), (column, column), s.words.into_vec())
            }));
    }
    let bbox = Rect::around(cells.iter().map(GridCell::bbox))?.union(&framed.bbox);
    (row >= LEAST_ROWS).then_some(Grid {
        cells,
        bbox,
        header_rows: Some(1),
        ruled: false,
        title: None,
    })
}

/// Whether a frame is one row with a short head in each of its boxes.
fn is_head(framed: &Framed) -> bool {
    let is_one = |cell: &GridCell| {
        cell.columns.0 == cell.columns.1
            && cell.words.len() <= MOST_WORDS
            && !token::is_number(&cell.text)
    };
    let columns = framed.lattice.columns();
    columns >= 2
        && framed.heads.is_none()
        && framed.is_one_row()
        && framed.cells.len() == columns
        && framed.cells.iter().all(is_one)
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    fn found(drawing: &[&str]) -> Vec<Vec<String>> {
        let sheet = sketch::ruled_sheet(drawing, (0, 0), &[0, 24, 40]);
        grids(&sheet).iter().map(sketch::rows_of).collect()
    }

    #[test]
    fn rows_of_words_under_a_boxed_head_are_its_table() {
        let tables = found(&[
            "School type               On the sheet",
            "Community                      On     ",
            "Voluntary aided                On     ",
            "Academy                        Off    ",
            "",
            "When a school becomes an academy all that it holds goes to it for nothing",
        ]);
        let rows = [
            "School type | On the sheet",
            "Community | On",
            "Voluntary aided | On",
            "Academy | Off",
        ];
        assert_eq!(tables, [rows]);
    }

    #[test]
    fn text_under_boxes_side_by_side_is_none() {
        let tables = found(&[
            "Decision by               Number      ",
            "The cabinet agreed to note the forecast",
            "and to set the rates as they are shown",
        ]);
        // The box by itself may be the last row of a table on the page before.
        assert!(tables.iter().all(|rows| rows.len() < 2));
    }
}
