//! A part with its whole: "114 out of 919", "395/704", "12 of the 40 schools".
//!
//! Not a year: "17/18" is one. Not "2 of our schools": nothing says how many there are.

use rust_decimal::Decimal;
use scrutineer_model::{Scale, Unit};

use super::Amount;
use super::amount::number;
use crate::token::Token;

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Amount> {
    let part = whole(tokens.get(at)?)?;
    let mut next = at + 1;
    let tight = |index: usize| tokens.get(index).is_some_and(|token| !token.spaced);
    let stroke =
        tokens.get(next).is_some_and(|token| token.is("/")) && tight(next) && tight(next + 1);
    let out_of = tokens.get(next).is_some_and(|token| token.is("out"))
        && tokens.get(next + 1).is_some_and(|token| token.is("of"));
    let of = tokens.get(next).is_some_and(|token| token.is("of"));
    next += match (stroke, out_of, of) {
        (true, ..) | (_, _, true) => 1,
        (_, true, _) => 2,
        _ => return None,
    };
    if (out_of || of)
        && tokens
            .get(next)
            .is_some_and(|token| token.is_any(&["the", "a"]))
    {
        next += 1;
        // "312 of the planned 500 homes"
        next += usize::from(tokens.get(next).is_some_and(|token| {
            token.is_any(&[
                "planned",
                "proposed",
                "original",
                "required",
                "remaining",
                "other",
                "new",
                "existing",
                "agreed",
                "first",
            ])
        }));
    }
    if tokens
        .get(next)
        .is_some_and(|token| token.is_any(&["total", "possible"]))
    {
        next += 1;
        next += usize::from(tokens.get(next).is_some_and(|token| token.is("of")));
    }
    let all = whole(tokens.get(next)?)?;
    let counted = tokens.get(next + 1).is_some_and(|token| {
        token.is_any(&["%", "/", "percent"])
            || token.is("per") && tokens.get(next + 2).is_some_and(|token| token.is("cent"))
    });
    // "AR 39/2018": the number of a law and its year.
    let numbered = stroke && super::super::periods::calendar_year(&tokens[next]).is_some();
    // "2/3 of the cost": a share, not two of three things.
    let share =
        stroke && all < Decimal::TEN && tokens.get(next + 1).is_some_and(|token| token.is("of"));
    if part > all || all <= Decimal::ONE || counted || numbered || share {
        return None;
    }
    Some(Amount {
        tokens: next + 1 - at,
        number: part,
        unit: Unit::Count,
        scale: Scale::ONE,
        named: true,
        parts: Some((part, all)),
    })
}

fn whole(token: &Token) -> Option<Decimal> {
    number(token).filter(|number| number.is_integer() && !token.text.contains('.'))
}

#[cfg(test)]
mod tests {
    use crate::figures::shown;

    #[test]
    fn a_part_is_read_with_its_whole() {
        for (sentence, expected) in [
            ("(114 out of 919)", "114 count (114 of 919)"),
            ("(395/704)", "395 count (395 of 704)"),
            ("12 of the 40 schools", "12 count (12 of 40)"),
            ("312 of the planned 500 homes", "312 count (312 of 500)"),
            ("1,088 out of 35,275", "1088 count (1088 of 35275)"),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn a_number_with_its_year_and_a_share_are_none() {
        for text in ["39/2018", "2/3 of the cost"] {
            assert!(
                !shown(text).iter().any(|found| found.contains('(')),
                "{text}"
            );
        }
    }

    #[test]
    fn a_part_larger_than_its_whole_is_none() {
        assert_eq!(shown("12 of the 4"), ["12 count", "4 count"]);
    }
}
