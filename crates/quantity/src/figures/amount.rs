//! The number and the scale that every kind of amount is made of.

use std::str::FromStr;

use rust_decimal::Decimal;
use scrutineer_model::Scale;

use crate::token::{Kind, Token};

/// The exact number that a token prints.
pub(super) fn number(token: &Token) -> Option<Decimal> {
    if token.kind != Kind::Number {
        return None;
    }
    let digits = token.text.replace(',', "");
    Decimal::from_str(&digits).ok()
}

/// The scale printed at a place: "m", "million", "k", "bn".
///
/// The letters alone must stand close to the number or be the whole word; "m" beside a bare number
/// may be metres, which is for the caller to say.
pub(super) fn scale(tokens: &[Token], at: usize) -> Option<Scale> {
    let token = tokens.get(at)?;
    Some(match token.lower.as_ref() {
        "million" | "millions" | "milion" | "millon" | "m" | "mn" | "mil" => Scale::million(),
        "billion" | "bn" | "b" | "bin" => Scale::billion(),
        "thousand" | "k" => Scale::THOUSAND,
        _ => return None,
    })
}

/// The number with its scale applied once; `None` where it is too large.
pub(super) fn scaled(number: Decimal, scale: Scale) -> Option<Decimal> {
    Some(number.checked_mul(scale.0)?.normalize())
}
