//! Money for figures elsewhere: "£000s", "£'000", "£k", "£m", "£ million", "£", "$ millions", "in
//! thousands of pounds"; and a scale alone: "(000s)".
//!
//! Not an amount: "£1.2m", "£500".

use scrutineer_model::{Scale, Unit};

use super::Read;
use crate::token::{Kind, Token};

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    signed(tokens, at)
        .or_else(|| thousands_of(tokens, at))
        .or_else(|| noughts(tokens, at))
}

fn signed(tokens: &[Token], at: usize) -> Option<Read> {
    let unit = match tokens.get(at)?.lower.as_str() {
        "£" | "gbp" => Unit::Gbp,
        "€" => Unit::Currency("EUR"),
        "$" => Unit::Currency("XXX"),
        _ => return None,
    };
    let mut next = at + 1;
    // "£'000", "£ (millions)", "£’m"
    while tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["'", "‘", "’", "`", "(", "´"]))
    {
        next += 1;
    }
    let scale = tokens
        .get(next)
        .and_then(|token| scale(tokens, next, token));
    if let Some((scale, taken)) = scale {
        return Some(Read {
            tokens: next + taken - at,
            unit: Some(unit),
            scale,
        });
    }
    // "£1.2m" is an amount.
    let amount = tokens
        .get(at + 1)
        .is_some_and(|token| matches!(token.kind, Kind::Number | Kind::Numbering));
    let bracketed = tokens.get(at + 1).is_some_and(|token| token.is("("))
        && tokens
            .get(at + 2)
            .is_some_and(|token| token.kind == Kind::Number);
    (!amount && !bracketed).then_some(Read {
        tokens: 1,
        unit: Some(unit),
        scale: Scale::ONE,
    })
}

/// "000s", "k", "million" and how many tokens it takes.
fn scale(tokens: &[Token], at: usize, token: &Token) -> Option<(Scale, usize)> {
    let scale = match token.lower.as_str() {
        "000" | "0000" | "00" | "k" | "thousand" | "thousands" | "ks" => Scale::THOUSAND,
        "m" | "mn" | "mil" | "million" | "millions" | "ms" => Scale::million(),
        "bn" | "billion" | "billions" => Scale::billion(),
        _ => return None,
    };
    Some((scale, 1 + plural(tokens, at + 1)))
}

/// The "s" of "000s" and "000's".
fn plural(tokens: &[Token], at: usize) -> usize {
    let token = |index: usize| tokens.get(index).filter(|token| !token.spaced);
    match (token(at), token(at + 1)) {
        (Some(s), _) if s.is("s") => 1,
        (Some(mark), Some(s)) if mark.is_any(&["'", "’", "‘"]) && s.is("s") => 2,
        (Some(mark), _) if mark.is_any(&["'", "’", "‘"]) => 1,
        _ => 0,
    }
}

/// "in thousands of dollars", "thousands of pounds".
fn thousands_of(tokens: &[Token], at: usize) -> Option<Read> {
    let token = tokens.get(at)?;
    let scale = match token.lower.as_str() {
        "thousands" => Scale::THOUSAND,
        "millions" => Scale::million(),
        _ => return None,
    };
    let of = tokens.get(at + 1).is_some_and(|next| next.is("of"));
    let unit = tokens.get(at + 2).filter(|_| of);
    let unit = match unit.map(|token| token.lower.as_str()) {
        Some("pounds" | "£") => Some(Unit::Gbp),
        Some("dollars" | "$") => Some(Unit::Currency("XXX")),
        Some("euros" | "€") => Some(Unit::Currency("EUR")),
        _ => None,
    };
    // "(millions)", "in thousands": a scale alone.
    let alone = at > 0 && tokens[at - 1].is_any(&["(", "in"]) && !of;
    (unit.is_some() || alone).then_some(Read {
        tokens: if unit.is_some() { 3 } else { 1 },
        unit,
        scale,
    })
}

/// "(000s)", "000's".
fn noughts(tokens: &[Token], at: usize) -> Option<Read> {
    let token = tokens.get(at).filter(|token| token.text == "000")?;
    // "10 000" is a number.
    if at > 0 && tokens[at - 1].kind == Kind::Number && token.spaced {
        return None;
    }
    let plural = plural(tokens, at + 1);
    let alone = at == 0 || tokens[at - 1].is_any(&["(", "'", "‘", "’", "in"]);
    (plural > 0 || alone).then_some(Read {
        tokens: 1 + plural,
        unit: None,
        scale: Scale::THOUSAND,
    })
}

#[cfg(test)]
mod tests {
    use crate::units::shown;

    #[test]
    fn thousands_and_millions_in_all_spellings() {
        for text in [
            "£000s",
            "£'000",
            "£’000s",
            "£000's",
            "£k",
            "£ thousand",
            "2025-26 £000's",
        ] {
            assert_eq!(shown(text), "gbp × 1000", "{text}");
        }
        for text in [
            "£m",
            "£ million",
            "Kent £’m",
            "Capital programme (£m)",
            "£ (millions)",
        ] {
            assert_eq!(shown(text), "gbp × 1000000", "{text}");
        }
        assert_eq!(shown("All figures in thousands of dollars"), "XXX × 1000");
        assert_eq!(shown("$ millions"), "XXX × 1000000");
    }

    #[test]
    fn a_sign_alone_is_whole_pounds() {
        assert_eq!(shown("AP Amount (£)"), "gbp");
        assert_eq!(shown("£s"), "gbp");
    }

    #[test]
    fn a_scale_may_stand_alone() {
        assert_eq!(shown("Visits (000s)"), "? × 1000");
        assert_eq!(shown("Visits (millions)"), "? × 1000000");
    }

    #[test]
    fn an_amount_states_no_unit() {
        assert_eq!(shown("Precept @ £1,691.19 (incl. levy)"), "-");
        assert_eq!(shown("Schemes over £500"), "-");
    }
}
