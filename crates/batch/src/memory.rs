//! How much memory this process may hold, and how much it held.

use std::io;

/// Limits the memory of this process; it aborts when it wants more. No limit on systems that are no
/// Unix, and none that holds on macOS.
///
/// # Errors
/// The system refused.
#[cfg(unix)]
pub(crate) fn limit(bytes: Option<u64>) -> io::Result<()> {
    use rlimit::{Resource, setrlimit};
    // A worker that aborts is no news: its memory need not go to disk.
    setrlimit(Resource::CORE, 0, 0)?;
    match bytes {
        Some(bytes) => setrlimit(Resource::AS, bytes, bytes),
        None => Ok(()),
    }
}

/// Limits the memory of this process: not on this system.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub(crate) fn limit(_bytes: Option<u64>) -> io::Result<()> {
    Ok(())
}

/// Begins to count the peak anew, where the system can.
pub(crate) fn forget_peak() {
    // proc(5): 5 resets the peak resident set size.
    let _ = std::fs::write("/proc/self/clear_refs", b"5");
}

/// The most memory this process held since [`forget_peak`], in bytes; `None` where the system does
/// not say.
pub(crate) fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(1024 * kilobytes)
}
