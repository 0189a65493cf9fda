//! Heads made of figures that say which, not how much: bands, dates, the numbers of columns.
//!
//! ```text
//! Ward        0-15    16-24    25-64     65+
//! Abbey      1,204      803    2,301   1,222
//!
//!                   31.3.15         31.3.16
//! Reserves            1,204             803
//!
//! Area    Stock    Let    Void
//!  (1)      (2)    (3)     (4)
//! ```
//!
//! Alone they might be cells as well: a column of dates, a score of `3-4`. They are heads where they
//! stand over figures of another kind. Years and periods, which are heads wherever they stand side by
//! side, are `token`'s.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::Segment;
use crate::token;

/// Lines below that are looked at for what stands under a head.
const LINES_BELOW: usize = 3;

/// So many numbers in a row are no chance.
const LEAST_NUMBERED: usize = 3;
/// A table of more columns than this numbers none of them.
const MOST_COLUMNS: usize = 40;

static BAND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[£$€]?(\d{1,3}(?:\.\d)?k?)\s?(?:-|–|to)\s?[£$€]?(\d{1,3}(?:\.\d)?k?)$|^[£$€]?\d{1,3}k?\s?\+$",
    )
});

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:\d\d|(?:19|20)\d\d)$")
});

fn pattern(source: &str) -> Regex {
    // The patterns are fixed above, and a test uses each of them.
    Regex::new(source).unwrap_or_else(|error| unreachable!("{error}"))
}

/// A band of values or a day: `16-24`, `65+`, `£20k-£40k`, `31.3.15`.
pub(crate) fn is_class(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 12 && (is_band(text) || DATE.is_match(text))
}

fn is_band(text: &str) -> bool {
    let Some(found) = BAND.captures(text) else {
        return false;
    };
    let bound = |at: usize| {
        let text = found.get(at)?.as_str();
        text.trim_end_matches('k').parse::<f32>().ok()
    };
    match (bound(1), bound(2)) {
        (Some(from), Some(to)) => from < to,
        _ => true,
    }
}

/// Whether a line holds nothing but the numbers of columns, one more in each: `(1) (2) (3)`.
fn numbers_columns(line: &[Segment]) -> bool {
    let number = |segment: &Segment| {
        let text = segment.text.trim_matches(['(', ')', '[', ']']);
        text.parse::<usize>()
            .ok()
            .filter(|number| *number <= MOST_COLUMNS)
    };
    let numbers: Option<Vec<usize>> = line.iter().map(number).collect();
    numbers.is_some_and(|numbers| {
        numbers.len() >= LEAST_NUMBERED
            && numbers[0] <= 2
            && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
    })
}

/// Whether a line heads the lines below: two or more of its segments are bands or days, the others no
/// quantities, and the figures under each are of another kind. Or it numbers the columns, with lines
/// of figures below that do not go on with it.
pub(crate) fn is_class_line<'a, 'w: 'a>(
    line: &[Segment<'w>],
    mut below: impl Iterator<Item = &'a [Segment<'w>]>,
) -> bool {
    if numbers_columns(line) {
        return below
            .by_ref()
            .take(LINES_BELOW)
            .any(|line| line.iter().any(|s| !s.number));
    }
    let classes: Vec<&Segment> = line.iter().filter(|s| is_class(&s.text)).collect();
    let others = line
        .iter()
        .filter(|s| s.is_quantity() && !is_class(&s.text));
    if classes.len() < 2 || others.count() > 0 {
        return false;
    }
    let mut headed = vec![false; classes.len()];
    for line in below.by_ref().take(LINES_BELOW) {
        for segment in line.iter().filter(|s| s.number) {
            let over = |class: &&Segment| class.bbox.overlap_x(&segment.bbox) > 0.0;
            if let Some(at) = classes.iter().position(over) {
                if is_class(&segment.text) {
                    return false;
                }
                headed[at] |= token::is_figure(&segment.text);
            }
        }
    }
    headed.iter().filter(|headed| **headed).count() * 2 > classes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_and_days_are_classes() {
        for text in [
            "0-15",
            "16–24",
            "65+",
            "£20k-£40k",
            "5 to 9",
            "31.3.15",
            "31/03/2016",
        ] {
            assert!(is_class(text), "{text}");
        }
        for text in [
            "1,204",
            "24-16",
            "2018/19",
            "-5",
            "12%",
            "3.2.1",
            "1,000-2,000",
            "45",
        ] {
            assert!(!is_class(text), "{text}");
        }
    }
}
