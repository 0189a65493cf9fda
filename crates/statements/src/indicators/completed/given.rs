//! What a figure's noun is needed or given for.

use std::ops::Range;

use super::super::unit;
use super::behind::run;
use crate::lexicon::is_infinitive;
use crate::parse::Parsed;

/// "a need for 681 pitches and 38 plots", "33.5 ha is needed for offices": that they are wanting, and not there.
pub(super) fn needed(parsed: &Parsed, at: usize, items: &Range<usize>) -> Option<String> {
    const NEEDS: &[&str] = &[
        "need",
        "requirement",
        "demand",
        "capacity",
        "shortfall",
        "shortage",
    ];
    let between: Vec<&str> = (at + 1..items.start)
        .map(|word| parsed.word(Some(word)))
        .collect();
    if let [
        "is" | "are" | "was" | "were",
        done @ ("needed" | "required"),
        "for",
        ..,
    ] = between[..]
    {
        return Some(format!("{done} for"));
    }
    if items.start > at + 2 || between.contains(&"of") {
        return None;
    }
    let led = |at: usize| {
        let before = |back: usize| parsed.word(at.checked_sub(back));
        let about = usize::from(matches!(
            before(1),
            "about"
                | "around"
                | "approximately"
                | "over"
                | "at"
                | "an"
                | "another"
                | "additional"
                | "just"
                | "some"
        ));
        let need = before(2 + about);
        (before(1 + about) == "for" && NEEDS.contains(&need)).then(|| format!("{need} for"))
    };
    led(at).or_else(|| {
        let first = parsed.figure_before(at).filter(|&first| at - first <= 4)?;
        (parsed.word(at.checked_sub(1)) == "and" && parsed.are_alike(first, at))
            .then(|| led(first))
            .flatten()
    })
}

/// "a grant of £20,000 / to build new changing rooms": what money was given for.
pub(super) fn purpose(parsed: &Parsed, at: usize, items: &Range<usize>) -> Option<String> {
    const FUNDS: &[&str] = &[
        "grant",
        "grants",
        "award",
        "awards",
        "allocation",
        "funding",
        "donation",
        "contribution",
        "loan",
        "awarded",
        "granted",
        "allocated",
        "provided",
        "donated",
        "us",
        "them",
    ];
    const DONE: &[&str] = &[
        "build",
        "help",
        "support",
        "fund",
        "pay",
        "buy",
        "improve",
        "replace",
        "repair",
        "run",
        "create",
        "develop",
        "install",
        "cover",
        "meet",
        "enable",
        "employ",
        "complete",
        "extend",
        "refurbish",
        "purchase",
        "train",
        "continue",
        "restore",
        "upgrade",
    ];
    let given =
        (items.start.saturating_sub(1)..at).any(|word| FUNDS.contains(&parsed.word(Some(word))));
    let to = parsed.word(Some(at + 1)) == "to"
        && (is_infinitive(parsed.word(Some(at + 2))) || DONE.contains(&parsed.word(Some(at + 2))));
    (unit(parsed, at).is_money() && given && to)
        .then(|| run(parsed, at + 1))
        .flatten()
}
