//! The form of a name: a noun phrase has a head noun. Words that cannot be one, or that open a clause or an adverbial, name nothing.
//!
//! Closed lists of small words alone: whether "refused" or "receivable" stands for what was so is not told by its form.

/// Whether no name has this form.
pub(super) fn is_no_noun_phrase(words: &[&str]) -> bool {
    match words {
        [] => true,
        [only] => is_reflexive(only) || is_light_verb(only) || is_day(only) || *only == "thanks",
        [first, .., last] => {
            is_day(first)
                || is_day(last) && matches!(*first, "out" | "on" | "last" | "next")
                || opens_adverbial(words)
                || is_sentence(words)
                || is_object(last)
                || asks(words)
        }
    }
}

/// "themselves": who acts, again.
fn is_reflexive(word: &str) -> bool {
    word.ends_with("selves") || matches!(word, "itself" | "himself" | "herself")
}

/// A finite verb alone that leaves to others what is done: "comes", "put", "do".
fn is_light_verb(word: &str) -> bool {
    matches!(
        word,
        "do" | "does"
            | "did"
            | "put"
            | "puts"
            | "come"
            | "comes"
            | "came"
            | "go"
            | "goes"
            | "went"
            | "make"
            | "makes"
            | "take"
            | "takes"
            | "took"
            | "give"
            | "gives"
            | "gave"
            | "get"
            | "gets"
            | "got"
            | "brought"
            | "amounted"
            | "replied"
    )
}

fn is_day(word: &str) -> bool {
    matches!(
        word,
        "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
    )
}

/// "On sickness from April to June the Head of Service made these points": a sentence that opens with a preposition.
fn is_sentence(words: &[&str]) -> bool {
    /// Shorter ones are names without what they are of: "for the online portal".
    const LONG: usize = 7;
    words.len() > LONG && crate::lexicon::is_preposition(words[0])
}

/// "Owing to", "Thanks to", "RESOLVED that", "In presenting the report": what leads up to a clause. "out those": the rest of a verb.
fn opens_adverbial(words: &[&str]) -> bool {
    match words {
        ["owing" | "thanks" | "due" | "according", "to", ..]
        | ["because", ..]
        | [
            "figures" | "statistics",
            "that" | "which" | "the" | "issued" | "published",
            ..,
        ]
        | ["resolved" | "agreed" | "recommended" | "noted", "that", ..]
        | [
            "out" | "up" | "down" | "off",
            "the" | "a" | "those" | "these" | "on" | "to",
            ..,
        ] => true,
        [
            "in" | "on" | "by" | "after" | "before" | "when" | "while",
            doing,
            _,
            ..,
        ] => doing.len() > 5 && doing.ends_with("ing"),
        _ => false,
    }
}

/// "properties need them", "landlords like us": the object of a clause.
fn is_object(last: &str) -> bool {
    matches!(last, "them" | "us" | "him")
}

/// "much talk of what the Precept", "asked how many drivers": a question that somebody asks.
fn asks(words: &[&str]) -> bool {
    words.windows(2).skip(1).any(|pair| {
        matches!(
            pair,
            ["of" | "on" | "about" | "to", "what" | "how" | "whether"]
        ) || matches!(pair, ["asked", "how"])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_no_noun_phrase_name_nothing() {
        let check = |name: &str| is_no_noun_phrase(&name.split(' ').collect::<Vec<_>>());
        for nothing in [
            "ourselves",
            "comes",
            "out on friday",
            "owing to the frost",
            "in opening the debate the mayor",
            "out those from barns",
            "sheds need them",
            "some account of what the levy",
        ] {
            assert!(check(nothing), "{nothing}");
        }
        for name in [
            "refused",
            "taken",
            "out of area placements",
            "people asked what outcome",
            "taken up",
            "in year savings",
        ] {
            assert!(!check(name), "{name}");
        }
    }
}
