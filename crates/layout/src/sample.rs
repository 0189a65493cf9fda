//! Hand-set pages for tests: 600 × 800 points, letters half an em wide.

use scrutineer_model::{BlockKind, Color, Font, Glyph, Page, Rect, Sheet, Turn};

use crate::{arrange, furnish, read};

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

/// The same in the bold font.
pub(crate) fn bold(mut run: Vec<Glyph>) -> Vec<Glyph> {
    for glyph in &mut run {
        glyph.font = 1;
    }
    run
}

/// Sets lines of text one below the other, 12 points apart, in 10 points.
pub(crate) fn lines(texts: &[&str], x: f32, y: f32) -> Vec<Glyph> {
    (texts.iter().enumerate())
        .flat_map(|(row, text)| set(text, x, y + 12.0 * row as f32, 10.0))
        .collect()
}

/// The sheets of pages in order.
pub(crate) fn paper(pages: &[Vec<Vec<Glyph>>]) -> Vec<Sheet> {
    (pages.iter().zip(1..))
        .flat_map(|(runs, number)| {
            read(&Page {
                number,
                ..page(runs)
            })
        })
        .collect()
}

/// The blocks of the paper's sheets, one to a line: what each is, then its text.
pub(crate) fn blocks(mut sheets: Vec<Sheet>) -> Vec<String> {
    let furniture = furnish(&sheets);
    for sheet in &mut sheets {
        arrange(sheet, &furniture);
    }
    (sheets.iter())
        .flat_map(|sheet| &sheet.blocks)
        .map(|block| {
            let kind = match &block.kind {
                BlockKind::Furniture => "furniture".into(),
                BlockKind::Heading { number, .. } => with("heading", number.as_deref()),
                BlockKind::Paragraph { number } => with("paragraph", number.as_deref()),
                BlockKind::ListItem { marker } => with("item", Some(marker)),
                BlockKind::Caption => "caption".into(),
                BlockKind::Note { mark } => with("note", mark.as_deref()),
                BlockKind::Contents => "contents".into(),
                BlockKind::Loose => "loose".into(),
            };
            format!("{kind}: {}", block.text)
        })
        .collect()
}

fn with(kind: &str, mark: Option<&str>) -> String {
    mark.map_or(kind.to_owned(), |mark| format!("{kind} {mark}"))
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
