//! Every cell of every table, with the figure it holds.

use scrutineer_export::form::{self, Cell, Table};

use super::columns::{Valued, Within, figure, paper_id, place};
use crate::column::{Column, boolean, integer, real, text};
use crate::paper::{Paper, Place};
use crate::select::name_of;

pub(crate) struct Row<'a> {
    paper: &'a Paper,
    table: &'a Table,
    cell: &'a Cell,
}

impl Within for Row<'_> {
    fn paper(&self) -> &Paper {
        self.paper
    }

    fn place(&self) -> Place<'_> {
        Place {
            page: self.cell.page,
            bbox: self.cell.bbox,
            span: self.cell.span.as_ref(),
        }
    }
}

impl Valued for Row<'_> {
    fn value(&self) -> Option<&form::Value> {
        self.cell.value.as_ref()
    }
}

pub(crate) fn of(paper: &Paper) -> impl Iterator<Item = Row<'_>> {
    paper.extraction.tables.iter().flat_map(move |table| {
        let cells = table.cells.iter();
        cells.map(move |cell| Row { paper, table, cell })
    })
}

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = vec![
        text("cell_id", "Key of the cell.", |r: &Row| {
            let Cell { row, column, .. } = r.cell;
            format!("{}-{}r{row}c{column}", r.paper.key, r.table.id).into()
        })
        .required(),
        paper_id(),
        text("table_id", "Key of the table.", |r: &Row| {
            r.paper.key_of(&r.table.id).into()
        })
        .required(),
        integer("table_row", "First row it covers, from 0.", |r: &Row| {
            r.cell.row.into()
        })
        .required(),
        integer(
            "table_column",
            "First column it covers, from 0.",
            |r: &Row| r.cell.column.into(),
        )
        .required(),
        integer("row_span", "Rows it covers.", |r: &Row| {
            r.cell.row_span.into()
        })
        .required(),
        integer("column_span", "Columns it covers.", |r: &Row| {
            r.cell.column_span.into()
        })
        .required(),
        text(
            "role",
            "What it does: header, stub, data, section, total or note.",
            |r: &Row| name_of(&r.cell.role).into(),
        )
        .required(),
        text(
            "text",
            "As printed, line breaks as one space.",
            |r: &Row| r.cell.text.as_str().into(),
        ),
    ];
    columns.extend(figure());
    columns.extend([
        boolean("bold", "Most of its text is bold.", |r: &Row| {
            r.cell.bold.into()
        })
        .required(),
        text("fill", "Background colour as #rrggbb.", |r: &Row| {
            r.cell.fill.as_ref().into()
        }),
        real(
            "indent",
            "How far its text is indented, in ems.",
            |r: &Row| r.cell.indent.into(),
        )
        .required(),
    ]);
    columns.extend(place());
    columns
}
