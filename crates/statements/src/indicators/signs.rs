//! What the words around a figure say of whose name it takes.

use scrutineer_model::Unit;

use super::nearby::noun_behind;
use super::{idle, unit};
use crate::parse::{Parsed, What};
use crate::roles::Role;

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
