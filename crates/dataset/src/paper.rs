//! One paper of a dataset: its extraction, its key, and links to its pages.

use scrutineer_export::Extraction;
use scrutineer_export::form::{self, Source, Span};
use scrutineer_export::number::Bbox;
use scrutineer_export::structure::Body;

/// How many digits of a paper's hash name it in an export. With a million papers two share them
/// once in 37 million datasets; an export that meets two says so and stops.
const KEY: usize = 16;

/// One paper of a dataset.
#[derive(Debug)]
pub struct Paper {
    /// What was read from it.
    pub extraction: Extraction,
    /// Its file, as the manifest names it; without a manifest, beside its extraction.
    pub path: String,
    /// The first 16 digits of its hash: its key in every relation.
    pub key: String,
    /// The address of its file, without a page.
    address: String,
    /// Whether it was told whose it is.
    told: bool,
}

impl Paper {
    /// The paper whose file is `path`. Links to its pages begin with `base`, where one is given.
    pub(crate) fn new(extraction: Extraction, path: String, base: Option<&str>) -> Self {
        let key = hash(&extraction).chars().take(KEY).collect();
        let address = address(&path, base);
        Self {
            extraction,
            path,
            key,
            address,
            told: false,
        }
    }

    /// Says whose it is, where it does not say so itself.
    pub(crate) fn give(&mut self, body: &Body) {
        if self.extraction.paper.council.is_none() {
            self.extraction.paper.council = Some(body.clone());
            self.told = true;
        }
    }

    /// How its council is known: `paper`, or `given` with the export.
    pub(crate) fn council_from(&self) -> Option<&'static str> {
        self.council()?;
        Some(if self.told { "given" } else { "paper" })
    }

    /// The hash of the file's bytes, in lower-case hexadecimal.
    pub fn hash(&self) -> &str {
        hash(&self.extraction)
    }

    /// The key of what is called `local` in the paper: `t3`, `s41`.
    pub(crate) fn key_of(&self, local: &str) -> String {
        format!("{}-{local}", self.key)
    }

    /// A name for files about the paper: its own without extension, then its key, so that no two
    /// papers share one.
    pub(crate) fn file_stem(&self) -> String {
        let file = &self.extraction.paper.file;
        let stem = file
            .rsplit_once('.')
            .map_or(file.as_str(), |(stem, _)| stem);
        let plain = |letter: char| letter.is_alphanumeric() || "-_".contains(letter);
        let letters = stem.chars().take(80);
        let letters = letters.map(|letter| if plain(letter) { letter } else { '-' });
        let stem: String = letters.collect();
        format!("{stem}-{}", self.key)
    }

    /// A link that opens the file at the page: `pack.pdf#page=31`. A file without pages is linked
    /// as a whole.
    pub(crate) fn link(&self, page: u32) -> String {
        if self.extraction.paper.media_type == "application/pdf" {
            format!("{}#page={page}", self.address)
        } else {
            self.address.clone()
        }
    }

    /// The council's name.
    pub(crate) fn council(&self) -> Option<&str> {
        let body = self.extraction.paper.council.as_ref()?;
        Some(&body.name)
    }

    /// The council's code.
    pub(crate) fn gss(&self) -> Option<&str> {
        self.extraction.paper.council.as_ref()?.gss.as_deref()
    }

    /// The day of the meeting, `2018-06-20`.
    pub(crate) fn meeting_date(&self) -> Option<&str> {
        self.extraction.paper.meeting.as_ref()?.date.as_deref()
    }
}

fn hash(extraction: &Extraction) -> &str {
    let id = extraction.paper.id.as_str();
    id.strip_prefix("sha256:").unwrap_or(id)
}

/// A path as an address: what stands below `base`, else a relative address, else `file://`.
fn address(path: &str, base: Option<&str>) -> String {
    let encoded = encoded(path);
    match base {
        Some(base) => {
            let base = base.trim_end_matches('/');
            format!("{base}/{}", encoded.trim_start_matches(['.', '/']))
        }
        None if encoded.starts_with('/') => format!("file://{encoded}"),
        None => encoded,
    }
}

/// A path with everything percent-encoded that has a meaning in an address (RFC 3986, 2.3).
pub(crate) fn encoded(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let digit = |four: u8| char::from(b"0123456789ABCDEF"[usize::from(four)]);
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}

/// Where something stands: a page and a box on it, or a span of a file without pages.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) page: u32,
    pub(crate) bbox: Option<Bbox>,
    pub(crate) span: Option<&'a Span>,
}

impl<'a> From<&'a Source> for Place<'a> {
    fn from(source: &'a Source) -> Self {
        Self {
            page: source.page,
            bbox: source.bbox,
            span: source.span.as_ref(),
        }
    }
}

impl<'a> From<&'a form::Place> for Place<'a> {
    fn from(source: &'a form::Place) -> Self {
        Self {
            page: source.page,
            bbox: source.bbox,
            span: source.span.as_ref(),
        }
    }
}

impl Place<'_> {
    /// A side of the box: 0 left, 1 top, 2 right, 3 bottom.
    pub(crate) fn side(&self, side: usize) -> Option<f64> {
        self.bbox.map(|Bbox(sides)| sides[side])
    }

    /// The span as the extraction writes it.
    pub(crate) fn span(&self) -> Option<String> {
        serde_json::to_string(self.span?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_nothing_in_it_that_means_something_else() {
        for (path, base, expected) in [
            ("in/a b#1.pdf", None, "in/a%20b%231.pdf"),
            ("/papers/é.pdf", None, "file:///papers/%C3%A9.pdf"),
            (
                "../in/x.pdf",
                Some("https://x.test/p/"),
                "https://x.test/p/in/x.pdf",
            ),
        ] {
            assert_eq!(address(path, base), expected);
        }
    }
}
