//! Totals without a name: what they are the totals of.
//!
//! ```text
//! Grants
//!   Libraries      61
//!   Museums        12
//!                  73   of "Grants"
//! Fees
//!   Parking        40
//!                 113   of neither
//! ```

use scrutineer_model::{Cell, CellRole, Table};

use super::{Places, cells};
use crate::summed::Sum;

/// A row of figures that are totals, with nothing that names them.
#[derive(Clone, Copy)]
pub(super) struct Unnamed<'a, 't> {
    table: &'t Table,
    places: &'a Places,
    row: usize,
}

impl<'a, 't> Unnamed<'a, 't> {
    /// Where a row is one.
    pub(super) fn at(row: usize, table: &'t Table, places: &'a Places) -> Option<Self> {
        let cells = || cells(row, table, places).filter(|cell| !cell.text.trim().is_empty());
        let unnamed = cells().next().is_some() && cells().all(|cell| cell.role == CellRole::Total);
        unnamed.then_some(Self { table, places, row })
    }

    /// Those below it, as far as the next section.
    pub(super) fn later(self) -> impl Iterator<Item = Self> {
        let is_section = |&row: &usize| {
            cells(row, self.table, self.places).any(|cell| cell.role == CellRole::Section)
        };
        (self.row + 1..self.table.rows)
            .take_while(move |row| !is_section(row))
            .filter_map(move |row| Self::at(row, self.table, self.places))
    }

    /// Whether it adds up what stands below a section: all rows between the two that are no totals themselves. One column says
    /// so.
    pub(super) fn is_of(&self, section: &Cell) -> bool {
        let rows = section.row + section.row_span.max(1)..self.row;
        let is_total =
            |row: &usize| cells(*row, self.table, self.places).any(|c| c.role == CellRole::Total);
        let rows: Vec<usize> = rows.filter(|row| !is_total(row)).collect();
        let mut sum = Sum::default();
        for row in rows {
            sum.add(cells(row, self.table, self.places));
        }
        let mut totals = cells(self.row, self.table, self.places);
        totals.any(|total| sum.has(total))
    }
}
