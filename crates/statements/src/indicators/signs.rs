//! What the words around a figure say of whose name it takes.

use scrutineer_model::Unit;

use super::nearby::noun_behind;
use super::{idle, unit};
use crate::parse::{Parsed, What};
use crate::roles::Role;

/// "the Council had under-borrowed by £212m": a participle with what it came to.
pub(super) fn borrowed(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = at.checked_sub(2)?;
    let word = parsed.word(Some(verb));
    let acts = parsed.word(Some(verb + 1)) == "by"
        && word.ends_with("ed")
        && crate::lexicon::movement(word).is_none();
    let way = verb
        .checked_sub(1)
        .filter(|&way| matches!(parsed.word(Some(way)), "under" | "over"));
    acts.then(|| parsed.printed(way.unwrap_or(verb)..verb + 1).to_owned())
}

/// "drew members' attention": a clause, and nobody's name.
pub(super) fn opens_with_verb(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|first| {
        let first = first.to_lowercase();
        matches!(first.as_str(), "takes" | "gives" | "makes")
            || crate::lexicon::is_verb(&first)
                && !matches!(
                    first.as_str(),
                    "cost" | "costs" | "benefits" | "results" | "account" | "accounts" | "cuts"
                )
    })
}

/// Whether somebody else acts between the figure before and this one: "recycling rose to 31%, and we won 73% of appeals".
pub(super) fn others_act(parsed: &Parsed, at: usize) -> bool {
    let first = parsed.figure_before(at);
    first.is_some_and(|first| {
        (first..at).any(|who| matches!(parsed.word(Some(who)), "we" | "they" | "he" | "she" | "i"))
    })
}

/// "(3,911 offences)": a count with a noun of its own.
pub(super) fn counts_own(parsed: &Parsed, at: usize, role: Role) -> bool {
    unit(parsed, at) == Unit::Count && !matches!(role, Role::Change(..)) && noun_behind(parsed, at)
}

/// "end of year target": a target and its time.
pub(super) fn only_target(name: &str) -> bool {
    let mut rest = name
        .split_whitespace()
        .filter(|word| !idle::is_idle(word))
        .peekable();
    rest.peek().is_some()
        && rest.all(|word| {
            matches!(
                word.to_lowercase().as_str(),
                "target" | "benchmark" | "threshold" | "goal" | "ceiling" | "annual"
            )
        })
}

/// Whether a figure is a part of what the figure before it counts: "62% of them to one centre", "will repay 75% of this".
pub(super) fn is_of_them(parsed: &Parsed, at: usize) -> bool {
    let of = at + 1;
    let points = parsed.word(Some(of)) == "of"
        && match parsed.word(Some(of + 1)) {
            "them" | "it" => true,
            // "80% of this traffic", "of those waiting"
            "this" | "that" | "these" | "those" => parsed.what(Some(of + 2)) != Some(What::Word),
            _ => false,
        };
    points && parsed.figure_before(at).is_some()
}

/// Whether a change stands behind a comma beside a figure in the same unit: "will pay £1,779, £84 more than last year".
pub(super) fn is_more(parsed: &Parsed, at: usize, role: Role) -> bool {
    let first = parsed.figure_before(at);
    matches!(role, Role::Change(..))
        && parsed.word(at.checked_sub(1)) == ","
        && matches!(
            parsed.word(Some(at + 1)),
            "more" | "less" | "fewer" | "higher" | "lower" | "up" | "down"
        )
        && (matches!(parsed.word(Some(at + 2)), "than" | "on")
            // "71% was recycled, 3 points up"
            || matches!(parsed.word(Some(at + 1)), "up" | "down")
                && matches!(parsed.word(Some(at + 2)), "" | "." | "," | ";"))
        && first.is_some_and(|first| {
            unit(parsed, first) == unit(parsed, at)
                // "received 2,914 contacts, 7% fewer than before"
                || matches!(unit(parsed, at), Unit::Percent | Unit::PercentagePoints)
                // "5,412 people (4,386 full-time equivalents), 118 fewer than before": of those in front of the brackets
                || parsed.opens(first).is_some()
        })
}
