//! What speaks for and against a run of lines between gutters being a table.
//!
//! Rows of a table begin in step, its cells stand in line and are set in one size. Text set in columns goes on
//! in the middle of sentences, is numbered or marked with bullets, and is long.

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::grid::GridCell;
use crate::in_step::{InStep, share};
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
/// Share of cells that begin where most of their column do.
const IN_LINE: f32 = 2.0;
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
        let step = InStep::of(self.cells, self.header_rows, self.columns.count());
        let named = self.body().filter(|cell| cell.columns.0 == 0).count();
        let of = |column: usize| self.of(column);
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
        step.weight
            + IN_LINE * share(in_line, all)
            + GO_ON * share(go_on, texts)
            + BULLETS * self.marked_lines()
            + UNNAMED * (1.0 - share(named, step.rows))
            + if step.rows < LEAST_ROWS {
                FEW_ROWS
            } else {
                0.0
            }
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
