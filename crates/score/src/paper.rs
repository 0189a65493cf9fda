//! The score of one paper, or of one page of it.

use crate::assign::{assign, same_page};
use crate::context::{self, ContextCounts};
use crate::grits::grits;
use crate::regions::{self, RegionCounts};
use crate::relations::{relations, shared};
use crate::table::Table;
use crate::truth::Truth;

/// A found table is right when its relations agree with those of its true table at least so far
/// (F1). Lower, and a row or a column is wrong somewhere; 1.0 would ask for every footnote mark.
pub(crate) const RIGHT: f64 = 0.95;

/// How many relations there are and how many of them were found.
#[derive(Clone, Copy, Debug, Default)]
pub struct RelationCounts {
    /// Found and true.
    pub right: usize,
    /// True.
    pub real: usize,
    /// Found.
    pub found: usize,
}

impl RelationCounts {
    /// Share of the true relations that were found; 0 for none.
    pub fn recall(&self) -> f64 {
        ratio(self.right as f64, self.real as f64)
    }

    /// Share of the found relations that are true; 0 for none.
    pub fn precision(&self) -> f64 {
        ratio(self.right as f64, self.found as f64)
    }

    /// The harmonic mean of both.
    pub fn f1(&self) -> f64 {
        harmonic(self.precision(), self.recall())
    }
}

/// A found table, or a figure of one, and whether it is right.
#[derive(Clone, Copy, Debug)]
pub struct Judged {
    /// Of the table, as the extraction reported it.
    pub confidence: Option<f64>,
    /// A table: paired with a true one, and their relations agree. A figure: under its whole heads.
    pub right: bool,
}

/// Everything measured on one paper.
#[derive(Clone, Debug, Default)]
pub struct PaperScore {
    /// Over all tables.
    pub relations: RelationCounts,
    /// Over tables that were paired: structure without the cost of missed and surplus tables.
    pub matched_relations: RelationCounts,
    /// Share of the true relations that were found; 1 where there are none.
    pub recall: f64,
    /// Share of the found relations that are true; where none was found, 1 if there are none.
    pub precision: f64,
    /// The harmonic mean of both.
    pub f1: f64,
    /// True tables.
    pub real_tables: usize,
    /// Found tables.
    pub found_tables: usize,
    /// `GriTS` by content of each pair of tables.
    pub grits_content: Vec<f64>,
    /// `GriTS` by spans of each pair of tables.
    pub grits_topology: Vec<f64>,
    /// Figures under their heads.
    pub context: ContextCounts,
    /// Boxes.
    pub regions: RegionCounts,
    /// Each found table.
    pub judged: Vec<Judged>,
    /// Each found figure, by its table's confidence: whether it stands under its heads.
    pub placed: Vec<Judged>,
    /// True cells.
    pub real_cells: usize,
    /// Found cells.
    pub found_cells: usize,
    /// Which accepted reading of the truth fits best, from 0.
    pub reading: usize,
    /// Nothing was extracted: the paper failed or is not there.
    pub missing: bool,
}

impl PaperScore {
    /// Pairs of tables.
    pub fn matched_tables(&self) -> usize {
        self.grits_content.len()
    }

    /// Share of the true figures found under their whole heads; 0 where there are none.
    pub fn cell_in_context(&self) -> f64 {
        ratio(self.context.full as f64, self.context.real as f64)
    }

    /// Share of the true figures found under their lowest heads; 0 where there are none.
    pub fn cell_in_leaf_context(&self) -> f64 {
        ratio(self.context.leaf as f64, self.context.real as f64)
    }
}

/// Scores what was found in a paper; `None`: it could not be read.
///
/// Where the truth has several accepted readings, the one that the found tables agree with best
/// counts, the first of equals.
pub fn score(truth: &Truth, found: Option<&[Table]>) -> PaperScore {
    let tables = found.unwrap_or_default();
    let mut best: Option<PaperScore> = None;
    for (index, reading) in truth.readings.iter().enumerate() {
        let score = if truth.forgiving && reading.iter().any(|table| table.optional) {
            let (real, found) = without_optional(reading, tables);
            score_reading(&real, &found, truth)
        } else {
            score_reading(reading, tables, truth)
        };
        if best.as_ref().is_none_or(|best| score.f1 > best.f1) {
            best = Some(PaperScore {
                reading: index,
                ..score
            });
        }
    }
    PaperScore {
        missing: found.is_none(),
        ..best.unwrap_or_default()
    }
}

/// Leaves out the optional tables, and with them what was found of them.
fn without_optional(real: &[Table], found: &[Table]) -> (Vec<Table>, Vec<Table>) {
    let pairs = assign(overlaps(real, found));
    let forgiven = |j: usize| pairs.iter().any(|&(i, of)| of == j && real[i].optional);
    let real = real.iter().filter(|table| !table.optional).cloned();
    let found = found.iter().enumerate().filter(|&(j, _)| !forgiven(j));
    (
        real.collect(),
        found.map(|(_, table)| table.clone()).collect(),
    )
}

/// How many relations each true table shares with each found one on its page.
pub(crate) fn overlaps(real: &[Table], found: &[Table]) -> Vec<(usize, usize, f64)> {
    let found: Vec<_> = found
        .iter()
        .map(|table| (table.page, relations(table)))
        .collect();
    let mut overlaps = Vec::new();
    for (i, table) in real.iter().enumerate() {
        let relations = relations(table);
        for (j, (page, others)) in found.iter().enumerate() {
            if same_page(table.page, *page) {
                overlaps.push((i, j, shared(&relations, others) as f64));
            }
        }
    }
    overlaps
}

fn score_reading(real: &[Table], found: &[Table], truth: &Truth) -> PaperScore {
    let real_relations: Vec<_> = real.iter().map(relations).collect();
    let found_relations: Vec<_> = found.iter().map(relations).collect();
    let mut judged: Vec<Judged> = found
        .iter()
        .map(|table| Judged {
            confidence: table.confidence,
            right: false,
        })
        .collect();
    let mut matched_relations = RelationCounts::default();
    let (mut grits_content, mut grits_topology) = (Vec::new(), Vec::new());
    for (i, j) in assign(overlaps(real, found)) {
        let pair = RelationCounts {
            right: shared(&real_relations[i], &found_relations[j]),
            real: real_relations[i].len(),
            found: found_relations[j].len(),
        };
        judged[j].right = pair.f1() >= RIGHT;
        matched_relations.right += pair.right;
        matched_relations.real += pair.real;
        matched_relations.found += pair.found;
        let grits = grits(&real[i], &found[j]);
        grits_content.push(grits.content);
        grits_topology.push(grits.topology);
    }

    let relations = RelationCounts {
        right: matched_relations.right,
        real: real_relations.iter().map(Vec::len).sum(),
        found: found_relations.iter().map(Vec::len).sum(),
    };
    let nothing_there = if relations.real == 0 { 1.0 } else { 0.0 };
    let recall = if relations.real == 0 {
        1.0
    } else {
        relations.recall()
    };
    let precision = if relations.found == 0 {
        nothing_there
    } else {
        relations.precision()
    };
    let cells = |tables: &[Table]| tables.iter().map(|table| table.cells.len()).sum();
    PaperScore {
        relations,
        matched_relations,
        recall,
        precision,
        f1: harmonic(precision, recall),
        real_tables: real.len(),
        found_tables: found.len(),
        grits_content,
        grits_topology,
        context: context::compare(real, found),
        regions: regions::compare(real, found, &truth.words),
        judged,
        placed: context::judged(real, found),
        real_cells: cells(real),
        found_cells: cells(found),
        reading: 0,
        missing: false,
    }
}

/// The harmonic mean; 0 where both are 0.
pub fn harmonic(a: f64, b: f64) -> f64 {
    ratio(2.0 * a * b, a + b)
}

/// `a` over `b`; 0 where `b` is 0.
pub fn ratio(a: f64, b: f64) -> f64 {
    if b == 0.0 { 0.0 } else { a / b }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::drawn;

    fn truth(readings: Vec<Vec<Table>>) -> Truth {
        Truth {
            readings,
            ..Truth::default()
        }
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    #[test]
    fn an_empty_page_read_as_empty_is_perfect() {
        let score = score(&truth(vec![vec![]]), Some(&[]));
        assert!(close(score.f1, 1.0));
    }

    #[test]
    fn a_false_table_on_an_empty_page_costs_all_precision() {
        let found = [drawn(&["a | b", "c | d"])];
        let score = score(&truth(vec![vec![]]), Some(&found));
        assert!(close(score.precision, 0.0) && close(score.recall, 1.0));
        assert!(!score.judged[0].right);
    }

    #[test]
    fn a_paper_that_could_not_be_read_finds_nothing() {
        let score = score(&truth(vec![vec![drawn(&["a | b"])]]), None);
        assert!(score.missing && close(score.f1, 0.0));
    }

    #[test]
    fn an_optional_table_costs_nothing_found_or_not_where_that_is_forgiven() {
        let mut optional = drawn(&["Name | Date", "Signed | 2018"]);
        optional.optional = true;
        let real = truth(vec![vec![drawn(&["a | b", "c | d"]), optional]]);
        let forgiving = Truth {
            forgiving: true,
            ..real.clone()
        };
        let found = [
            drawn(&["a | b", "c | d"]),
            drawn(&["Name | Date", "Signed"]),
        ];
        for found in [&found[..], &found[..1]] {
            assert!(score(&real, Some(found)).f1 < 0.9);
            assert!(close(score(&forgiving, Some(found)).f1, 1.0));
        }
    }

    #[test]
    fn the_reading_that_fits_best_counts() {
        let one = drawn(&["a | b", "c | d"]);
        let two = vec![drawn(&["a | b"]), drawn(&["c | d"])];
        let found = two.clone();
        let score = score(&truth(vec![vec![one], two]), Some(&found));
        assert!(close(score.f1, 1.0));
        assert_eq!(score.real_tables, 2);
    }
}
