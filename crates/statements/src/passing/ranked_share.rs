//! A share of a ranking that says who is meant: "the top five per cent of earners", "the most deprived 20% of areas".
//!
//! Not what they make up: "the top earners had 5% of posts".

use scrutineer_quantity::token::{Kind, Token};

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if !ranks(&tokens[at])
        || !at
            .checked_sub(1)
            .is_some_and(|before| tokens[before].is_any(&["the", "most", "least"]))
    {
        return None;
    }
    let number = tokens.get(at + 1)?;
    let small = number.kind == Kind::Number
        || number.is_any(&["one", "two", "three", "five", "ten", "twenty"]);
    let sign = tokens.get(at + 2)?;
    let taken = if sign.is_any(&["%", "percent"]) {
        3
    } else if sign.is("per") && tokens.get(at + 3)?.is("cent") {
        4
    } else {
        return None;
    };
    small.then_some(taken)
}

/// Whether a word ranks.
pub(super) fn ranks(token: &Token) -> bool {
    token.is_any(&["top", "bottom", "poorest", "richest", "deprived"])
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn a_share_of_a_ranking_says_who_is_meant() {
        assert_eq!(
            passed("58% of the top five per cent of earners are women"),
            ["top five per cent"]
        );
        assert_eq!(
            passed("homes in the most deprived 20% of areas"),
            ["deprived 20%"]
        );
    }

    #[test]
    fn what_the_ranked_make_up_is_a_figure() {
        assert!(passed("the top earners had 5% of posts").is_empty());
    }
}
