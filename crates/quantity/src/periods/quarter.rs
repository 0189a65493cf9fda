//! A quarter of the financial year: "Q4 2017/18", "Quarter 3", "the third quarter of 2017/18".
//!
//! Q4 of 2017/18 is January to March 2018. Without a year it has no dates. "top quartile" is none,
//! and neither is "a quarter of residents".

use jiff::civil::Date;
use scrutineer_model::PeriodKind;

use super::{Read, calendar_year, financial_year, first_of, last_of};
use crate::token::{Token, lower_at, tokens};

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    if let Some(read) = coded(&tokens[at]).or_else(|| behind_year(tokens, at)) {
        return Some(read);
    }
    let (quarter, taken) = quarter(tokens, at)?;
    let joints = ["of", ",", "-", "–", "for", "in", "the", "("];
    let (next, year) = year_behind(tokens, at + taken, &joints);
    if let Some(year) = year {
        let opens = year.start?.year();
        let (start, end) = of_financial_year(quarter, opens);
        return Some(Read {
            tokens: next + year.tokens - at,
            kind: PeriodKind::Quarter,
            start,
            end,
        });
    }
    // "quarter 2 2022 to 2023", as gov.uk has a financial year printed
    let years = |at: usize| {
        Some((
            tokens.get(at).and_then(calendar_year)?,
            tokens.get(at + 2).and_then(calendar_year)?,
        ))
    };
    if let Some((opens, closes)) = years(next)
        && tokens[next + 1].is("to")
        && closes == opens + 1
        && next <= at + taken + 2
    {
        let (start, end) = of_financial_year(quarter, opens);
        return Some(Read {
            tokens: next + 3 - at,
            kind: PeriodKind::Quarter,
            start,
            end,
        });
    }
    // "the fourth quarter of 2024" speaks of a calendar year, where no financial one is named.
    let spelled = tokens[at].is_any(&["first", "second", "third", "fourth"])
        && tokens.get(at + taken).is_some_and(|token| token.is("of"))
        && !tokens[at + 1].is("financial");
    if spelled && let Some(year) = tokens.get(at + taken + 1).and_then(calendar_year) {
        let month = i8::try_from(quarter).ok()? * 3 - 2;
        return Some(Read {
            tokens: taken + 2,
            kind: PeriodKind::Quarter,
            start: first_of(year, month),
            end: last_of(year, month + 2),
        });
    }
    // "slipped for a second quarter"
    let another = at >= 2 && tokens[at - 1].is("a") && tokens[at - 2].is("for");
    if another || is_counted(tokens, at + taken) {
        return None;
    }
    if let Some(more) = last_year(tokens, at + taken) {
        return Some(Read {
            tokens: taken + more,
            kind: PeriodKind::Quarter,
            start: None,
            end: None,
        });
    }
    // "Q4 2018": the calendar year in which the quarter ends says less; papers mean either.
    let alone = tokens
        .get(at + taken)
        .is_some_and(|token| calendar_year(token).is_some());
    Some(Read {
        tokens: taken + usize::from(alone),
        kind: PeriodKind::Quarter,
        start: None,
        end: None,
    })
}

/// The financial year behind what ends before a token, with two joints between them at most, and where these end.
pub(super) fn year_behind(tokens: &[Token], end: usize, joints: &[&str]) -> (usize, Option<Read>) {
    let joined = (tokens[end..].iter()).take_while(|token| token.is_any(joints));
    let next = end + joined.count();
    let year = (next < tokens.len() && next <= end + 2)
        .then(|| financial_year::read(tokens, next))
        .flatten()
        .filter(|year| year.kind == PeriodKind::FinancialYear);
    (next, year)
}

/// "the last quarter of 2021/22"; not "the last quarter", which is the one before.
fn is_last_of_year(tokens: &[Token], at: usize) -> bool {
    let of = |next: &Token| next.is_any(&["of", "in"]);
    tokens[at].is_any(&["last", "final"])
        && tokens.get(at + 2).is_some_and(of)
        && (at + 3 < tokens.len())
        && financial_year::read(tokens, at + 3)
            .is_some_and(|year| year.kind == PeriodKind::FinancialYear && year.start.is_some())
}

/// "for the third quarter running", "in a row": so many, one behind the other.
fn is_counted(tokens: &[Token], next: usize) -> bool {
    let word = |at: usize| lower_at(tokens, at);
    match word(next) {
        "running" => true,
        "in" => matches!(
            (word(next + 1), word(next + 2)),
            ("a", "row") | ("succession", _)
        ),
        _ => false,
    }
}

/// How many tokens say that a quarter is last year's: "121 in Quarter 2 last year", "Q2 of last year".
fn last_year(tokens: &[Token], next: usize) -> Option<usize> {
    let word = |at: usize| lower_at(tokens, at);
    let of = usize::from(matches!(word(next), "of" | "in"));
    (word(next + of) == "last" && word(next + of + 1) == "year").then_some(of + 2)
}

/// "2017/18 – Quarter 3", "2017/18 Q3": a quarter behind its financial year, as titles have it.
fn behind_year(tokens: &[Token], at: usize) -> Option<Read> {
    let year = financial_year::read(tokens, at)
        .filter(|year| year.kind == PeriodKind::FinancialYear && year.start.is_some())?;
    let dash = tokens
        .get(at + year.tokens)
        .is_some_and(|token| token.is_any(&["-", "–", "—", ":"]));
    let next = at + year.tokens + usize::from(dash);
    tokens.get(next)?;
    let (number, taken) = quarter(tokens, next)?;
    // "2016/17 Q1 2017/18": the quarter has a year of its own.
    let own = tokens.get(next + taken).is_some_and(|_| {
        financial_year::read(tokens, next + taken).is_some()
            || calendar_year(&tokens[next + taken]).is_some()
    });
    let (start, end) = of_financial_year(number, year.start?.year());
    (!own).then_some(Read {
        tokens: next + taken - at,
        kind: PeriodKind::Quarter,
        start,
        end,
    })
}

/// "Q2-14/15", "Q2-2014/15": a quarter and its financial year in one token.
fn coded(token: &Token) -> Option<Read> {
    let rest = token.lower.strip_prefix('q')?;
    let (quarter, years) = rest.split_once(['-', '/'])?;
    let quarter: u8 = quarter.parse().ok().filter(|one| (1..=4).contains(one))?;
    let tokens = tokens(years);
    let year = financial_year::read(&tokens, 0)
        .filter(|year| year.kind == PeriodKind::FinancialYear && year.tokens == tokens.len())?;
    let (start, end) = of_financial_year(quarter, year.start?.year());
    Some(Read {
        tokens: 1,
        kind: PeriodKind::Quarter,
        start,
        end,
    })
}

/// First and last day of a quarter of the financial year that opens in April of `opens`.
pub fn of_financial_year(quarter: u8, opens: i16) -> (Option<Date>, Option<Date>) {
    let (year, month) = match quarter {
        1 => (opens, 4),
        2 => (opens, 7),
        3 => (opens, 10),
        _ => (opens + 1, 1),
    };
    (first_of(year, month), last_of(year, month + 2))
}

/// Which quarter is named, and by how many tokens.
pub(super) fn quarter(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    let token = &tokens[at];
    if token.is_any(&["q1", "q2", "q3", "q4", "qtr1", "qtr2", "qtr3", "qtr4"]) {
        return Some((token.lower.bytes().last()? - b'0', 1));
    }
    if token.is_any(&["quarter", "qtr"]) {
        let number = match tokens.get(at + 1) {
            Some(next) if next.is("one") => 1,
            Some(next) if next.is("two") => 2,
            Some(next) if next.is("three") => 3,
            Some(next) if next.is("four") => 4,
            next => u8::try_from(next?.whole()?).ok()?,
        };
        return (1..=4).contains(&number).then_some((number, 2));
    }
    // "1st quarter"
    if let Some(number) = token.whole().filter(|number| (1..=4).contains(number))
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.is_any(&["st", "nd", "rd", "th"]) && !next.spaced)
        && tokens
            .get(at + 2)
            .is_some_and(|next| next.is_any(&["quarter", "qtr"]))
    {
        return Some((u8::try_from(number).ok()?, 3));
    }
    let ordinal = ["first", "second", "third", "fourth"]
        .iter()
        .position(|word| token.is(word))
        .or_else(|| is_last_of_year(tokens, at).then_some(3))?;
    tokens.get(at + 1).filter(|next| next.is("quarter"))?;
    Some((u8::try_from(ordinal + 1).ok()?, 2))
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn the_fourth_quarter_is_january_to_march() {
        for text in [
            "Q4 2017/18",
            "Quarter 4 of 2017/18",
            "fourth quarter of 2017/18",
            "last quarter of 2017/18",
            "4th Quarter 2017/18",
            "Q4-17/18",
            "2017/18 – Quarter 4",
            "2017/18 Q4",
        ] {
            let expected = format!("{text} = quarter 2018-01-01..2018-03-31");
            assert_eq!(shown(text), [expected]);
        }
    }

    #[test]
    fn a_quarter_of_a_calendar_year_is_one_of_its_four() {
        assert_eq!(
            shown("in the fourth quarter of 2024"),
            ["fourth quarter of 2024 = quarter 2024-10-01..2024-12-31"]
        );
    }

    #[test]
    fn a_quarter_without_a_year_has_no_dates() {
        assert_eq!(shown("at the end of Q3"), ["Q3 = quarter ?..?"]);
    }

    #[test]
    fn quarters_counted_one_behind_the_other_are_no_time() {
        assert!(shown("fell for the third quarter running").is_empty());
        assert!(shown("fell for a fourth quarter in a row").is_empty());
        assert!(shown("fell for a second quarter, from 91%").is_empty());
        assert_eq!(
            shown("121 in Quarter 2 last year"),
            ["Quarter 2 last year = quarter ?..?"]
        );
    }

    #[test]
    fn a_part_is_no_quarter() {
        assert!(shown("a quarter of residents, the 3rd quartile").is_empty());
    }
}
