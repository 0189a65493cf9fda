//! What a figure comes of, where nothing else names it: "0.5% would be gained by increasing the number of banks", "£1.2m was
//! saved by closing two depots".
//!
//! Not who did it: "12 were seen by a nurse".

use super::{phrase, stretch};
use crate::parse::{Parsed, What};

/// Auxiliaries before the participle.
const LINKS: &[&str] = &[
    "would", "will", "could", "can", "may", "might", "has", "have", "had", "was", "were", "is",
    "are", "be", "been",
];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let verb =
        (at + 1..parsed.items.len()).find(|&verb| !LINKS.contains(&parsed.word(Some(verb))))?;
    let by = verb + 1;
    let participle = parsed.word(Some(verb));
    let gerund = parsed.word(Some(by + 1));
    let done = verb > at + 1
        && (participle.ends_with("ed") || matches!(participle, "made" | "found" | "won" | "cut"))
        && matches!(parsed.word(Some(by)), "by" | "through" | "from")
        && parsed.what(Some(by + 1)) == Some(What::Word)
        && gerund.ends_with("ing")
        && gerund.len() > 4;
    let end = stretch(parsed, by + 1).end;
    let what = done.then(|| phrase(parsed, by + 1..end)).flatten()?;
    Some(format!("{participle} {} {what}", parsed.word(Some(by))))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_a_figure_comes_of_names_it() {
        assert_eq!(
            shown(
                "Officers estimated that 0.5% would be gained by increasing the number of glass banks"
            ),
            ["0.5%: gained by increasing the number of glass banks"]
        );
    }
}
