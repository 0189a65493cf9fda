//! Lists of payments and the like: what stands in a row is of the day or month that its column of dates says.
//!
//! ```text
//! Payment date   Supplier        Amount (£)
//! 30/04/2020     Shaw Surgery     20,340.96
//! ```
//!
//! Not where dates are deadlines or say when something begins ("Due", "Start date", "Date of birth"), nor where several
//! columns of dates may say when.

use std::collections::BTreeMap;

use scrutineer_model::{Period, PeriodKind};

use crate::cell::Reading;
use crate::columns::Holds;
use crate::grid::Grid;
use crate::words::plain;

/// Heads over dates of what is in the row, those that say more of it first: a payment counts on its own day, and not on its
/// invoice's.
const DATES: [&[&str]; 3] = [
    &[
        "payment date",
        "date of payment",
        "date paid",
        "paid date",
        "date payment made",
        "transaction date",
        "clearing date",
        "cleared date",
        "posting date",
        "payment month",
        "payment period",
    ],
    &[
        "date",
        "month",
        "period",
        "quarter",
        "year",
        "financial year",
        "week ending",
        "month ending",
        "accounting period",
    ],
    &["invoice date", "date of invoice", "document date"],
];

/// The time of each row of figures that a column of dates gives one.
pub(crate) fn times(grid: &Grid<'_>, holds: &[Holds]) -> BTreeMap<usize, Period> {
    let of_times = |column: &usize| holds[*column] == Holds::Times;
    let columns: Vec<(usize, String)> = (0..holds.len())
        .filter(of_times)
        .map(|column| (column, head(grid, column)))
        .collect();
    for heads in DATES {
        let mut named = columns
            .iter()
            .filter(|(_, head)| heads.contains(&head.as_str()));
        if let Some((column, _)) = named.next() {
            return match named.next() {
                None => of_column(grid, *column),
                Some(_) => BTreeMap::new(),
            };
        }
    }
    BTreeMap::new()
}

fn head(grid: &Grid<'_>, column: usize) -> String {
    plain(grid.boxhead(column).last().copied().unwrap_or_default())
}

/// The dated times in a column; a cell over several rows is of each.
fn of_column(grid: &Grid<'_>, column: usize) -> BTreeMap<usize, Period> {
    let fits = |time: &Period| {
        time.start.is_some()
            && (time.kind.is_year()
                || matches!(
                    time.kind,
                    PeriodKind::Day | PeriodKind::Month | PeriodKind::Quarter
                ))
    };
    let dated = grid
        .column(column)
        .filter_map(|entry| match &entry.reading {
            Reading::Time(time) if fits(time) => Some((entry.cell, time)),
            _ => None,
        });
    dated
        .flat_map(|(cell, time)| {
            let rows = cell.row..cell.row + cell.row_span.max(1);
            rows.map(move |row| (row, time.clone()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::columns;
    use crate::grid::drawn;

    fn shown(rows: &[&str]) -> Vec<String> {
        let table = drawn(rows);
        let grid = Grid::new(&table, None);
        let found = times(&grid, &columns(&grid)).into_values();
        found.map(|time| time.text).collect()
    }

    #[test]
    fn a_payment_is_of_its_day() {
        let rows = [
            "Supplier | Invoice date | Date paid | Amount",
            "Shaw Surgery | 01/04/2020 | 30/04/2020 | 20,340.96",
            "Low Farm | 02/04/2020 | 29/04/2020 | 512.00",
        ];
        assert_eq!(shown(&rows), ["30/04/2020", "29/04/2020"]);
    }

    #[test]
    fn a_deadline_is_no_time_of_a_figure() {
        let rows = [
            "Task | Due date | Cost",
            "Roof | 30/04/2020 | 20,340.96",
            "Gate | 29/04/2020 | 512.00",
        ];
        assert!(shown(&rows).is_empty());
    }
}
