//! How well figures stated in prose are read, measured against hand-made labels.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Parser;
use scrutineer_score::statements::labels::{self, Label};
use scrutineer_score::statements::{Score, found, measure};

/// Measures figures stated in prose against hand-made labels.
#[derive(Debug, Parser)]
#[command(name = "scrutineer-score-statements")]
struct Arguments {
    /// Folder of labels
    #[arg(long, default_value = "tests/labels")]
    labels: PathBuf,
    /// Folder of published papers with `truth/`, `real/` and `seeds/`
    #[arg(long, default_value = "../shared")]
    shared: PathBuf,
    /// Measure the labels that are set aside or kept as a check, too: their totals
    #[arg(long)]
    set_aside: bool,
    /// Show every page that may be worked on
    #[arg(long)]
    per_page: bool,
    /// Show what is missing or wrong on pages that may be worked on
    #[arg(long)]
    explain: bool,
    /// Measure only pages whose name contains this
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let out = &mut io::stdout().lock();
    let (blind, retold): (Vec<Label>, Vec<Label>) = labels::retold(&arguments.labels)?
        .into_iter()
        .partition(Label::is_blind);
    let sets = [
        (
            "labels",
            labels::labels(&arguments.labels)?,
            labels::is_set_aside as fn(&str) -> bool,
        ),
        (
            "later labels",
            labels::set(&arguments.labels, "later")?,
            labels::is_set_aside,
        ),
        (
            "web",
            labels::set(&arguments.labels, "web")?,
            labels::is_set_aside,
        ),
        (
            "judged",
            labels::set(&arguments.labels, "judged")?,
            |_: &str| false,
        ),
        ("retold", retold, labels::is_set_aside),
        ("blind", blind, labels::is_set_aside),
        (
            "truth",
            labels::truth(&arguments.shared.join("truth"))?,
            labels::is_truth_aside,
        ),
    ];
    for (name, labels, is_aside) in sets {
        let publisher = |label: &Label| label.file.split('/').next().unwrap_or_default().to_owned();
        let (aside, open): (Vec<Label>, Vec<Label>) = labels
            .into_iter()
            .filter(|label| {
                arguments
                    .only
                    .as_ref()
                    .is_none_or(|only| label.name.contains(only))
            })
            .partition(|label| label.check.unwrap_or_else(|| is_aside(&publisher(label))));
        let (check, aside): (Vec<Label>, Vec<Label>) =
            aside.into_iter().partition(|label| label.check.is_some());
        report(out, &format!("{name}, worked on"), &open, &arguments, true)?;
        if arguments.set_aside {
            for (kept, labels) in [("check", check), ("set aside", aside)] {
                if !labels.is_empty() {
                    let name = format!("{name}, {kept}");
                    report(out, &name, &labels, &arguments, false)?;
                }
            }
        }
    }
    out.flush().context("standard output")
}

/// One set: its pages where they may be shown, then its totals.
fn report(
    out: &mut impl Write,
    name: &str,
    labels: &[Label],
    arguments: &Arguments,
    shown: bool,
) -> Result<()> {
    let scores = labels
        .iter()
        .map(|label| {
            let figures =
                found::read(label, &arguments.shared).with_context(|| label.name.clone())?;
            Ok(measure(label, &figures))
        })
        .collect::<Result<Vec<Score>>>()?;
    let mut all = Score::default();
    for (label, score) in labels.iter().zip(&scores) {
        all.add(score);
        if shown && (arguments.per_page || arguments.explain) {
            writeln!(out, "{} · {}", label.name, totals(score))?;
        }
        if shown && arguments.explain {
            for fault in score.faults.iter().chain(&score.notes) {
                writeln!(out, "    {fault}")?;
            }
        }
    }
    writeln!(out, "{name}: {} pages · {}", labels.len(), totals(&all))?;
    if !all.confidence.is_empty() {
        writeln!(out, "    {}", calibration(&all))?;
    }
    Ok(())
}

fn totals(score: &Score) -> String {
    let share = |part: usize, whole: usize| {
        if whole == 0 {
            return "–".to_owned();
        }
        format!("{:.3}", part as f64 / whole as f64)
    };
    let second = if score.second == 0 {
        String::new()
    } else {
        format!(
            " · by either of two readers {} of {} (the readers agree on {} of {})",
            share(score.either_indicator, score.right_second),
            score.right_second,
            share(score.agreed, score.second),
            score.second
        )
    };
    let fair = if score.right_also == 0 {
        String::new()
    } else {
        let share = share(score.fair_indicator, score.right);
        format!(" · by that or another name that is fair {share}")
    };
    let f1 = share(2 * score.right, score.expected + score.found);
    format!(
        "{} of {} figures: recall {}, precision {}, F1 {f1} · time {} ({} dated {}, {} given {}; {} beyond the page) · indicator {} (all its words {}){fair}{second}",
        score.right,
        score.expected,
        share(score.right, score.expected),
        share(score.right, score.found),
        share(score.right_time, score.timed),
        score.dated,
        share(score.right_date, score.dated),
        score.given,
        share(score.right_date, score.given),
        score.beyond,
        share(score.right_indicator, score.right),
        share(score.full_indicator, score.right),
    )
}

/// How often figures of a confidence are right in number, unit, time and indicator.
fn calibration(score: &Score) -> String {
    const EDGES: [f32; 7] = [0.0, 0.4, 0.6, 0.7, 0.8, 0.9, 1.01];
    let parts: Vec<String> = EDGES
        .windows(2)
        .filter_map(|edges| {
            let inside: Vec<&(f32, bool)> = score
                .confidence
                .iter()
                .filter(|(confidence, _)| (edges[0]..edges[1]).contains(confidence))
                .collect();
            let right = inside.iter().filter(|(_, right)| *right).count();
            let share = right as f64 / inside.len() as f64;
            (!inside.is_empty()).then(|| {
                format!(
                    "{:.1}–{:.1}: {share:.2} of {}",
                    edges[0],
                    edges[1].min(1.0),
                    inside.len()
                )
            })
        })
        .collect();
    format!("right by confidence: {}", parts.join(" · "))
}
