//! Votes: "9 for, 2 against", "For 12, Against 4, Abstentions 1", "by 7 votes to 3".
//!
//! Not what merely stands before a "for": "12 for each school".

use scrutineer_quantity::token::{Kind, Token};

/// How far apart the sides of a vote are printed.
const NEAR: usize = 9;

/// What a vote is for or against.
const SIDES: [&str; 7] = [
    "for",
    "against",
    "abstentions",
    "abstention",
    "abstained",
    "abstaining",
    "favour",
];

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    let token = &tokens[at];
    if token.kind != Kind::Number || token.digits() == 0 || token.digits() > 3 {
        return None;
    }
    // "succeeded for 57%, against 52% across London"
    let share = tokens
        .get(at + 1)
        .is_some_and(|next| next.is_any(&["%", "percent", "per"]));
    if share {
        return None;
    }
    let near = &tokens[at.saturating_sub(NEAR)..tokens.len().min(at + NEAR)];
    let count = |side: &[&str]| {
        near.windows(2).any(|pair| {
            pair[0].kind == Kind::Number && pair[1].is_any(side)
                || pair[1].kind == Kind::Number && pair[0].is_any(side)
        }) || near.windows(3).any(|three| {
            three[2].kind == Kind::Number
                && three[1].is_any(&[":", "-", "–", "="])
                && three[0].is_any(side)
        })
    };
    let against = count(&[
        "against",
        "abstentions",
        "abstention",
        "abstained",
        "abstaining",
    ]);
    let next = tokens.get(at + 1);
    let before = at.checked_sub(1).map(|before| {
        let sign = tokens[before].is_any(&[":", "-", "–", "="]);
        &tokens[before.saturating_sub(usize::from(sign))]
    });
    // "12 for each school"
    let ends = tokens.get(at + 2).is_none_or(|token| {
        token.kind == Kind::Mark || token.is_any(&["and", "against", "with", "to", "none", "no"])
    });
    let side = next.is_some_and(|next| next.is_any(&SIDES)) && ends
        || before.is_some_and(|before| before.is_any(&SIDES))
            && next
                .is_none_or(|next| next.kind == Kind::Mark || next.is_any(&["and", "abstentions"]))
        || next.is_some_and(|next| next.is("in"))
            && tokens.get(at + 2).is_some_and(|token| token.is("favour"));
    let for_side = count(&["for", "votes"])
        || near
            .iter()
            .any(|token| token.is_any(&["favour", "votes", "voting"]));
    // "by 7 votes to 3"
    let votes = next.is_some_and(|next| next.is_any(&["votes", "vote"]))
        && tokens
            .get(at + 2)
            .is_some_and(|token| token.is("to") || token.is_any(&SIDES) && (against || for_side))
        || at >= 2 && tokens[at - 1].is("to") && tokens[at - 2].is("votes");
    (side && against && for_side || votes).then_some(1)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn shares_are_no_votes() {
        assert!(
            passed("Prevention succeeded for 57% of them, against 52% across London").is_empty()
        );
    }

    #[test]
    fn sides_of_a_vote_are_passed_over() {
        assert_eq!(
            passed("(Voting: 9 for, 2 against, 1 abstention)"),
            ["9", "2", "1"]
        );
        assert_eq!(passed("For 12, Against 4"), ["12", "4"]);
        assert_eq!(passed("with 8 votes for and 3 against"), ["8", "3"]);
        assert_eq!(passed("was carried by 7 votes to 3"), ["7", "3"]);
    }

    #[test]
    fn what_something_is_for_is_no_vote() {
        assert!(passed("There were 12 for each school, against 10 last year").is_empty());
    }
}
