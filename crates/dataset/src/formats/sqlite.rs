//! SQLite: one file, a table a relation, with keys, indexes, full-text search and views.
//!
//! An exact number is there twice: `number` as REAL, to count with, and `number_text` as TEXT,
//! with exactly its digits. REAL holds 15 digits; what counts to the penny can use the text.
//! Days are TEXT (`2018-06-20`), yes and no are 1 and 0.
//!
//! - [`definition`]: the tables, indexes and full-text search, from the schemas.
//! - [`views`]: answers to common questions.

mod definition;
mod views;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::types::Null;

use super::{Sink, Written};
use crate::column::Kind;
use crate::error::Error;
use crate::output::Folder;
use crate::relation::{Relation, Schema};
use crate::value::Value;

/// The database.
pub(crate) struct Sqlite {
    folder: Folder,
    path: PathBuf,
    database: Connection,
    schemas: Vec<Schema>,
    inserts: BTreeMap<Relation, (String, Vec<Kind>)>,
}

impl Sqlite {
    /// `target` is the database's own path.
    pub(crate) fn new(target: &Path, schemas: &[Schema]) -> Result<Self, Error> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let parent = target.parent().unwrap_or(Path::new(""));
        let mut folder = Folder::single(parent, &name)?;
        let path = folder.path(&name)?;
        let failed = Error::format(&path);
        let database = begin(&path, schemas).map_err(failed)?;
        let inserts = schemas.iter().map(|schema| {
            let kinds = schema.fields.iter().map(|field| field.kind).collect();
            (schema.relation, (definition::insert(schema), kinds))
        });
        Ok(Self {
            folder,
            database,
            schemas: schemas.to_vec(),
            inserts: inserts.collect(),
            path,
        })
    }

    fn insert(&self, relation: Relation, row: &[Value<'_>]) -> rusqlite::Result<()> {
        let Some((sql, kinds)) = self.inserts.get(&relation) else {
            return Ok(());
        };
        let mut statement = self.database.prepare_cached(sql)?;
        let mut at = 1;
        for (value, kind) in row.iter().zip(kinds) {
            match value {
                Value::Null => statement.raw_bind_parameter(at, Null)?,
                Value::Text(text) => statement.raw_bind_parameter(at, text.as_ref())?,
                Value::Integer(number) => statement.raw_bind_parameter(at, number)?,
                Value::Real(number) => statement.raw_bind_parameter(at, number)?,
                Value::Date(day) => statement.raw_bind_parameter(at, day.to_string())?,
                Value::Boolean(yes) => statement.raw_bind_parameter(at, yes)?,
                Value::Decimal(number) => {
                    let text = number.to_string();
                    let nearest: f64 = text.parse().unwrap_or(f64::NAN);
                    statement.raw_bind_parameter(at, nearest)?;
                    statement.raw_bind_parameter(at + 1, text)?;
                }
            }
            at += 1;
            if *kind == Kind::Decimal {
                if *value == Value::Null {
                    statement.raw_bind_parameter(at, Null)?;
                }
                at += 1;
            }
        }
        statement.raw_execute()?;
        Ok(())
    }

    fn end(&self) -> rusqlite::Result<()> {
        self.database
            .execute_batch(&definition::after(&self.schemas))?;
        self.database.execute_batch(&views::all(&self.schemas))?;
        self.database.execute_batch("COMMIT; ANALYZE;")
    }
}

/// Opens the database and makes its tables. It is nobody's yet, so nothing has to be safe from a
/// power cut before it is in its place.
fn begin(path: &Path, schemas: &[Schema]) -> rusqlite::Result<Connection> {
    let database = Connection::open(path)?;
    database.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768; \
         PRAGMA temp_store = FILE; BEGIN;",
    )?;
    database.execute_batch(&definition::before(schemas))?;
    definition::dictionary(&database, schemas)?;
    Ok(database)
}

impl Sink for Sqlite {
    fn row(&mut self, relation: Relation, row: &[Value<'_>]) -> Result<(), Error> {
        self.insert(relation, row)
            .map_err(Error::format(&self.path))
    }

    fn finish(self: Box<Self>) -> Result<Written, Error> {
        self.end().map_err(Error::format(&self.path))?;
        let closed = self.database.close().map_err(|(_, error)| error);
        closed.map_err(Error::format(&self.path))?;
        Ok(Written {
            files: self.folder.finish()?,
            notes: Vec::new(),
        })
    }
}
