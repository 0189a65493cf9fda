//! Found values beside what they must be, in tables that were read right.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use scrutineer_model::{Observation, Origin, Paper, Period, Unit};

use super::labels::{Case, Cell, Expected};
use super::printed::printed;
use crate::assign::assign;
use crate::fingerprint;
use crate::paper::{RIGHT, overlaps};
use crate::predicted;
use crate::relations::{relations, shared};

/// What a set of labelled papers comes to.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Labelled cells that print a value, in all tables.
    pub labelled: usize,
    /// Of them, those in tables that were read right.
    pub cells: usize,
    /// Cells of these with the right number (the scale applied).
    pub number: usize,
    /// With the right unit.
    pub unit: usize,
    /// With the right period.
    pub period: usize,
    /// With all three.
    pub all: usize,
    /// Cells whose phase is labelled, and those with the right one.
    pub phase: (usize, usize),
    /// Cells that print no value, and those from which one was read all the same.
    pub none: (usize, usize),
    /// For each value found: its confidence, and whether all is right.
    pub judged: Vec<(f64, bool)>,
    /// What is wrong, for pages that may be shown.
    pub faults: Vec<String>,
}

impl Score {
    /// Adds the score of another paper.
    pub fn add(&mut self, other: Self) {
        self.labelled += other.labelled;
        self.cells += other.cells;
        self.number += other.number;
        self.unit += other.unit;
        self.period += other.period;
        self.all += other.all;
        self.phase.0 += other.phase.0;
        self.phase.1 += other.phase.1;
        self.none.0 += other.none.0;
        self.none.1 += other.none.1;
        self.judged.extend(other.judged);
        self.faults.extend(other.faults);
    }
}

/// Measures the values found in a paper.
pub fn measure(case: &Case, paper: &Paper) -> Score {
    let values: BTreeMap<(usize, usize, usize), &Observation> = paper
        .observations
        .iter()
        .filter_map(|observation| match observation.origin {
            Origin::Cell { table, row, column } => Some(((table, row, column), observation)),
            _ => None,
        })
        .collect();
    let found = fingerprint::as_in(&case.truth, predicted::of_paper(paper, case.extent));
    let Some(real) = case.truth.readings.first() else {
        return Score::default();
    };
    let mut score = Score::default();
    for cells in &case.tables {
        score.labelled += cells.iter().filter(|cell| !cell.expected.none).count();
    }
    for (i, j) in assign(overlaps(real, &found)) {
        let (of_real, of_found) = (relations(&real[i]), relations(&found[j]));
        let both = shared(&of_real, &of_found) as f64;
        if 2.0 * both / ((of_real.len() + of_found.len()) as f64) < RIGHT {
            continue;
        }
        let Some(cells) = case.tables.get(i) else {
            continue;
        };
        for cell in cells {
            let key = crate::text::relation_key(&cell.text);
            let here = found[j]
                .cells
                .iter()
                .filter(|other| other.relation_key == key)
                .min_by_key(|other| {
                    (
                        other.column.abs_diff(cell.column),
                        other.row.abs_diff(cell.row),
                    )
                });
            // A cell that was read otherwise is a fault of the table, not of its values.
            let Some(origin) = here.and_then(|other| other.origin) else {
                continue;
            };
            let value = values.get(&origin).copied();
            judge(&mut score, &case.name, cell, value);
        }
    }
    score
}

pub(super) fn judge(score: &mut Score, name: &str, cell: &Cell, value: Option<&Observation>) {
    let quantity = value.filter(|observation| observation.value.is_quantity());
    let expected = &cell.expected;
    if expected.none {
        score.none.0 += 1;
        if let Some(observation) = quantity {
            score.none.1 += 1;
            score
                .judged
                .push((f64::from(observation.confidence), false));
            score.faults.push(format!(
                "{name} r{} c{}: \"{}\" is no value",
                cell.row, cell.column, cell.text
            ));
        }
        return;
    }
    score.cells += 1;
    let Some(observation) = quantity else {
        score.faults.push(format!(
            "{name} r{} c{}: \"{}\" was not read",
            cell.row, cell.column, cell.text
        ));
        return;
    };
    let value = &observation.value;
    let number = number_is_right(expected, &cell.text, observation);
    let unit =
        expected.units.is_empty() || expected.units.iter().any(|unit| unit_is(unit, value.unit));
    let period = expected.periods.is_empty()
        || expected
            .periods
            .iter()
            .any(|period| period_is(period.as_deref(), value.period.as_ref()));
    let all = number && unit && period;
    score.number += usize::from(number);
    score.unit += usize::from(unit);
    score.period += usize::from(period);
    score.all += usize::from(all);
    if let Some(phase) = &expected.phase {
        score.phase.0 += 1;
        let right = observation.phase.is_some_and(|found| found.name() == phase);
        score.phase.1 += usize::from(right);
    }
    score.judged.push((f64::from(observation.confidence), all));
    if !all {
        score.faults.push(format!(
            "{name} r{} c{}: \"{}\" read as {} {} × {}, {}",
            cell.row,
            cell.column,
            cell.text,
            value
                .number
                .map_or("?".to_owned(), |number| number.to_string()),
            value.unit,
            value.scale.0,
            value
                .period
                .as_ref()
                .map_or("no period".to_owned(), |period| {
                    format!("{} = {}", period.text, days(period))
                }),
        ));
    }
}

fn number_is_right(expected: &Expected, text: &str, observation: &Observation) -> bool {
    let value = &observation.value;
    let Some(found) = value.number.or(value.low).or(value.high) else {
        return false;
    };
    let Some((number, factor)) = printed(text) else {
        return false;
    };
    let scale = factor.or_else(|| Decimal::try_from(expected.scale?).ok());
    match scale {
        Some(scale) => number.checked_mul(scale) == Some(found),
        // The scale is not judged: any of them will do.
        None => [1_u32, 1_000, 1_000_000]
            .iter()
            .any(|&scale| number.checked_mul(Decimal::from(scale)) == Some(found)),
    }
}

/// `dollar` is any currency with that sign.
fn unit_is(wanted: &str, found: Unit) -> bool {
    match (wanted, found) {
        ("dollar", Unit::Currency(code)) => code != "EUR",
        _ => wanted == found.name(),
    }
}

/// A period without dates says no more than none.
fn period_is(wanted: Option<&str>, found: Option<&Period>) -> bool {
    let found = found.filter(|period| period.start.is_some() || period.end.is_some());
    match (wanted, found) {
        (None, None) => true,
        (Some(wanted), Some(found)) => days(found) == wanted,
        _ => false,
    }
}

fn days(period: &Period) -> String {
    let day = |date: Option<jiff::civil::Date>| date.map_or(String::new(), |date| date.to_string());
    format!("{}/{}", day(period.start), day(period.end))
}
