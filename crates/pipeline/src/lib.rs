//! From paths to papers: calls the stages in order, and alone opens files and uses threads.
//!
//! ```text
//! paths ── find ──▶ inputs ── each ──▶ bytes ── read ──▶ Paper
//! ```
//!
//! - [`find`](mod@find): which papers the paths name, and where each one's output belongs.
//! - [`options`]: which pages, which password, how many threads.
//! - `kind`: whether a file is a PDF, a web page or a text.
//! - [`read`](mod@read): one paper through all stages, its pages in parallel; `flow` one that has none.
//! - [`each`](mod@each): many papers in parallel.
//! - `structure`: whose paper it is and what stands in it, once all else is read.
//! - [`look`]: one paper as far as one stage, for drawing.
//! - [`guard`]: a fault in one page costs that page, one in a paper that paper.
//! - [`error`]: why a paper could not be read.
//!
//! ```no_run
//! use scrutineer_pipeline::{Options, extract};
//!
//! let bytes = std::fs::read("pack.pdf")?;
//! let paper = extract(bytes, "pack.pdf", &Options::default())?;
//! for table in &paper.tables {
//!     for mention in table.mentions() {
//!         let (row, column) = (mention.row.join(", "), mention.column.join(", "));
//!         println!("p{} {row} | {column}: {}", mention.cell.page, mention.cell.text);
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The answer never depends on the number of threads. Nothing here decides what a page says.

pub mod each;
pub mod error;
pub mod find;
mod flow;
pub mod guard;
mod kind;
mod links;
pub mod look;
pub mod options;
pub mod read;
mod structure;

pub use each::each;
pub use error::Error;
pub use find::{Found, Input, find, listed};
pub use kind::named;
pub use options::{Options, Pages};
pub use read::{Reading, extract};
pub use scrutineer_papers::register::councils;
