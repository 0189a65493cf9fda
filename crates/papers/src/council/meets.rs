//! Whose meeting it is, as the words before a name say, and who was there.

use super::names::NAMES;
use crate::passages::Passage;

/// "A meeting of", or "Minutes of the" at a line's beginning, before a council's name.
pub(super) fn meets(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with("meeting of")
        || before.ends_with("meeting of the")
        // "To: Members of the Navigation Committee of the", before whose committee it is.
        || before.ends_with("committee of the")
        || before.starts_with("minutes of ") && before.ends_with(" committee of")
        || matches!(before, "minutes of" | "minutes of the")
}

/// "will hold their October meeting", behind a council's name.
pub(super) fn will_meet(behind: &str) -> bool {
    let behind = behind.trim_start();
    [
        "will hold its ",
        "will hold their ",
        "will hold a meeting",
        "will meet ",
        "met on ",
    ]
    .iter()
    .any(|cue| behind.starts_with(cue))
}

/// "You are invited to attend a meeting of the Council to be held in the offices of", before a council's name.
pub(super) fn calls(before: &str) -> bool {
    before.contains("attend a meeting of the council")
        || before.contains("attend the meeting of the council")
        || before.contains("summoned to attend")
        || before.contains("requested to attend")
}

/// Lines of a list of those present, at most.
const LINES: usize = 24;

/// Whether another council is named near a line that names one and nothing else: members of a joint body stand under
/// the councils they come from.
pub(super) fn is_one_of_several(plains: &[String], index: usize) -> bool {
    let near = index.saturating_sub(LINES)..(index + LINES).min(plains.len());
    let own = &plains[index];
    NAMES.contains_key(own)
        && (plains[near].iter()).any(|other| other != own && NAMES.contains_key(other))
}

/// Whether a line stands in the list of those present, or of those who are not.
pub(crate) fn attends(passages: &[Passage], index: usize) -> bool {
    (passages[..index].iter().rev())
        .filter(|above| above.is_text())
        .take(LINES)
        .take_while(|above| above.number.is_none() && above.words() <= 24)
        .any(|above| {
            let label = above.text.split([':', '\t']).next().unwrap_or_default();
            let label = label.trim().trim_end_matches(['-', '–']).to_lowercase();
            matches!(
                label.trim_end(),
                "present"
                    | "members present"
                    | "elected members"
                    | "appointed members"
                    | "apologies"
                    | "in attendance"
                    | "officers"
                    | "officers present"
                    | "officers in attendance"
                    | "officials"
                    | "attendees"
                    | "also present"
            )
        })
}
