//! `scrutineer extract`: papers into JSON, one file each.

use std::fmt;
use std::io::{self, BufRead, Write as _};
use std::ops::AddAssign;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use scrutineer_model::{Paper, Severity};
use scrutineer_pipeline::{Input, each, find};

use crate::arguments::Extract;
use crate::count::count;
use crate::failure::{BadUsage, SOME_FAILED, say};
use crate::output;
use crate::progress::Progress;

/// Where the output goes unless `-o` says otherwise.
const FOLDER: &str = "extracted";

/// Extracts the papers that the paths name.
pub(crate) fn run(arguments: &Extract) -> anyhow::Result<ExitCode> {
    if let [path] = arguments.paths.as_slice()
        && arguments.output.is_none()
        && path != Path::new("-")
        && !path.is_dir()
    {
        return to_standard_output(path, arguments);
    }
    into_folder(arguments)
}

/// One paper to standard output, its summary to standard error.
fn to_standard_output(path: &Path, arguments: &Extract) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    let inputs = find(&[path]).inputs;
    let papers = each(&inputs, &arguments.options(), |_, paper| paper)?;
    for paper in papers {
        match paper {
            Ok(paper) => {
                let json = scrutineer_export::json(&paper, arguments.pretty);
                io::stdout().write_all(&json)?;
                let tally = Tally::of(&paper);
                let of_file = (paper.diagnostics.iter())
                    .filter(|one| one.source.is_none() && one.severity != Severity::Info);
                for diagnostic in of_file {
                    say(&format!("scrutineer: {}: {diagnostic}", path.display()));
                }
                say(&format!("{tally} in {}", seconds(begun)));
            }
            Err(error) => {
                say(&format!("scrutineer: {}: {error}", path.display()));
                return Ok(ExitCode::from(SOME_FAILED));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Every paper into a file of its own, a summary to standard output, failures to standard error.
fn into_folder(arguments: &Extract) -> anyhow::Result<ExitCode> {
    let begun = Instant::now();
    let paths = listed(&arguments.paths, &mut io::stdin().lock())?;
    let found = find(&paths);
    let folder = folder(arguments)?;
    if found.inputs.is_empty() && found.unreadable.is_empty() && found.astray.is_empty() {
        return Err(nothing_found(&paths, found.others).into());
    }

    let progress = Progress::of(found.inputs.len());
    let results = each(&found.inputs, &arguments.options(), |input, paper| {
        let result = paper
            .map_err(anyhow::Error::from)
            .and_then(|paper| write(&folder, input, &paper, arguments.pretty));
        progress.done(&line(input, &result));
        result
    })?;
    progress.finish();

    let mut tally = Tally::default();
    let mut failures: Vec<String> = (found.unreadable.iter())
        .chain(&found.astray)
        .map(|(path, reason)| format!("{}: {reason}", path.display()))
        .collect();
    for (input, result) in found.inputs.iter().zip(results) {
        match result {
            Ok(of_paper) => tally += of_paper,
            Err(error) => failures.push(format!("{}: {error:#}", input.path.display())),
        }
    }
    summary(&tally, begun, &folder, found.others)?;
    Ok(report(&failures))
}

/// The paths given, `-` replaced by those listed on standard input.
fn listed(paths: &[PathBuf], list: &mut dyn BufRead) -> anyhow::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            all.extend(scrutineer_pipeline::listed(list)?);
        } else {
            all.push(path.clone());
        }
    }
    Ok(all)
}

/// The output folder, which may not be a file.
fn folder(arguments: &Extract) -> Result<PathBuf, BadUsage> {
    let folder = arguments.output.clone();
    let folder = folder.unwrap_or_else(|| PathBuf::from(FOLDER));
    if folder.exists() && !folder.is_dir() {
        return Err(BadUsage(format!(
            "expected a folder to write to, found a file: {}; name another with -o",
            folder.display()
        )));
    }
    Ok(folder)
}

fn nothing_found(paths: &[PathBuf], others: usize) -> BadUsage {
    if paths.is_empty() {
        return BadUsage("expected paths on standard input, found none".to_owned());
    }
    let paths: Vec<String> = paths
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    BadUsage(format!(
        "expected papers called *.pdf, *.html, *.md or *.txt in {}, found {}",
        paths.join(", "),
        match others {
            0 => "none".to_owned(),
            others => format!("{} of other kinds", count(others, "file")),
        }
    ))
}

fn write(folder: &Path, input: &Input, paper: &Paper, pretty: bool) -> anyhow::Result<Tally> {
    let json = scrutineer_export::json(paper, pretty);
    output::write(&folder.join(&input.output), &json)?;
    Ok(Tally::of(paper))
}

/// What came of one paper.
fn line(input: &Input, result: &anyhow::Result<Tally>) -> String {
    let path = input.path.display();
    match result {
        Ok(tally) => format!("{path}: {}", tally.without_papers()),
        Err(error) => format!("{path}: failed: {error:#}"),
    }
}

fn summary(tally: &Tally, begun: Instant, folder: &Path, others: usize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{tally} in {}", seconds(begun))?;
    if others > 0 {
        writeln!(out, "{} of other kinds passed over", count(others, "file"))?;
    }
    if tally.papers > 0 {
        writeln!(out, "written to {}", folder.join("").display())?;
    }
    Ok(())
}

/// Names what failed, and gives the exit status.
fn report(failures: &[String]) -> ExitCode {
    if failures.is_empty() {
        return ExitCode::SUCCESS;
    }
    say(&format!("{} failed:", count(failures.len(), "path")));
    for failure in failures {
        say(&format!("  {failure}"));
    }
    ExitCode::from(SOME_FAILED)
}

/// What was read, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    papers: usize,
    pages: usize,
    tables: usize,
    /// Of tables and sentences, figures and what stands missing, as a build counts them.
    observations: usize,
    /// Diagnostics that say that something may be missing or wrong.
    warnings: usize,
}

impl Tally {
    fn of(paper: &Paper) -> Self {
        let doubts = paper.diagnostics.iter();
        Self {
            papers: 1,
            pages: paper.pages.len(),
            tables: paper.tables.len(),
            observations: paper.observations.len(),
            warnings: doubts
                .filter(|diagnostic| diagnostic.severity >= Severity::Warning)
                .count(),
        }
    }

    fn without_papers(&self) -> String {
        [
            count(self.pages, "page"),
            count(self.tables, "table"),
            count(self.observations, "observation"),
            count(self.warnings, "warning"),
        ]
        .join(", ")
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.papers += other.papers;
        self.pages += other.pages;
        self.tables += other.tables;
        self.observations += other.observations;
        self.warnings += other.warnings;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let papers = count(self.papers, "paper");
        write!(out, "{papers}, {}", self.without_papers())
    }
}

pub(crate) fn seconds(since: Instant) -> String {
    format!("{:.1} s", since.elapsed().as_secs_f32())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_paths_takes_the_place_of_the_dash() {
        let paths = ["a.pdf", "-", "z.pdf"].map(PathBuf::from);
        let listed = listed(&paths, &mut &b"b.pdf\r\n\nc d.pdf"[..]).expect("a list");
        assert_eq!(
            listed,
            ["a.pdf", "b.pdf", "c d.pdf", "z.pdf"].map(PathBuf::from)
        );
    }
}
