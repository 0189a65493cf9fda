//! `scrutineer extract`.

use std::fs;

use serde_json::Value;

use crate::paper::paper;
use crate::run::Folder;

/// The texts of a table's cells, row by row.
fn texts(table: &Value) -> Vec<&str> {
    let cells = table["cells"].as_array().expect("cells");
    cells
        .iter()
        .map(|cell| cell["text"].as_str().expect("text"))
        .collect()
}

#[test]
fn a_single_paper_goes_to_standard_output() {
    let folder = Folder::of("single");
    let ran = folder.put("a.pdf", &paper(1)).run(&["extract", "a.pdf"]);
    ran.ends_with(0)
        .says("1 paper, 1 page, 1 table, 6 observations, 0 warnings in ");
    let json = ran.json();
    assert_eq!(json["schema"], "scrutineer/1");
    assert_eq!(json["paper"]["file"], "a.pdf");
    assert_eq!(json["paper"]["pages"], 1);
    assert_eq!(json["pages"][0]["width"], 400.0);
    assert_eq!(
        texts(&json["tables"][0]),
        [
            "Service",
            "Budget",
            "Actual",
            "Libraries",
            "101",
            "102",
            "Museums",
            "111",
            "112",
            "Parks",
            "121",
            "122"
        ]
    );
    assert_eq!(ran.out.lines().count(), 1);
    assert_eq!(folder.files(""), ["a.pdf"]);
}

#[test]
fn pretty_puts_every_field_on_a_line_of_its_own() {
    let folder = Folder::of("pretty");
    folder.put("a.pdf", &paper(1));
    let plain = folder.run(&["extract", "a.pdf"]);
    let pretty = folder.run(&["extract", "a.pdf", "--pretty"]);
    pretty.ends_with(0);
    assert!(pretty.out.lines().count() > 100);
    assert_eq!(plain.json(), pretty.json());
}

#[test]
fn a_folder_is_mirrored() {
    let folder = Folder::of("mirror");
    let ran = folder
        .put("in/kent/pack.pdf", &paper(2))
        .put("in/hampshire/pack.PDF", &paper(1))
        .put("in/hampshire/pack.truth.json", b"{}")
        .put("in/.hidden/pack.pdf", &paper(1))
        .run(&["extract", "in"]);
    ran.ends_with(0);
    assert_eq!(
        folder.files("extracted"),
        ["hampshire/pack.json", "kent/pack.json"]
    );
    assert!(
        ran.out
            .starts_with("2 papers, 3 pages, 3 tables, 18 observations, 0 warnings in "),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("1 file of other kinds passed over\nwritten to extracted/\n"),
        "{}",
        ran.out
    );
    ran.says("[1/2] ").says("[2/2] ");
    assert_eq!(folder.json("extracted/kent/pack.json")["paper"]["pages"], 2);
}

#[test]
fn two_papers_of_one_name_do_not_collide() {
    let folder = Folder::of("collide");
    folder
        .put("a/x.pdf", &paper(1))
        .put("b/x.pdf", &paper(2))
        .run(&["extract", "a/x.pdf", "b/../b/x.pdf", "-o", "out"])
        .ends_with(0);
    assert_eq!(folder.files("out"), ["a/x.json", "b/x.json"]);
}

#[test]
fn nothing_is_written_outside_the_output_folder() {
    let folder = Folder::of("outside");
    folder
        .put("x.pdf", &paper(1))
        .put("deep/er/y.pdf", &paper(1))
        .put("deep/er/out/.keep", b"");
    let there = Folder(folder.0.join("deep/er"));
    there
        .run(&["extract", "../../x.pdf", "../er/y.pdf", "-o", "out"])
        .ends_with(0);
    assert_eq!(
        folder.files(""),
        [
            "deep/er/out/.keep",
            "deep/er/out/deep/er/y.json",
            "deep/er/out/x.json",
            "deep/er/y.pdf",
            "x.pdf"
        ]
    );
}

#[test]
fn a_broken_paper_does_not_stop_the_others() {
    let folder = Folder::of("broken");
    let whole = paper(3);
    let ran = folder
        .put("in/a.pdf", &paper(1))
        .put("in/b.pdf", b"%PDF-1.7\nand nothing else")
        .put("in/c.pdf", b"<!DOCTYPE html><title>Not found</title>")
        .put("in/d.pdf", &paper(2))
        .put("in/e.pdf", &whole[..20])
        .run(&["extract", "in", "none.pdf", "-o", "out"]);
    ran.ends_with(1)
        .says("4 paths failed:\n")
        .says("in/b.pdf: ")
        .says("in/c.pdf: expected a PDF, which begins with \"%PDF-\"; found an HTML page\n")
        .says("in/e.pdf: ")
        .says("none.pdf: cannot be opened: ");
    assert!(
        ran.out.starts_with("2 papers, 3 pages, 3 tables, "),
        "{}",
        ran.out
    );
    assert_eq!(folder.files("out"), ["in/a.json", "in/d.json"]);
}

#[test]
fn a_paper_cut_short_gives_what_can_be_read() {
    let folder = Folder::of("cut");
    let whole = paper(3);
    // The cross-reference table and the trailer are lost: the objects must be searched for.
    let ran = folder
        .put("a.pdf", &whole[..whole.len() - 200])
        .run(&["extract", "a.pdf"]);
    ran.ends_with(0);
    assert_eq!(ran.json()["tables"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_single_paper_that_fails_is_named() {
    let folder = Folder::of("single-fails");
    let ran = folder
        .put("a.pdf", b"Minutes of the meeting")
        .run(&["extract", "a.pdf"]);
    ran.ends_with(1)
        .says("scrutineer: a.pdf: expected a PDF, which begins with \"%PDF-\"; found text\n");
    assert_eq!(ran.out, "");
}

#[test]
fn a_list_of_paths_is_read_from_standard_input() {
    let folder = Folder::of("list");
    folder
        .put("a b.pdf", &paper(1))
        .put("c.pdf", &paper(1))
        .run_with(
            &["extract", "-", "-o", "out"],
            b"\xef\xbb\xbfa b.pdf\n\nc.pdf\r\n",
        )
        .ends_with(0);
    assert_eq!(folder.files("out"), ["a b.json", "c.json"]);
}

#[test]
fn pages_behind_the_last_are_told() {
    let folder = Folder::of("pages-behind");
    folder.put("a.pdf", &paper(2));
    let ran = folder.run(&["extract", "a.pdf", "--pages", "1,99"]);
    ran.ends_with(0)
        .says("scrutineer: a.pdf: expected page 99; the paper has 2 pages")
        .says("1 paper, 1 page, 1 table, 6 observations, 1 warning in ");
    assert_eq!(ran.json()["diagnostics"][0]["code"], "no_such_page");
}

#[test]
fn a_file_of_which_a_part_is_missing_says_so() {
    let folder = Folder::of("cut-short");
    let whole = paper(2);
    let text = String::from_utf8(whole.clone()).expect("text");
    let end = text.rfind("xref\n0").expect("a table of objects");
    folder.put("a.pdf", &whole[..end]);
    let ran = folder.run(&["extract", "a.pdf"]);
    ran.ends_with(0)
        .says("scrutineer: a.pdf: the file ends before its end");
    assert_eq!(ran.json()["diagnostics"][0]["code"], "file_cut_short");
}

#[test]
fn only_the_pages_asked_for_are_read() {
    let folder = Folder::of("pages");
    folder.put("a.pdf", &paper(5));
    let ran = folder.run(&["extract", "a.pdf", "--pages", "2-3"]);
    let json = ran.ends_with(0).says("1 paper, 2 pages, ").json();
    let pages = json["pages"].as_array().expect("pages");
    let numbers: Vec<&Value> = pages.iter().map(|page| &page["page"]).collect();
    assert_eq!(numbers, [2, 3]);
    assert_eq!(json["paper"]["pages"], 5);

    folder
        .run(&["extract", "a.pdf", "--pages", "7-9"])
        .ends_with(1)
        .says("expected to find pages 7-9; the paper ends with page 5");
}

#[test]
fn a_locked_paper_asks_for_its_password() {
    let folder = Folder::of("locked");
    // Made from `paper(1)` with `qpdf --encrypt council owner 256`.
    folder.put("a.pdf", include_bytes!("locked.pdf"));
    folder
        .run(&["extract", "a.pdf"])
        .ends_with(1)
        .says("--password");
    folder
        .run(&["extract", "a.pdf", "--password", "wrong"])
        .ends_with(1)
        .says("password");
    let ran = folder.run(&["extract", "a.pdf", "--password", "council"]);
    assert_eq!(
        ran.ends_with(0).json()["tables"].as_array().map(Vec::len),
        Some(1)
    );
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let folder = Folder::of("threads");
    folder
        .put("in/a.pdf", &paper(23))
        .put("in/b.pdf", &paper(2))
        .put("in/c.pdf", &paper(1));
    for threads in ["1", "2", "5"] {
        folder
            .run(&["extract", "in", "-o", threads, "--threads", threads])
            .ends_with(0);
    }
    for name in ["a.json", "b.json", "c.json"] {
        let one = fs::read(folder.0.join("1").join(name)).expect(name);
        for threads in ["2", "5"] {
            let more = fs::read(folder.0.join(threads).join(name)).expect(name);
            assert!(one == more, "{name} on {threads} threads");
        }
    }
}

#[test]
fn an_earlier_output_is_replaced_and_nothing_else_is_left() {
    let folder = Folder::of("again");
    folder.put("x.pdf", &paper(1)).put("out/x.json", b"old");
    folder.run(&["extract", "x.pdf", "-o", "out"]).ends_with(0);
    assert_eq!(folder.json("out/x.json")["paper"]["file"], "x.pdf");
    assert_eq!(folder.files("out"), ["x.json"]);
}
