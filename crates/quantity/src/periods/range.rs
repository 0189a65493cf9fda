//! From one time to another: "between 2010 and 2015", "from 2010/11 to 2013/14", "April to September
//! 2018", "October – December 2017".
//!
//! Not two figures with their own times: "13.8% in March from 14.3% in December" has a figure between.

use jiff::civil::Date;
use scrutineer_model::PeriodKind;

use super::{Read, calendar_year, first_of, last_of, month, quarter, single};
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    if let Some(read) = months(tokens, at).or_else(|| short_years(tokens, at)) {
        return Some(read);
    }
    let first = single(tokens, at)?;
    let link = at + first.tokens;
    let between = at > 0 && before(tokens, at).is_some_and(|word| word.is("between"));
    let joined = tokens.get(link).is_some_and(|token| {
        token.is_any(&["to", "–", "-", "—", "until", "through"]) || between && token.is("and")
    });
    if !joined {
        return None;
    }
    let mut next = link + 1;
    // "January 2018 to the end of March 2022"
    if super::follows(tokens, next, &["the", "end", "of"]) {
        next += 3;
    } else if super::follows(tokens, next, &["end", "of"]) {
        next += 2;
    } else if tokens.get(next).is_some_and(|token| token.is("the")) {
        next += 1;
    }
    if next >= tokens.len() {
        return None;
    }
    let second = single(tokens, next)?;
    // "2024/25 to Q2": that year up to the end of the quarter.
    if first.kind == PeriodKind::FinancialYear
        && tokens[link].is("to")
        && second.start.is_none()
        && let Some((number, taken)) = quarter::quarter(tokens, next)
    {
        let opens = first.start?;
        return Some(Read {
            tokens: next + taken - at,
            kind: PeriodKind::Range,
            start: Some(opens),
            end: quarter::of_financial_year(number, opens.year()).1,
        });
    }
    // "2017/18 – Quarter 3": a quarter of that year.
    if first.kind == PeriodKind::FinancialYear && second.kind == PeriodKind::Quarter {
        return None;
    }
    let taken = next + second.tokens - at;
    let end = second.end;
    let start = first.start.or_else(|| {
        // "April to September 2018": the first month takes the year of the second; "1 April to 30 June 2019", its day.
        let named = (at..link).find_map(|place| month::month(&tokens[place]));
        let closes = end?;
        let opens = named?;
        let day = (at..link)
            .find_map(|place| tokens[place].whole())
            .and_then(|day| i8::try_from(day).ok())
            .filter(|_| first.kind == PeriodKind::Day);
        if let Some(day) = day {
            let same = Date::new(closes.year(), opens, day).ok()?;
            return if same <= closes {
                Some(same)
            } else {
                Date::new(closes.year() - 1, opens, day).ok()
            };
        }
        let year = if opens <= closes.month() {
            closes.year()
        } else {
            closes.year() - 1
        };
        first_of(year, opens)
    });
    if let (Some(start), Some(end)) = (start, end)
        && start > end
    {
        return None;
    }
    let years = first.kind == PeriodKind::CalendarYear && second.kind == PeriodKind::CalendarYear;
    let one = years && is_one_year(tokens, at, link);
    if let (Some(opens), Some(closes)) = (start.filter(|_| one), end)
        && opens.year() + 1 == closes.year()
    {
        return Some(Read {
            tokens: taken,
            kind: PeriodKind::FinancialYear,
            start: first_of(opens.year(), 4),
            end: last_of(closes.year(), 3),
        });
    }
    // "March to May" without a year: open on both sides.
    let known = start.is_some() && end.is_some();
    Some(Read {
        tokens: taken,
        kind: PeriodKind::Range,
        start: start.filter(|_| known),
        end: end.filter(|_| known),
    })
}

/// Whether two calendar years that a word joins are a financial year: "the financial year 2018 to 2019"; "In 2011 to 2012 it was",
/// "the statements for 2020 to 2021", "the year under review (2020 to 2021)", as gov.uk has it printed.
fn is_one_year(tokens: &[Token], at: usize, link: usize) -> bool {
    /// Tokens from "year" to its brackets at most: "year under review (".
    const NEAR: usize = 4;
    let Some(last) = at.checked_sub(1).map(|last| &tokens[last]) else {
        return false;
    };
    let financial = at >= 2 && last.is("year") && tokens[at - 2].is("financial");
    let named =
        last.is("(") && (tokens[at.saturating_sub(NEAR)..at].iter()).any(|token| token.is("year"));
    let within = last.is_any(&["in", "during", "for", "throughout", "across"]);
    financial || (named || within) && tokens[link].is("to")
}

/// "Oct – Dec 23", "Jul 23 – Jun 24": months of short years, where the text, or its last part behind a comma or in brackets, is
/// nothing more. In a sentence "23" may count.
fn short_years(tokens: &[Token], at: usize) -> Option<Read> {
    let opens = at == 0 || tokens[at - 1].is_any(&[",", "(", ":"]);
    let closed = tokens.last().is_some_and(|last| last.is(")"));
    let tokens = &tokens[at..tokens.len() - usize::from(closed)];
    let dash = |at: usize| tokens[at].is_any(&["-", "–", "—", "to"]);
    let month = |at: usize| month::month(&tokens[at]);
    let year = |at: usize| super::short_year(&tokens[at]);
    // "Apr–Sep (year to date)".
    let alone = tokens.len() == 3 || tokens.len() > 3 && tokens[3].is("(");
    if alone && opens && dash(1) && month(0).is_some() && month(2).is_some() {
        return Some(Read {
            tokens: 3,
            kind: PeriodKind::Range,
            start: None,
            end: None,
        });
    }
    let (start, end) = match tokens.len() {
        4 if opens && dash(1) => {
            let (first, second, closes) = (month(0)?, month(2)?, year(3)?);
            let opens = if first <= second { closes } else { closes - 1 };
            ((opens, first), (closes, second))
        }
        5 if opens && dash(2) => ((year(1)?, month(0)?), (year(4)?, month(3)?)),
        _ => return None,
    };
    (start <= end).then_some(Read {
        tokens: tokens.len(),
        kind: PeriodKind::Range,
        start: first_of(start.0, start.1),
        end: last_of(end.0, end.1),
    })
}

/// "Apr-Jun 2015": two months in one word, and their year.
fn months(tokens: &[Token], at: usize) -> Option<Read> {
    let token = tokens.get(at).filter(|token| token.is_capitalised())?;
    let (first, second) = token.lower.split_once(['-', '–'])?;
    let (first, second) = (month::named(first)?, month::named(second)?);
    let year = tokens.get(at + 1).and_then(calendar_year);
    let opens = year.map(|year| if first <= second { year } else { year - 1 });
    Some(Read {
        tokens: 1 + usize::from(year.is_some()),
        kind: PeriodKind::Range,
        start: opens.and_then(|year| first_of(year, first)),
        end: year.and_then(|year| last_of(year, second)),
    })
}

/// The nearest word before a place that is no article or "years".
fn before<'t>(tokens: &'t [Token<'t>], at: usize) -> Option<&'t Token<'t>> {
    tokens[..at].iter().rev().find(|token| {
        !token.is_any(&[
            "the",
            "financial",
            "calendar",
            "year",
            "years",
            "academic",
            "end",
            "of",
            "start",
        ])
    })
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn two_times_joined_are_a_range() {
        for (text, expected) in [
            (
                "between 2010 and 2015",
                "2010 and 2015 = range 2010-01-01..2015-12-31",
            ),
            (
                "in the financial year 2018 to 2019",
                "2018 to 2019 = financial_year 2018-04-01..2019-03-31",
            ),
            (
                "from 1 April to 30 June 2019",
                "1 April to 30 June 2019 = range 2019-04-01..2019-06-30",
            ),
            (
                "from January 2018 to the end of March 2022",
                "January 2018 to the end of March 2022 = range 2018-01-01..2022-03-31",
            ),
            (
                "1 October to 31 March 2019",
                "1 October to 31 March 2019 = range 2018-10-01..2019-03-31",
            ),
            (
                "in the year under review (2023 to 2024)",
                "2023 to 2024 = financial_year 2023-04-01..2024-03-31",
            ),
            (
                "the accounts for 2020 to 2021",
                "2020 to 2021 = financial_year 2020-04-01..2021-03-31",
            ),
            (
                "In 2011 to 2012 it was",
                "2011 to 2012 = financial_year 2011-04-01..2012-03-31",
            ),
            (
                "between the financial years 2010/11 and 2013/14",
                "2010/11 and 2013/14 = range 2010-04-01..2014-03-31",
            ),
            (
                "from April to September 2018",
                "April to September 2018 = range 2018-04-01..2018-09-30",
            ),
            ("Oct–Dec 23", "Oct–Dec 23 = range 2023-10-01..2023-12-31"),
            (
                "Others, Oct 23 – Sep 24",
                "Oct 23 – Sep 24 = range 2023-10-01..2024-09-30",
            ),
            (
                "Latest (Oct–Dec 23)",
                "Oct–Dec 23 = range 2023-10-01..2023-12-31",
            ),
            (
                "Jul 23 – Jun 24",
                "Jul 23 – Jun 24 = range 2023-07-01..2024-06-30",
            ),
            (
                "2024/25 to Q2",
                "2024/25 to Q2 = range 2024-04-01..2024-09-30",
            ),
            (
                "Apr-Jun 2015",
                "Apr-Jun 2015 = range 2015-04-01..2015-06-30",
            ),
            (
                "October – March 2018",
                "October – March 2018 = range 2017-10-01..2018-03-31",
            ),
            (
                "2010/11 to 2013/14",
                "2010/11 to 2013/14 = range 2010-04-01..2014-03-31",
            ),
        ] {
            assert_eq!(shown(text), [expected]);
        }
    }

    #[test]
    fn and_joins_only_after_between() {
        assert_eq!(shown("in 2016 and 2017").len(), 2);
    }
}
