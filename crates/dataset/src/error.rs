//! What can go wrong with a whole export.

use std::io;
use std::path::PathBuf;

/// Why an export could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("cannot {what} {path}: {source}")]
    Io {
        /// `read`, `write`, …
        what: &'static str,
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The path holds no dataset.
    #[error(
        "expected a dataset (a folder with manifest.ndjson, or with JSON files as extract writes \
         them) at {path}, found {found}"
    )]
    NoDataset {
        /// The path.
        path: PathBuf,
        /// What is there.
        found: &'static str,
    },
    /// A line of the manifest is no entry.
    #[error("{path} line {line}: expected an input of a dataset, found {found}")]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// From 1.
        line: usize,
        /// What was found.
        found: String,
    },
    /// Two different papers whose short identity is the same.
    #[error(
        "papers {first} and {second} share the first 16 digits of their hash, which name them in \
         an export; leave one out"
    )]
    SameName {
        /// The hash of the one.
        first: String,
        /// The hash of the other.
        second: String,
    },
    /// What was asked for does not go together.
    #[error("{0}")]
    Usage(String),
    /// A format's own writer failed.
    #[error("cannot write {path}: {reason}")]
    Format {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
}

impl Error {
    /// For `map_err`: an error of the file system, with what was tried on which path.
    pub(crate) fn io(
        what: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { what, path, source }
    }

    /// For `map_err`: an error of a format's writer.
    pub(crate) fn format<E: std::fmt::Display>(path: impl Into<PathBuf>) -> impl FnOnce(E) -> Self {
        let path = path.into();
        move |error| Self::Format {
            path,
            reason: error.to_string(),
        }
    }
}
