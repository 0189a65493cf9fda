//! A dataset into files: papers one by one, each paper's rows to every format.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::formats::{Format, Partition, Sink, Written};
use crate::paper::Paper;
use crate::read::{Content, Dataset, EXPORTS};
use crate::relation::{self, Reference, Relation, Schema};
use crate::select::Select;
use crate::whose::{Whose, given};

/// What is to be written, and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The formats, each once.
    pub formats: Vec<Format>,
    /// Which relations and rows.
    pub select: Select,
    /// Where to write; `exports` in the dataset by default.
    ///
    /// With one format it is the folder of that format's files, and the file itself for SQLite;
    /// with several it is a folder that has one of these for each.
    pub output: Option<PathBuf>,
    /// Whether text that a spreadsheet would take for a formula gets an apostrophe before it, in
    /// all formats that are CSV.
    pub neutralise_formulas: bool,
    /// What Parquet's files are divided by.
    pub partition: Vec<Partition>,
    /// What stands before a paper's path in links: `https://example.org/papers`.
    pub link_base: Option<String>,
    /// Whose papers are that do not say so.
    pub whose: Vec<Whose>,
}

/// What came of an export.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many papers are in it.
    pub papers: u64,
    /// How many rows each relation has.
    pub rows: BTreeMap<Relation, u64>,
    /// The files, by format.
    pub written: BTreeMap<Format, Written>,
    /// Extractions that could not be read, with the reason.
    pub failures: Vec<(PathBuf, String)>,
    /// Copies of a paper that is in it already.
    pub copies: usize,
    /// JSON files that are no extractions.
    pub others: usize,
    /// Paths in `whose` that hold no paper.
    pub without_papers: Vec<String>,
}

/// Writes the dataset at the path in the formats asked for.
///
/// Memory holds one paper at a time, and for some formats a bounded number of rows. The same
/// dataset and options give the same bytes. An extraction that cannot be read is named in the
/// report and costs that paper alone.
///
/// # Errors
///
/// Where the path holds no dataset, where the options do not go together, or where a file cannot
/// be written; what was there before then stays as it was.
pub fn export(dataset: &Path, options: &Options) -> Result<Report, Error> {
    let source = Dataset::open(dataset)?;
    let schemas = schemas(&options.select);
    let mut sinks = sinks(dataset, &schemas, options)?;
    let mut report = Report::default();
    let mut keys = Keys::default();
    let mut met = vec![false; options.whose.len()];
    for file in &source.files {
        let (extraction, path) = match file.read() {
            Content::Paper(extraction, path) => (extraction, path),
            Content::Other => {
                report.others += 1;
                continue;
            }
            Content::Failed(reason) => {
                report.failures.push((file.path.clone(), reason));
                continue;
            }
        };
        let mut paper = Paper::new(*extraction, path, options.link_base.as_deref());
        if let Some((at, body)) = given(&options.whose, &paper.path) {
            met[at] = true;
            paper.give(body);
        }
        if !options.select.paper(&paper) {
            continue;
        }
        if keys.add(&paper)? {
            write(&paper, &schemas, options, &mut sinks, &mut report)?;
        } else {
            report.copies += 1;
        }
    }
    if options.select.relation(Relation::Inputs) {
        relation::inputs(&source.entries, &keys.by_hash, &mut |row| {
            *report.rows.entry(Relation::Inputs).or_default() += 1;
            let mut all = sinks.values_mut();
            all.try_for_each(|sink| sink.row(Relation::Inputs, row))
        })?;
    }
    let without = options.whose.iter().zip(met).filter(|(_, met)| !met);
    report.without_papers = without
        .map(|(whose, _)| whose.folder().to_owned())
        .collect();
    for (format, sink) in sinks {
        report.written.insert(format, sink.finish()?);
    }
    Ok(report)
}

fn sinks(
    dataset: &Path,
    schemas: &[Schema],
    options: &Options,
) -> Result<BTreeMap<Format, Box<dyn Sink>>, Error> {
    if options.formats.is_empty() {
        return Err(Error::Usage("expected a format, found none".to_owned()));
    }
    if !options.partition.is_empty() && !options.formats.contains(&Format::Parquet) {
        return Err(Error::Usage(
            "--partition: expected --to parquet, the only format that is divided".to_owned(),
        ));
    }
    let mut sinks = BTreeMap::new();
    for format in &options.formats {
        let target = target(dataset, *format, options);
        check(*format, &target)?;
        sinks.insert(*format, format.sink(&target, schemas, options)?);
    }
    Ok(sinks)
}

/// The schemas of the relations that are wanted, without references to those that are not.
pub(crate) fn schemas(select: &Select) -> Vec<Schema> {
    let wanted = Relation::ALL.into_iter();
    let wanted = wanted.filter(|relation| select.relation(*relation));
    wanted
        .map(|relation| {
            let mut schema = relation.schema();
            schema
                .references
                .retain(|Reference { to, .. }| select.relation(*to));
            schema
        })
        .collect()
}

/// No folder can be made where a file is, and no file where a folder is.
fn check(format: Format, target: &Path) -> Result<(), Error> {
    let file = target.ancestors().find(|path| path.is_file());
    let (expected, found, place) = match (format, file) {
        (Format::Sqlite, Some(place)) if place == target => return Ok(()),
        (_, Some(place)) => ("a folder", "a file", place),
        (Format::Sqlite, None) if target.is_dir() => ("a file", "a folder", target),
        _ => return Ok(()),
    };
    Err(Error::Usage(format!(
        "expected {expected} for {format}, found {found}: {}; name another with -o",
        place.display()
    )))
}

fn target(dataset: &Path, format: Format, options: &Options) -> PathBuf {
    match &options.output {
        Some(output) if options.formats.len() == 1 => output.clone(),
        Some(output) => output.join(format.place()),
        None if dataset.is_file() => dataset.with_file_name(EXPORTS).join(format.place()),
        None => dataset.join(EXPORTS).join(format.place()),
    }
}

/// The keys of the papers so far, by hash, and the hashes by key.
#[derive(Default)]
struct Keys {
    by_hash: BTreeMap<String, String>,
    hashes: BTreeMap<String, String>,
}

impl Keys {
    /// Whether the paper is new.
    fn add(&mut self, paper: &Paper) -> Result<bool, Error> {
        let hash = paper.hash().to_owned();
        if self.by_hash.contains_key(&hash) {
            return Ok(false);
        }
        if let Some(first) = self.hashes.insert(paper.key.clone(), hash.clone()) {
            return Err(Error::SameName {
                first,
                second: hash,
            });
        }
        self.by_hash.insert(hash, paper.key.clone());
        Ok(true)
    }
}

fn write(
    paper: &Paper,
    schemas: &[Schema],
    options: &Options,
    sinks: &mut BTreeMap<Format, Box<dyn Sink>>,
    report: &mut Report,
) -> Result<(), Error> {
    report.papers += 1;
    sinks.values_mut().try_for_each(|sink| sink.paper(paper))?;
    for schema in schemas {
        let rows = report.rows.entry(schema.relation).or_default();
        schema.relation.rows(paper, &options.select, &mut |row| {
            *rows += 1;
            let mut all = sinks.values_mut();
            all.try_for_each(|sink| sink.row(schema.relation, row))
        })?;
    }
    Ok(())
}
