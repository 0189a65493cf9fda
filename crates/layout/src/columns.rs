//! Columns of running text: flows that are read one after the other.
//!
//! A gutter is a strip of white between two columns over several lines. It is one only if both
//! sides are running text that fills its column; the white between a table's columns is not, and
//! the table stays whole. A heading over both columns ends a gutter, and a new one may begin below.

mod common;
mod counted;

use std::ops::Range;

use scrutineer_model::{Axis, Rect, Ruling, Sheet, Word};

use self::common::has_common_rows;
use self::counted::counts_on;
use crate::markers::marker;
use crate::pieces::pieces;

/// Words of one line inside one column.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// Indices into the sheet's words.
    pub(crate) words: Range<usize>,
    /// The same, in pieces parted by wide gaps.
    pub(crate) pieces: Vec<Range<usize>>,
    pub(crate) bbox: Rect,
    pub(crate) baseline: f32,
    pub(crate) size: f32,
}

impl Row {
    /// The row of some words of a line, which are never none.
    pub(crate) fn of(sheet: &Sheet, words: Range<usize>, baseline: f32, size: f32) -> Self {
        let slice = &sheet.words[words.clone()];
        let shift = |piece: Range<usize>| words.start + piece.start..words.start + piece.end;
        Self {
            pieces: pieces(slice).into_iter().map(shift).collect(),
            bbox: Rect::around(slice.iter().map(|word| word.bbox)).unwrap_or_default(),
            words,
            baseline,
            size,
        }
    }
}

/// Rows that are read one below the other.
#[derive(Clone, Debug)]
pub(crate) struct Flow {
    /// Top to bottom, never empty.
    pub(crate) rows: Vec<Row>,
    /// Left edge of its text.
    pub(crate) left: f32,
    /// Right edge of its text.
    pub(crate) right: f32,
}

impl Flow {
    fn of(rows: Vec<Row>) -> Option<Self> {
        let around = Rect::around(rows.iter().map(|row| row.bbox))?;
        Some(Self {
            rows,
            left: around.x0,
            right: around.x1,
        })
    }

    pub(crate) fn width(&self) -> f32 {
        self.right - self.left
    }
}

/// The narrowest gutter, in ems.
const GUTTER: f32 = 0.9;

/// A gutter as wide as this, in ems, parts the pages of a spread: each may hold what it likes, as
/// long as much of it is running text.
const WIDE_GUTTER: f32 = 2.5;

/// Rows a column has at least: fewer are labels side by side.
const ROWS: usize = 4;

/// Steps across the page at which a gutter is looked for.
const STEPS: usize = 160;

/// Gutters tried before the rows count as one column.
const TRIES: usize = 5;

/// How deep columns part: a page part, its columns, a boxed pair in one of them.
const DEPTH: usize = 6;

/// The rows in flows, in reading order. `rows` run from top to bottom.
pub(crate) fn flows(rows: Vec<Row>, sheet: &Sheet) -> Vec<Flow> {
    let mut flows = Vec::new();
    part(rows, sheet, DEPTH, &mut flows);
    flows
}

fn part(mut rows: Vec<Row>, sheet: &Sheet, depth: usize, flows: &mut Vec<Flow>) {
    let gutter = if depth == 0 {
        None
    } else {
        gutter(&rows, sheet, depth)
    };
    let Some(gutter) = gutter else {
        flows.extend(Flow::of(rows));
        return;
    };
    let below = rows.split_off(gutter.rows.end);
    let middle = rows.split_off(gutter.rows.start);
    let (left, right) = split(&middle, gutter.at, sheet);
    for rows in [rows, left, right, below] {
        if !rows.is_empty() {
            part(rows, sheet, depth - 1, flows);
        }
    }
}

/// White between two columns.
#[derive(Clone, Debug)]
struct Gutter {
    /// The rows beside it.
    rows: Range<usize>,
    /// Its middle.
    at: f32,
    /// Words in those rows.
    words: usize,
    /// How many neighbouring steps give the same rows.
    width: usize,
    /// It is wider than any space between the columns of one text.
    is_wide: bool,
}

/// The gutter beside most words that has running text on both sides.
fn gutter(rows: &[Row], sheet: &Sheet, depth: usize) -> Option<Gutter> {
    if !have_room(rows) {
        return None;
    }
    let mut gutters = gutters(rows, sheet);
    let whole = 0..rows.len();
    gutters.sort_by(|a, b| {
        (b.words.cmp(&a.words))
            .then(b.width.cmp(&a.width))
            .then(a.at.total_cmp(&b.at))
    });
    (gutters.into_iter().take(TRIES)).find(|gutter| {
        let beside = &rows[gutter.rows.clone()];
        let (left, right) = split(beside, gutter.at, sheet);
        if is_crossed_by_rules(beside, gutter.at, sheet) || has_common_rows(&left, &right) {
            return false;
        }
        let fold = gutter.rows == whole && is_fold(gutter.at, sheet);
        let page = |side: &[Row]| {
            let running = running_rows(side, sheet);
            let share = if fold { 8 } else { 2 };
            gutter.is_wide && running > ROWS && running * share >= side.len()
        };
        let full = if counts_on(&left, &right, sheet) {
            FULL_IF_COUNTED
        } else {
            FULL
        };
        // A side that is no text and has no room for columns of it settles the matter before the other is
        // looked at for columns.
        let sides = [left, right].map(|side| {
            let text = runs(&side, sheet, full) || page(&side);
            (side, text)
        });
        let may_part = |side: &[Row]| depth > 1 && side.len() >= ROWS && have_room(side);
        sides.iter().all(|(side, text)| *text || may_part(side))
            && (sides.iter())
                .all(|(side, text)| *text || self::gutter(side, sheet, depth - 1).is_some())
    })
}

/// Whether rows have as many words and are as wide as two columns of running text are at least.
fn have_room(rows: &[Row]) -> bool {
    let words: usize = rows.iter().map(|row| row.words.len()).sum();
    let smallest = rows.iter().map(|row| row.size).fold(f32::MAX, f32::min);
    let width = Rect::around(rows.iter().map(|row| row.bbox)).map_or(0.0, |around| around.width());
    words as f32 >= 2.0 * WORDS_PER_ROW * ROWS as f32 && width >= 2.0 * NARROWEST * smallest
}

/// Where a row lies as seen from a step across the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    /// With a gap at the step.
    Both,
    Crossed,
}

/// Strips of white with enough rows on both sides.
fn gutters(rows: &[Row], sheet: &Sheet) -> Vec<Gutter> {
    let mut found: Vec<Gutter> = Vec::new();
    let Some(around) = Rect::around(rows.iter().map(|row| row.bbox)) else {
        return found;
    };
    let step = around.width() / STEPS as f32;
    let size = rows[rows.len() / 2].size;
    let gaps: Vec<Vec<(f32, f32)>> = rows.iter().map(|row| gaps(row, sheet)).collect();
    let mut sides: Vec<Side> = Vec::with_capacity(rows.len());
    for index in STEPS / 8..STEPS - STEPS / 8 {
        let at = around.x0 + (index as f32 + 0.5) * step;
        sides.clear();
        sides.extend((rows.iter().zip(&gaps)).map(|(row, gaps)| side(row, gaps, at)));
        let mut from = 0;
        for run in sides.chunk_by(|a, b| (*a == Side::Crossed) == (*b == Side::Crossed)) {
            let beside = from..from + run.len();
            from = beside.end;
            let count = |other: Side| run.iter().filter(|&&side| side != other).count();
            if run[0] == Side::Crossed || count(Side::Right) < ROWS || count(Side::Left) < ROWS {
                continue;
            }
            let last = |gutter: &Gutter| gutter.at + gutter.width as f32 * step;
            match found.iter_mut().rev().find(|gutter| gutter.rows == beside) {
                Some(same) if (last(same) - at).abs() < step / 2.0 => same.width += 1,
                _ => found.push(Gutter {
                    words: rows[beside.clone()].iter().map(|row| row.words.len()).sum(),
                    rows: beside,
                    at,
                    width: 1,
                    is_wide: false,
                }),
            }
        }
    }
    for gutter in &mut found {
        gutter.at += (gutter.width - 1) as f32 * step / 2.0;
        gutter.is_wide = gutter.width as f32 * step >= WIDE_GUTTER * size;
    }
    found
}

/// The white between a row's words that is wide enough for a gutter: from and to, left to right.
fn gaps(row: &Row, sheet: &Sheet) -> Vec<(f32, f32)> {
    let words = &sheet.words[row.words.clone()];
    let gaps = words
        .windows(2)
        .map(|pair| (pair[0].bbox.x1, pair[1].bbox.x0));
    gaps.filter(|(from, to)| to - from >= GUTTER * row.size)
        .collect()
}

fn side(row: &Row, gaps: &[(f32, f32)], at: f32) -> Side {
    if row.bbox.x1 < at {
        Side::Left
    } else if row.bbox.x0 > at {
        Side::Right
    } else if gaps.iter().any(|&(from, to)| from < at && at < to) {
        Side::Both
    } else {
        Side::Crossed
    }
}

/// The rows' words left and right of `at`.
fn split(rows: &[Row], at: f32, sheet: &Sheet) -> (Vec<Row>, Vec<Row>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for row in rows {
        let words = &sheet.words[row.words.clone()];
        let cut = row.words.start + words.partition_point(|word| word.bbox.x0 <= at);
        for (side, words) in [
            (&mut left, row.words.start..cut),
            (&mut right, cut..row.words.end),
        ] {
            if !words.is_empty() {
                side.push(Row::of(sheet, words, row.baseline, row.size));
            }
        }
    }
    (left, right)
}

/// Words of running text per row, at least, in a narrow column.
const WORDS_PER_ROW: f32 = 3.5;

/// The narrowest column of running text, in ems.
const NARROWEST: f32 = 9.0;

/// How much of its column a full row leaves free at most.
const RAGGED: f32 = 0.25;

/// The share of rows that are full in running text, and in that whose numbers count on to the other column: minutes have
/// many short lines.
const FULL: f32 = 0.5;
const FULL_IF_COUNTED: f32 = 0.15;

/// Whether the rows are running text, of which so many fill their column.
fn runs(rows: &[Row], sheet: &Sheet, least: f32) -> bool {
    if rows.len() < ROWS {
        return false;
    }
    let Some(around) = Rect::around(rows.iter().map(|row| row.bbox)) else {
        return false;
    };
    let share = |count: usize| count as f32 / rows.len() as f32;
    let size = rows[rows.len() / 2].size;
    let words: usize = rows.iter().map(|row| row.words.len()).sum();
    let parted = rows.iter().filter(|row| is_parted(row, sheet)).count();
    let full = (rows.iter())
        .filter(|row| around.x1 - row.bbox.x1 <= RAGGED * around.width())
        .count();
    words as f32 >= WORDS_PER_ROW * rows.len() as f32
        && around.width() >= NARROWEST * size
        && share(parted) <= 0.25
        && share(full) >= least
        && is_spelled(rows, sheet, words as f32 >= DENSE * rows.len() as f32)
}

/// Whether a row stands in pieces: its text, not a paragraph's number before it.
fn is_parted(row: &Row, sheet: &Sheet) -> bool {
    row.pieces.len() > 1 && {
        let marker = marker(&sheet.words[row.words.clone()]);
        let text = row.words.start + marker.map_or(0, |marker| marker.words);
        row.pieces.iter().filter(|piece| piece.end > text).count() > 1
    }
}

/// How many of the rows are running text, among pictures, narrow text and tables.
fn running_rows(rows: &[Row], sheet: &Sheet) -> usize {
    if !is_spelled(rows, sheet, false) {
        return 0;
    }
    let runs = |row: &&Row| {
        !is_parted(row, sheet) && row.words.len() >= 5 && row.bbox.width() >= NARROWEST * row.size
    };
    rows.iter().filter(runs).count()
}

/// Whether two pages of a spread meet there.
fn is_fold(at: f32, sheet: &Sheet) -> bool {
    sheet.width > 1.2 * sheet.height && (at - sheet.width / 2.0).abs() < 0.05 * sheet.width
}

/// Words of a row of running text that may hold more figures than others: notes to accounts, full of "(2021 -
/// $26,046)". A table's row has fewer words.
const DENSE: f32 = 7.0;

/// Whether the rows are mostly lower-case letters, as prose is and figures and labels are not.
fn is_spelled(rows: &[Row], sheet: &Sheet, dense: bool) -> bool {
    let (mut lower, mut digits, mut all) = (0, 0, 0);
    for char in (rows.iter())
        .flat_map(|row| &sheet.words[row.words.clone()])
        .flat_map(|word: &Word| word.text.chars())
    {
        lower += usize::from(char.is_lowercase());
        digits += usize::from(char.is_ascii_digit());
        all += 1;
    }
    let most = if dense { 5 } else { 8 };
    lower * 10 >= all * 6 && digits * most <= all
}

/// Rules across a gutter that make it a table's.
const RULES_ACROSS: usize = 2;

/// How near rules that meet end, in points.
const MEETS: f32 = 2.0;

/// Fills across a gutter that make it a table's: one may be a panel behind both columns.
const FILLS_ACROSS: usize = 3;

/// Whether rules or bands run across the gutter beside its rows: those of a table.
fn is_crossed_by_rules(rows: &[Row], at: f32, sheet: &Sheet) -> bool {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return false;
    };
    let size = first.size;
    let (top, bottom) = (first.baseline - size, last.baseline + size);
    let (left, right) = (at - 1.5 * size, at + 1.5 * size);
    // A rule may be drawn cell by cell: what counts are heights ruled on both sides.
    let ruled = |is: &dyn Fn(&Ruling) -> bool| -> Vec<i32> {
        let mut heights: Vec<i32> = (sheet.rulings.iter())
            .filter(|rule| rule.axis == Axis::Horizontal && is(rule))
            .filter(|rule| top < rule.position && rule.position < bottom)
            .map(|rule| rule.position.round() as i32)
            .collect();
        heights.dedup();
        heights
    };
    let on_left = ruled(&|rule| rule.start <= left && left <= rule.end);
    let on_right = ruled(&|rule| rule.start <= right && right <= rule.end);
    let across = (on_left.iter()).filter(|height| on_right.binary_search(height).is_ok());
    // A rule down the gutter, of one piece or many, is a table's where other rules meet it.
    let down: Vec<&Ruling> = (sheet.rulings.iter())
        .filter(|rule| rule.axis == Axis::Vertical && (rule.position - at).abs() <= 2.0 * size)
        .filter(|rule| rule.end > top && rule.start < bottom)
        .collect();
    let length: f32 = (down.iter())
        .map(|rule| rule.end.min(bottom) - rule.start.max(top))
        .sum();
    let met = length >= 0.5 * (bottom - top)
        && down.first().is_some_and(|down| {
            let meets = |rule: &Ruling| {
                rule.start <= down.position + MEETS && down.position - MEETS <= rule.end
            };
            ruled(&meets).len() >= RULES_ACROSS
        });
    let bands = (sheet.fills.iter()).filter(|fill| {
        let at = fill.bbox;
        !fill.color.is_white()
            && at.x0 < left
            && right < at.x1
            && at.y1 > top
            && at.y0 < bottom
            && at.height() < 0.6 * (bottom - top)
    });
    met || across.count() >= RULES_ACROSS || bands.count() >= FILLS_ACROSS
}

#[cfg(test)]
mod tests {
    use crate::sample::{blocks, lines, paper, set};
    use scrutineer_model::Glyph;

    /// What each block is and begins with, in reading order.
    fn check(runs: &[Vec<Glyph>], expected: &[&str]) {
        let found: Vec<String> = (blocks(paper(&[runs.to_vec()])).into_iter())
            .map(|block| block.chars().take(24).collect())
            .collect();
        assert_eq!(found, expected);
    }

    const LEFT: [&str; 4] = [
        "the left column is read",
        "first, from its top line",
        "to its last one, and so",
        "on until it has ended",
    ];

    const RIGHT: [&str; 5] = [
        "here the right column is",
        "read once the left has",
        "come to its end, which",
        "is what a reader would",
        "expect of two columns",
    ];

    #[test]
    fn numbers_before_paragraphs_do_not_part_a_column() {
        let mut runs = vec![lines(&RIGHT, 260.0, 103.0), lines(&RIGHT, 260.0, 183.0)];
        for (number, y) in [("2.1", 100.0), ("2.2", 155.0), ("2.3", 210.0)] {
            runs.push(set(number, 60.0, y, 10.0));
            runs.push(lines(&LEFT, 90.0, y));
        }
        check(
            &runs,
            &[
                "paragraph 2.1: 2.1 the l",
                "paragraph 2.2: 2.2 the l",
                "paragraph 2.3: 2.3 the l",
                "paragraph: here the righ",
                "paragraph: here the righ",
            ],
        );
    }
}
