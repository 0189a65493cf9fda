//! Makes the weights by which the name of a figure is chosen, from the labelled passages.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Parser;
use scrutineer_score::statements::{labels, weights};

/// Makes the weights by which the name of a figure is chosen.
#[derive(Debug, Parser)]
#[command(name = "scrutineer-weights")]
struct Arguments {
    /// Folder of labels
    #[arg(long, default_value = "tests/labels")]
    labels: PathBuf,
    /// Folder of published papers
    #[arg(long, default_value = "../shared")]
    shared: PathBuf,
    /// File of weights
    #[arg(
        long,
        default_value = "crates/statements/src/indicators/weighed/weights.tsv"
    )]
    weights: PathBuf,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let labels: Vec<labels::Label> = labels::retold(&arguments.labels)?
        .into_iter()
        .filter(|label| label.check == Some(false))
        .collect();
    let fitted = weights::fit(&weights::choices(&labels, &arguments.shared)?);
    fs::write(&arguments.weights, weights::printed(&fitted))
        .with_context(|| arguments.weights.display().to_string())
}
