//! Folders that are watched, so that what is put into them is read.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::error::Error;

/// Folders and files that are watched.
#[derive(Debug)]
pub struct Watch {
    changes: Receiver<()>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Begins to watch those of the paths that are there. Lists and patterns are not watched.
    ///
    /// Watch before building: what is put there meanwhile is then not missed.
    ///
    /// # Errors
    /// The system cannot watch, or none of the paths is there.
    pub fn begin(paths: &[PathBuf]) -> Result<Self, Error> {
        let (sender, changes) = mpsc::channel();
        let first = paths.first().cloned().unwrap_or_default();
        let refused = |path: &PathBuf, error: &notify::Error| Error::Watch {
            path: path.clone(),
            reason: error.to_string(),
        };
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                // Reading a paper is no change. An error may hide one: look.
                if event.map_or(true, |event| !event.kind.is_access()) {
                    let _ = sender.send(());
                }
            })
            .map_err(|error| refused(&first, &error))?;
        let mut watched = 0;
        for path in paths.iter().filter(|path| path.exists()) {
            watcher
                .watch(path, RecursiveMode::Recursive)
                .map_err(|error| refused(path, &error))?;
            watched += 1;
        }
        if watched == 0 {
            return Err(Error::Watch {
                path: first,
                reason: "expected a folder or file that is there".to_owned(),
            });
        }
        Ok(Self {
            changes,
            _watcher: watcher,
        })
    }

    /// Waits until something has changed and then been quiet for a while: a paper that is being
    /// copied is not read half. `false`: `stop` was set.
    pub fn wait(&self, stop: &AtomicBool) -> bool {
        /// How long after the last change to wait.
        const QUIET: Duration = Duration::from_secs(2);
        /// How often to look whether to stop.
        const LOOK: Duration = Duration::from_millis(200);

        let mut changed: Option<Instant> = None;
        while !stop.load(Ordering::Relaxed) {
            match self.changes.recv_timeout(LOOK) {
                Ok(()) => changed = Some(Instant::now()),
                Err(RecvTimeoutError::Timeout) => {
                    if changed.is_some_and(|changed| changed.elapsed() >= QUIET) {
                        return true;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
        false
    }
}
