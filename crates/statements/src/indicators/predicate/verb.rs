//! The verb of what is counted: where it stands, which verbs say what people do, and what they are in or go on doing.

use crate::indicators::stretch;
use crate::parse::{Parsed, What};

/// Where the verb stands behind what is counted and what goes with it.
pub(super) fn verb_behind(parsed: &Parsed, noun_end: usize) -> usize {
    let mut verb = parsed.beyond_brackets(noun_end);
    // "5,000 tonnes of waste a year is being recycled"
    if matches!(parsed.word(Some(verb)), "a" | "each" | "every") {
        verb += 2;
    }
    // "17% of children who left care during 2013-14 were adopted"
    let timed = verb
        + 2
        + usize::from(matches!(
            parsed.word(Some(verb + 1)),
            "the" | "this" | "that"
        ));
    if matches!(
        parsed.word(Some(verb)),
        "in" | "during" | "since" | "by" | "for"
    ) && matches!(parsed.what(Some(timed - 1)), Some(What::Period(_)))
        && matches!(
            parsed.word(Some(timed)),
            "was" | "were" | "is" | "are" | "had" | "have" | "has"
        )
    {
        verb = timed;
    }
    // "52.9% of waste collected by councils was recycled"
    if parsed.word(Some(verb)) == "by" && parsed.word(verb.checked_sub(1)).ends_with("ed") {
        verb = stretch(parsed, verb + 1).end;
    }
    // "18 employees voluntarily left"
    if parsed.word(Some(verb)).ends_with("ly") && is_plain(parsed.word(Some(verb + 1))) {
        verb += 1;
    }
    verb
}

/// Verbs that say what people do without another before them: "12% live in flats".
pub(super) fn is_plain(first: &str) -> bool {
    matches!(
        first,
        "live"
            | "lived"
            | "attend"
            | "attended"
            | "received"
            | "said"
            | "felt"
            | "reached"
            | "attained"
            | "gained"
            | "experienced"
            | "accessed"
            | "left"
            | "joined"
            | "died"
            | "responded"
    )
}
