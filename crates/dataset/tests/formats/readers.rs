//! Exports read back, as rows without nulls.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use rusqlite::types::Value as Stored;
use scrutineer_dataset::{Kind, Relation};

use crate::expected::Row;

pub(crate) fn csv(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).expect("a file");
    let rows = reader.deserialize::<BTreeMap<String, String>>();
    rows.map(|row| {
        let mut row = row.expect("a row");
        row.retain(|_, text| !text.is_empty());
        row
    })
    .collect()
}

/// A Parquet file's rows, with exact numbers as they would be printed.
pub(crate) fn parquet(path: &Path) -> Vec<Row> {
    let file = fs::File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let reader = SerializedFileReader::new(file).expect("a Parquet file");
    let rows = reader.get_row_iter(None).expect("rows");
    rows.map(|row| {
        let row = row.expect("a row");
        let fields = row.get_column_iter().filter_map(|(name, field)| {
            let text = match field {
                Field::Null => return None,
                Field::Str(text) => text.clone(),
                Field::Long(number) => number.to_string(),
                Field::Double(number) => number.to_string(),
                Field::Bool(yes) => yes.to_string(),
                Field::Date(days) => {
                    let day = jiff::civil::date(1970, 1, 1);
                    let days = jiff::Span::new().days(*days);
                    day.checked_add(days).expect("a day").to_string()
                }
                Field::Decimal(number) => {
                    let bytes: [u8; 16] = number.data().try_into().expect("16 bytes");
                    let scale = u32::try_from(number.scale()).expect("no less than 0");
                    let number = i128::from_be_bytes(bytes);
                    exact(number, scale)
                }
                other => panic!("{name}: no column of ours holds {other:?}"),
            };
            Some((name.clone(), text))
        });
        fields.collect()
    })
    .collect()
}

/// The digits of a whole number with a point before the last `scale`, without zeros at the end.
fn exact(unscaled: i128, scale: u32) -> String {
    let power = 10_i128.pow(scale);
    let sign = if unscaled < 0 { "-" } else { "" };
    let (whole, part) = (unscaled.abs() / power, unscaled.abs() % power);
    let part = format!("{part:0width$}", width = scale as usize);
    let part = part.trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{part}")
}

/// A table's rows. Exact numbers are taken from their text, and must be the nearest double's too.
pub(crate) fn sqlite(path: &Path, relation: Relation) -> Vec<Row> {
    let database = rusqlite::Connection::open(path).expect("a database");
    let schema = relation.schema();
    let mut select = database
        .prepare(&format!("SELECT * FROM {relation} ORDER BY rowid"))
        .expect("a table");
    let names: Vec<String> = select.column_names().map(str::to_owned).collect();
    let mut rows = select.query([]).expect("rows");
    let mut all = Vec::new();
    while let Some(row) = rows.next().expect("a row") {
        let mut fields = Row::new();
        for (index, name) in names.iter().enumerate() {
            let boolean = schema
                .fields
                .iter()
                .any(|field| field.name == name && field.kind == Kind::Boolean);
            let text = match row.get::<_, Stored>(index).expect("a value") {
                Stored::Null => continue,
                Stored::Integer(yes) if boolean => (yes == 1).to_string(),
                Stored::Integer(number) => number.to_string(),
                Stored::Real(number) => number.to_string(),
                Stored::Text(text) => text,
                Stored::Blob(_) => panic!("{name}: no column of ours holds bytes"),
            };
            fields.insert(name.clone(), text);
        }
        for field in schema
            .fields
            .iter()
            .filter(|field| field.kind == Kind::Decimal)
        {
            if let Some(text) = fields.remove(&format!("{}_text", field.name)) {
                let double: f64 = text.parse().expect("a number");
                assert_eq!(fields[field.name], double.to_string());
                fields.insert(field.name.to_owned(), text);
            }
        }
        all.push(fields);
    }
    all
}
