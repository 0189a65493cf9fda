//! Words of heads and labels, without regard to case and marks.

use std::collections::HashMap;

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
    // Plain texts are short, so that looking at each of their words is less work than a search.
    let behind_spaces =
        (plain.bytes().enumerate()).filter_map(|(at, b)| (b == b' ').then_some(at + 1));
    std::iter::once(0)
        .chain(behind_spaces)
        .filter(move |&at| plain[at..].starts_with(words))
        .map(|at| at + words.len())
}

/// Phrases to look for in plain texts, by the words that they begin with.
pub(crate) struct Phrases(HashMap<&'static str, Vec<(usize, &'static str)>>);

impl Phrases {
    pub(crate) fn new(phrases: impl IntoIterator<Item = &'static str>) -> Self {
        let mut by_first: HashMap<_, Vec<_>> = HashMap::new();
        for (index, phrase) in phrases.into_iter().enumerate() {
            let first = phrase.split(' ').next().unwrap_or_default();
            by_first.entry(first).or_default().push((index, phrase));
        }
        Self(by_first)
    }

    /// Which of the phrases that stand in a plain text, whole, comes first in their own order.
    pub(crate) fn first_in(&self, plain: &str) -> Option<usize> {
        let mut at = 0;
        let mut first: Option<usize> = None;
        for word in plain.split(' ') {
            for (index, phrase) in self.0.get(word).into_iter().flatten() {
                let rest = &plain.as_bytes()[at..];
                let stands = rest.starts_with(phrase.as_bytes())
                    && matches!(rest.get(phrase.len()), None | Some(b' '));
                if stands && first.is_none_or(|first| *index < first) {
                    first = Some(*index);
                }
            }
            at += word.len() + 1;
        }
        first
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
    }
}
