//! Ordinals and decades: "the 3rd quartile", "19th century", "the 1980s", "1st", "an 80's band".
//!
//! Days of a month are times and come first, see [`scrutineer_quantity::periods`].

use scrutineer_quantity::token::{Kind, Token};

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if tokens[at].kind != Kind::Number {
        return None;
    }
    let ending = tokens.get(at + 1).filter(|next| !next.spaced)?;
    if is_decade(tokens, at) {
        return Some(if ending.is_any(&["'s", "’s"]) { 2 } else { 3 });
    }
    ending
        .is_any(&["st", "nd", "rd", "th", "s"])
        .then_some(2)
        .filter(|_| !tokens[at].text.contains('.'))
}

/// "80's": tens of years, with an apostrophe between.
fn is_decade(tokens: &[Token], at: usize) -> bool {
    let glued = |ahead: usize| tokens.get(at + ahead).filter(|next| !next.spaced);
    let apart = || {
        glued(1).is_some_and(|next| next.is_any(&["'", "’"]))
            && glued(2).is_some_and(|next| next.is("s"))
    };
    let decade = tokens[at].text.len() == 2 && tokens[at].text.ends_with('0');
    decade && (glued(1).is_some_and(|next| next.is_any(&["'s", "’s"])) || apart())
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn ordinals_are_passed_over() {
        assert_eq!(passed("3rd quartile, the 1980s"), ["3rd", "1980s"]);
    }

    #[test]
    fn decades_are_passed_over() {
        assert_eq!(passed("an 80's band, ’90’s songs"), ["80's", "90’s"]);
        assert!(passed("the 25's route").is_empty());
    }

    #[test]
    fn a_count_is_no_ordinal() {
        assert!(passed("3 stars").is_empty());
    }
}
