//! A level that a sentence opens with, before what it is set against: "Compared with 12% nationally, 18% of adults smoke".
//!
//! Not one with a noun of its own: "Compared with 12 officers, the 18 clerks", and not one of another unit.

use super::nearby::noun_behind;
use super::phrase;
use super::subject::ends_subject;
use crate::parse::{Parsed, What};

/// The figure that a level is set against, whose name it has.
pub(super) fn set_against(parsed: &Parsed, at: usize) -> Option<usize> {
    /// Items between the two at most.
    const FAR: usize = 12;
    let opens = matches!(
        (parsed.word(Some(0)), parsed.word(Some(1))),
        ("compared" | "relative", "to" | "with") | ("against" | "unlike", _)
    );
    if !opens || parsed.figure_before(at).is_some() {
        return None;
    }
    let next = (at + 2..at + FAR).find(|&next| parsed.is_figure(next))?;
    let parted = (at + 1..next).any(|comma| parsed.word(Some(comma)) == ",");
    let elsewhere = matches!(
        parsed.word(Some(at + 1)),
        "nationally"
            | "regionally"
            | "locally"
            | "elsewhere"
            | "in"
            | "for"
            | "across"
            | ","
            | "last"
            | "a"
    ) || !noun_behind(parsed, at) && parsed.word(Some(at + 1)) != "of";
    (parted && elsewhere && parsed.are_alike(at, next)).then_some(next)
}

/// What had a level that a sentence opens with: "From its current level of 4%, the lending rate is expected to fall to 3%".
pub(super) fn of_subject(parsed: &Parsed, at: usize) -> Option<String> {
    let opens = parsed.word(Some(0)) == "from"
        && matches!(parsed.word(Some(1)), "its" | "their")
        && matches!(parsed.word(at.checked_sub(1)), "of" | "at")
        && at <= 6
        && (1..at).all(|word| parsed.what(Some(word)) == Some(What::Word));
    let comma = (at + 1..at + 5).find(|&comma| parsed.word(Some(comma)) == ",")?;
    let verb = (comma + 1..parsed.items.len()).find(|&verb| ends_subject(parsed, verb))?;
    opens.then(|| phrase(parsed, comma + 1..verb)).flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_level_is_named_by_what_it_is_set_against() {
        assert_eq!(
            shown("Compared with 12% nationally, 18% of adults smoke"),
            ["12%: adults smoke", "18%: adults smoke"]
        );
    }

    #[test]
    fn a_level_that_opens_the_sentence_is_of_its_subject() {
        assert_eq!(
            shown("From its current level of 4%, the lending rate is expected to fall to 3.1%"),
            ["4%: lending rate", "3.1%: lending rate"]
        );
    }

    #[test]
    fn a_noun_of_its_own_comes_first() {
        assert_ne!(
            shown("Against 12% of drivers, 18% of cyclists were hurt")[0],
            "12%: cyclists hurt"
        );
    }
}
