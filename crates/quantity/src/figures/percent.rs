//! Percentages and percentage points: "13.8%", "6 per cent", "4 percentage points", "0.9pp", "0.6 p.p.".
//!
//! Not a rate: "19.9 per 10,000".

use scrutineer_model::{Scale, Unit};

use super::Amount;
use super::amount::number;
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    let printed = number(tokens.get(at)?)?;
    let mut next = at + 1;
    // "9 to 16-percent" is rare; "10-percent" is not.
    if tokens.get(next).is_some_and(|token| token.is("-"))
        && tokens
            .get(next + 1)
            .is_some_and(|token| token.is_any(&["percent", "%"]))
    {
        next += 1;
    }
    let token = tokens.get(next)?;
    let (mut unit, taken) = match token.lower.as_ref() {
        "p" if dotted(tokens, next) > 0 => (Unit::PercentagePoints, dotted(tokens, next)),
        "%" | "percent" | "pct" | "%-age" => (Unit::Percent, 1),
        "per" if tokens.get(next + 1).is_some_and(|token| token.is("cent")) => (Unit::Percent, 2),
        "percentage" if points(tokens, next + 1) => (Unit::PercentagePoints, 1),
        "pp" | "ppt" | "ppts" | "pps" => (Unit::PercentagePoints, 1),
        _ => return None,
    };
    next += taken;
    if points(tokens, next) {
        unit = Unit::PercentagePoints;
        next += 1;
    }
    Some(Amount {
        tokens: next - at,
        number: printed,
        unit,
        scale: Scale::ONE,
        named: true,
        parts: None,
    })
}

/// How many tokens a "p.p." takes; 0 where none stands there.
pub(super) fn dotted(tokens: &[Token], at: usize) -> usize {
    let close = |index: usize, text: &str| {
        tokens
            .get(index)
            .is_some_and(|token| token.is(text) && !token.spaced)
    };
    let first = tokens.get(at).is_some_and(|token| token.is("p"));
    if !first || !close(at + 1, ".") || !close(at + 2, "p") {
        return 0;
    }
    3 + usize::from(close(at + 3, "."))
}

fn points(tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| token.is_any(&["point", "points", "pts"]))
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn percentages_and_points_are_told_apart() {
        for (sentence, expected) in [
            ("13.8%", "13.8 percent"),
            ("6 per cent", "6 percent"),
            ("2.1 percentage points", "2.1 percentage_points"),
            ("3% points", "3 percentage_points"),
            ("0.9pp", "0.9 percentage_points"),
            ("(-0.6 p.p.)", "-0.6 percentage_points"),
            ("+0.1p.p.", "0.1 percentage_points"),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn a_rate_is_no_percentage() {
        assert_eq!(shown("19.9 per 10,000"), ["19.9 per_10000"]);
    }
}
