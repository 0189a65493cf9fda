//! A bare number: "533 children", "1.08 million people", "some 15,000".
//!
//! What it counts is for the words around it to say.

use rust_decimal::Decimal;
use scrutineer_model::{Scale, Unit};

use super::Amount;
use super::amount::{number, scale, scaled, spaced_number};
use crate::token::{Kind, Token};

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    let (taken, printed) =
        counted_apart(tokens, at).or_else(|| Some((1, number(tokens.get(at)?)?)))?;
    let word = tokens.get(at + taken);
    // "5k", "1.08 m people"; "5m" alone is metres, which come first.
    let factor = word
        .filter(|token| token.is_any(&["million", "billion", "thousand", "k", "bn", "mn", "m"]))
        .and_then(|_| scale(tokens, at + taken));
    let scale = factor.unwrap_or(Scale::ONE);
    Some(Amount {
        tokens: taken + usize::from(factor.is_some()),
        number: scaled(printed, scale)?,
        unit: Unit::Count,
        scale,
        named: false,
        parts: None,
    })
}

/// "54 200 people": thousands that stand apart, before a noun that they count.
///
/// Not two numbers: "in 12 104 came", "a row 12 345 67".
fn counted_apart(tokens: &[Token], at: usize) -> Option<(usize, Decimal)> {
    let (taken, printed) = spaced_number(tokens, at).filter(|(taken, _)| *taken > 1)?;
    let plain = (at..at + taken).all(|group| tokens[group].digits() > 0);
    let alone = at == 0 || tokens[at - 1].kind != Kind::Number;
    let noun = tokens.get(at + taken).is_some_and(|noun| {
        noun.kind == Kind::Word
            && !noun.is_capitalised()
            && (noun.lower.len() > 4 && noun.lower.ends_with('s')
                || noun.is_any(&["people", "children"]))
    });
    (plain && alone && noun).then_some((taken, printed))
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

    #[test]
    fn thousands_may_stand_apart_before_what_they_count() {
        assert_eq!(shown("54 200 people came"), ["54200 count"]);
        assert_eq!(shown("for about 250 000 people"), ["about 250000 count"]);
        assert_eq!(shown("in 12 104 came"), ["12 count", "104 count"]);
        assert_eq!(
            shown("12 345 678 in a row"),
            ["12 count", "345 count", "678 count"]
        );
    }
}
