//! Tables of applications for grants with what was decided of each: `Applicant · Purpose · Amount requested · Decision`.
//!
//! What must not match: a table of planning applications, whose decisions are another council's, and rows of which
//! nothing was decided yet.

use scrutineer_model::{Cell, CellRole, Table};

use super::columns::{cell, heads};
use crate::text::{clean, plain};

const DECISIONS: [&str; 13] = [
    "decision",
    "decision taken",
    "decisions",
    "decision made",
    "committee decision",
    "council decision",
    "panel decision",
    "decision of committee",
    "decision of the committee",
    "outcome",
    "resolution",
    "resolved",
    "grant awarded",
];

/// Words of a head that say that the table lists grants.
const GRANTS: [&str; 6] = [
    "grant",
    "requested",
    "amount",
    "award",
    "awarded",
    "funding",
];

/// Words of a decision that says all itself, at least.
const WORDS: usize = 4;

/// Whether a table is a schedule of what officers decided: `Date · Officer · Decision · Reasons`.
fn is_schedule(table: &Table, heads: &[String], decision: usize) -> bool {
    let beside = |words: &[&str]| {
        (heads.iter().enumerate())
            .filter(|(at, _)| *at != decision)
            .any(|(_, head)| words.iter().any(|word| head.contains(word)))
    };
    let told: Vec<String> = answers(table, decision)
        .filter(|cell| cell.row > 0)
        .map(|cell| clean(&cell.text))
        .collect();
    let whole = |text: &&String| {
        (text.starts_with("To ") || text.starts_with("That "))
            && text.split_whitespace().count() >= WORDS
    };
    let says = told.iter().filter(whole).count();
    beside(&["officer", "decision maker", "taken by", "made by"])
        && beside(&["date", "reason"])
        && says > 0
        && says * 4 >= told.len() * 3
}

/// The cells of a column, but for its head.
fn answers(table: &Table, column: usize) -> impl Iterator<Item = &Cell> {
    (table.cells.iter()).filter(move |cell| cell.column == column && cell.role != CellRole::Header)
}

/// What was decided of each row's application, each with its row: "Easton Scouts: Approved in full".
pub(super) fn of(table: &Table) -> Vec<(usize, String)> {
    let heads = heads(table);
    let Some(decision) = (heads.iter()).position(|head| DECISIONS.contains(&head.as_str())) else {
        return Vec::new();
    };
    let of_grants = (heads.iter().enumerate())
        .filter(|(at, _)| *at != decision)
        .any(|(_, head)| head.split(' ').any(|word| GRANTS.contains(&word)));
    let planning = heads.iter().any(|head| head.contains("planning"));
    // "Refused as recommended": by the authority whose officers recommended it.
    let own = || {
        answers(table, decision).any(|cell| cell.text.to_lowercase().contains(" as recommended"))
    };
    if is_schedule(table, &heads, decision) {
        return (0..table.rows)
            .filter_map(|row| {
                let own = cell(table, row, decision)?;
                (own.role != CellRole::Header && own.row == row && row > 0)
                    .then(|| (row, clean(&own.text)))
            })
            .filter(|(_, text)| text.split_whitespace().count() >= WORDS)
            .collect();
    }
    if (!of_grants || planning) && !own() {
        return Vec::new();
    }
    let row = |row: usize| {
        let own = cell(table, row, decision).filter(|cell| cell.role != CellRole::Header)?;
        let text = clean(&own.text);
        let who = (0..decision)
            .filter_map(|column| cell(table, row, column))
            .filter(|cell| cell.column_span == 1)
            .map(|cell| clean(&cell.text))
            .find(|text| text.contains(char::is_alphabetic))?;
        let none = matches!(
            plain(&text).as_str(),
            "" | "na" | "n a" | "none" | "pending" | "tbc" | "to be decided" | "to follow"
        );
        (!none && row > 0).then(|| (row, format!("{who}: {text}")))
    };
    (0..table.rows).filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passages::columns::table;

    #[test]
    fn each_row_of_a_schedule_is_decided() {
        let found = of(&table(&[
            &["Date", "Officer", "Decision", "Reasons"],
            &[
                "8/1/2019",
                "Director of Homes",
                "To let the contract for gas checks",
                "Price",
            ],
            &[
                "12/2/2019",
                "Director of Place",
                "To grant a licence for the market",
                "Use",
            ],
        ]));
        let found: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(
            found,
            [
                "To let the contract for gas checks",
                "To grant a licence for the market"
            ]
        );
        // "Approved" is how each went, not what was decided.
        let applications = table(&[
            &["Date", "Officer", "Decision"],
            &["8/1/2019", "Ann Lee", "Approved"],
        ]);
        assert_eq!(of(&applications), []);
    }

    #[test]
    fn each_row_of_grants_is_decided() {
        let found = of(&table(&[
            &["Applicant", "Purpose", "Amount requested", "Decision"],
            &["Scouts", "Tents", "£1,000", "Approved in full"],
            &["Friends of the Park", "Bulbs", "£750", "Pending"],
            &["Bowls Club", "Mower", "£2,000", "£1,200 awarded"],
        ]));
        assert_eq!(
            found,
            [
                (1, "Scouts: Approved in full".to_owned()),
                (3, "Bowls Club: £1,200 awarded".to_owned()),
            ]
        );
    }

    #[test]
    fn decisions_of_planning_are_anothers() {
        assert!(
            of(&table(&[
                &["Application", "Address", "Decision"],
                &["19/00123/FUL", "4 Mill Lane", "Granted"],
            ]))
            .is_empty()
        );
    }

    #[test]
    fn an_authoritys_own_applications_are_decided() {
        let rows: [&[&str]; 3] = [
            &["List No", "Plan and description", "Decision"],
            &["1.", "Lodge at Low Farm", "Refused as recommended."],
            &["2.", "Barn at Hawnby", "Approved."],
        ];
        let found: Vec<String> = of(&table(&rows))
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        assert_eq!(
            found,
            [
                "Lodge at Low Farm: Refused as recommended.",
                "Barn at Hawnby: Approved."
            ]
        );
    }
}
