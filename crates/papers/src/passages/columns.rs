//! What the columns of a table are called, and what stands in them.

use scrutineer_model::{Cell, CellRole, Table};

use crate::text::plain;

/// The words over each column, plain.
pub(super) fn heads(table: &Table) -> Vec<String> {
    let mut heads = vec![String::new(); table.columns];
    for cell in &table.cells {
        let is_head = cell.role == CellRole::Header || cell.row == 0;
        if is_head
            && cell.column_span == 1
            && !cell.text.is_empty()
            && let Some(head) = heads.get_mut(cell.column)
        {
            if !head.is_empty() {
                head.push(' ');
            }
            head.push_str(&plain(&cell.text));
        }
    }
    heads
}

/// The cell that stands in a row and column, or spans them.
pub(super) fn cell(table: &Table, row: usize, column: usize) -> Option<&Cell> {
    (table.cells.iter()).find(|cell| {
        cell.column == column && cell.row <= row && row < cell.row + cell.row_span.max(1)
    })
}

/// For each row and column what [`cell`] gives.
pub(super) fn cells(table: &Table) -> Vec<Vec<Option<&Cell>>> {
    let mut cells: Vec<Vec<Option<&Cell>>> = vec![vec![None; table.columns]; table.rows];
    for cell in &table.cells {
        let rows = cells.iter_mut().skip(cell.row).take(cell.row_span.max(1));
        for place in rows.filter_map(|row| row.get_mut(cell.column)) {
            place.get_or_insert(cell);
        }
    }
    cells
}

/// A table of rows of texts, the first its head.
#[cfg(test)]
pub(super) fn table(rows: &[&[&str]]) -> Table {
    let cells = rows.iter().enumerate().flat_map(|(row, texts)| {
        texts.iter().enumerate().map(move |(column, text)| Cell {
            row,
            column,
            row_span: 1,
            column_span: 1,
            text: (*text).to_owned(),
            role: if row == 0 {
                CellRole::Header
            } else {
                CellRole::Data
            },
            ..Cell::default()
        })
    });
    Table {
        rows: rows.len(),
        columns: rows[0].len(),
        header_rows: 1,
        cells: cells.collect(),
        ..Table::default()
    }
}
