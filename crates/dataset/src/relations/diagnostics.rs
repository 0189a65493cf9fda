//! What could not be read or is in doubt.

use scrutineer_export::form::Diagnostic;

use super::columns::{Within, paper_id, place, whose};
use crate::column::{Column, text};
use crate::paper::{Paper, Place};
use crate::select::name_of;

pub(crate) struct Row<'a> {
    paper: &'a Paper,
    diagnostic: &'a Diagnostic,
    number: usize,
}

impl Within for Row<'_> {
    fn paper(&self) -> &Paper {
        self.paper
    }

    fn place(&self) -> Place<'_> {
        let whole = Place {
            page: 1,
            bbox: None,
            span: None,
        };
        self.diagnostic.source.as_ref().map_or(whole, Place::from)
    }
}

pub(crate) fn of(paper: &Paper) -> impl Iterator<Item = Row<'_>> {
    let diagnostics = paper.extraction.diagnostics.iter().enumerate();
    diagnostics.map(move |(index, diagnostic)| Row {
        paper,
        diagnostic,
        number: index + 1,
    })
}

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = vec![
        text("diagnostic_id", "Key of the diagnostic.", |r: &Row| {
            r.paper.key_of(&format!("x{}", r.number)).into()
        })
        .required(),
        paper_id(),
    ];
    columns.extend(whose());
    columns.extend([
        text("severity", "info, warning or error.", |r: &Row| {
            name_of(&r.diagnostic.severity).into()
        })
        .required(),
        text("code", "A stable name: page_without_text.", |r: &Row| {
            r.diagnostic.code.as_str().into()
        })
        .required(),
        text("message", "One sentence.", |r: &Row| {
            r.diagnostic.message.as_str().into()
        }),
        text(
            "about",
            "paper, page or place: how much of the paper it is about.",
            |r: &Row| about(r.diagnostic).into(),
        )
        .required(),
    ]);
    columns.extend(place());
    columns
}

fn about(diagnostic: &Diagnostic) -> &'static str {
    match &diagnostic.source {
        None => "paper",
        Some(source) if source.bbox.is_none() && source.span.is_none() => "page",
        Some(_) => "place",
    }
}
