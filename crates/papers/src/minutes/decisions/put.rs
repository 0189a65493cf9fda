//! What is put to a meeting, and what only says yes or no to it.
//!
//! "It was proposed by A and seconded by B that a grant be paid." and "All in favour." What must not match: a sentence
//! that says what came of it ("proposed, seconded and agreed").

use crate::passages::Passage;

/// "It was proposed by Ann Lee and seconded by Bob Moss that a grant be paid.", and nothing of what came of it.
pub(super) fn is_proposal(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["it was proposed", "proposed by", "it was moved", "moved by"]
        .iter()
        .any(|begin| lower.starts_with(begin))
        && is_put(text)
}

/// Whether all that stands behind a mark is that it was carried, and by how many: "passed (4 for, 1 abstained)".
pub(super) fn passed(rest: &str) -> bool {
    /// Words of a vote, at most.
    const VOTE: usize = 10;
    let mut words = rest.split_whitespace();
    let first = words.next().unwrap_or_default();
    let carried = matches!(
        first
            .trim_end_matches(['.', ',', ';', ':'])
            .to_lowercase()
            .as_str(),
        "passed" | "carried"
    );
    carried && words.count() < VOTE
}

/// The proposal on the line above what came of it, without its label.
pub(super) fn proposal(above: &[Passage]) -> Option<&str> {
    let above = above.iter().rev().find(|above| above.is_text())?;
    let (label, proposal) = above.text.split_once(':')?;
    matches!(
        label.to_lowercase().as_str(),
        "proposal" | "proposed" | "motion"
    )
    .then(|| proposal.trim())
}

/// A sentence that puts something to the meeting and says nothing of what came of it.
pub(super) fn is_put(text: &str) -> bool {
    let lower = text.to_lowercase();
    (lower.contains("proposed") || lower.contains("moved"))
        && lower.contains("second")
        && !OUTCOMES.iter().any(|word| lower.contains(word))
}

/// Words that say what came of a proposal.
const OUTCOMES: [&str; 11] = [
    "resolved",
    "agreed",
    "carried",
    "approved",
    "all in favour",
    "unanim",
    "elected",
    " fell",
    " lost",
    " passed",
    " referred",
];

/// "As there were no other proposals he was elected", "The motion was carried.": what came of the sentence before it.
pub(super) fn is_outcome(sentence: &str) -> bool {
    let lower = sentence.trim_start().to_lowercase();
    let carried = ["the motion was ", "the proposal was "]
        .iter()
        .any(|lead| lower.starts_with(lead))
        && ["carried", "passed", "agreed", "approved", "unanimously"]
            .iter()
            .any(|end| lower.trim_end_matches(['.', ' ']).ends_with(end));
    // "On a vote (3 for, 8 against) the amendment fell."
    let fell = ["on a vote", "on being put", "the vote"]
        .iter()
        .any(|lead| lower.starts_with(lead))
        && [" fell", " lost", " carried", " failed"]
            .iter()
            .any(|end| lower.contains(end));
    carried
        || fell
        || ["as there ", "there being no ", "there were no ", "with no "]
            .iter()
            .any(|lead| lower.starts_with(lead))
            && lower.contains(" other")
}

/// What is put and falls, or has yet to be voted on: "moved as an amendment that it be refused, seconded by B", "but this
/// was not seconded".
pub(super) fn is_only_put(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    // What an amendment would say is not what was resolved.
    let said = sentence.split('"').next().unwrap_or(sentence);
    let amends = said.to_lowercase().contains("amendment") && is_put(said);
    let fell = [
        "not seconded",
        "no seconder",
        "without a seconder",
        "lack of a seconder",
        "want of a seconder",
    ]
    .iter()
    .any(|fell| lower.contains(fell));
    // "Councillor A proposed, Councillor B seconded and the Committee": what it did stands on the next line.
    // "Councillor C moved, and Councillor A seconded:" leads to the motion, and what came of it stands behind.
    // "and decided that Cabinet:" leads to what was decided.
    let settles = ["decided that ", "resolved that ", "agreed that "]
        .iter()
        .any(|word| lower.contains(word));
    let open = (sentence.rsplit(' ').next().is_some_and(super::is_body)
        || sentence.trim_end().ends_with(':'))
        && is_put(sentence)
        && !settles;
    amends || fell || open
}

/// "On being put to the vote the motion was declared lost."
pub(super) fn says_lost(passage: &Passage) -> bool {
    let text = passage.text.lower();
    (text.contains("motion ") && !text.contains("amendment"))
        && [" lost", " fell", " defeated", " not carried", " rejected"]
            .iter()
            .any(|word| text.contains(word))
}

/// "The motion was referred to the Parks Committee without discussion."
pub(super) fn says_referred(passage: &Passage) -> bool {
    let text = passage.text.lower();
    text.contains("motion ")
        && [" was ", " stood ", " stands ", " be "].iter().any(|verb| {
            ["referred to ", "remitted to ", "automatically referred "]
                .iter()
                .any(|referred| text.contains(&format!("{verb}{referred}")))
        })
}

/// "the motion was put to the vote and passed unanimously".
fn is_of_motion(plain: &str) -> bool {
    /// Words of it, at most.
    const WORDS: usize = 12;
    let begins = ["the motion was ", "the proposal was ", "motion put "];
    let said = plain.strip_suffix(" unanimously").unwrap_or(plain);
    begins.iter().any(|begin| plain.starts_with(begin))
        && plain.split(' ').count() <= WORDS
        && ["carried", "passed"].iter().any(|end| said.ends_with(end))
}

/// A sentence that only says yes: "All were in agreement.", "This was agreed."
pub(super) fn is_assent(text: &str) -> bool {
    /// Words of a sentence that says how it was carried, at most.
    const CARRIED: usize = 10;
    /// Words of one that says who seconded it, too.
    const SECONDED: usize = 16;
    let plain = crate::text::plain(text);
    // "PROPOSAL: The minutes are approved." before "PROPOSED: Ann Lee SECONDED: Bob Moss DECISION: passed (all in favour)".
    if plain.starts_with("proposed ") && plain.contains(" decision passed") {
        return true;
    }
    let plain = plain.strip_prefix("it was ").unwrap_or(&plain);
    let plain = (["this was ", "that was "].iter())
        .find_map(|lead| plain.strip_prefix(lead))
        .filter(|rest| rest.starts_with("proposed") || rest.starts_with("moved"))
        .unwrap_or(plain);
    let plain = [
        " as such",
        " and signed by the chair",
        " and signed by the chairman",
        " and signed by the chairperson",
    ]
    .iter()
    .find_map(|end| plain.strip_suffix(end))
    .unwrap_or(plain)
    .to_owned();
    // "Proposed by Ann Lee and seconded by Bob Moss": of what was said before.
    let words: Vec<&str> = plain.split(' ').collect();
    if matches!(words[0], "proposed" | "moved")
        && words.contains(&"seconded")
        && words.len() <= if words.get(1) == Some(&"by") { 26 } else { 14 }
        && !words.iter().any(|word| {
            matches!(
                *word,
                "that" | "to" | "all" | "agreed" | "carried" | "approved"
            )
        })
    {
        return true;
    }
    // "This was seconded by Cllr Lee and agreed by all present.": of what was proposed before.
    let seconded = ["this was seconded by ", "seconded by "]
        .iter()
        .any(|begin| plain.starts_with(begin));
    if seconded
        && words.len() <= SECONDED
        && (words.iter()).any(|word| matches!(*word, "agreed" | "carried" | "approved"))
        && !(words.iter()).any(|word| matches!(*word, "that" | "to"))
    {
        return true;
    }
    // "This was carried with one against."
    let carried = ["this was carried ", "carried with ", "carried by "]
        .iter()
        .any(|begin| plain.starts_with(begin));
    if carried && words.len() <= CARRIED {
        return true;
    }
    if is_of_motion(&plain) {
        return true;
    }
    matches!(
        plain.as_str(),
        "all were in agreement"
            | "all in agreement"
            | "all agreed"
            | "all in favour"
            | "all were in favour"
            | "all voted in favour"
            | "all present agreed"
            | "all present were in favour"
            | "all members in favour"
            | "all members were in favour"
            | "all councillors in favour"
            | "agreed"
            | "noted"
            | "ratified"
            | "this was ratified"
            | "this was noted"
            | "approved"
            | "resolved"
            | "carried"
            | "this was agreed"
            | "this was carried"
            | "this was carried unanimously"
            | "this was approved"
            | "unanimously agreed"
            | "unanimously approved"
            | "all members agreed"
            | "all councillors agreed"
            | "carried unanimously"
            | "agreed unanimously"
            | "approved unanimously"
            | "resolved unanimously"
            | "unanimous"
            | "vote carried"
            | "motion carried"
            | "motion was carried"
            | "the motion was carried"
    )
}
