//! What tables are called, the lines that give their units, their notes, and which of their rows are totals and sections, measured against
//! labels by somebody who had not seen the rules.
//!
//! - [`labels`]: what is true of a table.
//! - [`phrase`]: words in a row, as fingerprints.
//! - [`mod@measure`]: how much of it is found.

pub mod labels;
pub mod measure;
pub mod phrase;

pub use labels::{Labelled, Labels};
pub use measure::{Count, Score, measure};
pub use phrase::Phrase;
