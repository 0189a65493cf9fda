//! Headings between tables, in the block that all of them make.
//!
//! ```text
//! Debt outside the council        946   1,261
//!
//! Indicator 5: costs of finance                  a heading, though its block is one of figures
//!
//!                              Actual  Budget
//! ```
//!
//! What stands between tables that are close together is parted from them only once they are found. Not to be matched: heads and
//! rows of a table that was not found whole, a title or caption that a table has, what says a unit or a time and nothing else.

use scrutineer_model::{BlockKind, Rect, Region, Sheet, Turn, Word};

use crate::framed::begins_a_caption;
use crate::text::{Gaps, Line, count_segments, join, lines};
use crate::title::{LONGEST_TITLE, is_aside};
use crate::token;

/// A heading has so many words, or a table's row could be no longer.
const LEAST_WORDS: usize = 2;
/// It stands no farther from the left edge of the table below it, in ems: heads over columns do.
const INDENT: f32 = 1.5;

/// A line of bold or coloured type between tables, and the block it is in.
pub(super) struct Between {
    pub(super) block: usize,
    pub(super) bbox: Rect,
    pub(super) name: String,
}

/// The headings between the tables of an upright sheet, from top to bottom. `regions` are those of its page.
pub(super) fn between(sheet: &Sheet, regions: &[&Region]) -> Vec<Between> {
    if sheet.turn != Turn::None || regions.len() < 2 {
        return Vec::new();
    }
    // "Note 8" in bold over a table of the accounts is no footnote.
    let loose = (sheet.blocks.iter().enumerate())
        .filter(|(_, block)| matches!(block.kind, BlockKind::Loose | BlockKind::Note { .. }));
    loose
        .flat_map(|(at, block)| {
            let words = block.words.iter().map(|&word| &sheet.words[word as usize]);
            let outside: Vec<&Word> = words.filter(|word| !is_within(word, regions)).collect();
            let headings: Vec<Between> = (lines(outside).iter())
                .filter(|line| is_heading(line, regions))
                .map(|line| Between {
                    block: at,
                    bbox: line.bbox,
                    name: name(line),
                })
                .collect();
            headings
        })
        .collect()
}

/// The number of a heading, else its text, as of headings that are blocks.
fn name(line: &Line) -> String {
    let first = line.words[0].text.trim_end_matches('.');
    let numbered = first.contains('.') && first.split('.').all(|part| part.parse::<u16>().is_ok());
    if numbered {
        first.to_owned()
    } else {
        join(&line.words)
    }
}

fn is_within(word: &Word, regions: &[&Region]) -> bool {
    let (x, y) = (word.bbox.center_x(), word.bbox.center_y());
    regions
        .iter()
        .any(|region| region.bbox.contains_point(x, y))
}

/// Whether a line of bold or coloured type names what stands below it, as far as a table that it begins with.
fn is_heading(line: &Line, regions: &[&Region]) -> bool {
    let text = join(&line.words);
    let below = regions
        .iter()
        .map(|region| region.bbox)
        .filter(|bbox| bbox.y0 > line.baseline && bbox.overlap_x(&line.bbox) > 0.0)
        .min_by(|a, b| a.y0.total_cmp(&b.y0));
    // In the next column it may be above the end of the first.
    let above = regions
        .iter()
        .any(|region| region.bbox.y0 < line.bbox.center_y());
    above
        && below.is_some_and(|table| line.bbox.x0 <= table.x0 + INDENT * line.size)
        && (line.is_bold() || line.is_coloured())
        && line.words.len() >= LEAST_WORDS
        && text.chars().count() <= LONGEST_TITLE
        && text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && !text.ends_with(['.', ',', ';'])
        && !text.starts_with("Total")
        && count_segments(line, Gaps::WIDE, &[]) == 1
        && !line
            .words
            .iter()
            .any(|word| token::is_number(&word.text) && word.text.contains(','))
        && (!begins_a_caption(line) || text.starts_with("Note"))
        && !is_aside(&text)
        && !token::states_a_unit(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;
    use scrutineer_model::Block;

    fn found(drawing: &[&str], tables: [(f32, f32); 2]) -> Vec<String> {
        let mut sheet = sketch::sheet(drawing);
        sheet.blocks = vec![Block {
            kind: BlockKind::Loose,
            words: (0..sheet.words.len() as u32).collect(),
            ..Block::default()
        }];
        let regions = tables.map(|(y0, y1)| Region {
            page: 1,
            bbox: Rect {
                x0: 50.0,
                y0,
                x1: 500.0,
                y1,
            },
            ..Region::default()
        });
        let found = between(&sheet, &regions.iter().collect::<Vec<_>>());
        found.into_iter().map(|heading| heading.name).collect()
    }

    #[test]
    fn a_line_in_bold_type_between_two_tables_is_a_heading() {
        let last = |second: &'static str| {
            let drawing = [
                "Debt        946      1,261",
                second,
                "            *Actual*  *Budget*",
                "Share       8.17%    7.48%",
            ];
            let tops: Vec<f32> = (sketch::words(&drawing).iter())
                .map(|word| word.bbox.y0)
                .collect();
            let (first, end) = (tops[0], tops[tops.len() - 1]);
            let leading = (end - first) / 3.0;
            let half = 0.5 * leading;
            found(
                &drawing,
                [
                    (first - 1.0, first + half),
                    (first + 1.8 * leading, end + half),
                ],
            )
        };
        assert_eq!(last("*Indicator* *5:* *costs*"), ["Indicator 5: costs"]);
        assert_eq!(last("*7.2.* *Costs*"), ["7.2"]);
        assert!(last("*Total* *payments:*").is_empty());
        assert!(last("Indicator 5: costs").is_empty());
        assert!(last("*Total* *debt*    *1,200*   *4,100*").is_empty());
        assert!(last("*(£* *million)*").is_empty());
    }
}
