//! Hashes what decides an extraction: the sources and data of the stages, and the locked versions of
//! the packages they use. See `src/version.rs`.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Crates that look at extractions and never make one. A new crate counts as a stage until it is
/// named here: reading a paper once too often is better than keeping a wrong number.
const NO_STAGES: [&str; 4] = ["batch", "dataset", "draw", "score"];

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = vec![root.join("Cargo.lock")];
    for folder in list(&root.join("crates")) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        if !NO_STAGES.contains(&name.as_ref()) {
            println!("cargo::rerun-if-changed={}", folder.display());
            below(&folder, &mut files);
        }
    }
    println!("cargo::rerun-if-changed={}", files[0].display());
    println!("cargo::rerun-if-changed=build.rs");

    let mut hash = Sha256::new();
    for file in &files {
        let Ok(bytes) = fs::read(file) else { continue };
        let name = file.strip_prefix(&root).unwrap_or(file);
        let name = name.to_string_lossy().replace('\\', "/");
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(&bytes);
    }
    let mut first = [0; 8];
    first.copy_from_slice(&hash.finalize()[..8]);
    let short = u64::from_be_bytes(first);
    println!("cargo::rustc-env=SCRUTINEER_EXTRACTION={short:016x}");
}

/// Every file below a folder but its tests, sorted.
fn below(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in list(folder) {
        if path.is_dir() {
            let name = path.file_name().unwrap_or_default();
            if name != "tests" && name != "benches" {
                below(&path, files);
            }
        } else {
            files.push(path);
        }
    }
}

fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default();
            !name.as_encoded_bytes().starts_with(b".")
        })
        .collect();
    paths.sort();
    paths
}
