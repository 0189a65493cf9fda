//! Names in capitals right before their figures, several of them: "the largest overspends were Social Care £4.8m, Education
//! £1.7m and Health and Wellbeing £1.3m".
//!
//! Not one alone, and not a word in lower case: "costs £4m and saves £2m".

use super::reach::back;
use super::subject::ends_subject;
use super::{phrase, unit};
use crate::parse::{Parsed, What};

/// Words of a name at most.
const LONGEST: usize = 7;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let first = parsed.figure_before(at);
    let next = (at + 1..parsed.items.len()).find(|&next| parsed.is_figure(next));
    let alike = |other: usize| is_named(parsed, other) && unit(parsed, other) == unit(parsed, at);
    if !is_named(parsed, at) || !first.into_iter().chain(next).any(alike) {
        return None;
    }
    let start = back(at, LONGEST, |word| {
        let item = &parsed.items[word];
        let links = matches!(
            item.lower.as_str(),
            "and" | "of" | "for" | "&" | "-" | "'" | "’" | "s"
        );
        let joins = !links || word > 0 && parsed.items[word - 1].what == What::Word;
        (links || item.what == What::Word && item.capital) && joins && !ends_subject(parsed, word)
    });
    phrase(parsed, start..at)
}

/// Whether a word in capitals stands right before a figure that is no count.
fn is_named(parsed: &Parsed, at: usize) -> bool {
    let What::Figure(figure) = parsed.items[at].what else {
        return false;
    };
    at > 1
        && !parsed.figures[figure].bare
        && parsed.items[at - 1].what == What::Word
        && parsed.items[at - 1].capital
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn names_in_a_list_are_their_figures() {
        assert_eq!(
            shown(
                "The largest overspends were Social Care £4.8m, Education £1.7m and Health and Wellbeing £1.3m."
            ),
            [
                "£4.8m: Social Care",
                "£1.7m: Education",
                "£1.3m: Health and Wellbeing"
            ]
        );
    }
}
