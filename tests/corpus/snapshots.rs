//! What each stage found, as drawn for a person, is what it was.
//!
//! One folder for each paper: `snapshots/kent/budget-book/tables.snap`, `values.snap`,
//! `structure.snap`, and of a few pages `words-p003.snap`, `blocks-p003.snap`. A drawing too long to
//! read is split by page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use scrutineer_draw as draw;
use scrutineer_export::convert::{statement_id, table_id};
use scrutineer_model::{Sheet, Table};
use scrutineer_pipeline::look::Reading;

use crate::papers::{papers, root};

/// Pages whose words and blocks are kept too, and why they tell more than others.
const TELLING: &[(&str, u32, &str)] = &[
    (
        "black-country/core-strategy",
        1,
        "prose in two columns, a table in one of them",
    ),
    (
        "hampshire/transformation-slides",
        3,
        "a slide: large type, bullets in two levels",
    ),
    (
        "hertfordshire/agenda-pack",
        1,
        "an agenda: numbered items, officers, times",
    ),
    (
        "hertfordshire/agenda-pack",
        12,
        "tables among numbered paragraphs",
    ),
    (
        "hertfordshire/executive-member-report",
        1,
        "a letter's head, a contents list",
    ),
    (
        "kent/budget-book",
        1,
        "a wide landscape table, its row heads in the middle",
    ),
    (
        "leicestershire/meeting-page",
        1,
        "a page of the web: navigation, an agenda laid out as a table, minutes pasted from Word",
    ),
    (
        "kent/savings-monitoring",
        5,
        "a table running up a portrait page",
    ),
];

/// Draws a sheet.
type Draw = fn(&Sheet) -> String;

/// The stages before tables.
const STAGES: [(&str, Draw); 2] = [
    ("words", draw::sheet::words),
    ("blocks", draw::sheet::blocks),
];

/// Nobody reads a longer snapshot.
const LONGEST: usize = 300;

#[test]
fn every_paper_is_read_as_its_snapshots_say() {
    let folder = root().join("snapshots");
    let mut expected = BTreeSet::new();
    let mut changed = Vec::new();
    for paper in papers() {
        let reading = paper.reading();
        for (name, drawing) in drawings(&paper.name, &reading) {
            let snapshot = format!("{}/{name}", paper.name);
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path(folder.join(&paper.name));
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            // The others are compared too: one look shows all that moved.
            let compared = catch_unwind(AssertUnwindSafe(|| {
                settings.bind(|| insta::assert_snapshot!(name, drawing));
            }));
            if compared.is_err() {
                changed.push(snapshot.clone());
            }
            expected.insert(format!("{snapshot}.snap"));
        }
    }
    assert!(
        changed.is_empty(),
        "{} snapshots differ (`make review` shows them): {}",
        changed.len(),
        changed.join(", ")
    );
    let mut kept = BTreeSet::new();
    snapshots_below(&folder, "", &mut kept);
    let orphans: Vec<&String> = kept.difference(&expected).collect();
    assert!(
        orphans.is_empty(),
        "snapshots that no paper has: {orphans:?}"
    );
}

/// Every telling page is one of a paper that is there.
#[test]
fn telling_pages_are_pages_of_the_corpus() {
    let papers = papers();
    for (name, page, why) in TELLING {
        let paper = papers.iter().find(|paper| paper.name == *name);
        let reading = paper.unwrap_or_else(|| panic!("no {name}")).reading();
        assert!(*page <= reading.paper.page_count, "{name} p{page}: {why}");
    }
}

/// A paper's snapshots: name without extension, and text.
fn drawings(paper: &str, reading: &Reading) -> Vec<(String, String)> {
    let tables = &reading.paper.tables;
    let mut all = by_page("tables", tables, |index, table| {
        draw::table::table(&table_id(index), table)
    });
    all.extend(by_page("values", tables, |index, _| {
        let values = draw::values::values(index, &reading.paper.observations);
        format!("{}\n{values}", table_id(index))
    }));
    all.extend(statements(reading));
    let outline = draw::structure::structure(&reading.paper.structure);
    all.extend(in_parts("structure", &outline));
    for (_, page, _) in TELLING.iter().filter(|(name, ..)| *name == paper) {
        for (stage, draw) in STAGES {
            let sheets = reading.sheets.iter().filter(|sheet| sheet.page == *page);
            let drawing: Vec<String> = sheets.map(draw).collect();
            all.push((format!("{stage}-p{page:03}"), drawing.join("\n")));
        }
    }
    all
}

/// The statements of a paper in one text, or in parts; none where it has none.
fn statements(reading: &Reading) -> Vec<(String, String)> {
    let drawn: Vec<String> = (reading.paper.statements.iter().enumerate())
        .map(|(index, statement)| draw::statements::statement(&statement_id(index), statement))
        .collect();
    if drawn.is_empty() {
        return Vec::new();
    }
    in_parts("statements", &drawn.join("\n"))
}

/// The drawings of all tables in one text; where that is too long, in one for each page on which
/// tables begin; where that is too long, in parts.
fn by_page(
    stage: &str,
    tables: &[Table],
    draw: impl Fn(usize, &Table) -> String,
) -> Vec<(String, String)> {
    let mut pages: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (index, table) in tables.iter().enumerate() {
        let page = table.regions.first().map_or(0, |region| region.page);
        pages.entry(page).or_default().push(draw(index, table));
    }
    let whole: Vec<String> = pages.values().flatten().cloned().collect();
    let whole = whole.join("\n");
    if whole.lines().count() <= LONGEST {
        let text = if whole.is_empty() {
            "no tables\n".to_owned()
        } else {
            whole
        };
        return vec![(stage.to_owned(), text)];
    }
    pages
        .into_iter()
        .flat_map(|(page, drawings)| in_parts(&format!("{stage}-p{page:03}"), &drawings.join("\n")))
        .collect()
}

/// `tables-p012`, or `tables-p012-1`, `tables-p012-2`, … of at most [`LONGEST`] lines each.
fn in_parts(name: &str, drawing: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = drawing.lines().collect();
    if lines.len() <= LONGEST {
        return vec![(name.to_owned(), drawing.to_owned())];
    }
    lines
        .chunks(LONGEST)
        .enumerate()
        .map(|(index, part)| (format!("{name}-{}", index + 1), part.join("\n")))
        .collect()
}

/// Every snapshot below a folder as `kent/budget-book/tables.snap`.
fn snapshots_below(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let entry = entry.expect("an entry");
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            snapshots_below(&entry.path(), &format!("{name}/"), found);
        } else if entry
            .path()
            .extension()
            .is_some_and(|extension| extension == "snap")
        {
            found.insert(name);
        }
    }
}
