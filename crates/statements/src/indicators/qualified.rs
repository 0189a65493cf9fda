//! What a figure's name needs beside it to be understood alone: the base of a share in brackets, "borrowing, share of GDP" of
//! "borrowing was £122bn (4.5% of GDP)", and that it is a threshold, "deficit, threshold" of "three projects closed with a deficit
//! exceeding £0.2m".
//!
//! What goes on from the figure takes its name without that.

use scrutineer_model::Unit;

use super::completed::completed;
use super::{phrase_from, unit};
use crate::parse::Parsed;
use crate::size_class::is_threshold;

/// The name of the figure at an item's place with what it needs.
pub(crate) fn qualified(parsed: &Parsed, at: usize, name: &str) -> String {
    let base = base(parsed, at).filter(|base| {
        let lower = name.to_lowercase();
        !lower.contains("share of") && !lower.contains(&base.to_lowercase())
    });
    let mut text = completed(parsed, at, name);
    if let Some(base) = base {
        text.push_str(", share of ");
        text.push_str(&base);
    }
    if is_threshold(parsed, at) {
        text.push_str(", threshold");
    }
    text
}

/// "(4.5% of GDP)": what the share is of.
fn base(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words of the base at most.
    const LONGEST: usize = 5;
    let enclosed = parsed.word(at.checked_sub(1)) == "(" && parsed.word(Some(at + 1)) == "of";
    let share = unit(parsed, at) == Unit::Percent && enclosed;
    (share.then(|| phrase_from(parsed, at + 2)).flatten())
        .filter(|base| base.split(' ').count() <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    fn check(sentence: &str, name: &str) -> String {
        let parsed = parse(sentence, None);
        let last = parsed.figure_places().map(|(at, _)| at).last();
        qualified(&parsed, last.unwrap_or_default(), name)
    }

    #[test]
    fn a_share_in_brackets_is_of_its_base() {
        let text = "Borrowing was £122bn (4.5% of GDP) in the year";
        assert_eq!(check(text, "Borrowing"), "Borrowing, share of GDP");
        assert_eq!(check(text, "GDP"), "GDP");
    }

    #[test]
    fn a_threshold_says_that_it_is_one() {
        assert_eq!(
            check(
                "Three projects closed with a deficit exceeding £0.2m",
                "deficit"
            ),
            "deficit, threshold"
        );
    }
}
