//! What a build and its workers say to each other over pipes.
//!
//! A worker reads lines of JSON: first its [`Settings`], then one `Request` for each paper. It
//! answers each with an `Answer`, a line of JSON after a record separator (as in RFC 7464), and the
//! bytes of the extraction after it. Whatever else appears on its standard output, say from a package
//! that prints, is passed over.

use serde::{Deserialize, Serialize};

use crate::entry::Counts;
use crate::gather::Place;
use crate::sketch::Sketch;

/// Begins a line that is an answer.
pub(crate) const SEPARATOR: u8 = 0x1e;

/// How a worker reads papers, and with how much memory.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Settings {
    /// In bytes; `None`: as much as there is.
    pub memory: Option<u64>,
    /// Of encrypted papers.
    pub password: Option<String>,
    /// Keep telephone numbers and e-mail addresses of reports' authors.
    pub keep_contacts: bool,
}

/// A paper to read.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Request {
    pub(crate) place: Place,
    /// The file name its extraction gets.
    pub(crate) file: String,
    /// In bytes.
    pub(crate) size: u64,
}

/// What came of it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Answer {
    pub(crate) read: Result<Read, String>,
    /// The most memory held since the request, in bytes.
    pub(crate) peak_memory: Option<u64>,
}

/// What was read.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Read {
    /// Of the bytes that were read.
    pub(crate) sha256: String,
    pub(crate) pages: u32,
    pub(crate) counts: Counts,
    pub(crate) sketch: Sketch,
    /// How many bytes of extraction follow.
    pub(crate) length: usize,
}
