//! What the phrase at the head of a sentence speaks of, where the subject only says that it is a service: "In Waste, the service
//! forecast an underspend of £5m".
//!
//! Not a subject with a name of its own: "In Waste, the collection service forecast".

use super::Named;
use crate::parse::{Parsed, What};

/// Words of the phrase at most.
const LONGEST: usize = 12;

/// A name whose owner is "the service", with what the sentence opens with in its place.
pub(super) fn named(parsed: &Parsed, at: usize, named: Named) -> Named {
    let (owner, rest) = match named.text.split_once(", ") {
        Some((owner, rest)) => (owner, Some(rest)),
        None => (named.text.as_str(), None),
    };
    let Some(front) = is_unit(owner).then(|| front(parsed, at, owner)).flatten() else {
        return named;
    };
    let text = match rest {
        Some(rest) => format!("{front}, {rest}"),
        None => front,
    };
    Named { text, ..named }
}

/// Words for a part of an organisation.
fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "service" | "services" | "department" | "directorate" | "division" | "portfolio" | "team"
    )
}

/// The phrase at the head of a sentence, up to the comma before "the service".
fn front(parsed: &Parsed, at: usize, owner: &str) -> Option<String> {
    let start = match (parsed.word(Some(0)), parsed.word(Some(2))) {
        ("in" | "with", "to" | "of") => 3,
        ("in" | "for" | "within" | "on" | "regarding", _) => 1,
        _ => return None,
    };
    let comma = (start + 1..at.min(start + LONGEST)).find(|&comma| {
        parsed.word(Some(comma)) == ","
            && parsed.word(Some(comma + 1)) == "the"
            && parsed.word(Some(comma + 2)) == owner
    })?;
    let words = (start..comma).all(|word| {
        matches!(parsed.what(Some(word)), Some(What::Word | What::Mark))
            && !crate::lexicon::is_verb(parsed.word(Some(word)))
    });
    words.then(|| super::phrase(parsed, start..comma)).flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_service_without_a_name_is_that_of_the_phrase_in_front() {
        assert_eq!(
            shown("In relation to parks, the service was forecast to overspend by £2m"),
            ["£2m: parks"]
        );
        assert_eq!(
            shown("In Parks, Trees and Play, the service was forecasting an underspend of £3,000"),
            ["£3,000: Parks, Trees and Play, underspend"]
        );
    }

    #[test]
    fn a_service_with_a_name_keeps_it() {
        assert_eq!(
            shown("In March, the tree service was forecasting an underspend of £3,000"),
            ["£3,000: tree service, underspend"]
        );
    }
}
