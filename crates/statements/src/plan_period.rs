//! "The plan period": the years that a local plan is made for, which it says once or over and over: "over the plan period to 2045",
//! "the Plan period (2006 to 2026)".
//!
//! Plans are judged by what is to be built in them, so that evidence and reports speak of "the plan period" without its years. Of a
//! part of it ("by the end of", "the first ten years of") nothing is known.

use scrutineer_model::{Period, PeriodKind};

use crate::parse::{Parsed, What, parse};
use crate::passage::Passage;
use crate::times::bounded;

/// What sentences call it.
const NAME: &str = "plan period";

/// The one plan period that a paper tells the years of.
pub(crate) fn plan_period(passages: &[Passage]) -> Option<Period> {
    let speaks = |text: &str| text.to_lowercase().contains(NAME);
    let mut told = (passages.iter())
        .filter(|passage| speaks(&passage.text))
        .filter_map(|passage| told(&parse(&passage.text, None)))
        .collect::<Vec<_>>()
        .into_iter();
    // One that says both its years says most: "to 2040" and "2024 – 2040" are the same.
    let first = told.next()?;
    told.try_fold(first, |best, other| {
        let same = best.end == other.end
            && (best.start.is_none() || other.start.is_none() || best.start == other.start);
        same.then_some(if best.start.is_none() { other } else { best })
    })
}

/// The years behind its name: "the plan period to 2045", "(2045)", "from 2024 to 2040".
fn told(parsed: &Parsed) -> Option<Period> {
    let at = place(parsed)?;
    let next = (at + 1..parsed.items.len()).find(|&next| {
        !matches!(
            parsed.word(Some(next)),
            "to" | "(" | "from" | "of" | "," | "up" | "until" | "between"
        )
    })?;
    let What::Period(index) = parsed.items[next].what else {
        return None;
    };
    let period = bounded(parsed, index);
    let years = matches!(
        period.kind,
        PeriodKind::Range | PeriodKind::By | PeriodKind::CalendarYear | PeriodKind::FinancialYear
    );
    let alone = period.kind != PeriodKind::Range;
    let opens = parsed.word(next.checked_sub(1)) == "from" && alone;
    Some(Period {
        start: period.start.filter(|_| !alone),
        kind: if alone { PeriodKind::By } else { period.kind },
        ..period
    })
    .filter(|period| years && !opens && period.end.is_some())
}

/// Where its name ends.
fn place(parsed: &Parsed) -> Option<usize> {
    (1..parsed.items.len())
        .find(|&at| parsed.word(Some(at)) == "period" && parsed.word(Some(at - 1)) == "plan")
}

/// Whether a figure is of all of the plan period that its sentence speaks of: "for the plan period", "during the Local Plan period".
/// What is so each year is not.
pub(crate) fn is_spoken(parsed: &Parsed, figure: usize) -> bool {
    /// Words from the preposition to the name at most, "over the Local Plan period"; from a figure to "a year".
    const NEAR: usize = 3;
    let each_year = (figure + 1..=figure + NEAR).any(|next| {
        matches!(
            (parsed.word(Some(next)), parsed.word(Some(next + 1))),
            ("per", "annum" | "year") | ("a" | "each" | "every", "year") | ("annually", _)
        )
    });
    !each_year
        && place(parsed).is_some_and(|at| {
            let plan = at - 1;
            (plan.saturating_sub(NEAR)..plan).any(|before| {
                matches!(
                    parsed.word(Some(before)),
                    "for" | "over" | "during" | "in" | "within" | "throughout" | "across"
                )
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        let shown = |period: Period| {
            let year = |day: Option<String>| day.map_or("?".to_owned(), |day| day[..4].to_owned());
            let days = [period.start, period.end].map(|day| day.map(|day| day.to_string()));
            days.map(year).join("-")
        };
        told(&parse(text, None)).map_or(String::new(), shown)
    }

    #[test]
    fn a_plan_says_its_years_behind_its_name() {
        assert_eq!(of("9,500 homes over the plan period to 2045"), "?-2045");
        assert_eq!(of("by the end of the Local Plan period (2045)"), "?-2045");
        assert_eq!(of("in the plan period 2024 – 2040, 16,000"), "2024-2040");
        assert_eq!(of("some years of the plan period"), "");
    }

    #[test]
    fn a_part_of_it_is_another_time() {
        let spoken = |text: &str| crate::parse::holds_of_last(text, is_spoken);
        assert!(spoken("During the Local Plan period 681 are needed."));
        assert!(!spoken("The first 10 years of the plan period need 516."));
        assert!(!spoken("By the end of the plan period 516 are needed."));
        assert!(!spoken("Over the plan period we need 516 homes a year."));
    }
}
