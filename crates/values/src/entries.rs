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

/// What a date is of, those that say more of the row first: a payment counts on its own day, and not on its invoice's.
const OF: [&[&str]; 3] = [
    &[
        "paid",
        "pay",
        "payment",
        "payments",
        "pmt",
        "cleared",
        "clearing",
        "posted",
        "posting",
        "transaction",
        "trans",
    ],
    &[],
    &["invoice", "inv", "document", "doc"],
];

/// Words for a time over a column of times.
const TIMES: &[&str] = &[
    "date", "dates", "day", "month", "period", "quarter", "year", "week",
];

/// Words that go with those: "Date of payment", "Financial year", "Week ending".
const WITH: &[&str] = &[
    "of",
    "financial",
    "accounting",
    "ending",
    "ended",
    "made",
    "calendar",
];

/// Which of [`OF`] a head over a column of times is.
fn is_of(head: &str) -> Option<usize> {
    let words = || head.split(' ').filter(|word| !WITH.contains(word));
    let others: Vec<&str> = words().filter(|word| !TIMES.contains(word)).collect();
    let timed = words().any(|word| TIMES.contains(&word)) || matches!(*others, ["paid" | "posted"]);
    let of = OF.iter().position(|of| match *others {
        [] => of.is_empty(),
        _ => others.iter().all(|word| of.contains(word)),
    });
    of.filter(|_| timed)
}

/// The time of each row of figures that a column of dates gives one.
pub(crate) fn times(grid: &Grid<'_>, holds: &[Holds]) -> BTreeMap<usize, Period> {
    let of_times = |column: &usize| holds[*column] == Holds::Times;
    let columns: Vec<(usize, usize)> = (0..holds.len())
        .filter(of_times)
        .filter_map(|column| Some((column, is_of(&head(grid, column))?)))
        .collect();
    let first = columns.iter().map(|(_, of)| *of).min();
    let mut chosen = columns.iter().filter(|(_, of)| Some(*of) == first);
    match (chosen.next(), chosen.next()) {
        (Some((column, _)), None) => of_column(grid, *column),
        _ => BTreeMap::new(),
    }
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
    fn a_date_is_of_a_payment_before_an_invoice() {
        for (head, expected) in [
            ("payment date", Some(0)),
            ("date paid", Some(0)),
            ("paid", Some(0)),
            ("week ending", Some(1)),
            ("financial year", Some(1)),
            ("inv date", Some(2)),
            ("date of invoice", Some(2)),
            ("start date", None),
            ("date of birth", None),
            ("invoice", None),
        ] {
            assert_eq!(is_of(head), expected, "{head}");
        }
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
