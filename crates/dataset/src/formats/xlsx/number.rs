//! How a figure is shown as it was printed.
//!
//! A sheet's number is what a reader sees: 146,593 under a head of £000s, not 146,593,000. The
//! number format puts back what the print has around the digits.
//!
//! ```text
//! 146,593 → 146593   #,##0          (952)  → -952    #,##0;(#,##0)
//! 94.9%   → 0.949    0.0%           £5.2m  → 5.2     "£"#,##0.0"m"
//! ```
//!
//! Text that is more than a figure ("23 of 40") stays text.

use rust_decimal::Decimal;
use scrutineer_export::form::Value;

/// A number and its format.
#[derive(Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) number: f64,
    pub(super) format: String,
}

/// The figure of a cell with this text; none where it is no plain figure.
pub(super) fn shown(text: &str, value: &Value) -> Option<Shown> {
    let number = value.number?.0;
    let scale = value.scale.map_or(Decimal::ONE, |scale| scale.0);
    let printed = Printed::of(text)?;
    let mut magnitude = number.checked_div(scale)?;
    if magnitude.abs() != printed.digits {
        return None;
    }
    if printed.after.trim_start() == "%" {
        magnitude = magnitude.checked_div(Decimal::ONE_HUNDRED)?;
    }
    Some(Shown {
        number: magnitude.normalize().to_string().parse().ok()?,
        format: printed.format(),
    })
}

/// A printed figure in its parts.
struct Printed<'a> {
    brackets: bool,
    before: &'a str,
    /// Its digits as a number, never negative.
    digits: Decimal,
    decimals: usize,
    grouped: bool,
    after: &'a str,
}

impl<'a> Printed<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let inner = text
            .strip_prefix('(')
            .and_then(|text| text.strip_suffix(')'));
        let (brackets, text) = (inner.is_some(), inner.unwrap_or(text));
        let sign: &[char] = &['-', '−', '–', '+'];
        let text = text.trim_start_matches(sign).trim_start();
        let begin = text.find(|letter: char| letter.is_ascii_digit())?;
        let (before, rest) = text.split_at(begin);
        let end = rest.find(|letter: char| !(letter.is_ascii_digit() || ",.".contains(letter)));
        let (digits, after) = rest.split_at(end.unwrap_or(rest.len()));
        // White between a figure and its unit is part of how it is shown.
        let before = before.trim_matches(sign).trim_start();
        let after = after.trim_end();
        let short = |part: &str| part.trim().chars().count() <= 4;
        let plain = |part: &str| !part.chars().any(|letter| letter.is_ascii_digit());
        if !(short(before) && short(after) && plain(after)) {
            return None;
        }
        let decimals = digits.split_once('.').map_or(0, |(_, after)| after.len());
        Some(Self {
            brackets,
            before,
            digits: digits.replace(',', "").parse().ok()?,
            decimals,
            grouped: digits.contains(','),
            after,
        })
    }

    fn format(&self) -> String {
        let mut figure = if self.grouped { "#,##0" } else { "0" }.to_owned();
        if self.decimals > 0 {
            figure.push('.');
            figure.push_str(&"0".repeat(self.decimals));
        }
        let after = match self.after.strip_suffix('%') {
            Some(white) if white.trim().is_empty() => format!("{}%", quoted(white)),
            _ => quoted(self.after),
        };
        let figure = format!("{}{figure}{after}", quoted(self.before));
        if self.brackets {
            format!("{figure};({figure})")
        } else {
            figure
        }
    }
}

/// Letters that stand for themselves in a number format.
fn quoted(letters: &str) -> String {
    let letters = letters.replace(['"', '\\'], "");
    if letters.is_empty() {
        letters
    } else {
        format!("\"{letters}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, number: &str, scale: &str, expected: Option<(f64, &str)>) {
        let json = format!("{{\"number\":{number},\"scale\":{scale}}}");
        let value: Value = serde_json::from_str(&json).expect("a value");
        let expected = expected.map(|(number, format)| Shown {
            number,
            format: format.to_owned(),
        });
        assert_eq!(shown(text, &value), expected, "{text}");
    }

    #[test]
    fn a_figure_is_shown_as_it_was_printed() {
        check("146,593", "146593000", "1000", Some((146_593.0, "#,##0")));
        check("(952)", "-952000", "1000", Some((-952.0, "0;(0)")));
        check("94.9%", "94.9", "1", Some((0.949, "0.0%")));
        check("£5.2m", "5200000", "1000000", Some((5.2, "\"£\"0.0\"m\"")));
        check(
            "-£1,200.50",
            "-1200.5",
            "1",
            Some((-1200.5, "\"£\"#,##0.00")),
        );
        check("20 mins", "20", "1", Some((20.0, "0\" mins\"")));
        check("£ 15", "15", "1", Some((15.0, "\"£ \"0")));
        check("12.5 %", "12.5", "1", Some((0.125, "0.0\" \"%")));
        check("12.0*", "12", "1", Some((12.0, "0.0\"*\"")));
    }

    #[test]
    fn what_is_more_than_a_figure_stays_text() {
        check("23 of 40", "23", "1", None);
        check("about 5", "5", "1", None);
        check("12", "13", "1", None);
        check("n/a", "0", "1", None);
    }
}
