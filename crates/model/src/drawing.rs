//! Tables drawn in a test's own lines.
//!
//! ```
//! let table = scrutineer_model::drawing::table(&["Item | 2018/19", "# Charges", "  Water | 5", "Σ Total | 5"], 1, 1);
//! assert_eq!((table.rows, table.columns), (4, 2));
//! ```

use crate::table::{Cell, CellRole, Table};

/// A table with its roles: cells between `|`, `#` a section row, spaces before a label its indent, `Σ` a row of totals. What names
/// its rows is for the stage of tables to say.
pub fn table(rows: &[&str], header_rows: usize, stub_columns: usize) -> Table {
    let mut table = Table {
        rows: rows.len(),
        header_rows,
        stub_columns,
        ..Table::default()
    };
    let columns = rows.iter().map(|row| row.split('|').count()).max();
    table.columns = columns.unwrap_or(0);
    for (row, line) in rows.iter().enumerate() {
        if let Some(section) = line.strip_prefix('#') {
            table.cells.push(Cell {
                row,
                row_span: 1,
                column_span: table.columns,
                text: section.trim().to_owned(),
                role: CellRole::Section,
                ..Cell::default()
            });
            continue;
        }
        let total = line.starts_with('Σ');
        for (column, text) in line.trim_start_matches('Σ').split('|').enumerate() {
            if text.trim().is_empty() {
                continue;
            }
            let indent = text.len() - text.trim_start().len();
            table.cells.push(Cell {
                row,
                column,
                row_span: 1,
                column_span: 1,
                text: text.trim().to_owned(),
                role: match (row < header_rows, column < stub_columns) {
                    (true, _) => CellRole::Header,
                    (_, true) => CellRole::Stub,
                    _ if total => CellRole::Total,
                    _ => CellRole::Data,
                },
                indent: if column == 0 { indent as f32 } else { 0.0 },
                ..Cell::default()
            });
        }
    }
    table
}
