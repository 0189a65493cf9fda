//! The corpus' tables against their hand-checked truth.

use std::fs;
use std::path::Path;

use scrutineer_pipeline::{Options, extract};
use scrutineer_score::dashboards::{self, Aspect, dashboards};
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

/// What dashboards say is known in part only: it may not get worse by more than a hundredth.
#[test]
fn the_roles_times_and_ratings_of_dashboards_are_read_as_well_as_they_were() {
    const READ: [(Aspect, f64); 3] = [
        (Aspect::Role, 0.898),
        (Aspect::Time, 0.788),
        (Aspect::Rating, 0.733),
    ];
    const SLACK: f64 = 0.01;

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dashboards/open");
    let pages = dashboards(&folder).expect("labels");
    assert!(!pages.is_empty(), "no labelled dashboards");
    let mut score = dashboards::Score::default();
    for page in &pages {
        let name = page.name.as_str();
        let bytes = fs::read(&page.pdf).expect(name);
        let paper = extract(bytes, name, &Options::default()).expect(name);
        score.add(dashboards::measure(page, &paper));
    }
    for (aspect, read) in READ {
        let share = score.tally(aspect).share().expect("judged figures");
        assert!(
            share >= read - SLACK,
            "{}: {share:.4}, {read} before",
            aspect.name()
        );
    }
}
