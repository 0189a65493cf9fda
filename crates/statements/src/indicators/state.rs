//! Some of what was counted before, by the state they are in: "permission for 2,318 dwellings, with 702 under construction",
//! "there were 40 cases, 12 in progress".
//!
//! Not a place or time: "with 12 in May", "and 40 in the north".

use super::unit;
use crate::parse::Parsed;
use scrutineer_model::Unit;

/// Whether a number is of some that are in a state, behind a count of all.
pub(crate) fn is_state(parsed: &Parsed, at: usize) -> bool {
    let joined = matches!(
        parsed.word(at.checked_sub(1)),
        "with" | "and" | "," | "including"
    );
    let state = matches!(
        (parsed.word(Some(at + 1)), parsed.word(Some(at + 2))),
        (
            "under",
            "construction"
                | "way"
                | "offer"
                | "investigation"
                | "review"
                | "appeal"
                | "consideration"
        ) | ("in", "progress" | "hand" | "construction" | "draft")
            | ("on", "site" | "hold")
            | ("still" | "yet" | "currently" | "awaiting", _)
    );
    joined
        && state
        && parsed
            .figure_before(at)
            .is_some_and(|first| unit(parsed, first) == Unit::Count)
}

#[cfg(test)]
mod tests {
    use crate::counted::tests::check;

    #[test]
    fn some_in_a_state_are_counted() {
        check(
            "Permission existed for a further 2,318 dwellings, with 702 under construction",
            &[true, true],
        );
        check(
            "Permission existed for 23 dwellings, with 7 on hold",
            &[true, true],
        );
    }
}
