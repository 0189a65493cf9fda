//! What each character code of a font stands for, worked out the first time it is met.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use hayro_font::Font as Program;
use hayro_font::hayro_cmap::BfString;
use hayro_syntax::object::{Dict, Name};
use unicode_normalization::UnicodeNormalization;

use super::shapes::{Alphabet, Outline};
use super::unicode::Meanings;

/// The character of a code that stands for nothing seen: a joiner, a byte order mark.
pub(crate) const NOTHING: char = '\0';

/// What a code stands for. Small and copied freely: it is looked up for every glyph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Code {
    /// The character, the first of several, or U+FFFD where the font does not tell.
    pub(crate) char: char,
    /// Where the letters stand among the font's, if more than one; else 0.
    letters: u32,
    /// Advance along the line, in thousandths of an em. Negative for vertical writing.
    pub(crate) advance: f32,
    known: bool,
}

impl Code {
    const UNKNOWN: Self = Self {
        char: char::REPLACEMENT_CHARACTER,
        letters: 0,
        advance: 0.0,
        known: false,
    };

    /// Whether it stands for more than one character.
    #[inline]
    pub(crate) fn is_several(self) -> bool {
        self.letters != 0
    }
}

/// The codes of one font met so far.
pub(crate) struct Codes<'a> {
    meanings: Meanings<'a>,
    /// Codes below 65536, in leaves of 256 by their high byte.
    leaves: Vec<Option<Box<[Code; 256]>>>,
    /// Codes of three and four bytes.
    long: BTreeMap<u32, Code>,
    /// Strings of more than one character; the first is never used.
    several: Vec<String>,
    /// Every code has two bytes (Identity-H and Identity-V).
    two_bytes: bool,
    /// Codes have one byte.
    one_byte: bool,
    /// A map of the file's own says what codes stand for.
    mapped: bool,
    alphabet: OnceCell<Alphabet>,
}

impl<'a> Codes<'a> {
    /// No code met yet.
    pub(crate) fn new(dict: &Dict<'a>, descendant: Option<&Dict<'a>>, name: &str) -> Self {
        let encoding = dict.get::<Name<'_>>(b"Encoding");
        let identity =
            encoding.is_some_and(|name| matches!(name.as_ref(), b"Identity-H" | b"Identity-V"));
        Self {
            meanings: Meanings::new(dict, descendant, name),
            leaves: Vec::new(),
            long: BTreeMap::new(),
            several: vec![String::new()],
            two_bytes: identity && descendant.is_some(),
            one_byte: descendant.is_none(),
            mapped: dict.contains_key(b"ToUnicode"),
            alphabet: OnceCell::new(),
        }
    }

    #[inline]
    pub(crate) fn two_bytes(&self) -> bool {
        self.two_bytes
    }

    /// The letters of a code that stands for more than one character.
    pub(crate) fn letters(&self, code: Code) -> &str {
        &self.several[code.letters as usize]
    }

    /// What a code stands for.
    #[inline]
    pub(crate) fn get(&mut self, code: u32, program: &Program<'_>) -> Code {
        let (high, low) = ((code >> 8) as usize, (code & 0xFF) as usize);
        if let Some(Some(leaf)) = self.leaves.get(high)
            && leaf[low].known
        {
            return leaf[low];
        }
        self.learn(code, program)
    }

    #[cold]
    fn learn(&mut self, code: u32, program: &Program<'_>) -> Code {
        let (high, low) = ((code >> 8) as usize, (code & 0xFF) as usize);
        if high > 0xFF {
            if let Some(known) = self.long.get(&code) {
                return *known;
            }
            let entry = self.read(code, program);
            self.long.insert(code, entry);
            return entry;
        }
        let entry = self.read(code, program);
        if self.leaves.len() <= high {
            self.leaves.resize_with(high + 1, || None);
        }
        let leaf = self.leaves[high].get_or_insert_with(|| Box::new([Code::UNKNOWN; 256]));
        leaf[low] = entry;
        entry
    }

    fn read(&mut self, code: u32, program: &Program<'_>) -> Code {
        let advance = program.code_advance(code);
        let advance = if program.is_horizontal() {
            advance.x
        } else {
            advance.y
        };
        let mut letters = String::new();
        match self.drawn(code, program) {
            Some(BfString::Char(char)) => push_plain(&mut letters, char),
            Some(BfString::String(string)) => {
                string
                    .chars()
                    .for_each(|char| push_plain(&mut letters, char));
            }
            None => letters.push(char::REPLACEMENT_CHARACTER),
        }
        let text: String = letters.nfc().collect();
        let mut chars = text.chars();
        let char = chars.next().unwrap_or(NOTHING);
        let letters = if chars.next().is_some() {
            self.several.push(text);
            u32::try_from(self.several.len() - 1).unwrap_or(0)
        } else {
            0
        };
        Code {
            char,
            letters,
            advance: advance as f32,
            known: true,
        }
    }
}

impl Codes<'_> {
    /// The text of a code: what the file says, unless its outline says otherwise.
    fn drawn(&self, code: u32, program: &Program<'_>) -> Option<BfString> {
        let said = self.meanings.of(code, program);
        let doubtful = match &said {
            None => true,
            Some(BfString::Char(char)) => {
                is_foreign_to_words(*char)
                    || (self.one_byte
                        && self.mapped
                        && char.is_ascii_alphabetic()
                        && self.alphabet(program).repeats(code, *char, program))
            }
            Some(BfString::String(_)) => false,
        };
        let Some(outline) = doubtful.then(|| Outline::of(code, program)).flatten() else {
            return said;
        };
        let alphabet = self.alphabet(program);
        if let Some(letters) = alphabet.ligature(&outline, program) {
            return Some(BfString::String(letters.to_owned()));
        }
        said.or_else(|| alphabet.twin(&outline, program).map(BfString::Char))
    }

    /// The font's codes that stand for one character each.
    pub(super) fn alphabet(&self, program: &Program<'_>) -> &Alphabet {
        self.alphabet.get_or_init(|| {
            let last = if self.one_byte { 0xFF } else { 0xFFFF };
            let codes = (0..=last).filter_map(|code| match self.meanings.of(code, program)? {
                BfString::Char(char) => Some((code, char)),
                BfString::String(_) => None,
            });
            Alphabet::new(codes.collect())
        })
    }
}

/// Whether a character stands in no word of English or Welsh: what producers have been seen to give as the
/// meaning of a ligature.
fn is_foreign_to_words(char: char) -> bool {
    matches!(
        char,
        '[' | ']' | '{' | '}' | '\\' | '^' | '~' | '<' | '>' | '_'
    ) || (('\u{100}'..'\u{250}').contains(&char) && !"ŴŵŶŷ".contains(char))
}

/// Adds a character as the letters a reader sees: ligatures apart, every kind of space a space,
/// joiners and byte order marks nothing, controls unknown.
fn push_plain(letters: &mut String, char: char) {
    match char {
        '\u{FB00}' => letters.push_str("ff"),
        '\u{FB01}' => letters.push_str("fi"),
        '\u{FB02}' => letters.push_str("fl"),
        '\u{FB03}' => letters.push_str("ffi"),
        '\u{FB04}' => letters.push_str("ffl"),
        '\u{FB05}' | '\u{FB06}' => letters.push_str("st"),
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
        '\t' | '\n' | '\r' => letters.push(' '),
        char if char.is_control() => letters.push(char::REPLACEMENT_CHARACTER),
        char if char.is_whitespace() => letters.push(' '),
        char => letters.push(char),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut letters = String::new();
        text.chars().for_each(|char| push_plain(&mut letters, char));
        assert_eq!(letters, expected);
    }

    #[test]
    fn ligatures_come_apart() {
        check("e\u{FB03}cient \u{FB01}nance", "efficient finance");
    }

    #[test]
    fn every_space_is_a_space_and_joiners_are_nothing() {
        check("a\u{A0}b\u{2009}c\u{200B}d\u{FEFF}", "a b cd");
    }

    #[test]
    fn controls_are_unknown() {
        check("\u{1}\u{0}", "\u{FFFD}\u{FFFD}");
    }
}
