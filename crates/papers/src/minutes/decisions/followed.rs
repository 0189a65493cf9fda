//! Decisions that follow a line which says that there are some, or no line at all.
//!
//! `The Leader made the following decisions:` over "To open the hall." and "That it be let."; `The recommendations were
//! moved and carried.` over "- To note the update."; `As a result the Cabinet` over "(a) that it be noted"; and "1. Reviewed
//! the figures, and" "2. Noted the plan", whose body a page left out. What must not match: paragraphs of what was said
//! ("1. Mr Ash noted"), and declarations of interest that a meeting noted.

use scrutineer_model::Point;

use super::bare::used;
use super::forms::DID;
use super::{is_body, leads_to_terms, point, with_list};
use crate::passages::{Kind, Passage};
use crate::report::points;

/// What follows a passage in one of these ways; and how many passages behind are used up.
pub(super) fn followed(passage: &Passage, behind: &[Passage]) -> Option<(Vec<Point>, usize)> {
    let lower = passage.text.trim_end().to_lowercase();
    if is_of_interests(&lower) {
        return Some((Vec::new(), 0));
    }
    let made = ["following decision:", "following decisions:"]
        .iter()
        .any(|end| lower.trim_end_matches(['-', '–', ' ']).ends_with(end));
    if made {
        return run(behind, |next| says_what(next) || next.number.is_some());
    }
    if is_carried(&lower) {
        return run(behind, |next| {
            (next.kind == Kind::Point || next.number.is_some()) && says_what(next)
        });
    }
    if is_granted(&passage.text) {
        let terms: Vec<&Passage> = (behind.iter().filter(|next| next.is_text()))
            .take_while(|next| next.number.is_some() || next.kind == Kind::Point)
            .collect();
        let used = used(behind, terms.last().copied());
        return Some((vec![with_list(point(passage), &terms)], used));
    }
    let last = lower.rsplit(' ').take(2).collect::<Vec<_>>();
    if last.len() == 2 && last[1] == "the" && is_body(last[0]) && passage.number.is_none() {
        return run(behind, |next| {
            next.number.is_some() && next.text.lower().starts_with("that ")
        });
    }
    did_run(passage, behind)
}

/// "The Council NOTED the following declarations of interest:-" leads to who declared what.
fn is_of_interests(lower: &str) -> bool {
    lower.trim_end_matches(['-', '–', ' ']).ends_with(':')
        && (lower.contains("following declarations of ")
            || lower.contains("following declaration of "))
}

/// "Planning permission GRANTED subject to the following conditions:", with no word before it that says who did it.
fn is_granted(text: &str) -> bool {
    /// Words up to the verb, at most: "Listed building consent".
    const MATTER: usize = 4;
    let at = text.split(' ').position(|word| {
        matches!(
            word.trim_end_matches([',', '.', ':']),
            "GRANTED" | "REFUSED"
        )
    });
    let matter = text.to_lowercase();
    at.is_some_and(|at| (1..=MATTER).contains(&at))
        && ["permission ", "consent ", "application "]
            .iter()
            .any(|what| matter.contains(what))
        && leads_to_terms(text)
}

/// "The recommendations as set out in the report were moved, seconded, voted on and carried."
fn is_carried(lower: &str) -> bool {
    /// Words of it, at most.
    const WORDS: usize = 20;
    let begins = ["the recommendation ", "the recommendations "]
        .iter()
        .any(|begin| lower.starts_with(begin));
    let ends = [" carried", " agreed", " approved", " accepted"]
        .iter()
        .any(|end| lower.trim_end_matches(['.', ':']).ends_with(end));
    begins && ends && lower.split(' ').count() <= WORDS
}

/// "To open the hall.", "That it be let."
fn says_what(passage: &Passage) -> bool {
    ["To ", "to ", "That ", "that "]
        .iter()
        .any(|begin| passage.text.starts_with(begin))
}

/// The passages next to each other that fit, as points.
fn run(behind: &[Passage], fits: impl Fn(&Passage) -> bool) -> Option<(Vec<Point>, usize)> {
    let run: Vec<&Passage> = (behind.iter().filter(|next| next.is_text()))
        .take_while(|next| fits(next) && !next.in_table)
        .collect();
    let last = run.last().copied()?;
    let found = if run.iter().any(|point| point.number.is_some()) {
        points(&run)
    } else {
        run.iter().map(|passage| point(passage)).collect()
    };
    Some((found, used(behind, Some(last))))
}

/// "1. Reviewed the figures, and" over "2. Noted the plan": each of them says what was done, and nobody who did it.
fn did_run(passage: &Passage, behind: &[Passage]) -> Option<(Vec<Point>, usize)> {
    let bare = |number: &str| number.trim_matches(['(', ')', '.']).to_owned();
    let first = passage.number.as_deref().map(bare)?;
    if !matches!(first.as_str(), "1" | "a" | "i") || passage.parts > 1 || passage.in_table {
        return None;
    }
    let looked = |passage: &Passage| {
        ["Reviewed ", "Considered ", "Received "]
            .iter()
            .any(|verb| passage.text.starts_with(verb))
    };
    let did = |passage: &Passage| {
        passage.text.starts_with(char::is_uppercase)
            && passage.words() > 3
            && DID.as_ref().is_some_and(|did| did.is_match(&passage.text))
            && !passage.text.contains(" by Cllr")
    };
    let next = behind.iter().find(|next| next.is_text())?;
    let counts_on = next.number.as_deref().map(bare) == crate::number::next(&first);
    if !counts_on || !(did(passage) || looked(passage)) {
        return None;
    }
    let (rest, used) = run(behind, |next| {
        next.number.is_some() && next.parts <= 1 && (did(next) || looked(next))
    })?;
    let said = std::iter::once(passage).chain(behind[..used].iter());
    let decides = said.clone().any(did);
    decides.then(|| (std::iter::once(point(passage)).chain(rest).collect(), used))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_numbered as check;

    #[test]
    fn a_line_says_that_decisions_follow() {
        check(
            &[
                "On 4 May, the Leader, Cllr Ash, made the following decisions:-",
                "To let the hall to a choir.",
                "That the roof be mended first.",
                "The hall was built long ago.",
            ],
            &[
                "To let the hall to a choir.",
                "That the roof be mended first.",
            ],
        );
        check(
            &[
                "As a result of the discussion the Cabinet",
                "(a) that the figures for the first half be noted; and",
                "(b) that the report be recommended to Council.",
            ],
            &[
                "(a) that the figures for the first half be noted; and",
                "(b) that the report be recommended to Council.",
            ],
        );
        check(
            &[
                "Ann Lee spoke of the Cabinet",
                "(a) how it voted in May; and",
                "(b) what it said then.",
            ],
            &[],
        );
    }

    #[test]
    fn recommendations_that_were_carried_stand_below() {
        check(
            &[
                "The recommendation as set out in the report was moved, seconded, voted on and carried.",
                "- To note the update on ponds.",
                "- To approve the dates.",
                "Supporting documents:",
            ],
            &["To note the update on ponds.", "To approve the dates."],
        );
        check(
            &[
                "The recommendations were moved, seconded and carried.",
                "The Chair thanked the officers.",
            ],
            &["The recommendations were moved, seconded and carried."],
        );
    }

    #[test]
    fn points_that_say_what_was_done_need_no_body() {
        check(
            &[
                "1. Reviewed the figures set out in Appendix 1, and",
                "2. Noted the dashboard attached to the report.",
                "Councillor Ash spoke of the ponds.",
            ],
            &[
                "1 Reviewed the figures set out in Appendix 1, and",
                "2 Noted the dashboard attached to the report.",
            ],
        );
        check(
            &[
                "1. Mr Ash noted that the figures had risen.",
                "2. Received by post were two letters.",
            ],
            &[],
        );
    }

    #[test]
    fn interests_that_are_noted_are_no_decisions() {
        check(
            &[
                "The Council NOTED the following declarations of interest:-",
                "Item 4b – Mr Ash (Financial)",
            ],
            &[],
        );
        check(
            &[
                "The Council NOTED the following:-",
                "(a) the dates of the meetings.",
                "(b) the plan for the ponds.",
            ],
            &[
                "(a) the dates of the meetings.",
                "(b) the plan for the ponds.",
            ],
        );
    }

    #[test]
    fn a_permission_is_granted_on_its_terms() {
        check(
            &[
                "Planning permission GRANTED subject to the following conditions:",
                "01 The works shall begin within three years.",
                "Reason: to keep to the plan.",
            ],
            &[
                "Planning permission GRANTED subject to the following conditions: 01 The works shall begin within three years.",
            ],
        );
        check(
            &["DC/2018/0042 Two sheds. Planning permission granted by the county."],
            &[],
        );
    }

    #[test]
    fn a_page_that_says_a_list_twice_decides_once() {
        check(
            &[
                "It was resolved to:",
                "1. Note the contents of the long report.",
                "Members spoke of the ponds for a while.",
                "It was resolved to:",
                "1. Note the contents of the long report.",
            ],
            &["1 Note the contents of the long report."],
        );
    }
}
