//! A sentence that says first what a body looked at and then what it decided.
//!
//! "The Committee considered a report by the Chief Officer and, after discussion, agreed to approve the plan." What
//! must not match: "The Board heard that the county had considered the plan and agreed to it" (of another body).

use scrutineer_model::Point;

use super::{point, sentences};
use crate::passages::Passage;

/// What such a body does before it decides.
const LOOKED: [&str; 8] = [
    "considered",
    "received",
    "discussed",
    "debated",
    "reviewed",
    "examined",
    "deliberated",
    "heard",
];

/// What it does then.
const DECIDED: [&str; 7] = [
    "agreed to ",
    "agreed that ",
    "resolved ",
    "approved ",
    "endorsed ",
    "decided ",
    "noted ",
];

/// Bodies by the last word of their name.
pub(super) const BODIES: [&str; 16] = [
    "council",
    "committee",
    "sub-committee",
    "subcommittee",
    "board",
    "cabinet",
    "executive",
    "panel",
    "forum",
    "authority",
    "trustees",
    "governors",
    "members",
    "councillors",
    "commission",
    "partnership",
];

/// Words of a body's name before what it did, at most: "The Audit, Governance and Standards Committee".
const NAME: usize = 8;

/// Whether a sentence's body looked at something and then decided on it.
pub(super) fn considered(sentence: &str) -> bool {
    let lower = sentence.trim_start().to_lowercase();
    looked(sentence)
        && lower.match_indices(" and").any(|(at, and)| {
            let clause = &lower[at + and.len()..];
            // "and, after discussion, agreed to".
            let behind = match clause.strip_prefix(',') {
                Some(aside) => aside.split_once(',').map(|(_, behind)| behind),
                None => Some(clause),
            };
            let said = &lower[..at];
            // Whoever stands between says it: "heard that the county considered it and agreed to it".
            let other = said.contains(" that ") || said.contains(" how ");
            !other
                && behind.is_some_and(|behind| {
                    let behind = behind.trim_start();
                    let behind = (["unanimously ", "then ", "therefore "].iter())
                        .find_map(|word| behind.strip_prefix(word))
                        .unwrap_or(behind);
                    DECIDED.iter().any(|verb| behind.starts_with(verb))
                })
        })
}

/// Whether a sentence begins with a body that looked at something: "Members considered the quotes." tells what came next,
/// and nothing that was resolved before it.
pub(super) fn looked(sentence: &str) -> bool {
    let lower = sentence.trim_start().to_lowercase();
    (lower.split(' ').take(NAME).zip(lower.split(' ').skip(1)))
        .any(|(body, verb)| BODIES.contains(&body) && LOOKED.contains(&verb))
}

/// "The Committee noted that two appeals had been dismissed." right under its title, in an item that says nothing else.
pub(super) fn noted(passages: &[Passage]) -> Option<Point> {
    /// Words of a body's name before what it did, and of who signs below.
    const NAME: usize = 6;
    const SIGNED: usize = 6;
    let mut text = passages.iter().filter(|passage| passage.is_text());
    let first = text.next()?;
    let (body, _) = first.text.split_once(" noted ")?;
    let fits = body.split(' ').count() <= NAME
        && body.starts_with(char::is_uppercase)
        && BODIES.contains(&body.to_lowercase().rsplit(' ').next().unwrap_or_default())
        // What members noted was said.
        && !body.ends_with("embers")
        && !body.ends_with("ouncillors")
        && sentences(&first.text).len() == 1
        && text.all(|other| other.words() <= SIGNED);
    fits.then(|| point(first))
}

#[cfg(test)]
mod tests {
    use super::considered;

    #[test]
    fn a_body_looks_at_a_report_and_decides() {
        for sentence in [
            "The Committee considered a report by the Chief Officer and, after discussion, agreed to approve it.",
            "The Audit and Standards Committee received the accounts and approved them.",
            "Cabinet discussed the bids and unanimously resolved to take the first.",
        ] {
            assert!(considered(sentence), "{sentence}");
        }
        for sentence in [
            "The Board heard that the county had considered the bids and agreed to wait.",
            "The Committee considered the report and the chair's letter.",
            "Officers considered the bids and agreed to wait.",
        ] {
            assert!(!considered(sentence), "{sentence}");
        }
    }
}
