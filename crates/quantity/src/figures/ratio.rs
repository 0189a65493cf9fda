//! Ratios that are called so: "a ratio of 5:1", "a staff to child ratio of 1:8".
//!
//! 5:1 is 5 and 1:8 is 0.125, with both numbers kept. Not a time ("at 1:30") nor a scale ("1:1250").

use rust_decimal::Decimal;
use scrutineer_model::{Scale, Unit};

use super::Amount;
use super::amount::number;
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    /// Words between the name and the ratio: "ratio of pupils to staff was about".
    const NEAR: usize = 8;
    let colon = tokens.get(at + 1)?;
    let second = tokens.get(at + 2)?;
    let called = tokens[..at]
        .iter()
        .rev()
        .take(NEAR)
        .any(|token| token.is_any(&["ratio", "ratios"]))
        || tokens.get(at + 3).is_some_and(|token| token.is("ratio"));
    if !colon.is(":") || colon.spaced || second.spaced || !called {
        return None;
    }
    let (first, second) = (number(&tokens[at])?, number(second)?);
    Some(Amount {
        tokens: 3,
        number: quotient(first, second)?,
        unit: Unit::Ratio,
        scale: Scale::ONE,
        named: true,
        parts: Some((first, second)),
    })
}

/// One number for a ratio, to six places.
fn quotient(first: Decimal, second: Decimal) -> Option<Decimal> {
    first
        .checked_div(second)
        .map(|ratio| ratio.round_dp(6).normalize())
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn a_ratio_is_called_so() {
        assert_eq!(shown("a ratio of 5:1"), ["5 ratio (5 of 1)"]);
        assert_eq!(shown("the ratio was 1:8 there"), ["0.125 ratio (1 of 8)"]);
        assert_eq!(
            shown("the ratio of pupils to staff is 1:5"),
            ["0.2 ratio (1 of 5)"]
        );
        assert!(
            !shown("at 1:30 on Monday")
                .iter()
                .any(|found| found.contains("ratio"))
        );
    }
}
