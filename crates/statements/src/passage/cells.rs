//! Cells of tables that hold sentences: a text of its own each, about what its row is named by.
//!
//! ```text
//! Ref     Site address           Score   Justification
//! 40178   Land at Station Road   E       100% of the site is located within Flood Zone 3.
//! ```
//!
//! The sentence speaks of "the site": which that is its row says.

use std::collections::BTreeMap;
use std::sync::Arc;

use scrutineer_model::{Cell, CellRole, InCell, Table};

use super::{DOUBTFUL, Kind, Passage};

/// The cells that hold sentences, by their page.
pub(super) fn cells(tables: &[Table]) -> BTreeMap<u32, Vec<Passage>> {
    let mut cells: BTreeMap<u32, Vec<Passage>> = BTreeMap::new();
    let sure = (tables.iter().enumerate()).filter(|(_, table)| table.confidence >= DOUBTFUL);
    for (index, table) in sure {
        let mut sentences = (table.cells.iter())
            .filter(|cell| cell.role != CellRole::Header && is_sentence(&cell.text))
            .peekable();
        if sentences.peek().is_none() {
            continue;
        }
        let heads = Heads::of(table);
        for cell in sentences {
            let passage = of_cell(index, cell, &heads);
            cells.entry(cell.page).or_default().push(passage);
        }
    }
    cells
}

/// The text of a cell of the table that stands at a place among the paper's.
fn of_cell(table: usize, cell: &Cell, heads: &Heads<'_>) -> Passage {
    let words = (cell.span.is_none()).then_some((0..cell.text.len(), cell.bbox));
    Passage {
        text: cell.text.clone(),
        printed: cell.text.clone(),
        page: cell.page,
        words: words.into_iter().collect(),
        kind: Kind::Cell,
        span: cell.span.clone(),
        cell: Some(InCell {
            table,
            row: cell.row,
            column: cell.column,
            row_heads: heads.of_row(cell),
            column_heads: heads.of_column(cell),
        }),
        ..Passage::default()
    }
}

/// What may name the rows and columns of a table, looked through once: a table may have thousands of rows.
struct Heads<'t> {
    table: &'t Table,
    /// The cells of each row with text, from left to right.
    rows: BTreeMap<usize, Vec<&'t Cell>>,
    /// The boxhead's, from top to bottom.
    boxhead: Vec<&'t Cell>,
}

impl<'t> Heads<'t> {
    fn of(table: &'t Table) -> Self {
        let has_text = |cell: &&Cell| !cell.text.trim().is_empty();
        let mut rows: BTreeMap<usize, Vec<&Cell>> = BTreeMap::new();
        for cell in table.cells.iter().filter(has_text) {
            for row in cell.row..cell.row + cell.row_span.max(1) {
                rows.entry(row).or_default().push(cell);
            }
        }
        for cells in rows.values_mut() {
            cells.sort_by_key(|cell| cell.column);
        }
        let is_head = |cell: &&Cell| cell.role == CellRole::Header && has_text(cell);
        let mut boxhead: Vec<&Cell> = table.cells.iter().filter(is_head).collect();
        boxhead.sort_by_key(|cell| cell.row);
        Self {
            table,
            rows,
            boxhead,
        }
    }

    /// What names a cell's row: what the table says, and where it has no labels the first of the row's names.
    fn of_row(&self, cell: &Cell) -> Arc<[String]> {
        /// So many names tell a row from others: a reference and an address.
        const NAMES: usize = 2;
        let said = || self.table.names_of_row(cell.row);
        let is_labelled = said().any(|(head, _)| head.role == CellRole::Stub);
        let of_row = self.rows.get(&cell.row).map_or(&[][..], Vec::as_slice);
        let names = of_row
            .iter()
            .filter(|other| other.column < cell.column)
            .filter(|other| other.role == CellRole::Data && is_name(&other.text))
            .take(if is_labelled { 0 } else { NAMES });
        let is_other = |head: &Cell| (head.row, head.column) != (cell.row, cell.column);
        let said = said()
            .filter(|(head, _)| is_other(head))
            .map(|(_, name)| name);
        let heads = said.chain(names.map(|name| name.text.as_str()));
        heads.map(str::to_owned).collect()
    }

    /// The heads over a cell, outermost first; none over a section, which stands across the columns.
    fn of_column(&self, cell: &Cell) -> Arc<[String]> {
        let is_across = cell.role == CellRole::Section;
        let over = self.boxhead.iter().filter(|head| {
            !is_across
                && head.column <= cell.column
                && cell.column < head.column + head.column_span.max(1)
        });
        over.map(|head| head.text.clone()).collect()
    }
}

/// Whether a text may name a row: short, and no amount. Numbers of one kind, as references are, name one as well as words.
fn is_name(text: &str) -> bool {
    /// In words.
    const LONGEST: usize = 12;
    let sign = |char: char| matches!(char, '.' | ',' | '%' | '£' | '$');
    let amount = text.contains(sign) && !text.contains(char::is_alphabetic);
    !amount && text.split_whitespace().nth(LONGEST).is_none()
}

/// Whether a cell's text is a sentence rather than a label: long, and mostly words in lower case.
fn is_sentence(text: &str) -> bool {
    /// The least number of words; labels of rows are shorter.
    const WORDS: usize = 10;
    // So many words have as many letters and the spaces between them.
    if text.len() < 2 * WORDS - 1 {
        return false;
    }
    let (mut words, mut lower) = (0, 0);
    for word in text.split_whitespace() {
        words += 1;
        lower += usize::from(word.starts_with(char::is_lowercase));
    }
    words >= WORDS && lower * 2 >= words
}

#[cfg(test)]
mod tests {
    use scrutineer_model::RowHead;

    use super::*;

    /// A table of one row below its head, whose first cells are labels where they begin with `=`.
    fn table(heads: &[&str], row: &[&str]) -> Table {
        let cell = |row: usize, column: usize, text: &str, role: CellRole| Cell {
            row,
            column,
            row_span: 1,
            column_span: 1,
            text: text.trim_start_matches('=').to_owned(),
            role,
            page: 1,
            ..Cell::default()
        };
        let role = |text: &str| {
            if text.starts_with('=') {
                CellRole::Stub
            } else {
                CellRole::Data
            }
        };
        let head = (heads.iter().enumerate())
            .map(|(column, text)| cell(0, column, text, CellRole::Header));
        let body = (row.iter().enumerate()).map(|(column, text)| cell(1, column, text, role(text)));
        let mut table = Table {
            cells: head.chain(body).collect(),
            rows: 2,
            columns: heads.len(),
            header_rows: 1,
            confidence: 0.9,
            ..Table::default()
        };
        let is_label = |cell: &Cell| cell.role == CellRole::Stub;
        let labels = (0..table.cells.len()).filter(|&cell| is_label(&table.cells[cell]));
        let head = |cell| RowHead { cell, lead: None };
        table.row_heads = vec![Vec::new(), labels.map(head).collect()];
        table
    }

    const SENTENCE: &str = "The whole of the site, 100%, is located within the third zone.";

    fn named(row: &[&str]) -> Vec<String> {
        let table = table(&["Ref", "Site", "Area", "Why"], row);
        let mut found = cells(&[table]);
        let passage = found.remove(&1).expect("a page").remove(0);
        let place = passage.cell.expect("a cell");
        assert_eq!(place.column_heads.join(" > "), "Why");
        place.row_heads.to_vec()
    }

    #[test]
    fn a_sentence_in_a_cell_is_about_what_its_row_is_named_by() {
        assert_eq!(
            named(&["=40178", "Land at Low Farm", "0.95", SENTENCE]),
            ["40178"]
        );
        assert_eq!(
            named(&["40178", "Land at Low Farm", "0.95", SENTENCE]),
            ["40178", "Land at Low Farm"]
        );
    }

    #[test]
    fn labels_are_no_sentences() {
        let label = [table(
            &["Site", "Area"],
            &["Land at Low Farm", "0.95 hectares"],
        )];
        assert!(cells(&label).is_empty());
    }
}
