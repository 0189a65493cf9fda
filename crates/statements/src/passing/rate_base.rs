//! What a rate is stated for: the "10,000" of "19.9 per 10,000" where the rate stands elsewhere, as in
//! "the rate per 10,000 was 19.9".

use scrutineer_quantity::token::{Kind, Token};

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if !tokens[at].is_any(&["per", "every"]) {
        return None;
    }
    let base = tokens
        .get(at + 1)
        .filter(|token| token.kind == Kind::Number)?;
    // "per 1 000" is set with a space in some papers.
    let spaced = base.digits() > 0
        && base.digits() <= 3
        && tokens.get(at + 2).is_some_and(|token| token.text == "000");
    Some(2 + usize::from(spaced))
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn the_base_of_a_rate_is_passed_over() {
        assert_eq!(passed("the rate per 10,000 was"), ["per 10,000"]);
        assert_eq!(passed("per 100 000 people"), ["per 100 000"]);
    }
}
