//! What the columns of a document's tables are.
//!
//! A table of indicators has a target beside what was reached, or a column for red, amber and green; a budget has
//! columns of estimates. What must not match: a plan's table of tasks with a status, a list of payments.

use scrutineer_model::{CellRole, PaperKind, Table, Unit};

use super::Hint;
use crate::passages::Passage;
use crate::text::plain;

/// What speaks, one for each kind at most.
pub(super) fn hints(passages: &[Passage], tables: &[Table]) -> Vec<Hint> {
    let heads: Vec<String> = tables.iter().map(heads).collect();
    [
        // Measures beside what is to be done are a part of the plan.
        of_actions(&heads),
        of_indicators(tables, &heads),
        of_budgets(&heads),
        of_money(passages, tables),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The words of a table's heads, plain.
fn heads(table: &Table) -> String {
    let mut heads = String::from(" ");
    for cell in &table.cells {
        if cell.role == CellRole::Header || cell.row == 0 {
            heads.push_str(&plain(&cell.text));
            heads.push(' ');
        }
    }
    heads
}

fn has(heads: &str, words: &[&str]) -> bool {
    (words.iter()).any(|word| heads.contains(&format!(" {word} ")))
}

/// How surely a table's heads say that it lists indicators: 2 where they name them, their target and what was reached.
fn lists_indicators(heads: &str) -> u32 {
    let named = has(
        heads,
        &[
            "indicator",
            "indicators",
            "kpi",
            "pi",
            "measure",
            "measures",
        ],
    );
    let target = has(heads, &["target", "targets", "tolerance"]);
    let judged = has(
        heads,
        &[
            "rag",
            "status",
            "trend",
            "direction of travel",
            "dot",
            "met",
            "on track",
        ],
    );
    let reached = has(
        heads,
        &[
            "actual",
            "performance",
            "result",
            "outturn",
            "value",
            "q1",
            "q2",
            "q3",
            "q4",
            "ytd",
        ],
    ) || heads.split(' ').filter(|word| is_year(word)).count() >= 2;
    match (named, target, judged || reached) {
        (true, true, true) => 2,
        (false, true, true) if judged && reached => 2,
        (true, true, false) | (false, true, true) => 1,
        (true, false, _) => u32::from(judged),
        _ => 0,
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a cell says of an indicator's state, and nothing else.
fn is_mark(text: &str) -> bool {
    let text = text.trim();
    matches!(
        text,
        "✔" | "✓" | "✖" | "✗" | "✘" | "▲" | "▼" | "●" | "↑" | "↓" | "→"
    ) || ["red", "amber", "green"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether a row of figures ends in a mark again and again: a scorecard whose heads may be lost.
fn is_marked(table: &Table) -> bool {
    // Of each row, whether it has a mark, and whether it has a figure.
    let mut rows = vec![(false, false); table.rows];
    for cell in &table.cells {
        if let Some((mark, figure)) = rows.get_mut(cell.row) {
            *mark |= is_mark(&cell.text);
            *figure |= cell.text.starts_with(|first: char| first.is_ascii_digit());
        }
    }
    let body = rows.get(table.header_rows..).unwrap_or_default();
    let marked = body.iter().filter(|row| **row == (true, true)).count();
    marked >= 2 && marked * 2 > body.len()
}

/// Whether a table's heads say what is to be done, who does it, and until when.
fn lists_actions(heads: &str) -> bool {
    let what = [
        "action",
        "actions",
        "milestone",
        "milestones",
        "task",
        "tasks",
    ];
    let who = [
        "lead",
        "owner",
        "who",
        "responsible",
        "responsibility",
        "by whom",
    ];
    let until = [
        "when",
        "end",
        "due",
        "timescale",
        "timescales",
        "deadline",
        "target date",
        "completion",
        "complete by",
    ];
    // "Action / by whom / when" is a column of minutes.
    let together = heads.contains(" by whom when ");
    has(heads, &what) && has(heads, &who) && has(heads, &until) && !together
}

fn of_actions(tables: &[String]) -> Option<Hint> {
    (tables.iter())
        .any(|heads| lists_actions(heads))
        .then_some(Hint {
            kind: PaperKind::Plan,
            rule: "tables_of_actions",
            weight: 4,
            at: 0,
        })
}

fn of_indicators(tables: &[Table], heads: &[String]) -> Option<Hint> {
    let says: Vec<u32> = (tables.iter().zip(heads))
        .map(|(table, heads)| {
            let marked = is_marked(table) && !lists_actions(heads);
            lists_indicators(heads).max(2 * u32::from(marked))
        })
        .collect();
    let speak = says.iter().filter(|says| **says > 0).count();
    let most = tables.len() < speak * 2;
    let weight = match (speak, most) {
        (0, _) => return None,
        (_, true) => 6,
        (1, false) if !says.contains(&2) => 2,
        _ => 4,
    };
    Some(Hint {
        kind: PaperKind::PerformanceReport,
        rule: "tables_of_indicators",
        weight,
        at: 0,
    })
}

fn of_budgets(tables: &[String]) -> Option<Hint> {
    let names = ["budget", "budgets", "estimate", "estimates", "precept"];
    let speak = tables.iter().filter(|heads| has(heads, &names)).count();
    let most = tables.len() < speak * 2;
    let weight = match (speak, most) {
        (0, _) | (1, false) => return None,
        (_, false) => 2,
        (_, true) => 4,
    };
    Some(Hint {
        kind: PaperKind::BudgetBook,
        rule: "tables_of_budgets",
        weight,
        at: 0,
    })
}

/// Many tables of money, and little else.
fn of_money(passages: &[Passage], tables: &[Table]) -> Option<Hint> {
    let in_tables = passages.iter().filter(|passage| passage.in_table).count();
    let money = (tables.iter())
        .filter(|table| (table.unit.as_ref()).is_some_and(|unit| unit.unit == Unit::Gbp))
        .count();
    (money >= 2 && money * 2 > tables.len() && in_tables * 2 > passages.len()).then_some(Hint {
        kind: PaperKind::BudgetBook,
        rule: "tables_of_money",
        weight: 4,
        at: 0,
    })
}
