//! A build that is killed, over and over: the dataset is whole each time, and in the end what it would
//! have been.

use std::collections::BTreeSet;
use std::fs;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::dataset::{Chance, content, start};
use crate::paper::paper;
use crate::run::Folder;

/// How often a build is killed.
const KILLS: usize = 50;

/// Whatever stands in the dataset has been written to the end.
fn is_whole(folder: &Folder, dataset: &str, hashes: &BTreeSet<String>) {
    if !folder.0.join(dataset).exists() {
        return;
    }
    for file in folder.files(dataset) {
        let name = file.rsplit('/').next().unwrap_or_default();
        if name.starts_with('.') || file.starts_with("log/") {
            continue;
        }
        let path = folder.0.join(dataset).join(&file);
        let text = fs::read_to_string(&path).expect("UTF-8");
        if let Some(hash) = name.strip_suffix(".json") {
            assert!(hashes.contains(hash), "{file}");
            let json: Value = serde_json::from_str(&text).expect("a whole extraction");
            assert_eq!(json["paper"]["id"], format!("sha256:{hash}"));
        } else if file == "manifest.ndjson" || file == "sketches.ndjson" {
            assert!(text.is_empty() || text.ends_with('\n'), "{file}");
            for line in text.lines() {
                serde_json::from_str::<Value>(line).expect("a whole line");
            }
        }
    }
}

#[test]
fn a_build_killed_at_any_moment_goes_on_where_it_was() {
    let folder = Folder::of("kill");
    for number in 1..=10 {
        folder.put(&format!("papers/{number}.pdf"), &paper(number));
    }
    folder.put("papers/broken.pdf", b"no paper");
    let build = [
        "build",
        "papers",
        "-o",
        "dataset",
        "--threads",
        "2",
        "--progress",
        "none",
    ];
    let begun = Instant::now();
    folder.run(&build).ends_with(1);
    let whole_run = begun.elapsed();
    let wanted = content(&folder, "dataset");
    let hashes: BTreeSet<String> = wanted
        .keys()
        .filter_map(|file| file.rsplit('/').next()?.strip_suffix(".json"))
        .map(str::to_owned)
        .collect();
    assert_eq!(hashes.len(), 10);

    let mut chance = Chance(5);
    let (mut killed, mut finished) = (0, 0);
    fs::remove_dir_all(folder.0.join("dataset")).expect("the dataset goes");
    while killed < KILLS {
        let mut child = start(&folder, &build);
        let wait = chance.below(whole_run.as_micros() as u64);
        std::thread::sleep(Duration::from_micros(wait));
        child.kill().expect("a child");
        let status = child.wait().expect("it ends");
        if status.code().is_none() {
            killed += 1;
            is_whole(&folder, "dataset", &hashes);
        } else {
            finished += 1;
            assert!(
                content(&folder, "dataset") == wanted,
                "after {killed} kills"
            );
            // From the beginning, so that there is something to kill.
            fs::remove_dir_all(folder.0.join("dataset")).expect("the dataset goes");
        }
        assert!(
            finished < 20 * KILLS,
            "{killed} killed, {finished} finished"
        );
    }
    folder.run(&build).ends_with(1);
    assert!(
        content(&folder, "dataset") == wanted,
        "after {killed} kills"
    );
}
