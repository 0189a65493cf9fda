//! Tables of what is to be done: `Action · Owner · Deadline`, or minutes set as `Item · Discussion ·
//! Action`.
//!
//! What must not match: tables without a column for actions, and cells that say there is none.

use scrutineer_model::{CellRole, Table};

use super::columns::{cell, heads};
use crate::actions::{given, is_people};
use crate::text::plain;

/// What somebody is to do, as a row of a table says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Task {
    /// As the row numbers it.
    pub(crate) number: Option<String>,
    /// As printed; empty where the row names nobody.
    pub(crate) who: String,
    pub(crate) what: String,
}

/// What a column of tasks is called.
const ACTIONS: [&str; 16] = [
    "action",
    "actions",
    "action required",
    "actions required",
    "action agreed",
    "agreed action",
    "agreed actions",
    "action point",
    "action points",
    "action item",
    "action recommendation",
    "recommendation action",
    "action to be taken",
    "task",
    "gweithred",
    "camau gweithredu",
];

/// The column of tasks, by the heads of a table's columns.
pub(super) fn column(heads: &[String]) -> Option<usize> {
    (heads.iter())
        .position(|head| ACTIONS.contains(&head.as_str()))
        .or_else(|| {
            (heads.iter()).position(|head| matches!(head.as_str(), "action by" | "actions by"))
        })
        // "Action / by whom / when": what, who and until when in one column.
        .or_else(|| {
            (heads.iter()).position(|head| {
                let mut words = head.split(' ');
                matches!(words.next(), Some("action" | "actions"))
                    && words.all(|word| {
                        matches!(
                            word,
                            "by" | "whom" | "who" | "when" | "owner" | "lead" | "date" | "deadline"
                        )
                    })
            })
        })
}

/// The tasks of a table, each with its row.
pub(super) fn of(table: &Table) -> Vec<(usize, Task)> {
    let heads = heads(table);
    let column = |names: &[&str]| {
        (heads.iter())
            .position(|head| names.contains(&head.as_str()))
            .map(|at| (at, heads[at].as_str()))
    };
    let Some(what) = self::column(&heads) else {
        return Vec::new();
    };
    let who = column(&[
        "owner",
        "action owner",
        "who",
        "by",
        "by whom",
        "by who",
        "whom",
        "lead",
        "action by",
        "lead officer",
        "officer",
        "responsible",
        "responsibility",
        "responsible officer",
        "responsible person",
        "person responsible",
        "officer responsible",
        "assigned to",
        "name",
        "owner s",
        "lead s",
    ])
    .or_else(|| {
        // "Responsible officer / Member".
        (heads.iter())
            .position(|head| {
                head.starts_with("responsible ")
                    || head.ends_with(" responsible")
                    || head.starts_with("owner ")
                    || head.ends_with(" owner")
            })
            .map(|at| (at, heads[at].as_str()))
    })
    .filter(|(who, _)| *who != what);
    let number = column(&[
        "no",
        "number",
        "ref",
        "reference",
        "action no",
        "action number",
        "action ref",
        "id",
        "item",
        "item no",
        "minute",
        "minute no",
        "minute ref",
        "agenda item",
        "agenda item no",
    ]);
    let row = |row: usize| {
        let action = cell(table, row, what)?;
        if action.role == CellRole::Header || says_nothing(&action.text) {
            return None;
        }
        let number = number
            .and_then(|(at, _)| cell(table, row, at))
            .map(|cell| {
                // "7. Corporate performance": an item's title stands behind its number.
                let own = crate::number::leading(&cell.text).filter(|found| !found.rest.is_empty());
                own.map_or_else(|| cell.text.trim_end_matches('.'), |found| found.number)
                    .to_owned()
            })
            .filter(|number| (1..=12).contains(&number.len()) && !number.contains(' '));
        let task = match who {
            Some((who, _)) => Task {
                number,
                who: cell(table, row, who).map_or_else(String::new, |cell| cell.text.clone()),
                what: action.text.clone(),
            },
            None => Task {
                number,
                ..beside(table, row, what, &action.text)?
            },
        };
        Some((row, task))
    };
    (0..table.rows).filter_map(row).collect()
}

/// Where minutes are a table, their last column has who is to act, or what they are to do.
fn beside(table: &Table, row: usize, column: usize, action: &str) -> Option<Task> {
    if is_people(action) {
        let texts: Vec<&str> = (0..table.columns)
            .filter(|&other| other != column)
            .filter_map(|other| cell(table, row, other))
            .filter(|cell| cell.role != CellRole::Header && !cell.text.is_empty())
            .map(|cell| cell.text.as_str())
            .collect();
        let longest = texts.into_iter().max_by_key(|text| text.len())?;
        return Some(Task {
            number: None,
            who: action.to_owned(),
            what: longest.to_owned(),
        });
    }
    given(action).map(|who| Task {
        number: None,
        who: who.to_owned(),
        what: action.to_owned(),
    })
}

fn says_nothing(text: &str) -> bool {
    let text = plain(text);
    text.is_empty()
        || matches!(
            text.as_str(),
            "none" | "n a" | "na" | "no action" | "no action required" | "noted" | "nil" | "action"
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passages::columns::table;

    fn check(rows: &[&[&str]], expected: &[(usize, &str, &str)]) {
        let table = table(rows);
        let found = of(&table);
        let found: Vec<(usize, &str, &str)> = (found.iter())
            .map(|(row, task)| (*row, task.who.as_str(), task.what.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_log_says_what_and_who() {
        check(
            &[
                &["Item", "Action", "Responsible officer / Member"],
                &["7. Homes", "Send the figures", "Director of Housing"],
            ],
            &[(1, "Director of Housing", "Send the figures")],
        );
        check(
            &[
                &["Ref", "Action", "Owner", "Deadline"],
                &["1", "Book a room", "Ann Lee", "1 June"],
                &["2", "None", "", ""],
            ],
            &[(1, "Ann Lee", "Book a room")],
        );
    }

    #[test]
    fn minutes_in_columns_have_who_at_the_side() {
        check(
            &[
                &["Item", "Discussion", "Action"],
                &["1", "The roof leaks and quotes are wanted.", "KW"],
                &["2", "The hall was let.", ""],
                &["3", "Trees.", "Ann Lee to ask the county"],
            ],
            &[
                (1, "KW", "The roof leaks and quotes are wanted."),
                (3, "Ann Lee", "Ann Lee to ask the county"),
            ],
        );
        check(
            &[
                &["No", "Notes", "Action / by whom / when"],
                &[
                    "1",
                    "The strategy was talked about.",
                    "Ann Lee to write to the leads",
                ],
            ],
            &[(1, "Ann Lee", "Ann Lee to write to the leads")],
        );
        check(&[&["Year", "Total"], &["2018", "3"]], &[]);
    }
}
