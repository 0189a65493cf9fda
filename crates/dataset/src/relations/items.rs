//! What is on agendas, with the reports and minutes under it.

use scrutineer_export::structure::Item;

use super::columns::{AND, PARAGRAPH, Within, paper_id, place, whose};
use crate::column::{Column, boolean, integer, text};
use crate::paper::{Paper, Place};
use crate::select::name_of;
use crate::value::Value;

/// An item with its place among the others: `i2.1` is the first under the second.
#[derive(Clone)]
pub(crate) struct Row<'a> {
    pub(crate) paper: &'a Paper,
    pub(crate) item: &'a Item,
    pub(crate) local: String,
    parent: Option<String>,
}

impl Within for Row<'_> {
    fn paper(&self) -> &Paper {
        self.paper
    }

    fn place(&self) -> Place<'_> {
        (&self.item.source).into()
    }
}

/// All items of the paper, each before those under it.
pub(crate) fn of(paper: &Paper) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    below(paper, &paper.extraction.items, None, &mut rows);
    rows
}

fn below<'a>(paper: &'a Paper, items: &'a [Item], parent: Option<&str>, rows: &mut Vec<Row<'a>>) {
    for (index, item) in items.iter().enumerate() {
        let local = match parent {
            Some(parent) => format!("{parent}.{}", index + 1),
            None => format!("i{}", index + 1),
        };
        rows.push(Row {
            paper,
            item,
            local: local.clone(),
            parent: parent.map(str::to_owned),
        });
        below(paper, &item.items, Some(&local), rows);
    }
}

/// The key of the item on the agenda that has the number, where only one has it.
pub(crate) fn numbered(paper: &Paper, number: Option<&str>) -> Option<String> {
    let number = number?;
    let items = paper.extraction.items.iter().enumerate();
    let mut having = items.filter(|(_, item)| item.number.as_deref() == Some(number));
    match (having.next(), having.next()) {
        (Some((index, _)), None) => Some(paper.key_of(&format!("i{}", index + 1))),
        _ => None,
    }
}

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = vec![
        text("item_id", "Key of the item.", |r: &Row| {
            r.paper.key_of(&r.local).into()
        })
        .required(),
        paper_id(),
        text(
            "parent_id",
            "Key of the item whose minutes it stands in.",
            |r: &Row| {
                let parent = r.parent.as_ref();
                parent.map(|parent| r.paper.key_of(parent)).into()
            },
        ),
    ];
    columns.extend(whose());
    columns.extend(what());
    columns.extend(said());
    columns.extend(place());
    columns
}

fn what<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        text("item", "Its number as printed.", |r: &Row| {
            r.item.number.as_ref().into()
        }),
        text("title", "As printed.", |r: &Row| {
            r.item.title.as_str().into()
        }),
        text(
            "kind",
            "What stands under it: report, minutes, agenda, appendix or other.",
            |r: &Row| name_of(&r.item.kind).into(),
        ),
        text(
            "part",
            "I in public, II with press and public excluded.",
            |r: &Row| r.item.part.as_ref().map(name_of).into(),
        ),
        boolean("to_follow", "Its papers are to follow.", |r: &Row| {
            r.item.to_follow.into()
        })
        .required(),
        integer("first_page", "Where its papers begin.", |r: &Row| {
            r.item.pages.map(|(first, _)| first).into()
        }),
        integer("last_page", "Where its papers end.", |r: &Row| {
            r.item.pages.map(|(_, last)| last).into()
        }),
    ]
}

fn said<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        text("presenter", "Who presents it.", |r: &Row| {
            r.item.presenter.as_ref().into()
        }),
        text("report_of", "Whose report it is.", |r: &Row| {
            r.item.report_of.as_ref().into()
        }),
        text(
            "authors",
            "Who wrote it, with their roles, joined with semicolons.",
            |r: &Row| authors(r.item).into(),
        ),
        text(
            "executive_members",
            "In whose field it lies, joined with semicolons.",
            |r: &Row| Value::joined(&r.item.executive_members, AND),
        ),
        text(
            "purpose",
            "What it is for, a paragraph a line.",
            |r: &Row| Value::joined(&r.item.purpose, PARAGRAPH),
        ),
        text("summary", "A paragraph a line.", |r: &Row| {
            Value::joined(&r.item.summary, PARAGRAPH)
        }),
    ]
}

/// `Jo Fisher (Executive Director); …`
fn authors(item: &Item) -> String {
    let authors = item.authors.iter().map(|author| match &author.role {
        Some(role) => format!("{} ({role})", author.name),
        None => author.name.clone(),
    });
    authors.collect::<Vec<String>>().join(AND)
}
