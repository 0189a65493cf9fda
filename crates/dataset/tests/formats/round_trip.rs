//! What is written reads back as what the JSON says, value by value, in every format.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scrutineer_dataset::{Format, Options, Partition, Relation, Select, export};

use crate::expected::{self, Row};
use crate::folder::{exported, folder};
use crate::readers::{csv, parquet, sqlite};
use crate::support;

/// Compares what a reader of the format reads with what the JSON says.
fn check(dataset: &Path, read: impl Fn(Relation) -> Vec<Row>) {
    for (relation, expected) in [
        (Relation::Observations, expected::observations(dataset)),
        (Relation::Cells, expected::cells(dataset)),
        (Relation::Statements, expected::statements(dataset)),
    ] {
        let found = read(relation);
        assert_eq!(found.len(), expected.len(), "{relation}");
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(found, expected, "{relation}");
        }
    }
}

#[test]
fn csv_says_what_the_json_says() {
    let (dataset, _) = exported("csv", Format::Csv);
    check(&dataset, |relation| {
        csv(&dataset.join(format!("exports/csv/{relation}.csv")))
    });
}

#[test]
fn ndjson_says_what_the_json_says() {
    let (dataset, _) = exported("ndjson", Format::Ndjson);
    check(&dataset, |relation| {
        let path = dataset.join(format!("exports/ndjson/{relation}.ndjson"));
        let text = fs::read_to_string(path).expect("a file");
        let rows = text.lines().map(|line| {
            let object: BTreeMap<String, serde_json::Value> =
                serde_json::from_str(line).expect("an object");
            let fields = object.into_iter().map(|(name, value)| {
                let text = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                (name, text)
            });
            fields.collect()
        });
        rows.collect()
    });
}

#[test]
fn parquet_says_what_the_json_says() {
    let (dataset, _) = exported("parquet", Format::Parquet);
    check(&dataset, |relation| {
        parquet(&dataset.join(format!("exports/parquet/{relation}.parquet")))
    });
}

#[test]
fn sqlite_says_what_the_json_says() {
    let (dataset, _) = exported("sqlite", Format::Sqlite);
    let path = dataset.join("exports/dataset.sqlite");
    check(&dataset, |relation| sqlite(&path, relation));
}

#[test]
fn parquet_is_divided_by_council_and_year() {
    let folder = folder("divided");
    support::dataset(&folder, 9, 12, 5);
    let options = Options {
        formats: vec![Format::Parquet],
        partition: vec![Partition::Council, Partition::Year],
        select: Select::all(&["observations", "papers"]).expect("a selection"),
        ..Options::default()
    };
    let report = export(&folder, &options).expect("an export");
    let root = folder.join("exports/parquet");
    let names: Vec<String> = report.written[&Format::Parquet]
        .files
        .iter()
        .map(|file| {
            let name = file.strip_prefix(&root).expect("inside");
            name.to_string_lossy().into_owned()
        })
        .collect();
    assert!(
        names.contains(&"observations/gss=E10000015/year=2016/part-0.parquet".to_owned()),
        "{names:?}"
    );
    let nowhere = "papers/gss=Little%20Moot%20Parish%20Council/year=__HIVE_DEFAULT_PARTITION__";
    assert!(
        names.contains(&format!("{nowhere}/part-0.parquet")),
        "{names:?}"
    );
    let observations = names
        .iter()
        .filter(|name| name.starts_with("observations/"));
    let mut rows: Vec<Row> = observations
        .flat_map(|name| parquet(&root.join(name)))
        .collect();
    let mut expected = expected::observations(&folder);
    let key = |row: &Row| row["observation_id"].clone();
    rows.sort_by_key(key);
    expected.sort_by_key(key);
    assert_eq!(rows, expected);
}
