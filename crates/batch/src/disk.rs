//! Writing so that nothing is ever half there.
//!
//! [`Disk`] is the little of a file system that a dataset needs, each call one step that can be cut
//! off from the next. Tests put another disk in its place, which forgets what was not synced.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// A file system, step by step.
pub trait Disk: Send + Sync {
    /// The whole file.
    ///
    /// # Errors
    /// It is not there or cannot be read.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// The names in a folder, sorted; none where there is no folder.
    ///
    /// # Errors
    /// The folder cannot be read.
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>>;
    /// Whether a file or folder is there.
    fn holds(&self, path: &Path) -> bool;
    /// Makes one folder in a folder that is there.
    ///
    /// # Errors
    /// The file system refused.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;
    /// Writes a file, in place of what is there. Nothing is sure before [`Disk::sync`].
    ///
    /// # Errors
    /// The file system refused.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Writes at the end of a file, which need not be there.
    ///
    /// # Errors
    /// The file system refused.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Returns when the file's content would survive a power cut.
    ///
    /// # Errors
    /// The file system refused.
    fn sync(&self, path: &Path) -> io::Result<()>;
    /// Returns when the folder's names would survive a power cut.
    ///
    /// # Errors
    /// The file system refused.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Gives a file another name, in place of what has that name.
    ///
    /// # Errors
    /// The file system refused.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    ///
    /// # Errors
    /// The file system refused.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// Writes a file and the folders above it. Whoever reads the path, now or after a power cut, finds
/// the old content or the new: the bytes go beside it under another name, are synced, and only then
/// get the name; then the name is synced.
///
/// # Errors
/// The file system refused. The old content is still there.
pub fn put(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folders(disk, folder)?;
    let beside = path.with_file_name(beside(path.file_name().unwrap_or_default()));
    disk.write(&beside, bytes)?;
    disk.sync(&beside)?;
    disk.rename(&beside, path)?;
    disk.sync_folder(folder)
}

/// Makes a folder and those above it, their names synced.
///
/// # Errors
/// The file system refused.
pub fn make_folders(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    if folder.as_os_str().is_empty() || disk.holds(folder) {
        return Ok(());
    }
    let above = folder.parent().unwrap_or(Path::new(""));
    make_folders(disk, above)?;
    disk.make_folder(folder)?;
    disk.sync_folder(above)
}

/// The name a file has while it is being written: `.NAME.tmp`.
fn beside(name: &OsStr) -> OsString {
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(".tmp");
    beside
}

/// Whether a file was being written when the program was killed.
pub(crate) fn is_left_over(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(b".") && name.ends_with(b".tmp")
}

/// The system's own file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Disk for System {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut names = entries
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect::<io::Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }

    fn holds(&self, path: &Path) -> bool {
        path.exists()
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        match fs::create_dir(folder) {
            // Two threads want the same folder.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            result => result,
        }
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::write(path, bytes)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().create(true).append(true).open(path)?;
        file.write_all(bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().append(true).open(path)?.sync_all()
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        File::open(folder)?.sync_all()
    }

    /// Other systems keep no folder open for syncing; there the rename is as sure as it gets.
    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}
