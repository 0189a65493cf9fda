//! Writing files so that none is ever half there.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;

use anyhow::Context as _;

/// Writes a file and the folders above it. Whoever reads the path finds the old content or the
/// new, never a part of it: the bytes go beside it under another name, which is then changed.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let wrong = || format!("cannot write {}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(wrong)?;
    }
    let name = path
        .file_name()
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))
        .with_context(wrong)?;
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.tmp", std::process::id()));
    let beside = path.with_file_name(beside);

    fs::write(&beside, bytes)
        .and_then(|()| fs::rename(&beside, path))
        .inspect_err(|_| {
            // It may not be there at all; what matters is that it does not stay.
            let _ = fs::remove_file(&beside);
        })
        .with_context(wrong)
}
