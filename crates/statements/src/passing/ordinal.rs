//! Ordinals: "the 3rd quartile", "19th century", "the 1980s", "1st".
//!
//! Days of a month are times and come first, see [`scrutineer_quantity::periods`].

use scrutineer_quantity::token::{Kind, Token};

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if tokens[at].kind != Kind::Number {
        return None;
    }
    let ending = tokens.get(at + 1).filter(|next| !next.spaced)?;
    ending
        .is_any(&["st", "nd", "rd", "th", "s"])
        .then_some(2)
        .filter(|_| !tokens[at].text.contains('.'))
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn ordinals_are_passed_over() {
        assert_eq!(passed("3rd quartile, the 1980s"), ["3rd", "1980s"]);
    }

    #[test]
    fn a_count_is_no_ordinal() {
        assert!(passed("3 stars").is_empty());
    }
}
