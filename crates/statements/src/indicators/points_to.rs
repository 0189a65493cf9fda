//! Words beside a figure that point to what was named before: "the club also had 68", "collection" behind "Business rates
//! collection".
//!
//! Not where it is another: "another collection".

use super::Before;
use crate::parse::{Parsed, What};

/// "The club also had 68." ends with a number of what was counted before.
pub(crate) fn is_also_had(parsed: &Parsed, at: usize) -> bool {
    matches!(
        parsed.word(at.checked_sub(1)),
        "had" | "has" | "have" | "recorded" | "received"
    ) && parsed.word(at.checked_sub(2)) == "also"
        && parsed.items[at + 1..]
            .iter()
            .all(|item| item.what == What::Mark)
}

/// Words that tell apart what was planned, expected and reached.
const STAGES: &[&str] = &[
    "actual",
    "final",
    "provisional",
    "forecast",
    "projected",
    "expected",
    "estimated",
    "revised",
    "original",
    "approved",
    "budgeted",
    "planned",
];

/// The full name that one noun is short for: "collection" behind "Business rates collection", "prevalence" behind
/// "smoking prevalence in the county", with whom it is said of.
pub(super) fn full(parsed: &Parsed, at: usize, name: &str, before: Before<'_>) -> Option<String> {
    /// Items between the noun and its figure at most.
    const NEAR: usize = 12;
    // "core funded" is no longer name of "externally funded".
    let participle = name.ends_with("ed") || name.ends_with("ing") && !super::is_mass_noun(name);
    if name.contains(' ') || participle || name.chars().next().is_none_or(char::is_uppercase) {
        return None;
    }
    // "a contribution (£82m)" is another than the one before.
    let other = (at.saturating_sub(NEAR)..at)
        .rev()
        .find(|&noun| parsed.word(Some(noun)) == name)
        .is_some_and(|noun| {
            matches!(
                parsed.word(noun.checked_sub(1)),
                "a" | "an" | "another" | "further" | "other" | "each" | "additional"
            )
        });
    if other {
        return None;
    }
    let known = before.figure.into_iter().chain(before.indicator);
    // "The forecast outturn was £215m. The actual outturn was £186m": not the one before.
    let which = (at.saturating_sub(NEAR)..at)
        .rev()
        .find(|&noun| parsed.word(Some(noun)) == name)
        .map_or("", |noun| parsed.word(noun.checked_sub(1)));
    let known = known.into_iter().filter(|earlier| {
        !STAGES.contains(&which)
            || earlier
                .to_lowercase()
                .split(' ')
                .all(|word| word == which || !STAGES.contains(&word))
    });
    let (earlier, head) = known.into_iter().find_map(|earlier| {
        let head = earlier
            .split_whitespace()
            .take_while(|word| !crate::lexicon::is_preposition(&word.to_lowercase()))
            .collect::<Vec<_>>();
        let last = head.last()?.trim_end_matches(',');
        let one = head.len() > 1 && !earlier.contains(',');
        (one && last.eq_ignore_ascii_case(name)).then(|| (earlier, head.join(" ")))
    })?;
    let of_whom = at + 1;
    if matches!(parsed.word(Some(of_whom)), "among" | "amongst")
        && let Some(whom) = super::phrase_from(parsed, of_whom + 1)
    {
        return Some(format!("{head} {} {whom}", parsed.word(Some(of_whom))));
    }
    Some(earlier.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    #[test]
    fn a_noun_alone_is_short_for_its_name() {
        let parsed = parse("The month before, collection was 1.2% up", None);
        let before = Before {
            indicator: Some("Business rates collection"),
            ..Before::default()
        };
        let full = |name: &str| full(&parsed, 6, name, before);
        assert_eq!(
            full("collection").as_deref(),
            Some("Business rates collection")
        );
        assert_eq!(full("recycling"), None);
        let parsed = parse("It gives another collection (£82m)", None);
        assert_eq!(super::full(&parsed, 5, "collection", before), None);
    }
}
