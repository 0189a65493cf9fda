//! Parquet: typed columns, compressed with Snappy.
//!
//! Exact numbers are decimals of 38 digits, 9 of them behind the point; days are dates; coordinates
//! and shares are doubles. A number with more decimals is left out and counted, never rounded; its
//! printed text is there. One file for each relation or, divided by council and year of the meeting
//! as Hive does it, `observations/gss=E10000015/year=2018/part-0.parquet`.
//!
//! - [`part`]: one file, row group by row group.
//! - [`partition`]: which folder a paper's rows belong in.

mod part;
mod partition;

use std::collections::BTreeMap;
use std::path::Path;

use self::part::Part;
pub use self::partition::Partition;
use super::{Sink, Written};
use crate::error::Error;
use crate::export::Options;
use crate::output::Folder;
use crate::paper::Paper;
use crate::relation::{Relation, Schema};
use crate::value::Value;

/// How many bytes of rows wait in memory, over all files, before all are written.
const WAITING: usize = 48 << 20;
/// How many files are open at once; a process may often have 1,024.
const OPEN: usize = 256;

/// Parquet files, one for each relation or for each part of one.
pub(crate) struct Parquet {
    folder: Folder,
    schemas: BTreeMap<Relation, Schema>,
    by: Vec<Partition>,
    /// The folders of the paper whose rows are coming: `gss=E10000015/year=2018/`.
    within: String,
    open: BTreeMap<String, Part>,
    /// How many files each part of a relation has had.
    parts: BTreeMap<String, usize>,
    /// Numbers that the type cannot hold.
    lost: u64,
}

impl Parquet {
    pub(crate) fn new(target: &Path, schemas: &[Schema], options: &Options) -> Result<Self, Error> {
        let mut parquet = Self {
            folder: Folder::new(target, "parquet")?,
            schemas: BTreeMap::new(),
            by: options.partition.clone(),
            within: String::new(),
            open: BTreeMap::new(),
            parts: BTreeMap::new(),
            lost: 0,
        };
        for schema in schemas {
            parquet.schemas.insert(schema.relation, schema.clone());
            if parquet.by.is_empty() {
                let name = parquet.name(schema.relation);
                parquet.open(schema.relation, name)?;
            }
        }
        Ok(parquet)
    }

    /// The file that the next row of the relation belongs in. Inputs belong to no paper.
    fn name(&self, relation: Relation) -> String {
        if self.by.is_empty() || relation == Relation::Inputs {
            return format!("{relation}.parquet");
        }
        let folder = format!("{relation}/{}", self.within);
        let part = self.parts.get(&folder).copied().unwrap_or(0);
        format!("{folder}part-{part}.parquet")
    }

    fn open(&mut self, relation: Relation, name: String) -> Result<(), Error> {
        if self.open.len() >= OPEN {
            self.close_all()?;
        }
        let file = self.folder.create(&name)?;
        let part = Part::new(&self.schemas[&relation], file).map_err(Error::format(&name))?;
        self.open.insert(name, part);
        Ok(())
    }

    /// Ends all files; what comes for one of them later begins another beside it.
    fn close_all(&mut self) -> Result<(), Error> {
        for (name, part) in std::mem::take(&mut self.open) {
            if let Some((folder, _)) = name.rsplit_once('/') {
                *self.parts.entry(format!("{folder}/")).or_default() += 1;
            }
            part.close().map_err(Error::format(&name))?;
        }
        Ok(())
    }

    /// Writes what waits, where it has become too much.
    fn relieve(&mut self) -> Result<(), Error> {
        if self.open.values().map(Part::waiting).sum::<usize>() < WAITING {
            return Ok(());
        }
        for (name, part) in &mut self.open {
            part.flush().map_err(Error::format(name))?;
        }
        Ok(())
    }
}

impl Sink for Parquet {
    fn paper(&mut self, paper: &Paper) -> Result<(), Error> {
        self.within = partition::folders(paper, &self.by);
        self.relieve()
    }

    fn row(&mut self, relation: Relation, row: &[Value<'_>]) -> Result<(), Error> {
        let name = self.name(relation);
        if !self.open.contains_key(&name) {
            self.open(relation, name.clone())?;
        }
        let Some(part) = self.open.get_mut(&name) else {
            return Ok(());
        };
        self.lost += part.add(row);
        if part.is_full() {
            part.flush().map_err(Error::format(&name))?;
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<Written, Error> {
        self.close_all()?;
        let mut notes = Vec::new();
        if self.lost > 0 {
            notes.push(format!(
                "{} numbers with more than {} decimals left out; their printed text is there",
                self.lost,
                part::DECIMALS
            ));
        }
        Ok(Written {
            files: self.folder.finish()?,
            notes,
        })
    }
}
