//! NDJSON: an object a line, its fields in the order of the columns, nulls left out.
//!
//! Numbers are written with exactly their digits.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::{Sink, Written};
use crate::error::Error;
use crate::output::Folder;
use crate::relation::{Relation, Schema};
use crate::value::Value;

/// One NDJSON file for each relation.
pub(crate) struct Ndjson {
    folder: Folder,
    files: BTreeMap<Relation, (BufWriter<File>, Vec<&'static str>)>,
}

impl Ndjson {
    pub(crate) fn new(target: &Path, schemas: &[Schema]) -> Result<Self, Error> {
        let mut folder = Folder::new(target, "ndjson")?;
        let mut files = BTreeMap::new();
        for schema in schemas {
            let file = folder.create(&name(schema.relation))?;
            let names = schema.fields.iter().map(|field| field.name).collect();
            files.insert(schema.relation, (file, names));
        }
        Ok(Self { folder, files })
    }
}

impl Sink for Ndjson {
    fn row(&mut self, relation: Relation, row: &[Value<'_>]) -> Result<(), Error> {
        let Some((file, names)) = self.files.get_mut(&relation) else {
            return Ok(());
        };
        object(file, names, row).map_err(Error::io("write", name(relation)))
    }

    fn finish(self: Box<Self>) -> Result<Written, Error> {
        for (relation, (mut file, _)) in self.files {
            file.flush().map_err(Error::io("write", name(relation)))?;
        }
        Ok(Written {
            files: self.folder.finish()?,
            notes: Vec::new(),
        })
    }
}

fn name(relation: Relation) -> String {
    format!("{relation}.ndjson")
}

fn object(out: &mut impl Write, names: &[&str], row: &[Value<'_>]) -> io::Result<()> {
    let mut before = '{';
    for (name, value) in names.iter().zip(row) {
        if *value == Value::Null {
            continue;
        }
        write!(out, "{before}\"{name}\":")?;
        before = ',';
        match value {
            Value::Null => {}
            Value::Text(text) => serde_json::to_writer(&mut *out, text.as_ref())?,
            Value::Integer(number) => write!(out, "{number}")?,
            Value::Decimal(number) => write!(out, "{number}")?,
            Value::Real(number) => write!(out, "{number}")?,
            Value::Date(day) => write!(out, "\"{day}\"")?,
            Value::Boolean(yes) => write!(out, "{yes}")?,
        }
    }
    if before == '{' {
        out.write_all(b"{")?;
    }
    out.write_all(b"}\n")
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn a_row_is_an_object_with_exact_numbers() {
        let row = [
            Value::Null,
            Value::from("a \"b\"\n"),
            Value::Decimal(Decimal::from_i128_with_scale(12_345_678_901_234_567_891, 4)),
            Value::Date(jiff::civil::date(2018, 6, 20)),
        ];
        let mut out = Vec::new();
        object(&mut out, &["none", "text", "number", "day"], &row).expect("memory");
        assert_eq!(
            String::from_utf8(out).expect("UTF-8"),
            "{\"text\":\"a \\\"b\\\"\\n\",\"number\":1234567890123456.7891,\"day\":\"2018-06-20\"}\n"
        );
        let mut out = Vec::new();
        object(&mut out, &["none"], &[Value::Null]).expect("memory");
        assert_eq!(out, b"{}\n");
    }
}
