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

/// A number whose thousands may stand apart, and how many tokens it takes: "8 467", "12 000.50".
///
/// Not "£4 100 times": figures of three digits behind one that has a dot or more than three digits are their own.
pub(super) fn spaced_number(tokens: &[Token], at: usize) -> Option<(usize, Decimal)> {
    let first = tokens.get(at)?;
    let mut printed = number(first)?;
    let mut taken = 1;
    if !(1..=3).contains(&first.digits()) || first.is("0") {
        return Some((taken, printed));
    }
    while let Some(group) = tokens.get(at + taken).filter(|group| is_group(group)) {
        printed = printed
            .checked_mul(Decimal::ONE_THOUSAND)?
            .checked_add(number(group)?)?;
        taken += 1;
        if group.digits() == 0 {
            break;
        }
    }
    Some((taken, printed))
}

/// Three digits that stand apart, with decimals or without.
fn is_group(token: &Token) -> bool {
    let whole = token.text.split('.').next().unwrap_or_default();
    let digits = whole.len() == 3 && whole.bytes().all(|byte| byte.is_ascii_digit());
    token.spaced && token.kind == Kind::Number && digits
}
