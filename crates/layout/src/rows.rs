//! Glyphs that share a baseline.

use std::cmp::Ordering;
use std::ops::Range;

use scrutineer_model::Color;

/// A glyph in the upright frame, with what its word needs to know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ink {
    pub(crate) char: char,
    pub(crate) x0: f32,
    pub(crate) x1: f32,
    pub(crate) baseline: f32,
    pub(crate) size: f32,
    pub(crate) font: u16,
    pub(crate) color: Color,
    pub(crate) element: Option<u32>,
}

impl Ink {
    pub(crate) fn is_space(&self) -> bool {
        self.char.is_whitespace()
    }

    /// A total order that looks at everything, so that no drawing order shows through.
    fn order(&self, other: &Self) -> Ordering {
        (self.baseline.total_cmp(&other.baseline))
            .then_with(|| self.left_to_right(other))
            .then_with(|| self.element.cmp(&other.element))
    }

    fn left_to_right(&self, other: &Self) -> Ordering {
        (self.x0.total_cmp(&other.x0))
            .then_with(|| self.x1.total_cmp(&other.x1))
            .then_with(|| self.baseline.total_cmp(&other.baseline))
            .then_with(|| self.size.total_cmp(&other.size))
            .then_with(|| self.char.cmp(&other.char))
            .then_with(|| self.font.cmp(&other.font))
            .then_with(|| self.color.cmp(&other.color))
    }
}

/// How far apart neighbouring baselines of one row may lie, in ems of the smaller glyph.
/// Positions rounded to the printer's dots and mixed fonts differ by less than 0.1 em; marks are
/// raised by 0.2 em or more, and cells centred beside wrapped ones are off by half a leading.
const DRIFT: f32 = 0.12;

/// How far all baselines of one row may lie apart, in ems: a chain of small drifts is no row.
const SPREAD: f32 = 0.25;

/// Sorts glyphs into rows, top to bottom, each from left to right, and says where each row lies.
///
/// Every glyph other than a space lies in exactly one row, whatever order they come in.
pub(crate) fn rows(inks: &mut [Ink]) -> Vec<Range<usize>> {
    inks.sort_by(Ink::order);
    let mut rows: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    // The first and the latest glyph of the row being gathered.
    let mut row: Option<(Ink, Ink)> = None;
    for (index, ink) in inks.iter().enumerate() {
        if ink.is_space() {
            continue;
        }
        row = match row {
            Some((first, last)) if share_a_row(&first, &last, ink) => Some((first, *ink)),
            Some(_) => {
                // Spaces before this glyph on its own baseline belong to its row.
                let above = (inks[start..index].iter())
                    .rposition(|above| above.baseline < ink.baseline)
                    .map_or(start, |above| start + above + 1);
                rows.push(start..above);
                start = above;
                Some((*ink, *ink))
            }
            None => Some((*ink, *ink)),
        };
    }
    if row.is_some() {
        rows.push(start..inks.len());
    }
    for row in &rows {
        inks[row.clone()].sort_by(Ink::left_to_right);
    }
    rows
}

fn share_a_row(first: &Ink, last: &Ink, next: &Ink) -> bool {
    let em = last.size.min(next.size);
    next.baseline - last.baseline <= DRIFT * em && next.baseline - first.baseline <= SPREAD * em
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ink(char: char, x: f32, baseline: f32, size: f32) -> Ink {
        Ink {
            char,
            x0: x,
            x1: x + size / 2.0,
            baseline,
            size,
            font: 0,
            color: Color::BLACK,
            element: None,
        }
    }

    fn check(inks: &[Ink], expected: &str) {
        let mut inks = inks.to_vec();
        let rows = rows(&mut inks);
        let text: Vec<String> = (rows.into_iter())
            .map(|row| inks[row].iter().map(|ink| ink.char).collect())
            .collect();
        assert_eq!(text.join("/"), expected);
    }

    #[test]
    fn rounded_baselines_share_a_row() {
        check(
            &[
                ink('b', 20.0, 100.3, 10.0),
                ink('a', 10.0, 100.0, 10.0),
                ink('c', 10.0, 112.0, 10.0),
            ],
            "ab/c",
        );
    }

    #[test]
    fn a_raised_mark_has_a_row_of_its_own() {
        check(
            &[ink('a', 10.0, 100.0, 10.0), ink('1', 15.0, 96.7, 6.5)],
            "1/a",
        );
    }

    #[test]
    fn a_cell_centred_beside_two_lines_has_a_row_of_its_own() {
        check(
            &[
                ink('a', 10.0, 100.0, 10.0),
                ink('b', 10.0, 112.0, 10.0),
                ink('c', 90.0, 106.0, 10.0),
            ],
            "a/c/b",
        );
    }

    #[test]
    fn a_chain_of_drifts_is_cut() {
        let skewed: Vec<Ink> = (0u8..6)
            .map(|step| {
                let at = f32::from(step);
                ink(char::from(b'a' + step), 10.0 * at, 100.0 + at, 10.0)
            })
            .collect();
        check(&skewed, "abc/def");
    }

    #[test]
    fn spaces_alone_make_no_row() {
        check(&[ink(' ', 10.0, 100.0, 10.0)], "");
        check(
            &[ink(' ', 5.0, 90.0, 10.0), ink('a', 10.0, 100.0, 10.0)],
            " a",
        );
    }
}
