//! What speaks for and against a run of lines between gutters being a table.
//!
//! Rows of a table begin in step, its cells stand in line and are set in one size. Text set in columns goes on
//! in the middle of sentences, is numbered or marked with bullets, and is long.

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::grid::GridCell;
use crate::passages;
use crate::text::{lines, median};
use crate::textual::is_marker;
use crate::token;

/// Edges of one column stand within this many ems.
const SAME_EDGE: f32 = 0.5;

/// `1.31`, `7.`, `(a)`, bullets: what numbers a paragraph.
fn is_mark(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let nested = text.contains('.') && text.trim_end_matches('.').split('.').all(digits);
    token::is_bullet(text) || is_marker(text) || nested
}

/// What a run shows for and against being a table.
pub(super) struct Evidence<'e, 'a> {
    pub(super) cells: &'e [GridCell<'a>],
    pub(super) header_rows: usize,
    pub(super) columns: &'e Columns,
}

/// From this weight on a run is taken for a table.
pub(super) const LEAST_WEIGHT: f32 = 5.0;
/// Each column behind the second.
const MORE_COLUMNS: f32 = 1.2;
/// Share of rows with two cells or more.
const ROWS_HELD: f32 = 2.5;
/// Share of cells that begin where most of their column do.
const IN_LINE: f32 = 2.0;
/// Each row behind the second, up to three of them.
const MORE_ROWS: f32 = 0.3;
/// Share of first cells that end in a colon.
const COLONS: f32 = -3.0;
/// Cells of one table are set in one size, but for this share of it; labels of pictures are not …
const SAME_SIZE: f32 = 0.2;
/// … and no more than this share of words differs.
const MOST_OTHERS: f32 = 0.08;
/// The usual cell of running text has so many words.
const PARAGRAPH: f32 = 20.0;
/// Nearly all of a column's cells.
const MOSTLY: f32 = 0.8;
/// A cell of so many words is a sentence or more.
const SENTENCE: usize = 6;
/// Each word beyond thirty in the usual cell of the longest column.
const LONG_CELLS: f32 = -0.1;
/// The first column is bullets and numbers of paragraphs.
const MARKERS: f32 = -4.0;
/// Share of cells below the first row that go on in the middle of a sentence: text set in columns.
const GO_ON: f32 = -8.0;
/// Share of lines that begin with a bullet or a paragraph's number.
const BULLETS: f32 = -12.0;
/// Share of rows without a cell in the first column.
const UNNAMED: f32 = -3.0;
/// Fewer rows may be paragraphs side by side.
const LEAST_ROWS: usize = 3;
const FEW_ROWS: f32 = -4.0;

impl Evidence<'_, '_> {
    pub(super) fn weight(&self) -> f32 {
        let body = || self.body();
        let last = body().map(|cell| cell.rows.1 + 1).max().unwrap_or(0);
        let rows = last.saturating_sub(self.header_rows);
        let held = (self.header_rows..last)
            .filter(|&row| body().filter(|cell| cell.rows.0 == row).count() >= 2)
            .count();
        let first = || body().filter(|cell| cell.columns.0 == 0);
        let colons = first().filter(|cell| cell.text.ends_with(':')).count();
        let markers = first()
            .filter(|cell| token::is_bullet(&cell.text) || is_marker(&cell.text))
            .count();
        let named = first().count();
        let of = |column: usize| self.of(column);
        let longest = (0..self.columns.count())
            .map(|column| median(of(column).map(|cell| cell.words.len() as f32)))
            .fold(0.0, f32::max);
        let share = |part: usize, whole: usize| part as f32 / whole.max(1) as f32;
        let in_line: usize = (0..self.columns.count())
            .map(|column| {
                let edges: [fn(&GridCell) -> f32; 3] = [
                    |cell| cell.bbox().x0,
                    |cell| cell.bbox().x1,
                    |cell| cell.bbox().center_x(),
                ];
                let most = |edge: &fn(&GridCell) -> f32| self.most(of(column).map(edge));
                edges.iter().map(most).max().unwrap_or(0)
            })
            .sum();
        let all = (0..self.columns.count())
            .map(|column| of(column).count())
            .sum();
        let mut columns = 0..self.columns.count();
        let is_chance = |column: usize| !self.is_headed(column) && self.of(column).count() < 2;
        if columns.clone().any(is_chance)
            || columns.all(|column| self.is_running_text(column))
            || self.other_sizes() > MOST_OTHERS
        {
            return f32::MIN;
        }
        let (go_on, texts) = self.going_on();
        MORE_COLUMNS * self.columns.count().saturating_sub(2).min(3) as f32
            + ROWS_HELD * share(held, rows)
            + IN_LINE * share(in_line, all)
            + MORE_ROWS * rows.saturating_sub(2).min(3) as f32
            + COLONS * share(colons, rows)
            + MARKERS * share(markers, rows)
            + GO_ON * share(go_on, texts)
            + LONG_CELLS * (longest - 30.0).max(0.0)
            + BULLETS * self.marked_lines()
            + UNNAMED * (1.0 - share(named, rows))
            + if rows < LEAST_ROWS { FEW_ROWS } else { 0.0 }
    }

    fn body(&self) -> impl Iterator<Item = &GridCell<'_>> {
        (self.cells.iter()).filter(|cell| cell.rows.0 >= self.header_rows)
    }

    fn of(&self, column: usize) -> impl Iterator<Item = &GridCell<'_>> {
        (self.body()).filter(move |cell| cell.columns == (column, column))
    }

    /// The share of lines in cells that begin as an item or a paragraph does.
    fn marked_lines(&self) -> f32 {
        let (mut marked, mut all) = (0, 0);
        for cell in self.body() {
            for line in lines(cell.words.iter().copied()) {
                all += 1;
                marked += usize::from(is_mark(&line.words[0].text));
            }
        }
        marked as f32 / all.max(1) as f32
    }

    fn is_headed(&self, column: usize) -> bool {
        let over = |cell: &GridCell| cell.columns.0 <= column && column <= cell.columns.1;
        let mut heads = self
            .cells
            .iter()
            .filter(|cell| cell.rows.0 < self.header_rows);
        heads.any(over)
    }

    /// The share of words set larger or smaller than most.
    fn other_sizes(&self) -> f32 {
        let words = || self.body().flat_map(|cell| &cell.words);
        let usual = median(words().map(|word| word.size));
        let differs = |word: &&&Word| (word.size - usual).abs() > SAME_SIZE * usual;
        words().filter(differs).count() as f32 / words().count().max(1) as f32
    }

    /// Whether a column is paragraphs, or what numbers them.
    fn is_running_text(&self, column: usize) -> bool {
        let numbers = self.of(column).filter(|cell| is_mark(&cell.text)).count();
        median(self.of(column).map(|cell| cell.words.len() as f32)) >= PARAGRAPH
            || numbers as f32 >= MOSTLY * self.of(column).count() as f32
    }

    /// Of the texts that have one above them how many go on from it: it fills its column, and the text begins low.
    fn going_on(&self) -> (usize, usize) {
        let (mut go_on, mut all) = (0, 0);
        for column in 0..self.columns.count() {
            let cells: Vec<&GridCell> = self.of(column).collect();
            let texts = cells
                .windows(2)
                .filter(|pair| pair[1].words.len() >= SENTENCE);
            for pair in texts {
                all += 1;
                let (above, below) = (lines(pair[0].words.iter().copied()), &pair[1].words);
                let first = lines(below.iter().copied());
                let fits = above
                    .last()
                    .zip(first.first())
                    .is_some_and(|(above, below)| {
                        passages::fits(above, below, self.columns, column)
                    });
                go_on += usize::from(!fits && pair[1].text.starts_with(char::is_lowercase));
            }
        }
        (go_on, all)
    }

    /// How many positions are one with the commonest.
    fn most(&self, positions: impl Iterator<Item = f32>) -> usize {
        let mut positions: Vec<f32> = positions.collect();
        positions.sort_by(f32::total_cmp);
        let to = |from: usize| {
            positions.partition_point(|&x| x <= positions[from] + SAME_EDGE * self.columns.size)
        };
        (0..positions.len())
            .map(|from| to(from) - from)
            .max()
            .unwrap_or(0)
    }
}
