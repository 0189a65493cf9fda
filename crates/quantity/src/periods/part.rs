//! A part of a year: "the first three quarters of 2020/21", "the first six months of 2018/19", "the second half of 2019".
//!
//! Not the quarter of a quarter: "the first quarter of 2020/21" is [`super::quarter`]'s.

use jiff::ToSpan;
use scrutineer_model::PeriodKind;

use super::{Read, calendar_year, financial_year, first_of};
use crate::token::Token;

/// Numbers in letters that parts are counted by, from two.
const NAMES: [&str; 8] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine",
];

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    let first = tokens.get(at)?.is("first");
    if !first && !tokens.get(at)?.is_any(&["second", "last", "final"]) {
        return None;
    }
    let (months, taken) = length(tokens, at + 1)?;
    let mut next = at + 1 + taken;
    if !tokens.get(next)?.is_any(&["of", "in"]) {
        return None;
    }
    next += 1;
    while tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["the", "financial", "year"]))
    {
        next += 1;
    }
    tokens.get(next)?;
    let year = financial_year::read(tokens, next)
        .filter(|year| year.kind == PeriodKind::FinancialYear)
        .and_then(|year| Some((year.start?, year.tokens)));
    let (opens, years) = match year {
        Some(year) => year,
        None => (first_of(calendar_year(&tokens[next])?, 1)?, 1),
    };
    let opens = if first {
        opens
    } else {
        opens.checked_add((12 - months).months()).ok()?
    };
    let last = opens.checked_add((months - 1).months()).ok()?;
    Some(Read {
        tokens: next + years - at,
        kind: PeriodKind::Range,
        start: Some(opens),
        end: Some(last.last_of_month()),
    })
}

/// How many months a part has, and how many tokens say so: "half", "three quarters", "6 months".
fn length(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    let token = tokens.get(at)?;
    if token.is("half") {
        return Some((6, 1));
    }
    let count = match NAMES.iter().position(|name| token.is(name)) {
        Some(place) => i64::try_from(place + 2).ok()?,
        None => i64::from(token.whole()?),
    };
    let unit = tokens.get(at + 1)?;
    let months = if unit.is("quarters") {
        count.checked_mul(3)?
    } else if unit.is("months") {
        count
    } else {
        return None;
    };
    (2..12).contains(&months).then_some((months, 2))
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn a_part_of_a_year_opens_or_closes_it() {
        for (text, days) in [
            ("first three quarters of 2020/21", "2020-04-01..2020-12-31"),
            ("first six months of 2018/19", "2018-04-01..2018-09-30"),
            ("second half of 2019", "2019-07-01..2019-12-31"),
            ("last 3 months of 2019/20", "2020-01-01..2020-03-31"),
        ] {
            assert_eq!(
                shown(&format!("In the {text} there were more")),
                [format!("{text} = range {days}")]
            );
        }
    }

    #[test]
    fn a_quarter_is_no_part_of_its_own() {
        assert_eq!(
            shown("in the first quarter of 2020/21"),
            ["first quarter of 2020/21 = quarter 2020-04-01..2020-06-30"]
        );
        assert!(shown("the first six months of the scheme").is_empty());
    }
}
