//! What a sum is recorded as: "$69,653 was recognized as capital transfers", "recorded £9m as deferred
//! revenue".
//!
//! Not "as at 31 March", "as a result", "as part of".

use super::phrase_from;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let mut from = parsed.beyond_brackets(at + 1);
    while matches!(
        parsed.word(Some(from)),
        "is" | "was" | "are" | "were" | "be" | "been" | "has" | "have"
    ) || parsed.word(Some(from)).ends_with("ed") && parsed.word(Some(from + 1)) == "as"
    {
        from += 1;
    }
    if parsed.word(Some(from)) != "as" {
        return None;
    }
    let idle = matches!(
        parsed.word(Some(from + 1)),
        "at" | "of"
            | "part"
            | "well"
            | "follows"
            | "this"
            | "it"
            | "they"
            | "we"
            | "shown"
            | "set"
            | "being"
    ) || parsed.word(Some(from + 2)) == "result"
        || !matches!(parsed.what(Some(from + 1)), Some(What::Word));
    // "recorded £9m as revenue", "£9m was recorded as revenue": something is booked.
    let books = |word: &str| {
        [
            "recogni", "record", "report", "classif", "receiv", "treat", "account", "book",
            "disclos", "carried", "held",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    };
    let done = parsed.word(at.checked_sub(1));
    let booked = done.ends_with("ised")
        || done.ends_with("ized")
        || (at.saturating_sub(20)..from).any(|near| books(parsed.word(Some(near))));
    (!idle && booked)
        .then(|| phrase_from(parsed, from + 1))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_booked_names_the_figure() {
        assert_eq!(
            shown("£22,325 (2021 - £20,000) was recognised as government transfers")[0],
            "£22,325: government transfers"
        );
        assert_eq!(
            shown("The City recorded £9,726 as deferred revenue and £43 as operating transfers"),
            ["£9,726: deferred revenue", "£43: operating transfers"]
        );
    }

    #[test]
    fn a_day_and_a_reason_name_nothing() {
        assert_eq!(
            shown("reported debt of £9m as at 31 March 2018"),
            ["£9m: debt"]
        );
    }
}
