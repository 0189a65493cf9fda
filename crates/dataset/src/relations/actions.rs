//! What somebody is to do.

use scrutineer_export::structure::Action;

use super::columns::{AND, Within, paper_id, place, whose};
use super::items;
use super::points::items_below;
use crate::column::{Column, text};
use crate::paper::{Paper, Place};
use crate::value::Value;

pub(crate) struct Row<'a> {
    item: items::Row<'a>,
    action: &'a Action,
    local: String,
}

impl Within for Row<'_> {
    fn paper(&self) -> &Paper {
        self.item.paper
    }

    fn place(&self) -> Place<'_> {
        (&self.action.source).into()
    }
}

/// The actions of all items. What an item shares with one under it is the lower one's alone.
pub(crate) fn of(paper: &Paper) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for item in items::of(paper) {
        let lower = items_below(item.item);
        for (index, action) in item.item.actions.iter().enumerate() {
            if lower.iter().any(|lower| lower.actions.contains(action)) {
                continue;
            }
            rows.push(Row {
                local: format!("{}a{}", item.local, index + 1),
                item: item.clone(),
                action,
            });
        }
    }
    rows
}

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = vec![
        text("action_id", "Key of the action.", |r: &Row| {
            r.paper().key_of(&r.local).into()
        })
        .required(),
        paper_id(),
        text("item_id", "Key of the item it stands under.", |r: &Row| {
            r.paper().key_of(&r.item.local).into()
        })
        .required(),
    ];
    columns.extend(whose());
    columns.extend([
        text("item_title", "The item's title.", |r: &Row| {
            r.item.item.title.as_str().into()
        }),
        text(
            "who",
            "Who is to do it, as printed, joined with semicolons.",
            |r: &Row| Value::joined(&r.action.who, AND),
        ),
        text(
            "text",
            "The paragraph, or the words that ask for it.",
            |r: &Row| r.action.text.as_str().into(),
        ),
        text("paragraph", "The paragraph's number.", |r: &Row| {
            r.action.paragraph.as_ref().into()
        }),
    ]);
    columns.extend(place());
    columns
}
