//! Totals that say so by their figures: a row named like its group, without a name, or with any, under rows that add
//! up to it.
//!
//! ```text
//! Speed humps             Humps    Cost            Grants
//! High Street                 4   3,500              Libraries      61
//! Mill Lane                   2   1,750              Museums        12
//!             Speed humps     6   5,250                             73
//! ```
//!
//! Not to be matched: a row that repeats the name and whose figures are its own; a second line of figures below a
//! label.

mod labelled;
mod reach;

use std::collections::{BTreeMap, BTreeSet};

use scrutineer_model::{Cell, CellRole, Table};

use self::labelled::Above;
pub(crate) use self::reach::reaches;
use crate::token;

/// Marks such rows as totals.
pub(crate) fn mark_totals(table: &mut Table) {
    let mut of_row: Vec<Vec<usize>> = vec![Vec::new(); table.rows];
    for (index, cell) in table.cells.iter().enumerate() {
        if let Some(row) = of_row.get_mut(cell.row) {
            row.push(index);
        }
    }
    // The group a row stands in: its name, and the rows in it so far.
    let mut group = corner(table).map(name);
    let mut first = table.header_rows;
    let mut body = Body::default();
    let mut above = Above::default();
    let unnamed = unnamed(table, &of_row);
    let reaches = reaches(table, &table.grid());
    let mut totals: Vec<usize> = Vec::new();
    for row in table.header_rows..table.rows {
        let find = |role: CellRole| {
            let mut cells = of_row[row].iter().map(|&index| &table.cells[index]);
            cells.find(|cell| cell.role == role)
        };
        if let Some(section) = find(CellRole::Section) {
            group = Some(name(section));
            first = row + 1;
            body.lines.push(Line::Section);
            above.begin();
            continue;
        }
        let is_named = find(CellRole::Stub).is_some_and(|label| group == Some(name(label)));
        let named = find(CellRole::Total).is_some();
        let sums = if is_named {
            let mut sum = Sum::default();
            let parts = body.lines.iter().zip(table.header_rows..);
            for (_, at) in parts.filter(|&(line, at)| *line == Line::Part && at >= first) {
                sum.add(fields(table, &of_row[at]));
            }
            sum.is_in(table, &of_row[row])
        } else if unnamed.contains(&row) {
            body.adds_up(table, &of_row, row)
        } else {
            !named
                && (above.add_up_to(table, &of_row, row)
                    || reaches[row].is_some_and(|reach| reach.exact)
                        && labelled::has_many_digits(table, &of_row[row]))
        };
        if sums {
            totals.extend(&of_row[row]);
        }
        let total = sums || named;
        above.add(table, &of_row, row, total);
        body.lines
            .push(if total { Line::Total } else { Line::Part });
    }
    for index in totals {
        let cell = &mut table.cells[index];
        // Beside the figures there may be words: `(sum of lines 4 to 9)`.
        if cell.role == CellRole::Data && !cell.text.contains(char::is_alphabetic) {
            cell.role = CellRole::Total;
        }
    }
}

/// What the rows below the head are, as far as they are read.
#[derive(Default)]
struct Body {
    lines: Vec<Line>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Section,
    Total,
    Part,
}

impl Body {
    /// Whether a row is the sum of those right above it: of all as far as some row, of its parts alone, or of totals
    /// alone. One figure of a digit or two adds something up by chance.
    fn adds_up(&self, table: &Table, of_row: &[Vec<usize>], row: usize) -> bool {
        /// Rows above at most.
        const FAR: usize = 100;
        /// Digits of a row at least.
        const FEW: usize = 3;
        let digits = fields(table, &of_row[row]).flat_map(|cell| cell.text.bytes());
        if digits.filter(u8::is_ascii_digit).count() < FEW {
            return false;
        }
        let sums = |taken: &dyn Fn(Line) -> bool| {
            let mut sum = Sum::default();
            let mut above = self.lines.iter().enumerate().rev().take(FAR);
            above.any(|(at, &line)| {
                // One part is a sum only where it is all of its section.
                let all = line == Line::Section && sum.rows == 1;
                if line != Line::Section && taken(line) {
                    sum.add(fields(table, &of_row[table.header_rows + at]));
                }
                (all || sum.rows > 1) && sum.is_in(table, &of_row[row])
            })
        };
        sums(&|_| true) || sums(&|line| line == Line::Part) || sums(&|line| line == Line::Total)
    }
}

/// Which rows have no name, where they are few: where labels are blank because they go on, or there are none, that a row
/// has none says nothing.
fn unnamed(table: &Table, of_row: &[Vec<usize>]) -> BTreeSet<usize> {
    let body = table.header_rows..table.rows;
    let rows = body.len();
    let mut unnamed: BTreeSet<usize> = body
        .filter(|&row| is_unnamed(table, &of_row[row]))
        .collect();
    if table.stub_columns == 0 || unnamed.len() * 2 >= rows {
        unnamed.clear();
    }
    unnamed
}

/// Whether a row has figures and nothing that names them.
fn is_unnamed(table: &Table, row: &[usize]) -> bool {
    let mut cells = (row.iter().map(|&index| &table.cells[index]))
        .filter(|cell| !cell.text.trim().is_empty())
        .peekable();
    cells.peek().is_some()
        && cells.all(|cell| {
            let figure = token::is_figure(&cell.text) || token::is_nil(&cell.text);
            cell.role == CellRole::Data && cell.column >= table.stub_columns && figure
        })
}

/// What a group is called, without the marks that differ.
fn name(cell: &Cell) -> String {
    cell.text.trim_end_matches([':', ' ']).to_lowercase()
}

/// The lowest head over the stub.
fn corner(table: &Table) -> Option<&Cell> {
    let heads = table.cells.iter().filter(|cell| {
        cell.role == CellRole::Header && cell.column == 0 && cell.row < table.header_rows
    });
    heads
        .max_by_key(|cell| cell.row)
        .filter(|head| !head.text.trim().is_empty())
}

/// The sums of some rows, column by column.
#[derive(Default)]
pub(crate) struct Sum {
    /// Rows with figures.
    rows: usize,
    columns: BTreeMap<usize, Column>,
}

#[derive(Default)]
struct Column {
    value: f64,
    /// By how much rounding of its parts may have moved it.
    rounded: f64,
    /// Cells, and those of them that are figures.
    cells: usize,
    parts: usize,
    /// Figures that are not nought.
    not_nil: usize,
    /// Something in it is neither a figure nor stands for one.
    unread: bool,
}

impl Sum {
    pub(crate) fn add<'t>(&mut self, row: impl Iterator<Item = &'t Cell>) {
        self.add_signed(row, 1.0);
    }

    /// Adds a row, or takes it off.
    fn add_signed<'t>(&mut self, row: impl Iterator<Item = &'t Cell>, sign: f64) {
        let rows = self.rows + 1;
        for cell in row.filter(|cell| is_field(cell)) {
            self.rows = rows;
            let column = self.columns.entry(cell.column).or_default();
            column.cells += 1;
            match printed(&cell.text) {
                Some((value, unit)) => {
                    column.value += sign * value;
                    column.not_nil += usize::from(value != 0.0);
                    column.rounded += unit / 2.0;
                    column.parts += 1;
                }
                None => column.unread |= !token::is_nil(&cell.text),
            }
        }
    }

    /// Whether a figure is the sum of its column.
    pub(crate) fn has(&self, total: &Cell) -> bool {
        let column = self.columns.get(&total.column);
        column.is_some_and(|column| column.adds_up_to(total))
    }

    /// Whether the figures of a row are the sums.
    ///
    /// A column in which summed rows are blank says nothing: what isn't printed may be summed all the same. Where
    /// there is one, two others must add up. Shares do not add up to anything that is printed.
    fn is_in(&self, table: &Table, row: &[usize]) -> bool {
        let row: Vec<&Cell> = fields(table, row).collect();
        self.is_in_row(&row)
    }

    fn is_in_row(&self, row: &[&Cell]) -> bool {
        let (mut sums, mut blank) = (0, 0);
        for total in row.iter().filter(|cell| !cell.text.contains('%')) {
            let column = self.columns.get(&total.column);
            if column.is_some_and(|column| column.adds_up_to(total)) {
                sums += 1;
            } else if column.map_or(0, |column| column.cells) < self.rows {
                blank += 1;
            } else {
                return false;
            }
        }
        sums >= if blank > 0 { 2 } else { 1 }
    }
}

impl Column {
    fn adds_up_to(&self, total: &Cell) -> bool {
        let Some((value, unit)) = printed(&total.text) else {
            return false;
        };
        // Each part, and the total, may have been rounded: but a sum no larger than that must be right.
        let rounded = unit / 2.0 + self.rounded;
        let allowed = if self.parts < 2 || self.value.abs() < rounded {
            unit / 2.0
        } else {
            rounded
        };
        self.parts > 0 && !self.unread && (self.value - value).abs() <= allowed
    }
}

impl Column {
    /// Whether that it adds up to a figure is no chance: to the last place, or far beyond what rounding does.
    fn tells(&self, total: &Cell) -> bool {
        const FAR: f64 = 50.0;
        self.value != 0.0 && (self.is_exactly(total) || self.value.abs() > FAR * self.rounded)
    }

    /// Whether it adds up to a figure to the last place; to none where none is printed.
    fn is_exactly(&self, total: &Cell) -> bool {
        printed(&total.text).is_none_or(|(value, unit)| (self.value - value).abs() < 0.01 * unit)
    }
}

fn fields<'t>(table: &'t Table, row: &'t [usize]) -> impl Iterator<Item = &'t Cell> {
    let cells = row.iter().map(|&index| &table.cells[index]);
    cells.filter(|cell| is_field(cell))
}

fn is_field(cell: &Cell) -> bool {
    matches!(cell.role, CellRole::Data | CellRole::Total)
}

/// The value of a figure, and that of one in its last place: `(1,250.5)` is -1250.5 and 0.1.
fn printed(text: &str) -> Option<(f64, f64)> {
    if text.contains('%') || !token::is_figure(text) {
        return None;
    }
    let digits: String = (text.chars())
        .filter(|sign| sign.is_ascii_digit() || *sign == '.')
        .collect();
    let value: f64 = digits.parse().ok()?;
    let places = digits
        .split_once('.')
        .map_or(0, |(_, places)| places.len().min(9));
    let negative = text.starts_with(['(', '-', '–', '−']);
    let unit = 10_f64.powi(-i32::try_from(places).ok()?);
    Some((if negative { -value } else { value }, unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish;
    use crate::sketch;

    /// A table whose head is one row, with its totals marked.
    fn marked(drawing: &[&str]) -> Table {
        let sheet = sketch::sheet(&[]);
        let mut grid = sketch::grid(drawing);
        grid.header_rows = Some(1);
        let mut table = finish::table(&grid, &sheet);
        mark_totals(&mut table);
        table
    }

    /// The rows that are totals.
    fn total_rows(drawing: &[&str]) -> Vec<usize> {
        let of_total = |cell: &&Cell| cell.role == CellRole::Total && cell.column == 1;
        let table = marked(drawing);
        table.cells.iter().filter(of_total).map(|c| c.row).collect()
    }

    /// The labels of the rows that are totals.
    fn totals(drawing: &[&str]) -> Vec<String> {
        let table = marked(drawing);
        let rows = total_rows(drawing).into_iter();
        rows.map(|row| {
            let label = table.cells.iter().find(|cell| cell.row == row);
            label.map_or(String::new(), |cell| cell.text.clone())
        })
        .collect()
    }

    #[test]
    fn a_row_named_like_its_group_that_adds_it_up_is_a_total() {
        let humps = |last: &'static str| {
            totals(&[
                "Speed humps | Humps | Cost",
                "High Street | 4 | 3,500.40",
                "Mill Lane | 2 | 1,749.60",
                last,
            ])
        };
        assert_eq!(humps("Speed humps | 6 | 5,250"), ["Speed humps"]);
        // Figures of its own, a column that doesn't add up, another name.
        assert!(humps("Speed humps | 1 | 700").is_empty());
        assert!(humps("Speed humps | 6 | 5,350").is_empty());
        assert!(humps("Church Road | 6 | 5,260").is_empty());
    }

    #[test]
    fn what_is_not_printed_may_be_summed() {
        let parks = |last: &'static str| {
            totals(&[
                "Parks | Gross | Income | Net",
                "Trees | 12 |  | 11",
                "Paths | 30 | 9 | 21",
                last,
            ])
        };
        assert_eq!(parks("Parks | 42 | 10 | 32"), ["Parks"]);
        assert!(parks("Parks | 42 | 10 | 52").is_empty());
    }

    #[test]
    fn each_section_has_its_own() {
        let drawing = [
            "Service | 2024 | 2025",
            "Parks | < | <",
            "Trees | 12 | 14",
            "Paths | (2) | -",
            "Parks: | 10 | 14",
            "Roads | < | <",
            "Signs | 3 | 4",
            "Roads | 13 | 18",
        ];
        assert_eq!(totals(&drawing), ["Parks:"]);
    }

    #[test]
    fn a_row_without_a_name_that_adds_up_those_above_is_a_total() {
        let grants = [
            "Service | 2024 | 2025",
            "Grants | < | <",
            "Libraries | 61 | 70",
            "Museums | 12 | (4)",
            " | 73 | 66",
            "Fees | < | <",
            "Parking | 40 | 30",
            " | 40 | 30",
            " | 113 | 96",
            "Reserves, beginning of year | 9 | 7",
            " | 122 | 103",
        ];
        assert_eq!(total_rows(&grants), [4, 7, 8, 10]);
    }

    #[test]
    fn a_row_without_a_name_whose_figures_are_its_own_is_none() {
        let households = |last: &'static str| {
            total_rows(&[
                "Area | Homes | Rate",
                "North | 120 | 3%",
                "South | 80 | 5%",
                last,
            ])
        };
        assert_eq!(households(" | 200 | 4%"), [3]);
        assert!(households(" | 210 | 4%").is_empty());
        // One of several columns doesn't add up.
        let two = [
            "Area | Homes | Flats",
            "North | 120 | 30",
            "South | 80 | 20",
            " | 200 | 54",
        ];
        assert!(total_rows(&two).is_empty());
        // By chance.
        let few = ["Item | Number", "Desk | 1", "Lamp | 1", " | 2", "Chair | 1"];
        assert!(total_rows(&few).is_empty());
    }

    #[test]
    fn a_row_with_any_name_that_adds_up_those_above_is_a_total() {
        let stock = |last: &'static str| {
            totals(&[
                "Stock | 2024 | 2025",
                "Balance at 1 April | 54.6 | 50.1",
                "Bought in the year | 9.2 | 1.3",
                "Sold | (3.0) | (0.7)",
                last,
            ])
        };
        assert_eq!(stock("AT 31 MARCH | 60.8 | 50.7"), ["AT 31 MARCH"]);
        assert!(stock("Opening balance | 60.8 | 50.7").is_empty());
        assert!(stock("At 31 March | 60.8 | 50.8").is_empty());
        // Balances follow one another, totals are set against each other.
        let funds = [
            "Fund | 2024",
            "Total receipts | 6,120",
            "Total payments | 5,010",
            "Left over | 1,110",
            "Beginning of year | 2,030",
            "Moved | (40)",
            "End of year | 3,100",
        ];
        assert_eq!(
            totals(&funds),
            [
                "Total receipts",
                "Total payments",
                "Left over",
                "End of year"
            ]
        );
        let variance = [&funds[..3], &["Variance | 1,110"]].concat();
        assert_eq!(totals(&variance).len(), 2);
        // By chance: few digits, or two rows of one column.
        assert!(
            totals(&[
                "Item | Number",
                "Desk | 1",
                "Lamp | 2",
                "Chair | 3",
                "Bin | 6"
            ])
            .is_empty()
        );
        assert!(totals(&["Item | Cost", "Desk | 120", "Lamp | 130", "Chair | 250"]).is_empty());
    }

    #[test]
    fn blank_labels_that_go_on_say_nothing() {
        let wards = [
            "Ward | Cost",
            "Ash | 100",
            " | 200",
            " | 300",
            " | 600",
            "Elm | 50",
        ];
        assert!(total_rows(&wards).is_empty());
    }
}
