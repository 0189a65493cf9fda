//! Papers without pages: text, pages of the web.

use serde_json::json;

use crate::run::Folder;

/// As converters leave a report.
const REPORT: &str = "\
# Savings

1.1 The Panel noted [the plan](docs/plan.pdf).

**Table 1: Savings by service**

\t<b>2018/19 £000s</b>\t<b>2019/20 £000s</b>\t
Libraries\t(12)\t1,345
TOTAL\t(12)\t1,345

Page 1 of 2
More text.
Page 2 of 2
";

#[test]
fn a_text_is_read_like_a_page() {
    let folder = Folder::of("flowing-text");
    folder.put("a.txt", REPORT.as_bytes());
    let ran = folder.run(&["extract", "a.txt"]);
    ran.ends_with(0)
        .says("1 paper, 2 pages, 1 table, 4 observations, 0 warnings in ");
    let json = ran.json();
    assert_eq!(json["paper"]["media_type"], "text/plain");
    assert_eq!(json["pages"][1]["label"], "Page 2 of 2");
    assert_eq!(json["outline"][0]["text"], "Savings");
    assert_eq!(json["attachments"][0]["link"], "docs/plan.pdf");
    let table = &json["tables"][0];
    assert_eq!(table["title"], "Savings by service");
    assert_eq!(table["method"], "markup");
    assert_eq!(table["unit"]["scale"], 1000);
    let total = &table["cells"][7];
    assert_eq!(total["text"], "1,345");
    assert_eq!(total["role"], "total");
    let span = json!({"start": {"line": 9, "column": 12}, "end": {"line": 9, "column": 17}});
    assert_eq!(total["span"], span);
    assert!(total.get("bbox").is_none());
}

#[test]
fn a_folder_gives_its_texts_too() {
    let folder = Folder::of("flowing-folder");
    folder.put("in/a.txt", REPORT.as_bytes());
    folder.put("in/b.md", REPORT.as_bytes());
    folder.put("in/c.docx", b"PK\x03\x04");
    let ran = folder.run(&["extract", "in"]);
    ran.ends_with(0);
    for line in [
        "2 papers, 4 pages, 2 tables, 8 observations",
        "1 file of other kinds passed over",
    ] {
        assert!(ran.out.contains(line), "{}", ran.out);
    }
    assert!(folder.files("").contains(&"extracted/b.json".to_owned()));
}

#[test]
fn a_text_is_shown_but_has_no_pages_to_paint() {
    let folder = Folder::of("flowing-show");
    folder.put("a.md", REPORT.as_bytes());
    let ran = folder.run(&["show", "tables", "a.md"]);
    ran.ends_with(0);
    assert!(ran.out.contains("Σ  2 │ TOTAL"), "{}", ran.out);
    assert!(ran.out.contains("markup"), "{}", ran.out);
    for arguments in [
        &["show", "glyphs", "a.md"][..],
        &["show", "tables", "a.md", "--png", "a.png"],
    ] {
        folder
            .run(arguments)
            .ends_with(1)
            .says("a.md: expected a PDF, whose pages can be drawn; found text/markdown");
    }
}

/// As a council's site shows it.
const PAGE: &[u8] = b"<!DOCTYPE html><meta charset=iso-8859-1><title>Savings</title>
<nav><a href=/>Home</a></nav><h1>Savings</h1><p>See <a href='s1/plan.pdf'>the plan</a>.</p>
<table><caption>Table 1: Savings by service</caption><tr><th>Service<th>2018/19 \xa3000s
<tr><td>Libraries<td>(12)<tr hidden><td>Debug<td>1<tr><td>Total<td>(12)</table>";

#[test]
fn a_page_of_the_web_is_read_like_a_page() {
    let folder = Folder::of("flowing-html");
    folder.put("page", PAGE);
    let ran = folder.run(&["extract", "page"]);
    ran.ends_with(0)
        .says("1 paper, 1 page, 1 table, 2 observations, 0 warnings in ");
    let json = ran.json();
    assert_eq!(json["paper"]["media_type"], "text/html");
    assert_eq!(json["outline"][0]["text"], "Savings");
    assert_eq!(json["attachments"][0]["title"], "the plan");
    let table = &json["tables"][0];
    assert_eq!(table["title"], "Savings by service");
    assert_eq!(table["rows"], 3);
    assert_eq!(table["unit"]["scale"], 1000);
    let total = &table["cells"][5];
    assert_eq!(total["role"], "total");
    let path = "body > table:nth-child(4) > tbody:nth-child(2) > tr:nth-child(4) > td:nth-child(2)";
    assert_eq!(total["span"], json!({"path": path, "characters": [0, 4]}));
}
