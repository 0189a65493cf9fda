//! The cells of a lattice: one a face, but for faces that hold several.

use scrutineer_model::Word;

use super::numbered::part_numbers;
use super::{CENTRED, Face, IN_STEP, Lattice, labelled};
use crate::grid::{GridCell, compact};
use crate::shape::{has_digits, shape};
use crate::stacks::{baselines, is_on};
use crate::text::{Gaps, Line, Segment, are_number, are_on_one_baseline, join, lines, segments};
use crate::token;

/// What stands in one row of a face over several: the row, the columns and the words.
type RowPart<'a> = (usize, (usize, usize), Vec<&'a Word>);

impl<'a> Lattice<'a> {
    /// The cells: one a face, but for tall faces whose lines are rows and wide ones whose figures
    /// stand in columns.
    ///
    /// Rows and columns without text are kept where rules bound them, and columns where `heads` say so.
    pub(crate) fn cells(&self, heads: &[usize]) -> Vec<GridCell<'a>> {
        let groups = labelled::groups(self);
        let stacks: Vec<Option<Vec<f32>>> = groups
            .into_iter()
            .enumerate()
            .map(|(row, group)| self.stack(row).or(group))
            .collect();
        let mut offset = vec![0];
        for stack in &stacks {
            let rows = stack.as_ref().map_or(1, Vec::len);
            offset.push(offset[offset.len() - 1] + rows);
        }
        // A label over two rows stands over two in each pair of them, though one may wrap into both.
        let over_all: Vec<(usize, usize)> = self
            .faces
            .iter()
            .filter(|face| face.rows.0 == face.rows.1)
            .filter(|face| {
                let stack = stacks[face.rows.0].as_ref();
                stack.is_some_and(|baselines| is_over_all(face, baselines))
            })
            .map(|face| face.columns)
            .collect();
        let mut cells = Vec::new();
        for face in self.faces.iter().filter(|face| !face.words.is_empty()) {
            let rows = (offset[face.rows.0], offset[face.rows.1 + 1] - 1);
            let plain = stacks[face.rows.0..=face.rows.1]
                .iter()
                .all(Option::is_none);
            if let Some(split) = self.row_by_row(face).filter(|_| plain) {
                cells.extend(split.into_iter().map(|(row, columns, words)| {
                    GridCell::new((offset[row], offset[row]), columns, words)
                }));
                continue;
            }
            match &stacks[face.rows.0] {
                Some(baselines) if face.rows.0 == face.rows.1 => {
                    if is_over_all(face, baselines)
                        || over_all.contains(&face.columns)
                        || self.names_all(face, baselines)
                    {
                        cells.push(GridCell::new(rows, face.columns, face.words.clone()));
                    } else {
                        for cell in unstacked(face, rows.0, baselines) {
                            let line = Face {
                                words: cell.words.clone(),
                                ..face.clone()
                            };
                            match self.side_by_side(&line, cell.rows) {
                                Some(split) => cells.extend(split),
                                None => cells.push(cell),
                            }
                        }
                    }
                }
                _ => match self.side_by_side(face, rows) {
                    Some(split) => cells.extend(split),
                    None => cells.push(GridCell::new(rows, face.columns, face.words.clone())),
                },
            }
        }
        let keep_rows: Vec<usize> = self
            .standing_rows()
            .iter()
            .map(|&row| offset[row])
            .collect();
        let keep_columns = [&self.standing_columns(), heads].concat();
        let mut cells = compact(cells, &keep_rows, &keep_columns);
        part_numbers(&mut cells);
        cells
    }

    /// A face over several rows and columns whose lines are those of the rows' labels beside it, each
    /// with something in several columns: no rule parts its cells, but they are as many.
    fn row_by_row(&self, face: &Face<'a>) -> Option<Vec<RowPart<'a>>> {
        if face.rows.0 == face.rows.1 || face.columns.0 == face.columns.1 {
            return None;
        }
        let mut parts: Vec<RowPart> = Vec::new();
        for line in lines(face.words.iter().copied()) {
            let row = self.row_at(line.bbox.center_y());
            let is_label = |beside: &Face| {
                let on_line = |label: &Line| (label.baseline - line.baseline).abs() < IN_STEP;
                beside.rows == (row, row)
                    && beside.columns.1 < face.columns.0
                    && lines(beside.words.iter().copied()).iter().any(on_line)
            };
            let pieces = segments(&line.words, Gaps::WIDE, &self.xs);
            if pieces.len() < 2 || !self.faces.iter().any(is_label) {
                return None;
            }
            for piece in pieces {
                let column = self.column_at(piece.bbox.center_x());
                if parts
                    .last()
                    .is_some_and(|(at, columns, _)| (*at, columns.1) == (row, column))
                {
                    return None;
                }
                parts.push((row, (column, column), piece.words.into_vec()));
            }
        }
        Some(parts)
    }

    /// The baselines of the rows that one ruled row hides; `None` where it is one.
    pub(super) fn stack(&self, row: usize) -> Option<Vec<f32>> {
        let mut faces: Vec<&Face> = self
            .faces
            .iter()
            .filter(|face| face.rows == (row, row) && !face.words.is_empty())
            .collect();
        if (faces.iter()).all(|face| are_on_one_baseline(&face.words)) {
            return None;
        }
        faces.sort_by_key(|face| face.columns.0);
        let stacks: Vec<Vec<Line>> = faces
            .iter()
            .map(|face| lines(face.words.iter().copied()))
            .collect();
        baselines(&stacks)
    }

    /// Whether a label on the first of the rows that a ruled row hides names them all: every other cell has a line in each.
    ///
    /// ```text
    /// │ Large sites │ 67 homes │ 2026/27 │
    /// │             │ 75 homes │ 2027/28 │
    /// ├─────────────┼──────────┼─────────┤
    /// ```
    ///
    /// Not to be matched: the number of a project, whose name stands on the first line alone.
    fn names_all(&self, face: &Face, baselines: &[f32]) -> bool {
        let [label] = &lines(face.words.iter().copied())[..] else {
            return false;
        };
        let is_full = |other: &Face| {
            let lines = lines(other.words.iter().copied());
            let on = |baseline: &f32| lines.iter().any(|line| is_on(line, &[*baseline]));
            !lines.is_empty() && baselines.iter().all(on)
        };
        let others = |other: &&Face| other.rows == face.rows && other.columns != face.columns;
        face.columns.0 == 0
            && !label.is_number()
            && is_on(label, &baselines[..1])
            && self.faces.iter().filter(others).all(is_full)
    }

    /// Whether a figure keeps within a column where other rows have figures too.
    fn holds_figures(&self, figure: &Segment, column: usize) -> bool {
        self.xs[column] <= figure.bbox.x0
            && figure.bbox.x1 <= self.xs[column + 1]
            && self
                .faces
                .iter()
                .filter(|face| face.columns == (column, column))
                .any(|face| !face.words.is_empty() && are_number(&face.words))
    }

    /// Whether a date or a reference number keeps within a column where another row has one written alike:
    /// `Jul-05` over `Feb-10`.
    fn is_of_kind(&self, segment: &Segment, column: usize) -> bool {
        let keeps_within =
            || self.xs[column] <= segment.bbox.x0 && segment.bbox.x1 <= self.xs[column + 1];
        if segment.number || !has_digits(&segment.text) || !keeps_within() {
            return false;
        }
        let written = shape(&segment.text);
        let mut of_column = (self.faces.iter()).filter(|face| face.columns == (column, column));
        of_column.any(|face| !face.words.is_empty() && shape(&join(&face.words)) == written)
    }

    /// Whether a figure stands in the middle of a face: a total over all its columns.
    fn is_centred(&self, figure: &Segment, face: &Face) -> bool {
        let middle = f32::midpoint(self.xs[face.columns.0], self.xs[face.columns.1 + 1]);
        (figure.bbox.center_x() - middle).abs() < CENTRED * figure.size()
    }

    /// A face over several columns with one line of figures or dates, each in a column of its own: the
    /// rules between them are missing.
    fn side_by_side(&self, face: &Face<'a>, rows: (usize, usize)) -> Option<Vec<GridCell<'a>>> {
        if face.columns.0 == face.columns.1 {
            return None;
        }
        let lines = lines(face.words.iter().copied());
        let [line] = lines.as_slice() else {
            return None;
        };
        let segments = segments(&line.words, Gaps::WIDE, &[]);
        let (figures, labels): (Vec<&Segment>, Vec<&Segment>) =
            (segments.iter()).partition(|part| {
                part.number || self.is_of_kind(part, self.column_at(part.bbox.center_x()))
            });
        let mut columns: Vec<usize> = figures
            .iter()
            .map(|figure| self.column_at(figure.bbox.center_x()))
            .collect();
        let leftmost = figures
            .iter()
            .map(|figure| figure.bbox.x0)
            .fold(f32::MAX, f32::min);
        let distinct = columns.windows(2).all(|pair| pair[0] < pair[1]);
        let enough = figures.len() >= 2
            || figures
                .iter()
                .zip(&columns)
                .all(|(figure, &column)| !figure.number || self.holds_figures(figure, column));
        // A year alone in its box heads all the columns under it, wherever it is set.
        let over_all =
            |figure: &Segment| token::is_period(&figure.text) || self.is_centred(figure, face);
        if figures.is_empty()
            || !enough
            || (labels.is_empty() && figures.len() == 1 && over_all(figures[0]))
            || !distinct
            || labels.iter().any(|label| label.bbox.x0 > leftmost)
        {
            return None;
        }
        let mut cells = Vec::new();
        let words: Vec<&Word> = labels
            .iter()
            .flat_map(|label| label.words.to_vec())
            .collect();
        if !words.is_empty() {
            let end = columns[0].max(face.columns.0 + 1) - 1;
            cells.push(GridCell::new(rows, (face.columns.0, end), words));
            columns[0] = columns[0].max(end + 1);
        }
        if columns.windows(2).any(|pair| pair[0] >= pair[1]) {
            return None;
        }
        for (figure, &column) in figures.iter().zip(&columns) {
            cells.push(GridCell::new(rows, (column, column), figure.words.to_vec()));
        }
        Some(cells)
    }
}

/// Whether a label is set to the middle of the rows beside it: none of its lines is on one of theirs.
fn is_over_all(face: &Face, baselines: &[f32]) -> bool {
    let lines = lines(face.words.iter().copied());
    !lines.is_empty() && !lines.iter().any(|line| is_on(line, baselines))
}

fn unstacked<'a>(face: &Face<'a>, first: usize, baselines: &[f32]) -> Vec<GridCell<'a>> {
    let mut rows: Vec<Vec<&Word>> = vec![Vec::new(); baselines.len()];
    for &word in &face.words {
        let nearest = (0..baselines.len()).min_by(|&a, &b| {
            let distance = |row: usize| (baselines[row] - word.baseline).abs();
            distance(a).total_cmp(&distance(b))
        });
        rows[nearest.unwrap_or(0)].push(word);
    }
    rows.into_iter()
        .enumerate()
        .filter(|(_, words)| !words.is_empty())
        .map(|(row, words)| GridCell::new((first + row, first + row), face.columns, words))
        .collect()
}
