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
            let lines = lines(outside);
            let mut headings: Vec<Between> = Vec::new();
            for (index, line) in lines.iter().enumerate() {
                if index > 0
                    && goes_on(&lines[index - 1], line)
                    && let Some(heading) = headings
                        .last_mut()
                        .filter(|heading| heading.bbox == lines[index - 1].bbox)
                {
                    heading.name = format!("{} {}", heading.name, join(&line.words));
                } else if is_heading(line, regions) {
                    headings.push(Between {
                        block: at,
                        bbox: line.bbox,
                        name: name(line),
                    });
                }
            }
            headings
        })
        .collect()
}

/// Whether a heading goes on with a line in the same type, which begins below the text behind its number: "14 EQUITY IN TANGIBLE"
/// over "CAPITAL ASSETS".
fn goes_on(heading: &Line, line: &Line) -> bool {
    /// Baselines stand no farther apart, in ems, and edges no farther.
    const LEADING: f32 = 1.5;
    const EDGE: f32 = 0.3;
    let Some(text) = heading.words.get(1).filter(|_| has_number(heading)) else {
        return false;
    };
    let size = line.size;
    (text.bbox.x0 - line.bbox.x0).abs() <= EDGE * size
        && line.baseline - heading.baseline <= LEADING * size
        && (text.size - size).abs() <= EDGE
        && line.is_bold() == text.bold
        && line.words.iter().all(|word| word.color == text.color)
}

/// "14" before a heading's text, in figures alone.
fn has_number(line: &Line) -> bool {
    const DIGITS: usize = 3;
    let first = line.words[0].text.trim_end_matches('.');
    first.len() <= DIGITS && first.bytes().all(|byte| byte.is_ascii_digit())
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

/// Whether white stands between a heading's number and its text, which may be wider than any between its words.
fn is_parted_from_number(line: &Line) -> bool {
    let wide = |pair: &[&Word]| pair[1].bbox.x0 - pair[0].bbox.x1 > line.size;
    has_number(line)
        && line.words.len() > 2
        && wide(&line.words[..2])
        && !line.words[1..].windows(2).any(wide)
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
        && count_segments(line, Gaps::WIDE, &[]) <= 1 + usize::from(is_parted_from_number(line))
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
        // White behind the number, as where it is set by itself.
        assert_eq!(last("*14*     *Costs* *of* *debt*"), ["14 Costs of debt"]);
        assert!(last("*Schools*     *Costs* *of* *debt*").is_empty());
        assert!(last("*Total* *payments:*").is_empty());
        assert!(last("Indicator 5: costs").is_empty());
        assert!(last("*Total* *debt*    *1,200*   *4,100*").is_empty());
        assert!(last("*(£* *million)*").is_empty());
    }
}
