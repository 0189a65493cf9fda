//! Times without a year take it from what stands before: "December" beside "March 2018" is December
//! 2017.
//!
//! Only a dated time in the same passage or its lead-in counts, or, for a quarter, every dated mention
//! of that quarter in the paper if all agree. Else a time stays without dates.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use scrutineer_model::{Period, PeriodKind};

use crate::periods::{
    first_of, last_of, month_named, of_financial_year, opens, quarters_named, year_from_april,
};

/// The dated quarters of a paper: for each quarter, the years in which its financial years open.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    quarters: BTreeMap<u8, Vec<i16>>,
    /// First and last year of plans over calendar years that are printed in full: "2023-2026".
    plans: BTreeSet<(i16, i16)>,
}

impl Calendar {
    /// Whether a text may state a time that [`note`](Self::note) keeps: a quarter is called one, and the years
    /// of a plan have a dash between them that is no hyphen within a word. Most texts state none, and their
    /// times need not be read.
    pub fn may_note(text: &str) -> bool {
        let is_hyphen = |at: usize| {
            let bytes = text.as_bytes();
            let low = |at: Option<usize>| {
                let byte = at.and_then(|at| bytes.get(at));
                byte.is_some_and(u8::is_ascii_lowercase)
            };
            // "Jan-dec 2023"
            let months = text
                .get(at + 1..)
                .is_some_and(|rest| rest.starts_with("dec"));
            low(at.checked_sub(1)) && low(Some(at + 1)) && !months
        };
        text.contains(['q', 'Q', '–']) || text.match_indices('-').any(|(at, _)| !is_hyphen(at))
    }

    /// Notes a time of the paper.
    pub fn note(&mut self, period: &Period) {
        if let (PeriodKind::Range, Some(start), Some(end)) = (period.kind, period.start, period.end)
            && start.month() == 1
            && end.month() == 12
            && period.text.contains(['-', '–'])
        {
            self.plans.insert((start.year(), end.year()));
        }
        let (PeriodKind::Quarter, Some(start), Some(quarter)) =
            (period.kind, period.start, quarter(&period.text))
        else {
            return;
        };
        let opens = opens(start);
        let years = self.quarters.entry(quarter).or_default();
        if !years.contains(&opens) {
            years.push(opens);
        }
    }

    /// Gives a time its year. `near` is the nearest dated time before or beside it.
    pub fn date(&self, period: &mut Period, near: Option<&Period>) {
        if let (PeriodKind::Range, Some(start), Some(end)) = (period.kind, period.start, period.end)
            && (start.month(), end.month()) == (4, 3)
            && self.plans.contains(&(start.year(), end.year()))
        {
            period.start = first_of(start.year(), 1);
            period.end = last_of(end.year(), 12);
        }
        if period.start.is_some() || period.end.is_some() {
            return;
        }
        let (start, end) = match period.kind {
            PeriodKind::Quarter | PeriodKind::Month if is_last_years(&period.text) => {
                year_before(&period.text, near.filter(|near| near.kind == period.kind))
            }
            PeriodKind::Quarter | PeriodKind::Month if is_before(&period.text) => {
                just_before(period.kind, near)
            }
            PeriodKind::Quarter if period.text.to_lowercase().ends_with("last year") => {
                quarter_last_year(&period.text, near)
            }
            PeriodKind::Quarter => self.quarter(&period.text, near),
            PeriodKind::Month => month(&period.text, near),
            PeriodKind::Day => day(&period.text, near),
            PeriodKind::Rolling12Months => up_to(&period.text, 12, near),
            PeriodKind::Range if months_to(&period.text).is_some() => {
                up_to(&period.text, months_to(&period.text).unwrap_or(1), near)
            }
            PeriodKind::Range if two_months(&period.text).is_some() => between(&period.text, near),
            PeriodKind::Range if quarters_named(&period.text).is_some() => {
                self.quarters(&period.text, near)
            }
            PeriodKind::FinancialYear if from_now(&period.text).is_some() => {
                financial_from(from_now(&period.text).unwrap_or_default(), near)
            }
            PeriodKind::AcademicYear if period.text.to_lowercase().contains("last") => {
                last_academic(near)
            }
            PeriodKind::Range | PeriodKind::FinancialYear => year_before(&period.text, near),
            // "by the end of quarter 2", "since December": a bound of a time that takes its year like any other.
            PeriodKind::By | PeriodKind::From => {
                let (start, end) = self.inner(&period.text, near);
                match period.kind {
                    PeriodKind::By => (None, end),
                    _ => (start, None),
                }
            }
            _ => (None, None),
        };
        period.start = start;
        period.end = end;
    }

    /// The quarter, day or month that a text names.
    fn inner(&self, text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
        let lower = text.to_lowercase();
        let named = lower.contains("quarter") || lower.starts_with('q');
        if named && !is_last_years(text) && !is_before(text) {
            return self.quarter(text, near);
        }
        match day(text, near) {
            (None, None) => month(text, near),
            day => day,
        }
    }

    /// From the first quarter that a text names to the last, in one year.
    fn quarters(&self, text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
        let Some((first, last)) = quarters_named(text) else {
            return (None, None);
        };
        let (start, end) = match near
            .filter(|near| near.kind == PeriodKind::FinancialYear)
            .and_then(|near| near.start)
        {
            Some(day) => (
                of_financial_year(first, opens(day)).0,
                of_financial_year(last, opens(day)).1,
            ),
            None => (
                self.quarter(&format!("Q{first}"), near).0,
                self.quarter(&format!("Q{last}"), near).1,
            ),
        };
        if start.is_some() && start < end {
            (start, end)
        } else {
            (None, None)
        }
    }

    fn quarter(&self, text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
        let Some(quarter) = quarter(text) else {
            return (None, None);
        };
        let of_paper = self.quarters.get(&quarter).map(Vec::as_slice);
        let opens = match (of_paper, near) {
            (Some([one]), _) => Some(*one),
            (_, Some(near)) => near.start.or(near.end).and_then(|day| {
                let opens = opens(day);
                match near.kind {
                    PeriodKind::FinancialYear => Some(opens),
                    // "quarter one" beside "1 April to 30 June 2019"
                    PeriodKind::Range if within_financial_year(near, opens) => Some(opens),
                    PeriodKind::Quarter => {
                        let of_near = self::quarter(&near.text)?;
                        Some(if quarter <= of_near { opens } else { opens - 1 })
                    }
                    // "Q2" beside "December 2017": the last one that is over.
                    PeriodKind::Month | PeriodKind::Day | PeriodKind::Rolling12Months => {
                        let last = near.end.or(near.start)?;
                        let opens = self::opens(last);
                        let (_, end) = of_financial_year(quarter, opens);
                        let over = end <= Some(last);
                        Some(if over { opens } else { opens - 1 })
                    }
                    _ => None,
                }
            }),
            _ => None,
        };
        // "Q3 2012" beside 2013: its own year may be either kind of year, and is no other.
        let own = own_year(text);
        opens
            .filter(|opens| own.is_none_or(|own| own == *opens || own == opens + 1))
            .map_or((None, None), |opens| of_financial_year(quarter, opens))
    }
}

/// The calendar year that a quarter's text ends with.
fn own_year(text: &str) -> Option<i16> {
    let last = text.rsplit([' ', ',']).next()?;
    (last.len() == 4)
        .then(|| last.parse().ok())
        .flatten()
        .filter(|year| (1900..2100).contains(year))
}

/// "Quarter 2 last year": of the financial year before that of the nearest dated time.
fn quarter_last_year(text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
    let day = near.and_then(|near| near.end.or(near.start));
    let (Some(day), Some(quarter)) = (day, quarter(text)) else {
        return (None, None);
    };
    of_financial_year(quarter, opens(day) - 1)
}

/// Whether a time lies in the financial year that opens in a year.
fn within_financial_year(period: &Period, opens: i16) -> bool {
    let (first, last) = year_from_april(opens);
    period.start.is_some() && first <= period.start && period.end.is_some() && period.end <= last
}

/// "the same quarter last year", "this stage of the previous year": a year back from what was spoken of.
fn is_last_years(text: &str) -> bool {
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
fn is_before(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("previous ") || lower.starts_with("last ")
}

/// Whether a text counts financial years from now: "this financial year", "the last financial year".
pub fn is_from_now(text: &str) -> bool {
    from_now(text).is_some()
}

/// How many financial years on: "last financial year" is one back, "the new financial year" one ahead.
fn from_now(text: &str) -> Option<i16> {
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
fn financial_from(years: i16, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
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
fn last_academic(near: Option<&Period>) -> (Option<Date>, Option<Date>) {
    let point = |near: &&Period| matches!(near.kind, PeriodKind::Day | PeriodKind::Month);
    let day = near.filter(point).and_then(|near| near.end);
    let opens = day.map(|day| day.year() - i16::from(day.month() < 9) - 1);
    opens.map_or((None, None), |opens| {
        (first_of(opens, 9), last_of(opens + 1, 8))
    })
}

/// The quarter before a quarter, the month before a month.
fn just_before(kind: PeriodKind, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
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

/// How many months end with the month that a text names: "three months to September".
fn months_to(text: &str) -> Option<i64> {
    const NAMES: [&str; 10] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    ];
    let lower = text.to_lowercase();
    let mut words = lower.split_whitespace();
    let count = words.next()?;
    let named = NAMES.iter().position(|name| *name == count);
    let count = named
        .and_then(|place| i64::try_from(place + 2).ok())
        .or_else(|| count.parse().ok())?;
    (words.next()? == "months").then_some(count)
}

/// So many months up to the end of the one that a text names.
fn up_to(text: &str, months: i64, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
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
fn two_months(text: &str) -> Option<[String; 2]> {
    let lower = text.to_lowercase();
    let named: Vec<String> = lower
        .split(|char: char| !char.is_alphabetic())
        .filter(|word| month_named(word).is_some())
        .map(str::to_owned)
        .collect();
    named.try_into().ok()
}

/// From the one month to the other, the last time before what is near.
fn between(text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
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
fn day(text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
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

/// The year before a year: "67 in the previous year" beside "2013-14". What "last year" is, only a year beside
/// it says, not a month: the year before March 2018 may be a financial one.
fn year_before(text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
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
fn month(text: &str, near: Option<&Period>) -> (Option<Date>, Option<Date>) {
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

/// The number of the quarter that a text names.
pub fn quarter(text: &str) -> Option<u8> {
    let lower = text.to_lowercase();
    let ordinals = ["first", "second", "third", "fourth"];
    let cardinals = ["one", "two", "three", "four"];
    let spelled = (ordinals.iter().position(|word| lower.starts_with(word))).or_else(|| {
        cardinals
            .iter()
            .position(|word| lower.split(' ').nth(1) == Some(*word))
    });
    if let Some(at) = spelled {
        return u8::try_from(at + 1).ok();
    }
    // "2017/18 – Quarter 3": the year stands before it; "3rd quarter 2017/18": behind it.
    let ordered = ["1st", "2nd", "3rd", "4th"]
        .iter()
        .any(|order| lower.starts_with(order));
    let named = lower.find('q').filter(|_| !ordered).unwrap_or(0);
    let digit = lower[named..].bytes().find(u8::is_ascii_digit)?;
    (b'1'..=b'4').contains(&digit).then_some(digit - b'0')
}

#[cfg(test)]
mod tests;
