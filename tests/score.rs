//! The corpus' tables against their hand-checked truth.

use std::fs;
use std::path::Path;

use scrutineer_pipeline::{Options, extract};
use scrutineer_score::{PaperScore, predicted, score, sets, summarise};

/// What the corpus holds is known and worked on, so nearly all of it has to be right; the rest is
/// left for readings on which people differ.
const WANTED: f64 = 0.99;

#[test]
fn the_tables_of_the_corpus_are_right_and_their_figures_stand_under_their_heads() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let corpus = sets::corpus(&folder).expect("truth files");
    assert!(!corpus.papers.is_empty(), "no truth files in the corpus");

    let scores: Vec<(&str, PaperScore)> = corpus
        .papers
        .iter()
        .map(|case| {
            let name = case.truth.name.as_str();
            let bytes = fs::read(&case.pdf).expect(name);
            let paper = extract(bytes, name, &Options::default()).expect(name);
            let tables = predicted::of_paper(&paper, case.extent);
            (name, score(&case.truth, Some(&tables)))
        })
        .collect();

    let worst: Vec<String> = scores
        .iter()
        .filter(|(_, score)| score.f1 < WANTED || score.cell_in_context() < WANTED)
        .map(|(name, score)| {
            let context = score.cell_in_context();
            format!("{name}: F1 {:.3}, in context {context:.3}", score.f1)
        })
        .collect();
    let summary = summarise(scores.iter().map(|(_, score)| score));
    assert!(
        summary.f1 >= WANTED && summary.context >= WANTED,
        "F1 {:.4}, in context {:.4}; {worst:#?}",
        summary.f1,
        summary.context,
    );
    assert_eq!(summary.on_empty_pages, 0, "tables on pages without one");
}

/// Markup gives its grids: nothing but a fault of ours could be wrong.
#[test]
fn the_tables_of_the_web_pages_are_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let pages = sets::markup(&folder).expect("truth files");
    assert!(!pages.papers.is_empty(), "no truth files of web pages");
    for case in &pages.papers {
        let name = case.truth.name.as_str();
        let bytes = fs::read(&case.pdf).expect(name);
        let paper = extract(bytes, "page.html", &Options::default()).expect(name);
        let tables = predicted::of_paper(&paper, case.extent);
        let score = score(&case.truth, Some(&tables));
        assert!(score.f1 > 0.999, "{name}: F1 {:.4}", score.f1);
        let figures = score.context.real > 0;
        let context = score.cell_in_context();
        assert!(
            !figures || context > 0.999,
            "{name}: in context {context:.4}"
        );
    }
}
