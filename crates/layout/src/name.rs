//! Blocks of a paper without pages, named by the same rules as on a page: captions, notes, the
//! numbers of headings and paragraphs.
//!
//! Their reader says what the file marks: headings, items, running text. What it does not mark is
//! told by its words alone, for there is no size or place.

use scrutineer_model::{Block, BlockKind, Rect, Sheet, Word};

use crate::captions::is_caption;
use crate::markers::{MarkerKind, marker};
use crate::notes::note;

/// The em of words that have no size.
const EM: f32 = 10.0;
/// Words looked at: markers and marks stand first.
const FIRST: usize = 6;

/// Names the blocks of sheets that a reader of papers without pages gave.
pub fn name(sheets: &mut [Sheet]) {
    let mut after_table = false;
    for block in sheets.iter_mut().flat_map(|sheet| &mut sheet.blocks) {
        if let Some(kind) = kind(block, after_table) {
            block.kind = kind;
        }
        after_table = match block.kind {
            BlockKind::Loose => true,
            BlockKind::Note { .. } | BlockKind::Furniture => after_table,
            _ => false,
        };
    }
}

/// What a block is, where that is more than its reader says.
fn kind(block: &Block, after_table: bool) -> Option<BlockKind> {
    match &block.kind {
        BlockKind::Heading { number: None, .. } | BlockKind::Paragraph { .. }
            if is_caption(&block.text) =>
        {
            Some(BlockKind::Caption)
        }
        BlockKind::Heading {
            level,
            number: None,
        } => number(&block.text).map(|number| BlockKind::Heading {
            level: *level,
            number: Some(number),
        }),
        BlockKind::Paragraph { number: None } => {
            let words = words(&block.text);
            note(&words, after_table, EM).or_else(|| {
                number(&block.text).map(|number| BlockKind::Paragraph {
                    number: Some(number),
                })
            })
        }
        // A star behind a table is a mark: a list would be led in.
        BlockKind::ListItem { marker } if marker == "*" && after_table => {
            note(&words(&block.text), after_table, EM)
        }
        _ => None,
    }
}

/// The number that a heading or paragraph begins with: "5.1", without its stop.
fn number(text: &str) -> Option<String> {
    let found = marker(&words(text))?;
    let stem = found.text.trim_end_matches(['.', ':']);
    matches!(found.kind, MarkerKind::Number(_)).then(|| stem.to_owned())
}

/// The first words of a text, a word space apart; a raised mark at its beginning by itself.
fn words(text: &str) -> Vec<Word> {
    let raised = text.len() - text.trim_start_matches(is_raised).len();
    let (mark, rest) = text.split_at(raised);
    let mut x = 0.0;
    let marks = Some((mark, true)).filter(|(mark, _)| !mark.is_empty());
    (marks.into_iter())
        .chain(rest.split_whitespace().map(|word| (word, false)))
        .take(FIRST)
        .map(|(text, raised)| {
            let left = x;
            let right = left + 0.5 * EM * text.chars().count() as f32;
            x = right + 0.3 * EM;
            Word {
                text: text.to_owned(),
                bbox: Rect {
                    x0: left,
                    y0: 0.0,
                    x1: right,
                    y1: EM,
                },
                size: EM,
                raised,
                ..Word::default()
            }
        })
        .collect()
}

fn is_raised(char: char) -> bool {
    matches!(char, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(blocks: &[(BlockKind, &str)], expected: &[&str]) {
        let mut sheet = Sheet {
            blocks: (blocks.iter())
                .map(|(kind, text)| Block {
                    kind: kind.clone(),
                    text: (*text).to_owned(),
                    ..Block::default()
                })
                .collect(),
            ..Sheet::default()
        };
        name(std::slice::from_mut(&mut sheet));
        let found: Vec<String> = (sheet.blocks.iter())
            .map(|block| match &block.kind {
                BlockKind::Heading { number, .. } => format!("heading {number:?}"),
                BlockKind::Paragraph { number } => format!("paragraph {number:?}"),
                BlockKind::Note { mark } => format!("note {mark:?}"),
                kind => format!("{kind:?}"),
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn headings_and_paragraphs_are_numbered_and_captions_named() {
        let heading = || BlockKind::Heading {
            level: 2,
            number: None,
        };
        let text = || BlockKind::Paragraph { number: None };
        check(
            &[
                (heading(), "5.1 Capital programme"),
                (heading(), "7. QUARTERLY REPORT"),
                (heading(), "Table 2: The four projects"),
                (text(), "3.4 The Panel heard that it was so"),
                (text(), "12 cases were closed"),
                (text(), "Table 3 shows that arrears fell."),
            ],
            &[
                "heading Some(\"5.1\")",
                "heading Some(\"7\")",
                "Caption",
                "paragraph Some(\"3.4\")",
                "paragraph None",
                "paragraph None",
            ],
        );
    }

    #[test]
    fn notes_follow_a_table() {
        let text = || BlockKind::Paragraph { number: None };
        let star = || BlockKind::ListItem { marker: "*".into() };
        check(
            &[
                (star(), "* a bullet"),
                (BlockKind::Loose, "a b"),
                (star(), "* Hertfordshire 2017 data"),
                (text(), "¹ This will be looked at again"),
                (text(), "Note 1 The totals are given here:"),
                (text(), "More text."),
            ],
            &[
                "ListItem { marker: \"*\" }",
                "Loose",
                "note Some(\"*\")",
                "note Some(\"¹\")",
                "note None",
                "paragraph None",
            ],
        );
    }
}
