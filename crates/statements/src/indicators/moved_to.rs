//! Verbs that only the preposition behind them shows: "income slipped to £1.2m", "rents ended at £4m", "parking brought in
//! £1m". Many of their forms are participles or nouns elsewhere.
//!
//! Not a participle that compares or limits: "income compared to £1.2m", "growth limited to 2%".

use crate::parse::{Parsed, What};

/// Forms that do not end with "-ed".
const FORMS: &[&str] = &[
    "brought",
    "brings",
    "bring",
    "sat",
    "sits",
    "ran",
    "runs",
    "sank",
    "shrank",
    "crept",
    "swelled",
    "came",
    "comes",
    "went",
    "goes",
    "shot",
    "slid",
    "sprang",
    "drew",
    "draws",
    "hovers",
    "approximates",
    "averages",
    "took",
    "takes",
];

/// Participles with a preposition that are no verbs of movement.
const APART: &[&str] = &[
    "compared",
    "limited",
    "related",
    "relating",
    "linked",
    "attributed",
    "added",
    "owed",
    "based",
    "situated",
    "located",
    "aged",
    "used",
    "committed",
    "allocated",
    "transferred",
    "credited",
    "charged",
    "paid",
    "reported",
    "recommended",
    "given",
    "aimed",
    "directed",
    "targeted",
    "employed",
    "held",
    "invested",
    "fixed",
    "proposed",
];

/// Words between the verb and its figure.
const LINKS: &[&str] = &[
    "to", "at", "in", "back", "out", "down", "up", "off", "just", "only", "over", "about",
    "around", "nearly", "almost", "some", "a", "the", "around", "into", "on", "together",
    "further", "again",
];

/// The place of such a verb right before a figure.
pub(super) fn verb(parsed: &Parsed, at: usize) -> Option<usize> {
    const NEAR: usize = 4;
    let verb = (at.saturating_sub(NEAR)..at)
        .rev()
        .find(|&before| !LINKS.contains(&parsed.word(Some(before))))?;
    let item = &parsed.items[verb];
    let linked = (verb + 1..at).any(|link| matches!(parsed.word(Some(link)), "to" | "at" | "in"));
    let passive = matches!(
        parsed.word(verb.checked_sub(1)),
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "" | "and" | "the" | "a" | "an"
    );
    let moves =
        item.lower.len() > 4 && item.lower.ends_with("ed") && !APART.contains(&item.lower.as_str());
    (item.what == What::Word
        && linked
        && !passive
        && (moves || FORMS.contains(&item.lower.as_str())))
    .then_some(verb)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_comparison_is_no_verb() {
        assert_eq!(shown("Growth limited to 2% was seen").len(), 1);
        let parsed = crate::parse::parse("Income of the year compared to 2% more", None);
        let at = parsed.figure_places().map(|(at, _)| at).last();
        assert_eq!(super::verb(&parsed, at.unwrap_or_default()), None);
    }
}
