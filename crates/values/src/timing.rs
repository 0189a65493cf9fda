//! When the figures of a table hold: by what is said of them (`period`), else by the columns and rows they stand between.

use std::collections::BTreeMap;

use scrutineer_model::{Evidence, Period};
use scrutineer_quantity::calendar::Calendar;

use crate::between::Between;
use crate::changes::{self, Changes};
use crate::columns::Holds;
use crate::grid::{Entry, Grid};
use crate::period::{self, Heads, Timed};
use crate::surroundings::Surroundings;
use crate::turns::turns;
use crate::{entries, sums};

/// The times of one table.
pub(crate) struct Timing<'a, 't> {
    grid: &'a Grid<'t>,
    surroundings: &'a Surroundings,
    calendar: &'a Calendar,
    heads: Heads<'t>,
    turns: BTreeMap<usize, usize>,
    between: Between,
    changes: Changes,
    /// Of columns, by what they add up to.
    sums: BTreeMap<usize, Period>,
    /// Of rows, by the dates in them.
    entries: BTreeMap<usize, Period>,
}

impl<'a, 't> Timing<'a, 't> {
    /// A dashboard's columns are told by its heads alone, its rows by the dates in them as others are.
    pub(crate) fn of(
        grid: &'a Grid<'t>,
        holds: &[Holds],
        surroundings: &'a Surroundings,
        calendar: &'a Calendar,
        is_dashboard: bool,
    ) -> Self {
        let mut heads = Heads::default();
        let changes = if is_dashboard {
            Changes::default()
        } else {
            Changes::of(grid, holds, &mut heads)
        };
        let (turns, between, sums) = if is_dashboard {
            (BTreeMap::new(), Between::default(), BTreeMap::new())
        } else {
            let turns = turns(grid, holds, &mut heads);
            let between = Between::of(grid, holds, &mut heads);
            (turns, between, sums::times(grid, holds, &mut heads))
        };
        Self {
            grid,
            surroundings,
            calendar,
            heads,
            turns,
            between,
            changes,
            sums,
            entries: entries::times(grid, holds),
        }
    }

    /// The time of a figure, of which its cell states `own`; `labels` name its row, and where these only number it `names`.
    pub(crate) fn time(
        &mut self,
        entry: &Entry<'t>,
        own: Option<&Period>,
        labels: &[&'t str],
        names: &[&'t str],
    ) -> Option<Timed> {
        let said = self.find(own, &entry.column, labels);
        let neighbours = |period: Period| Timed {
            period,
            from: Evidence::Neighbours,
        };
        let between = self.between.time(entry.cell.row, entry.cell.column);
        // What is said of all the table is of its balances as well: this is nearer, where it says something else.
        let near = |timed: &Timed, between: &Period| {
            let days = |period: &Period| (period.start, period.end);
            !is_far(timed) || days(&timed.period) == days(between)
        };
        if let Some(between) = between
            && !said.as_ref().is_some_and(|said| near(said, between))
        {
            return Some(neighbours(between.clone()));
        }
        if !(said.as_ref())
            .is_some_and(|said| matches!(said.from, Evidence::Cell | Evidence::Column))
            && let Some(entry) = self.entries.get(&entry.cell.row)
        {
            return Some(Timed {
                period: entry.clone(),
                from: Evidence::Row,
            });
        }
        if said.as_ref().is_none_or(is_far)
            && self.surroundings.column_times.is_empty()
            && let Some(period) = self.heads.said_beside(names)
        {
            return Some(Timed {
                period,
                from: Evidence::Row,
            });
        }
        if said.as_ref().is_none_or(is_far)
            && let Some(later) = self.of_change(entry.cell.column)
        {
            return Some(neighbours(later));
        }
        if said.is_none()
            && let Some(of_sum) = self.sums.get(&entry.cell.column)
        {
            return Some(neighbours(of_sum.clone()));
        }
        said.or_else(|| {
            let beside = self.grid.heads(*self.turns.get(&entry.cell.column)?);
            let timed = self.find(None, &beside, &[])?;
            Some(neighbours(timed.period))
        })
    }

    /// What the figures of a column are, if they are changes.
    pub(crate) fn change(&self, column: usize) -> Option<changes::Kind> {
        self.changes.kind(column)
    }

    /// The time that the changes of a column lead to.
    fn of_change(&mut self, column: usize) -> Option<Period> {
        let between = self.changes.between(column).to_vec();
        let times: Vec<Period> = (between.into_iter())
            .filter_map(|beside| {
                let heads = self.grid.heads(beside);
                self.find(None, &heads, &[]).map(|timed| timed.period)
            })
            .collect();
        self.changes.later(column, times)
    }

    fn find(
        &mut self,
        own: Option<&Period>,
        column: &[&'t str],
        labels: &[&'t str],
    ) -> Option<Timed> {
        let (surroundings, calendar) = (self.surroundings, self.calendar);
        period::find(own, column, labels, surroundings, calendar, &mut self.heads)
    }
}

/// Whether a time is not said of the figure's own row or column.
fn is_far(timed: &Timed) -> bool {
    !matches!(
        timed.from,
        Evidence::Cell | Evidence::Column | Evidence::Row
    )
}
