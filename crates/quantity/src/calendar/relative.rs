//! Times told by how far they are from another: "the previous quarter", "last financial year", "the same quarter last year".

use jiff::ToSpan;
use jiff::civil::Date;
use scrutineer_model::{Period, PeriodKind};

use crate::periods::{first_of, last_of, opens, year_from_april};

/// "the same quarter last year", "this stage of the previous year": a year back from what was spoken of.
pub(super) fn is_last_years(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = lower.strip_prefix("the ").unwrap_or(&lower);
    ["same ", "this ", "corresponding ", "equivalent "]
        .iter()
        .any(|opening| words.starts_with(opening))
        && ["last year", "previous year", "prior year", "preceding year"]
            .iter()
            .any(|year| words.ends_with(year))
}

/// "the previous quarter", "last month"
pub(super) fn is_before(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("previous ") || lower.starts_with("last ")
}

/// Whether a text counts financial years from now: "this financial year", "the last financial year".
pub fn is_from_now(text: &str) -> bool {
    from_now(text).is_some()
}

/// How many financial years on: "last financial year" is one back, "the new financial year" one ahead.
pub(super) fn from_now(text: &str) -> Option<i16> {
    let lower = text.to_lowercase();
    match lower
        .strip_suffix(" financial year")?
        .split(' ')
        .next_back()?
    {
        "last" => Some(-1),
        "current" | "present" | "this" => Some(0),
        "new" | "next" | "coming" => Some(1),
        _ => None,
    }
}

/// The financial year so many years from the one that holds what is near.
pub(super) fn financial_from(years: i16, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
    let day = near
        .filter(|near| {
            matches!(
                near.kind,
                PeriodKind::Day
                    | PeriodKind::Month
                    | PeriodKind::Quarter
                    | PeriodKind::FinancialYear
            )
        })
        .and_then(|near| near.end);
    let opens = day.map(|day| opens(day) + years);
    opens.map_or((None, None), year_from_april)
}

/// The academic year before the one that holds a day or month.
pub(super) fn last_academic(near: Option<&Period>) -> (Option<Date>, Option<Date>) {
    let point = |near: &&Period| matches!(near.kind, PeriodKind::Day | PeriodKind::Month);
    let day = near.filter(point).and_then(|near| near.end);
    let opens = day.map(|day| day.year() - i16::from(day.month() < 9) - 1);
    opens.map_or((None, None), |opens| {
        (first_of(opens, 9), last_of(opens + 1, 8))
    })
}

/// The quarter before a quarter, the month before a month.
pub(super) fn just_before(kind: PeriodKind, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
    let months = if kind == PeriodKind::Quarter { 3 } else { 1 };
    let start = near
        .filter(|near| near.kind == kind)
        .and_then(|near| near.start)
        .and_then(|start| start.checked_sub(months.months()).ok());
    let end = start
        .and_then(|start| start.checked_add((months - 1).months()).ok())
        .map(Date::last_of_month);
    (start, end)
}

/// The year before a year: "67 in the previous year" beside "2013-14". What "last year" is, only a year beside
/// it says, not a month: the year before March 2018 may be a financial one.
pub(super) fn year_before(text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
    let lower = text.to_lowercase();
    let before = [
        "previous year",
        "prior year",
        "preceding year",
        "year earlier",
        "year before",
    ]
    .iter()
    .any(|words| lower.ends_with(words))
        || lower == "the previous financial year";
    // A year back from a day, a month or a quarter is as long as that is.
    let same = lower.ends_with("a year earlier")
        || lower.ends_with("a year before")
        || lower.ends_with("months earlier")
        || lower.ends_with("months before")
        || lower.ends_with("months ago")
        || is_last_years(text);
    let year = near.filter(|near| {
        same && matches!(
            near.kind,
            PeriodKind::Day
                | PeriodKind::Month
                | PeriodKind::Quarter
                | PeriodKind::Range
                | PeriodKind::Rolling12Months
        ) || before && (near.kind.is_year() || is_twelve_months(near))
    });
    let back = |date: Option<Date>| {
        let earlier = date?.checked_sub(1.year()).ok()?;
        // From the last of a month to the last of that month.
        let last = date == last_of(date?.year(), date?.month());
        if last {
            last_of(earlier.year(), earlier.month())
        } else {
            Some(earlier)
        }
    };
    year.map_or((None, None), |year| (back(year.start), back(year.end)))
}

/// Whether a time is a year, however it is said: "the year to 31 March 2025".
fn is_twelve_months(period: &Period) -> bool {
    let next = |day: Date| day.tomorrow().ok()?.checked_sub(1.year()).ok();
    period.start.is_some() && period.end.and_then(next) == period.start
}
