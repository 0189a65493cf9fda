//! The colour a cell stands on.

use scrutineer_model::{Color, Fill, Rect, Sheet};

/// The fills that reach into a rectangle, in paint order.
pub(crate) fn fills_in(sheet: &Sheet, bbox: &Rect) -> Vec<Fill> {
    sheet
        .fills
        .iter()
        .filter(|fill| fill.bbox.overlap(bbox) > 0.0)
        .copied()
        .collect()
}

/// The colour painted last under the middle of a rectangle; `None` for paper.
pub(crate) fn background(fills: &[Fill], bbox: &Rect) -> Option<Color> {
    let (x, y) = (bbox.center_x(), bbox.center_y());
    fills
        .iter()
        .rev()
        .find(|fill| fill.bbox.contains_point(x, y))
        .map(|fill| fill.color)
        .filter(|color| !color.is_white())
}
