//! What an agenda asks of the meeting under an item.
//!
//! `Accordingly the Council is recommended – 1. That the budget be set; 2. That the advice be noted.` What must
//! not match: what an item is for ("To consider the report"), and what members are reminded of.

use scrutineer_model::Point;

use crate::minutes::decisions::sentences;
use crate::passages::{Kind, Passage};
use crate::sections::{asks, asks_a_body};

/// The points asked for under an item, where it leads to them.
pub(super) fn asked(body: &[Passage]) -> Vec<Point> {
    let Some(at) = body.iter().position(leads) else {
        return body.iter().filter_map(in_line).collect();
    };
    let mut points: Vec<&Passage> = Vec::new();
    for passage in body[at + 1..].iter().filter(|passage| passage.is_text()) {
        let listed = passage.kind == Kind::Point || passage.number.is_some();
        let that = passage.text.lower().starts_with("that ");
        if passage.in_table || !listed && !that {
            break;
        }
        points.push(passage);
    }
    if points.is_empty() {
        return Vec::new();
    }
    crate::report::points(&points)
}

/// "The Cabinet is asked to:", "Recommended –".
fn leads(passage: &Passage) -> bool {
    if !passage.is_text() || passage.in_table {
        return false;
    }
    let text = passage.text.trim();
    let label = matches!(
        crate::text::plain(text).as_str(),
        "recommended"
            | "recommended that"
            | "recommendation"
            | "recommendations"
            | "recommendation s"
    );
    let open = text.ends_with([':', '-', '–']);
    label && (open || passage.is_title())
        // "Members are asked to declare:-" their interests.
        || open
            && !crate::text::plain(text).ends_with(" declare")
            && sentences(text).last().is_some_and(|last| asks_behind(last))
}

/// "Recommendation: That the request be approved", in one line with its label, and "Members are invited to note the plan."
fn in_line(passage: &Passage) -> Option<Point> {
    let lower = passage.text.lower();
    // "The Committee is asked to pass the following resolution:" says it on the next line.
    let open = lower.trim_end().ends_with(':');
    if passage.is_text()
        && !passage.in_table
        && !open
        && !lower.starts_with('(')
        && asks_a_body(lower)
        && !goes_without_saying(lower)
    {
        return Some(Point {
            number: None,
            text: passage.text.to_string(),
            source: passage.source.clone(),
            ..Point::default()
        });
    }
    let (label, rest) = passage.text.split_once(':')?;
    let label = crate::text::plain(label);
    let named = matches!(
        label.as_str(),
        "recommendation"
            | "recommendations"
            | "recommendation s"
            | "recommended"
            | "officer recommendation"
    );
    let rest = rest.trim();
    let fits = named
        && passage.is_text()
        && !passage.in_table
        && (rest.split(' ').count() > 2 || is_verdict(rest));
    fits.then(|| Point {
        number: None,
        text: rest.to_owned(),
        source: passage.source.clone(),
        ..Point::default()
    })
}

/// "Refuse", "Approval", "Grant permission": what officers say of an application.
fn is_verdict(text: &str) -> bool {
    ["Approv", "Refus", "Grant", "Permit", "Defer", "Reject"]
        .iter()
        .any(|verdict| text.starts_with(verdict))
}

/// "Members are asked to declare any interests", "… to exclude the public": what every agenda asks.
fn goes_without_saying(text: &str) -> bool {
    [
        "declar",
        "interest",
        "attend",
        "bring",
        "contact",
        "sign",
        "switch",
        "turn ",
        "exclu",
        "correct record",
    ]
    .iter()
    .any(|word| text.contains(word))
}

/// Whether a sentence asks, or what follows its first clause does.
fn asks_behind(sentence: &str) -> bool {
    let accordingly = sentence.rsplit_once(" accordingly ").map(|(_, rest)| rest);
    asks(sentence) || accordingly.is_some_and(asks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: &[&str]) {
        let found = asked(&titles_and_text(lines));
        let found: Vec<&str> = found.iter().map(|point| point.text.as_str()).collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn an_item_leads_to_what_is_asked_for() {
        check(
            &[
                "The Executive met in May, and accordingly the Council is recommended -",
                "1. That the budget be set.",
                "2. That the advice be noted.",
                "Report attached",
            ],
            &["That the budget be set.", "That the advice be noted."],
        );
        check(
            &[
                "Recommended –",
                "That the minutes be signed as a correct record.",
            ],
            &["That the minutes be signed as a correct record."],
        );
    }

    #[test]
    fn a_label_may_stand_in_the_line_of_what_is_asked_for() {
        check(
            &[
                "The rent is due.",
                "Recommendation: That the request be approved.",
            ],
            &["That the request be approved."],
        );
        check(&["Recommendation: approve"], &[]);
    }

    #[test]
    fn what_an_item_is_for_is_not_asked() {
        check(&["To consider the report of the Director."], &[]);
        check(
            &["Members are reminded that:", "1. They must not vote."],
            &[],
        );
        check(
            &["Members are asked to declare:-", "(1) any interest;"],
            &[],
        );
        check(
            &["Members are asked to:", "Bring their papers with them"],
            &[],
        );
    }
}
