//! What fills leave out. Where one column is shaded, as the current year's often is, its edges part neither the rows nor
//! the columns beside it, and what stands there is no cell.
//!
//! ```text
//!                        ░ Q1     ░ Funding
//!     Employer NICs  CHB ░ +£9.4m ░ Y
//!     Highways       GET ░ +£1.8m ░ Y
//! ```

use scrutineer_model::Word;

use super::hidden::most_flush;
use super::{CENTRED, Face, IN_STEP, Lattice};
use crate::text::{Gaps, Line, lines, segments};

/// So many lines are rows, or begin a column, and not by chance.
const LEAST_LINES: usize = 3;
/// The label of a row has so many letters; the mark of a point of a list has fewer.
const LEAST_LETTERS: usize = 4;

impl Lattice<'_> {
    /// Whether a face holds rows that a shaded column beside it has, or texts of two columns. For readings that take the
    /// edges of fills for rules: lines that are drawn say what a cell is.
    pub(crate) fn hides_unshaded(&self) -> bool {
        self.hides_rows_beside() || (0..self.columns()).any(|column| self.holds_columns(column))
    }

    /// Whether each line of a tall face stands in step with the only line of a cell beside it, a figure.
    fn hides_rows_beside(&self) -> bool {
        let is_tall = |face: &&Face| face.rows.1 - face.rows.0 + 1 >= LEAST_LINES;
        let (tall, others): (Vec<&Face>, Vec<&Face>) = self.faces.iter().partition(is_tall);
        if tall.is_empty() {
            return false;
        }
        let of_one_row = others.into_iter().filter(|face| face.rows.0 == face.rows.1);
        let figures: Vec<(&Face, f32)> = of_one_row
            .filter_map(|face| match lines_of(face).as_slice() {
                [line] if line.is_number() => Some((face, line.baseline)),
                _ => None,
            })
            .collect();
        tall.iter().any(|face| {
            let beside = |other: &Face| {
                face.rows.0 <= other.rows.0
                    && other.rows.1 <= face.rows.1
                    && other.columns != face.columns
            };
            let in_step = |line: &Line| {
                (figures.iter())
                    .any(|(other, at)| beside(other) && (at - line.baseline).abs() < IN_STEP)
            };
            let held = lines_of(face);
            held.len() >= LEAST_LINES && held.iter().all(in_step)
        })
    }

    /// Whether texts of a column's lines begin at one place behind others, as of a column that is not shaded.
    fn holds_columns(&self, column: usize) -> bool {
        let of_column = |face: &&Face| face.columns == (column, column);
        let held: Vec<Line> = (self.faces.iter().filter(of_column))
            .flat_map(lines_of)
            .collect();
        let second = held.iter().filter_map(begins_second).collect();
        let most = most_flush(second, CENTRED * self.size());
        most >= LEAST_LINES && most * 2 >= held.len()
    }
}

fn lines_of<'a>(face: &Face<'a>) -> Vec<Line<'a>> {
    lines(face.words.iter().copied())
}

/// Where the second text of a line begins, behind a label and white.
fn begins_second(line: &Line) -> Option<f32> {
    let parts = segments(&line.words, Gaps::WIDE, &[]);
    let letters = |words: &[&Word]| {
        let chars = words.iter().flat_map(|word| word.text.chars());
        chars.filter(|char| char.is_alphabetic()).count()
    };
    match parts.as_slice() {
        [label, text, ..] if letters(&label.words) >= LEAST_LETTERS && !text.number => {
            Some(text.bbox.x0)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frames::Frame;
    use crate::lattice::lattice;
    use crate::rules::Rule;
    use crate::sketch::{under, words};

    fn hides(drawing: &[&'static str], down: &[f32], shaded: &[f32]) -> bool {
        let words = words(drawing);
        let rule = |at, start, end| Rule { at, start, end };
        let bottom = under((drawing.len() - 1) as f32);
        let across = |line: usize| rule(under(line as f32), shaded[0], shaded[1]);
        let frame = Frame {
            horizontal: [rule(0.0, 0.0, 400.0), rule(bottom, 0.0, 400.0)]
                .into_iter()
                .chain((0..drawing.len() - 1).map(across))
                .collect(),
            vertical: down.iter().map(|&at| rule(at, 0.0, bottom)).collect(),
            bbox: scrutineer_model::Rect::new(0.0, 0.0, 400.0, bottom).expect("finite"),
        };
        let words: Vec<&Word> = words.iter().collect();
        lattice(&frame, &words)
            .expect("inner faces")
            .hides_unshaded()
    }

    #[test]
    fn labels_beside_a_shaded_column_are_no_one_cell() {
        let figures = [50.0 + 21.0 * 3.0, 50.0 + 27.0 * 3.0];
        let labels = [
            "Young children        6.8   1.6 to schools",
            "Early help            3.6",
            "Partnerships          4.0   2.0 to health",
            "Management            5.3",
        ];
        assert!(hides(&labels, &figures, &figures));
        // Bounded all the way.
        assert!(!hides(&labels, &figures, &[0.0, 400.0]));
        // A label over several lines, beside as many rows.
        let wrapped = [
            "                      6.8   1.6 to schools",
            "Young children        3.6",
            "and families          4.0   2.0 to health",
            "                      5.3",
        ];
        assert!(!hides(&wrapped, &figures, &figures));
    }

    #[test]
    fn texts_of_two_columns_before_a_shaded_one_are_no_one_cell() {
        let figures = [50.0 + 25.0 * 3.0, 50.0 + 31.0 * 3.0];
        let two = [
            "Employer NICs     CHB     9.4   Y",
            "Oracle Cloud      DCED    8.0   Y",
            "Growth            ASC     8.0   Y",
            "Highways          GET     1.8   Y",
        ];
        assert!(hides(&two, &figures, &[0.0, 400.0]));
        let one = [
            "1.   Employer NICs        9.4   Y",
            "2.   Oracle Cloud         8.0   Y",
            "3.   Growth               8.0   Y",
            "4.   Highways             1.8   Y",
        ];
        assert!(!hides(&one, &figures, &[0.0, 400.0]));
    }
}
