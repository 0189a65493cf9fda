//! The subject of the figure's clause: "The number of referrals has reduced to 815".
//!
//! "It", "this", "performance" and "the rate" point back to what was named before.

use super::phrase;
use crate::lexicon::{is_empty, is_verb};
use crate::parse::{Parsed, What};

/// The subject of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Named(String),
    /// It stands for something named before.
    PointsBack,
}

/// Heads that name nothing by themselves.
const GENERAL: &[&str] = &[
    "rate",
    "percentage",
    "number",
    "figure",
    "performance",
    "total",
    "proportion",
    "level",
    "result",
    "average",
    "outturn",
    "value",
    "position",
    "it",
    "this",
    "these",
    "they",
    "which",
    "that",
    "increase",
    "decrease",
    "reduction",
    "change",
    "we",
    "here",
    "there",
    "decline",
    "score",
    "count",
    "numbers",
    "percentages",
    "rates",
    "levels",
    "balance",
];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<Subject> {
    let depth = parsed.items[at].depth;
    let level = |index: &usize| parsed.items[*index].depth <= depth;
    let mut verb = (0..at)
        .rev()
        .filter(level)
        .find(|&index| ends_subject(parsed, index))?;
    // The first word of the verb: "has since been reduced".
    for index in (0..verb).rev().filter(level) {
        let lower = parsed.items[index].lower.as_str();
        if ends_subject(parsed, index) {
            verb = index;
        } else if !(lower.ends_with("ly")
            || matches!(
                lower,
                "not" | "also" | "now" | "since" | "further" | "again" | "already"
            ))
        {
            break;
        }
    }
    let start = beginning(parsed, verb, depth);
    let words: Vec<&str> = (start..verb)
        .filter(|&index| parsed.items[index].what == What::Word)
        .map(|index| parsed.items[index].lower.as_str())
        .filter(|word| !FILLING.contains(word))
        .collect();
    if words.is_empty() {
        // ", and was 12": the subject of the clause before holds; ", which is" points back.
        return (start > 0)
            .then(|| whole_subject(parsed, start))
            .flatten()
            .or(Some(Subject::PointsBack));
    }
    if words
        .iter()
        .all(|word| GENERAL.contains(word) || is_empty(word))
    {
        return Some(Subject::PointsBack);
    }
    phrase(parsed, start..verb).map(Subject::Named)
}

/// Words beside a head that do not name it.
const FILLING: &[&str] = &[
    "the",
    "a",
    "an",
    "also",
    "currently",
    "now",
    "overall",
    "current",
    "latest",
    "at",
    "end",
    "of",
    "in",
    "for",
    "our",
    "however",
    "to",
    "was",
    "is",
];

fn ends_subject(parsed: &Parsed, at: usize) -> bool {
    let item = &parsed.items[at];
    item.what == What::Word && is_verb(&item.lower)
}

/// Where the clause of a verb begins.
fn beginning(parsed: &Parsed, verb: usize, depth: usize) -> usize {
    for index in (0..verb).rev() {
        let item = &parsed.items[index];
        if item.depth > depth {
            continue;
        }
        let boundary = match item.what {
            What::Mark => match item.lower.as_str() {
                ";" | ":" | "(" | "–" | "—" => true,
                // "education, health and care plans were": a comma in a list is no boundary.
                "," => index == 0 || !listed(parsed, index, verb),
                _ => false,
            },
            What::Word => {
                matches!(
                    item.lower.as_str(),
                    "but" | "whilst" | "while" | "whereas" | "although" | "because" | "if"
                ) || item.lower == "that"
                    && matches!(
                        parsed.word(index.checked_sub(1)),
                        "show"
                            | "shows"
                            | "indicates"
                            | "indicate"
                            | "estimated"
                            | "is"
                            | "found"
                            | "noted"
                            | "reported"
                            | "means"
                            | "explained"
                    )
                    || item.lower == "and" && clause_before(parsed, index)
            }
            What::Figure(_) => true,
            _ => false,
        };
        if boundary {
            return index + 1;
        }
    }
    0
}

/// Whether a comma stands in a list that an "and" ends before the verb.
fn listed(parsed: &Parsed, comma: usize, verb: usize) -> bool {
    let near = parsed.items[comma + 1..verb]
        .iter()
        .take(5)
        .any(|item| item.lower == "and" || item.lower == ",");
    let verb_before = parsed.items[..comma]
        .iter()
        .any(|item| item.what == What::Word && is_verb(&item.lower));
    let timed = parsed.items[..comma]
        .iter()
        .any(|item| matches!(item.what, What::Period(_)));
    near && !verb_before && !timed
}

/// Whether an "and" joins clauses: a verb stands before it in its clause.
fn clause_before(parsed: &Parsed, and: usize) -> bool {
    parsed.items[..and]
        .iter()
        .rev()
        .take_while(|item| !matches!(item.lower.as_str(), ";" | ":"))
        .any(|item| {
            item.what == What::Word && is_verb(&item.lower) || matches!(item.what, What::Figure(_))
        })
}

/// The subject at the beginning of the sentence.
fn whole_subject(parsed: &Parsed, before: usize) -> Option<Subject> {
    let first = (0..before).find(|&index| {
        parsed.items[index].what == What::Word && is_verb(&parsed.items[index].lower)
    })?;
    let words = parsed.items[..first]
        .iter()
        .filter(|item| item.what == What::Word);
    if words
        .clone()
        .all(|item| GENERAL.contains(&item.lower.as_str()) || is_empty(&item.lower))
    {
        return Some(Subject::PointsBack);
    }
    phrase(parsed, 0..first).map(Subject::Named)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn the_subject_names_the_figure() {
        for (sentence, expected) in [
            (
                "The number of referrals has reduced to 815",
                "815: number of referrals",
            ),
            (
                "The rate of re-referrals was 13.8%",
                "13.8%: rate of re-referrals",
            ),
            ("In 2017/18 school absence fell to 5%", "5%: school absence"),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }

    #[test]
    fn a_general_subject_points_back() {
        assert_eq!(
            shown("Performance at March 2017 was 11.6%"),
            ["11.6%: BEFORE"]
        );
        assert_eq!(shown("This is 43%"), ["43%: BEFORE"]);
    }
}
