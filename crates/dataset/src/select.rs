//! Which relations and rows are wanted.
//!
//! A selection is a list of relations (`observations,statements`) or one condition: a field, an
//! operator and what it is compared with.
//!
//! ```text
//! council=E10000015    council=Kent County Council    council~hertford
//! kind=minutes         date>=2018-04-01               measure~looked after
//! ```
//!
//! `=` is the whole text and `~` a part of it, both without regard to case; `>=` and `<=` are for
//! dates. Several conditions on one field with `=` or `~` are met by any of them, conditions on
//! different fields only all together. `council`, `kind` and `date` (of the meeting) choose papers
//! with all that is in them. `measure` chooses observations, by the measure as printed or by its
//! name in the register, and the statements they come from; it leaves the other relations alone.

use std::collections::BTreeSet;
use std::str::FromStr;

use jiff::civil::Date;
use scrutineer_export::form::Observation;
use scrutineer_export::structure::PaperKind;

use crate::error::Error;
use crate::paper::Paper;
use crate::relation::Relation;

/// Which relations and rows are wanted; everything by default.
#[derive(Clone, Debug, Default)]
pub struct Select {
    relations: BTreeSet<Relation>,
    council: Vec<Match>,
    kind: Vec<Match>,
    measure: Vec<Match>,
    from: Option<Date>,
    to: Option<Date>,
}

/// A text that another is compared with, in lower case.
#[derive(Clone, Debug)]
enum Match {
    Whole(String),
    Part(String),
}

impl Match {
    fn holds(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        match self {
            Self::Whole(whole) => text == *whole,
            Self::Part(part) => text.contains(part),
        }
    }
}

impl Select {
    /// What all of the selections ask for together.
    ///
    /// # Errors
    ///
    /// [`Error::Usage`] names the selection that is none, with what was expected.
    pub fn all<T: AsRef<str>>(selections: &[T]) -> Result<Self, Error> {
        let mut select = Self::default();
        for selection in selections {
            select.add(selection.as_ref())?;
        }
        Ok(select)
    }

    /// Whether the relation is wanted.
    pub fn relation(&self, relation: Relation) -> bool {
        self.relations.is_empty() || self.relations.contains(&relation)
    }

    /// Whether the paper is wanted.
    pub fn paper(&self, paper: &Paper) -> bool {
        let council = [paper.council(), paper.gss()];
        let kind = paper.extraction.paper.kind.map(kind_name);
        any(&self.council, council) && any(&self.kind, [kind.as_deref()]) && self.day(paper)
    }

    /// Whether the observation is wanted, of a paper that is.
    pub fn observation(&self, observation: &Observation) -> bool {
        let names = [
            Some(observation.measure.as_str()),
            observation.measure_id.as_deref(),
        ];
        any(&self.measure, names)
    }

    /// Whether rows are chosen by what they measure.
    pub(crate) fn by_measure(&self) -> bool {
        !self.measure.is_empty()
    }

    fn day(&self, paper: &Paper) -> bool {
        if self.from.is_none() && self.to.is_none() {
            return true;
        }
        let day: Option<Date> = paper.meeting_date().and_then(|date| date.parse().ok());
        day.is_some_and(|day| {
            self.from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day <= to)
        })
    }

    fn add(&mut self, selection: &str) -> Result<(), Error> {
        let Some((field, operator, operand)) = condition(selection) else {
            for name in selection.split(',') {
                self.relations.insert(name.trim().parse()?);
            }
            return Ok(());
        };
        if field == "date" {
            return self.date(selection, operator, operand);
        }
        let operand = operand.to_lowercase();
        let matched = match operator {
            "=" => Match::Whole(operand),
            "~" => Match::Part(operand),
            _ => return Err(unclear(selection, "= or ~ (>= and <= are for date)")),
        };
        match field {
            "council" => self.council.push(matched),
            "kind" => self.kind.push(matched),
            "measure" => self.measure.push(matched),
            _ => return Err(unclear(selection, "council, kind, measure or date")),
        }
        Ok(())
    }

    fn date(&mut self, selection: &str, operator: &str, operand: &str) -> Result<(), Error> {
        if !["=", ">=", "<="].contains(&operator) {
            return Err(unclear(selection, ">=, <= or = for date"));
        }
        let Ok(day) = Date::from_str(operand) else {
            return Err(unclear(selection, "a day such as 2018-06-20"));
        };
        let later = self.from.map_or(day, |from| from.max(day));
        let earlier = self.to.map_or(day, |to| to.min(day));
        match operator {
            ">=" => self.from = Some(later),
            "<=" => self.to = Some(earlier),
            _ => (self.from, self.to) = (Some(later), Some(earlier)),
        }
        Ok(())
    }
}

/// Whether one of the names meets one of the conditions, or there is no condition.
fn any<const N: usize>(conditions: &[Match], names: [Option<&str>; N]) -> bool {
    let met = |name: &str| conditions.iter().any(|condition| condition.holds(name));
    conditions.is_empty() || names.into_iter().flatten().any(met)
}

/// Field, operator and operand, where the selection is a condition.
fn condition(selection: &str) -> Option<(&str, &str, &str)> {
    let at = selection.find(['=', '~', '<', '>'])?;
    let (field, rest) = selection.split_at(at);
    let operator = [">=", "<=", "=", "~"]
        .into_iter()
        .find(|operator| rest.starts_with(operator))
        .unwrap_or(&rest[..1]);
    let operand = &rest[operator.len()..];
    Some((field.trim(), operator, operand.trim()))
}

fn unclear(selection: &str, expected: &str) -> Error {
    Error::Usage(format!(
        "--select {selection}: expected {expected}; see scrutineer export --help"
    ))
}

/// A paper's kind as the extraction writes it.
pub(crate) fn kind_name(kind: PaperKind) -> String {
    name_of(&kind)
}

/// A name from a fixed list, as the extraction writes it.
pub(crate) fn name_of(named: &impl serde::Serialize) -> String {
    match serde_json::to_value(named) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_is_relations_or_a_condition() {
        let select =
            Select::all(&["observations, papers", "council~HERTFORD"]).expect("a selection");
        assert!(select.relation(Relation::Observations));
        assert!(!select.relation(Relation::Cells));
        assert!(any(&select.council, [Some("Hertfordshire County Council")]));
        assert!(!any(&select.council, [Some("Kent County Council"), None]));
    }

    #[test]
    fn what_is_no_selection_is_named_with_what_was_expected() {
        for (selection, part) in [
            ("observation", "observations"),
            ("colour=red", "council, kind, measure or date"),
            ("date=soon", "2018-06-20"),
            ("date~2018", ">=, <= or = for date"),
            ("kind>minutes", "= or ~"),
        ] {
            let error = Select::all(&[selection]).expect_err(selection).to_string();
            assert!(error.contains(selection) && error.contains(part), "{error}");
        }
    }

    #[test]
    fn several_dates_narrow_the_time() {
        let select = Select::all(&["date>=2018-01-01", "date>=2019-01-01", "date<=2019-12-31"]);
        let select = select.expect("a selection");
        assert_eq!(select.from, Some(jiff::civil::date(2019, 1, 1)));
        assert_eq!(select.to, Some(jiff::civil::date(2019, 12, 31)));
    }
}
