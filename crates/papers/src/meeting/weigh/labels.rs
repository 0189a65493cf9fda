//! Labels of a day: before it, over it, at the head of its column.

use crate::passages::Passage;

/// "Date decision taken:", "3. DATE OF DECISION": a label of the day on which something was decided.
pub(super) fn names_decision(before: &str) -> bool {
    /// Words of such a label, at most.
    const LABEL: usize = 7;
    let label = before.trim_matches(|char: char| !char.is_alphabetic());
    let mut words = label.split_whitespace();
    let known = |word: &str| {
        matches!(
            word,
            "date"
                | "of"
                | "the"
                | "decision"
                | "decisions"
                | "was"
                | "taken"
                | "made"
                | "on"
                | "record"
                | "when"
        )
    };
    label.contains("decision")
        && (label.contains("date") || label.ends_with(" on"))
        && label.split(' ').count() <= LABEL
        && words.all(known)
}

/// "Date:", before a day or on the line above it.
pub(super) fn is_behind_label(before: &str, above: &str) -> bool {
    matches!(
        before.trim_end_matches([' ', '-', '–']).trim(),
        "date"
            | "date of meeting"
            | "date of hearing"
            | "date of decision"
            | "decision date"
            | "date decision made:"
    ) || before.trim_end().ends_with("date:")
        || before.trim_end().ends_with("\tdate")
        || before.trim_end().ends_with("date of meeting:")
        || before.trim_end().ends_with("date of hearing:")
        || before.trim_end().ends_with("date considered:")
        || before.contains("meeting date")
        || above.ends_with("date of meeting")
        || matches!(
            above.trim(),
            "date"
                | "date:"
                | "date/time:"
                | "date and time:"
                | "date & time:"
                | "meeting date:"
                | "date of meeting:"
                | "date of decision"
                | "date of decision:"
                | "decision made:"
                | "decision taken:"
                | "date decision made:"
                | "when:"
                | "dyddiad:"
        )
}

/// "Date and Time of Meeting:⇥10.00am,": a label of the day and what goes with it, its answer begun.
pub(super) fn is_first_behind_label(before: &str) -> bool {
    /// Words of such a label, and of what stands between it and the day, at most.
    const KNOWN: [&str; 10] = [
        "date", "time", "and", "of", "the", "meeting", "venue", "place", "day", "location",
    ];
    const BETWEEN: usize = 4;
    let Some((label, answer)) = before.split_once([':', '\t']) else {
        return false;
    };
    let mut words =
        (label.split(|char: char| !char.is_alphabetic())).filter(|word| !word.is_empty());
    let known = label.starts_with("date") && words.all(|word| KNOWN.contains(&word));
    known && !answer.contains([';', '–']) && answer.split_whitespace().count() <= BETWEEN
}

/// Whether a short line stands in a column under "Meeting date:", where lines of other columns may
/// stand between.
pub(super) fn is_under_label(passages: &[Passage], index: usize) -> bool {
    let passage = &passages[index];
    passage.words() <= 5
        && passage.x0 > 0.0
        && (passages[..index].iter().rev().take(3)).any(|above| {
            let text = above.text.lower();
            matches!(text.trim(), "meeting date:" | "date of meeting:")
                && (above.x0 - passage.x0).abs() < 4.0
                && above.page == passage.page
        })
}
