//! What each input is: the hash of its bytes, its size and kind.

use std::fs::File;
use std::io::{self, BufReader, Read as _};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use scrutineer_model::MediaType;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use crate::archive::{self, LARGEST_ARCHIVE};
use crate::gather::{Input, Place};

/// What an input is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
    /// Media type.
    pub kind: &'static str,
}

/// Reads all inputs once, on `threads` threads; in their order. `None` where `stop` was set before.
pub fn identify(
    inputs: &[Input],
    threads: usize,
    stop: &AtomicBool,
) -> Option<Vec<Result<Identity, String>>> {
    // Files of one archive follow each other, as paths are sorted: they are read in one go.
    let groups: Vec<&[Input]> = inputs
        .chunk_by(|a, b| match (&a.place, &b.place) {
            (Place::Packed { archive: a, .. }, Place::Packed { archive: b, .. }) => a == b,
            _ => false,
        })
        .collect();
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(groups.len()));
    thread::scope(|scope| {
        for _ in 0..threads.min(groups.len()) {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(group) = groups.get(index) else {
                        return;
                    };
                    let identities = identities(group);
                    if let Ok(mut results) = results.lock() {
                        results.push((index, identities));
                    }
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_default();
    if results.len() < groups.len() {
        return None;
    }
    results.sort_by_key(|&(index, _)| index);
    Some(results.into_iter().flat_map(|(_, group)| group).collect())
}

/// What the files of one archive are, or what a single file is.
fn identities(group: &[Input]) -> Vec<Result<Identity, String>> {
    let mut archive = None;
    let mut budget = LARGEST_ARCHIVE;
    let mut identities = Vec::with_capacity(group.len());
    for input in group {
        identities.push(match &input.place {
            Place::File(path) => of_file(Path::new(path)),
            Place::Packed {
                archive: path,
                index,
            } => {
                let archive = archive.get_or_insert_with(|| archive::open(Path::new(path)));
                match archive {
                    Ok(archive) => of_packed(archive, *index, &mut budget, &input.path),
                    Err(reason) => Err(reason.clone()),
                }
            }
        });
    }
    identities
}

fn of_file(path: &Path) -> Result<Identity, String> {
    let refused = |error: io::Error| format!("cannot be opened: {error}");
    let metadata = path.metadata().map_err(refused)?;
    if !metadata.is_file() {
        return Err("expected a file, found something else that has a name".to_owned());
    }
    let mut file = File::open(path).map_err(refused)?;
    let mut hash = Hash::default();
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(hash.identity(&path.to_string_lossy())),
            Ok(read) => hash.add(&piece[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(format!("cannot be read: {error}")),
        }
    }
}

fn of_packed(
    archive: &mut ZipArchive<BufReader<File>>,
    index: usize,
    budget: &mut u64,
    path: &str,
) -> Result<Identity, String> {
    let mut hash = Hash::default();
    let size = archive::each_piece(archive, index, *budget, |piece| hash.add(piece));
    *budget = budget.saturating_sub(hash.size);
    size.map(|_| hash.identity(path))
}

/// A hash that grows, and what the first bytes are.
#[derive(Default)]
struct Hash {
    sha256: Sha256,
    size: u64,
    head: Vec<u8>,
}

impl Hash {
    fn add(&mut self, piece: &[u8]) {
        /// Acrobat looks for the header in the first kilobyte (ISO 32000-1, annex H, note 13).
        const HEAD: usize = 1024;

        let missing = HEAD.saturating_sub(self.head.len()).min(piece.len());
        self.head.extend_from_slice(&piece[..missing]);
        self.size += piece.len() as u64;
        self.sha256.update(piece);
    }

    fn identity(self, path: &str) -> Identity {
        Identity {
            sha256: hexadecimal(&self.sha256.finalize()),
            size: self.size,
            kind: kind(&self.head, path),
        }
    }
}

/// A hash as text.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The media type of what is no PDF and has a name that says nothing else.
pub(crate) const UNKNOWN: &str = "application/octet-stream";

/// The media type: by the header for PDFs, by the name for what has none.
fn kind(head: &[u8], path: &str) -> &'static str {
    if head.windows(5).any(|window| window == b"%PDF-") {
        return MediaType::Pdf.name();
    }
    scrutineer_pipeline::named(Path::new(path))
        .filter(|kind| *kind != MediaType::Pdf)
        .map_or(UNKNOWN, MediaType::name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_what_the_file_is_not_what_it_is_called() {
        assert_eq!(kind(b"\n%PDF-1.4", "a.txt"), "application/pdf");
        assert_eq!(kind(b"<html>", "a.HTM"), "text/html");
        assert_eq!(kind(b"<html>", "a.pdf"), "application/octet-stream");
    }
}
