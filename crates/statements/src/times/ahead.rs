//! A time before a figure: between it and the one before, or at the head of the sentence.

use crate::parse::{Parsed, What};

/// The nearest time between a figure and the one before it, or the clause's beginning.
pub(super) fn ahead(parsed: &Parsed, at: usize, taken: &[bool]) -> Option<usize> {
    for before in (0..at).rev() {
        let item = &parsed.items[before];
        if enclosed(parsed, before, at) {
            continue;
        }
        match item.what {
            What::Period(_) if is_compared(parsed, before) => return None,
            // "savings for 2024-25 of £88.9m": so near that it is this figure's, whoever took it.
            What::Period(period) => {
                return (!taken[period] || at - before <= 2).then_some(period);
            }
            What::Figure(_) => return None,
            What::Mark if item.lower == ";" => return None,
            What::Word
                if matches!(
                    item.lower.as_str(),
                    "resulting" | "leading" | "whilst" | "but"
                ) =>
            {
                return None;
            }
            What::Mark if item.lower == "(" && item.depth > parsed.items[at].depth => {}
            _ => {}
        }
    }
    None
}

/// Whether an item stands in brackets of its own before a figure: "(… in 2024-25) and net £12m". Their
/// time is theirs, unless it is all they hold: "last year (2017/18)".
fn enclosed(parsed: &Parsed, before: usize, at: usize) -> bool {
    let alone = parsed.word(before.checked_sub(1)) == "(" && parsed.word(Some(before + 1)) == ")";
    parsed.items[before].depth > parsed.items[at].depth && !alone
}

/// The time before the first figure: it holds for the whole sentence.
pub(super) fn opening(parsed: &Parsed, first: Option<usize>) -> Option<usize> {
    let first = first?;
    parsed.items[..first]
        .iter()
        .enumerate()
        .rev()
        .filter(|&(before, _)| !enclosed(parsed, before, first) && !is_compared(parsed, before))
        .find_map(|(_, item)| match item.what {
            What::Period(period) => Some(period),
            _ => None,
        })
}

/// Whether a time is what something is compared with: "Compared with 2014, deaths rose to 105".
fn is_compared(parsed: &Parsed, place: usize) -> bool {
    (place.saturating_sub(3)..place).any(|before| {
        matches!(
            parsed.word(Some(before)),
            "compared" | "comparison" | "relative"
        ) && matches!(parsed.word(Some(before + 1)), "with" | "to")
    })
}
