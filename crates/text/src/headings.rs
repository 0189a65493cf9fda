//! Headings: marked by `#` or a line of `===` below, set in bold alone on their line, or, in a text
//! that marks none, short lines that stand alone.
//!
//! `## **1. MEMBERSHIP**`, `**Purpose of Report**`, `5.1 Children's centre re-commissioning`
//!
//! What must not match: a label (`Key risks:`), a sentence, the last line of a letter, a figure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::inline::plain;
use crate::lines::Line;

/// A heading in bold or of a plain text has no more words than this.
const WORDS: usize = 24;

/// How a text sets its headings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Style {
    /// Numbers of the lines that begin with a reference which counts.
    pub(crate) references: BTreeSet<usize>,
    /// Numbers of the lines whose own number has no space behind it, with the bytes up to there.
    pub(crate) glued: BTreeMap<usize, usize>,
    /// It marks headings by `#`: then nothing unmarked is one.
    marked: bool,
    /// Characters of a full line; longer ones are whole paragraphs.
    pub(crate) width: usize,
    /// Its paragraphs run over lines: those that never begin in small letters are whole paragraphs each.
    pub(crate) wraps: bool,
}

impl Style {
    pub(crate) fn of(lines: &[Line]) -> Self {
        /// Nineteen lines in twenty are no longer than a full line.
        const SHARE: usize = 20;
        /// Fewer lines that follow one another tell nothing.
        const FOLLOW: usize = 8;
        let mut lengths: Vec<usize> = (lines.iter())
            .filter(|line| !line.is_blank() && !line.text.contains(['\t', '|']))
            .map(|line| line.text.trim().chars().count())
            .collect();
        lengths.sort_unstable();
        let at = lengths.len().saturating_sub(1 + lengths.len() / SHARE);
        // A list of paragraphs of one line each has lines right under each other by the dozen; of text that is broken
        // into lines four in five begin in small letters.
        let follow = || {
            lines
                .windows(2)
                .filter(|pair| pair.iter().all(|line| !line.is_blank()))
        };
        let small = |pair: &[Line]| pair[1].text.trim().starts_with(char::is_lowercase);
        Self {
            wraps: follow().any(small) || follow().count() < FOLLOW,
            references: crate::apart::references(lines),
            glued: crate::glued::numbers(lines),
            marked: lines.iter().any(|line| marked(line.text).is_some()),
            width: lengths.get(at).copied().unwrap_or_default(),
        }
    }

    /// The level of a group of lines that are a heading without a mark; `below` the level of the
    /// last marked one. `alone`: blank lines stand around it.
    pub(crate) fn unmarked(&self, raw: &str, alone: bool, below: u8) -> Option<u8> {
        let text = plain(raw);
        let title = without_size(&text.text);
        let words = title.split(' ').count();
        // "Cabinet - Tuesday 9 October 2012 10.00 a.m." ends in no sentence.
        let hour = title.ends_with("a.m.") || title.ends_with("p.m.");
        let ended = title.ends_with(['.', ',', ';', ':', '-', '–', '…']) && !hour;
        let named = begins_a_name(title);
        if words > WORDS || !named {
            return None;
        }
        if text.bold {
            return (!ended).then_some((below + 1).min(6));
        }
        let plain_heading = !self.marked
            && alone
            && !ended
            && !goes_on(title)
            && is_short(title, words)
            && title.chars().filter(|char| char.is_alphabetic()).count() >= 4
            && !title.contains("://")
            && !title.contains('@');
        plain_heading.then_some(1)
    }
}

/// Ends in a word that leads to more: "It was moved by the Chairman and", "and it was".
fn goes_on(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or_default();
    matches!(
        last,
        "a" | "an"
            | "and"
            | "are"
            | "as"
            | "be"
            | "by"
            | "for"
            | "is"
            | "of"
            | "or"
            | "that"
            | "the"
            | "to"
            | "was"
            | "were"
            | "with"
    )
}

/// Short enough for a title; one in capitals may be longer.
fn is_short(title: &str, words: usize) -> bool {
    let capitals = !title.contains(char::is_lowercase);
    let (most, length) = if capitals { (WORDS, 160) } else { (20, 110) };
    words <= most && title.chars().count() < length
}

/// A title without the kind and size of the file that a page links it to: "Minutes pdf icon PDF 64 KB".
fn without_size(title: &str) -> &str {
    let size = SIZE.as_ref().and_then(|size| size.find(title));
    match size {
        Some(size) if size.start() > 0 => &title[..size.start()],
        _ => title,
    }
}

static SIZE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\s*(?:\b(?:pdf|doc|docx|word|icon)\s+){1,4}[\d.,]+ ?[km]b$").ok()
});

/// Begins with a capital or a quotation mark, behind a number perhaps.
fn begins_a_name(text: &str) -> bool {
    let behind = text.trim_start_matches(|char: char| {
        char.is_ascii_digit() || matches!(char, '.' | '(' | ')' | ' ' | ':' | '/')
    });
    // "114 2024-25 Budget monitoring".
    let behind = (behind.strip_prefix(['-', '–']))
        .filter(|rest| rest.as_bytes().first().is_some_and(u8::is_ascii_digit))
        .map_or(behind, |rest| {
            rest.trim_start_matches(|char: char| char.is_ascii_digit() || char == ' ')
        });
    // "10a Corporate plan".
    let behind = match behind.split_once(' ') {
        Some((letter, title))
            if letter.len() == 1
                && behind.len() < text.len()
                && text[..text.len() - behind.len()]
                    .ends_with(|char: char| char.is_ascii_digit()) =>
        {
            title
        }
        _ => behind,
    };
    behind.starts_with(|char: char| char.is_uppercase() || matches!(char, '‘' | '“' | '\'' | '"'))
}

/// Level and text of a line that begins with `#`.
pub(crate) fn marked(line: &str) -> Option<(u8, &str)> {
    let line = line.trim();
    let level = line.len() - line.trim_start_matches('#').len();
    let rest = line.get(level..)?;
    let fits = (1..=6).contains(&level) && rest.starts_with([' ', '\t']);
    let text = rest.trim().trim_end_matches('#').trim_end();
    (fits && !text.is_empty()).then_some((level as u8, text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn signs_mark_headings() {
        assert_eq!(marked("## **1. Purpose** ##"), Some((2, "**1. Purpose**")));
        assert_eq!(marked("#5 is late"), None);
        assert_eq!(marked("####### no"), None);
    }

    #[test]
    fn lines_in_bold_are_headings_below_the_last() {
        let style = Style::of(&lines("# Agenda\n\ntext"));
        assert_eq!(
            style.unmarked("**PART II ('CLOSED') AGENDA**", true, 2),
            Some(3)
        );
        assert_eq!(
            style.unmarked("**Members are reminded that:**", true, 2),
            None
        );
        assert_eq!(style.unmarked("Foreword", true, 2), None);
    }

    #[test]
    fn short_lines_alone_are_headings_where_none_is_marked() {
        let style = Style::of(&lines("Families First\n\ntext"));
        for heading in [
            "Families First",
            "4. Key Partnerships",
            "1 What is the cost of it?",
            "10a Trees in the park",
            "Cabinet - Tuesday 9 October 2012 10.00 a.m.",
            "164. THE GENERAL FUND, HOUSING REVENUE ACCOUNT AND ESTATES CAPITAL PROGRAMMES - VARIATIONS IN THE THIRD QUARTER",
            "3. To sign as a correct record the minutes of the meeting held on the 28th July, 2017 pdf icon PDF 238 KB",
        ] {
            assert_eq!(style.unmarked(heading, true, 0), Some(1), "{heading}");
        }
        for text in [
            "Key risks:",
            "6.2 None.",
            "£3.2m",
            "It was moved by Councillor Ash and",
            "no capital",
            "a@b.uk",
            "See http://a.b",
        ] {
            assert_eq!(style.unmarked(text, true, 0), None, "{text}");
        }
        assert_eq!(style.unmarked("March 2015", false, 0), None);
    }
}
