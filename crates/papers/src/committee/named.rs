//! A committee's name as it is given: without whose it is, and without what any body may be called.
//!
//! `Meeting of the Parks Committee`, `Upper Wick Town Council — Grants Sub-Committee`. What must not match: "the Committee", a forum
//! at which whoever comes may speak.

use crate::council::{without_body, without_council};
use crate::text::{plain, titled};

/// A name set as a title, without the council's in front.
pub(super) fn named(text: &str) -> Option<String> {
    let text =
        text.trim_matches(|char: char| !char.is_alphanumeric() && !matches!(char, '(' | ')'));
    let text = [
        "Meetings of the ",
        "Meeting of the ",
        "MEETINGS OF THE ",
        "MEETING OF THE ",
    ]
    .iter()
    .find_map(|lead| text.strip_prefix(lead))
    .unwrap_or(text);
    // "Upper Wick Town Council — Grants Sub-Committee": a local council's, whose name no register has.
    let text = ([
        "Town Council",
        "Parish Council",
        "Community Council",
        "TOWN COUNCIL",
        "PARISH COUNCIL",
    ]
    .iter())
    .find_map(|council| {
        let rest = text.split_once(council)?.1.trim_start();
        let rest = rest.strip_prefix(['-', '–', '—', ':'])?.trim_start();
        (!rest.is_empty()).then_some(rest)
    })
    .unwrap_or(text);
    let rest = without_council(text);
    let text = if rest.is_empty() { text } else { rest.as_str() };
    let text = without_body(text).unwrap_or(text);
    // "Derby CCG Governing Body" is the body's, whose name stands before it.
    let text = (text.to_lowercase().find("governing body"))
        .filter(|at| *at > 0)
        .and_then(|at| text.get(at..))
        .unwrap_or(text);
    let words = text.split_whitespace().count();
    let lower = text.to_lowercase();
    // Whoever comes may speak there, and a health body is no committee.
    let other = ["public forum", "open forum", "public question"]
        .iter()
        .any(|begin| lower.starts_with(begin))
        || ["clinical commissioning group", "nhs trust"]
            .iter()
            .any(|end| lower.ends_with(end));
    if other {
        return None;
    }
    let generic = matches!(
        plain(text).as_str(),
        "council"
            | "the council"
            | "committee"
            | "the committee"
            | "board"
            | "panel"
            | "group"
            | "authority"
            | "the panel"
            | "the board"
            | "trustees"
            | "the trustees"
            | "governors"
            | "above council"
            | "the above council"
            | "parish council"
            | "town council"
            | "community council"
            | "this committee"
            | "local authority"
            | "working group"
            | "councillors and committees"
            | "council and committees"
            | "committees"
            | "executive group"
    );
    (words >= 1 && !generic).then(|| titled(text))
}
