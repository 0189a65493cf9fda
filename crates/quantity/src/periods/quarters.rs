//! Several quarters in a row: "Q1-Q3 2018/19", "Quarters 1 to 3 of 2018/19", "quarters 1 and 2".
//!
//! Without a year they have no dates. Not "Q1 and Q3", between which one is left out.

use scrutineer_model::PeriodKind;

use super::Read;
use super::quarter::{of_financial_year, quarter, year_behind};
use crate::token::{Token, tokens};

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    let (first, last, taken) = named(tokens, at)?;
    let (next, year) = year_behind(tokens, at + taken, &["of", ",", "for", "in", "("]);
    let opens = year.as_ref().and_then(|year| year.start);
    Some(Read {
        tokens: year.map_or(taken, |year| next + year.tokens - at),
        kind: PeriodKind::Range,
        start: opens.and_then(|day| of_financial_year(first, day.year()).0),
        end: opens.and_then(|day| of_financial_year(last, day.year()).1),
    })
}

/// The first and last of the quarters that a text begins with.
pub fn numbers(text: &str) -> Option<(u8, u8)> {
    let (first, last, _) = named(&tokens(text), 0)?;
    Some((first, last))
}

/// The first and last quarter, and how many tokens name them.
fn named(tokens: &[Token], at: usize) -> Option<(u8, u8, usize)> {
    let (first, last, taken) = in_one(tokens.get(at)?).or_else(|| apart(tokens, at))?;
    (first < last).then_some((first, last, taken))
}

/// A number that a quarter may have.
fn of_a_year(number: u8) -> Option<u8> {
    (1..=4).contains(&number).then_some(number)
}

/// "Q1-Q3", "Q1-3"
fn in_one(token: &Token) -> Option<(u8, u8, usize)> {
    let (first, last) = token.lower.strip_prefix('q')?.split_once(['-', '–', '/'])?;
    let number = |text: &str| of_a_year(text.parse().ok()?);
    Some((number(first)?, number(last.trim_start_matches('q'))?, 1))
}

/// "Q1 - Q3", "Quarters 1-3", "quarters 1 and 2"
fn apart(tokens: &[Token], at: usize) -> Option<(u8, u8, usize)> {
    let several = tokens[at].is_any(&["quarters", "qtrs"]);
    let number = |at: usize| of_a_year(u8::try_from(tokens.get(at)?.whole()?).ok()?);
    let (first, link) = if several {
        (number(at + 1)?, at + 2)
    } else {
        let (first, taken) = quarter(tokens, at)?;
        (first, at + taken)
    };
    let joint = tokens.get(link)?;
    let (last, taken) = match quarter(tokens.get(link + 1).map(|_| tokens)?, link + 1) {
        Some(named) => named,
        None if several => (number(link + 1)?, 1),
        None => return None,
    };
    let next = joint.is("and") && several && last == first + 1;
    (joint.is_any(&["-", "–", "—", "to"]) || next).then_some((first, last, link + 1 + taken - at))
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn quarters_in_a_row_are_a_range() {
        for text in [
            "Q1-Q3 2018/19",
            "Q1 - Q3 2018/19",
            "Q1 to Q3 of 2018/19",
            "Quarters 1-3, 2018/19",
            "quarters 1 to 3 of 2018/19",
        ] {
            let expected = format!("{text} = range 2018-04-01..2018-12-31");
            assert_eq!(shown(text), [expected]);
        }
        assert_eq!(
            shown("quarters 1 and 2 of 2018/19"),
            ["quarters 1 and 2 of 2018/19 = range 2018-04-01..2018-09-30"]
        );
    }

    #[test]
    fn without_a_year_they_have_no_dates() {
        assert_eq!(shown("In Q1-Q3 it fell"), ["Q1-Q3 = range ?..?"]);
        assert!(shown("quarters 1 and 3").is_empty());
        assert!(shown("three quarters of them").is_empty());
    }
}
