//! A budget or forecast that a figure is set against: "an outturn of £5m against a budget of £4.8m".
//!
//! Not a budget that is the subject: "the budget is £161.4m".

use scrutineer_model::ComparisonKind;

use super::{Role, words_before};
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<Role> {
    let words = words_before(parsed, at, 8);
    // "£1.5m from the Budget Reserve and £0.5m from the Insurance Reserve": the next of a list.
    if words.first() == Some(&"and") && parsed.word(Some(at + 1)) == "from" {
        return None;
    }
    let cue = words
        .iter()
        .position(|word| matches!(*word, "against" | "compared" | "from" | "than" | "versus"))?;
    let between = &words[..cue];
    // The words stand in the order back from the figure: what follows one comes before it.
    let of_budget = |place: usize| {
        place
            .checked_sub(1)
            .is_some_and(|next| is_of_a_budget(between[next]))
    };
    let budget = (between.iter().enumerate())
        .any(|(place, word)| matches!(*word, "budget" | "budgeted") && !of_budget(place));
    if budget {
        return Some(Role::Level(ComparisonKind::Budget));
    }
    between
        .iter()
        .any(|word| matches!(*word, "forecast" | "projected" | "estimate" | "estimated"))
        .then_some(Role::Level(ComparisonKind::Forecast))
}

/// Whether the noun behind "budget" makes it another thing: "the 2015 budget survey", "a budget reduction programme".
pub(crate) fn is_of_a_budget(next: &str) -> bool {
    matches!(
        next,
        "holder"
            | "holders"
            | "manager"
            | "managers"
            | "consultation"
            | "survey"
            | "process"
            | "meeting"
            | "reduction"
            | "reductions"
            | "programme"
            | "program"
            | "report"
            | "speech"
            | "day"
            | "book"
            | "announcement"
            | "gap"
            | "pressures"
            | "savings"
            | "carryover"
    )
}

#[cfg(test)]
mod tests {
    use crate::roles::shown;

    #[test]
    fn a_budget_set_against_an_outturn() {
        assert_eq!(shown("£5m against a budget of £4.8m")[1], "£4.8m budget");
        assert_eq!(
            shown("£5m compared to the forecast of £4.8m")[1],
            "£4.8m forecast"
        );
    }

    #[test]
    fn who_holds_a_budget_and_what_is_asked_of_it_is_no_budget() {
        assert_eq!(
            shown("Returns from budget holders point to an underspend of £2m"),
            ["£2m value"]
        );
        assert_eq!(
            shown("That is fewer replies than the budget survey had, with 2,310")[0],
            "2,310 value"
        );
    }

    #[test]
    fn the_next_of_a_list_is_no_budget() {
        assert_eq!(
            shown("£1.5m from the Budget Reserve and £0.5m from the Insurance Reserve")[1],
            "£0.5m value"
        );
    }

    #[test]
    fn a_budget_as_subject_is_a_value() {
        assert_eq!(shown("the budget is £161.4m"), ["£161.4m value"]);
    }
}
