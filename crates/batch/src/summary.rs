//! What came of a build or merge.

use serde::Serialize;

use crate::entry::{Counts, Entry, Status};

/// What is in the dataset after a run, and what the run did.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Summary {
    /// Papers whose extraction is in the dataset.
    pub done: usize,
    /// Papers read in this run.
    pub read: usize,
    /// Contents that needed no reading.
    pub skipped: usize,
    /// Inputs with the bytes of another.
    pub duplicates: usize,
    /// Inputs that are there no longer.
    pub removed: usize,
    /// Inputs that wait for another run.
    pub pending: usize,
    /// Pages of all papers in the dataset.
    pub pages: u64,
    /// What is in all of them.
    pub counts: Counts,
    /// Files of other kinds that were passed over.
    pub others: usize,
    /// What could not be read, with the reason, sorted.
    pub failures: Vec<Failure>,
    /// Pairs of papers with much the same text.
    pub similar: Vec<Pair>,
    /// On the clock.
    pub seconds: f64,
    /// Whether it was asked to stop before it was through.
    pub stopped: bool,
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Failure {
    /// Its path.
    pub path: String,
    /// Why.
    pub reason: String,
}

/// Two papers with much the same text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// The one, first in order.
    pub first: String,
    /// The other.
    pub second: String,
    /// How much they share.
    pub percent: u8,
}

impl Summary {
    /// What the manifest says.
    pub(crate) fn of(entries: &[Entry]) -> Self {
        let mut summary = Self::default();
        for entry in entries {
            match entry.status {
                Status::Done => summary.add(entry),
                Status::Duplicate => summary.duplicates += 1,
                Status::Removed => summary.removed += 1,
                Status::Pending => summary.pending += 1,
                Status::Failed => summary.failures.push(Failure {
                    path: entry.path.clone(),
                    reason: entry.record.error.clone().unwrap_or_default(),
                }),
            }
            for other in entry
                .similar_to
                .iter()
                .filter(|other| other.path > entry.path)
            {
                summary.similar.push(Pair {
                    first: entry.path.clone(),
                    second: other.path.clone(),
                    percent: other.percent,
                });
            }
        }
        summary
    }

    fn add(&mut self, entry: &Entry) {
        self.done += 1;
        self.pages += u64::from(entry.record.pages.unwrap_or_default());
        let counts = entry.record.counts.unwrap_or_default();
        self.counts.tables += counts.tables;
        self.counts.observations += counts.observations;
        self.counts.statements += counts.statements;
        self.counts.items += counts.items;
        self.counts.warnings += counts.warnings;
    }
}
