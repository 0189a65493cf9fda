//! The same papers scored here and by `score.py`, the judge outside this repository, give the same
//! four digits.
//!
//! `parity/` holds small tables written for this test: spans and spanners, two accepted readings, a
//! missing paper, surplus tables, empty pages, a table running on overleaf, odd characters, heads
//! broken over rows, overlapping cells, tables side by side. Each `figures.json` is what the judge
//! gave; made again, from that folder and with the judge in `$BENCH`, by
//!
//! ```text
//! python $BENCH/predictions.py extracted/out extracted/truth extracted/predictions
//! for set in placed unplaced extracted; do
//!     python $BENCH/score.py $set/truth $set/predictions --json $set/figures.json
//! done
//! ```
//!
//! keeping `summary` and, of `documents`, the three counts compared below.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use scrutineer_score::sets::{Case, checked};
use scrutineer_score::{PaperScore, Table, predicted, score, summarise};
use serde::Deserialize;

#[derive(Deserialize)]
struct Figures {
    summary: BTreeMap<String, f64>,
    documents: BTreeMap<String, Counts>,
}

/// Relations right, true and found; tables true, found and matched; figures true, found, right and
/// right by the lowest head.
#[derive(Debug, PartialEq, Deserialize)]
struct Counts {
    relations: [usize; 3],
    tables: [usize; 3],
    context: [usize; 4],
}

impl From<&PaperScore> for Counts {
    fn from(score: &PaperScore) -> Self {
        let (relations, context) = (score.relations, score.context);
        Self {
            relations: [relations.right, relations.real, relations.found],
            tables: [
                score.real_tables,
                score.found_tables,
                score.matched_tables(),
            ],
            context: [context.real, context.found, context.full, context.leaf],
        }
    }
}

fn check(set: &str, found: impl Fn(&Case) -> Option<Vec<Table>>) {
    let folder = folder(set);
    let json = fs::read(folder.join("figures.json")).expect("the judge's figures");
    let judge: Figures = serde_json::from_slice(&json).expect("figures in the judge's form");
    let truth = checked(set, &folder.join("truth"), &folder).expect("truth files");

    let mut scores = Vec::new();
    for case in &truth.papers {
        let score = score(&case.truth, found(case).as_deref());
        let name = &case.truth.name;
        assert_eq!(Counts::from(&score), judge.documents[name], "{set}: {name}");
        scores.push(score);
    }
    assert_eq!(scores.len(), judge.documents.len());

    let summary = summarise(&scores);
    let figures: BTreeMap<&str, f64> = summary.figures().into_iter().collect();
    let names: Vec<&str> = judge.summary.keys().map(String::as_str).collect();
    assert_eq!(figures.keys().copied().collect::<Vec<_>>(), names, "{set}");
    for (name, figure) in figures {
        // The judge rounds to four digits.
        let difference = (figure - judge.summary[name]).abs();
        assert!(difference <= 0.5e-4 + 1e-9, "{set}: {name} is {figure}");
    }
}

fn folder(set: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/parity")
        .join(set)
}

fn predictions(set: &str) -> impl Fn(&Case) -> Option<Vec<Table>> {
    let folder = folder(set).join("predictions");
    move |case| {
        let path = folder.join(format!("{}.json", case.truth.name));
        let tables = |path: &Path| predicted::read(path, case.extent).expect("predictions");
        path.exists().then(|| tables(&path))
    }
}

#[test]
fn tables_with_their_places_score_as_the_judge_scores_them() {
    check("placed", predictions("placed"));
}

#[test]
fn tables_without_places_have_no_region_figures() {
    check("unplaced", predictions("unplaced"));
}

#[test]
fn extracted_papers_are_cut_to_pages_as_the_judge_cuts_them() {
    let out = folder("extracted").join("out");
    check("extracted", |case| {
        let paper = case
            .pdf
            .strip_prefix(folder("extracted"))
            .expect("a paper in the set");
        let path = out.join(paper).with_extension("json");
        Some(predicted::read(&path, case.extent).expect("an extracted paper"))
    });
}
