//! A change with its purpose: "a fine of £400 with a 25% reduction for early payment".
//!
//! Not a time: "a 5% increase for 2019/20".

use super::{after, phrase_from};
use crate::lexicon::is_change;
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    // "a 2p weekly increase for a home"
    let often = usize::from(matches!(
        parsed.word(Some(at + 1)),
        "weekly" | "annual" | "monthly" | "further"
    ));
    let at = at + often;
    let noun = parsed.word(Some(at + 1));
    let changes =
        is_change(noun) || matches!(noun, "discount" | "rebate" | "surcharge" | "premium");
    // "a proposed 2.9% increase for the precept"
    let planned = usize::from(matches!(
        parsed.word(at.checked_sub(1 + often)),
        "proposed" | "planned" | "further" | "additional" | "expected" | "agreed"
    ));
    let given = matches!(
        parsed.word(at.checked_sub(1 + often + planned)),
        "a" | "an" | "with" | "and" | "or"
    );
    (changes && given && parsed.word(Some(at + 2)) == "for" && !after::time_follows(parsed, at + 2))
        .then(|| phrase_from(parsed, at + 3))
        .flatten()
        .map(|whom| format!("{noun} for {whom}"))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_a_reduction_is_for_names_it() {
        assert_eq!(
            shown("The draft has a proposed 2.9% increase for the general precept")[0],
            "2.9%: increase for general precept"
        );
        assert_eq!(
            shown("The fine was £400 with a 25% reduction for early payment")[1],
            "25%: reduction for early payment"
        );
    }
}
