//! Passages for tests.

use scrutineer_model::{Block, BlockKind, Sheet};

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
