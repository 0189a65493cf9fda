//! Rates for a round number of people: "19.9 per 10,000", "4,556 per 100,000 population".
//!
//! A rate whose base stands elsewhere ("the rate per 10,000 was 19.9") is completed by what
//! stands around it. "1.2 hectares per 1,000 residents" is no rate of people and keeps its unit.

use scrutineer_model::{Scale, Unit};

use super::Amount;
use super::amount::number;
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    let printed = number(tokens.get(at)?)?;
    // "224 for every 10,000 people"
    let every = tokens
        .get(at + 1)
        .is_some_and(|token| token.is_any(&["for", "in"]))
        && tokens.get(at + 2).is_some_and(|token| token.is("every"));
    let per = tokens.get(at + 1).is_some_and(|token| token.is("per"));
    let links = match (per, every) {
        (true, _) => 1,
        (_, true) => 2,
        _ => return None,
    };
    let (unit, taken) = base(tokens, at + 1 + links)?;
    Some(Amount {
        tokens: 1 + links + taken,
        number: printed,
        unit,
        scale: Scale::ONE,
        named: true,
        parts: None,
    })
}

/// The base of a rate at a place, and how many tokens it takes.
pub(super) fn base(tokens: &[Token], at: usize) -> Option<(Unit, usize)> {
    let token = tokens.get(at)?;
    let spaced = tokens
        .get(at + 1)
        .is_some_and(|next| next.text == "000" && next.spaced);
    let unit = match (token.text, spaced) {
        ("1,000" | "1000" | "thousand", _) | ("1", true) => Unit::Per1000,
        ("10,000" | "10000", _) | ("10", true) => Unit::Per10000,
        ("100,000" | "100000", _) | ("100", true) => Unit::Per100000,
        _ => return None,
    };
    Some((unit, 1 + usize::from(spaced)))
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn rates_name_their_base() {
        assert_eq!(shown("19.9 per 10,000"), ["19.9 per_10000"]);
        assert_eq!(shown("4,556 per 100,000"), ["4556 per_100000"]);
        assert_eq!(shown("3.1 per 1 000"), ["3.1 per_1000"]);
        assert_eq!(shown("224 for every 10,000 people"), ["224 per_10000"]);
    }

    #[test]
    fn per_person_is_no_rate() {
        assert_eq!(shown("£12 per person"), ["12 gbp a person"]);
    }
}
