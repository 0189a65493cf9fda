//! Values of tables measured against hand-made labels.
//!
//! A label gives rules for a checked table: unit, scale and period of its columns and rows. What each
//! cell's value must be follows from its rules and its print; `printed` reads the print by itself, apart
//! from the crates that are measured.
//!
//! - [`labels`]: the rules and what they make of each cell.
//! - [`areas`]: labels of pages whose tables nobody has checked.
//! - [`printed`]: the number that a cell prints.
//! - [`mod@measure`]: what was found, beside it.

pub mod areas;
pub mod labels;
pub mod measure;
pub mod printed;

pub use areas::{Page, measure_areas, pages};
pub use labels::{Case, cases};
pub use measure::{Score, measure};
