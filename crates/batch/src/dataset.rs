//! A dataset on disk, which is whole whenever the program is killed.
//!
//! ```text
//! DATASET/manifest.ndjson   one line for each input, sorted by path
//!         papers/ab/HASH.json   the extraction of each distinct content
//!         sketches.ndjson   what tells similar papers, one line for each extraction
//!         runs.ndjson       seconds and memory of every attempt; no two runs give the same
//!         journal.ndjson    what was read since the manifest was written; gone when a run ends
//! ```
//!
//! What is read goes into `papers/` first and into the journal then, each synced. Opening a dataset
//! takes manifest and journal together, and believes neither where the extraction is not there. So a
//! power cut between any two steps costs at most the papers that were being read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};

use crate::disk::{Disk, is_left_over, make_folders, put};
use crate::entry::{Attempt, Entry, Record, Status};
use crate::error::Error;
use crate::sketch::Sketch;

const MANIFEST: &str = "manifest.ndjson";
const SKETCHES: &str = "sketches.ndjson";
const JOURNAL: &str = "journal.ndjson";
const RUNS: &str = "runs.ndjson";
const PAPERS: &str = "papers";

/// What is known of a content: a line of the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// Of the bytes.
    pub sha256: String,
    /// The file name its extraction has.
    pub file: String,
    /// What was read.
    pub record: Record,
    /// What tells similar papers; absent where it could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sketch: Option<Sketch>,
}

/// A line of `sketches.ndjson`.
#[derive(Serialize, Deserialize)]
struct SketchLine {
    sha256: String,
    #[serde(flatten)]
    sketch: Sketch,
}

/// A dataset that one program works on.
pub struct Dataset<'a> {
    disk: &'a dyn Disk,
    folder: PathBuf,
    /// The manifest's lines by path, as they were when it was opened.
    pub entries: BTreeMap<String, Entry>,
    known: Mutex<BTreeMap<String, Known>>,
}

impl<'a> Dataset<'a> {
    /// Opens a dataset, or begins one. Left-overs of a run that was killed are cleared away.
    ///
    /// # Errors
    /// The file system refused, or a file does not read.
    pub fn open(disk: &'a dyn Disk, folder: &Path) -> Result<Self, Error> {
        let papers = folder.join(PAPERS);
        make_folders(disk, &papers).map_err(Error::io("make", &papers))?;
        let there = extractions(disk, folder)?;
        clear(disk, folder)?;

        for grown in [JOURNAL, RUNS] {
            mend(disk, &folder.join(grown))?;
        }

        let entries: Vec<Entry> = lines(disk, &folder.join(MANIFEST))?;
        let sketches: Vec<SketchLine> = lines(disk, &folder.join(SKETCHES))?;
        let journal: Vec<Known> = lines(disk, &folder.join(JOURNAL))?;
        let sketches: BTreeMap<String, Sketch> = sketches
            .into_iter()
            .map(|line| (line.sha256, line.sketch))
            .collect();
        let mut known = BTreeMap::new();
        // What is in the dataset says more than what was removed from it.
        let removed = |entry: &&Entry| entry.status == Status::Removed;
        let live = |entry: &&Entry| matches!(entry.status, Status::Done | Status::Failed);
        let of_manifest = entries.iter().filter(removed);
        for entry in of_manifest.chain(entries.iter().filter(live)) {
            let Some(sha256) = &entry.sha256 else {
                continue;
            };
            if entry.record.extraction.is_none() {
                continue;
            }
            let one = Known {
                sha256: sha256.clone(),
                file: file_name(&entry.path).to_owned(),
                record: entry.record.clone(),
                sketch: sketches.get(sha256).cloned(),
            };
            known.insert(sha256.clone(), one);
        }
        for one in journal {
            known.insert(one.sha256.clone(), one);
        }
        known.retain(|sha256, one| one.record.error.is_some() || there.contains(sha256));

        Ok(Self {
            disk,
            folder: folder.to_owned(),
            entries: entries
                .into_iter()
                .map(|entry| (entry.path.clone(), entry))
                .collect(),
            known: Mutex::new(known),
        })
    }

    /// What is known of every content, by hash.
    pub fn known(&self) -> BTreeMap<String, Known> {
        self.lock().clone()
    }

    /// What is known of one content.
    pub fn knows(&self, sha256: &str) -> Option<Known> {
        self.lock().get(sha256).cloned()
    }

    /// Keeps what was read: the extraction, then the note of it. When this returns, both survive a
    /// power cut.
    ///
    /// # Errors
    /// The file system refused.
    pub fn keep(&self, one: Known, json: Option<&[u8]>) -> Result<(), Error> {
        if let Some(json) = json {
            let path = self.paper(&one.sha256);
            put(self.disk, &path, json).map_err(Error::io("write", &path))?;
        }
        let line = line(&one);
        let journal = self.folder.join(JOURNAL);
        let mut known = self.lock();
        let begun = self.disk.holds(&journal);
        self.disk
            .append(&journal, &line)
            .and_then(|()| self.disk.sync(&journal))
            .and_then(|()| {
                if begun {
                    return Ok(());
                }
                // The journal's name must last too.
                self.disk.sync_folder(&self.folder)
            })
            .map_err(Error::io("write", &journal))?;
        known.insert(one.sha256.clone(), one);
        Ok(())
    }

    /// Notes what an attempt cost. Not synced: it is no part of what must not be lost.
    ///
    /// # Errors
    /// The file system refused.
    pub fn note(&self, attempt: &Attempt) -> Result<(), Error> {
        let path = self.folder.join(RUNS);
        let _one_at_a_time = self.lock();
        self.disk
            .append(&path, &line(attempt))
            .map_err(Error::io("write", &path))
    }

    /// Writes the manifest that `assemble` makes of what is known, sorted by path, and ends the
    /// journal. Nothing is kept meanwhile, so that no note is lost between the two.
    ///
    /// # Errors
    /// The file system refused.
    pub fn write(
        &self,
        assemble: impl FnOnce(&BTreeMap<String, Known>) -> Vec<Entry>,
    ) -> Result<Vec<Entry>, Error> {
        let known = self.lock();
        let entries = assemble(&known);
        let living: BTreeSet<&str> = entries
            .iter()
            .filter(|entry| entry.status != Status::Duplicate)
            .filter_map(|entry| entry.sha256.as_deref())
            .collect();
        let sketches = known
            .values()
            .filter(|one| living.contains(one.sha256.as_str()))
            .filter_map(|one| {
                let sketch = one.sketch.clone()?;
                let sha256 = one.sha256.clone();
                Some(SketchLine { sha256, sketch })
            });
        let sketches: Vec<u8> = sketches.flat_map(|sketch| line(&sketch)).collect();
        let manifest: Vec<u8> = entries.iter().flat_map(line).collect();
        self.put(SKETCHES, &sketches)?;
        self.put(MANIFEST, &manifest)?;
        let journal = self.folder.join(JOURNAL);
        if self.disk.holds(&journal) {
            self.disk
                .remove(&journal)
                .and_then(|()| self.disk.sync_folder(&self.folder))
                .map_err(Error::io("remove", &journal))?;
        }
        drop(known);
        Ok(entries)
    }

    /// Removes the extractions that no line of the manifest stands for: of papers that have been
    /// replaced, or can no longer be read.
    ///
    /// # Errors
    /// The file system refused.
    pub fn prune(&self, entries: &[Entry]) -> Result<usize, Error> {
        let wanted: BTreeSet<&str> = entries
            .iter()
            .filter(|entry| !matches!(entry.status, Status::Failed | Status::Duplicate))
            .filter_map(|entry| entry.sha256.as_deref())
            .collect();
        let mut pruned = 0;
        for sha256 in extractions(self.disk, &self.folder)? {
            if !wanted.contains(sha256.as_str()) {
                let path = self.paper(&sha256);
                self.disk
                    .remove(&path)
                    .map_err(Error::io("remove", &path))?;
                pruned += 1;
            }
        }
        Ok(pruned)
    }

    /// Where the extraction of a content is.
    pub fn paper(&self, sha256: &str) -> PathBuf {
        paper(&self.folder, sha256)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let path = self.folder.join(name);
        put(self.disk, &path, bytes).map_err(Error::io("write", &path))
    }

    /// A thread that panicked while it held the lock has left the map as it was or with one more.
    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Known>> {
        match self.known.lock() {
            Ok(known) => known,
            Err(poisoned) => poisoned.into_inner(),
        }
    }
}

/// Where the extraction of a content is in a dataset.
pub fn paper(folder: &Path, sha256: &str) -> PathBuf {
    let first = sha256.get(..2).unwrap_or(sha256);
    folder
        .join(PAPERS)
        .join(first)
        .join(format!("{sha256}.json"))
}

/// The last name of a path with `/` between names.
pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The hashes of the contents whose extraction is there.
fn extractions(disk: &dyn Disk, folder: &Path) -> Result<BTreeSet<String>, Error> {
    let papers = folder.join(PAPERS);
    let mut there = BTreeSet::new();
    for first in disk.names(&papers).map_err(Error::io("list", &papers))? {
        let below = papers.join(&first);
        for name in disk.names(&below).map_err(Error::io("list", &below))? {
            if let Some(sha256) = name.to_str().and_then(|name| name.strip_suffix(".json")) {
                there.insert(sha256.to_owned());
            }
        }
    }
    Ok(there)
}

/// Removes files that were being written when the program was killed.
fn clear(disk: &dyn Disk, folder: &Path) -> Result<(), Error> {
    let papers = folder.join(PAPERS);
    let mut folders = vec![folder.to_owned()];
    for first in disk.names(&papers).map_err(Error::io("list", &papers))? {
        folders.push(papers.join(first));
    }
    for folder in folders {
        for name in disk.names(&folder).map_err(Error::io("list", &folder))? {
            if is_left_over(&name) {
                let path = folder.join(name);
                disk.remove(&path).map_err(Error::io("remove", &path))?;
            }
        }
    }
    Ok(())
}

/// The lines of a file; none where there is no file.
fn lines<T: DeserializeOwned>(disk: &dyn Disk, path: &Path) -> Result<Vec<T>, Error> {
    if !disk.holds(path) {
        return Ok(Vec::new());
    }
    let bytes = disk.read(path).map_err(Error::io("read", path))?;
    let mut values = Vec::new();
    let lines = bytes.split(|&byte| byte == b'\n');
    for (index, line) in lines.enumerate().filter(|(_, line)| !line.is_empty()) {
        match serde_json::from_slice(line) {
            Ok(value) => values.push(value),
            Err(error) => {
                return Err(Error::Damaged {
                    file: path.to_owned(),
                    line: index + 1,
                    found: error.to_string(),
                });
            }
        }
    }
    Ok(values)
}

/// Cuts off a last line that is half written, so that the next begins afresh. Only the last can be:
/// each is synced, or at least written, before the next.
fn mend(disk: &dyn Disk, path: &Path) -> Result<(), Error> {
    if !disk.holds(path) {
        return Ok(());
    }
    let bytes = disk.read(path).map_err(Error::io("read", path))?;
    let mut end = after_line_break(&bytes);
    let last = after_line_break(&bytes[..end.saturating_sub(1)]);
    // After a power cut a block of zeros may stand where the line begins.
    if serde_json::from_slice::<IgnoredAny>(&bytes[last..end]).is_err() {
        end = last;
    }
    if end < bytes.len() {
        put(disk, path, &bytes[..end]).map_err(Error::io("write", path))?;
    }
    Ok(())
}

/// Where the last line break ends; 0 where there is none.
fn after_line_break(bytes: &[u8]) -> usize {
    let last = bytes.iter().rposition(|&byte| byte == b'\n');
    last.map_or(0, |last| last + 1)
}

/// A value as a line of JSON.
pub(crate) fn line<T: Serialize>(value: &T) -> Vec<u8> {
    let mut line = serde_json::to_vec(value).unwrap_or_default();
    line.push(b'\n');
    line
}
