//! A table as a person reads it.
//!
//! ```text
//! t3 · Savings by service · £000s (gbp × 1000)
//!      p31 72,100–523,300 rows 0–3
//!      p32 72,100–523,300 rows 4–5, 2 rows of the head printed again
//!      6 rows × 3 columns, head 2, stub 1 · ruled · confidence 0.97
//!
//!        0                               1        2
//!      ┌───────────────────────────────╥─────────────────┐
//!    0 │ Service                       ║     2018/19     │
//!      │                               ╟────────┬────────┤
//!    1 │                               ║ Budget │ Actual │
//!      ╞═══════════════════════════════╩════════╧════════╡
//! §  2 │ Adult care                                      │
//!    3 │   Homes                       ║  1,204 │  1,198 │
//!      ├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄╫┄┄┄┄┄┄┄┄┼┄┄┄┄┄┄┄┄┤ p32
//!    4 │ Day services, transport and   ║    310 │   (12) │
//!      │ meals at home                 ║        │        │
//! Σ  5 │ Total                         ║  1,514 │  1,186 │
//!      └───────────────────────────────╨────────┴────────┘
//!    ※ * before inflation
//! ```
//!
//! A double rule ends the boxhead and the stub. The margin numbers the rows and says what a row
//! is: `§` names the rows below it, `Σ` holds totals, `※` is a note inside the grid. Where one cell
//! differs from what its place says, the cell carries the mark: `Σ` a single total, `^` a head
//! outside the boxhead, `‹` a row's name outside the stub, `.` a figure inside boxhead or stub.
//! `⋮` continues the cell above. A dotted line says where the next page begins.

use std::fmt::Write as _;

use scrutineer_model::{Cell, CellRole, Method, Table};

use crate::text::{count, printable, stands, width, wrapped};
use crate::values::is_figure;

mod frame;
mod widths;

/// Draws a table under its title, places and method. `id` is the table's name in the paper.
pub fn table(id: &str, table: &Table) -> String {
    let mut out = title(id, table);
    for line in facts(table) {
        let _ = writeln!(out, "     {line}");
    }
    out.push('\n');
    out.push_str(&frame::grid(table));
    for note in &table.notes {
        let mark = note.mark.as_deref().map(|mark| format!("{mark} "));
        let note = format!("{}{}", mark.unwrap_or_default(), printable(&note.text));
        for (index, line) in wrapped(&note, widths::PAPER).iter().enumerate() {
            let lead = if index == 0 { "   ※ " } else { "     " };
            let _ = writeln!(out, "{lead}{line}");
        }
    }
    out
}

/// `t3 · Savings by service · £000s`, wrapped.
fn title(id: &str, table: &Table) -> String {
    let mut parts = vec![id.to_owned()];
    parts.extend(table.title.as_deref().map(printable));
    parts.extend(table.unit.as_ref().map(|unit| {
        format!(
            "{} ({} × {})",
            printable(&unit.text),
            unit.unit,
            unit.scale.0
        )
    }));
    let mut out = wrapped(&parts.join(" · "), widths::PAPER).join("\n     ");
    out.push('\n');
    out
}

/// What is said above a table: caption, section, regions, shape.
fn facts(table: &Table) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(caption) = &table.caption {
        facts.push(format!("caption: {}", printable(caption)));
    }
    if let Some(section) = &table.section {
        facts.push(format!("section: {}", printable(section)));
    }
    for region in &table.regions {
        let (first, last) = region.rows;
        let repeated = match region.repeats_header {
            0 => String::new(),
            rows => format!(", {} of the head printed again", count(rows, "row")),
        };
        facts.push(format!(
            "{} rows {first}–{last}{repeated}",
            stands(region.page, region.bbox, region.span.as_ref())
        ));
    }
    facts.push(format!(
        "{} × {}, head {}, stub {} · {} · confidence {:.2}",
        count(table.rows, "row"),
        count(table.columns, "column"),
        table.header_rows,
        table.stub_columns,
        method(table.method),
        table.confidence,
    ));
    facts
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Ruled => "ruled",
        Method::Aligned => "aligned",
        Method::Markup => "markup",
    }
}

/// The mark in the margin of a row: what all of it is.
fn row_mark(table: &Table, row: usize) -> char {
    let mut cells = table.cells.iter().filter(|cell| cell.row == row).peekable();
    if cells.clone().any(|cell| cell.role == CellRole::Section) {
        return '§';
    }
    if cells.peek().is_some() && cells.clone().all(|cell| cell.role == CellRole::Note) {
        return '※';
    }
    let mut field = cells
        .filter(|cell| matches!(cell.role, CellRole::Data | CellRole::Total))
        .peekable();
    if field.peek().is_some() && field.all(|cell| cell.role == CellRole::Total) {
        'Σ'
    } else {
        ' '
    }
}

/// What a cell shows: its text, indented as printed, marked where its role is not what its place
/// says.
fn shown(table: &Table, cell: &Cell) -> String {
    let in_head = cell.row < table.header_rows;
    let in_stub = cell.column < table.stub_columns;
    let mark = match cell.role {
        CellRole::Header if !in_head => "^",
        CellRole::Stub if in_head || !in_stub => "‹",
        CellRole::Data if in_head || in_stub => ".",
        CellRole::Total if row_mark(table, cell.row) != 'Σ' => "Σ",
        CellRole::Note if row_mark(table, cell.row) != '※' => "※",
        _ => "",
    };
    format!("{mark}{}", printable(&cell.text))
}

/// Spaces that show an indent: two for each em, at most eight.
fn indent(cell: &Cell) -> usize {
    /// Deeper levels exist, but the drawing needs only to show that one is deeper.
    const DEEPEST: f32 = 8.0;
    (cell.indent * 2.0).round().clamp(0.0, DEEPEST) as usize
}

/// Whether a column's field is mostly figures, and so stands to the right.
fn holds_figures(table: &Table, column: usize) -> bool {
    let mut figures = 0;
    let mut texts = 0;
    for cell in &table.cells {
        let of_column = cell.column == column && cell.column_span == 1;
        if !of_column || cell.row < table.header_rows || cell.text.is_empty() {
            continue;
        }
        if is_figure(&cell.text) || width(&cell.text) <= 3 {
            figures += 1;
        } else {
            texts += 1;
        }
    }
    column >= table.stub_columns && figures > texts
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use scrutineer_model::{Note, PrintedUnit, Rect, Region, Scale, Source, Unit};

    fn cell(row: usize, column: usize, span: usize, role: CellRole, text: &str) -> Cell {
        Cell {
            row,
            column,
            row_span: 1,
            column_span: span,
            text: text.to_owned(),
            role,
            page: 31,
            bbox: Rect {
                x0: 100.0 + 100.0 * column as f32,
                y0: 100.0 + 20.0 * row as f32,
                x1: 150.0 + 100.0 * column as f32,
                y1: 110.0 + 20.0 * row as f32,
            },
            ..Cell::default()
        }
    }

    /// A small table with everything in it: spanner, section, total, page break, note.
    pub(crate) fn savings() -> Table {
        use CellRole::{Data, Header, Section, Stub, Total};
        let mut homes = cell(3, 0, 1, Stub, "Homes");
        homes.indent = 1.0;
        let mut service = cell(0, 0, 1, Header, "Service");
        service.row_span = 2;
        let at = |page, rows, repeats_header| Region {
            page,
            bbox: Rect {
                x0: 72.0,
                y0: 100.0,
                x1: 523.0,
                y1: 300.0,
            },
            rows,
            repeats_header,
            span: None,
        };
        Table {
            title: Some("Savings by service".to_owned()),
            regions: vec![at(31, (0, 3), 0), at(32, (4, 5), 2)],
            rows: 6,
            columns: 3,
            header_rows: 2,
            stub_columns: 1,
            unit: Some(PrintedUnit {
                text: "£000s".to_owned(),
                unit: Unit::Gbp,
                scale: Scale::THOUSAND,
            }),
            cells: vec![
                service,
                cell(0, 1, 2, Header, "2018/19"),
                cell(1, 1, 1, Header, "Budget"),
                cell(1, 2, 1, Header, "Actual"),
                cell(2, 0, 3, Section, "Adult care"),
                homes,
                cell(3, 1, 1, Data, "1,204"),
                cell(3, 2, 1, Data, "1,198"),
                cell(4, 0, 1, Stub, "Day services, transport and meals at home"),
                cell(4, 1, 1, Data, "310"),
                cell(4, 2, 1, Data, "(12)"),
                cell(5, 0, 1, Stub, "Total"),
                cell(5, 1, 1, Total, "1,514"),
                cell(5, 2, 1, Total, "1,186"),
            ],
            notes: vec![Note {
                mark: Some("*".to_owned()),
                text: "before inflation".to_owned(),
                source: Source::default(),
            }],
            confidence: 0.97,
            method: Method::Ruled,
            ..Table::default()
        }
    }

    #[test]
    fn a_person_sees_boxhead_spanner_stub_section_total_and_page_break() {
        let expected = "\
t3 · Savings by service · £000s (gbp × 1000)
     p31 72,100–523,300 rows 0–3
     p32 72,100–523,300 rows 4–5, 2 rows of the head printed again
     6 rows × 3 columns, head 2, stub 1 · ruled · confidence 0.97

       0                               1        2
     ┌───────────────────────────────╥─────────────────┐
   0 │ Service                       ║     2018/19     │
     │                               ╟────────┬────────┤
   1 │                               ║ Budget │ Actual │
     ╞═══════════════════════════════╩════════╧════════╡
§  2 │ Adult care                                      │
   3 │   Homes                       ║  1,204 │  1,198 │
     ├┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄╫┄┄┄┄┄┄┄┄┼┄┄┄┄┄┄┄┄┤ p32
   4 │ Day services, transport and   ║    310 │   (12) │
     │ meals at home                 ║        │        │
Σ  5 │ Total                         ║  1,514 │  1,186 │
     └───────────────────────────────╨────────┴────────┘
   ※ * before inflation
";
        assert_eq!(table("t3", &savings()), expected);
    }

    #[test]
    fn a_cell_whose_role_is_not_what_its_place_says_is_marked() {
        let mut savings = savings();
        savings.cells[6].role = CellRole::Header;
        savings.cells[7].role = CellRole::Total;
        let drawn = table("t1", &savings);
        assert!(drawn.contains("^1,204"), "{drawn}");
        assert!(!drawn.contains("Σ1,198"), "its row is all totals: {drawn}");
        savings.cells[6].role = CellRole::Data;
        assert!(table("t1", &savings).contains("Σ1,198"));
    }

    #[test]
    fn any_grid_is_drawn() {
        let mut savings = savings();
        savings.cells[0].row_span = 9;
        savings.cells[1].column_span = 40;
        savings.cells[2].row = 77;
        assert!(!table("t1", &savings).is_empty());
        assert!(!table("t1", &Table::default()).is_empty());
    }
}
