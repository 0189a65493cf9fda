//! The inputs of a dataset, as its manifest lists them.
//!
//! `manifest.ndjson` has one line for each input, sorted by path. More fields than those read here
//! may stand in it.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::error::Error;

/// The manifest's name in a dataset.
pub const MANIFEST: &str = "manifest.ndjson";

/// One input.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Entry {
    /// Its path, as `build` was given it or found it.
    pub path: String,
    /// The hash of its bytes, in lower-case hexadecimal; absent where it could not be read.
    #[serde(default)]
    pub sha256: Option<String>,
    /// Bytes.
    #[serde(default)]
    pub size: Option<u64>,
    /// What kind of file it is.
    #[serde(default)]
    pub kind: Option<String>,
    /// `done`, `failed`, `duplicate`, `removed` or `pending`.
    pub status: String,
    /// How many pages it has.
    #[serde(default)]
    pub pages: Option<u64>,
    /// Why it failed.
    #[serde(default)]
    error: Option<serde_json::Value>,
    /// The input that has the same bytes and is in the dataset.
    #[serde(default)]
    pub duplicate_of: Option<String>,
    /// Inputs with other bytes and much the same text.
    #[serde(default)]
    similar_to: Vec<Similar>,
}

/// An input with much the same text.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Similar {
    path: String,
    percent: u8,
}

impl Entry {
    /// Why it failed, as one text.
    pub fn error(&self) -> Option<String> {
        match self.error.as_ref()? {
            serde_json::Value::Null => None,
            serde_json::Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }

    /// Inputs with much the same text, each with how much is shared: `a.pdf (87%); b.pdf (81%)`.
    pub fn similar_to(&self) -> String {
        let similar = self.similar_to.iter();
        let similar = similar.map(|other| format!("{} ({}%)", other.path, other.percent));
        similar.collect::<Vec<String>>().join("; ")
    }

    /// The hash, without `sha256:` before it.
    pub fn hash(&self) -> Option<&str> {
        let hash = self.sha256.as_deref()?;
        Some(hash.strip_prefix("sha256:").unwrap_or(hash))
    }
}

/// The entries of a dataset's manifest, sorted by path; none where it has no manifest.
pub(crate) fn read(dataset: &Path) -> Result<Option<Vec<Entry>>, Error> {
    let path = dataset.join(MANIFEST);
    if !path.is_file() {
        return Ok(None);
    }
    let text = fs::read_to_string(&path).map_err(Error::io("read", &path))?;
    let mut entries = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| {
            serde_json::from_str(line).map_err(|error| Error::Manifest {
                path: path.clone(),
                line: index + 1,
                found: error.to_string(),
            })
        })
        .collect::<Result<Vec<Entry>, Error>>()?;
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Some(entries))
}
