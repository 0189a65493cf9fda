//! Titles printed in the first rows of a frame, and its empty margins.

use scrutineer_model::Rect;

use crate::grid::GridCell;
use crate::lattice::Lattice;

/// Takes first rows off that are one cell over all that stands below, `least` or more columns: titles.
///
/// Where rows like it come again it is a section, and stays.
pub(super) fn take_bands<'a>(cells: &mut Vec<GridCell<'a>>, least: usize) -> Vec<GridCell<'a>> {
    let mut bands = Vec::new();
    loop {
        let columns = cells.iter().map(|c| c.columns.1 + 1).max().unwrap_or(0);
        let mut top = cells.iter().enumerate().filter(|(_, c)| c.rows.0 == 0);
        let (Some((index, band)), None) = (top.next(), top.next()) else {
            return bands;
        };
        let is_section = |cell: &GridCell| {
            cell.rows.0 > 0 && cell.column_span() == columns && is_bold(cell) == is_bold(band)
        };
        // A margin of the frame in which nothing stands is no column.
        let is_below = |cell: &GridCell| {
            cell.rows.0 > band.rows.1
                && band.columns.0 <= cell.columns.0
                && cell.columns.1 <= band.columns.1
        };
        let mut others = cells.iter().filter(|cell| cell.rows.0 > 0);
        let over_all = others.all(is_below);
        if columns < least
            || !over_all
            || band.column_span() < least
            || (columns == 2 && cells.iter().any(is_section))
        {
            return bands;
        }
        let rows = band.row_span();
        bands.push(cells.remove(index));
        for cell in cells.iter_mut() {
            cell.rows = (cell.rows.0 - rows, cell.rows.1 - rows);
        }
    }
}

/// Takes first rows and columns off that hold nothing below the titles; says whether there were any.
pub(super) fn drop_margins(cells: &mut [GridCell]) -> bool {
    let row = cells.iter().map(|cell| cell.rows.0).min().unwrap_or(0);
    let column = cells.iter().map(|cell| cell.columns.0).min().unwrap_or(0);
    for cell in cells.iter_mut() {
        cell.rows = (cell.rows.0 - row, cell.rows.1 - row);
        cell.columns = (cell.columns.0 - column, cell.columns.1 - column);
    }
    row + column > 0
}

/// The lines of a lattice that are nearest around all cells; `bbox` is its frame.
pub(super) fn around_cells(lattice: &Lattice, cells: &[GridCell], bbox: Rect) -> Rect {
    let text = Rect::around(cells.iter().map(GridCell::bbox)).unwrap_or(bbox);
    let before = |lines: &[f32], at: f32, or: f32| {
        lines
            .iter()
            .copied()
            .filter(|line| *line <= at)
            .fold(or, f32::max)
    };
    let behind = |lines: &[f32], at: f32, or: f32| {
        lines
            .iter()
            .copied()
            .filter(|line| *line >= at)
            .fold(or, f32::min)
    };
    Rect {
        x0: before(&lattice.xs, text.x0, bbox.x0),
        y0: before(&lattice.ys, text.y0, bbox.y0),
        x1: behind(&lattice.xs, text.x1, bbox.x1),
        y1: behind(&lattice.ys, text.y1, bbox.y1),
    }
}

fn is_bold(cell: &GridCell) -> bool {
    cell.words.iter().all(|word| word.bold)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    #[test]
    fn a_title_over_all_but_an_empty_margin_is_taken_off_with_the_margin() {
        let words = sketch::words(&[
            "      To return to the questions     ",
            "                                     ",
            "      Point   Name           Hours   ",
            "      1       Central        48      ",
        ]);
        let cell = |rows: usize, columns: (usize, usize), from: usize, to: usize| {
            GridCell::new((rows, rows), columns, words[from..to].iter().collect())
        };
        let mut cells = vec![
            cell(0, (1, 3), 0, 5),
            cell(2, (1, 1), 5, 6),
            cell(2, (2, 2), 6, 7),
            cell(2, (3, 3), 7, 8),
            cell(3, (1, 1), 8, 9),
            cell(3, (2, 2), 9, 10),
            cell(3, (3, 3), 10, 11),
        ];
        assert_eq!(take_bands(&mut cells, 2).len(), 1);
        assert!(drop_margins(&mut cells));
        let places: Vec<(usize, usize)> =
            (cells.iter().map(|cell| (cell.rows.0, cell.columns.0))).collect();
        assert_eq!(places, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]);
    }
}
