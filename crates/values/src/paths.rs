//! The heads of a cell: its row's as the table has them, its column's through spanners.

use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use scrutineer_model::{CellRole, Table};

/// For each place of the grid, the index of the cell that covers it.
pub(crate) type Places = Vec<Vec<Option<usize>>>;

/// Heads of cells, outermost first. Cells of one row share them, and so do cells below the same heads.
#[derive(Debug, Default)]
pub(crate) struct Path<'t> {
    heads: Vec<&'t str>,
    owned: OnceCell<Arc<[String]>>,
}

impl Path<'_> {
    /// The heads as observations have them.
    pub(crate) fn owned(&self) -> Arc<[String]> {
        let owned = || self.heads.iter().map(|head| (*head).to_owned()).collect();
        self.owned.get_or_init(owned).clone()
    }
}

impl<'t> Deref for Path<'t> {
    type Target = [&'t str];

    fn deref(&self) -> &Self::Target {
        &self.heads
    }
}

impl<'t> From<Vec<&'t str>> for Path<'t> {
    fn from(heads: Vec<&'t str>) -> Self {
        let owned = OnceCell::new();
        Self { heads, owned }
    }
}

/// For each row, what names it.
pub(crate) fn row_paths(table: &Table) -> Vec<Rc<Path<'_>>> {
    let path = |row| table.row_path(row).collect::<Vec<_>>().into();
    (0..table.rows).map(|row| Rc::new(path(row))).collect()
}

/// The heads over the cells of a table.
#[derive(Debug)]
pub(crate) struct ColumnPaths<'t> {
    /// For each column, the rows that hold its heads, with what stands over the cells below them.
    columns: Vec<Vec<(usize, Rc<Path<'t>>)>>,
    none: Rc<Path<'t>>,
}

impl<'t> ColumnPaths<'t> {
    pub(crate) fn new(table: &'t Table, places: &Places) -> Self {
        Self {
            columns: (0..table.columns)
                .map(|column| below_heads(table, places, column))
                .collect(),
            none: Rc::default(),
        }
    }

    /// The heads over a cell: those of the boxhead, or of the nearest rows of heads above the cell that stand
    /// inside the grid.
    pub(crate) fn over(&self, row: usize, column: usize) -> Rc<Path<'t>> {
        let mut heads = self.columns.get(column).into_iter().flatten().rev();
        let found = heads.find(|(head, _)| *head < row);
        found.map_or(&self.none, |(_, path)| path).clone()
    }
}

fn below_heads<'t>(table: &'t Table, places: &Places, column: usize) -> Vec<(usize, Rc<Path<'t>>)> {
    let mut path: Vec<usize> = Vec::new();
    let mut found: Vec<(usize, Rc<Path<'t>>)> = Vec::new();
    for (row, of_row) in places.iter().enumerate() {
        let head = of_row.get(column).copied().flatten();
        let Some(index) = head.filter(|&index| table.cells[index].role == CellRole::Header) else {
            continue;
        };
        // Heads again after rows of figures begin a new boxhead.
        let last = found.last().map(|(last, _)| *last);
        if last.is_some_and(|last| row > last + 1 && row > table.header_rows) {
            path.clear();
        }
        if path.last() != Some(&index) {
            path.push(index);
        }
        let heads = (path.iter())
            .map(|&index| table.cells[index].text.as_str())
            .filter(|text| !text.trim().is_empty());
        found.push((row, Rc::new(heads.collect::<Vec<_>>().into())));
    }
    found
}
