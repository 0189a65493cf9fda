//! Money that changes hands without a name: "TCC had budgeted £750", "the City received £17m". Who did what is
//! the best name it has.
//!
//! Not where something behind the figure says what it was for: "spent £2m on roads".

use super::{after, subject};
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

/// Words a subject has at most: a longer one names enough.
const SHORT: usize = 4;

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
    let Some(subject::Subject::Named(who)) = subject::read(parsed, at) else {
        return None;
    };
    let verb = parsed.printed(verb..verb + 1);
    (who.split_whitespace().count() <= SHORT).then(|| format!("{who} {verb}"))
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
    fn who_stands_in_a_clause_of_its_own() {
        assert_eq!(
            shown("Councillors agreed that TCC would give £1,000"),
            ["£1,000: TCC give"]
        );
    }

    #[test]
    fn what_it_was_for_comes_first() {
        assert_eq!(
            shown("The council spent £2m on roads"),
            ["£2m: council, roads"]
        );
    }
}
