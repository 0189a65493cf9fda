//! What tells of a time whether it holds on: plans, reports, what is fixed, what only names a thing.

use scrutineer_model::{Period, PeriodKind, Unit};

use crate::parse::{Parsed, What};
use crate::tense::Clause;

/// Words of what is decided for a year to come.
pub(super) const PLANS: &[&str] = &[
    "budget",
    "budgets",
    "precept",
    "estimates",
    "settlement",
    "programme",
    "proposed",
    "proposal",
    "forecast",
    "projected",
    "rents",
    "tariff",
    "levy",
    "levies",
    "allocation",
];

/// What says of what time it is.
pub(super) const REPORTS: &[&str] = &[
    "figures",
    "report",
    "reported",
    "performance",
    "performed",
    "results",
    "review",
    "return",
    "data",
    "outturn",
    "statistics",
    "position",
    "period",
    "covers",
    "covering",
    "activity",
    "summary",
];

/// Whether a time lasts: a month or more.
pub(crate) fn is_span(period: &Period) -> bool {
    period.start < period.end && !matches!(period.kind, PeriodKind::By | PeriodKind::From)
}

/// Months from a time's first day to its last.
pub(crate) fn months(period: &Period) -> i32 {
    let (Some(start), Some(end)) = (period.start, period.end) else {
        return 0;
    };
    i32::from(end.year() - start.year()) * 12 + i32::from(end.month()) - i32::from(start.month())
        + 1
}

/// "was approved", "has been set": what is decided for a time to come is said in the past.
pub(crate) fn is_decided(parsed: &Parsed, clause: &Clause) -> bool {
    /// Words from the verb to what was decided at most.
    const NEAR: usize = 4;
    clause.verb.is_some_and(|verb| {
        (verb..verb + NEAR).any(|at| {
            matches!(
                parsed.word(Some(at)),
                "approved"
                    | "agreed"
                    | "set"
                    | "proposed"
                    | "recommended"
                    | "considered"
                    | "adopted"
                    | "allowed"
                    | "confirmed"
                    | "budgeted"
                    | "planned"
                    | "provided"
                    | "settled"
            ) || matches!(
                (parsed.word(Some(at)), parsed.word(Some(at + 1))),
                ("asked" | "requested", "to")
            )
        })
    })
}

/// "the", "our", "the Council's"
fn is_whose(word: &str) -> bool {
    matches!(word, "the" | "a" | "our" | "its") || word.ends_with("'s") || word.ends_with("’s")
}

/// "to balance the 2022-23 budget": a time that tells one thing from its like.
pub(super) fn is_attribute(parsed: &Parsed, period: &Period) -> bool {
    let same = |other: &Period| (other.start, other.end) == (period.start, period.end);
    parsed.items.iter().enumerate().any(|(at, item)| {
        matches!(item.what, What::Period(index) if same(&parsed.periods[index]))
            && is_whose(parsed.word(at.checked_sub(1)))
            && parsed.what(Some(at + 1)) == Some(What::Word)
            && !crate::lexicon::is_preposition(parsed.word(Some(at + 1)))
            && !crate::lexicon::is_joiner(parsed.word(Some(at + 1)))
            && !crate::lexicon::is_verb(parsed.word(Some(at + 1)))
            && at > 1
    })
}

/// Whether a unit measures what stands as it is: "Site 8 (26 ha)".
pub(crate) fn is_fixed(unit: Unit) -> bool {
    let name = unit.name();
    ["hectare", "metre", "mile", "acre", "feet", "foot"]
        .iter()
        .any(|part| name.contains(part))
}

/// Whether a sentence speaks of what a year's money is.
pub(super) fn is_funded(parsed: &Parsed) -> bool {
    parsed.items.iter().any(|item| {
        matches!(
            item.lower.as_str(),
            "budget"
                | "budgets"
                | "precept"
                | "tax"
                | "charge"
                | "rent"
                | "rents"
                | "grant"
                | "grants"
                | "funding"
                | "levy"
                | "levies"
                | "settlement"
                | "savings"
                | "growth"
                | "increase"
                | "household"
                | "rate"
                | "rates"
                | "block"
                | "reserves"
                | "pay"
                | "income"
                | "expenditure"
                | "spending"
                | "cost"
                | "costs"
                | "outturn"
                | "variance"
                | "overspend"
                | "underspend"
                | "deficit"
                | "surplus"
                | "shortfall"
        )
    })
}

/// "an increase of £3m over 1999", "down on 2023/24": a time that something is set beside.
pub(super) fn is_base(parsed: &Parsed, period: &Period) -> bool {
    let same = |other: &Period| (other.start, other.end) == (period.start, period.end);
    parsed.items.iter().enumerate().any(|(at, item)| {
        matches!(item.what, What::Period(index) if same(&parsed.periods[index]))
            && period.kind.is_year()
            && matches!(
                parsed.word(at.checked_sub(1)),
                "over" | "on" | "from" | "than" | "against" | "since"
            )
    })
}

/// Whether a figure only bounds what is meant: "projects with a surplus exceeding £5m".
pub(super) fn is_threshold(parsed: &Parsed, at: usize) -> bool {
    matches!(
        parsed.word(at.checked_sub(1)),
        "exceeding" | "exceed" | "exceeds"
    )
}
