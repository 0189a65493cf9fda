//! Tables whose grid the file gives, in markup or text: what the grid lacks is found as on a page.
//!
//! Blank rows and columns go, a name inside the grid becomes the title, boxhead, stub and roles are
//! marked by the same rules, and what stands before and behind is attached. Heads that the file
//! marks are heads.

use std::collections::BTreeSet;

use scrutineer_model::{Block, BlockKind, Cell, CellRole, Rect, Sheet, Span, Table, Word};

use crate::attach;
use crate::boxhead::head_rows;
use crate::confidence::confidence;
use crate::grid::{Grid, GridCell};
use crate::roles::{Stub, roles, stub};
use crate::row_heads::name_rows;
use crate::section;
use crate::summed;
use crate::title::{Part, is_of_years, of_section};
use crate::token;

/// A title inside the grid has no more words than this; a longer first row is a remark.
const LONGEST_TITLE: usize = 24;

/// Completes the tables of a paper without pages. `sheets` hold the paper's blocks, named; each
/// table's text is one loose block with its span.
pub fn complete(tables: Vec<Table>, sheets: &[Sheet]) -> Vec<Table> {
    let blocks: Vec<(&Sheet, &Block)> = (sheets.iter())
        .flat_map(|sheet| sheet.blocks.iter().map(move |block| (sheet, block)))
        .collect();
    let spans: Vec<Option<Span>> = (tables.iter())
        .map(|table| table.regions.first().and_then(|region| region.span.clone()))
        .collect();
    let parts: Vec<(Part, &Block)> = (blocks.iter())
        .map(|&(_, block)| {
            let is_table = block.kind == BlockKind::Loose && spans.contains(&block.span);
            (if is_table { Part::Other } else { Part::Text }, block)
        })
        .collect();
    let ambiguous = section::ambiguous(blocks.iter().map(|(_, block)| *block));
    let mut from = 0;
    let mut completed = Vec::with_capacity(tables.len());
    for (mut table, span) in tables.into_iter().zip(&spans) {
        let found = blocks[from..]
            .iter()
            .position(|(_, block)| block.kind == BlockKind::Loose && block.span == *span);
        mark(&mut table);
        summed::mark_totals(&mut table);
        name_rows(&mut table);
        if let Some(found) = found {
            let at = from + found;
            attach::attach_around(&mut table, &blocks[..at], &blocks[at + 1..]);
            if table.title.is_none() && is_of_years(&table) {
                let (before, behind) = (parts[..at].iter().rev(), parts[at + 1..].iter());
                let title = of_section(before.copied(), behind.copied());
                table.title = title.map(str::to_owned);
            }
            table.section = section_of(&blocks[..at], &ambiguous);
            from = at + 1;
        }
        if table.rows > 0 && table.columns > 0 {
            completed.push(table);
        }
    }
    completed
}

/// The number, else the text, of the last heading.
fn section_of(before: &[(&Sheet, &Block)], ambiguous: &BTreeSet<&str>) -> Option<String> {
    let mut above = before.iter().rev();
    let name = above.find_map(|(_, block)| section::name(block, ambiguous))?;
    Some(name.to_owned())
}

/// Marks boxhead, stub and roles.
fn mark(table: &mut Table) {
    table.cells.sort_by_key(|cell| (cell.row, cell.column));
    compact(table);
    lift_title(table);
    let marked = marked_rows(table);
    let words: Vec<Vec<Word>> = table.cells.iter().map(words).collect();
    let grid = grid(table, &words);
    let header_rows = if marked > 0 {
        marked
    } else {
        head_rows(&grid, &[]).min(table.rows)
    };
    let stub = marked_stub(table, header_rows).unwrap_or_else(|| stub(&grid, header_rows));
    let roles = roles(&grid, header_rows, &stub);
    let confidence = confidence(&grid, header_rows);
    drop(grid);
    for (cell, role) in table.cells.iter_mut().zip(roles) {
        cell.role = role;
    }
    table.header_rows = header_rows;
    table.stub_columns = stub.leading;
    table.confidence = confidence;
}

/// Takes out rows and columns in which no cell begins.
fn compact(table: &mut Table) {
    let starts = |at: fn(&Cell) -> usize, cells: &[Cell]| {
        let mut starts: Vec<usize> = cells.iter().map(at).collect();
        starts.sort_unstable();
        starts.dedup();
        starts
    };
    let rows = starts(|cell| cell.row, &table.cells);
    let columns = starts(|cell| cell.column, &table.cells);
    let renumber = |first: usize, span: usize, starts: &[usize]| {
        let from = starts.partition_point(|&start| start < first);
        let to = starts.partition_point(|&start| start < first + span.max(1));
        (from, to.saturating_sub(from).max(1))
    };
    for cell in &mut table.cells {
        (cell.row, cell.row_span) = renumber(cell.row, cell.row_span, &rows);
        (cell.column, cell.column_span) = renumber(cell.column, cell.column_span, &columns);
    }
    table.rows = rows.len();
    table.columns = columns.len();
    for region in &mut table.regions {
        region.rows = (0, table.rows.saturating_sub(1));
    }
}

/// A first row that holds one cell, over the first column or all, and stands over a row of heads, is
/// the table's title.
fn lift_title(table: &mut Table) {
    let mut first = table.cells.iter().take_while(|cell| cell.row == 0);
    let (Some(title), None) = (first.next(), first.next()) else {
        return;
    };
    let below = table.cells.iter().filter(|cell| cell.row == 1).count();
    let is_title = table.columns > 1
        && table.rows > 2
        && title.column == 0
        && title.row_span == 1
        && (title.column_span == 1 || title.column_span == table.columns)
        && below > 1
        && title.text.contains(char::is_alphabetic)
        && title.text.split(' ').count() <= LONGEST_TITLE
        && !title.text.ends_with(['.', ':'])
        && !token::is_number(&title.text);
    if !is_title {
        return;
    }
    table.title = Some(table.cells.remove(0).text);
    for cell in &mut table.cells {
        cell.row -= 1;
    }
    compact(table);
}

/// How many rows at the top the file marks as heads. A lone cell over all columns opens a section.
fn marked_rows(table: &Table) -> usize {
    let mut reach = 0;
    let mut rows = 0;
    for row in table.cells.chunk_by(|a, b| a.row == b.row) {
        let lone = row.len() == 1 && row[0].column_span == table.columns && row[0].row > 0;
        // The corner over the stub is often no head in markup.
        let mut named = row.iter().filter(|cell| cell.column > 0 || row.len() == 1);
        let heads = !lone && named.all(|cell| cell.role == CellRole::Header);
        if row[0].row >= reach && !heads {
            break;
        }
        rows = row[0].row + 1;
        let lowest = row.iter().map(|cell| cell.row + cell.row_span).max();
        reach = reach.max(if heads { lowest.unwrap_or(rows) } else { rows });
    }
    // A table that is all heads marks none.
    if rows < table.rows {
        rows.max(reach.min(table.rows))
    } else {
        0
    }
}

/// The leading columns whose cells the file marks as heads below the boxhead.
fn marked_stub(table: &Table, header_rows: usize) -> Option<Stub> {
    let is_marked = |column: usize| {
        let (mut heads, mut all) = (0, 0);
        for cell in &table.cells {
            let own = cell.column == column && cell.column_span == 1 && cell.row >= header_rows;
            all += usize::from(own);
            heads += usize::from(own && cell.role == CellRole::Header);
        }
        all > 0 && heads * 3 > all * 2
    };
    let leading = (0..table.columns)
        .take_while(|&column| is_marked(column))
        .count();
    (0 < leading && leading < table.columns).then_some(Stub {
        leading,
        inner: None,
    })
}

/// A cell's words, all at one place: the file's grid says where they stand.
fn words(cell: &Cell) -> Vec<Word> {
    (cell.text.split_whitespace())
        .map(|text| Word {
            text: text.to_owned(),
            bbox: Rect::default(),
            size: 1.0,
            bold: cell.bold,
            ..Word::default()
        })
        .collect()
}

fn grid<'a>(table: &Table, words: &'a [Vec<Word>]) -> Grid<'a> {
    let cells = (table.cells.iter().zip(words))
        .map(|(cell, words)| GridCell {
            rows: (cell.row, cell.row + cell.row_span - 1),
            columns: (cell.column, cell.column + cell.column_span - 1),
            words: words.iter().collect(),
            text: cell.text.clone(),
        })
        .collect();
    Grid {
        cells,
        bbox: Rect::default(),
        header_rows: None,
        ruled: is_marked(table),
        title: None,
    }
}

/// Whether tags bound the cells, as sure as rules do. In a text they stand where a person or a
/// converter has put them.
fn is_marked(table: &Table) -> bool {
    let span = table
        .regions
        .first()
        .and_then(|region| region.span.as_ref());
    !matches!(span, Some(Span::Text { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table drawn with `|` between cells: `^` a head of the file, `*` bold, `<` the cell on its
    /// left going on.
    fn table(drawing: &[&str]) -> Table {
        let mut cells: Vec<Cell> = Vec::new();
        let mut columns = 0;
        for (row, line) in drawing.iter().enumerate() {
            for (column, text) in line.split('|').map(str::trim).enumerate() {
                columns = columns.max(column + 1);
                match text {
                    "" => {}
                    "<" => {
                        if let Some(cell) = cells.last_mut() {
                            cell.column_span += 1;
                        }
                    }
                    _ => cells.push(Cell {
                        row,
                        column,
                        row_span: 1,
                        column_span: 1,
                        text: text.trim_matches(['^', '*']).to_owned(),
                        role: if text.starts_with('^') {
                            CellRole::Header
                        } else {
                            CellRole::Data
                        },
                        bold: text.starts_with('*'),
                        ..Cell::default()
                    }),
                }
            }
        }
        let mut table = Table {
            rows: drawing.len(),
            columns,
            cells,
            ..Table::default()
        };
        mark(&mut table);
        table
    }

    /// Title, head rows, stub columns, and the roles by their first letters, row by row.
    fn check(drawing: &[&str], expected: (Option<&str>, usize, usize, &str)) {
        let table = table(drawing);
        let roles: Vec<String> = (table.cells.chunk_by(|a, b| a.row == b.row))
            .map(|row| {
                (row.iter())
                    .map(|cell| match cell.role {
                        CellRole::Header => 'h',
                        CellRole::Stub => 's',
                        CellRole::Data => 'd',
                        CellRole::Section => '§',
                        CellRole::Total => 'Σ',
                        CellRole::Note => 'n',
                    })
                    .collect()
            })
            .collect();
        let found = (
            table.title.as_deref(),
            table.header_rows,
            table.stub_columns,
            roles.join(" "),
        );
        let (title, heads, stub, roles) = expected;
        assert_eq!(
            found,
            (title, heads, stub, roles.to_owned()),
            "{drawing:#?}"
        );
    }

    #[test]
    fn a_grid_from_a_spreadsheet_has_title_head_and_totals() {
        check(
            &[
                "Summary of movements |  |  |",
                "  | 2018/19 TOTAL £000s | 2019/20 TOTAL £000s |",
                "Demography | 1,233 | 2,176 |",
                "TOTAL PRESSURES | 2,978 | 3,921 |",
            ],
            (Some("Summary of movements"), 1, 1, "hh sdd sΣΣ"),
        );
    }

    #[test]
    fn what_the_file_marks_as_heads_are_heads() {
        check(
            &[
                "^Theme | ^Projects",
                "^County programme | <",
                "^Prevention | 5",
                "^Partners | six",
            ],
            (None, 1, 1, "hh § sd sd"),
        );
        check(&["Code | 2018", "A | 12"], (None, 1, 1, "hh sd"));
    }

    #[test]
    fn rows_and_columns_that_hold_nothing_are_left_out() {
        let found = table(&["^Service |  | ^Cost", "  |  |", "Roads |  | 12"]);
        assert_eq!((found.rows, found.columns), (2, 2));
        assert_eq!(found.cells[3].column, 1);
    }

    #[test]
    fn units_below_the_heads_are_heads() {
        check(
            &[
                "Pressure | 2018/19 cost",
                "  | £000's",
                "Placements | 919",
                "Total | 919",
            ],
            (None, 2, 1, "hh h sd sΣ"),
        );
    }
}
