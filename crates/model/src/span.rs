//! Places in papers that have no pages: in markup, in plain text.

use std::fmt;
use std::sync::Arc;

/// A run of characters in a file without pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// In HTML.
    Markup {
        /// CSS selector of the element, which selects it alone: `#modgov > table:nth-child(3)`.
        path: Arc<str>,
        /// First character of the element's text (`textContent`), from 0, and the one behind the
        /// last.
        characters: (usize, usize),
    },
    /// In plain text or Markdown.
    Text {
        /// The first character.
        start: Position,
        /// The place behind the last.
        end: Position,
    },
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// In characters, from 1. A tab is one.
    pub column: usize,
}

impl fmt::Display for Span {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Markup { path, characters } => {
                write!(out, "{path} {}–{}", characters.0, characters.1)
            }
            Self::Text { start, end } => write!(
                out,
                "{}:{}–{}:{}",
                start.line, start.column, end.line, end.column
            ),
        }
    }
}
