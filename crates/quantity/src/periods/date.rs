//! A day: "31 March 2018", "31st March", "March 31st 2018", "31/03/2018".
//!
//! With "year ended" or "year ending" before it, the year up to that day: "the year ended 31 March
//! 2018" is the financial year 2017/18. Without a year a day has no dates.

use jiff::ToSpan;
use jiff::civil::Date;
use scrutineer_model::PeriodKind;

use super::{Read, calendar_year, month, short_year};
use crate::token::{Kind, Token};

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    let (taken, date) = (numeric(tokens, at))
        .or_else(|| day_first(tokens, at))
        .or_else(|| month_first(tokens, at))?;
    let year_ended = at >= 2
        && tokens[..at]
            .iter()
            .rev()
            .take(4)
            .any(|token| token.is_any(&["ended", "ending"]))
        && tokens[..at]
            .iter()
            .rev()
            .take(6)
            .any(|token| token.is("year"));
    let before = |back: usize| at.checked_sub(back).map(|place| &tokens[place]);
    let is = |back: usize, words: &[&str]| before(back).is_some_and(|token| token.is_any(words));
    // "Year to 31 March 2018", "Y/E 31/3/18"
    let year_ended = year_ended
        || is(1, &["to"]) && is(2, &["year"])
        || is(1, &["e"]) && is(2, &["/"]) && is(3, &["y"]);
    // "the quarter to 31 March 2016"
    if is(1, &["ending", "ended", "to"])
        && is(2, &["quarter"])
        && let Some(end) = date.filter(|end| end.last_of_month() == *end)
    {
        return Some(Read {
            tokens: taken,
            kind: PeriodKind::Range,
            start: end.first_of_month().checked_sub(2.months()).ok(),
            end: Some(end),
        });
    }
    if is(1, &["ending", "ended"])
        && is(2, &["week"])
        && let Some(end) = date
    {
        return Some(Read {
            tokens: taken,
            kind: PeriodKind::Range,
            start: end.checked_sub(6.days()).ok(),
            end: Some(end),
        });
    }
    if is(1, &["commencing", "beginning", "starting"])
        && is(2, &["week"])
        && let Some(start) = date
    {
        return Some(Read {
            tokens: taken,
            kind: PeriodKind::Range,
            start: Some(start),
            end: start.checked_add(6.days()).ok(),
        });
    }
    if year_ended && let Some(end) = date {
        let start = (end.checked_sub(1.year()).ok()).and_then(|day| day.checked_add(1.day()).ok());
        return Some(Read {
            tokens: taken,
            kind: if (end.month(), end.day()) == (3, 31) {
                PeriodKind::FinancialYear
            } else {
                PeriodKind::Range
            },
            start,
            end: Some(end),
        });
    }
    Some(Read {
        tokens: taken,
        kind: PeriodKind::Day,
        start: date,
        end: date,
    })
}

/// "2016-01-28", as ISO 8601 has it, without spaces.
fn year_first(tokens: &[Token], at: usize) -> Option<Date> {
    let tight = |ahead: usize| tokens.get(at + ahead).filter(|token| !token.spaced);
    let year = calendar_year(&tokens[at])?;
    if !tight(1)?.is("-") || !tight(3)?.is("-") {
        return None;
    }
    let two = |token: &Token| token.whole().filter(|_| token.digits() == 2);
    let (month, day) = (two(tight(2)?)?, two(tight(4)?)?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// "31/03/2018", "31.03.18" (which is a token of its own).
fn numeric(tokens: &[Token], at: usize) -> Option<(usize, Option<Date>)> {
    let token = &tokens[at];
    if let Some(date) = year_first(tokens, at) {
        return Some((5, Some(date)));
    }
    if token.kind == Kind::Numbering {
        let parts: Vec<&str> = token.text.split('.').collect();
        let [day, month, year] = parts[..] else {
            return None;
        };
        // "4.2.1" numbers a paragraph.
        if !matches!(year.len(), 2 | 4) {
            return None;
        }
        let year: i16 = year.parse().ok()?;
        let year = if year < 100 { 2000 + year } else { year };
        let date = Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?;
        if numbers_heading(tokens, at, parts[1], date) {
            return None;
        }
        return (1990..2100).contains(&year).then_some((1, Some(date)));
    }
    let [day, stroke, month, second, year, ..] = tokens.get(at..)? else {
        return None;
    };
    let tight = [stroke, month, second, year]
        .iter()
        .all(|token| !token.spaced);
    if !tight || !stroke.is("/") || !second.is("/") {
        return None;
    }
    let printed = calendar_year(year).or_else(|| short_year(year));
    // "2018/06/12" is the international order.
    if let Some(first) = calendar_year(day) {
        let date = Date::new(first, short(month)?, short(year)?).ok()?;
        return Some((5, Some(date)));
    }
    // No month has a number above 12: "9/30/2020", as programs print dates that know the American order alone.
    let (day, month) = (short(day)?, short(month)?);
    let (day, month) = if month > 12 {
        (month, day)
    } else {
        (day, month)
    };
    let date = Date::new(printed?, month, day).ok()?;
    Some((5, Some(date)))
}

/// "6.2.11 Usable Reserves": the number of a heading, not 6 February 2011. Not "31.03.18 Total", and not the last day of a
/// month: "31.3.18 Total".
fn numbers_heading(tokens: &[Token], at: usize, month: &str, date: Date) -> bool {
    let titled = tokens
        .get(at + 1)
        .is_some_and(|next| next.kind == Kind::Word && next.is_capitalised());
    let plain = !month.starts_with('0') && !tokens[at].text.starts_with('0');
    let short = tokens[at].text.len() < "10.10.2010".len() - 1;
    at == 0 && titled && plain && short && date.last_of_month() != date
}

/// "31 March 2018", "31st of March", "31st, March".
fn day_first(tokens: &[Token], at: usize) -> Option<(usize, Option<Date>)> {
    let day = short(&tokens[at]).filter(|day| (1..=31).contains(day))?;
    let mut next = at + 1;
    if tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["st", "nd", "rd", "th"]))
    {
        next += 1;
        // "15th, October 2017".
        next += usize::from(tokens.get(next).is_some_and(|token| token.is(",")));
    }
    if tokens.get(next).is_some_and(|token| token.is("of")) {
        next += 1;
    }
    // "31-Mar-15", "31 Oct-18": month and year are one token.
    let dash = usize::from(
        tokens
            .get(next)
            .is_some_and(|token| token.is("-") && !token.spaced),
    );
    if let Some((year, month)) = tokens.get(next + dash).and_then(month::coded_month) {
        return Some((next + dash + 1 - at, Date::new(year, month, day).ok()));
    }
    let month = month::month(tokens.get(next)?)?;
    next += 1;
    // "31 Mar 15" and nothing behind it.
    let last = tokens
        .get(next + 1)
        .is_none_or(|token| token.kind == Kind::Mark);
    if let Some(year) = tokens.get(next).filter(|_| last).and_then(short_year) {
        return Some((next + 1 - at, Date::new(year, month, day).ok()));
    }
    let comma = usize::from(tokens.get(next).is_some_and(|token| token.is(",")));
    let year = tokens.get(next + comma).and_then(calendar_year);
    match year {
        Some(year) => Some((next + comma + 1 - at, Date::new(year, month, day).ok())),
        None => Some((next - at, None)),
    }
}

/// "March 31st 2018", "March 31, 2018".
fn month_first(tokens: &[Token], at: usize) -> Option<(usize, Option<Date>)> {
    let month = month::month(&tokens[at])?;
    if let Some(found) = stopped(tokens, at, month) {
        return Some(found);
    }
    let day = short(tokens.get(at + 1)?).filter(|day| (1..=31).contains(day))?;
    let mut next = at + 2;
    let ordinal = tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["st", "nd", "rd", "th"]));
    next += usize::from(ordinal);
    let comma = usize::from(tokens.get(next).is_some_and(|token| token.is(",")));
    // "the Oct 24 forecasts": a month's name is cut short in dates, not in sentences that count.
    let cut = month::is_cut_short(&tokens[at].lower) && tokens[at + 1].digits() == 2;
    match tokens.get(next + comma).and_then(calendar_year) {
        Some(year) => Some((next + comma + 1 - at, Date::new(year, month, day).ok())),
        None if ordinal || cut || ends_date(tokens, next) => Some((next - at, None)),
        None => None,
    }
}

/// "Jan. 1, 2017": with its year; "in Dec. 31 children" is none.
fn stopped(tokens: &[Token], at: usize, month: i8) -> Option<(usize, Option<Date>)> {
    let stop = tokens.get(at + 1)?;
    let short_name = tokens[at].lower.len() <= "sept".len();
    if !short_name || !stop.is(".") || stop.spaced {
        return None;
    }
    let day = short(tokens.get(at + 2)?).filter(|day| (1..=31).contains(day))?;
    let comma = usize::from(tokens.get(at + 3).is_some_and(|token| token.is(",")));
    let year = tokens.get(at + 3 + comma).and_then(calendar_year)?;
    Some((4 + comma, Date::new(year, month, day).ok()))
}

/// Whether what stands behind "June 30" goes on from a date: "in June 30 children" counts them.
fn ends_date(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_none_or(|token| {
        token.is_any(&[
            ",", ".", ";", ")", "of", "and", "to", "the", "in", "at", "for", "was", "is", "were",
        ])
    })
}

fn short(token: &Token) -> Option<i8> {
    let number = token.whole().filter(|_| token.digits() <= 2)?;
    i8::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn a_month_cut_short_before_a_number_is_a_date() {
        assert_eq!(shown("the Oct 24 forecasts"), ["Oct 24 = day ?..?"]);
        assert_eq!(
            shown("in October 24 lorries came"),
            ["October = month ?..?"]
        );
    }

    #[test]
    fn a_day_in_all_its_spellings() {
        for text in [
            "31 March 2018",
            "31st March 2018",
            "31st of March 2018",
            "March 31st 2018",
            "March 31, 2018",
            "Mar. 31, 2018",
            "31/03/2018",
            "31/03/18",
            "31.03.2018",
            "2018/03/31",
            "2018-03-31",
            "31-Mar-18",
            "31 Mar 18",
        ] {
            let expected = format!("{text} = day 2018-03-31..2018-03-31");
            assert_eq!(shown(text), [expected]);
        }
    }

    #[test]
    fn a_quarter_that_ends_on_a_day_is_three_months() {
        assert_eq!(
            shown("for the quarter to 31 March 2016"),
            ["31 March 2016 = range 2016-01-01..2016-03-31"]
        );
    }

    #[test]
    fn a_year_that_ends_in_march_is_a_financial_year() {
        assert_eq!(
            shown("for the year ended 31 March 2018"),
            ["31 March 2018 = financial_year 2017-04-01..2018-03-31"]
        );
        for text in ["Year to 31/03/2018", "Y/E 31/03/2018"] {
            assert_eq!(
                shown(text),
                ["31/03/2018 = financial_year 2017-04-01..2018-03-31"]
            );
        }
    }

    #[test]
    fn the_number_of_a_heading_is_no_day() {
        assert!(shown("6.2.11 Usable Reserves").is_empty());
        for (text, day) in [
            ("On 6.2.11 the Council", "2011-02-06"),
            ("31.3.18 Total", "2018-03-31"),
            ("06.02.11 Total", "2011-02-06"),
        ] {
            assert_eq!(shown(text).len(), 1, "{text}");
            assert!(shown(text)[0].contains(day), "{text}");
        }
    }

    #[test]
    fn a_week_ends_on_its_day() {
        assert_eq!(
            shown("week ending 8 April 2018"),
            ["8 April 2018 = range 2018-04-02..2018-04-08"]
        );
    }

    #[test]
    fn a_day_that_does_not_exist_is_none() {
        for text in ["31/02/2018", "13/13/2018", "02/30/2018"] {
            let found = shown(text);
            assert!(found.iter().all(|period| !period.contains("day")), "{text}");
        }
    }

    #[test]
    fn a_month_above_twelve_is_the_day() {
        assert_eq!(
            shown("09/30/2020"),
            ["09/30/2020 = day 2020-09-30..2020-09-30"]
        );
    }

    #[test]
    fn a_day_without_a_year_has_no_dates() {
        assert_eq!(shown("as at June 30 of it"), ["June 30 = day ?..?"]);
        assert_eq!(shown("in June 30 children"), ["June = month ?..?"]);
        assert_eq!(shown("on 24th February"), ["24th February = day ?..?"]);
    }
}
