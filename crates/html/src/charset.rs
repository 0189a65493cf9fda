//! Bytes become characters.
//!
//! A byte order mark goes before what the page says (`<meta charset>`), and both before a guess, as
//! the HTML standard has it (13.2.3.2). Where the page says nothing it is UTF-8 where it can be, else
//! Windows-1252.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use scrutineer_model::{Diagnostic, Severity};

/// Browsers look for what the page says in so many bytes.
const WITHIN: usize = 1024;

/// The characters of a page, and what could not be read of them.
pub(crate) fn decode(bytes: &[u8]) -> (String, Vec<Diagnostic>) {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.or_else(|| said(bytes)).unwrap_or_else(|| {
        if std::str::from_utf8(bytes).is_ok() {
            UTF_8
        } else {
            WINDOWS_1252
        }
    });
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
    (text.into_owned(), diagnostic.into_iter().collect())
}

/// The encoding that the page says it has, in a `charset` or in its XML declaration.
fn said(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(WITHIN)]).to_ascii_lowercase();
    let within_meta = head.split("<meta").skip(1).find_map(|meta| {
        let meta = meta.split('>').next()?;
        label(meta.split("charset").nth(1)?)
    });
    let declared = || {
        let declaration = head
            .trim_start()
            .strip_prefix("<?xml")?
            .split("?>")
            .next()?;
        label(declaration.split("encoding").nth(1)?)
    };
    let encoding = within_meta.or_else(declared)?;
    // A page that can be read so far is not in UTF-16, whatever it says.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE {
        UTF_8
    } else {
        encoding
    })
}

/// The label behind `=` and perhaps quotes.
fn label(text: &str) -> Option<&'static Encoding> {
    let value = text.trim_start().strip_prefix('=')?.trim_start();
    let value = value.trim_start_matches(['"', '\'']);
    let end = value
        .find(['"', '\'', ';', '>', '/', ' ', '\n', '\t'])
        .unwrap_or(value.len());
    Encoding::for_label(&value.as_bytes()[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_it_says() {
        for bytes in [
            &b"<meta charset=utf-8>\xc2\xa35"[..],
            b"<META http-equiv=content-type content='text/html; charset=ISO-8859-1'>\xa35",
            b"<?xml version=\"1.0\" encoding=\"iso-8859-15\"?><html>\xa35",
            b"<meta charset='utf-16'>\xc2\xa35",
            b"<p>\xc2\xa35",
            b"<p>\xa35",
            b"\xef\xbb\xbf<meta charset=latin1>\xc2\xa35",
        ] {
            let (text, diagnostics) = decode(bytes);
            assert!(text.ends_with("£5"), "{text}");
            assert!(diagnostics.is_empty());
        }
    }

    #[test]
    fn bytes_that_are_no_characters_are_reported() {
        let (_, diagnostics) = decode(b"<meta charset=utf-8>\xff");
        assert_eq!(diagnostics[0].code, "text_garbled");
    }
}
