//! Folders to test in.

use std::fs;
use std::path::{Path, PathBuf};

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
