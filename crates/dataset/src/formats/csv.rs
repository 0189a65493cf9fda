//! CSV as RFC 4180 has it: UTF-8, a line of names, lines ending in CR LF.
//!
//! Null is the empty field. Numbers are exact, with a point and without grouping; days are
//! `2018-06-20`; yes and no are `true` and `false`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use super::{Sink, Written};
use crate::error::Error;
use crate::export::Options;
use crate::output::Folder;
use crate::relation::{Relation, Schema};
use crate::value::Value;

/// A file for each relation.
pub(super) type Files = BTreeMap<Relation, csv::Writer<BufWriter<File>>>;

/// One CSV file for each relation.
pub(crate) struct Csv {
    folder: Folder,
    files: Files,
    neutralise: bool,
}

impl Csv {
    pub(crate) fn new(target: &Path, schemas: &[Schema], options: &Options) -> Result<Self, Error> {
        let mut folder = Folder::new(target, "csv")?;
        let files = open(&mut folder, schemas)?;
        Ok(Self {
            folder,
            files,
            neutralise: options.neutralise_formulas,
        })
    }
}

impl Sink for Csv {
    fn row(&mut self, relation: Relation, row: &[Value<'_>]) -> Result<(), Error> {
        add(&mut self.files, relation, row, self.neutralise)
    }

    fn finish(mut self: Box<Self>) -> Result<Written, Error> {
        flush(&mut self.files)?;
        Ok(Written {
            files: self.folder.finish()?,
            notes: Vec::new(),
        })
    }
}

/// Opens a file for each relation and writes its names.
pub(super) fn open(folder: &mut Folder, schemas: &[Schema]) -> Result<Files, Error> {
    let mut files = Files::new();
    for schema in schemas {
        let mut file = writer(folder.create(&name(schema.relation))?);
        let names = schema.fields.iter().map(|field| Cow::Borrowed(field.name));
        record(&mut file, names).map_err(Error::format(name(schema.relation)))?;
        files.insert(schema.relation, file);
    }
    Ok(files)
}

/// Adds a row of a relation.
pub(super) fn add(
    files: &mut Files,
    relation: Relation,
    row: &[Value<'_>],
    neutralise: bool,
) -> Result<(), Error> {
    let Some(file) = files.get_mut(&relation) else {
        return Ok(());
    };
    let fields = row.iter().map(|value| field(value, neutralise));
    record(file, fields).map_err(Error::format(name(relation)))
}

/// Ends the files.
pub(super) fn flush(files: &mut Files) -> Result<(), Error> {
    for (relation, file) in files {
        file.flush().map_err(Error::io("write", name(*relation)))?;
    }
    Ok(())
}

/// The file of a relation.
pub(super) fn name(relation: Relation) -> String {
    format!("{relation}.csv")
}

/// A writer of CSV as all ours is.
pub(super) fn writer<W: std::io::Write>(to: W) -> csv::Writer<W> {
    csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .buffer_capacity(1 << 12)
        .from_writer(to)
}

/// Writes a line.
pub(super) fn record<'a, W: std::io::Write>(
    file: &mut csv::Writer<W>,
    fields: impl Iterator<Item = Cow<'a, str>>,
) -> csv::Result<()> {
    for field in fields {
        file.write_field(field.as_bytes())?;
    }
    file.write_record(None::<&[u8]>)
}

/// A value as a field.
fn field<'a>(value: &'a Value<'_>, neutralise: bool) -> Cow<'a, str> {
    match value {
        Value::Null => "".into(),
        Value::Text(text) if neutralise => neutralised(text),
        Value::Text(text) => Cow::Borrowed(text),
        Value::Integer(number) => number.to_string().into(),
        Value::Decimal(number) => number.to_string().into(),
        Value::Real(number) => number.to_string().into(),
        Value::Date(day) => day.to_string().into(),
        Value::Boolean(yes) => if *yes { "true" } else { "false" }.into(),
    }
}

/// The text with an apostrophe before it where a spreadsheet would take it for a formula. Papers
/// are other people's words, and a spreadsheet runs what begins so.
pub(super) fn neutralised(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn only_words_are_neutralised() {
        for (value, plain, neutral) in [
            (Value::from("=1+1"), "=1+1", "'=1+1"),
            (Value::from("-5%"), "-5%", "'-5%"),
            (Value::from("Total"), "Total", "Total"),
            (Value::Decimal(Decimal::new(-952, 1)), "-95.2", "-95.2"),
            (Value::Integer(-1), "-1", "-1"),
            (Value::Null, "", ""),
        ] {
            assert_eq!(field(&value, false), plain);
            assert_eq!(field(&value, true), neutral);
        }
    }
}
