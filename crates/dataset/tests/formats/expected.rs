//! What rows should say, read from the JSON by hand and not by the columns' own functions.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A row: column to text, nulls left out.
pub(crate) type Row = BTreeMap<String, String>;

/// The extractions of a dataset in the order of their papers' names, which is that of paths here.
pub(crate) fn extractions(dataset: &Path) -> Vec<Value> {
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in fs::read_dir(dataset.join("papers")).expect("papers") {
        let folder = folder.expect("an entry").path();
        let inside = fs::read_dir(folder).expect("a folder");
        files.extend(inside.map(|file| file.expect("an entry").path()));
    }
    let mut extractions: Vec<Value> = files
        .iter()
        .map(|file| serde_json::from_slice(&fs::read(file).expect("a file")).expect("JSON"))
        .collect();
    extractions.sort_by_key(|extraction| text(&extraction["paper"]["file"]));
    extractions
}

/// The rows of observations.
pub(crate) fn observations(dataset: &Path) -> Vec<Row> {
    let mut rows = Vec::new();
    for extraction in extractions(dataset) {
        let key = key(&extraction);
        for observation in list(&extraction["observations"]) {
            let mut row = whose(&extraction);
            let id = text(&observation["id"]).expect("an id");
            put(&mut row, "observation_id", Some(format!("{key}-{id}")));
            for name in [
                "measure",
                "measure_id",
                "measure_synonym",
                "section",
                "section_title",
                "text",
                "phase",
                "comparison",
                "polarity",
                "confidence",
            ] {
                put(&mut row, name, text(&observation[name]));
            }
            for (name, path) in [("row_path", "row"), ("column_path", "column")] {
                let heads: Vec<String> = list(&observation["path"][path])
                    .iter()
                    .filter_map(text)
                    .collect();
                put(&mut row, name, Some(heads.join(" › ")));
            }
            let kpi = &observation["kpi"];
            for (name, value) in [
                ("kpi_reference", &kpi["reference"]),
                ("kpi_owner", &kpi["owner"]),
                ("rag", &kpi["rag"]["rating"]),
                ("rag_text", &kpi["rag"]["text"]),
                ("travel", &kpi["travel"]["direction"]),
                ("travel_from", &kpi["travel"]["source"]),
                ("target_met", &kpi["target_met"]),
                ("target_met_printed", &kpi["target_met_printed"]),
                ("quartile", &kpi["quartile"]),
                ("rank", &kpi["rank"]),
                ("table_row", &observation["source"]["row"]),
                ("table_column", &observation["source"]["column"]),
            ] {
                put(&mut row, name, text(value));
            }
            if let Some(table) = text(&observation["source"]["table"]) {
                put(&mut row, "table_id", Some(format!("{key}-{table}")));
                put(&mut row, "cell_id", Some(format!("{key}-{id}")));
            }
            if let Some(statement) = text(&observation["source"]["statement"]) {
                put(&mut row, "statement_id", Some(format!("{key}-{statement}")));
            }
            figure(&mut row, observation);
            place(&mut row, &observation["source"], &extraction);
            rows.push(row);
        }
    }
    rows
}

/// The rows of cells.
pub(crate) fn cells(dataset: &Path) -> Vec<Row> {
    let mut rows = Vec::new();
    for extraction in extractions(dataset) {
        let key = key(&extraction);
        for table in list(&extraction["tables"]) {
            let id = text(&table["id"]).expect("an id");
            for cell in list(&table["cells"]) {
                let mut row = Row::new();
                let at = format!("r{}c{}", cell["row"], cell["column"]);
                put(&mut row, "cell_id", Some(format!("{key}-{id}{at}")));
                put(&mut row, "table_id", Some(format!("{key}-{id}")));
                put(&mut row, "paper_id", Some(key.clone()));
                put(&mut row, "table_row", text(&cell["row"]));
                put(&mut row, "table_column", text(&cell["column"]));
                for name in ["row_span", "column_span", "role", "text", "fill"] {
                    put(&mut row, name, text(&cell[name]));
                }
                let bold = cell["bold"] == Value::Bool(true);
                put(&mut row, "bold", Some(bold.to_string()));
                put(&mut row, "indent", Some("0".to_owned()));
                figure(&mut row, &cell["value"]);
                place(&mut row, cell, &extraction);
                rows.push(row);
            }
        }
    }
    rows
}

/// The rows of statements.
pub(crate) fn statements(dataset: &Path) -> Vec<Row> {
    let mut rows = Vec::new();
    for extraction in extractions(dataset) {
        let key = key(&extraction);
        for statement in list(&extraction["statements"]) {
            let mut row = whose(&extraction);
            let id = text(&statement["id"]).expect("an id");
            put(&mut row, "statement_id", Some(format!("{key}-{id}")));
            for name in [
                "quote",
                "indicator",
                "direction",
                "polarity",
                "assessment",
                "paragraph",
                "confidence",
            ] {
                put(&mut row, name, text(&statement[name]));
            }
            let beside = list(&statement["comparisons"]).len();
            put(&mut row, "comparisons", Some(beside.to_string()));
            put(&mut row, "text", text(&statement["value"]["text"]));
            figure(&mut row, &statement["value"]);
            place(&mut row, &statement["source"], &extraction);
            rows.push(row);
        }
    }
    rows
}

fn key(extraction: &Value) -> String {
    let id = text(&extraction["paper"]["id"]).expect("an id");
    id["sha256:".len()..][..16].to_owned()
}

fn whose(extraction: &Value) -> Row {
    let mut row = Row::new();
    let paper = &extraction["paper"];
    put(&mut row, "paper_id", Some(key(extraction)));
    put(&mut row, "council", text(&paper["council"]["name"]));
    put(&mut row, "council_gss", text(&paper["council"]["gss"]));
    put(&mut row, "committee", text(&paper["committee"]));
    put(&mut row, "meeting_date", text(&paper["meeting"]["date"]));
    row
}

fn figure(row: &mut Row, value: &Value) {
    for name in [
        "number",
        "low",
        "high",
        "missing",
        "unit",
        "scale",
        "unit_from",
        "period_from",
        "per",
        "qualifier",
        "approximate",
        "numerator",
        "denominator",
        "mark",
    ] {
        put(row, name, text(&value[name]));
    }
    for (name, part) in [
        ("period", "text"),
        ("period_kind", "kind"),
        ("period_start", "start"),
        ("period_end", "end"),
    ] {
        put(row, name, text(&value["period"][part]));
    }
}

fn place(row: &mut Row, source: &Value, extraction: &Value) {
    let page = text(&source["page"]).expect("a page");
    for (index, name) in ["x0", "y0", "x1", "y1"].into_iter().enumerate() {
        put(row, name, text(&source["bbox"][index]));
    }
    let file = text(&extraction["paper"]["file"]).expect("a file");
    let file = file.replace(' ', "%20");
    put(row, "link", Some(format!("in/{file}#page={page}")));
    put(row, "page", Some(page));
}

fn put(row: &mut Row, name: &str, value: Option<String>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        row.insert(name.to_owned(), value);
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Text as it is, numbers with the digits of the JSON.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => {
            let digits = number.to_string();
            let digits = digits
                .strip_suffix(".0")
                .map(str::to_owned)
                .unwrap_or(digits);
            Some(digits)
        }
        other => Some(other.to_string()),
    }
}
