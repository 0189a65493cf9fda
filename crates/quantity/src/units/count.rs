//! Counts for figures elsewhere: "Number of pupils", "No. of Items", "Qty", "(units)".
//!
//! Not a number that names something: "Transaction number", "Question No." stand behind their noun.
//! Not a number of hours: that is a length of time, see [`super::measure`].

use scrutineer_model::{Scale, Unit};

use super::{Read, measure};
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    let token = tokens.get(at)?;
    let of = |index: usize| tokens.get(index).is_some_and(|token| token.is("of"));
    // "(units)", "(no.)", not "(no changes)"
    let bracketed = at > 0
        && tokens[at - 1].is("(")
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.is_any(&[")", "."]));
    let alone = tokens.len() == 1;
    let taken = match token.lower.as_ref() {
        "number" | "numbers" | "count" | "volume" | "no" | "nos" if of(at + 1) => 2,
        "no" | "nos" if tokens.get(at + 1).is_some_and(|dot| dot.is(".")) && of(at + 2) => 3,
        "#" if tokens.get(at + 1).is_some_and(|next| next.is("of")) => 2,
        "number" | "numbers" | "no" | "nos" | "count" | "units" if bracketed => 1,
        "qty" | "quantity" | "headcount" => 1,
        "number" | "numbers" | "count" | "nos" if alone => 1,
        "count" if at + 1 == tokens.len() => 1,
        _ => return None,
    };
    // "Number of days": days are counted.
    if measure::read(tokens, at + taken).is_some()
        || measure::read(tokens, at + taken + 1).is_some()
    {
        return None;
    }
    Some(Read {
        tokens: taken,
        unit: Some(Unit::Count),
        scale: Scale::ONE,
    })
}

/// Whether a count may begin with a word or sign.
pub(super) fn may_open(lower: &str) -> bool {
    matches!(
        lower,
        "number"
            | "numbers"
            | "count"
            | "volume"
            | "no"
            | "nos"
            | "#"
            | "units"
            | "qty"
            | "quantity"
            | "headcount"
    )
}

#[cfg(test)]
mod tests {
    use crate::units::shown;

    #[test]
    fn things_are_counted() {
        for text in [
            "Number of pupils",
            "No. of Items",
            "Qty",
            "New dwellings (units)",
            "Number",
        ] {
            assert_eq!(shown(text), "count", "{text}");
        }
    }

    #[test]
    fn a_number_that_names_is_no_count() {
        assert_eq!(shown("Transaction number"), "-");
        assert_eq!(shown("Question No."), "-");
        assert_eq!(shown("Adjustments (No changes to budgets)"), "-");
    }

    #[test]
    fn a_number_of_days_is_a_length_of_time() {
        assert_eq!(shown("Number of days lost"), "days");
        assert_eq!(shown("Number of working days lost"), "days");
    }
}
