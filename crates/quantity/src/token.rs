//! A text cut into words, numbers and marks.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with inner apostrophes and hyphens: "children's", "re-referrals".
    Word,
    /// Letters and digits in one: "Q4", "S106", "COVID-19".
    Code,
    /// An address on the internet.
    Link,
    /// Digits with their separators: "1,204", "13.8".
    Number,
    /// Digits with several dots, or commas in wrong places: "15.09.7".
    Numbering,
    /// Any other sign.
    Mark,
}

/// A word, number or mark with its place in the sentence.
#[derive(Clone, Debug)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// In bytes of the sentence.
    pub span: Range<usize>,
    /// As printed.
    pub text: String,
    /// In lower case, apostrophes straightened.
    pub lower: String,
    /// A space stands before it.
    pub spaced: bool,
}

impl Token {
    /// Whether it reads so in lower case.
    pub fn is(&self, lower: &str) -> bool {
        self.lower == lower
    }

    /// Whether it reads as one of these in lower case.
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }

    /// A number without comma or dot; `None` where it is no such number or too long.
    pub fn whole(&self) -> Option<u32> {
        let plain =
            self.kind == Kind::Number && self.text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| self.text.parse().ok()).flatten()
    }

    /// How many digits a number without comma or dot has.
    pub fn digits(&self) -> usize {
        self.whole().map_or(0, |_| self.text.len())
    }

    /// Whether it begins with a capital.
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// Cuts a text into tokens, left to right.
pub fn tokens(sentence: &str) -> Vec<Token> {
    static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?x)
            (?P<link> (?:https?://|www\.)\S+ | [\w.-]+@[\w-]+\.\S+ )
            | (?P<code> \p{L}+-?\d[\p{L}\d]*(?:[/.-][\p{L}\d]*\d[\p{L}\d]*)* )
            | (?P<numbering> \d+(?:\.\d+){2,} )
            | (?P<number> \d{1,3}(?:,\d{3})+(?:\.\d+)? | \d+(?:\.\d+)? | \.\d+ )
            | (?P<word> \p{L}[\p{L}\p{M}]*(?:['’‐‑-]\p{L}[\p{L}\p{M}]*)* )
            | (?P<mark> \S )",
        )
        .expect("a constant pattern")
    });
    let mut tokens: Vec<Token> = Vec::new();
    for found in TOKEN.captures_iter(sentence) {
        let named = [
            ("link", Kind::Link),
            ("code", Kind::Code),
            ("numbering", Kind::Numbering),
            ("number", Kind::Number),
            ("word", Kind::Word),
            ("mark", Kind::Mark),
        ];
        let Some((token, kind)) = named
            .iter()
            .find_map(|&(name, kind)| Some((found.name(name)?, kind)))
        else {
            continue;
        };
        let text = token.as_str();
        let spaced = sentence[..token.start()].ends_with(char::is_whitespace);
        let lower = text
            .to_lowercase()
            .replace('’', "'")
            .replace(['‐', '‑'], "-");
        tokens.push(Token {
            kind,
            span: token.range(),
            text: text.to_owned(),
            lower,
            spaced,
        });
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &str) {
        let cut: Vec<String> = tokens(sentence)
            .into_iter()
            .map(|token| token.text)
            .collect();
        assert_eq!(cut.join("|"), expected);
    }

    #[test]
    fn numbers_keep_their_separators() {
        check("of 1,204 (13.8%)", "of|1,204|(|13.8|%|)");
        check("£.8 million", "£|.8|million");
    }

    #[test]
    fn letters_with_digits_are_codes() {
        check(
            "S106, Q4 and DC/2018/00053",
            "S106|,|Q4|and|DC|/|2018|/|00053",
        );
        check("COVID-19", "COVID-19");
    }

    #[test]
    fn a_number_glued_to_letters_is_two_tokens() {
        check("£5k and 31st", "£|5|k|and|31|st");
    }

    #[test]
    fn hyphens_and_apostrophes_stay_in_words() {
        check("children’s re-referrals", "children’s|re-referrals");
    }
}
