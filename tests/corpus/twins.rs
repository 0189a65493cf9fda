//! A paper as PDF, as a page of the web and as a text gives the same tables and statements.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use scrutineer_model::{CellRole, Origin, Paper, Statement, Table};
use scrutineer_pipeline::{Options, extract};

use crate::papers::{twin, twins};

/// Tables that the PDF's reading gets wrong, by paper and number, and how. Each must still differ.
const MISREAD: &[(&str, usize, &str)] = &[(
    "integrated-plan.pdf",
    2,
    "a row that the end of a page cuts is read as two",
)];

fn read(path: &Path) -> Paper {
    let name = path.file_name().expect("a file").to_string_lossy();
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    extract(bytes, &name, &Options::default()).expect(&name)
}

#[test]
fn twins_have_the_same_tables() {
    let all = twins();
    assert!(all.len() >= 3, "twins are missing");
    let mut differences = Vec::new();
    for pdf in all {
        let [on_pages, html, text] =
            [pdf.clone(), twin(&pdf, "html"), twin(&pdf, "md")].map(|path| read(&path));
        for (kind, other) in [("html", &html), ("md", &text)] {
            let name = format!("{} as {kind}", pdf.display());
            compare(&name, &on_pages.tables, &other.tables, &mut differences);
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Observations that differ between a PDF and each of its twins, by paper, how many at most, and why.
const OBSERVED_OTHERWISE: &[(&str, usize, &str)] = &[(
    "integrated-plan.pdf",
    20,
    "a row that the end of a page cuts is read as two; a reference is taken for that of the row below, which has none",
)];

#[test]
fn twins_give_the_same_observations() {
    let mut differences = Vec::new();
    for pdf in twins() {
        let on_pages = observed(&read(&pdf));
        assert!(!on_pages.is_empty(), "{}", pdf.display());
        for kind in ["html", "md"] {
            let other = observed(&read(&twin(&pdf, kind)));
            let found: Vec<String> = (on_pages.symmetric_difference(&other))
                .map(|row| {
                    let side = if on_pages.contains(row) { "PDF" } else { kind };
                    format!("{}: {side} alone: {row:?}", pdf.display())
                })
                .collect();
            let most = (OBSERVED_OTHERWISE.iter())
                .find(|(paper, ..)| pdf.ends_with(paper))
                .map_or(0, |(_, most, _)| *most);
            if found.len() > most {
                differences.extend(found);
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// What cells give: heads, number, unit, period; without white space.
fn observed(paper: &Paper) -> BTreeSet<String> {
    (paper.observations.iter())
        .filter(|observation| matches!(observation.origin, Origin::Cell { .. }))
        .map(|observation| {
            let heads = |heads: &[String]| {
                let heads: Vec<String> = heads.iter().map(|head| squeezed(head)).collect();
                heads.join(" › ")
            };
            let value = &observation.value;
            let period = value
                .period
                .as_ref()
                .map(|period| (&period.start, &period.end));
            format!(
                "{} │ {} = {}: {:?} {:?} {period:?}",
                heads(&observation.row),
                heads(&observation.column),
                squeezed(&value.text),
                value.number,
                value.unit,
            )
        })
        .collect()
}

/// What a PDF's reading measures and its twins' do not: the subject of a form is taken for what the
/// sentence below it measures.
const MEASURED_OTHERWISE: &[&str] = &["£1,691.19: Subject:counciltaxandgrants,2025-26"];

#[test]
fn twins_measure_the_same() {
    for pdf in twins() {
        let on_pages = measured(&read(&pdf));
        for kind in ["html", "md"] {
            let other = measured(&read(&twin(&pdf, kind)));
            // A heading may say it, which a PDF does not mark.
            let otherwise: Vec<&String> = (on_pages.difference(&other))
                .filter(|stated| !stated.ends_with(": "))
                .filter(|stated| !MEASURED_OTHERWISE.contains(&stated.as_str()))
                .collect();
            assert!(
                otherwise.is_empty(),
                "{} as {kind}: {otherwise:#?}",
                pdf.display()
            );
        }
    }
}

/// Each statement's figure with the noun phrase that says what it measures.
fn measured(paper: &Paper) -> BTreeSet<String> {
    let quotes: BTreeSet<String> = (paper.tables.iter().flat_map(|table| &table.cells))
        .map(|cell| squeezed(&cell.text))
        .collect();
    (paper.statements.iter())
        .filter(|statement| {
            let quote = squeezed(&statement.quote);
            !quotes.iter().any(|text| text.contains(&quote))
        })
        .map(|statement| {
            let figure = statement.value.as_ref().map(|value| value.text.as_str());
            format!(
                "{}: {}",
                figure.unwrap_or("–"),
                squeezed(&statement.indicator)
            )
        })
        .collect()
}

#[test]
fn twins_state_the_same_figures() {
    for pdf in twins() {
        let [on_pages, html, text] =
            [pdf.clone(), twin(&pdf, "html"), twin(&pdf, "md")].map(|path| stated(&read(&path)));
        assert!(!on_pages.is_empty());
        assert_eq!(on_pages, html, "{} as html", pdf.display());
        assert_eq!(on_pages, text, "{} as md", pdf.display());
    }
}

/// The figures that sentences outside tables state, as printed, with what they are set beside. What
/// they measure may be said by a heading, which a PDF does not mark.
fn stated(paper: &Paper) -> Vec<String> {
    let quotes: BTreeSet<String> = (paper.tables.iter().flat_map(|table| &table.cells))
        .map(|cell| squeezed(&cell.text))
        .collect();
    let outside = |statement: &&Statement| {
        let quote = squeezed(&statement.quote);
        !quotes.iter().any(|text| text.contains(&quote))
    };
    (paper.statements.iter().filter(outside))
        .map(|statement| {
            let values = statement.value.iter();
            let beside = statement.comparisons.iter().map(|other| &other.value);
            let figures: Vec<&str> = values
                .chain(beside)
                .map(|value| value.text.as_str())
                .collect();
            figures.join(", ")
        })
        .collect()
}

fn compare(name: &str, on_pages: &[Table], other: &[Table], differences: &mut Vec<String>) {
    if on_pages.len() != other.len() {
        let titles = |tables: &[Table]| -> Vec<String> {
            tables
                .iter()
                .map(|table| format!("{:?}", table.title))
                .collect()
        };
        differences.push(format!(
            "{name}: {} tables, not {}: {:?} {:?}",
            other.len(),
            on_pages.len(),
            titles(on_pages),
            titles(other)
        ));
        return;
    }
    for (number, (a, b)) in (1..).zip(on_pages.iter().zip(other)) {
        let found = differences_of(a, b);
        let misread = MISREAD
            .iter()
            .find(|(paper, table, _)| name.contains(paper) && *table == number);
        match misread {
            Some((_, _, how)) if found.is_empty() => {
                differences.push(format!("{name} t{number}: no longer misread: {how}"));
            }
            Some(_) => {}
            None => differences.extend(
                found
                    .iter()
                    .map(|difference| format!("{name} t{number}: {difference}")),
            ),
        }
    }
}

fn differences_of(a: &Table, b: &Table) -> Vec<String> {
    let mut found = Vec::new();
    let (a_cells, b_cells) = (cells(a), cells(b));
    // A PDF does not mark what a title is: one may be missed.
    if a.title.is_some() && a.title.as_deref().map(squeezed) != b.title.as_deref().map(squeezed) {
        found.push(format!("title {:?}, not {:?}", b.title, a.title));
    }
    let unit = |table: &Table| table.unit.as_ref().map(|unit| (unit.unit, unit.scale));
    if unit(a) != unit(b) {
        found.push(format!("unit {:?}, not {:?}", b.unit, a.unit));
    }
    for cell in a_cells.symmetric_difference(&b_cells) {
        let side = if a_cells.contains(cell) {
            "PDF"
        } else {
            "twin"
        };
        found.push(format!("{side} alone: {cell:?}"));
    }
    found
}

/// Row, column, row span, column span, role, text without white space.
type Cell = (usize, usize, usize, usize, CellRole, String);

fn cells(table: &Table) -> BTreeSet<Cell> {
    (table.cells.iter())
        .map(|cell| {
            let (row, column) = (cell.row, cell.column);
            let text = squeezed(&cell.text);
            // Between tabs nothing says how far a section's name reaches.
            let across = match cell.role {
                CellRole::Section => 1,
                _ => cell.column_span,
            };
            (row, column, cell.row_span, across, cell.role, text)
        })
        .collect()
}

/// White space and how marks are raised are set differently.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}
