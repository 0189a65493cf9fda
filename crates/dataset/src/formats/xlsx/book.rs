//! The workbook of a paper: what is in it, then a sheet for each table.

use std::collections::BTreeSet;
use std::path::Path;

use rust_xlsxwriter::{Format, FormatBorder, Worksheet, XlsxError};
use scrutineer_export::form::{Severity, Table};

use super::{grid, held, workbook};
use crate::paper::Paper;
use crate::select::name_of;

/// The longest name of a sheet.
const NAME: usize = 31;

/// Writes the paper's workbook; says how many texts had to be cut.
pub(super) fn save(paper: &Paper, path: &Path) -> Result<u64, XlsxError> {
    let title = paper.extraction.paper.title.as_deref();
    let title: String = title.unwrap_or(&paper.path).chars().take(200).collect();
    let mut workbook = workbook(&title)?;
    let mut names = Names::default();
    let tables = &paper.extraction.tables;
    let named: Vec<(String, &Table)> = tables
        .iter()
        .map(|table| (names.of(table), table))
        .collect();
    contents(workbook.add_worksheet(), paper, &title, &named)?;
    let mut cut = 0;
    for (name, table) in named {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        cut += grid::write(sheet, paper, table)?;
    }
    workbook.save(path)?;
    Ok(cut)
}

/// Names of sheets, each once: the table's own, then as much of its title as there is room for.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn of(&mut self, table: &Table) -> String {
        let title = table.title.as_deref().unwrap_or_default();
        let plain = |text: &str| -> String {
            let forbidden = |letter: char| "[]:*?/\\'".contains(letter) || letter.is_control();
            text.replace(forbidden, " ")
        };
        let full = plain(&format!("{} {title}", table.id));
        let name: String = full.chars().take(NAME - 4).collect();
        let mut name = name.trim().to_owned();
        let mut number = 2;
        while !self.0.insert(name.to_lowercase()) {
            let begin: String = full.chars().take(NAME - 8).collect();
            name = format!("{} {number}", begin.trim());
            number += 1;
        }
        name
    }
}

fn contents(
    sheet: &mut Worksheet,
    paper: &Paper,
    title: &str,
    tables: &[(String, &Table)],
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let head = bold.clone().set_border_bottom(FormatBorder::Thin);
    sheet.set_name("contents")?;
    sheet.write_with_format(0, 0, title, &bold.clone().set_font_size(14))?;
    let about = [paper.council(), paper.meeting_date()];
    let about: Vec<&str> = about.into_iter().flatten().collect();
    sheet.write_string(1, 0, held(&about.join(", ")).0)?;
    grid::link(sheet, 2, 0, &paper.link(1), &paper.path)?;

    let mut line = 4;
    for (column, name) in (0..).zip([
        "table",
        "caption",
        "page",
        "rows",
        "columns",
        "unit",
        "confidence",
    ]) {
        sheet.write_with_format(line, column, name, &head)?;
    }
    for (name, table) in tables {
        line += 1;
        let (text, _) = held(name);
        sheet.write_url_with_text(line, 0, format!("internal:'{name}'!A1").as_str(), text)?;
        sheet.write_string(line, 1, held(table.caption.as_deref().unwrap_or("")).0)?;
        let page = table.regions.first().map_or(1, |region| region.page);
        grid::link(sheet, line, 2, &paper.link(page), &page.to_string())?;
        sheet.write(line, 3, table.rows as u64)?;
        sheet.write(line, 4, table.columns as u64)?;
        let unit = table.unit.as_ref().map_or("", |unit| unit.text.as_str());
        sheet.write_string(line, 5, held(unit).0)?;
        sheet.write(line, 6, table.confidence)?;
    }
    sheet.set_column_width(0, 40)?.set_column_width(1, 60)?;
    sheet.set_freeze_panes(5, 0)?;
    doubts(sheet, paper, line + 2, &bold)
}

/// What could not be read or is in doubt.
fn doubts(
    sheet: &mut Worksheet,
    paper: &Paper,
    mut line: u32,
    bold: &Format,
) -> Result<(), XlsxError> {
    let diagnostics = paper.extraction.diagnostics.iter();
    let doubts = diagnostics.filter(|diagnostic| diagnostic.severity != Severity::Info);
    for (index, doubt) in doubts.enumerate() {
        if index == 0 {
            sheet.write_with_format(line, 0, "in doubt", bold)?;
        }
        line += 1;
        sheet.write_string(line, 0, name_of(&doubt.severity))?;
        sheet.write_string(line, 1, held(&doubt.message).0)?;
        if let Some(source) = &doubt.source {
            let page = source.page;
            grid::link(sheet, line, 2, &paper.link(page), &page.to_string())?;
        }
    }
    Ok(())
}
