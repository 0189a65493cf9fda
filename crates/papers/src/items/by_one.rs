//! What one person decided, in the sentences of a record that has no heading over it.
//!
//! `The PCC has decided that such a fund be set up` · `The Commissioner approves a licence` · `I approve the proposal`. What must not
//! match: what somebody has approved elsewhere ("The Director approved the drawings in May").

use scrutineer_model::Point;

use crate::minutes::decisions::sentences;
use crate::passages::Passage;
use crate::text::Worded;
use crate::text::rules::rules;

static DECIDES: Worded = Worded::of_rules(
    &["decide", "approve", "approval", "agree", "authorise"],
    r"^{RULES}\b",
    &[
        (
            "ONE",
            rules!["The PCC" => r"The (?:PCC|(?:Deputy )?(?:Police(?:,? Fire)? and Crime )?Commissioner|(?:Deputy )?Mayor|Leader|(?:Cabinet|Executive|Lead) Member|Portfolio Holder)"],
        ),
        ("DOES", rules!["approves" => r"approves|agrees|authorises"]),
    ],
    rules![
        "The PCC has decided that" but not "The PCC has been told that" => r"{ONE} has (?:decided|agreed|approved) (?:that|to)"
        "The Commissioner approves a licence" but not "The Commissioner approved it in May"
            => r"{ONE} {DOES} (?:that|to|a|an|the)"
        "I hereby approve the proposal" but not "I was asked to approve it"
            => r"I (?:hereby )?(?:approve|agree|authorise|have decided|have agreed) (?:that|to|a|an|the)"
        "The above request has my approval" => r"The [a-z ]{3,40} has my approval"
    ],
);

/// The sentences that tell it.
pub(super) fn decided(passages: &[Passage]) -> Vec<Point> {
    (passages.iter().filter(|passage| passage.is_text()))
        .flat_map(|passage| {
            (sentences(&passage.text).into_iter())
                .filter(|sentence| DECIDES.is_match(sentence.trim()))
                .map(|sentence| Point {
                    number: None,
                    text: sentence.trim().to_owned(),
                    source: passage.source.clone(),
                    ..Point::default()
                })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn one_person_decides_in_a_sentence() {
        DECIDES.check();
        let passages = titles_and_text(&[
            "The lease ends in May. The Commissioner approves a licence of two rooms.",
            "The Commissioner was told of it.",
        ]);
        assert_eq!(decided(&passages).len(), 1);
    }
}
