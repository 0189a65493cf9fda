//! Committees that a sentence speaks of: their minutes and decisions are what an item is about, and not whose paper it is.
//!
//! What must not match: a title, and a sentence that calls to the meeting.

use crate::passages::Passage;

/// "It looked at a decision taken by Cabinet as a matter of urgency.", "Further to Minute 44 of the meeting of the Parks
/// Committee", "That the notes of the meeting of the Parks Committee be noted": what another body did.
pub(super) fn tells_of_others(passage: &Passage, text: &str) -> bool {
    /// Words of a sentence, at least.
    const WORDS: usize = 8;
    let lower = text.to_lowercase();
    let of_decisions = || {
        passage.words() >= WORDS
            && lower.ends_with('.')
            && [
                "decision taken by ",
                "decisions taken by ",
                "decision made by ",
            ]
            .iter()
            .any(|taken| lower.find(taken).is_some_and(|at| at > 0))
    };
    !passage.is_title()
        && (lower.starts_with("further to minute")
            || lower.starts_with("that the notes of ")
            || of_decisions())
}

/// "To approve the minutes of the Parks Committee as a correct record": somebody's minutes, perhaps another's.
pub(super) fn speaks_of_minutes(passage: &Passage, text: &str) -> bool {
    let lower = text.to_lowercase();
    !passage.is_title()
        && (lower.starts_with("to ")
            || lower.starts_with("the minutes of ")
            || lower.contains("that the minutes of ")
            || ["asked to ", "correct record", "to receive ", "to note "]
                .iter()
                .any(|cue| lower.contains(cue)))
}
