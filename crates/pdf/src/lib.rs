//! Reads a PDF file into [`Page`](scrutineer_model::Page)s: glyphs, rulings, fills, images, links, structure.
//!
//! ```text
//! bytes ─▶ document ─▶ reader ─▶ content ┬▶ text ──▶ Glyph
//!                                        └▶ paths ─▶ Ruling, Fill
//! ```
//!
//! The modules are named after the parts of the PDF specification (ISO 32000-1) that they read:
//!
//! - [`document`]: opening a file, its pages, its outline.
//! - [`reader`]: one page from content to finished [`Page`](scrutineer_model::Page).
//! - `content`: the operators of a content stream, with its nested forms.
//! - `state`: the graphics state they act on.
//! - `text`: text-showing operators.
//! - `drawing`: what has been drawn so far.
//! - `fonts`: character codes to text and widths.
//! - `paths`: path painting.
//! - `color`: colour spaces, down to sRGB.
//! - `budget`: how much work one page may cause.
//!
//! Positions are converted once, when they are read, to points from the top left of the page as
//! displayed. Nothing here knows what a word or a table is.

mod budget;
mod color;
mod content;
pub mod document;
mod drawing;
mod fonts;
mod paths;
pub mod reader;
mod state;
mod text;

pub use document::{Document, Error, Picture};
pub use reader::Reader;
