//! One row for each figure, from tables and statements alike.

use scrutineer_export::form::{self, Judgement, Observation};

use super::columns::{Valued, Within, figure, joined, paper_id, place, whose};
use crate::column::{Column, boolean, integer, real, text};
use crate::paper::{Paper, Place};
use crate::select::Select;
use crate::value::Value;

pub(crate) struct Row<'a> {
    paper: &'a Paper,
    observation: &'a Observation,
}

impl Row<'_> {
    fn kpi<'a>(&'a self, get: fn(&'a Judgement) -> Value<'a>) -> Value<'a> {
        self.observation.kpi.as_ref().map_or(Value::Null, get)
    }
}

impl Within for Row<'_> {
    fn paper(&self) -> &Paper {
        self.paper
    }

    fn place(&self) -> Place<'_> {
        (&self.observation.source).into()
    }
}

impl Valued for Row<'_> {
    fn value(&self) -> Option<&form::Value> {
        Some(&self.observation.value)
    }
}

pub(crate) fn of<'a>(paper: &'a Paper, select: &'a Select) -> impl Iterator<Item = Row<'a>> {
    let observations = paper.extraction.observations.iter();
    observations
        .filter(move |observation| select.observation(observation))
        .map(move |observation| Row { paper, observation })
}

pub(crate) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = vec![
        text("observation_id", "Key of the figure.", |r: &Row| {
            r.paper.key_of(&r.observation.id).into()
        })
        .required(),
        paper_id(),
    ];
    columns.extend(whose());
    columns.extend(measure());
    columns.extend(figure());
    columns.extend(judged());
    columns.push(
        real(
            "confidence",
            "How likely number, unit and period are all right, from 0 to 1.",
            |r: &Row| r.observation.confidence.into(),
        )
        .required(),
    );
    columns.extend(place());
    columns.extend(origin());
    columns
}

fn measure<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        text("measure", "What it measures, as printed.", |r: &Row| {
            r.observation.measure.as_str().into()
        }),
        text(
            "measure_id",
            "The measure's name in the register, where one matches.",
            |r: &Row| r.observation.measure_id.as_ref().into(),
        ),
        text(
            "measure_synonym",
            "The register's synonym that matched.",
            |r: &Row| r.observation.measure_synonym.as_ref().into(),
        ),
        text(
            "row_path",
            "Sections and heads of the row, outermost first, joined with ›.",
            |r: &Row| joined(r.observation.path.as_ref(), |path| &path.row),
        ),
        text(
            "column_path",
            "Heads of the column, outermost first, joined with ›.",
            |r: &Row| joined(r.observation.path.as_ref(), |path| &path.column),
        ),
        text(
            "section",
            "Number or text of the heading it stands under.",
            |r: &Row| r.observation.section.as_ref().into(),
        ),
        text(
            "section_title",
            "What that heading is called, where the section is its number.",
            |r: &Row| r.observation.section_title.as_ref().into(),
        ),
        text("text", "The figure as printed.", |r: &Row| {
            r.observation.value.text.as_ref().into()
        }),
    ]
}

fn judged<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        text(
            "phase",
            "budget, revised_budget, forecast, outturn, actual, target or variance.",
            |r: &Row| r.observation.phase.as_ref().into(),
        ),
        text(
            "comparison",
            "What it is to the figure its row is about: previous, target, national and so on; change: what lies between two times or stages.",
            |r: &Row| r.observation.comparison.as_ref().into(),
        ),
        text("polarity", "high_is_good or low_is_good.", |r: &Row| {
            r.observation.polarity.as_ref().into()
        }),
        text("kpi_reference", "The indicator's reference.", |r: &Row| {
            r.kpi(|kpi| kpi.reference.as_ref().into())
        }),
        text("kpi_owner", "Who answers for it, as printed.", |r: &Row| {
            r.kpi(|kpi| kpi.owner.as_ref().into())
        }),
        text("rag", "red, amber, green or blue.", |r: &Row| {
            r.kpi(|kpi| {
                let rag = kpi.rag.as_ref();
                rag.and_then(|rag| rag.rating.as_ref()).into()
            })
        }),
        text("rag_text", "The rating as printed.", |r: &Row| {
            r.kpi(|kpi| kpi.rag.as_ref().and_then(|rag| rag.text.as_ref()).into())
        }),
        text(
            "travel",
            "up, down or same: which way the figure went.",
            |r: &Row| {
                r.kpi(|kpi| {
                    let travel = kpi.travel.as_ref();
                    travel.map(|travel| travel.direction.as_str()).into()
                })
            },
        ),
        text(
            "travel_from",
            "printed, or derived from the figures.",
            |r: &Row| {
                r.kpi(|kpi| {
                    let travel = kpi.travel.as_ref();
                    travel.map(|travel| travel.source.as_str()).into()
                })
            },
        ),
        boolean(
            "target_met",
            "Whether the figure meets its target: computed, never printed.",
            |r: &Row| r.kpi(|kpi| kpi.target_met.into()),
        ),
        boolean(
            "target_met_printed",
            "Whether the target is met, as a column of its own prints it.",
            |r: &Row| r.kpi(|kpi| kpi.target_met_printed.into()),
        ),
        text("quartile", "As printed.", |r: &Row| {
            r.kpi(|kpi| kpi.quartile.as_ref().into())
        }),
        text("rank", "Among other bodies, as printed.", |r: &Row| {
            r.kpi(|kpi| kpi.rank.as_ref().into())
        }),
    ]
}

fn origin<'a>() -> Vec<Column<Row<'a>>> {
    vec![
        text(
            "table_id",
            "Key of the table it is read from.",
            |r: &Row| {
                let table = r.observation.source.table.as_ref();
                table.map(|table| r.paper.key_of(table)).into()
            },
        ),
        text("cell_id", "Key of the cell it is read from.", |r: &Row| {
            cell(&r.observation.source)
                .map(|cell| r.paper.key_of(&cell))
                .into()
        }),
        integer("table_row", "The cell's first row, from 0.", |r: &Row| {
            r.observation.source.row.into()
        }),
        integer(
            "table_column",
            "The cell's first column, from 0.",
            |r: &Row| r.observation.source.column.into(),
        ),
        text(
            "statement_id",
            "Key of the statement it is read from.",
            |r: &Row| {
                let statement = r.observation.source.statement.as_ref();
                statement.map(|statement| r.paper.key_of(statement)).into()
            },
        ),
    ]
}

/// `t3r1c2`
fn cell(place: &form::Place) -> Option<String> {
    let (table, row, column) = (place.table.as_ref()?, place.row?, place.column?);
    Some(format!("{table}r{row}c{column}"))
}
