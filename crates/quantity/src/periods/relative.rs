//! A time by its distance from now: "last year", "the same period last year", "a year earlier", "the
//! previous quarter".
//!
//! It has no dates: nothing in the sentence says when now is. "over the last three years" says how
//! long, not when, and is left alone.

use std::collections::HashMap;
use std::sync::LazyLock;

use scrutineer_model::PeriodKind;

use super::{Read, follows};
use crate::token::{Kind, Token, lower_at};

/// Two words or more, with what they stand for.
type Phrase = (&'static [&'static str], PeriodKind);

const PHRASES: &[Phrase] = &[
    (
        &["the", "previous", "financial", "year"],
        PeriodKind::FinancialYear,
    ),
    (
        &["the", "last", "financial", "year"],
        PeriodKind::FinancialYear,
    ),
    (&["last", "financial", "year"], PeriodKind::FinancialYear),
    (
        &["the", "new", "financial", "year"],
        PeriodKind::FinancialYear,
    ),
    (
        &["the", "next", "financial", "year"],
        PeriodKind::FinancialYear,
    ),
    (
        &["the", "coming", "financial", "year"],
        PeriodKind::FinancialYear,
    ),
    (&["next", "financial", "year"], PeriodKind::FinancialYear),
    (
        &["the", "current", "financial", "year"],
        PeriodKind::FinancialYear,
    ),
    (
        &["the", "present", "financial", "year"],
        PeriodKind::FinancialYear,
    ),
    (&["this", "financial", "year"], PeriodKind::FinancialYear),
    (&["the", "previous", "year"], PeriodKind::Range),
    (&["the", "prior", "year"], PeriodKind::Range),
    (&["the", "preceding", "year"], PeriodKind::Range),
    (&["previous", "year"], PeriodKind::Range),
    (&["previous", "years"], PeriodKind::Range),
    (&["the", "previous", "quarter"], PeriodKind::Quarter),
    (&["previous", "quarter"], PeriodKind::Quarter),
    (&["the", "previous", "month"], PeriodKind::Month),
    (&["last", "quarter"], PeriodKind::Quarter),
    (&["last", "month"], PeriodKind::Month),
    (&["last", "year"], PeriodKind::Range),
    (&["last", "year's"], PeriodKind::Range),
    (&["the", "year", "before"], PeriodKind::Range),
    (&["a", "year", "before"], PeriodKind::Range),
    (&["a", "year", "ago"], PeriodKind::Range),
    (&["a", "year", "earlier"], PeriodKind::Range),
    (&["two", "years", "ago"], PeriodKind::Range),
    (&["twelve", "months", "ago"], PeriodKind::Range),
    (&["twelve", "months", "earlier"], PeriodKind::Range),
    (&["twelve", "months", "before"], PeriodKind::Range),
    (&["12", "months", "before"], PeriodKind::Range),
    (&["12", "months", "ago"], PeriodKind::Range),
    (&["12", "months", "earlier"], PeriodKind::Range),
    (&["the", "last", "school", "year"], PeriodKind::AcademicYear),
    (&["last", "school", "year"], PeriodKind::AcademicYear),
    (&["last", "academic", "year"], PeriodKind::AcademicYear),
    (&["ten", "years", "ago"], PeriodKind::Range),
    (&["five", "years", "ago"], PeriodKind::Range),
];

/// Whether one of the phrases begins with a word.
pub(super) fn may_open(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "same"
            | "this"
            | "last"
            | "next"
            | "previous"
            | "two"
            | "five"
            | "ten"
            | "corresponding"
            | "equivalent"
            | "twelve"
            | "12"
    )
}

/// The phrases by the two words that they begin with: many nouns follow "the".
static BY_TWO: LazyLock<HashMap<(&str, &str), Vec<&Phrase>>> = LazyLock::new(|| {
    let mut by_two: HashMap<_, Vec<_>> = HashMap::new();
    for phrase in PHRASES {
        if let [first, second, ..] = phrase.0 {
            by_two.entry((*first, *second)).or_default().push(phrase);
        }
    }
    by_two
});

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    if let Some(read) = year_back(tokens, at) {
        return Some(read);
    }
    // "the last quarter of 2021/22" is one of that year.
    let of_year = tokens[at].is("last")
        && tokens.get(at + 2).is_some_and(|token| token.is("of"))
        && tokens
            .get(at + 3)
            .is_some_and(|token| token.kind == Kind::Number);
    if of_year {
        return None;
    }
    let (first, second) = (tokens.get(at)?, tokens.get(at + 1)?);
    let begun = BY_TWO.get(&(first.lower.as_ref(), second.lower.as_ref()))?;
    let (phrase, kind) = (begun.iter()).find(|(phrase, _)| follows(tokens, at, phrase))?;
    // "the year before the scheme opened"
    let open = phrase.last() == Some(&"before")
        && tokens.get(at + phrase.len()).is_some_and(|next| {
            next.kind != Kind::Mark && !next.is_any(&["and", "but", "to", "was"])
        });
    if open {
        return None;
    }
    Some(Read {
        tokens: phrase.len(),
        kind: *kind,
        start: None,
        end: None,
    })
}

/// "the same period last year", "this stage of the previous year": what has just been spoken of, a year back.
fn year_back(tokens: &[Token], at: usize) -> Option<Read> {
    let word = |at: usize| lower_at(tokens, at);
    let the = usize::from(word(at) == "the");
    let same = matches!(
        word(at + the),
        "same" | "this" | "corresponding" | "equivalent"
    );
    let kind = match word(at + the + 1) {
        "quarter" => PeriodKind::Quarter,
        "month" => PeriodKind::Month,
        "period" | "time" | "point" | "stage" | "date" => PeriodKind::Range,
        _ => return None,
    };
    let mut next = at + the + 2;
    next += usize::from(matches!(word(next), "of" | "in"));
    next += usize::from(word(next) == "the");
    let back = matches!(word(next), "last" | "previous" | "prior" | "preceding")
        && word(next + 1) == "year";
    (same && back).then_some(Read {
        tokens: next + 2 - at,
        kind,
        start: None,
        end: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::periods::{may_state, shown};

    #[test]
    fn last_year_is_a_time_without_dates() {
        assert_eq!(shown("64% last year"), ["last year = range ?..?"]);
        assert_eq!(
            shown("than in the same period last year"),
            ["the same period last year = range ?..?"]
        );
        assert_eq!(
            shown("up from 27 the year before."),
            ["the year before = range ?..?"]
        );
        assert!(shown("the year before it opened").is_empty());
    }

    #[test]
    fn the_same_a_year_back_has_many_names() {
        for (text, kind) in [
            ("the same quarter of last year", "quarter"),
            ("this stage last year", "range"),
            ("the corresponding month in the previous year", "month"),
        ] {
            assert_eq!(shown(text), [format!("{text} = {kind} ?..?")]);
            assert!(may_state(text), "{text}");
        }
    }

    #[test]
    fn every_phrase_is_found_by_its_first_words() {
        for (phrase, kind) in super::PHRASES {
            let found = shown(&phrase.join(" "));
            assert!(found[0].contains(kind.name()), "{phrase:?}");
            assert!(super::may_open(phrase[0]), "{phrase:?}");
            assert!(may_state(&phrase.join(" ")), "{phrase:?}");
        }
    }

    #[test]
    fn a_length_of_time_is_no_time() {
        assert!(shown("over the last three years").is_empty());
    }
}
