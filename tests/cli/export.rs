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

#[test]
fn a_build_exports_what_it_built() {
    let folder = Folder::of("build-export");
    folder.put("in/a.pdf", &paper(1)).put("in/b.pdf", b"no PDF");
    let build = ["build", "in", "-o", "dataset", "--export", "csv,sqlite"];
    let ran = folder.run(&build);
    // One paper could not be read; the other is exported all the same.
    ran.ends_with(1)
        .says("sqlite: dataset/exports/dataset.sqlite");
    let inputs = std::fs::read_to_string(folder.0.join("dataset/exports/csv/inputs.csv"));
    let inputs = inputs.expect("a file");
    assert_eq!(inputs.lines().count(), 3);
    assert!(inputs.contains(",failed,"), "{inputs}");
    let tables = std::fs::read_to_string(folder.0.join("dataset/exports/csv/tables.csv"));
    assert_eq!(tables.expect("a file").lines().count(), 2);
}

#[test]
fn papers_that_do_not_say_whose_they_are_can_be_told() {
    let folder = Folder::of("export-council");
    folder
        .put("in/kent/a.pdf", &paper(1))
        .put("in/parish/b.pdf", &paper(2));
    folder.run(&["build", "in", "-o", "out"]).ends_with(0);
    let ran = folder.run(&[
        "export",
        "out",
        "--to",
        "csv",
        "-o",
        "t",
        "--select",
        "papers,observations",
        "--council",
        "in/kent/=E10000016",
        "--council",
        "in/parish=Tinford Parish Council",
        "--council",
        "in/keny=Kent County Council",
    ]);
    ran.ends_with(0)
        .says("--council: no paper at or below in/keny");
    let read = |name: &str| std::fs::read_to_string(folder.0.join(name)).expect("a file");
    let papers = read("t/papers.csv");
    assert!(
        papers.contains(",Kent County Council,E10000016,,,given,"),
        "{papers}"
    );
    assert!(
        papers.contains(",Tinford Parish Council,,,,given,"),
        "{papers}"
    );
    assert!(read("t/observations.csv").contains(",Kent County Council,E10000016,"));
    folder
        .run(&["export", "out", "--to", "csv", "--council", "in=E99999999"])
        .ends_with(2)
        .says("expected the code or name of a council");

    let build = ["build", "in", "-o", "out", "--council", "in/kent=E10000016"];
    folder
        .run(&[&build[..], &["--export", "csv"]].concat())
        .ends_with(0);
    let papers = read("out/exports/csv/papers.csv");
    assert!(
        papers.contains(",Kent County Council,E10000016,,,given,"),
        "{papers}"
    );
    folder.run(&build).ends_with(2).says("--export");
}
