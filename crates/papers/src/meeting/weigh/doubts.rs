//! What speaks against a day as the meeting's.

use super::is_of_letter;
use super::labels::names_decision;
use crate::agenda;
use crate::passages::{Kind, Passage};

/// Passages above a day in which it may be said whose minutes it is of.
const NEAR: usize = 24;

/// Bytes of what stands before "meeting of" where a sentence calls to it: "A multi-locational".
const MEETING: usize = 30;

/// How much speaks against a day: it is an item's, of other minutes, of something else.
pub(in super::super) fn doubts(passages: &[Passage], index: usize, day: &crate::dates::Day) -> f64 {
    let passage = &passages[index];
    let text = passage.text.lower();
    let before = day.before(&passage.text);
    let behind = day.behind(&passage.text);
    let above = (index.checked_sub(1).and_then(|above| passages.get(above)))
        .map(|above| above.text.lower())
        .unwrap_or_default();
    let mut doubt = 0.0;
    let numbered = passage.number.is_some()
        || day.start > 0 && crate::number::reference(&passage.text).is_some();
    // "2. Date: 30 June 2020": a row of a form.
    let labelled = names_decision(&before)
        || before.trim_matches(|char: char| !char.is_alphabetic()) == "date";
    if numbered && !labelled && passage.kind != Kind::Furniture {
        doubt += 4.0;
    }
    let listed = above.ends_with(':') && above.contains("following") && above.contains("meeting");
    // "To receive Minutes of the following Committees" and, line by line, "Meeting held on 4 May 2021".
    let received = before.trim_end().ends_with("meeting held on")
        && (passages[..index].iter().rev().take(NEAR)).any(|above| {
            let text = above.text.lower();
            text.starts_with("to ") && text.contains("minutes of") && text.contains("following")
        });
    // "Date of next meeting" over its day.
    let next = above.contains("next meeting") || above.contains("future meeting");
    if next
        || is_about_others(&before, text)
        || listed
        || received
        || day.start == 0 && above.contains("minute") && above.contains(" previous ")
        || are_others_minutes(&before, behind)
        || are_spoken_of(&before, &passage.text)
        || goes_elsewhere(&before)
        || is_of_next(&before)
        || is_what_a_page_is_of(passages, index)
    {
        doubt += 6.0;
    }
    // Minutes behind an agenda are of the meeting before.
    let behind_agenda = || passages[..index].iter().any(agenda::is_heading);
    // "Wednesday 9 February 2011 has been set aside for visits": a sentence about another day.
    let verb = behind.split_whitespace().next().unwrap_or_default();
    let begins = before.trim_end().is_empty() || before.trim_end().ends_with([':', '.']);
    if begins
        && matches!(
            verb,
            "has" | "have" | "will" | "was" | "were" | "is" | "are"
        )
    {
        doubt += 4.0;
    }
    // The day of a letter that asks to a meeting on another.
    let invited = || {
        (passages[index + 1..].iter().take(NEAR)).any(|below| {
            let text = below.text.lower();
            let meeting = text.find("meeting of ").is_some_and(|at| at <= MEETING);
            let held = text.starts_with("a ")
                && meeting
                && text.contains(" will be held ")
                && !crate::dates::days(text).is_empty();
            // "… are requested to attend a meeting of the Council to be held as follows:-"
            let as_follows = text.contains(" attend a meeting of ") && text.contains(" as follows");
            // "Your attendance is requested at a meeting of the Committee to be held in the hall on 3 May"
            let requested = text.contains(" requested ")
                && text.contains(" meeting of ")
                && text.contains(" to be held ")
                && !crate::dates::days(text).is_empty();
            held || as_follows || requested
        })
    };
    if passage.words() <= 5 && is_of_letter(passages, index) && invited() {
        doubt += 4.0;
    }
    if before.starts_with("minutes of") && behind_agenda() {
        doubt += 4.0;
    }
    if passage.words() > 50 {
        doubt += 1.0;
    }
    doubt
}

/// "The minutes of the meeting held on 6 July 2023 were agreed", "meetings held on 3 May".
fn are_others_minutes(before: &str, behind: &str) -> bool {
    // "The minutes of the meeting held on 7 February, were received."
    let mut words = behind.trim_start_matches([',', ' ']).split_whitespace();
    let next = words.next().unwrap_or_default();
    let verb = matches!(next, "were" | "was" | "be" | "to" | "are" | "as" | "and");
    let held = before.trim_end_matches(['"', '\'', ' ']);
    // "Minutes approved at the meeting held on 9 September".
    let signed = ["approved at", "confirmed at", "agreed at", "adopted at"]
        .iter()
        .any(|cue| before.contains(cue));
    signed
        || (before.contains("minutes of") || before.contains("minutes from")) && verb
        || before.contains("minutes of the meetings")
        || [
            "meetings held on",
            "meetings on",
            "meetings held on the",
            "meetings of",
        ]
        .iter()
        .any(|cue| held.ends_with(cue))
        || before.contains("meetings on ")
}

/// "He would report back to the next Scrutiny Meeting, held on 12 October": a sentence that speaks of another.
fn is_of_next(before: &str) -> bool {
    /// Words before it that make it a sentence, at least: "The next meeting of the Council is on" calls to it.
    const WORDS: usize = 3;
    let sentence = before.rsplit(". ").next().unwrap_or_default();
    sentence.split_once(" next ").is_some_and(|(said, behind)| {
        said.split_whitespace().count() >= WORDS
            && !said.contains(':')
            && behind.contains("meeting")
    })
}

/// "That the following be approved by Council (": the day in brackets is of the meeting that it goes to.
fn goes_elsewhere(before: &str) -> bool {
    before.strip_suffix('(').is_some_and(|before| {
        before.contains(" be ")
            && [
                " by council ",
                " to council ",
                " by the council ",
                " to the council ",
            ]
            .iter()
            .any(|to| before.ends_with(to))
    })
}

/// "Consideration was given to the minutes of the meeting held on 4 April 2024.": a sentence that speaks of minutes.
fn are_spoken_of(before: &str, text: &str) -> bool {
    /// Words before them that make it a sentence, at least.
    const WORDS: usize = 3;
    let spoken = before
        .split_once("the minutes of ")
        .map(|(said, _)| said.split_whitespace().count());
    text.ends_with('.') && spoken.is_some_and(|words| words >= WORDS)
}

/// Whether a passage is the title of a page of one item, which names the minutes that the item is about.
fn is_what_a_page_is_of(passages: &[Passage], index: usize) -> bool {
    let above = index.checked_sub(1).and_then(|above| passages.get(above));
    // "Agenda Item Number: 3" stands over the minutes themselves.
    passages[index].text.lower().starts_with("minute")
        && above.is_some_and(|above| above.text.lower().ends_with("agenda item"))
}

/// Whether the words before a day say that it is not the meeting's.
fn is_about_others(before: &str, text: &str) -> bool {
    let near = before
        .char_indices()
        .rev()
        .nth(70)
        .map_or(before, |(at, _)| &before[at..]);
    let near = near.replace("minutes from ", "").replace("notes from ", "");
    [
        "previous",
        "due date",
        "cancelled",
        "postponed",
        "in place of",
        "next meeting",
        "future meeting",
        "call-in:",
        "publish",
        "publication",
        "implementation",
        "deadline",
        "issued",
        "issue date",
        "uploaded",
        "despatch",
        "as at",
        "ended",
        "ending",
        "last meeting",
        "confirm",
        "correct record",
        "since",
        "until",
        "from ",
        "effect",
        "year to",
        "updated",
        "up to date",
        "approve the minutes",
        "printed",
        "signed",
        "by no later",
        "adopted",
        "dated",
    ]
    .iter()
    .any(|cue| near.contains(cue))
        || text.starts_with("next meeting")
        || text.starts_with("to confirm")
        || text.starts_with("to approve")
        || text.starts_with("to receive")
        || text.contains("previously circulated")
}

#[cfg(test)]
mod tests {
    use super::is_of_next;

    #[test]
    fn a_sentence_speaks_of_the_next_meeting() {
        assert!(is_of_next(
            "the chair would report back to the next scrutiny meeting, held on thursday "
        ));
        // It calls to it.
        assert!(!is_of_next(
            "the next meeting of the parks committee is on "
        ));
        assert!(!is_of_next("he said so. the meeting held on "));
    }
}
