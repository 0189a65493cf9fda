//! Words in lines, and blocks in reading order.

use std::fmt::Write as _;

use scrutineer_model::{BlockKind, Line, Sheet, Turn, Word};

use crate::text::{count, cut, place, printable};

/// A wider gap between two words, in ems, starts a new part of the line with its own x.
/// Justified prose stretches spaces to about 0.8 em; columns of tables lie further apart.
const GAP: f32 = 1.0;

/// Draws the words of a sheet, a line of text for each line: its baseline and size, then its words,
/// each part after a wide gap with the x it starts at.
///
/// `*bold*`, `_italic_`, `^raised^`.
pub fn words(sheet: &Sheet) -> String {
    let mut out = heading(sheet);
    for line in &sheet.lines {
        let _ = writeln!(out, "{}", line_of_words(sheet, line));
    }
    out
}

/// Draws the blocks of a sheet in reading order: what each is, where, and how it begins.
pub fn blocks(sheet: &Sheet) -> String {
    /// Longer blocks are paragraphs; their beginning and length tell which.
    const LONGEST: usize = 110;
    let mut out = heading(sheet);
    for block in &sheet.blocks {
        let words = match block.span {
            Some(_) => block.text.split_whitespace().count(),
            None => block.words.len(),
        };
        let _ = writeln!(
            out,
            "{:<14} {:<16} {} · {}",
            kind(&block.kind),
            block
                .span
                .as_ref()
                .map_or_else(|| place(block.bbox), ToString::to_string),
            cut(&printable(&block.text), LONGEST),
            count(words, "word"),
        );
    }
    out
}

/// `p5 595 × 842 pt · 312 words in 40 lines, 12 blocks`; `12 blocks` in a paper without pages
fn heading(sheet: &Sheet) -> String {
    if sheet.width == 0.0 {
        return format!("{}\n", count(sheet.blocks.len(), "block"));
    }
    let turn = match sheet.turn {
        Turn::None => "",
        Turn::Quarter => " · text runs down the page",
        Turn::Half => " · text stands on its head",
        Turn::ThreeQuarters => " · text runs up the page",
    };
    format!(
        "p{} {:.1} × {:.1} pt{turn} · {} in {}, {}\n",
        sheet.page,
        sheet.width,
        sheet.height,
        count(sheet.words.len(), "word"),
        count(sheet.lines.len(), "line"),
        count(sheet.blocks.len(), "block"),
    )
}

fn line_of_words(sheet: &Sheet, line: &Line) -> String {
    let mut out = format!("y{:.1} {:.1}", line.baseline, line.size);
    let mut before: Option<&Word> = None;
    for word in sheet.words.get(line.words.clone()).unwrap_or_default() {
        let gap = before.map(|before| word.bbox.x0 - before.bbox.x1);
        match gap {
            Some(gap) if gap <= GAP * word.size => out.push(' '),
            _ => {
                let _ = write!(out, "  {:.0}:", word.bbox.x0);
            }
        }
        out.push_str(&styled(word));
        before = Some(word);
    }
    out
}

fn styled(word: &Word) -> String {
    let mut text = printable(&word.text);
    for (is, mark) in [(word.italic, '_'), (word.bold, '*'), (word.raised, '^')] {
        if is {
            text = format!("{mark}{text}{mark}");
        }
    }
    text
}

fn kind(kind: &BlockKind) -> String {
    let with = |name: &str, mark: Option<&String>| match mark {
        Some(mark) => format!("{name} {}", printable(mark)),
        None => name.to_owned(),
    };
    match kind {
        BlockKind::Furniture => "furniture".to_owned(),
        BlockKind::Heading { level, number } => with(&format!("heading{level}"), number.as_ref()),
        BlockKind::Paragraph { number } => with("paragraph", number.as_ref()),
        BlockKind::ListItem { marker } => with("item", Some(marker)),
        BlockKind::Caption => "caption".to_owned(),
        BlockKind::Note { mark } => with("note", mark.as_ref()),
        BlockKind::Contents => "contents".to_owned(),
        BlockKind::Loose => "loose".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::{Block, Rect};

    fn sheet() -> Sheet {
        let word = |text: &str, x0: f32, x1: f32| Word {
            text: text.to_owned(),
            bbox: Rect {
                x0,
                y0: 92.5,
                x1,
                y1: 102.5,
            },
            baseline: 100.0,
            size: 10.0,
            ..Word::default()
        };
        let mut total = word("Total", 72.0, 95.0);
        total.bold = true;
        Sheet {
            page: 5,
            width: 595.0,
            height: 842.0,
            words: vec![
                total,
                word("spend", 98.0, 125.0),
                word("1,204", 300.0, 325.0),
            ],
            lines: vec![Line {
                words: 0..3,
                baseline: 100.0,
                size: 10.0,
                ..Line::default()
            }],
            blocks: vec![Block {
                kind: BlockKind::Heading {
                    level: 2,
                    number: Some("5.1".to_owned()),
                },
                text: "Total spend".to_owned(),
                bbox: Rect {
                    x0: 72.0,
                    y0: 92.5,
                    x1: 125.0,
                    y1: 102.5,
                },
                words: vec![0, 1],
                span: None,
            }],
            ..Sheet::default()
        }
    }

    #[test]
    fn a_wide_gap_starts_a_part_with_its_own_place() {
        assert_eq!(
            words(&sheet()),
            "p5 595.0 × 842.0 pt · 3 words in 1 line, 1 block\n\
             y100.0 10.0  72:*Total* spend  300:1,204\n"
        );
    }

    #[test]
    fn a_block_says_what_it_is_and_how_it_begins() {
        assert_eq!(
            blocks(&sheet()).lines().last(),
            Some("heading2 5.1   72,92–125,102    Total spend · 2 words")
        );
    }
}
