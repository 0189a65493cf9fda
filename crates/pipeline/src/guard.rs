//! A fault in one page costs that page, one in a paper that paper.
//!
//! A panic is a bug of ours or of a package we use. Nobody's other 900 papers should wait for it
//! to be mended, so it is caught, reported with its place in the code, and the work goes on.

use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    /// How many guards stand around what this thread does.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// Where the latest panic under a guard happened, `file:line`.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What `work` returns, or the message of its panic with the place in the code.
///
/// What `work` was changing when it panicked must not be used afterwards.
///
/// # Errors
/// `work` panicked.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(hush);

    DEPTH.with(|depth| depth.set(depth.get() + 1));
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    DEPTH.with(|depth| depth.set(depth.get() - 1));
    result.map_err(|payload| {
        let message = payload
            .downcast_ref::<&str>()
            .map(|message| (*message).to_owned())
            .or_else(|| payload.downcast_ref::<String>().cloned())
            .unwrap_or_else(|| "a panic without a message".to_owned());
        match PLACE.with(RefCell::take) {
            Some(place) => format!("{message} ({place})"),
            None => message,
        }
    })
}

/// Lets the panic hook print only what no guard catches.
fn hush() {
    let print = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if DEPTH.with(Cell::get) == 0 {
            print(info);
        } else {
            let place = info
                .location()
                .map(|at| format!("{}:{}", at.file(), at.line()));
            PLACE.with(|cell| cell.replace(place));
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_gives_its_message_and_its_place() {
        let fault = guarded(|| [1, 2, 3].iter().position(|&n| n == 9).expect("a nine"));
        let message = fault.expect_err("there is no nine");
        assert!(message.starts_with("a nine ("), "{message}");
        assert!(message.contains("guard.rs:"), "{message}");
        assert_eq!(guarded(|| 7), Ok(7));
    }
}
