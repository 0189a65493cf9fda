//! Memory holds one paper at a time, however many there are.
//!
//! Where the system does not say how much memory was used at most, nothing is tested. `make
//! consumers` measures each format with a million observations.

#[path = "formats/support.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use scrutineer_dataset::{Format, Options, export};

/// How much more a dataset of ten times as many papers may take, in KiB: less than a tenth of what
/// its extractions would, were they all held.
const MORE: u64 = 8 << 10;

/// The most memory that this process had, in KiB.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn made(papers: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("memory-{papers}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("a folder of an earlier run goes");
    }
    support::dataset(&folder, papers, 200, 20);
    folder
}

#[test]
fn ten_times_the_papers_take_no_more_memory() {
    let options = Options {
        formats: vec![Format::Csv, Format::Ndjson, Format::Tables],
        ..Options::default()
    };
    let (few, many) = (made(10), made(100));
    export(&few, &options).expect("an export");
    let before = peak();
    let report = export(&many, &options).expect("an export");
    assert_eq!(report.papers, 100);
    if let (Some(before), Some(after)) = (before, peak()) {
        assert!(after < before + MORE, "{before} KiB, then {after} KiB");
    }
}
