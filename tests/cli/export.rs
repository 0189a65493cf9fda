//! `scrutineer export`.

use crate::paper::paper;
use crate::run::Folder;

#[test]
fn what_was_extracted_is_exported() {
    let folder = Folder::of("export");
    folder.put("in/a.pdf", &paper(1)).put("in/b.pdf", &paper(2));
    folder.run(&["extract", "in", "-o", "out"]).ends_with(0);
    let ran = folder.run(&["export", "out", "--to", "csv,ndjson"]);
    ran.ends_with(0);
    assert!(
        ran.out.starts_with("2 papers: 3 tables, 36 cells"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("csv: 11 files in out/exports/csv/"),
        "{}",
        ran.out
    );
    let cells = std::fs::read_to_string(folder.0.join("out/exports/csv/cells.csv"));
    assert_eq!(cells.expect("a file").lines().count(), 37);

    let ran = folder.run(&[
        "export", "out", "--to", "csv", "--select", "tables", "-o", "t",
    ]);
    ran.ends_with(0);
    assert!(ran.out.contains("csv: t/tables.csv"), "{}", ran.out);
    let tables = std::fs::read_to_string(folder.0.join("t/tables.csv")).expect("a file");
    assert!(tables.contains(",a.pdf#page=1\r\n"), "{tables}");
}

#[test]
fn an_extraction_that_cannot_be_read_is_named_and_the_others_are_exported() {
    let folder = Folder::of("export-bad");
    folder.put("in/a.pdf", &paper(1));
    folder.run(&["extract", "in", "-o", "out"]).ends_with(0);
    folder.put("out/b.json", b"{\"schema\":\"scrutineer/1\",\"paper\":");
    let ran = folder.run(&["export", "out", "--to", "csv"]);
    ran.ends_with(1)
        .says("1 paper missing:")
        .says("out/b.json: expected an extraction");
    assert!(ran.out.starts_with("1 paper: "), "{}", ran.out);
}
