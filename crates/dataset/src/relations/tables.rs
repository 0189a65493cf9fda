//! Every table, over as many pages as it runs.

use scrutineer_export::form::Table;

use super::columns::{PARAGRAPH, Within, paper_id, place, whose};
use super::items::numbered;
use crate::column::{Column, decimal, integer, real, text};
use crate::paper::{Paper, Place};
use crate::select::name_of;

pub(crate) struct Row<'a> {
    paper: &'a Paper,
    table: &'a Table,
}

impl Within for Row<'_> {
    fn paper(&self) -> &Paper {
        self.paper
    }

    fn place(&self) -> Place<'_> {
        first_place(self.table)
    }
}

/// Where a table begins.
pub(crate) fn first_place(table: &Table) -> Place<'_> {
    let region = table.regions.first();
    Place {
        page: region.map_or(1, |region| region.page),
        bbox: region.and_then(|region| region.bbox),
        span: region.and_then(|region| region.span.as_ref()),
    }
}

pub(crate) fn of(paper: &Paper) -> impl Iterator<Item = Row<'_>> {
    let tables = paper.extraction.tables.iter();
    tables.map(move |table| Row { paper, table })
}

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = vec![
        text("table_id", "Key of the table.", |r: &Row| {
            r.paper.key_of(&r.table.id).into()
        })
        .required(),
        paper_id(),
        text(
            "item_id",
            "Key of the agenda item it stands under, where its number names one.",
            |r: &Row| numbered(r.paper, r.table.item.as_deref()).into(),
        ),
    ];
    columns.extend(whose());
    columns.extend(named());
    columns.extend(shaped());
    columns.extend(place());
    columns
}

fn named<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        text("title", "What it is called.", |r: &Row| {
            r.table.title.as_ref().into()
        }),
        text("caption", "Its caption as printed.", |r: &Row| {
            r.table.caption.as_ref().into()
        }),
        text(
            "section",
            "Number or text of the heading it stands under.",
            |r: &Row| r.table.section.as_ref().into(),
        ),
        text(
            "section_title",
            "What that heading is called, where the section is its number.",
            |r: &Row| r.table.section_title.as_ref().into(),
        ),
        text("item", "Number of the agenda item.", |r: &Row| {
            r.table.item.as_ref().into()
        }),
        text(
            "unit_text",
            "The unit printed for the whole table, as printed.",
            |r: &Row| r.table.unit.as_ref().map(|unit| unit.text.as_str()).into(),
        ),
        text(
            "unit",
            "The unit printed for the whole table.",
            |r: &Row| r.table.unit.as_ref().map(|unit| unit.unit.as_str()).into(),
        ),
        decimal("scale", "What a printed 1 stands for.", |r: &Row| {
            r.table.unit.as_ref().map(|unit| unit.scale).into()
        }),
        text(
            "notes",
            "The notes under it, a note a line, each with its mark.",
            |r: &Row| notes(r.table).into(),
        ),
    ]
}

fn shaped<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        integer("rows", "Rows of the grid.", |r: &Row| r.table.rows.into()).required(),
        integer("columns", "Columns of the grid.", |r: &Row| {
            r.table.columns.into()
        })
        .required(),
        integer(
            "header_rows",
            "Rows of column heads, at the top.",
            |r: &Row| r.table.header_rows.into(),
        )
        .required(),
        integer(
            "stub_columns",
            "Columns of row heads, at the left.",
            |r: &Row| r.table.stub_columns.into(),
        )
        .required(),
        integer("last_page", "The page it ends on.", |r: &Row| {
            r.table.regions.last().map(|region| region.page).into()
        }),
        text(
            "method",
            "What the grid was read from: ruled, aligned or markup.",
            |r: &Row| name_of(&r.table.method).into(),
        )
        .required(),
        real(
            "confidence",
            "How likely every cell stands in its right row and column, from 0 to 1.",
            |r: &Row| r.table.confidence.into(),
        )
        .required(),
    ]
}

fn notes(table: &Table) -> String {
    let notes = table.notes.iter().map(|note| match &note.mark {
        Some(mark) => format!("{mark} {}", note.text),
        None => note.text.clone(),
    });
    notes.collect::<Vec<String>>().join(PARAGRAPH)
}
