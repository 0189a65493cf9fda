//! What only a resolution says, where an item marks and tells nothing.
//!
//! A list whose points say what is to be (`(a) the plan be adopted;`), or `That the update be noted.` alone: a page or its
//! conversion left the word RESOLVED out. What must not match: what an officer asks for, a motion that is moved or fell, and
//! what a rule or a speaker says must be.

use scrutineer_model::Point;

use super::considered::BODIES;
use super::point;
use super::put::says_lost;
use crate::passages::Passage;
use crate::report::points;

/// What an item resolves by what its passages say alone: what stands by itself and begins "That …", up to the first list
/// that says what is to be, half of its points at least.
pub(super) fn listed(passages: &[Passage]) -> Vec<Point> {
    if passages.iter().any(falls) {
        return Vec::new();
    }
    let mut asked = false;
    let mut run: Vec<&Passage> = Vec::new();
    let mut alone: Vec<Point> = Vec::new();
    let says = |run: &[&Passage]| {
        let said = (run.iter())
            .filter(|point| says_what_is_to_be(&point.text))
            .count();
        run.len() > 1 && 2 * said >= run.len()
    };
    for passage in passages.iter().filter(|passage| passage.is_text()) {
        let is_point = passage.number.is_some() && passage.parts <= 1 && !passage.in_table;
        // "a." under "(e) increase it by:".
        if is_point && !run.is_empty() && !is_like(run[0], passage) {
            continue;
        }
        if is_point && !asked && (!run.is_empty() || says_what_is_to_be(&passage.text)) {
            run.push(passage);
            continue;
        }
        if says(&run) {
            break;
        }
        // The points that an officer asks for go on.
        if is_point && asked {
            continue;
        }
        if !asked && !passage.in_table && passage.number.is_none() && is_resolution(&passage.text) {
            alone.push(point(passage));
        }
        run.clear();
        asked = asks(passage);
    }
    if !says(&run) {
        return alone;
    }
    run.retain(|point| !point.text.is_empty());
    alone.extend(points(&run));
    alone
}

/// Whether two points have the same sign behind their numbers.
fn is_like(first: &Passage, other: &Passage) -> bool {
    let sign = |passage: &Passage| {
        (passage.number.as_ref())
            .and_then(|number| number.chars().last())
            .filter(|sign| !sign.is_alphanumeric())
    };
    sign(first) == sign(other)
}

/// "The Board is recommended:", "Recommendations", "As an amendment it was moved": what stands behind it is asked for, and
/// not yet resolved.
fn asks(passage: &Passage) -> bool {
    /// Words of a line that leads on without a sign of it, at most.
    const LINE: usize = 8;
    let lower = passage.text.trim_end().to_lowercase();
    let cues = [
        "recommend",
        "asked to",
        "invited to",
        "proposed",
        "moved",
        "motion",
        "amend",
    ];
    let leads = !lower.ends_with(['.', ';'])
        || lower.contains("following")
        || lower.contains("below")
        || passage.words() <= LINE;
    leads && cues.iter().any(|cue| lower.contains(cue))
}

/// Whether what was put to the meeting fell: "was put to the vote and lost", "The motion was withdrawn."
pub(super) fn falls(passage: &Passage) -> bool {
    let lower = passage.text.lower();
    says_lost(passage)
        || [
            " lost",
            "not carried",
            "defeated",
            "withdrawn",
            "was not agreed",
        ]
        .iter()
        .any(|word| lower.contains(word))
            && ["motion", "vote", "amendment", "proposal", "recommendation"]
                .iter()
                .any(|what| lower.contains(what))
}

/// "That the update be noted.", "That Cabinet note the update.": what only a resolution says.
fn is_resolution(text: &str) -> bool {
    text.to_lowercase().starts_with("that ") && (wishes(text) || wishes_of_body(text))
}

/// "That the Executive note the report": a body with the verb of a wish.
fn wishes_of_body(text: &str) -> bool {
    /// Words among which the verb stands.
    const NEAR: usize = 8;
    const VERBS: [&str; 10] = [
        "note",
        "approve",
        "agree",
        "endorse",
        "adopt",
        "accept",
        "receive",
        "recommend",
        "refer",
        "delegate",
    ];
    let words: Vec<&str> = text.split_whitespace().take(NEAR).collect();
    words.windows(2).any(|pair| {
        let body = pair[0].to_lowercase();
        BODIES.contains(&body.as_str()) && VERBS.contains(&pair[1])
    })
}

/// "The minutes of 4 May be confirmed and signed.": a whole sentence with the verb of a wish.
pub(super) fn wishes(text: &str) -> bool {
    /// Words of it, at least and at most.
    const WORDS: std::ops::Range<usize> = 5..121;
    let begins = ["That ", "THAT ", "The "];
    WORDS.contains(&text.split_whitespace().count())
        && is_wished(text)
        && begins.iter().any(|begin| text.starts_with(begin))
        && !text.ends_with([':', '?', '\u{201d}', '"'])
}

/// Whether something "be" so, and neither a rule nor a speaker says it: "the plan be adopted", and not "the plan should also
/// be adopted" or "members asked that it be adopted".
fn is_wished(text: &str) -> bool {
    const RULES: [&str; 12] = [
        "to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot",
        "need",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(at) = (words.iter().skip(1)).position(|word| word.eq_ignore_ascii_case("be")) else {
        return false;
    };
    let before = &words[1..=at];
    !before.contains(&"that") && !(before.iter().rev().take(2)).any(|before| RULES.contains(before))
}

/// Whether a point says what is to be: "That grants be paid", "Approve the plan", "The plan be put to Council".
fn says_what_is_to_be(text: &str) -> bool {
    const VERBS: [&str; 16] = [
        "That",
        "that",
        "Approve",
        "Approves",
        "Note",
        "Notes",
        "Agree",
        "Agrees",
        "Delegate",
        "Delegates",
        "Endorse",
        "Endorses",
        "Authorise",
        "Authorises",
        "Adopt",
        "Appoint",
    ];
    let first = text.split_whitespace().next().unwrap_or_default();
    VERBS.contains(&first.trim_end_matches([',', ':'])) || is_wished(text)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_numbered as check;

    #[test]
    fn a_page_of_a_decision_lists_it_without_a_label() {
        check(
            &[
                "# Decision details",
                "# Trees",
                "Decision status: Recommendations Approved",
                "Is Key decision?: Yes",
                "This report sets out the planting.",
                "1. That approval be given to the planting.",
                "2. In relation to the cost, to note the comments.",
            ],
            &[
                "1 That approval be given to the planting.",
                "2 In relation to the cost, to note the comments.",
            ],
        );
    }

    #[test]
    fn an_item_says_by_itself_what_was_resolved() {
        check(
            &[
                "(1) That a panel be set up with seven members;",
                "(2) That its members be named in May.",
                "The holder of the portfolio brought a report on panels.",
            ],
            &[
                "(1) That a panel be set up with seven members;",
                "(2) That its members be named in May.",
            ],
        );
        check(
            &[
                "(a) the changes to the rules be recommended to Council;",
                "(b) that powers be given to the Director;",
                "The Committee considered the report.",
            ],
            &[
                "(a) the changes to the rules be recommended to Council;",
                "(b) that powers be given to the Director;",
            ],
        );
        check(
            &[
                "1) That it be recommended:",
                "a) Approves the plan.",
                "a. by half, and",
            ],
            &["1) That it be recommended:", "a) Approves the plan."],
        );
        check(
            &[
                "The officer told of the trees.",
                "That the update be noted with thanks.",
            ],
            &["That the update be noted with thanks."],
        );
    }

    #[test]
    fn what_is_resolved_before_a_list_stands_with_it() {
        check(
            &[
                "The Clerk brought the minutes.",
                "That the minutes of the above meeting be approved.",
                "The Clerk brought a report on posts.",
                "1) Authorise the Clerk to look for two members;",
                "2) Agree that one may stay.",
            ],
            &[
                "That the minutes of the above meeting be approved.",
                "1) Authorise the Clerk to look for two members;",
                "2) Agree that one may stay.",
            ],
        );
    }

    #[test]
    fn what_must_be_or_was_asked_for_is_not_resolved() {
        for lines in [
            &["That the plan should also be kept short was clear to all."][..],
            &["As an amendment it was moved:", "That the plan be put off."],
            &["Recommendations", "That the plan be adopted in May."],
            &[
                "That the plan be put off.",
                "The amendment was put to the vote and lost.",
            ],
            &[
                "(a) the fee may be paid in parts;",
                "(b) members asked that a note be sent;",
            ],
        ] {
            let passages = crate::sample::titles_and_text(lines);
            assert!(super::listed(&passages).is_empty(), "{lines:?}");
        }
    }

    #[test]
    fn a_list_on_a_page_of_one_item_says_what_was_resolved() {
        check(
            &[
                "# Agenda item",
                "# Trees",
                "Members welcomed the report on trees.",
                "(a) That the report be endorsed;",
                "(b) That the planting be continued.",
            ],
            &[
                "(a) That the report be endorsed;",
                "(b) That the planting be continued.",
            ],
        );
        check(
            &[
                "# Agenda item",
                "# Trees",
                "The Board is recommended:",
                "(a) That the report be endorsed;",
                "(b) That the planting be continued.",
            ],
            &[],
        );
    }
}
