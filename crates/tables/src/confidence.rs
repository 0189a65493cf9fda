//! How likely a table is right.
//!
//! A logistic model of what can be seen in a grid without knowing the truth. Its weights were fitted
//! on the tables found on the corpus, on the pages of council papers worked on and on the ICDAR-2013
//! papers as printed (241), on those found there when vertical rules and fills, or all rules, are taken
//! off the pages (205 more), and on 2,399 known tables set again on 2,100 pages in looks drawn by seed
//! (`corpus/restyle`, seeds 200 to 203 and 210 to 212). What is read by alignment alone on pages worked
//! on is right more often than on others, and set again it is cleaner than in life, so tables as
//! printed that no rule bounds and tables set again weigh 0.3, and those without their rules 3. Right
//! means that the adjacency relations agree with F1 of .95 or more. With a tenth of the sources of tables
//! left out in turn, those given .9 or more were right 98 times in a hundred set again and always as
//! printed, those given .8 to .9 91 and 94 times, and 82 when rules were gone.
//!
//! The number of cells, and whether there is a head at all, told nothing more once the rest was known;
//! nor does whether printed totals agree with their parts: a column under a wrong head adds up as well,
//! and figures missing from a table do not.

use std::collections::BTreeMap;

use crate::grid::{Grid, GridCell};
use crate::text::{Gaps, count_segments, lines};
use crate::token;

const BIAS: f32 = -19.926;
/// Rules or fills bound its cells.
const RULED: f32 = 2.633;
/// Share of figures that are set to one edge or middle with others of their column.
const IN_LINE: f32 = 15.365;
/// Share of columns behind the first without a head of their own.
const HEADLESS: f32 = -2.632;
/// Share of places that hold something.
const FILLED: f32 = 6.770;
/// Share of body cells over several columns, but not over all.
const SPANNING: f32 = -7.550;
/// Share of columns that mix figures and words.
const MIXED: f32 = -0.567;
/// Share of rows of the body with nothing but a name: sections, and lines that were not joined to their row.
const LONE: f32 = -5.301;
/// Share of rows of the body whose name has several lines, and may be two.
const WRAPPED: f32 = -0.460;
/// Words of the longest head, up to [`LONGEST_HEAD`]: several may have become one.
const HEAD_WORDS: f32 = -0.144;
/// More words than this make a head no more doubtful.
const LONGEST_HEAD: usize = 12;
/// A row seems to hold several.
const HIDES_ROWS: f32 = -3.075;

/// What is taken off where cells seem to hold what belongs in several.
///
/// Not fitted: such tables are too few. Those among the papers read have figures under wrong heads.
const CROWDED: f32 = -2.5;

/// Figures are in line within this share of their height.
const TOLERANCE: f32 = 0.45;

/// The confidence of a grid with `header_rows` rows of heads, 0 to 1, in hundredths.
pub(crate) fn confidence(grid: &Grid, header_rows: usize) -> f32 {
    let (rows, columns) = (grid.rows(), grid.columns());
    let body: Vec<&GridCell> = grid
        .cells
        .iter()
        .filter(|cell| cell.rows.0 >= header_rows)
        .collect();
    let held: usize = grid
        .cells
        .iter()
        .map(|cell| cell.row_span() * cell.column_span())
        .sum();
    let spanning = body
        .iter()
        .filter(|cell| cell.column_span() > 1 && cell.column_span() < columns)
        .count();
    let score = BIAS
        + RULED * f32::from(u8::from(grid.ruled))
        + IN_LINE * in_line(&body)
        + HEADLESS * headless(grid, header_rows)
        + FILLED * share(held, rows * columns).min(1.0)
        + SPANNING * share(spanning, body.len())
        + MIXED * share(mixed(&body, columns), columns)
        + LONE * share(lone(&body), rows - header_rows)
        + WRAPPED * share(wrapped(&body), rows - header_rows)
        + HEAD_WORDS * longest_head(grid, header_rows) as f32
        + CROWDED * f32::from(u8::from(is_crowded(grid, header_rows)))
        + HIDES_ROWS * f32::from(u8::from(hides_rows(grid)));
    let confidence = legible(grid) / (1.0 + (-score).exp());
    (confidence * 100.0).round() / 100.0
}

/// The share of cells whose characters are all known. What a font does not tell cannot be right, however well its
/// cells are told apart.
fn legible(grid: &Grid) -> f32 {
    let unread = |cell: &&GridCell| cell.text.contains(char::REPLACEMENT_CHARACTER);
    1.0 - share(grid.cells.iter().filter(unread).count(), grid.cells.len())
}

fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}

fn in_line(body: &[&GridCell]) -> f32 {
    let mut columns: BTreeMap<usize, Vec<&GridCell>> = BTreeMap::new();
    for cell in body {
        if cell.column_span() == 1 && token::is_figure(&cell.text) {
            columns.entry(cell.columns.0).or_default().push(cell);
        }
    }
    let (mut in_line, mut all) = (0, 0);
    for figures in columns.values().filter(|figures| figures.len() >= 2) {
        let height = figures[0].bbox().height();
        let edges: [fn(&GridCell) -> f32; 3] = [
            |cell| cell.bbox().x0,
            |cell| cell.bbox().x1,
            |cell| cell.bbox().center_x(),
        ];
        all += figures.len();
        in_line += edges
            .iter()
            .map(|edge| most_within(figures.iter().map(|cell| edge(cell)), TOLERANCE * height))
            .max()
            .unwrap_or(0);
    }
    if all == 0 { 1.0 } else { share(in_line, all) }
}

/// The largest number of positions within a tolerance of one another.
fn most_within(positions: impl Iterator<Item = f32>, tolerance: f32) -> usize {
    let mut positions: Vec<f32> = positions.collect();
    positions.sort_by(f32::total_cmp);
    (0..positions.len())
        .map(|from| positions.partition_point(|&x| x <= positions[from] + tolerance) - from)
        .max()
        .unwrap_or(0)
}

fn headless(grid: &Grid, header_rows: usize) -> f32 {
    let has_head = |column: usize| {
        grid.cells
            .iter()
            .any(|cell| cell.rows.0 < header_rows && cell.columns == (column, column))
    };
    let columns = grid.columns();
    let bare = (1..columns).filter(|&column| !has_head(column)).count();
    share(bare, columns.saturating_sub(1))
}

/// Rows that hold one cell, in the first column or from there, and have a row below them.
fn lone(body: &[&GridCell]) -> usize {
    let mut rows: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
    for cell in body {
        let row = rows.entry(cell.rows.0).or_default();
        row.0 += 1;
        row.1 |= cell.columns.0 == 0;
    }
    let rows_below = rows.values().rev().skip(1);
    rows_below.filter(|row| **row == (1, true)).count()
}

/// Cells of the first column with two lines or more.
fn wrapped(body: &[&GridCell]) -> usize {
    body.iter()
        .filter(|cell| cell.columns.0 == 0 && lines(cell.words.iter().copied()).len() > 1)
        .count()
}

/// The most words of a head, up to [`LONGEST_HEAD`].
fn longest_head(grid: &Grid, header_rows: usize) -> usize {
    let heads = grid.cells.iter().filter(|cell| cell.rows.1 < header_rows);
    let words = heads.map(|cell| cell.words.len()).max().unwrap_or(0);
    words.min(LONGEST_HEAD)
}

/// Columns behind the first in which between 15 and 85 of a hundred cells are figures.
fn mixed(body: &[&GridCell], columns: usize) -> usize {
    (1..columns)
        .filter(|&column| {
            let cells = body
                .iter()
                .filter(|cell| cell.columns == (column, column))
                .filter(|cell| !token::stands_for_a_number(&cell.text));
            let (figures, all) = cells.fold((0, 0), |(figures, all), cell| {
                (figures + usize::from(token::is_figure(&cell.text)), all + 1)
            });
            let share = share(figures, all);
            0.15 < share && share < 0.85
        })
        .count()
}

/// Whether a head over one column holds several set apart, such as `Core  External  Total` over the
/// only one of them with figures, or a figure of a row that was read into the head.
fn is_crowded(grid: &Grid, header_rows: usize) -> bool {
    grid.cells
        .iter()
        .filter(|cell| cell.rows.1 < header_rows && cell.column_span() == 1 && cell.columns.0 > 0)
        .any(|cell| holds_several(cell) || holds_amount(cell))
}

/// Whether two cells of a row or more hold figures one under the other: rows that nothing told apart. A
/// share in brackets under its figure is of one row with it, and years wrap.
fn hides_rows(grid: &Grid) -> bool {
    let mut stacked: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for cell in grid.cells.iter().filter(|cell| cell.words.len() >= 2) {
        let is_amount = |text: &str| token::is_quantity(text) && !text.ends_with("%)");
        let figures = lines(cell.words.iter().copied())
            .iter()
            .filter(|line| matches!(line.words.as_slice(), [word] if is_amount(&word.text)))
            .count();
        if figures >= 2 {
            *stacked.entry(cell.rows).or_default() += 1;
        }
    }
    stacked.values().any(|&cells| cells >= 2)
}

/// Three parts or more, set apart on one line.
fn holds_several(cell: &GridCell) -> bool {
    lines(cell.words.iter().copied())
        .iter()
        .any(|line| count_segments(line, Gaps::WIDE, &[]) >= 3)
}

/// `111,850 Cost`: thousands are counted in rows, not in heads.
fn holds_amount(cell: &GridCell) -> bool {
    cell.words.len() >= 2
        && cell.words.iter().any(|word| {
            let text = word.text.as_str();
            text.contains(',')
                && text.ends_with(|c: char| c.is_ascii_digit())
                && token::is_figure(text)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    #[test]
    fn several_heads_over_one_column_are_doubted() {
        let crowded = |drawing: &[&str]| is_crowded(&sketch::grid(drawing), 1);
        assert!(crowded(&[
            "Grant | Core     External     Total",
            "Housing | 15,680.3"
        ]));
        assert!(crowded(&["Grant | 111,850 Cost", "Housing | 15,680"]));
        assert!(!crowded(&[
            "Grant | Core | Total 2024/25",
            "Housing | 15 | 16"
        ]));
    }

    #[test]
    fn what_no_font_tells_is_doubted() {
        let of = |drawing: &[&str]| confidence(&sketch::grid(drawing), 1);
        let read = of(&["Item | 2000", "Roads | 10", "Parks | 12"]);
        let unread = of(&["Item | 2000", "Ro\u{FFFD}ds | 10", "\u{FFFD} | \u{FFFD}"]);
        assert!(read > 0.5 && unread < 0.6 * read, "{read} {unread}");
    }

    #[test]
    fn rows_with_nothing_but_a_name_are_counted() {
        let grid = sketch::grid(&[
            "Item | 2000",
            "Roads |",
            "Potholes | 1",
            "| 2",
            "Parks |",
            "Trees | 3",
        ]);
        let body: Vec<&GridCell> = (grid.cells.iter())
            .filter(|cell| cell.rows.0 >= 1)
            .collect();
        assert_eq!(lone(&body), 2);
        assert_eq!(longest_head(&grid, 1), 1);
    }

    #[test]
    fn figures_one_under_the_other_in_one_row_are_doubted() {
        let words = sketch::words(&["  568,700       570,815", "  64,659        65,035"]);
        let cell = |column: usize| {
            let own = words.iter().skip(column).step_by(2);
            GridCell::new((1, 1), (column, column), own.collect())
        };
        let mut grid = sketch::grid(&["Item | 2000 | 1999", "Roads | 1 | 2"]);
        assert!(!hides_rows(&grid));
        grid.cells.extend([cell(0), cell(1)]);
        assert!(hides_rows(&grid));
    }

    #[test]
    fn positions_within_a_tolerance_are_counted_from_each() {
        assert_eq!(most_within([5.0, 1.0, 1.2, 1.4, 9.0].into_iter(), 0.5), 3);
        assert_eq!(most_within([].into_iter(), 0.5), 0);
    }
}
