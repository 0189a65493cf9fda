//! A unit that stands over figures: "(£000s)", "$000", "£'000".
//!
//! Not an amount: "£0.5m", "£1,000".

use scrutineer_quantity::token::{Kind, Token};

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    tokens
        .get(at)
        .filter(|token| token.is_any(&["£", "$", "€"]))?;
    let mark = tokens
        .get(at + 1)
        .is_some_and(|token| token.is_any(&["'", "’", "‘"]));
    let zeros = at + 1 + usize::from(mark);
    let token = tokens.get(zeros)?;
    let only = token.kind == Kind::Number && token.text == "000";
    only.then_some(zeros + 1 - at)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn a_unit_line_is_no_figure() {
        assert_eq!(passed("Activities in 2000 ($000s)"), ["$000"]);
        assert_eq!(passed("£000"), ["£000"]);
    }

    #[test]
    fn an_amount_is_none() {
        assert!(passed("£1,000 and £0.5m").is_empty());
    }
}
