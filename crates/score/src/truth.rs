//! Hand-checked tables as their files give them.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::regions::Words;
use crate::table::{RawTable, Table};

/// Why a file of tables could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is not there or may not be read.
    #[error("{path}: {source}")]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It is not what it should be.
    #[error("{path}: expected a file of tables, found {source}")]
    Parse {
        /// The file.
        path: PathBuf,
        /// What was found, and where.
        source: serde_json::Error,
    },
}

/// What is true of a paper, or of one page of it.
#[derive(Clone, Debug, Default)]
pub struct Truth {
    /// Name of the truth file without its ending: what the paper is called in reports.
    pub name: String,
    /// The paper's path below the folder of papers, where the file names it.
    pub file: Option<String>,
    /// The one page that was checked; `None`: the whole paper.
    pub page: Option<u32>,
    /// Accepted readings, each a list of tables; the first is the main one.
    pub readings: Vec<Vec<Table>>,
    /// Where the words of each page stand, if given.
    pub words: Words,
    /// Whether a table marked as optional costs nothing, found or not. The judge counts it like
    /// any other.
    pub forgiving: bool,
}

#[derive(Deserialize)]
struct RawTruth {
    #[serde(default)]
    file: Option<String>,
    #[serde(default)]
    page: Option<u32>,
    tables: Vec<RawTable>,
    #[serde(default)]
    alternatives: Vec<RawReading>,
    #[serde(default)]
    words: Words,
}

#[derive(Deserialize)]
struct RawReading {
    tables: Vec<RawTable>,
}

impl Truth {
    /// Reads one truth file.
    ///
    /// # Errors
    /// Where the file cannot be read or holds no tables in the judge's format.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let raw: RawTruth = read_json(path)?;
        let others = raw.alternatives.into_iter().map(|reading| reading.tables);
        let readings = std::iter::once(raw.tables)
            .chain(others)
            .map(|tables| tables.into_iter().map(Table::new).collect())
            .collect();
        Ok(Self {
            name: name_of(path),
            file: raw.file,
            page: raw.page,
            readings,
            words: raw.words,
            forgiving: false,
        })
    }
}

/// File name without `.json` or `.truth.json`.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix(".json").unwrap_or(&name);
    name.strip_suffix(".truth").unwrap_or(name).to_owned()
}

/// Reads a file as JSON.
pub(crate) fn read_json<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<T, Error> {
    let bytes = fs::read(path).map_err(|source| Error::Read {
        path: path.to_owned(),
        source,
    })?;
    serde_json::from_slice(&bytes).map_err(|source| Error::Parse {
        path: path.to_owned(),
        source,
    })
}
