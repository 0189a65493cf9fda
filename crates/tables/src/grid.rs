//! The grid while it is being read: cells that hold words.

use scrutineer_model::{Rect, Word};

use crate::text::{around, cell_text};

/// A cell of a grid being read. Rows and columns are inclusive: `rows.0 <= rows.1`.
#[derive(Clone, Debug)]
pub(crate) struct GridCell<'a> {
    pub(crate) rows: (usize, usize),
    pub(crate) columns: (usize, usize),
    pub(crate) words: Vec<&'a Word>,
    pub(crate) text: String,
}

impl<'a> GridCell<'a> {
    pub(crate) fn new(rows: (usize, usize), columns: (usize, usize), words: Vec<&'a Word>) -> Self {
        Self {
            rows,
            columns,
            text: cell_text(&words),
            words,
        }
    }

    pub(crate) fn bbox(&self) -> Rect {
        around(&self.words)
    }

    pub(crate) fn row_span(&self) -> usize {
        self.rows.1 - self.rows.0 + 1
    }

    pub(crate) fn column_span(&self) -> usize {
        self.columns.1 - self.columns.0 + 1
    }
}

/// A table as one reading sees it.
#[derive(Clone, Debug)]
pub(crate) struct Grid<'a> {
    pub(crate) cells: Vec<GridCell<'a>>,
    pub(crate) bbox: Rect,
    /// Rows known to be the boxhead; `None` where the reading does not tell.
    pub(crate) header_rows: Option<usize>,
    /// Whether rulings or fills bound the cells.
    pub(crate) ruled: bool,
    /// A title printed inside the frame.
    pub(crate) title: Option<String>,
}

impl Grid<'_> {
    pub(crate) fn rows(&self) -> usize {
        self.cells.iter().map(|c| c.rows.1 + 1).max().unwrap_or(0)
    }

    pub(crate) fn columns(&self) -> usize {
        self.cells
            .iter()
            .map(|c| c.columns.1 + 1)
            .max()
            .unwrap_or(0)
    }

    /// Makes room for `count` rows at the top.
    pub(crate) fn push_down(&mut self, count: usize) {
        for cell in &mut self.cells {
            cell.rows = (cell.rows.0 + count, cell.rows.1 + count);
        }
    }
}

/// Lets each place be covered once: of two cells over one place the first, by row and column, keeps it.
/// The other is cut back to the columns and rows before it, or its words go to the first.
///
/// Readings of heads and bands seldom disagree about a place; where they do no word may be lost.
pub(crate) fn cover_once(cells: &mut Vec<GridCell>) {
    let covers = |cell: &GridCell, (row, column): (usize, usize)| {
        (cell.rows.0..=cell.rows.1).contains(&row)
            && (cell.columns.0..=cell.columns.1).contains(&column)
    };
    cells.sort_by_key(|cell| (cell.rows.0, cell.columns.0));
    let mut kept: Vec<GridCell> = Vec::with_capacity(cells.len());
    for mut cell in cells.drain(..) {
        let begins = (cell.rows.0, cell.columns.0);
        if let Some(taker) = kept.iter_mut().find(|other| covers(other, begins)) {
            taker.words.append(&mut cell.words);
            taker.text = cell_text(&taker.words);
            continue;
        }
        let is_free = |row, column| !kept.iter().any(|other| covers(other, (row, column)));
        let columns = (cell.columns.0 + 1..=cell.columns.1)
            .find(|&column| !is_free(cell.rows.0, column))
            .map_or(cell.columns.1, |taken| taken - 1);
        let rows = (cell.rows.0 + 1..=cell.rows.1)
            .find(|&row| (cell.columns.0..=columns).any(|column| !is_free(row, column)))
            .map_or(cell.rows.1, |taken| taken - 1);
        cell.columns.1 = columns;
        cell.rows.1 = rows;
        kept.push(cell);
    }
    *cells = kept;
}

/// Renumbers rows and columns so that each has a cell starting in it or is among those to keep.
///
/// Cells without text go. Rows to keep count only between the first and the last with text.
pub(crate) fn compact<'a>(
    mut cells: Vec<GridCell<'a>>,
    keep_rows: &[usize],
    keep_columns: &[usize],
) -> Vec<GridCell<'a>> {
    cells.retain(|cell| !cell.text.is_empty());
    let Some(first) = cells.iter().map(|c| c.rows.0).min() else {
        return cells;
    };
    let last = cells.iter().map(|c| c.rows.1).max().unwrap_or(first);
    let rows = starts(
        cells.iter().map(|c| c.rows.0),
        keep_rows
            .iter()
            .copied()
            .filter(|row| (first..last).contains(row)),
    );
    let columns = starts(
        cells.iter().map(|c| c.columns.0),
        keep_columns.iter().copied(),
    );
    for cell in &mut cells {
        cell.rows = renumber(cell.rows, &rows);
        cell.columns = renumber(cell.columns, &columns);
    }
    cells.sort_by_key(|cell| (cell.rows.0, cell.columns.0));
    cells
}

fn starts(of_cells: impl Iterator<Item = usize>, kept: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut starts: Vec<usize> = of_cells.chain(kept).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

fn renumber((first, last): (usize, usize), starts: &[usize]) -> (usize, usize) {
    let new_first = starts.partition_point(|&start| start < first);
    let new_last = starts
        .partition_point(|&start| start <= last)
        .saturating_sub(1);
    (new_first, new_last.max(new_first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    #[test]
    fn cells_over_one_place_are_cut_or_joined_and_no_word_is_lost() {
        let words: Vec<&Word> = sketch::words(&["one two three four"]).iter().collect();
        let cell = |rows, columns, word: usize| GridCell::new(rows, columns, vec![words[word]]);
        let mut cells = vec![
            cell((0, 0), (0, 2), 0),
            cell((0, 0), (2, 2), 1),
            cell((1, 2), (0, 2), 2),
            cell((1, 1), (1, 1), 3),
        ];
        cover_once(&mut cells);
        let left: Vec<_> = (cells.iter())
            .map(|cell| (cell.rows, cell.columns, cell.text.as_str()))
            .collect();
        assert_eq!(
            left,
            [((0, 0), (0, 2), "one two"), ((1, 2), (0, 2), "three four"),]
        );
    }
}
