//! Papers in `.zip` archives, read where they are.
//!
//! An archive may be a bomb: a few kilobytes that unpack to terabytes. Nothing is unpacked to disk,
//! and what is unpacked in memory is counted while it comes, whatever the archive says of its sizes.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

/// As the pipeline's limit for a file.
const LARGEST_PAPER: u64 = 1 << 30;

/// What the papers of one archive may unpack to. Archives of a year's packs have about 10 GB.
pub(crate) const LARGEST_ARCHIVE: u64 = 64 << 30;

/// More names than any archive of papers has.
const MOST_NAMES: usize = 200_000;

/// A paper's place in an archive and its name there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Packed {
    pub(crate) index: usize,
    pub(crate) name: String,
}

/// The papers in an archive, sorted by name, and how many files of other kinds it holds.
///
/// Where two have one name, the later counts, as for programs that unpack.
pub(crate) fn list(
    archive: &Path,
    is_paper: fn(&Path) -> bool,
) -> Result<(Vec<Packed>, usize), String> {
    let mut archive = open(archive)?;
    if archive.len() > MOST_NAMES {
        return Err(format!(
            "expected an archive of at most {MOST_NAMES} files, found {}",
            archive.len()
        ));
    }
    let mut papers = BTreeMap::new();
    let mut others = 0;
    for index in 0..archive.len() {
        let file = archive
            .by_index_raw(index)
            .map_err(|error| error.to_string())?;
        if !file.is_file() {
            continue;
        }
        let Some(path) = file.enclosed_name() else {
            others += 1;
            continue;
        };
        let hidden = path
            .components()
            .any(|name| name.as_os_str().as_encoded_bytes().starts_with(b"."));
        if hidden || !is_paper(&path) {
            others += usize::from(!hidden);
            continue;
        }
        let name = path.to_string_lossy().replace('\\', "/");
        papers.insert(name, index);
    }
    let papers = papers
        .into_iter()
        .map(|(name, index)| Packed { index, name })
        .collect();
    Ok((papers, others))
}

/// Reads a paper in an archive piece by piece; gives how many bytes it has.
pub(crate) fn each_piece(
    archive: &mut ZipArchive<BufReader<File>>,
    index: usize,
    budget: u64,
    mut take: impl FnMut(&[u8]),
) -> Result<u64, String> {
    let mut file = archive.by_index(index).map_err(|error| error.to_string())?;
    let limit = budget.min(LARGEST_PAPER);
    let mut pieces = vec![0; 1 << 16];
    let mut all = 0;
    loop {
        let read = match file.read(&mut pieces) {
            Ok(0) => return Ok(all),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(format!("cannot be unpacked: {error}")),
        };
        all += read as u64;
        if all > limit {
            return Err(if limit < LARGEST_PAPER {
                format!(
                    "expected an archive whose papers unpack to at most {} GB, found more",
                    LARGEST_ARCHIVE / 1_000_000_000
                )
            } else {
                format!(
                    "expected a paper of at most {} MB, found one that unpacks to more",
                    LARGEST_PAPER / 1_000_000
                )
            });
        }
        take(&pieces[..read]);
    }
}

/// Opens an archive.
pub(crate) fn open(archive: &Path) -> Result<ZipArchive<BufReader<File>>, String> {
    let file = File::open(archive).map_err(|error| format!("cannot be opened: {error}"))?;
    ZipArchive::new(BufReader::new(file))
        .map_err(|error| format!("expected a zip archive, found none that opens: {error}"))
}

/// Whether a path is called as archives are.
pub(crate) fn is_archive(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}
