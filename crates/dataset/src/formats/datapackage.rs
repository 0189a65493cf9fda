//! A Frictionless Data Package, version 2: the relations as CSV, and `datapackage.json` that says
//! what is in them.
//!
//! Columns have types, descriptions and constraints, keys join, and every paper is a source with
//! its hash. There is no licence in it: whose papers they are, and what may be done with them, only
//! the user can say.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Value as Json, json};

use super::csv::{Files, add, flush, name, open};
use super::{Sink, Written};
use crate::column::{Field, Kind};
use crate::error::Error;
use crate::export::Options;
use crate::output::Folder;
use crate::paper::Paper;
use crate::relation::{Relation, Schema};
use crate::value::Value;

/// The descriptor's name, as the standard has it.
const DESCRIPTOR: &str = "datapackage.json";
/// What the descriptor is written after.
const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

/// CSV files with a descriptor.
pub(crate) struct DataPackage {
    folder: Folder,
    files: Files,
    schemas: Vec<Schema>,
    neutralise: bool,
    rows: BTreeMap<Relation, u64>,
    sources: Vec<Json>,
}

impl DataPackage {
    pub(crate) fn new(target: &Path, schemas: &[Schema], options: &Options) -> Result<Self, Error> {
        let mut folder = Folder::new(target, "datapackage")?;
        let files = open(&mut folder, schemas)?;
        Ok(Self {
            folder,
            files,
            schemas: schemas.to_vec(),
            neutralise: options.neutralise_formulas,
            rows: BTreeMap::new(),
            sources: Vec::new(),
        })
    }

    /// Writes the descriptor, once all rows are counted.
    fn describe(&mut self) -> Result<(), Error> {
        let resources: Vec<Json> = self
            .schemas
            .iter()
            .map(|schema| {
                let rows = self.rows.get(&schema.relation).copied().unwrap_or(0);
                resource(schema, rows)
            })
            .collect();
        let mut descriptor = json!({
            "$schema": PROFILE,
            "name": "council-papers",
            "title": "Figures, tables and decisions read from council papers",
            "resources": resources,
        });
        if !self.sources.is_empty() {
            descriptor["sources"] = std::mem::take(&mut self.sources).into();
        }
        let mut file = self.folder.create(DESCRIPTOR)?;
        let written = serde_json::to_writer_pretty(&mut file, &descriptor)
            .map_err(io::Error::from)
            .and_then(|()| file.write_all(b"\n"))
            .and_then(|()| file.flush());
        written.map_err(Error::io("write", DESCRIPTOR))
    }
}

impl Sink for DataPackage {
    fn paper(&mut self, paper: &Paper) -> Result<(), Error> {
        let title = paper.extraction.paper.title.as_ref();
        self.sources.push(json!({
            "title": title.unwrap_or(&paper.path),
            "path": paper.link(1),
            "hash": format!("sha256:{}", paper.hash()),
        }));
        Ok(())
    }

    fn row(&mut self, relation: Relation, row: &[Value<'_>]) -> Result<(), Error> {
        *self.rows.entry(relation).or_default() += 1;
        add(&mut self.files, relation, row, self.neutralise)
    }

    fn finish(mut self: Box<Self>) -> Result<Written, Error> {
        flush(&mut self.files)?;
        self.describe()?;
        Ok(Written {
            files: self.folder.finish()?,
            notes: Vec::new(),
        })
    }
}

fn resource(schema: &Schema, rows: u64) -> Json {
    let references: Vec<Json> = schema
        .references
        .iter()
        .map(|reference| {
            // The standard leaves the name out where a relation refers to itself.
            let to = match reference.to {
                to if to == schema.relation => "",
                to => to.name(),
            };
            json!({
                "fields": [reference.column],
                "reference": { "resource": to, "fields": [reference.to.schema().key] },
            })
        })
        .collect();
    let mut table = json!({
        "fields": schema.fields.iter().map(|field| described(schema, field)).collect::<Vec<Json>>(),
        "primaryKey": [schema.key],
        "missingValues": [""],
    });
    if !references.is_empty() {
        table["foreignKeys"] = references.into();
    }
    json!({
        "name": schema.relation.name(),
        "description": schema.description,
        "path": name(schema.relation),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": true },
        "rows": rows,
        "schema": table,
    })
}

fn described(schema: &Schema, field: &Field) -> Json {
    let kind = match field.kind {
        Kind::Text => "string",
        Kind::Integer => "integer",
        Kind::Decimal | Kind::Real => "number",
        Kind::Date => "date",
        Kind::Boolean => "boolean",
    };
    let mut described = json!({
        "name": field.name,
        "type": kind,
        "description": field.description,
    });
    if field.name == schema.key {
        described["constraints"] = json!({ "required": true, "unique": true });
    } else if !field.nullable {
        described["constraints"] = json!({ "required": true });
    }
    described
}
