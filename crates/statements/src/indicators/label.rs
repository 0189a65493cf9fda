//! A label directly before the figure: "Children with disabilities: £3.2m", "April = 20.2", "Merlin
//! Waste - £27.24", "Savings account £6,079.51".
//!
//! Only a time before the sign names nothing: "April 2018 = 20.2" goes on about what stands above it.

use scrutineer_model::Unit;

use super::phrase;
use crate::lexicon::{is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let before = at.checked_sub(1)?;
    let item = &parsed.items[before];
    let sign = matches!(item.lower.as_str(), ":" | "=" | "-" | "–" | "—" | "•");
    let money = matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if parsed.figures[figure].value.unit != Unit::Count);
    let direct = money
        && item.what == What::Word
        && !is_preposition(&item.lower)
        && (!is_verb(&item.lower)
            || matches!(
                item.lower.as_str(),
                "account" | "accounts" | "costs" | "cost" | "benefits"
            ))
        && !is_joiner(&item.lower)
        && !matches!(
            item.lower.as_str(),
            "a" | "an"
                | "the"
                | "only"
                | "just"
                | "net"
                | "this"
                | "least"
                | "now"
                | "another"
                | "additional"
                | "further"
                | "that"
                | "their"
                | "its"
                | "not"
                | "still"
                | "currently"
                | "each"
                | "totalling"
                | "approximately"
                | "remaining"
        )
        && !subject_has_verb(parsed, at);
    if !sign && !direct {
        return None;
    }
    let end = if sign { before } else { at };
    let mut start = end;
    while start > 0 {
        let item = &parsed.items[start - 1];
        let stops = matches!(item.what, What::Figure(_))
            || matches!(
                item.lower.as_str(),
                "," | ";" | "." | "(" | ")" | ":" | "•" | "="
            )
            || sign && matches!(item.lower.as_str(), "–" | "—");
        if stops || end - start > 14 {
            break;
        }
        start -= 1;
    }
    phrase(parsed, start..end)
}

/// Whether the words before a figure form a sentence rather than a label.
fn subject_has_verb(parsed: &Parsed, at: usize) -> bool {
    parsed.items[..at]
        .iter()
        .rev()
        .take_while(|item| {
            !matches!(item.what, What::Figure(_)) && item.lower != ";" && item.lower != ","
        })
        .any(|item| {
            matches!(
                item.lower.as_str(),
                "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "includes"
            )
        })
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_label_names_its_figure() {
        assert_eq!(
            shown("Children with disabilities: £3.2m"),
            ["£3.2m: Children with disabilities"]
        );
        assert_eq!(
            shown("Merlin Waste - £27.24, Savings account £6,079.51"),
            ["£27.24: Merlin Waste", "£6,079.51: Savings account"]
        );
    }

    #[test]
    fn a_time_names_nothing() {
        assert_eq!(shown("April 2018 = 20.2%"), ["20.2%: BEFORE"]);
    }
}
