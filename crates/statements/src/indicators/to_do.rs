//! What a sum in a list is to do: "£14k for repairs and £6k to replace play equipment".
//!
//! And what it costs or takes to do: "It costs £85 to empty a bin".
//!
//! Not a sum that a verb has: "It spent £6k to replace equipment" says who spent it; not "£6k to the Scouts".

use super::{phrase_from, unit};

use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    if parsed.word(Some(at + 1)) == "to" && it_takes(parsed, at) {
        return phrase_from(parsed, at + 2);
    }
    let listed = matches!(parsed.word(at.checked_sub(1)), "and" | "," | ";" | "•")
        || at == 0
        || at == 1 && matches!(parsed.word(Some(0)), "-" | "–" | "•");
    listed.then(|| meant(parsed, at)).flatten()
}

/// What a sum is to do, wherever it stands: "a request for another £6k to fund repairs".
pub(super) fn meant(parsed: &Parsed, at: usize) -> Option<String> {
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
    (does && parsed.word(Some(at + 1)) == "to" && unit(parsed, at).is_money())
        .then(|| phrase_from(parsed, at + 2))
        .flatten()
}

/// "It would cost", "it takes an average of": the "it" stands for what follows.
fn it_takes(parsed: &Parsed, at: usize) -> bool {
    let verb = (at.saturating_sub(5)..at).rev().find(|&verb| {
        matches!(
            parsed.word(Some(verb)),
            "cost" | "costs" | "take" | "takes" | "took"
        )
    });
    verb.is_some_and(|verb| {
        let it = (verb.saturating_sub(3)..verb).rev().find(|&it| {
            !matches!(
                parsed.word(Some(it)),
                "would" | "will" | "could" | "may" | "now" | "currently"
            )
        });
        it.is_some_and(|it| parsed.word(Some(it)) == "it")
    })
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_sum_that_is_asked_for_is_to_do_something() {
        assert_eq!(
            shown("Members considered a request for another £250,000 to fund mould repairs"),
            ["£250,000: fund mould repairs"]
        );
    }

    #[test]
    fn it_costs_so_much_to_do_something() {
        assert_eq!(
            shown("It costs £85 to empty each litter bin"),
            ["£85: empty each litter bin"]
        );
        assert_eq!(
            shown("It would cost up to £3,500 to resurface the path"),
            ["£3,500: resurface the path"]
        );
        assert_ne!(
            shown("The Council paid £85 to the contractor"),
            ["£85: contractor"]
        );
    }

    #[test]
    fn what_a_sum_does_names_it() {
        assert_eq!(
            shown("There is £14k for repairs and £6k to replace swings")[1],
            "£6k: replace swings"
        );
    }
}
