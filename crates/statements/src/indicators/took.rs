//! How long something takes or what it costs: "It took 214 days to deliver a grant", "it takes 12 minutes on average to answer a call".
//!
//! What takes it is its name, where it says so: "Re-letting a home took 29 days", "New claims took 19 days to process".

use super::{stretch, subject, unit};
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    /// "took officers an average of".
    const NEAR: usize = 5;
    let length = unit(parsed, at).is_time();
    // "It costs the authority £1,140 a week to keep a child in care"
    let costs = unit(parsed, at).is_money()
        && (at.saturating_sub(NEAR)..at).any(|cost| {
            matches!(parsed.word(Some(cost)), "cost" | "costs" | "costing")
                && matches!(parsed.word(cost.checked_sub(1)), "it" | "would" | "will")
        });
    let needs = unit(parsed, at).is_money()
        && matches!(parsed.word(at.checked_sub(1)), "take" | "takes" | "took" | "need" | "cost" | "costs")
        && (at.saturating_sub(4)..at).any(|it| parsed.word(Some(it)) == "it")
        // "The authority must find £7m to close the gap"
        || unit(parsed, at).is_money()
            && matches!(parsed.word(at.checked_sub(1)), "find" | "needs" | "need" | "requires" | "require")
            && parsed.word(Some(at + 1)) == "to";
    let took = (at.saturating_sub(NEAR)..at)
        .rev()
        .find(|&took| matches!(parsed.word(Some(took)), "took" | "takes" | "take" | "taken"));
    if !(costs || needs || length && took.is_some()) {
        return None;
    }
    let to = (at + 1..at + 4).find(|&to| parsed.word(Some(to)) == "to")?;
    let average = (at + 1..to).all(|word| {
        matches!(parsed.word(Some(word)), "on" | "average")
            || costs
                && matches!(
                    parsed.word(Some(word)),
                    "a" | "each" | "every" | "week" | "month" | "year" | "day" | "night"
                )
    });
    if !average {
        return None;
    }
    let claims = took
        .filter(|_| length)
        .and_then(|took| named_before(parsed, took, at));
    claims.or_else(|| {
        let done = parsed.printed(stretch(parsed, to + 1));
        done.contains(' ').then(|| done.to_owned())
    })
}

/// What takes its time: a subject that is no "it".
fn named_before(parsed: &Parsed, took: usize, at: usize) -> Option<String> {
    if matches!(
        parsed.word(took.checked_sub(1)),
        "it" | "that" | "which" | "this"
    ) {
        return None;
    }
    match subject::read(parsed, at) {
        Some(subject::Subject::Named(name)) => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_takes_its_time_is_measured() {
        assert_eq!(
            shown("It took 214 days to deliver a disabled facilities grant"),
            ["214 days: deliver a disabled facilities grant"]
        );
        assert_eq!(
            shown("New claims took 19 days to process on average and changes of address 4 days"),
            ["19 days: New claims", "4 days: changes of address"]
        );
        assert_eq!(
            shown("Re-letting a home took 29 days on average"),
            ["29 days: Re-letting a home"]
        );
    }

    #[test]
    fn what_costs_a_sum_is_measured() {
        assert_eq!(
            shown("It costs the authority £1,140 a week to keep a child in care"),
            ["£1,140: keep a child in care"]
        );
        assert_eq!(
            shown("It would take £11m to repair all the roads"),
            ["£11m: repair all the roads"]
        );
    }
}
