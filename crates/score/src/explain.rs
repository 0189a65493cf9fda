//! What it is that costs a paper its score.

use std::fmt;

use crate::assign::assign;
use crate::context::{self, Lost};
use crate::paper::{PaperScore, RelationCounts, overlaps};
use crate::regions::iou;
use crate::relations::{Relation, missing, relations, shared};
use crate::table::Table;
use crate::truth::Truth;

/// How many examples of one fault are shown.
const EXAMPLES: usize = 12;

/// The faults of a paper, table by table.
#[derive(Clone, Debug, Default)]
pub struct Explanation {
    /// True tables in their order, then what was found besides; right ones are left out.
    pub tables: Vec<Fault>,
    /// Figures that do not stand under their heads.
    pub figures: Vec<Lost>,
}

/// What is wrong with a table.
#[derive(Clone, Debug)]
pub struct Fault {
    /// What became of it.
    pub kind: FaultKind,
    /// The page it stands on.
    pub page: Option<u32>,
    /// Its relations.
    pub counts: RelationCounts,
    /// True relations that were not found, as text.
    pub lost: Vec<String>,
    /// Found relations that are not true, as text.
    pub surplus: Vec<String>,
}

/// What became of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FaultKind {
    /// Found, with other relations.
    Differs {
        /// As reported.
        confidence: Option<f64>,
        /// How far the regions agree, the best pair of them.
        iou: f64,
    },
    /// True and not found.
    Missed,
    /// Found and not true.
    Surplus {
        /// As reported.
        confidence: Option<f64>,
    },
}

/// Explains the score of a paper by the reading that it was scored with.
pub fn explain(truth: &Truth, found: &[Table], score: &PaperScore) -> Explanation {
    let real = truth
        .readings
        .get(score.reading)
        .map_or(&[][..], Vec::as_slice);
    let pairs = assign(overlaps(real, found));
    let mut tables = Vec::new();
    for (i, table) in real.iter().enumerate() {
        let pair = pairs.iter().find(|pair| pair.0 == i);
        tables.extend(match pair {
            Some(&(_, j)) => differs(table, &found[j]),
            None => Some(alone(table, FaultKind::Missed)),
        });
    }
    for (j, table) in found.iter().enumerate() {
        if pairs.iter().all(|pair| pair.1 != j) {
            let confidence = table.confidence;
            tables.push(alone(table, FaultKind::Surplus { confidence }));
        }
    }
    Explanation {
        tables,
        figures: context::lost(real, found),
    }
}

/// `None` where the relations agree.
fn differs(real: &Table, found: &Table) -> Option<Fault> {
    let (a, b) = (relations(real), relations(found));
    let counts = RelationCounts {
        right: shared(&a, &b),
        real: a.len(),
        found: b.len(),
    };
    let pairs = real.regions.iter().flat_map(|region| {
        let here = found
            .regions
            .iter()
            .filter(|other| other.page == region.page);
        here.map(|other| iou(&region.bbox, &other.bbox))
    });
    let kind = FaultKind::Differs {
        confidence: found.confidence,
        iou: pairs.fold(0.0, f64::max),
    };
    (counts.right < a.len().max(b.len())).then(|| Fault {
        kind,
        page: real.page,
        counts,
        lost: examples(missing(&a, &b)),
        surplus: examples(missing(&b, &a)),
    })
}

fn alone(table: &Table, kind: FaultKind) -> Fault {
    let relations = relations(table);
    let (mut lost, mut surplus) = (examples(relations.iter()), Vec::new());
    let mut counts = RelationCounts {
        real: relations.len(),
        ..RelationCounts::default()
    };
    if kind != FaultKind::Missed {
        std::mem::swap(&mut lost, &mut surplus);
        std::mem::swap(&mut counts.real, &mut counts.found);
    }
    Fault {
        kind,
        page: table.page,
        counts,
        lost,
        surplus,
    }
}

fn examples<'a>(relations: impl Iterator<Item = &'a Relation<'a>>) -> Vec<String> {
    relations.take(EXAMPLES).map(ToString::to_string).collect()
}

impl fmt::Display for Explanation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.tables {
            write!(out, "{fault}")?;
        }
        for figure in self.figures.iter().take(EXAMPLES) {
            write!(out, "    {} {}", figure.number, figure.heads)?;
            match &figure.nearest {
                Some(nearest) => writeln!(out, ", found {nearest}")?,
                None => writeln!(out, ", not found")?,
            }
        }
        if self.figures.len() > EXAMPLES {
            writeln!(
                out,
                "    and {} figures more",
                self.figures.len() - EXAMPLES
            )?;
        }
        Ok(())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |confidence: Option<f64>| {
            confidence.map_or_else(String::new, |value| format!(", confidence {value:.2}"))
        };
        write!(out, "  table")?;
        if let Some(page) = self.page {
            write!(out, " on page {page}")?;
        }
        let RelationCounts { right, real, found } = self.counts;
        match self.kind {
            FaultKind::Missed => writeln!(out, " missed: {real} relations")?,
            FaultKind::Surplus { confidence } => {
                writeln!(out, " surplus: {found} relations{}", said(confidence))?;
            }
            FaultKind::Differs { confidence, iou } => writeln!(
                out,
                ": {right} relations right of {real} true and {found} found, region {iou:.2}{}",
                said(confidence)
            )?,
        }
        for (mark, examples) in [('-', &self.lost), ('+', &self.surplus)] {
            for example in examples {
                writeln!(out, "    {mark} {example}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::score;
    use crate::table::drawn;

    #[test]
    fn faults_are_named_table_by_table() {
        let truth = Truth {
            readings: vec![vec![
                drawn(&["Year | Cost", "2018 | 12"]),
                drawn(&["a | b"]),
            ]],
            ..Truth::default()
        };
        let found = [drawn(&["Year | Cost", "2018 | 13"]), drawn(&["x | y"])];
        let score = score(&truth, Some(&found));
        assert_eq!(
            explain(&truth, &found, &score).to_string(),
            [
                "  table on page 1: 2 relations right of 4 true and 4 found, region 0.00",
                "    - 2018 → 12",
                "    - COST ↓ 12",
                "    + 2018 → 13",
                "    + COST ↓ 13",
                "  table on page 1 missed: 1 relations",
                "    - A → B",
                "  table on page 1 surplus: 1 relations",
                "    + X → Y",
                "    12 of 2018 under cost, not found\n",
            ]
            .join("\n")
        );
    }

    #[test]
    fn a_table_read_right_has_no_fault() {
        let table = drawn(&["Year | Cost", "2018 | 12"]);
        let truth = Truth {
            readings: vec![vec![table.clone()]],
            ..Truth::default()
        };
        let found = [table];
        let score = score(&truth, Some(&found));
        assert!(explain(&truth, &found, &score).to_string().is_empty());
    }
}
