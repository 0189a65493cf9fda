//! Writes small PDF files for tests: a page of content and whatever objects it needs.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::fmt::Write as _;

use scrutineer_model::{Diagnostic, Page};
use scrutineer_pdf::{Document, Error};

/// A file under construction: one page, 200 by 100 points unless `page` says otherwise, with
/// Helvetica as `/F1` and Helvetica-Bold as `/F2`.
#[derive(Default)]
pub(crate) struct File {
    pub(crate) content: String,
    /// Further entries of the page's dictionary.
    pub(crate) page: String,
    /// Further entries of its resources.
    pub(crate) resources: String,
    /// Further fonts in its resources.
    pub(crate) fonts: String,
    /// Further entries of the catalogue.
    pub(crate) catalog: String,
    /// Further entries of the trailer.
    pub(crate) trailer: String,
    /// Further objects, numbered from [`FIRST_FREE`].
    pub(crate) objects: Vec<Vec<u8>>,
}

/// The number of the first of [`File::objects`].
pub(crate) const FIRST_FREE: usize = 7;

/// The object number of the page.
pub(crate) const PAGE: usize = 3;

impl File {
    /// A page of content.
    pub(crate) fn new(content: &str) -> Self {
        Self {
            content: content.to_owned(),
            ..Self::default()
        }
    }

    /// Adds an object and gives its number.
    pub(crate) fn add(&mut self, body: impl Into<Vec<u8>>) -> usize {
        self.objects.push(body.into());
        FIRST_FREE + self.objects.len() - 1
    }

    /// Adds a stream with its dictionary's entries and gives its number.
    pub(crate) fn add_stream(&mut self, entries: &str, data: &[u8]) -> usize {
        self.add(stream(entries, data))
    }

    /// The file's bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let media = if self.page.contains("/MediaBox") {
            ""
        } else {
            "/MediaBox[0 0 200 100]"
        };
        let mut objects: Vec<Vec<u8>> = vec![
            format!("<</Type/Catalog/Pages 2 0 R {}>>", self.catalog).into(),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".into(),
            format!(
                "<</Type/Page/Parent 2 0 R {media} /Contents 4 0 R {}/Resources<</Font<</F1 5 0 R/F2 6 0 R {}>>{}>>>>",
                self.page, self.fonts, self.resources
            )
            .into(),
            stream("", self.content.as_bytes()),
            font("Helvetica"),
            font("Helvetica-Bold"),
        ];
        objects.extend(self.objects.iter().cloned());
        assemble(&objects, &self.trailer)
    }

    /// The page as read, with its diagnostics.
    pub(crate) fn read(&self) -> (Page, Vec<Diagnostic>) {
        let document = Document::open(self.bytes(), None).expect("the file opens");
        document.reader().page(1)
    }

    /// The page as read.
    pub(crate) fn page(&self) -> Page {
        self.read().0
    }
}

fn font(name: &str) -> Vec<u8> {
    format!("<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>").into()
}

/// A stream object.
pub(crate) fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    let mut body = format!("<</Length {} {entries}>>\nstream\n", data.len()).into_bytes();
    body.extend_from_slice(data);
    body.extend_from_slice(b"\nendstream");
    body
}

/// Objects, numbered from 1, as a file with a cross-reference table.
pub(crate) fn assemble(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, body) in (1..).zip(objects) {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        file.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        file.extend_from_slice(body);
        file.extend_from_slice(b"\nendobj\n");
    }
    let start = file.len();
    file.extend_from_slice(table.as_bytes());
    let size = objects.len() + 1;
    let end =
        format!("trailer\n<</Size {size}/Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n");
    file.extend_from_slice(end.as_bytes());
    file
}

/// The visible characters in the order drawn.
pub(crate) fn text(page: &Page) -> String {
    let visible = page.glyphs.iter().filter(|glyph| !glyph.invisible);
    visible.map(|glyph| glyph.char).collect()
}

/// Opens bytes and says why they cannot be read.
pub(crate) fn refusal(bytes: Vec<u8>, password: Option<&str>) -> Option<Error> {
    Document::open(bytes, password).err()
}
