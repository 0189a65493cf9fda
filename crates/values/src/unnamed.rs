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

use rust_decimal::Decimal;
use scrutineer_model::{Cell, CellRole, Table};

use crate::cell::{self, Reading};
use crate::paths::{Places, cells};

/// A row of figures that are totals, with nothing that names them.
#[derive(Clone, Copy)]
pub(crate) struct Unnamed<'a, 't> {
    table: &'t Table,
    places: &'a Places,
    row: usize,
}

impl<'a, 't> Unnamed<'a, 't> {
    /// Where a row is one.
    pub(crate) fn at(row: usize, table: &'t Table, places: &'a Places) -> Option<Self> {
        let cells = || cells(row, table, places).filter(|cell| !cell.text.trim().is_empty());
        let unnamed = cells().next().is_some() && cells().all(|cell| cell.role == CellRole::Total);
        unnamed.then_some(Self { table, places, row })
    }

    /// Those below it, as far as the next section.
    pub(crate) fn later(self) -> impl Iterator<Item = Self> {
        let is_section = |&row: &usize| {
            cells(row, self.table, self.places).any(|cell| cell.role == CellRole::Section)
        };
        (self.row + 1..self.table.rows)
            .take_while(move |row| !is_section(row))
            .filter_map(move |row| Self::at(row, self.table, self.places))
    }

    /// Whether it adds up what stands below a section: all rows between the two that are no totals themselves. One column says
    /// so.
    pub(crate) fn is_of(&self, section: &Cell) -> bool {
        let rows = section.row + section.row_span.max(1)..self.row;
        let is_total =
            |row: &usize| cells(*row, self.table, self.places).any(|c| c.role == CellRole::Total);
        let rows: Vec<usize> = rows.filter(|row| !is_total(row)).collect();
        let mut sums = cells(self.row, self.table, self.places);
        sums.any(|total| self.adds_up(total, &rows))
    }

    fn adds_up(&self, total: &Cell, rows: &[usize]) -> bool {
        let of_column = rows
            .iter()
            .filter_map(|&row| self.places.get(row)?.get(total.column).copied().flatten());
        let mut sum = Decimal::ZERO;
        let mut rounded = Decimal::ZERO;
        let mut parts = 0;
        for index in of_column {
            let cell = &self.table.cells[index];
            match number(cell) {
                Some((number, place)) => {
                    sum += number;
                    rounded += place;
                    parts += 1;
                }
                None if matches!(cell::read(&cell.text), Reading::Missing(_)) => {}
                None if cell.role == CellRole::Section || cell.text.trim().is_empty() => {}
                None => return false,
            }
        }
        let Some((number, place)) = number(total).filter(|_| parts > 0) else {
            return false;
        };
        let allowed = if parts > 1 { rounded + place } else { place };
        (sum - number).abs() * Decimal::TWO <= allowed
    }
}

/// The number of a cell and one in its last place.
fn number(cell: &Cell) -> Option<(Decimal, Decimal)> {
    let reading = cell::read(&cell.text);
    let figure = reading.figure()?;
    Some((
        figure.value.number?,
        Decimal::new(1, figure.decimals.min(9)),
    ))
}
