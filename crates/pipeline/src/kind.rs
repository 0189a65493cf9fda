//! What kind of file a paper is: by its first bytes, and by its name where they do not tell.

use std::path::Path;

use scrutineer_model::MediaType;

use crate::error::Error;

/// Acrobat looks for the header in the first kilobyte (ISO 32000-1, annex H, note 13).
const HEADER_WITHIN: usize = 1024;

/// The kind that a file's name says it is; `None` for names that say nothing or something else.
pub fn named(path: &Path) -> Option<MediaType> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    Some(match extension.as_str() {
        "pdf" => MediaType::Pdf,
        "html" | "htm" | "xhtml" => MediaType::Html,
        "md" | "markdown" => MediaType::Markdown,
        "txt" => MediaType::Text,
        _ => return None,
    })
}

/// The kind of a file that is called `name`.
///
/// # Errors
/// It is none that is read.
pub(crate) fn kind(bytes: &[u8], name: &str) -> Result<MediaType, Error> {
    let head = &bytes[..bytes.len().min(HEADER_WITHIN)];
    if head.windows(5).any(|window| window == b"%PDF-") {
        return Ok(MediaType::Pdf);
    }
    let named = named(Path::new(name));
    let marked = [&b"\xff\xfe"[..], b"\xfe\xff", b"\xef\xbb\xbf"];
    let is_marked = marked.iter().any(|mark| head.starts_with(mark));
    let text = String::from_utf8_lossy(head);
    let text = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .to_lowercase();
    let found = match head {
        [] => "an empty file",
        [b'P', b'K', 3, 4, ..] => "a zip archive or an Office file (.docx, .xlsx, .pptx, .odt)",
        [0xd0, 0xcf, 0x11, 0xe0, ..] => "an old Office file (.doc, .xls, .ppt)",
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] => "a picture",
        _ if head.contains(&0) && !is_marked => "other binary data",
        // An address that leads nowhere any more gives a page that says so.
        _ if is_html(&text) && named == Some(MediaType::Pdf) => "an HTML page",
        _ if is_html(&text) => return Ok(MediaType::Html),
        _ if matches!(
            named,
            Some(MediaType::Html | MediaType::Markdown | MediaType::Text)
        ) =>
        {
            return Ok(named.unwrap_or_default());
        }
        _ if text.starts_with('<') => "XML",
        _ if text.starts_with('{') || text.starts_with('[') => "JSON",
        // A PDF that has lost its head is no text.
        _ if named == Some(MediaType::Pdf) => "text",
        _ => return Ok(MediaType::Text),
    };
    Err(match named {
        Some(MediaType::Pdf) => Error::NotAPdf { found },
        _ => Error::NotAPaper { found },
    })
}

/// What pages and parts of pages begin with.
const TAGS: [&str; 17] = [
    "<!doctype",
    "<html",
    "<head",
    "<body",
    "<title",
    "<meta",
    "<div",
    "<table",
    "<p",
    "<h1",
    "<h2",
    "<h3",
    "<ul",
    "<dl",
    "<section",
    "<article",
    "<main",
];

/// Whether a text in lower case begins as HTML does.
fn is_html(text: &str) -> bool {
    let mut rest = text;
    // Comments and declarations may stand first.
    while rest.starts_with("<!--") || rest.starts_with("<?") {
        let Some(end) = rest.find('>') else { break };
        rest = rest[end + 1..].trim_start();
    }
    let begins = |name: &&str| {
        (rest.strip_prefix(name)).is_some_and(|behind| {
            behind.starts_with(|char: char| char.is_whitespace() || matches!(char, '>' | '/'))
        })
    };
    TAGS.iter().any(begins) && !rest.starts_with("<!doctype svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        let cases: [(&[u8], &str, MediaType); 9] = [
            (b"%PDF-1.7\n", "a", MediaType::Pdf),
            (
                b"\xef\xbb\xbf junk before %PDF-1.4",
                "a.txt",
                MediaType::Pdf,
            ),
            (b"\n<!DOCTYPE html><html>", "a.aspx", MediaType::Html),
            (b"<!-- saved --><html lang=en>", "a", MediaType::Html),
            (b"<div class=\"mg\">", "a", MediaType::Html),
            (b"plain", "a.htm", MediaType::Html),
            (b"Minutes of the meeting", "minutes", MediaType::Text),
            (b"[Draft] minutes", "a.txt", MediaType::Text),
            (b"# Minutes", "A.MD", MediaType::Markdown),
        ];
        for (bytes, name, kind_expected) in cases {
            let found = kind(bytes, name).expect(name);
            assert_eq!(found, kind_expected, "{name} {bytes:?}");
        }
    }

    #[test]
    fn a_file_of_another_kind_is_named() {
        let cases: [(&[u8], &str, &str); 4] = [
            (b"", "a", "an empty file"),
            (b"{\"tables\": []}", "a", "JSON"),
            (b"<svg xmlns=\"\">", "a", "XML"),
            (b"a\0b", "a.txt", "other binary data"),
        ];
        for (bytes, name, expected) in cases {
            let error = kind(bytes, name).expect_err(expected).to_string();
            let message = format!("expected a PDF, an HTML page or a text; found {expected}");
            assert_eq!(error, message, "{bytes:?}");
        }
    }

    #[test]
    fn what_is_called_a_pdf_must_be_one() {
        let cases: [(&[u8], &str); 3] = [
            (b"Minutes of the meeting", "text"),
            (b"<!DOCTYPE html><title>Not found</title>", "an HTML page"),
            (b"", "an empty file"),
        ];
        for (bytes, expected) in cases {
            let error = kind(bytes, "a.PDF").expect_err(expected).to_string();
            let message = format!("expected a PDF, which begins with \"%PDF-\"; found {expected}");
            assert_eq!(error, message, "{bytes:?}");
        }
    }
}
