//! Patterns that are built and asked only of texts with a word that they need: building one takes longer than most papers
//! take to be read with it, and most papers have no such word.

use std::sync::OnceLock;

use regex::Regex;

use super::rules::{Piece, Rule, source};
use super::{has_any, pattern};

/// A pattern, built when the first text that may fit it is met.
pub(crate) struct Worded {
    /// Every text that fits has one of these, which are in lower case, however it sets them; any text may, if there are none.
    words: &'static [&'static str],
    source: Source,
    built: OnceLock<Option<Regex>>,
}

/// What a pattern is made of.
enum Source {
    /// Its parts, one behind the other.
    Parts(&'static [&'static str]),
    Rules(&'static str, &'static [Piece], &'static [Rule]),
    /// The same, asked of texts in small letters: its frame begins with `(?i)`, and it is built without, in half the time.
    Small(&'static str, &'static [Piece], &'static [Rule]),
}

impl Worded {
    pub(crate) const fn new(
        words: &'static [&'static str],
        source: &'static [&'static str],
    ) -> Self {
        Self::made_of(words, Source::Parts(source))
    }

    const fn made_of(words: &'static [&'static str], source: Source) -> Self {
        Self {
            words,
            source,
            built: OnceLock::new(),
        }
    }

    /// One whose pattern is made of rules, as that of `Forms`.
    pub(crate) const fn of_rules(
        words: &'static [&'static str],
        frame: &'static str,
        pieces: &'static [Piece],
        rules: &'static [Rule],
    ) -> Self {
        Self::made_of(words, Source::Rules(frame, pieces, rules))
    }

    /// One made of rules that is asked of texts in small letters alone; its frame begins with `(?i)`.
    pub(crate) const fn of_small(
        words: &'static [&'static str],
        frame: &'static str,
        pieces: &'static [Piece],
        rules: &'static [Rule],
    ) -> Self {
        Self::made_of(words, Source::Small(frame, pieces, rules))
    }

    /// The pattern, where a text may fit it.
    pub(crate) fn of(&self, text: &str) -> Option<&Regex> {
        let built = || {
            self.built
                .get_or_init(|| pattern(&self.source.write()).ok())
        };
        if self.words.is_empty() || has_any(text, self.words) {
            return built().as_ref();
        }
        debug_assert!(
            is_odd(text) || built().as_ref().is_none_or(|form| !form.is_match(text)),
            "a text without {:?} fits: {text}",
            self.words
        );
        None
    }

    /// Whether a text fits.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.of(text).is_some_and(|form| form.is_match(text))
    }
}

impl Source {
    fn write(&self) -> String {
        match self {
            Self::Parts(parts) => parts.concat(),
            Self::Rules(frame, pieces, rules) => source(frame, pieces, rules),
            Self::Small(frame, pieces, rules) => {
                let small = source(frame.strip_prefix("(?i)").unwrap_or(frame), pieces, rules);
                debug_assert!(has_small_letters_alone(&small), "{small}");
                small
            }
        }
    }
}

/// Whether a pattern asks for no capital: `\W` is none.
fn has_small_letters_alone(source: &str) -> bool {
    let mut signs = source.chars();
    while let Some(sign) = signs.next() {
        if sign.is_uppercase() || sign == '\\' && signs.next().is_none() {
            return false;
        }
    }
    true
}

/// Whether a text has the signs that patterns without regard to case take for an s and a k, as no paper has: the long s and
/// that of the kelvin.
pub(super) fn is_odd(text: &str) -> bool {
    text.contains(['\u{17f}', '\u{212a}'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check_rules;

    impl Worded {
        /// Its rules, if it has any, recognise their examples.
        pub(crate) fn check(&self) {
            if let Source::Rules(frame, pieces, rules) | Source::Small(frame, pieces, rules) =
                self.source
            {
                check_rules(frame, pieces, rules);
            }
        }
    }

    #[test]
    fn a_pattern_is_built_when_a_text_has_a_word_that_it_needs() {
        static FORM: Worded = Worded::new(&["apolog"], &[r"(?i)\bapolog(?:y|ies)", r"\b"]);
        assert!(FORM.of("Declarations of interest").is_none());
        assert!(!FORM.is_match("apologetic"));
        assert!(FORM.is_match("APOLOGIES for absence"));
    }
}
