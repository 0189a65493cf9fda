//! `scrutineer export`: what was extracted, in the formats people use.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::anyhow;
use scrutineer_dataset::{Error, Format, Options, Report, Select};
use scrutineer_pipeline::guard::guarded;

use crate::arguments::{Build, Export};
use crate::count::{count, grouped};
use crate::extract::seconds;
use crate::failure::{BadUsage, SOME_FAILED, say};

/// Writes the dataset in the formats asked for.
pub(crate) fn run(arguments: &Export) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    let report = written(&arguments.dataset, &options(arguments)?)?;
    summary(&report, begun, &mut io::stdout().lock())?;
    Ok(failures(&report))
}

/// Writes all of a dataset that was just built into its folder of exports. What was written goes to
/// standard error: standard output is the build's.
pub(crate) fn all(build: &Build) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    let options = Options {
        formats: build.export.clone(),
        whose: build.council.clone(),
        ..Options::default()
    };
    let report = written(&build.output, &options)?;
    summary(&report, begun, &mut io::stderr().lock())?;
    Ok(failures(&report))
}

/// Exports. The writer of workbooks panics where a disk is full: that is told as an error, and what was
/// half written is taken away.
fn written(dataset: &Path, options: &Options) -> anyhow::Result<Report> {
    match guarded(|| scrutineer_dataset::export(dataset, options)) {
        Ok(result) => result.map_err(usage_or_failure),
        Err(fault) => Err(anyhow!("cannot write the export: {fault}")),
    }
}

fn options(arguments: &Export) -> anyhow::Result<Options> {
    let mut formats = arguments.to.clone();
    formats.extend(arguments.tables.then_some(Format::Tables));
    formats.sort_unstable();
    formats.dedup();
    Ok(Options {
        formats,
        select: Select::all(&arguments.select).map_err(usage_or_failure)?,
        output: arguments.output.clone(),
        partition: arguments.partition.clone(),
        neutralise_formulas: arguments.neutralise_formulas,
        link_base: arguments.link_base.clone(),
        whose: arguments.council.clone(),
    })
}

fn usage_or_failure(error: Error) -> anyhow::Error {
    match error {
        Error::Usage(_) | Error::NoDataset { .. } => BadUsage(error.to_string()).into(),
        other => other.into(),
    }
}

/// What was written.
fn summary(report: &Report, begun: Instant, out: &mut impl Write) -> io::Result<()> {
    let papers = usize::try_from(report.papers).unwrap_or(usize::MAX);
    let rows: Vec<String> = report
        .rows
        .iter()
        .filter(|(relation, rows)| **rows > 0 && relation.name() != "papers")
        .map(|(relation, rows)| {
            let rows = usize::try_from(*rows).unwrap_or(usize::MAX);
            format!("{} {relation}", grouped(rows))
        })
        .collect();
    writeln!(
        out,
        "{}: {} in {}",
        count(papers, "paper"),
        rows.join(", "),
        seconds(begun)
    )?;
    for (format, written) in &report.written {
        let place = match written.files.as_slice() {
            [file] => file.display().to_string(),
            files => {
                let folders = files.iter().filter_map(|file| file.parent());
                let folder = folders.min_by_key(|folder| folder.components().count());
                let folder = folder.unwrap_or(Path::new("."));
                format!(
                    "{} in {}",
                    count(files.len(), "file"),
                    folder.join("").display()
                )
            }
        };
        writeln!(out, "{format}: {place}")?;
    }
    Ok(())
}

/// Names what is missing from the export, and gives the exit status.
fn failures(report: &Report) -> ExitCode {
    for folder in &report.without_papers {
        say(&format!("--council: no paper at or below {folder}"));
    }
    for (format, written) in &report.written {
        for note in &written.notes {
            say(&format!("{format}: {note}"));
        }
    }
    if report.copies > 0 {
        let copies = count(report.copies, "file");
        say(&format!(
            "{copies} of papers that are in it already passed over"
        ));
    }
    if report.others > 0 {
        let others = count(report.others, "JSON file");
        say(&format!("{others} of other kinds passed over"));
    }
    if report.failures.is_empty() {
        return ExitCode::SUCCESS;
    }
    say(&format!(
        "{} missing:",
        count(report.failures.len(), "paper")
    ));
    for (path, reason) in &report.failures {
        say(&format!("  {}: {reason}", path.display()));
    }
    ExitCode::from(SOME_FAILED)
}
