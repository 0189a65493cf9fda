//! Numbers that only make up a name or a chance: "the 24/7 service", "1 in 8 households", "the top 10 streets", "ranked
//! 12th of 32".
//!
//! Not a number of things in a place: "4 in the north", "8 in 2023".

use scrutineer_quantity::token::{Kind, Token};

/// The largest whole that a chance is one of: "1 in 100".
const LARGEST: u32 = 100;

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    always(tokens, at)
        .or_else(|| halves(tokens, at))
        .or_else(|| sides(tokens, at))
        .or_else(|| chance(tokens, at))
        .or_else(|| of_every(tokens, at))
        .or_else(|| top(tokens, at))
        .or_else(|| rank(tokens, at))
}

/// "24/7"
fn always(tokens: &[Token], at: usize) -> Option<usize> {
    let stroke = tokens.get(at + 1)?;
    let seven = tokens.get(at + 2)?;
    (tokens[at].is("24") && stroke.is("/") && !stroke.spaced && seven.is("7")).then_some(3)
}

/// "owned 50/50", "the 50:50 scheme", "a 60/40 split"
fn halves(tokens: &[Token], at: usize) -> Option<usize> {
    let sign = tokens.get(at + 1)?;
    let other = tokens.get(at + 2)?;
    let tight = !sign.spaced && !other.spaced;
    let whole = tokens[at].whole()?.checked_add(other.whole()?)?;
    let split = (tokens.get(at + 3)).is_some_and(|token| token.is_any(&["split", "basis"]));
    (sign.is_any(&["/", ":"]) && tight && whole == 100 && (tokens[at].is("50") || split))
        .then_some(3)
}

/// "split 60:40", "1:5": two numbers of which neither stands alone, where nothing calls them a ratio.
fn sides(tokens: &[Token], at: usize) -> Option<usize> {
    const NEAR: usize = 8;
    let sign = tokens.get(at + 1)?;
    let other = tokens.get(at + 2)?;
    let tight = sign.is(":") && !sign.spaced && !other.spaced;
    let whole = tokens[at].whole().is_some() && other.whole().is_some();
    let mut near = (tokens[..at].iter().rev().take(NEAR)).chain(tokens.get(at + 3));
    let mut called = || near.any(|token| token.is_any(&["ratio", "ratios"]));
    (tight && whole && !called()).then_some(3)
}

/// "1 in 8", "one in every five"
fn chance(tokens: &[Token], at: usize) -> Option<usize> {
    if !tokens.get(at + 1)?.is("in") {
        return None;
    }
    if !tokens[at].is_any(&["1", "one"]) {
        return several(tokens, at);
    }
    let every = usize::from(tokens.get(at + 2)?.is("every"));
    let whole = tokens.get(at + 2 + every)?;
    let number = whole.kind == Kind::Number
        && whole
            .whole()
            .is_some_and(|number| (2..=LARGEST).contains(&number));
    let word = whole.is_any(&[
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
    ]);
    (number || word).then_some(3 + every)
}

/// "£2 in every £3", "of every £100 spent": what a share is reckoned on.
fn of_every(tokens: &[Token], at: usize) -> Option<usize> {
    let sum = |at: usize| {
        tokens.get(at).is_some_and(|sign| sign.is("£"))
            && tokens
                .get(at + 1)
                .is_some_and(|sum| sum.kind == Kind::Number)
    };
    if !sum(at) {
        return None;
    }
    let word = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    if word(at + 2, "in") && word(at + 3, "every") && sum(at + 4) {
        return Some(6);
    }
    let base = at >= 2 && word(at - 1, "every") && tokens[at - 2].is_any(&["of", "out", "for"]);
    base.then_some(2)
}

/// "8 in 10 children", "two in five"; not "5 in 10 years".
fn several(tokens: &[Token], at: usize) -> Option<usize> {
    const WORDS: &[&str] = &[
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let small = |token: &Token| {
        let word = WORDS.iter().position(|word| token.is(word));
        let word = word.and_then(|place| u32::try_from(place + 1).ok());
        word.or_else(|| token.whole().filter(|_| token.kind == Kind::Number))
    };
    let (part, whole) = (small(&tokens[at])?, small(tokens.get(at + 2)?)?);
    let noun = tokens.get(at + 3)?;
    let chance = part < whole
        && matches!(whole, 3..=5 | 10 | 20 | 100)
        && noun.kind == Kind::Word
        && !noun.is_any(&[
            "years", "months", "weeks", "days", "hours", "minutes", "and", "or", "the", "to", "in",
        ]);
    chance.then_some(3)
}

/// "the top 10 streets"
fn top(tokens: &[Token], at: usize) -> Option<usize> {
    let number = tokens.get(at + 1)?;
    let next = tokens.get(at + 2)?;
    (tokens[at].is_any(&["top", "bottom"])
        && number.kind == Kind::Number
        && !next.is_any(&["%", "per"]))
    .then_some(2)
}

/// "12th of 32", "3rd out of 16"
fn rank(tokens: &[Token], at: usize) -> Option<usize> {
    let ending = tokens.get(at + 1).filter(|next| !next.spaced)?;
    if tokens[at].kind != Kind::Number || !ending.is_any(&["st", "nd", "rd", "th"]) {
        return None;
    }
    let mut next = at + 2;
    next += usize::from(tokens.get(next)?.is("out"));
    let of = tokens.get(next)?.is("of");
    next += 1;
    next += usize::from(
        tokens
            .get(next)?
            .is_any(&["the", "about", "around", "some"]),
    );
    (of && tokens.get(next)?.kind == Kind::Number).then_some(next + 1 - at)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn names_and_chances_are_passed_over() {
        for (sentence, expected) in [
            ("the 24/7 service", "24/7"),
            ("jointly owned 50/50 by two councils", "50/50"),
            ("About 1 in 8 households", "1 in 8"),
            ("Only 8 in 10 children came", "8 in 10"),
            ("More than £2 in every £3 goes on care", "£2 in every £3"),
            ("Of every £100 spent on it", "£100"),
            ("Some two in five adults", "two in five"),
            ("on a 70/30 split between them", "70/30"),
            ("costs are split 60:40 between them", "60:40"),
            ("in the top 10 streets", "top 10"),
            ("ranked 12th of 32 areas", "12th of 32"),
            ("130th out of about 140 trusts", "130th out of about 140"),
        ] {
            assert_eq!(passed(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn numbers_however_large_are_read() {
        assert!(passed("a 4294967295/4294967295 split").len() <= 1);
    }

    #[test]
    fn numbers_in_a_place_are_figures() {
        assert!(passed("There were 4 in the north and 8 in 2023").is_empty());
        assert!(!passed("There were 4 in 10 years").contains(&"4 in 10".to_owned()));
    }
}
