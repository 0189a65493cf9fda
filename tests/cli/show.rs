//! `scrutineer show`.

use std::fs;

use crate::paper::{PAGE, paper};
use crate::run::Folder;

#[test]
fn every_stage_is_drawn() {
    let folder = Folder::of("show-stages");
    folder.put("a.pdf", &paper(2));
    for (stage, part) in [
        ("glyphs", "Helvetica \"Libraries\""),
        ("words", "Libraries  155:101  255:102"),
        ("blocks", "Savings on page 1"),
        ("tables", "│ Libraries ║    101 │    102 │"),
        (
            "values",
            "Libraries │ Actual = 102: 102 unknown · actual  (p1 255,",
        ),
    ] {
        let ran = folder.run(&["show", stage, "a.pdf"]);
        ran.ends_with(0);
        assert!(ran.out.contains(part), "{stage}: {}", ran.out);
    }
}

#[test]
fn one_page_is_shown_alone() {
    let folder = Folder::of("show-page");
    folder.put("a.pdf", &paper(3));
    for stage in ["glyphs", "words", "tables", "values"] {
        let ran = folder.run(&["show", stage, "a.pdf", "--page", "2"]);
        ran.ends_with(0);
        assert!(ran.out.contains("222"), "{stage}: {}", ran.out);
        assert!(!ran.out.contains("122"), "{stage}: {}", ran.out);
    }
    folder
        .run(&["show", "words", "a.pdf", "--page", "9"])
        .ends_with(1)
        .says("scrutineer: a.pdf: expected to find pages 9; the paper ends with page 3");
}

#[test]
fn a_picture_has_the_size_of_the_page() {
    let folder = Folder::of("show-png");
    folder.put("a.pdf", &paper(1));
    for stage in ["glyphs", "words", "blocks", "tables"] {
        let file = format!("{stage}.png");
        folder
            .run(&["show", stage, "a.pdf", "--page", "1", "--png", &file])
            .ends_with(0)
            .says("page 1 painted into ");
        let bytes = fs::read(folder.0.join(file)).expect("a picture");
        assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four"));
        // Two pixels to the point.
        assert_eq!((side(16), side(20)), (2 * PAGE.0, 2 * PAGE.1), "{stage}");
    }
}

#[test]
fn a_paper_that_cannot_be_shown_is_named() {
    let folder = Folder::of("show-broken");
    folder.put("a.pdf", b"PK\x03\x04");
    folder
        .run(&["show", "tables", "a.pdf"])
        .ends_with(1)
        .says("a.pdf: expected a PDF");
    let ran = folder.run(&["show", "tables", "none.pdf"]);
    ran.ends_with(1).says("none.pdf: cannot be opened");
    assert_eq!(ran.err.matches("os error").count(), 1, "{}", ran.err);
}
