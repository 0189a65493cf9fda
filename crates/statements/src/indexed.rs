//! Index numbers: "the RICS CIL Index for 2022 is 333", "the index rose from 101.2 to 104".
//!
//! An index says how far something is from what it was at its base, and counts nothing: its unit is not known. Not what is
//! counted beside one: "the index covers 40 towns".

use scrutineer_model::Unit;

use crate::counted::has_noun;
use crate::lexicon::{is_preposition, is_verb};
use crate::parse::{Parsed, What};

/// Whether a bare number is that of an index.
pub(crate) fn is_index(parsed: &Parsed, at: usize) -> bool {
    /// Items from the index to its number at most: "Index to be applied for permissions of 2022 is".
    const NEAR: usize = 12;
    let What::Figure(figure) = parsed.items[at].what else {
        return false;
    };
    let stated = &parsed.figures[figure];
    if !stated.bare || stated.value.unit != Unit::Count || has_noun(parsed, at) {
        return false;
    }
    // "from 101.2 to 104"
    let beside = (at.checked_sub(2)).filter(|&before| {
        parsed.is_figure(before) && matches!(parsed.word(Some(before + 1)), "to" | "and" | "from")
    });
    if let Some(before) = beside {
        return is_index(parsed, before);
    }
    let index = (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|&before| !parsed.is_figure(before) && parsed.word(Some(before)) != ";")
        .find(|&before| parsed.word(Some(before)) == "index");
    index.is_some_and(|index| stands_alone(parsed, index) && is_led(parsed, at))
}

/// Not "the index fund", "index-linked gilts".
fn stands_alone(parsed: &Parsed, index: usize) -> bool {
    let next = parsed.word(Some(index + 1));
    parsed.what(Some(index + 1)) != Some(What::Word)
        || is_verb(next)
        || is_preposition(next)
        || crate::lexicon::movement(next).is_some()
        || matches!(
            next,
            "number" | "figure" | "value" | "level" | "score" | "currently" | "now" | "applicable"
        )
}

/// What leads from an index to its number: "is", "of", "rose to", a colon.
fn is_led(parsed: &Parsed, at: usize) -> bool {
    let before = parsed.word(at.checked_sub(1));
    matches!(
        before,
        "is" | "was"
            | "are"
            | "were"
            | "be"
            | "of"
            | "at"
            | "to"
            | "from"
            | "by"
            | "averaged"
            | "reached"
            | ":"
            | "="
            | "("
            | "-"
            | "–"
    )
}

#[cfg(test)]
mod tests {
    use crate::parse::holds_of_last;

    fn check(sentence: &str) -> bool {
        holds_of_last(sentence, super::is_index)
    }

    #[test]
    fn an_index_number_counts_nothing() {
        assert!(check("The Tender Price Index for 2022 is 333"));
        assert!(check("The index to be applied in 2020 is 334."));
        assert!(check("The cost index applicable for the year 2014 is 239."));
        assert!(check("The price index rose from 101 to 104"));
    }

    #[test]
    fn what_is_counted_beside_an_index_is_a_count() {
        assert!(!check("The index covers 40 towns"));
        assert!(!check("The cost index is 333, and of the sites 12"));
        assert!(!check("The index fund was sold for 12"));
    }
}
