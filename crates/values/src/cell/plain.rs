//! Numbers as most cells print them, read without the grammar of amounts: "1,204", "(952)", "-8.6".

use rust_decimal::Decimal;
use scrutineer_model::Value;

use super::Figure;

/// The figure of a text that is a number with or without commas, a dot, a minus or brackets, and nothing else.
/// What the grammar would say otherwise ("01234", "4.2.1", "12,34") is left to it.
pub(super) fn plain(text: &str) -> Option<Figure> {
    /// In digits: what a sum of 64 bits holds.
    const MOST: usize = 18;
    let (negative, number) = match text.as_bytes() {
        [b'(', inner @ .., b')'] => (true, inner),
        [b'-', rest @ ..] => (true, rest),
        bytes => (false, bytes),
    };
    let dot = number.iter().position(|&byte| byte == b'.');
    let (whole, decimals) = number.split_at(dot.unwrap_or(number.len()));
    let decimals = match decimals {
        [] => decimals,
        [_dot, digits @ ..] if !digits.is_empty() => digits,
        _ => return None,
    };
    let grouped = is_grouped(whole);
    let leads = whole.len() == 1 || whole.first() != Some(&b'0');
    let plain = |digits: &[u8]| digits.iter().all(u8::is_ascii_digit);
    if whole.is_empty() || !leads || !(grouped || plain(whole)) || !plain(decimals) {
        return None;
    }
    let digits = || whole.iter().chain(decimals).filter(|&&byte| byte != b',');
    if digits().count() > MOST {
        return None;
    }
    let sum = digits().fold(0, |sum: i64, &digit| sum * 10 + i64::from(digit - b'0'));
    let scale = u32::try_from(decimals.len()).ok()?;
    let number = Decimal::new(sum, scale).normalize();
    Some(Figure {
        value: Value {
            text: text.to_owned(),
            number: Some(if negative { -number } else { number }),
            ..Value::default()
        },
        bare: true,
        metres: false,
        year: !negative && whole.len() == 4 && scale == 0 && (1900..2100).contains(&sum),
        decimals: scale,
        doubtful: false,
    })
}

/// Whether it is one to three digits with groups of three behind commas.
fn is_grouped(whole: &[u8]) -> bool {
    let mut groups = whole.split(|&byte| byte == b',');
    let digits = |group: &[u8]| group.iter().all(u8::is_ascii_digit);
    groups
        .next()
        .is_some_and(|first| (1..=3).contains(&first.len()) && digits(first))
        && groups.all(|group| group.len() == 3 && digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Reading, by_grammar};

    proptest::proptest! {
        #[test]
        fn a_plain_number_is_what_the_grammar_reads(
            text in r"[-(]?[0-9]{1,5}(,[0-9]{2,3}){0,4}(\.[0-9]{0,5}){0,2}\)?"
        ) {
            if let Some(figure) = plain(&text) {
                let expected = by_grammar(&text);
                // Numbers of other scales are equal: 1.0 and 1.
                proptest::prop_assert_eq!(
                    format!("{:?}", Reading::Figure(figure)), format!("{expected:?}"), "{}", text
                );
            }
        }
    }

    #[test]
    fn most_numbers_are_plain() {
        for text in [
            "0",
            "7",
            "1,204",
            "1429506.8",
            "(952)",
            "-8.60",
            "0.05",
            "2016",
        ] {
            assert!(plain(text).is_some(), "{text}");
        }
        for text in [
            "", "01234", "4.2.1", "12,34", "1,2345", "5.", ".5", "(", "-", "£5", "1 234",
        ] {
            assert!(plain(text).is_none(), "{text}");
        }
    }
}
