//! The tables, indexes and full-text search of a database, from the schemas.

use rusqlite::Connection;

use crate::column::{Field, Kind};
use crate::relation::{Relation, Schema};

/// Columns that people look for rows by.
const INDEXED: [&str; 8] = [
    "council_gss",
    "council",
    "measure_id",
    "measure",
    "meeting_date",
    "period_start",
    "phase",
    "code",
];

/// Relations that people look for rows in.
const LOOKED_FOR: [Relation; 4] = [
    Relation::Papers,
    Relation::Statements,
    Relation::Observations,
    Relation::Diagnostics,
];

/// What can be searched for words.
const SEARCHED: [(Relation, &[&str]); 6] = [
    (Relation::Papers, &["title"]),
    (Relation::Items, &["title"]),
    (Relation::Decisions, &["text"]),
    (Relation::Tables, &["title", "caption", "section"]),
    (Relation::Cells, &["text"]),
    (Relation::Statements, &["quote", "indicator"]),
];

/// What relations and columns mean.
const DICTIONARY: &str = "CREATE TABLE dictionary (
  relation TEXT NOT NULL,
  column_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (relation, column_name)
);
";

/// The tables.
pub(super) fn before(schemas: &[Schema]) -> String {
    let mut sql = Vec::new();
    for schema in schemas {
        let mut columns: Vec<String> = Vec::new();
        for field in &schema.fields {
            let key = if field.name == schema.key {
                " PRIMARY KEY"
            } else {
                ""
            };
            let reference = schema.references.iter();
            let reference = reference
                .filter(|reference| reference.column == field.name)
                .map(|reference| {
                    let key = reference.to.schema().key;
                    format!(" REFERENCES {} ({key})", reference.to)
                });
            let null = if field.nullable { "" } else { " NOT NULL" };
            columns.push(format!(
                "{} {}{key}{null}{}",
                field.name,
                affinity(field.kind),
                reference.collect::<String>()
            ));
            if field.kind == Kind::Decimal {
                columns.push(format!("{} TEXT", exact(field)));
            }
        }
        let columns = columns.join(",\n  ");
        sql.push(format!(
            "CREATE TABLE {} (\n  {columns}\n);\n",
            schema.relation
        ));
    }
    sql.push(DICTIONARY.to_owned());
    sql.concat()
}

/// Fills the table that says what relations and columns mean.
pub(super) fn dictionary(database: &Connection, schemas: &[Schema]) -> rusqlite::Result<()> {
    let mut insert = database.prepare("INSERT INTO dictionary VALUES (?, ?, ?, ?)")?;
    for schema in schemas {
        insert.execute((schema.relation.name(), "", "relation", schema.description))?;
        for field in &schema.fields {
            let kind = affinity(field.kind).to_lowercase();
            insert.execute((schema.relation.name(), field.name, kind, field.description))?;
            if field.kind == Kind::Decimal {
                let description = format!("{} Exact, as text.", field.description);
                insert.execute((schema.relation.name(), exact(field), "text", description))?;
            }
        }
    }
    Ok(())
}

/// The statement that inserts a row.
pub(super) fn insert(schema: &Schema) -> String {
    let columns = schema.fields.iter().map(|field| match field.kind {
        Kind::Decimal => 2,
        _ => 1,
    });
    let places = vec!["?"; columns.sum()].join(", ");
    format!("INSERT INTO {} VALUES ({places})", schema.relation)
}

/// Indexes and full-text search, made when all rows are there.
pub(super) fn after(schemas: &[Schema]) -> String {
    let mut sql = Vec::new();
    for schema in schemas {
        let relation = schema.relation;
        let refers = |name: &str| schema.references.iter().any(|other| other.column == name);
        for field in &schema.fields {
            let looked_for = LOOKED_FOR.contains(&relation) && INDEXED.contains(&field.name);
            if refers(field.name) || looked_for {
                let name = field.name;
                sql.push(format!(
                    "CREATE INDEX {relation}_{name} ON {relation} ({name});\n"
                ));
            }
        }
    }
    for (relation, columns) in SEARCHED {
        if schemas.iter().any(|schema| schema.relation == relation) {
            let columns = columns.join(", ");
            sql.push(format!(
                "CREATE VIRTUAL TABLE {relation}_fts USING fts5 ({columns}, \
                 content='{relation}', tokenize='porter unicode61');\n\
                 INSERT INTO {relation}_fts ({relation}_fts) VALUES ('rebuild');\n"
            ));
        }
    }
    sql.concat()
}

fn affinity(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Date => "TEXT",
        Kind::Integer | Kind::Boolean => "INTEGER",
        Kind::Decimal | Kind::Real => "REAL",
    }
}

/// The column that holds a number's exact digits.
fn exact(field: &Field) -> String {
    format!("{}_text", field.name)
}
