//! Recommendations and decisions: numbered paragraphs of items.

use scrutineer_export::structure::{Item, Point};

use super::columns::{Within, paper_id, place, whose};
use super::items;
use crate::column::{Column, text};
use crate::paper::{Paper, Place};

/// Which of an item's points.
pub(crate) struct Points {
    /// The key's column.
    key: &'static str,
    /// What stands in keys behind the item's: `d` in `i2d1`.
    letter: char,
    /// The points of an item.
    of: fn(&Item) -> &[Point],
}

/// What a committee is asked to do.
pub(crate) const RECOMMENDATION: Points = Points {
    key: "recommendation_id",
    letter: 'r',
    of: |item| &item.recommendations,
};

/// What was resolved, agreed or noted.
pub(crate) const DECISION: Points = Points {
    key: "decision_id",
    letter: 'd',
    of: |item| &item.decisions,
};

pub(crate) struct Row<'a> {
    item: items::Row<'a>,
    point: &'a Point,
    local: String,
}

impl Within for Row<'_> {
    fn paper(&self) -> &Paper {
        self.item.paper
    }

    fn place(&self) -> Place<'_> {
        (&self.point.source).into()
    }
}

/// The points of all items. What an item shares with one under it is the lower one's alone.
pub(crate) fn of<'a>(paper: &'a Paper, points: &Points) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for item in items::of(paper) {
        let lower = items_below(item.item);
        let own = (points.of)(item.item).iter().enumerate();
        for (index, point) in own {
            if lower.iter().any(|lower| (points.of)(lower).contains(point)) {
                continue;
            }
            rows.push(Row {
                local: format!("{}{}{}", item.local, points.letter, index + 1),
                item: item.clone(),
                point,
            });
        }
    }
    rows
}

/// The items under an item, at any depth.
pub(super) fn items_below(item: &Item) -> Vec<&Item> {
    let mut below = Vec::new();
    for item in &item.items {
        below.push(item);
        below.extend(items_below(item));
    }
    below
}

pub(crate) fn columns<'a>(points: &Points) -> Vec<Column<Row<'a>>> {
    let mut columns = vec![
        text(points.key, "Key of the paragraph.", |r: &Row| {
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
        text("paragraph", "Its number as printed.", |r: &Row| {
            r.point.number.as_ref().into()
        }),
        text("text", "As printed, without the number.", |r: &Row| {
            r.point.text.as_str().into()
        }),
    ]);
    columns.extend(place());
    columns
}
