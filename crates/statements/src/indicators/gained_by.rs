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
        && (gerund.ends_with("ing") && gerund.len() > 4 || is_act(parsed, by + 1));
    let end = stretch(parsed, by + 1).end;
    let what = done.then(|| phrase(parsed, by + 1..end)).flatten()?;
    Some(format!("{participle} {} {what}", parsed.word(Some(by))))
}

/// "by the sale of", "through a reduction in": an act, and not who did it.
fn is_act(parsed: &Parsed, at: usize) -> bool {
    let article = usize::from(matches!(parsed.word(Some(at)), "the" | "a" | "an"));
    let noun = (at + article..at + article + 3)
        .find(|&noun| matches!(parsed.word(Some(noun + 1)), "of" | "in" | "to" | "from"));
    let act = parsed.word(noun);
    matches!(
        act,
        "sale"
            | "sales"
            | "disposal"
            | "disposals"
            | "closure"
            | "transfer"
            | "use"
            | "release"
            | "levy"
    ) || crate::lexicon::is_change(act)
        || act.len() > 7 && (act.ends_with("tion") || act.ends_with("ment"))
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
        assert_eq!(
            shown("£640,000 was raised by the sale of the depot"),
            ["£640,000: raised by sale of the depot"]
        );
        assert_ne!(
            shown("£640,000 was raised by the friends of the library")[0],
            "£640,000: raised by friends of the library"
        );
    }
}
