//! The nouns that two stages share: what is on a page, what a page says, and what is read from it.
//!
//! ```text
//! pdf ── Page ──▶ layout ── Sheet ──▶ tables ── Table ──▶ values ── Observation ──▶ export
//! html, text ── Flow: Sheet, Table ─────▶ (layout, tables name and mark them) ───┘
//! ```
//!
//! - [`geometry`]: rectangles and quarter turns; every position in points, origin top left, y down.
//! - [`page`]: what the file draws: glyphs, rulings, fills, dots, images, links, structure tags.
//! - [`sheet`]: what a reader sees: words, lines and blocks in reading order.
//! - [`table`]: a grid with boxhead, stub and field, each cell with its place.
//! - [`span`]: a place in a paper that has no pages.
//! - [`flow`]: a paper without pages, as its reader gives it.
//! - [`value`]: a figure: exact number, unit, scale, or why there is none.
//! - [`period`]: the time a value holds for, and its phase: budget, outturn, target.
//! - [`statement`]: a figure stated in a sentence, with what it is set beside.
//! - `drawing`: tables drawn for tests, with the feature of that name.
//! - [`observation`]: a value with what it measures and where it stands: a row of a dataset.
//! - [`paper`]: one extracted paper: pages, outline, tables, statements, observations, diagnostics.
//! - [`structure`]: whose paper it is, of which meeting; its items, reports and minutes.
//!
//! Nothing here reads, finds or decides anything.

#[cfg(feature = "drawing")]
pub mod drawing;
pub mod flow;
pub mod geometry;
pub mod observation;
pub mod page;
pub mod paper;
pub mod period;
mod rows;
pub mod sheet;
pub mod span;
pub mod statement;
pub mod structure;
pub mod table;
pub mod value;

pub use flow::Flow;
pub use geometry::{Edges, Rect, Turn};
pub use observation::{Judgement, Observation, Origin, Rag, Rating, Registered, Travel};
pub use page::{
    Axis, Bookmark, Color, Element, Fill, Font, Glyph, Image, Link, Page, Role, Ruling, TextState,
};
pub use paper::{Attachment, Diagnostic, Heading, MediaType, PageInfo, Paper, Severity, Source};
pub use period::{Period, PeriodKind, Phase};
pub use sheet::{Block, BlockKind, Line, Sheet, Word};
pub use span::{Position, Span};
pub use statement::{Basis, Comparison, ComparisonKind, Direction, InCell, Polarity, Statement};
pub use structure::{
    Action, Address, AgendaPart, Attendance, Attendee, Author, Body, Identity, Item, ItemKind,
    Meeting, PaperKind, Paragraph, Place, Point, Reason, Section, Slide, Structure,
};
pub use table::{
    Cell, CellRole, INDENT_STEP, Mention, Method, Note, PrintedUnit, Region, RowHead, Table,
};
pub use value::{Evidence, Missing, Per, Qualifier, Scale, Unit, Value};
