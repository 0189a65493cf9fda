//! A table on a sheet: its title and source above, then the grid as printed.
//!
//! Spans are merged, heads frozen, figures numbers. A cell that a diagnostic is about is coloured
//! and says why in a note; other colours are the paper's own.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Note, Url, Worksheet, XlsxError};
use scrutineer_export::form::{Cell, CellRole, Diagnostic, Table};
use scrutineer_export::number::Bbox;

use super::held;
use super::number::shown;
use crate::paper::Paper;

/// Rows above the grid: title, source, nothing.
const ABOVE: u32 = 3;
/// Columns that a sheet can have.
const COLUMNS: usize = 16_384;
/// Rows that a sheet can have.
const ROWS: usize = 1_048_576;
/// Colour of a cell that is in doubt.
const DOUBT: Color = Color::RGB(0x00FF_D966);

/// Writes the table; says how many texts had to be cut.
pub(super) fn write(sheet: &mut Worksheet, paper: &Paper, table: &Table) -> Result<u64, XlsxError> {
    above(sheet, paper, table)?;
    let mut cut = 0;
    for cell in &table.cells {
        let rows = cell.row.saturating_add(cell.row_span.max(1));
        let columns = cell.column.saturating_add(cell.column_span.max(1));
        if rows <= ROWS - ABOVE as usize && columns <= COLUMNS {
            cut += u64::from(!put(sheet, cell, &doubts(paper, cell))?);
        }
    }
    let stub = table
        .stub_columns
        .min(table.columns.saturating_sub(1))
        .min(8);
    let head = u32::try_from(table.header_rows.min(20)).unwrap_or(0);
    sheet.set_freeze_panes(ABOVE + head, stub as u16)?;
    for column in 0..table.columns.min(COLUMNS) {
        let width = if column < table.stub_columns { 36 } else { 14 };
        sheet.set_column_width(column as u16, width)?;
    }
    Ok(cut)
}

/// Title and source, with a note that says where the table stands.
fn above(sheet: &mut Worksheet, paper: &Paper, table: &Table) -> Result<(), XlsxError> {
    let title = Format::new().set_bold().set_font_size(12);
    let named = table.title.as_ref().or(table.caption.as_ref());
    let (text, _) = held(named.map_or(table.id.as_str(), String::as_str));
    sheet.write_with_format(0, 0, text, &title)?;
    let page = table.regions.first().map_or(1, |region| region.page);
    let note = Note::new(source(paper, table))
        .set_width(320)
        .set_height(120);
    sheet.insert_note(0, 0, &note.add_author_prefix(false))?;
    let place = format!("{}, page {page}", paper.extraction.paper.file);
    link(sheet, 1, 0, &paper.link(page), &place)?;
    sheet.write_url_with_text(0, 1, "internal:'contents'!A1", "contents")?;
    Ok(())
}

/// Writes a link, as text where the format does not know its kind.
pub(super) fn link(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    address: &str,
    text: &str,
) -> Result<(), XlsxError> {
    let known = ["http://", "https://", "file://"];
    if known.iter().any(|kind| address.starts_with(kind)) && address.len() < 2_000 {
        let (text, _) = held(text);
        sheet.write(row, column, Url::new(address).set_text(text))?;
    } else {
        sheet.write_string(row, column, held(text).0)?;
    }
    Ok(())
}

fn source(paper: &Paper, table: &Table) -> String {
    let mut lines = vec![format!("{} {}", paper.path, table.id)];
    for region in &table.regions {
        let place = match region.bbox {
            Some(Bbox([x0, y0, x1, y1])) => format!(", box {x0} {y0} {x1} {y1}"),
            None => String::new(),
        };
        let (first, last) = region.rows;
        lines.push(format!("page {}{place}: rows {first}–{last}", region.page));
    }
    if let Some(unit) = &table.unit {
        lines.push(format!("unit: {}", unit.text));
    }
    lines.push(format!("confidence {}", table.confidence));
    for note in &table.notes {
        let mark = note.mark.as_deref().unwrap_or("");
        lines.push(format!("{mark} {}", note.text).trim().to_owned());
    }
    let text: String = lines.join("\n");
    text.chars().take(8_000).collect()
}

/// Writes a cell; says whether all of its text is there.
fn put(sheet: &mut Worksheet, cell: &Cell, doubts: &[&Diagnostic]) -> Result<bool, XlsxError> {
    let (row, column) = (cell.row as u32 + ABOVE, cell.column as u16);
    let last_row = row + cell.row_span.max(1) as u32 - 1;
    let last_column = column + cell.column_span.max(1) as u16 - 1;
    let figure = cell
        .value
        .as_ref()
        .and_then(|value| shown(&cell.text, value));
    let mut format = format(cell, !doubts.is_empty());
    if let Some(figure) = &figure {
        format = format.set_num_format(&figure.format);
    }
    if (row, column) != (last_row, last_column) {
        // A span over cells of another, or out of the sheet, is none that a sheet can show; the
        // text stands there all the same.
        let _ = sheet.merge_range(row, column, last_row, last_column, "", &format);
    }
    let (text, whole) = held(&cell.text);
    match figure {
        Some(figure) => sheet.write_number_with_format(row, column, figure.number, &format)?,
        None if text.is_empty() => sheet.write_blank(row, column, &format)?,
        None => sheet.write_string_with_format(row, column, text, &format)?,
    };
    if !doubts.is_empty() {
        let messages: Vec<&str> = doubts.iter().map(|doubt| doubt.message.as_str()).collect();
        let text: String = messages.join("\n").chars().take(4_000).collect();
        sheet.insert_note(row, column, &Note::new(text).add_author_prefix(false))?;
    }
    Ok(whole)
}

fn format(cell: &Cell, doubted: bool) -> Format {
    let mut format = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    if cell.bold || matches!(cell.role, CellRole::Header | CellRole::Section) {
        format = format.set_bold();
    }
    format = match cell.role {
        CellRole::Header => format
            .set_border_bottom(FormatBorder::Thin)
            .set_align(FormatAlign::Center),
        CellRole::Data | CellRole::Total => format.set_align(FormatAlign::Right),
        _ => format.set_align(FormatAlign::Left),
    };
    if cell.role == CellRole::Total {
        format = format.set_border_top(FormatBorder::Thin);
    }
    if cell.role == CellRole::Stub && cell.indent >= 0.5 {
        format = format.set_indent(cell.indent.round().clamp(1.0, 8.0) as u8);
    }
    if doubted {
        format.set_background_color(DOUBT)
    } else if let Some(colour) = cell.fill.as_deref().and_then(colour) {
        format.set_background_color(colour)
    } else {
        format
    }
}

fn colour(hex: &str) -> Option<Color> {
    let digits = hex.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    u32::from_str_radix(digits, 16).ok().map(Color::RGB)
}

/// The diagnostics whose place meets the cell's.
fn doubts<'a>(paper: &'a Paper, cell: &Cell) -> Vec<&'a Diagnostic> {
    let Some(Bbox([left, top, right, bottom])) = cell.bbox else {
        return Vec::new();
    };
    let diagnostics = paper.extraction.diagnostics.iter();
    diagnostics
        .filter(|diagnostic| {
            let source = diagnostic.source.as_ref();
            source.is_some_and(|source| {
                source.page == cell.page
                    && source.bbox.is_some_and(|Bbox([x0, y0, x1, y1])| {
                        x0 < right && left < x1 && y0 < bottom && top < y1
                    })
            })
        })
        .collect()
}
