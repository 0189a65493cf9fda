//! How far back the name before a place reaches.

use crate::parse::{Parsed, What};

/// Where a name that ends before `end` begins, no more than `most` words back: at a figure, at a mark that
/// no name holds, or where a word at its index `stops` it. Periods and what was passed over are in it.
pub(super) fn begins(
    parsed: &Parsed,
    end: usize,
    most: usize,
    marks: &[&str],
    stops: impl Fn(usize) -> bool,
) -> usize {
    let is_in = |at: usize| {
        let item = &parsed.items[at];
        match item.what {
            What::Word => !stops(at),
            What::Mark => marks.contains(&item.lower.as_str()),
            What::Figure(_) => false,
            What::Period(_) | What::Passed => true,
        }
    };
    back(end, most, is_in)
}

/// Where items that are each `in` a name begin, which ends before `end`, no more than `most` of them.
pub(super) fn back(end: usize, most: usize, is_in: impl Fn(usize) -> bool) -> usize {
    let items = (end.saturating_sub(most)..end).rev();
    end - items.take_while(|&at| is_in(at)).count()
}
