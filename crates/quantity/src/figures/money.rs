//! Money: "£3.2m", "£1,204", "£.8 million", "11 pence", "$26 million", "£(952)k".
//!
//! A dollar sign names no country. It is read as US dollars only where "US" stands before it, as
//! Canadian after "C" or "CAD", and else as a currency unknown: `XXX` in ISO 4217. Not metres: "5m" has
//! no sign. Thousands may stand apart: "EUR 1 107 million".

use rust_decimal::Decimal;
use scrutineer_model::{Scale, Unit};

use super::Amount;
use super::amount::{number, scale, scaled, spaced_number};
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    if let Some(amount) = pence(tokens, at) {
        return Some(amount);
    }
    let (unit, signs) = currency(tokens, at)?;
    let mut next = at + signs;
    let bracket = tokens.get(next).is_some_and(|token| token.is("("))
        && tokens.get(next + 2).is_some_and(|token| token.is(")"));
    next += usize::from(bracket);
    let (digits, printed) = spaced_number(tokens, next)?;
    next += digits + usize::from(bracket);
    let scale = scale(tokens, next);
    next += usize::from(scale.is_some());
    let scale = scale.unwrap_or(Scale::ONE);
    // "£6,079.51p"
    let twice = scale == Scale::ONE
        && tokens
            .get(next)
            .is_some_and(|token| token.is("p") && !token.spaced);
    next += usize::from(twice);
    let amount = scaled(printed, scale)?;
    Some(Amount {
        tokens: next - at,
        number: if bracket { -amount } else { amount },
        unit,
        scale,
        named: true,
        parts: None,
    })
}

/// The currency whose sign stands at a place, and how many tokens name it.
fn currency(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let token = tokens.get(at)?;
    match token.lower.as_ref() {
        "£" => return Some((Unit::Gbp, 1)),
        "€" => return Some((Unit::Currency("EUR"), 1)),
        "$" => return Some((Unit::Currency("XXX"), 1)),
        _ => {}
    }
    let dollar = tokens
        .get(at + 1)
        .is_some_and(|next| next.is("$") && !next.spaced);
    match (token.lower.as_ref(), dollar) {
        ("us" | "usd", true) => Some((Unit::Currency("USD"), 2)),
        ("c" | "ca" | "cad", true) => Some((Unit::Currency("CAD"), 2)),
        ("a" | "au" | "aud", true) => Some((Unit::Currency("AUD"), 2)),
        ("gbp", false) => Some((Unit::Gbp, 1)),
        ("eur", false) => Some((Unit::Currency("EUR"), 1)),
        _ => None,
    }
}

/// "11 pence", "30p".
fn pence(tokens: &[Token], at: usize) -> Option<Amount> {
    let printed = number(tokens.get(at)?)?;
    let unit = tokens.get(at + 1)?;
    // "0.1p.p." is a percentage point.
    if super::percent::dotted(tokens, at + 1) > 0 {
        return None;
    }
    let close = unit.is("p") && !unit.spaced;
    if !close && !unit.is("pence") {
        return None;
    }
    let scale = Scale::hundredth();
    Some(Amount {
        tokens: 2,
        number: printed.checked_mul(Decimal::new(1, 2))?.normalize(),
        unit: Unit::Gbp,
        scale,
        named: true,
        parts: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn money_is_in_whole_pounds() {
        for (sentence, expected) in [
            ("£3.2m", "3200000 gbp"),
            ("£1,204", "1204 gbp"),
            ("£.8 million", "800000 gbp"),
            ("£1.625bn", "1625000000 gbp"),
            ("£550k", "550000 gbp"),
            ("11 pence", "0.11 gbp"),
            ("£13,648.21p.", "13648.21 gbp"),
            ("£(952)k", "-952000 gbp"),
            ("£ 495.00", "495 gbp"),
            ("$26 million", "26000000 XXX"),
            ("US$5", "5 USD"),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn thousands_may_stand_apart() {
        for (sentence, expected) in [
            ("EUR 1 107 million", "1107000000 EUR"),
            ("€8 467 each", "8467 EUR"),
            ("£12 045.50", "12045.5 gbp"),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
        assert_eq!(shown("cost £4.5 250 times"), ["4.5 gbp", "250 count"]);
    }

    #[test]
    fn metres_are_no_money() {
        assert_ne!(shown("5m"), ["5000000 gbp"]);
    }
}
