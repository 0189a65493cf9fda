//! Datasets to test with, made up and always the same: a manifest and extractions in the layout
//! of a dataset.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::str::FromStr as _;

use rust_decimal::Decimal;
use scrutineer_export::Extraction;
use scrutineer_export::form::{
    self, Cell, CellRole, Observation, SCHEMA, Source, Statement, Table,
};
use scrutineer_export::number::{Bbox, Number};
use scrutineer_export::structure::{self, ItemKind, PaperKind, Point};

/// Councils of the papers, in turn; the last is none of the register.
const COUNCILS: [(&str, Option<&str>); 4] = [
    ("Hertfordshire County Council", Some("E10000015")),
    ("Kent County Council", Some("E10000016")),
    ("Suffolk County Council", Some("E10000029")),
    ("Little Moot Parish Council", None),
];

/// What rows of tables are called; some would do harm in a spreadsheet or break a careless CSV.
const HEADS: [&str; 6] = [
    "Children looked after per 10,000",
    "Libraries, \"open\" days",
    "=SUM(A1:A9)",
    "Café – grants\nand gifts",
    "-5% saving",
    "@home care",
];

/// Figures as printed, with number and scale; none where the print is no number.
const FIGURES: [(&str, Option<&str>, &str); 8] = [
    ("146,593", Some("146593000"), "1000"),
    ("(952)", Some("-952000"), "1000"),
    ("94.9%", Some("94.9"), "1"),
    ("0.1", Some("0.1"), "1"),
    ("£1,234,567,890,123.45", Some("1234567890123.45"), "1"),
    ("-", None, "1"),
    ("0", Some("0"), "1"),
    ("0.000123", Some("0.000123"), "1"),
];

/// Writes a dataset of so many papers, each with a table of so many rows of two figures and so
/// many statements, and as the last three lines of the manifest a paper that failed, one that is
/// a copy of the first, and one that was removed.
pub(crate) fn dataset(folder: &Path, papers: usize, rows: usize, statements: usize) {
    let mut manifest = String::new();
    for index in 0..papers {
        let extraction = extraction(index, rows, statements);
        let hash = extraction.paper.id.trim_start_matches("sha256:").to_owned();
        let path = folder.join("papers").join(&hash[..2]);
        fs::create_dir_all(&path).expect("a folder");
        let mut json = serde_json::to_vec(&extraction).expect("JSON");
        json.push(b'\n');
        fs::write(path.join(format!("{hash}.json")), json).expect("a file");
        let line = serde_json::json!({
            "path": format!("in/{}", extraction.paper.file), "sha256": hash, "size": 1000 + index,
            "kind": "pdf", "status": "done", "pages": 12, "counts": { "tables": 1 },
            "versions": { "program": "0.1.0", "schema": SCHEMA },
        });
        writeln!(manifest, "{line}").expect("memory");
    }
    let copy = serde_json::json!({
        "path": "in/z-copy.pdf", "sha256": hash(0), "size": 1000, "kind": "pdf",
        "status": "duplicate", "duplicate_of": "in/paper 0000.pdf",
    });
    let failed = serde_json::json!({
        "path": "in/z-failed.pdf", "sha256": "f".repeat(64), "size": 3, "kind": "pdf",
        "status": "failed", "error": "expected a PDF, found 3 bytes",
    });
    let removed = serde_json::json!({
        "path": "in/z-removed.pdf", "sha256": "e".repeat(64), "status": "removed",
    });
    writeln!(manifest, "{copy}\n{failed}\n{removed}").expect("memory");
    fs::write(folder.join("manifest.ndjson"), manifest).expect("a file");
}

/// The hash of the paper: a number that differs in its first digits, and nothing's real hash.
pub(crate) fn hash(index: usize) -> String {
    let mixed = (index as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    format!("{mixed:016x}").repeat(4)
}

/// What is read from the paper.
pub(crate) fn extraction(index: usize, rows: usize, statements: usize) -> Extraction {
    let (name, gss) = COUNCILS[index % COUNCILS.len()];
    let table = table(index, rows);
    let statements: Vec<Statement> = (0..statements).map(|at| statement(index, at)).collect();
    let observations = of_table(&table)
        .chain(statements.iter().flat_map(of_statement))
        .collect();
    Extraction {
        schema: SCHEMA.to_owned(),
        paper: form::Paper {
            id: format!("sha256:{}", hash(index)),
            file: format!("paper {index:04}.pdf"),
            media_type: "application/pdf".to_owned(),
            kind: (index % 3 != 2).then_some(if index.is_multiple_of(3) {
                PaperKind::Report
            } else {
                PaperKind::Minutes
            }),
            title: Some(format!("Performance “{index}”")),
            council: Some(structure::Body {
                name: name.to_owned(),
                gss: gss.map(str::to_owned),
            }),
            committee: index.is_multiple_of(2).then(|| "Cabinet Panel".to_owned()),
            meeting: (index % 4 != 3).then(|| structure::Meeting {
                date: Some(format!("{}-06-{:02}", 2016 + index / 4 % 5, 1 + index % 28)),
                ..structure::Meeting::default()
            }),
            version: None,
            restricted: None,
            attendance: Vec::new(),
            evidence: Vec::new(),
            pages: 12,
        },
        pages: Vec::new(),
        outline: Vec::new(),
        items: items(),
        paragraphs: Vec::new(),
        slides: Vec::new(),
        tables: vec![table],
        attachments: Vec::new(),
        statements,
        observations,
        diagnostics: vec![
            form::Diagnostic {
                severity: form::Severity::Warning,
                code: "cells_in_doubt".to_owned(),
                message: "a figure stands between two columns".to_owned(),
                source: Some(source(1, Some(figure_box(2, 1)))),
            },
            form::Diagnostic {
                severity: form::Severity::Info,
                code: "page_without_text".to_owned(),
                message: "no text on this page".to_owned(),
                source: Some(source(3, None)),
            },
        ],
    }
}

/// An agenda of two items, the second with minutes under it that share a decision and an action.
fn items() -> Vec<structure::Item> {
    let decision = Point {
        number: Some("3.1".to_owned()),
        text: "RESOLVED that the report be noted.".to_owned(),
        source: source(2, Some(Bbox([72.0, 100.0, 300.5, 112.25]))),
        lead: None,
    };
    let action = structure::Action {
        who: vec!["J. Smith".to_owned(), "Head of Finance".to_owned()],
        text: "To report back.".to_owned(),
        paragraph: Some("3.2".to_owned()),
        source: source(2, None),
    };
    let mut minutes = item("Minutes", ItemKind::Minutes);
    minutes.decisions.push(decision.clone());
    minutes.actions.push(action.clone());
    let mut second = item("Libraries", ItemKind::Report);
    second.number = Some("2".to_owned());
    second.decisions = vec![
        decision,
        Point {
            number: None,
            text: "publish the plan".to_owned(),
            source: source(4, None),
            lead: Some("The Panel agreed to:".to_owned()),
        },
    ];
    second.actions.push(action);
    second.recommendations.push(Point {
        number: Some("2.1".to_owned()),
        text: "That the Panel note the report.".to_owned(),
        source: source(3, None),
        lead: None,
    });
    second.items.push(minutes);
    vec![item("Apologies", ItemKind::Agenda), second]
}

fn item(title: &str, kind: ItemKind) -> structure::Item {
    let json = serde_json::json!({
        "title": title, "kind": kind, "source": { "page": 1 }, "pages": [2, 4],
        "authors": [{ "name": "A. Author", "role": "Officer" }], "purpose": ["To inform.", "Ask."],
    });
    serde_json::from_value(json).expect("an item")
}

fn source(page: u32, bbox: Option<Bbox>) -> Source {
    Source {
        page,
        bbox,
        span: None,
    }
}

/// Where the figure of a row and column stands.
fn figure_box(row: usize, column: usize) -> Bbox {
    let (x, y) = (200.0 + 100.0 * column as f64, 100.5 + 12.25 * row as f64);
    Bbox([x, y, x + 44.5, y + 10.0])
}

/// A table with a spanner over two columns of figures.
fn table(index: usize, rows: usize) -> Table {
    let mut cells = vec![
        cell(0, 0, "", CellRole::Header),
        cell(0, 1, "2018/19", CellRole::Header),
        cell(1, 0, "Service", CellRole::Header),
        cell(1, 1, "Budget £000", CellRole::Header),
        cell(1, 2, "Outturn £000", CellRole::Header),
    ];
    cells[1].column_span = 2;
    for row in 2..rows + 2 {
        cells.push(cell(row, 0, HEADS[row % HEADS.len()], CellRole::Stub));
        for column in 1..3 {
            let (text, number, scale) = FIGURES[(index + row * 2 + column) % FIGURES.len()];
            let mut figure = cell(row, column, text, CellRole::Data);
            figure.value = Some(value(None, text, number, scale));
            cells.push(figure);
        }
    }
    Table {
        id: "t1".to_owned(),
        title: Some("Budget and outturn".to_owned()),
        caption: None,
        section: Some("5.1".to_owned()),
        section_title: Some("Money".to_owned()),
        item: Some("2".to_owned()),
        paragraph: None,
        regions: vec![form::Region {
            page: 1,
            bbox: Some(Bbox([72.0, 90.0, 523.0, 700.0])),
            span: None,
            rows: (0, rows + 1),
            repeats_header: 0,
        }],
        rows: rows + 2,
        columns: 3,
        header_rows: 2,
        stub_columns: 1,
        unit: None,
        cells,
        notes: vec![form::Note {
            mark: Some("*".to_owned()),
            text: "Provisional.".to_owned(),
            source: source(1, None),
        }],
        confidence: 0.97,
        method: form::Method::Ruled,
    }
}

fn cell(row: usize, column: usize, text: &str, role: CellRole) -> Cell {
    Cell {
        row,
        column,
        row_span: 1,
        column_span: 1,
        text: text.to_owned(),
        role,
        page: 1,
        bbox: Some(figure_box(row, column)),
        span: None,
        bold: role == CellRole::Header,
        fill: None,
        indent: 0.0,
        value: None,
    }
}

fn value(text: Option<&str>, printed: &str, number: Option<&str>, scale: &str) -> form::Value {
    let exact = |text: &str| Number::from(Decimal::from_str(text).expect("a number"));
    let percent = printed.ends_with('%');
    form::Value {
        text: text.map(str::to_owned),
        number: number.map(exact),
        low: None,
        high: None,
        missing: number.is_none().then(|| "dash".to_owned()),
        unit: number.map(|_| if percent { "percent" } else { "gbp" }.to_owned()),
        scale: number.map(|_| exact(scale)),
        unit_from: number.map(|_| "column".to_owned()),
        period_from: number.map(|_| "column".to_owned()),
        per: None,
        qualifier: None,
        approximate: None,
        numerator: None,
        denominator: None,
        period: Some(form::Period {
            text: "2018/19".to_owned(),
            kind: "financial_year".to_owned(),
            start: Some("2018-04-01".to_owned()),
            end: Some("2019-03-31".to_owned()),
        }),
        mark: None,
    }
}

/// The observations of a table's figures.
fn of_table(table: &Table) -> impl Iterator<Item = Observation> + '_ {
    let figures = table.cells.iter().filter(|cell| cell.value.is_some());
    figures.map(|cell| {
        let head = HEADS[cell.row % HEADS.len()];
        let mut value = cell.value.clone().expect("only figures are left");
        value.text = Some(cell.text.clone());
        Observation {
            item: table.item.clone(),
            section: table.section.clone(),
            section_title: table.section_title.clone(),
            paragraph: table.paragraph.clone(),
            id: format!("{}r{}c{}", table.id, cell.row, cell.column),
            measure: head.to_owned(),
            measure_id: head
                .starts_with("Children")
                .then(|| "children_looked_after_rate".to_owned()),
            measure_synonym: None,
            path: Some(form::Path {
                row: vec!["All services".to_owned(), head.to_owned()],
                column: vec!["2018/19".to_owned(), "Outturn £000".to_owned()],
            }),
            value,
            phase: Some(
                if cell.column == 1 {
                    "budget"
                } else {
                    "outturn"
                }
                .to_owned(),
            ),
            comparison: None,
            polarity: None,
            kpi: (cell.row % 5 == 0).then(|| form::Judgement {
                reference: Some("KPI 4".to_owned()),
                owner: None,
                rag: Some(form::Rag {
                    text: None,
                    rating: Some("amber".to_owned()),
                    fill: Some("#ffbf00".to_owned()),
                }),
                travel: None,
                target_met: Some(false),
                target_met_printed: None,
                quartile: None,
                rank: None,
            }),
            source: form::Place {
                page: 1,
                bbox: cell.bbox,
                span: None,
                table: Some(table.id.clone()),
                row: Some(cell.row),
                column: Some(cell.column),
                statement: None,
            },
            confidence: 0.91,
        }
    })
}

fn statement(index: usize, at: usize) -> Statement {
    let number = format!("{}.{}", 40 + (index * 7 + at) % 60, at % 10);
    let before = format!("{}.5", 39 + at % 60);
    Statement {
        item: None,
        section: None,
        section_title: None,
        id: format!("s{}", at + 1),
        quote: format!("The rate of children looked after rose to {number}% from {before}%."),
        indicator: "rate of children looked after".to_owned(),
        value: Some(value(Some(&format!("{number}%")), "%", Some(&number), "1")),
        comparisons: vec![form::Comparison {
            kind: "previous".to_owned(),
            value: value(Some(&format!("{before}%")), "%", Some(&before), "1"),
            basis: "level".to_owned(),
        }],
        direction: Some("up".to_owned()),
        polarity: Some("low_is_good".to_owned()),
        assessment: None,
        path: None,
        source: form::Place {
            page: 2,
            bbox: Some(Bbox([72.0, 300.0, 523.0, 322.13])),
            span: None,
            table: None,
            row: None,
            column: None,
            statement: None,
        },
        paragraph: Some(format!("4.{}", at + 1)),
        confidence: 0.88,
    }
}

/// The observations of a statement: its figure and what it is set beside.
fn of_statement(statement: &Statement) -> Vec<Observation> {
    let row = |id: String, value: &form::Value, comparison: Option<&str>| Observation {
        item: statement.item.clone(),
        section: statement.section.clone(),
        section_title: statement.section_title.clone(),
        paragraph: statement.paragraph.clone(),
        id,
        measure: statement.indicator.clone(),
        measure_id: None,
        measure_synonym: None,
        path: None,
        value: value.clone(),
        phase: Some("actual".to_owned()),
        comparison: comparison.map(str::to_owned),
        polarity: statement.polarity.clone(),
        kpi: None,
        source: form::Place {
            page: statement.source.page,
            bbox: statement.source.bbox,
            span: None,
            table: None,
            row: None,
            column: None,
            statement: Some(statement.id.clone()),
        },
        confidence: statement.confidence,
    };
    let own = statement.value.iter();
    let own = own.map(|value| row(statement.id.clone(), value, None));
    let beside = statement.comparisons.iter().enumerate();
    let beside = beside.map(|(at, other)| {
        row(
            format!("{}c{}", statement.id, at + 1),
            &other.value,
            Some(&other.kind),
        )
    });
    own.chain(beside).collect()
}
