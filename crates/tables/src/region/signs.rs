//! Fields of signs: who was there, what was done, red or green.
//!
//! ```text
//! Member           12 May   9 June   14 July
//! Cllr Brown         P        P         A
//! Cllr Davies        P        A         P
//! Cllr Fox           A        P         P
//! ```
//!
//! A line of single letters alone may be a head: `A B C D` over the bands of a tax. Three lines of them,
//! one under the other behind names, are a field as figures are.

use super::Row;
use crate::text::Segment;

/// Lines of signs one under the other.
const LEAST_LINES: usize = 3;
/// Signs on a line.
const LEAST_SIGNS: usize = 3;

/// Lets the signs of such lines count as figures.
pub(super) fn count_as_figures(rows: &mut [Row]) {
    let mut from = 0;
    while from < rows.len() {
        let run = (rows[from..].windows(2))
            .take_while(|pair| is_line_of_signs(&pair[0]) && are_under(&pair[0], &pair[1]))
            .count();
        let lines = run + usize::from(run > 0);
        if lines >= LEAST_LINES {
            for row in &mut rows[from..from + lines] {
                row.figures = true;
                for segment in &mut row.segments[1..] {
                    segment.number = true;
                }
            }
        }
        from += lines.max(1);
    }
}

/// A name, then signs and perhaps figures.
fn is_line_of_signs(row: &Row) -> bool {
    let (Some(name), signs) = (row.segments.first(), row.segments.get(1..).unwrap_or(&[])) else {
        return false;
    };
    !name.number
        && !is_sign(name)
        && signs.iter().all(|s| s.number || is_sign(s))
        && signs.iter().filter(|s| is_sign(s)).count() >= LEAST_SIGNS
}

fn are_under(above: &Row, below: &Row) -> bool {
    let under = |s: &&Segment| {
        let over = |other: &Segment| other.bbox.overlap_x(&s.bbox) > 0.0;
        above.segments[1..].iter().any(over)
    };
    is_line_of_signs(below) && below.segments[1..].iter().filter(under).count() >= LEAST_SIGNS
}

/// One or two capitals, a tick, a cross, a dot.
fn is_sign(segment: &Segment) -> bool {
    let mut chars = segment.text.chars();
    let drawn = |c: char| "✓✔✗✘×●○■□▲▼►◄\u{f0fc}\u{f0fb}\u{f0a8}".contains(c);
    match (chars.next(), chars.next(), chars.next()) {
        (Some(a), None, None) => a.is_uppercase() || a == 'x' || drawn(a),
        (Some(a), Some(b), None) => a.is_uppercase() && b.is_uppercase(),
        _ => false,
    }
}
