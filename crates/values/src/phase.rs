//! Which of several figures for one time a column or row holds: budget, forecast, outturn, target.
//!
//! The innermost head that names a phase decides. Where one head has several words ("Forecast outturn",
//! "Budget variance", "Revised budget") the one that says more wins, in the order of the list.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use scrutineer_model::{Phase, Unit};

use crate::words::{Phrases, has, has_begun, plain};

/// Words and phrases, those that decide over others first.
const WORDS: &[(&str, Phase)] = &[
    ("variance", Phase::Variance),
    ("variances", Phase::Variance),
    ("variation", Phase::Variance),
    ("over under", Phase::Variance),
    ("over under spend", Phase::Variance),
    ("under over", Phase::Variance),
    ("overspend", Phase::Variance),
    ("underspend", Phase::Variance),
    ("overspend underspend", Phase::Variance),
    ("over spend", Phase::Variance),
    ("under spend", Phase::Variance),
    ("forecast", Phase::Forecast),
    ("forecasts", Phase::Forecast),
    ("forecasted", Phase::Forecast),
    ("projected", Phase::Forecast),
    ("projection", Phase::Forecast),
    ("estimate", Phase::Forecast),
    ("estimated", Phase::Forecast),
    ("estimates", Phase::Forecast),
    ("revised", Phase::RevisedBudget),
    ("latest budget", Phase::RevisedBudget),
    ("latest approved budget", Phase::RevisedBudget),
    ("working budget", Phase::RevisedBudget),
    ("current budget", Phase::RevisedBudget),
    ("updated budget", Phase::RevisedBudget),
    ("outturn", Phase::Outturn),
    ("out turn", Phase::Outturn),
    ("target", Phase::Target),
    ("targets", Phase::Target),
    ("actual", Phase::Actual),
    ("actuals", Phase::Actual),
    ("result", Phase::Actual),
    ("results", Phase::Actual),
    ("spent", Phase::Actual),
    ("spend to date", Phase::Actual),
    ("budget", Phase::Budget),
    ("budgets", Phase::Budget),
    ("budgeted", Phase::Budget),
    ("original", Phase::Budget),
    ("approved", Phase::Budget),
];

/// The phases that a table's heads and labels name. Each is read once, however many figures stand under or
/// beside it.
#[derive(Default)]
pub(crate) struct Heads<'t> {
    heads: Known<'t>,
    labels: Known<'t>,
}

/// What is read of a text, for figures of a unit.
type Known<'t> = BTreeMap<(&'t str, Unit), Option<Phase>>;

impl<'t> Heads<'t> {
    /// The phase that the innermost of some heads names; they come outermost first.
    pub(crate) fn of(&mut self, heads: &[&'t str], unit: Unit) -> Option<Phase> {
        heads.iter().rev().find_map(|head| {
            let known = self.heads.entry((head, unit));
            *known.or_insert_with(|| phase(&plain(head), unit))
        })
    }

    /// The phase that a cell's heads name, else the innermost label of its row.
    pub(crate) fn of_cell(
        &mut self,
        heads: &[&'t str],
        labels: &[&'t str],
        unit: Unit,
    ) -> Option<Phase> {
        (self.of(heads, unit)).or_else(|| self.of_label(labels.last()?, unit))
    }

    /// The phase that a row's label names, where it says little else: "Actual", "Target 2018/19".
    fn of_label(&mut self, label: &'t str, unit: Unit) -> Option<Phase> {
        let known = self.labels.entry((label, unit));
        *known.or_insert_with(|| of_label(label, unit))
    }
}

/// What a budget or target has: "Base budget changes" names these, and its row is of no phase.
const OF_BUDGETS: &[&str] = &[
    "adjustment",
    "adjustments",
    "change",
    "changes",
    "gap",
    "growth",
    "monitoring",
    "pressure",
    "pressures",
    "reduction",
    "reductions",
    "saving",
    "savings",
    "setting",
];

fn of_label(label: &str, unit: Unit) -> Option<Phase> {
    /// "Revised budget 2018/19" has four words; what has more names a thing.
    const MOST: usize = 4;
    let label = plain(label);
    let words = label
        .split(' ')
        .filter(|word| !word.contains(|char: char| char.is_ascii_digit()));
    let names = words
        .clone()
        .next_back()
        .is_some_and(|last| OF_BUDGETS.contains(&last));
    (!names && words.count() < MOST)
        .then(|| phase(&label, unit))
        .flatten()
}

/// Behind these stands what a figure is held against: "% reduction relative to the 2010/11 budget".
const AGAINST: &[&str] = &[
    "against",
    "compared to",
    "compared with",
    "in relation to",
    "relative to",
    "versus",
    "vs",
];

/// A head without what its figures are held against.
fn without_base(head: &str) -> &str {
    let begins = (AGAINST.iter()).filter_map(|word| head.find(&format!(" {word} ")));
    begins.min().map_or(head, |at| &head[..at])
}

/// Whether a plain head says that figures are planned, and else when at most: "2027-28 Plans", "YTD plan", "Planned". Not "Capital
/// plan", which is one.
fn is_plan_of_a_time(head: &str) -> bool {
    const TIMES: &[&str] = &[
        "annual", "date", "full", "month", "quarter", "to", "year", "ytd",
    ];
    let mut rest = head
        .split(' ')
        .filter(|word| !TIMES.contains(word) && !word.contains(|char: char| char.is_ascii_digit()));
    matches!(
        (rest.next(), rest.next()),
        (Some("plan" | "plans" | "planned"), None)
    )
}

/// The phase that a plain head names.
fn phase(head: &str, unit: Unit) -> Option<Phase> {
    static PHRASES: LazyLock<Phrases> =
        LazyLock::new(|| Phrases::new(WORDS.iter().map(|(phrase, _)| *phrase)));
    let head = without_base(head);
    // What a thing is thought to be worth is no forecast of what it will be.
    if has(head, "estimated value") || has(head, "estimated values") {
        return None;
    }
    (PHRASES.first_in(head))
        .map(|first| WORDS[first].1)
        .or_else(|| is_plan_of_a_time(head).then_some(Phase::Budget))
        .filter(|phase| {
            // Counts are revised too, without a budget.
            let of_budgets = matches!(phase, Phase::Budget | Phase::RevisedBudget);
            !of_budgets || unit.is_money() || unit == Unit::Unknown || has_begun(head, "budget")
        })
        // "Revised from November": a rate or price that holds from then on, without a budget.
        .filter(|_| {
            !["original from", "revised from"]
                .iter()
                .any(|since| has(head, since))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_name_phases() {
        for (head, expected) in [
            ("Original", Some(Phase::Budget)),
            ("Revised Budget", Some(Phase::RevisedBudget)),
            ("Forecast outturn", Some(Phase::Forecast)),
            ("2017/18 Outturn", Some(Phase::Outturn)),
            ("23-24 Actuals", Some(Phase::Actual)),
            ("2024-25 Savings Target", Some(Phase::Target)),
            ("Budget Variance", Some(Phase::Variance)),
            ("Over/(Under)spend", Some(Phase::Variance)),
            ("(Under)/over spend", Some(Phase::Variance)),
            ("Annual Plan", Some(Phase::Budget)),
            ("Q2 plan", Some(Phase::Budget)),
            ("2027-28 Plans", Some(Phase::Budget)),
            ("Forecasted Year-End", Some(Phase::Forecast)),
            ("Variance against budget", Some(Phase::Variance)),
            ("Spend relative to budget", None),
            ("Actual vs target", Some(Phase::Actual)),
            ("Replacement or estimated value", None),
            ("Capital plan", None),
            ("Total", None),
        ] {
            assert_eq!(Heads::default().of(&[head], Unit::Gbp), expected, "{head}");
        }
    }

    #[test]
    fn the_innermost_head_decides() {
        assert_eq!(
            Heads::default().of(&["Budget", "Actual"], Unit::Gbp),
            Some(Phase::Actual)
        );
        assert_eq!(
            Heads::default().of(&["Budget", "£000s"], Unit::Gbp),
            Some(Phase::Budget)
        );
    }

    #[test]
    fn a_revised_count_has_no_budget() {
        assert_eq!(
            Heads::default().of(&["Q1 17/18 (revised)"], Unit::Count),
            None
        );
    }

    #[test]
    fn what_holds_from_a_month_on_is_no_budget() {
        for head in [
            "2022-23 Revised from November",
            "2022-23 Original from April",
        ] {
            assert_eq!(Heads::default().of(&[head], Unit::Gbp), None, "{head}");
        }
    }

    #[test]
    fn a_label_that_names_a_thing_is_no_phase() {
        assert_eq!(
            of_label("Target 2018/19", Unit::Percent),
            Some(Phase::Target)
        );
        assert_eq!(
            of_label("Contribution to the budget for roads", Unit::Gbp),
            None
        );
        assert_eq!(of_label("Base budget changes", Unit::Gbp), None);
        assert_eq!(of_label("Base budget", Unit::Gbp), Some(Phase::Budget));
    }
}
