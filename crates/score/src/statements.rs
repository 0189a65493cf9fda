//! Measures figures stated in prose against hand-labelled ones.
//!
//! A label names every figure of a page or passage: number, unit, indicator, period. What is found is
//! taken apart the same way: a statement's value, its part and whole, and each comparison are figures.
//! A figure is right if number and unit agree; its period and indicator are judged apart.
//!
//! - [`labels`]: hand-made labels as their files give them, and the statements of the truth folder.
//! - [`found`]: statements taken apart into figures, and the papers they are read from.
//! - [`printed`]: times as the truth folder prints them.
//! - [`mod@measure`]: which figures agree.
//! - [`weights`]: the weights by which a figure's name is chosen.

pub mod found;
pub mod labels;
pub mod measure;
pub mod printed;
pub mod weights;

pub use labels::{Expected, Label, When};
pub use measure::{Score, measure};
