//! Folders to test in, and exports in them.

use std::fs;
use std::path::{Path, PathBuf};

use scrutineer_dataset::{Format, Options, Report, export};

use crate::support;

/// A folder of its own for a test, empty.
pub(crate) fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("dataset")
        .join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("a folder of an earlier run goes");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A dataset of a few papers, exported.
pub(crate) fn exported(test: &str, format: Format) -> (PathBuf, Report) {
    let folder = folder(test);
    support::dataset(&folder, 9, 12, 5);
    let options = Options {
        formats: vec![format],
        ..Options::default()
    };
    let report = export(&folder, &options).expect("an export");
    assert_eq!(report.papers, 9);
    assert_eq!(report.failures, []);
    (folder, report)
}
