//! What two texts are compared by: the same words printed or encoded differently give the same key.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

/// The key of a cell in an adjacency relation: upper case without white space, every character
/// that is not an ASCII letter, digit or underscore as `_`.
///
/// `"£1,200 (est.)"` gives `"_1_200_EST__"`. The ICDAR evaluator compares texts so; compatibility
/// forms are unified first (NFKC), so that a ligature does not decide the score.
pub fn relation_key(text: &str) -> String {
    let joined: String = text.nfkc().filter(|&char| !is_space(char)).collect();
    joined
        .to_uppercase()
        .chars()
        .map(|char| {
            if char.is_ascii_alphanumeric() {
                char
            } else {
                '_'
            }
        })
        .collect()
}

/// The key of a row or column head: lower-case letters and digits alone.
pub fn header_key(text: &str) -> String {
    let joined: String = text.nfkc().collect();
    joined
        .to_lowercase()
        .chars()
        .filter(|char| char.is_alphanumeric())
        .collect()
}

/// The key of a figure: its digits, signs, brackets and separators, without a stop at either end.
///
/// `"£(952)k"` gives `"(952)"`, `"− 4,190."` gives `"-4,190"`.
pub fn number_key(text: &str) -> String {
    let kept: String = text
        .nfkc()
        .map(|char| if is_dash(char) { '-' } else { char })
        .filter(|&char| char.is_ascii_digit() || ".,+()-".contains(char))
        .collect();
    kept.trim_matches(['.', ',']).to_owned()
}

/// Whether any character is a decimal digit, of whatever script.
pub fn has_digit(text: &str) -> bool {
    static DIGIT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d").expect("a valid pattern"));
    DIGIT.is_match(text)
}

/// The text with every run of white space as one space, none at the ends.
pub fn single_spaced(text: &str) -> String {
    let words: Vec<&str> = text
        .split(is_space)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// A long text by its beginning and end: enough to know it again.
pub fn brief(text: &str) -> String {
    /// Characters kept at the beginning and at the end.
    const KEPT: (usize, usize) = (28, 12);

    let chars: Vec<char> = text.chars().collect();
    if chars.len() <= KEPT.0 + KEPT.1 {
        return text.to_owned();
    }
    let (head, tail) = (&chars[..KEPT.0], &chars[chars.len() - KEPT.1..]);
    head.iter().chain(['…'].iter()).chain(tail).collect()
}

/// White space, the four separator controls included, as Python counts it.
fn is_space(char: char) -> bool {
    char.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&char)
}

fn is_dash(char: char) -> bool {
    ('\u{2010}'..='\u{2015}').contains(&char) || char == '\u{2212}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_is_blind_to_case_space_and_the_kind_of_mark() {
        assert_eq!(relation_key("£1,200 (est.)"), "_1_200_EST__");
        assert_eq!(relation_key("ﬁnance\n2019/20"), "FINANCE2019_20");
        assert_eq!(relation_key("Straße"), "STRASSE");
        assert_eq!(relation_key(" \u{a0}\u{1f}"), "");
    }

    #[test]
    fn a_head_is_its_letters_and_digits() {
        assert_eq!(header_key("2025-26 £000's"), "202526000s");
        assert_eq!(header_key("Été_*"), "été");
        assert_eq!(header_key("– *"), "");
    }

    #[test]
    fn a_number_keeps_its_sign_and_brackets() {
        assert_eq!(number_key("£(952)k"), "(952)");
        assert_eq!(number_key("− 4,190."), "-4,190");
        assert_eq!(number_key("94.9% (485 out of 510)"), "94.9(485510)");
    }

    #[test]
    fn a_long_text_is_known_by_its_ends() {
        assert_eq!(brief("Placements"), "Placements");
        let long = format!("Residential care{}secure places", " and".repeat(20));
        assert_eq!(brief(&long), "Residential care and and and…ecure places");
    }

    #[test]
    fn a_raised_two_is_no_digit_but_an_arabic_one_is() {
        assert!(!has_digit("m²"));
        assert!(has_digit("٣"));
    }
}
