//! Figures that measure what the figure before them does, and say it in another way: "3,405 contacts, a 4% rise on Q1".

use scrutineer_model::Unit;

use super::asked::Asked;
use super::nearby::{behind_figure, noun_behind};
use super::signs::counts_own;
use super::{Before, alike, beside, bracket, object, unit};
use crate::parse::Parsed;
use crate::roles::Role;

/// The name of the figure before, where this one says the same of it in another way.
pub(super) fn read(asked: &Asked) -> Option<String> {
    as_before(asked.parsed, asked.at, asked.role, asked.before).map(str::to_owned)
}

/// Words from what brings something to its figure at most.
const NEAR: usize = 8;

fn as_before<'b>(parsed: &Parsed, at: usize, role: Role, before: Before<'b>) -> Option<&'b str> {
    // "a further £25m in savings, bringing the total additional savings to £40m": it says itself of what
    let brought = (at.saturating_sub(NEAR)..at)
        .any(|word| matches!(parsed.word(Some(word)), "bringing" | "taking"))
        && object::read(parsed, at).is_some_and(|name| name.split(' ').count() > 2);
    if brought {
        return None;
    }
    let again = alike::is_alike(parsed, at);
    if again && before.figure.is_some() {
        return before.figure;
    }
    // "a gap of £6.8m in 2026/27, rising to £14.2m"
    let goes_on = matches!(parsed.word(at.checked_sub(1)), "to")
        && matches!(
            parsed.word(at.checked_sub(2)),
            "rising"
                | "increasing"
                | "growing"
                | "falling"
                | "reducing"
                | "dropping"
                | "declining"
                | "decreasing"
        )
        && parsed.word(at.checked_sub(3)) == ",";
    if goes_on && before.same_unit.is_some() {
        return before.same_unit;
    }
    // "3,405 contacts, a 4% rise on Q1"
    let percent = matches!(role, Role::Change(..))
        && unit(parsed, at) == Unit::Percent
        && matches!(parsed.word(at.checked_sub(1)), "a" | "an")
        && beside::is_beside(parsed, at);
    if (percent || is_beside_alike(parsed, at)) && before.figure.is_some() {
        return before.figure;
    }
    // "an overspend of £1.8m against a budget of £127m (1.4% of the net budget)": the overspend's share
    let of_budget = unit(parsed, at) == Unit::Percent
        && parsed.word(Some(at + 1)) == "of"
        && parsed.opens(at) == at.checked_sub(1)
        && before
            .figure
            .is_some_and(|figure| figure.ends_with("budget"));
    if of_budget && before.indicator.is_some() {
        return before.indicator;
    }
    // "548 of whom (51.5%) had stopped"
    let whom = parsed.word(at.checked_sub(1)) == "("
        && parsed.word(Some(at + 1)) == ")"
        && matches!(
            parsed.word(at.checked_sub(2)),
            "whom" | "which" | "them" | "these"
        )
        && parsed.word(at.checked_sub(3)) == "of";
    if whom && before.figure.is_some() {
        return before.figure;
    }
    // "(the £79k variance representing": a noun of its own
    let known = parsed.word(at.checked_sub(1)) == "the" && noun_behind(parsed, at);
    // "95,000 homes (including a 5% buffer)"
    let known = known
        || matches!(parsed.word(at.checked_sub(1)), "a" | "an")
            && noun_behind(parsed, at)
            && !crate::lexicon::is_change(parsed.word(Some(at + 1)));
    // "£61m net (comprising of £96m of new savings": a part with its own noun.
    let part = parsed.word(Some(at + 1)) == "of"
        && parsed.opens(at).is_some_and(|open| {
            matches!(
                parsed.word(Some(open + 1)),
                "comprising" | "including" | "includes" | "comprises" | "being"
            )
        });
    let behind = behind_figure(parsed, at)
        && !known
        && !part
        && !counts_own(parsed, at, role)
        && !bracket::is_listed(parsed, at)
        && (matches!(role, Role::Change(..) | Role::Level(_))
            || bracket::read(parsed, at).is_none());
    before.figure.or(before.indicator).filter(|_| behind)
}

/// "almost 6,900 plans are in place, an increase of 420": a change beside a figure in the same unit is of that figure.
fn is_beside_alike(parsed: &Parsed, at: usize) -> bool {
    let first = parsed.figure_before(at);
    beside::is_beside(parsed, at)
        && first.is_some_and(|first| unit(parsed, first) == unit(parsed, at))
}

#[cfg(test)]
mod tests {
    use crate::indicators::tests::names;

    #[test]
    fn what_is_brought_to_a_level_says_of_what() {
        assert_eq!(
            names(
                "The actions achieve a further £25m of efficiencies, bringing the total additional savings to £40m."
            )[1],
            "total additional savings"
        );
    }

    #[test]
    fn what_goes_on_rising_is_the_same() {
        assert_eq!(
            names(
                "The Finance Officer drew attention to the £6.8m gap in the plan for 2026/27, rising to £14.2m by 2028/29."
            ),
            ["gap in the plan", "gap in the plan"]
        );
        // Another unit.
        assert_eq!(
            names("The fund grew by 2% in the year, rising to £4m."),
            ["fund", "fund"]
        );
    }
}
