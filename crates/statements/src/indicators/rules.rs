//! The rules in the order in which they are asked: forms of words that say it themselves, what the figure before measures, parts of
//! what was counted, forms around the figure, labels and moves, then its noun, what it does, its subject, and what was spoken of.
//!
//! Each gives a name or none; [`super::judged`] says which of them is taken.

use super::asked::Asked;
use super::{
    By, Named, after, answered, as_before, at_cost, being, bracket, by_noun, by_place, change_noun,
    days_lost, elided_object, entered, exceeding, gapped, glossed, in_turn, leaving, named, object,
    of_whole, part_of_sum, parts_from, possessed, purpose, recorded, same_noun, stands_at,
    stands_for, stands_in, under_lead,
};
use crate::parse::Parsed;
use Rule::{Beside, Free, Told, Words};

/// What may name a figure, and the kind of name that it gives.
#[derive(Clone, Copy)]
pub(super) enum Rule {
    /// The words around it.
    Words(By, fn(&Parsed, usize) -> Option<String>),
    /// They and what the figure before measures.
    Beside(By, fn(&Parsed, usize, Option<&str>) -> Option<String>),
    /// They and anything that was named before.
    Told(By, fn(&Asked) -> Option<String>),
    /// The same, where the kind of name depends on what is found.
    Free(fn(&Asked) -> Option<Named>),
}

impl Rule {
    /// The name that it gives a figure.
    pub(super) fn name(self, asked: &Asked) -> Option<Named> {
        let &Asked { parsed, at, .. } = asked;
        match self {
            Words(by, read) => named(read(parsed, at)?, by),
            Beside(by, read) => named(read(parsed, at, asked.before.figure)?, by),
            Told(by, read) => named(read(asked)?, by),
            Free(read) => read(asked),
        }
    }
}

/// All rules, in their order.
pub(super) fn rules() -> impl Iterator<Item = Rule> {
    [FORMS, PARTS, PLACES, MOVES, NOUNS, GUESSES]
        .into_iter()
        .flatten()
        .copied()
}

/// Where the rules begin and end that are asked behind the first that answers, for what may be better. A form either is there or
/// is not, and what was named before is known without them.
pub(super) fn further() -> std::ops::Range<usize> {
    let start = FORMS.len() + PARTS.len() + PLACES.len();
    start..start + MOVES.len() + NOUNS.len()
}

/// Forms that no other reading comes before, and figures that say again what the one before does.
const FORMS: &[Rule] = &[
    Words(By::Phrase, entered::read),
    Words(By::Phrase, crate::votes::read),
    Words(By::Phrase, after::second_noun),
    Words(By::Phrase, gapped::read),
    Words(By::Part, in_turn::read),
    Words(By::Phrase, days_lost::read),
    Told(By::FigureBefore, as_before::read),
];

/// Parts of what stands before, and forms that name themselves.
const PARTS: &[Rule] = &[
    Words(By::Phrase, stands_for::read),
    Told(By::Phrase, under_lead::read),
    Words(By::Part, same_noun::read),
    Told(By::Part, elided_object::read),
    Words(By::Phrase, possessed::read),
    Told(By::Part, by_place::of_which),
    Told(By::Part, |asked| {
        of_whole::read(asked.parsed, asked.at, asked.before.indicator)
    }),
    Words(By::Part, part_of_sum::read),
    Words(By::Phrase, stands_in::read),
    Beside(By::Phrase, at_cost::read),
    Words(By::Phrase, leaving::read),
    Words(By::Phrase, being::read),
    Words(By::Phrase, glossed::read),
    Words(By::Behind, parts_from::read),
];

/// Forms of words around the figure.
const PLACES: &[Rule] = &[
    Told(By::FigureBefore, by_place::of_them_or_more),
    Words(By::Predicate, answered::read),
    Words(By::Phrase, purpose::read),
    Words(By::Phrase, recorded::read),
    Words(By::Change, object::read),
];

/// What moves, what it exceeds, labels and brackets.
const MOVES: &[Rule] = &[
    Words(By::Phrase, stands_at::read),
    Words(By::Phrase, exceeding::read),
    Told(By::Change, by_place::changed),
    Words(By::Change, change_noun::read),
    Words(By::Label, by_place::labelled),
    Words(By::Label, bracket::read),
    Told(By::Payer, by_place::transacted),
];

/// Its noun, what it does, its subject.
const NOUNS: &[Rule] = &[
    Words(By::Behind, by_noun::measured_of),
    Free(by_noun::level),
    Words(By::OfNoun, by_noun::of_noun),
    Told(By::Predicate, by_noun::predicate),
    Free(by_noun::behind),
    Told(By::Subject, by_noun::subject),
];

/// What was spoken of, and what nothing says to be counted.
const GUESSES: &[Rule] = &[
    Told(By::Guess, by_noun::own_topic),
    Told(By::Guess, by_noun::noun),
    Told(By::Before, by_noun::pointed_back),
    Told(By::Guess, by_noun::before),
    Told(By::Guess, by_noun::lead),
    Told(By::Guess, by_noun::topic),
    Words(By::Guess, by_noun::done),
    Told(By::Guess, |asked| {
        asked.before.spoken_of().map(str::to_owned)
    }),
];
