//! What is judged of a figure, and what counts as right.

use std::str::FromStr as _;

use rust_decimal::Decimal;
use scrutineer_model::{ComparisonKind, Judgement, Observation, Phase, Rating, Value};

use super::labels::{Figure, UNCLEAR};
use super::pairs::{days, named};

/// What is judged of a figure that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Most words of its indicator's name stand in its row.
    Name,
    /// The number, in pounds and the like. Of a range that there is one.
    Number,
    /// The unit.
    Unit,
    /// First and last day.
    Time,
    /// What it is to its row: its latest value, the target, the year before, England.
    Role,
    /// The colour of the rating beside the latest value.
    Rating,
    /// Which way the arrow beside the latest value points.
    Direction,
    /// Whether the latest value meets its target.
    TargetMet,
}

impl Aspect {
    /// All of them, as they are printed.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Number,
        Self::Unit,
        Self::Time,
        Self::Role,
        Self::Rating,
        Self::Direction,
        Self::TargetMet,
    ];

    /// The head of its column in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Number => "number",
            Self::Unit => "unit",
            Self::Time => "time",
            Self::Role => "role",
            Self::Rating => "rating",
            Self::Direction => "direction",
            Self::TargetMet => "target met",
        }
    }
}

/// Whether an aspect was read as labelled; `None` where the label does not say.
pub(super) fn is_right(aspect: Aspect, figure: &Figure, observation: &Observation) -> Option<bool> {
    /// The share of a name's words that have to stand in the row: a word more or less is a matter of
    /// where a name ends.
    const NAMED: f64 = 0.8;

    let value = &observation.value;
    match aspect {
        Aspect::Name => Some(named(&figure.indicator, observation) >= NAMED),
        Aspect::Number => Some(number_is_right(figure, value)),
        Aspect::Unit => Some(unit_is_right(&figure.unit, value)),
        Aspect::Time => (figure.period.as_deref() != Some(UNCLEAR))
            .then(|| days(value.period.as_ref()) == figure.period),
        Aspect::Role => Some(role_is_right(figure, role(observation))),
        Aspect::Rating => {
            let wanted = figure.rating.as_deref()?;
            Some(rating(observation) == Some(wanted))
        }
        Aspect::Direction => {
            let wanted = figure.direction.as_deref()?;
            Some(direction(observation) == Some(wanted))
        }
        Aspect::TargetMet => {
            let wanted = figure.target_met?;
            Some(target_met(observation) == Some(wanted))
        }
    }
}

fn number_is_right(figure: &Figure, value: &Value) -> bool {
    if figure.low.is_some() || figure.high.is_some() {
        return true;
    }
    let wanted = figure.number.as_deref().map(Decimal::from_str);
    let (Some(Ok(wanted)), Some(found)) = (wanted, value.number.or(value.low).or(value.high))
    else {
        return false;
    };
    // What is divided has more places than a label writes.
    let tolerance = Decimal::new(1, 9).checked_mul(wanted.abs().max(Decimal::ONE));
    let off = found.checked_sub(wanted).map(|off| off.abs());
    off.zip(tolerance).is_some_and(|(off, most)| off < most)
}

/// Ranks, scores and whatever else the output has no unit for may be counts.
fn unit_is_right(wanted: &str, value: &Value) -> bool {
    let found = value.is_quantity().then(|| value.unit.name());
    match wanted {
        "unknown" => matches!(found, None | Some("unknown" | "count")),
        "kg" => found == Some("kilograms"),
        "tonnes_co2e" => found == Some("tonnes"),
        _ => found == Some(wanted),
    }
}

/// A budget is a target for money, and what is no other role the output leaves an actual, or a change.
fn role_is_right(figure: &Figure, found: &str) -> bool {
    let mut roles = figure.other_roles.iter().chain([&figure.role]);
    roles.any(|role| {
        role == found
            || matches!(
                (role.as_str(), found),
                ("other", "actual" | "change") | ("target", "budget")
            )
    })
}

fn role(observation: &Observation) -> &'static str {
    let phase = || observation.phase.map(Phase::name);
    let compared = observation.comparison.map(ComparisonKind::name);
    match compared.or_else(phase) {
        None | Some("outturn") => "actual",
        Some(role) => role,
    }
}

fn judgement(observation: &Observation) -> Option<&Judgement> {
    observation.judgement.as_ref()
}

fn rating(observation: &Observation) -> Option<&'static str> {
    let rag = judgement(observation)?.rag.as_ref()?;
    rag.rating.map(Rating::name)
}

fn direction(observation: &Observation) -> Option<&'static str> {
    let travel = judgement(observation)?.travel.as_ref()?;
    Some(match travel.direction.name() {
        "same" => "steady",
        direction => direction,
    })
}

/// As computed, else as printed.
fn target_met(observation: &Observation) -> Option<bool> {
    let judgement = judgement(observation)?;
    judgement.target_met.or(judgement.target_said)
}

/// What the label says, for reports.
pub(super) fn wanted(aspect: Aspect, figure: &Figure) -> String {
    let said = match aspect {
        Aspect::Name => Some(figure.indicator.clone()),
        Aspect::Number => figure.number.clone(),
        Aspect::Unit => Some(figure.unit.clone()),
        Aspect::Time => figure.period.clone(),
        Aspect::Role => Some(figure.role.clone()),
        Aspect::Rating => figure.rating.clone(),
        Aspect::Direction => figure.direction.clone(),
        Aspect::TargetMet => figure.target_met.map(|met| met.to_string()),
    };
    said.unwrap_or_else(|| "none".to_owned())
}

/// What was read, for reports.
pub(super) fn read(aspect: Aspect, observation: &Observation) -> String {
    given(aspect, observation).unwrap_or_else(|| "none".to_owned())
}

/// What was read, where something was.
pub(super) fn given(aspect: Aspect, observation: &Observation) -> Option<String> {
    let value = &observation.value;
    match aspect {
        Aspect::Name => Some(observation.row.join(" › ")),
        Aspect::Number => {
            let number = value.number.or(value.low).or(value.high);
            number.map(|number| number.to_string())
        }
        Aspect::Unit => Some(value.unit.name().to_owned()),
        Aspect::Time => days(value.period.as_ref()),
        Aspect::Role => Some(role(observation).to_owned()),
        Aspect::Rating => rating(observation).map(str::to_owned),
        Aspect::Direction => direction(observation).map(str::to_owned),
        Aspect::TargetMet => target_met(observation).map(|met| met.to_string()),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use scrutineer_model::{Direction, Origin, Period, PeriodKind, Rag, Source, Travel, Unit};

    use super::*;

    pub(crate) fn figure(text: &str, indicator: &str, column: &str) -> Figure {
        Figure {
            text: text.to_owned(),
            indicator: indicator.to_owned(),
            column: column.to_owned(),
            number: Some(text.to_owned()),
            unit: "count".to_owned(),
            period: Some(UNCLEAR.to_owned()),
            role: "actual".to_owned(),
            ..Figure::default()
        }
    }

    pub(crate) fn observation(text: &str, row: &str, column: &str) -> Observation {
        Observation {
            measure: row.to_owned(),
            registered: None,
            row: [row.to_owned()].into(),
            column: [column.to_owned()].into(),
            value: Value {
                text: text.to_owned(),
                number: Decimal::from_str(text).ok(),
                unit: Unit::Count,
                ..Value::default()
            },
            phase: None,
            comparison: None,
            polarity: None,
            judgement: None,
            source: Source::page(1),
            origin: Origin::Cell {
                table: 0,
                row: 1,
                column: 1,
            },
            confidence: 0.5,
        }
    }

    fn check(aspect: Aspect, figure: &Figure, observation: &Observation, expected: Option<bool>) {
        assert_eq!(
            is_right(aspect, figure, observation),
            expected,
            "{figure:?}"
        );
    }

    #[test]
    fn most_words_of_a_name_are_enough() {
        let found = observation("5", "Stray dogs taken to kennels", "May");
        let of = |name: &str| figure("5", name, "May");
        check(
            Aspect::Name,
            &of("Stray dogs taken to kennels"),
            &found,
            Some(true),
        );
        check(
            Aspect::Name,
            &of("Dogs taken to all kennels"),
            &found,
            Some(true),
        );
        check(Aspect::Name, &of("Stray cats rehomed"), &found, Some(false));
    }

    #[test]
    fn a_range_has_no_number_to_be_wrong_in() {
        let mut wanted = figure("40 to 50", "Waits", "Target");
        wanted.number = None;
        check(
            Aspect::Number,
            &wanted,
            &observation("?", "Waits", "Target"),
            Some(false),
        );
        wanted.low = Some("40".to_owned());
        check(
            Aspect::Number,
            &wanted,
            &observation("?", "Waits", "Target"),
            Some(true),
        );
    }

    #[test]
    fn numbers_are_equal_whatever_their_last_noughts() {
        let found = observation("12.40", "Waits", "May");
        check(
            Aspect::Number,
            &figure("12.4", "Waits", "May"),
            &found,
            Some(true),
        );
        check(
            Aspect::Number,
            &figure("12.41", "Waits", "May"),
            &found,
            Some(false),
        );
        check(
            Aspect::Number,
            &figure("-12.4", "Waits", "May"),
            &found,
            Some(false),
        );
    }

    #[test]
    fn scores_may_be_counts_and_other_units_may_not() {
        let found = observation("4", "Satisfaction", "May");
        let mut wanted = figure("4", "Satisfaction", "May");
        for (unit, right) in [("unknown", true), ("count", true), ("percent", false)] {
            wanted.unit = unit.to_owned();
            check(Aspect::Unit, &wanted, &found, Some(right));
        }
    }

    #[test]
    fn a_time_that_no_reader_can_tell_is_not_judged() {
        let mut found = observation("4", "Fires", "May");
        let mut wanted = figure("4", "Fires", "May");
        check(Aspect::Time, &wanted, &found, None);
        wanted.period = Some("2031-05-01/2031-05-31".to_owned());
        check(Aspect::Time, &wanted, &found, Some(false));
        found.value.period = Some(Period {
            text: "May 2031".to_owned(),
            kind: PeriodKind::Month,
            start: "2031-05-01".parse().ok(),
            end: "2031-05-31".parse().ok(),
        });
        check(Aspect::Time, &wanted, &found, Some(true));
    }

    #[test]
    fn what_is_compared_goes_before_the_phase() {
        let mut found = observation("4", "Fires", "May");
        let mut wanted = figure("4", "Fires", "May");
        found.phase = Some(Phase::Outturn);
        check(Aspect::Role, &wanted, &found, Some(true));
        found.comparison = Some(ComparisonKind::National);
        check(Aspect::Role, &wanted, &found, Some(false));
        wanted.other_roles = vec!["national".to_owned()];
        check(Aspect::Role, &wanted, &found, Some(true));
    }

    #[test]
    fn a_budget_may_be_a_target_and_an_actual_anything_unnamed() {
        let mut found = observation("4", "Fees", "Plan");
        let mut wanted = figure("4", "Fees", "Plan");
        wanted.role = "other".to_owned();
        check(Aspect::Role, &wanted, &found, Some(true));
        wanted.role = "target".to_owned();
        check(Aspect::Role, &wanted, &found, Some(false));
        found.phase = Some(Phase::Budget);
        check(Aspect::Role, &wanted, &found, Some(true));
    }

    #[test]
    fn what_a_row_says_of_its_latest_value_is_judged_where_labelled() {
        let mut found = observation("4", "Fires", "May");
        let mut wanted = figure("4", "Fires", "May");
        for aspect in [Aspect::Rating, Aspect::Direction, Aspect::TargetMet] {
            check(aspect, &wanted, &found, None);
        }
        wanted.rating = Some("amber".to_owned());
        wanted.direction = Some("steady".to_owned());
        wanted.target_met = Some(false);
        for aspect in [Aspect::Rating, Aspect::Direction, Aspect::TargetMet] {
            check(aspect, &wanted, &found, Some(false));
        }
        found.judgement = Some(Judgement {
            rag: Some(Rag {
                text: String::new(),
                rating: Some(Rating::Amber),
                fill: None,
            }),
            travel: Some(Travel {
                direction: Direction::Same,
                printed: None,
            }),
            target_said: Some(false),
            ..Judgement::default()
        });
        for aspect in [Aspect::Rating, Aspect::Direction, Aspect::TargetMet] {
            check(aspect, &wanted, &found, Some(true));
        }
    }
}
