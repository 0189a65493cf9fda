//! What is written reads back as what the JSON says, value by value, in every format.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use rusqlite::types::Value as Stored;
use scrutineer_dataset::{Format, Kind, Options, Partition, Relation, Report, Select, export};

use crate::expected::{self, Row};
use crate::folder::folder;
use crate::support;

/// A dataset of a few papers, exported.
fn exported(test: &str, format: Format) -> (PathBuf, Report) {
    let folder = folder(test);
    support::dataset(&folder, 9, 12, 5);
    let options = Options {
        formats: vec![format],
        ..Options::default()
    };
    let report = export(&folder, &options).expect("an export");
    assert_eq!(report.papers, 9);
    assert_eq!(report.failures, []);
    (folder, report)
}

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

fn csv(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).expect("a file");
    let rows = reader.deserialize::<BTreeMap<String, String>>();
    rows.map(|row| {
        let mut row = row.expect("a row");
        row.retain(|_, text| !text.is_empty());
        row
    })
    .collect()
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
fn keys_join_and_nothing_is_twice() {
    let (dataset, report) = exported("keys", Format::Csv);
    let read = |relation: Relation| csv(&dataset.join(format!("exports/csv/{relation}.csv")));
    for relation in Relation::ALL {
        let schema = relation.schema();
        let rows = read(relation);
        assert_eq!(rows.len() as u64, report.rows[&relation], "{relation}");
        assert!(!rows.is_empty(), "{relation}");
        let keys: std::collections::BTreeSet<&String> =
            rows.iter().map(|row| &row[schema.key]).collect();
        assert_eq!(keys.len(), rows.len(), "{relation}");
        for field in schema.fields.iter().filter(|field| !field.nullable) {
            assert!(
                rows.iter().all(|row| row.contains_key(field.name)),
                "{relation} {}",
                field.name
            );
        }
        for reference in &schema.references {
            let others = read(reference.to);
            let key = reference.to.schema().key;
            let others: std::collections::BTreeSet<&String> =
                others.iter().map(|row| &row[key]).collect();
            let mut named = rows.iter().filter_map(|row| row.get(reference.column));
            assert!(named.all(|key| others.contains(key)), "{relation}");
        }
    }
}

#[test]
fn each_input_is_accounted_for_once() {
    let (dataset, _) = exported("inputs", Format::Csv);
    let inputs = csv(&dataset.join("exports/csv/inputs.csv"));
    let last: Vec<(&str, &str, bool)> = inputs[inputs.len() - 3..]
        .iter()
        .map(|row| {
            let has_paper = row.contains_key("paper_id");
            (row["path"].as_str(), row["status"].as_str(), has_paper)
        })
        .collect();
    assert_eq!(inputs.len(), 12);
    assert_eq!(
        last,
        [
            ("in/z-copy.pdf", "duplicate", true),
            ("in/z-failed.pdf", "failed", false),
            ("in/z-removed.pdf", "removed", false),
        ]
    );
    assert_eq!(inputs[10]["error"], "expected a PDF, found 3 bytes");
}

#[test]
fn what_an_item_shares_with_its_minutes_is_there_once() {
    let (dataset, _) = exported("decisions", Format::Csv);
    let decisions = csv(&dataset.join("exports/csv/decisions.csv"));
    let of_first: Vec<&str> = decisions[..2]
        .iter()
        .map(|row| &row["decision_id"][16..])
        .collect();
    assert_eq!(of_first, ["-i2d2", "-i2.1d1"]);
    let actions = csv(&dataset.join("exports/csv/actions.csv"));
    assert_eq!(actions.len(), 9);
    assert_eq!(actions[0]["who"], "J. Smith; Head of Finance");
}

#[test]
fn the_same_dataset_gives_the_same_bytes() {
    for format in Format::ALL {
        let (first, report) = exported(&format!("bytes-{format}-1"), format);
        let (second, _) = exported(&format!("bytes-{format}-2"), format);
        for file in &report.written[&format].files {
            let name = file.strip_prefix(&first).expect("inside");
            let bytes = fs::read(file).expect("a file");
            assert!(!bytes.is_empty(), "{}", name.display());
            let again = fs::read(second.join(name)).expect("a file");
            assert!(bytes == again, "{}", name.display());
        }
    }
}

#[test]
fn a_selection_leaves_only_what_was_asked_for() {
    let folder = folder("select");
    support::dataset(&folder, 9, 12, 5);
    let selections = [
        "observations,papers,statements",
        "council~kent",
        "council=E10000015",
        "measure~children looked",
    ];
    let options = Options {
        formats: vec![Format::Csv],
        select: Select::all(&selections).expect("a selection"),
        ..Options::default()
    };
    let report = export(&folder, &options).expect("an export");
    let names: Vec<String> = report.written[&Format::Csv]
        .files
        .iter()
        .map(|file| {
            file.file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert_eq!(names, ["observations.csv", "papers.csv", "statements.csv"]);
    let rows = csv(&folder.join("exports/csv/observations.csv"));
    assert!(rows.len() > 10);
    for row in rows {
        assert!(["E10000015", "E10000016"].contains(&row["council_gss"].as_str()));
        assert!(row["measure"].to_lowercase().contains("children looked"));
    }
}

#[test]
fn an_export_takes_away_what_an_earlier_one_left_and_nothing_else() {
    let (dataset, _) = exported("earlier", Format::Csv);
    let folder = dataset.join("exports/csv");
    fs::write(folder.join("mine.csv"), "a\r\n").expect("a file");
    let options = Options {
        formats: vec![Format::Csv],
        select: Select::all(&["papers"]).expect("a selection"),
        ..Options::default()
    };
    export(&dataset, &options).expect("an export");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    assert_eq!(names, [".scrutineer-csv", "mine.csv", "papers.csv"]);
}

#[test]
fn a_folder_of_extractions_is_a_dataset_too() {
    let folder = folder("plain");
    fs::create_dir_all(folder.join("kent")).expect("a folder");
    let json = |index| serde_json::to_vec_pretty(&support::extraction(index, 3, 1)).expect("JSON");
    fs::write(folder.join("a.json"), json(0)).expect("a file");
    fs::write(folder.join("kent/b.json"), json(1)).expect("a file");
    fs::write(folder.join("kent/copy.json"), json(1)).expect("a file");
    fs::write(folder.join("other.json"), "{\"colour\": \"red\"}").expect("a file");
    fs::write(folder.join("cut.json"), &json(2)[..500]).expect("a file");
    fs::write(
        folder.join("old.json"),
        "{\"schema\": \"scrutineer/0\", \"paper\": {}}",
    )
    .expect("a file");
    let options = Options {
        formats: vec![Format::Csv],
        link_base: Some("https://example.org/p/".to_owned()),
        ..Options::default()
    };
    let report = export(&folder, &options).expect("an export");
    assert_eq!((report.papers, report.copies, report.others), (2, 1, 1));
    let failed: Vec<String> = report
        .failures
        .iter()
        .map(|(path, reason)| {
            let name = path.file_name().expect("a name").to_string_lossy();
            format!("{name}: {reason}")
        })
        .collect();
    assert_eq!(failed.len(), 2, "{failed:?}");
    assert!(
        failed[0].starts_with("cut.json: expected an extraction"),
        "{failed:?}"
    );
    assert!(failed[1].contains("found scrutineer/0"), "{failed:?}");
    let papers = csv(&folder.join("exports/csv/papers.csv"));
    assert_eq!(papers[1]["path"], "kent/paper 0001.pdf");
    assert_eq!(
        papers[1]["link"],
        "https://example.org/p/kent/paper%200001.pdf#page=1"
    );
}

#[test]
fn formulas_are_neutralised_on_request_alone() {
    for (neutralise, head) in [(false, "=SUM(A1:A9)"), (true, "'=SUM(A1:A9)")] {
        let folder = folder("formulas");
        support::dataset(&folder, 1, 12, 1);
        let options = Options {
            formats: vec![Format::Csv],
            neutralise_formulas: neutralise,
            ..Options::default()
        };
        export(&folder, &options).expect("an export");
        let cells = csv(&folder.join("exports/csv/cells.csv"));
        assert!(
            cells
                .iter()
                .any(|row| row.get("text").is_some_and(|text| text == head))
        );
        assert!(
            cells
                .iter()
                .any(|row| row.get("number").is_some_and(|text| text == "-952000"))
        );
    }
}

#[test]
fn what_is_no_dataset_is_named() {
    let folder = folder("nothing");
    for (path, found) in [
        (folder.clone(), "a folder without a JSON file"),
        (folder.join("none"), "nothing"),
    ] {
        let options = Options {
            formats: vec![Format::Csv],
            ..Options::default()
        };
        let error = export(&path, &options).expect_err("no dataset").to_string();
        assert!(error.ends_with(&format!("found {found}")), "{error}");
        assert!(!path.join("exports").exists());
    }
}

/// A Parquet file's rows, with exact numbers as they would be printed.
fn parquet(path: &Path) -> Vec<Row> {
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

#[test]
fn parquet_says_what_the_json_says() {
    let (dataset, _) = exported("parquet", Format::Parquet);
    check(&dataset, |relation| {
        parquet(&dataset.join(format!("exports/parquet/{relation}.parquet")))
    });
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

/// A table's rows. Exact numbers are taken from their text, and must be the nearest double's too.
fn sqlite(path: &Path, relation: Relation) -> Vec<Row> {
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

#[test]
fn sqlite_says_what_the_json_says() {
    let (dataset, _) = exported("sqlite", Format::Sqlite);
    let path = dataset.join("exports/dataset.sqlite");
    check(&dataset, |relation| sqlite(&path, relation));
}

#[test]
fn the_database_joins_searches_and_answers() {
    let (dataset, _) = exported("sqlite-views", Format::Sqlite);
    let database = rusqlite::Connection::open(dataset.join("exports/dataset.sqlite"));
    let database = database.expect("a database");
    let count = |sql: &str| -> i64 {
        let count = database.query_row(sql, [], |row| row.get(0));
        count.unwrap_or_else(|error| panic!("{sql}: {error}"))
    };
    assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    assert_eq!(
        count("SELECT count(*) FROM statements_fts WHERE statements_fts MATCH 'child'"),
        0
    );
    assert_eq!(
        count("SELECT count(*) FROM statements_fts WHERE statements_fts MATCH 'rates'"),
        45
    );
    assert!(count("SELECT count(*) FROM cells_fts WHERE cells_fts MATCH 'library'") > 0);
    for view in [
        "measures",
        "figures",
        "budget_and_outturn",
        "statements_compared",
        "decisions_by_meeting",
        "actions_by_person",
        "doubts",
    ] {
        assert!(count(&format!("SELECT count(*) FROM {view}")) > 0, "{view}");
    }
    let described = count("SELECT count(*) FROM dictionary WHERE relation = 'observations'");
    assert!(described > 50, "{described}");
}

#[test]
fn the_data_package_describes_each_column_and_names_each_source() {
    let (dataset, _) = exported("datapackage", Format::DataPackage);
    let folder = dataset.join("exports/datapackage");
    let json = fs::read(folder.join("datapackage.json")).expect("a descriptor");
    let descriptor: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    assert!(descriptor.get("licenses").is_none());
    let sources = descriptor["sources"].as_array().expect("sources");
    assert_eq!(sources.len(), 9);
    assert_eq!(
        sources[0]["hash"],
        format!("sha256:{}", support::hash(0)).as_str()
    );
    for resource in descriptor["resources"].as_array().expect("resources") {
        let rows = csv(&folder.join(resource["path"].as_str().expect("a path")));
        assert_eq!(resource["rows"], rows.len());
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let path = folder.join(resource["path"].as_str().expect("a path"));
        let mut reader = csv::Reader::from_path(path).expect("a file");
        let names: Vec<&str> = fields
            .iter()
            .filter_map(|field| field["name"].as_str())
            .collect();
        assert_eq!(reader.headers().expect("names"), names);
    }
}

#[test]
fn tables_are_laid_out_as_printed() {
    let (dataset, report) = exported("tables", Format::Tables);
    assert_eq!(report.written[&Format::Tables].files.len(), 9);
    let key = &support::hash(0)[..16];
    let path = dataset.join(format!("exports/tables/paper-0000-{key}/t1.csv"));
    let text = fs::read_to_string(path).expect("a file");
    let mut lines = text.split("\r\n");
    assert_eq!(lines.next(), Some(",2018/19,"));
    assert_eq!(lines.next(), Some("Service,Budget £000,Outturn £000"));
    assert!(text.contains("\r\n=SUM(A1:A9),"), "{text}");
    assert!(
        text.contains("\r\n\"Libraries, \"\"open\"\" days\","),
        "{text}"
    );
}

#[test]
fn a_workbook_is_made_for_the_dataset_and_for_each_paper() {
    let (dataset, report) = exported("xlsx", Format::Xlsx);
    let written = &report.written[&Format::Xlsx];
    assert_eq!(written.files.len(), 10);
    assert_eq!(written.notes, Vec::<String>::new());
    let key = &support::hash(0)[..16];
    for name in ["dataset.xlsx", &format!("papers/paper-0000-{key}.xlsx")] {
        let bytes = fs::read(dataset.join("exports/xlsx").join(name)).expect("a workbook");
        assert_eq!(&bytes[..4], b"PK\x03\x04", "{name}");
    }
}
