//! Why a batch could not go on.

use std::io;
use std::path::{Path, PathBuf};

/// Why a batch as a whole could not go on. A paper that fails is no error: its reason goes into the
/// manifest.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file system refused.
    #[error("cannot {what} {path}: {source}")]
    Io {
        /// `read`, `write`, …
        what: &'static str,
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another program is at work on the dataset.
    #[error("{0} is in use: another build or merge is at work on it; wait until it is done")]
    InUse(PathBuf),
    /// A line of a file of the dataset does not read.
    #[error(
        "{file} line {line}: expected JSON as scrutineer writes it, found {found}; put the file \
         back from a copy, or remove it to read all papers anew"
    )]
    Damaged {
        /// The file.
        file: PathBuf,
        /// From 1.
        line: usize,
        /// What is wrong.
        found: String,
    },
    /// What was named is not there or cannot be listed.
    #[error(
        "expected papers, found none to read at {}; nothing was changed. Use --keep-going to go on \
         with the others", .0.join(", ")
    )]
    Missing(Vec<String>),
    /// No input at all.
    #[error(
        "expected papers called *.pdf, *.html, *.md or *.txt, or archives of them, found {}",
        match .others {
            0 => "none".to_owned(),
            1 => "1 file of other kinds".to_owned(),
            others => format!("{others} files of other kinds"),
        }
    )]
    NothingFound {
        /// Files of other kinds in the folders.
        others: usize,
    },
    /// A pattern that is none.
    #[error("expected a pattern such as papers/**/*.pdf, found {pattern:?}: {reason}")]
    Pattern {
        /// As typed.
        pattern: String,
        /// What is wrong.
        reason: String,
    },
    /// The worker program does not start or does not speak.
    #[error("cannot start a worker ({program}): {reason}")]
    Worker {
        /// The program.
        program: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// A folder that is no dataset.
    #[error("expected a dataset, a folder with manifest.ndjson; found none at {0}")]
    NoDataset(PathBuf),
    /// A shard was not finished.
    #[error("{0} is not finished: run its build again, then merge")]
    Unfinished(PathBuf),
    /// Two shards do not agree.
    #[error("{path}: expected the same input in {first} and {second}, found different ones")]
    Disagree {
        /// The input.
        path: String,
        /// A dataset.
        first: PathBuf,
        /// Another.
        second: PathBuf,
    },
    /// The system cannot watch folders.
    #[error("cannot watch {path}: {reason}")]
    Watch {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
}

impl Error {
    /// For `map_err`: what was tried on which path.
    pub(crate) fn io<'a>(
        what: &'static str,
        path: &'a Path,
    ) -> impl FnOnce(io::Error) -> Self + use<'a> {
        move |source| Self::Io {
            what,
            path: path.to_owned(),
            source,
        }
    }
}
