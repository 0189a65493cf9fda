//! The class of each word of a sentence: noun, verb, preposition and so on.

mod words;

use crate::parse::{Class, Parsed};
use words::classes;
pub(super) use words::contracted;
pub(crate) use words::is_past;

/// The class of each word of a sentence.
pub(crate) fn classes_of<'p>(parsed: &'p Parsed) -> &'p [Class] {
    parsed.classes.get_or_init(|| classes(parsed))
}

/// The word of a verb that says what is done, before `end`: "reported" of "was later reported".
pub(super) fn says(classes: &[Class], verb: usize, end: usize) -> usize {
    (verb + 1..end)
        .take_while(|&next| {
            matches!(
                classes[next],
                Class::Participle | Class::Verb | Class::Adverb
            )
        })
        .filter(|&next| classes[next] != Class::Adverb)
        .last()
        .unwrap_or(verb)
}
