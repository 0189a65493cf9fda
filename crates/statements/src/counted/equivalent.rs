//! The one that so many of another thing stand for: "at the rate of 3.64 preference shares to 1 ordinary share", "10 minor points
//! = 1 major point", "a ratio of 4 children to 1 adult".
//!
//! Not a count that came down to one: "from 3 complaints to 1 complaint".

use rust_decimal::Decimal;

use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> bool {
    /// Items between the words that say so and the first of the two at most.
    const NEAR: usize = 3;
    let one = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].value.number == Some(Decimal::ONE));
    let sign = parsed.word(at.checked_sub(1));
    if !one || !matches!(sign, "to" | "=" | "for" | "per") {
        return false;
    }
    sign == "="
        || parsed.figure_before(at).is_some_and(|first| {
            (first.saturating_sub(NEAR)..first)
                .any(|word| matches!(parsed.word(Some(word)), "rate" | "ratio"))
        })
}

#[cfg(test)]
mod tests {
    use crate::counted::tests::check;

    #[test]
    fn one_of_what_others_stand_for_is_no_count() {
        check(
            "convertible at the rate of 364 preference shares to 1 ordinary share",
            &[true, false],
        );
        check("Ten minor points = 1 major point", &[false, false]);
        check(
            "It came down from 30 complaints to 1 complaint",
            &[true, true],
        );
    }
}
