//! What happens during a build, as it happens.

use serde::Serialize;

use crate::entry::{Counts, Status};
use crate::summary::Summary;

/// Something that happened. As JSON, each has its name in `event`.
#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Event<'a> {
    /// The inputs are known; they are being hashed.
    Gathered {
        /// How many there are.
        inputs: usize,
        /// Files of other kinds.
        others: usize,
    },
    /// What there is to read is known.
    Planned {
        /// Contents to read.
        papers: usize,
        /// Their bytes.
        bytes: u64,
        /// Contents that need not be read again.
        skipped: usize,
    },
    /// A worker has begun a paper.
    Begun {
        /// Which.
        path: &'a str,
        /// In bytes.
        size: u64,
    },
    /// A paper is done with.
    Ended {
        /// Which.
        path: &'a str,
        /// In bytes.
        size: u64,
        /// Done or failed.
        status: Status,
        /// Pages, where it was read.
        #[serde(skip_serializing_if = "Option::is_none")]
        pages: Option<u32>,
        /// What was found in it.
        #[serde(skip_serializing_if = "Option::is_none")]
        counts: Option<Counts>,
        /// Why it failed.
        #[serde(skip_serializing_if = "Option::is_none")]
        error: Option<&'a str>,
        /// On the clock.
        seconds: f64,
        /// The most memory its worker held, in bytes.
        #[serde(skip_serializing_if = "Option::is_none")]
        peak_memory: Option<u64>,
    },
    /// The manifest is written.
    Finished(&'a Summary),
}
