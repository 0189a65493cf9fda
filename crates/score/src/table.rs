//! A table as a grid: what every measure looks at.

use serde::Deserialize;

use crate::text::{header_key, relation_key};
use crate::titles::Labels;

/// The largest grid that is measured, in places. The longest hand-checked table has 2,400; a file
/// that asks for more than this is broken.
const MOST_PLACES: usize = 4_000_000;

/// A box on a page: left, top, right, bottom in points from the page's top left.
pub type Bbox = [f64; 4];

/// A table in the judge's format, true or predicted.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct RawTable {
    /// The page it stands (or begins) on, from 1; `None`: not known.
    #[serde(default)]
    pub page: Option<u32>,
    /// Its box there; `None`: not known.
    #[serde(default)]
    pub bbox: Option<Bbox>,
    /// All its boxes, where it has more than one.
    #[serde(default)]
    pub regions: Option<Vec<Region>>,
    /// Its cells; empty places may be left out.
    #[serde(default)]
    pub cells: Vec<RawCell>,
    /// How sure the extraction is of it, 0 to 1.
    #[serde(default)]
    pub confidence: Option<f64>,
    /// True, but nobody need call it a table.
    #[serde(default)]
    pub optional: bool,
    /// What it is called and what its rows are, where somebody has labelled that.
    #[serde(default)]
    pub labels: Option<Labels>,
}

/// A part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Region {
    /// From 1.
    pub page: u32,
    /// In points.
    pub bbox: Bbox,
}

/// A cell in the judge's format.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct RawCell {
    /// First row, from 0; a cell without one is no part of the grid.
    pub row: Option<usize>,
    /// First column, from 0.
    pub col: usize,
    /// Rows it covers.
    #[serde(default = "one")]
    pub rowspan: usize,
    /// Columns it covers.
    #[serde(default = "one")]
    pub colspan: usize,
    /// As the file's characters say it.
    #[serde(default)]
    pub text: Option<String>,
    /// As a reader of the page sees it, where the file's characters are wrong.
    #[serde(default)]
    pub read_as: Option<String>,
    /// Of an extracted cell: its table in the paper, its row and column there.
    #[serde(skip)]
    pub origin: Option<(usize, usize, usize)>,
}

impl RawTable {
    /// The table as a reader of the page sees it; `None` where the file's characters are right.
    pub(crate) fn as_seen(&self) -> Option<Self> {
        let mut seen = self.clone();
        let wrong = seen.cells.iter_mut().filter(|cell| cell.read_as.is_some());
        let wrong = wrong.map(|cell| cell.text = cell.read_as.take()).count();
        (wrong > 0).then_some(seen)
    }
}

fn one() -> usize {
    1
}

/// A cell with the keys it is compared by.
#[derive(Clone, Debug)]
pub struct Cell {
    /// First row, from 0.
    pub row: usize,
    /// First column, from 0.
    pub column: usize,
    /// Rows it covers, at least 1.
    pub row_span: usize,
    /// Columns it covers, at least 1.
    pub column_span: usize,
    /// As printed.
    pub text: String,
    /// See [`relation_key`]; empty for a blank cell.
    pub relation_key: String,
    /// See [`header_key`]; empty for a cell without letters and digits.
    pub header_key: String,
    /// Of an extracted cell: its table in the paper, its row and column there.
    pub origin: Option<(usize, usize, usize)>,
}

impl Cell {
    /// Gives it another text, and the keys of that.
    pub(crate) fn say(&mut self, text: String) {
        self.relation_key = relation_key(&text);
        self.header_key = header_key(&text);
        self.text = text;
    }
}

/// A table as a dense grid.
#[derive(Clone, Debug)]
pub struct Table {
    /// The page it stands (or begins) on, from 1; `None`: not known.
    pub page: Option<u32>,
    /// Where it stands; empty: not known.
    pub regions: Vec<Region>,
    /// In the order given.
    pub cells: Vec<Cell>,
    /// Rows of the grid.
    pub rows: usize,
    /// Columns of the grid.
    pub columns: usize,
    /// How sure the extraction is of it, 0 to 1.
    pub confidence: Option<f64>,
    /// True, but nobody need call it a table.
    pub optional: bool,
    /// Row by row, the index of the cell covering each place.
    places: Vec<Option<usize>>,
}

impl Table {
    /// The grid of a table; where cells overlap, the last one stands.
    ///
    /// A table that would need more than four million places has none of its cells.
    pub fn new(raw: RawTable) -> Self {
        let regions = raw.regions.unwrap_or_else(|| {
            let region = raw.page.zip(raw.bbox);
            region
                .map(|(page, bbox)| Region { page, bbox })
                .into_iter()
                .collect()
        });
        let mut table = Self {
            page: raw.page,
            regions,
            cells: raw.cells.into_iter().filter_map(keyed).collect(),
            rows: 0,
            columns: 0,
            confidence: raw.confidence,
            optional: raw.optional,
            places: Vec::new(),
        };
        table.lay_out();
        table
    }

    fn lay_out(&mut self) {
        let ends = |end: fn(&Cell) -> usize| self.cells.iter().map(end).max().unwrap_or(0);
        let rows = ends(|cell| cell.row.saturating_add(cell.row_span));
        let columns = ends(|cell| cell.column.saturating_add(cell.column_span));
        if rows.saturating_mul(columns) > MOST_PLACES {
            self.cells.clear();
            return;
        }
        (self.rows, self.columns) = (rows, columns);
        self.places = vec![None; rows * columns];
        for (index, cell) in self.cells.iter().enumerate() {
            for row in cell.row..cell.row + cell.row_span {
                let first = row * columns + cell.column;
                self.places[first..first + cell.column_span].fill(Some(index));
            }
        }
    }

    /// The index of the cell covering a place of the grid; `None`: empty.
    pub fn at(&self, row: usize, column: usize) -> Option<usize> {
        self.places[row * self.columns + column]
    }

    /// Places of the grid.
    pub fn size(&self) -> usize {
        self.places.len()
    }
}

fn keyed(raw: RawCell) -> Option<Cell> {
    let text = raw.text.unwrap_or_default();
    Some(Cell {
        row: raw.row?,
        column: raw.col,
        row_span: raw.rowspan.max(1),
        column_span: raw.colspan.max(1),
        relation_key: relation_key(&text),
        header_key: header_key(&text),
        origin: raw.origin,
        text,
    })
}

/// A table written as rows of cells separated by `|`, for tests. An empty cell is left out; `<` in
/// place of a cell widens the one before it.
#[cfg(test)]
pub(crate) fn drawn(rows: &[&str]) -> Table {
    let mut cells: Vec<RawCell> = Vec::new();
    for (row, line) in rows.iter().enumerate() {
        for (col, text) in line.split('|').map(str::trim).enumerate() {
            match text {
                "" => {}
                "<" => cells.last_mut().expect("a cell to widen").colspan += 1,
                _ => cells.push(RawCell {
                    row: Some(row),
                    col,
                    rowspan: 1,
                    colspan: 1,
                    text: Some(text.to_owned()),
                    read_as: None,
                    origin: None,
                }),
            }
        }
    }
    Table::new(RawTable {
        page: Some(1),
        cells,
        ..RawTable::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_fills_every_place_it_covers() {
        let table = drawn(&["a | < |", "b | | c"]);
        assert_eq!((table.rows, table.columns), (2, 3));
        assert_eq!(table.at(0, 1), Some(0));
        assert_eq!(table.at(0, 2), None);
        assert_eq!(table.at(1, 2), Some(2));
    }

    #[test]
    fn a_grid_beyond_all_reason_is_left_empty() {
        let cell = RawCell {
            row: Some(usize::MAX),
            col: 7,
            rowspan: 1,
            colspan: 1,
            text: None,
            read_as: None,
            origin: None,
        };
        let table = Table::new(RawTable {
            cells: vec![cell],
            ..RawTable::default()
        });
        assert_eq!((table.size(), table.cells.len()), (0, 0));
    }
}
