//! What was found in a set of papers, and how good it is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use rayon::prelude::*;
use scrutineer_model::Paper;
use scrutineer_pipeline::each::{self, each};
use scrutineer_pipeline::{Input, Options, look};
use scrutineer_score::explain::explain;
use scrutineer_score::fingerprint;
use scrutineer_score::rules_away::{self, Away};
use scrutineer_score::sets::{Case, Set};
use scrutineer_score::{PaperScore, Summary, Table, predicted, score, summarise, titles};
use walkdir::WalkDir;

use crate::arguments::Arguments;

/// A set with its scores.
pub(crate) struct Outcome {
    /// What the set is called.
    pub(crate) name: String,
    /// Whether its papers are kept unread.
    pub(crate) sealed: bool,
    /// In the order of the set.
    pub(crate) papers: Vec<Scored>,
    /// Over all papers.
    pub(crate) summary: Summary,
    /// What its tables are called and what their rows are, where that is labelled and they were extracted as printed.
    pub(crate) titles: titles::Score,
    /// Papers that could not be read, and why.
    pub(crate) failures: Vec<(String, String)>,
    /// Pages extracted per second on the clock; `None` where nothing was extracted.
    pub(crate) pages_per_second: Option<f64>,
}

/// A paper with its score.
pub(crate) struct Scored {
    /// What it is called.
    pub(crate) name: String,
    /// How good it is.
    pub(crate) score: PaperScore,
    /// What costs its score, if asked for.
    pub(crate) faults: String,
}

/// Tables found for each case of a set, or why there are none.
type Tables = Result<Vec<Table>, String>;

/// What a set's papers gave.
struct Extracted {
    /// In the order of the set.
    tables: Vec<Tables>,
    titles: titles::Score,
    pages_per_second: Option<f64>,
}

/// Extracts the papers of a set, or reads what was extracted before, and scores them.
pub(crate) fn score_set(set: Set, arguments: &Arguments) -> Result<Outcome> {
    let extracted = match &arguments.predictions {
        Some(folder) => Extracted {
            tables: read(&set, folder)?,
            titles: titles::Score::default(),
            pages_per_second: None,
        },
        None => extract(&set, arguments)?,
    };
    let found = extracted.tables;
    let explained = arguments.explain && (arguments.reveal || !set.sealed);
    let papers: Vec<Scored> = set
        .papers
        .par_iter()
        .zip(&found)
        .map(|(case, found)| score_case(case, found, explained))
        .collect();
    let failures = set.papers.iter().zip(found);
    let failures =
        failures.filter_map(|(case, found)| Some((case.truth.name.clone(), found.err()?)));
    Ok(Outcome {
        failures: failures.collect(),
        summary: summarise(papers.iter().map(|paper| &paper.score)),
        name: set.name,
        sealed: set.sealed,
        papers,
        titles: extracted.titles,
        pages_per_second: extracted.pages_per_second,
    })
}

fn score_case(case: &Case, found: &Tables, explained: bool) -> Scored {
    let tables = found.as_ref().ok().map(Vec::as_slice);
    let score = score(&case.truth, tables);
    let faults = if explained {
        explain(&case.truth, tables.unwrap_or_default(), &score).to_string()
    } else {
        String::new()
    };
    Scored {
        name: case.truth.name.clone(),
        score,
        faults,
    }
}

/// Extracts each paper once, whole: a table that runs on overleaf and a running head are known by
/// the other pages.
fn extract(set: &Set, arguments: &Arguments) -> Result<Extracted> {
    let mut cases: BTreeMap<&Path, Vec<usize>> = BTreeMap::new();
    for (index, case) in set.papers.iter().enumerate() {
        cases.entry(&case.pdf).or_default().push(index);
    }
    let input = |path: &&Path| Input {
        path: path.to_path_buf(),
        output: PathBuf::new(),
    };
    let inputs: Vec<Input> = cases.keys().map(input).collect();
    let options = Options {
        threads: arguments.threads,
        ..Options::default()
    };
    let began = Instant::now();
    let papers = match set.away {
        Some(away) => {
            let read = |input: &Input| without(input, &options, away);
            inputs.iter().map(read).collect()
        }
        None => each(&inputs, &options, |_, paper| {
            paper.map_err(|error| error.to_string())
        })?,
    };
    let seconds = began.elapsed().as_secs_f64();

    let pages: usize = papers.iter().flatten().map(|paper| paper.pages.len()).sum();
    let mut tables = vec![Err(String::new()); set.papers.len()];
    for (indices, paper) in cases.values().zip(&papers) {
        for &index in indices {
            tables[index] = of_case(&set.papers[index], paper);
        }
    }
    let paper_of: BTreeMap<&Path, &Result<Paper, String>> =
        cases.into_keys().zip(&papers).collect();
    let mut titles = titles::Score::default();
    for case in set.papers.iter().filter(|_| set.away.is_none()) {
        let tables = paper_of[case.pdf.as_path()].as_ref();
        let tables = tables.map_or(&[][..], |paper| &paper.tables);
        let truth = &case.truth;
        titles.add(titles::measure(&truth.name, &truth.labelled, tables));
    }
    Ok(Extracted {
        tables,
        titles,
        pages_per_second: Some(pages as f64 / seconds),
    })
}

/// A paper as its pages without some of their rules give it.
fn without(input: &Input, options: &Options, away: Away) -> Result<Paper, String> {
    let bytes = each::bytes(&input.path).map_err(|error| error.to_string())?;
    look::sheets(&bytes, &input.file_name(), options)
        .map(|reading| rules_away::tables(reading, away))
        .map_err(|error| error.to_string())
}

fn of_case(case: &Case, paper: &Result<Paper, String>) -> Tables {
    let paper = paper.as_ref().map_err(Clone::clone)?;
    Ok(fingerprint::as_in(
        &case.truth,
        predicted::of_paper(paper, case.extent),
    ))
}

/// Looks for each paper among the files below a folder.
fn read(set: &Set, folder: &Path) -> Result<Vec<Tables>> {
    let files = files(folder)?;
    let read = |case: &Case| read_case(case, &files).map_err(|error| format!("{error:#}"));
    Ok(set.papers.par_iter().map(read).collect())
}

fn read_case(case: &Case, files: &BTreeMap<String, PathBuf>) -> Result<Vec<Table>> {
    let name = &case.truth.name;
    let paper = case.truth.file.as_deref().unwrap_or(name);
    let paper = paper.strip_suffix(".pdf").unwrap_or(paper);
    let path = files.get(name).or_else(|| files.get(paper));
    let path = path.with_context(|| format!("no file {name}.json or {paper}.json"))?;
    Ok(predicted::read(path, case.extent)?)
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
