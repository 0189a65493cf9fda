//! Decisions whose RESOLVED a page or its conversion left out.
//!
//! `It was moved by Councillor Ash, seconded by Councillor Oak and` over `(i) The budget be approved;`: what was moved is
//! what was resolved. `It was resolved to:` over `A Note the report`: a letter with nothing behind it. Where a page of one
//! item marks and tells nothing, a list whose points all say what is to be. What must not match: what an officer asks
//! for, and a motion before its vote.

use scrutineer_model::Point;

use super::lists::{end_of, list};
use super::{heads, is_marked, point, resolved_behind, says_to_be};
use crate::passages::Passage;
use crate::report::points;
use crate::text::Worded;

static MOVED: Worded = Worded::new(
    &["moved", "proposed"],
    &[r"(?i)\b(?:moved|proposed) by\b.*\bseconded by\b.* and$"],
);

static TO_BE: Worded = Worded::new(
    &[
        "that", "be ", "approve", "note", "agree", "delegate", "endorse",
    ],
    &[
        r"^(?:[Tt]hat |Approves?\b|Notes?\b|Agrees?\b|Delegates?\b|Endorses?\b)|\b(?:be|are) (?:\w+ly )?(?:approved|noted|endorsed|agreed|ratified|adopted|received|confirmed|accepted|identified|invited|referred|delegated|reported|amended)\b",
    ],
);

/// What a passage resolves in one of these ways, or the first line under it where it is a label: "Decision:" over "It was
/// RESOLVED to: 1. Note the plan 2. Agree the sites". With it, how many passages behind are used up.
pub(super) fn begins(passage: &Passage, behind: &[Passage]) -> Option<(Vec<Point>, usize)> {
    if !heads(passage) {
        return found(passage, behind);
    }
    let under = &behind[..end_of(behind)];
    // What was before the meeting may stand first.
    if resolved_behind(under) {
        return None;
    }
    let first = under.iter().position(Passage::is_text)?;
    let (points, used) = found(&behind[first], &behind[first + 1..])?;
    Some((points, first + 1 + used))
}

/// What a passage resolves in one of these ways, with what stands behind it; and how many passages behind are used up.
fn found(passage: &Passage, behind: &[Passage]) -> Option<(Vec<Point>, usize)> {
    let inline = inline(passage);
    if !inline.is_empty() {
        return Some((inline, 0));
    }
    moved(passage, behind)
        .or_else(|| lettered(passage, behind))
        .or_else(|| super::followed::followed(passage, behind))
}

/// What was moved and seconded, where a sentence ends with what came of it: the points behind it, or the next line.
/// With it, how many passages behind are used up.
fn moved(passage: &Passage, behind: &[Passage]) -> Option<(Vec<Point>, usize)> {
    if !MOVED.is_match(passage.text.trim_end()) {
        return None;
    }
    let next = behind.iter().find(|next| next.is_text())?;
    if is_marked(next) {
        return None;
    }
    let listed = list(behind, passage);
    if listed.iter().any(|point| point.number.is_some()) {
        let last = listed.last().copied();
        return Some((points(&listed), used(behind, last)));
    }
    let says = says_to_be(&next.text) && next.number.is_none() && !next.is_title();
    says.then(|| (vec![point(next)], used(behind, Some(next))))
}

/// The points under "It was resolved to:" that a letter begins without a stop: "A Note the contents of the report."
fn lettered(passage: &Passage, behind: &[Passage]) -> Option<(Vec<Point>, usize)> {
    let lower = passage.text.trim_end().to_lowercase();
    if !(lower.ends_with("resolved to:") || lower.ends_with("agreed to:")) {
        return None;
    }
    let mut found: Vec<Point> = Vec::new();
    let mut last = None;
    for next in behind.iter().filter(|next| next.is_text()) {
        let letter = char::from(b'A' + u8::try_from(found.len()).ok()?);
        let rest = next.text.strip_prefix(letter).map(str::trim_start);
        let Some(rest) = rest.filter(|rest| {
            next.number.is_none()
                && rest.len() + 1 < next.text.len()
                && rest.starts_with(char::is_uppercase)
        }) else {
            break;
        };
        found.push(Point {
            number: Some(letter.to_string()),
            text: rest.to_owned(),
            ..point(next)
        });
        last = Some(next);
    }
    last.is_some().then(|| (found, used(behind, last)))
}

static TO_POINTS: Worded = Worded::new(
    &["resolved", "agreed"],
    &[
        r"\b(?:RESOLVED|AGREED|[Rr]esolved|[Aa]greed)(?: unanimously)?(?: to| that)?\s*:\s*(1[.)] \p{Lu}.*)$",
    ],
);

/// The points on the line of "it was RESOLVED to: 1. Note the report 2. Agree the plan", each counted on from the last.
fn inline(passage: &Passage) -> Vec<Point> {
    let Some(list) = (TO_POINTS.of(&passage.text))
        .and_then(|form| form.captures(&passage.text)?.get(1))
        .map(|list| list.as_str())
    else {
        return Vec::new();
    };
    let mut found: Vec<Point> = Vec::new();
    let mut rest = list;
    for count in 1.. {
        let own = rest.split_once(' ').unwrap_or_default();
        let next = [format!(" {}. ", count + 1), format!(" {}) ", count + 1)];
        let end = next.iter().find_map(|next| {
            let at = own.1.find(next.as_str())?;
            let behind = &own.1[at + next.len()..];
            behind.starts_with(char::is_uppercase).then_some(at)
        });
        found.push(Point {
            number: Some(own.0.to_owned()),
            text: own.1[..end.unwrap_or(own.1.len())].trim().to_owned(),
            ..point(passage)
        });
        let Some(end) = end else { break };
        rest = own.1[end..].trim_start();
    }
    if found.len() < 2 {
        found.clear();
    }
    found
}

/// The first list on a page of one item that says what is to be, half of its points at least.
pub(super) fn listed(passages: &[Passage]) -> Vec<Point> {
    let mut asked = false;
    let mut run: Vec<&Passage> = Vec::new();
    let says = |run: &[&Passage]| {
        let said = run
            .iter()
            .filter(|point| TO_BE.is_match(&point.text))
            .count();
        run.len() > 1 && 2 * said >= run.len()
    };
    for passage in passages.iter().filter(|passage| passage.is_text()) {
        let is_point = passage.number.is_some() && passage.parts <= 1 && !passage.in_table;
        if is_point && !asked && (!run.is_empty() || TO_BE.is_match(&passage.text)) {
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
        run.clear();
        let lower = passage.text.to_lowercase();
        let asks = ["recommend", "asked to", "invited to"];
        asked = asks.iter().any(|cue| lower.contains(cue));
    }
    if !says(&run) {
        run.clear();
    }
    points(&run)
}

/// How many passages there are up to the last of some, and with it.
pub(super) fn used(behind: &[Passage], last: Option<&Passage>) -> usize {
    let at =
        (behind.iter()).position(|passage| last.is_some_and(|last| std::ptr::eq(last, passage)));
    at.map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_numbered as check;

    #[test]
    fn what_was_moved_and_seconded_is_resolved() {
        check(
            &[
                "The Council gave consideration to the report.",
                "It was moved by Councillor Ash, seconded by Councillor Oak and",
                "(i) The budget as set out in Appendix 5 be approved;",
                "(ii) The scale of fees be approved.",
            ],
            &[
                "(i) The budget as set out in Appendix 5 be approved;",
                "(ii) The scale of fees be approved.",
            ],
        );
        check(
            &[
                "It was moved by Councillor Ash, seconded by Councillor Oak and",
                "The minutes of the meeting held on 4 April be approved as a record.",
            ],
            &["The minutes of the meeting held on 4 April be approved as a record."],
        );
        check(
            &[
                "It was moved by Councillor Ash, seconded by Councillor Oak and",
                "RESOLVED that the trees be planted.",
            ],
            &["RESOLVED that the trees be planted."],
        );
    }

    #[test]
    fn a_letter_without_a_stop_begins_a_point() {
        check(
            &[
                "It was resolved to:",
                "A Note the contents of the report.",
                "B Approve the plan.",
            ],
            &["A Note the contents of the report.", "B Approve the plan."],
        );
    }

    #[test]
    fn points_on_the_line_of_what_was_resolved_count_on() {
        check(
            &[
                "Cllr Ash MOVED, Cllr Oak SECONDED and it was RESOLVED to: 1. Note the plan. 2. Agree the 3 sites.",
            ],
            &["1. Note the plan.", "2. Agree the 3 sites."],
        );
        check(
            &["It was RESOLVED that the plan for 1. Trees be noted."],
            &["It was RESOLVED that the plan for 1. Trees be noted."],
        );
    }

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
