//! How likely a statement's number, unit, time and indicator are all right.
//!
//! A logistic model of what can be seen in the grammar: which rule named the figure, how many words the name has and
//! whether they stand beside the figure, what the figure is in its sentence, and where its time comes from. Nearly all
//! that goes wrong is the name.
//!
//! Fitted on 732 figures of pages that the rules were made on, a page counting as 40 at most, and 299 of pages that
//! they were not, with what kind of page it is as a sign of its own, which is left out here. The second pages have so
//! helped to choose the weights and are no independent check of them.
//!
//! Nothing reaches 0.9. A long name beside a value with a time looked right nine times in ten on both kinds of page,
//! but it was sought among many combinations of signs on these very figures: of 30 such values drawn by chance from
//! other pages 20 were right in all four. So the signs count each by itself, and a long name for less than was fitted.

use crate::indicators::{By, Named};
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
        }
    }
}

/// Words of a name that says enough.
const LONG: usize = 3;

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

/// The log odds of a figure that its subject names in two words apart from it, without a time.
const BASE: f32 = -0.05;

/// What a rule's names add to that.
fn weight(by: Option<By>) -> f32 {
    match by {
        Some(By::Label | By::Phrase | By::Part | By::Predicate | By::Share | By::FigureBefore) => {
            0.4
        }
        Some(By::Behind | By::Change | By::OfNoun) => 0.2,
        Some(By::Subject) => 0.0,
        Some(By::Before) => -0.3,
        Some(By::Payer) => -0.4,
        Some(By::Guess) | None => -1.45,
    }
}

/// A level beside the value may be another thing's.
const LEVEL: f32 = -0.4;

/// One word hardly says what is measured.
const ONE_WORD: f32 = -0.15;

/// Three or more say enough.
const LONG_NAME: f32 = 0.4;

/// The name stands beside the figure.
const BESIDE: f32 = 0.35;

/// The sentence or what it goes on from states the time.
const OWN_TIME: f32 = 0.35;

/// A time said once for many figures.
const PAPERS_TIME: f32 = 0.2;

/// What stands in brackets may be an aside.
const ENCLOSED: f32 = -0.45;

/// What another level in its statement takes from a value's log odds, and a change adds.
const WITH_LEVEL: f32 = -0.2;
const WITH_CHANGE: f32 = 0.3;

/// The confidence of a figure with its signs.
pub(crate) fn confidence(signs: &Signs) -> f32 {
    let weights = [
        (weight(signs.by), true),
        (LEVEL, matches!(signs.role, Role::Level(_))),
        (ONE_WORD, signs.words == 1),
        (LONG_NAME, signs.words >= LONG),
        (BESIDE, signs.beside),
        (OWN_TIME, matches!(signs.time, Time::Own | Time::Near)),
        (PAPERS_TIME, signs.time == Time::Paper),
        (ENCLOSED, signs.enclosed),
    ];
    let odds = weights
        .iter()
        .filter(|(_, holds)| *holds)
        .fold(BASE, |odds, (weight, _)| odds + weight);
    logistic(odds)
}

/// The confidence of a statement that takes up another level or a change.
pub(crate) fn beside(confidence: f32, role: Role) -> f32 {
    let odds = (confidence / (1.0 - confidence)).ln();
    logistic(match role {
        Role::Level(_) => odds + WITH_LEVEL,
        Role::Change(..) => odds + WITH_CHANGE,
        Role::Value => odds,
    })
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
        }
    }

    #[test]
    fn nothing_is_surer_than_a_value_in_plain_words() {
        let best = confidence(&signs(Some(By::Label)));
        assert!((0.7..0.9).contains(&best), "{best}");
        let apart = Signs {
            beside: false,
            ..signs(Some(By::Label))
        };
        let timeless = Signs {
            time: Time::None,
            ..signs(Some(By::Label))
        };
        let level = Signs {
            role: Role::Level(ComparisonKind::Previous),
            ..signs(Some(By::Label))
        };
        for other in [apart, timeless, level, signs(Some(By::Payer))] {
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

    #[test]
    fn a_level_beside_it_brings_a_value_down() {
        assert!(beside(0.8, Role::Level(ComparisonKind::Previous)) < 0.8);
    }
}
