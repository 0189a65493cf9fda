//! A financial or academic year: "2018/19", "2018-19", "18/19", "FY19", "the academic year 2016/17",
//! and several of them in one: "2014/18" is April 2014 to March 2018.
//!
//! Not a fraction: "17/18" needs two years that follow each other, and no "of" before it.

use scrutineer_model::PeriodKind;

use super::{Read, calendar_year, first_of, last_of, short_year};
use crate::token::{Kind, Token};

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    if let Some(read) = coded(&tokens[at]) {
        return Some(read);
    }
    let stroke = tokens.get(at + 1)?;
    let second = tokens.get(at + 2)?;
    let tight = !stroke.spaced && !second.spaced;
    // "2014 - 2015", "2017 /18": apart, but the next year and nothing else.
    let next = calendar_year(&tokens[at]).is_some_and(|year| {
        second.whole().is_some_and(|second_year| {
            let follows = i64::from(year) + 1;
            i64::from(second_year) == follows
                || second.digits() == 2 && i64::from(second_year) == follows % 100
        })
    });
    if !tight && !next || !stroke.is_any(&["/", "-", "–", "—", "‐", "‑"]) {
        return None;
    }
    let first = &tokens[at];
    let from = match calendar_year(first) {
        Some(year) => year,
        None if stroke.is("/") && !after_of(tokens, at) => short_year(first)?,
        // "the 24-25 budget"
        None if tight
            && tokens.get(at + 3).is_some_and(|next| {
                next.is_any(&[
                    "budget",
                    "budgets",
                    "outturn",
                    "financial",
                    "settlement",
                    "monitoring",
                    "accounts",
                    "forecast",
                    "underspend",
                    "overspend",
                ])
            }) =>
        {
            short_year(first)?
        }
        None => return None,
    };
    let to = match second.digits() {
        4 => calendar_year(second)?,
        2 => (from / 100) * 100 + i16::try_from(second.whole()?).ok()?,
        // "2006-9"
        // "2005/6"
        1 if stroke.is("/") && tight => {
            let next = from + 1;
            let second = i16::try_from(second.whole()?).ok()?;
            (second == next % 10).then_some(next)?
        }
        1 if !stroke.is("/") => (from / 10) * 10 + i16::try_from(second.whole()?).ok()?,
        _ => return None,
    };
    // "1999/00"
    let to = if to < from { to + 100 } else { to };
    let short = first.digits() == 2;
    let ahead = to - from;
    // "within the 24/27 MTFP": a plan's years, and no share.
    let planned = (tokens.get(at + 3))
        .is_some_and(|next| next.is_any(&["mtfp", "mtfs", "plan", "strategy", "programme"]));
    // Plans run over twenty years and more: "2009-26".
    let most = if short || stroke.is("/") { 10 } else { 30 };
    if !(1..=most).contains(&ahead)
        || short && (ahead != 1 && !(planned && ahead <= 5) || from < 2005)
    {
        return None;
    }
    // "2010-2015" runs over calendar years; "2014/18" over financial ones.
    if second.digits() == 4 && ahead > 1 && !stroke.is("/") {
        return Some(Read {
            tokens: 3,
            kind: PeriodKind::Range,
            start: first_of(from, 1),
            end: last_of(to, 12),
        });
    }
    let academic = is_academic(tokens, at);
    let (opens, closes) = if academic { (9, 8) } else { (4, 3) };
    Some(Read {
        tokens: 3,
        kind: match (ahead, academic) {
            (1, true) => PeriodKind::AcademicYear,
            (1, false) => PeriodKind::FinancialYear,
            _ => PeriodKind::Range,
        },
        start: first_of(from, opens),
        end: last_of(to, closes),
    })
}

/// "FY19" ends in March 2019; "FY2018/19".
fn coded(token: &Token) -> Option<Read> {
    if token.kind != Kind::Code {
        return None;
    }
    let years = token.lower.strip_prefix("fy")?.trim_start_matches('-');
    let end: i16 = match years.split_once(['/', '-']) {
        Some((_, second)) => two_digits(second)?,
        None => two_digits(years)?,
    };
    Some(Read {
        tokens: 1,
        kind: PeriodKind::FinancialYear,
        start: first_of(end - 1, 4),
        end: last_of(end, 3),
    })
}

fn two_digits(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year).filter(|year| (1900..2100).contains(year)),
        _ => None,
    }
}

fn after_of(tokens: &[Token], at: usize) -> bool {
    at > 0 && tokens[at - 1].is_any(&["of", "score", "scored"])
}

fn is_academic(tokens: &[Token], at: usize) -> bool {
    tokens[at.saturating_sub(3)..at]
        .iter()
        .any(|token| token.is_any(&["academic", "school"]))
        || tokens[at..]
            .iter()
            .skip(3)
            .take(2)
            .any(|token| token.is_any(&["academic", "school"]))
            && tokens.get(at + 4).is_some_and(|token| token.is("year"))
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn a_financial_year_runs_from_april_to_march() {
        for text in [
            "2018/19",
            "2018/9",
            "2018-19",
            "2018–19",
            "18/19",
            "FY19",
            "2018/2019",
            "2018 - 2019",
            "2018 /19",
        ] {
            let expected = format!("{text} = financial_year 2018-04-01..2019-03-31");
            assert_eq!(shown(text), [expected]);
        }
    }

    #[test]
    fn a_short_year_with_a_dash_stands_before_its_budget() {
        assert_eq!(
            shown("assumed in the 24-25 budget"),
            ["24-25 = financial_year 2024-04-01..2025-03-31"]
        );
        assert_eq!(
            shown("an underspend in 24-25 monitoring"),
            ["24-25 = financial_year 2024-04-01..2025-03-31"]
        );
        assert!(shown("aged 24-25").is_empty());
    }

    #[test]
    fn an_academic_year_starts_in_september() {
        assert_eq!(
            shown("in the academic year 2016/17"),
            ["2016/17 = academic_year 2016-09-01..2017-08-31"]
        );
    }

    #[test]
    fn several_years_in_one_are_a_range() {
        assert_eq!(
            shown("the 2014/18 plan"),
            ["2014/18 = range 2014-04-01..2018-03-31"]
        );
        assert_eq!(
            shown("within the 24/27 MTFP"),
            ["24/27 = range 2024-04-01..2027-03-31"]
        );
        assert_eq!(
            shown("2012-2014"),
            ["2012-2014 = range 2012-01-01..2014-12-31"]
        );
        assert_eq!(
            shown("homes 2009-26"),
            ["2009-26 = range 2009-04-01..2026-03-31"]
        );
    }

    #[test]
    fn a_fraction_is_no_year() {
        for text in ["395/704", "12/19", "scored 17/18", "15/18"] {
            assert!(shown(text).is_empty(), "{text}");
        }
    }
}
