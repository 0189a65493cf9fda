//! How likely an observation is right as a whole: its number, unit and period, and its place under its heads.
//!
//! The first from where unit and period were found, and what speaks against them: shares of right values on
//! the checked pages that were worked on, rounded. The second from the table's confidence. `make score`
//! shows how both hold.

use scrutineer_model::Evidence;

/// What is known of an observation's reading.
pub(crate) struct Reading {
    /// Something printed in the cell is not kept.
    pub(crate) doubtful: bool,
    pub(crate) unit_from: Option<Evidence>,
    /// How much that evidence is worth beside others of its kind, from 0 to 1.
    pub(crate) worth: f32,
    /// Places disagree on its unit.
    pub(crate) disputed: bool,
    /// Where its time was found, and whether it has dates.
    pub(crate) period: Option<(Evidence, bool)>,
    /// The confidence of its table, from 0 to 1.
    pub(crate) table: f32,
}

/// The share of figures under their right heads in tables of a confidence: most of a table's figures are
/// well placed even where something else in it is wrong. From the checked pages as printed and as read
/// without their rules: .64 below .5, .86 to .92 from .5 to .9, above that nearly all.
fn placed(table: f32) -> f32 {
    0.5 + 0.47 * table.clamp(0.0, 1.0)
}

pub(crate) fn confidence(reading: &Reading) -> f32 {
    let unit = match reading.unit_from {
        Some(Evidence::Cell | Evidence::Column) => 0.99,
        Some(Evidence::Row | Evidence::Table) => 0.97,
        Some(Evidence::Sister | Evidence::Paper) => 0.75,
        Some(Evidence::Section | Evidence::Before | Evidence::Neighbours | Evidence::Words) => 0.9,
        None => 0.5,
    };
    let period = match reading.period {
        Some((Evidence::Cell | Evidence::Column, true)) => 0.99,
        Some((Evidence::Row | Evidence::Table, true)) => 0.93,
        None => 0.97,
        Some((_, true)) => 0.85,
        Some((_, false)) => 0.7,
    };
    let doubtful = if reading.doubtful { 0.5 } else { 1.0 };
    let disputed = if reading.disputed { 0.5 } else { 1.0 };
    unit * reading.worth * period * doubtful * disputed * placed(reading.table)
}
