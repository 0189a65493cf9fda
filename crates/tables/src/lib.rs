//! Sheets → tables: finds grids, joins those continued overleaf, marks boxhead, stub and field.
//!
//! - [`find`](fn@find) reads one sheet: of its `words` those that may stand in tables, without `leaders` and text `beside`.
//!   - Where `rules` or fills bound cells, their faces are the grid: `frames`, `spaced`, `lattice`, `stacks`, `framed`,
//!     `repeated`, `bands`; `boxhead` counts its heads.
//!   - Elsewhere the text's own alignment is: `region` finds lines of figures (`class`, `again`), `aligned` reads them with
//!     `columns`, `heads` and rows by `wraps`, `centred`, `bottoms`, `spacing`, `begins`; `halves` parts tables side by side.
//!   - Without figures: `textual`, `gutters`, `passages`, `ruled_rows`, `under`, `under_head`.
//!   - `head_apart`, `pieces`, `part` and `shares` put together what white parts; `judge`, `plot`, `contents` and `cards`
//!     refuse what is no table.
//!   - `finish` marks `roles`, `lights` (on their `background`) and `confidence`; `attach` adds `title`, `unit` and notes.
//! - [`complete`] (`flow`) does the rest for tables whose grid the file gives: heads, roles, titles, notes.
//! - [`join`] (`overleaf`) puts the parts of a table that runs on overleaf together, marks totals that no word tells
//!   (`summed`), and names the `section` of each.
//!
//! All of them speak of `text` (lines and segments), `token`s and their `shape`, and of the `grid` while it is read; `sketch`
//! draws both for tests.
//!
//! Nothing here depends on the order in which a file draws things, and nothing fails: what looks
//! like no table is left out, what is in doubt has a low confidence.

mod abreast;
mod again;
mod aligned;
mod attach;
mod background;
mod bands;
mod begins;
mod beside;
mod bottoms;
mod boxhead;
mod cards;
mod centred;
mod class;
mod columns;
mod confidence;
mod contents;
mod find;
mod finish;
mod flow;
mod framed;
mod frames;
mod grid;
mod gutters;
mod halves;
mod head_apart;
mod heads;
mod in_bands;
mod in_step;
mod judge;
mod lattice;
mod leaders;
mod lights;
mod overleaf;
mod part;
mod passages;
mod pieces;
mod plot;
mod region;
mod repeated;
mod roles;
mod row_heads;
mod ruled_rows;
mod rules;
mod section;
mod shape;
mod shares;
#[cfg(test)]
mod sketch;
mod spaced;
mod spacing;
mod stacks;
mod summed;
mod text;
mod textual;
mod title;
mod token;
mod under;
mod under_head;
mod unit;
mod words;
mod wraps;

use scrutineer_model::{Sheet, Table};

pub use flow::complete;
pub use row_heads::name_rows;

/// The tables of one sheet, top to bottom.
///
/// A framed row at the top of the sheet is among them: [`join`] makes it part of the table before, or
/// drops it.
pub fn find(sheet: &Sheet) -> Vec<Table> {
    let mut tables: Vec<Table> = find::grids(sheet)
        .into_iter()
        .map(|grid| {
            let mut table = finish::table(&grid, sheet);
            attach::attach(&mut table, &grid.bbox, sheet);
            table
        })
        .collect();
    tables.sort_by(|a, b| a.regions[0].bbox.reading_order(&b.regions[0].bbox));
    tables
}

/// The tables of a paper: those that run on overleaf joined, each with the heading it stands under.
///
/// `tables` are what [`find`] gave for `sheets`, in page order.
pub fn join(tables: Vec<Table>, sheets: &[Sheet]) -> Vec<Table> {
    let mut tables = overleaf::joined(tables, sheets);
    tables.iter_mut().for_each(summed::mark_totals);
    title::entitle_sections(&mut tables, sheets);
    title::entitle_by_running_heads(&mut tables, sheets);
    section::name_sections(&mut tables, sheets);
    title::complete_by_sections(&mut tables);
    title::entitle_by_corners(&mut tables);
    tables.iter_mut().for_each(name_rows);
    tables
}
