//! Type 3 fonts whose glyphs are named by their codes: `/Differences [49 /a49 /a50 52 /a52]`.
//!
//! TeX and its converters write bitmap fonts so, without a `/ToUnicode` map; the codes are those of its text
//! encodings, which give printable ASCII its own places. Other producers number glyphs as they come
//! (`/a0 /a1 /a2 …`), and there the codes say nothing: they leave no gaps, and the widths of what would be
//! figures and narrow letters do not fit.

use hayro_syntax::object::{Array, Dict, Name, Object};

/// What TeX's text encodings hold outside ASCII that ordinary text needs: ligatures, at 11 to 15 in OT1 and at 27
/// to 31 in T1, quotation marks and dashes.
const BESIDES: [(u32, char); 14] = [
    (11, 'ﬀ'),
    (12, 'ﬁ'),
    (13, 'ﬂ'),
    (14, 'ﬃ'),
    (15, 'ﬄ'),
    (21, '–'),
    (22, '—'),
    (27, 'ﬀ'),
    (28, 'ﬁ'),
    (29, 'ﬂ'),
    (30, 'ﬃ'),
    (31, 'ﬄ'),
    (123, '–'),
    (124, '—'),
];

/// So many codes show whether they leave gaps and whether widths fit.
const LEAST: usize = 8;

/// A letter `i` or `l` is at most so much as wide as `m` or `w`, in text faces that are not set to one width.
const NARROW: f64 = 0.7;

/// Whether a font's codes are those of its characters.
pub(super) fn tells_by_code(font: &Dict<'_>) -> bool {
    let is_type3 = font
        .get::<Name<'_>>(b"Subtype")
        .is_some_and(|name| name.as_ref() == b"Type3");
    is_type3
        && !font.contains_key(b"ToUnicode")
        && named_by_code(font).is_some_and(|codes| has_gaps(&codes) && widths_fit(font, &codes))
}

/// The character of a code in such a font.
pub(super) fn char_of(code: u32) -> Option<char> {
    let besides = BESIDES.iter().find(|(other, _)| *other == code);
    besides
        .map(|(_, char)| *char)
        .or_else(|| char::from_u32(code).filter(char::is_ascii_graphic))
}

/// The codes of the encoding, from lowest to highest; none where one is not the number in its glyph's name.
fn named_by_code(font: &Dict<'_>) -> Option<Vec<u32>> {
    let encoding = font.get::<Dict<'_>>(b"Encoding")?;
    let differences = encoding.get::<Array<'_>>(b"Differences")?;
    let mut codes = Vec::new();
    let mut code: u32 = 0;
    for item in differences.iter::<Object<'_>>() {
        match item {
            Object::Number(number) => code = u32::try_from(number.as_i64()).ok()?,
            Object::Name(name) => {
                if name.as_ref() != b".notdef" {
                    (numbered(&name)? == code).then_some(())?;
                    codes.push(code);
                }
                code = code.checked_add(1)?;
            }
            _ => return None,
        }
    }
    codes.sort_unstable();
    (codes.len() >= LEAST).then_some(codes)
}

/// `a49` → 49.
fn numbered(name: &[u8]) -> Option<u32> {
    let (letter, digits) = name.split_first()?;
    let digits = letter.is_ascii_alphabetic().then_some(digits)?;
    let digits = std::str::from_utf8(digits).ok()?;
    digits
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(())?;
    digits.parse().ok()
}

fn has_gaps(codes: &[u32]) -> bool {
    codes.windows(2).any(|pair| pair[1] > pair[0] + 1)
}

/// Whether figures are of one width, and narrow letters narrower than wide ones: some of both stand in a text
/// that is long enough to matter.
fn widths_fit(font: &Dict<'_>, codes: &[u32]) -> bool {
    let first = font.get::<u32>(b"FirstChar").unwrap_or(0);
    let widths: Vec<f64> = font
        .get::<Array<'_>>(b"Widths")
        .map(|widths| widths.iter::<f64>().collect())
        .unwrap_or_default();
    let width = |char: u8| {
        let code = codes.iter().find(|&&code| code == u32::from(char))?;
        widths.get(code.checked_sub(first)? as usize).copied()
    };
    let figures: Vec<f64> = (b'0'..=b'9').filter_map(width).collect();
    let alike = figures
        .windows(2)
        .all(|pair| (pair[0] - pair[1]).abs() <= 0.02 * pair[0].abs());
    let narrow = [b'i', b'l']
        .into_iter()
        .filter_map(width)
        .fold(0.0, f64::max);
    let wide = [b'm', b'w']
        .into_iter()
        .filter_map(width)
        .fold(f64::INFINITY, f64::min);
    let letters = narrow > 0.0 && wide.is_finite();
    alike && (figures.len() >= 2 || letters) && (!letters || narrow <= NARROW * wide)
}

#[cfg(test)]
mod tests {
    use hayro_syntax::object::FromBytes;

    use super::*;

    fn check(font: &[u8], expected: bool) {
        let font = Dict::from_bytes(font).expect("a dictionary");
        assert_eq!(tells_by_code(&font), expected);
    }

    #[test]
    fn glyphs_named_by_the_codes_of_their_characters_are_read() {
        // "1 2 . a i l m w", with the widths of a text face.
        check(
            b"<</Subtype/Type3/FirstChar 46/Encoding<</Differences[46/a46 49/a49/a50 97/a97 105/a105 108/a108/a109 119/a119]>>
            /Widths[20 0 0 41 41 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 41
            0 0 0 0 0 0 0 23 0 0 23 69 0 0 0 0 0 0 0 0 0 60]>>",
            true,
        );
        assert_eq!(char_of(97), Some('a'));
        assert_eq!(char_of(12), Some('ﬁ'));
        assert_eq!(char_of(7), None);
    }

    #[test]
    fn glyphs_numbered_as_they_come_are_not() {
        check(
            b"<</Subtype/Type3/FirstChar 0/Encoding<</Differences[0/a0/a1/a2/a3/a4/a5/a6/a7/a8]>>/Widths[4 5 6 7 8 4 5 6 7]>>",
            false,
        );
        // With gaps, and figures of different widths.
        check(
            b"<</Subtype/Type3/FirstChar 48/Encoding<</Differences[48/a48/a49/a50/a51/a52/a53/a54 60/a60]>>/Widths[9 5 6 7 8 4 5 6]>>",
            false,
        );
    }

    #[test]
    fn names_that_are_other_numbers_tell_nothing() {
        check(
            b"<</Subtype/Type3/FirstChar 48/Encoding<</Differences[48/g3/g4/g5/g6/g7/g8/g9/g10 60/g11]>>/Widths[5 5 5 5 5 5 5 5]>>",
            false,
        );
    }
}
