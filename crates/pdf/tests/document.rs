//! What a file says beyond its pages' marks: structure, links, bookmarks, labels.

mod writer;

use scrutineer_model::{Bookmark, Role};
use scrutineer_pdf::Document;
use writer::{File, PAGE};

/// A page with one table cell and a running head.
fn tagged() -> File {
    let mut file = File::new(
        "/Artifact BMC BT /F1 9 Tf 10 90 Td (Page) Tj ET EMC /P <</MCID 0>> BDC BT /F1 9 Tf 10 50 Td (Cost) Tj ET EMC /P /Q BDC BT /F1 9 Tf 10 30 Td (Text) Tj ET EMC",
    );
    let first = writer::FIRST_FREE;
    let (root, table, row, cell, text) = (first, first + 1, first + 2, first + 3, first + 4);
    file.add(format!(
        "<</Type/StructTreeRoot/K {table} 0 R/RoleMap<</Tabelle/Table/Normal/P>>/ParentTree<</Nums[0[{cell} 0 R {text} 0 R]]>>>>"
    ));
    file.add(format!("<</S/Tabelle/P {root} 0 R/K {row} 0 R>>"));
    file.add(format!("<</S/TR/P {table} 0 R/K {cell} 0 R>>"));
    file.add(format!(
        "<</S/TH/P {row} 0 R/K 0/A[<</O/Layout>><</O/Table/ColSpan 3/RowSpan 2>>]/Alt(a price)>>"
    ));
    file.add(format!("<</S/Normal/P {root} 0 R/K 1>>"));
    file.catalog = format!("/StructTreeRoot {root} 0 R/MarkInfo<</Marked true>>");
    file.page = "/StructParents 0".into();
    file.resources = "/Properties<</Q<</MCID 1>>>>".into();
    file
}

#[test]
fn content_belongs_to_its_structure_element() {
    let page = tagged().page();
    let role = |index: usize| {
        let element = page.glyphs[index].element.expect("an element");
        page.elements[element as usize].role
    };
    assert_eq!(role(0), Role::Artifact);
    assert_eq!(role(4), Role::TableHeader);
    assert_eq!(role(8), Role::Paragraph);

    let cell = page.glyphs[4].element.expect("an element") as usize;
    let cell = &page.elements[cell];
    assert_eq!((cell.row_span, cell.column_span), (2, 3));
    assert_eq!(cell.alt.as_deref(), Some("a price"));
    let row = cell.parent.expect("a row") as usize;
    assert_eq!(page.elements[row].role, Role::TableRow);
    let table = page.elements[row].parent.expect("a table") as usize;
    assert_eq!(page.elements[table].role, Role::Table);
    for (index, element) in page.elements.iter().enumerate() {
        assert!(
            element
                .parent
                .is_none_or(|parent| (parent as usize) < index)
        );
    }
}

#[test]
fn a_structure_tree_that_runs_in_a_circle_ends() {
    let mut file = File::new("/P <</MCID 0>> BDC BT /F1 9 Tf 10 50 Td (a) Tj ET EMC");
    let (root, a, b) = (7, 8, 9);
    file.add(format!(
        "<</ParentTree<</Nums[0[{a} 0 R]]/Kids[{root} 0 R]>>>>"
    ));
    file.add(format!("<</S/P/P {b} 0 R>>"));
    file.add(format!("<</S/P/P {a} 0 R>>"));
    file.catalog = format!("/StructTreeRoot {root} 0 R");
    file.page = "/StructParents 0".to_owned();
    let page = file.page();
    assert!(page.elements.len() <= 2);
    assert!(page.glyphs[0].element.is_some());
}

#[test]
fn links_give_their_place_and_target() {
    let mut file = File::new("");
    let web =
        file.add("<</Subtype/Link/Rect[10 20 60 30]/A<</S/URI/URI(https://example.org/a)>>>>");
    let inside = file.add(format!(
        "<</Subtype/Link/Rect[10 40 60 50]/Dest[{PAGE} 0 R/Fit]>>"
    ));
    let named = file.add("<</Subtype/Link/Rect[10 60 60 70]/A<</S/GoTo/D(here)>>>>");
    let names = file.add(format!("<</Names[(here)[{PAGE} 0 R/XYZ 0 0 0]]>>"));
    file.catalog = format!("/Names<</Dests {names} 0 R>>");
    file.page = format!("/Annots[{web} 0 R {inside} 0 R {named} 0 R]");
    let page = file.page();
    let targets: Vec<&str> = page.links.iter().map(|link| link.target.as_str()).collect();
    assert_eq!(targets, ["https://example.org/a", "#page=1", "#page=1"]);
    let bbox = page.links[0].bbox;
    assert_eq!(
        (bbox.x0, bbox.y0, bbox.x1, bbox.y1),
        (10.0, 70.0, 60.0, 80.0)
    );
}

#[test]
fn bookmarks_come_in_order_with_their_levels() {
    let mut file = File::new("");
    let (root, one, sub, two) = (7, 8, 9, 10);
    file.add(format!("<</First {one} 0 R>>"));
    file.add(format!(
        "<</Title(One)/First {sub} 0 R/Next {two} 0 R/Dest[{PAGE} 0 R/Fit]>>"
    ));
    file.add("<</Title<FEFF00A3>>>");
    // Its successor is the first again: a circle.
    file.add(format!("<</Title(Two)/Next {one} 0 R>>"));
    file.catalog = format!("/Outlines {root} 0 R");
    let document = Document::open(file.bytes(), None).expect("the file opens");
    let bookmark = |level, title: &str, page| Bookmark {
        level,
        title: title.to_owned(),
        page,
    };
    assert_eq!(
        document.outline(),
        [
            bookmark(1, "One", Some(1)),
            bookmark(2, "£", None),
            bookmark(1, "Two", None)
        ]
    );
}

#[test]
fn pages_have_the_labels_the_file_gives_them() {
    let mut file = File::new("");
    file.catalog = "/PageLabels<</Nums[0<</S/r/St 4>>]>>".to_owned();
    assert_eq!(file.page().label.as_deref(), Some("iv"));
    assert_eq!(File::new("").page().label, None);
}

#[test]
fn a_painted_page_has_its_size_and_its_ink() {
    let document = Document::open(File::new("0 0 100 100 re f").bytes(), None).expect("opens");
    let picture = document.paint(1, 0.5).expect("a picture");
    assert_eq!((picture.width, picture.height), (100, 50));
    assert_eq!(picture.rgba[..4], [0, 0, 0, 255]);
    assert_eq!(picture.rgba[picture.rgba.len() - 4..], [255; 4]);
    assert!(document.paint(2, 1.0).is_none());
    assert!(document.paint(1, f32::NAN).is_none());
}
