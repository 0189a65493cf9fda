//! One extracted paper.

use std::fmt;

use crate::geometry::Rect;
use crate::page::TextState;
use crate::table::Table;

/// What was read from one paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    /// SHA-256 of the file, lower-case hexadecimal.
    pub sha256: String,
    /// File name without folders.
    pub file: String,
    /// Pages of the paper; more than `pages.len()` where only some were asked for.
    pub page_count: u32,
    /// The pages read, in order.
    pub pages: Vec<PageInfo>,
    /// Headings in reading order.
    pub outline: Vec<Heading>,
    /// Tables in reading order.
    pub tables: Vec<Table>,
    /// What could not be read or is in doubt.
    pub diagnostics: Vec<Diagnostic>,
}

/// What is known of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageInfo {
    /// From 1.
    pub page: u32,
    /// As displayed, in points.
    pub width: f32,
    /// As displayed, in points.
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
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Source {
    /// From 1.
    pub page: u32,
    /// On the page as displayed; `None`: the page as a whole.
    pub bbox: Option<Rect>,
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
            write!(out, "p{} ", source.page)?;
        }
        out.write_str(&self.message)
    }
}
