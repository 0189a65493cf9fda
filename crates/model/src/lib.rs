//! The nouns that two stages share: what is on a page, what a page says, and what is read from it.
//!
//! ```text
//! pdf ── Page ──▶ layout ── Sheet ──▶ tables ── Table ──▶ export
//! html, text ── Flow: Sheet, Table ─────▶ (layout, tables name and mark them) ───┘
//! ```
//!
//! - [`geometry`]: rectangles and quarter turns; every position in points, origin top left, y down.
//! - [`page`]: what the file draws: glyphs, rulings, fills, images, links, structure tags.
//! - [`sheet`]: what a reader sees: words, lines and blocks in reading order.
//! - [`table`]: a grid with boxhead, stub and field, each cell with its place.
//! - [`span`]: a place in a paper that has no pages.
//! - [`flow`]: a paper without pages, as its reader gives it.
//! - [`paper`]: one extracted paper: pages, outline, tables, diagnostics.
//!
//! Nothing here reads, finds or decides anything.

pub mod flow;
pub mod geometry;
pub mod page;
pub mod paper;
pub mod sheet;
pub mod span;
pub mod table;

pub use flow::Flow;
pub use geometry::{Rect, Turn};
pub use page::{
    Axis, Bookmark, Color, Element, Fill, Font, Glyph, Image, Link, Page, Role, Ruling, TextState,
};
pub use paper::{Attachment, Diagnostic, Heading, MediaType, PageInfo, Paper, Severity, Source};
pub use sheet::{Block, BlockKind, Line, Sheet, Word};
pub use span::{Position, Span};
pub use table::{Cell, CellRole, Mention, Method, Note, Region, Table, Unit};
