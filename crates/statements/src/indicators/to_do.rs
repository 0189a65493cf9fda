//! What a sum in a list is to do: "£14k for repairs and £6k to replace play equipment".
//!
//! Not a sum that a verb has: "It spent £6k to replace equipment" says who spent it; not "£6k to the Scouts".

use super::{phrase_from, unit};

use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let listed = matches!(parsed.word(at.checked_sub(1)), "and" | "," | ";" | "•")
        || at == 0
        || at == 1 && matches!(parsed.word(Some(0)), "-" | "–" | "•");
    let does = matches!(
        parsed.word(Some(at + 2)),
        "replace"
            | "support"
            | "fund"
            | "deliver"
            | "build"
            | "repair"
            | "extend"
            | "refurbish"
            | "upgrade"
            | "buy"
            | "purchase"
            | "install"
            | "create"
            | "help"
            | "maintain"
            | "improve"
            | "resurface"
            | "develop"
            | "employ"
            | "expand"
            | "enhance"
            | "provide"
            | "meet"
            | "cover"
            | "enable"
            | "reduce"
            | "increase"
    );
    (listed && does && parsed.word(Some(at + 1)) == "to" && unit(parsed, at).is_money())
        .then(|| phrase_from(parsed, at + 2))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_a_sum_does_names_it() {
        assert_eq!(
            shown("There is £14k for repairs and £6k to replace swings")[1],
            "£6k: replace swings"
        );
    }
}
