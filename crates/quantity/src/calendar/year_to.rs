//! A year up to the end of one of its quarters: "to the end of quarter 3", "up to end Q2 2024/25".
//!
//! A quarter alone is none, "in quarter 3", nor what stands at its end, "at the end of quarter 3".

use scrutineer_model::{Period, PeriodKind};

use super::quarter;
use crate::periods::{first_of, opens};

/// The quarter that the year runs to, as its text names it.
pub(super) fn quarter_named(text: &str) -> Option<&str> {
    let rest = text.get(..3).filter(|to| to.eq_ignore_ascii_case("to "))?;
    let rest = text[rest.len()..].trim_start();
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    let rest = rest.strip_prefix("end ")?;
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    Some(rest.strip_prefix("the ").unwrap_or(rest))
}

/// The year up to the end of the quarter that a period's text names: the calendar's where the quarter is one of it. Without
/// dates it stays so, until a calendar [gives it its year](super::Calendar::date).
pub fn of_year_to(mut period: Period) -> Period {
    period.kind = PeriodKind::Range;
    let number = quarter_named(&period.text).and_then(quarter);
    period.start = period.start.zip(number).and_then(|(start, number)| {
        let of_calendar = i32::from(start.month()) == 3 * i32::from(number) - 2;
        if of_calendar {
            first_of(start.year(), 1)
        } else {
            first_of(opens(start), 4)
        }
    });
    period
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_runs_to_a_quarter_names_one() {
        assert_eq!(quarter_named("to the end of quarter 3"), Some("quarter 3"));
        assert_eq!(quarter_named("To end Q2 2024/25"), Some("Q2 2024/25"));
        assert_eq!(
            quarter_named("to the end of the third quarter"),
            Some("third quarter")
        );
        assert_eq!(quarter_named("quarter 3"), None);
        assert_eq!(quarter_named("to £3m"), None);
    }
}
