//! Times without a year take it from what stands before: "December" beside "March 2018" is December
//! 2017.
//!
//! Only a dated time in the same passage or its lead-in counts, or, for a quarter, every dated mention
//! of that quarter in the paper if all agree. Else a time stays without dates.

mod months;
mod relative;
mod year_to;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use scrutineer_model::{Period, PeriodKind};

use crate::periods::{
    first_of, last_of, of_financial_year, opens, quarters_named, year_from_april,
};
use months::{between, day, month, months_to, two_months, up_to};
pub use relative::is_from_now;
use relative::{
    financial_from, from_now, is_before, is_last_years, just_before, last_academic, year_before,
};
pub use year_to::of_year_to;

/// The dated quarters of a paper: for each quarter, the years in which its financial years open.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    quarters: BTreeMap<u8, Vec<i16>>,
    /// First and last year of plans over calendar years that are printed in full: "2023-2026".
    plans: BTreeSet<(i16, i16)>,
    /// Quarters are the calendar's.
    abroad: bool,
}

impl Calendar {
    /// The calendar of a paper whose money is not pounds: where its years are the calendar's, its quarters are, too.
    pub fn abroad() -> Self {
        Self {
            abroad: true,
            ..Self::default()
        }
    }

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
        if let Some(named) = year_to::quarter_named(&period.text)
            && period.kind == PeriodKind::Range
        {
            (period.start, period.end) = self.quarter(named, near);
            *period = of_year_to(period.clone());
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
        if self.abroad
            && let Some(year) = own.or_else(|| self::calendar_year(quarter, near?))
        {
            let last = 3 * i8::try_from(quarter).unwrap_or(4);
            return (first_of(year, last - 2), last_of(year, last));
        }
        opens
            .filter(|opens| own.is_none_or(|own| own == *opens || own == opens + 1))
            .map_or((None, None), |opens| of_financial_year(quarter, opens))
    }
}

/// The calendar year of a quarter beside a time that was told: that year, or the last one in which it was over.
fn calendar_year(quarter: u8, near: &Period) -> Option<i16> {
    let end = near.end.or(near.start)?;
    match near.kind {
        PeriodKind::CalendarYear => Some(end.year()),
        PeriodKind::Month | PeriodKind::Day | PeriodKind::Quarter => {
            let over = last_of(end.year(), 3 * i8::try_from(quarter).ok()?) <= Some(end);
            Some(end.year() - i16::from(!over))
        }
        _ => None,
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
