//! Words right before a figure, with no sign between: which name it, and which are adjectives of the noun behind it.

use crate::indicators::phrase;
use crate::parse::{Parsed, What};

/// "Transport £1.7m positive variance", "General Fund: £6.6m overspent": what of the labelled a sum is.
pub(super) fn outcome(parsed: &Parsed, at: usize) -> Option<String> {
    let noun = (at + 1..at + 3).find(|&noun| {
        matches!(
            parsed.word(Some(noun)),
            "variance"
                | "overspend"
                | "underspend"
                | "overspent"
                | "underspent"
                | "surplus"
                | "deficit"
                | "shortfall"
        )
    })?;
    let plain = (at + 1..noun).all(|word| parsed.what(Some(word)) == Some(What::Word));
    let text = plain.then(|| phrase(parsed, at + 1..noun + 1)).flatten()?;
    // "overspent" is an overspend.
    Some(match text.strip_suffix("spent") {
        Some(over) => format!("{over}spend"),
        None => text,
    })
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
        assert_eq!(
            shown("Small part of the budget - 1.7% variance"),
            ["1.7%: Small part of the budget, variance"]
        );
        assert_eq!(shown("Parks: £1.7m overspent"), ["£1.7m: Parks, overspend"]);
    }
}
