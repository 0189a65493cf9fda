//! The text of words that run over lines.
//!
//! Lines are joined by a space, and a word broken at a line's end is joined again. A soft hyphen
//! goes. A hyphen goes where it only broke the word (`trans-`/`formation`), and stays where it is
//! the word's own (`one-`/`off`, `2018-`/`19`); `short-`/`and long-term` keeps its space too.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use scrutineer_model::Word;

use crate::hyphens::SOFT;

/// First halves that keep their hyphen in British print.
const FIRST_HALVES: [&str; 26] = [
    "all", "anti", "co", "cross", "ex", "full", "half", "high", "long", "low", "mid", "multi",
    "non", "off", "on", "one", "part", "post", "pre", "quasi", "self", "semi", "short", "sub",
    "two", "well",
];

/// Second halves that keep their hyphen.
const SECOND_HALVES: [&str; 26] = [
    "after", "based", "being", "by", "date", "day", "down", "end", "free", "going", "led", "level",
    "making", "off", "on", "only", "out", "quality", "related", "round", "term", "time", "to",
    "up", "wide", "year",
];

/// The words of a sheet, looked up when a hyphen must be judged.
pub(crate) struct Joiner<'a> {
    words: &'a [Word],
    known: OnceCell<BTreeSet<String>>,
}

impl<'a> Joiner<'a> {
    pub(crate) fn new(words: &'a [Word]) -> Self {
        Self {
            words,
            known: OnceCell::new(),
        }
    }

    /// The text of the words of those lines, each line given as the indices of its words.
    pub(crate) fn text<'l>(&self, lines: impl IntoIterator<Item = &'l [u32]>) -> String {
        let mut text = String::new();
        for line in lines {
            let mut last: Option<&Word> = None;
            for &index in line {
                let Some(word) = self.words.get(index as usize) else {
                    continue;
                };
                match last {
                    Some(before) if !joins_in_line(before, word, &text) => text.push(' '),
                    None if !text.is_empty() => self.break_line(&mut text, &word.text),
                    _ => {}
                }
                text.push_str(&word.text);
                last = Some(word);
            }
        }
        // A soft hyphen that nothing follows was drawn.
        if text.ends_with(SOFT) {
            text.pop();
            text.push('-');
        }
        text
    }

    /// Ends the line that `text` ends with, so that `next` can follow.
    fn break_line(&self, text: &mut String, next: &str) {
        if text.ends_with(SOFT) {
            text.pop();
            return;
        }
        let last = text.rsplit(' ').next().unwrap_or("");
        let half = last.strip_suffix(['-', '\u{2010}']).unwrap_or("");
        if !half.ends_with(char::is_alphanumeric) || matches!(next, "and" | "or" | "to" | "&") {
            text.push(' ');
            return;
        }
        let second: &str = next
            .split(|char: char| !char.is_alphabetic())
            .next()
            .unwrap_or("");
        if self.only_breaks(half, second) {
            text.pop();
        }
    }

    /// Whether a hyphen between the halves is there for the line's end alone.
    fn only_breaks(&self, first: &str, second: &str) -> bool {
        let first = first.rsplit('-').next().unwrap_or(first);
        let spelled = |half: &str| half.chars().all(char::is_alphabetic);
        if !second.starts_with(char::is_lowercase) || !spelled(first) || first.chars().count() < 2 {
            return false;
        }
        let first = first.to_lowercase();
        let compound = FIRST_HALVES.contains(&first.as_str()) || SECOND_HALVES.contains(&second);
        if self.knows(&format!("{first}{second}")) {
            return true;
        }
        !(compound || self.knows(&first) && self.knows(second))
    }

    fn knows(&self, word: &str) -> bool {
        let known = self.known.get_or_init(|| {
            (self.words.iter())
                .map(|word| {
                    let letters = word.text.trim_matches(|char: char| !char.is_alphabetic());
                    // The half of a broken word is no word.
                    if word.text.ends_with('-') {
                        String::new()
                    } else {
                        letters.to_lowercase()
                    }
                })
                .collect()
        });
        known.contains(word)
    }
}

/// Whether two neighbours on a line stand without a space: a mark and its word.
fn joins_in_line(before: &Word, after: &Word, text: &str) -> bool {
    let gap = after.bbox.x0 - before.bbox.x1;
    if after.spaced || gap > 0.1 * before.size.max(after.size) {
        return false;
    }
    // "3.2 ¹" never reads 3.21, and "¹ excluding schools" keeps its mark apart.
    let figure = before.text.ends_with(|char: char| char.is_ascii_digit());
    let alone = text.chars().count() <= 3;
    after.raised && !figure || before.raised && !alone && !figure || after.raised && before.raised
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;
    use crate::sample::{page, set};

    fn check(lines: &[&str], expected: &str) {
        let runs: Vec<_> = (lines.iter().zip(1u8..))
            .map(|(text, row)| set(text, 50.0, 100.0 + 12.0 * f32::from(row), 10.0))
            .collect();
        let sheet = &read(&page(&runs))[0];
        let lines: Vec<Vec<u32>> = (sheet.lines.iter())
            .map(|line| (line.words.start as u32..line.words.end as u32).collect())
            .collect();
        let joiner = Joiner::new(&sheet.words);
        assert_eq!(joiner.text(lines.iter().map(Vec::as_slice)), expected);
    }

    #[test]
    fn a_broken_word_is_joined_and_a_compound_keeps_its_hyphen() {
        check(&["the trans-", "formation plan"], "the transformation plan");
        check(
            &["the trans\u{ad}", "formation plan"],
            "the transformation plan",
        );
        check(&["a one-", "off saving"], "a one-off saving");
        check(&["in 2018-", "19 only"], "in 2018-19 only");
        check(&["the Dudley-", "Walsall line"], "the Dudley-Walsall line");
        check(
            &["both short-", "and long-term"],
            "both short- and long-term",
        );
        check(&["the cost -", "which is"], "the cost - which is");
        check(
            &["care leaver care-", "leaver support, care"],
            "care leaver care-leaver support, care",
        );
    }

    #[test]
    fn a_mark_touches_its_word_but_no_figure() {
        let runs = [
            set("Arrears", 20.0, 100.0, 10.0),
            set("1", 55.0, 96.5, 6.5),
            set("3.2", 90.0, 100.0, 10.0),
            set("2", 105.0, 96.5, 6.5),
        ];
        let sheet = &read(&page(&runs))[0];
        let all: Vec<u32> = (0..sheet.words.len() as u32).collect();
        assert_eq!(
            Joiner::new(&sheet.words).text([all.as_slice()]),
            "Arrears1 3.2 2"
        );
    }
}
