//! Lengths of time as telephone systems print them: "4m 10s", "1h 20m", "00:04:10".
//!
//! In minutes where no seconds are printed, else in seconds. Not a time of day ("at 10:30"), whose parts are two.

use rust_decimal::Decimal;
use scrutineer_model::{Scale, Unit};

use super::Amount;
use super::amount::number;
use crate::token::{Kind, Token};

/// Hours, minutes, seconds: how they are signed, and how many seconds one is.
const PARTS: [(&[&str], i64); 3] = [
    (&["h", "hr", "hrs"], 3600),
    (&["m", "min", "mins"], 60),
    (&["s", "sec", "secs"], 1),
];

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    signed(tokens, at).or_else(|| colons(tokens, at))
}

/// "4m 10s": at least two parts, each smaller than the one before, the rest below sixty.
fn signed(tokens: &[Token], at: usize) -> Option<Amount> {
    let mut next = at;
    let mut seconds = Decimal::ZERO;
    let mut smallest = None;
    for (place, (signs, of)) in PARTS.iter().enumerate() {
        let (Some(many), Some(sign)) = (tokens.get(next), tokens.get(next + 1)) else {
            break;
        };
        if !is_whole(many) || sign.spaced || !sign.is_any(signs) {
            continue;
        }
        let many = number(many)?;
        if smallest.is_some() && many >= Decimal::from(60) {
            return None;
        }
        seconds = seconds.checked_add(many.checked_mul(Decimal::from(*of))?)?;
        smallest = Some(place);
        next += 2;
    }
    let minutes = smallest == Some(1);
    let sixty = Decimal::from(60);
    (next >= at + 4).then_some(Amount {
        tokens: next - at,
        number: if minutes {
            seconds.checked_div(sixty)?
        } else {
            seconds
        },
        unit: if minutes {
            Unit::Minutes
        } else {
            Unit::Seconds
        },
        scale: Scale::ONE,
        named: true,
        parts: None,
    })
}

/// "00:04:10": hours, minutes and seconds.
fn colons(tokens: &[Token], at: usize) -> Option<Amount> {
    let parts = tokens.get(at..at + 5)?;
    let close = parts[1..].iter().all(|token| !token.spaced);
    if !close || !parts[1].is(":") || !parts[3].is(":") {
        return None;
    }
    let two_digits = |token: &Token| is_whole(token) && token.text.len() == 2;
    if !is_whole(&parts[0]) || !two_digits(&parts[2]) || !two_digits(&parts[4]) {
        return None;
    }
    let sixty = Decimal::from(60);
    let (minutes, seconds) = (number(&parts[2])?, number(&parts[4])?);
    if minutes >= sixty || seconds >= sixty {
        return None;
    }
    let hours = number(&parts[0])?.checked_mul(sixty)?;
    let all = hours.checked_add(minutes)?.checked_mul(sixty)?;
    Some(Amount {
        tokens: 5,
        number: all.checked_add(seconds)?,
        unit: Unit::Seconds,
        scale: Scale::ONE,
        named: true,
        parts: None,
    })
}

fn is_whole(token: &Token) -> bool {
    token.kind == Kind::Number && token.text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn lengths_of_time_as_telephone_systems_print_them() {
        for (sentence, expected) in [
            ("Calls took 4m 10s to answer", "250 seconds"),
            ("an average of 1h 20m each", "80 minutes"),
            ("an average of 1h 2m 5s each", "3725 seconds"),
            ("an average of 2min 05sec each", "125 seconds"),
            ("an average of 00:04:10", "250 seconds"),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn metres_and_times_of_day_are_none() {
        assert_eq!(shown("a wall of 4m in 10 streets")[0], "4 metres");
        for sentence in ["It began at 10:30.", "from 04:75:10"] {
            assert!(
                !shown(sentence)
                    .iter()
                    .any(|figure| figure.contains("seconds")),
                "{sentence}"
            );
        }
    }
}
