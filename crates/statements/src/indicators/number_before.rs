//! How many there are right behind what is counted: "The number of repairs 2,969 in hand had gone down", "numbers of visitors
//! 41,200".
//!
//! Not a count of a noun of its own: "the number of the 12 schools".

use super::phrase;
use super::reach::back;
use crate::lexicon::{is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};

/// Words of what is counted at most.
const LONGEST: usize = 6;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let bare =
        matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if parsed.figures[figure].bare);
    let start = back(at, LONGEST, |word| {
        let lower = parsed.word(Some(word));
        parsed.what(Some(word)) == Some(What::Word)
            && !is_verb(lower)
            && !is_joiner(lower)
            && !is_preposition(lower)
            && !matches!(lower, "the" | "all" | "a" | "an")
    });
    let of = start.checked_sub(1)?;
    let number = of.checked_sub(1)?;
    let led =
        parsed.word(Some(of)) == "of" && matches!(parsed.word(Some(number)), "number" | "numbers");
    let next = parsed.word(Some(at + 1));
    let ends = is_preposition(next) && next != "of"
        || is_verb(next)
        || matches!(next, "," | "." | "(" | "");
    (bare && led && ends && start < at)
        .then(|| phrase(parsed, number..at))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_counted_stands_right_before_its_number() {
        assert_eq!(
            shown("The number of late repairs 2,969 in hand had gone down"),
            ["2,969: number of late repairs"]
        );
    }

    #[test]
    fn a_count_of_a_noun_is_named_by_it() {
        assert_eq!(
            shown("The number of the 12 schools rated good was 9")[0],
            "12: schools rated good"
        );
    }
}
