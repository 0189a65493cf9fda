//! The sides of a vote: "9 for, 2 against", "For 12, Against 4, Abstentions 1", "carried by 7 votes to 3", "1,022 had voted in
//! favour and 151 against".
//!
//! Not what merely stands before a "for" ("12 for each school"), and nothing where only one side is counted.

use crate::parse::{Parsed, What};

/// What members voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    For,
    Against,
    Neither,
}

/// The name of a count that is a side of a vote.
pub(crate) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let side = of_two(parsed, at).or_else(|| {
        let own = told(parsed, at)?;
        let other = (parsed.figure_places())
            .filter_map(|(place, _)| told(parsed, place))
            .any(|side| side != own);
        let nobody = (1..parsed.items.len()).any(|place| {
            let none = matches!(parsed.word(Some(place - 1)), "none" | "nobody" | "no");
            none && side_of(parsed.word(Some(place))).is_some_and(|side| side != own)
        });
        (other || nobody).then_some(own)
    })?;
    let name = match side {
        Side::For => "votes for",
        Side::Against => "votes against",
        Side::Neither => "abstentions",
    };
    Some(name.to_owned())
}

fn is_count(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if parsed.figures[figure].bare)
}

fn side_of(word: &str) -> Option<Side> {
    match word {
        "for" | "favour" => Some(Side::For),
        "against" => Some(Side::Against),
        "abstention" | "abstentions" | "abstained" | "abstaining" => Some(Side::Neither),
        _ => None,
    }
}

fn is_vote(word: &str) -> bool {
    matches!(word, "vote" | "votes" | "voted" | "voting")
}

/// The side that stands beside a number.
fn told(parsed: &Parsed, at: usize) -> Option<Side> {
    if !is_count(parsed, at) {
        return None;
    }
    behind(parsed, at).or_else(|| before(parsed, at))
}

/// "9 for", "8 votes for", "5 in favour", "1,022 had voted in favour", "2 abstaining".
fn behind(parsed: &Parsed, at: usize) -> Option<Side> {
    /// Words between at most: "members had voted".
    const NEAR: usize = 3;
    let between = |place: &usize| {
        let word = parsed.word(Some(*place));
        is_vote(word)
            || matches!(
                word,
                "members" | "councillors" | "had" | "have" | "were" | "was" | "in"
            )
    };
    let words = (at + 1..=at + NEAR).take_while(between).count();
    let place = at + 1 + words;
    let side = side_of(parsed.word(Some(place)))?;
    let voted = (at + 1..place).any(|word| is_vote(parsed.word(Some(word))));
    (voted || parsed.word(Some(place)) != "for" || ends(parsed, place + 1)).then_some(side)
}

/// Whether nothing follows that a "for" may lead to: "12 for each school".
fn ends(parsed: &Parsed, next: usize) -> bool {
    matches!(parsed.what(Some(next)), None | Some(What::Mark))
        || matches!(
            parsed.word(Some(next)),
            "and" | "against" | "with" | "to" | "none" | "no"
        )
}

/// "For 12, Against: 4", "there voted for the motion 5, against 6".
fn before(parsed: &Parsed, at: usize) -> Option<Side> {
    /// Words of what was voted on at most.
    const NEAR: usize = 2;
    let last = at.checked_sub(1)?;
    let sign = usize::from(matches!(parsed.word(Some(last)), ":" | "-" | "–" | "="));
    let last = last.checked_sub(sign)?;
    let place = (last.saturating_sub(NEAR)..=last)
        .rev()
        .find(|&place| side_of(parsed.word(Some(place))).is_some())?;
    let voted = (place.saturating_sub(NEAR)..place).any(|word| is_vote(parsed.word(Some(word))));
    let direct = place == last;
    let headed = parsed.items[place].capital || sign == 1 || parsed.word(Some(place)) != "for";
    let next = at + 1;
    let closed = matches!(parsed.what(Some(next)), None | Some(What::Mark))
        || parsed.word(Some(next)) == "and"
        || side_of(parsed.word(Some(next))) == Some(Side::Neither);
    (closed && (voted || direct && headed))
        .then(|| side_of(parsed.word(Some(place))))
        .flatten()
}

/// "carried by 7 votes to 3", "(by 7 votes to 4)", "lost by 5 to 6": those whose side won stand first.
fn of_two(parsed: &Parsed, at: usize) -> Option<Side> {
    let votes = |place: usize| usize::from(is_vote(parsed.word(Some(place))));
    // Where the second stands for one that may be the first.
    let second = |first: usize| {
        let to = first + 1 + votes(first + 1);
        let by = matches!(parsed.word(first.checked_sub(1)), "by" | "of");
        (by && is_count(parsed, first) && parsed.word(Some(to)) == "to" && is_count(parsed, to + 1))
            .then_some(to + 1)
    };
    let first = (at.saturating_sub(3)..=at)
        .find(|&first| first == at && second(first).is_some() || second(first) == Some(at))?;
    let of = first - 1;
    let near = |words: usize, of_vote: fn(&str) -> bool| {
        (of.saturating_sub(words)..of).any(|place| of_vote(parsed.word(Some(place))))
    };
    let decided = |word: &str| {
        matches!(
            word,
            "lost" | "resolved" | "agreed" | "passed" | "approved" | "rejected" | "won"
        )
    };
    let carried = |word: &str| is_vote(word) || matches!(word, "carried" | "defeated");
    let voted = votes(first + 1) == 1 || near(8, carried) || near(2, decided);
    let lost = (0..of).any(|place| {
        matches!(
            parsed.word(Some(place)),
            "lost" | "defeated" | "rejected" | "refused" | "fell"
        )
    });
    voted.then_some(if (first == at) == lost {
        Side::Against
    } else {
        Side::For
    })
}

#[cfg(test)]
mod tests {
    use crate::counted::tests::check;

    use super::*;

    fn names(sentence: &str, expected: &[&str]) {
        let parsed = crate::parse::parse(sentence, None);
        let found: Vec<String> = (parsed.figure_places())
            .map(|(at, _)| read(&parsed, at).unwrap_or_default())
            .collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn sides_of_a_vote_are_counted() {
        let both = ["votes for", "votes against"];
        names(
            "(Voting: 9 for, 2 against, 1 abstention)",
            &["votes for", "votes against", "abstentions"],
        );
        names("For 12, Against 4", &both);
        names("with 8 votes for and 3 against", &both);
        names("It was carried by 7 votes to 3", &both);
        names("RESOLVED (by 7 votes to 4) that it be noted", &both);
        names(
            "The motion was lost by 6 to 5",
            &["votes against", "votes for"],
        );
        names(
            "On a turnout of many, 1,022 had voted in favour and 151 against",
            &both,
        );
        names("The motion was LOST, 5 voting for it and 7 against", &both);
        names(
            "agreed with 5 in favour and 1 abstaining",
            &["votes for", "abstentions"],
        );
        names("There voted for the motion 5, against 6", &both);
        names("Agreed: 10 for, none against", &["votes for"]);
        check("The motion was carried by 7 votes to 3", &[true, true]);
    }

    #[test]
    fn what_something_is_for_is_no_vote() {
        names(
            "There were 12 for each school, against 10 last year",
            &["", ""],
        );
        names("Numbers fell by 12 to 9 for each school", &["", ""]);
        names(
            "Prevention succeeded for 57% of them, against 52% across London",
            &["", ""],
        );
    }
}
