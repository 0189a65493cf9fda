//! The labels: rules that say what a table's columns and rows hold.
//!
//! ```json
//! {"file": "kent/paper.pdf", "page": 1, "tables": [{"id": "p001-t1", "rules": [
//!   {"unit": "gbp", "scale": 1000},
//!   {"columns": [4, 6], "period": "2025-04-01/2026-03-31", "phase": "budget"},
//!   {"columns": [0, 2], "none": true}]}]}
//! ```
//!
//! All rules that hold for a cell count, later ones over earlier ones. A field may list several answers
//! that readers may give, `"unclear"` is not judged, and a `period` of `null` is none. `"none": true`:
//! what is printed there is no value (a reference, a date). Cells are counted as in the truth file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::fingerprint;
use crate::predicted::Extent;
use crate::sets::Set;
use crate::truth::{Error, Truth, read_json};

/// A labelled paper or page.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is called in reports.
    pub name: String,
    /// The paper.
    pub pdf: PathBuf,
    /// How much of it is compared.
    pub extent: Extent,
    /// Its tables.
    pub truth: Truth,
    /// For each table of the truth's first reading, its labelled cells; empty where it has no label.
    pub tables: Vec<Vec<Cell>>,
}

/// A cell and what its value must be.
#[derive(Clone, Debug)]
pub struct Cell {
    /// First row in the truth, from 0.
    pub row: usize,
    /// First column in the truth, from 0.
    pub column: usize,
    /// As printed.
    pub text: String,
    /// What must be read.
    pub expected: Expected,
}

/// What must be read from a cell.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// What is printed is no value.
    pub none: bool,
    /// Accepted units; empty: not judged.
    pub units: Vec<String>,
    /// What a printed 1 stands for; `None`: not judged.
    pub scale: Option<f64>,
    /// Accepted periods as `first/last` day, `None` for none; empty: not judged.
    pub periods: Vec<Option<String>>,
    /// The phase; `None`: not judged.
    pub phase: Option<String>,
}

#[derive(Deserialize)]
struct File {
    tables: Vec<TableRules>,
}

#[derive(Deserialize)]
struct TableRules {
    id: String,
    rules: Vec<Rule>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    /// Points of the page, for pages without checked tables.
    #[serde(default, rename = "box")]
    pub(super) area: Option<[f32; 4]>,
    #[serde(default)]
    columns: Option<(usize, usize)>,
    #[serde(default)]
    rows: Option<(usize, usize)>,
    #[serde(default)]
    none: Option<None>,
    #[serde(default)]
    unit: Option<Answers>,
    #[serde(default)]
    scale: Option<Scale>,
    #[serde(default, deserialize_with = "present")]
    period: Option<Times>,
    #[serde(default)]
    phase: Option<String>,
}

/// A field that is `null` is given; one that is not there is not.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Times>, D::Error> {
    Times::deserialize(deserializer).map(Some)
}

/// The times of a period; `null` is the answer that there is none.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Times {
    Answers(Answers),
    Nothing(()),
}

/// One answer or several.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Answers {
    One(String),
    Several(Vec<Option<String>>),
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Scale {
    Number(f64),
    Unclear(Unclear),
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum None {
    Known(bool),
    Unclear(Unclear),
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Unclear {
    Unclear,
}

/// The true cells of a truth file.
#[derive(Deserialize)]
struct TruthFile {
    tables: Vec<TruthTable>,
    /// Cells with words have their fingerprints: of these the print is not known.
    #[serde(default)]
    fingerprints: bool,
}

#[derive(Deserialize)]
struct TruthTable {
    id: String,
    cells: Vec<TruthCell>,
}

#[derive(Deserialize)]
struct TruthCell {
    row: usize,
    col: usize,
    #[serde(default)]
    text: String,
    #[serde(default)]
    role: String,
}

/// The papers of a set that have labels. `files` gives the label file and the truth file of each.
///
/// # Errors
/// Where a file cannot be used.
pub fn cases(
    set: Set,
    files: impl Fn(&crate::sets::Case) -> (PathBuf, PathBuf),
) -> Result<Vec<Case>, Error> {
    let mut cases = Vec::new();
    for case in set.papers {
        let (label, truth) = files(&case);
        if label.is_file() {
            cases.push(Case {
                name: case.truth.name.clone(),
                tables: tables(&label, &truth)?,
                pdf: case.pdf,
                extent: case.extent,
                truth: case.truth,
            });
        }
    }
    Ok(cases)
}

fn tables(label: &Path, truth: &Path) -> Result<Vec<Vec<Cell>>, Error> {
    let file: File = read_json(label)?;
    let truth: TruthFile = read_json(truth)?;
    let rules: BTreeMap<&str, &[Rule]> = file
        .tables
        .iter()
        .map(|table| (table.id.as_str(), table.rules.as_slice()))
        .collect();
    Ok(truth
        .tables
        .into_iter()
        .map(|table| {
            let Some(rules) = rules.get(table.id.as_str()) else {
                return Vec::new();
            };
            let cells = table.cells.into_iter().filter(|cell| {
                cell.role == "data"
                    && cell.text.contains(|char: char| char.is_ascii_digit())
                    && !(truth.fingerprints && fingerprint::has_words(&cell.text))
            });
            cells
                .filter_map(|cell| {
                    Some(Cell {
                        expected: expected(rules, &cell)?,
                        row: cell.row,
                        column: cell.col,
                        text: cell.text,
                    })
                })
                .collect()
        })
        .collect())
}

/// What the rules make of a cell; `None` where it is not judged.
fn expected(rules: &[Rule], cell: &TruthCell) -> Option<Expected> {
    let within = |range: Option<(usize, usize)>, at: usize| {
        range.is_none_or(|(first, last)| (first..=last).contains(&at))
    };
    made_of(
        rules
            .iter()
            .filter(|rule| within(rule.columns, cell.col) && within(rule.rows, cell.row)),
    )
}

/// What the rules that hold for a cell make of it, later ones over earlier ones.
pub(super) fn made_of<'r>(rules: impl Iterator<Item = &'r Rule>) -> Option<Expected> {
    let mut expected = Expected::default();
    let mut judged = true;
    for rule in rules {
        match rule.none {
            Some(None::Known(none)) => {
                judged = true;
                expected.none = none;
            }
            Some(None::Unclear(Unclear::Unclear)) => judged = false,
            Option::None => {}
        }
        if let Some(unit) = &rule.unit {
            expected.units = answers(unit).into_iter().flatten().collect();
        }
        match rule.scale {
            Some(Scale::Number(scale)) => expected.scale = Some(scale),
            Some(Scale::Unclear(Unclear::Unclear)) => expected.scale = Option::None,
            Option::None => {}
        }
        match &rule.period {
            Some(Times::Answers(period)) => expected.periods = answers(period),
            Some(Times::Nothing(())) => expected.periods = vec![Option::None],
            Option::None => {}
        }
        if let Some(phase) = &rule.phase {
            expected.phase = Some(phase.clone());
        }
    }
    judged.then_some(expected)
}

/// The answers; none where it is unclear.
fn answers(given: &Answers) -> Vec<Option<String>> {
    match given {
        Answers::One(one) if one == "unclear" => Vec::new(),
        Answers::One(one) => vec![Some(one.clone())],
        Answers::Several(several) => several.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rules: &str, row: usize, col: usize) -> Option<Expected> {
        let rules: Vec<Rule> = serde_json::from_str(rules).expect("rules");
        let cell = TruthCell {
            row,
            col,
            text: "5".to_owned(),
            role: "data".to_owned(),
        };
        expected(&rules, &cell)
    }

    #[test]
    fn later_rules_stand_over_earlier_ones() {
        let rules = r#"[{"unit": "gbp", "scale": 1000, "period": null},
            {"columns": [2, 3], "rows": [4, 9], "unit": ["percent", "unknown"], "period": "unclear"},
            {"columns": [5, 5], "none": true}, {"columns": [6, 6], "none": "unclear"}]"#;
        let cell = of(rules, 0, 0).expect("judged");
        assert_eq!(
            (cell.units, cell.scale),
            (vec!["gbp".to_owned()], Some(1000.0))
        );
        assert_eq!(cell.periods, [Option::<String>::None]);
        let cell = of(rules, 4, 2).expect("judged");
        assert_eq!(cell.units, ["percent", "unknown"]);
        assert!(cell.periods.is_empty());
        assert!(of(rules, 0, 5).expect("judged").none);
        assert!(of(rules, 0, 6).is_none());
    }
}
