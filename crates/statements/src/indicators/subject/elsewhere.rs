//! A subject that stands in another clause of the sentence: before a figure between commas, before ", but", at its beginning.

use super::Subject;
use super::heads::GENERAL;
use super::opener::behind_opener;
use super::verb::ends_subject;
use crate::indicators::phrase;
use crate::indicators::report::opens_report;
use crate::lexicon::is_empty;
use crate::parse::{Parsed, What};

/// "Attainment 8 stood at 45.1": a measure that has a number for a name.
///
/// Not far from its figure: "Option 1 does more for the target than a 35% cut".
pub(super) fn title(parsed: &Parsed, start: usize, verb: usize, at: usize) -> Option<String> {
    /// Items from the verb to the figure at most: "stood at".
    const NEAR: usize = 3;
    let alone =
        at - verb <= NEAR && start + 1 == verb && parsed.what(Some(start)) == Some(What::Passed);
    Some(parsed.printed(start..verb))
        .filter(|title| alone && title.starts_with(char::is_uppercase))
        .map(str::to_owned)
}

/// The subject at the beginning of the sentence.
pub(super) fn whole_subject(parsed: &Parsed, before: usize) -> Option<Subject> {
    // "Be safe: the number has gone down and stood at 533": a heading is no clause.
    let from = (0..before)
        .rev()
        .find(|&index| {
            matches!(parsed.word(Some(index)), ":" | ";")
                || parsed.word(Some(index)) == "that" && opens_report(parsed, index)
        })
        .map_or(0, |colon| colon + 1);
    let verb = (from..before).find(|&index| ends_subject(parsed, index));
    let Some(first) = verb else {
        // "Taxes outstanding, after provision of $2.4 million, totalled $35.8 million"
        let from = behind_opener(parsed, 0);
        let comma = (from..before).find(|&index| parsed.word(Some(index)) == ",")?;
        // "The pupil funding rate, used to fund schools, has increased by 2.6%"
        let opens = parsed.word(Some(comma + 1));
        let inserted = (comma..before).any(|index| parsed.is_figure(index))
            || before > comma + 3
                && (opens.ends_with("ed")
                    || matches!(opens, "which" | "including" | "excluding" | "based")
                    // "The loss to date, at the time of writing, is approximately £1,819"
                    || opens == "at" && !crate::lexicon::is_preposition(parsed.word(Some(0))));
        return (inserted && !parsed.is_figure(0))
            .then(|| phrase(parsed, from.min(comma)..comma))
            .flatten()
            .map(Subject::Named);
    };
    let from = behind_opener(parsed, from).min(first);
    let words = parsed.items[from..first]
        .iter()
        .filter(|item| item.what == What::Word);
    if words
        .clone()
        .all(|item| GENERAL.contains(&item.lower.as_str()) || is_empty(&item.lower))
    {
        return Some(Subject::PointsBack);
    }
    phrase(parsed, from..first).map(Subject::Named)
}
