//! Twelve months up to a month or day: "the 12 months to March 2018", "rolling year to 31 March
//! 2018", "the twelve months ending June 2017".

use jiff::ToSpan;
use scrutineer_model::PeriodKind;

use super::{Read, count_named, first_of, last_of, month, range, short_year, single};
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    let read = years(tokens, at)
        .or_else(|| months(tokens, at))
        .or_else(|| weeks(tokens, at))
        .or_else(|| quarter(tokens, at));
    if read.is_some() {
        return read;
    }
    let here = &tokens[at];
    let mut next = at + 1;
    if here.is_any(&["12-month", "twelve-month"]) {
        next += usize::from(tokens.get(next).is_some_and(|token| token.is("period")));
        // "a 12-month contract"
        if next == at + 1 {
            return None;
        }
    } else if here.is("12") || here.is("twelve") {
        next += usize::from(tokens.get(next)?.is("-"));
        let months = tokens.get(next)?;
        if !months.is_any(&["months", "month", "mths", "mth"]) {
            return None;
        }
        next += 1;
        if tokens.get(next).is_some_and(|token| token.is("period")) {
            next += 1;
        }
    } else if here.is("rolling") || here.is("rolling-year") {
        while tokens.get(next).is_some_and(|token| {
            token.is_any(&["year", "12", "twelve", "month", "months", "-", "period"])
        }) {
            next += 1;
        }
    } else if !here.is("year") || !tokens.get(next)?.is("to") {
        return None;
    }
    // "the latest 12 months, to March 2019"
    if let Some([comma, to, ..]) = tokens.get(next..)
        && comma.is(",")
        && to.is_any(&["to", "ending", "ended"])
    {
        next += 1;
    }
    while tokens.get(next).is_some_and(|token| {
        token.is_any(&["to", "ending", "ended", "up", "the", "end", "of", "at"])
    }) {
        next += 1;
    }
    if next >= tokens.len() {
        return None;
    }
    let last = short_month(tokens, next).or_else(|| single(tokens, next))?;
    let Some(end) = last.end else {
        return undated(&last, next - at, PeriodKind::Rolling12Months);
    };
    // "Year to 31 March 2018" is a day's rule.
    if here.is("year") {
        return None;
    }
    let start = (end.checked_sub(12.months()).ok())
        .and_then(|day| day.checked_add(1.day()).ok())
        .map(|day| {
            if day.day() > 27 {
                day.first_of_month().checked_add(1.month()).unwrap_or(day)
            } else {
                day
            }
        });
    Some(Read {
        tokens: next + last.tokens - at,
        kind: PeriodKind::Rolling12Months,
        start,
        end: Some(end),
    })
}

/// "Mar 24" at the end of a head: a month of a short year. In a sentence it may be its day.
fn short_month(tokens: &[Token], at: usize) -> Option<Read> {
    let month = month::month(&tokens[at])?;
    let year = tokens.get(at + 1).and_then(short_year)?;
    (at + 2 == tokens.len() && year > 2000 + 12).then_some(())?;
    Some(Read {
        tokens: 2,
        kind: PeriodKind::Month,
        start: first_of(year, month),
        end: last_of(year, month),
    })
}

/// "the six months to September 2018", "9 months ending December 2019", and "six months from April to September 2018",
/// which says its time twice; not "3 months to complete", and not twelve, which roll.
fn months(tokens: &[Token], at: usize) -> Option<Read> {
    /// Longer times are not counted in months.
    const MOST: i64 = 36;
    let count = count(&tokens[at])?;
    let link = tokens.get(at + 2)?;
    if count < 2 || count == 12 || count > MOST || !tokens.get(at + 1)?.is("months") {
        return None;
    }
    let twice = link.is("from") || link.is("between");
    if !twice && !link.is_any(&["to", "ending", "ended", "up"]) {
        return None;
    }
    let next = behind_links(tokens, at + 3)?;
    if twice {
        let range = range::read(tokens, next)?;
        return Some(Read {
            tokens: next + range.tokens - at,
            ..range
        });
    }
    let last = single(tokens, next)?;
    if last.end.is_none() {
        return undated(&last, next - at, PeriodKind::Range);
    }
    let end = last.end.filter(|_| last.kind != PeriodKind::CalendarYear)?;
    let start = end
        .first_of_month()
        .checked_sub((count - 1).months())
        .ok()?;
    Some(Read {
        tokens: next + last.tokens - at,
        kind: PeriodKind::Range,
        start: Some(start),
        end: Some(end),
    })
}

/// "the four weeks ending 23 February 2025", "the 13 weeks to 30 June 2024".
fn weeks(tokens: &[Token], at: usize) -> Option<Read> {
    let count = count(&tokens[at]).filter(|count| *count <= 53)?;
    let link = tokens.get(at + 2)?;
    if !tokens.get(at + 1)?.is("weeks") || !link.is_any(&["to", "ending", "ended"]) {
        return None;
    }
    tokens.get(at + 3)?;
    let last = single(tokens, at + 3).filter(|last| last.kind == PeriodKind::Day)?;
    let end = last.end?;
    Some(Read {
        tokens: 3 + last.tokens,
        kind: PeriodKind::Range,
        start: end.checked_sub((7 * count - 1).days()).ok(),
        end: Some(end),
    })
}

/// How many months, weeks or years a word says: two or more.
fn count(token: &Token) -> Option<i64> {
    let printed = || token.whole().map(i64::from);
    (count_named(&token.lower).or_else(printed)).filter(|count| *count > 1)
}

/// "the quarter to June 2024", "the quarter ending in June 2024": three months up to a month; not "a quarter to May".
fn quarter(tokens: &[Token], at: usize) -> Option<Read> {
    let whole = at > 0 && tokens[at - 1].is_any(&["the", "this", "last", "latest"]);
    let link = tokens.get(at + 1)?;
    if !whole || !tokens[at].is("quarter") || !link.is_any(&["to", "ending", "ended"]) {
        return None;
    }
    let next = behind_links(tokens, at + 2)?;
    let last = single(tokens, next).filter(|last| last.kind == PeriodKind::Month)?;
    let end = last.end?;
    let start = end.first_of_month().checked_sub(2.months()).ok()?;
    Some(Read {
        tokens: next + last.tokens - at,
        kind: PeriodKind::Range,
        start: Some(start),
        end: Some(end),
    })
}

/// "the 12 months to December": a month without a year takes it from elsewhere.
fn undated(last: &Read, before: usize, kind: PeriodKind) -> Option<Read> {
    (last.kind == PeriodKind::Month).then_some(Read {
        tokens: before + last.tokens,
        kind,
        start: None,
        end: None,
    })
}

/// "the ten years to 2015", "five years ending March 2018"; not "2 years to complete".
fn years(tokens: &[Token], at: usize) -> Option<Read> {
    let count = count(&tokens[at]).filter(|count| *count < 100)?;
    if !tokens.get(at + 1)?.is("years") || !tokens.get(at + 2)?.is_any(&["to", "ending", "up"]) {
        return None;
    }
    let next = behind_links(tokens, at + 3)?;
    let last = single(tokens, next)?;
    let end = last.end?;
    let start = (end.checked_sub(count.years()).ok())?
        .checked_add(1.day())
        .ok()?;
    Some(Read {
        tokens: next + last.tokens - at,
        kind: PeriodKind::Range,
        start: Some(start),
        end: Some(end),
    })
}

/// The token behind "to the end of", from `from` on.
fn behind_links(tokens: &[Token], from: usize) -> Option<usize> {
    let link = |at: &usize| tokens[*at].is_any(&["to", "the", "end", "of"]);
    (from..tokens.len()).find(|at| !link(at))
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn years_up_to_one_are_a_range() {
        assert_eq!(
            shown("in the ten years to 2015"),
            ["ten years to 2015 = range 2006-01-01..2015-12-31"]
        );
        assert!(shown("it takes 2 years to complete").is_empty());
    }

    #[test]
    fn months_up_to_one_are_a_range() {
        assert_eq!(
            shown("in the six months to September 2018"),
            ["six months to September 2018 = range 2018-04-01..2018-09-30"]
        );
        assert_eq!(
            shown("In the 6 months from April to September 2018"),
            ["6 months from April to September 2018 = range 2018-04-01..2018-09-30"]
        );
        assert!(shown("it takes 3 months to complete").is_empty());
    }

    #[test]
    fn weeks_up_to_a_day_are_a_range() {
        assert_eq!(
            shown("in the four weeks ending 29 April 2018"),
            ["four weeks ending 29 April 2018 = range 2018-04-02..2018-04-29"]
        );
        assert!(shown("it takes 3 weeks to").is_empty());
    }

    #[test]
    fn a_quarter_up_to_a_month_is_three() {
        assert_eq!(
            shown("in the quarter to June 2024"),
            ["quarter to June 2024 = range 2024-04-01..2024-06-30"]
        );
        assert_eq!(
            shown("attendance in the autumn term 2023"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn twelve_months_end_where_they_say() {
        assert_eq!(
            shown("in the 12 months to March 2018"),
            ["12 months to March 2018 = rolling_12_months 2017-04-01..2018-03-31"]
        );
        for period in ["12-month period", "twelve-month period", "12 month period"] {
            assert_eq!(
                shown(&format!("in the latest {period} to March 2018")),
                [format!(
                    "{period} to March 2018 = rolling_12_months 2017-04-01..2018-03-31"
                )]
            );
        }
    }

    #[test]
    fn twelve_months_without_an_end_are_no_time() {
        assert!(shown("within 12 months of the decision").is_empty());
    }
}
