//! Shards joined into one dataset.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::dataset::{Dataset, Known, file_name, paper};
use crate::disk::{Disk as _, System, put};
use crate::entry::{Entry, Status};
use crate::error::Error;
use crate::lock::Lock;
use crate::plan::Plan;
use crate::summary::Summary;

/// Joins datasets into the one at `into`, which afterwards holds what they hold and nothing else.
///
/// The shards of a build give, joined, the dataset that one build of all of it gives, byte for byte
/// but for `runs.ndjson`. What is removed in one dataset and there in another is there.
///
/// # Errors
/// A dataset cannot be read, is not finished, or two have different inputs of one path.
pub fn merge(datasets: &[PathBuf], into: &Path) -> Result<Summary, Error> {
    let begun = Instant::now();
    let mut entries: BTreeMap<String, (Entry, &Path)> = BTreeMap::new();
    let mut known: BTreeMap<String, (Known, &Path)> = BTreeMap::new();
    let mut runs = Vec::new();
    for folder in datasets {
        let _lock = Lock::take_of(folder)?;
        let dataset = Dataset::open(&System, folder)?;
        for entry in dataset.entries.values() {
            if entry.status == Status::Pending {
                return Err(Error::Unfinished(folder.clone()));
            }
            add(&mut entries, entry, folder)?;
        }
        for (sha256, one) in dataset.known() {
            let read = one.record.error.is_none();
            let other = known.get(&sha256);
            if other.is_none_or(|(other, _)| read && other.record.error.is_some()) {
                known.insert(sha256, (one, folder));
            }
        }
        let path = folder.join("runs.ndjson");
        if System.holds(&path) {
            runs.extend(System.read(&path).map_err(Error::io("read", &path))?);
        }
    }
    // Of a content in several datasets, that of the input that stands for it counts.
    let lines: BTreeMap<String, Entry> = entries
        .iter()
        .map(|(path, (entry, _))| (path.clone(), entry.clone()))
        .collect();
    for (entry, folder) in entries.values() {
        if let (Status::Done, Some(sha256)) = (entry.status, &entry.sha256)
            && let Some((one, of)) = known.get_mut(sha256)
        {
            file_name(&entry.path).clone_into(&mut one.file);
            *of = folder;
        }
    }

    let _lock = Lock::take(into)?;
    let dataset = Dataset::open(&System, into)?;
    for (sha256, (one, folder)) in &known {
        let json = if one.record.error.is_none() {
            let path = paper(folder, sha256);
            Some(System.read(&path).map_err(Error::io("read", &path))?)
        } else {
            None
        };
        let same = dataset.knows(sha256).as_ref() == Some(one)
            && System.read(&dataset.paper(sha256)).ok() == json;
        if !same {
            dataset.keep(one.clone(), json.as_deref())?;
        }
    }
    let plan = Plan::kept(&lines);
    let entries = dataset.write(|known| plan.entries(known))?;
    dataset.prune(&entries)?;
    let path = into.join("runs.ndjson");
    put(&System, &path, &runs).map_err(Error::io("write", &path))?;
    Ok(Summary {
        seconds: begun.elapsed().as_secs_f64(),
        ..Summary::of(&entries)
    })
}

fn add<'a>(
    entries: &mut BTreeMap<String, (Entry, &'a Path)>,
    entry: &Entry,
    folder: &'a Path,
) -> Result<(), Error> {
    if let Some((other, of)) = entries.get(&entry.path) {
        if entry.status == Status::Removed {
            return Ok(());
        }
        if other.status != Status::Removed && other.sha256 != entry.sha256 {
            return Err(Error::Disagree {
                path: entry.path.clone(),
                first: of.to_path_buf(),
                second: folder.to_owned(),
            });
        }
        // The one that was read says more than the one that stood for another.
        if other.status != Status::Removed && other.status <= entry.status {
            return Ok(());
        }
    }
    entries.insert(entry.path.clone(), (entry.clone(), folder));
    Ok(())
}
