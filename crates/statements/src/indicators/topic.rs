//! What a sentence is about, for a figure that nothing beside it names: "She explained that plans go on rising and that we
//! have 4.9%", "Members considered rent arrears. They stood at 2.1%".
//!
//! A guess: who acts, times and words of no meaning are left out, then the first noun phrase counts.

use std::cell::OnceCell;

use super::subject::ends_subject;
use super::{actor, general::is_general, idle, is_mass_noun, phrase, stretch};
use crate::lexicon::{is_empty, is_joiner, is_preposition};
use crate::parse::{Parsed, What, parse};

/// What a sentence without figures is about, read when a figure behind it asks.
#[derive(Clone, Debug)]
pub(crate) struct Topic {
    sentence: String,
    name: OnceCell<Option<String>>,
}

impl Topic {
    pub(crate) fn of(sentence: &str) -> Self {
        Self {
            sentence: sentence.to_owned(),
            name: OnceCell::new(),
        }
    }

    pub(crate) fn name(&self) -> Option<&str> {
        let read = || {
            let parsed = parse(&self.sentence, None);
            read(&parsed, parsed.items.len())
        };
        self.name.get_or_init(read).as_deref()
    }
}

/// From the words before `until`.
pub(crate) fn read(parsed: &Parsed, until: usize) -> Option<String> {
    /// Longer ones are clauses.
    const LONGEST: usize = 7;
    let mut at = 0;
    while at < until {
        let item = &parsed.items[at];
        let idle = item.what != What::Word
            || is_joiner(&item.lower)
            || is_empty(&item.lower)
            || is_preposition(&item.lower)
            || ends_subject(parsed, at)
            || item.lower.ends_with("ed")
            // "It will cost"
            || matches!(
                item.lower.as_str(),
                "will" | "would" | "could" | "should" | "may" | "might" | "can" | "must" | "shall"
            )
            || matches!(item.lower.as_str(), "out" | "up" | "down");
        if idle {
            at += 1;
            continue;
        }
        let end = stretch(parsed, at).end.clamp(at + 1, until);
        let end = (at + 1..end)
            .find(|&done| {
                let word = parsed.word(Some(done));
                word.ends_with("ed") || matches!(word, "up" | "down" | "hardly" | "barely")
            })
            .unwrap_or(end);
        let name = phrase(parsed, at..end).filter(|name| {
            let words = name.split_whitespace().count();
            let lower = name.to_lowercase();
            // A word alone is a noun where it says so by its ending.
            let noun = (lower.ends_with('s') && lower.len() > 5 || is_mass_noun(&lower))
                && !matches!(lower.as_str(), "members" | "officers" | "councillors");
            let pronoun = words == 1 && !noun;
            words <= LONGEST
                && !pronoun
                && !actor::is_actor(name)
                && !is_general(name)
                && !idle::is_idle(name)
                && !idle::holds_sum(name)
                && !lower.contains("report")
        });
        if name.is_some() {
            return name;
        }
        at = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_noun_that_is_no_actor_is_the_topic() {
        let topic = |sentence: &str| {
            let parsed = crate::parse::parse(sentence, None);
            read(&parsed, parsed.items.len())
        };
        assert_eq!(
            topic("The Committee considered rent arrears").as_deref(),
            Some("rent arrears")
        );
        assert_eq!(
            topic("She explained that care plans go on rising").as_deref(),
            Some("care plans go on rising")
        );
        assert_eq!(topic("The Committee noted it"), None);
    }
}
