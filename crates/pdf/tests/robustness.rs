//! Files that are broken, locked or hostile: a result or an error, never a panic.

mod writer;

use proptest::prelude::*;
use scrutineer_model::Severity;
use scrutineer_pdf::{Document, Error};
use writer::{File, text};

/// Reads all of a file; whatever it is, this returns.
fn read_all(bytes: &[u8]) {
    let Ok(document) = Document::open(bytes, None) else {
        return;
    };
    let _ = document.outline();
    let reader = document.reader();
    for number in 0..=document.page_count().min(20) + 1 {
        let (page, _) = reader.page(number);
        assert_eq!(page.number, number);
        for glyph in &page.glyphs {
            assert!(usize::from(glyph.font) < page.fonts.len());
            assert!(
                glyph
                    .element
                    .is_none_or(|e| (e as usize) < page.elements.len())
            );
            assert!(glyph.bbox.x0 <= glyph.bbox.x1 && glyph.bbox.y0 <= glyph.bbox.y1);
        }
    }
}

/// A file with a bit of everything.
fn varied() -> File {
    let mut file = File::new(
        "q 1 0 0 1 0 0 cm 0.5 w 10 20 100 50 re S 0.9 g 10 20 50 25 re f Q /P <</MCID 0>> BDC BT /F1 10 Tf 1 0 0 1 20 30 Tm [(Net) -250 (cost)] TJ /F2 8 Tf 0 -10 Td (12.5) ' ET EMC /X Do /OC /L BDC (x) Tj EMC",
    );
    let form = file.add_stream(
        "/Subtype/Form/BBox[0 0 50 50]/Matrix[1 0 0 1 5 0]",
        b"BT /F1 8 Tf 10 20 Td <61> Tj ET",
    );
    let layer = file.add("<</Type/OCG/Name(on)>>");
    let root = writer::FIRST_FREE + 2;
    file.add(format!(
        "<</ParentTree<</Nums[0[{} 0 R]]>>/RoleMap<</A/P>>>>",
        root + 1
    ));
    file.add(format!("<</S/A/P {root} 0 R/A<</O/Table/ColSpan 2>>>>"));
    let link = file.add("<</Subtype/Link/Rect[10 20 60 30]/A<</S/URI/URI(https://example.org)>>>>");
    let outline = file.add(format!("<</First {} 0 R>>", link + 2));
    file.add("<</Title(One)/Dest[3 0 R/Fit]>>");
    file.resources = format!("/XObject<</X {form} 0 R>>/Properties<</L {layer} 0 R>>");
    file.page = format!("/StructParents 0/Rotate 90/Annots[{link} 0 R]");
    file.catalog = format!(
        "/StructTreeRoot {root} 0 R/Outlines {outline} 0 R/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]>>>>/PageLabels<</Nums[0<</S/r>>]>>"
    );
    file
}

#[test]
fn bytes_that_are_no_pdf_are_refused_by_name() {
    assert_eq!(writer::refusal(Vec::new(), None), Some(Error::NotPdf));
    assert_eq!(
        writer::refusal(b"<html></html>".to_vec(), None),
        Some(Error::NotPdf)
    );
    assert_eq!(
        writer::refusal(b"%PDF-1.7\nnothing more".to_vec(), None),
        Some(Error::Damaged)
    );
}

// The encrypted files hold one page, "Closed session", and one bookmark, "Minutes". They were
// written with pikepdf: RC4 with 128 bits and AES with 256, owner password "chair".

#[test]
fn files_with_an_empty_user_password_open_without_one() {
    for bytes in [
        &include_bytes!("encrypted/empty-rc4.pdf")[..],
        include_bytes!("encrypted/empty-aes.pdf"),
    ] {
        let document = Document::open(bytes, None).expect("opens");
        assert_eq!(text(&document.reader().page(1).0), "Closed session");
        assert_eq!(document.outline()[0].title, "Minutes");
    }
}

#[test]
fn other_locked_files_ask_for_their_password() {
    let bytes = &include_bytes!("encrypted/secret-aes.pdf")[..];
    assert_eq!(
        Document::open(bytes, None).err(),
        Some(Error::NeedsPassword)
    );
    assert_eq!(
        Document::open(bytes, Some("guess")).err(),
        Some(Error::WrongPassword)
    );
    let document = Document::open(bytes, Some("open sesame")).expect("opens");
    assert_eq!(text(&document.reader().page(1).0), "Closed session");
}

#[test]
fn pages_that_do_not_exist_say_so() {
    let document = Document::open(File::new("").bytes(), None).expect("opens");
    for number in [0, 2, u32::MAX] {
        let (page, diagnostics) = document.reader().page(number);
        assert!(page.glyphs.is_empty());
        assert_eq!(diagnostics[0].code, "page_missing");
        assert_eq!(diagnostics[0].severity, Severity::Error);
    }
}

#[test]
fn a_file_cut_off_gives_what_is_there() {
    let bytes = File::new("BT /F1 10 Tf 20 30 Td (kept) Tj ET").bytes();
    let end = bytes
        .windows(4)
        .position(|w| w == b"xref")
        .expect("a table");
    let document = Document::open(&bytes[..end], None).expect("opens");
    assert_eq!(text(&document.reader().page(1).0), "kept");
}

#[test]
fn unbalanced_operators_do_no_harm() {
    for content in [
        "Q Q Q",
        "EMC EMC",
        "BT BT (a) Tj",
        "ET W f S n",
        "/F9 10 Tf (a) Tj",
        "(a) Tj",
        "1 0 0 Tm",
        "nan inf m",
    ] {
        let (_, diagnostics) = File::new(&format!("{content} BT /F1 9 Tf 5 5 Td (b) Tj ET")).read();
        assert!(
            diagnostics.iter().all(|d| d.severity < Severity::Error),
            "{content}: {diagnostics:?}"
        );
    }
}

#[test]
fn hostile_nesting_ends() {
    for (open, close) in [
        ("q ", "Q "),
        ("/P BMC ", "EMC "),
        ("[", "]"),
        ("<<", ">>"),
        ("(", ")"),
        ("BT ", "ET "),
    ] {
        let content = format!(
            "{}{}BT /F1 9 Tf 5 5 Td (b) Tj ET",
            open.repeat(50_000),
            close.repeat(50_000)
        );
        let _ = File::new(&content).read();
    }
}

#[test]
fn a_million_glyphs_run_into_the_budget_and_the_next_page_is_read_as_if_nothing_had_happened() {
    let line = format!("1 0 0 1 5 50 Tm ({}) Tj ", "a".repeat(300));
    let content = format!("BT /F1 0.5 Tf {} ET", line.repeat(5000));
    let (page, diagnostics) = File::new(&content).read();
    assert!(page.glyphs.len() < 1_000_000);
    assert!(
        diagnostics.iter().any(|d| d.code == "page_too_complex"),
        "{diagnostics:?}"
    );
    assert_eq!(text(&File::new("BT /F1 9 Tf 5 5 Td (b) Tj ET").page()), "b");
}

#[test]
fn a_string_longer_than_any_page_is_not_shown() {
    let content = format!(
        "BT /F1 9 Tf 5 5 Td (b) Tj ({}) Tj ET",
        "a".repeat(6_000_000)
    );
    let (page, diagnostics) = File::new(&content).read();
    assert_eq!(text(&page), "b");
    let codes: Vec<_> = diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, ["page_too_complex"]);
}

#[test]
fn a_form_that_multiplies_itself_runs_into_the_budget() {
    let mut file = File::new("/X Do");
    let first = writer::FIRST_FREE;
    for level in 0..10 {
        let next = first + level + 1;
        let draws = "/X Do ".repeat(20);
        file.add_stream(
            &format!("/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {next} 0 R>>>>"),
            draws.as_bytes(),
        );
    }
    file.add_stream("/Subtype/Form/BBox[0 0 9 9]", b"0 0 1 1 re f");
    file.resources = format!("/XObject<</X {first} 0 R>>");
    let (_, diagnostics) = file.read();
    assert!(
        diagnostics.iter().any(|d| d.code == "page_too_complex"),
        "{diagnostics:?}"
    );
}

#[test]
fn widths_for_four_thousand_million_glyphs_are_not_written_out() {
    let mut file = File::new("BT /F3 10 Tf 20 30 Td <0041> Tj /F1 10 Tf (b) Tj ET");
    let inner = file.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0 4000000000 500]>>");
    file.fonts = format!(
        "/F3<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[{inner} 0 R]>>"
    );
    let (page, diagnostics) = file.read();
    assert_eq!(text(&page), "b");
    assert_eq!(diagnostics[0].code, "font_unreadable");
}

#[test]
fn the_varied_file_is_read_whole() {
    let file = varied();
    let page = file.page();
    assert_eq!(text(&page), "Netcost12.5a");
    assert_eq!(
        (page.rulings.len(), page.fills.len(), page.links.len()),
        (4, 1, 1)
    );
    assert_eq!(page.label.as_deref(), Some("i"));
    assert!(page.glyphs[0].element.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_result(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_all(&bytes);
        let mut headed = b"%PDF-1.7\n".to_vec();
        headed.extend(bytes);
        read_all(&headed);
    }

    #[test]
    fn any_content_gives_a_result(content in "[ -~\n]{0,300}") {
        let _ = File::new(&content).read();
    }

    #[test]
    fn operators_in_any_order_give_a_result(words in prop::collection::vec(word(), 0..200)) {
        let mut file = varied();
        file.content = words.join(" ");
        read_all(&file.bytes());
    }

    #[test]
    fn a_file_with_bytes_changed_gives_a_result(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in proptest::option::weighted(0.2, any::<prop::sample::Index>()),
    ) {
        let mut bytes = varied().bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        read_all(&bytes);
    }
}

/// An operator or an operand.
fn word() -> impl Strategy<Value = String> {
    let operators = prop::sample::select(vec![
        "q", "Q", "cm", "w", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "f*", "B", "b*",
        "n", "W", "W*", "BT", "ET", "Tf", "Tj", "TJ", "Td", "TD", "Tm", "T*", "'", "\"", "Tc",
        "Tw", "Tz", "TL", "Ts", "Tr", "g", "rg", "k", "cs", "scn", "sc", "gs", "Do", "sh", "BMC",
        "BDC", "EMC", "BI", "ID", "EI",
    ]);
    let operands = prop::sample::select(vec![
        "/F1",
        "/F2",
        "/X",
        "/L",
        "/OC",
        "/P",
        "/Pattern",
        "<</MCID 0>>",
        "<</ActualText(ab)>>",
        "(ab)",
        "<6162>",
        "[(a) -500 (b)]",
        "0",
        "1",
        "-1",
        "10",
        "1e9",
        "0.001",
        "99999999999",
    ]);
    prop_oneof![
        operators.prop_map(str::to_owned),
        operands.prop_map(str::to_owned),
        any::<f32>().prop_map(|number| number.to_string()),
    ]
}
