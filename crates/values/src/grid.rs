//! The cells of a table's field, each read and with its heads.

use std::ops::Range;
use std::rc::Rc;

use scrutineer_model::{Cell, CellRole, Table};

use crate::cell::{self, Reading};
use crate::day_order;
use crate::paths::{ColumnPaths, Path, Places, row_paths};

/// A cell of the field.
#[derive(Debug)]
pub(crate) struct Entry<'t> {
    pub(crate) cell: &'t Cell,
    pub(crate) reading: Reading,
    /// Heads of its row.
    pub(crate) row: Rc<Path<'t>>,
    /// Heads of its column.
    pub(crate) column: Rc<Path<'t>>,
    /// The heads of its row are its own: a name in the middle of the table, the case it is of.
    pub(crate) own: bool,
}

impl<'t> Entry<'t> {
    /// The heads of its row that name it, without those that describe it in sentences: "The county will have
    /// 283,341 children by 2019/20." says nothing of when the figures beside it hold, or in what.
    pub(crate) fn labels(&self) -> Vec<&'t str> {
        let heads = self.row.iter().copied();
        heads.filter(|head| !is_sentence(head)).collect()
    }
}

/// Whether a text has a sentence in it: one that ends, or another that begins behind it.
fn is_sentence(text: &str) -> bool {
    /// In letters; "St. James Ward" is shorter.
    const SHORT: usize = 40;
    let text = text.trim();
    if text.chars().count() <= SHORT {
        return false;
    }
    let ends = text.ends_with('.') && !text.ends_with("etc.");
    ends || text.match_indices(". ").any(|(at, _)| {
        let word = text[..at].rsplit(' ').next().unwrap_or_default();
        word.chars().count() > 3 && text[at + 2..].starts_with(char::is_uppercase)
    })
}

/// A table with every cell of its field read.
#[derive(Debug)]
pub(crate) struct Grid<'t> {
    pub(crate) table: &'t Table,
    pub(crate) places: Places,
    /// The heads over its own columns.
    columns: ColumnPaths<'t>,
    /// Row by row.
    pub(crate) entries: Vec<Entry<'t>>,
    /// The heads are those of another table, which this one goes on from: its boxhead's rows, and the heads over its columns.
    before: Option<(usize, ColumnPaths<'t>)>,
}

impl<'t> Grid<'t> {
    /// `before` is the table with heads that one without them goes on from.
    pub(crate) fn new(table: &'t Table, before: Option<&'t Table>) -> Self {
        let places = table.grid();
        let rows = row_paths(table);
        let columns = ColumnPaths::new(table, &places);
        let before = before.map(|before| {
            let columns = ColumnPaths::new(before, &before.grid());
            (before.header_rows, columns)
        });
        let over = |cell: &Cell| match &before {
            Some((header_rows, columns)) => columns.over(*header_rows, cell.column),
            None => columns.over(cell.row, cell.column),
        };
        let mut entries: Vec<Entry<'t>> = table
            .cells
            .iter()
            .filter(|cell| matches!(cell.role, CellRole::Data | CellRole::Total))
            .map(|cell| Entry {
                cell,
                reading: cell::read(&cell.text),
                row: rows.get(cell.row).cloned().unwrap_or_default(),
                column: over(cell),
                own: false,
            })
            .collect();
        entries.sort_by_key(|entry| (entry.cell.row, entry.cell.column));
        day_order::settle(&mut entries);
        Self {
            table,
            places,
            columns,
            entries,
            before,
        }
    }

    /// Whether its heads are those of another table.
    pub(crate) fn is_borrowed(&self) -> bool {
        self.before.is_some()
    }

    /// The cells that begin in a column, from top to bottom.
    pub(crate) fn column(&self, column: usize) -> impl Iterator<Item = &Entry<'t>> {
        self.entries
            .iter()
            .filter(move |entry| entry.cell.column == column)
    }

    /// The cells that begin in a row, from left to right.
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = &Entry<'t>> {
        let from = (self.entries).partition_point(|entry| entry.cell.row < row);
        self.entries[from..]
            .iter()
            .take_while(move |entry| entry.cell.row == row)
    }

    /// The heads over a column, outermost first, as its first cell of the field has them.
    pub(crate) fn heads(&self, column: usize) -> Rc<Path<'t>> {
        self.column(column)
            .next()
            .map(|entry| entry.column.clone())
            .unwrap_or_default()
    }

    /// The heads over a column in the boxhead, outermost first, of the stub's columns too.
    pub(crate) fn boxhead(&self, column: usize) -> Rc<Path<'t>> {
        match &self.before {
            Some((header_rows, columns)) => columns.over(*header_rows, column),
            None => self.columns.over(self.table.header_rows, column),
        }
    }

    /// The rows that a cell of a row reaches over; none where nothing stands there.
    pub(crate) fn rows_of(&self, row: usize, column: usize) -> Range<usize> {
        let place = self
            .places
            .get(row)
            .and_then(|places| places.get(column)?.as_ref());
        place.map_or(0..0, |&index| {
            let cell = &self.table.cells[index];
            cell.row..cell.row + cell.row_span
        })
    }

    /// The text of the cell at a place.
    pub(crate) fn text_at(&self, row: usize, column: usize) -> Option<&'t str> {
        let index = self.places.get(row)?.get(column).copied()??;
        Some(self.table.cells[index].text.trim())
    }
}

#[cfg(test)]
pub(crate) fn drawn(rows: &[&str]) -> Table {
    drawn_with(rows, 1, 1)
}

/// A table drawn for tests, its rows named.
#[cfg(test)]
pub(crate) fn drawn_with(rows: &[&str], header_rows: usize, stub_columns: usize) -> Table {
    let mut table = scrutineer_model::drawing::table(rows, header_rows, stub_columns);
    scrutineer_tables::name_rows(&mut table);
    table
}

#[cfg(test)]
mod tests {
    use super::is_sentence;

    #[test]
    fn labels_are_no_sentences() {
        for label in [
            "St. James",
            "Contribution to the costs of St. James Street and the Market Square",
            "Adults, children, public health etc.",
        ] {
            assert!(!is_sentence(label), "{label}");
        }
        assert!(is_sentence(
            "Adoption More orders with an allowance are expected in 2018/19."
        ));
        assert!(is_sentence(
            "Looked after The county has 262,000 children. It will have more"
        ));
    }
}
