//! Statements become observations: one for each figure that is a level.
//!
//! Changes and differences are none: they are read with their statement.

use std::sync::Arc;

use scrutineer_model::{Basis, ComparisonKind, Observation, Origin, Phase, Statement, Value};

/// The observations of a paper's statements, in their order: a statement's value, then the levels it is
/// set beside.
pub fn observations(statements: &[Statement]) -> Vec<Observation> {
    let mut observations = Vec::new();
    for (index, statement) in statements.iter().enumerate() {
        if let Some(value) = &statement.value {
            observations.push(observation(
                statement,
                value,
                None,
                Origin::Statement(index),
            ));
        }
        for (number, other) in statement.comparisons.iter().enumerate() {
            if other.basis == Basis::Level {
                let origin = Origin::Comparison {
                    statement: index,
                    comparison: number,
                };
                observations.push(observation(
                    statement,
                    &other.value,
                    Some(other.kind),
                    origin,
                ));
            }
        }
    }
    observations
}

fn observation(
    statement: &Statement,
    value: &Value,
    kind: Option<ComparisonKind>,
    origin: Origin,
) -> Observation {
    let heads = statement.cell.as_ref();
    Observation {
        measure: statement.indicator.clone(),
        registered: None,
        row: heads.map_or_else(Arc::default, |cell| Arc::clone(&cell.row_heads)),
        column: heads.map_or_else(Arc::default, |cell| Arc::clone(&cell.column_heads)),
        value: value.clone(),
        phase: match kind {
            Some(ComparisonKind::Target) => Some(Phase::Target),
            Some(ComparisonKind::Budget) => Some(Phase::Budget),
            Some(ComparisonKind::Forecast) => Some(Phase::Forecast),
            _ => None,
        },
        comparison: kind,
        polarity: statement.polarity,
        judgement: None,
        source: statement.source.clone(),
        origin,
        confidence: statement.confidence,
    }
}
