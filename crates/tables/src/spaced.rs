//! Cells drawn as boxes of their own, with a little white between: a word processor's "spacing between
//! cells", a web page's separated borders.
//!
//! ```text
//! ┌────────────┐ ┌───────────────┐
//! │ Advantages │ │ Disadvantages │
//! └────────────┘ └───────────────┘
//! ┌────────────┐ ┌───────────────┐
//! │ Central    │ │ Noise         │
//! └────────────┘ └───────────────┘
//! ```
//!
//! Not to be matched: panels side by side, which are not all as high or as wide as one another, and
//! boxes of which none stands under another.

use scrutineer_model::Rect;

use crate::frames::{Frame, Groups};
use crate::rules::Rule;

/// The widest white between two cells, in points: word processors offer little more than a millimetre.
const SPACING: f32 = 6.0;
/// Sides of boxes in one row or column differ by less, in points.
const SAME_SIDE: f32 = 1.5;
/// Fewer boxes are no table.
const LEAST_BOXES: usize = 4;

/// The frames, those of single cells in rows and columns made one: a rule stands in the middle of the
/// white between two of them.
pub(crate) fn united(frames: Vec<Frame>) -> Vec<Frame> {
    let boxes: Vec<Rect> = frames
        .iter()
        .filter(|frame| is_box(frame))
        .map(|frame| frame.bbox)
        .collect();
    let mut groups = Groups::new(boxes.len());
    for (i, a) in boxes.iter().enumerate() {
        for (j, b) in boxes.iter().enumerate().skip(i + 1) {
            if are_side_by_side(a, b) || are_side_by_side(b, a) || is_above(a, b) || is_above(b, a)
            {
                groups.unite(i, j);
            }
        }
    }
    let mut members: Vec<Vec<Rect>> = vec![Vec::new(); boxes.len()];
    for (index, bbox) in boxes.iter().enumerate() {
        members[groups.root(index)].push(*bbox);
    }
    members.retain(|boxes| boxes.len() >= LEAST_BOXES && fill_rows(boxes));
    let is_member =
        |frame: &Frame| is_box(frame) && members.iter().flatten().any(|bbox| *bbox == frame.bbox);
    let grids: Vec<Frame> = members.iter().map(|boxes| grid(boxes)).collect();
    frames
        .into_iter()
        .filter(|frame| !is_member(frame))
        .chain(grids)
        .collect()
}

/// Whether a frame is four sides and nothing within.
fn is_box(frame: &Frame) -> bool {
    let b = frame.bbox;
    let sides = |rules: &[Rule], from: f32, to: f32, ends: (f32, f32)| {
        rules.len() == 2
            && rules.iter().all(|rule| {
                ((rule.at - from).abs() < SAME_SIDE || (rule.at - to).abs() < SAME_SIDE)
                    && rule.along(ends.0, ends.1) > 0.9 * (ends.1 - ends.0)
            })
    };
    sides(&frame.horizontal, b.y0, b.y1, (b.x0, b.x1))
        && sides(&frame.vertical, b.x0, b.x1, (b.y0, b.y1))
}

fn same(a: f32, b: f32) -> bool {
    (a - b).abs() < SAME_SIDE
}

fn is_spacing(white: f32) -> bool {
    (0.0..=SPACING).contains(&white)
}

/// Whether `b` is the cell on the right of `a`.
fn are_side_by_side(a: &Rect, b: &Rect) -> bool {
    same(a.y0, b.y0) && same(a.y1, b.y1) && is_spacing(b.x0 - a.x1)
}

/// Whether `b` is the cell below `a`.
fn is_above(a: &Rect, b: &Rect) -> bool {
    same(a.x0, b.x0) && same(a.x1, b.x1) && is_spacing(b.y0 - a.y1)
}

/// Whether the boxes cover nearly all of the rectangle around them: rows and columns without holes.
fn fill_rows(boxes: &[Rect]) -> bool {
    let Some(whole) = Rect::around(boxes.iter().copied()) else {
        return false;
    };
    let covered: f32 = boxes
        .iter()
        .map(|b| (b.width() + SPACING) * (b.height() + SPACING))
        .sum();
    let beside = boxes
        .iter()
        .any(|a| boxes.iter().any(|b| are_side_by_side(a, b)));
    let below = boxes.iter().any(|a| boxes.iter().any(|b| is_above(a, b)));
    beside && below && covered >= 0.9 * whole.area()
}

/// One frame of boxes in rows and columns.
fn grid(boxes: &[Rect]) -> Frame {
    let between = |near: f32, far: Option<f32>| far.map_or(near, |far| f32::midpoint(near, far));
    // Where the side nearest to `at` across the white lies.
    let facing = |at: f32, sides: &mut dyn Iterator<Item = f32>, after: bool| {
        sides
            .filter(|side| is_spacing(if after { side - at } else { at - side }))
            .min_by(|a, b| (a - at).abs().total_cmp(&(b - at).abs()))
    };
    let cells: Vec<Rect> = boxes
        .iter()
        .map(|b| {
            let beside = || boxes.iter().filter(|o| o.overlap_y(b) > 0.0);
            let over = || boxes.iter().filter(|o| o.overlap_x(b) > 0.0);
            Rect {
                x0: between(b.x0, facing(b.x0, &mut beside().map(|o| o.x1), false)),
                x1: between(b.x1, facing(b.x1, &mut beside().map(|o| o.x0), true)),
                y0: between(b.y0, facing(b.y0, &mut over().map(|o| o.y1), false)),
                y1: between(b.y1, facing(b.y1, &mut over().map(|o| o.y0), true)),
            }
        })
        .collect();
    let side = |at, start, end| Rule { at, start, end };
    let mut horizontal: Vec<Rule> = cells
        .iter()
        .flat_map(|c| [side(c.y0, c.x0, c.x1), side(c.y1, c.x0, c.x1)])
        .collect();
    let mut vertical: Vec<Rule> = cells
        .iter()
        .flat_map(|c| [side(c.x0, c.y0, c.y1), side(c.x1, c.y0, c.y1)])
        .collect();
    for rules in [&mut horizontal, &mut vertical] {
        rules.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.start.total_cmp(&b.start)));
        // Both boxes at a side draw it.
        rules.dedup_by(|a, b| same(a.at, b.at) && same(a.start, b.start) && same(a.end, b.end));
    }
    Frame {
        horizontal,
        vertical,
        bbox: Rect::around(cells).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(x0: f32, y0: f32, x1: f32, y1: f32) -> Frame {
        let side = |at, start, end| Rule { at, start, end };
        Frame {
            horizontal: vec![side(y0, x0, x1), side(y1, x0, x1)],
            vertical: vec![side(x0, y0, y1), side(x1, y0, y1)],
            bbox: Rect { x0, y0, x1, y1 },
        }
    }

    #[test]
    fn boxes_with_white_between_are_one_grid() {
        let found = united(vec![
            boxed(10.0, 10.0, 100.0, 30.0),
            boxed(104.0, 10.0, 200.0, 30.0),
            boxed(10.0, 34.0, 100.0, 80.0),
            boxed(104.0, 34.0, 200.0, 80.0),
        ]);
        assert_eq!(found.len(), 1);
        let at = |rules: &[Rule]| {
            let mut at: Vec<f32> = rules.iter().map(|rule| rule.at).collect();
            at.dedup();
            at
        };
        assert_eq!(at(&found[0].vertical), [10.0, 102.0, 200.0]);
        assert_eq!(at(&found[0].horizontal), [10.0, 32.0, 80.0]);
    }

    #[test]
    fn panels_of_different_heights_are_none() {
        let panels = vec![
            boxed(10.0, 10.0, 100.0, 30.0),
            boxed(104.0, 10.0, 200.0, 50.0),
            boxed(10.0, 34.0, 100.0, 80.0),
            boxed(104.0, 54.0, 200.0, 80.0),
        ];
        assert_eq!(united(panels).len(), 4);
    }
}
