//! Names that do not say what is measured. The form of a name tells little else: on labelled pages, names with a verb in them, with a
//! participle at their head or of one participle alone are as often right as others.

use super::idle;
use crate::lexicon::{is_empty, is_joiner, is_preposition};

/// Whether a name says how much, when or in what, ends in the midst of a clause or holds a figure.
pub(super) fn is_idle(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = words(&lower).collect();
    is_figured(name) || is_bare(&words) || is_hanging(&words)
}

fn words(lower: &str) -> impl Iterator<Item = &str> {
    lower
        .split(|char: char| char.is_whitespace() || char == ',')
        .filter(|word| !word.is_empty())
}

/// Whether a name holds a figure that it says something of: a sum, "68% of indicators", "1,204 assessments".
fn is_figured(name: &str) -> bool {
    let counts = |rest: &str| {
        let count = rest.split(' ').next().unwrap_or_default();
        count.contains(',')
            && count
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b',')
    };
    let shares = |rest: &str| {
        let first = rest.split(' ').next().unwrap_or_default();
        first
            .strip_suffix('%')
            .is_some_and(|number| number.parse::<f32>().is_ok())
    };
    idle::holds_sum(name)
        || name.split(" of the ").skip(1).any(counts)
        || name.split(": ").skip(1).any(shares)
}

/// Whether no word of a name says what is measured.
fn is_bare(words: &[&str]) -> bool {
    let pointed = matches!(words, ["one" | "some", "of", "these" | "those", ..]);
    pointed
        || words
            .iter()
            .all(|word| is_empty(word) || is_preposition(word) || says_nothing(word))
        // "down a third", "increase in the latest quarter"
        || words.first().is_some_and(|first| goes(first))
            && words
                .iter()
                .skip(1)
                .all(|word| is_empty(word) || is_preposition(word) || says_nothing(word))
}

/// Words that say which way something goes, and not what.
fn goes(word: &str) -> bool {
    matches!(
        word,
        "up" | "down"
            | "increase"
            | "increasing"
            | "decrease"
            | "decreasing"
            | "rise"
            | "rising"
            | "fall"
            | "falling"
            | "drop"
    )
}

/// Words that say how much, when, whose or in what, and not of what.
fn says_nothing(word: &str) -> bool {
    idle::is_idle(word)
        || matches!(
            word,
            "percentage"
                | "rate"
                | "rates"
                | "number"
                | "proportion"
                | "biggest"
                | "largest"
                | "highest"
                | "lowest"
                | "smallest"
                | "target"
                | "targets"
                | "benchmark"
                | "national"
                | "regional"
                | "england"
                | "wales"
                | "scotland"
                | "northern"
                | "ireland"
                | "london"
                | "slightly"
                | "marginally"
                | "sharply"
                | "english"
                | "level"
                | "levels"
                | "equivalent"
                | "comparable"
                | "corresponding"
                | "etc"
                | "excludes"
                | "includes"
                | "take"
                | "takes"
                | "needs"
                | "third"
                | "quarter"
                | "record"
                | "high"
                | "low"
                | "new"
                | "latest"
                | "recent"
                | "quarterly"
                | "annually"
                | "monthly"
                | "weekly"
                | "much"
                | "even"
                | "greater"
                | "higher"
                | "lower"
                | "smaller"
                | "larger"
                | "bigger"
                | "worse"
                | "far"
        )
}

/// Whether a name ends in the midst of a clause.
fn is_hanging(words: &[&str]) -> bool {
    let last = words.last().copied().unwrap_or_default();
    is_joiner(last)
        // "Finance Order figures suggest"
        || matches!(
            last,
            "suggest" | "suggests" | "show" | "shows" | "indicate" | "indicates"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_how_much_or_when_is_idle() {
        for nothing in [
            "biggest percentage",
            "national average",
            "previous year",
            "much greater",
            "new quarterly record high",
            "increase in the latest quarter",
            "increasing slightly",
            "Northern Ireland",
            "year-on-year",
            "etc",
            "one of those kinds",
            "down a third",
            "annually",
            "visits and",
            "latest figures suggest",
            "Staff survey: 68% feel valued",
            "chart shows that of the 1,204 assessments",
        ] {
            assert!(is_idle(nothing), "{nothing}");
        }
        assert!(!is_idle("statutory target"));
    }
}
