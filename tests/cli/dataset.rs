//! A dataset as the tests look at it.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::run::Folder;

/// The lines of a dataset's manifest.
pub(crate) fn manifest(folder: &Folder, dataset: &str) -> Vec<Value> {
    let path = folder.0.join(dataset).join("manifest.ndjson");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{dataset}: {error}"));
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}

/// Path and status of each input.
pub(crate) fn statuses(folder: &Folder, dataset: &str) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let entries = manifest(folder, dataset);
    let entries = entries.iter();
    entries
        .map(|entry| (text(&entry["path"]), text(&entry["status"])))
        .collect()
}

/// What the same inputs must give whenever, wherever and by however many workers it is built.
pub(crate) fn content(folder: &Folder, dataset: &str) -> BTreeMap<String, Vec<u8>> {
    let files = folder.files(dataset).into_iter();
    files
        .filter(|file| file != "runs.ndjson" && file != ".lock" && !file.starts_with("log/"))
        .map(|file| {
            let bytes = fs::read(folder.0.join(dataset).join(&file)).expect("a file");
            (file, bytes)
        })
        .collect()
}

/// Starts the program in a folder and does not wait for it.
pub(crate) fn start(folder: &Folder, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_scrutineer"))
        .args(arguments)
        .current_dir(&folder.0)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// Waits until something is so; the tests' own limit is far above what a slow machine needs.
#[track_caller]
pub(crate) fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    for _ in 0..3000 {
        if is_so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("not within 5 minutes: {what}");
}

/// Numbers that look like chance and are the same in every run (the generator is `SplitMix64`).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (number ^ (number >> 31)) % end.max(1)
    }
}
