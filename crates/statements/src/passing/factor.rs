//! What a number is multiplied or divided by in a method: "the weekly count is multiplied by 50", "divided by 12".
//!
//! Not how much something grew: "the number multiplied by three times".

use scrutineer_quantity::token::{Kind, Token};

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    let method = tokens[at].is_any(&[
        "multiplied",
        "multiply",
        "divided",
        "divide",
        "multiplying",
        "dividing",
    ]);
    if !method {
        return None;
    }
    let by = tokens.get(at + 1)?.is("by");
    let number = tokens.get(at + 2)?;
    let plain = tokens
        .get(at + 3)
        .is_none_or(|next| !next.is_any(&["%", "times", "million", "per"]));
    (by && number.kind == Kind::Number && plain).then_some(3)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn a_factor_is_no_figure() {
        assert_eq!(
            passed("the weekly count is multiplied by 50 for the year"),
            ["multiplied by 50"]
        );
    }

    #[test]
    fn growth_is_a_figure() {
        assert!(passed("the number grew by 50 and multiplied").is_empty());
    }
}
