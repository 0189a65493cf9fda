//! What is true of a table beside its cells.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::phrase::Phrase;
use crate::table::{RawTable, Region};

/// What a table is called and what its rows are. What readers may differ on stands under "maybe": right where it is found, not missing where
/// it is not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Labels {
    /// Accepted titles; `None`: that it has none.
    pub title: Vec<Option<Phrase>>,
    /// The line or corner that gives the unit of the whole table.
    pub unit_line: Option<Phrase>,
    /// The first words of its notes.
    pub notes: Vec<Phrase>,
    /// Those of what may be one.
    pub notes_maybe: Vec<Phrase>,
    /// Rows of totals and subtotals, from 0.
    pub total_rows: BTreeSet<usize>,
    /// Rows that may be some.
    pub total_rows_maybe: BTreeSet<usize>,
    /// Rows that name those below them, from 0.
    pub section_rows: BTreeSet<usize>,
    /// Rows that may do so.
    pub section_rows_maybe: BTreeSet<usize>,
}

/// A labelled table.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// Its place among the tables of its file, from 1.
    pub number: usize,
    /// Where it stands.
    pub region: Region,
    /// Rows of its grid.
    pub rows: usize,
    /// What is true of it.
    pub labels: Labels,
}

impl Labelled {
    /// The table that stands `index`th in its file, from 0; `None` where it has no labels, or no place to know it by.
    pub(crate) fn new(index: usize, table: &RawTable, page: Option<u32>) -> Option<Self> {
        let ends = table.cells.iter();
        let ends = ends.filter_map(|cell| cell.row?.checked_add(cell.rowspan));
        Some(Self {
            number: index + 1,
            region: Region {
                page: table.page.or(page)?,
                bbox: table.bbox?,
            },
            rows: ends.max().unwrap_or(0),
            labels: table.labels.clone()?,
        })
    }
}
