//! Why a paper could not be read.

use std::io;

use scrutineer_model::MediaType;

use crate::options::Pages;

/// Why a paper could not be read. The message does not repeat the path: the caller knows it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file system refused. The message says why, so that the reason is not given as the source again.
    #[error("cannot be opened: {0}")]
    Unreadable(io::Error),
    /// The file is larger than any paper.
    #[error("expected a paper of at most {} MB, found a larger file", limit / 1_000_000)]
    TooLarge {
        /// In bytes.
        limit: u64,
    },
    /// The file is called a PDF and is something else.
    #[error("expected a PDF, which begins with \"%PDF-\"; found {found}")]
    NotAPdf {
        /// What the file seems to be.
        found: &'static str,
    },
    /// The file is something else.
    #[error("expected a PDF, an HTML page or a text; found {found}")]
    NotAPaper {
        /// What the file seems to be.
        found: &'static str,
    },
    /// The file is a PDF that the reader cannot open.
    #[error(transparent)]
    Pdf(#[from] scrutineer_pdf::Error),
    /// Pages cannot be drawn: the paper has none.
    #[error("expected a PDF, whose pages can be drawn; found {}", media_type.name())]
    NoPages {
        /// What the paper is.
        media_type: MediaType,
    },
    /// None of the pages asked for exists.
    #[error("expected to find pages {asked}; the paper ends with page {count}")]
    NoSuchPages {
        /// What was asked for.
        asked: Pages,
        /// Pages of the paper.
        count: u32,
    },
    /// The pool of threads could not be started.
    #[error("could not start {threads} threads: {reason}")]
    Threads {
        /// How many were asked for.
        threads: usize,
        /// What the system said.
        reason: String,
    },
    /// A fault of ours, caught.
    #[error("a fault in scrutineer ended the reading of this paper: {message}")]
    Fault {
        /// The panic's message.
        message: String,
    },
}

impl From<io::Error> for Error {
    fn from(reason: io::Error) -> Self {
        Self::Unreadable(reason)
    }
}
