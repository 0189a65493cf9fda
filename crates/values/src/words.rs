//! Words of heads and labels, without regard to case and marks.

use std::collections::HashMap;

/// Words for what lies between two times or stages.
pub(crate) const CHANGES: [&str; 8] = [
    "change",
    "changes",
    "increase",
    "decrease",
    "movement",
    "growth",
    "difference",
    "variation",
];

/// Words in lower case, single spaces between them; `%` and `£` count as letters.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut apart = false;
    for char in text.chars() {
        if !char.is_alphanumeric() && char != '%' && char != '£' {
            apart = true;
            continue;
        }
        if apart && !out.is_empty() {
            out.push(' ');
        }
        apart = false;
        if char.is_ascii() {
            out.push(char.to_ascii_lowercase());
        } else {
            out.extend(char.to_lowercase());
        }
    }
    out
}

/// Whether words stand in a plain text, whole: "id" in "the id of", not in "paid".
pub(crate) fn has(plain: &str, words: &str) -> bool {
    places(plain, words).any(|end| matches!(plain.as_bytes().get(end), None | Some(b' ')))
}

/// Whether words stand in a plain text and may go on: "neighbour" in "nearest neighbours".
pub(crate) fn has_begun(plain: &str, words: &str) -> bool {
    places(plain, words).next().is_some()
}

/// Where words that begin with a word of the text end.
fn places<'a>(plain: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    starts(plain)
        .filter(move |&at| plain[at..].starts_with(words))
        .map(|at| at + words.len())
}

/// Where the words of a plain text begin. Plain texts are short, so that looking at each is less work than a search.
fn starts(plain: &str) -> impl Iterator<Item = usize> + '_ {
    let behind_spaces =
        (plain.bytes().enumerate()).filter_map(|(at, b)| (b == b' ').then_some(at + 1));
    std::iter::once(0).chain(behind_spaces)
}

/// Phrases of two letters or more to look for in plain texts, by those that they begin with.
pub(crate) struct Phrases(HashMap<[u8; 2], Vec<(usize, &'static str)>>);

impl Phrases {
    pub(crate) fn new(phrases: impl IntoIterator<Item = &'static str>) -> Self {
        let mut by_first: HashMap<_, Vec<_>> = HashMap::new();
        for (index, phrase) in phrases.into_iter().enumerate() {
            if let Some(first) = phrase.as_bytes().first_chunk() {
                by_first.entry(*first).or_default().push((index, phrase));
            }
        }
        Self(by_first)
    }

    /// Which of the phrases that stand in a plain text, whole, comes first in their own order.
    pub(crate) fn first_in(&self, plain: &str) -> Option<usize> {
        self.first(plain, |behind| matches!(behind, None | Some(b' ')))
    }

    /// Which of the phrases that stand in a plain text and may go on comes first in their own order.
    pub(crate) fn first_begun(&self, plain: &str) -> Option<usize> {
        self.first(plain, |_| true)
    }

    fn first(&self, plain: &str, ends: fn(Option<&u8>) -> bool) -> Option<usize> {
        let at_word = |at: usize| {
            let rest = &plain.as_bytes()[at..];
            let begun = self.0.get(rest.first_chunk()?)?.iter();
            begun
                .filter(|(_, phrase)| rest.starts_with(phrase.as_bytes()))
                .find(|(_, phrase)| ends(rest.get(phrase.len())))
                .map(|(index, _)| *index)
        };
        starts(plain).filter_map(at_word).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_part_words_and_signs_of_units_stay() {
        assert_eq!(
            plain("  Budget (£'000), 2018/19 – %"),
            "budget £ 000 2018 19 %"
        );
    }

    #[test]
    fn words_are_found_whole() {
        assert!(has("paid id", "id"));
        assert!(!has("paid", "id"));
        assert!(has("id", "id"));
        assert!(!has("nearest neighbours", "nearest neighbour"));
        assert!(has_begun("nearest neighbours", "neighbour"));
        assert!(!has_begun("nearest neighbours", "earest"));
    }

    #[test]
    fn the_phrase_that_comes_first_in_the_list_is_found() {
        let phrases = Phrases::new(["revised budget", "budget", "net budget"]);
        assert_eq!(phrases.first_in("net budget"), Some(1));
        assert_eq!(phrases.first_in("the budget revised budget"), Some(0));
        assert_eq!(phrases.first_in("revised budgets"), None);
        assert_eq!(phrases.first_in(""), None);
        assert_eq!(phrases.first_begun("revised budgets"), Some(0));
        assert_eq!(phrases.first_begun("no bud"), None);
    }
}
