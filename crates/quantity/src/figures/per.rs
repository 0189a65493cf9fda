//! What an amount is stated for: "a week", "per annum", "per household", "pa".
//!
//! Not a rate of people ("per 10,000"), and not "a" before another noun.

use scrutineer_model::Per;

use crate::token::{Token, tokens};

/// What a head or label says that its figures are for one of: "£ per m²", "Cost per pupil". `None` where it names several, as "per
/// child a week".
///
/// ```
/// use scrutineer_model::Per;
/// use scrutineer_quantity::figures::for_each;
/// assert_eq!(for_each("Indexed rate (£ per m²)"), Some(Per::SquareMetre));
/// assert_eq!(for_each("Spending per ward"), None);
/// assert_eq!(for_each("Cost per child a week"), None);
/// ```
pub fn for_each(text: &str) -> Option<Per> {
    // Most heads say nothing of the kind, and need not be cut into tokens.
    let per = |bytes: &[u8]| bytes.eq_ignore_ascii_case(b"per ");
    (text.contains('/') || text.as_bytes().windows(4).any(per)).then_some(())?;
    let tokens = tokens(text);
    let mut said = (0..tokens.len()).filter_map(|at| Some((at, read(&tokens, at)?.1)));
    let (at, first) = said.next()?;
    let is_said = tokens[at].is_any(&["per", "/"]);
    (is_said && said.all(|(_, other)| other == first)).then_some(first)
}

pub(super) fn read(tokens: &[Token], at: usize) -> Option<(usize, Per)> {
    let token = tokens.get(at)?;
    if token.is_any(&["pa", "p.a"]) {
        return Some((1, Per::Year));
    }
    if token.is("annually") {
        return Some((1, Per::Year));
    }
    if token.is("p")
        && tokens.get(at + 1).is_some_and(|next| next.is("."))
        && tokens.get(at + 2).is_some_and(|next| next.is("a"))
    {
        return Some((3, Per::Year));
    }
    // "£85 per m²", "£210/m2"
    let area = tokens
        .get(at + 1)
        .is_some_and(|next| next.is_any(&["m2", "m²", "sqm"]));
    if area && token.is_any(&["per", "/", "a"]) {
        return Some((2, Per::SquareMetre));
    }
    let split = tokens.get(at + 1).is_some_and(|next| next.is("m"))
        && tokens
            .get(at + 2)
            .is_some_and(|next| !next.spaced && next.is_any(&["2", "²"]));
    if split && token.is_any(&["per", "/"]) {
        return Some((3, Per::SquareMetre));
    }
    let short = tokens
        .get(at + 1)
        .is_some_and(|next| next.is_any(&["sq", "square"]))
        && tokens
            .get(at + 2)
            .is_some_and(|next| next.is_any(&["m", "metre", "metres"]));
    if short && token.is("per") {
        return Some((3, Per::SquareMetre));
    }
    if !token.is_any(&["per", "a", "an", "each", "every"]) {
        return None;
    }
    let thing = tokens.get(at + 1)?;
    let person = token.is("per");
    let per = match thing.lower.as_ref() {
        "year" | "annum" => Per::Year,
        "quarter" => Per::Quarter,
        "month" => Per::Month,
        "week" => Per::Week,
        "day" => Per::Day,
        "night" => Per::Night,
        "hour" => Per::Hour,
        "person" | "head" | "resident" | "capita" if person => Per::Person,
        "child" if person => Per::Child,
        "pupil" if person => Per::Pupil,
        "household" | "dwelling" | "property" if person => Per::Household,
        "hectare" | "ha" if person => Per::Hectare,
        "mile" if person => Per::Mile,
        "tonne" if person => Per::Tonne,
        "square" if person && tokens.get(at + 2).is_some_and(|next| next.is("metre")) => {
            return Some((3, Per::SquareMetre));
        }
        _ => return None,
    };
    // "£5 a year on average"; "a year earlier" is a time.
    let time = tokens
        .get(at + 2)
        .is_some_and(|next| next.is_any(&["earlier", "ago", "before", "later"]));
    (!time).then_some((2, per))
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn amounts_for_a_time_or_thing() {
        assert_eq!(shown("£3,500 a week"), ["3500 gbp a week"]);
        assert_eq!(shown("£15bn per annum"), ["15000000000 gbp a year"]);
        assert_eq!(shown("£4,400 per head"), ["4400 gbp a person"]);
        assert_eq!(shown("10% a year"), ["10 percent a year"]);
        for text in [
            "£85 per m2",
            "£85 per m²",
            "£85/m²",
            "£85 per sq m",
            "£85 per square metre",
        ] {
            assert_eq!(shown(text), ["85 gbp a square_metre"], "{text}");
        }
    }

    #[test]
    fn a_year_earlier_is_a_time() {
        assert_eq!(shown("£4 a year earlier"), ["4 gbp"]);
    }
}
