//! Text strings outside content streams (ISO 32000-1, 7.9.2.2): titles, labels, alternate text.

/// What `PDFDocEncoding` has at 0x18 to 0x1F.
const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];

/// What `PDFDocEncoding` has at 0x80 to 0x9E; it has nothing at 0x9F.
const PUNCTUATION: [char; 31] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™',
    'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž',
];

/// A text string as characters: UTF-16 or UTF-8 by its byte order mark, else `PDFDocEncoding`.
///
/// Language escapes are dropped, controls become spaces, and the ends are trimmed.
pub(crate) fn decode(bytes: &[u8]) -> String {
    decode_exactly(bytes).trim().to_owned()
}

/// The same with its ends as they are.
pub(crate) fn decode_exactly(bytes: &[u8]) -> String {
    let no_controls = |char: char| if char.is_control() { ' ' } else { char };
    characters(bytes).chars().map(no_controls).collect()
}

/// The same with its line ends, each a `\n`.
pub(crate) fn decode_lines(bytes: &[u8]) -> String {
    let text = characters(bytes).replace("\r\n", "\n").replace('\r', "\n");
    let no_controls = |char: char| match char {
        '\n' => '\n',
        char if char.is_control() => ' ',
        char => char,
    };
    text.chars().map(no_controls).collect()
}

fn characters(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units)
            .map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect::<String>()
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => without_language(&wide(rest, u16::from_be_bytes)),
        [0xFF, 0xFE, rest @ ..] => without_language(&wide(rest, u16::from_le_bytes)),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        plain => plain.iter().map(|&byte| document_char(byte)).collect(),
    }
}

fn document_char(byte: u8) -> char {
    match byte {
        0x18..=0x1F => ACCENTS[usize::from(byte - 0x18)],
        0x80..=0x9E => PUNCTUATION[usize::from(byte - 0x80)],
        0x9F => char::REPLACEMENT_CHARACTER,
        0xA0 => '€',
        byte => char::from(byte),
    }
}

/// A string without its language escapes: `ESC en-GB ESC`.
fn without_language(text: &str) -> String {
    text.split('\u{1B}').step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_byte_order_mark_tells_the_encoding() {
        assert_eq!(decode(b"\xFE\xFF\x20\xAC\x005"), "€5");
        assert_eq!(decode(b"\xFF\xFE5\x00"), "5");
        assert_eq!(decode(b"\xEF\xBB\xBF\xC2\xA35"), "£5");
        assert_eq!(decode(b"\xA35 \x85 \x92x\xA0"), "£5 – ™x€");
    }

    #[test]
    fn language_escapes_and_controls_are_not_text() {
        assert_eq!(decode(b"\xFE\xFF\0\x1B\0e\0n\0\x1B\0A\0\x0D"), "A");
    }

    #[test]
    fn half_a_unit_at_the_end_is_dropped() {
        assert_eq!(decode(b"\xFE\xFF\0A\0"), "A");
    }
}
