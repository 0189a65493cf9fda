//! What a figure of a table measures, and the heads of its row.
//!
//! ```text
//!            Principal   Interest
//! 2023           2,561        830   Principal, Interest: a time in the stub is when, and not what
//! 2024           2,610        781
//!                5,171      1,611   Total
//! ```

use std::collections::BTreeSet;
use std::sync::Arc;

use scrutineer_model::{CellRole, Table};

use crate::cell::{self, Reading};
use crate::columns::Holds;
use crate::grid::{Entry, Grid};
use crate::keys::Keys;
use crate::paths::Path;

mod things;

/// How the figures of a table are named.
pub(crate) struct Naming<'t> {
    table: &'t Table,
    /// Labels that are times, where several rows have one.
    times: BTreeSet<&'t str>,
    /// Its rows are of places or things, and its columns say what is measured of each.
    by_columns: bool,
}

impl<'t> Naming<'t> {
    pub(crate) fn of(grid: &Grid<'t>, holds: &[Holds]) -> Self {
        /// "March" over one row is a town.
        const SEVERAL: usize = 2;
        let mut times = BTreeSet::new();
        let mut last = usize::MAX;
        for entry in &grid.entries {
            if entry.cell.row != last {
                last = entry.cell.row;
                times.extend(entry.row.last().copied().filter(|label| is_time(label)));
            }
        }
        if times.len() < SEVERAL {
            times.clear();
        }
        Self {
            table: grid.table,
            times,
            by_columns: things::name_rows(grid, holds),
        }
    }

    /// What a cell measures: the innermost head of its row that is no time, else its column's. A total of more than a
    /// section, without a name, is what all readers call it.
    pub(crate) fn measure(&self, entry: &Entry<'_>, keys: &[&str]) -> String {
        let mut row = keys.iter().rev().chain(entry.row.iter().rev());
        let label = keys.last().or(entry.row.last());
        if label.is_none() && entry.cell.role == CellRole::Total {
            return "Total".to_owned();
        }
        let of_column = || {
            let mut heads = entry.column.iter().rev();
            heads.find(|head| says_what(head))
        };
        if self.by_columns
            && let Some(head) = of_column().filter(|head| !things::is_of_all(head))
        {
            return (*head).to_owned();
        }
        let named = row.find(|head| !self.times.contains(*head));
        let head = named.or_else(of_column).or(label);
        let head = head.or(entry.column.last());
        head.map(|head| (*head).to_owned()).unwrap_or_default()
    }

    /// Whether a cell's row has no name where others have one, and adds nothing up.
    pub(crate) fn is_nameless(&self, entry: &Entry<'_>, keys: &Keys<'_>) -> bool {
        let named = self.table.stub_columns > 0 && self.table.header_rows > 0;
        named && entry.cell.role == CellRole::Data && entry.row.is_empty() && keys.is_empty()
    }
}

/// The heads of a cell's row, with what tells it from others of the same label.
pub(crate) fn row(entry: &Entry<'_>, keys: &[&str]) -> Arc<[String]> {
    match keys {
        [] => entry.row.owned(),
        _ => Path::from([&entry.row[..], keys].concat()).owned(),
    }
}

/// Whether a label is a time and nothing else: "2016/17", "2023", "Q1".
fn is_time(label: &str) -> bool {
    match cell::read(label) {
        Reading::Time(_) => true,
        Reading::Figure(figure) => figure.year && figure.bare,
        Reading::Missing(_) | Reading::Words => false,
    }
}

/// Whether a head says what stands below it, and not only when or in which unit: "£000s", "2016/17".
fn says_what(head: &str) -> bool {
    /// Letters of a word.
    const WORD: usize = 3;
    let mut words = head.split(|char: char| !char.is_alphabetic());
    words.any(|word| word.chars().count() >= WORD) && !is_time(head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::columns;
    use crate::grid::drawn;

    fn measures(rows: &[&str]) -> Vec<String> {
        let table = drawn(rows);
        let grid = Grid::new(&table, None);
        let naming = Naming::of(&grid, &columns(&grid));
        let entries = grid.entries.iter();
        entries.map(|entry| naming.measure(entry, &[])).collect()
    }

    #[test]
    fn rows_of_times_are_named_by_their_columns() {
        let debt = measures(&[
            "Year | Principal | £000",
            "2023 | 2,561 | 830",
            "2024 | 2,610 | 781",
            "Σ | 5,171 | 1,611",
        ]);
        assert_eq!(
            debt,
            ["Principal", "2023", "Principal", "2024", "Total", "Total"]
        );
    }

    #[test]
    fn times_below_a_name_are_of_it() {
        let rates = measures(&[
            "Indicator | Result",
            "# Recycling rate",
            "2015/16 | 41%",
            "2016/17 | 43%",
        ]);
        assert_eq!(rates, ["Recycling rate", "Recycling rate"]);
    }

    #[test]
    fn one_row_called_like_a_month_is_a_place() {
        let towns = measures(&["Town | Homes", "March | 12", "Wisbech | 30"]);
        assert_eq!(towns, ["March", "Wisbech"]);
    }
}
