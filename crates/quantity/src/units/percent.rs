//! Percentages for figures elsewhere: "% change", "Percentage of pupils", "per cent", "(ppts)".
//!
//! Not a percentage in the text: "2.3% increase".

use scrutineer_model::{Scale, Unit};

use super::{Read, behind_number};
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    let token = tokens.get(at)?;
    let next = |words: &[&str]| tokens.get(at + 1).is_some_and(|token| token.is_any(words));
    let (unit, taken) = match token.lower.as_ref() {
        "%" | "percent" | "%age" | "percentages" | "pct" if next(&["point", "points", "pts"]) => {
            (Unit::PercentagePoints, 2)
        }
        "percentage" if next(&["point", "points"]) => (Unit::PercentagePoints, 2),
        "%" | "percent" | "%age" | "percentages" | "pct" | "percentage" => (Unit::Percent, 1),
        "per" if next(&["cent"]) => (Unit::Percent, 2),
        "ppt" | "ppts" | "pp" | "pps" => (Unit::PercentagePoints, 1),
        _ => return None,
    };
    // "(%age)", "%-age"
    (!behind_number(tokens, at)).then_some(Read {
        tokens: taken,
        unit: Some(unit),
        scale: Scale::ONE,
    })
}

/// Whether a percentage may begin with a word or sign.
pub(super) fn may_open(lower: &str) -> bool {
    lower.starts_with(['%', 'p'])
        && matches!(
            lower,
            "%" | "percent"
                | "%age"
                | "percentages"
                | "pct"
                | "percentage"
                | "per"
                | "ppt"
                | "ppts"
                | "pp"
                | "pps"
        )
}

#[cfg(test)]
mod tests {
    use crate::units::shown;

    #[test]
    fn percentages_and_points() {
        for text in ["%", "% change", "Percentage of pupils", "Share (per cent)"] {
            assert_eq!(shown(text), "percent", "{text}");
        }
        assert_eq!(shown("Change (% points)"), "percentage_points");
        assert_eq!(shown("Change, percentage points"), "percentage_points");
    }

    #[test]
    fn a_percentage_in_the_text_is_its_own() {
        assert_eq!(shown("Property taxes (2.3% increase)"), "-");
    }
}
