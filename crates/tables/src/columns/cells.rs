//! The cells that columns of figures stand in though nothing prints them.
//!
//! ```text
//!                   Quarter 3 forecast
//! Service        2012     2013     2014
//! Schools           0    1,339   23,808
//! ```
//!
//! Figures set to one side of their cells stand off the middle of them, and so do the heads set as they are;
//! what spans cells is set in the middle of these. Where all figures end with their cells, each cell begins
//! where the one before ends.

use scrutineer_model::Rect;

use super::Columns;
use crate::text::{Gaps, Line, segments};

/// Figures set to one side of a column keep to it within so many ems …
const FLUSH: f32 = 0.35;
/// … but for one in so many, …
const ODD: usize = 5;
/// … and their other sides differ by more than this in one column at least.
const RAGGED: f32 = 0.8;
/// … or by more than this where they themselves differ by less than the second: `82.8%` over `5.9%`.
const SLIGHTLY: f32 = 0.4;
const EXACT: f32 = 0.08;
/// A cell keeps its text off its sides by this, in ems, or as much more or less.
const HALF_PADDING: f32 = 0.3;

/// A side of a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

impl Columns {
    /// Finds the cells of the columns of figures, where those stand all to one side of them.
    pub(crate) fn find_cells(&mut self, body: &[&Line], figures: &[bool]) {
        let cuts = self.cuts();
        let mut held: Vec<Vec<Rect>> = vec![Vec::new(); self.count()];
        for line in body {
            for segment in segments(&line.words, Gaps::BODY, &cuts) {
                let (first, last) = self.place_of(&segment);
                // What stands for nothing is set where the program likes.
                let digits = segment.text.contains(|c: char| c.is_ascii_digit());
                if segment.number && digits && first == last && figures[first] {
                    held[first].push(segment.bbox);
                }
            }
        }
        let flush = |side: Side| self.sides(&held, figures, side);
        let (side, at) = match (flush(Side::Right), flush(Side::Left)) {
            (Some(at), None) => (Side::Right, at),
            (None, Some(at)) => (Side::Left, at),
            _ => return,
        };
        let between = match side {
            Side::Right => HALF_PADDING * self.size,
            Side::Left => -HALF_PADDING * self.size,
        };
        let cell = |column: usize| {
            let own = at[column]?;
            let neighbour = |next: bool| {
                if next {
                    Some(column + 1)
                } else {
                    column.checked_sub(1)
                }
            };
            let beside = |next: bool| at.get(neighbour(next)?).copied().flatten();
            let hidden = |next: bool| {
                neighbour(next).is_some_and(|column| figures.get(column) == Some(&true))
                    && beside(next).is_none()
            };
            if hidden(side == Side::Left) {
                return None;
            }
            // The outermost is as wide as the one beside it or its own text, where that keeps off the text beyond.
            let text = self.extents[column];
            let (left, right) = match side {
                Side::Right => {
                    let beyond = column
                        .checked_sub(1)
                        .map_or(f32::MIN, |k| self.extents[k].1);
                    let as_next =
                        || beside(true).map(|next| (own - (next - own)).min(text.0).max(beyond));
                    (beside(false).or_else(as_next)?, own)
                }
                Side::Left => {
                    let beyond = self.extents.get(column + 1).map_or(f32::MAX, |next| next.0);
                    let as_last =
                        || beside(false).map(|last| (own + (own - last)).max(text.1).min(beyond));
                    (own, beside(true).or_else(as_last)?)
                }
            };
            Some((left + between, right + between))
        };
        self.cells = (0..self.count()).map(cell).collect();
    }

    /// For each column of figures the side that they keep to; `None` where one does not.
    fn sides(&self, held: &[Vec<Rect>], figures: &[bool], side: Side) -> Option<Vec<Option<f32>>> {
        let at = |bbox: &Rect, side: Side| match side {
            Side::Left => bbox.x0,
            Side::Right => bbox.x1,
        };
        let other = match side {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        };
        let mut ragged = false;
        let mut sides = vec![None; held.len()];
        for (column, boxes) in held.iter().enumerate().filter(|(k, _)| figures[*k]) {
            let edge = crate::text::median(boxes.iter().map(|bbox| at(bbox, side)));
            let odd = boxes
                .iter()
                .filter(|bbox| (at(bbox, side) - edge).abs() > FLUSH * self.size);
            if boxes.is_empty() {
                continue;
            }
            if odd.count() * ODD > boxes.len() {
                return None;
            }
            let spread = |side: Side| {
                let sides = || boxes.iter().map(|bbox| at(bbox, side));
                sides().fold(f32::MIN, f32::max) - sides().fold(f32::MAX, f32::min)
            };
            let least = if spread(side) < EXACT * self.size {
                SLIGHTLY
            } else {
                RAGGED
            };
            ragged |= spread(other) > least * self.size;
            sides[column] = Some(edge);
        }
        ragged.then_some(sides)
    }

    /// How far off the middle of the cells `first..=last` something stands whose middle is at `center`; `None`
    /// where the cells are not known.
    pub(crate) fn off_cells(&self, center: f32, (first, last): (usize, usize)) -> Option<f32> {
        let cells: Option<Vec<(f32, f32)>> =
            self.cells.get(first..=last)?.iter().copied().collect();
        let cells = cells?;
        let middle = f32::midpoint(cells.first()?.0, cells.last()?.1);
        Some(((center - middle).abs() - HALF_PADDING * self.size).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns;
    use super::*;
    use crate::find::grids;
    use crate::sketch;
    use crate::text::lines;

    #[test]
    fn what_spans_figures_set_right_is_over_the_middle_of_their_cells() {
        let sheet = sketch::sheet(&[
            "                                  Fund                          Other           ",
            "Block                          2023           2024           2025           2026",
            "Schools                       1,384             75            108          1,108",
            "Central services                 12          1,012             14             15",
            "High needs                      345            322          1,022             22",
            "Early years                     226            158             67          1,067",
        ]);
        let rows = sketch::rows_of(&grids(&sheet)[0]);
        assert_eq!(rows[0], " | Fund | Other");
        assert_eq!(rows[1], "Block | 2023 | 2024 | 2025 | 2026");
    }

    #[test]
    fn figures_that_all_end_at_one_place_need_not_differ_much_on_the_other_side() {
        let known = |drawing: &[&'static str]| {
            let body = lines(sketch::words(drawing));
            let body: Vec<&Line> = body.iter().collect();
            let bbox = Rect::around(body.iter().map(|line| line.bbox)).expect("lines");
            let mut columns = columns(&body, &[], &bbox, &[], sketch::EM);
            columns.find_cells(&body, &[false, true, true]);
            columns.off_cells(0.0, (1, 2)).is_some()
        };
        assert!(known(&[
            "White           182.8%         78.9%",
            "Mixed             5.9%          7.0%",
            "Asian             6.6%          7.8%",
            "Black             3.5%          4.1%",
        ]));
        assert!(!known(&[
            "White            82.8%         78.9%",
            "Mixed            75.9%         67.0%",
            "Asian            66.6%         57.8%",
            "Black            53.5%         64.1%",
        ]));
    }

    #[test]
    fn the_middle_lines_of_heads_span_no_cells() {
        let sheet = sketch::sheet(&[
            "                    Balance                        Balance",
            "                       at 1                          at 31",
            "                      April  Transfers  Transfers    March",
            "                       2018         In        Out     2019",
            "Library services      6,479      1,253      7,732    8,272",
            "Running costs            43          0         43       80",
            "Transfers                20        (20)         0        0",
            "Total                 6,542      1,233      7,775    8,352",
        ]);
        assert_eq!(
            sketch::rows_of(&grids(&sheet)[0])[0],
            " | Balance at 1 April 2018 | Transfers In | Transfers Out | Balance at 31 March 2019"
        );
    }
}
