//! Nouns behind a figure that it shares with another: "88 minor and 197 other applications", "we received 523 and closed 498
//! requests", "£1.3m was spent on 142 adaptations".

use crate::parse::{Parsed, What};

/// "£1.3m was spent on 142 adaptations": a sum is named by what stands behind the count.
pub(super) fn is_count_of(parsed: &Parsed, sum: usize, count: usize) -> bool {
    let figure = |at: usize| match parsed.what(Some(at)) {
        Some(What::Figure(figure)) => Some(&parsed.figures[figure]),
        _ => None,
    };
    figure(sum).is_some_and(|figure| figure.value.unit.is_money())
        && figure(count).is_some_and(|figure| figure.bare)
        && crate::indicators::noun_behind(parsed, count)
}

/// How many items say the figure again in another way: "£7.3m, or 81%, of the £9.0m savings target".
pub(super) fn said_again(parsed: &Parsed, from: usize) -> usize {
    let again = parsed.word(Some(from)) == ","
        && parsed.word(Some(from + 1)) == "or"
        && parsed.is_figure(from + 2)
        && parsed.word(Some(from + 3)) == ","
        && parsed.word(Some(from + 4)) == "of";
    4 * usize::from(again)
}
