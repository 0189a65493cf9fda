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
const ACTIONS: [&str; 20] = [
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
    "actions completed",
    "completed actions",
    "actions outstanding",
    "outstanding actions",
    "task",
    "gweithred",
    "camau gweithredu",
];

/// What a column of those who are to do them is called.
const WHO: [&str; 21] = [
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
    let named = self::column(&heads);
    let Some(what) = named.or_else(|| by_cells(table)) else {
        return by_status(table);
    };
    let who = column(&WHO)
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
    let is_log = column(&["progress", "status"]).is_some()
        && column(&[
            "deadline",
            "due",
            "due date",
            "target date",
            "by when",
            "when",
        ])
        .is_some();
    let row = |row: usize| {
        let action = cell(table, row, what)?;
        let again = named.is_none() && action.row != row;
        if again || action.role == CellRole::Header || says_nothing(&action.text) {
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
        let of = |who: String| Task {
            number: None,
            who,
            what: action.text.clone(),
        };
        let by_row = who.map(|(who, _)| {
            of(cell(table, row, who).map_or_else(String::new, |cell| cell.text.clone()))
        });
        let task = by_row
            .or_else(|| beside(table, row, what, &action.text))
            // A log says how far each has come, whoever is to do it.
            .or_else(|| is_log.then(|| of(String::new())))?;
        Some((row, Task { number, ..task }))
    };
    (0..table.rows).filter_map(row).collect()
}

/// The column whose every cell says who is to do what, whatever its head says: "Ann Lee to write".
fn by_cells(table: &Table) -> Option<usize> {
    /// Such cells, at least.
    const CELLS: usize = 2;
    (0..table.columns).find(|&column| {
        let texts = (table.cells.iter())
            .filter(|cell| {
                cell.column == column
                    && cell.row > 0
                    && cell.role != CellRole::Header
                    && !says_nothing(&cell.text)
            })
            .map(|cell| cell.text.as_str());
        texts.clone().all(|text| given(text).is_some()) && texts.count() >= CELLS
    })
}

/// The tasks of a log without heads: what is to be done, and beside it how far that has come.
fn by_status(table: &Table) -> Vec<(usize, Task)> {
    /// Words of a task, at least.
    const WORDS: usize = 3;
    const STATUS: [&str; 15] = [
        "new",
        "ongoing",
        "open",
        "closed",
        "complete",
        "completed",
        "done",
        "outstanding",
        "overdue",
        "in progress",
        "in hand",
        "on track",
        "carried forward",
        "not started",
        "superseded",
    ];
    let row = |row: usize| {
        let (what, status) = (cell(table, row, 0)?, cell(table, row, 1)?);
        let fits = STATUS.contains(&plain(&status.text).as_str())
            && what.text.split_whitespace().count() >= WORDS;
        fits.then(|| {
            let what = what.text.clone();
            (
                row,
                Task {
                    what,
                    ..Task::default()
                },
            )
        })
    };
    if table.columns != 2 {
        return Vec::new();
    }
    let rows: Option<Vec<(usize, Task)>> = (0..table.rows).map(row).collect();
    rows.unwrap_or_default()
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
    let counted = !crate::actions::given::behind_mark(action).is_empty();
    (given(action).or(counted.then_some(""))).map(|who| Task {
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
        // By what stands in it, too.
        check(
            &[
                &["What we talked of", "What was said", "Who"],
                &["Trees", "Two are down.", "Ann Lee to ask the county"],
                &["Hall", "It was let.", ""],
                &["Roof", "It leaks.", "Warden to get a price"],
            ],
            &[
                (1, "Ann Lee", "Ann Lee to ask the county"),
                (3, "Warden", "Warden to get a price"),
            ],
        );
    }

    #[test]
    fn a_log_says_how_far_each_has_come() {
        check(
            &[
                &["Day", "Action", "Deadline", "Progress"],
                &[
                    "3 May",
                    "The new Director will speak on trees",
                    "June",
                    "Planned",
                ],
            ],
            &[(1, "", "The new Director will speak on trees")],
        );
        check(
            &[
                &["Write to the water company", "New"],
                &["Count the trees in the park", "Carried forward"],
            ],
            &[
                (0, "", "Write to the water company"),
                (1, "", "Count the trees in the park"),
            ],
        );
        check(
            &[
                &["Trees in the south park", "New"],
                &["Trees in the north park", "Old"],
            ],
            &[],
        );
    }
}
