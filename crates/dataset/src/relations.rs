//! One file for each relation: its columns, and its records out of one paper.
//!
//! - [`columns`]: the columns that several relations share.
//! - The others are named after their relation; [`points`] holds recommendations and decisions.

pub(crate) mod actions;
pub(crate) mod cells;
pub(crate) mod columns;
pub(crate) mod diagnostics;
pub(crate) mod inputs;
pub(crate) mod items;
pub(crate) mod observations;
pub(crate) mod papers;
pub(crate) mod parts;
pub(crate) mod points;
pub(crate) mod statements;
pub(crate) mod tables;
