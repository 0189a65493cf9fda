//! How a vote is told.
//!
//! `carried by 12 votes to 5` · `unanimously` · `sixteen Members voted for` · `For: 7, Against: 2` · `nem con`. What must not
//! match: the right to vote, and what somebody is for.

use crate::text::rules::{Forms, rules};

static VOTE: Forms = Forms::new(
    "{RULES}",
    &[
        (
            "COUNT",
            rules![
                "12" => r"\d+"
                "seven" => r"one|two|three|four|five|six|seven|eight|nine|ten"
                "sixteen" => r"eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
                "twenty-one" => r"twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?"
            ],
        ),
        (
            "CALLED",
            rules!["roll-call" => r"recorded|named|roll[- ]call"],
        ),
    ],
    rules![
        "it was unanimous" => r"\bunanimous(?:ly)?\b"
        "it was put to the vote" => r"\bput to the vote\b"
        "nem. con" => r"\bnem\.? con\b"
        "they asked for a recorded vote" but not "the right to vote" => r"\b(?:a|the) {CALLED} vote\b"
        "named vote having been asked for" but not "rules of recorded votes"
            => r"\b{CALLED} vote (?:was|were|being|having)\b"
        "12 votes to 5" but not "12 votes" => r"\b{COUNT} votes? (?:to|for|in favour|against)\b"
        "sixteen members voted for it" but not "all the members voted for it"
            => r"\b{COUNT} (?:\w+ )?(?:voted|voting) (?:for|in favour|against)\b"
        "seven members abstained" but not "seven members stayed" => r"\b{COUNT} (?:members? )?(?:in favour|abst\w+)\b"
        "all in favour" but not "they were in favour" => r"\ball in favour\b"
        "for seven, and against two" but not "for the plan and against it"
            => r"\b(?:for|in favour) {COUNT}[,;.]? (?:and )?against {COUNT}\b"
        "15 for, 1 against" but not "15 for and against"
            => r"\b{COUNT} for[,;]? (?:and )?{COUNT} against\b"
        "abstentions (2)" but not "for: the plan"
            => r"\b(?:in favour|for|against|abstentions?|abstained|abstaining)\s*[:(–-]\s*{COUNT}\b"
        "against the amendment: councillors lee and moss" but not "those for: councillors lee and moss"
            => r"^(?:for|in favour|against|abstain(?:ed|ing)?|abstentions?)(?: the motion| the amendment)?\s*[:(–-]\s*(?:councillors?\b|cllrs?\b|nil\b|none\b)"
        "declared lost" but not "declared an interest" => r"\bdeclared (?:carried|lost)\b"
        "by a majority" but not "the majority of streets" => r"\bby (?:a )?majority(?: vote)?\b"
        "the chair's casting vote" => r"\bcasting vote\b"
        "they voted 5–2" but not "they voted at 5" => r"\bvoted \d+ ?[:–-] ?\d+\b"
        "yn unfrydol" => r"\byn unfrydol\b"
        "o blaid 7, yn erbyn 2" but not "o blaid" => r"\bo blaid\b.*\byn erbyn\b"
    ],
);

/// Whether a text in small letters tells a vote.
pub(in crate::minutes) fn is_vote(text: &str) -> bool {
    VOTE.as_ref().is_some_and(|vote| vote.is_match(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check;

    #[test]
    fn every_vote_is_told_by_its_own_form() {
        check(&[&VOTE]);
    }

    #[test]
    fn votes_are_told() {
        assert!(is_vote("carried by 12 votes to 5"));
        assert!(is_vote("the motion was agreed unanimously"));
        assert!(is_vote(
            "sixteen members voted for the amendment and two against"
        ));
        assert!(is_vote("resolved (by 7 votes to 0) to elect a chair"));
        assert!(is_vote("for: 7, against: 2"));
        assert!(is_vote("for 6, against 1, abstained 2"));
        assert!(is_vote("members voted 6:2 to note it"));
        assert!(is_vote("against: councillors ash, beck (2)"));
        assert!(is_vote("cytunwyd yn unfrydol i dderbyn y cofnodion"));
        assert!(!is_vote("for councillors it was a long night"));
        assert!(!is_vote("progress against 2018 was slow"));
        assert!(!is_vote("12 people were there"));
        assert!(!is_vote("30 people voted in the ballot of 2019"));
    }
}
