//! One extracted paper.

use std::fmt;

use crate::geometry::Rect;
use crate::observation::Observation;
use crate::page::TextState;
use crate::span::Span;
use crate::statement::Statement;
use crate::structure::Structure;
use crate::table::Table;

/// What was read from one paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    /// SHA-256 of the file, lower-case hexadecimal.
    pub sha256: String,
    /// File name without folders.
    pub file: String,
    /// What kind of file it is.
    pub media_type: MediaType,
    /// Pages of the paper; more than `pages.len()` where only some were asked for.
    pub page_count: u32,
    /// Whom the file names as its author: a body, a person, a program's owner. Not part of the output.
    pub author: Option<String>,
    /// What the file calls itself: the paper's title, or another's. Not part of the output.
    pub file_title: Option<String>,
    /// The pages read, in order.
    pub pages: Vec<PageInfo>,
    /// Whose paper it is, of which meeting, and what stands in it.
    pub structure: Structure,
    /// Headings in reading order.
    pub outline: Vec<Heading>,
    /// Tables in reading order.
    pub tables: Vec<Table>,
    /// Documents the paper links to, in reading order, each once.
    pub attachments: Vec<Attachment>,
    /// Figures stated in sentences, in reading order.
    pub statements: Vec<Statement>,
    /// One for each value of the tables, table by table and row by row, then one for each
    /// statement.
    pub observations: Vec<Observation>,
    /// What could not be read or is in doubt.
    pub diagnostics: Vec<Diagnostic>,
}

/// What kind of file a paper is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MediaType {
    /// `application/pdf`
    #[default]
    Pdf,
    /// `text/html`
    Html,
    /// `text/markdown`
    Markdown,
    /// `text/plain`
    Text,
}

impl MediaType {
    /// Its name as registered.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Html => "text/html",
            Self::Markdown => "text/markdown",
            Self::Text => "text/plain",
        }
    }

    /// Whether places in it are pages with boxes. A paper without pages counts as one page.
    pub const fn has_pages(self) -> bool {
        matches!(self, Self::Pdf)
    }
}

/// A document that a paper links to.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// What the link says.
    pub title: String,
    /// Where it leads, as written: relative to the paper, where it is relative.
    pub link: String,
    /// Where the link stands.
    pub source: Source,
}

impl Attachment {
    /// Whether the link leads to a document, and not to a page to browse: its path names a file of
    /// an office program, a PDF, a data file or an archive, or its title says that it is one
    /// ("Report PDF 82 KB").
    pub fn is_document(&self) -> bool {
        const ENDINGS: [&str; 17] = [
            "pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "xlsm", "ods", "csv", "ppt",
            "pptx", "odp", "xml", "json", "zip",
        ];
        let path = self.link.split(['?', '#']).next().unwrap_or_default();
        let below = path.split_once("://").map_or(path, |(_, rest)| rest);
        // A host may end in anything.
        let file = if below.len() < path.len() && !below.contains('/') {
            ""
        } else {
            below.rsplit('/').next().unwrap_or_default()
        };
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
        let known = |word: &str| ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(word));
        let words = || {
            (self.title)
                .split(|char: char| !char.is_ascii_alphanumeric())
                .filter(|word| !word.is_empty())
        };
        let size = words().any(|word| matches!(word, "KB" | "MB" | "kB"));
        // "Document.ashx?id", "mgConvert2PDF.aspx": a program that hands documents out.
        let lower = file.to_ascii_lowercase();
        let handed = [
            "document.",
            "download.",
            "getfile.",
            "getdocument.",
            "viewdocument.",
            "mgconvert2pdf.",
        ]
        .iter()
        .any(|name| lower.starts_with(name));
        known(ending) || handed || !path.is_empty() && (size || words().any(|word| word == "PDF"))
    }
}

/// What is known of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageInfo {
    /// From 1.
    pub page: u32,
    /// As displayed, in points; 0 in a paper without pages.
    pub width: f32,
    /// As displayed, in points; 0 in a paper without pages.
    pub height: f32,
    /// The page number as printed ("Agenda Pack 5 of 129"), else the file's own page label.
    pub label: Option<String>,
    /// Where its text comes from.
    pub text: TextState,
    /// Boxes of the pictures on a page without text.
    pub images: Vec<Rect>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// From 1.
    pub level: u8,
    /// "5.1": as printed.
    pub number: Option<String>,
    /// Without the number.
    pub text: String,
    /// Where it stands.
    pub source: Source,
}

/// A place in a paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// From 1; 1 in a paper without pages.
    pub page: u32,
    /// On the page as displayed; `None`: the page as a whole, or a paper without pages.
    pub bbox: Option<Rect>,
    /// In a paper without pages.
    pub span: Option<Span>,
}

impl Source {
    /// A page as a whole.
    pub const fn page(page: u32) -> Self {
        Self {
            page,
            bbox: None,
            span: None,
        }
    }

    /// A box on a page.
    pub const fn on(page: u32, bbox: Rect) -> Self {
        Self {
            page,
            bbox: Some(bbox),
            span: None,
        }
    }

    /// A place in a paper without boxes; `page` is 1 where it has no pages either.
    pub const fn within(page: u32, span: Span) -> Self {
        Self {
            page,
            bbox: None,
            span: Some(span),
        }
    }
}

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something to know.
    Info,
    /// Something may be missing or wrong.
    Warning,
    /// Something is missing.
    Error,
}

/// Something a reader of the output should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A stable name: `page_without_text`.
    pub code: &'static str,
    /// One sentence: what was expected, what was found.
    pub message: String,
    /// Where; `None`: the paper as a whole.
    pub source: Option<Source>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(source) = &self.source {
            match &source.span {
                Some(span) => write!(out, "{span} ")?,
                None => write!(out, "p{} ", source.page)?,
            }
        }
        out.write_str(&self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_told_by_its_name_or_its_links_title() {
        let check = |title: &str, link: &str, expected: bool| {
            let attachment = Attachment {
                title: title.to_owned(),
                link: link.to_owned(),
                source: Source::default(),
            };
            assert_eq!(attachment.is_document(), expected, "{title} {link}");
        };
        check("Report", "documents/s12/Report.PDF?T=1", true);
        check("Agenda PDF 82 KB", "Document.ashx?id=5", true);
        check("Committee", "mgCommittee.aspx?ID=5", false);
        check("Council", "https://council.doc", false);
        check("PDF", "#top", false);
    }
}
