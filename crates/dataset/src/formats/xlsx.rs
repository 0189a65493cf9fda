//! XLSX: a workbook of the dataset, and one for each paper with a sheet for each of its tables.
//!
//! `dataset.xlsx` has the relations but for cells, and leads to `papers/pack-9f86….xlsx`. Numbers
//! are the format's own, which hold 15 digits. A sheet holds a million rows; what is more goes on
//! in another.
//!
//! - [`book`]: the workbook of a paper, with its contents.
//! - [`grid`]: a table on a sheet.
//! - [`number`]: how a figure is shown as it was printed.
//! - [`rows`]: a relation on a sheet.

mod book;
mod grid;
mod number;
mod rows;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Url, Workbook, XlsxError};

use self::rows::Rows;
use super::{Sink, Written};
use crate::error::Error;
use crate::output::Folder;
use crate::paper::Paper;
use crate::relation::{Relation, Schema};
use crate::value::Value;

/// The workbook of the dataset.
const DATASET: &str = "dataset.xlsx";
/// The longest text that a cell of a sheet can hold, in UTF-16 units as the format counts.
const LONGEST: usize = 32_767;

/// Workbooks.
pub(crate) struct Xlsx {
    folder: Folder,
    path: PathBuf,
    workbook: Workbook,
    sheets: BTreeMap<Relation, Rows>,
    /// The workbook of the paper whose rows are coming.
    paper: String,
    cut: u64,
}

impl Xlsx {
    pub(crate) fn new(target: &Path, schemas: &[Schema]) -> Result<Self, Error> {
        let mut folder = Folder::new(target, "xlsx")?;
        let path = folder.path(DATASET)?;
        let failed = Error::format(&path);
        let (workbook, sheets) = begin(&path, schemas).map_err(failed)?;
        Ok(Self {
            folder,
            path,
            workbook,
            sheets,
            paper: String::new(),
            cut: 0,
        })
    }

    /// Puts the sheets into the workbook behind their contents.
    fn end(&mut self) -> Result<(), XlsxError> {
        let title = Format::new().set_bold().set_font_size(14);
        let contents = self.workbook.add_worksheet();
        contents.set_name("contents")?;
        contents.write_with_format(0, 0, "What is in this dataset", &title)?;
        contents.set_column_width(0, 24)?.set_column_width(2, 80)?;
        let mut sheets = Vec::new();
        for (line, (relation, rows)) in (2..).zip(std::mem::take(&mut self.sheets)) {
            contents.write(
                line,
                0,
                Url::new(format!("internal:'{relation}'!A1")).set_text(relation.name()),
            )?;
            contents.write(line, 1, rows.written())?;
            contents.write(line, 2, relation.schema().description)?;
            sheets.extend(rows.end()?);
        }
        for sheet in sheets {
            self.workbook.push_worksheet(sheet);
        }
        self.workbook.save(&self.path)
    }
}

fn begin(
    path: &Path,
    schemas: &[Schema],
) -> Result<(Workbook, BTreeMap<Relation, Rows>), XlsxError> {
    let mut workbook = workbook("Dataset")?;
    // The rows wait in files until the workbook is put together: beside it, where there is room.
    if let Some(folder) = path.parent() {
        workbook.set_tempdir(folder)?;
    }
    let mut sheets = BTreeMap::new();
    for schema in schemas {
        if schema.relation != Relation::Cells {
            let rows = Rows::new(&mut workbook, schema)?;
            sheets.insert(schema.relation, rows);
        }
    }
    Ok((workbook, sheets))
}

/// A workbook whose properties are always the same.
fn workbook(title: &str) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(title)
        .set_author("scrutineer")
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    Ok(workbook)
}

/// The text as far as a cell can hold it, and whether that is all.
fn held(text: &str) -> (&str, bool) {
    if text.len() <= LONGEST {
        return (text, true);
    }
    let mut units = 0;
    let longest = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > LONGEST
    });
    match longest {
        Some((end, _)) => (&text[..end], false),
        None => (text, true),
    }
}

impl Sink for Xlsx {
    fn paper(&mut self, paper: &Paper) -> Result<(), Error> {
        self.paper = format!("papers/{}.xlsx", paper.file_stem());
        let path = self.folder.path(&self.paper)?;
        self.cut += book::save(paper, &path).map_err(Error::format(&path))?;
        Ok(())
    }

    fn row(&mut self, relation: Relation, row: &[Value<'_>]) -> Result<(), Error> {
        let Some(rows) = self.sheets.get_mut(&relation) else {
            return Ok(());
        };
        let link = (relation == Relation::Papers).then_some(self.paper.as_str());
        self.cut += rows
            .add(&mut self.workbook, row, link)
            .map_err(Error::format(&self.path))?;
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<Written, Error> {
        self.end().map_err(Error::format(&self.path))?;
        let mut notes = Vec::new();
        if self.cut > 0 {
            notes.push(format!(
                "{} texts longer than {LONGEST} letters cut; the other formats have them whole",
                self.cut
            ));
        }
        Ok(Written {
            files: self.folder.finish()?,
            notes,
        })
    }
}
