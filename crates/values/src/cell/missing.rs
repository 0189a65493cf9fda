//! Why no number stands in a cell: `-`, `n/a`, `x`, `TBC`, `####`, nothing.
//!
//! Each is its own kind, because it says another thing: a dash is nil in most accounts, `x` a figure
//! held back, `TBC` one to come. "Nil" is a number: nought, see [`super::amount`].

use scrutineer_model::Missing;

/// `text` has single spaces and none at its ends.
pub(super) fn missing(text: &str) -> Option<Missing> {
    if text.is_empty() {
        return Some(Missing::Blank);
    }
    if text.chars().count() > 32 {
        return None;
    }
    let lower = text.to_lowercase();
    let bare: String = lower
        .chars()
        .filter(|char| !matches!(char, ' ' | '(' | ')' | '[' | ']' | '£' | '$' | '€' | '%'))
        .collect();
    if !bare.is_empty() && bare.chars().all(|char| "-–—−‐‑―".contains(char)) {
        return Some(Missing::Dash);
    }
    if bare.len() >= 2 && bare.chars().all(|char| char == '#') {
        return Some(Missing::Overflow);
    }
    if !bare.is_empty() && bare.chars().all(|char| ".…:".contains(char)) {
        return Some(Missing::NotAvailable);
    }
    Some(match bare.trim_end_matches('.') {
        "n/a" | "na" | "n.a" | "n\\a" | "notapplicable" | "z" => Missing::NotApplicable,
        "n/k"
        | "nk"
        | "notknown"
        | "unknown"
        | "notavailable"
        | "nodata"
        | "nodataavailable"
        | "datanotavailable"
        | "notyetavailable"
        | "notavailableyet"
        | "awaitingdata"
        | "datanotyetavailable"
        | "notreported"
        | "notcollected"
        | "n/avail"
        | "nd"
        | "n/d" => Missing::NotAvailable,
        "x" | "c" | "*" | "**" | "s" | "suppressed" | "confidential" => Missing::Suppressed,
        "tbc" | "tba" | "tbd" | "tobeconfirmed" | "tobedetermined" | "tobeagreed"
        | "tobeadvised" | "tobeset" => Missing::ToBeConfirmed,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::cell::shown;

    #[test]
    fn each_kind_of_missing_is_its_own() {
        for (text, expected) in [
            ("", "blank"),
            ("  ", "blank"),
            ("-", "dash"),
            ("–", "dash"),
            ("$ -", "dash"),
            ("(-)", "dash"),
            ("n/a", "not_applicable"),
            ("N/A", "not_applicable"),
            ("..", "not_available"),
            ("Not available", "not_available"),
            ("No data", "not_available"),
            ("x", "suppressed"),
            ("*", "suppressed"),
            ("[c]", "suppressed"),
            ("TBC", "to_be_confirmed"),
            ("To be confirmed", "to_be_confirmed"),
            ("######", "overflow"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn words_are_not_missing() {
        for text in ["Yes", "y", "Data to follow from partners", "A"] {
            assert_eq!(shown(text), "words", "{text}");
        }
    }
}
