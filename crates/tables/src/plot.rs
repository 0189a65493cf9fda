//! Line charts in a frame: the lines that are drawn over the grid tell them.
//!
//! A chart's frame and its guide lines bound faces as cells do, and the names of its panels stand in
//! them side by side. No table has strokes that slant over most of its width.
//!
//! Not to be matched: arrows and ticks in cells, a column of sparklines, a signature, the rounded
//! corners of a frame.

use scrutineer_model::Rect;

/// Slanting strokes over at least this share of the width are a chart's.
const LEAST_COVERED: f32 = 0.5;
/// How far lines may stick out of the frame, in points.
const STICK_OUT: f32 = 3.0;
/// A mark in a cell is no larger, in points; nor is one piece of a curve drawn in pieces.
const MARK: f32 = 3.0;

/// Whether slanting strokes run over most of the width of a box.
///
/// `strokes` are boxes around them.
pub(crate) fn is_plot(bbox: &Rect, strokes: &[Rect]) -> bool {
    let frame = bbox.grown(STICK_OUT);
    let mut ranges: Vec<(f32, f32)> = strokes
        .iter()
        .filter(|stroke| frame.contains(stroke) && stroke.width().max(stroke.height()) > MARK)
        .map(|stroke| (stroke.x0, stroke.x1))
        .collect();
    ranges.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let (mut covered, mut reached) = (0.0, f32::MIN);
    for (from, to) in ranges {
        covered += (to - from.max(reached)).max(0.0);
        reached = reached.max(to);
    }
    covered >= LEAST_COVERED * bbox.width()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(x0: f32, y0: f32, x1: f32, y1: f32) -> Rect {
        Rect { x0, y0, x1, y1 }
    }

    #[test]
    fn lines_over_most_panels_are_a_chart() {
        let frame = rect(0.0, 0.0, 300.0, 100.0);
        let lines = [
            rect(5.0, 20.0, 95.0, 60.0),
            rect(105.0, 30.0, 195.0, 40.0),
            rect(106.0, 70.0, 194.0, 80.0),
        ];
        assert!(is_plot(&frame, &lines));
    }

    #[test]
    fn arrows_and_sparklines_in_columns_are_none() {
        let frame = rect(0.0, 0.0, 300.0, 100.0);
        let mut marks = Vec::new();
        for row in 0..5 {
            let y = 20.0 * row as f32;
            marks.push(rect(120.0, y, 190.0, y + 12.0));
            marks.push(rect(250.0, y, 258.0, y + 8.0));
        }
        assert!(!is_plot(&frame, &marks));
    }

    #[test]
    fn a_diagonal_over_the_page_is_not_of_the_table() {
        let frame = rect(50.0, 50.0, 250.0, 100.0);
        assert!(!is_plot(&frame, &[rect(0.0, 0.0, 300.0, 400.0)]));
    }
}
