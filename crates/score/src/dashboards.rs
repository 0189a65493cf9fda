//! What is read of performance dashboards, measured against labels by somebody who had not seen the rules.
//!
//! A dashboard is one page with a table of indicators: each figure has a name, a unit, a time, what it is
//! to its row (its latest value, target, the year before, England), and the latest has a rating, an
//! arrow, and whether it meets its target.
//!
//! - [`labels`]: the pages and what stands in them.
//! - [`pairs`]: which observation is which labelled figure.
//! - [`aspects`]: what is judged of it, and what counts as right.
//! - [`mod@measure`]: how many are found and right.

pub mod aspects;
pub mod labels;
pub mod measure;
pub mod pairs;

pub use aspects::Aspect;
pub use labels::{Dashboard, dashboards};
pub use measure::{Score, Tally, measure};
