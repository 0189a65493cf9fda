//! The rules that propose names, in the order in which the first of them is taken: forms of words that say it themselves, what the
//! figure before measures, parts of what was counted, forms around the figure, labels and moves, then its noun, what it does and its
//! subject.
//!
//! Each gives a name or none. A rule stays where passages by somebody who had not seen it are named better with it, or where nothing
//! else says what its form does.

use super::asked::Asked;
use super::{
    By, Named, answered, as_before, at_cost, bracket, by_noun, by_place, exceeding, in_cases,
    moving, named, object, of_whole, part_of_sum, recorded,
};
use crate::parse::Parsed;
use Rule::{Free, Told, Words};

/// What may name a figure, and the kind of name that it gives.
#[derive(Clone, Copy)]
pub(super) enum Rule {
    /// The words around it.
    Words(By, fn(&Parsed, usize) -> Option<String>),
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
            Told(by, read) => named(read(asked)?, by),
            Free(read) => read(asked),
        }
    }
}

/// All rules, in their order.
pub(super) const RULES: &[Rule] = &[
    Words(By::Phrase, in_cases::read),
    Told(By::FigureBefore, as_before::read),
    Told(By::Part, by_place::of_which),
    Told(By::Part, |asked| {
        of_whole::read(asked.parsed, asked.at, asked.before.indicator)
    }),
    Words(By::Part, part_of_sum::read),
    Told(By::Phrase, |asked| {
        at_cost::read(asked.parsed, asked.at, asked.before.figure)
    }),
    Words(By::Phrase, moving::read),
    Told(By::FigureBefore, by_place::of_them_or_more),
    Words(By::Predicate, answered::read),
    Words(By::Phrase, recorded::read),
    Words(By::Change, object::read),
    Words(By::Phrase, exceeding::read),
    Told(By::Change, by_place::changed),
    Words(By::Label, by_place::labelled),
    Words(By::Label, bracket::read),
    Free(by_noun::level),
    Words(By::OfNoun, by_noun::of_noun),
    Told(By::Predicate, by_noun::predicate),
    Free(by_noun::behind),
    Told(By::Subject, by_noun::subject),
];
