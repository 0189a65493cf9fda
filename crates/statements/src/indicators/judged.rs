//! Which of the names that the rules give is taken: the first that nothing speaks against, else the one with the least doubt.
//!
//! What speaks against a name is that it does not say what is measured. Its form tells little, but for what no name has ([`super::form`]): on labelled pages, names with a verb
//! in them, with a participle at their head or of one participle alone are as often right as others, and what the next rule gives
//! instead is worse.
//!
//! It is the first of all names among which [`super::weighed`] chooses.

use super::form::is_no_noun_phrase;
use super::{By, Named, actor, idle};
use crate::lexicon::{is_empty, is_joiner, is_preposition};

/// What speaks against a name, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Doubt {
    /// "Authority" of "rents receivable by the Authority of £2m": who acts.
    Actor,
    /// "sites and": it ends in the midst of a clause.
    Hanging,
    /// "biggest percentage", "previous year", "new record high", "etc": it says how much, when or in what, and not of what.
    Bare,
    /// "Council held £4m at the bank": a clause with a figure of its own. "themselves", "owing to the frost": no noun phrase.
    Figured,
}

/// The name of a figure, of those that the rules give in their order.
pub(super) fn judged(names: impl Iterator<Item = Named>) -> Option<Named> {
    let mut best: Option<(Doubt, Named)> = None;
    for named in names {
        let Some(doubt) = doubt(&named) else {
            return Some(named);
        };
        if best.as_ref().is_none_or(|(least, _)| doubt < *least) {
            best = Some((doubt, named));
        }
    }
    best.filter(|(doubt, _)| *doubt < Doubt::Figured)
        .map(|(_, named)| named)
}

/// What speaks against a name, if anything does.
fn doubt(named: &Named) -> Option<Doubt> {
    let name = &named.text;
    let lower = name.to_lowercase();
    let words: Vec<&str> = words(&lower).collect();
    if is_figured(name) || is_no_noun_phrase(&words) {
        Some(Doubt::Figured)
    } else if is_bare(&words) {
        Some(Doubt::Bare)
    } else if is_hanging(&words) {
        Some(Doubt::Hanging)
    } else if named.by == By::OfNoun && actor::is_body(name) {
        Some(Doubt::Actor)
    } else {
        None
    }
}

/// Whether a name says how much, when or in what, ends in the midst of a clause or holds a figure.
pub(super) fn is_idle(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = words(&lower).collect();
    is_figured(name) || is_no_noun_phrase(&words) || is_bare(&words) || is_hanging(&words)
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
    let pointed = matches!(
        words,
        ["one" | "some", "of", "these" | "those", ..] | ["short", "of", "the", ..]
    );
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
                | "set"
                | "existing"
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
                | "addition"
                | "co2"
                | "co2e"
                | "tco2e"
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
    use crate::indicators::By;

    fn check(names: &[&str]) -> Option<String> {
        let names = names.iter().map(|name| Named {
            text: (*name).to_owned(),
            by: By::Guess,
        });
        judged(names).map(|named| named.text)
    }

    #[test]
    fn the_first_name_that_says_what_is_measured_is_taken() {
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
            assert_eq!(
                check(&[nothing, "visits", "sites"]).as_deref(),
                Some("visits"),
                "{nothing}"
            );
        }
        assert_eq!(
            check(&["statutory target", "sites"]).as_deref(),
            Some("statutory target")
        );
    }

    #[test]
    fn who_acts_is_no_noun_of_a_sum() {
        assert_eq!(
            crate::indicators::shown(
                "There were rents receivable by the Authority in 2014/15 of £1.1m"
            ),
            ["£1.1m: KNOWN"]
        );
    }

    #[test]
    fn the_least_doubtful_name_is_better_than_none() {
        assert_eq!(
            check(&["target", "visits and"]).as_deref(),
            Some("visits and")
        );
        assert_eq!(check(&["council held £4m"]), None);
    }
}
