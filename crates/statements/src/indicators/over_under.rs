//! What is over or under its budget: "the crisis budget underspent by £360,000", "Adults Services were £2m over", "is
//! forecast to overspend by £0.4m".
//!
//! Not a noun: "an overspend of £4m" is named before its "of".

use super::phrase;
use super::reach::begins;
use super::subject::ends_subject;
use crate::lexicon::{is_be_or_have, is_joiner};
use crate::parse::Parsed;

/// Words of a name at most.
const LONGEST: usize = 10;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let by = at.checked_sub(1)?;
    let word = by - usize::from(parsed.word(Some(by)) == "by" && by > 0);
    let said = parsed.word(Some(word));
    if !matches!(
        said,
        "underspent" | "overspent" | "underspend" | "overspend"
    ) || matches!(said, "underspend" | "overspend") && word == by
    {
        return None;
    }
    let mut end = word;
    while end > 0 && is_link(parsed.word(Some(end - 1))) {
        end -= 1;
    }
    let start = begins(parsed, end, LONGEST, &["-", "'", "’", "&", "/"], |at| {
        let word = parsed.items[at].lower.as_str();
        ends_subject(parsed, at)
            || is_joiner(word) && (word != "and" || parsed.word(at.checked_sub(1)) == ",")
            || matches!(word, "showed" | "put" | "leaves" | "leaving" | "with")
    });
    let name = phrase(parsed, start..end)?;
    let bare = crate::lexicon::is_empty(&name.to_lowercase()) || super::actor::is_actor(&name);
    (!bare).then(|| format!("{name} {said}"))
}

/// Words between a name and what is said of it.
fn is_link(word: &str) -> bool {
    is_be_or_have(word)
        // "were collectively forecast to overspend"
        || word.ends_with("ly") && !word.ends_with("mily")
        || matches!(
            word,
            "being"
                | "to"
                | "would"
                | "will"
                | "currently"
                | "now"
                | "forecast"
                | "forecasted"
                | "forecasting"
                | "projecting"
                | "expecting"
                | "showing"
                | "set"
                | "due"
                | "projected"
                | "expected"
                | "likely"
                | "still"
                | "also"
        )
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_over_its_budget_names_the_sum() {
        assert_eq!(
            shown(
                "A paper showed the hardship budget underspent by £48,000, and the crisis budget underspent by £36,000"
            ),
            [
                "£48,000: hardship budget underspent",
                "£36,000: crisis budget underspent"
            ]
        );
        assert_eq!(
            shown("Children's Services are forecast to overspend by £0.4m"),
            ["£0.4m: Children's Services overspend"]
        );
    }

    #[test]
    fn a_noun_is_named_before_its_of() {
        assert_eq!(
            shown("There was a net overspend of £4m"),
            ["£4m: net overspend"]
        );
    }

    #[test]
    fn an_adverb_is_no_subject() {
        assert_eq!(
            shown("Service areas were collectively forecast to overspend by £6m"),
            ["£6m: Service areas overspend"]
        );
    }
}
