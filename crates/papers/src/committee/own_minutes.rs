//! Whose minutes a meeting confirms: its own.
//!
//! `The minutes of the Parks Committee meeting held on 4 May 2021 were signed as a correct record.` on a page of a meeting's
//! items whose head was cut off. What must not match: minutes of others that a meeting receives, and those of several.

use scrutineer_model::Reason;

use super::names::name;
use crate::passages::Passage;
use crate::text::head;

/// The committee whose minutes a page's items confirm, if it is one.
pub(crate) fn of_own_minutes(passages: &[Passage]) -> Option<(String, Reason)> {
    if !passages
        .iter()
        .any(|passage| passage.is_text() && is_minutes_label(passage))
    {
        return None;
    }
    let mut found: Vec<(String, Reason)> = (passages.iter().filter(|passage| passage.is_text()))
        .filter_map(|passage| {
            let evidence = Reason {
                of: "committee",
                rule: "own_minutes",
                text: head(&passage.text, 120).to_owned(),
                source: passage.source.clone(),
            };
            Some((confirmed(&passage.text)?, evidence))
        })
        .collect();
    let one = (found.iter()).all(|(name, _)| *name == found[0].0);
    (one && !found.is_empty()).then(|| found.swap_remove(0))
}

fn is_minutes_label(passage: &Passage) -> bool {
    matches!(passage.text.trim(), "Minutes:" | "Decision:" | "Decisions:")
}

/// Whose minutes a sentence confirms.
fn confirmed(text: &str) -> Option<String> {
    const CONFIRMED: [&str; 5] = [
        "correct record",
        "true record",
        "accurate record",
        "taken as read",
        "signed by the chair",
    ];
    let lower = text.to_lowercase();
    CONFIRMED
        .iter()
        .any(|sign| lower.contains(sign))
        .then_some(())?;
    let at = lower.find("minutes of the ")?;
    let behind = text.get(at + "minutes of the ".len()..)?;
    let behind = ([
        "meeting of the ",
        "Meeting of the ",
        "previous meeting of the ",
    ]
    .iter())
    .find_map(|lead| behind.strip_prefix(lead))
    .unwrap_or(behind);
    let name = name(behind)?;
    let rest = behind.strip_prefix(name.as_str())?.trim_start();
    let held = ["meeting", "held", "on ", ", held", "of the meeting"]
        .iter()
        .any(|held| rest.starts_with(held));
    (held && name.contains(' ')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn a_meeting_confirms_its_own_minutes() {
        let check = |lines: &[&str], expected: Option<&str>| {
            let found = of_own_minutes(&titles_and_text(lines)).map(|(name, _)| name);
            assert_eq!(found.as_deref(), expected, "{lines:?}");
        };
        let own = "The minutes of the Area North Committee meeting held on 4 May 2021 were signed by the Chairman.";
        check(&["Minutes:", own], Some("Area North Committee"));
        check(&[own], None);
        check(
            &[
                "Minutes:",
                "The minutes of the Area North Committee held on 4 May 2021 were received.",
            ],
            None,
        );
        check(
            &[
                "Minutes:",
                own,
                "RESOLVED that the minutes of the Roads Board held on 5 May 2021 be signed as a correct record.",
            ],
            None,
        );
    }
}
