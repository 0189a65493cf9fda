//! Reads a PDF file into [`Page`](scrutineer_model::Page)s: glyphs, rulings, fills, images, links, structure.
//!
//! ```text
//! bytes ─▶ document ─▶ reader ─▶ content ┬▶ text ──▶ Glyph
//!                                        └▶ paths ─▶ Ruling, Fill
//! ```
//!
//! The modules are named after the parts of the PDF specification (ISO 32000-1) that they read:
//!
//! - [`document`]: opening a file; `cut_short`: whether its end is there.
//! - [`reader`]: one page from content to finished [`Page`](scrutineer_model::Page).
//! - `content`: the operators of a content stream, with its nested forms.
//! - `state`: the graphics state they act on; `color`: colour spaces, down to sRGB.
//! - `text`: text-showing operators; `fonts`: character codes to text and widths.
//! - `paths`: path painting; `drawing`: what has been drawn so far.
//! - `marked_content`, `structure`: which element of the structure tree content belongs to.
//! - `optional_content`: layers that are off.
//! - `annotations`: links, and what form fields show.
//! - `cover`: what later paint hides; `overprint`: text painted twice; `signs`: what clips cut off.
//! - `outline`, `labels`, `destinations`: bookmarks, page labels, and where links lead.
//! - `trees`, `text_string`, `streams`: the containers these are kept in.
//! - `garbled`: text that does not stand for what is seen; `second_opinion`: another reader.
//! - `panics`: broken input must not break more than its page; `budget`: how much work one page may cause.
//!
//! Positions are converted once, when they are read, to points from the top left of the page as
//! displayed. Nothing here knows what a word or a table is.

mod annotations;
mod budget;
mod color;
mod content;
mod cover;
mod cut_short;
mod destinations;
pub mod document;
mod drawing;
mod fonts;
mod garbled;
mod labels;
mod marked_content;
mod optional_content;
mod outline;
mod overprint;
mod panics;
mod paths;
pub mod reader;
mod second_opinion;
mod signs;
mod state;
mod streams;
mod structure;
mod text;
mod text_string;
mod trees;

pub use cut_short::is_cut_short;
pub use document::{Document, Error, Picture};
pub use reader::Reader;
