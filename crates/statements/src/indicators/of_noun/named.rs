//! The name that the words before an "of" make, with what stands behind the figure where they say little.

use std::ops::Range;

use super::is_done;
use crate::indicators::{after, noun_behind, phrase};
use crate::parse::{Parsed, What};

/// The name that the words before an "of" make, with what stands behind the figure where they say little.
pub(super) fn name(parsed: &Parsed, at: usize, items: Range<usize>) -> Option<String> {
    let (start, of) = (items.start, items.end);
    let noun = parsed.word(of.checked_sub(1));
    // "is made up of £2m pay"
    if noun == "up" {
        return None;
    }
    // "and funded capital assets of £5m"
    let done = usize::from(parsed.word(start.checked_sub(1)) == "and" && is_done(parsed, start));
    // "earning interest of 0.33%"
    let earned = usize::from(
        start + 1 < of
            && matches!(
                parsed.word(Some(start)),
                "earning"
                    | "making"
                    | "giving"
                    | "leaving"
                    | "bringing"
                    | "achieving"
                    | "delivering"
                    | "generating"
                    | "producing"
                    | "incurring"
                    | "receiving"
            ),
    );
    let start = start + earned;
    // "0.1% variance on budget of £100m": what stands before is the other figure's.
    let other = start
        .checked_sub(1)
        .filter(|&first| parsed.is_figure(first))
        .and_then(|_| {
            (start + 1..of - 1)
                .rev()
                .find(|&link| parsed.word(Some(link)) == "on")
        })
        .map_or(start, |link| link + 1);
    let start = other;
    let name = phrase(parsed, start + done..of)?;
    // "transfer of $13 million in sewer costs", "population of 553,078 people"
    let counts = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].bare)
        && noun_behind(parsed, at);
    // "The fee of £765 is the fourth lowest": what it is like is no part of its name.
    let likened = matches!(parsed.word(Some(at + 1)), "is" | "was" | "are" | "were")
        && matches!(
            parsed.word(Some(at + 2)),
            "the" | "a" | "an" | "now" | "still" | "not" | "among"
        );
    let more = (!likened && (!name.contains(' ') || counts))
        .then(|| after::read(parsed, at))
        .flatten();
    Some(match more {
        Some(more) => format!("{name}, {more}"),
        None => name,
    })
}
