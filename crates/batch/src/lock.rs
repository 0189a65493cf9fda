//! One program at a time on one dataset.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::error::Error;

/// Held while a program works on a dataset. The system lets go of it when the program ends, however
/// it ends.
#[derive(Debug)]
pub(crate) struct Lock(#[expect(dead_code, reason = "held, not used")] File);

impl Lock {
    /// Takes the lock of a dataset that must be there.
    pub(crate) fn take_of(folder: &Path) -> Result<Self, Error> {
        let manifest = folder.join("manifest.ndjson");
        if !manifest.exists() {
            return Err(Error::NoDataset(folder.to_owned()));
        }
        Self::take(folder)
    }

    /// Takes the lock; the folder is made where it is not there.
    pub(crate) fn take(folder: &Path) -> Result<Self, Error> {
        std::fs::create_dir_all(folder).map_err(Error::io("make", folder))?;
        let path = folder.join(".lock");
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&path)
            .map_err(Error::io("write", &path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(Error::InUse(folder.to_owned())),
            // Some network file systems cannot lock: then the user's care must do.
            Err(TryLockError::Error(error)) => {
                tracing::warn!(%error, "this file system has no locks");
                Ok(Self(file))
            }
        }
    }
}
