//! The truth of the corpus's web pages is what a browser makes of them.
//!
//! A second opinion on their cells, by other code than the reader's: it keeps the pages and their
//! truth files together.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::papers::pages;

/// Row, column, row span, column span, text without white space.
type Cell = (usize, usize, usize, usize, String);

#[test]
fn the_truth_of_a_web_page_is_its_markup() {
    let pages = pages();
    assert!(!pages.is_empty(), "no web page in the corpus");
    for page in pages {
        let truth = truth(&page.with_extension("markup.json"));
        let tables = tables(&fs::read_to_string(&page).expect("a page"));
        assert_eq!(tables.len(), truth.len(), "{}", page.display());
        for (index, (table, truth)) in tables.iter().zip(&truth).enumerate() {
            assert_eq!(table, truth, "{} table {index}", page.display());
        }
    }
}

/// The cells of each table of a truth file.
fn truth(path: &Path) -> Vec<BTreeSet<Cell>> {
    let json = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let truth: Value = serde_json::from_slice(&json).expect("JSON");
    let tables = truth["tables"].as_array().expect("tables");
    let number = |cell: &Value, field: &str| {
        let number = cell[field]
            .as_u64()
            .unwrap_or_else(|| panic!("no {field} in {cell}"));
        usize::try_from(number).expect("small")
    };
    let cell = |cell: &Value| {
        (
            number(cell, "row"),
            number(cell, "col"),
            number(cell, "rowspan"),
            number(cell, "colspan"),
            without_space(cell["text"].as_str().expect("text")),
        )
    };
    let cells = tables
        .iter()
        .map(|table| table["cells"].as_array().expect("cells"));
    cells
        .map(|cells| cells.iter().map(cell).collect())
        .collect()
}

/// The cells of each table that a page shows, in the order of the page, empty cells left out.
fn tables(html: &str) -> Vec<BTreeSet<Cell>> {
    let document = Html::parse_document(html);
    // ModernGov's pages hide what is in these.
    let shown = Selector::parse("table:not(.mgHide table)").expect("a selector");
    document.select(&shown).map(cells).collect()
}

/// Places the cells of a table as HTML says (4.9.12.1): each in the first free column of its row.
/// A foot stands last, wherever it is written.
fn cells(table: ElementRef<'_>) -> BTreeSet<Cell> {
    let mut taken = BTreeSet::new();
    let mut cells = BTreeSet::new();
    for (row, element) in rows(table).into_iter().enumerate() {
        let mut column = 0;
        for cell in children(element, &["th", "td"]) {
            while taken.contains(&(row, column)) {
                column += 1;
            }
            let span = |name: &str| {
                cell.attr(name)
                    .map_or(1, |span| span.parse().expect("a span"))
            };
            let (down, across): (usize, usize) = (span("rowspan"), span("colspan"));
            for below in row..row + down {
                taken.extend((column..column + across).map(|right| (below, right)));
            }
            let text = without_space(&cell.text().collect::<String>());
            if !text.is_empty() {
                cells.insert((row, column, down, across, text));
            }
        }
    }
    cells
}

fn rows(table: ElementRef<'_>) -> Vec<ElementRef<'_>> {
    let mut rows = Vec::new();
    for groups in [&["thead"][..], &["tbody"], &["tfoot"]] {
        for group in children(table, groups) {
            rows.extend(children(group, &["tr"]));
        }
    }
    rows
}

fn children<'a>(of: ElementRef<'a>, names: &[&str]) -> Vec<ElementRef<'a>> {
    let elements = of.children().filter_map(ElementRef::wrap);
    elements
        .filter(|element| names.contains(&element.value().name()))
        .collect()
}

/// Line breaks in markup are no text, and lines broken by the browser are: only the rest counts.
fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}
