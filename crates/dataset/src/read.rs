//! A dataset on disk: its manifest and its extractions, read one by one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use scrutineer_export::Extraction;
use scrutineer_export::form::SCHEMA;
use serde::Deserialize;
use walkdir::WalkDir;

use crate::error::Error;
use crate::manifest::{self, Entry};

/// The folder of extractions in a dataset with a manifest.
const PAPERS: &str = "papers";
/// What the names of all versions of our form begin with.
const FAMILY: &str = "scrutineer/";
/// Where exports lie in a dataset unless another place is named.
pub(crate) const EXPORTS: &str = "exports";

/// A dataset: what went in, and where the extractions lie.
///
/// It is a folder with `manifest.ndjson` and `papers/9f/9f86….json`; or any folder of JSON files
/// as `extract` writes them; or one such file.
#[derive(Debug)]
pub struct Dataset {
    /// The manifest's entries, sorted by path; none where there is no manifest.
    pub entries: Vec<Entry>,
    /// The extractions in the order of their papers' paths.
    pub(crate) files: Vec<File>,
}

/// An extraction on disk.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Where it lies.
    pub(crate) path: PathBuf,
    /// What its paper is called.
    paper: Named,
    /// A dataset of ours holds extractions alone; a folder may hold other JSON files too.
    listed: bool,
}

/// What a paper is called.
#[derive(Clone, Debug)]
enum Named {
    /// The path in the manifest.
    Path(String),
    /// As the extraction says, in this folder below the dataset.
    In(PathBuf),
}

/// What a file held.
#[derive(Debug)]
pub(crate) enum Content {
    /// An extraction, and its paper's path.
    Paper(Box<Extraction>, String),
    /// JSON that is something else.
    Other,
    /// Nothing readable, for this reason.
    Failed(String),
}

impl Dataset {
    /// Opens the dataset at the path.
    ///
    /// # Errors
    ///
    /// [`Error::NoDataset`] where nothing is there that could be one, [`Error::Manifest`] where a
    /// line of the manifest cannot be read, [`Error::Io`].
    pub fn open(path: &Path) -> Result<Self, Error> {
        let nothing = |found| Error::NoDataset {
            path: path.to_owned(),
            found,
        };
        if path.is_file() {
            let only = File {
                path: path.to_owned(),
                paper: Named::In(PathBuf::new()),
                listed: true,
            };
            return Ok(Self {
                entries: Vec::new(),
                files: vec![only],
            });
        }
        if !path.is_dir() {
            return Err(nothing("nothing"));
        }
        if let Some(entries) = manifest::read(path)? {
            let files = listed(path, &entries);
            return Ok(Self { entries, files });
        }
        let files = walked(path)?;
        if files.is_empty() {
            return Err(nothing("a folder without a JSON file"));
        }
        Ok(Self {
            entries: Vec::new(),
            files,
        })
    }
}

/// Each hash's extraction once, under the first path that has it: those that are done before
/// their duplicates. Inputs that were removed have none.
fn listed(dataset: &Path, entries: &[Entry]) -> Vec<File> {
    let mut seen = BTreeSet::new();
    let mut files = Vec::new();
    for status in ["done", "duplicate"] {
        for entry in entries.iter().filter(|entry| entry.status == status) {
            let Some(hash) = entry.hash().filter(|hash| is_hash(hash)) else {
                continue;
            };
            let folder = dataset.join(PAPERS).join(&hash[..2]);
            let path = folder.join(format!("{hash}.json"));
            // What is a copy of a paper that could not be read has no extraction either.
            let expected = status == "done" || path.is_file();
            if expected && seen.insert(hash) {
                files.push(File {
                    path,
                    paper: Named::Path(entry.path.clone()),
                    listed: true,
                });
            }
        }
    }
    files.sort_by_cached_key(|file| match &file.paper {
        Named::Path(path) => path.clone(),
        Named::In(_) => String::new(),
    });
    files
}

/// Whether it can be a file's name and nothing else: a manifest is input too.
fn is_hash(hash: &str) -> bool {
    hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Every JSON file below the folder that is not hidden and in no folder of exports.
fn walked(dataset: &Path) -> Result<Vec<File>, Error> {
    let visible = |name: &std::ffi::OsStr| !name.to_string_lossy().starts_with('.');
    let entries = WalkDir::new(dataset)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| {
            let exports = entry.depth() == 1 && entry.file_name() == EXPORTS;
            entry.depth() == 0 || (visible(entry.file_name()) && !exports)
        });
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(dataset).to_owned();
            Error::io("read", path)(error.into())
        })?;
        let json = entry.path().extension().is_some_and(|end| end == "json");
        if entry.file_type().is_file() && json {
            let folder = entry.path().parent().unwrap_or(dataset);
            let below = folder.strip_prefix(dataset).unwrap_or(folder);
            files.push(File {
                path: entry.path().to_owned(),
                paper: Named::In(below.to_owned()),
                listed: false,
            });
        }
    }
    Ok(files)
}

impl File {
    /// Reads the extraction. Nothing here ends an export: one paper's file costs that paper.
    pub(crate) fn read(&self) -> Content {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) => return Content::Failed(error.to_string()),
        };
        let error = match serde_json::from_slice::<Extraction>(&bytes) {
            Ok(extraction) if extraction.schema == SCHEMA => {
                let id = extraction.paper.id.strip_prefix("sha256:");
                if !id.is_some_and(is_hash) {
                    let id = &extraction.paper.id;
                    let expected = "expected sha256: and 64 digits as the paper's id";
                    return Content::Failed(format!("{expected}, found {id}"));
                }
                let path = self.paper_path(&extraction.paper.file);
                return Content::Paper(Box::new(extraction), path);
            }
            Ok(extraction) => return wrong_schema(&extraction.schema),
            Err(error) => error,
        };
        let head: Head = serde_json::from_slice(&bytes).unwrap_or_default();
        if head.schema.starts_with(FAMILY) && head.schema != SCHEMA {
            wrong_schema(&head.schema)
        } else if self.listed || begins_as_ours(&bytes) {
            Content::Failed(format!("expected an extraction, {error}"))
        } else {
            Content::Other
        }
    }

    fn paper_path(&self, file: &str) -> String {
        match &self.paper {
            Named::Path(path) => path.clone(),
            Named::In(folder) => {
                let path = folder.join(file);
                path.to_string_lossy().replace('\\', "/")
            }
        }
    }
}

/// Whether a file begins as our own do, whatever comes then.
fn begins_as_ours(bytes: &[u8]) -> bool {
    let begin = String::from_utf8_lossy(&bytes[..bytes.len().min(64)]);
    begin.contains("\"schema\"") && begin.contains(FAMILY)
}

fn wrong_schema(found: &str) -> Content {
    Content::Failed(format!(
        "expected an extraction of form {SCHEMA}, found {found}; extract the paper again"
    ))
}

/// The beginning of an extraction, whatever its version.
#[derive(Default, Deserialize)]
struct Head {
    #[serde(default)]
    schema: String,
}
