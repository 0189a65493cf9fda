//! Tables one by one: a CSV file for each, laid out as printed.
//!
//! A cell's text stands in the first place that the cell covers; the other places are empty. Files
//! lie in a folder for each paper: `pack-9f86d081884c7d65/t12.csv`.

use std::borrow::Cow;
use std::path::Path;

use scrutineer_export::form::Table;

use super::csv::{neutralised, record, writer};
use super::{Sink, Written};
use crate::error::Error;
use crate::export::Options;
use crate::output::Folder;
use crate::paper::Paper;
use crate::relation::Relation;
use crate::value::Value;

/// Places of a grid that are laid out; what claims more is no table that was read from a page.
const PLACES: usize = 10_000_000;

/// A CSV file for each table.
pub(crate) struct Tables {
    folder: Folder,
    neutralise: bool,
}

impl Tables {
    pub(crate) fn new(target: &Path, options: &Options) -> Result<Self, Error> {
        Ok(Self {
            folder: Folder::new(target, "tables")?,
            neutralise: options.neutralise_formulas,
        })
    }
}

impl Sink for Tables {
    fn paper(&mut self, paper: &Paper) -> Result<(), Error> {
        for table in &paper.extraction.tables {
            let name = format!("{}/{}.csv", paper.file_stem(), plain(&table.id));
            let mut file = writer(self.folder.create(&name)?);
            for row in grid(table) {
                let fields = row.into_iter().map(|text| {
                    if self.neutralise {
                        neutralised(text)
                    } else {
                        Cow::Borrowed(text)
                    }
                });
                record(&mut file, fields).map_err(Error::format(&name))?;
            }
            file.flush().map_err(Error::io("write", &name))?;
        }
        Ok(())
    }

    fn row(&mut self, _relation: Relation, _row: &[Value<'_>]) -> Result<(), Error> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Written, Error> {
        Ok(Written {
            files: self.folder.finish()?,
            notes: Vec::new(),
        })
    }
}

/// A name that leads nowhere else, whatever the extraction calls its table.
fn plain(id: &str) -> String {
    id.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The texts of the grid, row by row.
fn grid(table: &Table) -> Vec<Vec<&str>> {
    let (rows, columns) = (table.rows, table.columns.max(1));
    if rows.saturating_mul(columns) > PLACES {
        return Vec::new();
    }
    let mut grid = vec![vec![""; columns]; rows];
    for cell in &table.cells {
        let place = grid.get_mut(cell.row);
        if let Some(place) = place.and_then(|row| row.get_mut(cell.column)) {
            *place = &cell.text;
        }
    }
    grid
}
