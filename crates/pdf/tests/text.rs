//! Glyphs: what they say, where they stand, and which of them are seen.

mod writer;

use scrutineer_model::{Color, Glyph, Page, TextState, Turn};
use writer::{File, text};

/// One glyph's place, to the tenth of a point: left, baseline, right.
fn places(page: &Page) -> Vec<(char, f32, f32, f32)> {
    let tenth = |v: f32| (v * 10.0).round() / 10.0;
    let place = |g: &Glyph| {
        (
            g.char,
            tenth(g.bbox.x0),
            tenth(g.baseline),
            tenth(g.bbox.x1),
        )
    };
    page.glyphs.iter().map(place).collect()
}

#[test]
fn glyphs_stand_where_they_are_drawn_from_the_top_left() {
    let page = File::new("BT /F1 10 Tf 20 30 Td (Hi) Tj ET").page();
    assert_eq!((page.width, page.height), (200.0, 100.0));
    assert_eq!(
        places(&page),
        [('H', 20.0, 70.0, 27.2), ('i', 27.2, 70.0, 29.4)]
    );
    let first = page.glyphs[0];
    assert!(
        first.bbox.y0 < 64.0 && first.bbox.y1 > 71.0,
        "{:?}",
        first.bbox
    );
    assert!((first.size - 10.0).abs() < 1e-3);
    assert_eq!(page.fonts[0].name, "Helvetica");
}

#[test]
fn spacing_stretch_rise_and_adjustments_move_glyphs() {
    let page =
        File::new("BT /F1 10 Tf 1 Tc 2 Tw 50 Tz 3 Ts 20 30 Td [(i ) -1000 (i)] TJ ET").page();
    // i is 222 wide, space 278: halves of (2.22 + 1), (2.78 + 1 + 2), and 10 for the adjustment.
    assert_eq!(
        places(&page),
        [
            ('i', 20.0, 67.0, 21.1),
            (' ', 21.6, 67.0, 23.0),
            ('i', 29.5, 67.0, 30.6)
        ]
    );
}

#[test]
fn lines_follow_leading() {
    let page =
        File::new("BT /F1 10 Tf 12 TL 20 80 Td (a) Tj T* (b) Tj (c) ' 0 -20 TD (d) Tj ET").page();
    let baselines: Vec<f32> = page.glyphs.iter().map(|g| g.baseline).collect();
    assert_eq!(baselines, [20.0, 32.0, 44.0, 64.0]);
}

#[test]
fn a_page_turned_by_rotate_comes_out_upright() {
    for (rotate, matrix, expected) in [
        (90, "0 1 -1 0 30 20 Tm", (20.0, 30.0)),
        (180, "-1 0 0 -1 180 70 Tm", (20.0, 70.0)),
        (270, "0 -1 1 0 170 80 Tm", (20.0, 30.0)),
    ] {
        let mut file = File::new(&format!("BT /F1 10 Tf {matrix} (H) Tj ET"));
        file.page = format!("/Rotate {rotate}");
        let page = file.page();
        let glyph = page.glyphs[0];
        assert_eq!(glyph.turn, Turn::None, "{rotate}");
        assert!(
            (glyph.bbox.x0 - expected.0).abs() < 0.01,
            "{rotate}: {glyph:?}"
        );
        assert!(
            (glyph.baseline - expected.1).abs() < 0.01,
            "{rotate}: {glyph:?}"
        );
        let (width, height) = if rotate == 180 {
            (200.0, 100.0)
        } else {
            (100.0, 200.0)
        };
        assert_eq!((page.width, page.height), (width, height));
    }
}

#[test]
fn text_turned_by_its_matrix_says_so() {
    for (matrix, turn, baseline) in [
        ("0 1 -1 0 50 20", Turn::ThreeQuarters, 50.0),
        ("0 -1 1 0 50 80", Turn::Quarter, 50.0),
        ("-1 0 0 -1 50 20", Turn::Half, 80.0),
    ] {
        let page = File::new(&format!("BT /F1 10 Tf {matrix} Tm (H) Tj ET")).page();
        let glyph = page.glyphs[0];
        assert_eq!(glyph.turn, turn);
        assert!((glyph.baseline - baseline).abs() < 0.01, "{glyph:?}");
        assert!((glyph.size - 10.0).abs() < 1e-3);
    }
}

#[test]
fn positions_count_from_the_crop_box_and_text_outside_is_dropped_and_counted() {
    let mut file = File::new("BT /F1 10 Tf 60 30 Td (in) Tj -55 0 Td (out) Tj ET");
    file.page = "/CropBox[50 10 150 90]".to_owned();
    let page = file.page();
    assert_eq!((page.width, page.height), (100.0, 80.0));
    assert_eq!(text(&page), "in");
    assert!((page.glyphs[0].bbox.x0 - 10.0).abs() < 0.01);
    assert!((page.glyphs[0].baseline - 60.0).abs() < 0.01);
    assert_eq!(page.hidden_glyphs, 3);
}

#[test]
fn a_form_is_drawn_with_its_matrix_and_its_own_fonts() {
    let mut file = File::new("q 2 0 0 2 10 10 cm /X Do Q BT /F1 10 Tf 5 5 Td (b) Tj ET");
    let form = file.add_stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 50 50]/Matrix[1 0 0 1 5 0]/Resources<</Font<</F1 6 0 R>>>>",
        b"BT /F1 8 Tf 10 20 Td (a) Tj ET",
    );
    file.resources = format!("/XObject<</X {form} 0 R>>");
    let page = file.page();
    assert_eq!(text(&page), "ab");
    let first = page.glyphs[0];
    assert!((first.bbox.x0 - 40.0).abs() < 0.01, "{first:?}");
    assert!((first.baseline - 50.0).abs() < 0.01);
    assert!((first.size - 16.0).abs() < 1e-3);
    assert!(page.fonts[usize::from(first.font)].bold);
    assert!(!page.fonts[usize::from(page.glyphs[1].font)].bold);
}

#[test]
fn a_form_that_draws_itself_ends() {
    let mut file = File::new("/X Do");
    let form = writer::FIRST_FREE;
    file.add_stream(
        &format!("/Subtype/Form/BBox[0 0 200 100]/Resources<</Font<</F1 5 0 R>>/XObject<</X {form} 0 R>>>>"),
        b"BT /F1 10 Tf 10 10 Td (a) Tj ET /X Do /X Do",
    );
    file.resources = format!("/XObject<</X {form} 0 R>>");
    let (page, _) = file.read();
    assert!(text(&page).starts_with('a'));
}

#[test]
fn ligatures_come_apart_and_share_their_box() {
    let mut file = File::new("BT /F3 10 Tf 20 30 Td (\\001) Tj ET");
    let map = file.add_stream(
        "",
        b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <FB01> endbfchar",
    );
    file.fonts = format!(
        "/F3<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/FirstChar 1/LastChar 1/Widths[600]/ToUnicode {map} 0 R>>"
    );
    assert_eq!(
        places(&file.page()),
        [('f', 20.0, 70.0, 23.0), ('i', 23.0, 70.0, 26.0)]
    );
}

#[test]
fn invisible_and_clipped_text_is_marked() {
    let page = File::new("BT /F1 10 Tf 20 30 Td 3 Tr (a) Tj 0 Tr (b) Tj ET q 0 0 10 10 re W n BT /F1 10 Tf 50 50 Td (c) Tj ET Q BT /F1 10 Tf 60 30 Td (d) Tj ET").page();
    assert_eq!(text(&page), "bd");
    assert_eq!(page.glyphs.len(), 4);
}

#[test]
fn white_text_shows_on_a_dark_ground_only() {
    let page = File::new(
        "0 0 1 rg 10 10 50 50 re f 1 g BT /F1 10 Tf 20 30 Td (seen) Tj 60 0 Td (lost) Tj ET",
    )
    .page();
    assert_eq!(text(&page), "seen");
    assert_eq!(page.glyphs[0].color, Color::WHITE);
}

#[test]
fn pale_text_on_a_tint_like_it_is_lost() {
    let page = File::new(
        "0.91 0.92 1 rg 10 10 50 50 re f 1 g BT /F1 10 Tf 20 30 Td (lost) Tj 0 g 0 12 Td (seen) Tj ET",
    )
    .page();
    assert_eq!(text(&page), "seen");
}

#[test]
fn text_within_a_rectangle_of_its_colour_is_lost() {
    let page = File::new(
        "1 0.5 0 rg 10 10 50 50 re f BT /F1 10 Tf 20 30 Td (lost) Tj 60 0 Td (seen) Tj ET \
         10 70 50 2 re f BT /F1 10 Tf 20 68 Td (struck) Tj ET 0 g BT /F1 10 Tf 20 20 Td (too) Tj ET",
    )
    .page();
    assert_eq!(text(&page), "seenstrucktoo");
}

#[test]
fn white_text_beside_a_slice_is_lost_though_inside_its_box() {
    let page = File::new(
        "1 0 0 rg 10 10 m 90 10 l 90 90 l h f 1 g BT /F1 6 Tf 80 20 Td (a) Tj -60 50 Td (b) Tj ET",
    )
    .page();
    assert_eq!(text(&page), "a");
}

#[test]
fn actual_text_replaces_the_glyphs_it_covers() {
    let page =
        File::new("BT /F1 10 Tf 20 30 Td /Span<</ActualText(ffi)>>BDC (x) Tj EMC (y) Tj ET").page();
    assert_eq!(text(&page), "ffiy");
}

#[test]
fn text_on_a_layer_that_is_off_is_dropped_and_counted() {
    let mut file = File::new(
        "/OC /On BDC BT /F1 10 Tf 20 30 Td (on) Tj ET EMC /OC /Off BDC BT /F1 10 Tf 20 50 Td (off) Tj ET 0 0 100 1 re f EMC",
    );
    let on = file.add("<</Type/OCG/Name(on)>>");
    let off = file.add("<</Type/OCG/Name(off)>>");
    file.catalog = format!("/OCProperties<</OCGs[{on} 0 R {off} 0 R]/D<</OFF[{off} 0 R]>>>>");
    file.resources = format!("/Properties<</On {on} 0 R/Off {off} 0 R>>");
    let page = file.page();
    assert_eq!(text(&page), "on");
    assert_eq!(page.hidden_glyphs, 3);
    assert!(page.rulings.is_empty());
}

#[test]
fn fields_and_stamps_show_their_text_and_hidden_ones_do_not() {
    let mut file = File::new("BT /F1 10 Tf 10 80 Td (Name) Tj ET");
    let form = file.add_stream(
        "/Subtype/Form/BBox[0 0 50 20]/Resources<</Font<</F1 5 0 R>>>>",
        b"BT /F1 10 Tf 2 5 Td (Jo) Tj ET",
    );
    let shown = file.add(format!(
        "<</Type/Annot/Subtype/Widget/FT/Tx/Rect[50 70 100 90]/AP<</N {form} 0 R>>>>"
    ));
    let hidden = file.add(format!(
        "<</Type/Annot/Subtype/Widget/FT/Tx/F 2/Rect[50 20 100 40]/AP<</N {form} 0 R>>>>"
    ));
    let bare =
        file.add("<</Type/Annot/Subtype/Widget/FT/Tx/V(42)/DA(/Helv 9 Tf)/Rect[120 70 160 90]>>");
    file.page = format!("/Annots[{shown} 0 R {hidden} 0 R {bare} 0 R]");
    let page = file.page();
    assert_eq!(text(&page), "NameJo42");
    let field = page.glyphs[4];
    assert!((field.bbox.x0 - 52.0).abs() < 0.01 && (field.baseline - 25.0).abs() < 0.01);
    let drawn = page.glyphs[6];
    assert!(drawn.bbox.x0 >= 120.0 && drawn.baseline > 10.0 && drawn.baseline < 30.0);
}

#[test]
fn a_page_without_visible_text_says_so() {
    let mut file = File::new("q 100 0 0 50 20 20 cm /I Do Q BT 3 Tr /F1 10 Tf (scan) Tj ET");
    let image = file.add_stream(
        "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray",
        b"x",
    );
    file.resources = format!("/XObject<</I {image} 0 R>>");
    let (page, diagnostics) = file.read();
    assert_eq!(page.text, TextState::None);
    assert_eq!(diagnostics[0].code, "page_without_text");
    let bbox = page.images[0].bbox;
    assert_eq!(
        (bbox.x0, bbox.y0, bbox.x1, bbox.y1),
        (20.0, 30.0, 120.0, 80.0)
    );
}

#[test]
fn text_drawn_again_aside_for_boldness_is_read_once_and_bold() {
    let page = File::new("BT /F1 10 Tf 20 30 Td (ab) Tj 0.3 0 Td (ab) Tj 20 0 Td (c) Tj ET").page();
    assert_eq!(text(&page), "abc");
    let bold = |index: usize| page.fonts[usize::from(page.glyphs[index].font)].bold;
    assert_eq!([bold(0), bold(1), bold(2)], [true, true, false]);
}

#[test]
fn text_under_later_paint_is_not_seen() {
    let page = File::new(
        "BT /F1 10 Tf 20 30 Td (under) Tj 0 40 Td (bare) Tj ET 1 g 15 20 100 30 re f 0 g BT /F1 10 Tf 20 30 Td (over) Tj ET",
    )
    .page();
    assert_eq!(text(&page), "bareover");
}

#[test]
fn a_background_under_the_next_row_does_not_hide_descenders() {
    let page = File::new("BT /F1 10 Tf 20 50 Td (gap) Tj ET 0.9 g 15 20 100 29 re f").page();
    assert_eq!(text(&page), "gap");
}

#[test]
fn a_letter_drawn_in_two_clipped_halves_is_seen_once() {
    let half = |x: f32| format!("q {x} 0 4 100 re W n BT /F1 10 Tf 20 30 Td (m) Tj ET Q ");
    let page = File::new(&format!("{}{}", half(20.0), half(24.0))).page();
    assert_eq!(text(&page), "m");
}

#[test]
fn a_minus_that_its_cell_cuts_off_is_seen_and_a_label_is_not() {
    let cell =
        |drawn: &str| format!("q 23.4 0 60 100 re W n BT /F1 10 Tf 20 30 Td ({drawn}) Tj ET Q");
    assert_eq!(text(&File::new(&cell("-30.5")).page()), "-30.5");
    assert_eq!(text(&File::new(&cell("\\(30.5")).page()), "(30.5");
    assert_eq!(text(&File::new(&cell("r30.5")).page()), "30.5");
    assert_eq!(text(&File::new(&cell("-r")).page()), "r");
}
