//! Days without their year, where the paper's other days tell it.
//!
//! `held on Tuesday 14 November` in minutes that confirm those of 12 September 2023 is 14 November 2023: the day of the week
//! fits, and no other year is near a day that is printed whole. What must not match: a day whose year two others tell
//! differently, one far from every other.

use std::cell::OnceCell;

use jiff::SignedDuration;
use jiff::civil::Date;

use crate::dates::{self, Day};
use crate::passages::Passage;

/// Passages in which a day is printed whole.
const NEAR: usize = 300;

/// Days between a meeting and one that is printed whole: the meeting before or after, the letter that calls it.
const FAR: SignedDuration = SignedDuration::from_hours(100 * 24);

/// The same where the day of the week fits.
const FAR_WITH_WEEKDAY: SignedDuration = SignedDuration::from_hours(190 * 24);

/// The days of a paper that are printed whole, found when first asked for.
pub(super) struct Years<'a> {
    passages: &'a [Passage],
    whole: OnceCell<Vec<Date>>,
}

impl<'a> Years<'a> {
    pub(super) fn of(passages: &'a [Passage]) -> Self {
        Self {
            passages,
            whole: OnceCell::new(),
        }
    }

    /// Every day named in a passage, those too whose year is told elsewhere, in order.
    ///
    /// Rows of a table are of many days.
    pub(super) fn days(&self, passage: &Passage) -> Vec<Day> {
        /// Words of a row that gives a meeting's day and hour.
        const ROW: usize = 8;
        let mut found = dates::days(&passage.text);
        if passage.in_table && passage.words() > ROW {
            return found;
        }
        let short: Vec<Day> = (dates::yearless(&passage.text).iter())
            .filter(|day| {
                (found.iter()).all(|whole| day.end <= whole.start || whole.end <= day.start)
            })
            .filter_map(|day| self.told(day))
            .collect();
        found.extend(short);
        found.sort_by_key(|day| day.start);
        found
    }

    fn told(&self, day: &dates::Yearless) -> Option<Day> {
        let whole = self.whole.get_or_init(|| {
            (self.passages.iter().take(NEAR))
                .flat_map(|passage| dates::days(&passage.text))
                .filter_map(|day| day.iso.parse().ok())
                .collect()
        });
        near(whole, day)
            .or_else(|| self.of_month(day))
            .map(|date| Day {
                iso: date.to_string(),
                weekday: day.weekday.is_some(),
                year: false,
                start: day.start,
                end: day.end,
            })
    }

    /// The day in the month that a title or a line at the foot of its page names: "Thursday, October 5th" under "Minutes –
    /// October 2023". The day of the week must fit.
    fn of_month(&self, day: &dates::Yearless) -> Option<Date> {
        /// Words of such a line, at most.
        const WORDS: usize = 10;
        let weekday = day.weekday?;
        let mut years: Vec<i16> = (self.passages.iter().take(NEAR))
            .filter(|passage| !passage.in_table && passage.words() <= WORDS)
            .flat_map(|passage| dates::months(&passage.text))
            .filter(|(_, month)| *month == day.month)
            .map(|(year, _)| year)
            .collect();
        years.sort_unstable();
        years.dedup();
        let &[year] = years.as_slice() else {
            return None;
        };
        let date = Date::new(year, day.month, day.day).ok()?;
        (date.weekday() == weekday).then_some(date)
    }
}

/// The one day near one that is printed whole.
fn near(whole: &[Date], day: &dates::Yearless) -> Option<Date> {
    let far = match day.weekday {
        Some(_) => FAR_WITH_WEEKDAY,
        None => FAR,
    };
    let (first, last) = (whole.iter().min()?.year(), whole.iter().max()?.year());
    let mut fits = (first - 1..=last + 1).filter_map(|year| {
        let date = Date::new(year, day.month, day.day).ok()?;
        let near = (whole.iter()).any(|whole| whole.duration_since(date).abs() <= far);
        let named = (day.weekday).is_none_or(|weekday| date.weekday() == weekday);
        (near && named).then_some(date)
    });
    let first = fits.next()?;
    fits.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(text: &str, others: &[&str], expected: &[&str]) {
        let passages = titles_and_text(others);
        let found = Years::of(&passages).days(&titles_and_text(&[text])[0]);
        let found: Vec<&str> = found.iter().map(|day| day.iso.as_str()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn other_days_tell_the_year() {
        let before = ["Minutes of the meeting held on 12 September 2023"];
        check("held on Tuesday 14 November", &before, &["2023-11-14"]);
        check("held on 14th November at 7pm", &before, &["2023-11-14"]);
        check("on Tues January 9th", &before, &["2024-01-09"]);
        check("It is 20 September 2022", &[], &["2022-09-20"]);
    }

    #[test]
    fn a_month_in_a_title_tells_the_year() {
        check(
            "on Thursday, October 5th",
            &["Minutes – October 2023"],
            &["2023-10-05"],
        );
        check("on Thursday, October 5th", &["Minutes – October 2022"], &[]);
        check("on October 5th", &["Minutes – October 2023"], &[]);
    }

    #[test]
    fn a_day_far_from_others_or_near_two_has_no_year() {
        let before = ["Minutes of the meeting held on 12 September 2023"];
        check("held on Monday 14 November", &before, &[]);
        check("held on 14 May", &before, &[]);
        check("14 may be late", &before, &[]);
        check(
            "held on 14 November",
            &["1 November 2022", "2 November 2023"],
            &[],
        );
        check("held on 14 November", &[], &[]);
    }
}
