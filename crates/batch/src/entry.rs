//! What a dataset says of its inputs: the lines of its manifest.

use serde::{Deserialize, Serialize};

/// One input: a line of `manifest.ndjson`.
///
/// It says nothing that the time, the machine or the number of workers decides: the same inputs give
/// the same lines. Seconds and memory stand in `runs.ndjson`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// As given, `/` between names; of a file in an archive, the archive's path and the name in it.
    pub path: String,
    /// Of the bytes, lower-case hexadecimal. Absent: they could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// In bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What became of it.
    pub status: Status,
    /// The path of the input with the same bytes that stands for both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<String>,
    /// Inputs with other bytes and much the same text: a draft and the final paper, say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub similar_to: Vec<Similar>,
    /// What was read from it.
    #[serde(flatten)]
    pub record: Record,
}

/// What became of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Its extraction is in `papers/`.
    Done,
    /// It could not be read; `error` says why.
    Failed,
    /// Another input has the same bytes.
    Duplicate,
    /// It was there in an earlier run and is there no longer. Its extraction stays.
    Removed,
    /// It waits to be read: a run was stopped or is at work.
    Pending,
}

/// Another input with much the same text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Similar {
    /// Its path.
    pub path: String,
    /// How much of the text of both is shared, in percent.
    pub percent: u8,
}

/// What was read from a paper, whatever it is called.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// How many pages it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
    /// What was found in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
    /// Why it could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The version of the program that read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
    /// The version of the extraction: see [`crate::version`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extraction: Option<String>,
    /// The version of the form of its extraction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
}

/// What was found in a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Tables.
    pub tables: usize,
    /// Rows of data, from tables and sentences.
    pub observations: usize,
    /// Figures stated in sentences.
    pub statements: usize,
    /// Items of the agenda, with those below them.
    pub items: usize,
    /// Diagnostics that say that something may be missing or wrong.
    pub warnings: usize,
}

/// One attempt to read a paper: a line of `runs.ndjson`. No two runs give the same.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Attempt {
    /// When the run began, in UTC.
    pub run: String,
    /// The input.
    pub path: String,
    /// Of its bytes.
    pub sha256: String,
    /// What became of it.
    pub status: Status,
    /// On the clock, from handing it to a worker to its answer.
    pub seconds: f64,
    /// The most memory the worker held, in bytes; absent where the system does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peak_memory: Option<u64>,
}
