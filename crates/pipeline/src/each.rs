//! Many papers in parallel.

use std::fs::File;
use std::io::Read as _;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};
use scrutineer_model::Paper;

use crate::error::Error;
use crate::find::Input;
use crate::options::Options;
use crate::read::read;

/// Reads every input and hands it to `done` as soon as it is read. What `done` returns comes back
/// in the order of `inputs`.
///
/// At most as many papers are held at once as there are threads; the pages of all of them share
/// those threads, so that one long paper does not keep the others waiting.
///
/// # Errors
/// The threads could not be started.
pub fn each<T: Send>(
    inputs: &[Input],
    options: &Options,
    done: impl Fn(&Input, Result<Paper, Error>) -> T + Sync,
) -> Result<Vec<T>, Error> {
    let pool = pool(options.threads)?;
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(inputs.len()));
    // Plain threads hand papers to the pool one by one. Were the pool given all papers at once, a
    // thread waiting for its pages would begin other papers, and hold them all.
    thread::scope(|scope| {
        for _ in 0..pool.current_num_threads().min(inputs.len()) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(input) = inputs.get(index) else {
                        return;
                    };
                    let result = done(input, one(input, options, &pool));
                    if let Ok(mut results) = results.lock() {
                        results.push((index, result));
                    }
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_default();
    results.sort_by_key(|&(index, _)| index);
    Ok(results.into_iter().map(|(_, result)| result).collect())
}

fn one(input: &Input, options: &Options, pool: &ThreadPool) -> Result<Paper, Error> {
    let bytes = bytes(&input.path)?;
    pool.install(|| read(&bytes, &input.file_name(), options))
        .map(|reading| reading.paper)
}

/// The whole file.
///
/// # Errors
/// It cannot be opened, or is larger than any paper.
pub fn bytes(path: &Path) -> Result<Arc<[u8]>, Error> {
    /// The largest agenda packs, full of scans, have about 300 MB.
    const LARGEST: u64 = 1 << 30;

    let file = File::open(path)?;
    // A folder opens like a file on some systems and fails only when read.
    let length = file.metadata()?.len();
    if length > LARGEST {
        return Err(Error::TooLarge { limit: LARGEST });
    }
    let mut bytes = Vec::with_capacity(length as usize);
    // Pipes have no length: count what they give.
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Error::TooLarge { limit: LARGEST });
    }
    Ok(bytes.into())
}

/// A pool of threads of its own, so that `threads` means what it says.
pub(crate) fn pool(threads: Option<NonZeroUsize>) -> Result<ThreadPool, Error> {
    /// Nested forms and fonts recurse; the main thread of most systems has as much.
    const STACK: usize = 8 << 20;

    let threads = threads.map_or(0, NonZeroUsize::get);
    ThreadPoolBuilder::new()
        .num_threads(threads)
        .stack_size(STACK)
        .thread_name(|index| format!("pages-{index}"))
        .build()
        .map_err(|error| Error::Threads {
            threads,
            reason: error.to_string(),
        })
}
