//! A soak: many papers, some broken, through `build` with kills at random moments; in the end each is
//! accounted for once.
//!
//! Papers are those of the corpus and, where they lie beside the repository, real ones: whole under new
//! names, copied, with bytes changed, cut short. `make soak` takes 2,000 of them; `cargo test` a few.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use scrutineer_batch::{Entry, Status};
use scrutineer_pipeline::find;

/// How many papers, where `SOAK_PAPERS` does not say.
const PAPERS: usize = 48;

/// Of the real papers, those that are no longer: a soak is about many, not about long ones.
const LARGEST: u64 = 1_000_000;

/// The generator of `tests/cli/dataset.rs`: numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (number ^ (number >> 31)) % end.max(1)
    }
}

/// The papers that the others are made of.
fn sources() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("corpus"), root.join("../shared/real")];
    let folders = folders.into_iter().filter(|folder| folder.exists());
    let found = find(&folders.collect::<Vec<_>>());
    let small = found.inputs.iter().filter(|input| {
        let metadata = input.path.metadata();
        metadata.is_ok_and(|metadata| metadata.len() <= LARGEST)
    });
    small
        .filter_map(|input| fs::read(&input.path).ok())
        .collect()
}

/// Writes so many papers. How each is spoilt depends on its number alone.
fn write(folder: &Path, papers: usize) {
    let sources = sources();
    let mut chance = Chance(11);
    for number in 0..papers {
        let mut bytes = sources[chance.below(sources.len() as u64) as usize].clone();
        let length = bytes.len() as u64;
        match number % 8 {
            // As it is: again and again the same, as papers are sent round.
            0 | 1 => {}
            2 => bytes.truncate(chance.below(length) as usize),
            3 => {
                for _ in 0..=chance.below(40) {
                    let at = chance.below(length) as usize;
                    bytes[at] = chance.below(256) as u8;
                }
            }
            4 => {
                let from = chance.below(length) as usize;
                let to = from + chance.below(length - from as u64) as usize;
                bytes.drain(from..to);
            }
            // Whole, and like no other.
            _ => bytes.extend_from_slice(format!("\n% {number}\n").as_bytes()),
        }
        let path = folder.join(format!("{:02}/{number:05}.pdf", number % 17));
        fs::create_dir_all(path.parent().expect("below the folder")).expect("a folder");
        fs::write(path, bytes).expect("a paper");
    }
}

/// Builds, and kills the build after a while, where it is given one. Whether it came to its end.
fn build(folder: &Path, kill_after: Option<Duration>) -> bool {
    let mut child = Command::new(env!("CARGO_BIN_EXE_scrutineer"))
        .args(["build", "papers", "-o", "dataset", "--progress", "none"])
        .args(["--timeout", "300s"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    if let Some(time) = kill_after {
        std::thread::sleep(time);
        child.kill().expect("a child");
    }
    child.wait().expect("it ends").code().is_some()
}

fn entries(folder: &Path) -> Vec<Entry> {
    let manifest = fs::read_to_string(folder.join("dataset/manifest.ndjson"));
    let manifest = manifest.unwrap_or_default();
    let lines = manifest.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("a line of the manifest"))
        .collect()
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(below(&path));
        } else {
            files.push(path);
        }
    }
    files
}

#[test]
fn each_paper_is_accounted_for_once_however_often_the_build_is_killed() {
    let papers = std::env::var("SOAK_PAPERS").ok();
    let papers = papers.map_or(PAPERS, |papers| papers.parse().expect("a number of papers"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("soak");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("a folder of an earlier run goes");
    }
    write(&folder.join("papers"), papers);

    let begun = Instant::now();
    let mut chance = Chance(12);
    let mut kills = 0;
    let mut longest = 1000;
    while !build(&folder, Some(Duration::from_millis(chance.below(longest)))) {
        kills += 1;
        // Longer and longer, so that it ends.
        longest += 100 + longest / 4;
        for entry in entries(&folder) {
            assert_ne!(entry.status, Status::Removed, "{}", entry.path);
        }
    }
    let seconds = begun.elapsed().as_secs_f64();

    let entries = entries(&folder);
    let inputs: BTreeSet<String> = below(&folder.join("papers"))
        .iter()
        .map(|path| {
            let path = path.strip_prefix(&folder).expect("below the folder");
            path.to_string_lossy().replace('\\', "/")
        })
        .collect();
    let listed: Vec<&String> = entries.iter().map(|entry| &entry.path).collect();
    assert!(inputs.iter().eq(listed), "each input has one line");

    let mut statuses: BTreeMap<Status, usize> = BTreeMap::new();
    let mut contents = BTreeSet::new();
    let mut done = BTreeSet::new();
    for entry in &entries {
        *statuses.entry(entry.status).or_default() += 1;
        let sha256 = entry.sha256.clone().expect("all can be read");
        match entry.status {
            Status::Done => {
                done.insert(sha256.clone());
                assert!(contents.insert(sha256), "{} is there twice", entry.path);
            }
            Status::Failed => {
                assert!(entry.record.error.is_some(), "{}", entry.path);
                // A copy of a paper that failed has failed as well, and says whose copy it is.
                let first = entry.duplicate_of.is_none();
                assert!(
                    !first || contents.insert(sha256),
                    "{} is there twice",
                    entry.path
                );
            }
            Status::Duplicate => assert!(entry.duplicate_of.is_some()),
            Status::Removed | Status::Pending => panic!("{}: {:?}", entry.path, entry.status),
        }
    }
    let all = entries.iter().filter_map(|entry| entry.sha256.clone());
    assert_eq!(
        all.collect::<BTreeSet<_>>(),
        contents,
        "each content is read once"
    );

    let kept: BTreeSet<String> = below(&folder.join("dataset/papers"))
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).expect("an extraction");
            serde_json::from_str::<serde_json::Value>(&text).expect("a whole extraction");
            let name = path.file_stem().expect("a name");
            name.to_string_lossy().into_owned()
        })
        .collect();
    assert_eq!(kept, done, "each extraction has its line");

    #[allow(clippy::print_stderr, reason = "what `make soak` is run to see")]
    {
        eprintln!("{papers} papers, {kills} kills, {seconds:.0} s: {statuses:?}");
        let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
        for error in entries
            .iter()
            .filter_map(|entry| entry.record.error.as_ref())
        {
            *reasons.entry(error.clone()).or_default() += 1;
        }
        for (reason, times) in reasons {
            eprintln!("  {times} × {reason}");
        }
    }
}
