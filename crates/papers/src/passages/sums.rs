//! Lists of sums: applications for grants, payments, quotations.
//!
//! ```text
//! Organisation     Project summary                Amount requested   Recommendation
//! Friends of …     … £600 was approved to start   £3,098.50          £2,500 approved.
//! ```
//!
//! What stands in their rows tells what each sum is for, and decides nothing: what became of each, where a column says so, is
//! its row's verdict. What must not match: minutes or an agenda that a table lays out, which have columns for items, discussion or
//! actions.

/// Words of heads over sums.
const SUMS: [&str; 14] = [
    "amount",
    "amounts",
    "cost",
    "costs",
    "grant",
    "gross",
    "net",
    "payment",
    "price",
    "quote",
    "requested",
    "sum",
    "total",
    "value",
];

/// Words of heads over whom a sum is for, or what.
const OF: [&str; 19] = [
    "applicant",
    "applicants",
    "application",
    "beneficiary",
    "club",
    "company",
    "contractor",
    "description",
    "details",
    "group",
    "name",
    "organisation",
    "organisations",
    "organization",
    "payee",
    "project",
    "purpose",
    "scheme",
    "supplier",
];

/// Words of heads in tables that lay out a meeting.
const MEETING: [&str; 16] = [
    "action",
    "actions",
    "agenda",
    "agreed",
    "decision",
    "decisions",
    "discussion",
    "item",
    "minute",
    "minutes",
    "motion",
    "outcome",
    "owner",
    "resolution",
    "resolved",
    "who",
];

/// Whether a table with such heads lists sums with whom or what each is for.
pub(super) fn lists_sums(heads: &[String]) -> bool {
    let any = |words: &[&str]| {
        let mut said = heads.iter().flat_map(|head| head.split(' '));
        said.any(|word| words.contains(&word))
    };
    let named = heads.iter().filter(|head| !head.is_empty()).count();
    named > 2 && any(&SUMS) && any(&OF) && !any(&MEETING)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passages::columns::{heads, table};

    #[test]
    fn applications_are_listed_with_their_sums() {
        let lists = |row: &[&str]| lists_sums(&heads(&table(&[row, &["A", "B", "C"]])));
        assert!(lists(&[
            "Organisation",
            "Project summary",
            "Amount requested"
        ]));
        assert!(lists(&["Payee", "Details", "£ net"]));
        assert!(!lists(&["Item", "Description", "Amount", "Action"]));
        assert!(!lists(&["Organisation", "Purpose", "Contact"]));
    }
}
