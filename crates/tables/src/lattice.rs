//! The ruled reading: cells are the faces that rules bound.

mod labelled;
mod named;

use std::collections::BTreeSet;

use scrutineer_model::Word;

use crate::frames::{Frame, Groups};
use crate::grid::{GridCell, compact};
use crate::rules::Rule;
use crate::stacks::{baselines, is_on};
use crate::text::{Gaps, Line, Segment, lines, median, segments};

/// Positions closer than this, in points, are one boundary: a thick or doubled border.
const SNAP: f32 = 3.0;
/// A strip between two boundaries that are meant as one is no wider than this share of the table.
const STAGGERED: f32 = 0.05;
/// Two neighbouring faces are one cell where less of their shared edge is ruled than this.
const EDGE_RULED: f32 = 0.6;
/// The widest space between the words of a phrase, in ems.
const WORD_SPACE: f32 = 0.45;
/// Lines of cells side by side are one row where their baselines differ by less, in points.
const IN_STEP: f32 = 3.0;
/// What is centred keeps within this many ems of the middle.
const CENTRED: f32 = 0.5;
/// The least share of lines with several figures in a face that hides columns.
const LEAST_SEVERAL: f32 = 0.2;
/// Figures of a column end within so many ems of one another: some have a bracket more.
const FLUSH: f32 = 0.8;
/// Figures that end together behind labels are a column where there are so many.
const LEAST_FLUSH: usize = 3;
/// … and that are this share of its lines: in cells of prose some line may end with a number.
const SHARE_FLUSH: f32 = 0.3;
/// A spanner is no farther off the middle of its columns than this share of their width.
const CENTRED_OVER: f32 = 0.1;
/// More elementary faces than this are a drawing or a map.
const MOST_FACES: usize = 6000;

/// A face of the frame: a rectangle of elementary faces, inclusive, and the words in it.
#[derive(Clone, Debug)]
pub(crate) struct Face<'a> {
    pub(crate) rows: (usize, usize),
    pub(crate) columns: (usize, usize),
    pub(crate) words: Vec<&'a Word>,
}

/// The faces of a frame.
#[derive(Clone, Debug)]
pub(crate) struct Lattice<'a> {
    /// Boundaries left to right, one more than there are columns.
    pub(crate) xs: Vec<f32>,
    /// Boundaries top to bottom, one more than there are rows.
    pub(crate) ys: Vec<f32>,
    /// Each elementary face lies in exactly one.
    pub(crate) faces: Vec<Face<'a>>,
}

/// Reads a frame's faces; `None` for a frame without an inner face.
pub(crate) fn lattice<'a>(frame: &Frame, words: &[&'a Word]) -> Option<Lattice<'a>> {
    let b = frame.bbox;
    let xs = boundaries(frame.vertical.iter().map(|v| v.at).chain([b.x0, b.x1]));
    let frame = &with_spanners(frame, words);
    let ys = boundaries(frame.horizontal.iter().map(|h| h.at).chain([b.y0, b.y1]));
    let (columns, rows) = (xs.len() - 1, ys.len() - 1);
    if columns == 0 || rows == 0 || columns * rows > MOST_FACES {
        return None;
    }
    let (mut faces, face_at) = unite(frame, &xs, &ys);
    for &word in words {
        let column = xs.partition_point(|&x| x <= word.bbox.center_x());
        let row = ys.partition_point(|&y| y <= word.bbox.center_y());
        if (1..=columns).contains(&column) && (1..=rows).contains(&row) {
            faces[face_at[(row - 1) * columns + column - 1]]
                .words
                .push(word);
        }
    }
    join_staggered(&xs, &mut faces);
    Some(without_idle_boundaries(&xs, &ys, faces))
}

/// The frame with a rule under each spanner of its first row that has none: there the rules that part
/// the columns below begin.
///
/// ```text
/// │    2018/19    │    2019/20    │
/// │   Q1  │  Q2   │   Q1  │  Q2   │
/// ```
fn with_spanners(frame: &Frame, words: &[&Word]) -> Frame {
    let mut whole = frame.clone();
    let b = frame.bbox;
    let reaches_top = |rule: &&Rule| rule.start <= b.y0 + SNAP;
    let wide = |rule: &&Rule| {
        let level = near(&frame.horizontal, rule.at);
        rule.at > b.y0 + SNAP && ruled(&level, b.x0, b.x1) > EDGE_RULED
    };
    let first_row = frame.horizontal.iter().filter(wide).map(|rule| rule.at);
    let bottom = first_row.fold(b.y1, f32::min);
    let tall: Vec<f32> = (frame.vertical.iter().filter(reaches_top))
        .map(|rule| rule.at)
        .collect();
    let lower = frame.vertical.iter().filter(|rule| {
        let begins_at_rule = near(&frame.horizontal, rule.start)
            .iter()
            .any(|h| h.start - SNAP < rule.at && rule.at < h.end + SNAP);
        rule.start > b.y0 + SNAP
            && rule.start < bottom - SNAP
            && rule.end >= bottom - SNAP
            && !begins_at_rule
    });
    for rule in lower {
        let left = tall
            .iter()
            .copied()
            .filter(|x| *x < rule.at)
            .fold(b.x0, f32::max);
        let right = tall
            .iter()
            .copied()
            .filter(|x| *x > rule.at)
            .fold(b.x1, f32::min);
        let own: Vec<&Word> = words
            .iter()
            .filter(|word| {
                let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
                left < x && x < right && b.y0 < y && y < rule.start
            })
            .copied()
            .collect();
        let spanner = lines(own);
        let is_one = |line: &Line| segments(&line.words, Gaps::WIDE, &[]).len() == 1;
        let is_over = spanner.iter().any(|line| {
            let center = line.bbox.center_x();
            (center - f32::midpoint(left, right)).abs() < CENTRED_OVER * (right - left)
        });
        if !spanner.is_empty() && spanner.iter().all(is_one) && is_over {
            whole.horizontal.push(Rule {
                at: rule.start,
                start: left,
                end: right,
            });
        }
    }
    whole
}

/// Makes one of two boundaries that no face lies between: a head's edge a little left or right of its
/// column's, where rules are moved by hand or rows are tables of their own.
fn join_staggered(xs: &[f32], faces: &mut [Face]) {
    let width = xs[xs.len() - 1] - xs[0];
    for strip in 1..(xs.len() - 1).max(2) - 1 {
        let narrow = xs[strip + 1] - xs[strip] <= STAGGERED * width;
        let held = faces.iter().any(|face| face.columns == (strip, strip));
        if !narrow || held {
            continue;
        }
        for face in faces.iter_mut() {
            if face.columns.0 == strip {
                face.columns.0 += 1;
            }
            if face.columns.1 == strip {
                face.columns.1 -= 1;
            }
        }
    }
}

/// Drops boundaries at which no face begins: a rule above a total parts no cells of its column.
fn without_idle_boundaries<'a>(xs: &[f32], ys: &[f32], mut faces: Vec<Face<'a>>) -> Lattice<'a> {
    let begins = |of: fn(&Face) -> usize| -> Vec<usize> {
        let all: BTreeSet<usize> = faces.iter().map(of).collect();
        all.into_iter().collect()
    };
    let (rows, columns) = (begins(|face| face.rows.0), begins(|face| face.columns.0));
    let place = |starts: &[usize], (first, last): (usize, usize)| {
        let index = |at: usize| starts.partition_point(|&start| start <= at).max(1) - 1;
        (index(first), index(last))
    };
    for face in &mut faces {
        face.rows = place(&rows, face.rows);
        face.columns = place(&columns, face.columns);
    }
    let boundaries = |all: &[f32], starts: &[usize]| -> Vec<f32> {
        let last = all[all.len() - 1];
        starts
            .iter()
            .map(|&start| all[start])
            .chain([last])
            .collect()
    };
    Lattice {
        xs: boundaries(xs, &columns),
        ys: boundaries(ys, &rows),
        faces,
    }
}

fn boundaries(positions: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut positions: Vec<f32> = positions.collect();
    positions.sort_by(f32::total_cmp);
    positions
        .chunk_by(|a, b| b - a <= SNAP)
        .map(|group| group.iter().sum::<f32>() / group.len() as f32)
        .collect()
}

/// Unites elementary faces over unruled edges; a union that is no rectangle falls apart again.
fn unite<'a>(frame: &Frame, xs: &[f32], ys: &[f32]) -> (Vec<Face<'a>>, Vec<usize>) {
    let (columns, rows) = (xs.len() - 1, ys.len() - 1);
    let down: Vec<Vec<&Rule>> = xs.iter().map(|&x| near(&frame.vertical, x)).collect();
    let across: Vec<Vec<&Rule>> = ys.iter().map(|&y| near(&frame.horizontal, y)).collect();
    let mut groups = Groups::new(columns * rows);
    for row in 0..rows {
        for column in 0..columns {
            let here = row * columns + column;
            if column + 1 < columns && ruled(&down[column + 1], ys[row], ys[row + 1]) < EDGE_RULED {
                groups.unite(here, here + 1);
            }
            if row + 1 < rows && ruled(&across[row + 1], xs[column], xs[column + 1]) < EDGE_RULED {
                groups.unite(here, here + columns);
            }
        }
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); columns * rows];
    for place in 0..columns * rows {
        members[groups.root(place)].push(place);
    }
    let mut faces = Vec::new();
    let mut face_at = vec![0; columns * rows];
    for group in members.iter().filter(|group| !group.is_empty()) {
        let whole = extent(group, columns);
        let area = (whole.0.1 - whole.0.0 + 1) * (whole.1.1 - whole.1.0 + 1);
        let pieces: Vec<&[usize]> = if area == group.len() {
            vec![group]
        } else {
            group.chunks(1).collect()
        };
        for piece in pieces {
            for &place in piece {
                face_at[place] = faces.len();
            }
            let (rows, columns) = extent(piece, columns);
            faces.push(Face {
                rows,
                columns,
                words: Vec::new(),
            });
        }
    }
    (faces, face_at)
}

type Extent = ((usize, usize), (usize, usize));

/// What stands in one row of a face over several: the row, the columns and the words.
type RowPart<'a> = (usize, (usize, usize), Vec<&'a Word>);

fn extent(places: &[usize], columns: usize) -> Extent {
    let rows = places.iter().map(|place| place / columns);
    let cols = places.iter().map(|place| place % columns);
    (
        (rows.clone().min().unwrap_or(0), rows.max().unwrap_or(0)),
        (cols.clone().min().unwrap_or(0), cols.max().unwrap_or(0)),
    )
}

fn near(rules: &[Rule], at: f32) -> Vec<&Rule> {
    rules
        .iter()
        .filter(|rule| (rule.at - at).abs() <= SNAP)
        .collect()
}

/// The share of `from..to` that the rules cover.
fn ruled(rules: &[&Rule], from: f32, to: f32) -> f32 {
    rules.iter().map(|rule| rule.along(from, to)).sum::<f32>() / (to - from).max(0.01)
}

impl<'a> Lattice<'a> {
    pub(crate) fn rows(&self) -> usize {
        self.ys.len() - 1
    }

    pub(crate) fn columns(&self) -> usize {
        self.xs.len() - 1
    }

    fn size(&self) -> f32 {
        let size = median(self.faces.iter().flat_map(|f| &f.words).map(|w| w.size));
        if size > 0.0 { size } else { 10.0 }
    }

    /// Columns bounded by rules over at least half the rows, whether or not anything stands in them.
    pub(crate) fn standing_columns(&self) -> Vec<usize> {
        let least = 0.8 * self.size();
        (0..self.columns())
            .filter(|&column| {
                let alone = self.faces.iter().filter(|f| f.columns == (column, column));
                alone.count() * 2 >= self.rows() && self.xs[column + 1] - self.xs[column] > least
            })
            .collect()
    }

    fn standing_rows(&self) -> Vec<usize> {
        let least = 0.8 * self.size();
        let mut used: Vec<usize> = self
            .faces
            .iter()
            .filter(|face| !face.words.is_empty())
            .map(|face| face.columns.0)
            .collect();
        used.sort_unstable();
        used.dedup();
        (0..self.rows())
            .filter(|&row| {
                let alone = self.faces.iter().filter(|f| f.rows == (row, row)).count();
                alone >= 2.max(used.len().div_ceil(2)) && self.ys[row + 1] - self.ys[row] > least
            })
            .collect()
    }

    /// The share of words in faces that hide structure: several figures on one line, a stack of
    /// lines beside rows of their own, or a column of figures behind the labels.
    pub(crate) fn hidden(&self) -> f32 {
        let behind: Vec<bool> = (0..self.columns())
            .map(|column| self.hides_figures(column))
            .collect();
        let (mut hidden, mut all) = (0, 0);
        for face in &self.faces {
            all += face.words.len();
            if face.words.len() < 2 {
                continue;
            }
            let lines = lines(face.words.iter().copied());
            let several = lines.iter().filter(|line| figures_apart(line) >= 2).count();
            // In justified prose two figures of a line may stand apart.
            let columns = several as f32 >= LEAST_SEVERAL * lines.len() as f32 && several > 0;
            let labels = face.columns.0 == face.columns.1 && behind[face.columns.0];
            if columns || labels || self.hides_rows(face, &lines) || self.names_rows(face, &lines) {
                hidden += face.words.len();
            } else if let Some(beside) = self.labels_of(face, &lines) {
                hidden += face.words.len() + beside.words.len();
            }
        }
        hidden as f32 / all.max(1) as f32
    }

    /// Whether the rows that a ruled row hides wrap: then only their text tells them apart.
    pub(crate) fn hides_wraps(&self) -> bool {
        (0..self.rows()).any(|row| {
            let Some(baselines) = self.stack(row) else {
                return false;
            };
            let faces = self.faces.iter().filter(|face| face.rows == (row, row));
            let figures: Vec<f32> = faces
                .flat_map(|face| lines(face.words.iter().copied()))
                .filter(|line| Segment::new(line.words.clone()).number)
                .map(|line| line.baseline)
                .collect();
            // The first line may be the head.
            let lacks_figure = |baseline: &f32| {
                !figures
                    .iter()
                    .any(|figure| (figure - baseline).abs() < IN_STEP)
            };
            baselines.iter().skip(1).any(lacks_figure)
        })
    }

    /// The face over more rows that names each of the figures that stand in a face: rules between some
    /// figures of a column, above and below its sums, bound no rows.
    fn labels_of(&self, face: &Face, figures: &[Line]) -> Option<&Face<'a>> {
        let all_figures = figures
            .iter()
            .all(|line| Segment::new(line.words.clone()).number);
        if figures.len() < 2 || !all_figures {
            return None;
        }
        self.faces.iter().find(|beside| {
            let taller = beside.rows.0 <= face.rows.0
                && face.rows.1 <= beside.rows.1
                && beside.rows.1 - beside.rows.0 > face.rows.1 - face.rows.0;
            let labels = || lines(beside.words.iter().copied());
            taller
                && beside.columns.1 < face.columns.0
                && figures.iter().all(|figure| {
                    let on_line = |label: &Line| (label.baseline - figure.baseline).abs() < IN_STEP;
                    labels().iter().any(on_line)
                })
        })
    }

    /// Whether figures stand one under another behind the labels of a column: the rule between them
    /// is missing, as where only the year's own column is shaded.
    fn hides_figures(&self, column: usize) -> bool {
        let faces = self.faces.iter().filter(|f| f.columns == (column, column));
        let lines: Vec<Line> = faces
            .flat_map(|face| lines(face.words.iter().copied()))
            .collect();
        let behind = |line: &Line| {
            let segments = segments(&line.words, Gaps::WIDE, &[]);
            match segments.as_slice() {
                [label, .., figure] if !label.number && figure.number => Some(figure.bbox.x1),
                _ => None,
            }
        };
        let mut rights: Vec<f32> = lines.iter().filter_map(behind).collect();
        rights.sort_by(f32::total_cmp);
        let reach = FLUSH * self.size();
        let flush =
            |from: usize| rights.partition_point(|right| right - rights[from] <= reach) - from;
        let most = (0..rights.len()).map(flush).max().unwrap_or(0);
        most >= LEAST_FLUSH && most as f32 >= SHARE_FLUSH * lines.len() as f32
            || self.hides_texts(&lines)
    }

    /// Whether texts begin at one place behind the figures of a column, as where only the labels are
    /// shaded. Not the texts of a list behind their numbers: most lines have one; nor what a figure is
    /// made of, `14.3% (883 of`.
    fn hides_texts(&self, lines: &[Line]) -> bool {
        let lines: Vec<Vec<Segment>> = (lines.iter())
            .map(|line| segments(&line.words, Gaps::WIDE, &[]))
            .collect();
        let figures = lines.iter().filter(|line| line[0].is_quantity()).count();
        let texts: Vec<f32> = (lines.iter())
            .filter_map(|line| match line.as_slice() {
                [figure, text]
                    if figure.is_quantity() && !text.number && !text.text.starts_with('(') =>
                {
                    Some(text.bbox.x0)
                }
                _ => None,
            })
            .collect();
        let flush = texts
            .windows(2)
            .all(|pair| (pair[0] - pair[1]).abs() < CENTRED * self.size());
        texts.len() >= 2 && flush && figures >= LEAST_FLUSH && figures > texts.len()
    }

    /// Whether a tall face's lines stand one in each row beside it: labels of rows, not one wrapped.
    fn hides_rows(&self, face: &Face, lines: &[Line]) -> bool {
        let span = face.rows.1 - face.rows.0 + 1;
        let mut held = vec![0; span];
        for line in lines {
            let row = self
                .ys
                .partition_point(|&y| y <= line.bbox.center_y())
                .max(1)
                - 1;
            if let Some(count) = row
                .checked_sub(face.rows.0)
                .and_then(|row| held.get_mut(row))
            {
                *count += 1;
            }
        }
        let single = held.iter().filter(|&&count| count == 1).count();
        let labels = span >= 6 && lines.len() >= 5 && single * 5 >= span * 3;
        // Figures do not wrap: one in each of several rows are as many cells.
        let figures = lines
            .iter()
            .filter(|line| Segment::new(line.words.clone()).number);
        labels || span >= 3 && single >= 3 && figures.count() >= 3
    }

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
                    if is_over_all(face, baselines) || over_all.contains(&face.columns) {
                        cells.push(GridCell::new(rows, face.columns, face.words.clone()));
                    } else {
                        cells.extend(unstacked(face, rows.0, baselines));
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
        compact(cells, &keep_rows, &keep_columns)
    }

    /// A face over several rows and columns whose lines are those of the rows' labels beside it, each
    /// with something in several columns: no rule parts its cells, but they are as many.
    fn row_by_row(&self, face: &Face<'a>) -> Option<Vec<RowPart<'a>>> {
        if face.rows.0 == face.rows.1 || face.columns.0 == face.columns.1 {
            return None;
        }
        let mut parts: Vec<RowPart> = Vec::new();
        for line in lines(face.words.iter().copied()) {
            let row = self
                .ys
                .partition_point(|&y| y <= line.bbox.center_y())
                .max(1)
                - 1;
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
                let column = self
                    .xs
                    .partition_point(|&x| x <= piece.bbox.center_x())
                    .max(1)
                    - 1;
                if parts
                    .last()
                    .is_some_and(|(at, columns, _)| (*at, columns.1) == (row, column))
                {
                    return None;
                }
                parts.push((row, (column, column), piece.words));
            }
        }
        Some(parts)
    }

    /// The baselines of the rows that one ruled row hides; `None` where it is one.
    fn stack(&self, row: usize) -> Option<Vec<f32>> {
        let mut faces: Vec<&Face> = self
            .faces
            .iter()
            .filter(|face| face.rows == (row, row) && !face.words.is_empty())
            .collect();
        faces.sort_by_key(|face| face.columns.0);
        let stacks: Vec<Vec<Line>> = faces
            .iter()
            .map(|face| lines(face.words.iter().copied()))
            .collect();
        baselines(&stacks)
    }

    /// Whether a figure keeps within a column where other rows have figures too.
    fn holds_figures(&self, figure: &Segment, column: usize) -> bool {
        self.xs[column] <= figure.bbox.x0
            && figure.bbox.x1 <= self.xs[column + 1]
            && self
                .faces
                .iter()
                .filter(|face| face.columns == (column, column))
                .any(|face| !face.words.is_empty() && Segment::new(face.words.clone()).number)
    }

    /// Whether a figure stands in the middle of a face: a total over all its columns.
    fn is_centred(&self, figure: &Segment, face: &Face) -> bool {
        let middle = f32::midpoint(self.xs[face.columns.0], self.xs[face.columns.1 + 1]);
        (figure.bbox.center_x() - middle).abs() < CENTRED * figure.size()
    }

    /// A face over several columns with one line of figures, each in a column of its own: the rules
    /// between them are missing.
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
            segments.iter().partition(|segment| segment.number);
        let mut columns: Vec<usize> = figures
            .iter()
            .map(|figure| {
                self.xs
                    .partition_point(|&x| x <= figure.bbox.center_x())
                    .max(1)
                    - 1
            })
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
                .all(|(figure, &column)| self.holds_figures(figure, column));
        if figures.is_empty()
            || !enough
            || (labels.is_empty() && figures.len() == 1 && self.is_centred(figures[0], face))
            || !distinct
            || labels.iter().any(|label| label.bbox.x0 > leftmost)
        {
            return None;
        }
        let mut cells = Vec::new();
        let words: Vec<&Word> = labels
            .iter()
            .flat_map(|label| label.words.clone())
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
            cells.push(GridCell::new(rows, (column, column), figure.words.clone()));
        }
        Some(cells)
    }
}

/// Whether a label is set to the middle of the rows beside it: none of its lines is on one of theirs.
fn is_over_all(face: &Face, baselines: &[f32]) -> bool {
    let lines = lines(face.words.iter().copied());
    !lines.is_empty() && !lines.iter().any(|line| is_on(line, baselines))
}

/// How many figures of a line stand apart by more than a word space: `3.18% (1,115 of 35,095)` is one
/// phrase.
fn figures_apart(line: &Line) -> usize {
    let segments = segments(&line.words, Gaps::WIDE, &[]);
    let mut right = f32::MIN;
    let mut count = 0;
    for segment in segments.iter().filter(|segment| segment.number) {
        count += usize::from(segment.bbox.x0 - right > WORD_SPACE * line.size);
        right = segment.bbox.x1;
    }
    count
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

#[cfg(test)]
mod tests {
    use scrutineer_model::Rect;

    use super::*;

    #[test]
    fn edges_of_heads_and_of_columns_a_little_apart_are_one() {
        let rule = |at, start, end| Rule { at, start, end };
        let frame = Frame {
            horizontal: [0.0, 20.0, 40.0, 60.0]
                .map(|at| rule(at, 0.0, 200.0))
                .to_vec(),
            vertical: vec![
                rule(0.0, 0.0, 60.0),
                rule(114.0, 0.0, 20.0),
                rule(120.0, 20.0, 60.0),
                rule(200.0, 0.0, 60.0),
            ],
            bbox: Rect {
                x0: 0.0,
                y0: 0.0,
                x1: 200.0,
                y1: 60.0,
            },
        };
        let lattice = lattice(&frame, &[]).expect("inner faces");
        assert_eq!((lattice.rows(), lattice.columns()), (3, 2));
        assert!(
            lattice
                .faces
                .iter()
                .all(|face| face.columns.0 == face.columns.1)
        );
    }

    #[test]
    fn figures_behind_labels_beside_a_shaded_year_are_a_column_that_is_not_ruled() {
        let rule = |at, start, end| Rule { at, start, end };
        let framed = |drawing: &[&'static str]| {
            let words = crate::sketch::words(drawing);
            let bbox = Rect::new(0.0, 0.0, 300.0, 400.0).expect("finite");
            let across = [0.0, 400.0];
            let down = [0.0, 120.0, 300.0];
            let frame = Frame {
                horizontal: across.map(|at| rule(at, bbox.x0, bbox.x1)).to_vec(),
                vertical: down.map(|at| rule(at, bbox.y0, bbox.y1)).to_vec(),
                bbox,
            };
            let words: Vec<&Word> = words.iter().collect();
            lattice(&frame, &words).expect("inner faces").hidden()
        };
        let shaded = framed(&[
            "Cash            1,250      980",
            "Investments       340      310",
            "Overdraft        (75)     (60)",
            "Total           1,515    1,230",
        ]);
        assert!(shaded > 0.5, "{shaded}");
        let labels = framed(&[
            "Cash in hand 1             980",
            "Investments               310",
            "Overdraft                 (60)",
            "Total                    1,230",
        ]);
        assert!(labels < 0.1, "{labels}");
    }

    #[test]
    fn rules_about_the_sums_of_a_column_bound_no_rows_of_the_labels_beside() {
        let words = crate::sketch::words(&[
            "Interest payable                 0.584",
            "Interest receivable             (0.331)",
            "Impact on the year               0.253",
        ]);
        let rule = |at, start, end| Rule { at, start, end };
        let frame = Frame {
            horizontal: vec![
                rule(90.0, 0.0, 200.0),
                rule(115.0, 130.0, 200.0),
                rule(130.0, 0.0, 200.0),
            ],
            vertical: [0.0, 130.0, 200.0].map(|at| rule(at, 90.0, 130.0)).to_vec(),
            bbox: Rect::new(0.0, 90.0, 200.0, 130.0).expect("finite"),
        };
        let words: Vec<&Word> = words.iter().collect();
        let lattice = lattice(&frame, &words).expect("inner faces");
        assert!(lattice.hidden() > 0.5);
    }

    #[test]
    fn figures_of_several_rows_are_no_cell_though_only_another_column_is_shaded() {
        let words = crate::sketch::words(&[
            "Social care     52.5     4.0",
            "Support         21.3     3.2",
            "Placements      13.4     8.4",
        ]);
        let rule = |at, start, end| Rule { at, start, end };
        let ys = [91.0, 103.0, 115.0, 127.0];
        let mut horizontal = vec![rule(ys[0], 40.0, 140.0), rule(ys[3], 40.0, 140.0)];
        horizontal.extend(ys[1..3].iter().map(|&at| rule(at, 118.0, 140.0)));
        let frame = Frame {
            horizontal,
            vertical: [40.0, 95.0, 118.0, 140.0]
                .map(|at| rule(at, ys[0], ys[3]))
                .to_vec(),
            bbox: Rect::new(40.0, ys[0], 140.0, ys[3]).expect("finite"),
        };
        let words: Vec<&Word> = words.iter().collect();
        let lattice = lattice(&frame, &words).expect("inner faces");
        assert!(lattice.hidden() > 0.2, "{}", lattice.hidden());
    }

    #[test]
    fn a_spanner_over_rules_that_begin_below_it_is_one_cell() {
        let words = crate::sketch::words(&[
            "               General fund    ",
            "Age            Jan      Feb    ",
            "Under 1         36       37    ",
        ]);
        let rule = |at, start, end| Rule { at, start, end };
        let frame = Frame {
            horizontal: [90.0, 115.0, 130.0]
                .map(|at| rule(at, 40.0, 150.0))
                .to_vec(),
            vertical: vec![
                rule(40.0, 90.0, 130.0),
                rule(85.0, 90.0, 130.0),
                rule(113.0, 103.5, 130.0),
                rule(150.0, 90.0, 130.0),
            ],
            bbox: Rect::new(40.0, 90.0, 150.0, 130.0).expect("finite"),
        };
        let words: Vec<&Word> = words.iter().collect();
        let lattice = lattice(&frame, &words).expect("inner faces");
        let cells = lattice.cells(&[]);
        let spanner = cells.iter().find(|cell| cell.text == "General fund");
        assert_eq!(
            spanner.map(|cell| (cell.rows, cell.columns)),
            Some(((0, 0), (1, 2)))
        );
    }

    #[test]
    fn texts_behind_figures_beside_shaded_labels_are_a_column_that_is_not_ruled() {
        let lines = |drawing: &[&'static str]| lines(crate::sketch::words(drawing));
        let lattice = Lattice {
            xs: vec![0.0, 400.0],
            ys: vec![0.0, 400.0],
            faces: Vec::new(),
        };
        assert!(lattice.hides_texts(&lines(&[
            "(6.8)      to the schools budget",
            " 3.6",
            " 4.0       to public health",
            " 3.1",
        ])));
        assert!(!lattice.hides_texts(&lines(&[
            "14.3%      (883 of",
            "6,163)",
            "93.9%      (445 of",
            "474)",
        ])));
    }

    #[test]
    fn a_rule_over_a_total_parts_no_rows() {
        let across = |at, start, end| Rule { at, start, end };
        let down = |at| across(at, 0.0, 100.0);
        let frame = Frame {
            horizontal: vec![
                across(0.0, 0.0, 200.0),
                across(80.0, 170.0, 200.0),
                across(100.0, 0.0, 200.0),
            ],
            vertical: vec![down(0.0), down(120.0), down(200.0)],
            bbox: Rect {
                x0: 0.0,
                y0: 0.0,
                x1: 200.0,
                y1: 100.0,
            },
        };
        let lattice = lattice(&frame, &[]).expect("inner faces");
        assert_eq!((lattice.rows(), lattice.columns()), (1, 2));
        assert!(lattice.faces.iter().all(|face| face.rows == (0, 0)));
    }
}
