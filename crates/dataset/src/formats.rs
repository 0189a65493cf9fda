//! One file for each format.

pub(crate) mod csv;
pub(crate) mod datapackage;
pub(crate) mod ndjson;
pub(crate) mod parquet;
pub(crate) mod sqlite;
pub(crate) mod tables;
pub(crate) mod xlsx;

pub use self::parquet::Partition;

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::error::Error;
use crate::export::Options;
use crate::paper::Paper;
use crate::relation::{Relation, Schema};
use crate::value::Value;

/// A format that a dataset can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// A file a relation, as RFC 4180 has it.
    Csv,
    /// A file a relation, typed and compressed, or many, divided by council and year.
    Parquet,
    /// One database with indexes, full-text search and views.
    Sqlite,
    /// A workbook of the dataset and one for each paper, a sheet a table.
    Xlsx,
    /// A file a relation, an object a line.
    Ndjson,
    /// A Frictionless Data Package: CSV with a descriptor.
    DataPackage,
    /// A CSV file a table, laid out as printed.
    Tables,
}

impl Format {
    /// All.
    pub const ALL: [Self; 7] = [
        Self::Csv,
        Self::Parquet,
        Self::Sqlite,
        Self::Xlsx,
        Self::Ndjson,
        Self::DataPackage,
        Self::Tables,
    ];

    /// Its name, as the command line and folders have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
            Self::Sqlite => "sqlite",
            Self::Xlsx => "xlsx",
            Self::Ndjson => "ndjson",
            Self::DataPackage => "datapackage",
            Self::Tables => "tables",
        }
    }

    /// What it is called below a folder of exports.
    pub(crate) fn place(self) -> &'static str {
        match self {
            Self::Sqlite => "dataset.sqlite",
            other => other.name(),
        }
    }

    /// Begins an export to the path, of relations with these schemas.
    pub(crate) fn sink(
        self,
        target: &Path,
        schemas: &[Schema],
        options: &Options,
    ) -> Result<Box<dyn Sink>, Error> {
        Ok(match self {
            Self::Csv => Box::new(csv::Csv::new(target, schemas, options)?),
            Self::Parquet => Box::new(parquet::Parquet::new(target, schemas, options)?),
            Self::Sqlite => Box::new(sqlite::Sqlite::new(target, schemas)?),
            Self::Xlsx => Box::new(xlsx::Xlsx::new(target, schemas)?),
            Self::Ndjson => Box::new(ndjson::Ndjson::new(target, schemas)?),
            Self::DataPackage => Box::new(datapackage::DataPackage::new(target, schemas, options)?),
            Self::Tables => Box::new(tables::Tables::new(target, options)?),
        })
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let found = Self::ALL.into_iter().find(|format| format.name() == name);
        found.ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.into_iter().map(Self::name).collect();
            Error::Usage(format!("expected {}, found {name}", names.join(", ")))
        })
    }
}

impl fmt::Display for Format {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// Where papers and rows go, one after the other.
pub(crate) trait Sink {
    /// A paper begins; its rows follow.
    fn paper(&mut self, _paper: &Paper) -> Result<(), Error> {
        Ok(())
    }

    /// A row of one of the relations.
    fn row(&mut self, relation: Relation, row: &[Value<'_>]) -> Result<(), Error>;

    /// All is there: the files are put into place.
    fn finish(self: Box<Self>) -> Result<Written, Error>;
}

/// What an export wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The files, sorted.
    pub files: Vec<PathBuf>,
    /// What the format could not hold, as sentences.
    pub notes: Vec<String>,
}
