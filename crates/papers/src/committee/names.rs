//! What names a committee: words up to what the body is, and what a title says beside it.

use super::candidates::ends_in_council;
use super::endings::{before_kind, in_part, is_governing, is_of_council};
use super::label::LABEL;
use super::named::named;
use crate::council::is_name;
use crate::text::parted;

/// Words that end a committee's name.
pub(super) const NOUNS: [&str; 19] = [
    "committee",
    "committees",
    "cabinet",
    "panel",
    "board",
    "executive",
    "forum",
    "commission",
    "council",
    "subcommittee",
    "sub-committee",
    "assembly",
    "partnership",
    "group",
    "authority",
    "conference",
    "hearing",
    "trustees",
    "bwrdd",
];

/// Words that names set in small letters are made of, behind a first that has a capital.
const SENTENCE_CASE: [&str; 12] = [
    "scrutiny",
    "overview",
    "select",
    "governance",
    "audit",
    "planning",
    "licensing",
    "wellbeing",
    "committee",
    "sub-committee",
    "panel",
    "forum",
];

/// Words that a name cannot run over.
const STOPS: [&str; 34] = [
    "in",
    "to",
    "held",
    "on",
    "at",
    "will",
    "which",
    "dated",
    "date",
    "by",
    "was",
    "is",
    "are",
    "has",
    "from",
    "be",
    "were",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "meeting",
    "agenda",
    "minutes",
    "members",
    "report",
];

/// What no name begins with: an agenda's line says what is to be done, "ACCEPT ELECTED COUNCILLORS TO THE COUNCIL".
fn asks(text: &str) -> bool {
    const VERBS: [&str; 13] = [
        "accept", "agree", "appoint", "approve", "confirm", "consider", "elect", "items",
        "matters", "note", "on", "receive", "review",
    ];
    let first = text
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    VERBS.contains(&first.as_str())
}

/// The committee's name that a text begins with.
pub(super) fn name(text: &str) -> Option<String> {
    if asks(text) {
        return None;
    }
    let mut words: Vec<&str> = Vec::new();
    let mut longest = 0;
    for word in text.split_whitespace().take(16) {
        let bare = word.trim_matches(|char: char| !char.is_alphanumeric() && char != '-');
        let lower = bare.to_lowercase();
        // "General scrutiny committee": a name whose first letter alone is a capital.
        let of_name = !words.is_empty() && SENTENCE_CASE.contains(&bare);
        let starts_small = bare.starts_with(char::is_lowercase)
            && !of_name
            && !matches!(lower.as_str(), "and" | "of" | "the" | "for" | "with");
        if starts_small
            || STOPS.contains(&lower.as_str())
            || bare.starts_with(|char: char| char.is_ascii_digit())
        {
            break;
        }
        if matches!(word, "-" | "–" | "—") && longest == words.len() {
            break;
        }
        words.push(word);
        let governs = (words.len().checked_sub(2).and_then(|at| words.get(at)))
            .is_some_and(|before| is_governing(before, &lower));
        if governs {
            longest = words.len();
        }
        if NOUNS.contains(&lower.as_str()) || NOUNS.contains(&lower.trim_start_matches("sub-")) {
            longest = words.len();
        }
        // "Standing Committee on City Finance and Services", and not "Committee on Monday".
        let goes_on = longest == words.len()
            && matches!(next_word(text, words.len()), Some("on" | "for"))
            && subject(text, words.len() + 1) > 0;
        if goes_on {
            let more = 1 + subject(text, words.len() + 1);
            words.extend(text.split_whitespace().skip(words.len()).take(more));
            longest = words.len();
            break;
        }
        // "Planning Committee of Lochside Council": whose it is.
        if longest > 0 && longest == words.len() && is_of_council(text, longest) {
            break;
        }
        // "… Committee, County Hall": a comma behind the noun ends the name.
        if longest == words.len() && word.ends_with([',', '.', ';', ':']) {
            break;
        }
    }
    // "Cabinet Member for Highways" is one of them.
    let behind = next_word(text, longest).filter(|_| longest > 0 && !ends_word(text, longest - 1));
    if behind.is_some_and(|word| {
        let word = word
            .trim_matches(|char: char| !char.is_alphanumeric())
            .to_lowercase();
        matches!(word.as_str(), "member" | "secretary")
            // "Executive Councillor: Highways"; "Executive Director" is an officer.
            || names_office(text, longest) && matches!(word.as_str(), "councillor" | "director" | "officer")
    }) {
        return None;
    }
    // "Planning Committee A held in the hall": one of several.
    let one = behind.filter(|word| {
        let next = next_word(text, longest + 1);
        matches!(*word, "A" | "B" | "C" | "D" | "E")
            && next.is_none_or(|next| next.starts_with(char::is_lowercase))
    });
    let name = words.get(..longest)?.join(" ");
    named(&one.map_or_else(|| name.clone(), |one| format!("{name} {one}")))
}

/// The name that a text is, word for word.
pub(super) fn whole(text: &str) -> Option<String> {
    name(text).filter(|name| name.split(' ').count() == text.split_whitespace().count())
}

/// Whether the one word so far is what an office begins with, too: "Executive".
fn names_office(text: &str, words: usize) -> bool {
    words == 1 && next_word(text, 0).is_some_and(|word| word.eq_ignore_ascii_case("executive"))
}

/// Whether a word ends in a sign that parts it from the next.
fn ends_word(text: &str, at: usize) -> bool {
    next_word(text, at).is_some_and(|word| word.ends_with([',', '.', ';', ':', ')']))
}

fn next_word(text: &str, at: usize) -> Option<&str> {
    text.split_whitespace().nth(at)
}

/// How many words from one on are what a committee is on: capitals and what joins them.
fn subject(text: &str, from: usize) -> usize {
    let words = text.split_whitespace().skip(from).take(8);
    let mut count = 0;
    for (index, word) in words.enumerate() {
        let bare = word.trim_matches(|char: char| !char.is_alphanumeric());
        let joins = matches!(bare, "and" | "of" | "the") || word == "&";
        if STOPS.contains(&bare.to_lowercase().as_str())
            || !joins && !bare.starts_with(char::is_uppercase)
        {
            break;
        }
        if !joins {
            count = index + 1;
        }
        if word.ends_with([',', '.', ';', ':']) {
            break;
        }
    }
    count
}

/// What stands before a committee's name in a title.
const LEADS: [&str; 32] = [
    "report for the ",
    "report for ",
    "agenda and minutes, ",
    "agenda and draft minutes, ",
    "agenda, decisions and minutes, ",
    "agenda and decisions, ",
    "decision notice - ",
    "decision notice – ",
    "notice of decisions - ",
    "record of decisions - ",
    "minutes of the ",
    "minutes of ",
    "minutes - ",
    "minutes – ",
    "agenda - ",
    "agenda – ",
    "agenda for the ",
    "notes of the ",
    "meeting of the ",
    "notice of decision of the ",
    "decision notice of the ",
    "record of the ",
    "decision of the ",
    "decisions of the ",
    "determination of the ",
    "briefing for the ",
    "briefing for ",
    "chair, ",
    "chairman, ",
    "chairperson, ",
    "chairwoman, ",
    "the ",
];

/// The committee's name in a title: up to a date, or the whole of it.
pub(super) fn name_of_title(text: &str) -> Option<String> {
    if asks(text) {
        return None;
    }
    let text = match crate::dates::days(text).first() {
        Some(day) => &text[..day.start],
        None => text,
    };
    let text = (text.split(['\t', ';', '·', '|']))
        .next()
        .unwrap_or_default()
        .trim_matches(|char: char| !char.is_alphanumeric() && !matches!(char, '(' | ')'));
    let lower = text.to_lowercase();
    // "CAERWEN COUNCIL REPORT TO CABINET", two lines of a title; "Prototype: Presentation to the Data Panel".
    let whom = [
        " report to ",
        " presentation to ",
        " update to ",
        " update for ",
        " briefing for ",
        " decision of the ",
    ];
    if let Some(behind) = (whom.iter()).find_map(|cue| text.get(lower.find(cue)? + cue.len()..)) {
        return name_of_title(behind);
    }
    // "A Remote Meeting of the LOCHSIDE COUNCIL".
    if let Some((before, _)) = lower
        .split_once("meeting of ")
        .or_else(|| lower.split_once("meetings of "))
        && before.split_whitespace().count() <= 3
        && let Some(at) = lower.find(" of ")
        && let Some(behind) = text.get(at + " of ".len()..)
    {
        return name_of_title(behind);
    }
    for lead in LEADS {
        if lower.starts_with(lead) {
            return name_of_title(&text[lead.len()..]);
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    // "Ann Lee, Chair of the Libraries Board": somebody.
    let somebody = [
        "chair of",
        "chairman of",
        "leader of",
        "member of",
        "clerk to",
    ];
    if somebody.iter().any(|office| lower.contains(office)) {
        return None;
    }
    let begins = OTHERS.iter().any(|begin| lower.starts_with(begin))
        || lower.ends_with("chief executive")
        // "Depute Chief Executive (Corporate Services)".
        || lower.contains("chief executive (")
        || LABEL.as_ref().is_some_and(|label| label.is_match(text))
        || lower.contains("responsibilities")
        // "This report makes the following recommendations to this Committee".
        || lower.ends_with(" this committee")
        || lower.contains("recommended that");
    if begins
        || is_of_item(&lower)
        || words.len() > 14
        || lower.contains("room")
        || lower.contains("record of decision")
    {
        return None;
    }
    // A name ends in what the body is, or is "Cabinet Committee - Group Company Governance".
    let mut last = words.last()?.to_lowercase();
    // "Planning Applications Sub-Committee (3)": one of several.
    let one = last.trim_matches(['(', ')']);
    if last.starts_with('(') && one.len() <= 2 && words.len() > 1 {
        last = words[words.len() - 2].to_lowercase();
    }
    if let Some(name) = in_part(text) {
        return named(name);
    }
    let governs = matches!(words.as_slice(), [.., before, last] if is_governing(before, last));
    if governs || NOUNS.contains(&last.trim_matches(|char: char| !char.is_alphanumeric())) {
        return named(text);
    }
    if let Some(before) = before_kind(text) {
        return name_of_title(before);
    }
    // "Scrutiny Commission for Children".
    if let Some(name) = name(text).filter(|name| {
        name.len() == text.len() && [" for ", " on "].iter().any(|joint| name.contains(joint))
    }) {
        return Some(name);
    }
    // "Council - Planning Committee - Meeting Details": a page of a committee system.
    if let Some((rest, "meeting details")) = lower.rsplit_once(" - ") {
        let start = rest.rfind(" - ").map_or(0, |at| at + 3);
        return named(text.get(start..rest.len())?);
    }
    of_parted(text)
}

/// The name in a title of two parts: "Local Data Panel – Twenty-second Meeting".
fn of_parted(text: &str) -> Option<String> {
    let (before, behind) = parted(text)?;
    // "LOCHSIDE COUNCIL - LICENSING COMMITTEE - LOCHEND": whose, what, and where it meets.
    if is_name(before) {
        let (own, _) = parted(behind)?;
        return name(own).filter(|name| name.len() == own.len());
    }
    if ends_in_council(before) {
        return None;
    }
    let last = before.split_whitespace().last()?.to_lowercase();
    // "Local Data Panel – Twenty-second Meeting": the name ends before the dash.
    let behind = text[before.len()..].to_lowercase();
    let text = if ["meeting", "minutes", "agenda", "notes", "action"]
        .iter()
        .any(|word| behind.contains(word))
    {
        before
    } else {
        text
    };
    (NOUNS.contains(&last.as_str()) && !STOPS.contains(&last.as_str()) && text.len() < 80)
        .then(|| named(text))?
}

/// What begins a title that names no committee.
const OTHERS: [&str; 12] = [
    "committees and ",
    "report",
    "appendix",
    "recommend",
    "resolved",
    "referred",
    "following",
    "section ",
    "office of",
    "members of",
    "for the information",
    "to ",
];

/// What an item deals with: "Recommendation from the Parks Committee", "Membership of Panels".
fn is_of_item(lower: &str) -> bool {
    // "Appointments Committee (Chief Officers)" is one.
    let mut words = lower.split_whitespace();
    let is_body = words.next().is_some_and(|first| first.ends_with('s'))
        && words.next().is_some_and(|noun| NOUNS.contains(&noun));
    if is_body {
        return false;
    }
    [
        "agenda item",
        "items ",
        "appointment",
        "election",
        "membership",
        "composition",
        "nomination",
        "terms of reference",
        "reference ",
        "references ",
        "issues",
        "question",
        "announcement",
        "review of",
        "dates of",
        "calendar of",
        "changes ",
        "update",
        "work programme",
        "forward plan",
        "feedback",
        "verbal ",
    ]
    .iter()
    .any(|begin| lower.starts_with(begin))
        || [" from ", " by "].iter().any(|joint| lower.contains(joint))
}
