//! Figures stated in sentences and bullets.

use std::collections::BTreeSet;

use scrutineer_export::form::{self, Statement};

use super::columns::{Valued, Within, figure, joined, paper_id, place, whose};
use crate::column::{Column, integer, real, text};
use crate::paper::{Paper, Place};
use crate::select::Select;

pub(crate) struct Row<'a> {
    paper: &'a Paper,
    statement: &'a Statement,
}

impl Within for Row<'_> {
    fn paper(&self) -> &Paper {
        self.paper
    }

    fn place(&self) -> Place<'_> {
        (&self.statement.source).into()
    }
}

impl Valued for Row<'_> {
    fn value(&self) -> Option<&form::Value> {
        self.statement.value.as_ref()
    }
}

/// The statements; by measure, those that a wanted observation comes from.
pub(crate) fn of<'a>(paper: &'a Paper, select: &Select) -> impl Iterator<Item = Row<'a>> + use<'a> {
    let wanted: Option<BTreeSet<&str>> = select.by_measure().then(|| {
        let observations = paper.extraction.observations.iter();
        observations
            .filter(|observation| select.observation(observation))
            .filter_map(|observation| observation.source.statement.as_deref())
            .collect()
    });
    let statements = paper.extraction.statements.iter();
    statements
        .filter(move |statement| {
            wanted
                .as_ref()
                .is_none_or(|wanted| wanted.contains(statement.id.as_str()))
        })
        .map(move |statement| Row { paper, statement })
}

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = vec![
        text("statement_id", "Key of the statement.", |r: &Row| {
            r.paper.key_of(&r.statement.id).into()
        })
        .required(),
        paper_id(),
    ];
    columns.extend(whose());
    columns.extend([
        text("quote", "The sentence as printed.", |r: &Row| {
            r.statement.quote.as_str().into()
        }),
        text(
            "indicator",
            "The noun phrase that names what is measured, as printed.",
            |r: &Row| r.statement.indicator.as_str().into(),
        ),
        text(
            "table_id",
            "Key of the table in whose cell it stands.",
            |r: &Row| {
                let table = r.statement.source.table.as_ref();
                table.map(|table| r.paper.key_of(table)).into()
            },
        ),
        text(
            "row_path",
            "In a table: sections and heads of the row it stands in, outermost first, joined with ›.",
            |r: &Row| joined(r.statement.path.as_ref(), |path| &path.row),
        ),
        text(
            "column_path",
            "In a table: heads of the column it stands in, outermost first, joined with ›.",
            |r: &Row| joined(r.statement.path.as_ref(), |path| &path.column),
        ),
        text(
            "section",
            "Number or text of the heading it stands under.",
            |r: &Row| r.statement.section.as_ref().into(),
        ),
        text(
            "section_title",
            "What that heading is called, where the section is its number.",
            |r: &Row| r.statement.section_title.as_ref().into(),
        ),
        text("text", "The figure as printed.", |r: &Row| {
            let value = r.statement.value.as_ref();
            value.and_then(|value| value.text.as_ref()).into()
        }),
    ]);
    columns.extend(figure());
    columns.extend([
        text(
            "direction",
            "up, down or same: which way the sentence says it went.",
            |r: &Row| r.statement.direction.as_ref().into(),
        ),
        text("polarity", "high_is_good or low_is_good.", |r: &Row| {
            r.statement.polarity.as_ref().into()
        }),
        text("assessment", "Words of judgement as printed.", |r: &Row| {
            r.statement.assessment.as_ref().into()
        }),
        integer(
            "comparisons",
            "How many figures it sets beside its own; they are rows of observations.",
            |r: &Row| r.statement.comparisons.len().into(),
        )
        .required(),
        text("paragraph", "Number of its paragraph.", |r: &Row| {
            r.statement.paragraph.as_ref().into()
        }),
        real(
            "confidence",
            "How likely number, unit, period and indicator are all right, from 0 to 1.",
            |r: &Row| r.statement.confidence.into(),
        )
        .required(),
    ]);
    columns.extend(place());
    columns
}
