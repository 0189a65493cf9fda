//! Subjects of which nothing is measured: who tells of a figure, and what led to it.

use crate::lexicon::is_change;
use crate::parse::{Parsed, What};

/// "was worried that just under 40% of children", "held that the proposed £11 rise was fair": a figure in the subject of the clause
/// that is told.
pub(super) fn tells_of(parsed: &Parsed, verb: usize, at: usize) -> bool {
    (verb + 1..at)
        .rev()
        .take_while(|&word| matches!(parsed.what(Some(word)), Some(What::Word | What::Period(_))))
        .any(|word| {
            parsed.word(Some(word)) == "that" && parsed.items[word].depth == parsed.items[at].depth
        })
}

/// "The review resulted in an improvement from £30,000 to £33,000": the cause of a change that does not say of what.
pub(super) fn causes(parsed: &Parsed, verb: usize) -> bool {
    matches!(parsed.word(Some(verb)), "resulted" | "results")
        && parsed.word(Some(verb + 1)) == "in"
        && (verb + 2..verb + 5)
            .any(|noun| is_change(parsed.word(Some(noun))) && parsed.word(Some(noun + 1)) == "from")
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_cause_is_not_measured() {
        assert_eq!(
            shown("The review resulted in an improvement from £30,131 to £33,314"),
            ["£30,131: KNOWN", "£33,314: KNOWN"]
        );
    }
}
