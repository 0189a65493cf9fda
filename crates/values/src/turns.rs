//! Columns that take turns: what stands between two columns of years is of the one at its left.
//!
//! ```text
//! Budget 2014/15   Spent   Budget 2015/16   Spent
//!          4,200   3,687            4,200   3,528
//! ```
//!
//! Not where the heads between the years differ, where one year has none behind it, or where they speak of a
//! change, which lies between two years.

use std::collections::BTreeMap;

use crate::columns::Holds;
use crate::grid::Grid;
use crate::period::Heads;
use crate::words::{CHANGES, plain};

/// A column with a time, and those behind it up to the next.
struct Turn {
    first: usize,
    behind: Vec<usize>,
}

/// For columns of figures whose heads state no time, the column whose time they share.
pub(crate) fn turns<'t>(
    grid: &Grid<'t>,
    holds: &[Holds],
    times: &mut Heads<'t>,
) -> BTreeMap<usize, usize> {
    let figures = holds.iter().enumerate().skip(grid.table.stub_columns);
    let figures = figures.filter(|(_, holds)| **holds == Holds::Figures);
    let figures: Vec<usize> = figures.map(|(column, _)| column).collect();
    if let Some((budget, year)) = budget_first(grid, &figures, times) {
        return BTreeMap::from([(budget, year)]);
    }
    let mut turns: Vec<Turn> = Vec::new();
    let mut stated = Vec::new();
    for column in figures {
        match (
            times.times(&grid.heads(column)).as_slice(),
            turns.last_mut(),
        ) {
            ([time], _) => {
                stated.push((time.start, time.end));
                let behind = Vec::new();
                turns.push(Turn {
                    first: column,
                    behind,
                });
            }
            ([], Some(turn)) => turn.behind.push(column),
            _ => return BTreeMap::new(),
        }
    }
    stated.sort_unstable();
    stated.dedup();
    let heads_behind = |turn: &Turn| -> Vec<String> {
        let heads = |column: &usize| plain(&grid.heads(*column).join(" "));
        turn.behind.iter().map(heads).collect()
    };
    let Some(behind) = turns.first().map(heads_behind) else {
        return BTreeMap::new();
    };
    let alike = turns.len() > 1 && turns.iter().all(|turn| heads_behind(turn) == behind);
    if !alike || stated.len() < turns.len() || behind.iter().any(|head| is_of_two_times(head)) {
        return BTreeMap::new();
    }
    let shared = |turn: &Turn| {
        let first = turn.first;
        turn.behind
            .iter()
            .map(move |column| (*column, first))
            .collect::<Vec<_>>()
    };
    turns.iter().flat_map(shared).collect()
}

/// The budget that stands before what became of it, with the year before that behind: `Budget   2022   2021`. It is of the
/// later year.
fn budget_first<'t>(
    grid: &Grid<'t>,
    figures: &[usize],
    times: &mut Heads<'t>,
) -> Option<(usize, usize)> {
    let [budget, year, before] = *figures else {
        return None;
    };
    let mut only = |column: usize| match times.times(&grid.heads(column)).as_slice() {
        [time] => Some(time.clone()),
        _ => None,
    };
    let (year_of, of_before) = (only(year)?, only(before)?);
    let follows = of_before.end?.tomorrow().ok()? == year_of.start?;
    let head = plain(grid.heads(budget).last()?);
    let is_budget = head.split(' ').next() == Some("budget") && only(budget).is_none();
    (is_budget && follows && year_of.kind.is_year()).then_some((budget, year))
}

/// "Change", and what has no head at all.
fn is_of_two_times(head: &str) -> bool {
    head.trim().is_empty() || head.contains('%') || CHANGES.iter().any(|word| head.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::columns;
    use crate::grid::drawn;

    fn check(head: &str, expected: &[(usize, usize)]) {
        let row = |label: &str| {
            let figures = head.split('|').skip(1).map(|_| " 120");
            std::iter::once(label)
                .chain(figures)
                .collect::<Vec<_>>()
                .join("|")
        };
        let rows = [head.to_owned(), row("Salt"), row("Sand"), row("Grit")];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let table = drawn(&rows);
        let grid = Grid::new(&table, None);
        let shared = turns(&grid, &columns(&grid), &mut Heads::default());
        assert_eq!(shared.into_iter().collect::<Vec<_>>(), expected, "{head}");
    }

    #[test]
    fn a_column_between_two_years_is_of_the_one_at_its_left() {
        check(
            "Item | Budget 2014/15 | Spent | Budget 2015/16 | Spent",
            &[(2, 1), (4, 3)],
        );
    }

    #[test]
    fn a_budget_before_its_years_figures_is_of_that_year() {
        check("Item | Budget (Note 3) | 2022 | 2021", &[(1, 2)]);
        check("Item | Budget | 2021 | 2022", &[]);
        check("Item | Capital | 2022 | 2021", &[]);
    }

    #[test]
    fn columns_that_take_no_turns_have_no_years_of_their_own() {
        check("Item | 2014/15 | 2015/16 | Spent", &[]);
        check("Item | 2014/15 | Spent | 2015/16 | Committed", &[]);
        check("Item | 2014/15 | Change | 2015/16 | Change", &[]);
        check("Item | Spent | 2014/15 | Spent | 2015/16", &[]);
    }
}
