//! Extracted tables, cut to what the truth speaks of.
//!
//! The hand-checked pages of a long paper know nothing of the pages beside them, so a table that
//! runs on overleaf is compared by the part of it that stands on the page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scrutineer_model as model;
use serde::Deserialize;

use crate::table::{Bbox, RawCell, RawTable, Region, Table};
use crate::truth::{Error, read_json};

/// How much of a paper's tables is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What stands on one page, without wholly empty rows and columns, as hand-checked pages are
    /// written.
    Page(u32),
    /// Every table, one that runs on overleaf as one table for each page.
    Parts,
    /// Every table whole, as it begins.
    Whole,
}

/// An extracted table with where its rows stand: what both the extraction itself and the file it
/// writes give.
#[derive(Clone, Debug, Deserialize)]
pub struct Extracted {
    /// Its place in the paper.
    #[serde(skip)]
    index: usize,
    regions: Vec<Part>,
    rows: usize,
    #[serde(default)]
    header_rows: usize,
    cells: Vec<ExtractedCell>,
    #[serde(default)]
    confidence: Option<f64>,
}

#[derive(Clone, Debug, Deserialize)]
struct Part {
    page: u32,
    /// `None` in a paper without pages.
    #[serde(default)]
    bbox: Option<Bbox>,
    #[serde(default)]
    rows: Option<(usize, usize)>,
    #[serde(default)]
    repeats_header: usize,
}

#[derive(Clone, Debug, Deserialize)]
struct ExtractedCell {
    row: usize,
    column: usize,
    #[serde(default = "one")]
    row_span: usize,
    #[serde(default = "one")]
    column_span: usize,
    #[serde(default)]
    text: String,
}

fn one() -> usize {
    1
}

/// What `scrutineer extract` writes, as far as it matters here.
#[derive(Deserialize)]
struct ExtractedFile {
    tables: Vec<Extracted>,
}

/// The judge's own format.
#[derive(Deserialize)]
struct JudgeFile {
    tables: Vec<RawTable>,
}

/// What tells the two apart.
#[derive(Deserialize)]
struct Kind {
    schema: Option<serde::de::IgnoredAny>,
}

/// The tables of a file that `scrutineer extract` wrote, or of one in the judge's format, which is
/// taken as it stands.
///
/// # Errors
/// Where the file cannot be read or has neither form.
pub fn read(path: &Path, extent: Extent) -> Result<Vec<Table>, Error> {
    let kind: Kind = read_json(path)?;
    if kind.schema.is_some() {
        let file: ExtractedFile = read_json(path)?;
        return Ok(cut(&file.tables, extent));
    }
    let file: JudgeFile = read_json(path)?;
    Ok(file.tables.into_iter().map(Table::new).collect())
}

/// The tables of an extracted paper.
pub fn of_paper(paper: &model::Paper, extent: Extent) -> Vec<Table> {
    let tables: Vec<Extracted> = paper
        .tables
        .iter()
        .enumerate()
        .map(|(index, table)| Extracted {
            index,
            ..Extracted::from(table)
        })
        .collect();
    cut(&tables, extent)
}

impl From<&model::Table> for Extracted {
    fn from(table: &model::Table) -> Self {
        let bbox = |r: &model::Rect| [r.x0, r.y0, r.x1, r.y1].map(f64::from);
        Self {
            index: 0,
            regions: table
                .regions
                .iter()
                .map(|region| Part {
                    page: region.page,
                    bbox: region.span.is_none().then(|| bbox(&region.bbox)),
                    rows: Some(region.rows),
                    repeats_header: region.repeats_header,
                })
                .collect(),
            rows: table.rows,
            header_rows: table.header_rows,
            cells: table
                .cells
                .iter()
                .map(|cell| ExtractedCell {
                    row: cell.row,
                    column: cell.column,
                    row_span: cell.row_span,
                    column_span: cell.column_span,
                    text: cell.text.clone(),
                })
                .collect(),
            confidence: Some(f64::from(table.confidence)),
        }
    }
}

fn cut(tables: &[Extracted], extent: Extent) -> Vec<Table> {
    let mut cut = Vec::new();
    for table in tables {
        match extent {
            Extent::Page(page) => {
                let here = table.regions.iter().filter(|part| part.page == page);
                cut.extend(here.map(|part| tidy(part_of(table, part))));
            }
            Extent::Parts if table.regions.len() > 1 => {
                cut.extend(table.regions.iter().map(|part| part_of(table, part)));
            }
            Extent::Parts | Extent::Whole => cut.push(whole(table)),
        }
    }
    cut.into_iter().map(Table::new).collect()
}

fn whole(table: &Extracted) -> RawTable {
    let regions: Vec<Region> = table
        .regions
        .iter()
        .filter_map(|part| {
            Some(Region {
                page: part.page,
                bbox: part.bbox?,
            })
        })
        .collect();
    let cells = table.cells.iter().map(|cell| RawCell {
        row: Some(cell.row),
        col: cell.column,
        rowspan: cell.row_span,
        colspan: cell.column_span,
        text: Some(cell.text.clone()),
        read_as: None,
        origin: Some((table.index, cell.row, cell.column)),
    });
    RawTable {
        page: regions.first().map(|region| region.page),
        bbox: regions.first().map(|region| region.bbox),
        cells: cells.collect(),
        regions: Some(regions),
        confidence: table.confidence,
        optional: false,
        labels: None,
    }
}

/// The table as one page shows it: its repeated head and the rows that stand there, counted from 0;
/// cells that run over the page's end are cut.
fn part_of(table: &Extracted, part: &Part) -> RawTable {
    let (first, last) = part.rows.unwrap_or((0, table.rows.saturating_sub(1)));
    let heads = part.repeats_header.min(table.header_rows);
    let shown = (0..heads).chain((first..=last.min(table.rows)).filter(|&row| row >= heads));
    let shown: BTreeMap<usize, usize> = shown.enumerate().map(|(new, old)| (old, new)).collect();
    let cells = table.cells.iter().filter_map(|cell| {
        let covered = shown.range(cell.row..cell.row.saturating_add(cell.row_span));
        Some(RawCell {
            row: Some(covered.clone().map(|(_, &new)| new).min()?),
            col: cell.column,
            rowspan: covered.count(),
            colspan: cell.column_span,
            text: Some(cell.text.clone()),
            read_as: None,
            origin: Some((table.index, cell.row, cell.column)),
        })
    });
    RawTable {
        page: Some(part.page),
        bbox: part.bbox,
        regions: None,
        cells: cells.collect(),
        confidence: table.confidence,
        optional: false,
        labels: None,
    }
}

/// Without blank cells and the rows and columns in which no other cell begins.
fn tidy(table: RawTable) -> RawTable {
    let printed = |cell: &RawCell| {
        cell.text
            .as_ref()
            .is_some_and(|text| !text.trim().is_empty())
    };
    let mut cells: Vec<RawCell> = table.cells.into_iter().filter(printed).collect();
    let rows: BTreeSet<usize> = cells.iter().filter_map(|cell| cell.row).collect();
    let columns: BTreeSet<usize> = cells.iter().map(|cell| cell.col).collect();
    for cell in &mut cells {
        let row = cell.row.unwrap_or_default();
        cell.row = Some(rows.range(..row).count());
        cell.rowspan = rows.range(row..row.saturating_add(cell.rowspan)).count();
        let column = cell.col;
        cell.col = columns.range(..column).count();
        cell.colspan = columns
            .range(column..column.saturating_add(cell.colspan))
            .count();
    }
    RawTable { cells, ..table }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(row: usize, column: usize, row_span: usize, text: &str) -> ExtractedCell {
        ExtractedCell {
            row,
            column,
            row_span,
            column_span: 1,
            text: text.to_owned(),
        }
    }

    fn part(page: u32, rows: (usize, usize), repeats_header: usize) -> Part {
        Part {
            page,
            bbox: Some([0.0, 0.0, 100.0, 100.0]),
            rows: Some(rows),
            repeats_header,
        }
    }

    /// A head and three rows, the last two overleaf under the head printed again.
    fn over_two_pages() -> Extracted {
        Extracted {
            index: 0,
            regions: vec![part(1, (0, 1), 0), part(2, (2, 3), 1)],
            rows: 4,
            header_rows: 1,
            cells: vec![
                cell(0, 0, 1, "Service"),
                cell(0, 2, 1, "Budget"),
                cell(1, 0, 2, "Roads"),
                cell(1, 2, 1, "100"),
                cell(2, 2, 1, "90"),
                cell(3, 0, 1, "Parks"),
                cell(3, 2, 1, "25"),
            ],
            confidence: Some(0.5),
        }
    }

    fn drawn(table: &Table) -> Vec<(usize, usize, usize, &str)> {
        let cells = table.cells.iter();
        cells
            .map(|cell| (cell.row, cell.column, cell.row_span, cell.text.as_str()))
            .collect()
    }

    #[test]
    fn a_page_has_its_rows_under_the_head_it_repeats() {
        let tables = cut(&[over_two_pages()], Extent::Page(2));
        assert_eq!(
            drawn(&tables[0]),
            [
                (0, 0, 1, "Service"),
                (0, 1, 1, "Budget"),
                (1, 0, 1, "Roads"),
                (1, 1, 1, "90"),
                (2, 0, 1, "Parks"),
                (2, 1, 1, "25"),
            ]
        );
    }

    #[test]
    fn a_table_over_two_pages_is_two_parts_or_one_whole() {
        let parts = cut(&[over_two_pages()], Extent::Parts);
        let pages: Vec<_> = parts.iter().map(|table| table.page).collect();
        assert_eq!(pages, [Some(1), Some(2)]);
        let whole = cut(&[over_two_pages()], Extent::Whole);
        assert_eq!((whole.len(), whole[0].rows), (1, 4));
        assert_eq!(whole[0].regions.len(), 2);
    }

    #[test]
    fn a_page_without_the_table_has_none_of_it() {
        assert!(cut(&[over_two_pages()], Extent::Page(3)).is_empty());
    }
}
