//! Sizes in the names of an inventory: the 5 of "1 x 5 drawer desk", the 3 of "2 x cupboards 1 x pale 3 shelf unit".
//!
//! Not how many there are of a thing: "2 x chairs 3 stools", and not a measure: "4.5 x 3 metres".

use scrutineer_quantity::token::{Kind, Token};

/// Tokens on either side that a list is looked for in.
const NEAR: usize = 40;

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    let number = |at: usize| tokens.get(at).filter(|token| token.whole().is_some());
    let times = |at: usize| {
        number(at).is_some()
            && tokens
                .get(at + 1)
                .is_some_and(|sign| sign.is_any(&["x", "×"]))
    };
    let size = number(at).filter(|_| !times(at))?;
    let singular = |at: usize| {
        tokens.get(at).is_some_and(|word| {
            word.kind == Kind::Word
                && word.lower.len() > 2
                && !word.lower.ends_with('s')
                && !word.is_any(&[
                    "of", "and", "per", "metre", "ft", "mm", "cm", "inch", "in", "for",
                ])
        })
    };
    let noun = size.spaced && singular(at + 1) && tokens.get(at + 2)?.kind == Kind::Word;
    // Behind its own count, or in a list of several.
    let counted = at.checked_sub(2).is_some_and(times);
    let near = at.saturating_sub(NEAR)..(at + NEAR).min(tokens.len());
    let listed = || at > 0 && near.filter(|&at| times(at)).count() > 1;
    // "1 stool": one of them is counted so.
    let several = size.whole() != Some(1);
    (noun && (counted || several && listed())).then_some(1)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn a_size_in_a_listed_name_is_no_figure() {
        assert_eq!(passed("1 x 5 drawer desk"), ["5"]);
        assert_eq!(
            passed("2 x cupboards 1 x pale 3 shelf rack 4 stools"),
            ["3"]
        );
    }

    #[test]
    fn a_count_or_measure_is_one() {
        assert!(passed("2 x chairs 1 x lamp 3 stools 1 plastic footrest").is_empty());
        assert!(passed("a space of 4 x 3 metres").is_empty());
        assert!(passed("12 drawer units and 3 shelf units").is_empty());
    }
}
