//! Values, statements and observations, from the stages' nouns to the serialised form.

use scrutineer_model as model;

use crate::convert::addresses::Belongs;
use crate::convert::table_id;
use crate::form::{
    Comparison, Judgement, Observation, Path, Period, Place, Rag, Span, Statement, Travel, Value,
};
use crate::number::{Bbox, Number, hundredths};

impl Value {
    /// Without its text, which stands beside it.
    pub(super) fn of_cell(value: &model::Value) -> Self {
        let known = value.is_quantity();
        Self {
            text: None,
            number: value.number.map(Number::from),
            low: value.low.map(Number::from),
            high: value.high.map(Number::from),
            missing: value.missing.map(|missing| missing.name().to_owned()),
            unit: known.then(|| value.unit.name().to_owned()),
            scale: known.then(|| value.scale.0.into()),
            unit_from: value
                .unit_from
                .filter(|_| known)
                .map(|from| from.name().to_owned()),
            period_from: value.period_from.map(|from| from.name().to_owned()),
            per: value.per.map(|per| per.name().to_owned()),
            qualifier: value.qualifier.map(|word| word.name().to_owned()),
            approximate: None,
            numerator: value.numerator.map(Number::from),
            denominator: value.denominator.map(Number::from),
            period: value.period.as_ref().map(Period::from),
            mark: value.mark.clone(),
        }
    }

    fn of_sentence(value: &model::Value) -> Self {
        Self {
            text: Some(value.text.clone()),
            approximate: Some(value.qualifier == Some(model::Qualifier::About)),
            ..Self::of_cell(value)
        }
    }
}

impl From<&model::Period> for Period {
    fn from(period: &model::Period) -> Self {
        Self {
            text: period.text.clone(),
            kind: period.kind.name().to_owned(),
            start: period.start.map(|date| date.to_string()),
            end: period.end.map(|date| date.to_string()),
        }
    }
}

impl Statement {
    /// The statement that stands `index`th in its paper, from 0.
    pub(super) fn new(index: usize, statement: &model::Statement, belongs: Belongs) -> Self {
        Self {
            id: statement_id(index),
            quote: statement.quote.clone(),
            indicator: statement.indicator.clone(),
            value: statement.value.as_ref().map(Value::of_sentence),
            comparisons: statement.comparisons.iter().map(Comparison::from).collect(),
            direction: statement.direction.map(|way| way.name().to_owned()),
            polarity: statement.polarity.map(|good| good.name().to_owned()),
            assessment: statement.assessment.clone(),
            path: statement.cell.as_ref().map(|cell| Path {
                row: cell.row_heads.to_vec(),
                column: cell.column_heads.to_vec(),
            }),
            source: Place::of_statement(statement),
            item: belongs.address.item,
            section: belongs.address.section,
            section_title: belongs.section_title,
            paragraph: belongs.address.paragraph,
            confidence: hundredths(statement.confidence),
        }
    }
}

/// The name of the statement that stands `index`th in its paper, from 0: `s1` is the first.
pub fn statement_id(index: usize) -> String {
    format!("s{}", index + 1)
}

impl From<&model::Comparison> for Comparison {
    fn from(comparison: &model::Comparison) -> Self {
        Self {
            kind: comparison.kind.name().to_owned(),
            value: Value::of_sentence(&comparison.value),
            basis: comparison.basis.name().to_owned(),
        }
    }
}

impl Observation {
    /// An observation with the address of what it is read from.
    pub(super) fn new(observation: &model::Observation, belongs: Belongs) -> Self {
        let registered = observation.registered.as_ref();
        let in_table = matches!(observation.origin, model::Origin::Cell { .. })
            || !observation.row.is_empty()
            || !observation.column.is_empty();
        Self {
            id: observation_id(observation.origin),
            measure: observation.measure.clone(),
            measure_id: registered.map(|entry| entry.id.clone()),
            measure_synonym: registered.map(|entry| entry.synonym.clone()),
            path: in_table.then(|| Path {
                row: observation.row.to_vec(),
                column: observation.column.to_vec(),
            }),
            value: Value {
                text: Some(observation.value.text.clone()),
                ..Value::of_cell(&observation.value)
            },
            phase: observation.phase.map(|phase| phase.name().to_owned()),
            comparison: observation.comparison.map(|kind| kind.name().to_owned()),
            polarity: observation.polarity.map(|good| good.name().to_owned()),
            kpi: observation.judgement.as_ref().map(Judgement::from),
            item: belongs.address.item,
            section: belongs.address.section,
            section_title: belongs.section_title,
            paragraph: belongs.address.paragraph,
            source: Place::new(&observation.source, observation.origin),
            confidence: hundredths(observation.confidence),
        }
    }
}

/// The name of an observation: `t3r1c2` for a cell, `s41` for a statement, `s41c1` for the first level
/// that it sets beside its value.
pub fn observation_id(origin: model::Origin) -> String {
    match origin {
        model::Origin::Cell { table, row, column } => {
            format!("{}r{row}c{column}", table_id(table))
        }
        model::Origin::Statement(index) => statement_id(index),
        model::Origin::Comparison {
            statement,
            comparison,
        } => format!("{}c{}", statement_id(statement), comparison + 1),
    }
}

impl Place {
    /// Of a sentence, with the cell that it stands in.
    fn of_statement(statement: &model::Statement) -> Self {
        let cell = statement.cell.as_ref();
        Self {
            table: cell.map(|cell| table_id(cell.table)),
            row: cell.map(|cell| cell.row),
            column: cell.map(|cell| cell.column),
            ..Self::on_page(&statement.source)
        }
    }

    /// Of nothing but its page.
    fn on_page(source: &model::Source) -> Self {
        Self {
            page: source.page,
            bbox: source.bbox.map(Bbox::from),
            span: source.span.as_ref().map(Span::from),
            table: None,
            row: None,
            column: None,
            statement: None,
        }
    }

    fn new(source: &model::Source, origin: model::Origin) -> Self {
        let place = Self::on_page(source);
        match origin {
            model::Origin::Cell { table, row, column } => Self {
                table: Some(table_id(table)),
                row: Some(row),
                column: Some(column),
                ..place
            },
            model::Origin::Statement(statement) | model::Origin::Comparison { statement, .. } => {
                Self {
                    statement: Some(statement_id(statement)),
                    ..place
                }
            }
        }
    }
}

impl From<&model::Judgement> for Judgement {
    fn from(judgement: &model::Judgement) -> Self {
        Self {
            reference: judgement.reference.clone(),
            owner: judgement.owner.clone(),
            rag: judgement.rag.as_ref().map(Rag::from),
            travel: judgement.travel.as_ref().map(Travel::from),
            target_met: judgement.target_met,
            target_met_printed: judgement.target_said,
            quartile: judgement.quartile.clone(),
            rank: judgement.rank.clone(),
        }
    }
}

impl From<&model::Rag> for Rag {
    fn from(rag: &model::Rag) -> Self {
        Self {
            text: (!rag.text.is_empty()).then(|| rag.text.clone()),
            rating: rag.rating.map(|rating| rating.name().to_owned()),
            fill: rag.fill.map(super::hex),
        }
    }
}

impl From<&model::Travel> for Travel {
    fn from(travel: &model::Travel) -> Self {
        let source = match travel.printed {
            Some(_) => "printed",
            None => "derived",
        };
        Self {
            direction: travel.direction.name().to_owned(),
            source: source.to_owned(),
            text: travel.printed.clone(),
        }
    }
}
