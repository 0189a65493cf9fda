//! Tables: a grid with boxhead, stub and field, each cell with its place.

use crate::geometry::Rect;
use crate::page::Color;
use crate::paper::Source;
use crate::span::Span;
use crate::value::{Scale, Unit};

/// One table, over as many pages as it runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it is called, without "Table 3:".
    pub title: Option<String>,
    /// The caption as printed.
    pub caption: Option<String>,
    /// Number or text of the heading it stands under.
    pub section: Option<String>,
    /// Number of the agenda item it stands under.
    pub item: Option<String>,
    /// Where it stands, in order; never empty.
    pub regions: Vec<Region>,
    /// Rows of the grid.
    pub rows: usize,
    /// Columns of the grid.
    pub columns: usize,
    /// Rows of the boxhead, at the top of the grid.
    pub header_rows: usize,
    /// Columns of the stub at the left of the grid.
    pub stub_columns: usize,
    /// Unit that holds for the whole table.
    pub unit: Option<PrintedUnit>,
    /// Row by row, each from left to right. No two cover the same place; empty places have no cell
    /// unless they are filled with a colour that means something.
    pub cells: Vec<Cell>,
    /// What names each row, outermost first: the sections it stands in, labels that its own is set in from, its own labels.
    pub row_heads: Vec<Vec<RowHead>>,
    /// Notes under the table.
    pub notes: Vec<Note>,
    /// How likely every cell stands in its right row and column under its right heads, 0 to 1.
    pub confidence: f32,
    /// What the grid was read from.
    pub method: Method,
}

/// The part of a table that stands on one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region {
    /// From 1; 1 in a paper without pages.
    pub page: u32,
    /// On the page as displayed; empty in a paper without pages.
    pub bbox: Rect,
    /// Where it stands in a paper without pages.
    pub span: Option<Span>,
    /// First and last row of the grid that stand here. Rows of a repeated boxhead count where they
    /// stood first.
    pub rows: (usize, usize),
    /// How many boxhead rows are printed here again.
    pub repeats_header: usize,
}

/// A cell of the grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// First row it covers, from 0.
    pub row: usize,
    /// First column it covers, from 0.
    pub column: usize,
    /// Rows it covers, at least 1.
    pub row_span: usize,
    /// Columns it covers, at least 1.
    pub column_span: usize,
    /// As printed, line breaks as one space.
    pub text: String,
    /// What it does in the table.
    pub role: CellRole,
    /// The page it is read from.
    pub page: u32,
    /// Around its words (around its area where it has none), on the page as displayed; empty in a
    /// paper without pages.
    pub bbox: Rect,
    /// Where it stands in a paper without pages.
    pub span: Option<Span>,
    /// Most of its text is bold.
    pub bold: bool,
    /// Background colour, where it has one other than white.
    pub fill: Option<Color>,
    /// How far its text is indented from its column's left edge, in ems.
    pub indent: f32,
}

/// A cell that names a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowHead {
    /// Its place among the table's cells.
    pub cell: usize,
    /// How many bytes of its text name the row, where not all do: "Less:" of "Less: Transfers to reserves" over what is taken off
    /// as well.
    pub lead: Option<usize>,
}

/// How much further a label is indented that belongs to the one above, in ems at least. Less is the play of typesetting.
pub const INDENT_STEP: f32 = 0.4;

/// What a cell does in its table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellRole {
    /// Names columns: part of the boxhead.
    Header,
    /// Names a row.
    Stub,
    /// A figure or text of the field.
    #[default]
    Data,
    /// Names the rows below it.
    Section,
    /// A figure in a row or column of totals.
    Total,
    /// A remark standing inside the grid.
    Note,
}

/// What a table's grid was read from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Rulings or fills bound its cells.
    Ruled,
    /// The text's own alignment.
    #[default]
    Aligned,
    /// Markup such as HTML.
    Markup,
}

/// A unit printed once for several figures: for a table, over a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedUnit {
    /// As printed: "£000s".
    pub text: String,
    /// What is counted.
    pub unit: Unit,
    /// What a printed 1 stands for: 1000 under "£000s".
    pub scale: Scale,
}

/// A note under a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The mark that refers to it.
    pub mark: Option<String>,
    /// As printed, without the mark.
    pub text: String,
    /// Where it stands.
    pub source: Source,
}

/// A figure of the field with its heads: what a value is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention<'a> {
    /// The cell it is read from.
    pub cell: &'a Cell,
    /// Section rows above it, then the stub cells of its row.
    pub row: Vec<&'a str>,
    /// The boxhead cells above it, outermost first.
    pub column: Vec<&'a str>,
}

impl Table {
    /// The dense grid: for each row and column, the index of the cell covering it.
    pub fn grid(&self) -> Vec<Vec<Option<usize>>> {
        let mut grid = vec![vec![None; self.columns]; self.rows];
        for (index, cell) in self.cells.iter().enumerate() {
            for row in grid.iter_mut().skip(cell.row).take(cell.row_span) {
                for place in row.iter_mut().skip(cell.column).take(cell.column_span) {
                    *place = Some(index);
                }
            }
        }
        grid
    }

    /// What names a row, outermost first, with the cells it is read from; nothing for a row without a name and one that is not there.
    pub fn names_of_row(&self, row: usize) -> impl Iterator<Item = (&Cell, &str)> {
        let heads = self.row_heads.get(row).map_or(&[][..], Vec::as_slice);
        heads.iter().filter_map(|head| {
            let cell = self.cells.get(head.cell)?;
            let lead = head.lead.and_then(|lead| cell.text.get(..lead));
            Some((cell, lead.unwrap_or(&cell.text)))
        })
    }

    /// The same without the cells.
    pub fn row_path(&self, row: usize) -> impl Iterator<Item = &str> {
        self.names_of_row(row).map(|(_, name)| name)
    }

    /// What breaks a promise of this type, if anything does: no region, a confidence that is no share, a
    /// cell beyond the grid or of no extent, a place under two cells. For tests: a stage that makes tables
    /// never gives one for which this is something.
    pub fn broken(&self) -> Option<String> {
        if self.regions.is_empty() {
            return Some("no region".to_owned());
        }
        if !(0.0..=1.0).contains(&self.confidence) {
            return Some(format!("confidence {}", self.confidence));
        }
        let mut covered = vec![false; self.rows * self.columns];
        for cell in &self.cells {
            let (row, column) = (cell.row, cell.column);
            let (below, beside) = (row + cell.row_span, column + cell.column_span);
            if below == row || beside == column || below > self.rows || beside > self.columns {
                return Some(format!(
                    "a cell at {row}, {column} of {} × {} in a grid of {} × {}",
                    cell.row_span, cell.column_span, self.rows, self.columns
                ));
            }
            for place in
                (row..below).flat_map(|row| (column..beside).map(move |column| (row, column)))
            {
                let covered = &mut covered[place.0 * self.columns + place.1];
                if std::mem::replace(covered, true) {
                    return Some(format!("two cells at {}, {}", place.0, place.1));
                }
            }
        }
        None
    }

    /// Every cell of the field with the heads of its row and column, row by row.
    ///
    /// A section row heads the rows below it up to the next section row.
    pub fn mentions(&self) -> Vec<Mention<'_>> {
        let grid = self.grid();
        let mut section: Option<usize> = None;
        // For each column the heads met so far: looking up again from every cell would take the
        // square of a long table's length.
        let mut heads: Vec<Vec<usize>> = vec![Vec::new(); self.columns];
        let mut mentions = Vec::new();
        for (row, places) in grid.iter().enumerate() {
            let here: Vec<usize> = starting_in(places, &self.cells, row);
            if let Some(&index) = here
                .iter()
                .find(|&&index| self.cells[index].role == CellRole::Section)
            {
                section = Some(index);
            }
            let stub: Vec<usize> = distinct(places.iter().flatten().copied())
                .filter(|&index| self.cells[index].role == CellRole::Stub)
                .collect();
            for index in here {
                let cell = &self.cells[index];
                if !matches!(cell.role, CellRole::Data | CellRole::Total) {
                    continue;
                }
                mentions.push(Mention {
                    cell,
                    row: section
                        .iter()
                        .chain(&stub)
                        .map(|&head| self.cells[head].text.as_str())
                        .collect(),
                    column: heads[cell.column]
                        .iter()
                        .map(|&head| self.cells[head].text.as_str())
                        .collect(),
                });
            }
            for (column, index) in places.iter().enumerate() {
                if let Some(index) = *index
                    && self.cells[index].role == CellRole::Header
                    && heads[column].last() != Some(&index)
                {
                    heads[column].push(index);
                }
            }
        }
        mentions
    }
}

fn starting_in(places: &[Option<usize>], cells: &[Cell], row: usize) -> Vec<usize> {
    distinct(places.iter().flatten().copied())
        .filter(|&index| cells[index].row == row)
        .collect()
}

/// Without neighbours that repeat: a span fills several places with one cell.
fn distinct(cells: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    let mut last = None;
    cells.filter(move |&index| last.replace(index) != Some(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_a_table_is_named() {
        let cell = |row, column, column_span| Cell {
            row,
            column,
            row_span: 1,
            column_span,
            ..Cell::default()
        };
        let table = |cells| Table {
            regions: vec![Region::default()],
            rows: 1,
            columns: 2,
            cells,
            ..Table::default()
        };
        assert_eq!(table(vec![cell(0, 0, 1), cell(0, 1, 1)]).broken(), None);
        for (cells, expected) in [
            (vec![cell(0, 0, 2), cell(0, 1, 1)], "two cells at 0, 1"),
            (
                vec![cell(0, 1, 2)],
                "a cell at 0, 1 of 1 × 2 in a grid of 1 × 2",
            ),
            (
                vec![cell(0, 0, 0)],
                "a cell at 0, 0 of 1 × 0 in a grid of 1 × 2",
            ),
        ] {
            assert_eq!(table(cells).broken().as_deref(), Some(expected));
        }
        assert_eq!(Table::default().broken().as_deref(), Some("no region"));
    }
}
