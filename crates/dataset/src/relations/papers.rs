//! Every paper that was read.

use scrutineer_export::form::TextState;

use super::columns::{Within, paper_id, whose};
use crate::column::{Column, integer, text};
use crate::paper::{Paper, Place};
use crate::select::kind_name;
use crate::value::Value;

pub(crate) struct Row<'a>(&'a Paper);

impl Within for Row<'_> {
    fn paper(&self) -> &Paper {
        self.0
    }

    fn place(&self) -> Place<'_> {
        Place {
            page: 1,
            bbox: None,
            span: None,
        }
    }
}

pub(crate) fn of(paper: &Paper) -> [Row<'_>; 1] {
    [Row(paper)]
}

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = vec![
        paper_id(),
        text(
            "sha256",
            "SHA-256 of the file's bytes, in hexadecimal.",
            |r: &Row| r.0.hash().into(),
        )
        .required(),
        text("path", "The file.", |r: &Row| r.0.path.as_str().into()).required(),
        text("media_type", "What kind of file it is.", |r: &Row| {
            r.0.extraction.paper.media_type.as_str().into()
        })
        .required(),
        text(
            "kind",
            "What kind of paper it is: agenda_pack, report, minutes, budget_book and so on.",
            |r: &Row| r.0.extraction.paper.kind.map(kind_name).into(),
        ),
        text("title", "What it is called.", |r: &Row| {
            r.0.extraction.paper.title.as_ref().into()
        }),
    ];
    columns.extend(whose());
    columns.push(text(
        "council_from",
        "How the council is known: paper, or given with the export.",
        |r: &Row| r.0.council_from().into(),
    ));
    columns.extend(meeting());
    columns.extend(counts());
    columns.push(text("link", "Opens the file.", |r: &Row| r.0.link(1).into()).required());
    columns
}

fn meeting<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        text("meeting_time", "When the meeting begins.", |r: &Row| {
            let meeting = r.0.extraction.paper.meeting.as_ref();
            meeting.and_then(|meeting| meeting.time.as_ref()).into()
        }),
        text("meeting_place", "Where it is, as printed.", |r: &Row| {
            let meeting = r.0.extraction.paper.meeting.as_ref();
            meeting.and_then(|meeting| meeting.place.as_ref()).into()
        }),
        text(
            "version",
            "draft, revised, supplement or final, where its title says so.",
            |r: &Row| r.0.extraction.paper.version.as_ref().into(),
        ),
        text(
            "restricted",
            "Its marking where it is not for everybody, as printed.",
            |r: &Row| r.0.extraction.paper.restricted.as_ref().into(),
        ),
    ]
}

fn counts<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        integer("pages", "How many pages it has.", |r: &Row| {
            r.0.extraction.paper.pages.into()
        })
        .required(),
        integer(
            "pages_unread",
            "Pages read without finding text on them: scans, pictures, empty pages.",
            |r: &Row| unread(r.0).into(),
        )
        .required(),
        integer("tables", "How many tables were found.", |r: &Row| {
            r.0.extraction.tables.len().into()
        })
        .required(),
        integer(
            "statements",
            "How many statements were found.",
            |r: &Row| r.0.extraction.statements.len().into(),
        )
        .required(),
        integer("observations", "How many figures were read.", |r: &Row| {
            r.0.extraction.observations.len().into()
        })
        .required(),
        integer("diagnostics", "How many doubts there are.", |r: &Row| {
            r.0.extraction.diagnostics.len().into()
        })
        .required(),
        text("schema", "Version of the extraction's form.", |r: &Row| {
            Value::from(r.0.extraction.schema.as_str())
        })
        .required(),
    ]
}

fn unread(paper: &Paper) -> usize {
    let pages = paper.extraction.pages.iter();
    pages
        .filter(|page| page.text != TextState::Embedded)
        .count()
}
