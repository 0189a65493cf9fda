//! A figure for all columns: alone in its row, in the middle of the field, off the edge that the
//! figures above it keep to.
//!
//! ```text
//!                         18/19      19/20      20/21
//! Officers               36,308     72,368     72,368
//! Totals:                65,782    280,107    130,107
//! TOTAL:                      475,996
//! ```
//!
//! Not to be matched: a lone figure under the others of its column.

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::grid::GridCell;
use crate::roles::names_total;
use crate::text::{around, cell_text, median};
use crate::token;
use crate::wraps::BodyLine;

/// So many figures of a column show where its figures end.
const LEAST_FIGURES: usize = 3;
/// They end within so many ems of one another …
const IN_LINE: f32 = 0.3;
/// … and what is farther off than this is not set among them.
const OUT_OF_LINE: f32 = 0.6;
/// What is over the middle of the field is no farther off it than this, in ems.
const OFF_MIDDLE: f32 = 1.2;

/// For each column the right edge of its figures, where nearly all end at one.
pub(super) fn ends(body: &[BodyLine], columns: &Columns) -> Vec<Option<f32>> {
    (0..columns.count())
        .map(|column| {
            let ends: Vec<f32> = body
                .iter()
                .flat_map(|line| &line.parts)
                .filter(|(place, segment)| *place == (column, column) && segment.number)
                .map(|(_, segment)| segment.bbox.x1)
                .collect();
            let end = median(ends.iter().copied());
            let near = ends
                .iter()
                .filter(|x1| (*x1 - end).abs() < IN_LINE * columns.size);
            (ends.len() >= LEAST_FIGURES && near.count() * 5 >= ends.len() * 4 - 2).then_some(end)
        })
        .collect()
}

/// Lets the lone figure of a row span the field where it stands in its middle and not in its column.
pub(super) fn widen(cells: &mut [GridCell], columns: &Columns, ends: &[Option<f32>]) {
    let last = columns.count() - 1;
    let [label, figure] = cells else {
        return;
    };
    let (column, to) = figure.columns;
    if label.columns != (0, 0) || column != to || last < 2 || !token::is_number(&figure.text) {
        return;
    }
    let bbox = around(&figure.words);
    let size = columns.size;
    let out_of_line = ends[column].is_some_and(|end| (bbox.x1 - end).abs() > OUT_OF_LINE * size);
    let middles = [
        f32::midpoint(columns.extents[1].0, columns.extents[last].1),
        f32::midpoint(columns.strips[1].0, columns.strips[last].1),
    ];
    let in_middle = middles
        .iter()
        .any(|middle| (bbox.center_x() - middle).abs() < OFF_MIDDLE * size);
    if out_of_line && in_middle {
        figure.columns = (1, last);
    }
}

/// Makes the label of a total one that is set right, before its figure and over columns of figures: `Parks  Total:`.
///
/// Not to be matched: a column of words that says `Total` in one of its rows.
pub(super) fn join_label(cells: &mut Vec<GridCell>, figures: &[bool]) {
    let Some((total, labels)) = cells.split_last() else {
        return;
    };
    let over_figures = |cell: &GridCell| {
        figures[cell.columns.0.max(1)..=cell.columns.1]
            .iter()
            .all(|&figure| figure)
    };
    let words: Vec<&Word> = labels.iter().flat_map(|cell| cell.words.clone()).collect();
    let column = total.columns.0;
    if column == 0
        || !token::is_number(&total.text)
        || labels.iter().all(|cell| cell.columns.1 == 0)
        || !labels
            .iter()
            .all(|cell| over_figures(cell) && !token::is_number(&cell.text))
        || !names_total(&cell_text(&words))
    {
        return;
    }
    let row = total.rows;
    cells.drain(..cells.len() - 1);
    cells.insert(0, GridCell::new(row, (0, column - 1), words));
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    fn last_cell(drawing: &[&str]) -> (usize, usize) {
        let sheet = sketch::sheet(drawing);
        let grids = grids(&sheet);
        grids[0].cells.last().map_or((0, 0), |cell| cell.columns)
    }

    #[test]
    fn a_total_in_the_middle_of_the_field_is_that_of_all_columns() {
        let mut drawing = vec![
            "                 18/19      19/20      20/21",
            "Officers        36,308     72,368     72,368",
            "Managers        29,474     57,739     57,739",
            "Training        10,000     20,000     30,000",
            "Total                  300,107              ",
        ];
        assert_eq!(last_cell(&drawing), (1, 3));
        drawing[4] = "Total                     300,107           ";
        assert_eq!(last_cell(&drawing), (2, 2));
    }

    #[test]
    fn the_label_of_a_total_may_stand_over_figures_and_below_white() {
        let drawing = [
            "Street lights                Count           Cost",
            "Mill Lane                    57.00         14,250",
            "Bridge Street                13.00          5,300",
            "Station Road                 20.00          1,100",
            "",
            "",
            "",
            "                      Works  Total:        20,650",
        ];
        let mut sheet = sketch::sheet(&drawing);
        let rule = sketch::ruled_sheet(&drawing, (7, 7), &[42, 50]);
        sheet.rulings.extend(rule.rulings.into_iter().take(1));
        let grids = grids(&sheet);
        let rows = sketch::rows_of(&grids[0]);
        assert_eq!(rows[4..], ["Works Total: | 20,650"]);
    }
}
