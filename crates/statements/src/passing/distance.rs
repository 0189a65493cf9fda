//! How far off something must be to count: "placed more than 20 miles from home", "within 400 metres of a stop".
//!
//! Not a distance that is measured: "12 miles of kerb".

use scrutineer_quantity::token::{Kind, Token};

const UNITS: &[&str] = &["mile", "miles", "km", "kilometres", "metres", "m", "yards"];

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if tokens[at].kind != Kind::Number {
        return None;
    }
    let bound = at
        .checked_sub(1)
        .is_some_and(|bound| tokens[bound].is_any(&["than", "within", "over", "under"]));
    let unit = tokens.get(at + 1).is_some_and(|unit| unit.is_any(UNITS));
    let from = tokens
        .get(at + 2)
        .is_some_and(|from| from.is_any(&["from", "of", "away"]));
    (bound && unit && from).then_some(2)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn how_far_off_it_must_be_is_no_figure() {
        assert_eq!(
            passed("12 were placed more than 20 miles from home"),
            ["20 miles"]
        );
        assert_eq!(passed("homes within 400 metres of a stop"), ["400 metres"]);
        assert!(passed("12 miles of kerb").is_empty());
    }
}
