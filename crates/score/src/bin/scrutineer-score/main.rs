//! `make score`: how well tables are extracted, measured against hand-checked ones.

mod arguments;
mod found;
mod report;
mod saved;
mod titles;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use clap::Parser;
use scrutineer_score::fingerprint;
use serde_json::Value;

use crate::arguments::Arguments;
use crate::found::Outcome;
use crate::saved::Saved;

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    if let (Some(folder), Some(truth)) = (&arguments.fingerprint, &arguments.truth) {
        return write_fingerprints(truth, folder, arguments.labels.as_deref());
    }
    let out = &mut io::stdout().lock();
    let before = arguments.diff.as_deref().map(Saved::read).transpose()?;

    let outcomes = arguments
        .sets()?
        .into_iter()
        .map(|set| found::score_set(set, &arguments))
        .collect::<Result<Vec<Outcome>>>()?;

    if arguments.per_paper || arguments.worst || arguments.explain {
        report::papers(out, &outcomes, &arguments)?;
    }
    if arguments.figures {
        report::figures(out, &outcomes)?;
    }
    report::sets(out, &outcomes)?;
    report::calibration(out, &outcomes)?;
    titles::report(out, &outcomes, &arguments)?;
    report::failures(out, &outcomes, &arguments)?;

    let now = Saved::new(&outcomes, arguments.reveal);
    if let Some(before) = before {
        saved::compare(out, &before, &now)?;
    }
    if let Some(path) = &arguments.save {
        now.write(path)?;
    }
    out.flush().context("standard output")
}

/// Writes each truth file of a folder to another, its words as fingerprints, with what `labels` has of the same name.
fn write_fingerprints(truth: &Path, folder: &Path, labels: Option<&Path>) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for entry in fs::read_dir(truth).with_context(|| truth.display().to_string())? {
        let path = entry?.path();
        let (true, Some(name)) = (
            path.extension().is_some_and(|ending| ending == "json"),
            path.file_name(),
        ) else {
            continue;
        };
        let mut file = read_value(&path)?;
        if file["fingerprints"] != true {
            file = fingerprint::of_file(&file);
        }
        let labels = labels.map(|labels| labels.join(name));
        if let Some(labels) = labels.filter(|labels| labels.is_file()) {
            file = fingerprint::with_labels(file, &read_value(&labels)?);
        }
        let mut kept = serde_json::to_string(&file)?;
        kept.push('\n');
        fs::write(folder.join(name), kept).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

fn read_value(path: &Path) -> Result<Value> {
    let at = || path.display().to_string();
    serde_json::from_slice(&fs::read(path).with_context(at)?).with_context(at)
}
