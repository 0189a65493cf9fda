//! How far off something must be to count: "placed more than 20 miles from home", "within 400 metres of a stop", "in the 500m
//! exclusion zone".
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
    ((bound && from || is_zone(tokens, at + 2)) && unit).then_some(2)
}

/// "500m exclusion zone", "5 km buffer": what is measured off.
fn is_zone(tokens: &[Token], next: usize) -> bool {
    let zone = |place: usize| {
        tokens.get(place).is_some_and(|token| {
            token.is_any(&[
                "zone",
                "zones",
                "buffer",
                "buffers",
                "radius",
                "catchment",
                "cordon",
            ])
        })
    };
    let adjective = tokens
        .get(next)
        .is_some_and(|token| token.kind == Kind::Word && !token.is_capitalised());
    zone(next) || adjective && zone(next + 1)
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
        assert_eq!(passed("homes in the 500m exclusion zone"), ["500m"]);
        assert!(passed("12 miles of kerb").is_empty());
    }
}
