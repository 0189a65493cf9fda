//! What stands right before or behind a figure: another figure whose brackets it opens, a noun it counts.

use crate::lexicon::{is_change, is_empty, is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};

/// Whether a figure opens brackets right behind another figure: "£357.6m (30.3% of it)".
pub(super) fn behind_figure(parsed: &Parsed, at: usize) -> bool {
    // "(£24.3m, 10.7% increase)": the second measures what the first does.
    let second = at
        .checked_sub(2)
        .is_some_and(|first| parsed.is_figure(first) && parsed.word(Some(first + 1)) == ",")
        && parsed.items[at].depth > 0
        && (matches!(parsed.word(Some(at + 1)), ")" | "," | "")
            || is_change(parsed.word(Some(at + 1))));
    if second {
        return true;
    }
    parsed.opens(at).is_some_and(|open| {
        let behind =
            open > 0 && (parsed.is_figure(open - 1) || open > 1 && parsed.is_figure(open - 2));
        behind && at - open <= 3
    })
}

/// Whether a plain noun stands right behind a figure: "7.6% households".
pub(super) fn noun_behind(parsed: &Parsed, at: usize) -> bool {
    parsed.items.get(at + 1).is_some_and(|item| {
        item.what == What::Word
            && !is_preposition(&item.lower)
            && !is_joiner(&item.lower)
            && !is_verb(&item.lower)
            && !is_empty(&item.lower)
            && !item.lower.ends_with("ly")
            && !matches!(
                item.lower.as_str(),
                "higher"
                    | "lower"
                    | "respectively"
                    | "target"
                    | "not"
                    | "more"
                    | "less"
                    | "likely"
                    | "last"
                    | "average"
            )
    })
}
