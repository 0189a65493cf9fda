//! Decisions whose RESOLVED a page or its conversion left out.
//!
//! `It was moved by Councillor Ash, seconded by Councillor Oak and` over `(i) The budget be approved;`: what was moved is
//! what was resolved. `THAT the Harbour Board:` over `(a) Receives the report.` and `CARRIED`: so, too. `It was resolved to:` over
//! `A Note the report`: a letter with nothing behind it. What must not match: a motion before its vote, or one that fell.

use scrutineer_model::Point;

use super::lists::{end_of, list};
use super::put::{is_assent, is_put, passed};
use super::wished::{falls, wishes};
use super::{heads, is_body, is_marked, led_by, point, resolved_behind, says_to_be};
use crate::passages::Passage;
use crate::report::points;
use crate::text::Worded;

/// Who moved and seconded it, with what leads on or nothing.
static MOVED: Worded = Worded::new(
    &["moved", "proposed"],
    &[r"(?i)\b(?:moved|proposed) by\b.*\bseconded by\b.*?( and)?$"],
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
        .or_else(|| carried(passage, behind))
        .or_else(|| lettered(passage, behind))
        .or_else(|| super::followed::followed(passage, behind))
}

/// What was moved and seconded, where a sentence ends with what came of it: the points behind it, or the next line.
/// With it, how many passages behind are used up.
fn moved(passage: &Passage, behind: &[Passage]) -> Option<(Vec<Point>, usize)> {
    let text = passage.text.trim_end();
    let leads = MOVED.of(text)?.captures(text)?.get(1).is_some();
    let next = behind.iter().find(|next| next.is_text())?;
    if is_marked(next) {
        return None;
    }
    // "Proposed by Ann Lee, seconded by Bob Moss." over "That Ann Lee be elected.", and nothing of how it went.
    if !leads {
        let alone = is_put(text) && is_assent(text) && next.number.is_none() && wishes(&next.text);
        let told = || (behind.iter()).any(|later| is_marked(later) || falls(later));
        return (alone && !told()).then(|| (vec![point(next)], used(behind, Some(next))));
    }
    let listed = list(behind, passage);
    if listed.iter().any(|point| point.number.is_some()) {
        let last = listed.last().copied();
        return Some((points(&listed), used(behind, last)));
    }
    let says = says_to_be(&next.text) && next.number.is_none() && !next.is_title();
    says.then(|| (vec![point(next)], used(behind, Some(next))))
}

/// "THAT the Harbour Board:" over what it is to do, point by point, and "CARRIED" behind the last.
fn carried(passage: &Passage, behind: &[Passage]) -> Option<(Vec<Point>, usize)> {
    let lead = passage.text.trim_end();
    // "Moved Ann Lee, seconded Bob Moss" over it.
    if is_put(lead) && is_assent(lead) {
        let next = behind.iter().position(Passage::is_text)?;
        let (found, used) = carried(&behind[next], &behind[next + 1..])?;
        return Some((found, next + 1 + used));
    }
    let who = lead
        .strip_suffix([':', '-', '–'])?
        .trim_end_matches([':', ' ']);
    let who = (["THAT", "That", "that"].iter()).find_map(|that| who.strip_prefix(that))?;
    if !(who.is_empty() || is_body(who.trim_start())) {
        return None;
    }
    let listed = list(behind, passage);
    let numbered = listed.first().is_some_and(|first| first.number.is_some());
    let last = used(behind, listed.last().copied());
    let after = last + behind[last..].iter().position(Passage::is_text)?;
    let fits = numbered && passed(&behind[after].text);
    fits.then(|| (led_by(points(&listed), lead), after + 1))
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
        r"\b(?:RESOLVED|AGREED|[Rr]esolved|[Aa]greed)(?: unanimously)?(?: to| that)?(?: (?:the )?(?:[Cc]abinet|[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Ee]xecutive|[Pp]anel))?\s*:[-–]?\s*(1[.)] \p{Lu}.*)$",
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
            text: own.1[..end.unwrap_or(own.1.len())]
                .trim()
                .trim_end_matches("; and")
                .to_owned(),
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
    fn what_was_put_is_resolved_where_nothing_says_how_it_went() {
        check(
            &[
                "To elect a chair for the year.",
                "Proposed by Cllr Ann Ash, seconded by Bob Oak.",
                "That Cllr Cy Elm be elected as chair for the year.",
                "Proposed by Dee Fir, seconded by Bob Oak.",
                "The minutes of 4 April be confirmed and signed.",
            ],
            &[
                "That Cllr Cy Elm be elected as chair for the year.",
                "The minutes of 4 April be confirmed and signed.",
            ],
        );
        let fell = &[
            "Proposed by Cllr Ann Ash, seconded by Bob Oak.",
            "That the hall be shut for the year.",
            "The motion was put to the vote and lost.",
        ];
        let passages = crate::sample::titles_and_text(fell);
        assert!(super::moved(&passages[0], &passages[1..]).is_none());
    }

    #[test]
    fn what_a_body_is_moved_to_do_is_resolved_where_it_carries() {
        check(
            &[
                "Moved A Ash, seconded B Oak",
                "THAT the Harbour Board:",
                "(a) Receives the report.",
                "(b) Declines the lease.",
                "# CARRIED",
            ],
            &["(a) Receives the report.", "(b) Declines the lease."],
        );
        let lost = &[
            "THAT the Harbour Board:",
            "(a) Receives the report.",
            "(b) Declines the lease.",
            "# LOST",
        ];
        let passages = crate::sample::titles_and_text(lost);
        assert!(super::carried(&passages[0], &passages[1..]).is_none());
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
    fn points_stand_behind_the_body_that_resolved_them() {
        check(
            &["Content: RESOLVED that Cabinet:- 1. Agrees the sale; and 2. Notes the cost."],
            &["1. Agrees the sale", "2. Notes the cost."],
        );
    }
}
