//! Telephone numbers: "01992 555555", "0303 444 1588", "+44 20 7946 0000".
//!
//! A nought in front, then enough digits; a figure never begins so.

use scrutineer_quantity::token::{Kind, Token};

/// Digits of the shortest number with its area code.
const SHORTEST: usize = 9;

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    // "94% of 999 calls": a number that is called.
    if tokens[at].is_any(&["999", "101", "111", "112"])
        && tokens.get(at + 1).is_some_and(|token| {
            token.is_any(&[
                "call",
                "calls",
                "service",
                "emergency",
                "number",
                "line",
                "callers",
            ])
        })
        && !(at > 0 && tokens[at - 1].is_any(&["were", "was", "received", "by", "to"]))
    {
        return Some(1);
    }
    // "Tel 61430"
    let said = at > 0 && {
        let sign = tokens[at - 1].is_any(&[":", "."]) && at > 1;
        tokens[at - 1 - usize::from(sign)].is_any(&[
            "tel",
            "telephone",
            "phone",
            "fax",
            "mobile",
            "ext",
            "extension",
        ])
    };
    if said && tokens[at].kind == Kind::Number && tokens[at].digits() > 3 {
        let more = tokens[at + 1..]
            .iter()
            .take_while(|token| token.kind == Kind::Number && token.whole().is_some())
            .count();
        return Some(1 + more);
    }
    let country = tokens[at].is("+")
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.text.starts_with("44"));
    let first = if country { at + 1 } else { at };
    let trunk = tokens[first].kind == Kind::Number && tokens[first].text.starts_with('0');
    if !country && !trunk {
        return None;
    }
    let mut digits = 0;
    let mut end = first;
    while let Some(token) = tokens.get(end) {
        let plain = token.kind == Kind::Number && token.whole().is_some();
        let bracket = token.is_any(&["(", ")", "-"]) && end > first;
        if !plain && !bracket {
            break;
        }
        digits += if plain { token.text.len() } else { 0 };
        end += 1;
    }
    (digits >= SHORTEST).then_some(end - at)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn telephone_numbers_are_passed_over() {
        assert_eq!(passed("Tel: 01992 555555"), ["01992 555555"]);
        assert_eq!(passed("on 0303 444 1588 or"), ["0303 444 1588"]);
        assert_eq!(passed("Chairman, Tel 61430 or"), ["61430"]);
        assert_eq!(passed("+44 20 7946 0000"), ["+44 20 7946 0000"]);
    }

    #[test]
    fn a_decimal_is_no_telephone_number() {
        assert!(passed("0.9 to 1.2").is_empty());
    }
}
