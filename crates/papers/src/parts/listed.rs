//! Agendas that do not call themselves so: the usual items of a meeting, by number or as headings.
//!
//! `1. Apologies`, `2. To confirm the minutes`; under a day `Declarations of Interest` in bold. What must not match: a plan with a
//! chapter on planning, and standing orders, which have no day.

use crate::passages::Passage;

/// Passages among which they stand.
const NEAR: usize = 120;

/// Lines at the head of a paper among which its day stands.
const HEAD: usize = 8;

/// What nearly every agenda has.
const USUAL: [&str; 25] = [
    "public minutes",
    "public question",
    "exclusion of the public",
    "election of",
    "apologies",
    "declarations of",
    "declaration of",
    "disclosures of",
    "disclosable pecuniary interests",
    "minute",
    "public questions",
    "written questions",
    "sederunt",
    "notice of motion",
    "notices of motion",
    "any other business",
    "approval of minutes",
    "public participation",
    "public forum",
    "open forum",
    "matters arising",
    "planning",
    "finance",
    "correspondence",
    "date of next meeting",
];

/// "to receive any apologies": what is to be dealt with, without the words that say so.
fn asked_of(plain: &str) -> Option<&str> {
    let rest = plain.strip_prefix("to ")?;
    let verbs = [
        "receive ",
        "confirm ",
        "consider ",
        "approve ",
        "note ",
        "agree ",
        "record ",
        "sign ",
    ];
    let rest = verbs.iter().find_map(|verb| rest.strip_prefix(verb))?;
    let rest = rest.strip_prefix("any ").unwrap_or(rest);
    Some(rest.strip_prefix("the ").unwrap_or(rest))
}

/// Whether a text begins as one of the usual items of a meeting is called.
pub(crate) fn names_usual(title: &str) -> bool {
    let plain = crate::text::plain(title);
    let named = asked_of(&plain).unwrap_or(&plain);
    USUAL.iter().any(|name| named.starts_with(name))
}

/// Whether a paper that gives its day has headings of what every meeting deals with: apologies, interests and minutes.
fn heads_items(passages: &[Passage]) -> bool {
    const EVERY: [&str; 3] = ["apolog", "declaration", "minute"];
    /// Of such a heading, at most.
    const WORDS: usize = 10;
    let dated =
        || (passages.iter().take(HEAD)).any(|line| !crate::dates::days(&line.text).is_empty());
    let heads = |name: &str| {
        (passages.iter().take(NEAR)).any(|passage| {
            passage.is_title()
                && passage.number.is_none()
                && !passage.in_table
                && passage.words() <= WORDS
                && passage.text.plain().starts_with(name)
        })
    };
    EVERY.iter().all(|name| heads(name)) && dated()
}

/// Whether a paper lists the usual items of a meeting by number, three at least, as an agenda without its name does, or has
/// headings of them.
pub(super) fn lists_items(passages: &[Passage]) -> bool {
    /// Of an item's title, at most: "Minutes of Council Meeting held Tuesday 5 January 2021 (attached)"; and of a
    /// sentence that says what is to be done of it.
    const WORDS: usize = 12;
    const ASKED: usize = 24;
    let mut usual: Vec<&str> = (passages.iter().take(NEAR))
        .filter_map(|passage| match &passage.entry {
            Some(entry) => entry.headed.then_some(entry.title.as_str()),
            None => (passage.is_text()
                && passage.parts == 1
                && !passage.in_table
                && passage.words() <= ASKED)
                .then_some(passage.text.as_str()),
        })
        .filter_map(|title| {
            let text = crate::text::plain(title);
            let asked = asked_of(&text);
            let most = if asked.is_some() { ASKED } else { WORDS };
            let named = asked.unwrap_or(&text);
            (USUAL.iter())
                .find(|name| named.starts_with(**name) && text.split(' ').count() <= most)
                .copied()
        })
        .collect();
    usual.sort_unstable();
    usual.dedup();
    usual.len() >= 3 || heads_items(passages)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn a_list_of_usual_items_is_an_agenda() {
        let lists = |lines: &[&str]| lists_items(&titles_and_text(lines));
        assert!(lists(&[
            "# 1. APOLOGIES",
            "To note",
            "# 2. OPEN FORUM",
            "# 3. MINUTES",
            "# 4. FINANCE"
        ]));
        assert!(!lists(&["# 1. Planning", "# 2. Finance", "# 3. Staff"]));
        assert!(lists(&[
            "1. To receive apologies for absence",
            "2. To receive any disclosures of interest by those who come in anything that is on this list",
            "3. To confirm the minutes of the meeting of 4 May",
        ]));
        assert!(!lists(&[
            "1. To receive the trees",
            "2. To confirm the minutes of the meeting of 4 May",
            "3. To consider the roads",
        ]));
    }

    #[test]
    fn headings_of_usual_items_under_a_day_are_an_agenda() {
        let headed = [
            "# Lochside Area Committee",
            "# Monday, 25 November 2024 at 10 am",
            "# Apologies for Absence",
            "# Declarations of Interest",
            "# Winter Plan",
            "A talk by the Roads Manager",
            "# Minutes",
        ];
        assert!(lists_items(&titles_and_text(&headed)));
        assert!(!lists_items(&titles_and_text(&headed[2..])));
    }
}
