//! Acts and regulations with their year or number: "the Care Act 2014", "SI 2012/1234", "Bill 73".
//!
//! Not a year alone after another word: "the report 2014" is a time.

use scrutineer_quantity::token::Token;

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if tokens[at].is_any(&[
        "act",
        "acts",
        "measure",
        "regulations",
        "rules",
        "directive",
        "order",
    ]) && tokens[at].is_capitalised()
    {
        let comma = usize::from(tokens.get(at + 1).is_some_and(|token| token.is(",")));
        let year = tokens.get(at + 1 + comma)?;
        return (year.digits() == 4).then_some(2 + comma);
    }
    // "s.106 projects": a section of an act
    if tokens[at].is("s")
        && tokens
            .get(at + 1)
            .is_some_and(|token| token.is(".") && !token.spaced)
        && tokens
            .get(at + 2)
            .is_some_and(|token| !token.spaced && token.whole().is_some())
    {
        return Some(3);
    }
    // "the Act of 1997, c. 27": a chapter of the statutes, "1997 c.27"
    if tokens[at].is("c")
        && at > 0
        && (tokens[at - 1].digits() == 4
            || at > 1 && tokens[at - 1].is(",") && tokens[at - 2].digits() == 4)
        && tokens.get(at + 1).is_some_and(|token| token.is("."))
        && tokens
            .get(at + 2)
            .is_some_and(|token| token.whole().is_some())
    {
        return Some(3);
    }
    if tokens[at].is_any(&["si", "uksi", "ec", "eu", "no"]) && tokens[at].is_capitalised() {
        let [number, stroke, second, ..] = tokens.get(at + 1..)? else {
            return None;
        };
        let tight = !stroke.spaced && !second.spaced && stroke.is("/");
        return (tight && number.whole().is_some()).then_some(4);
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn laws_are_passed_over() {
        assert_eq!(passed("the Care Act 2014 and"), ["Act 2014"]);
        assert_eq!(passed("Charges Act, 1997 (the Act)"), ["Act, 1997"]);
        assert_eq!(passed("under SI 2012/1234"), ["SI 2012/1234"]);
        assert_eq!(
            passed("the Charges Act, 1997 c. 27, as"),
            ["Act, 1997", "c. 27"]
        );
        assert_eq!(passed("agreed s.106 projects"), ["s.106"]);
    }

    #[test]
    fn a_year_after_another_word_stays() {
        assert!(passed("they act 2014 or not").is_empty());
    }
}
