//! The ruled reading: cells are the faces that rules bound.

mod cells;
mod hidden;
mod labelled;
mod named;
mod numbered;
mod spanners;
mod unshaded;

use std::collections::BTreeSet;

use scrutineer_model::Word;

use crate::frames::{Frame, Groups};
use crate::rules::Rule;
use crate::text::{Gaps, count_segments, lines, median};

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
    let frame = &spanners::with_spanners(frame, words);
    let ys = boundaries(frame.horizontal.iter().map(|h| h.at).chain([b.y0, b.y1]));
    let (columns, rows) = (xs.len() - 1, ys.len() - 1);
    if columns == 0 || rows == 0 || columns * rows > MOST_FACES {
        return None;
    }
    let (mut faces, face_at) = unite(frame, &xs, &ys, words);
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
fn unite<'a>(
    frame: &Frame,
    xs: &[f32],
    ys: &[f32],
    words: &[&'a Word],
) -> (Vec<Face<'a>>, Vec<usize>) {
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
        let pieces: Vec<Vec<usize>> = if area == group.len() {
            vec![group.clone()]
        } else {
            let is_open = |here: &usize| {
                let (row, column) = (here / columns, here % columns);
                column == 0 || ruled(&down[column], ys[row], ys[row + 1]) < EDGE_RULED
            };
            let is_name = |row: &[usize]| {
                let at = row[0] / columns;
                row.len() == columns
                    && row.iter().all(is_open)
                    && holds_a_name(words, ys[at], ys[at + 1])
            };
            let rows = group.chunk_by(|a, b| a / columns == b / columns);
            rows.flat_map(|row| row.chunks(if is_name(row) { columns } else { 1 }))
                .map(<[usize]>::to_vec)
                .collect()
        };
        for piece in pieces {
            for &place in &piece {
                face_at[place] = faces.len();
            }
            let (rows, columns) = extent(&piece, columns);
            faces.push(Face {
                rows,
                columns,
                words: Vec::new(),
            });
        }
    }
    (faces, face_at)
}

/// Whether one text stands between two heights: the name of a section, in a row without rules down it between rows
/// that have them.
fn holds_a_name(words: &[&Word], top: f32, bottom: f32) -> bool {
    let between = |word: &&&Word| (top..bottom).contains(&word.bbox.center_y());
    let held = lines(words.iter().filter(between).copied());
    matches!(held.as_slice(), [line] if count_segments(line, Gaps::WIDE, &[]) == 1)
}

type Extent = ((usize, usize), (usize, usize));

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

impl Lattice<'_> {
    pub(crate) fn rows(&self) -> usize {
        self.ys.len() - 1
    }

    pub(crate) fn columns(&self) -> usize {
        self.xs.len() - 1
    }

    /// The column that an x lies in; the first for what lies left of all.
    pub(crate) fn column_at(&self, x: f32) -> usize {
        self.xs.partition_point(|&left| left <= x).max(1) - 1
    }

    /// The row that a y lies in; the first for what lies above all.
    fn row_at(&self, y: f32) -> usize {
        self.ys.partition_point(|&top| top <= y).max(1) - 1
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
}

#[cfg(test)]
mod tests;
