//! A subject that only points back to what its own sentence has just named: "the number of late repairs was falling and the
//! current figure was 1,705", "plans made within 20 weeks, in August 2023 this figure was 2.3%".
//!
//! Not a figure of its own: "the complaints figure was 1,705".

use super::super::phrase;
use crate::lexicon::is_be_or_have;
use crate::parse::{Parsed, What};

/// Whether the words up to a verb are "the figure", "this figure", "the current figure", whatever stands before them.
pub(super) fn points(parsed: &Parsed, start: usize, verb: usize) -> bool {
    let noun = verb.checked_sub(1).filter(|&noun| noun >= start);
    let Some(noun) = noun else {
        return false;
    };
    let current = matches!(
        parsed.word(noun.checked_sub(1)),
        "current" | "latest" | "same" | "corresponding"
    );
    let article = parsed.word(noun.checked_sub(1 + usize::from(current)));
    match parsed.word(Some(noun)) {
        "figure" | "figures" => matches!(article, "the" | "this" | "that" | "these" | "those"),
        "number" => matches!(article, "this" | "that"),
        _ => false,
    }
}

/// The last thing with a number, share or rate that the sentence names before a place, where no figure was given for it.
pub(super) fn measure(parsed: &Parsed, before: usize) -> Option<String> {
    let from = (0..before)
        .rev()
        .find(|&at| parsed.is_figure(at) || parsed.word(Some(at)) == ";")
        .map_or(0, |at| at + 1);
    let noun = (from..before).rev().find(|&at| {
        matches!(
            parsed.word(Some(at)),
            "number" | "percentage" | "proportion" | "rate" | "share" | "total"
        ) && matches!(parsed.word(Some(at + 1)), "of" | "for")
    })?;
    // "plans completed within 20 weeks": how soon belongs to it
    let end = (noun..before)
        .find(|&at| {
            !matches!(parsed.what(Some(at)), Some(What::Word | What::Passed))
                || is_be_or_have(parsed.word(Some(at)))
                || parsed.word(Some(at)) == "and"
        })
        .unwrap_or(before);
    phrase(parsed, noun..end)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn the_figure_is_what_the_sentence_has_named() {
        assert_eq!(
            shown("The number of late repairs was falling and the current figure was 1,705"),
            ["1,705: number of late repairs"]
        );
        assert_eq!(
            shown(
                "She told of the percentage of plans made within 20 weeks, in August 2023 this figure was 2.3%"
            ),
            ["2.3%: percentage of plans made within 20 weeks"]
        );
        assert_eq!(
            shown("Again to give some context in April 2024 the figure was 2,965"),
            ["2,965: KNOWN"]
        );
    }

    #[test]
    fn a_figure_with_a_name_keeps_it() {
        assert_eq!(
            shown("The complaints figure was 1,705"),
            ["1,705: complaints figure"]
        );
    }
}
