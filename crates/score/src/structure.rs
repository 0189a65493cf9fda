//! Measures what is found of a paper's structure against hand-labelled facts.
//!
//! A label says whose paper it is, of which committee and day, which items it has, and which
//! recommendations, decisions, actions and numbered paragraphs stand in it; each by its number and a
//! few words that identify it.
//!
//! - [`labels`]: hand-made labels as their files give them.
//! - [`found`]: a paper's structure taken apart the same way.
//! - [`mod@measure`]: which facts agree.

pub mod found;
pub mod labels;
pub mod measure;

pub use labels::Label;
pub use measure::{Score, measure};
