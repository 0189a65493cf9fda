//! What a name counts where it stands in a paper, beside what stands around it: first words, feet of pages that come
//! again, whom a letter is to, whom members come from.

use std::collections::{BTreeMap, BTreeSet};

use super::phrases::speaks_of_others;
use super::weigh::{is_bare, is_title_line, weigh};
use super::{MEETS, attends, is_one_of_several, letters};
use crate::passages::Passage;

/// What is known of a paper's passages when the names in one of them are weighed.
pub(super) struct Read<'a> {
    pub(super) passages: &'a [Passage],
    pub(super) plains: &'a [String],
    pub(super) recurring: BTreeSet<&'a str>,
    /// Passages that say whom a letter is to.
    pub(super) addressed: std::ops::Range<usize>,
    /// Where the text begins: what is headed there is what it deals with.
    pub(super) begins: usize,
    pub(super) last_page: u32,
}

impl Read<'_> {
    /// What a name counts in a passage: `before` is what stands before it there, made plain; `is_met` where its meeting is named.
    pub(super) fn weigh(
        &self,
        index: usize,
        name_words: usize,
        before: &str,
        is_met: bool,
    ) -> (&'static str, f64) {
        let passage = &self.passages[index];
        let begins = before.is_empty();
        let (mut rule, mut weight) = weigh(passage, index, name_words, self.last_page, before);
        // "Lochside Council, Civic House, Wick" over "Dear Sir": whom a letter in an appendix is to.
        if rule == "imprint" && letters::is_over_greeting(self.passages, index) {
            return ("mention", 0.1);
        }
        if rule == "title"
            && (self.addressed.contains(&index)
                || letters::is_greeted(self.passages, index)
                || is_of_members(self.passages, self.plains, index, name_words))
        {
            (rule, weight) = ("mention", 0.1);
        }
        if rule == "title" && index >= self.begins && weight >= IN_TITLE {
            (rule, weight) = if is_bare(passage, name_words) {
                ("heading", 3.0)
            } else {
                ("mention", 1.0)
            };
        }
        // "Chair of Lochside Council" in a letter: who it is about, and who gets copies.
        let in_letter = !self.addressed.is_empty() && index >= self.begins;
        if in_letter && matches!(rule, "title" | "heading") && !super::is_name(&passage.text) {
            return ("mention", 0.1);
        }
        // "Chief Executive, Lochside Council" under "Yours faithfully": who calls to a meeting, or writes.
        if rule == "mention" && self.signs(index) {
            return ("imprint", 3.0);
        }
        // The first line of a letter, with its writer's address: "Lochside Council Gun Wharf Dock Road Newby NB4 4TR".
        if index == 0 && begins && ends_in_postcode(&passage.text) {
            return ("title", 6.0);
        }
        if rule != "mention" {
            return (rule, weight);
        }
        let titled = index < CALLED && is_met;
        let opening = index < OPENS && opens(passage, name_words, begins);
        let line = begins && is_title_line(passage, index, self.last_page);
        match () {
            () if titled || !opening && line => ("title", 3.0),
            () if opening => ("opening", 3.0),
            () if self.recurring.contains(without_page(&passage.text)) || is_foot(passage) => {
                ("running_head", 4.0)
            }
            () => (rule, weight),
        }
    }
}

impl Read<'_> {
    /// Whether a passage is an office with the council that it is of, under the closing words of a letter.
    fn signs(&self, index: usize) -> bool {
        /// Lines between, at most: a name, a space to sign.
        const LINES: usize = 3;
        /// Words of an office and a council's name, at most.
        const WORDS: usize = 14;
        let passage = &self.passages[index];
        let closes = |above: &Passage| {
            let text = above.text.lower();
            text.starts_with("yours ") && above.words() <= 3
        };
        let (office, council) = passage.text.split_once(", ").unwrap_or_default();
        passage.words() <= WORDS
            && office.starts_with(char::is_uppercase)
            && super::is_name(council.trim_end_matches('.'))
            && self.passages[index.saturating_sub(LINES)..index]
                .iter()
                .any(closes)
    }
}

/// What a title counts that has more words than a name.
const IN_TITLE: f64 = 4.0;

/// The first passage of a paper's text: its first numbered item or section, or its first long sentence. Titles above it say
/// whose paper it is, headings in it what it deals with ("Reply of Lochside Council").
///
/// What must not match: an item's number over a paper's title, a day ("12 March 2025"), a summons.
pub(super) fn begins(passages: &[Passage]) -> usize {
    /// Passages of a head at least.
    const HEAD: usize = 4;
    /// Words of a sentence.
    const SENTENCE: usize = 20;
    let is_dated = |passage: &Passage| {
        (crate::dates::days(&passage.whole()).first()).is_some_and(|day| day.start == 0)
    };
    let text = |passage: &Passage| {
        let numbered = passage.parts > 0 && passage.number.is_some() && !is_dated(passage);
        let sentence = passage.words() >= SENTENCE
            && passage.text.ends_with('.')
            && !passage.text.lower().contains("meeting");
        passage.is_text() && !passage.in_table && (numbered || sentence)
    };
    (passages.iter().enumerate().skip(HEAD))
        .find(|(_, passage)| text(passage))
        .map_or(passages.len(), |(index, _)| index)
}

fn ends_in_postcode(text: &str) -> bool {
    let mut words = text.rsplit(' ');
    let inward = words.next().unwrap_or_default().as_bytes();
    let outward = words.next().unwrap_or_default();
    matches!(inward, [b'0'..=b'9', b'A'..=b'Z', b'A'..=b'Z'])
        && (2..=4).contains(&outward.len())
        && outward.starts_with(|char: char| char.is_ascii_uppercase())
}

/// Passages among which a paper's first words are.
const OPENS: usize = 3;

/// "Lochside Council. Prices include VAT where it is due.": a paper's first words that name whose it is, and stop; or the
/// name in capitals beside a title that has none: "Lochside Performs LOCHSIDE COUNCIL"; or the name before what the paper is:
/// "LOCHSIDE PARISH COUNCIL Minutes of meeting held on".
fn opens(passage: &Passage, name_words: usize, begins: bool) -> bool {
    let words: Vec<&str> = passage.text.split_whitespace().collect();
    let logo = words.len() > name_words
        && (words.iter().rev().take(name_words)).all(|word| !word.contains(char::is_lowercase))
        && words.iter().any(|word| word.contains(char::is_lowercase))
        && words.len() <= 3 * name_words + 3;
    let mut words = words.into_iter().skip(name_words.saturating_sub(1));
    let stops = words.next().is_some_and(|last| last.ends_with('.'));
    let behind: Vec<String> = words.take(2).map(str::to_lowercase).collect();
    let names_paper =
        ["minutes of", "notice of", "agenda for"].contains(&behind.join(" ").as_str());
    logo && !passage.in_table
        || begins
            && passage.is_text()
            && passage.number.is_none()
            && !passage.in_table
            && (names_paper || stops && !behind.is_empty())
}

/// Passages among which it calls to that meeting: an address and a greeting may stand before.
const CALLED: usize = 2 * MEETS;

/// "Ann Lee, Lochside Clinical Commissioning Group" among those present: whom somebody comes from.
fn is_of_members(passages: &[Passage], plains: &[String], index: usize, name_words: usize) -> bool {
    let passage = &passages[index];
    attends(passages, index)
        && (!passage.is_title()
            || passage.words() > name_words + OFFICER
            || is_one_of_several(plains, index))
}

/// Words about a council's name in a line of those present that is set as a title, at least.
const OFFICER: usize = 4;

/// Lines that stand on several pages, word for word, outside tables: running heads that could not be
/// told by their place, as on slides and turned pages.
///
/// Not to be matched: sentences, which a paper may repeat, and what sets councils beside each other.
pub(super) fn recurring(passages: &[Passage]) -> BTreeSet<&str> {
    let mut pages: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for passage in passages {
        if !passage.in_table && !passage.text.ends_with('.') && passage.words() <= 20 {
            pages
                .entry(without_page(&passage.text))
                .or_default()
                .insert(passage.page);
        }
    }
    (pages.into_iter())
        .filter(|(text, pages)| pages.len() > 1 && !speaks_of_others(text))
        .map(|(text, _)| text)
        .collect()
}

/// "Lochside Board – Parks Committee Page 1 of 1": a line that counts its paper's pages is the foot of one, though it stands on
/// no other.
pub(super) fn is_foot(passage: &Passage) -> bool {
    /// Words of a foot, at most.
    const WORDS: usize = 20;
    let text = passage.text.lower();
    let counted = text.rsplit_once(" page ").is_some_and(|(_, pages)| {
        (pages.split_once(" of ")).is_some_and(|(page, all)| {
            [page, all]
                .iter()
                .all(|number| number.parse::<u32>().is_ok())
        })
    });
    counted && !passage.in_table && passage.words() <= WORDS
}

/// A foot's text without the page's number at its end.
fn without_page(text: &str) -> &str {
    text.trim_end_matches(|char: char| char.is_ascii_digit())
        .trim_end()
}
