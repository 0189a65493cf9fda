//! What items have several of: recommendations, decisions, actions.

use scrutineer_export::form::Source;
use scrutineer_export::structure::{Action, Item, Point};

use super::columns::{Within, paper_id, whose};
use super::items;
use crate::column::{Column, text};
use crate::paper::{Paper, Place};

/// A part of an item, with a place in its paper.
pub(crate) trait Part: PartialEq {
    /// Where it stands.
    fn source(&self) -> &Source;
}

impl Part for Point {
    fn source(&self) -> &Source {
        &self.source
    }
}

impl Part for Action {
    fn source(&self) -> &Source {
        &self.source
    }
}

/// One part with its item and its key: `i2d1` is the first decision of the second item.
pub(crate) struct Row<'a, P> {
    pub(crate) item: items::Row<'a>,
    pub(crate) part: &'a P,
    pub(crate) local: String,
}

impl<P: Part> Within for Row<'_, P> {
    fn paper(&self) -> &Paper {
        self.item.paper
    }

    fn place(&self) -> Place<'_> {
        self.part.source().into()
    }
}

/// The parts of all items. What an item shares with one under it is the lower one's alone.
/// `letter` stands in keys behind the item's.
pub(crate) fn of<P: Part>(
    paper: &Paper,
    letter: char,
    parts: fn(&Item) -> &[P],
) -> Vec<Row<'_, P>> {
    let mut rows = Vec::new();
    for item in items::of(paper) {
        let lower = items_below(item.item);
        for (index, part) in parts(item.item).iter().enumerate() {
            if lower.iter().any(|lower| parts(lower).contains(part)) {
                continue;
            }
            rows.push(Row {
                local: format!("{}{letter}{}", item.local, index + 1),
                item: item.clone(),
                part,
            });
        }
    }
    rows
}

/// The items under an item, at any depth.
fn items_below(item: &Item) -> Vec<&Item> {
    let mut below = Vec::new();
    for item in &item.items {
        below.push(item);
        below.extend(items_below(item));
    }
    below
}

/// The columns that all of them begin with; `key` and `said` are the key's name and description.
pub(crate) fn columns<'a, P: Part + 'a>(
    key: &'static str,
    said: &'static str,
) -> Vec<Column<Row<'a, P>>> {
    let mut columns = vec![
        text(key, said, |r: &Row<P>| r.paper().key_of(&r.local).into()).required(),
        paper_id(),
        text(
            "item_id",
            "Key of the item it stands under.",
            |r: &Row<P>| r.paper().key_of(&r.item.local).into(),
        )
        .required(),
    ];
    columns.extend(whose());
    columns.push(text("item_title", "The item's title.", |r: &Row<P>| {
        r.item.item.title.as_str().into()
    }));
    columns
}
