//! Turns a dataset – extractions of many papers – into relations, and writes them in the formats
//! people use.
//!
//! ```text
//! manifest.ndjson ─┐
//! papers/*.json ───┴▶ Paper ── relations ──▶ rows ── formats ──▶ files
//! ```
//!
//! - [`read`], [`manifest`]: a dataset on disk, read one paper at a time.
//! - [`paper`]: one paper with its key and the links to its pages.
//! - [`relation`], [`mod@column`], [`value`]: what relations there are and how they join, what a column
//!   is, what a field holds. Every format is written from the same [`Schema`]s.
//! - `relations`: one file for each relation: its columns, and its records out of a paper.
//! - [`select`]: which relations and rows are wanted. `whose`: whose papers are that do not say so.
//! - [`formats`], `output`: one file for each format; files that are never half there.
//! - [`mod@export`]: all of it, in order.
//!
//! Numbers are exact decimals all the way, and the same dataset gives the same bytes.

pub mod column;
mod error;
pub mod export;
pub mod formats;
pub mod manifest;
mod output;
pub mod paper;
pub mod read;
pub mod relation;
mod relations;
pub mod select;
pub mod value;
mod whose;

pub use column::{Field, Kind};
pub use error::Error;
pub use export::{Options, Report, export};
pub use formats::{Format, Partition, Written};
pub use relation::{Reference, Relation, Schema};
pub use select::Select;
pub use value::Value;
pub use whose::Whose;
