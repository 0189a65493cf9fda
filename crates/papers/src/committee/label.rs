//! A committee's name behind a label: `Report to: Parks Committee`, `Committee: Planning`.

use super::candidates::Named;
use super::endings::behind_day;
use super::names::{name, whole};
use crate::passages::Passage;
use crate::text::rules::{Forms, rules};

/// "Committee:", "Report to", with whom of it the paper is for: what stands before a committee's name.
pub(super) static LABEL: Forms = Forms::new(
    r"(?i)^{RULES}(?:\s*(?:the +)?{MEMBERS}| *(?:the +)?)",
    &[
        (
            "MEMBERS",
            rules![
                "mayor and all members of the " => r"(?:mayor|chair\w*)(?:,? \w+)? and (?:all )?members of(?: the)? +"
                "all members of " => r"(?:all )?members of(?: the)? +"
            ],
        ),
        ("BODY", rules!["meeting" => r"committee|meeting"]),
        (
            "LABEL",
            rules![
                "report to" => r"report(?:ing)? to|to|committee|meeting"
                "name and date of meeting" => r"name (?:and date )?of {BODY}"
                "meeting/date" => r"meeting/date|meeting name|council/committee|title of meeting"
                "final decision-maker" => r"(?:final )?decision[- ]maker"
                "made at meeting" => r"(?:decided|made) at meeting"
                "decision to be taken by" => r"decision(?: to be)? (?:taken|made) by"
                "committee report submitted to" => r"for consideration by|(?:(?:committee )?report )?submitted to|meeting of"
            ],
        ),
    ],
    rules![
        "Decision maker: Cabinet" but not "Decision makers meet" => r"{LABEL}\s*:"
        "Committee\tPlanning" but not "Committee Planning" => r"{LABEL}\t"
        "Report to – and decision of Cabinet" but not "Report together" => r"(?:circulated|report) to\b(?: +[-–])?(?: +and +decision +of)?"
        "Report for: Cabinet" but not "Report for May" => r"report for\s*:"
    ],
);

/// "Report to: Parks Committee", the answer beside the label or below it.
pub(super) fn behind_label(passages: &[Passage], index: usize, text: &str) -> Option<Named> {
    let label = LABEL
        .as_ref()
        .filter(|_| text.starts_with(char::is_uppercase))?
        .find(text)?;
    // A form may have its answer under the label, and other labels beside it.
    // "Meeting: 04/03/2020 - Roads Committee (Item 118)".
    let behind = &text[label.end()..];
    let behind = behind
        .rsplit_once(" (Item ")
        .map_or(behind, |(body, _)| body);
    let mut fields = behind.split('\t').map(str::trim);
    let beside = fields.find(|field| !field.is_empty());
    let mut below = (passages.iter().skip(index + 1).take(3))
        .filter(|below| !below.text.trim_end().ends_with(':'));
    let answer = match beside {
        Some(beside) if !beside.ends_with(':') || is_name_and_label(beside) => {
            let beside = behind_day(before_label(beside));
            name(beside).or_else(|| of_label(label.as_str(), beside))
        }
        // The answers of other labels may stand before it: "24/00108 Cabinet".
        _ => below.find_map(|below| {
            let answer = below.text.split('\t').next()?;
            name(answer.trim_start_matches(|char: char| !char.is_alphabetic()))
        }),
    };
    Some((answer?, "label", 3.5))
}

/// "Amenities Date: 5 July 2017", "Parks Committee Date:": the label of the next column may stand close behind the answer.
fn before_label(text: &str) -> &str {
    /// "Executive Councillor: Highways" is an office.
    const LABELS: [&str; 8] = [
        "Date", "DATE", "Day", "Time", "Venue", "Place", "Ward", "Item",
    ];
    match text
        .split_once(':')
        .and_then(|(before, _)| before.rsplit_once(' '))
    {
        Some((answer, label)) if LABELS.contains(&label) => answer.trim_end(),
        _ => text,
    }
}

/// "Parks Committee Date:": a name, and a label of one word behind it.
fn is_name_and_label(text: &str) -> bool {
    let Some((before, _)) = text.rsplit_once(' ') else {
        return false;
    };
    whole(before).is_some()
}

/// "Committee: Planning": a label that says what it is.
fn of_label(label: &str, answer: &str) -> Option<String> {
    /// Words of a name without what the body is, at most.
    const WORDS: usize = 6;
    let label = label.trim_end_matches([':', '\t', ' ']);
    let fits = label.eq_ignore_ascii_case("committee")
        && answer.starts_with(char::is_uppercase)
        && answer.split_whitespace().count() <= WORDS
        && answer
            .chars()
            .all(|char| char.is_alphabetic() || matches!(char, ' ' | '&' | ',' | '-' | '\''));
    fits.then(|| format!("{} Committee", crate::text::titled(answer)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check;

    #[test]
    fn the_next_label_may_stand_close_behind_an_answer() {
        assert_eq!(before_label("Amenities Date: 5 July 2017"), "Amenities");
        assert_eq!(before_label("Parks Committee Date:"), "Parks Committee");
        assert_eq!(before_label("Cabinet, 10:30"), "Cabinet, 10:30");
    }

    #[test]
    fn every_label_is_read_by_its_own_form() {
        check(&[&LABEL]);
    }
}
