//! "1 x low coffee table 1 x blue sofa": an inventory, a list of what stands in a room or comes with a contract. What it counts it
//! counts to be kept or replaced; it states nothing.
//!
//! It has no verb, or several such counts: "They ordered 2 x laptops" is a sentence.

use crate::lexicon::{is_be_or_have, is_verb};
use crate::parse::{Parsed, What};

/// Whether a text without a verb counts things by "1 x".
pub(crate) fn is_inventory(parsed: &Parsed) -> bool {
    /// Counts that make one though a word of it may be a verb: "1 x paint drying stand".
    const SEVERAL: usize = 3;
    let counts = |at: usize| {
        matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if parsed.figures[figure].bare)
            && matches!(parsed.word(Some(at + 1)), "x" | "×")
            && parsed.what(Some(at + 2)) == Some(What::Word)
    };
    let told = |word: &str| is_verb(word) || is_be_or_have(word);
    let counted = (0..parsed.items.len()).filter(|&at| counts(at)).count();
    counted >= SEVERAL || counted > 0 && !parsed.items.iter().any(|item| told(&item.lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_counted_by_a_sign_are_an_inventory() {
        let is_one = |text: &str| is_inventory(&crate::parse::parse(text, None));
        assert!(is_one("1 x low coffee table 3 x orange plastic chairs"));
        assert!(is_one("4 x round tables"));
        assert!(!is_one("They have ordered 4 x laptops"));
        assert!(!is_one("12 laptops and 4 tables"));
    }
}
