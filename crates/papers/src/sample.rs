//! Passages for tests.

use scrutineer_model::{Block, BlockKind, Rect, Sheet, Word};

use crate::passages::{Passage, passages as read};

/// Lines as a text reader gives them: `# ` before a heading, `~ ` before a running head, `- ` before a
/// point, `**` around what is set in bold; a number
/// in front belongs to the text. All stand on page 1.
pub(crate) fn titles_and_text(lines: &[&str]) -> Vec<Passage> {
    let blocks = lines.iter().map(|line| {
        let (kind, text) = if let Some(text) = line.strip_prefix("# ") {
            (
                BlockKind::Heading {
                    level: 1,
                    number: None,
                },
                text,
            )
        } else if let Some(text) = line.strip_prefix("~ ") {
            (BlockKind::Furniture, text)
        } else if let Some(text) = line.strip_prefix("- ") {
            (
                BlockKind::ListItem {
                    marker: "•".to_owned(),
                },
                text,
            )
        } else {
            (BlockKind::Paragraph { number: None }, *line)
        };
        block(kind, text)
    });
    let sheet = Sheet {
        page: 1,
        blocks: blocks.collect(),
        ..Sheet::default()
    };
    let mut passages = read(&[sheet], &[]);
    // As in a paper without pages.
    for passage in &mut passages {
        passage.source.bbox = None;
    }
    passages
}

/// Lines without headings.
pub(crate) fn passages(lines: &[&str]) -> Vec<Passage> {
    titles_and_text(lines)
}

fn block(kind: BlockKind, text: &str) -> Block {
    Block {
        kind,
        text: text.to_owned(),
        ..Block::default()
    }
}

/// A block of words of 10 pt, each 40 pt wide, by where they begin and by their baselines, and its page.
pub(crate) fn set(words: &[(&str, f32, f32)]) -> (Sheet, Block) {
    let words = words.iter().map(|&(text, x0, baseline)| Word {
        text: text.to_owned(),
        bbox: Rect {
            x0,
            y0: baseline - 8.0,
            x1: x0 + 40.0,
            y1: baseline + 2.0,
        },
        baseline,
        size: 10.0,
        ..Word::default()
    });
    let sheet = Sheet {
        words: words.collect(),
        ..Sheet::default()
    };
    let block = Block {
        words: (0..sheet.words.len() as u32).collect(),
        ..Block::default()
    };
    (sheet, block)
}
