//! Any bytes give pages or an error, never a panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrutineer_pdf::Document;

/// Pages read of one file; broken page trees can name many.
const PAGES: u32 = 4;

fuzz_target!(|bytes: &[u8]| {
    let Ok(document) = Document::open(bytes, None) else {
        return;
    };
    let _ = document.outline();
    let reader = document.reader();
    for number in 1..=document.page_count().min(PAGES) {
        let (page, _) = reader.page(number);
        for glyph in &page.glyphs {
            assert!(usize::from(glyph.font) < page.fonts.len());
            assert!(glyph.bbox.x0 <= glyph.bbox.x1 && glyph.bbox.y0 <= glyph.bbox.y1);
            assert!(glyph.size.is_finite() && glyph.baseline.is_finite());
            let elements = page.elements.len();
            assert!(
                glyph
                    .element
                    .is_none_or(|element| (element as usize) < elements)
            );
        }
        for ruling in &page.rulings {
            assert!(ruling.position.is_finite() && ruling.start <= ruling.end);
        }
    }
});
