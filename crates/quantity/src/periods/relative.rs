//! A time by its distance from now: "last year", "the same period last year", "a year earlier", "the
//! previous quarter".
//!
//! It has no dates: nothing in the sentence says when now is. "over the last three years" says how
//! long, not when, and is left alone.

use std::collections::HashMap;
use std::sync::LazyLock;

use scrutineer_model::PeriodKind;

use super::{Read, follows};
use crate::token::{Kind, Token};

/// Two words or more, with what they stand for.
type Phrase = (&'static [&'static str], PeriodKind);

const PHRASES: &[Phrase] = &[
    (
        &["the", "same", "period", "in", "the", "previous", "year"],
        PeriodKind::Range,
    ),
    (
        &["same", "period", "in", "the", "previous", "year"],
        PeriodKind::Range,
    ),
    (
        &["the", "same", "period", "of", "the", "previous", "year"],
        PeriodKind::Range,
    ),
    (
        &["same", "period", "of", "the", "previous", "year"],
        PeriodKind::Range,
    ),
    (
        &["the", "same", "period", "the", "previous", "year"],
        PeriodKind::Range,
    ),
    (
        &["the", "same", "period", "last", "year"],
        PeriodKind::Range,
    ),
    (&["same", "period", "last", "year"], PeriodKind::Range),
    (&["the", "same", "time", "last", "year"], PeriodKind::Range),
    (&["same", "time", "last", "year"], PeriodKind::Range),
    (
        &["the", "same", "quarter", "last", "year"],
        PeriodKind::Quarter,
    ),
    (&["same", "quarter", "last", "year"], PeriodKind::Quarter),
    (&["the", "same", "month", "last", "year"], PeriodKind::Month),
    (&["same", "month", "last", "year"], PeriodKind::Month),
    (&["the", "same", "point", "last", "year"], PeriodKind::Range),
    (&["same", "point", "last", "year"], PeriodKind::Range),
    (&["this", "time", "last", "year"], PeriodKind::Range),
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
    (&["this", "point", "last", "year"], PeriodKind::Range),
    (
        &["the", "same", "point", "in", "the", "previous", "year"],
        PeriodKind::Range,
    ),
    (
        &["the", "same", "time", "in", "the", "previous", "year"],
        PeriodKind::Range,
    ),
    (
        &["the", "corresponding", "period", "last", "year"],
        PeriodKind::Range,
    ),
    (&["the", "year", "before"], PeriodKind::Range),
    (&["a", "year", "before"], PeriodKind::Range),
    (&["a", "year", "ago"], PeriodKind::Range),
    (&["a", "year", "earlier"], PeriodKind::Range),
    (&["two", "years", "ago"], PeriodKind::Range),
    (&["ten", "years", "ago"], PeriodKind::Range),
    (&["five", "years", "ago"], PeriodKind::Range),
];

/// Whether one of the phrases begins with a word.
pub(super) fn may_open(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "same" | "this" | "last" | "next" | "previous" | "two" | "five" | "ten"
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
