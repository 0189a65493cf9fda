//! Hand-set pages for tests: 600 × 800 points, letters half an em wide.

use scrutineer_model::{Color, Font, Glyph, Page, Rect, Sheet, Turn};

/// A page with these runs of glyphs, font 0 plain and font 1 bold.
pub(crate) fn page(runs: &[Vec<Glyph>]) -> Page {
    let font = |name: &str, bold| Font {
        name: name.into(),
        bold,
        italic: false,
    };
    Page {
        number: 1,
        width: 600.0,
        height: 800.0,
        glyphs: runs.concat(),
        fonts: vec![font("Sans", false), font("Sans-Bold", true)],
        ..Page::default()
    }
}

/// Text from `x` on a baseline at `y`, with space glyphs.
pub(crate) fn set(text: &str, x: f32, y: f32, size: f32) -> Vec<Glyph> {
    (text.chars().enumerate())
        .map(|(index, char)| {
            let left = x + index as f32 * size / 2.0;
            Glyph {
                char,
                bbox: Rect::new(left, y - 0.9 * size, left + size / 2.0, y + 0.2 * size)
                    .expect("finite"),
                baseline: y,
                size,
                font: 0,
                color: Color::BLACK,
                turn: Turn::None,
                invisible: false,
                element: None,
            }
        })
        .collect()
}

/// The run as it stands on the page when its sheet, whatever its turn, is 600 × 800 upright for
/// half turns and 800 × 600 for quarter turns.
pub(crate) fn turned(run: &[Glyph], turn: Turn) -> Vec<Glyph> {
    let (width, height) = turn.inverse().size(600.0, 800.0);
    (run.iter())
        .map(|glyph| {
            let (x, y) = turn.point(glyph.bbox.x0, glyph.baseline, width, height);
            Glyph {
                bbox: turn.rect(glyph.bbox, width, height),
                baseline: match turn {
                    Turn::None | Turn::Half => y,
                    Turn::Quarter | Turn::ThreeQuarters => x,
                },
                turn,
                ..*glyph
            }
        })
        .collect()
}

/// The sheet's lines, words parted by spaces, lines by slashes; raised words after a caret.
pub(crate) fn sheet_text(sheet: &Sheet) -> String {
    let line = |line| {
        let words: Vec<String> = (sheet.line_words(line).iter())
            .map(|word| format!("{}{}", if word.raised { "^" } else { "" }, word.text))
            .collect();
        words.join(" ")
    };
    let lines: Vec<String> = sheet.lines.iter().map(line).collect();
    lines.join("/")
}
