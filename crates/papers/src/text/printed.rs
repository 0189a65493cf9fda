//! A text with what rules ask of it over and over, each worked out when it is first asked for.

use std::cell::OnceCell;
use std::fmt;
use std::ops::{Deref, DerefMut};

use super::plain;

/// A text. It can be changed as a `String` can: what was known of it is then forgotten.
#[derive(Clone, Default)]
pub(crate) struct Text {
    printed: String,
    words: OnceCell<usize>,
    capitals: OnceCell<bool>,
    plain: OnceCell<String>,
    lower: OnceCell<String>,
}

impl Text {
    /// How many words it has.
    pub(crate) fn words(&self) -> usize {
        *(self.words).get_or_init(|| self.printed.split_whitespace().count())
    }

    /// No small letters, and more than a few capitals.
    pub(crate) fn is_capitals(&self) -> bool {
        *self.capitals.get_or_init(|| {
            let capitals = (self.printed.chars())
                .filter(|char| char.is_uppercase())
                .count();
            capitals >= 4 && !self.printed.contains(char::is_lowercase)
        })
    }

    /// See [`plain`].
    pub(crate) fn plain(&self) -> &str {
        self.plain.get_or_init(|| plain(&self.printed))
    }

    /// In lower case.
    pub(crate) fn lower(&self) -> &str {
        self.lower.get_or_init(|| self.printed.to_lowercase())
    }
}

impl From<String> for Text {
    fn from(printed: String) -> Self {
        Self {
            printed,
            ..Self::default()
        }
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.printed
    }
}

impl Deref for Text {
    type Target = String;

    fn deref(&self) -> &String {
        &self.printed
    }
}

impl DerefMut for Text {
    fn deref_mut(&mut self) -> &mut String {
        *self = Self::from(std::mem::take(&mut self.printed));
        &mut self.printed
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.printed == other.printed
    }
}

impl PartialEq<Text> for &str {
    fn eq(&self, other: &Text) -> bool {
        *self == other.printed
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.printed)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_of_a_text_is_of_what_it_says_now() {
        let mut text = Text::from("CLOSE OF".to_owned());
        assert!(text.is_capitals() && text.words() == 2 && text.plain() == "close of");
        text.push_str(" the Meeting");
        assert!(!text.is_capitals() && text.words() == 4);
        assert_eq!(
            (text.plain(), text.lower()),
            ("close of the meeting", "close of the meeting")
        );
    }
}
