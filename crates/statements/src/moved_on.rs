//! The month that something went to, behind the dated one that it went from: "had come down from 61 days in January 2023 to 43 in
//! June", "from 14% in December 2017 to 13% in March".
//!
//! Not a month that is only set beside another: "it was 43 in January 2023, down from 61 in June".

use scrutineer_model::{Period, PeriodKind};
use scrutineer_quantity::periods::{first_of, last_of, month_named};

use crate::parse::{Parsed, What};

/// Dates a month that stands behind the one that something went from; whether it is one.
pub(crate) fn moved_on(period: &mut Period, parsed: &Parsed) -> bool {
    let year = year_of(period, parsed);
    if let Some((year, month)) = year {
        period.start = first_of(year, month);
        period.end = last_of(year, month);
    }
    year.is_some()
}

fn year_of(period: &Period, parsed: &Parsed) -> Option<(i16, i8)> {
    let from = moved_from(parsed)?;
    let begun = from.end.filter(|_| from.kind != PeriodKind::Quarter)?;
    let month = month_named(&period.text.to_lowercase())?;
    if period.kind != PeriodKind::Month || parsed.periods.last()? != period {
        return None;
    }
    let year = begun.year() + i16::from(month <= begun.month());
    Some((year, month))
}

/// "had come down from 61 days in January 2023 to 43 in June": the month that it went from dates the one it went to.
pub(crate) fn moved_from<'a>(parsed: &'a Parsed) -> Option<&'a Period> {
    let (from, time) = (0..parsed.items.len()).find_map(|at| match parsed.what(Some(at)) {
        Some(What::Period(period)) => Some((at, &parsed.periods[period])),
        _ => None,
    })?;
    let figure = parsed.figure_before(from)?;
    let led = parsed.word(figure.checked_sub(1)) == "from";
    let to = parsed.word(Some(from + 1)) == "to" && parsed.is_figure(from + 2);
    let point = matches!(
        time.kind,
        PeriodKind::Month | PeriodKind::Day | PeriodKind::Quarter
    );
    (led && to && point && time.start.is_some() && parsed.periods.len() == 2).then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: Option<&str>) {
        let parsed = crate::parse::parse(sentence, None);
        let mut period = parsed.periods.last().unwrap().clone();
        let dated = moved_on(&mut period, &parsed);
        let day = period.start.filter(|_| dated).map(|day| day.to_string());
        assert_eq!(day.as_deref(), expected, "{sentence}");
    }

    #[test]
    fn what_something_went_to_is_later() {
        check(
            "It came down from 61 days in January 2023 to 43 in June",
            Some("2023-06-01"),
        );
        check(
            "It went from 14% in December 2017 to 13% in March",
            Some("2018-03-01"),
        );
        check("It was 43 days in January 2023, down from 61 in June", None);
    }
}
