//! Times stated in a sentence: years, quarters, months, days, and ranges of them.
//!
//! Each kind of time has its rule, in a file of its own. A rule looks at the tokens from one place on
//! and says how many of them it takes.

mod date;
mod financial_year;
mod monitoring;
mod month;
mod part;
mod quarter;
mod quarters;
mod range;
mod relative;
mod rolling;
mod year;

use jiff::ToSpan;
use jiff::civil::Date;
use scrutineer_model::{Period, PeriodKind};

use crate::token::{Kind, Token, lower};

pub use month::named as month_named;
pub use quarter::of_financial_year;
pub use quarters::numbers as quarters_named;

/// What a rule has read.
#[derive(Clone, Debug, PartialEq)]
struct Read {
    /// How many tokens it takes.
    tokens: usize,
    kind: PeriodKind,
    start: Option<Date>,
    end: Option<Date>,
}

type Rule = fn(&[Token], usize) -> Option<Read>;

/// In order: what is longer comes before what it may begin with.
const RULES: [Rule; 11] = [
    rolling::read,
    part::read,
    relative::read,
    quarters::read,
    range::read,
    date::read,
    quarter::read,
    financial_year::read,
    month::read,
    monitoring::read,
    year::read,
];

/// The time stated at a place, and how many tokens state it.
pub fn period(sentence: &str, tokens: &[Token], at: usize) -> Option<(usize, Period)> {
    if !may_open(tokens.get(at)?) {
        return None;
    }
    let read = RULES.iter().find_map(|rule| rule(tokens, at))?;
    let last = tokens.get(at + read.tokens - 1)?;
    let period = Period {
        text: sentence[tokens[at].span.start..last.span.end].to_owned(),
        kind: read.kind,
        start: read.start,
        end: read.end,
    };
    Some((read.tokens, period))
}

/// Whether a text may state a time, as far as its digits and words tell: most labels state none, and need not be
/// cut.
pub fn may_state(text: &str) -> bool {
    let joins = |char: char| matches!(char, '-' | '–' | '‐' | '‑');
    // Times that begin with these have another word of a time: "the year before".
    let opens = |word: &str| word != "the" && word != "a" && word_may_open(word);
    text.contains(|char: char| char.is_ascii_digit())
        || (text.split(|char: char| !char.is_alphabetic() && !joins(char)))
            .filter(|word| word.contains(char::is_alphabetic))
            .any(|word| word.contains(joins) || opens(&lower(word)))
}

/// Whether a time may begin with a token, as far as the token itself tells: most words begin none, and no
/// rule need be asked.
fn may_open(token: &Token) -> bool {
    match token.kind {
        // "in ‘24"
        Kind::Mark => token.is_any(&["'", "‘", "’"]),
        Kind::Word => word_may_open(&token.lower),
        Kind::Code | Kind::Link | Kind::Number | Kind::Numbering => true,
    }
}

/// Whether a time may begin with a word in lower case.
fn word_may_open(word: &str) -> bool {
    // "Apr-Jun 2015"
    word.contains(['-', '–'])
        || relative::may_open(word)
        || matches!(
            word,
            "year" | "quarter" | "quarters" | "qtr" | "qtrs" | "month" | "period" | "rolling"
        )
        || matches!(word, "first" | "second" | "third" | "fourth" | "final")
        || matches!(
            word,
            "two"
                | "three"
                | "four"
                | "five"
                | "six"
                | "seven"
                | "eight"
                | "nine"
                | "ten"
                | "eleven"
                | "twelve"
        )
        || month_named(word).is_some()
}

/// The first rule for a single time that holds; ranges are made of two.
fn single(tokens: &[Token], at: usize) -> Option<Read> {
    let rules: [Rule; 5] = [
        date::read,
        quarter::read,
        financial_year::read,
        month::read,
        year::read,
    ];
    rules.iter().find_map(|rule| rule(tokens, at))
}

/// A calendar year as printed in four digits, in the time that papers speak of.
pub(crate) fn calendar_year(token: &Token) -> Option<i16> {
    let year = token.whole().filter(|_| token.digits() == 4)?;
    i16::try_from(year)
        .ok()
        .filter(|year| (1900..2100).contains(year))
}

/// A year printed in two digits, of this century.
fn short_year(token: &Token) -> Option<i16> {
    let year = token.whole().filter(|_| token.digits() == 2)?;
    i16::try_from(2000 + year).ok()
}

/// The first day of a month.
pub fn first_of(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()
}

/// The first day of so many months, of which a day's is the last.
pub fn first_of_months(day: Date, months: i32) -> Option<Date> {
    let back = months.checked_sub(1)?.months();
    day.first_of_month().checked_sub(back).ok()
}

/// The year in which the financial year of a day opens.
pub fn opens(day: Date) -> i16 {
    day.year() - i16::from(day.month() < 4)
}

/// The first and last day of the financial year that opens in a year.
pub fn year_from_april(opens: i16) -> (Option<Date>, Option<Date>) {
    (first_of(opens, 4), last_of(opens + 1, 3))
}

/// The last day of a month.
pub fn last_of(year: i16, month: i8) -> Option<Date> {
    Some(first_of(year, month)?.last_of_month())
}

/// The first and last day of a time of whole months, so many years on.
pub fn years_on(period: &Period, years: i16) -> Option<(Date, Date)> {
    let (start, end) = (period.start?, period.end?);
    let start = first_of(start.year() + years, start.month())?;
    Some((start, last_of(end.year() + years, end.month())?))
}

/// How many months, weeks or years "two" to "eleven" count.
pub fn count_named(word: &str) -> Option<i64> {
    const NAMES: [&str; 10] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    ];
    let named = NAMES.iter().zip(2..).find(|(name, _)| **name == word);
    named.map(|(_, count)| count)
}

/// The word tokens from a place on, as far as they are these.
fn follows(tokens: &[Token], at: usize, words: &[&str]) -> bool {
    words
        .iter()
        .enumerate()
        .all(|(index, word)| tokens.get(at + index).is_some_and(|token| token.is(word)))
}

#[cfg(test)]
pub(crate) fn shown(sentence: &str) -> Vec<String> {
    let tokens = crate::token::tokens(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((taken, period)) = period(sentence, &tokens, at) else {
            at += 1;
            continue;
        };
        let day = |date: Option<Date>| date.map_or("?".to_owned(), |date| date.to_string());
        found.push(format!(
            "{} = {} {}..{}",
            period.text,
            period.kind.name(),
            day(period.start),
            day(period.end)
        ));
        at += taken;
    }
    found
}
