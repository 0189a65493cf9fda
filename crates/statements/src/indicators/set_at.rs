//! What somebody set at its figure: "the council has struck its district rate for homes at 2.31%", "has frozen the charge
//! at £45".
//!
//! Not where something was set: "The fee was set at £45" has its subject.

use super::phrase;
use crate::parse::{Parsed, What};

/// Words between the verb and its figure at most.
const FAR: usize = 24;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let link = (at.saturating_sub(2)..at)
        .rev()
        .find(|&link| parsed.word(Some(link)) == "at")?;
    let verb = (at.saturating_sub(FAR)..link)
        .rev()
        .take_while(|&verb| {
            !parsed.is_figure(verb) && !matches!(parsed.word(Some(verb)), "," | ";")
        })
        .find(|&verb| {
            matches!(
                parsed.word(Some(verb)),
                "set"
                    | "struck"
                    | "fixed"
                    | "kept"
                    | "frozen"
                    | "froze"
                    | "capped"
                    | "pegged"
                    | "maintained"
            ) && matches!(
                parsed.word(Some(verb + 1)),
                "the" | "its" | "a" | "an" | "their" | "our"
            )
        })?;
    let from = verb + 2;
    let end = (from..link)
        .find(|&word| {
            matches!(parsed.word(Some(word)), "for" | "so" | "in" | "from" | "(")
                || parsed.what(Some(word)) != Some(What::Word) && parsed.word(Some(word)) != "-"
        })
        .unwrap_or(link);
    phrase(parsed, from..end)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_set_names_its_level() {
        assert_eq!(
            shown("The council has struck its district rate for homes at 2.31%"),
            ["2.31%: district rate"]
        );
        assert_eq!(
            shown("Another council set the second-highest rate so far at 5.2%"),
            ["5.2%: second-highest rate"]
        );
        assert_eq!(shown("The fee was set at £45"), ["£45: fee"]);
    }
}
