//! Columns that only the boxes of the head show: a shaded or ruled boxhead over rows without rules.
//!
//! ```text
//! ┌──────────┬────────────┬────────┬────────┐
//! │ Location │    Item    │ Number │ Serial │
//! └──────────┴────────────┴────────┴────────┘
//!   Floor 1     Desks            5
//!               Monitor               5502210
//! ```
//!
//! Where each box holds a head and hardly a word of the rows runs over an edge, the edges are the
//! columns', and white that parts texts of one column is none.

use scrutineer_model::{Rect, Word};

use crate::columns::Columns;
use crate::grid::GridCell;
use crate::rules::{Rule, Rules};
use crate::text::{Gaps, Line, around, segments};

/// Boxes side by side, at least.
const LEAST_BOXES: usize = 3;
/// A head is no taller than this, in ems, …
const TALLEST: f32 = 9.0;
/// … and no lower.
const LOWEST: f32 = 0.9;
/// Edges that end within this many points end together; edges nearer are one, drawn twice.
const TOGETHER: f32 = 4.0;
/// How far a word runs over an edge, in points.
const OVER: f32 = 1.5;
/// One line in so many may have such a word.
const HARDLY: usize = 10;

/// The boxes of a head.
pub(super) struct Boxes {
    edges: Vec<f32>,
    /// Lines of the head.
    pub(super) head: usize,
}

/// The boxes the first lines stand in.
pub(super) fn boxes(lines: &[Line], rules: &Rules, bbox: &Rect, size: f32) -> Option<Boxes> {
    let from_top = |start: f32| bbox.y0 - 1.5 * size <= start && start <= bbox.y0 + TOGETHER;
    let upright: Vec<&Rule> = (rules.vertical.iter())
        .filter(|rule| from_top(rule.start) && rule.length() >= LOWEST * size)
        .collect();
    let top = upright
        .iter()
        .map(|rule| rule.start)
        .fold(f32::MAX, f32::min);
    // Edges of rows with a colour of their own go on down.
    let foot = upright.iter().map(|rule| rule.end).fold(f32::MAX, f32::min);
    if foot - top > TALLEST * size || upright.iter().any(|rule| rule.start - top > TOGETHER) {
        return None;
    }
    let mut edges: Vec<f32> = upright.iter().map(|rule| rule.at).collect();
    edges.sort_by(f32::total_cmp);
    edges.dedup_by(|b, a| *b - *a <= TOGETHER);
    if edges.len() <= LEAST_BOXES {
        return None;
    }
    let head = (lines.iter())
        .take_while(|line| line.baseline < foot)
        .count();
    let (heads, rows) = lines.split_at(head);
    let found = Boxes { edges, head };
    let words = || heads.iter().flat_map(|line| &line.words);
    let filled = (0..found.edges.len() - 1)
        .all(|column| words().any(|word| found.column(word) == Some(column)));
    let within = (words().chain(rows.iter().flat_map(|line| &line.words)))
        .all(|word| found.column(word).is_some());
    let runs_over = |line: &&Line| line.words.iter().any(|word| found.is_over_an_edge(word));
    let parted = !words().any(|word| found.is_over_an_edge(word))
        && rows.iter().filter(runs_over).count() * HARDLY <= rows.len();
    let drawn_across = (rules.horizontal.iter()).any(|rule| {
        top + TOGETHER < rule.at && rule.at < foot - TOGETHER && rule.along(bbox.x0, bbox.x1) > 0.0
    });
    (rows.len() >= 2
        && filled
        && within
        && parted
        && !drawn_across
        && found.are_columns(heads, rows))
    .then_some(found)
}

impl Boxes {
    /// Whether no box holds heads side by side, and hardly a line has figures side by side under one.
    fn are_columns(&self, heads: &[Line], rows: &[Line]) -> bool {
        let segments_of = |line: &Line, gaps: Gaps| -> Vec<Vec<bool>> {
            let columns = 0..self.edges.len() - 1;
            columns
                .map(|column| {
                    let own: Vec<&Word> = (line.words.iter().copied())
                        .filter(|word| self.column(word) == Some(column))
                        .collect();
                    let parts = segments(&own, gaps, &[]);
                    parts.iter().map(|part| part.number).collect()
                })
                .collect()
        };
        let one_each = |line: &Line| {
            let boxes = segments_of(line, Gaps::WIDE);
            boxes.iter().all(|parts| parts.len() <= 1)
        };
        let figures_together = |line: &&Line| {
            let boxes = segments_of(line, Gaps::BODY);
            boxes
                .iter()
                .any(|parts| parts.iter().filter(|number| **number).count() > 1)
        };
        heads.iter().all(one_each)
            && rows.iter().filter(figures_together).count() * HARDLY <= rows.len()
    }

    fn column(&self, word: &Word) -> Option<usize> {
        let x = word.bbox.center_x();
        let column = self.edges.partition_point(|edge| *edge <= x);
        (column > 0 && column < self.edges.len()).then(|| column - 1)
    }

    fn is_over_an_edge(&self, word: &Word) -> bool {
        (self.edges.iter()).any(|&x| word.bbox.x0 < x - OVER && word.bbox.x1 > x + OVER)
    }

    /// The columns, each with the range that the text of its rows covers.
    pub(super) fn columns(&self, lines: &[Line], size: f32) -> Columns {
        let mut columns = Columns::between(&self.edges, size);
        for (column, extent) in columns.extents.iter_mut().enumerate() {
            let rows = lines[self.head..].iter().flat_map(|line| &line.words);
            let own: Vec<&Word> = (rows.copied())
                .filter(|word| self.column(word) == Some(column))
                .collect();
            if !own.is_empty() {
                let covered = around(&own);
                *extent = (covered.x0, covered.x1);
            }
        }
        columns
    }

    /// The head's cells: what stands in each box.
    pub(super) fn heads<'a>(&self, lines: &[Line<'a>]) -> Vec<GridCell<'a>> {
        let words = || (lines[..self.head].iter()).flat_map(|line| line.words.iter().copied());
        (0..self.edges.len() - 1)
            .map(|column| {
                let own = words().filter(|word| self.column(word) == Some(column));
                GridCell::new((0, 0), (column, column), own.collect())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    const ROWS: [&str; 6] = [
        "Location      Equipment          Number       Serial       ",
        "Floor 1       Desks                   5                    ",
        "              Double    sided         3                    ",
        "              desks                                        ",
        "              Monitors                2      5502210       ",
        "Floor 2       Lamps                  11                    ",
    ];

    #[test]
    fn the_boxes_of_the_head_are_the_columns_of_rows_without_rules() {
        let sheet = sketch::ruled_sheet(&ROWS, (0, 0), &[0, 13, 32, 44, 59]);
        let grids = grids(&sheet);
        assert_eq!(grids.len(), 1);
        assert_eq!(
            sketch::rows_of(&grids[0]),
            [
                "Location | Equipment | Number | Serial",
                "Floor 1 | Desks | 5 | ",
                " | Double sided desks | 3 | ",
                " | Monitors | 2 | 5502210",
                "Floor 2 | Lamps | 11 | ",
            ]
        );
    }

    #[test]
    fn a_box_over_two_heads_shows_no_columns() {
        let drawing = [
            "Millions        Actual       Plan     Variance       Share  ",
            "Taxes            174.9      172.6          2.2        1.3%  ",
            "Fees              46.0       40.2          5.8       14.5%  ",
            "Parks             18.6       17.2          1.4        7.9%  ",
            "Police             4.3        3.2          1.0       32.4%  ",
        ];
        let sheet = sketch::ruled_sheet(&drawing, (0, 0), &[0, 36, 49, 60]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows[0][1], "Taxes | 174.9 | 172.6 | 2.2 | 1.3%");
    }
}
