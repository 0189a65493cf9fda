//! Money for figures elsewhere: "£000s", "£'000", "£k", "£m", "£ million", "£", "$ millions", `EURbn`,
//! "in thousands of pounds", "million euros"; and a scale alone: "(000s)", "million tonnes".
//!
//! Not an amount: "£1.2m", "£500". Not what figures are rounded to: "to the nearest £000".

use scrutineer_model::{Scale, Unit};

use super::Read;
use crate::token::{Kind, Token};

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    if at > 0 && tokens[at - 1].is("nearest") {
        return None;
    }
    signed(tokens, at)
        .or_else(|| glued(tokens, at))
        .or_else(|| thousands_of(tokens, at))
        .or_else(|| noughts(tokens, at))
        .or_else(|| named(tokens, at))
}

/// The currency of a sign or code.
fn sign(lower: &str) -> Option<Unit> {
    Some(match lower {
        "£" | "gbp" => Unit::Gbp,
        "€" | "eur" => Unit::Currency("EUR"),
        "$" => Unit::Currency("XXX"),
        "usd" => Unit::Currency("USD"),
        "cad" => Unit::Currency("CAD"),
        _ => return None,
    })
}

/// The currency of a name: "pounds", "dollars".
fn name(lower: &str) -> Option<Unit> {
    Some(match lower {
        "pounds" | "sterling" => Unit::Gbp,
        "dollars" => Unit::Currency("XXX"),
        "euros" | "euro" => Unit::Currency("EUR"),
        _ => return sign(lower),
    })
}

/// `EURbn`, `GBPm`: code and scale in one; "k£": the scale before the sign.
fn glued(tokens: &[Token], at: usize) -> Option<Read> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Word)?;
    let lower = &token.lower;
    if let Some(next) = tokens.get(at + 1).filter(|next| !next.spaced)
        && next.kind == Kind::Mark
        && let Some(unit) = sign(&next.lower)
    {
        let (scale, _) = scale(tokens, at, token)?;
        return Some(Read {
            tokens: 2,
            unit: Some(unit),
            scale,
        });
    }
    let (code, letters) = lower.split_at_checked(3)?;
    let scale = match letters {
        "k" => Scale::THOUSAND,
        "m" | "mn" => Scale::million(),
        "bn" => Scale::billion(),
        _ => return None,
    };
    Some(Read {
        tokens: 1,
        unit: Some(sign(code)?),
        scale,
    })
}

/// "(pounds)", "in dollars": a currency by its name, without a scale; "(pence)", "pence per mile".
fn named(tokens: &[Token], at: usize) -> Option<Read> {
    if tokens.get(at)?.is("pence") && (at == 0 || tokens[at - 1].is_any(&["(", "in", "["])) {
        return Some(Read {
            tokens: 1,
            unit: Some(Unit::Gbp),
            scale: Scale::hundredth(),
        });
    }
    let set_apart = at > 0 && tokens[at - 1].is_any(&["(", "in", "["]);
    let unit = name(&tokens.get(at)?.lower).filter(|_| set_apart)?;
    Some(Read {
        tokens: 1,
        unit: Some(unit),
        scale: Scale::ONE,
    })
}

fn signed(tokens: &[Token], at: usize) -> Option<Read> {
    let unit = sign(&tokens.get(at)?.lower)?;
    let mut next = at + 1;
    // "£'000", "£ (millions)", "£’m", "£,000"
    while tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["'", "‘", "’", "`", "(", "´", ",", "“", "”", "\""]))
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
    if let Some((scale, taken)) = in_figures(tokens, at + 1) {
        return Some(Read {
            tokens: 1 + taken,
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

/// A scale in figures: "£1,000s", and "£0.0m", which shows the decimals too.
fn in_figures(tokens: &[Token], at: usize) -> Option<(Scale, usize)> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Number)?;
    if matches!(token.text, "1,000" | "1000") {
        let plural = plural(tokens, at + 1);
        return (plural > 0).then_some((Scale::THOUSAND, 1 + plural));
    }
    let noughts =
        token.text.starts_with("0.") && token.text.bytes().all(|byte| b"0.".contains(&byte));
    let letter = tokens.get(at + 1).filter(|next| noughts && !next.spaced)?;
    let (scale, taken) = scale(tokens, at + 1, letter)?;
    Some((scale, 1 + taken))
}

/// "000s", "k", "million" and how many tokens it takes.
fn scale(tokens: &[Token], at: usize, token: &Token) -> Option<(Scale, usize)> {
    let scale = match token.lower.as_ref() {
        "000" | "0000" | "00" | "k" | "thousand" | "thousands" | "thousand's" | "ths" | "ks" => {
            Scale::THOUSAND
        }
        "m" | "mn" | "mm" | "mil" | "mill" | "mills" | "million" | "millions" | "ms" => {
            Scale::million()
        }
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

/// "in thousands of dollars", "millions of Canadian dollars", "million euros", "million tonnes".
fn thousands_of(tokens: &[Token], at: usize) -> Option<Read> {
    let token = tokens.get(at)?;
    let (scale, plural) = match token.lower.as_ref() {
        "thousand" => (Scale::THOUSAND, false),
        "thousands" => (Scale::THOUSAND, true),
        "million" => (Scale::million(), false),
        "millions" => (Scale::million(), true),
        "billion" | "bn" => (Scale::billion(), false),
        "billions" => (Scale::billion(), true),
        _ => return None,
    };
    // "5 million pounds", "half a million pounds" are amounts.
    if at > 0 && (tokens[at - 1].kind == Kind::Number || tokens[at - 1].is_any(&["a", "one"])) {
        return None;
    }
    let of = plural && tokens.get(at + 1).is_some_and(|next| next.is("of"));
    let next = at + 1 + usize::from(of);
    let foreign = tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["canadian", "us", "u.s", "american", "australian"]));
    let next = next + usize::from(foreign);
    let unit = tokens.get(next).and_then(|token| name(&token.lower));
    if let Some(unit) = unit {
        return Some(Read {
            tokens: next + 1 - at,
            unit: Some(unit),
            scale,
        });
    }
    // "(millions)", "in thousands": a scale alone. "million tonnes": the scale of what follows.
    let alone = at > 0
        && if plural {
            tokens[at - 1].is_any(&["(", "in", "["])
        } else {
            tokens[at - 1].is_any(&["(", "["])
                && tokens
                    .get(at + 1)
                    .is_some_and(|next| next.is_any(&[")", "]"]))
        };
    let measured = tokens
        .get(at + 1)
        .is_some_and(|next| super::measure::names(&next.lower));
    (alone && !of || measured).then_some(Read {
        tokens: 1,
        unit: None,
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

/// Whether money, or a scale of it, may begin with a word or sign.
pub(super) fn may_open(lower: &str) -> bool {
    name(lower).is_some()
        || matches!(
            lower,
            "pence"
                | "000"
                | "thousand"
                | "thousands"
                | "million"
                | "millions"
                | "billion"
                | "bn"
                | "billions"
        )
        || lower
            .split_at_checked(3)
            .is_some_and(|(code, _)| sign(code).is_some())
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
            "Income (£,000)",
            "£1,000s",
            "k£",
            "£”000",
        ] {
            assert_eq!(shown(text), "gbp × 1000", "{text}");
        }
        for text in [
            "£m",
            "£ million",
            "Kent £’m",
            "Capital programme (£m)",
            "£ (millions)",
            "£ mill.",
            "£0.0m",
        ] {
            assert_eq!(shown(text), "gbp × 1000000", "{text}");
        }
        assert_eq!(shown("All figures in thousands of dollars"), "XXX × 1000");
        assert_eq!(shown("$ millions"), "XXX × 1000000");
        assert_eq!(shown("($ in thousands)"), "XXX × 1000");
        assert_eq!(shown("in thousands of Canadian dollars"), "XXX × 1000");
        assert_eq!(shown("Total EURbn"), "EUR × 1000000000");
        assert_eq!(shown("Turnover, million euros"), "EUR × 1000000");
    }

    #[test]
    fn what_is_rounded_to_is_no_unit() {
        assert_eq!(shown("Rounded to the nearest £000"), "-");
        assert_eq!(shown("5 million pounds"), "-");
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
        assert_eq!(shown("Production (million tonnes)"), "tonnes × 1000000");
        assert_eq!(shown("Tonnes (000s)"), "tonnes × 1000");
        assert_eq!(shown("Number of outlets (000)"), "count × 1000");
    }

    #[test]
    fn an_amount_states_no_unit() {
        assert_eq!(shown("Precept @ £1,691.19 (incl. levy)"), "-");
        assert_eq!(shown("Schemes over £500"), "-");
        assert_eq!(shown("Grants over £1,000"), "-");
        assert_eq!(shown("a saving of £0.5m"), "-");
    }
}
