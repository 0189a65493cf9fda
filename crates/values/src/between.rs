//! What stands between two days is of the time from one to the other.
//!
//! ```text
//! Balance at 1 April 2013   Transfers out   Balance at 31 March 2014        At 1 April 2017     83.2
//!                  19.402         (4.389)                     15.013        Additions            4.1   2017/18
//!                                                                           At 31 March 2018    87.3
//! ```
//!
//! In columns and in rows alike. Not where the days are more than a year apart, or the second comes first: what stands
//! below the closing balance of costs and above the opening one of depreciation is of neither.

use std::collections::BTreeMap;

use jiff::ToSpan;
use scrutineer_model::{Period, PeriodKind};

use crate::columns::Holds;
use crate::grid::Grid;
use crate::period::Heads;

/// The times of columns and rows that state none themselves.
#[derive(Default)]
pub(crate) struct Between {
    columns: BTreeMap<usize, Period>,
    rows: BTreeMap<usize, Period>,
}

impl Between {
    pub(crate) fn of<'t>(grid: &Grid<'t>, holds: &[Holds], heads: &mut Heads<'t>) -> Self {
        let figures = holds.iter().enumerate().skip(grid.table.stub_columns);
        let figures = figures.filter(|(_, holds)| **holds == Holds::Figures);
        let over = figures.map(|(column, _)| (column, heads.times(&grid.heads(column))));
        let columns = between(over);
        let mut labels = BTreeMap::new();
        for entry in &grid.entries {
            labels.entry(entry.cell.row).or_insert_with(|| {
                let label = entry.row.last().map(std::slice::from_ref);
                label.map_or_else(Vec::new, |label| heads.times(label))
            });
        }
        let rows = between(labels.into_iter());
        Self { columns, rows }
    }

    /// The time of a column or of a row.
    pub(crate) fn time(&self, row: usize, column: usize) -> Option<&Period> {
        self.columns.get(&column).or_else(|| self.rows.get(&row))
    }
}

/// For what states no time and stands between two days: the time from one to the other.
fn between(stated: impl Iterator<Item = (usize, Vec<Period>)>) -> BTreeMap<usize, Period> {
    let mut found = BTreeMap::new();
    let mut opening: Option<Period> = None;
    let mut inner: Vec<usize> = Vec::new();
    for (place, times) in stated {
        match times.as_slice() {
            [] => inner.push(place),
            [day] if day.kind == PeriodKind::Day => {
                if let Some(time) = opening.as_ref().and_then(|opening| from_to(opening, day)) {
                    found.extend(inner.iter().map(|&place| (place, time.clone())));
                }
                inner.clear();
                opening = Some(day.clone());
            }
            _ => {
                inner.clear();
                opening = None;
            }
        }
    }
    found
}

/// The time from the balance of one day to that of another, a year at most: "31 March 2014" closes the day.
fn from_to(opening: &Period, closing: &Period) -> Option<Period> {
    /// Days of a year, and some for those that close a month of weeks.
    const YEAR: i32 = 371;
    let (opened, end) = (opening.start?, closing.end?);
    let start = if opened.day() == opened.days_in_month() {
        opened.tomorrow().ok()?
    } else {
        opened
    };
    if start >= end || (end - start).get_days() > YEAR {
        return None;
    }
    let whole = start.checked_add(1.year()).ok()?.yesterday().ok()? == end;
    let kind = match (whole, start.month(), start.day()) {
        (true, 4, 1) => PeriodKind::FinancialYear,
        (true, 1, 1) => PeriodKind::CalendarYear,
        _ => PeriodKind::Range,
    };
    Some(Period {
        text: format!("{} – {}", opening.text, closing.text),
        kind,
        start: Some(start),
        end: Some(end),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::columns;
    use crate::grid::drawn;

    fn shown(rows: &[&str]) -> Vec<String> {
        let table = drawn(rows);
        let grid = Grid::new(&table, None);
        let between = Between::of(&grid, &columns(&grid), &mut Heads::default());
        let entries = grid.entries.iter().filter_map(|entry| {
            let time = between.time(entry.cell.row, entry.cell.column)?;
            let days = (time.start?, time.end?);
            Some(format!("{} {}–{}", entry.cell.text, days.0, days.1))
        });
        entries.collect()
    }

    #[test]
    fn movements_are_of_the_time_from_one_balance_to_the_next() {
        let reserves = shown(&[
            "Reserve | Balance at 1 April 2013 | Out | Balance at 31 March 2014 | Out | Balance at 31 March 2015",
            "Schools | 19 | 4 | 15 | 3 | 12",
        ]);
        assert_eq!(
            reserves,
            ["4 2013-04-01–2014-03-31", "3 2014-04-01–2015-03-31"]
        );
        let assets = shown(&[
            "Item | £m",
            "At 1 April 2017 | 83",
            "Additions | 4",
            "At 31 March 2018 | 87",
            "Not yet valued | 5",
            "At 1 April 2017 | 21",
            "Charge | 2",
            "At 31 March 2018 | 23",
            "Net book value | 64",
        ]);
        assert_eq!(
            assets,
            ["4 2017-04-01–2018-03-31", "2 2017-04-01–2018-03-31"]
        );
    }

    #[test]
    fn days_far_apart_and_years_bound_nothing() {
        assert!(
            shown(&[
                "Fund | 1 April 2010 | Moves | 31 March 2014",
                "A | 1 | 2 | 3"
            ])
            .is_empty()
        );
        assert!(shown(&["Fund | 2013/14 | Change | 2014/15", "A | 1 | 2 | 3"]).is_empty());
    }
}
