//! Numbers in letters, from two to some thousand: "eight homes were judged good", "ninety per cent", "two hundred and fifty".
//!
//! "One" is mostly a pronoun and is not read. What is counted must follow, which the reader of sentences
//! checks.

use rust_decimal::Decimal;
use scrutineer_model::{Scale, Unit};

use super::Amount;
use crate::token::{Kind, Token};

const UNITS: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: &[&str] = &[
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    let amount = hundreds(tokens, at)
        .or_else(|| plain(tokens, at))
        .or_else(|| one_per_cent(tokens, at))?;
    // "Ninety-five per cent of calls"
    let next = at + amount.tokens;
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    let percent = if is(next, "per") && is(next + 1, "cent") {
        2
    } else {
        usize::from(is(next, "percent"))
    };
    // "by three percentage points", "two per cent points"
    let points = |at: usize| is(at, "point") || is(at, "points");
    if points(next + 1) && is(next, "percentage") || percent > 0 && points(next + percent) {
        return Some(Amount {
            tokens: amount.tokens + percent.max(1) + 1,
            unit: Unit::PercentagePoints,
            named: true,
            ..amount
        });
    }
    Some(if percent > 0 {
        Amount {
            tokens: amount.tokens + percent,
            unit: Unit::Percent,
            named: true,
            ..amount
        }
    } else {
        amount
    })
}

/// Whether a number may begin with a word, of which hyphens part others.
pub(super) fn may_open(first: &str) -> bool {
    // Zero to ninety have three to nine letters.
    (3..=9).contains(&first.len()) && (UNITS.contains(&first) || TENS.contains(&first))
}

/// "one per cent": no pronoun there.
fn one_per_cent(tokens: &[Token], at: usize) -> Option<Amount> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| token.is_any(words));
    let percent = is(at + 1, &["percent"]) || is(at + 1, &["per"]) && is(at + 2, &["cent"]);
    (is(at, &["one"]) && percent).then_some(Amount {
        tokens: 1,
        number: Decimal::ONE,
        unit: Unit::Count,
        scale: Scale::ONE,
        named: false,
        parts: None,
    })
}

/// "three hundred schemes", "two hundred and fifty people".
fn hundreds(tokens: &[Token], at: usize) -> Option<Amount> {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    let count = tokens
        .get(at)
        .filter(|token| token.kind == Kind::Word)
        .and_then(|token| unit(&token.lower))
        .filter(|&count| count > 0 && is(at + 1, "hundred"))?;
    let and = usize::from(is(at + 2, "and"));
    let rest = plain(tokens, at + 2 + and);
    let (taken, rest) = rest.map_or((0, Decimal::ZERO), |rest| (and + rest.tokens, rest.number));
    Some(Amount {
        tokens: 2 + taken,
        number: Decimal::from(count * 100).checked_add(rest)?,
        unit: Unit::Count,
        scale: Scale::ONE,
        named: false,
        parts: None,
    })
}

fn plain(tokens: &[Token], at: usize) -> Option<Amount> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Word)?;
    let amount = |tokens: usize, number: u32| Amount {
        tokens,
        number: Decimal::from(number),
        unit: Unit::Count,
        scale: Scale::ONE,
        named: false,
        parts: None,
    };
    if let Some(number) = unit(&token.lower).filter(|&number| number >= 2) {
        return Some(amount(1, number));
    }
    if let Some((tens, units)) = token.lower.split_once('-') {
        return Some(amount(
            1,
            ten(tens)? + unit(units).filter(|units| (1..10).contains(units))?,
        ));
    }
    let tens = ten(&token.lower)?;
    let units = tokens
        .get(at + 1)
        .and_then(|next| unit(&next.lower))
        .filter(|units| (1..10).contains(units));
    Some(match units {
        Some(units) => amount(2, tens + units),
        None => amount(1, tens),
    })
}

fn unit(lower: &str) -> Option<u32> {
    let at = UNITS.iter().position(|word| *word == lower)?;
    u32::try_from(at).ok()
}

fn ten(lower: &str) -> Option<u32> {
    let at = TENS.iter().position(|word| *word == lower)?;
    u32::try_from(at).ok().map(|tens| (tens + 2) * 10)
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn numbers_in_letters_are_read() {
        assert_eq!(shown("eight homes"), ["8 count"]);
        assert_eq!(shown("twenty six people"), ["26 count"]);
        assert_eq!(shown("thirty-two"), ["32 count"]);
        assert_eq!(shown("three hundred schemes"), ["300 count"]);
        assert_eq!(shown("two hundred and fifty-one people"), ["251 count"]);
        assert_eq!(shown("one hundred and grass"), ["100 count"]);
        assert_eq!(shown("Ninety-five per cent of calls"), ["95 percent"]);
        assert_eq!(
            shown("up by three percentage points"),
            ["3 percentage_points"]
        );
    }

    #[test]
    fn one_is_a_pronoun() {
        assert!(shown("one of them, six-bed").is_empty());
        assert_eq!(shown("was one per cent less"), ["1 percent"]);
    }
}
