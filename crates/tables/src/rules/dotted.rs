//! Dotted lines: borders of cells drawn dot by dot.
//!
//! ```text
//! ····················································
//! 0412   Resident          Objects to the density
//! ····················································
//! ```
//!
//! Not to be matched: the lines of a chart, which run one way; the dots of a pattern, which has many rows of them close to one another; dots of a chart, which
//! keep no pitch; leaders, which are letters.

use scrutineer_model::{Axis, Sheet};

use super::{Rule, joined};

/// A dot's sides are no longer than this, in points.
const DOT: f32 = 2.0;
/// A shorter line of dots, in points, is an ornament.
const SHORTEST: f32 = 10.0;
/// Lines of dots closer to one another than this, in points, are a pattern.
const PATTERN: f32 = 6.0;

/// The lines that the dots of a sheet show, each with the way it runs; none where they run one way alone.
pub(super) fn dotted(sheet: &Sheet) -> Vec<(Axis, Rule)> {
    let [across, down] =
        [Axis::Horizontal, Axis::Vertical].map(|axis| lines_of(&dots(sheet, axis)));
    if across.len() < 2 || down.len() < 2 {
        return Vec::new();
    }
    let across = across.into_iter().map(|rule| (Axis::Horizontal, rule));
    across
        .chain(down.into_iter().map(|rule| (Axis::Vertical, rule)))
        .collect()
}

/// The dots as pieces of lines that run one way.
fn dots(sheet: &Sheet, axis: Axis) -> Vec<Rule> {
    let fills = sheet.fills.iter().map(|fill| fill.bbox);
    let small = fills.filter(|b| b.width() <= DOT && b.height() <= DOT);
    let of_fills = small.map(|b| match axis {
        Axis::Horizontal => Rule {
            at: b.center_y(),
            start: b.x0,
            end: b.x1,
        },
        Axis::Vertical => Rule {
            at: b.center_x(),
            start: b.y0,
            end: b.y1,
        },
    });
    let rulings = sheet.rulings.iter().map(|ruling| {
        let along = Rule {
            at: ruling.position,
            start: ruling.start,
            end: ruling.end,
        };
        let across = |half: f32| Rule {
            at: f32::midpoint(along.start, along.end),
            start: along.at - half,
            end: along.at + half,
        };
        if ruling.axis == axis {
            along
        } else {
            across(0.5 * along.length())
        }
    });
    of_fills
        .chain(rulings.filter(|rule| rule.length() <= DOT))
        .collect()
}

fn lines_of(dots: &[Rule]) -> Vec<Rule> {
    let lines = joined(dots.to_vec(), SHORTEST);
    let in_pattern = |line: &Rule| {
        let near = |other: &&Rule| *other != line && (other.at - line.at).abs() < PATTERN;
        lines
            .iter()
            .filter(near)
            .any(|other| other.along(line.start, line.end) > 0.0)
    };
    lines
        .iter()
        .filter(|line| !in_pattern(line))
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Color, Fill, Rect};

    use super::*;

    fn dot(x: f32, y: f32) -> Fill {
        let bbox = Rect {
            x0: x,
            y0: y,
            x1: x + 1.0,
            y1: y + 1.0,
        };
        let color = Color::BLACK;
        Fill { bbox, color }
    }

    /// How many lines show dots every two points along each of the heights, and down from each of the places.
    fn found(heights: &[f32], places: &[f32]) -> usize {
        let along = || (0..100u8).map(|k| 50.0 + 2.0 * f32::from(k));
        let across = heights
            .iter()
            .flat_map(|&y| along().map(move |x| dot(x, y)));
        let down = places.iter().flat_map(|&x| along().map(move |y| dot(x, y)));
        let sheet = Sheet {
            fills: across.chain(down).collect(),
            ..Sheet::default()
        };
        dotted(&sheet).len()
    }

    #[test]
    fn dots_in_rows_and_columns_are_lines() {
        assert_eq!(found(&[50.0, 130.0, 249.0], &[50.0, 249.0]), 5);
    }

    #[test]
    fn dots_that_run_one_way_are_of_a_chart_and_those_close_to_one_another_a_pattern() {
        assert_eq!(found(&[50.0, 130.0, 249.0], &[]), 0);
        assert_eq!(found(&[100.0, 104.0, 108.0], &[100.0, 104.0]), 0);
    }
}
