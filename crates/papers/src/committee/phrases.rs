//! Whose meeting, minutes or decisions a phrase names: `a meeting of the Parks Committee`.
//!
//! What must not match: meetings that the text speaks of further down, and where something goes to or went.

use super::candidates::{BEGINS, Named, PROSE};
use super::names::name;
use super::spoken::{speaks_of_minutes, tells_of_others};
use crate::council::is_name;
use crate::passages::{Kind, Passage};
use crate::text::Worded;

pub(super) static MEETING: Worded = Worded::new(
    &["meeting", "minutes", "notes", "agenda", "decision"],
    &[
        r"(?i)\b(?:meeting|minutes|notes|agenda|records? of decisions?|decisions? (?:made|taken))(?:\s+\([^)]{2,}\))?\s+(?:of|for|by|at):?\s+(?:an?\s+|the\s+)?(?:(?:\w+\s+)?meeting\s+of\s+(?:the\s+|an?\s+)?)?",
    ],
);

/// Words of what calls a meeting further down, at most; what is longer tells of one.
const SENTENCE: usize = 24;

/// "a meeting of the Parks Committee".
pub(super) fn in_phrases(passage: &Passage, index: usize, text: &str) -> Vec<Named> {
    let own = passage.number.is_none() && !tells_of_others(passage, text);
    let Some(meeting) = MEETING.of(text).filter(|_| own) else {
        return Vec::new();
    };
    let spoken = speaks_of_minutes(passage, text);
    // Further down "Minutes of the Licensing Sub-Committee" is an item.
    let late = index >= 4 && passage.kind != Kind::Furniture && crate::dates::days(text).is_empty();
    (meeting.find_iter(text).take(2))
        .filter(|cue| !(spoken || late) || !cue.as_str().to_lowercase().starts_with("minutes"))
        // "The Chair ran through the agenda for the Transparency Board meeting (15 January)": in a text, another's.
        .filter(|cue| {
            let calls = cue.as_str().to_lowercase().starts_with("meeting");
            let short = index < PROSE || cue.start() < BEGINS || passage.words() <= SENTENCE;
            calls || short || passage.is_title()
        })
        // "The minute of previous meeting of the Joint Board": minutes to be confirmed, perhaps another's.
        .filter(|cue| index < PROSE || !speaks_of_last(&text[..cue.start()]))
        // "Agreed that a meeting of the Cemetery Sub-Committee be arranged" speaks of another.
        .filter(|cue| !(index >= PROSE && late) || cue.start() < BEGINS || passage.is_title())
        // "Min 92. Minutes of the Capital Panel held on 11 November": another minute of the same meeting.
        .filter(|cue| index < PROSE || cue.start() == 0 || !begins_with_minutes(cue.as_str()))
        .filter(|cue| !goes_before(&text[..cue.start()]))
        .filter_map(|cue| {
            let behind = without_whose(&text[cue.end()..]);
            Some((of_several_parts(behind, name(behind)?), "meeting_of", 4.0))
        })
        .collect()
}

/// "Members of the Parks Committee are summoned to attend": whose members are called.
pub(super) fn called(text: &str) -> Option<Named> {
    const CALLS: [&str; 4] = [
        "summoned to ",
        "hereby summoned",
        "invited to attend",
        "requested to attend",
    ];
    let rest = text.trim_start_matches("All ").trim_start_matches("To ");
    let (body, call) = (rest
        .strip_prefix("Members of ")
        .or(rest.strip_prefix("members of ")))?
    .split_once(" are ")?;
    let body = body.strip_prefix("the ").unwrap_or(body);
    let fits = CALLS.iter().any(|begin| call.starts_with(begin));
    let name = name(body).filter(|name| fits && name.len() == body.len())?;
    Some((name, "meeting_of", 4.0))
}

/// "LOCHSIDE BOROUGH COUNCIL'S PARKS COMMITTEE", "'S PARKS COMMITTEE": without whose it is.
fn without_whose(text: &str) -> &str {
    /// Words of a council's name, at most.
    const WORDS: usize = 7;
    let whose = ["'s ", "'S ", "\u{2019}s ", "\u{2019}S "]
        .iter()
        .filter_map(|own| Some((text.find(own)?, own.len())))
        .min();
    let Some((at, own)) = whose else {
        return text;
    };
    let before = &text[..at];
    let council = before.is_empty() || before.to_lowercase().ends_with("council");
    if council && before.split_whitespace().count() <= WORDS {
        &text[at + own..]
    } else {
        text
    }
}

/// "SCRUTINY COMMITTEE – PLACES held on": one of several committees of a name, told apart behind a dash.
fn of_several_parts(text: &str, name: String) -> String {
    /// Words behind the dash, at most.
    const WORDS: usize = 5;
    let Some((before, part)) =
        (text.split_once(" held ")).and_then(|(called, _)| crate::text::parted(called))
    else {
        return name;
    };
    let fits = crate::text::plain(before) == crate::text::plain(&name)
        && (1..=WORDS).contains(&part.split_whitespace().count())
        && part.starts_with(char::is_uppercase)
        && part
            .chars()
            .all(|char| char.is_alphabetic() || matches!(char, ' ' | '&' | ',' | '-' | '\''))
        && !is_name(part);
    if fits {
        format!("{name} - {}", crate::text::titled(part))
    } else {
        name
    }
}

fn begins_with_minutes(cue: &str) -> bool {
    cue.to_lowercase().starts_with("minutes")
}

/// "These accounts were approved at a", "This report will also be submitted to the", before "meeting of": where something
/// goes or went.
fn goes_before(before: &str) -> bool {
    /// Words of such a sentence before the verb, at least.
    const SAID: usize = 2;
    let lower = before.to_lowercase();
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    if matches!(words.last(), Some(&"a" | &"the" | &"an")) {
        words.pop();
    }
    let joint = words.pop();
    let verb = words.pop().unwrap_or_default();
    words.len() >= SAID
        && matches!(joint, Some("at" | "to" | "by"))
        && matches!(
            verb,
            "approved" | "submitted" | "referred" | "reported" | "adopted" | "presented" | "agreed"
        )
        && (words.iter()).any(|word| matches!(*word, "was" | "were" | "be" | "been"))
}

/// "The minute of previous", "the last", before "meeting of".
fn speaks_of_last(before: &str) -> bool {
    let before = before.trim_end().to_lowercase();
    before.ends_with("previous") || before.ends_with("last")
}
