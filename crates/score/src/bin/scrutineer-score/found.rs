//! What was found in a set of papers, and how good it is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;
use scrutineer_score::sets::{Case, Set};
use scrutineer_score::{PaperScore, Summary, Table, predicted, score, summarise};
use walkdir::WalkDir;

use crate::arguments::Arguments;

/// A set with its scores.
pub(crate) struct Outcome {
    /// What the set is called.
    pub(crate) name: String,
    /// Whether its papers are kept unread.
    pub(crate) sealed: bool,
    /// Every paper's name and score, sorted by name.
    pub(crate) papers: Vec<(String, PaperScore)>,
    /// Over all papers.
    pub(crate) summary: Summary,
    /// Papers that could not be read, and why.
    pub(crate) failures: Vec<(String, String)>,
}

/// Scores every paper of a set.
pub(crate) fn score_set(set: Set, arguments: &Arguments) -> Result<Outcome> {
    let folder = arguments.predictions.as_ref().context("no predictions")?;
    let files = files(folder)?;
    let found: Vec<Result<Vec<Table>>> = set
        .papers
        .par_iter()
        .map(|case| read(case, &files))
        .collect();
    let papers: Vec<(String, PaperScore)> = set
        .papers
        .par_iter()
        .zip(&found)
        .map(|(case, found)| {
            let tables = found.as_ref().ok().map(Vec::as_slice);
            (case.truth.name.clone(), score(&case.truth, tables))
        })
        .collect();
    let failures = set.papers.iter().zip(found).filter_map(|(case, found)| {
        let reason = format!("{:#}", found.err()?);
        Some((case.truth.name.clone(), reason))
    });
    Ok(Outcome {
        failures: failures.collect(),
        summary: summarise(papers.iter().map(|(_, score)| score)),
        name: set.name,
        sealed: set.sealed,
        papers,
    })
}

/// Every JSON file below a folder, by its name without ending and by that with its folder's.
fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let path = entry
            .with_context(|| folder.display().to_string())?
            .into_path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let parent = path.parent().and_then(Path::file_name).unwrap_or_default();
            files.insert(format!("{}/{stem}", parent.to_string_lossy()), path.clone());
            files.insert(stem.into_owned(), path);
        }
    }
    Ok(files)
}

fn read(case: &Case, files: &BTreeMap<String, PathBuf>) -> Result<Vec<Table>> {
    let name = &case.truth.name;
    let paper = case.truth.file.as_deref().unwrap_or(name);
    let paper = paper.strip_suffix(".pdf").unwrap_or(paper);
    let path = files.get(name).or_else(|| files.get(paper));
    let path = path.with_context(|| format!("no file {name}.json or {paper}.json"))?;
    Ok(predicted::read(path, case.extent)?)
}
