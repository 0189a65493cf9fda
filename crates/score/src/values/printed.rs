//! The number that a cell prints, read without the crates that are measured.

use std::str::FromStr as _;

use rust_decimal::Decimal;

/// The first number of a text, signed, and the factor of a letter behind it: `£(1.2)m` is -1.2 and
/// 1,000,000.
pub fn printed(text: &str) -> Option<(Decimal, Option<Decimal>)> {
    let chars: Vec<char> = text.chars().collect();
    let first = chars.iter().position(char::is_ascii_digit)?;
    let start = if first > 0 && chars[first - 1] == '.' {
        first - 1
    } else {
        first
    };
    if let Some(fraction) = fraction(text) {
        return Some((fraction, None));
    }
    let length = chars[first..]
        .iter()
        .take_while(|char| char.is_ascii_digit() || matches!(char, ',' | '.'))
        .count();
    let end = first + length;
    let digits: String = chars[start..end]
        .iter()
        .filter(|char| **char != ',')
        .collect();
    let number = Decimal::from_str(digits.trim_end_matches('.')).ok()?;
    let before: String = chars[..start].iter().collect();
    let after: String = chars[end..].iter().collect();
    let minus = |char: char| "-−–‐‑".contains(char);
    let money = text.contains(['£', '$', '€']);
    let bracketed = before.trim_end_matches(['£', '$', ' ']).ends_with('(') && after.contains(')');
    let negative = bracketed
        || before.trim_matches(['£', '$', ' ', '(']).ends_with(minus)
        || after.starts_with(minus) && after.len() <= 3
        || after.trim().starts_with("CR");
    let letters = after.trim_start_matches([')', ' ']);
    let factor = if letters.starts_with("bn") && money {
        Some(Decimal::from(1_000_000_000_u32))
    } else if letters.starts_with('m') && money {
        Some(Decimal::from(1_000_000_u32))
    } else if letters.starts_with('k') {
        Some(Decimal::ONE_THOUSAND)
    } else if after.starts_with('p') && !money {
        Some(Decimal::new(1, 2))
    } else {
        None
    };
    Some((if negative { -number } else { number }, factor))
}

/// "6/9", to the six places that are written.
fn fraction(text: &str) -> Option<Decimal> {
    let (part, whole) = text.trim().split_once('/')?;
    let short = |digits: &str| (1..=3).contains(&digits.len());
    let number = |digits: &str| Decimal::from_str(digits).ok().filter(|_| short(digits));
    let fraction = number(part)?.checked_div(number(whole)?)?;
    Some(fraction.round_dp(6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_are_read() {
        for (text, expected) in [
            ("1,204.5", "1204.5"),
            ("(952)", "-952"),
            ("£(952)k", "-952 × 1000"),
            ("-£0.4m", "-0.4 × 1000000"),
            ("+£20.1m", "20.1 × 1000000"),
            ("- 4,190", "-4190"),
            ("952-", "-952"),
            ("$ (1,000)", "-1000"),
            ("12.4% (114 out of 919)", "12.4"),
            ("25-50%", "25"),
        ] {
            let (number, factor) = printed(text).expect(text);
            let shown = match factor {
                Some(factor) => format!("{number} × {factor}"),
                None => number.to_string(),
            };
            assert_eq!(shown, expected, "{text}");
        }
    }
}
