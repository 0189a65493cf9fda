//! Lengths of time, areas, distances, weights and posts for figures elsewhere: "Average days to
//! match", "(ha)", "Hours per week", "Posts (FTE)", "tonnes".
//!
//! Not a term: "within 45 days", "12 months of the decision", "rolling year", "days lost per FTE" of
//! whatever stands behind "per".

use scrutineer_model::{Scale, Unit};

use super::Read;
use crate::token::{Kind, Token};

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    let token = tokens.get(at)?;
    // "(calendar days)", "10 working days": what stands before both words.
    let kind = |word: &usize| tokens[*word].is_any(&["working", "calendar", "school"]);
    let first = at.checked_sub(1).filter(kind).unwrap_or(at);
    let before = first.checked_sub(1).map(|before| &tokens[before]);
    let bracketed = before.is_some_and(|token| token.is_any(&["(", "["]))
        && tokens
            .get(at + 1)
            .is_some_and(|token| token.is_any(&[")", "]", ",", "/"]));
    let per = before.is_some_and(|token| token.is_any(&["per", "a", "each", "every", "/"]));
    let numbered = before.is_some_and(|token| token.kind == Kind::Number || spelled(token));
    if per || numbered {
        return None;
    }
    // "Length km" ends with its unit.
    let last = tokens[at + 1..].iter().all(|token| token.is("."));
    let slash = tokens.get(at + 1).is_some_and(|token| token.is("/"));
    // "Kilometres of roads", "Miles".
    let leads = tokens.len() == 1 || at == 0 && tokens.get(1).is_some_and(|token| token.is("of"));
    if let Some(taken) = squared(tokens, at) {
        return Some(Read {
            tokens: taken,
            unit: Some(Unit::SquareMetres),
            scale: Scale::ONE,
        });
    }
    let unit = match token.lower.as_ref() {
        "fte" | "ftes" | "fte's" | "wte" | "wtes" | "wte's" => Unit::Fte,
        "full-time" | "full" if full_time(tokens, at) => Unit::Fte,
        "hectares" => Unit::Hectares,
        "ha" | "hectare" if bracketed || last => Unit::Hectares,
        "sqm" | "m2" | "m²" => Unit::SquareMetres,
        // Emissions are tonnes of what warms as much as carbon dioxide.
        "tonnes" | "tonnage" | "tpa" | "tco2e" | "tco2" | "tco₂e" | "tco₂" => Unit::Tonnes,
        "kg" | "kilograms" if bracketed || last || slash => Unit::Kilograms,
        "km" | "kilometres" if bracketed || last || leads => Unit::Kilometres,
        "miles" if bracketed || last || leads => Unit::Miles,
        "metres" if bracketed || leads => Unit::Metres,
        // Units without a name in the output: nothing else may be guessed.
        "kwh" | "mwh" | "gwh" | "litres" | "acres" | "sqft" => Unit::Unknown,
        "days" | "weeks" | "wks" | "months" | "mths" | "hours" | "hrs" | "minutes" | "mins"
        | "seconds" | "secs" | "years" | "yrs"
            if bracketed || lengths(tokens, at) =>
        {
            match token.lower.as_ref() {
                "days" => Unit::Days,
                "weeks" | "wks" => Unit::Weeks,
                "months" | "mths" => Unit::Months,
                "hours" | "hrs" => Unit::Hours,
                "minutes" | "mins" => Unit::Minutes,
                "seconds" | "secs" => Unit::Seconds,
                _ => Unit::Years,
            }
        }
        _ => return None,
    };
    Some(Read {
        tokens: 1,
        unit: Some(unit),
        scale: Scale::ONE,
    })
}

/// Whether a word names a measure that scales are said of: "million tonnes".
pub(super) fn names(lower: &str) -> bool {
    matches!(
        lower,
        "tonnes" | "hectares" | "hours" | "miles" | "kilometres" | "km" | "kwh" | "litres" | "sqm"
    )
}

/// "square metres", "sq m", "sq. metres": how many tokens they are.
fn squared(tokens: &[Token], at: usize) -> Option<usize> {
    let raised = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| token.is_any(&["²", "2"]) && !token.spaced)
    };
    let alone = at == 0 || tokens[at - 1].is_any(&["(", "["]);
    if alone && tokens.get(at)?.is("m") && raised(at + 1) {
        return Some(2);
    }
    tokens
        .get(at)
        .filter(|token| token.is_any(&["square", "sq"]))?;
    let dot = usize::from(tokens.get(at + 1).is_some_and(|token| token.is(".")));
    let metres = tokens.get(at + 1 + dot)?;
    metres.is_any(&["m", "metres", "metre"]).then_some(2 + dot)
}

/// "full time equivalent", "full-time equivalents".
fn full_time(tokens: &[Token], at: usize) -> bool {
    let next = at + 1 + usize::from(tokens[at].is("full"));
    (tokens[at].is("full-time") || tokens.get(at + 1).is_some_and(|token| token.is("time")))
        && tokens
            .get(next)
            .is_some_and(|token| token.is_any(&["equivalent", "equivalents"]))
}

/// Whether what stands before a word of time says that lengths of it are counted: nothing, "average",
/// "number of", "in", "working".
fn lengths(tokens: &[Token], at: usize) -> bool {
    // "A1: days from coming into care"
    let opening = at == 0 || tokens[at - 1].is_any(&[":", "-", "–"]);
    let before = at.checked_sub(1).filter(|_| !opening);
    let Some(before) = before else {
        // "Days from coming into care to placement"
        return tokens.len() == 1
            || tokens.get(at + 1).is_some_and(|next| {
                next.is_any(&[
                    "from", "lost", "to", "between", "taken", "per", "of", "waiting", "open", "(",
                ])
            });
    };
    let word = &tokens[before];
    // "Absence days per employee" counts them; "beds, days per week" does not.
    let counts = word.kind == Kind::Word && tokens.get(at + 1).is_some_and(|next| next.is("per"));
    if counts && tokens[at].is("days") {
        return true;
    }
    if word.is_any(&["working", "opening", "calendar", "sick", "sickness"]) {
        return word.is_any(&["working", "opening"]) || lengths(tokens, before);
    }
    let of_number = word.is("of")
        && tokens[..before]
            .iter()
            .rev()
            .take(2)
            .any(|token| token.is_any(&["number", "no", "numbers", "total"]) || token.is("."));
    of_number || word.is_any(&["average", "avg", "mean", "median", "in", "total"])
}

fn spelled(token: &Token) -> bool {
    token.is_any(&[
        "one", "two", "three", "four", "five", "six", "ten", "twelve", "within", "last", "next",
    ])
}

/// Whether a measure may begin with a word.
pub(super) fn may_open(lower: &str) -> bool {
    names(lower)
        || matches!(
            lower,
            "m" | "square" | "sq" | "m2" | "m²" | "sqft" | "acres" | "mwh" | "gwh"
        )
        || matches!(lower, "fte" | "ftes" | "fte's" | "wte" | "wtes" | "wte's")
        || matches!(lower, "full-time" | "full" | "ha" | "hectare" | "metres")
        || matches!(
            lower,
            "tonnage" | "tpa" | "tco2e" | "tco2" | "tco₂e" | "tco₂" | "kg" | "kilograms"
        )
        || matches!(
            lower,
            "days"
                | "weeks"
                | "wks"
                | "months"
                | "mths"
                | "hrs"
                | "minutes"
                | "mins"
                | "seconds"
                | "secs"
                | "years"
                | "yrs"
        )
}

#[cfg(test)]
mod tests {
    use crate::units::shown;

    #[test]
    fn lengths_areas_and_posts_are_named() {
        for (text, expected) in [
            ("Average days to match", "days"),
            ("Days from coming into care to placement", "days"),
            ("Scheduled Opening Hours per Week", "hours"),
            ("Land supply (ha)", "hectares"),
            ("Available land (Hectares)", "hectares"),
            ("Posts (FTE)", "fte"),
            ("Full time equivalents", "fte"),
            ("Kilometres of roads and sewers", "kilometres"),
            ("Site area ha", "hectares"),
            ("to air kg/year", "kilograms"),
            ("Floor space (sq. m)", "square_metres"),
            ("Energy used (kWh)", "unknown"),
            ("Time to answer (minutes)", "minutes"),
            ("Time to answer (seconds)", "seconds"),
            ("Working days lost per FTE", "days"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn a_term_is_no_unit() {
        for text in [
            "Assessments within 45 days",
            "Placed within 12 months of the decision",
            "Plan again within two years",
            "First conference within 15 days",
        ] {
            assert_eq!(shown(text), "-", "{text}");
        }
    }
}
