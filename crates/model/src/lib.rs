//! The nouns that two stages share: what is on a page, what a page says, and what is read from it.
//!
//! ```text
//! pdf ── Page ──▶ layout ── Sheet ──▶ tables ── Table ──▶ export
//! ```
//!
//! - [`geometry`]: rectangles and quarter turns; every position in points, origin top left, y down.
//! - [`page`]: what the file draws: glyphs, rulings, fills, images, links, structure tags.
//! - [`sheet`]: what a reader sees: words, lines and blocks in reading order.
//! - [`table`]: a grid with boxhead, stub and field, each cell with its place.
//! - [`paper`]: one extracted paper: pages, outline, tables, diagnostics.
//!
//! Nothing here reads, finds or decides anything.

pub mod geometry;
pub mod page;
pub mod paper;
pub mod sheet;
pub mod table;

pub use geometry::{Rect, Turn};
pub use page::{
    Axis, Bookmark, Color, Element, Fill, Font, Glyph, Image, Link, Page, Role, Ruling, TextState,
};
pub use paper::{Diagnostic, Heading, PageInfo, Paper, Severity, Source};
pub use sheet::{Block, BlockKind, Line, Sheet, Word};
pub use table::{Cell, CellRole, Mention, Method, Note, Region, Table, Unit};
