//! Text that does not stand for what is seen.
//!
//! Fonts without Unicode give U+FFFD; fonts with a wrong map give letters that make no words:
//! `7KH %RURXJK` for "The Borough". The first are counted, the second are told from text by how
//! often the commonest letters come.
//!
//! Not to be matched: tables of figures and codes (too few letters to tell), bullets and ticks of
//! symbol fonts, words in Welsh.

use hayro_font::kurbo::{Affine, Point};
use scrutineer_model::{Font, Glyph, Page};

use crate::second_opinion::Letters;

/// A page is garbled if more than this share of its characters is unknown. A few are bullets or
/// ligatures that a subset font left out.
const UNKNOWN: f32 = 0.1;

/// Fewer unknown characters than this are no garbled page.
const FEWEST_UNKNOWN: usize = 10;

/// The commonest letters of English and Welsh, and the share of letters they make up: 0.69 of
/// English text, 0.60 of Welsh, 0.5 of a list of names in capitals; 0.35 of letters at random.
const COMMON: &[u8] = b"etaoinshrd";
const COMMON_SHARE: f32 = 0.42;

/// With fewer letters than this, shares tell nothing.
const FEWEST_LETTERS: usize = 200;

/// How far apart, in ems, two readers may put the same character.
const SAME_PLACE: f32 = 0.15;

/// A second reader is believed if at least this share of the characters that both know agree.
const AGREEMENT: f32 = 0.9;

/// The characters of a page that should stand for something: they are seen and belong to a font of
/// text, not of symbols.
#[derive(Default)]
pub(crate) struct Tally {
    told: usize,
    pub(crate) unknown: usize,
    latin: usize,
    common: usize,
    foreign: usize,
}

impl Tally {
    /// Counts the characters of a page.
    pub(crate) fn of(page: &Page) -> Self {
        let symbolic = |font: &Font| crate::fonts::is_symbolic(&font.name);
        let symbolic: Vec<bool> = page.fonts.iter().map(symbolic).collect();
        let mut tally = Self::default();
        for glyph in &page.glyphs {
            let symbol = symbolic.get(usize::from(glyph.font));
            if !glyph.invisible && symbol != Some(&true) {
                tally.add(glyph.char);
            }
        }
        tally
    }

    fn add(&mut self, char: char) {
        if char.is_ascii_alphabetic() {
            self.latin += 1;
            self.common += usize::from(COMMON.contains(&(char.to_ascii_lowercase() as u8)));
        } else if char.is_whitespace() {
            return;
        } else if char == char::REPLACEMENT_CHARACTER {
            self.unknown += 1;
        } else if !char.is_ascii() && char.is_alphabetic() {
            self.foreign += 1;
        }
        self.told += 1;
    }

    /// Whether the text does not stand for what is seen.
    pub(crate) fn is_garbled(&self) -> bool {
        let many = self.unknown as f32 > UNKNOWN * self.told as f32;
        (many && self.unknown >= FEWEST_UNKNOWN) || !self.reads_like_text()
    }

    /// Whether the commonest letters come about as often as they do in text; true where there are
    /// too few letters to tell.
    fn reads_like_text(&self) -> bool {
        self.latin < FEWEST_LETTERS
            || self.foreign > self.latin
            || self.common as f32 >= COMMON_SHARE * self.latin as f32
    }
}

/// Fills in unknown characters from a second reader; false where it does not help.
///
/// `to_page` leads from the page's own space to the page as displayed.
pub(crate) fn fill_in(page: &mut Page, letters: &Letters, to_page: Affine) -> bool {
    let mut second: Vec<(f32, f32, char)> = letters
        .letters
        .iter()
        .filter_map(|letter| {
            let mut chars = letter.text.chars();
            let char = chars.next()?;
            let place = to_page * Point::new(letter.x, letter.y);
            chars
                .next()
                .is_none()
                .then_some((place.x as f32, place.y as f32, char))
        })
        .collect();
    second.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let found: Vec<Option<char>> = page.glyphs.iter().map(|glyph| at(&second, glyph)).collect();

    let known = |(glyph, other): &(&Glyph, &Option<char>)| {
        glyph.char != char::REPLACEMENT_CHARACTER && other.is_some()
    };
    let pairs = || page.glyphs.iter().zip(&found);
    let both = pairs().filter(known).count();
    let agree = pairs()
        .filter(known)
        .filter(|(glyph, other)| **other == Some(glyph.char))
        .count();
    let filled = pairs().map(|(glyph, other)| match glyph.char {
        char::REPLACEMENT_CHARACTER => other.unwrap_or(glyph.char),
        char => char,
    });
    let filled: Vec<char> = filled.collect();
    let mut tally = Tally::default();
    for &char in &filled {
        tally.add(char);
    }
    let believed = agree as f32 >= AGREEMENT * both as f32 && !tally.is_garbled();
    if believed {
        for (glyph, char) in page.glyphs.iter_mut().zip(filled) {
            glyph.char = char;
        }
    }
    believed
}

/// The second reader's character at the origin of a glyph, if it knows one.
fn at(second: &[(f32, f32, char)], glyph: &Glyph) -> Option<char> {
    let reach = SAME_PLACE * glyph.size;
    let (x, y) = (glyph.bbox.x0, glyph.baseline);
    let start = second.partition_point(|other| other.0 < x - reach);
    second[start..]
        .iter()
        .take_while(|other| other.0 <= x + reach)
        .find(|other| (other.1 - y).abs() <= reach)
        .map(|other| other.2)
        .filter(|char| !char.is_control() && *char != char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, garbled: bool) {
        let mut tally = Tally::default();
        text.repeat(20).chars().for_each(|char| tally.add(char));
        assert_eq!(tally.is_garbled(), garbled, "{text}");
    }

    #[test]
    fn english_welsh_and_capitals_read_like_text() {
        check("The Borough's budget for next year", false);
        check("Cofnodion cyfarfod y Cyngor a gynhaliwyd", false);
        check("MINUTES OF THE CABINET", false);
    }

    #[test]
    fn letters_shifted_by_a_wrong_map_do_not() {
        check("Uif Cpspvhi't cvehfu gps ofyu zfbs", true);
        check("7KH %RURXJK¶V EXGJHW IRU QH[W \\HDU", true);
    }

    #[test]
    fn figures_and_codes_cannot_tell() {
        check("1,234 (56)", false);
        check("XKQ 1", false);
    }

    #[test]
    fn a_tenth_of_the_characters_unknown_is_garbled() {
        check("fina\u{FFFD}ce", true);
        check("the finances of the Bo\u{FFFD}ough", false);
    }
}
