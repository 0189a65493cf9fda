//! Loose blocks that are prose: paragraphs of two or three lines that layout left to the tables.
//!
//! Example: "2436. Financial Report: the balance of the savings account is £6,079.51, £7,042 was spent on
//! revenue." set between numbered minutes. Also an item with a dash below an item with a bullet.
//!
//! Not rows of a table: there the words of a line stand apart. Not labels of a chart: they are short and
//! hold few words in lower case.

use scrutineer_model::{Block, BlockKind, Sheet};

use crate::passage::{has_bullet, is_bullet};

/// Gaps between words of one line are not wider than this many times the text's height; columns are
/// further apart. Justified text reaches about 1.
const GAP: f32 = 1.5;

/// Words that a block has at least.
const WORDS: usize = 8;

/// Whether a loose block reads as running text.
pub(crate) fn is_prose(sheet: &Sheet, block: &Block) -> bool {
    if block.words.len() < WORDS {
        return false;
    }
    let words = (block.words.iter()).filter_map(|&index| sheet.words.get(index as usize));
    let (mut all, mut lower, mut lettered) = (0, 0, 0);
    let mut enclosed = false;
    for word in words {
        enclosed |= word.text.starts_with('(');
        let first = word.text.chars().find(|char| char.is_alphanumeric());
        let letter = first.filter(|first| first.is_alphabetic() && !is_sum(&word.text));
        lower += usize::from(letter.is_some_and(char::is_lowercase));
        lettered += usize::from(letter.is_some());
        // "were $412 (2021 - $398)": figures set beside others in brackets.
        all += usize::from(letter.is_some() || !enclosed);
        enclosed &= !word.text.contains(')');
    }
    lettered >= WORDS.div_ceil(2)
        && lower * 2 >= all
        && lettered * 3 >= all * 2
        && is_close(sheet, block)
}

/// "(£m)", "US$12", "C$1m": letters that are part of a sum.
fn is_sum(text: &str) -> bool {
    text.contains(['£', '$', '€'])
}

/// Whether a block between paragraphs reads as one of them: "2436. Financial Report: Community A/C £13,648.21.
/// Amount spent £7,042", or a line with one figure at its end: "03. Housing £3.4m positive variance".
pub(crate) fn is_line(sheet: &Sheet, block: &Block) -> bool {
    /// Words of such a line at least.
    const FEW: usize = 3;
    let words = block.text.split_whitespace();
    let lettered = words
        .clone()
        .filter(|word| word.starts_with(char::is_alphabetic))
        .count();
    let all = words.count();
    let one_line = block.bbox.height()
        < 2.0
            * sheet
                .words
                .get(block.words.first().map_or(0, |&word| word as usize))
                .map_or(0.0, |word| word.bbox.height());
    let close = is_close(sheet, block);
    if block.words.is_empty() || lettered < FEW || lettered * 2 < all || !close && !one_line {
        return false;
    }
    let parsed = crate::parse::parse(&block.text, None);
    let figures = parsed.figures.iter().filter(|figure| !figure.bare).count();
    close && figures > 0 || one_line && figures == 1
}

/// Lines of one paragraph are not further apart than this many times their height.
const PITCH: f32 = 1.6;

/// How far left edges of one paragraph's lines differ, in times their height; a first line may be set in.
const INDENT: f32 = 2.5;

/// The paragraphs in a loose block whose columns of text layout left together: lines of words close to each
/// other, one below the other, that read as running text.
pub(crate) fn paragraphs(sheet: &Sheet, block: &Block) -> Vec<Block> {
    let mut columns: Vec<Block> = Vec::new();
    for line in lines(sheet, block) {
        let is_item = has_bullet(&line.text);
        let above = columns.iter_mut().rev().find(|above| {
            let height = line.bbox.y1 - line.bbox.y0;
            let drop = line.bbox.y1 - above.bbox.y1;
            let below = drop > 0.3 * height
                && drop <= PITCH * height
                && (line.bbox.x0 - above.bbox.x0).abs() <= INDENT * height;
            if is_item || !below {
                return false;
            }
            let size = above
                .words
                .last()
                .and_then(|&last| sheet.words.get(last as usize));
            size.is_some_and(|size| {
                let first = &sheet.words[line.words[0] as usize];
                (size.size - first.size).abs() < 0.5
            })
        });
        match above {
            Some(above) => {
                above.text.push(' ');
                above.text.push_str(&line.text);
                above.words.extend(line.words);
                above.bbox = above.bbox.union(&line.bbox);
            }
            None => columns.push(line),
        }
    }
    columns.retain(|column| is_prose(sheet, column) || is_item(&column.text));
    for column in &mut columns {
        if has_bullet(&column.text) {
            let marker = column.text.chars().take(1).collect();
            column.kind = BlockKind::ListItem { marker };
        }
    }
    // Items alone are labels of a chart.
    if columns.iter().all(|column| is_item(&column.text)) {
        columns.clear();
    }
    columns
}

/// Whether a short text is an item of a list or leads to one: "• 87 have started", "Of these buildings:".
fn is_item(text: &str) -> bool {
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_alphanumeric))
        .collect();
    let lower = words
        .iter()
        .filter(|word| word.starts_with(char::is_lowercase))
        .count();
    (has_bullet(text) || text.ends_with(':') && words.len() > 3)
        && words.len() > 2
        && lower * 2 >= words.len()
}

/// The lines of a block, cut at gaps wider than those between words.
fn lines(sheet: &Sheet, block: &Block) -> Vec<Block> {
    let mut lines: Vec<Block> = Vec::new();
    for &index in &block.words {
        let Some(word) = sheet.words.get(index as usize) else {
            continue;
        };
        let height = word.bbox.y1 - word.bbox.y0;
        let goes_on = lines.last().is_some_and(|line| {
            let gap = word.bbox.x0 - line.bbox.x1;
            let most = if is_bullet(&line.text) {
                2.0 * GAP
            } else {
                GAP
            };
            (word.bbox.y1 - line.bbox.y1).abs() < 0.5 * height
                && (-0.5 * height..=most * height).contains(&gap)
        });
        match lines.last_mut().filter(|_| goes_on) {
            Some(line) => {
                line.text.push(' ');
                line.text.push_str(&word.text);
                line.words.push(index);
                line.bbox = line.bbox.union(&word.bbox);
            }
            None => lines.push(Block {
                kind: block.kind.clone(),
                text: word.text.clone(),
                words: vec![index],
                bbox: word.bbox,
                ..Block::default()
            }),
        }
    }
    lines
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
    fn figures_of_another_year_in_brackets_make_no_row_of_a_table() {
        assert!(check(
            "Sums paid were $412 (2021 - $398) and fees were $97 (2021 - $88).",
            3.0
        ));
        assert!(check(
            "Costs in 2019 were $7.1 million (2018 $6.8 million), up $0.3 million (rounded).",
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
