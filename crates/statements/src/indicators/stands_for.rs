//! What a figure is, in a relative clause behind it: "the remaining 33%, which represents term debt, is to be repaid".
//!
//! Not another figure: "£3m, which represents 12% of it", and not a change: "which represents an increase on last year".

use super::phrase_from;
use crate::lexicon::is_change;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    if let Some(text) = taken_as(parsed, at) {
        return Some(text);
    }
    let which = at + 1 + usize::from(parsed.word(Some(at + 1)) == ",");
    if parsed.word(Some(which)) != "which" {
        return None;
    }
    let from = match (parsed.word(Some(which + 1)), parsed.word(Some(which + 2))) {
        ("represents" | "represented", _) => which + 2,
        ("relates" | "related", "to") | ("is" | "was", "for") => which + 3,
        _ => return None,
    };
    let article = usize::from(matches!(parsed.word(Some(from)), "a" | "an" | "the"));
    let noun = parsed.what(Some(from + article)) == Some(What::Word)
        && !(from + article..from + article + 4)
            .any(|near| is_change(parsed.word(Some(near))) || parsed.is_figure(near));
    noun.then(|| phrase_from(parsed, from)).flatten()
}

/// "identifies 1,564 ha as being of high quality", "£3bn of programmes and £1bn as projects in kind".
fn taken_as(parsed: &Parsed, at: usize) -> Option<String> {
    if parsed.word(Some(at + 1)) != "as" || parsed.what(Some(at + 2)) != Some(What::Word) {
        return None;
    }
    if parsed.word(Some(at + 2)) == "being" {
        return phrase_from(parsed, at + 3);
    }
    let second = parsed.word(at.checked_sub(1)) == "and"
        && parsed
            .figure_before(at)
            .is_some_and(|first| matches!(parsed.word(Some(first + 1)), "of" | "as"));
    let noun = !matches!(
        parsed.word(Some(at + 2)),
        "at" | "of"
            | "a"
            | "the"
            | "part"
            | "well"
            | "follows"
            | "it"
            | "they"
            | "this"
            | "shown"
            | "in"
    );
    (second && noun)
        .then(|| phrase_from(parsed, at + 2))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_it_represents_names_the_figure() {
        assert_eq!(
            shown("The remaining 33.3%, which represents term debt, is to be repaid later"),
            ["33.3%: term debt"]
        );
    }

    #[test]
    fn what_it_is_taken_as_names_the_figure() {
        assert_eq!(
            shown("The plan stands at £4bn with £3bn of programmes and £1bn as projects in kind")
                [2],
            "£1bn: projects in kind"
        );
    }

    #[test]
    fn a_change_that_it_represents_names_nothing() {
        assert_eq!(
            shown("Income was £3m, which represents a rise of 5%")[0],
            "£3m: Income"
        );
    }
}
