//! Bytes become characters.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use scrutineer_model::{Diagnostic, Severity};

/// The characters of a text, and what could not be read of them.
///
/// A byte order mark says how they are written; without one they are UTF-8 where they can be, and
/// else Windows-1252, which Windows programs write and which gives every byte a character.
pub(crate) fn decode(bytes: &[u8]) -> (String, Option<Diagnostic>) {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    let (text, used, broken) = encoding.decode(bytes);
    let diagnostic = broken.then(|| Diagnostic {
        severity: Severity::Warning,
        code: "text_garbled",
        message: format!(
            "expected characters in {}, found bytes that are none: they read \u{fffd}",
            used.name()
        ),
        source: None,
    });
    (text.into_owned(), diagnostic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_as_it_was_written() {
        for bytes in [
            "£5 – née".as_bytes(),
            b"\xef\xbb\xbf\xc2\xa35 \xe2\x80\x93 n\xc3\xa9e",
            b"\xa35 \x96 n\xe9e",
            b"\xff\xfe\xa3\x005\x00 \x00\x13\x20 \x00n\x00\xe9\x00e\x00",
        ] {
            assert_eq!(decode(bytes).0, "£5 – née", "{bytes:?}");
        }
    }

    #[test]
    fn bytes_that_are_no_characters_are_reported() {
        let (text, diagnostic) = decode(b"\xef\xbb\xbfa\xffb");
        assert_eq!(text, "a\u{fffd}b");
        assert_eq!(diagnostic.expect("a warning").code, "text_garbled");
    }
}
