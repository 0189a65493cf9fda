//! Days and months without a year, and times that end with a month: the year is that of a dated time beside them.

use jiff::ToSpan;
use jiff::civil::Date;
use scrutineer_model::{Period, PeriodKind};

use crate::periods::{count_named, first_of, last_of, month_named};

/// How many months end with the month that a text names: "three months to September".
pub(super) fn months_to(text: &str) -> Option<i64> {
    let lower = text.to_lowercase();
    let mut words = lower.split_whitespace();
    let count = words.next()?;
    let count = count_named(count).or_else(|| count.parse().ok())?;
    (words.next()? == "months").then_some(count)
}

/// So many months up to the end of the one that a text names.
pub(super) fn up_to(
    text: &str,
    months: i64,
    near: Option<&Period>,
) -> (Option<Date>, Option<Date>) {
    let lower = text.to_lowercase();
    let named = lower
        .split(|char: char| !char.is_alphabetic())
        .find(|word| month_named(word).is_some());
    let Some((Some(first), Some(end))) = named.map(|name| month(name, near)) else {
        return (None, None);
    };
    let start = first.checked_sub((months - 1).months()).ok();
    (start, start.and(Some(end)))
}

/// The two months that a text names: "April and September".
pub(super) fn two_months(text: &str) -> Option<[String; 2]> {
    let lower = text.to_lowercase();
    let named: Vec<String> = lower
        .split(|char: char| !char.is_alphabetic())
        .filter(|word| month_named(word).is_some())
        .map(str::to_owned)
        .collect();
    named.try_into().ok()
}

/// From the one month to the other, the last time before what is near.
pub(super) fn between(text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
    let Some([first, second]) = two_months(text) else {
        return (None, None);
    };
    let (_, end) = month(&second, near);
    let start = end.zip(month_named(&first)).and_then(|(end, opens)| {
        let year = end.year() - i16::from(opens > end.month());
        first_of(year, opens)
    });
    (start, start.and(end))
}

/// The day that a text names, in the year that `near` gives its month.
pub(super) fn day(text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
    let lower = text.to_lowercase();
    let words = || lower.split(|char: char| !char.is_alphanumeric());
    let named = words().find(|word| month_named(word).is_some());
    let number = words().find_map(|word| {
        let digits = word.trim_end_matches(|char: char| char.is_ascii_alphabetic());
        digits.parse::<i8>().ok().filter(|_| !digits.is_empty())
    });
    let (Some((Some(first), _)), Some(number)) = (named.map(|name| month(name, near)), number)
    else {
        return (None, None);
    };
    let date = Date::new(first.year(), first.month(), number).ok();
    (date, date)
}

/// "Month 9" of a financial year: December.
fn numbered(text: &str, near: Option<&Period>) -> Option<(Option<Date>, Option<Date>)> {
    let lower = text.to_lowercase();
    let number: i8 = lower.strip_prefix("month ")?.trim().parse().ok()?;
    let year = near.filter(|near| near.kind == PeriodKind::FinancialYear)?;
    let opens = year.start?.year();
    let month = (number + 2) % 12 + 1;
    let year = if month < 4 { opens + 1 } else { opens };
    (1..=12)
        .contains(&number)
        .then(|| (first_of(year, month), last_of(year, month)))
}

/// The month that a text names in the year that `near` gives it: inside a longer time, or the last one
/// not after a month or day.
pub(super) fn month(text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
    if let Some(month) = numbered(text, near) {
        return month;
    }
    let lower = text.to_lowercase();
    // "September last year"
    if let Some(name) = lower.strip_suffix(" last year") {
        let (Some(first), _) = month(name, near) else {
            return (None, None);
        };
        return (
            first_of(first.year() - 1, first.month()),
            last_of(first.year() - 1, first.month()),
        );
    }
    let dated =
        month_named(&lower).zip(near.and_then(|near| Some((near.kind, near.start?, near.end?))));
    let Some((month, (kind, start, end))) = dated else {
        return (None, None);
    };
    let year = match kind {
        PeriodKind::Month | PeriodKind::Day | PeriodKind::Quarter => {
            if month <= end.month() {
                end.year()
            } else {
                end.year() - 1
            }
        }
        // A longer range holds a month more than once.
        PeriodKind::Range
            if end.year() * 12 + i16::from(end.month()) - start.year() * 12
                > i16::from(start.month()) + 11 =>
        {
            return (None, None);
        }
        PeriodKind::FinancialYear
        | PeriodKind::AcademicYear
        | PeriodKind::CalendarYear
        | PeriodKind::Rolling12Months
        | PeriodKind::Range => {
            if month >= start.month() {
                start.year()
            } else {
                end.year()
            }
        }
        _ => return (None, None),
    };
    (first_of(year, month), last_of(year, month))
}
