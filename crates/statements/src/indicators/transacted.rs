//! Money that changes hands without a name: "TCC had budgeted £750", "the City received £17m". Who did what is
//! the best name it has.
//!
//! Not where something behind the figure says what it was for: "spent £2m on roads".

use super::{after, phrase, subject};
use crate::parse::Parsed;

/// Stems of verbs whose object is a sum.
const VERBS: &[&str] = &[
    "receiv",
    "budget",
    "award",
    "donat",
    "contribut",
    "allocat",
    "borrow",
    "invest",
    "spend",
    "spent",
    "paid",
    "pay",
    "give",
    "gave",
    "giving",
    "grant",
    "raise",
    "raised",
    "collect",
    "save",
    "saved",
    "transfer",
    "earn",
    "refund",
];

/// How many words of a verb may stand between its subject and the sum: "had agreed to contribute".
const FAR: usize = 6;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = (at.saturating_sub(3)..at).rev().find(|&before| {
        !matches!(
            parsed.word(Some(before)),
            "a" | "the" | "up" | "to" | "further" | "another" | "only" | "some"
        )
    })?;
    let word = parsed.word(Some(verb));
    let transacts = VERBS.iter().any(|stem| word.starts_with(stem)) && !word.ends_with('s')
        // Nouns of the same stem.
        && !word.ends_with("ion")
        && !matches!(word, "grant" | "budget" | "transfer" | "saving" | "spending" | "raise");
    if !transacts || after::read(parsed, at).is_some() {
        return None;
    }
    let first = (verb.saturating_sub(FAR)..verb)
        .find(|&before| subject::ends_subject(parsed, before))
        .unwrap_or(verb);
    let from = (0..first)
        .rev()
        .find(|&before| {
            parsed.items[before].lower.is_empty()
                || !parsed.items[before]
                    .lower
                    .starts_with(char::is_alphanumeric)
                || matches!(
                    parsed.word(Some(before)),
                    "and" | "that" | "whether" | "which" | "proposed" | "agreed"
                )
        })
        .map_or(0, |before| before + 1);
    let who = phrase(parsed, from..first)?;
    (who.split_whitespace().count() <= 6)
        .then(|| format!("{who} {}", parsed.printed(verb..verb + 1)))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn who_did_what_names_a_sum() {
        assert_eq!(
            shown("The Chairman explained that TCC had budgeted £750 in 2017/18"),
            ["£750: TCC budgeted"]
        );
        assert_eq!(
            shown("In 2022, the City received £17,279"),
            ["£17,279: City received"]
        );
    }

    #[test]
    fn what_it_was_for_comes_first() {
        assert_eq!(shown("The council spent £2m on roads"), ["£2m: roads"]);
    }
}
