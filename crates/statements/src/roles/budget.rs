//! A budget or forecast that a figure is set against: "an outturn of £5m against a budget of £4.8m".
//!
//! Not a budget that is the subject: "the budget is £161.4m".

use scrutineer_model::ComparisonKind;

use super::{Role, words_before};
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<Role> {
    let words = words_before(parsed, at, 8);
    let cue = words
        .iter()
        .position(|word| matches!(*word, "against" | "compared" | "from" | "than" | "versus"))?;
    let between = &words[..cue];
    if between
        .iter()
        .any(|word| matches!(*word, "budget" | "budgeted"))
    {
        return Some(Role::Level(ComparisonKind::Budget));
    }
    between
        .iter()
        .any(|word| matches!(*word, "forecast" | "projected" | "estimate" | "estimated"))
        .then_some(Role::Level(ComparisonKind::Forecast))
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
    fn a_budget_as_subject_is_a_value() {
        assert_eq!(shown("the budget is £161.4m"), ["£161.4m value"]);
    }
}
