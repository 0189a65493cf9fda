//! A month, with its year or without: "March 2018", "Mar-18", "in December", "Hydref 2021".
//!
//! Without a year, "may" and "march" are words unless a preposition of time stands before the capital.
//! A month without a year has no dates here; what stands near may give it one, see
//! [`crate::calendar`].

use scrutineer_model::PeriodKind;

use super::{Read, calendar_year, first_of, last_of, short_year};
use crate::token::{Kind, Token};

/// The number of the month that a capitalised word names.
pub(super) fn month(token: &Token) -> Option<i8> {
    (token.kind == Kind::Word && token.is_capitalised()).then_some(())?;
    named(&token.lower)
}

/// The number of the month that a word in lower case names: in English, long or short, or in Welsh.
pub fn named(lower: &str) -> Option<i8> {
    Some(match lower {
        "january" | "jan" | "ionawr" => 1,
        "february" | "feb" | "chwefror" => 2,
        "march" | "mar" | "mawrth" => 3,
        "april" | "apr" | "ebrill" => 4,
        "may" | "mai" => 5,
        "june" | "jun" | "mehefin" => 6,
        "july" | "jul" | "gorffennaf" => 7,
        "august" | "aug" | "awst" => 8,
        "september" | "sept" | "sep" | "medi" => 9,
        "october" | "oct" | "hydref" => 10,
        "november" | "nov" | "tachwedd" => 11,
        "december" | "dec" | "rhagfyr" => 12,
        _ => return None,
    })
}

/// Whether a month's name in lower case is shortened: "oct", "sept"; "mar" and "may" are names and words.
pub(super) fn is_cut_short(lower: &str) -> bool {
    matches!(
        lower,
        "jan" | "feb" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec"
    )
}

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    if let Some(read) = coded(&tokens[at]) {
        return Some(read);
    }
    let month = month(&tokens[at])?;
    let mut next = at + 1;
    if tokens
        .get(next)
        .is_some_and(|token| token.is_any(&[",", "'", "‘", "’", "-", "."]))
    {
        next += 1;
    }
    let year = tokens.get(next).and_then(|token| {
        calendar_year(token).or_else(|| {
            // "Mar 18" is a day; "Mar-18" and "Mar '18" are months; "in March, 88 children" counts.
            let joined = next > at + 1 && tokens[at + 1].is_any(&["'", "‘", "’", "-"]);
            short_year(token).filter(|_| joined)
        })
    });
    if let Some(year) = year {
        if ends_a_year(tokens, at) {
            let (opens, first) = match month {
                12 => (year, 1),
                _ => (year - 1, month + 1),
            };
            return Some(Read {
                tokens: next + 1 - at,
                kind: match month {
                    3 => PeriodKind::FinancialYear,
                    _ => PeriodKind::Range,
                },
                start: first_of(opens, first),
                end: last_of(year, month),
            });
        }
        return Some(Read {
            tokens: next + 1 - at,
            kind: PeriodKind::Month,
            start: first_of(year, month),
            end: last_of(year, month),
        });
    }
    let ambiguous = tokens[at].is_any(&["may", "march", "mar", "jan", "jun", "sep", "dec"]);
    let timed = at > 0
        && tokens[at - 1].is_any(&[
            "in", "at", "by", "since", "until", "from", "to", "of", "during", "end", "and", "late",
            "early", "mid", "last", "this", "for", "on", "per",
        ]);
    if ambiguous && (!timed || is_place(tokens, at)) {
        return None;
    }
    // "21 in September last year"
    let last_year = tokens.get(at + 1).is_some_and(|token| token.is("last"))
        && tokens.get(at + 2).is_some_and(|token| token.is("year"));
    Some(Read {
        tokens: if last_year { 3 } else { 1 },
        kind: PeriodKind::Month,
        start: None,
        end: None,
    })
}

/// "the market town of March", "north of March", "March and Wisbech": what has a month's name is a place or a person. A month is of
/// something that parts it or ends with it ("the end of March", "as of May"), and beside other months.
fn is_place(tokens: &[Token], at: usize) -> bool {
    let named = |token: &Token| {
        token.kind == Kind::Word && token.is_capitalised() && month(token).is_none()
    };
    let before = |back: usize| at.checked_sub(back).map(|place| &tokens[place]);
    let whole = before(2).is_some_and(|whole| {
        whole.kind == Kind::Word
            && !whole.is_any(&[
                "end",
                "ends",
                "start",
                "beginning",
                "middle",
                "half",
                "part",
                "month",
                "months",
                "as",
                "week",
                "weeks",
                "weekend",
                "day",
                "days",
                "rest",
                "quarter",
                "close",
                "out",
                "because",
                "course",
                "that",
                "those",
                "all",
                "each",
                "most",
                "much",
                "remainder",
                "deadline",
                "instead",
            ])
            && !whole.lower.ends_with("day")
    });
    let of = before(1).is_some_and(|of| of.is("of"));
    let joined = before(1).is_some_and(|and| and.is("and"))
        // The first word of a sentence has a capital anyway.
        && at > 2
        && before(2).is_some_and(named);
    let joins = tokens.get(at + 1).is_some_and(|and| and.is("and"))
        && tokens.get(at + 2).is_some_and(named);
    of && whole || joined || joins
}

/// "Mar-18", "March-2018", "Mar18".
fn coded(token: &Token) -> Option<Read> {
    let (year, month) = coded_month(token)?;
    Some(Read {
        tokens: 1,
        kind: PeriodKind::Month,
        start: first_of(year, month),
        end: last_of(year, month),
    })
}

/// Year and month of it.
pub(super) fn coded_month(token: &Token) -> Option<(i16, i8)> {
    (token.kind == Kind::Code).then_some(())?;
    let digits = token.lower.find(|char: char| char.is_ascii_digit())?;
    let (name, year) = token.lower.split_at(digits);
    let month = named(name.trim_end_matches('-'))?;
    let year: i16 = match (year.len(), year.parse::<i16>()) {
        (2, Ok(year)) => 2000 + year,
        (4, Ok(year)) => year,
        _ => return None,
    };
    Some((year, month))
}

/// "year ending", "year ended", "year to" stand before a place.
fn ends_a_year(tokens: &[Token], at: usize) -> bool {
    at >= 2 && tokens[at - 1].is_any(&["ending", "ended", "to"]) && tokens[at - 2].is("year")
}

#[cfg(test)]
mod tests {
    use crate::periods::shown;

    #[test]
    fn a_month_has_its_first_and_last_day() {
        assert_eq!(
            shown("at February 2016"),
            ["February 2016 = month 2016-02-01..2016-02-29"]
        );
        assert_eq!(shown("Mar-18"), ["Mar-18 = month 2018-03-01..2018-03-31"]);
    }

    #[test]
    fn months_have_welsh_names() {
        assert_eq!(
            shown("erbyn 22 Hydref 2021"),
            ["22 Hydref 2021 = day 2021-10-22..2021-10-22"]
        );
    }

    #[test]
    fn a_month_may_end_a_year() {
        assert_eq!(
            shown("Year ending March 2015"),
            ["March 2015 = financial_year 2014-04-01..2015-03-31"]
        );
    }

    #[test]
    fn a_month_without_a_year_has_no_dates() {
        assert_eq!(shown("14.3% in December"), ["December = month ?..?"]);
        assert_eq!(shown("in March, 88 children"), ["March = month ?..?"]);
    }

    #[test]
    fn may_and_march_are_words_too() {
        assert!(shown("May we remind you").is_empty());
        assert_eq!(shown("rose in May"), ["May = month ?..?"]);
        assert_eq!(shown("at the end of March"), ["March = month ?..?"]);
        assert_eq!(
            shown("in February and March"),
            ["February = month ?..?", "March = month ?..?"]
        );
    }

    #[test]
    fn a_place_may_have_the_name_of_a_month() {
        assert!(shown("north of the Market Town of March and dry").is_empty());
        assert!(shown("sites to the north of March").is_empty());
        assert!(shown("homes in Wisbech and March").is_empty());
        assert!(shown("homes in March and Wisbech").is_empty());
    }
}
