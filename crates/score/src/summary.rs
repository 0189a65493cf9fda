//! The figures of a set of papers.

use crate::paper::{PaperScore, RelationCounts, harmonic, ratio};

/// What a set of papers comes to. Shares run from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Papers (or pages, where single pages are checked).
    pub papers: usize,
    /// Papers from which nothing was extracted.
    pub missing: usize,
    /// F1 of the two averages below: the competition's figure.
    pub f1: f64,
    /// Recall, averaged over papers.
    pub recall: f64,
    /// Precision, averaged over papers.
    pub precision: f64,
    /// F1, averaged over papers.
    pub mean_paper_f1: f64,
    /// Recall of all relations together.
    pub pooled_recall: f64,
    /// Precision of all relations together.
    pub pooled_precision: f64,
    /// F1 of all relations together.
    pub pooled_f1: f64,
    /// F1 of the relations of paired tables together.
    pub matched_pooled_f1: f64,
    /// True tables.
    pub real_tables: usize,
    /// Found tables.
    pub found_tables: usize,
    /// Pairs of tables.
    pub matched_tables: usize,
    /// True cells.
    pub real_cells: usize,
    /// Found tables on pages without one.
    pub on_empty_pages: usize,
    /// Figures under their whole heads, averaged over papers that have figures.
    pub context_macro: f64,
    /// Figures under their lowest heads, averaged over papers that have figures.
    pub context_leaf_macro: f64,
    /// Figures under their whole heads.
    pub context: f64,
    /// Figures under their lowest heads.
    pub context_leaf: f64,
    /// Right figures over found ones, whole heads.
    pub context_precision: f64,
    /// Right figures over found ones, lowest heads.
    pub context_leaf_precision: f64,
    /// True figures.
    pub values: usize,
    /// `GriTS` by content over pairs of tables.
    pub grits_content_matched: f64,
    /// `GriTS` by spans over pairs of tables.
    pub grits_topology_matched: f64,
    /// `GriTS` by content; missed and surplus tables count 0.
    pub grits_content_all: f64,
    /// `GriTS` by spans; missed and surplus tables count 0.
    pub grits_topology_all: f64,
    /// Boxes; `None` where some found table does not say where it stands.
    pub regions: Option<RegionSummary>,
}

/// How well tables were found where they are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RegionSummary {
    /// Recall, precision and F1 at an overlap of 0.5.
    pub at_half: [f64; 3],
    /// Recall, precision and F1 at an overlap of 0.8.
    pub at_eight_tenths: [f64; 3],
    /// Share of true regions found with all their words.
    pub complete: f64,
    /// Share of paired regions without words from outside.
    pub pure: f64,
}

impl Summary {
    /// Every figure under the name that `score.py` prints it with, in its order. Counts come as
    /// numbers, too; the region figures only where all regions are known.
    pub fn figures(&self) -> Vec<(&'static str, f64)> {
        let mut figures = vec![
            ("documents", self.papers as f64),
            ("missing", self.missing as f64),
            ("f1", self.f1),
            ("recall", self.recall),
            ("precision", self.precision),
            ("mean_doc_f1", self.mean_paper_f1),
            ("pooled_recall", self.pooled_recall),
            ("pooled_precision", self.pooled_precision),
            ("pooled_f1", self.pooled_f1),
            ("matched_pooled_f1", self.matched_pooled_f1),
            ("tables_true", self.real_tables as f64),
            ("tables_pred", self.found_tables as f64),
            ("tables_matched", self.matched_tables as f64),
            ("tables_on_empty_pages", self.on_empty_pages as f64),
            ("cic_macro", self.context_macro),
            ("cic_leaf_macro", self.context_leaf_macro),
            ("cic", self.context),
            ("cic_leaf", self.context_leaf),
            ("cic_precision", self.context_precision),
            ("cic_leaf_precision", self.context_leaf_precision),
            ("value_cells", self.values as f64),
            ("grits_con_matched", self.grits_content_matched),
            ("grits_top_matched", self.grits_topology_matched),
            ("grits_con_all", self.grits_content_all),
            ("grits_top_all", self.grits_topology_all),
        ];
        if let Some(regions) = self.regions {
            let [half, most] = [regions.at_half, regions.at_eight_tenths];
            figures.extend([
                ("region_recall_0.5", half[0]),
                ("region_precision_0.5", half[1]),
                ("region_f1_0.5", half[2]),
                ("region_recall_0.8", most[0]),
                ("region_precision_0.8", most[1]),
                ("region_f1_0.8", most[2]),
                ("region_complete", regions.complete),
                ("region_pure", regions.pure),
            ]);
        }
        figures
    }
}

/// Adds up the scores of a set.
pub fn summarise<'a>(scores: impl IntoIterator<Item = &'a PaperScore>) -> Summary {
    let scores: Vec<&PaperScore> = scores.into_iter().collect();
    let count = |of: fn(&PaperScore) -> usize| scores.iter().map(|score| of(score)).sum::<usize>();
    let average = |of: fn(&PaperScore) -> f64| mean(scores.iter().map(|score| of(score)));
    let with_figures = || scores.iter().filter(|score| score.context.real > 0);

    let relations = RelationCounts {
        right: count(|score| score.relations.right),
        real: count(|score| score.relations.real),
        found: count(|score| score.relations.found),
    };
    let matched = RelationCounts {
        right: count(|score| score.matched_relations.right),
        real: count(|score| score.matched_relations.real),
        found: count(|score| score.matched_relations.found),
    };
    let values = count(|score| score.context.real);
    let found_values = count(|score| score.context.found) as f64;
    let full = count(|score| score.context.full) as f64;
    let leaf = count(|score| score.context.leaf) as f64;
    let real_tables = count(|score| score.real_tables);
    let found_tables = count(|score| score.found_tables);
    let content: Vec<f64> = scores
        .iter()
        .flat_map(|s| s.grits_content.clone())
        .collect();
    let topology: Vec<f64> = scores
        .iter()
        .flat_map(|s| s.grits_topology.clone())
        .collect();
    let of_all = |pairs: &[f64]| {
        let sum: f64 = pairs.iter().sum();
        ratio(2.0 * sum, (real_tables + found_tables) as f64)
    };
    let recall = average(|score| score.recall);
    let precision = average(|score| score.precision);

    Summary {
        papers: scores.len(),
        missing: count(|score| usize::from(score.missing)),
        f1: harmonic(precision, recall),
        recall,
        precision,
        mean_paper_f1: average(|score| score.f1),
        pooled_recall: relations.recall(),
        pooled_precision: relations.precision(),
        pooled_f1: relations.f1(),
        matched_pooled_f1: matched.f1(),
        real_tables,
        found_tables,
        matched_tables: content.len(),
        real_cells: count(|score| score.real_cells),
        on_empty_pages: count(|score| score.regions.on_empty_pages),
        context_macro: mean(with_figures().map(|score| score.cell_in_context())),
        context_leaf_macro: mean(with_figures().map(|score| score.cell_in_leaf_context())),
        context: ratio(full, values as f64),
        context_leaf: ratio(leaf, values as f64),
        context_precision: ratio(full, found_values),
        context_leaf_precision: ratio(leaf, found_values),
        values,
        grits_content_matched: mean(content.iter().copied()),
        grits_topology_matched: mean(topology.iter().copied()),
        grits_content_all: of_all(&content),
        grits_topology_all: of_all(&topology),
        regions: regions(&scores),
    }
}

fn regions(scores: &[&PaperScore]) -> Option<RegionSummary> {
    if !scores.iter().all(|score| score.regions.known) {
        return None;
    }
    let count = |of: fn(&PaperScore) -> usize| scores.iter().map(|s| of(s)).sum::<usize>() as f64;
    let real = count(|score| score.regions.real);
    let found = count(|score| score.regions.found);
    let at = |pairs: f64| {
        let (recall, precision) = (ratio(pairs, real), ratio(pairs, found));
        [recall, precision, harmonic(precision, recall)]
    };
    Some(RegionSummary {
        at_half: at(count(|score| score.regions.at_half)),
        at_eight_tenths: at(count(|score| score.regions.at_eight_tenths)),
        complete: ratio(count(|score| score.regions.complete), real),
        pure: ratio(
            count(|score| score.regions.pure),
            count(|score| score.regions.paired),
        ),
    })
}

/// The average; 0 of nothing.
fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    ratio(sum, count)
}
