//! Subjects of which nothing is measured: who tells of a figure, and what led to it.

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

#[cfg(test)]
mod tests {}
