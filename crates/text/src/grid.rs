//! Rows of cells become a table.

use scrutineer_model::{Cell, CellRole, Method, Region, Span, Table};

use crate::inline::plain;
use crate::lines::Line;

/// A cell as its line gives it.
#[derive(Clone, Debug)]
pub(crate) struct RawCell {
    /// With its marks.
    pub(crate) raw: String,
    pub(crate) span: Span,
    /// The file says it is a head.
    pub(crate) head: bool,
    pub(crate) row_span: usize,
    pub(crate) column_span: usize,
}

impl RawCell {
    /// The cell between two bytes of a line.
    pub(crate) fn of(line: &Line, from: usize, to: usize) -> Self {
        let raw = &line.text[from..to];
        let inner = raw.trim();
        let start = from + (raw.len() - raw.trim_start().len());
        Self {
            raw: inner.to_owned(),
            span: line.span(start, start + inner.len()),
            head: false,
            row_span: 1,
            column_span: 1,
        }
    }
}

/// A table with its text and the links in it.
pub(crate) struct Gridded {
    pub(crate) table: Table,
    pub(crate) text: String,
    pub(crate) links: Vec<(String, String, Span)>,
    /// Rows or columns were left out, for there were too many.
    pub(crate) cut: bool,
}

/// Places cells in a grid.
pub(crate) fn table(page: u32, span: Span, rows: &[Vec<RawCell>]) -> Gridded {
    let (mut texts, mut links) = (Vec::new(), Vec::new());
    let mut cell = |raw: &RawCell| {
        let plain = plain(&raw.raw);
        if !plain.text.is_empty() {
            texts.push(plain.text.clone());
        }
        let found = plain.links.into_iter();
        links.extend(found.map(|(title, link)| (title, link, raw.span.clone())));
        Cell {
            row_span: raw.row_span,
            column_span: raw.column_span,
            text: plain.text,
            role: if raw.head {
                CellRole::Header
            } else {
                CellRole::Data
            },
            page,
            span: Some(raw.span.clone()),
            bold: plain.bold,
            ..Cell::default()
        }
    };
    let rows: Vec<Vec<Cell>> = (rows.iter())
        .map(|row| row.iter().map(&mut cell).collect())
        .collect();
    let (table, cut) = Table::of_rows(rows);
    let table = Table {
        regions: vec![Region {
            page,
            span: Some(span),
            rows: (0, table.rows.saturating_sub(1)),
            ..Region::default()
        }],
        method: Method::Markup,
        ..table
    };
    Gridded {
        table,
        text: texts.join(" "),
        links,
        cut,
    }
}
