//! Words right before a figure, with no sign between: which name it, and which are adjectives of the noun behind it.

use crate::indicators::{noun_behind, phrase, subject};
use crate::lexicon::{is_joiner, is_preposition};
use crate::parse::{Parsed, What};

/// "The current score 32,448, previous score 31,816": a count behind its name, where nothing is said of either.
pub(super) fn is_verbless(parsed: &Parsed, at: usize) -> bool {
    /// Words of such a name at most.
    const MOST: usize = 5;
    let noun = |word: usize| {
        let word = parsed.word(Some(word));
        word.len() > 3 && !is_preposition(word) && !is_joiner(word)
    };
    let plain = (0..at).all(|word| {
        parsed.what(Some(word)) == Some(What::Word) && !subject::ends_subject(parsed, word)
    });
    let article = usize::from(matches!(parsed.word(Some(0)), "the" | "our"));
    let alone = matches!(parsed.word(Some(at + 1)), "," | ";")
        && (at + 1..parsed.items.len()).any(|next| parsed.is_figure(next));
    plain && alone && (article + 2..=MOST).contains(&at) && (article..at).all(noun)
}

/// "a mandatory retroactive 20% discount", "the current £1.5m support": between an article and its noun, with adjectives before it.
pub(super) fn is_attribute(parsed: &Parsed, at: usize) -> bool {
    /// Adjectives at most.
    const MOST: usize = 2;
    let article = (at.saturating_sub(MOST + 1)..at.saturating_sub(1))
        .rev()
        .take_while(|&before| parsed.what(Some(before + 1)) == Some(What::Word))
        .any(|before| {
            matches!(
                parsed.word(Some(before)),
                "a" | "an" | "the" | "this" | "its" | "our" | "their"
            )
        });
    article && noun_behind(parsed, at)
}

/// "Transport £1.7m positive variance": what of the labelled a sum is.
pub(super) fn outcome(parsed: &Parsed, at: usize) -> Option<String> {
    let noun = (at + 1..at + 3).find(|&noun| {
        matches!(
            parsed.word(Some(noun)),
            "variance" | "overspend" | "underspend" | "surplus" | "deficit" | "shortfall"
        )
    })?;
    let plain = (at + 1..noun).all(|word| parsed.what(Some(word)) == Some(What::Word));
    plain.then(|| phrase(parsed, at + 1..noun + 1)).flatten()
}

/// Words right before a figure that end no label: "the £4m", "only £4m", "granted us £4m", "set aside £4m".
pub(super) fn stands_between(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "only"
            | "just"
            | "net"
            | "this"
            | "least"
            | "now"
            | "another"
            | "additional"
            | "further"
            | "that"
            | "their"
            | "its"
            | "not"
            | "still"
            | "currently"
            | "each"
            | "us"
            | "them"
            | "him"
            | "her"
            | "me"
            | "it"
            | "aside"
            | "back"
            | "totalling"
            | "approximately"
            | "remaining"
            | "other"
    )
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_of_the_labelled_a_sum_is_belongs_to_it() {
        assert_eq!(
            shown("Transport £1.7m positive variance"),
            ["£1.7m: Transport, positive variance"]
        );
    }

    #[test]
    fn a_count_may_stand_behind_its_name() {
        assert_eq!(
            shown("The current score 32,448, previous score 31,816"),
            ["32,448: score", "31,816: previous score"]
        );
    }

    #[test]
    fn adjectives_between_an_article_and_a_figure_are_no_label() {
        assert_eq!(
            shown("Most notably, a mandatory retroactive 20% discount applied to all rates"),
            ["20%: discount applied to all rates"]
        );
    }
}
