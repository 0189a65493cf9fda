//! How well the values of tables and what dashboards say of them are read, measured against labels.

mod dashboards;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Parser;
use scrutineer_model::Paper;
use scrutineer_pipeline::{Input, Options, each};
use scrutineer_score::sets;
use scrutineer_score::values::{Case, Score, cases, measure, measure_areas, pages};

/// Measures values of tables against hand-made labels.
#[derive(Debug, Parser)]
#[command(name = "scrutineer-score-values")]
struct Arguments {
    /// The project's own papers with their truth
    #[arg(long, default_value = "corpus")]
    corpus: PathBuf,
    /// Folder of labels of published papers
    #[arg(long, default_value = "tests/values")]
    labels: PathBuf,
    /// Pages of published papers checked without sight of the rules, in `open` and `sealed`
    #[arg(long, default_value = "tests/published")]
    published: PathBuf,
    /// Dashboards written without sight of the rules, in `open` and `sealed`
    #[arg(long, default_value = "tests/dashboards")]
    dashboards: PathBuf,
    /// Folder of published papers with `truth/` and `real/`, if there
    #[arg(long, default_value = "../shared")]
    shared: PathBuf,
    /// Measure the pages that are set aside, too: their totals
    #[arg(long)]
    set_aside: bool,
    /// Show what is wrong on pages that may be worked on
    #[arg(long)]
    explain: bool,
    /// Measure only papers whose name contains this
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{:<28}{:>7}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}",
        "values",
        "papers",
        "labelled",
        "in right",
        "number",
        "unit",
        "period",
        "all",
        "phase",
        "false"
    )?;
    let mut everything = Vec::new();
    for (name, cases, sealed) in labelled(&arguments)? {
        let score = score(&cases, |case| &case.pdf, measure)?;
        row(&mut out, &name, cases.len(), &score)?;
        if arguments.explain && !sealed {
            for fault in &score.faults {
                writeln!(out, "    {fault}")?;
            }
        }
        everything.extend(score.judged);
    }
    let mut fresh = pages(
        &arguments.labels.join("areas"),
        &arguments.shared.join("real"),
    )?;
    fresh.retain(|page| {
        page.pdf.is_file()
            && arguments
                .only
                .as_ref()
                .is_none_or(|only| page.name.contains(only))
    });
    if !fresh.is_empty() {
        let score = score(&fresh, |page| &page.pdf, measure_areas)?;
        row(&mut out, "pages labelled by areas", fresh.len(), &score)?;
        if arguments.explain {
            for fault in &score.faults {
                writeln!(out, "    {fault}")?;
            }
        }
        everything.extend(score.judged);
    }
    calibration(&mut out, &everything)?;
    dashboards::report(&mut out, &arguments)?;
    out.flush().context("standard output")
}

type Named = (String, Vec<Case>, bool);

fn labelled(arguments: &Arguments) -> Result<Vec<Named>> {
    let mut found: Vec<Named> = Vec::new();
    if arguments.corpus.is_dir() {
        let set = sets::corpus(&arguments.corpus)?;
        let name = set.name.clone();
        let beside = |case: &sets::Case| {
            (
                case.pdf.with_extension("values.json"),
                case.pdf.with_extension("truth.json"),
            )
        };
        found.push((name, cases(set, beside)?, false));
    }
    let truth = arguments.shared.join("truth");
    let papers = arguments.shared.join("real");
    // Sets, the folder of their truth, and that of their labels.
    let mut sets: Vec<(sets::Set, PathBuf, PathBuf)> = Vec::new();
    if truth.is_dir() {
        for set in sets::council_pages(&truth, &papers)? {
            sets.push((set, truth.clone(), arguments.labels.clone()));
        }
    }
    if papers.is_dir() && arguments.published.is_dir() {
        let published = sets::unseen(&arguments.published, &papers)?;
        for (set, half) in published.into_iter().zip(sets::HALVES) {
            let labels = arguments.labels.join("published");
            sets.push((set, arguments.published.join(half), labels));
        }
    }
    sets.retain(|(set, ..)| !set.sealed || arguments.set_aside);
    for (set, truth, labels) in sets {
        let (name, sealed) = (set.name.clone(), set.sealed);
        let of_page = |case: &sets::Case| {
            let file = format!("{}.json", case.truth.name);
            (labels.join(&file), truth.join(file))
        };
        found.push((name, cases(set, of_page)?, sealed));
    }
    if let Some(text) = &arguments.only {
        found.retain(|(.., sealed)| !sealed);
        for (_, cases, _) in &mut found {
            cases.retain(|case| case.name.contains(text));
        }
    }
    found.retain(|(_, cases, _)| !cases.is_empty());
    Ok(found)
}

fn score<T>(
    labelled: &[T],
    pdf: impl Fn(&T) -> &Path,
    measure: impl Fn(&T, &Paper) -> Score,
) -> Result<Score> {
    let mut score = Score::default();
    for one in measured(labelled, pdf, measure)? {
        score.add(one);
    }
    Ok(score)
}

/// Extracts each paper once, whole, and measures its labelled pages: the scores by their papers' paths.
///
/// # Errors
/// A paper with labels cannot be read: left out, it would raise the score.
fn measured<T, S>(
    labelled: &[T],
    pdf: impl Fn(&T) -> &Path,
    measure: impl Fn(&T, &Paper) -> S,
) -> Result<Vec<S>> {
    let mut papers: BTreeMap<&Path, Vec<&T>> = BTreeMap::new();
    for one in labelled {
        papers.entry(pdf(one)).or_default().push(one);
    }
    let inputs: Vec<Input> = papers
        .keys()
        .map(|path| Input {
            path: path.to_path_buf(),
            output: PathBuf::new(),
        })
        .collect();
    let read = each(&inputs, &Options::default(), |input, paper| {
        paper.with_context(|| input.path.display().to_string())
    })?;
    let mut scores = Vec::new();
    for (of_paper, paper) in papers.values().zip(read) {
        let paper = paper?;
        scores.extend(of_paper.iter().map(|one| measure(one, &paper)));
    }
    Ok(scores)
}

fn row(out: &mut impl Write, name: &str, papers: usize, score: &Score) -> io::Result<()> {
    writeln!(
        out,
        "{name:<28}{papers:>7}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}",
        score.labelled,
        score.cells,
        share(score.number, score.cells),
        share(score.unit, score.cells),
        share(score.period, score.cells),
        share(score.all, score.cells),
        share(score.phase.1, score.phase.0),
        format!("{}/{}", score.none.1, score.none.0),
    )
}

/// A share to four digits; a dash of nothing.
fn share(part: usize, whole: usize) -> String {
    match whole {
        0 => "-".to_owned(),
        _ => format!("{:.4}", part as f64 / whole as f64),
    }
}

/// Reported confidence beside the share of values that are right.
fn calibration(out: &mut impl Write, judged: &[(f64, bool)]) -> io::Result<()> {
    const BANDS: [f64; 6] = [0.0, 0.5, 0.7, 0.8, 0.9, 0.95];
    writeln!(
        out,
        "\nconfidence in right tables
                      values  reported     right"
    )?;
    for (index, &from) in BANDS.iter().enumerate() {
        let below = BANDS.get(index + 1).copied().unwrap_or(f64::INFINITY);
        let band: Vec<&(f64, bool)> = judged
            .iter()
            .filter(|(confidence, _)| (from..below).contains(confidence))
            .collect();
        if band.is_empty() {
            continue;
        }
        let count = band.len() as f64;
        let reported: f64 = band.iter().map(|(confidence, _)| confidence).sum();
        let right = band.iter().filter(|(_, right)| *right).count() as f64;
        writeln!(
            out,
            "from {from:<4}           {:>9}{:>10.3}{:>10.3}",
            band.len(),
            reported / count,
            right / count
        )?;
    }
    Ok(())
}
