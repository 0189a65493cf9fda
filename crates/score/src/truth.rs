//! Hand-checked tables as their files give them.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::regions::Words;
use crate::table::{RawTable, Table};
use crate::titles::Labelled;

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
    /// Accepted readings, each a list of tables; the first is the main one. Where the file's characters are wrong, what
    /// a reader sees is another.
    pub readings: Vec<Vec<Table>>,
    /// Where the words of each page stand, if given.
    pub words: Words,
    /// Whether a table marked as optional costs nothing, found or not. The judge counts it like
    /// any other.
    pub forgiving: bool,
    /// Whether words are kept as [`crate::fingerprint`]s: what was found is compared as such.
    pub fingerprints: bool,
    /// The tables of the main reading of which it is labelled what they are called, and where they stand.
    pub labelled: Vec<Labelled>,
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
    #[serde(default)]
    fingerprints: bool,
}

#[derive(Deserialize)]
struct RawReading {
    tables: Vec<RawTable>,
}

impl From<RawTruth> for Truth {
    fn from(raw: RawTruth) -> Self {
        let labelled = (raw.tables.iter().enumerate())
            .filter_map(|(index, table)| Labelled::new(index, table, raw.page))
            .collect();
        let seen = |table: &RawTable| table.as_seen().unwrap_or_else(|| table.clone());
        let has_wrong = raw.tables.iter().any(|table| table.as_seen().is_some());
        let as_seen = has_wrong.then(|| raw.tables.iter().map(seen).collect());
        let others = raw.alternatives.into_iter().map(|reading| reading.tables);
        let readings = std::iter::once(raw.tables).chain(as_seen).chain(others);
        Self {
            name: String::new(),
            file: raw.file,
            page: raw.page,
            readings: readings
                .map(|tables: Vec<RawTable>| tables.into_iter().map(Table::new).collect())
                .collect(),
            words: raw.words,
            forgiving: false,
            fingerprints: raw.fingerprints,
            labelled,
        }
    }
}

impl Truth {
    /// Reads one truth file.
    ///
    /// # Errors
    /// Where the file cannot be read or holds no tables in the judge's format.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let raw: RawTruth = read_json(path)?;
        Ok(Self {
            name: name_of(path),
            ..Self::from(raw)
        })
    }
}

/// File name without `.json` or `.truth.json`.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix(".json").unwrap_or(&name);
    name.strip_suffix(".truth").unwrap_or(name).to_owned()
}

/// The JSON files of a folder, by name; none where there is no such folder.
pub(crate) fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| {
            entries
                .filter_map(|entry| Some(entry.ok()?.path()))
                .collect()
        })
        .unwrap_or_default();
    paths.retain(|path| path.extension().is_some_and(|end| end == "json"));
    paths.sort();
    paths
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_sees_is_a_reading_where_the_characters_are_wrong() {
        let readings = |cell: &str| {
            let file = format!(r#"{{"tables": [{{"cells": [{{"row": 0, "col": 0, {cell}}}]}}]}}"#);
            let raw: RawTruth = serde_json::from_str(&file).expect("tables");
            let texts = |tables: &Vec<Table>| tables[0].cells[0].text.clone();
            Truth::from(raw)
                .readings
                .iter()
                .map(texts)
                .collect::<Vec<_>>()
        };
        assert_eq!(readings(r#""text": "Roads""#), ["Roads"]);
        let wrong = readings(r#""text": "Elec[ons", "read_as": "Elections""#);
        assert_eq!(wrong, ["Elec[ons", "Elections"]);
    }
}
