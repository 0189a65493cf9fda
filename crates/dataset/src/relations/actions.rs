//! What somebody is to do.

use scrutineer_export::structure::Action;

use super::columns::{AND, place};
use super::parts::{self, Row};
use crate::column::{Column, text};
use crate::paper::Paper;
use crate::value::Value;

/// The actions of all items.
pub(crate) fn of(paper: &Paper) -> Vec<Row<'_, Action>> {
    parts::of(paper, 'a', |item| &item.actions)
}

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a, Action>>> {
    let mut columns = parts::columns("action_id", "Key of the action.");
    columns.extend([
        text(
            "who",
            "Who is to do it, as printed, joined with semicolons.",
            |r: &Row<Action>| Value::joined(&r.part.who, AND),
        ),
        text(
            "text",
            "The paragraph, or the words that ask for it.",
            |r: &Row<Action>| r.part.text.as_str().into(),
        ),
        text("paragraph", "The paragraph's number.", |r: &Row<Action>| {
            r.part.paragraph.as_ref().into()
        }),
    ]);
    columns.extend(place());
    columns
}
