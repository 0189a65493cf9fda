//! KPI dashboards: one indicator a row, with its figures at several times, a target, other councils'
//! figures, a rating, a direction of travel.
//!
//! Recognised by their heads, whatever their order and wording, and by columns of arrows and lights, see [`columns`]. The
//! latest figure of a row carries what the row says of it; the others say what they are to it. Whether the target is met
//! is computed, and kept apart from what a column prints of it.

mod columns;
mod content;
mod form;
mod heads;
mod latest;
mod polarity;
mod rating;
mod recognise;
mod rows;
mod target;
mod times;
mod travel;
mod turned;

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use scrutineer_model::{
    ComparisonKind, Evidence, Judgement, Observation, Origin, Period, Phase, Polarity, Unit,
};

use crate::cell::arrow::is_arrow;
use crate::columns::Holds;
use crate::grid::Grid;
use crate::register;
use crate::words::{has, plain};

use columns::Role;
use rating::Lights;
use travel::Meaning;

pub(crate) use form::upright;
pub(crate) use recognise::{of_several_units, recognise};
pub(crate) use turned::judge_turned;

/// A table read as a dashboard.
pub(crate) struct Dashboard {
    /// For each column.
    roles: Vec<Role>,
    holds: Vec<Holds>,
    /// The columns of figures whose fills rate them.
    lit: Vec<usize>,
}

impl Dashboard {
    /// What each column holds, where numbers of indicators and ranks are no figures of theirs.
    pub(crate) fn of_values(&self) -> Vec<Holds> {
        let columns = self.holds.iter().enumerate();
        columns
            .map(|(column, holds)| match holds {
                Holds::Figures if !self.is_value(column) => Holds::Names,
                holds => *holds,
            })
            .collect()
    }

    /// Whether a column holds values of indicators.
    pub(crate) fn is_value(&self, column: usize) -> bool {
        let any = self.holds.get(column) == Some(&Holds::Figures);
        any && self
            .roles
            .get(column)
            .is_some_and(|role| role.may_hold_figures())
    }

    /// The column that names indicators.
    pub(crate) fn indicators(&self) -> Option<usize> {
        self.column(Role::Indicator)
    }

    /// Gives the observations of the table their parts in it. `observations` are those of this table; `reported` is what it
    /// reports on, the nearest first, `lines` what is said about it.
    pub(crate) fn judge(
        &self,
        grid: &Grid<'_>,
        observations: &mut Vec<Observation>,
        reported: &[Period],
        lines: &[String],
    ) {
        // Numbers in columns of ratings and the like are no values.
        observations.retain(|observation| match observation.origin {
            Origin::Cell { column, .. } => self.roles[column].may_hold_figures(),
            _ => true,
        });
        let said = rows::roles(grid, &self.roles, &self.holds);
        times::tell(self, grid, observations, &said, reported);
        let meaning = self.meaning(grid, observations);
        let lights = Lights::of(grid, &self.roles, &self.lit);
        let runs = self.runs(observations);
        let good = polarity::Said::of(lines, &polarity::rows(self, grid));
        let mut targets = BTreeMap::new();
        for of_row in rows_of(observations) {
            let Some(row) = row_of(&of_row[0]) else {
                continue;
            };
            self.name_row(grid, row, of_row);
            if let Some(kind) = said.get(&row).and_then(|role| beside(*role)) {
                let of_row = of_row.iter_mut();
                of_row.for_each(|found| set_beside(found, Some(kind)));
            } else {
                self.judge_row(grid, row, of_row, meaning, &lights, &good);
                self.overtake(of_row, &runs);
            }
            if said.get(&row) == Some(&Role::Target) {
                let of_row = of_row.iter().filter_map(|target| {
                    let key = (target.measure.clone(), column_of(target)?);
                    Some((key, target.value.clone()))
                });
                targets.extend(of_row);
            }
        }
        for observation in observations.iter_mut() {
            let Some(judgement) = observation.judgement.as_mut() else {
                continue;
            };
            let Origin::Cell { column, .. } = observation.origin else {
                continue;
            };
            if let Some(target) = targets.get(&(observation.measure.clone(), column)) {
                judgement.target_met =
                    target::met(&observation.value, target, observation.polarity);
            }
        }
    }

    /// Names the figures of a row by its indicator; on a card its title is that.
    fn name_row(&self, grid: &Grid<'_>, row: usize, of_row: &mut [Observation]) {
        let indicator = self.text(grid, row, Role::Indicator);
        let Some(indicator) = indicator.or_else(|| title_of_card(grid)) else {
            return;
        };
        for observation in of_row.iter_mut() {
            if !observation.row.contains(&indicator) {
                let row = observation.row.iter().chain([&indicator]);
                observation.row = row.cloned().collect();
            }
            observation.measure.clone_from(&indicator);
        }
    }

    /// Which way is good, as a row prints it.
    fn polarity(&self, grid: &Grid<'_>, row: usize) -> Option<Polarity> {
        let column = self.column(Role::Polarity)?;
        let head = grid.boxhead(column).last().copied().unwrap_or_default();
        polarity::printed(grid.text_at(row, column)?, head)
    }

    /// What a row prints in the column of a role.
    fn text(&self, grid: &Grid<'_>, row: usize, wanted: Role) -> Option<String> {
        let text = grid.text_at(row, self.column(wanted)?)?;
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn judge_row(
        &self,
        grid: &Grid<'_>,
        row: usize,
        of_row: &mut [Observation],
        meaning: Meaning,
        lights: &Lights,
        said: &polarity::Said,
    ) {
        let text = |wanted: Role| self.text(grid, row, wanted);
        let latest = self.latest(of_row);
        let polarity = self
            .polarity(grid, row)
            .or_else(|| {
                of_row
                    .first()?
                    .row
                    .iter()
                    .rev()
                    .find_map(|name| polarity::of_name(name))
            })
            .or_else(|| said.of_row(row))
            .or_else(|| {
                let observation = of_row.get(latest?)?;
                register::polarity(observation)
            });
        let ends = latest.map(|latest| end(&of_row[latest]));
        let latest_column = latest.and_then(|latest| column_of(&of_row[latest]));
        let latest_unit = latest.map(|latest| of_row[latest].value.unit);
        for (index, observation) in of_row.iter_mut().enumerate() {
            let Some(column) = column_of(observation) else {
                continue;
            };
            observation.polarity = polarity;
            let comparison = match self.roles[column] {
                _ if Some(index) == latest => None,
                Role::Timed | Role::Latest => {
                    let before = ends.is_some_and(|ends| {
                        let own = end(observation);
                        own.is_none_or(|own| ends.is_none_or(|latest| own < latest))
                    });
                    before.then_some(ComparisonKind::Previous)
                }
                Role::ToDate => {
                    let a_year = ends.flatten().is_some_and(|latest| {
                        end(observation).is_some_and(|own| own.year() < latest.year())
                    });
                    a_year.then_some(ComparisonKind::Previous)
                }
                role => beside(role),
            };
            set_beside(observation, comparison);
            if self.roles[column] == Role::Change {
                of_change(observation, latest_unit);
            }
        }
        let Some(latest) = latest else {
            return;
        };
        let target_met = target::is_met(of_row, latest, polarity);
        let previous = of_row
            .iter()
            .enumerate()
            .filter(|(index, observation)| {
                *index != latest
                    && observation.comparison == Some(ComparisonKind::Previous)
                    && observation.value.number.is_some()
            })
            .max_by_key(|(index, observation)| (end(observation), *index))
            .map(|(_, observation)| observation.value.clone());
        let value = of_row[latest].value.clone();
        let rag = lights.rating(grid, row, latest_column);
        // In its column, else beside the figure.
        let at_figure = || {
            let text = grid.text_at(row, latest_column?)?;
            let arrow: String = text
                .chars()
                .filter(|char| is_arrow(*char) && *char != '=')
                .collect();
            (!arrow.is_empty()).then_some(arrow)
        };
        let at_light = || lights.arrow(grid, row);
        let travel = text(Role::Travel)
            .or_else(at_figure)
            .or_else(at_light)
            .and_then(|printed| travel::printed(&printed, meaning, polarity))
            .or_else(|| travel::derived(&value, previous.as_ref()));
        let judgement = Judgement {
            reference: text(Role::Reference),
            owner: text(Role::Owner),
            rag,
            travel,
            target_met,
            target_said: text(Role::Met).and_then(|text| columns::met(&text)),
            quartile: text(Role::Quartile),
            rank: text(Role::Rank),
        };
        if judgement != Judgement::default() {
            of_row[latest].judgement = Some(judgement);
        }
    }

    fn column(&self, wanted: Role) -> Option<usize> {
        self.roles.iter().position(|role| *role == wanted)
    }

    /// What the arrows of this dashboard mean, from its notes, else from how they go with the figures.
    fn meaning(&self, grid: &Grid<'_>, observations: &[Observation]) -> Meaning {
        if let Some(said) = travel::said(&grid.table.notes) {
            return said;
        }
        let Some(column) = self.column(Role::Travel) else {
            return Meaning::Figure;
        };
        let mut votes = 0_i32;
        for of_row in observations.chunk_by(|one, next| row_of(one) == row_of(next)) {
            let Some(row) = row_of(&of_row[0]) else {
                continue;
            };
            let mut own: Vec<&Observation> = of_row
                .iter()
                .filter(|observation| {
                    column_of(observation).is_some_and(|column| self.roles[column].is_own())
                })
                .filter(|observation| observation.value.number.is_some())
                .collect();
            own.sort_by_key(|observation| end(observation));
            let own: Vec<Decimal> = own
                .iter()
                .filter_map(|observation| observation.value.number)
                .collect();
            let low_is_good = self.polarity(grid, row) == Some(Polarity::LowIsGood);
            let arrow = grid.text_at(row, column).and_then(travel::arrow);
            if let ([.., before, now], true, Some(up)) = (own.as_slice(), low_is_good, arrow)
                && before != now
            {
                votes += if (now > before) == up { 1 } else { -1 };
            }
        }
        if votes < 0 {
            Meaning::Performance
        } else {
            Meaning::Figure
        }
    }
}

/// What figures of a role are to those of the indicator itself.
fn beside(role: Role) -> Option<ComparisonKind> {
    Some(match role {
        Role::Target => ComparisonKind::Target,
        Role::National => ComparisonKind::National,
        Role::Neighbours => ComparisonKind::StatisticalNeighbours,
        Role::Regional => ComparisonKind::Regional,
        Role::Benchmark => ComparisonKind::Other,
        Role::Budget => ComparisonKind::Budget,
        Role::Forecast => ComparisonKind::Forecast,
        Role::Previous | Role::Timed => ComparisonKind::Previous,
        _ => return None,
    })
}

/// Says what a figure is to that of its indicator.
fn set_beside(observation: &mut Observation, kind: Option<ComparisonKind>) {
    observation.comparison = kind;
    if kind == Some(ComparisonKind::Target) {
        observation.phase = Some(Phase::Target);
    }
}

/// The observations of a table, row by row, as they were read.
fn rows_of(observations: &mut [Observation]) -> impl Iterator<Item = &mut [Observation]> {
    observations.chunk_by_mut(|one, next| row_of(one) == row_of(next))
}

/// What a change is: the variance from what was planned, else one from another time; of percentages, where it prints no sign of
/// them, points.
fn of_change(observation: &mut Observation, of: Option<Unit>) {
    let head = plain(&observation.column.join(" "));
    let planned = [
        "variance",
        "difference",
        "gap",
        "target",
        "plan",
        "budget",
        "above",
    ];
    let of_plan = planned.iter().any(|word| has(&head, word));
    if of_plan {
        observation.phase = Some(Phase::Variance);
    } else {
        observation.comparison = Some(ComparisonKind::Change);
    }
    let value = &mut observation.value;
    // "1.5" beside "63.5%".
    if value.unit == Unit::Unknown && of == Some(Unit::Percent) && value.is_quantity() {
        value.unit = Unit::PercentagePoints;
        value.unit_from = Some(Evidence::Neighbours);
    }
    let of_row =
        value.unit_from == Some(Evidence::Row) || value.unit_from == Some(Evidence::Neighbours);
    if value.unit == Unit::Percent && of_row && !head.contains('%') {
        value.unit = Unit::PercentagePoints;
    }
}

/// The title of a table that has one row of figures and nothing that names it.
fn title_of_card(grid: &Grid<'_>) -> Option<String> {
    let figures = grid
        .entries
        .iter()
        .filter(|entry| entry.reading.figure().is_some());
    let mut rows: Vec<usize> = figures.map(|entry| entry.cell.row).collect();
    rows.dedup();
    let is_card = rows.len() == 1 && grid.table.stub_columns == 0;
    grid.table.title.clone().filter(|_| is_card)
}

/// The last day of a figure's time.
fn end(observation: &Observation) -> Option<Date> {
    observation.value.period.as_ref()?.end
}

fn row_of(observation: &Observation) -> Option<usize> {
    match observation.origin {
        Origin::Cell { row, .. } => Some(row),
        _ => None,
    }
}

fn column_of(observation: &Observation) -> Option<usize> {
    match observation.origin {
        Origin::Cell { column, .. } => Some(column),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
