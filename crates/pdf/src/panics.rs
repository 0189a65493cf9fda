//! Running code that may panic on broken input, quietly.
//!
//! The parsers beneath us panic rarely and `pdf-extract` often. A caught panic is a page that could
//! not be read; its message on standard error would only alarm, so it is held back.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static QUIET: Cell<u32> = const { Cell::new(0) };
}

/// What a computation gives; `None` where it panicked.
///
/// Values it was changing when it panicked may be half changed: the caller must drop them.
pub(crate) fn caught<T>(compute: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let loud = take_hook();
        set_hook(Box::new(move |panic| {
            if QUIET.get() == 0 {
                loud(panic);
            }
        }));
    });
    QUIET.set(QUIET.get() + 1);
    let result = catch_unwind(AssertUnwindSafe(compute)).ok();
    QUIET.set(QUIET.get() - 1);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_nothing_and_the_next_call_is_as_before() {
        assert_eq!(
            caught(|| {
                assert!(std::hint::black_box(false), "on purpose");
                1
            }),
            None
        );
        assert_eq!(caught(|| 2), Some(2));
    }
}
