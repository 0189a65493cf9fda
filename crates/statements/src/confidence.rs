//! How likely a statement's number, unit, time and indicator are all right.
//!
//! A logistic model of what can be seen in the grammar: which rule named the figure, how many words the name has and
//! whether they stand beside the figure, what the figure is in its sentence, and where its time comes from. Nearly all
//! that goes wrong is the name.
//!
//! Fitted on 936 figures of pages that the rules were made on or mended for, a page counting as 20 at most, and 277 of
//! pages that they had not been tried on when the figures were read, with what kind of page it is as a sign of its own,
//! which is left out here. A comparison beside a value told nothing about it.
//!
//! The fit claimed too much. Left out by council, its claims of 0.9 or more were right in 32 of 35 cases; on passages of
//! 51 councils that nobody had looked at they were right in 32 of 36, and its claims of 0.8 to 0.9 in 0.71 of 154. So
//! all weights are about halved: on unseen pages the signs tell figures without a name of their own from the others, and
//! little more. Nothing reaches 0.9.
//!
//! A second fit, with more signs (the name is printed as it is given, the sentence is short, the figure its first), did no
//! better: on labels that nobody looked at its claims of 0.9 or more were right in 43 of 51 cases, those of 0.8 to 0.9 in
//! 0.74 of 235 and those of 0.7 to 0.8 in 0.76 of 216. It is not used.

use std::ops::RangeInclusive;

use crate::indicators::{By, Named};
use crate::lexicon::is_welsh;
use crate::parse::{Parsed, What};
use crate::roles::Role;

/// Where a figure's time comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    /// Its sentence, with its year or without.
    Own,
    /// What its sentence goes on from, a lead-in or the sentence before.
    Near,
    /// What its page's head, its section or its paper says once for all its figures.
    Paper,
    /// Nothing gives it one.
    None,
}

/// What can be seen of a figure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signs {
    role: Role,
    by: Option<By>,
    time: Time,
    /// Words of its name.
    words: usize,
    /// A word of its name stands beside it.
    beside: bool,
    /// It stands in brackets.
    enclosed: bool,
    /// Its sentence is in a language whose grammar is not known.
    welsh: bool,
}

impl Signs {
    pub(crate) fn read(
        parsed: &Parsed,
        at: usize,
        role: Role,
        named: Option<&Named>,
        time: Time,
    ) -> Self {
        Self {
            role,
            by: named.map(|named| named.by),
            time,
            words: named.map_or(0, |named| named.text.split_whitespace().count()),
            beside: named.is_some_and(|named| is_beside(parsed, at, &named.text)),
            enclosed: parsed.items[at].depth > 0,
            welsh: is_welsh(parsed.items.iter().map(|item| item.lower.as_str())),
        }
    }
}

/// How many words a name has that says what is measured and not more.
const ENOUGH: RangeInclusive<usize> = 3..=4;

/// Whether a word of a name stands among the three before a figure or the two behind it.
fn is_beside(parsed: &Parsed, at: usize, name: &str) -> bool {
    /// Shorter ones are prepositions and articles.
    const LETTERS: usize = 4;
    let name = name.to_lowercase();
    let before = parsed.items[..at].iter().rev().take(3);
    let behind = parsed.items[at + 1..].iter().take(2);
    before.chain(behind).any(|item| {
        item.what == What::Word && item.lower.len() >= LETTERS && name.contains(&item.lower)
    })
}

/// The log odds of a figure that its subject names in two words apart from it.
const BASE: f32 = 0.65;

/// What a rule's names add to that.
fn weight(by: Option<By>) -> f32 {
    match by {
        Some(By::Phrase | By::Part | By::Change | By::Predicate) => 0.35,
        Some(By::FigureBefore | By::Label | By::OfNoun | By::Share) => 0.1,
        Some(By::Subject) => 0.0,
        Some(By::Behind) => -0.05,
        Some(By::Payer | By::Before) => -0.6,
        Some(By::Guess) | None => -1.45,
    }
}

/// A level beside the value may be another thing's.
const LEVEL: f32 = -0.2;

/// One word hardly says what is measured.
const ONE_WORD: f32 = -0.1;

/// Three or four do.
const ENOUGH_WORDS: f32 = 0.3;

/// More may be half a clause.
const MANY_WORDS: f32 = 0.1;

/// The name stands beside the figure.
const BESIDE: f32 = 0.3;

/// A time said once for many figures may not be this one's.
const PAPERS_TIME: f32 = -0.25;

/// What stands in brackets may be an aside.
const ENCLOSED: f32 = -0.1;

/// Names in Welsh are found by luck. Not fitted: no label is Welsh.
const WELSH: f32 = -2.5;

/// The confidence of a figure with its signs.
pub(crate) fn confidence(signs: &Signs) -> f32 {
    let weights = [
        (weight(signs.by), true),
        (LEVEL, matches!(signs.role, Role::Level(_))),
        (ONE_WORD, signs.words == 1),
        (ENOUGH_WORDS, ENOUGH.contains(&signs.words)),
        (MANY_WORDS, signs.words > *ENOUGH.end()),
        (BESIDE, signs.beside),
        (PAPERS_TIME, signs.time == Time::Paper),
        (ENCLOSED, signs.enclosed),
        (WELSH, signs.welsh),
    ];
    let odds = weights
        .iter()
        .filter(|(_, holds)| *holds)
        .fold(BASE, |odds, (weight, _)| odds + weight);
    logistic(odds)
}

fn logistic(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

#[cfg(test)]
mod tests {
    use scrutineer_model::ComparisonKind;

    use super::*;

    fn signs(by: Option<By>) -> Signs {
        Signs {
            role: Role::Value,
            by,
            time: Time::Own,
            words: 3,
            beside: true,
            enclosed: false,
            welsh: false,
        }
    }

    #[test]
    fn nothing_is_surer_than_a_value_in_plain_words() {
        let best = confidence(&signs(Some(By::Change)));
        assert!((0.8..0.9).contains(&best), "{best}");
        let apart = Signs {
            beside: false,
            ..signs(Some(By::Change))
        };
        let papers = Signs {
            time: Time::Paper,
            ..signs(Some(By::Change))
        };
        let level = Signs {
            role: Role::Level(ComparisonKind::Previous),
            ..signs(Some(By::Change))
        };
        let long = Signs {
            words: 7,
            ..signs(Some(By::Change))
        };
        for other in [apart, papers, level, long, signs(Some(By::Label))] {
            assert!(confidence(&other) < best, "{other:?}");
        }
    }

    #[test]
    fn a_figure_without_a_name_is_in_doubt() {
        let none = Signs {
            words: 0,
            beside: false,
            ..signs(None)
        };
        assert!(confidence(&none) < 0.4);
    }
}
