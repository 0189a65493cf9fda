//! What is spent too much or too little on: "it will be overspending on hostels alone by nearly £29m".
//!
//! Not a noun: "overspending of £4m" is named before its "of".

use super::phrase;
use crate::parse::{Parsed, What};

/// Words between the verb and its "by" at most.
const FAR: usize = 9;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let by = at
        .checked_sub(1)
        .filter(|&by| parsed.word(Some(by)) == "by")?;
    let verb = (by.saturating_sub(FAR)..by).rev().find(|&verb| {
        matches!(
            parsed.word(Some(verb)),
            "overspending"
                | "underspending"
                | "overspend"
                | "underspend"
                | "overspent"
                | "underspent"
        ) && parsed.word(Some(verb + 1)) == "on"
    })?;
    let plain = (verb..by).all(|word| parsed.what(Some(word)) == Some(What::Word));
    let end = by - usize::from(parsed.word(by.checked_sub(1)) == "alone");
    plain.then(|| phrase(parsed, verb..end)).flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_overspent_on_names_the_sum() {
        assert_eq!(
            shown("It is predicted that it will be overspending on hostels alone by nearly £29m"),
            ["£29m: overspending on hostels"]
        );
    }
}
