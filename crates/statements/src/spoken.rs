//! A time that a sentence names by its length alone, and that was told before: "in the quarter", "during the year",
//! "during this period".
//!
//! Not "by the end of the year", which bounds, and not "the year to March", which is dated.

use scrutineer_model::{Period, PeriodKind};
use scrutineer_quantity::periods::{count_named, first_of, first_of_months, last_of, opens};

use crate::frame::months;
use crate::parse::{Parsed, What};

/// How long it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spoken {
    Month,
    Quarter,
    Half,
    /// The second half of a year.
    LaterHalf,
    /// The last quarter of a year.
    LastQuarter,
    Year,
    /// "this year": the financial year around what was told.
    ThisYear,
    /// "at the end of the year": the last day of the year that was told.
    End,
    /// "the year to date": that year up to the end of what was told.
    ToDate,
    /// "the last three months": of what was told.
    Last(i32),
    /// "the first nine months of the year": of that which was told.
    First(i8),
    /// "the nine months"
    Months(i32),
    /// "this period": as long as what was told.
    Period,
}

impl Spoken {
    /// The time meant, by the times that were told, the nearest first: one as long, or that which ends on a day told.
    pub(crate) fn of<'p>(self, told: impl Iterator<Item = &'p Period>) -> Option<Period> {
        let told: Vec<&Period> = told.collect();
        let around = matches!(
            self,
            Self::End
                | Self::LaterHalf
                | Self::LastQuarter
                | Self::ThisYear
                | Self::ToDate
                | Self::Last(_)
                | Self::First(_)
        );
        let same = told
            .iter()
            .copied()
            .filter(|_| !around)
            .find(|time| self.is(time));
        same.cloned()
            .or_else(|| told.iter().find_map(|time| self.by(time)))
    }

    /// Whether a time that was told is as long.
    fn is(self, period: &Period) -> bool {
        let (Some(start), Some(end)) = (period.start, period.end) else {
            return false;
        };
        let long = months(period);
        let whole = start.day() == 1 && end == end.last_of_month();
        match self {
            // However it is said: "the three months to June 2018".
            Self::Quarter => {
                period.kind == PeriodKind::Quarter
                    || period.kind == PeriodKind::Range && long == 3 && start.day() == 1
            }
            Self::Period => long > 1 && (whole || period.kind == PeriodKind::Range),
            _ => self.months() == Some(long) && whole,
        }
    }

    /// How many months it has.
    fn months(self) -> Option<i32> {
        match self {
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::Half => Some(6),
            Self::Year => Some(12),
            Self::Months(months) => Some(months),
            Self::End
            | Self::Last(_)
            | Self::First(_)
            | Self::LaterHalf
            | Self::LastQuarter
            | Self::Period
            | Self::ThisYear
            | Self::ToDate => None,
        }
    }

    /// The time that ends where one ends that was told: "the quarter" behind "at 30 June 2025"; the year around one.
    fn by(self, told: &Period) -> Option<Period> {
        let (start, end) = (told.start?, told.end?);
        let year = opens(start);
        let within =
            months(told) <= 12 && opens(end) == year && told.kind != PeriodKind::CalendarYear;
        let (kind, start, end) = match self {
            Self::ThisYear if within => (
                PeriodKind::FinancialYear,
                first_of(year, 4),
                last_of(year + 1, 3),
            ),
            Self::LaterHalf if within => {
                (PeriodKind::Range, first_of(year, 10), last_of(year + 1, 3))
            }
            Self::LastQuarter if within => (
                PeriodKind::Quarter,
                first_of(year + 1, 1),
                last_of(year + 1, 3),
            ),
            Self::End if months(told) == 12 && told.kind != PeriodKind::CalendarYear => {
                (PeriodKind::Day, Some(end), Some(end))
            }
            Self::ToDate if within && months(told) < 12 => {
                (PeriodKind::Range, first_of(year, 4), Some(end))
            }
            Self::First(long) if within => {
                let last = 3 + long;
                let closes = last_of(year + i16::from(last > 12), (last - 1) % 12 + 1);
                (PeriodKind::Range, first_of(year, 4), closes)
            }
            Self::Last(long) if months(told) > long && end == end.last_of_month() => {
                (PeriodKind::Range, first_of_months(end, long), Some(end))
            }
            // Of what has no length of its own nothing more is known.
            _ => {
                let long = self.months()?;
                let point = matches!(told.kind, PeriodKind::Day | PeriodKind::Month);
                let closes = match self {
                    Self::Month => true,
                    Self::Quarter => end.month() % 3 == 0,
                    Self::Half => matches!(end.month(), 3 | 9),
                    _ => end.month() == 3 || long < 12,
                };
                let whole = end == end.last_of_month() || self == Self::Month;
                let same = point
                    && closes
                    && whole
                    && (months(told) < long || told.kind == PeriodKind::Day);
                let opens = first_of_months(end, long).filter(|_| same)?;
                let kind = match self {
                    Self::Month => PeriodKind::Month,
                    Self::Quarter => PeriodKind::Quarter,
                    Self::Year => PeriodKind::FinancialYear,
                    _ => PeriodKind::Range,
                };
                (kind, Some(opens), Some(end.last_of_month()))
            }
        };
        let text = told.text.clone();
        Some(Period {
            text,
            kind,
            start,
            end,
        })
    }
}

/// The lengths that a sentence speaks of, with their places.
pub(crate) fn spoken(parsed: &Parsed) -> Vec<(usize, Spoken)> {
    let first = parsed.word(Some(0)) == "this" && parsed.word(Some(1)) == "period";
    // "This period resulted in a gain": its subject.
    let subject = first.then_some((1, Spoken::Period));
    let named = (0..parsed.items.len()).filter_map(|at| Some((at, within(parsed, at)?)));
    let counted = months_in(parsed.text).or_else(|| first_of_year(parsed.text));
    let counted = counted.and_then(|(byte, spoken)| {
        let at = parsed.items.iter().position(|item| item.span.end >= byte)?;
        Some((at, spoken))
    });
    subject.into_iter().chain(named).chain(counted).collect()
}

/// Whether a clause says behind its figure, and before the next one, that it is of "the financial year".
pub(crate) fn year_behind(parsed: &Parsed, at: usize, next: Option<usize>) -> bool {
    (at + 1..next.unwrap_or(parsed.items.len()))
        .take_while(|&place| !matches!(parsed.word(Some(place)), "," | ";"))
        .any(|place| {
            parsed.word(Some(place)) == "year"
                && parsed.word(place.checked_sub(3)) == "for"
                && within(parsed, place) == Some(Spoken::ThisYear)
        })
}

/// That which a figure is of: no semicolon between, the nearest.
pub(crate) fn spoken_for(
    parsed: &Parsed,
    at: usize,
    spoken: &[(usize, Spoken)],
) -> Option<(usize, Spoken)> {
    let apart =
        |place: usize| (place.min(at)..place.max(at)).any(|sign| parsed.word(Some(sign)) == ";");
    // "1,396 to date, against this year's target of 1,600": of the latter alone
    let whose = |place: usize| place > at && parsed.word(Some(place)) == "year's";
    let near = (spoken.iter()).filter(|(place, _)| !apart(*place) && !whose(*place));
    near.min_by_key(|(place, _)| place.abs_diff(at)).copied()
}

/// "in the quarter", "during this period", "in the latest quarter", by its noun.
fn within(parsed: &Parsed, at: usize) -> Option<Spoken> {
    let noun = parsed.word(Some(at));
    if !matches!(
        noun,
        "month"
            | "quarter"
            | "half"
            | "half-year"
            | "year"
            | "year's"
            | "period"
            | "time"
            | "months"
            | "quarters"
    ) {
        return None;
    }
    let word = |back: usize| parsed.word(at.checked_sub(back));
    let latest = usize::from(matches!(
        word(1),
        "latest"
            | "current"
            | "reporting"
            | "second"
            | "half"
            | "same"
            | "final"
            | "fourth"
            | "financial"
    ));
    let within = matches!(
        word(2 + latest),
        "in" | "during" | "for" | "over" | "within" | "of" | "throughout"
    );
    let (article, how) = (word(1 + latest), if latest == 1 { word(1) } else { "" });
    let told = matches!(article, "the" | "this" | "that");
    let next = parsed.word(Some(at + 1));
    let dated = matches!(
        next,
        "of" | "ended" | "ending" | "to" | "from" | "end" | "before" | "after" | "in"
    ) && (noun, next) != ("half", "of")
        || matches!(parsed.what(Some(at + 1)), Some(What::Period(_)));
    // "Completions in the financial year to date", "Year to date", "so far this year", "this year so far"
    let far = (article, word(2), word(3)) == ("this", "far", "so")
        || (next, parsed.word(Some(at + 2))) == ("so", "far");
    if noun == "year" && (next == "to" && parsed.word(Some(at + 2)) == "date" || far) {
        return Some(Spoken::ToDate);
    }
    // "at the end of the year", "at the year end"
    let end_of =
        (word(1), word(2), word(3), word(4)) == ("the", "of", "end", "the") && word(5) == "at";
    let year_end = next == "end" && matches!((word(2), word(1)), ("at", "the") | (_, "at"));
    if noun == "year" && (end_of && next != "to" || year_end) {
        return Some(Spoken::End);
    }
    if (noun, article) == ("year's", "this") {
        return Some(Spoken::ThisYear);
    }
    if (noun, article, how) == ("year", "this", "")
        && !matches!(word(2), "than" | "from" | "far" | "with" | "to")
    {
        return Some(Spoken::ThisYear);
    }
    if !within || dated {
        return None;
    }
    match (noun, how) {
        ("half", "second") if told => Some(Spoken::LaterHalf),
        ("quarter", "final" | "fourth") if told => Some(Spoken::LastQuarter),
        ("half", "") if told && next == "year" => Some(Spoken::Half),
        ("half-year", "") | ("year", "half") if told => Some(Spoken::Half),
        ("month", "") if told && word(2) != "of" => Some(Spoken::Month),
        ("quarter", "" | "latest" | "current" | "reporting") if told => Some(Spoken::Quarter),
        ("year", "") if matches!(article, "the" | "that") && word(2) != "of" => Some(Spoken::Year),
        // "an overspend is forecast for the financial year"
        ("year", "financial") if told && word(3) != "of" => Some(Spoken::ThisYear),
        ("period", "" | "same" | "reporting")
            if matches!(article, "this" | "that") || !how.is_empty() =>
        {
            Some(Spoken::Period)
        }
        ("months" | "quarters", "") if article == "these" => Some(Spoken::Period),
        ("time", "") if matches!(article, "this" | "that") => Some(Spoken::Period),
        _ => None,
    }
}

/// "in the first nine months of the year", "the first three quarters of this financial year", with the byte it begins at.
fn first_of_year(text: &str) -> Option<(usize, Spoken)> {
    const FIRST: &str = "the first ";
    let at = text.find(FIRST)?;
    let mut words = text[at + FIRST.len()..].split(|char: char| !char.is_alphanumeric());
    let number = words.next()?;
    let count = i8::try_from(count_named(number).or_else(|| number.parse().ok())?).ok()?;
    let long = match words.next()? {
        "months" => count,
        "quarters" => count.checked_mul(3)?,
        _ => return None,
    };
    let of_year = words.next() == Some("of") && matches!(words.next(), Some("the" | "this"));
    let year = words.find(|word| *word != "financial") == Some("year");
    (of_year && year && (2..12).contains(&long)).then_some((at, Spoken::First(long)))
}

/// "over the six months", "in the nine months": not "the six months to March".
fn months_in(text: &str) -> Option<(usize, Spoken)> {
    const NUMBERS: [(&str, &str, i32); 3] = [("three", "3", 3), ("six", "6", 6), ("nine", "9", 9)];
    let at = text.find(" months")?;
    let behind = text[at + " months".len()..].trim_start();
    if [
        "to ", "of ", "ended", "ending", "from ", "before", "earlier", "ago", "later",
    ]
    .iter()
    .any(|word| behind.starts_with(word))
    {
        return None;
    }
    let mut before = text[..at].split_whitespace().rev().peekable();
    let number = before.next()?;
    let last = before.next_if(|word| matches!(*word, "last" | "latest" | "final"));
    let (article, led) = (before.next()?, before.next()?);
    let led = matches!(
        led.to_ascii_lowercase().as_str(),
        "over" | "in" | "during" | "for"
    );
    let count = NUMBERS
        .iter()
        .find(|(name, digits, _)| number == *name || number == *digits)?
        .2;
    let spoken = match last {
        Some(_) => Spoken::Last(count),
        None => Spoken::Months(count),
    };
    (led && matches!(article, "the" | "those" | "these")).then_some((at, spoken))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_alone_points_to_a_time_told_before() {
        let of = |sentence: &str| {
            spoken(&crate::parse::parse(sentence, None))
                .first()
                .map(|told| told.1)
        };
        assert_eq!(
            of("It received 28 complaints during the year"),
            Some(Spoken::Year)
        );
        assert_eq!(
            of("During this period, it considered 15"),
            Some(Spoken::Period)
        );
        assert_eq!(of("Over the same period 104 left"), Some(Spoken::Period));
        assert_eq!(of("40 left in the quarter"), Some(Spoken::Quarter));
        assert_eq!(of("It was 40 by the end of the year"), None);
        assert_eq!(of("It was 40 in the year to March"), None);
        assert_eq!(of("It was 40 at the end of the year"), Some(Spoken::End));
        assert_eq!(of("Year to date, it was 40"), Some(Spoken::ToDate));
        assert_eq!(of("It is 40 so far this year"), Some(Spoken::ToDate));
        let nine = Some(Spoken::First(9));
        assert_eq!(of("In the first nine months of the year 40 closed"), nine);
        assert_eq!(
            of("40 closed in the first three quarters of the financial year"),
            nine
        );
        assert_eq!(of("It was 40 in the year to date"), Some(Spoken::ToDate));
        assert_eq!(of("It was 40 in the last 3 months"), Some(Spoken::Last(3)));
        assert_eq!(of("40 were seen during that time"), Some(Spoken::Period));
    }

    #[test]
    fn a_length_ends_on_the_day_that_was_told() {
        let of = |spoken: Spoken, told: &str| {
            let told = crate::parse::parse(told, None).periods;
            let time = spoken.of(told.iter());
            time.and_then(|time| Some(format!("{} {}", time.start?, time.end?)))
        };
        let day = "at 30 September 2025";
        assert_eq!(
            of(Spoken::Quarter, day).as_deref(),
            Some("2025-07-01 2025-09-30")
        );
        assert_eq!(
            of(Spoken::Half, day).as_deref(),
            Some("2025-04-01 2025-09-30")
        );
        assert_eq!(
            of(Spoken::LaterHalf, day).as_deref(),
            Some("2025-10-01 2026-03-31")
        );
        assert_eq!(
            of(Spoken::ThisYear, "in Q1 2025/26").as_deref(),
            Some("2025-04-01 2026-03-31")
        );
        assert_eq!(
            of(Spoken::End, "in 2024/25").as_deref(),
            Some("2025-03-31 2025-03-31")
        );
        assert_eq!(
            of(Spoken::ToDate, "in Q2 2025/26").as_deref(),
            Some("2025-04-01 2025-09-30")
        );
        assert_eq!(
            of(Spoken::Last(3), "from April 2024 to January 2025").as_deref(),
            Some("2024-11-01 2025-01-31")
        );
        assert_eq!(of(Spoken::Quarter, "at 12 May 2025"), None);
        assert_eq!(of(Spoken::Year, "in May 2025"), None);
    }
}
