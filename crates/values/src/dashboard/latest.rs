//! Which figure of a row is its indicator's latest, and which are earlier ones.

use jiff::civil::Date;
use scrutineer_model::{ComparisonKind, Evidence, Observation, Period, PeriodKind};

use super::columns::Role;
use super::{Dashboard, column_of, end, set_beside};
use crate::period::states_time;

/// The kind of times of a run, and what its heads say beside them.
pub(super) type Run = (PeriodKind, Option<String>);

impl Dashboard {
    /// The runs of the indicators' own figures, each with the last day that some figure of it is of: what is still to come has none.
    pub(super) fn runs(&self, observations: &[Observation]) -> Vec<(Run, Date)> {
        let mut runs: Vec<(Run, Date)> = Vec::new();
        for found in observations {
            let Some((run, end)) = self.run_of(found).zip(end(found)) else {
                continue;
            };
            match runs.iter_mut().find(|(other, _)| *other == run) {
                Some((_, last)) => *last = end.max(*last),
                None => runs.push((run, end)),
            }
        }
        runs
    }

    /// Says of a row's last figure that it is an earlier one where its latest is missing: others of the table have one.
    pub(super) fn overtake(&self, of_row: &mut [Observation], runs: &[(Run, Date)]) {
        for found in of_row.iter_mut().filter(|found| found.comparison.is_none()) {
            let run = self.run_of(found);
            let last = runs.iter().find(|(other, _)| Some(other) == run.as_ref());
            if last.is_some_and(|(_, last)| end(found) < Some(*last)) {
                set_beside(found, Some(ComparisonKind::Previous));
            }
        }
    }

    /// The run of times that an indicator's own figure is part of, as its heads tell: a month goes on from no quarter, and
    /// "Share" from no "Made".
    fn run_of(&self, found: &Observation) -> Option<Run> {
        let role = self.roles[column_of(found)?];
        let own = matches!(role, Role::Timed | Role::Latest)
            && found.value.is_quantity()
            && found.value.period_from == Some(Evidence::Column);
        let period = found.value.period.as_ref().filter(|_| own)?;
        let inner = found.column.last().filter(|head| !states_time(head));
        Some((period.kind, inner.cloned()))
    }

    /// Which observation of a row is the latest figure of its indicator: the one with the latest time,
    /// else the one whose head says so, else the last.
    pub(super) fn latest(&self, of_row: &[Observation]) -> Option<usize> {
        // "2023-24 | 2024-25 budget | 2024-25 forecast": what is judged is the forecast, of a year that no figure has been of.
        let of = |wanted: fn(Role) -> bool| {
            of_row.iter().filter(move |found| {
                column_of(found).is_some_and(|column| wanted(self.roles[column]))
            })
        };
        let last = of(Role::is_own).filter_map(end).max();
        let foretells = last.is_some()
            && of(Role::is_own).all(|found| end(found).is_some())
            && of(|role| role == Role::Forecast).any(|found| {
                let start = found.value.period.as_ref().and_then(|period| period.start);
                found.value.period_from == Some(Evidence::Column) && start > last
            });
        // "Budget | Actual to date | Forecast | RAG": the forecast is what is judged.
        let stands_in = [Role::Forecast, Role::ToDate].into_iter().find(|wanted| {
            let any = |found: &Observation| {
                column_of(found).is_some_and(|column| self.roles[column] == *wanted)
            };
            of_row
                .iter()
                .any(|found| any(found) && found.value.is_quantity())
        });
        let none = !of(Role::is_own).any(|found| found.value.is_quantity());
        let own = |index: &usize| {
            let column = column_of(&of_row[*index]);
            let forecast = |column: usize| foretells && self.roles[column] == Role::Forecast;
            let instead = |column: usize| none && Some(self.roles[column]) == stands_in;
            column.is_some_and(|column| {
                self.roles[column].is_own() || forecast(column) || instead(column)
            }) && of_row[*index].value.is_quantity()
        };
        (0..of_row.len()).filter(own).max_by_key(|&index| {
            let role = column_of(&of_row[index]).map_or(Role::Other, |column| self.roles[column]);
            // "Latest" without a time is later than what has one.
            let from = of_row[index].value.period_from;
            let end = match (role, end(&of_row[index])) {
                (Role::Latest, None) => Some(Date::MAX),
                // "Average" beside weeks has the time of the table.
                (Role::Other, _) if !matches!(from, None | Some(Evidence::Column)) => None,
                (_, end) => end,
            };
            // A month is later than the quarter that ends with it, a year than both.
            let of_kind = of_row[index].value.period.as_ref().map(rank);
            let lit = column_of(&of_row[index]).is_some_and(|column| self.lit == [column]);
            (
                end,
                role == Role::Latest,
                role == Role::Timed,
                lit,
                of_kind,
                index,
            )
        })
    }
}

/// Of times that end on one day, which is told last.
fn rank(period: &Period) -> u8 {
    match period.kind {
        PeriodKind::Month => 1,
        kind if kind.is_year() => 2,
        _ => 0,
    }
}
