//! Where an agenda begins.
//!
//! `AGENDA`, `Summons to and agenda`, `You are hereby summoned to attend`. What must not match: items for the next agenda, and a part of
//! the agenda that the public does not hear.

use super::HEAD;
use crate::passages::{Kind, Passage};

/// Whether an agenda begins with a passage; `text` is its text in small letters.
pub(super) fn is_agenda(passages: &[Passage], index: usize, text: &str) -> bool {
    let passage = &passages[index];
    // "Items for the next agenda" is an item of its own.
    let of_another = ["next agenda", "future agenda", "the agenda"]
        .iter()
        .any(|end| text.ends_with(end))
        || crate::number::reference(&passage.text).is_some();
    let named = passage.number.is_none()
        && !of_another
        && (crate::agenda::is_heading_text(text)
            // A row of a form at the head says what paper it is.
            || index < HEAD && matches!(text.split_once('\t'), Some(("title:" | "document:", "agenda")))
            || index < 3 && is_beside_council(text)
            || text == "agenda items"
                && passage.kind == Kind::Heading
                && !heads_links(passages, index)
            || text.starts_with("agenda for ")
            || text.starts_with("agenda - ")
            || text.starts_with("agenda – ")
            || text.starts_with("item no. agenda item")
            || is_head_of_list(text)
            || text == "business" && index < 2 * HEAD && calls_to_business(passages, index)
            || index < 4
                && text.contains(" agenda - ")
                && passage.words() <= 12
                && !crate::dates::days(text).is_empty()
            || text.contains("summons to and agenda")
            || text.starts_with("supplementary agenda") && !text.ends_with('.')
            || text.starts_with("to follow report") && passage.is_title()
            || text.starts_with("summons ") && passage.is_title()
            || text.ends_with(" agenda") && passage.is_title() && passage.words() <= 8
            || text.contains("you are summoned to attend")
            || text.contains("you are hereby summoned")
            || text.contains("are hereby summoned") && text.contains("to attend")
            || text.contains("i hereby summon you to attend")
            || passage.words() <= 80 && gives_notice(text)
            || passage.words() <= 60 && invites(text)
            || index < HEAD && passage.words() <= 60 && will_consider(text)
            || index < HEAD && is_over_items(passages, index, text)
            || text.contains("unavailable when the agenda ")
            || text.contains("not available when the agenda "));
    named
        && !["private agenda", "exempt agenda", "part ii", "part 2"]
            .iter()
            .any(|not| text.contains(not))
}

/// "Item No.⇥AGENDA⇥Page No": the heads of the columns in which an agenda's items stand.
pub(super) fn is_head_of_list(text: &str) -> bool {
    /// Words of such heads, at most.
    const WORDS: usize = 8;
    let words = crate::text::plain(text);
    let mut words = words.split(' ').take(WORDS + 1);
    let named = |word: &str| {
        matches!(
            word,
            "item" | "items" | "no" | "number" | "agenda" | "page" | "pages"
        )
    };
    text.contains("agenda") && text.contains("item") && text.contains("page") && words.all(named)
}

/// "BUSINESS" over "1. Apologies for Absence" and what counts on from it, as Scottish councils call their members. What must not match:
/// minutes, which have such a line over what was done.
fn calls_to_business(passages: &[Passage], index: usize) -> bool {
    /// Items, at least.
    const ITEMS: usize = 4;
    let mut numbers = (passages[index + 1..].iter())
        .filter(|passage| passage.is_text() && passage.parts == 1)
        .filter_map(|passage| passage.number.as_deref());
    let minutes = (passages[..index].iter()).any(|before| {
        let text = before.text.lower();
        text.contains("minute") || super::is_of_attendance(text)
    });
    !minutes && (1..=ITEMS).all(|item| numbers.next() == Some(item.to_string().as_str()))
}

/// "AGENDA⇥LOCHSIDE COUNCIL": beside a letterhead, which may be read as one line with it.
fn is_beside_council(text: &str) -> bool {
    let rest = (text.strip_prefix("agenda")).or_else(|| text.strip_suffix("agenda"));
    rest.map(str::trim)
        .is_some_and(|rest| !rest.is_empty() && crate::council::is_name(rest))
}

/// "Agenda items" over "Documents", with no item of its own between them but links to meetings: "01/10/2021 - Cabinet 64. Trees". A
/// page of an issue has it.
fn heads_links(passages: &[Passage], index: usize) -> bool {
    let is_link = |passage: &Passage| {
        (crate::dates::days(&passage.text).first())
            .is_some_and(|day| day.start == 0 && day.behind(&passage.text).starts_with(" - "))
    };
    let mut below = passages[index + 1..]
        .iter()
        .filter(|next| next.is_text())
        .skip_while(|next| is_link(next));
    below.next().is_some_and(|next| *next.text == "Documents")
}

/// "Notice is hereby given that a meeting of the Authority will be held on Friday".
fn gives_notice(text: &str) -> bool {
    text.contains("notice is hereby given that")
        && text.contains("meeting of")
        && [
            " will be held",
            " will take place",
            " is to be held",
            " to be held",
        ]
        .iter()
        .any(|held| text.contains(held))
}

/// "You are invited to attend a meeting of the Council".
fn invites(text: &str) -> bool {
    const CALLS: [&str; 6] = [
        "you are invited to attend",
        "you are hereby invited to attend",
        "you are requested to attend",
        "you are hereby requested to attend",
        "request your attendance",
        "your attendance is requested",
    ];
    text.contains("meeting") && CALLS.iter().any(|call| text.contains(call))
}

/// "A meeting of the Committee will be held on Thursday", over titles that count.
fn is_over_items(passages: &[Passage], index: usize, text: &str) -> bool {
    /// Titles, at least.
    const ITEMS: usize = 4;
    let called = text
        .split_once(" will be held ")
        .is_some_and(|(called, _)| {
            called.contains("meeting of") && called.split(' ').count() <= 20
        });
    let counts = |passage: &&Passage| {
        passage.is_text()
            && passage.parts == 1
            && passage.number.is_some()
            && passage.words() > 1
            && !passage.text.ends_with(['.', ';'])
    };
    called
        && passages[index + 1..]
            .iter()
            .filter(counts)
            .take(ITEMS)
            .count()
            == ITEMS
}

/// "A special meeting of the Council will be held on Friday to consider the undernoted business".
fn will_consider(text: &str) -> bool {
    let (Some(held), Some(business)) = (text.find(" will be held "), text.rfind(" business"))
    else {
        return false;
    };
    text[..held].contains("meeting")
        && text.get(held..business).is_some_and(|between| {
            ["to consider ", "to deal with ", "to transact "]
                .iter()
                .any(|purpose| between.contains(purpose))
        })
}
