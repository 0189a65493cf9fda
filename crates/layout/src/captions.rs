//! Captions: what a table or figure is called.
//!
//! `Table 3: Capital programme`, `Figure 1 – Spending by service`, `Chart 4.2  Arrears`
//!
//! A sentence that speaks of one is no caption: `Table 3 shows that arrears fell.`

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::Word;

/// What captions begin with.
const NAMES: [&str; 15] = [
    "table",
    "figure",
    "fig",
    "chart",
    "graph",
    "diagram",
    "map",
    "exhibit",
    "picture",
    "illustration",
    "plate",
    "box",
    "tabl",
    "ffigur",
    "siart",
];

/// Words of a caption at most: longer ones are paragraphs.
const LONGEST: usize = 45;

static CAPTION: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?ix)
        ^\W*[a-z]{3,12}\.?
        \s+(?P<number>[A-Z]{0,2}\d{1,3}([.\-]\d{1,2}){0,3}[a-z]?|[A-Z]|[IVX]{1,4})\b
        \s*(?P<mark>[:.\u{2013}\u{2014}\-|)])?\s*(?P<rest>.*)$";
    #[expect(
        clippy::expect_used,
        reason = "the pattern is a constant, compiled by every test"
    )]
    Regex::new(pattern).expect("a valid pattern")
});

/// Verbs and joining words that follow a reference and not a caption's number.
const SPEAKS_OF: [&str; 44] = [
    "above",
    "also",
    "and",
    "are",
    "below",
    "breaks",
    "compares",
    "confirms",
    "contains",
    "demonstrates",
    "describes",
    "details",
    "displays",
    "does",
    "gives",
    "has",
    "highlights",
    "identifies",
    "illustrates",
    "includes",
    "indicates",
    "is",
    "in",
    "lists",
    "of",
    "on",
    "or",
    "outlines",
    "overleaf",
    "presents",
    "provides",
    "reflects",
    "reports",
    "sets",
    "show",
    "shows",
    "should",
    "suggests",
    "summarises",
    "to",
    "was",
    "which",
    "will",
    "within",
];

/// Whether a line begins as a caption does.
pub(crate) fn begins_caption(words: &[Word]) -> bool {
    let Some(name) = words.first() else {
        return false;
    };
    let name = name.text.trim_matches(|char: char| !char.is_alphabetic());
    if !NAMES.iter().any(|other| other.eq_ignore_ascii_case(name)) {
        return false;
    }
    let first: Vec<&str> = words
        .iter()
        .take(12)
        .map(|word| word.text.as_str())
        .collect();
    is_caption(&first.join(" "))
}

/// Whether the text is a caption, and not a sentence that mentions a table or figure.
pub(crate) fn is_caption(text: &str) -> bool {
    let name = text.split([' ', '.']).next().unwrap_or("");
    let name = name.trim_matches(|char: char| !char.is_alphabetic());
    let named = NAMES.iter().any(|other| other.eq_ignore_ascii_case(name));
    if !named || text.len() > 600 || text.split(' ').count() > LONGEST {
        return false;
    }
    let Some(found) = CAPTION.captures(text) else {
        return false;
    };
    let marked = found.name("mark").is_some();
    let first = found["rest"].split(' ').next().unwrap_or("");
    let word: String = first.chars().filter(|char| char.is_alphabetic()).collect();
    if SPEAKS_OF.contains(&word.to_lowercase().as_str()) && !marked {
        return false;
    }
    // "Table A" needs a mark or a capital behind it; "map of" is no number.
    let numbered = found["number"].contains(|char: char| char.is_ascii_digit());
    marked || numbered && !first.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_name_what_follows() {
        for text in [
            "Table 3: Capital programme",
            "Figure 1",
            "Figure 1 – Spending by service",
            "Chart 4.2 Arrears",
            "TABLE 12a. Savings",
            "Table 4: is it enough?",
            "Map A: Regeneration corridors",
        ] {
            assert!(is_caption(text), "{text}");
        }
    }

    #[test]
    fn sentences_that_speak_of_a_table_are_no_captions() {
        for text in [
            "Table 3 shows that arrears fell.",
            "Table 3 and Table 4 set this out",
            "Table of contents",
            "Map of the borough",
            "Figure 2 below sets out the position",
            "Chart a course",
        ] {
            assert!(!is_caption(text), "{text}");
        }
    }
}
