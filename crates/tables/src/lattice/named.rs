//! A face whose lines are the labels of the rows beside it: rules part the figures alone.
//!
//! ```text
//! │ Not later than one year      │ 0.715 │
//! │ Between one and five years   ├───────┤
//! │                              │ 2.490 │
//! │ Later than five years        ├───────┤
//! │                              │ 8.140 │
//! ```
//!
//! Not to be matched: a label that wraps beside rows of figures.

use super::{Face, IN_STEP, Lattice, WORD_SPACE};
use crate::text::{Line, Segment};
use crate::token;

/// The least rows whose labels stand in one face.
const LEAST_NAMED: usize = 3;

impl Lattice<'_> {
    /// Whether each line of a tall face begins anew on the line of figures beside it: the labels of as many
    /// rows. A label that wraps over them goes on low, or has no room for its next word on the line above.
    pub(super) fn names_rows(&self, face: &Face, lines: &[Line]) -> bool {
        let rows = face.rows.1 - face.rows.0 + 1;
        let (first, last) = face.columns;
        let right = self.xs[last + 1];
        let begins = |line: &Line| {
            let word = &line.words[0].text;
            word.starts_with(char::is_uppercase)
        };
        let has_figures = |line: &&Line| {
            self.faces
                .iter()
                .filter(|other| other.rows.0 == other.rows.1 && other.columns.0 > last)
                .filter(|other| face.rows.0 <= other.rows.0 && other.rows.1 <= face.rows.1)
                .filter(|other| !other.words.is_empty())
                .any(|other| {
                    let figure = Segment::new(&other.words);
                    figure.number
                        && (figure.words[0].baseline - line.words[0].baseline).abs() < IN_STEP
                })
        };
        let ends = |pair: &[Line]| {
            let last = &pair[0].words[pair[0].words.len() - 1];
            let next = pair[1].words[0].bbox.width();
            token::is_number(&last.text) || last.bbox.x1 + WORD_SPACE * last.size + next < right
        };
        first == 0
            && rows >= LEAST_NAMED
            && lines.len() == rows
            && lines.iter().all(begins)
            && lines.iter().filter(has_figures).count() == rows
            && lines.windows(2).any(ends)
    }
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Rect, Word};

    use crate::frames::Frame;
    use crate::lattice::lattice;
    use crate::rules::Rule;
    use crate::sketch;

    /// Whether the labels of a drawing, in one face beside faces of one figure each, are seen to be rows.
    fn check(drawing: &[&str], expected: bool) {
        let words: Vec<&Word> = sketch::words(drawing).iter().collect();
        let rule = |at, start, end| Rule { at, start, end };
        let (left, middle, right) = (48.0, 150.0, 190.0);
        let (top, bottom) = (
            sketch::under(-1.0),
            sketch::under(drawing.len() as f32 - 1.0),
        );
        let mut horizontal = vec![rule(top, left, right), rule(bottom, left, right)];
        for line in 0..drawing.len() - 1 {
            horizontal.push(rule(sketch::under(line as f32), middle, right));
        }
        let vertical = [left, middle, right]
            .map(|at| rule(at, top, bottom))
            .to_vec();
        let bbox = Rect {
            x0: left,
            y0: top,
            x1: right,
            y1: bottom,
        };
        let frame = Frame {
            horizontal,
            vertical,
            bbox,
        };
        let lattice = lattice(&frame, &words).expect("faces");
        let tall = &lattice.faces[0];
        let lines = crate::text::lines(tall.words.iter().copied());
        assert_eq!(lattice.names_rows(tall, &lines), expected);
    }

    #[test]
    fn labels_in_one_face_are_told_from_one_that_wraps() {
        check(
            &[
                "Not later than one year             0.715",
                "Between one and five years          2.490",
                "Later than five years               8.140",
            ],
            true,
        );
        check(
            &[
                "Losses that are expected            0.715",
                "in the coming twelve months         2.490",
                "on all assets                       8.140",
            ],
            false,
        );
    }
}
