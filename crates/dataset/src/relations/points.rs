//! Recommendations and decisions: numbered paragraphs of items.

use scrutineer_export::structure::{Item, Point};

use super::columns::place;
use super::parts::{self, Row};
use crate::column::{Column, text};
use crate::paper::Paper;

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

/// The points of all items.
pub(crate) fn of<'a>(paper: &'a Paper, points: &Points) -> Vec<Row<'a, Point>> {
    parts::of(paper, points.letter, points.of)
}

pub(crate) fn columns<'a>(points: &Points) -> Vec<Column<Row<'a, Point>>> {
    let mut columns = parts::columns(points.key, "Key of the paragraph.");
    columns.extend([
        text("paragraph", "Its number as printed.", |r: &Row<Point>| {
            r.part.number.as_ref().into()
        }),
        text(
            "lead",
            "What leads to it and to others beside it, as printed: without it the text may tell half.",
            |r: &Row<Point>| r.part.lead.as_ref().into(),
        ),
        text(
            "text",
            "As printed, without the number.",
            |r: &Row<Point>| r.part.text.as_str().into(),
        ),
    ]);
    columns.extend(place());
    columns
}
