//! What an export holds and leaves out, and what it does to what is there.

use std::fs;

use scrutineer_dataset::{Format, Options, Relation, Select, export};

use crate::folder::{exported, folder};
use crate::readers::csv;
use crate::support;

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
    assert_eq!(decisions[0]["lead"], "The Panel agreed to:");
    assert!(!decisions[1].contains_key("lead"));
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
    // The table of these rows is not there.
    let unbound = database.execute("PRAGMA foreign_keys = OFF", []);
    unbound.expect("a setting");
    for (id, row, column, phase, year, number) in [
        ("y1", 1, "Budget 2017/18", "budget", "2017", 400),
        ("y2", 1, "Spent", "actual", "2017", 390),
        ("y3", 1, "Budget 2018/19", "budget", "2018", 450),
        ("y4", 2, "Budget 2018/19", "budget", "2018", 70),
    ] {
        let next = (year.parse::<u16>().expect("a year") + 1) % 100;
        let insert = format!(
            "INSERT INTO observations (observation_id, table_id, table_row, column_path, phase,
               period, period_kind, period_start, number, unit, confidence, paper_id, page, link)
             SELECT '{id}', 'years', {row}, '{column}', '{phase}', '{year}/{next}',
               'financial_year', '{year}-04-01', {number}, 'gbp', 0.9, paper_id, 1, link
             FROM papers LIMIT 1"
        );
        database.execute(&insert, []).expect("a row");
    }
    let of_years = "FROM year_on_year WHERE number_before = 400";
    assert_eq!(
        count(&format!("SELECT CAST(difference AS INTEGER) {of_years}")),
        50
    );
    assert_eq!(count("SELECT count(*) FROM year_on_year"), 1);
    let spent = "SELECT CAST(difference AS INTEGER) FROM budget_and_outturn WHERE budget = 400";
    assert_eq!(count(spent), -10);
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
