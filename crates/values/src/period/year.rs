//! Which year a time is of, by what stands around a table: an academic one, that of accounts, the calendar's.

use jiff::ToSpan;
use scrutineer_model::{Period, PeriodKind};
use scrutineer_quantity::calendar::quarter;
use scrutineer_quantity::periods;

use crate::surroundings::Surroundings;
use crate::words::{has, plain};

/// "2016/17" under "academic year", over its column, in its row's heads or in its title or section.
pub(super) fn academic_year(
    period: &mut Period,
    column: &[&str],
    row: &[&str],
    around: &Surroundings,
) {
    let said =
        || column.iter().chain(row).any(|head| says_academic(head)) || says_academic(&around.words);
    // "2024" where academic years are told by the year in which they end.
    if let (PeriodKind::CalendarYear, Some(start), true) = (
        period.kind,
        period.start,
        around.academic_years_end && said(),
    ) {
        period.kind = PeriodKind::AcademicYear;
        period.start = periods::first_of(start.year() - 1, 9);
        period.end = periods::last_of(start.year(), 8);
        return;
    }
    let academic = period.kind == PeriodKind::FinancialYear && said();
    let (Some(start), Some(end)) = (period.start.filter(|_| academic), period.end) else {
        return;
    };
    period.kind = PeriodKind::AcademicYear;
    period.start = periods::first_of(start.year(), 9);
    period.end = periods::last_of(end.year(), 8);
}

pub(super) fn says_academic(text: &str) -> bool {
    (text.contains("ear") || text.contains("EAR")) && {
        let plain = plain(text);
        ["academic year", "school year"]
            .iter()
            .any(|words| plain.contains(words))
    }
}

/// "4 Nov" under "Week commencing", or "Week ending".
pub(super) fn week(period: &mut Period, column: &[&str]) {
    let (PeriodKind::Day, Some(day)) = (period.kind, period.start) else {
        return;
    };
    let says = |phrases: &[&str]| {
        let mut heads = column.iter().map(|head| plain(head));
        heads.any(|head| phrases.iter().any(|phrase| has(&head, phrase)))
    };
    if says(&[
        "week commencing",
        "weeks commencing",
        "week beginning",
        "w c",
    ]) {
        period.kind = PeriodKind::Range;
        period.end = day.checked_add(6.days()).ok();
    } else if says(&["week ending", "weeks ending", "week ended", "w e"]) {
        period.kind = PeriodKind::Range;
        period.start = day.checked_sub(6.days()).ok();
    }
}

/// "Q3" under "2013 Operating Budget" of a city whose money is dollars: July to September. In a British paper it may be of
/// the financial year, and is left without dates.
pub(super) fn quarter_abroad(period: &mut Period, outer: Option<&Period>, around: &Surroundings) {
    let undated = period.start.is_none() && period.end.is_none();
    let year = outer
        .filter(|outer| around.abroad && undated && outer.kind == PeriodKind::CalendarYear)
        .and_then(|outer| outer.start);
    if let (PeriodKind::Quarter, Some(year)) = (period.kind, year)
        && let Some(quarter) = quarter(&period.text)
    {
        let last = 3 * i8::try_from(quarter).unwrap_or(4);
        period.start = periods::first_of(year.year(), last - 2);
        period.end = periods::last_of(year.year(), last);
    }
}

/// "2018" where "Years end on 31 March", and no year is told that ends so.
pub(super) fn year_to_march(period: &mut Period, around: &Surroundings) {
    let told = around.year_end.is_none() && around.years_end_in_march;
    if let (PeriodKind::CalendarYear, Some(end), true) = (period.kind, period.end, told) {
        period.kind = PeriodKind::FinancialYear;
        (period.start, period.end) = periods::year_from_april(end.year() - 1);
    }
}

/// "2018" over a column of accounts for the year ended 31 March 2018, or as at that day.
pub(super) fn year_of_accounts(period: &mut Period, around: &Surroundings) {
    let (PeriodKind::CalendarYear, Some(stated)) = (period.kind, &around.year_end) else {
        return;
    };
    let (Some(year), Some(end)) = (period.start.map(jiff::civil::Date::year), stated.end) else {
        return;
    };
    let back = end.year() - year;
    if !(0..=4).contains(&back) || (end.month(), end.day()) != (3, 31) {
        return;
    }
    let shift = |day: jiff::civil::Date| day.checked_sub(i64::from(back).years()).ok();
    period.kind = stated.kind;
    period.start = stated.start.and_then(shift);
    period.end = stated.end.and_then(shift);
}
