//! Shares in letters: "three quarters of the schools", "half of all adults", "almost a third of our homes".
//!
//! A half is 50 percent, and two thirds are about 66.67. Not a part of a time ("half of the year", "the second half of"), and
//! nothing where brackets print the share in figures: "more than half of them (58%)".

use rust_decimal::{Decimal, RoundingStrategy};
use scrutineer_model::{Scale, Unit};

use super::Amount;
use crate::token::{Kind, Token};

const PARTS: &[(&str, &str, u32)] = &[
    ("half", "halves", 2),
    ("third", "thirds", 3),
    ("quarter", "quarters", 4),
    ("fifth", "fifths", 5),
    ("tenth", "tenths", 10),
];

const COUNTS: &[(&str, u32)] = &[("a", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4)];

/// What a half may be of that is no number of things.
const TIMES: &[&str] = &[
    "year", "years", "month", "months", "century", "decade", "day", "days", "week", "weeks",
    "term", "season", "period", "meeting", "hour", "mile", "way", "evening", "game", "match",
];

/// Words before a part that make it one in an order.
const ORDERS: &[&str] = &[
    "first", "second", "third", "fourth", "last", "latter", "next", "other", "this", "final",
    "previous", "each", "per", "better",
];

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    let first = tokens.get(at)?;
    if at > 0 && tokens[at - 1].is_any(ORDERS) {
        return None;
    }
    let counted = COUNTS.iter().find(|(word, _)| first.is(word));
    let next = at + usize::from(counted.is_some());
    let part = tokens.get(next)?;
    let (count, whole, of) = if let Some((count, part)) = first.lower.split_once('-') {
        // "two-thirds"
        (number(count)?, whole(part)?, at + 1)
    } else {
        let whole = whole(&part.lower)?;
        // "Half of them", not "third of them".
        let count = match counted {
            Some((_, count)) => *count,
            None if whole == 2 => 1,
            None => return None,
        };
        (count, whole, next + 1)
    };
    let noun = behind(tokens, of)?;
    let printed = tokens[noun..].iter().take(8).any(|token| token.is("("));
    if count >= whole
        || printed
        || tokens
            .get(noun..)?
            .iter()
            .take(3)
            .any(|token| token.is_any(TIMES))
    {
        return None;
    }
    // "A tenth of the pupils" is what something is reckoned from more often than what was counted.
    if whole > 4 && counted.is_some_and(|(word, _)| *word == "a") {
        return None;
    }
    let share = Decimal::from(100 * count) / Decimal::from(whole);
    Some(Amount {
        tokens: of - at,
        number: share
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
            .normalize(),
        unit: Unit::Percent,
        scale: Scale::ONE,
        named: true,
        parts: Some((Decimal::from(count), Decimal::from(whole))),
    })
}

/// Where what it is a part of stands: "of the schools", "of adults", "the homes"; a plural within three words.
fn behind(tokens: &[Token], of: usize) -> Option<usize> {
    let article = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            token.is_any(&[
                "the", "our", "all", "its", "their", "these", "those", "these", "council",
            ])
        })
    };
    let noun = match tokens.get(of)? {
        token if token.is("of") => of + 1,
        _ if article(of) => of,
        _ => return None,
    };
    let noun = noun + usize::from(article(noun)) + usize::from(article(noun) && article(noun + 1));
    let plural = tokens
        .get(noun..)?
        .iter()
        .take(3)
        .take_while(|token| token.kind == Kind::Word)
        .any(|token| {
            let plural =
                token.lower.len() > 3 && token.lower.ends_with('s') && !token.lower.ends_with("ss");
            plural
                || token.is_any(&[
                    "people", "children", "women", "men", "staff", "them", "whom", "which",
                ])
        });
    plural.then_some(noun)
}

fn number(word: &str) -> Option<u32> {
    let found = COUNTS.iter().find(|(name, _)| *name == word)?;
    Some(found.1)
}

fn whole(word: &str) -> Option<u32> {
    let found = PARTS
        .iter()
        .find(|(one, more, _)| *one == word || *more == word)?;
    Some(found.2)
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn shares_in_letters_are_read() {
        for (sentence, expected) in [
            ("three quarters of the schools", "75 percent (3 of 4)"),
            ("Half of all adults", "50 percent (1 of 2)"),
            ("almost a third of homes", "about 33.33 percent (1 of 3)"),
            ("two-thirds of parents", "about 66.67 percent (2 of 3)"),
            ("half the homes", "50 percent (1 of 2)"),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn parts_of_a_time_and_of_an_order_are_none() {
        for text in [
            "half of the last years",
            "the second half of the homes",
            "more than half of them (58%)",
            "the third of the reports",
            "a quarter of 2017",
        ] {
            assert!(
                !shown(text).iter().any(|found| found.contains(" of ")),
                "{text}"
            );
        }
    }
}
