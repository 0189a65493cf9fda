//! Loose blocks that are prose: paragraphs of two or three lines that layout left to the tables.
//!
//! Example: "2436. Financial Report: the balance of the savings account is £6,079.51, £7,042 was spent on
//! revenue." set between numbered minutes. Also an item with a dash below an item with a bullet.
//!
//! Not rows of a table: there the words of a line stand apart. Not labels of a chart: they are short and
//! hold few words in lower case.

use scrutineer_model::{Block, Sheet};

/// Gaps between words of one line are not wider than this many times the text's height; columns are
/// further apart. Justified text reaches about 1.
const GAP: f32 = 1.5;

/// Words that a block has at least.
const WORDS: usize = 8;

/// Whether a loose block reads as running text.
pub(crate) fn is_prose(sheet: &Sheet, block: &Block) -> bool {
    let words: Vec<_> = block
        .words
        .iter()
        .filter_map(|&index| sheet.words.get(index as usize))
        .collect();
    let lower = words
        .iter()
        .filter(|word| word.text.starts_with(char::is_lowercase))
        .count();
    let lettered = words
        .iter()
        .filter(|word| word.text.starts_with(char::is_alphabetic))
        .count();
    words.len() >= WORDS
        && is_close(sheet, block)
        && lower * 2 >= words.len()
        && lettered * 3 >= words.len() * 2
}

/// Whether the words of each line stand close to each other, behind a bullet too.
pub(crate) fn is_close(sheet: &Sheet, block: &Block) -> bool {
    let words: Vec<_> = block
        .words
        .iter()
        .filter_map(|&index| sheet.words.get(index as usize))
        .collect();
    words.windows(2).all(|pair| {
        let height = pair[0].bbox.y1 - pair[0].bbox.y0;
        let next_line = pair[1].bbox.x0 < pair[0].bbox.x0;
        let bullet = !pair[0].text.contains(char::is_alphanumeric);
        next_line || bullet || pair[1].bbox.x0 - pair[0].bbox.x1 <= GAP * height
    })
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Rect, Word};

    use super::*;

    /// Whether words at these places of one line are prose.
    fn check(text: &str, gap: f32) -> bool {
        let mut x = 0.0;
        let words: Vec<Word> = text
            .split(' ')
            .map(|word| {
                let bbox = Rect::new(x, 0.0, x + 20.0, 10.0).unwrap_or_default();
                x += 20.0 + gap;
                Word {
                    text: word.to_owned(),
                    bbox,
                    ..Word::default()
                }
            })
            .collect();
        let block = Block {
            words: (0..words.len() as u32).collect(),
            ..Block::default()
        };
        let sheet = Sheet {
            words,
            ..Sheet::default()
        };
        is_prose(&sheet, &block)
    }

    #[test]
    fn words_close_to_each_other_are_prose() {
        assert!(check(
            "the amount spent on revenue is 7,042 pounds so far",
            3.0
        ));
    }

    #[test]
    fn columns_and_labels_are_none() {
        assert!(!check(
            "the amount spent on revenue is 7,042 pounds so far",
            30.0
        ));
        assert!(!check("Revenue 12 13 14 Capital 15 16 17 Total 18", 3.0));
    }
}
