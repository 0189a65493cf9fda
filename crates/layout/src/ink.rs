//! The glyphs a reader of the page sees.

use scrutineer_model::{Glyph, Page, Rect};

/// Share of the page that pictures must cover for it to be a scan, whose invisible text stands for
/// what is seen. Scans leave margins; photographs in a report rarely cover half a page.
const SCAN_COVER: f32 = 0.5;

/// Side of the squares in which visible text rules out invisible text, in points: about a letter.
const PLACE: f32 = 6.0;

/// The page's glyphs without what no reader sees or reads.
///
/// Invisible text counts on a scan only, where it stands for the picture's letters, and not where
/// visible text stands too (a stamped page label). Elsewhere it is a search aid, the remains of an
/// edit, or text hidden for machines.
///
/// Control characters and glyphs without size or place are left out. Spaces stay: they part words.
pub(crate) fn seen(page: &Page) -> Vec<&Glyph> {
    let sound = |glyph: &&Glyph| {
        glyph.baseline.is_finite()
            && glyph.size.is_finite()
            && glyph.size > 0.0
            && (!glyph.char.is_control() || glyph.char.is_whitespace())
            && !matches!(
                glyph.char,
                '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
            )
    };
    if page.glyphs.iter().all(|glyph| !glyph.invisible) {
        return page.glyphs.iter().filter(sound).collect();
    }
    if !is_scan(page) {
        return (page.glyphs.iter())
            .filter(|glyph| !glyph.invisible)
            .filter(sound)
            .collect();
    }
    let taken = Places::of(page.glyphs.iter().filter(|glyph| !glyph.invisible));
    (page.glyphs.iter())
        .filter(|glyph| !glyph.invisible || !taken.hold(&glyph.bbox))
        .filter(sound)
        .collect()
}

fn is_scan(page: &Page) -> bool {
    let sheet = Rect {
        x0: 0.0,
        y0: 0.0,
        x1: page.width,
        y1: page.height,
    };
    let covered: f32 = (page.images.iter())
        .map(|image| image.bbox.overlap(&sheet))
        .sum();
    covered >= SCAN_COVER * sheet.area()
}

/// A coarse map of where glyphs stand.
struct Places(Vec<(i32, i32)>);

impl Places {
    fn of<'a>(glyphs: impl Iterator<Item = &'a Glyph>) -> Self {
        let mut squares: Vec<(i32, i32)> = glyphs.map(|glyph| square(&glyph.bbox)).collect();
        squares.sort_unstable();
        squares.dedup();
        Self(squares)
    }

    fn hold(&self, rect: &Rect) -> bool {
        self.0.binary_search(&square(rect)).is_ok()
    }
}

fn square(rect: &Rect) -> (i32, i32) {
    (
        (rect.center_x() / PLACE) as i32,
        (rect.center_y() / PLACE) as i32,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::{Color, Image, Turn};

    fn glyph(char: char, x: f32, invisible: bool) -> Glyph {
        Glyph {
            char,
            bbox: Rect::new(x, 90.0, x + 5.0, 102.0).expect("finite"),
            baseline: 100.0,
            size: 10.0,
            font: 0,
            color: Color::BLACK,
            turn: Turn::None,
            invisible,
            element: None,
        }
    }

    fn check(glyphs: &[Glyph], scan: bool, expected: &str) {
        let image = Image {
            bbox: Rect::new(10.0, 10.0, 590.0, 790.0).expect("finite"),
        };
        let page = Page {
            width: 600.0,
            height: 800.0,
            glyphs: glyphs.to_vec(),
            images: if scan { vec![image] } else { Vec::new() },
            ..Page::default()
        };
        let text: String = seen(&page).iter().map(|glyph| glyph.char).collect();
        assert_eq!(text, expected);
    }

    #[test]
    fn invisible_text_counts_under_a_scan_only() {
        let glyphs = [glyph('a', 100.0, true), glyph('b', 110.0, true)];
        check(&glyphs, true, "ab");
        check(&glyphs, false, "");
    }

    #[test]
    fn a_stamp_on_a_scan_hides_the_recognised_text_below_it() {
        let glyphs = [
            glyph('a', 100.0, true),
            glyph('5', 200.0, false),
            glyph('S', 200.0, true),
        ];
        check(&glyphs, true, "a5");
    }

    #[test]
    fn glyphs_without_size_are_no_text() {
        let mut point = glyph('a', 100.0, false);
        point.size = 0.0;
        let mut nowhere = glyph('b', 100.0, false);
        nowhere.baseline = f32::NAN;
        check(&[point, nowhere, glyph('c', 120.0, false)], false, "c");
    }
}
