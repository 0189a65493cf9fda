//! Scores kept from one run to compare the next one with.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use scrutineer_score::PaperScore;
use serde::{Deserialize, Serialize};

use crate::found::Outcome;

/// Smaller changes are not worth a line: they vanish in the three digits printed.
const NOTABLE: f64 = 0.0005;

/// The scores of a run, by name of the set.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Saved {
    sets: BTreeMap<String, SavedSet>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct SavedSet {
    figures: BTreeMap<String, f64>,
    papers: BTreeMap<String, SavedPaper>,
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct SavedPaper {
    f1: f64,
    context: f64,
    tables: [usize; 3],
}

impl Saved {
    /// What is kept of a run; of sets kept unread only the totals, unless `reveal`.
    pub(crate) fn new(outcomes: &[Outcome], reveal: bool) -> Self {
        let sets = outcomes.iter().map(|outcome| {
            let open = reveal || !outcome.sealed;
            let papers = outcome.papers.iter().filter(|_| open);
            let set = SavedSet {
                figures: figures(outcome),
                papers: papers
                    .map(|paper| (paper.name.clone(), SavedPaper::from(&paper.score)))
                    .collect(),
            };
            (outcome.name.clone(), set)
        });
        Self {
            sets: sets.collect(),
        }
    }

    pub(crate) fn read(path: &Path) -> Result<Self> {
        let bytes = fs::read(path).with_context(|| path.display().to_string())?;
        serde_json::from_slice(&bytes)
            .with_context(|| format!("{}: expected scores kept by --save", path.display()))
    }

    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let json = serde_json::to_vec_pretty(self)?;
        fs::write(path, json).with_context(|| path.display().to_string())
    }
}

impl From<&PaperScore> for SavedPaper {
    fn from(score: &PaperScore) -> Self {
        Self {
            f1: score.f1,
            context: score.cell_in_context(),
            tables: [
                score.real_tables,
                score.found_tables,
                score.matched_tables(),
            ],
        }
    }
}

fn figures(outcome: &Outcome) -> BTreeMap<String, f64> {
    let summary = &outcome.summary;
    let region = summary
        .regions
        .map_or(0.0, |regions| regions.at_eight_tenths[2]);
    [
        ("F1", summary.f1),
        ("pooled F1", summary.pooled_f1),
        ("region F1", region),
        ("GriTS", summary.grits_content_all),
        ("in context", summary.context),
        ("in context, macro", summary.context_macro),
        ("false tables", summary.on_empty_pages as f64),
    ]
    .map(|(name, figure)| (name.to_owned(), figure))
    .into()
}

/// Shows what changed: the figures of each set, then the papers that lost, the worst first, then
/// those that gained.
pub(crate) fn compare(out: &mut dyn Write, before: &Saved, now: &Saved) -> io::Result<()> {
    for (name, set) in &now.sets {
        let Some(old) = before.sets.get(name) else {
            continue;
        };
        writeln!(out, "\n{name}, since the earlier run")?;
        for (figure, value) in &set.figures {
            let was = old.figures.get(figure).copied().unwrap_or_default();
            if (value - was).abs() >= NOTABLE {
                writeln!(
                    out,
                    "  {figure:<20}{was:8.4} → {value:.4}  {:+.4}",
                    value - was
                )?;
            }
        }
        papers(out, old, set)?;
    }
    Ok(())
}

fn papers(out: &mut dyn Write, old: &SavedSet, set: &SavedSet) -> io::Result<()> {
    let mut changed: Vec<(f64, &String, SavedPaper, SavedPaper)> = Vec::new();
    for (name, &paper) in &set.papers {
        let Some(&was) = old.papers.get(name) else {
            continue;
        };
        let (f1, context) = (paper.f1 - was.f1, paper.context - was.context);
        if f1.abs() >= NOTABLE || context.abs() >= NOTABLE || paper.tables != was.tables {
            changed.push((f1 + context, name, was, paper));
        }
    }
    changed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
    let lost = changed.iter().filter(|change| change.0 < 0.0).count();
    writeln!(
        out,
        "  {lost} lost, {} gained or moved",
        changed.len() - lost
    )?;
    for (_, name, was, paper) in changed {
        writeln!(
            out,
            "  {:+.3} F1 {:.3} → {:.3}   {:+.3} in context {:.3} → {:.3}   tables {} → {}  {name}",
            paper.f1 - was.f1,
            was.f1,
            paper.f1,
            paper.context - was.context,
            was.context,
            paper.context,
            slashed(was.tables),
            slashed(paper.tables),
        )?;
    }
    Ok(())
}

fn slashed(tables: [usize; 3]) -> String {
    tables.map(|count| count.to_string()).join("/")
}
