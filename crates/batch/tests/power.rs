//! The power is cut between any two steps of writing a dataset: what is there afterwards is whole, and
//! the next run ends where one without a cut ends.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use scrutineer_batch::dataset::{Dataset, Known, paper};
use scrutineer_batch::disk::Disk;
use scrutineer_batch::entry::{Attempt, Entry, Record};
use scrutineer_batch::{Error, Status};

const FOLDER: &str = "dataset";

/// A disk that forgets what was not synced when the power is cut.
struct Forgetful(Mutex<State>);

#[derive(Clone, Default)]
struct State {
    /// Names as programs see them, and as they would be found after a cut.
    names: BTreeMap<PathBuf, usize>,
    names_synced: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
    folders_synced: BTreeSet<PathBuf>,
    /// Contents, by number: as programs see them, and as they are on the platter.
    contents: Vec<(Vec<u8>, Vec<u8>)>,
    /// Steps until the cut.
    left: usize,
    /// A disk that says it has synced and has not.
    lies: bool,
}

impl State {
    fn step(&mut self) -> io::Result<()> {
        self.left = self
            .left
            .checked_sub(1)
            .ok_or_else(|| io::Error::other("no power"))?;
        Ok(())
    }

    fn content(&mut self, path: &Path) -> io::Result<&mut (Vec<u8>, Vec<u8>)> {
        let number = self.names.get(path).copied();
        number
            .and_then(|number| self.contents.get_mut(number))
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn create(&mut self, path: &Path) -> io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new(""));
        if !folder.as_os_str().is_empty() && !self.folders.contains(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.contents.push((Vec::new(), Vec::new()));
        self.names.insert(path.to_owned(), self.contents.len() - 1);
        Ok(())
    }
}

impl Forgetful {
    fn new(left: usize) -> Self {
        Self(Mutex::new(State {
            left,
            ..State::default()
        }))
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0
            .lock()
            .expect("no test panics while it holds the disk")
    }

    /// What is found when the power is back. A name that was not synced may be the old or the new
    /// one, a content the old, the new or a part of it: `chance` decides.
    fn after_the_cut(&self, mut chance: u64) -> Self {
        let mut state = self.state().clone();
        let mut toss = |of: u64| {
            chance = chance
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (chance >> 33) % of
        };
        for (seen, synced) in &mut state.contents {
            if seen != synced {
                match toss(4) {
                    0 => seen.clone_from(synced),
                    1 => {}
                    2 => seen.truncate(toss(seen.len() as u64 + 1) as usize),
                    // The length is new, the first blocks are not.
                    _ => {
                        let from = synced.len().min(seen.len());
                        let to = from + toss((seen.len() - from) as u64 + 1) as usize;
                        seen[from..to].fill(0);
                    }
                }
            }
            synced.clone_from(seen);
        }
        let paths: BTreeSet<PathBuf> = state
            .names
            .keys()
            .chain(state.names_synced.keys())
            .cloned()
            .collect();
        let mut names = BTreeMap::new();
        for path in paths {
            let from = if toss(2) == 0 {
                &state.names
            } else {
                &state.names_synced
            };
            if let Some(&number) = from.get(&path) {
                names.insert(path, number);
            }
        }
        let folders: Vec<PathBuf> = state.folders.iter().cloned().collect();
        for folder in folders {
            let kept = state.folders_synced.contains(&folder) || toss(2) == 0;
            let above = folder.parent().unwrap_or(Path::new(""));
            if !kept || !above.as_os_str().is_empty() && !state.folders.contains(above) {
                state.folders.remove(&folder);
            }
        }
        names.retain(|path, _| {
            path.parent()
                .is_some_and(|folder| state.folders.contains(folder))
        });
        state.names.clone_from(&names);
        state.names_synced = names;
        state.folders_synced.clone_from(&state.folders);
        state.left = usize::MAX;
        Self(Mutex::new(state))
    }
}

impl Disk for Forgetful {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.state().content(path).map(|content| content.0.clone())
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let state = self.state();
        let paths = state.names.keys().chain(&state.folders);
        let below = paths.filter(|path| path.parent() == Some(folder));
        let names: BTreeSet<OsString> = below
            .filter_map(|path| path.file_name())
            .map(OsString::from)
            .collect();
        Ok(names.into_iter().collect())
    }

    fn holds(&self, path: &Path) -> bool {
        let state = self.state();
        state.names.contains_key(path) || state.folders.contains(path)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        state.folders.insert(folder.to_owned());
        Ok(())
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        state.create(path)?;
        bytes.clone_into(&mut state.content(path)?.0);
        Ok(())
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        if !state.names.contains_key(path) {
            state.create(path)?;
        }
        state.content(path)?.0.extend_from_slice(bytes);
        Ok(())
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        let lies = state.lies;
        let content = state.content(path)?;
        if !lies {
            content.1.clone_from(&content.0);
        }
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        let within = |path: &PathBuf| path.parent() == Some(folder);
        let names: Vec<(PathBuf, usize)> = state
            .names
            .iter()
            .filter(|(path, _)| within(path))
            .map(|(path, &number)| (path.clone(), number))
            .collect();
        state.names_synced.retain(|path, _| !within(path));
        state.names_synced.extend(names);
        let folders: Vec<PathBuf> = state
            .folders
            .iter()
            .filter(|path| within(path))
            .cloned()
            .collect();
        state.folders_synced.extend(folders);
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        let number = state.names.remove(from).ok_or(io::ErrorKind::NotFound)?;
        state.names.insert(to.to_owned(), number);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.step()?;
        let removed = state.names.remove(path);
        removed
            .map(|_| ())
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// The hash that a paper of this number has here.
fn hash(number: usize) -> String {
    format!("{number:02x}{number:062x}")
}

fn extraction(number: usize) -> Vec<u8> {
    format!(
        "{{\"paper\":{number},\"text\":\"{}\"}}\n",
        "words ".repeat(40)
    )
    .into_bytes()
}

fn known(number: usize) -> Known {
    Known {
        sha256: hash(number),
        file: format!("{number}.pdf"),
        record: Record {
            pages: Some(number as u32),
            extraction: Some("v1".to_owned()),
            ..Record::default()
        },
        sketch: Some(scrutineer_batch::sketch::Sketch {
            hashes: vec![number as u64; 8],
            ..Default::default()
        }),
    }
}

/// The manifest of `PAPERS` papers, of which some are known.
fn entries(known: &BTreeMap<String, Known>) -> Vec<Entry> {
    (0..PAPERS)
        .map(|number| {
            let one = known.get(&hash(number));
            Entry {
                path: format!("{number}.pdf"),
                sha256: Some(hash(number)),
                size: Some(1),
                kind: None,
                status: one.map_or(Status::Pending, |_| Status::Done),
                duplicate_of: None,
                similar_to: Vec::new(),
                record: one.map_or_else(Record::default, |one| one.record.clone()),
            }
        })
        .collect()
}

const PAPERS: usize = 4;

/// What a build does to its dataset. Gives how many papers it read.
fn build(disk: &dyn Disk) -> Result<usize, Error> {
    let dataset = Dataset::open(disk, Path::new(FOLDER))?;
    let missing: Vec<usize> = (0..PAPERS)
        .filter(|&number| dataset.knows(&hash(number)).is_none())
        .collect();
    dataset.write(entries)?;
    for (index, &number) in missing.iter().enumerate() {
        dataset.keep(known(number), Some(&extraction(number)))?;
        dataset.note(&Attempt {
            run: "now".to_owned(),
            path: format!("{number}.pdf"),
            sha256: hash(number),
            status: Status::Done,
            seconds: 1.0,
            peak_memory: None,
        })?;
        if index == 1 {
            dataset.write(entries)?;
        }
    }
    let entries = dataset.write(entries)?;
    dataset.prune(&entries)?;
    Ok(missing.len())
}

/// The files that no run may differ in.
fn files(disk: &Forgetful) -> BTreeMap<PathBuf, Vec<u8>> {
    let state = disk.state();
    let names = state.names.iter();
    names
        .filter(|(path, _)| !path.ends_with("runs.ndjson"))
        .map(|(path, &number)| (path.clone(), state.contents[number].0.clone()))
        .collect()
}

/// Whether everything that has its final name is whole, and the next build ends as one without a cut.
fn is_whole(disk: &Forgetful, wanted: &BTreeMap<PathBuf, Vec<u8>>) -> Result<(), String> {
    for number in 0..PAPERS {
        let path = paper(Path::new(FOLDER), &hash(number));
        match disk.read(&path) {
            Ok(bytes) if bytes != extraction(number) => {
                return Err(format!("{} is half written", path.display()));
            }
            _ => {}
        }
    }
    build(disk).map_err(|error| error.to_string())?;
    if files(disk) == *wanted {
        Ok(())
    } else {
        Err("the next build ends elsewhere".to_owned())
    }
}

/// Cuts the power after each step in turn, with several outcomes; gives what was found wrong.
fn cut_everywhere(lies: bool) -> Vec<String> {
    let whole = Forgetful::new(usize::MAX);
    assert_eq!(build(&whole).expect("power"), PAPERS);
    let wanted = files(&whole);
    let steps = usize::MAX - whole.state().left;
    assert!(steps > 40, "{steps}");

    let mut wrong = Vec::new();
    for left in 0..steps {
        for chance in 0..12 {
            let disk = Forgetful::new(left);
            disk.state().lies = lies;
            build(&disk).expect_err("no power");
            let found = disk.after_the_cut(chance);
            // The power goes a second time, while the first cut is being mended.
            let again = {
                let mut state = found.state().clone();
                state.left = left / 2;
                state.lies = lies;
                Forgetful(Mutex::new(state))
            };
            let _ = build(&again);
            for disk in [found, again.after_the_cut(chance + 7)] {
                if let Err(reason) = is_whole(&disk, &wanted) {
                    wrong.push(format!("step {left}, outcome {chance}: {reason}"));
                }
            }
        }
    }
    wrong
}

#[test]
fn a_power_cut_between_any_two_steps_leaves_the_dataset_whole() {
    assert_eq!(cut_everywhere(false), [] as [String; 0]);
}

#[test]
fn a_disk_that_does_not_sync_is_found_out() {
    // Proves that the test above can see what it looks for.
    assert!(cut_everywhere(true).len() > 20);
}

#[test]
fn what_was_kept_before_a_cut_is_not_read_again() {
    let disk = Forgetful::new(usize::MAX);
    {
        let dataset = Dataset::open(&disk, Path::new(FOLDER)).expect("power");
        dataset.write(entries).expect("power");
        for number in 0..2 {
            dataset
                .keep(known(number), Some(&extraction(number)))
                .expect("power");
        }
    }
    for chance in 0..20 {
        let disk = disk.after_the_cut(chance);
        assert_eq!(build(&disk).expect("power"), PAPERS - 2);
    }
}
