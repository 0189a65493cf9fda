//! Columns that add up to one another are of one time, though only one of them states it.
//!
//! ```text
//! Unrestricted   Restricted   Total 2014/15   Total 2013/14        2024-25 target   Total forecast   Variance
//!           12          338             350             307                 250.0            245.5       -4.5
//!            –           28              28              22                  82.5             82.5        0.0
//! ```
//!
//! The parts of a total are of the total's time, and a total of parts that are all of one time is of that. A variance
//! between a budget and what became of it is of their time. The figures must say so themselves, in nearly every row. Not
//! where parts have different times (a plan's years and their total), and not for a change from an earlier time.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use scrutineer_model::{Period, Phase, Unit};

use crate::columns::Holds;
use crate::grid::Grid;
use crate::period::Heads;
use crate::phase;

/// Rows that must add up before columns are thought to.
const ROWS: usize = 3;

/// A share of rows may not add up: one in so many.
const ODD: usize = 8;

/// A column of figures.
struct Column {
    at: usize,
    /// It is called a total.
    total: bool,
    phase: Option<Phase>,
    /// By row, with the decimals that are printed.
    numbers: BTreeMap<usize, (Decimal, u32)>,
    time: Option<Period>,
    /// It states a time, or more than one: it takes no other.
    stated: bool,
}

impl Column {
    fn is_open(&self) -> bool {
        !self.stated && self.time.is_none()
    }
}

/// The times of columns that state none, by what they add up to.
pub(crate) fn times<'t>(
    grid: &Grid<'t>,
    holds: &[Holds],
    heads: &mut Heads<'t>,
) -> BTreeMap<usize, Period> {
    let figures = (holds.iter().enumerate()).filter(|(_, holds)| **holds == Holds::Figures);
    let stated: Vec<(usize, Vec<Period>)> = figures
        .map(|(at, _)| (at, heads.times(&grid.heads(at))))
        .collect();
    // Most tables have times over all columns or over none.
    let missing = stated.iter().filter(|(_, times)| times.is_empty()).count();
    if missing == 0 || missing == stated.len() {
        return BTreeMap::new();
    }
    let mut phases = phase::Heads::default();
    let columns = stated
        .into_iter()
        .map(|(at, times)| column(grid, at, times, &mut phases));
    let mut columns: Vec<Column> = columns
        .filter(|column| !column.numbers.is_empty())
        .collect();
    let mut found = BTreeMap::new();
    while let Some((at, time)) = next(&columns) {
        found.insert(columns[at].at, time.clone());
        columns[at].time = Some(time);
    }
    found
}

fn column<'t>(
    grid: &Grid<'t>,
    at: usize,
    times: Vec<Period>,
    phases: &mut phase::Heads<'t>,
) -> Column {
    let heads = grid.heads(at);
    let numbers = grid.column(at).filter_map(|entry| {
        let figure = entry.reading.figure()?;
        Some((entry.cell.row, (figure.value.number?, figure.decimals)))
    });
    Column {
        at,
        total: heads
            .iter()
            .any(|head| head.to_lowercase().contains("total")),
        phase: phases.of(&heads, Unit::Gbp),
        numbers: numbers.collect(),
        stated: !times.is_empty(),
        time: <[Period; 1]>::try_from(times).ok().map(|[time]| time),
    }
}

/// One more column whose time is known by the others.
fn next(columns: &[Column]) -> Option<(usize, Period)> {
    let open = |at: &usize| columns[*at].is_open();
    for total in 0..columns.len() {
        let before = (0..total).map(|from| from..total);
        let behind = (total + 1..columns.len()).map(|to| total + 1..to + 1);
        for parts in before.chain(behind).filter(|parts| parts.len() > 1) {
            let mut whole = parts.clone().chain([total]);
            let Some(time) = one_time(columns, whole.clone()) else {
                continue;
            };
            // A total of parts that state none takes theirs only where all are of it.
            let told = columns[total].time.is_some()
                || parts.clone().all(|part| columns[part].time.is_some());
            if let Some(at) = whole.find(open).filter(|_| told)
                && adds_up(columns, total, parts)
            {
                return Some((at, time));
            }
        }
    }
    variances(columns)
}

/// A variance, or one of the two that it lies between, whose time is that of the others.
fn variances(columns: &[Column]) -> Option<(usize, Period)> {
    let of_phase = |at: &usize| columns[*at].phase.is_some();
    let variances = (0..columns.len()).filter(|&at| columns[at].phase == Some(Phase::Variance));
    for variance in variances {
        let others: Vec<usize> = (0..columns.len())
            .filter(|&at| at != variance && columns[at].phase != Some(Phase::Variance))
            .filter(of_phase)
            .collect();
        for (index, &first) in others.iter().enumerate() {
            for &second in &others[index + 1..] {
                let all = [first, second, variance];
                let Some(time) = one_time(columns, all.into_iter()) else {
                    continue;
                };
                let open = all.into_iter().find(|&at| columns[at].is_open());
                if let Some(at) = open
                    && lies_between(columns, variance, first, second)
                {
                    return Some((at, time));
                }
            }
        }
    }
    None
}

/// The time of those that have one, where it is the same, and no other states more than one.
fn one_time(columns: &[Column], mut all: impl Iterator<Item = usize> + Clone) -> Option<Period> {
    let days = |period: &Period| (period.start, period.end);
    if all
        .clone()
        .any(|at| columns[at].stated && columns[at].time.is_none())
    {
        return None;
    }
    let first = all.clone().find_map(|at| columns[at].time.as_ref())?;
    (first.start.is_some() || first.end.is_some()).then_some(())?;
    all.all(|at| {
        let time = columns[at].time.as_ref();
        time.is_none_or(|time| days(time) == days(first))
    })
    .then(|| first.clone())
}

/// Whether a total is the sum of its parts in nearly every row that has both, and that is no accident: several parts have a
/// share in it, or it is called a total.
fn adds_up(columns: &[Column], total: usize, parts: std::ops::Range<usize>) -> bool {
    let total = &columns[total];
    let (mut right, mut wrong, mut shared) = (0, 0, 0);
    for (row, (sum, decimals)) in &total.numbers {
        let of_row = || {
            parts
                .clone()
                .filter_map(|part| columns[part].numbers.get(row))
        };
        if sum.is_zero() || of_row().next().is_none() {
            continue;
        }
        let found: Decimal = of_row().map(|(number, _)| *number).sum();
        if is_near(found, *sum, *decimals, parts.len()) {
            right += 1;
            shared += usize::from(of_row().filter(|(number, _)| !number.is_zero()).count() > 1);
        } else {
            wrong += 1;
        }
    }
    right >= ROWS && wrong * ODD <= right && (shared >= ROWS || total.total && right > ROWS)
}

/// Whether a variance is the one less the other, either way round, in nearly every row.
fn lies_between(columns: &[Column], variance: usize, first: usize, second: usize) -> bool {
    let numbers = |at: usize, row: &usize| columns[at].numbers.get(row).map(|(number, _)| *number);
    let holds = |turn: Decimal| {
        let (mut right, mut wrong) = (0, 0);
        for (row, (found, decimals)) in &columns[variance].numbers {
            let (Some(first), Some(second)) = (numbers(first, row), numbers(second, row)) else {
                continue;
            };
            if !is_near((first - second) * turn, *found, *decimals, 2) {
                wrong += 1;
            } else if !found.is_zero() {
                right += 1;
            }
        }
        right >= ROWS && wrong * ODD <= right
    };
    holds(Decimal::ONE) || holds(-Decimal::ONE)
}

/// Whether two numbers are the same but for the rounding of so many parts.
fn is_near(found: Decimal, printed: Decimal, decimals: u32, parts: usize) -> bool {
    let unit = Decimal::new(1, decimals.min(9));
    (found - printed).abs() <= unit * Decimal::from(parts) / Decimal::TWO
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::columns;
    use crate::grid::drawn;

    fn shown(rows: &[&str]) -> Vec<String> {
        let table = drawn(rows);
        let grid = Grid::new(&table, None);
        let found = times(&grid, &columns(&grid), &mut Heads::default());
        let shown = found.into_iter();
        shown
            .map(|(column, time)| format!("{column}: {}", time.text))
            .collect()
    }

    #[test]
    fn parts_are_of_their_totals_time() {
        let rows = [
            "Gifts | Unrestricted | Restricted | Total 2014/15 | Total 2013/14",
            "Friends | 12 | 338 | 350 | 307",
            "Staff | 40 | 28 | 68 | 22",
            "Others | 7 | 9 | 16 | 30",
        ];
        assert_eq!(shown(&rows), ["1: 2014/15", "2: 2014/15"]);
        // The figures do not say so.
        let others = [
            "Gifts | Unrestricted | Restricted | Total 2014/15 | Total 2013/14",
            "Friends | 12 | 338 | 351 | 307",
            "Staff | 40 | 28 | 70 | 22",
            "Others | 7 | 9 | 30 | 30",
        ];
        assert!(shown(&others).is_empty());
    }

    #[test]
    fn a_total_of_years_is_of_none() {
        let rows = [
            "Plan | 2014/15 | 2015/16 | Total",
            "Roads | 12 | 338 | 350",
            "Parks | 40 | 28 | 68",
            "Homes | 7 | 9 | 16",
        ];
        assert!(shown(&rows).is_empty());
    }

    #[test]
    fn a_variance_is_of_the_time_of_what_it_lies_between() {
        let rows = [
            "Saving | 2024-25 target | One-off | Ongoing | Total forecast | Variance",
            "Land | 250.0 | 20.5 | 225.0 | 245.5 | -4.5",
            "Staff | 82.5 | 30.0 | 50.0 | 80.0 | -2.5",
            "Rent | 70.0 | 1.0 | 70.0 | 71.0 | 1.0",
        ];
        assert_eq!(
            shown(&rows),
            ["2: 2024-25", "3: 2024-25", "4: 2024-25", "5: 2024-25"]
        );
        // From last year's to this year's is a change.
        let change = [
            "Saving | Last year | 2024-25 target | Variance",
            "Land | 250.0 | 245.5 | -4.5",
            "Staff | 82.5 | 80.0 | -2.5",
            "Rent | 70.0 | 71.0 | 1.0",
        ];
        assert!(shown(&change).is_empty());
    }
}
