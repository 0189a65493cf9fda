//! What there is to read, and what the manifest says.

use std::collections::{BTreeMap, BTreeSet};

use crate::dataset::{Known, file_name};
use crate::entry::{Entry, Record, Status};
use crate::gather::{Input, Place, Scope};
use crate::identify::{Identity, UNKNOWN};
use crate::shard::Shard;
use crate::similar::similar;
use crate::sketch::Sketch;

/// The inputs of a dataset: those of this run, and those of earlier runs that it did not look for.
#[derive(Debug, Default)]
pub struct Plan {
    /// By path. What was read is not yet among it.
    live: BTreeMap<String, Live>,
    /// Lines of inputs that are there no longer, by path.
    removed: BTreeMap<String, Entry>,
}

/// An input that is there, or was when it was last looked for.
#[derive(Clone, Debug)]
struct Live {
    sha256: Option<String>,
    size: Option<u64>,
    kind: Option<String>,
    /// Why its bytes cannot be read.
    error: Option<String>,
    /// Where its bytes are; `None` where this run did not look for it.
    place: Option<Place>,
}

/// A content to read.
#[derive(Clone, Debug)]
pub struct Job {
    /// The input that stands for it.
    pub path: String,
    /// The hash it must have.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
    /// Where its bytes are.
    pub place: Place,
}

/// What makes a reading current.
#[derive(Clone, Copy, Debug)]
pub struct Current<'a> {
    /// The version of the extraction.
    pub extraction: &'a str,
    /// Read everything anew.
    pub force: bool,
}

impl Plan {
    /// Sets what was found beside the earlier manifest.
    ///
    /// Of a shard's dataset, an input that is now in another shard is dropped: its bytes have
    /// changed, and the other shard has it.
    pub fn of(
        inputs: Vec<(Input, Result<Identity, String>)>,
        earlier: &BTreeMap<String, Entry>,
        scope: &Scope,
        shard: Option<Shard>,
    ) -> Self {
        let mut plan = Self::default();
        let mut elsewhere = BTreeSet::new();
        for (input, identity) in inputs {
            let live = Live::found(input.place, identity);
            let mine = shard.is_none_or(|shard| match &live.sha256 {
                Some(sha256) => shard.holds(sha256),
                None => shard.holds(&hash_of_path(&input.path)),
            });
            if mine {
                plan.live.insert(input.path, live);
            } else {
                elsewhere.insert(input.path);
            }
        }
        for (path, entry) in earlier {
            if plan.live.contains_key(path) || elsewhere.contains(path) {
                continue;
            }
            if entry.status == Status::Removed || scope.covers(path) {
                let mut entry = entry.clone();
                entry.status = Status::Removed;
                entry.duplicate_of = None;
                entry.similar_to.clear();
                plan.removed.insert(path.clone(), entry);
            } else {
                plan.live.insert(path.clone(), Live::kept(entry));
            }
        }
        plan
    }

    /// The contents to read, the largest first: a long paper begun last would keep the others'
    /// workers waiting for it.
    pub fn jobs(&self, known: &BTreeMap<String, Known>, current: Current<'_>) -> Vec<Job> {
        let mut jobs: Vec<Job> = self
            .contents()
            .into_iter()
            .filter(|(sha256, paths)| {
                let name = file_name(paths[0]);
                current.force
                    || known.get(*sha256).is_none_or(|one| {
                        one.record.error.is_some()
                            || one.record.extraction.as_deref() != Some(current.extraction)
                            || one.file != name
                    })
            })
            .filter_map(|(sha256, paths)| {
                let mut places = paths.iter().filter_map(|&path| self.live.get(path));
                let live = places.find(|live| live.place.is_some())?;
                Some(Job {
                    path: paths[0].to_owned(),
                    sha256: sha256.to_owned(),
                    size: live.size.unwrap_or_default(),
                    place: live.place.clone()?,
                })
            })
            .collect();
        jobs.sort_by(|a, b| b.size.cmp(&a.size).then_with(|| a.path.cmp(&b.path)));
        jobs
    }

    /// The inputs of a manifest as they are.
    pub fn kept(entries: &BTreeMap<String, Entry>) -> Self {
        Self::of(Vec::new(), entries, &Scope::default(), None)
    }

    /// The distinct contents of the inputs of this run.
    pub fn contents_found(&self) -> usize {
        let found = self.live.values().filter(|live| live.place.is_some());
        let contents: BTreeSet<&String> = found.filter_map(|live| live.sha256.as_ref()).collect();
        contents.len()
    }

    /// The manifest's lines, sorted by path.
    pub fn entries(&self, known: &BTreeMap<String, Known>) -> Vec<Entry> {
        let first: BTreeMap<&str, &str> = self
            .contents()
            .into_iter()
            .map(|(sha256, paths)| (sha256, paths[0]))
            .collect();
        let mut entries: BTreeMap<String, Entry> = self.removed.clone();
        for (path, live) in &self.live {
            entries.insert(path.clone(), live.entry(path, &first, known));
        }
        name_similar(&mut entries, known);
        entries.into_values().collect()
    }

    /// Each content with the paths that have it: those whose name fits it before the others, each in
    /// order. The first stands for it, and a page of the web called `a.pdf` would be read as none.
    fn contents(&self) -> BTreeMap<&str, Vec<&str>> {
        let mut contents: BTreeMap<&str, Vec<(bool, &str)>> = BTreeMap::new();
        for (path, live) in &self.live {
            if let Some(sha256) = &live.sha256 {
                let misnamed = live.kind.as_deref().is_none_or(|kind| kind == UNKNOWN);
                let paths = contents.entry(sha256).or_default();
                paths.push((misnamed, path));
            }
        }
        let contents = contents.into_iter();
        contents
            .map(|(sha256, mut paths)| {
                paths.sort_unstable();
                let paths = paths.into_iter().map(|(_, path)| path);
                (sha256, paths.collect())
            })
            .collect()
    }
}

impl Live {
    fn found(place: Place, identity: Result<Identity, String>) -> Self {
        match identity {
            Ok(identity) => Self {
                sha256: Some(identity.sha256),
                size: Some(identity.size),
                kind: Some(identity.kind.to_owned()),
                error: None,
                place: Some(place),
            },
            Err(error) => Self {
                sha256: None,
                size: None,
                kind: None,
                error: Some(error),
                place: None,
            },
        }
    }

    /// What an earlier run found.
    fn kept(entry: &Entry) -> Self {
        Self {
            sha256: entry.sha256.clone(),
            size: entry.size,
            kind: entry.kind.clone(),
            error: match entry.sha256 {
                Some(_) => None,
                None => entry.record.error.clone(),
            },
            place: None,
        }
    }

    fn entry(
        &self,
        path: &str,
        first: &BTreeMap<&str, &str>,
        known: &BTreeMap<String, Known>,
    ) -> Entry {
        let mut entry = Entry {
            path: path.to_owned(),
            sha256: self.sha256.clone(),
            size: self.size,
            kind: self.kind.clone(),
            status: Status::Failed,
            duplicate_of: None,
            similar_to: Vec::new(),
            record: Record {
                error: self.error.clone(),
                ..Record::default()
            },
        };
        let Some(sha256) = self.sha256.as_deref() else {
            return entry;
        };
        let stands_for = first.get(sha256).copied().unwrap_or(path);
        if stands_for != path {
            entry.status = Status::Duplicate;
            entry.duplicate_of = Some(stands_for.to_owned());
            // A copy of what cannot be read cannot be read either.
            let read = known.get(sha256).map(|one| &one.record);
            if let Some(error) = read.and_then(|record| record.error.as_ref()) {
                entry.status = Status::Failed;
                entry.record.error = Some(error.clone());
            }
            return entry;
        }
        entry.status = match known.get(sha256) {
            Some(one) => {
                entry.record = one.record.clone();
                if one.record.error.is_some() {
                    Status::Failed
                } else {
                    Status::Done
                }
            }
            None => Status::Pending,
        };
        entry
    }
}

/// Names, for each paper that was read, those with much the same text.
fn name_similar(entries: &mut BTreeMap<String, Entry>, known: &BTreeMap<String, Known>) {
    let sketches: BTreeMap<&str, &Sketch> = entries
        .values()
        .filter(|entry| entry.status == Status::Done)
        .filter_map(|entry| {
            let one = known.get(entry.sha256.as_deref()?)?;
            Some((entry.path.as_str(), one.sketch.as_ref()?))
        })
        .collect();
    for (path, others) in similar(&sketches) {
        if let Some(entry) = entries.get_mut(&path) {
            entry.similar_to = others;
        }
    }
}

/// A hash for inputs whose bytes cannot be read: each must be in one shard too.
fn hash_of_path(path: &str) -> String {
    use sha2::{Digest, Sha256};
    crate::identify::hexadecimal(&Sha256::digest(path.as_bytes()))
}
