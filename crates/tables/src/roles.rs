//! What each cell does: names columns or rows, opens a section, is a figure, a total, a note.

use std::collections::{BTreeMap, BTreeSet};

use scrutineer_model::{CellRole, Word};

use crate::grid::{Grid, GridCell};
use crate::shape::{has_digits, shape};
use crate::text::median;
use crate::token;

/// A full-width cell of more words than this is a remark, not the name of a section.
const LONGEST_SECTION: usize = 14;
/// Text lighter than this stands on a ground of its own.
const LIGHT: f32 = 160.0;

/// The columns of a grid that name rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stub {
    /// Leading columns that name rows.
    pub(crate) leading: usize,
    /// The column that names rows where none leads: a label set between figures.
    pub(crate) inner: Option<usize>,
}

impl Stub {
    pub(crate) fn holds(&self, column: usize) -> bool {
        column < self.leading || self.inner == Some(column)
    }
}

/// Finds the stub: the first column of text; two where the first groups the second's rows.
pub(crate) fn stub(grid: &Grid, header_rows: usize) -> Stub {
    let columns = grid.columns();
    let text: Vec<bool> = (0..columns)
        .map(|c| is_text(grid, c, header_rows))
        .collect();
    if columns < 2 || has_a_time_over_each_column(grid, header_rows) {
        return Stub {
            leading: 0,
            inner: None,
        };
    }
    // A column that holds nothing but its head names no row.
    let held = |column: &usize| body_of(grid, *column, header_rows).next().is_some();
    let first = (0..columns).find(held).unwrap_or(0);
    if !text[first] {
        let named = text.get(first + 1) == Some(&true) && columns > first + 2;
        if named && numbers_groups(grid, first, header_rows) {
            return Stub {
                leading: first + 2,
                inner: None,
            };
        }
        // A list may number its rows; a statement may set its labels between two years.
        let numbered = first == 0 && is_counter(grid, header_rows);
        let mut others = (first..columns).filter(|&column| text[column] && held(&column));
        let inner = others.next().filter(|_| !numbered);
        return Stub {
            leading: usize::from(inner.is_none() && !holds_figures(grid, first, header_rows)),
            inner,
        };
    }
    let second = first + 1;
    let groups = text.get(second) == Some(&true)
        && columns > second + 1
        && is_grouping(grid, first, header_rows);
    Stub {
        leading: if groups { second + 1 } else { second },
        inner: None,
    }
}

fn body_of<'g, 'a>(
    grid: &'g Grid<'a>,
    column: usize,
    header_rows: usize,
) -> impl Iterator<Item = &'g GridCell<'a>> {
    grid.cells
        .iter()
        .filter(move |cell| cell.columns.0 == column && cell.rows.0 >= header_rows)
}

/// "By 2025-26", "By 2026-27", …: what stands below the first is of its time, and names no row.
fn has_a_time_over_each_column(grid: &Grid, header_rows: usize) -> bool {
    header_rows > 0
        && (0..grid.columns()).all(|column| {
            let above = grid.cells.iter().filter(|cell| {
                cell.rows.1 < header_rows && cell.columns.0 <= column && column <= cell.columns.1
            });
            let head = above.max_by_key(|cell| cell.rows.1);
            head.is_some_and(|head| head.text.split(' ').any(token::is_year))
        })
}

fn is_text(grid: &Grid, column: usize, header_rows: usize) -> bool {
    let (mut text, mut all, mut named) = (0, 0, false);
    for cell in body_of(grid, column, header_rows).filter(|cell| cell.column_span() == 1) {
        all += 1;
        text += usize::from(!token::is_number(&cell.text) || token::is_year(&cell.text));
        named |= cell.text.contains(char::is_alphanumeric);
    }
    // Arrows and dots name nothing.
    all == 0 || text * 2 > all && named
}

/// Whether the first column counts 1, 2, 3 …
fn is_counter(grid: &Grid, header_rows: usize) -> bool {
    let numbers: Vec<u32> = body_of(grid, 0, header_rows)
        .filter_map(|cell| cell.text.trim_end_matches('.').parse().ok())
        .collect();
    numbers.len() >= 2 && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// So many numbers that rise are those of groups.
const LEAST_NUMBERED: usize = 3;

/// Whether a column numbers groups of the rows that the next one names: its numbers rise, and behind most of them stand rows
/// without one. A list that numbers its rows has such rows at its end alone, its totals.
///
/// ```text
/// 10141   Bridge over the creek
///         Road fund                 330
/// 10146   Repair of the banks
/// ```
fn numbers_groups(grid: &Grid, column: usize, header_rows: usize) -> bool {
    let cells = body_of(grid, column, header_rows)
        .filter(|cell| cell.column_span() == 1 && !cell.text.trim().is_empty());
    let mut numbers: Vec<(usize, Option<u32>)> = cells
        .map(|cell| (cell.rows.0, cell.text.trim().parse().ok()))
        .collect();
    numbers.sort_unstable();
    let named = |rows: std::ops::Range<usize>| {
        body_of(grid, column + 1, header_rows)
            .any(|cell| rows.contains(&cell.rows.0) && !cell.text.trim().is_empty())
    };
    let groups = numbers
        .windows(2)
        .filter(|pair| named(pair[0].0 + 1..pair[1].0));
    numbers.len() >= LEAST_NUMBERED
        && numbers.iter().all(|(_, number)| number.is_some())
        && numbers.windows(2).all(|pair| pair[0].1 < pair[1].1)
        && groups.count() * 2 >= numbers.len() - 1
        && is_grouping(grid, column, header_rows)
}

/// Whether a column of a table without words holds figures, and no ages, codes or steps that name its rows: money, shares, or as
/// many decimals in each, that do not rise.
fn holds_figures(grid: &Grid, column: usize, header_rows: usize) -> bool {
    let texts = || {
        let cells = body_of(grid, column, header_rows).filter(|cell| cell.column_span() == 1);
        (cells.map(|cell| cell.text.trim())).filter(|text| !token::is_nil(text))
    };
    let decimals = |text: &str| text.rsplit_once('.').map_or(0, |(_, places)| places.len());
    let Some(first) = texts().next().map(decimals) else {
        return false;
    };
    let printed = |text: &str| {
        let digits = |group: &str| group.bytes().take_while(u8::is_ascii_digit).count();
        let mut groups = text.split(',').skip(1).peekable();
        let grouped = groups.peek().is_some() && groups.all(|group| digits(group) == 3);
        token::is_sum(text) || grouped || first > 1
    };
    let value = |text: &str| {
        let digits: String = text
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '.')
            .collect();
        digits.parse::<f64>().ok()
    };
    let values: Vec<Option<f64>> = texts().map(value).collect();
    let rise = values.len() > 1 && values.windows(2).all(|pair| pair[0] < pair[1]);
    let fall = values.len() > 1 && values.windows(2).all(|pair| pair[0] > pair[1]);
    !rise
        && !fall
        && texts().all(|text| token::is_quantity(text) && decimals(text) == first)
        && texts().any(printed)
}

/// Whether cells of a column stand for several rows of the next.
fn is_grouping(grid: &Grid, column: usize, header_rows: usize) -> bool {
    // Markup has cells without text where a page has none.
    let holds = |cell: &&GridCell<'_>| !cell.text.trim().is_empty();
    let first = body_of(grid, column, header_rows)
        .filter(|cell| cell.column_span() == 1)
        .filter(holds)
        .count();
    let tall = body_of(grid, column, header_rows).any(|cell| cell.row_span() > 1);
    let second = body_of(grid, column + 1, header_rows).filter(holds).count();
    let figures = grid.cells.iter().any(|cell| {
        cell.rows.0 >= header_rows && cell.columns.0 > column + 1 && token::is_quantity(&cell.text)
    });
    figures && (tall || first * 3 < second * 2)
}

/// The role of each cell, in the order of the grid's cells.
pub(crate) fn roles(grid: &Grid, header_rows: usize, stub: &Stub) -> Vec<CellRole> {
    let columns = grid.columns();
    let mut of_row = vec![0; grid.rows()];
    for cell in &grid.cells {
        for cells in &mut of_row[cell.rows.0..=cell.rows.1] {
            *cells += 1;
        }
    }
    let totals = totals(grid, stub);
    let labelled = labelled_totals(grid, stub);
    let openers = openers(grid, header_rows);
    let list = list(grid, header_rows, stub, &of_row);
    // `SU02` alone under `SU01` and its figures is a row that has none.
    let is_code = |cell: &&GridCell| {
        cell.rows.0 >= header_rows && stub.holds(cell.columns.0) && has_digits(&cell.text)
    };
    let codes: BTreeSet<String> = (grid.cells.iter().filter(is_code))
        .filter(|cell| of_row[cell.rows.0] > 1)
        .map(|cell| shape(&cell.text))
        .collect();
    let has_sections = has_bold_sections(grid, header_rows);
    let boxed = are_boxed_names(grid, header_rows, stub, &of_row);
    grid.cells
        .iter()
        .enumerate()
        .map(|(index, cell)| {
            let alone = of_row[cell.rows.0] == 1;
            let wide = columns > 1 && cell.column_span() == columns;
            if cell.rows.0 < header_rows {
                CellRole::Header
            } else if alone
                && !wide
                && (cell.rows.0 >= list
                    || codes.contains(&shape(&cell.text))
                    || boxed && stub.holds(cell.columns.0) && is_plain(cell))
            {
                CellRole::Stub
            } else if (wide || (alone && stub.holds(cell.columns.0))) && columns > 1 {
                let opens =
                    has_sections && of_row.get(cell.rows.1 + 1).is_some_and(|&cells| cells > 1);
                section_or_note(cell, opens)
            } else if openers.contains(&index) {
                CellRole::Section
            } else if stub.holds(cell.columns.0) {
                CellRole::Stub
            } else if totals[cell.rows.0]
                || token::is_figure(&cell.text) && labelled.contains(&cell.rows.0)
            {
                CellRole::Total
            } else {
                CellRole::Data
            }
        })
        .collect()
}

/// Whether names that stand alone in boxes of one column are rows without figures: other rows that stand alone are sections, and are
/// set apart by bold type or over all columns, and most of the rows with figures are plain.
fn are_boxed_names(grid: &Grid, header_rows: usize, stub: &Stub, of_row: &[usize]) -> bool {
    let body = || {
        (grid.cells.iter()).filter(|cell| cell.rows.0 >= header_rows && stub.holds(cell.columns.0))
    };
    let (alone, beside): (Vec<&GridCell>, Vec<&GridCell>) =
        body().partition(|cell| of_row[cell.rows.0] == 1);
    let plain = beside.iter().filter(|cell| is_plain(cell)).count();
    grid.ruled
        && plain * 4 > beside.len() * 3
        && alone
            .iter()
            .any(|cell| cell.words.iter().all(|word| word.bold))
}

/// Whether no word of a cell is bold or light on a ground of its own.
fn is_plain(cell: &GridCell) -> bool {
    let set_apart = |word: &&Word| word.bold || word.color.luma() > LIGHT;
    !cell.words.iter().any(set_apart)
}

/// Boxed rows of one name each, below all others, are no sections where there are so many.
const LEAST_LISTED: usize = 2;

/// The row from which names stand alone to the end of boxed rows, each like the names above: the longest of
/// several lists side by side. A section would have rows.
fn list(grid: &Grid, header_rows: usize, stub: &Stub, of_row: &[usize]) -> usize {
    let rows = of_row.len();
    let row_of = |row: usize| grid.cells.iter().find(move |cell| cell.rows.0 == row);
    let is_bold = |cell: &GridCell| cell.words.iter().all(|word| word.bold);
    let is_name = |cell: &GridCell| stub.holds(cell.columns.0) && cell.column_span() == 1;
    let full = (header_rows..rows).rev().find(|&row| of_row[row] > 1);
    let (true, Some(full)) = (grid.ruled, full) else {
        return rows;
    };
    let Some(name) = row_of(full).filter(|cell| is_name(cell)) else {
        return rows;
    };
    let listed = |row: usize| {
        row_of(row).is_some_and(|cell| {
            is_name(cell)
                && is_bold(cell) == is_bold(name)
                && !cell.text.to_lowercase().starts_with("note")
                && !cell.text.starts_with(['*', '†', '^'])
        })
    };
    if rows - full > LEAST_LISTED && (full + 1..rows).all(listed) {
        full + 1
    } else {
        rows
    }
}

/// The names in rows that open sections though a code stands before them: `1010   Building Control` in
/// bold over plain rows of figures.
///
/// Nothing stands in the columns of figures there, and the row below is a plain one that has figures.
fn openers(grid: &Grid, header_rows: usize) -> Vec<usize> {
    let rows = grid.rows();
    let mut of_row: Vec<Vec<usize>> = vec![Vec::new(); rows];
    for (index, cell) in grid.cells.iter().enumerate() {
        if cell.rows.0 >= header_rows && cell.row_span() == 1 {
            of_row[cell.rows.0].push(index);
        }
    }
    let is_bold = |index: &usize| {
        let words = &grid.cells[*index].words;
        !words.is_empty() && words.iter().all(|word| word.bold)
    };
    let Some(figures) = first_of_figures(grid, header_rows) else {
        return Vec::new();
    };
    let opens = |row: usize| {
        let below = of_row.get(row + 1)?;
        let plain = below.iter().any(|&at| grid.cells[at].columns.0 >= figures)
            && !below.iter().any(is_bold);
        let cells = &of_row[row];
        let before = |&at: &usize| grid.cells[at].columns.1 < figures;
        let name = *cells.iter().max_by_key(|&&at| grid.cells[at].columns.0)?;
        let named = grid.cells[name].text.chars().any(char::is_alphabetic);
        (cells.len() >= 2
            && plain
            && named
            && cells.iter().all(before)
            && cells.iter().all(is_bold))
        .then_some(name)
    };
    (header_rows..rows).filter_map(opens).collect()
}

/// The first of the columns at the right that hold figures, two of them or more.
fn first_of_figures(grid: &Grid, header_rows: usize) -> Option<usize> {
    let columns = grid.columns();
    let is_text = |column: &usize| is_text(grid, *column, header_rows);
    let first = (0..columns).rev().find(is_text)? + 1;
    (first + 2 <= columns).then_some(first)
}

/// Whether a row below the head is one name in bold over all columns.
fn has_bold_sections(grid: &Grid, header_rows: usize) -> bool {
    let columns = grid.columns();
    let names = grid.cells.iter().filter(|cell| cell.rows.0 >= header_rows);
    names
        .filter(|cell| cell.column_span() == columns)
        .any(|cell| cell.words.len() <= LONGEST_SECTION && cell.words.iter().all(|word| word.bold))
}

/// A long cell over the full width is a remark, unless it is set apart as names are: bold, or light
/// on a dark ground, or its first words are bold where others open sections (`opens`) and the rest is said of them.
fn section_or_note(cell: &GridCell, opens: bool) -> CellRole {
    let set_apart = cell
        .words
        .iter()
        .all(|word| word.bold || word.color.luma() > LIGHT)
        || opens && cell.words.first().is_some_and(|word| is_bold_word(word));
    let remark = (cell.words.len() > LONGEST_SECTION && !set_apart)
        || cell.text.starts_with(['*', '†', '^'])
        || cell.text.to_lowercase().starts_with("note");
    if remark {
        CellRole::Note
    } else {
        CellRole::Section
    }
}

fn is_bold_word(word: &Word) -> bool {
    word.bold && word.text.chars().any(char::is_alphabetic)
}

/// For each row whether a label of it says that it is a total.
fn totals(grid: &Grid, stub: &Stub) -> Vec<bool> {
    let mut totals = vec![false; grid.rows()];
    for cell in grid.cells.iter().filter(|cell| stub.holds(cell.columns.0)) {
        totals[cell.rows.0] |= names_total(&cell.text);
    }
    totals
}

/// The rows whose first words say so where the stub holds a number or nothing: `63 | Total stock | 4,120`.
fn labelled_totals(grid: &Grid, stub: &Stub) -> BTreeSet<usize> {
    let mut labels: BTreeMap<usize, &GridCell> = BTreeMap::new();
    let words = |cell: &&GridCell| cell.text.contains(char::is_alphabetic);
    for cell in grid.cells.iter().filter(words) {
        let label = labels.entry(cell.rows.0).or_insert(cell);
        if cell.columns.0 < label.columns.0 {
            *label = cell;
        }
    }
    let totals = labels
        .into_iter()
        .filter(|(_, label)| !stub.holds(label.columns.0) && names_total(&label.text));
    totals.map(|(row, _)| row).collect()
}

/// Whether a label says that its row is a total.
pub(crate) fn names_total(label: &str) -> bool {
    let text = label.trim_end_matches([':', ' ']).to_lowercase();
    ["total", "sub-total", "subtotal", "grand total"]
        .iter()
        .any(|word| text.starts_with(word))
        || text.ends_with(" total")
        || text.ends_with(" totals")
}

/// The left edge of a column's text, for indents: the leftmost that two cells share, else the least.
pub(crate) fn left_edge(grid: &Grid, column: usize, header_rows: usize) -> f32 {
    body_of(grid, column, header_rows)
        .filter(|cell| cell.column_span() == 1)
        .map(|cell| cell.bbox().x0)
        .fold(f32::MAX, f32::min)
}

/// The type size of a grid.
pub(crate) fn size(grid: &Grid) -> f32 {
    median(
        grid.cells
            .iter()
            .flat_map(|cell| &cell.words)
            .map(|word| word.size),
    )
    .max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    fn roles_of(drawing: &[&str], header_rows: usize) -> Vec<CellRole> {
        let grid = sketch::grid(drawing);
        let stub = stub(&grid, header_rows);
        roles(&grid, header_rows, &stub)
    }

    #[test]
    fn the_stub_is_the_first_column_of_words_wherever_it_stands() {
        let grid = sketch::grid(&["2024 |   | 2025", "12 | Roads | 13", "7 | Parks | 8"]);
        let found = stub(&grid, 1);
        assert_eq!((found.leading, found.inner), (0, Some(1)));
        let grid = sketch::grid(&["No | Item", "1 | Chair", "2 | Table", "3 | Lamp"]);
        assert_eq!(stub(&grid, 1).leading, 1);
    }

    #[test]
    fn a_column_without_cells_names_no_row() {
        let grid = sketch::grid(&[
            "Core | Total |   | Core | Total",
            "  | 12 | Roads |   | 13",
            "  | 7 | Parks |   | 8",
        ]);
        let found = stub(&grid, 1);
        assert_eq!((found.leading, found.inner), (0, Some(2)));
        let grid = sketch::grid(&["Ref | Item | Cost", "  | Roads | 13", "  | Parks | 8"]);
        let found = stub(&grid, 1);
        assert_eq!((found.leading, found.inner), (2, None));
    }

    #[test]
    fn columns_that_are_all_of_a_time_have_no_stub() {
        let grid = sketch::grid(&[
            "By 2025-26 | By 2026-27 | By 2027-28",
            "0 places | 440 places | 90 places",
        ]);
        let found = stub(&grid, 1);
        assert_eq!((found.leading, found.inner), (0, None));
        let grid = sketch::grid(&["Places | By 2026-27", "Primary | 440"]);
        assert_eq!(stub(&grid, 1).leading, 1);
    }

    #[test]
    fn groups_beside_the_labels_of_their_rows_are_stub_too() {
        let grid = sketch::grid(&[
            "Group | Item | Cost",
            "Roads | Signs | 5",
            "  | Paint | 6",
            "  | Lamps | 7",
            "Parks | Trees | 8",
            "  | Paths | 9",
        ]);
        assert_eq!(stub(&grid, 1).leading, 2);
        // What follows says when, not how much.
        let grid = sketch::grid(&[
            "Sites | Allowance | From",
            "Small | 100 homes | 2026/27",
            "Large | 67 homes | 2026/27",
            "  | 75 homes | 2027/28",
            "  | 140 homes | 2030/31",
        ]);
        assert_eq!(stub(&grid, 1).leading, 1);
    }

    #[test]
    fn numbers_of_groups_stand_before_the_labels_of_their_rows() {
        let grid = sketch::grid(&[
            "No | Project | In | Out",
            "101 | Creek |  | 86",
            "  | Rivers | 33 | 27",
            "  | Gifts | 59 | 59",
            "104 | Bridge |  | 54",
            "  | Road fund | 30 | 54",
            "109 | Park |  | 12",
            "  | Land fund | 12 | 12",
        ]);
        assert_eq!(stub(&grid, 1).leading, 2);
        let grid = sketch::grid(&[
            "No | Scheme | In | Out",
            "16 | Offices | 33 | 86",
            "17 | Town hall |  | 27",
            "18 | Depot | 59 | 59",
            "  | Sub-total | 92 | 172",
            "  | TOTAL | 230 | 204",
        ]);
        assert_eq!(stub(&grid, 1).leading, 1);
    }

    #[test]
    fn figures_of_a_table_without_words_name_no_row() {
        let leading = |drawing: &[&str]| stub(&sketch::grid(drawing), 1).leading;
        assert_eq!(leading(&["Sand | Gravel", "8.800 | 0.550"]), 0);
        assert_eq!(
            leading(&[
                "Sand | Gravel",
                "1,204 | 550",
                "- | 210",
                "980 | 34",
                "1,106 | 8"
            ]),
            0
        );
        assert_eq!(
            leading(&["Rate | Paid", "0.25 | 1,204", "0.50 | 980", "0.75 | 12"]),
            1
        );
        assert_eq!(leading(&["Age | Drivers", "20 | 1,204", "40 | 980"]), 1);
    }

    #[test]
    fn a_code_and_a_name_in_bold_open_a_section() {
        let roles = roles_of(
            &[
                "Code | Account | 2023 | 2024",
                "*1010* | *Cemeteries* |  | ",
                "1010/1 | Employees | 12 | 13",
                "1010/2 | Premises | 7 | 8",
                "  | *Net* *cost* | *19* | *21*",
                "*1020* | *Markets* |  | ",
                "1020/1 | Employees | 3 | 4",
            ],
            1,
        );
        let sections = roles.iter().filter(|role| **role == CellRole::Section);
        assert_eq!(sections.count(), 2);
        assert_eq!(roles[5], CellRole::Section);
    }

    #[test]
    fn a_long_name_opens_a_section_where_it_is_bold_and_remarks_where_it_is_plain() {
        let long = "*This* *is* *what* *the* *council* *has* *said* *it* *will* *do* *for* *every* *child* *here* *soon*";
        let rows = |wide: &str| {
            let wide = format!("{wide} | <");
            roles_of(&["Aim | Plan", wide.as_str(), "Roads | Repair them"], 1)[2]
        };
        assert_eq!(rows(long), CellRole::Section);
        assert_eq!(rows(&long.replace('*', "")), CellRole::Note);
        assert_eq!(rows("Roads and parks"), CellRole::Section);
        assert_eq!(rows("Note: rounded"), CellRole::Note);
    }

    #[test]
    fn a_bold_name_with_a_remark_opens_a_section_where_others_do() {
        let remark = "*Public* *hearing* – all of the dates here other than that of submission are estimates made now | <";
        let role = |other: &str, below: &str| {
            roles_of(&["Stage | Date", other, "Draft | May", remark, below], 1)[5]
        };
        let (name, row) = ("*Publication* | <", "Hearings | March");
        assert_eq!(role(name, row), CellRole::Section);
        assert_eq!(role("Publication | <", row), CellRole::Note);
        assert_eq!(
            role(name, "*Adoption* | <"),
            CellRole::Note,
            "no rows below"
        );
    }

    #[test]
    fn the_end_of_the_longest_of_several_lists_opens_no_section() {
        let lists = |last: &[&str]| {
            let mut drawing = vec!["*For* | *Against*", "More homes | Loss of land"];
            drawing.extend(last);
            let mut grid = sketch::grid(&drawing);
            grid.ruled = true;
            let stub = stub(&grid, 1);
            roles(&grid, 1, &stub).split_off(4)
        };
        let (name, section) = (CellRole::Stub, CellRole::Section);
        assert_eq!(lists(&["More jobs | ", "New schools | "]), [name, name]);
        assert_eq!(lists(&["*More* | ", "*New* | "]), [section, section]);
        assert_eq!(lists(&["Transport | "]), [section]);
    }

    #[test]
    fn a_plain_name_in_its_box_opens_no_section_where_bold_ones_do() {
        let role = |section: &str| {
            let rows = [
                "Item | Count",
                section,
                "Lamp | 1",
                "Chairs |  ",
                "Table | 4",
                "Bin | 1",
            ];
            roles_of(&rows, 1)[5]
        };
        assert_eq!(role("*Main* *hall* |  "), CellRole::Stub);
        assert_eq!(role("Main hall |  "), CellRole::Section);
    }

    #[test]
    fn totals_are_told_by_their_label() {
        let roles = roles_of(&["  | Cost", "Roads | 5", "Grand total | 5"], 1);
        assert_eq!(roles[roles.len() - 1], CellRole::Total);
        assert_eq!(roles[roles.len() - 3], CellRole::Data);
    }
}
