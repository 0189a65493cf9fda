//! A bare number: "533 children", "1.08 million people", "some 15,000".
//!
//! What it counts is for the words around it to say.

use scrutineer_model::{Scale, Unit};

use super::Amount;
use super::amount::{number, scale, scaled};
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    let printed = number(tokens.get(at)?)?;
    let word = tokens.get(at + 1);
    // "5k", "1.08 m people"; "5m" alone is metres, which come first.
    let factor = word
        .filter(|token| token.is_any(&["million", "billion", "thousand", "k", "bn", "mn", "m"]))
        .and_then(|_| scale(tokens, at + 1));
    let scale = factor.unwrap_or(Scale::ONE);
    Some(Amount {
        tokens: 1 + usize::from(factor.is_some()),
        number: scaled(printed, scale)?,
        unit: Unit::Count,
        scale,
        named: false,
        parts: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn a_count_has_its_scale() {
        assert_eq!(shown("533 children"), ["533 count"]);
        assert_eq!(shown("1.08 million people"), ["1080000 count"]);
        assert_eq!(shown("over 1.08 m people"), ["over 1080000 count"]);
    }
}
