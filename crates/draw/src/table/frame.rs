//! The grid of a drawing: rows of text between box-drawing lines.

use std::fmt::Write as _;

use scrutineer_model::{CellRole, Table};

use crate::text::{width, wrapped};

use super::widths::{self, inner};
use super::{holds_figures, indent, row_mark, shown};

/// What a drawing needs at every place of the grid.
struct Frame<'a> {
    table: &'a Table,
    /// For each place, the cell covering it.
    owners: Vec<Vec<Option<usize>>>,
    widths: Vec<usize>,
    /// For each cell, its text in lines.
    texts: Vec<Vec<String>>,
    /// For each row, how many lines of text it has: at least one.
    heights: Vec<usize>,
    /// For each column, whether figures stand to the right in it.
    right: Vec<bool>,
}

/// How a stretch of line is drawn, if at all.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stroke {
    None,
    Light,
    Double,
    Dotted,
}

/// Draws the grid with the numbers of its rows and columns. No columns give no lines.
pub(super) fn grid(table: &Table) -> String {
    if table.columns == 0 || table.rows == 0 {
        return String::new();
    }
    let frame = Frame::new(table);
    let mut lines = vec![frame.numbers(), frame.rule(0)];
    for row in 0..table.rows {
        if row > 0 {
            lines.extend(frame.between(row));
        }
        for line in 0..frame.heights[row] {
            lines.push(frame.text_line(row, line));
        }
    }
    lines.push(frame.rule(table.rows));
    let mut out = lines.join("\n");
    out.push('\n');
    out
}

impl<'a> Frame<'a> {
    fn new(table: &'a Table) -> Self {
        let widths = widths::columns(table);
        let texts: Vec<Vec<String>> = table
            .cells
            .iter()
            .map(|cell| {
                let columns = widths.get(cell.column..).unwrap_or_default();
                let room = inner(
                    &columns[..cell
                        .column_span
                        .clamp(1, columns.len().max(1))
                        .min(columns.len())],
                );
                let indent = indent(cell).min(room.saturating_sub(4));
                wrapped(&shown(table, cell), room.saturating_sub(indent))
                    .into_iter()
                    .map(|line| format!("{}{line}", " ".repeat(indent)))
                    .collect()
            })
            .collect();
        let mut heights = vec![1; table.rows];
        // Cells of one row first: cells over several rows then need less room of their own.
        let mut by_span: Vec<usize> = (0..table.cells.len()).collect();
        by_span.sort_by_key(|&index| table.cells[index].row_span);
        for index in by_span {
            let cell = &table.cells[index];
            let last = (cell.row + cell.row_span.max(1)).min(table.rows);
            let Some(rows) = heights.get_mut(cell.row..last) else {
                continue;
            };
            let room: usize = rows.iter().sum();
            if let Some(height) = rows.last_mut() {
                *height += texts[index].len().saturating_sub(room);
            }
        }
        Self {
            table,
            owners: table.grid(),
            widths,
            texts,
            heights,
            right: (0..table.columns)
                .map(|column| holds_figures(table, column))
                .collect(),
        }
    }

    /// The line above the frame that numbers the columns.
    fn numbers(&self) -> String {
        let mut out = " ".repeat(5);
        for (column, &width) in self.widths.iter().enumerate() {
            let _ = write!(out, "  {column:<width$} ");
        }
        out.trim_end().to_owned()
    }

    /// The line between a row and the one above it, where one is drawn: in and under the boxhead,
    /// and where the next page begins.
    fn between(&self, row: usize) -> Option<String> {
        let next_page = self
            .table
            .regions
            .iter()
            .skip(1)
            .find(|region| region.rows.0 == row);
        match next_page {
            Some(region) => Some(format!("{} p{}", self.rule(row), region.page)),
            None => (row <= self.table.header_rows).then(|| self.rule(row)),
        }
    }

    /// The line above a row; above row `rows`, the last line of the frame.
    fn rule(&self, row: usize) -> String {
        let mut out = " ".repeat(5);
        for column in 0..=self.table.columns {
            let left = column
                .checked_sub(1)
                .map_or(Stroke::None, |left| self.horizontal(row, left));
            let right = self.horizontal(row, column);
            let up = row
                .checked_sub(1)
                .map_or(Stroke::None, |above| self.vertical(above, column));
            let down = self.vertical(row, column);
            out.push(joint(up, down, left, right));
            if let Some(&width) = self.widths.get(column) {
                out.extend(std::iter::repeat_n(straight(right), width + 2));
            }
        }
        out.trim_end().to_owned()
    }

    /// How the line above a place is drawn.
    fn horizontal(&self, row: usize, column: usize) -> Stroke {
        if column >= self.table.columns {
            return Stroke::None;
        }
        if row == 0 || row == self.table.rows {
            return Stroke::Light;
        }
        let above = self.owners[row - 1][column];
        let same = above.is_some() && above == self.owners[row][column];
        if same {
            Stroke::None
        } else if row == self.table.header_rows {
            Stroke::Double
        } else if row < self.table.header_rows {
            // Under an empty corner there is nothing to end.
            if above.is_none() && self.owners[row][column].is_none() {
                Stroke::None
            } else {
                Stroke::Light
            }
        } else {
            Stroke::Dotted
        }
    }

    /// How the line left of a place is drawn; beyond the last column, the frame's right side.
    fn vertical(&self, row: usize, column: usize) -> Stroke {
        let Some(owners) = self.owners.get(row) else {
            return Stroke::None;
        };
        if column == 0 || column == self.table.columns {
            return Stroke::Light;
        }
        let same = owners[column].is_some() && owners[column] == owners[column - 1];
        if same {
            Stroke::None
        } else if column == self.table.stub_columns {
            Stroke::Double
        } else {
            Stroke::Light
        }
    }

    /// One line of a row's text, the first with the row's mark and number.
    fn text_line(&self, row: usize, line: usize) -> String {
        let mut out = if line == 0 {
            format!("{}{row:>3} ", row_mark(self.table, row))
        } else {
            " ".repeat(5)
        };
        let mut column = 0;
        while column < self.table.columns {
            out.push(match self.vertical(row, column) {
                Stroke::Double => '║',
                _ => '│',
            });
            let owner = self.owners[row][column];
            let span = match owner {
                Some(_) => self.owners[row][column..]
                    .iter()
                    .take_while(|&&next| next == owner)
                    .count(),
                None => 1,
            };
            let room = inner(&self.widths[column..column + span]);
            let text = owner.map_or(String::new(), |index| self.cell_line(index, row, line));
            out.push(' ');
            out.push_str(&self.aligned(owner, &text, room));
            out.push(' ');
            column += span;
        }
        out.push('│');
        out
    }

    /// The line of a cell's text that stands in line `line` of row `row`.
    fn cell_line(&self, index: usize, row: usize, line: usize) -> String {
        let first = self.table.cells[index].row;
        let above: usize = self.heights[first.min(row)..row].iter().sum();
        match self.texts[index].get(above + line) {
            Some(text) => text.clone(),
            // In the boxhead lines show how far a cell reaches; below it, this does.
            None if row > first && line == 0 && row >= self.table.header_rows => "⋮".to_owned(),
            None => String::new(),
        }
    }

    /// The text filled up to `room`: spanners centred, figures and their heads to the right.
    fn aligned(&self, owner: Option<usize>, text: &str, room: usize) -> String {
        let free = room.saturating_sub(width(text));
        let cell = owner.map(|index| &self.table.cells[index]);
        let left = match cell {
            Some(cell) if cell.column_span > 1 && cell.role == CellRole::Header => free / 2,
            Some(cell) if cell.column_span == 1 && self.right[cell.column] => free,
            _ => 0,
        };
        format!("{}{text}{}", " ".repeat(left), " ".repeat(free - left))
    }
}

/// A horizontal stretch.
fn straight(stroke: Stroke) -> char {
    match stroke {
        Stroke::None => ' ',
        Stroke::Light => '─',
        Stroke::Double => '═',
        Stroke::Dotted => '┄',
    }
}

/// Where lines meet. A dotted line joins as a light one.
fn joint(up: Stroke, down: Stroke, left: Stroke, right: Stroke) -> char {
    let double_across = left == Stroke::Double || right == Stroke::Double;
    let double_down = up == Stroke::Double || down == Stroke::Double;
    let drawn = [up, down, left, right].map(|stroke| stroke != Stroke::None);
    // Light, double across, double down, double both.
    let style = usize::from(double_across) + 2 * usize::from(double_down);
    let set = match drawn {
        [false, false, false, false] => "    ",
        [false, false, ..] if left == Stroke::Dotted || right == Stroke::Dotted => "┄┄┄┄",
        [false, false, ..] => "─═─═",
        [_, _, false, false] => "││║║",
        [false, true, false, true] => "┌╒╓╔",
        [false, true, true, false] => "┐╕╖╗",
        [true, false, false, true] => "└╘╙╚",
        [true, false, true, false] => "┘╛╜╝",
        [true, true, false, true] => "├╞╟╠",
        [true, true, true, false] => "┤╡╢╣",
        [false, true, true, true] => "┬╤╥╦",
        [true, false, true, true] => "┴╧╨╩",
        [true, true, true, true] => "┼╪╫╬",
    };
    set.chars().nth(style).unwrap_or(' ')
}
