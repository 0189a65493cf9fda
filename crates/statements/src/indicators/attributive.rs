//! A sum between an adjective and the noun it belongs to: "our ambitious £126 million capital plan", "the full £3m
//! saving".
//!
//! Not a noun before it: "the grant £3m lower".

use scrutineer_model::Unit;

use super::{after, noun_behind, unit};
use crate::parse::{Parsed, What};

/// Endings of adjectives.
const ENDINGS: &[&str] = &["ious", "eous", "ful", "ive", "able", "ible"];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    // "the impact of a 4% cap on borrowing": a limit with what it limits
    let limit = unit(parsed, at) == Unit::Percent
        && matches!(
            parsed.word(Some(at + 1)),
            "cap" | "limit" | "ceiling" | "levy" | "threshold"
        )
        && matches!(parsed.word(Some(at + 2)), "on" | "for")
        && !after::time_follows(parsed, at + 2);
    if limit {
        return after::read(parsed, at);
    }
    let adjective = at.checked_sub(1)?;
    let word = parsed.word(Some(adjective));
    let article = matches!(
        parsed.word(adjective.checked_sub(1)),
        "our" | "its" | "their" | "the" | "a" | "an" | "this"
    );
    let described = ENDINGS.iter().any(|ending| word.ends_with(ending))
        || matches!(
            word,
            "full"
                | "major"
                | "whole"
                | "initial"
                | "ongoing"
                | "huge"
                | "extra"
                | "additional"
                | "further"
                | "one-off"
        );
    let word = parsed.what(Some(adjective)) == Some(What::Word);
    let sum = unit(parsed, at).is_money();
    (article && described && word && sum && noun_behind(parsed, at))
        .then(|| after::read(parsed, at))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn the_noun_behind_names_the_sum() {
        assert_eq!(
            shown("Our ambitious £126 million capital plan will help"),
            ["£126 million: capital plan"]
        );
    }
}
