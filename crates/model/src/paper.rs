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
