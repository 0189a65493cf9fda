//! Headings of sections that are a table and words about it.
//!
//! ```text
//! Repairs Reserve                                     a heading
//! The reserve pays for repairs of halls and paths.    words about it
//!                        2020/21     2021/22
//! Balance at 1 April         4.1         3.9
//! ```
//!
//! Not to be matched: a heading over numbered paragraphs, over two tables unless they are one for two years, over much text of which a
//! table is part.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use scrutineer_model::{Block, BlockKind, CellRole, Rect, Sheet, Table};

use super::LONGEST_TITLE;
use super::aside::is_aside;
use crate::section::place;
use crate::token;

/// So many words stand between such a heading and its table at most …
const MOST_BEFORE: usize = 220;
/// … and below it, as far as the next heading.
const MOST_BEHIND: usize = 80;
/// Text in no table with fewer words is the end of a paragraph.
const REST: usize = 25;
/// A heading with no more words than this before its table is the table's, whatever is said of it behind.
const FEW: usize = 40;

/// Gives tables on pages that have no title the heading of their section, where it names them.
///
/// `tables` in reading order, `sheets` in page order.
pub(crate) fn entitle_sections(tables: &mut [Table], sheets: &[Sheet]) {
    let mut of_page: BTreeMap<u32, Vec<(usize, Rect)>> = BTreeMap::new();
    for (index, table) in tables.iter().enumerate() {
        for region in &table.regions {
            (of_page.entry(region.page).or_default()).push((index, region.bbox));
        }
    }
    let own = of_other_years(tables);
    for (index, table) in tables.iter_mut().enumerate() {
        if table.title.is_some() || !is_of_years(table) {
            continue;
        }
        let region = table.regions.first();
        let Some((sheet, block)) = region.and_then(|region| place(region, sheets)) else {
            continue;
        };
        let parts = |sheet| parts(sheet, &own[index], &of_page);
        let here = parts(&sheets[sheet]);
        let (before, behind) = here.split_at(block);
        let below = sheets[sheet + 1..].iter();
        let title = of_section(
            before.iter().rev().copied(),
            behind.iter().copied().chain(below.flat_map(parts)),
        );
        table.title = title.map(str::to_owned);
    }
}

/// Whether a table is of figures at some times: a statement of the accounts, by its heads, or a reserve or provision, by its first row,
/// `Balance at 1 April 2018`. Tables of words under a heading are part of what it names.
pub(crate) fn is_of_years(table: &Table) -> bool {
    let heads = table
        .cells
        .iter()
        .filter(|cell| cell.row < table.header_rows);
    let mut labels = (table.cells.iter()).filter(|cell| cell.role == CellRole::Stub);
    let opens_with_balance = labels.next().is_some_and(|cell| {
        let label = cell.text.to_lowercase();
        let opens = ["balance ", "opening balance", "balances "];
        opens.iter().any(|word| label.starts_with(word))
    });
    let timed = opens_with_balance
        || heads
            .flat_map(|cell| cell.text.split(' '))
            .any(token::is_period);
    let data = || {
        table
            .cells
            .iter()
            .filter(|cell| matches!(cell.role, CellRole::Data | CellRole::Total))
    };
    let figures = data().filter(|cell| token::is_number(&cell.text)).count();
    timed && figures * 3 >= data().count() * 2
}

/// Which tables are one to their section: each with those right before and behind it that have as many columns and most of its rows' labels.
///
/// A statement of the accounts is printed for this year and again for the year before.
fn of_other_years(tables: &[Table]) -> Vec<Range<usize>> {
    let labels: Vec<BTreeSet<&str>> = tables.iter().map(labels).collect();
    let alike = |one: usize, other: usize| {
        let common = labels[one].intersection(&labels[other]).count();
        tables[one].columns == tables[other].columns
            && common > 1
            && common * 3 >= labels[one].len().max(labels[other].len()) * 2
    };
    (0..tables.len())
        .map(|index| {
            let before = index > 0 && alike(index - 1, index);
            let behind = index + 1 < tables.len() && alike(index + 1, index);
            index - usize::from(before)..index + 1 + usize::from(behind)
        })
        .collect()
}

/// What a table's rows are called.
fn labels(table: &Table) -> BTreeSet<&str> {
    let stubs = (table.cells.iter()).filter(|cell| cell.role == CellRole::Stub);
    stubs.map(|cell| cell.text.as_str()).collect()
}

/// The blocks of a sheet, and what they are to a table that is one with those in `own`.
fn parts<'s>(
    sheet: &'s Sheet,
    own: &Range<usize>,
    of_page: &BTreeMap<u32, Vec<(usize, Rect)>>,
) -> Vec<(Part, &'s Block)> {
    let regions = of_page.get(&sheet.page).map_or(&[][..], Vec::as_slice);
    let part = |block: &Block| {
        let bbox = sheet.displayed(block.bbox);
        let held = regions
            .iter()
            .filter(|(_, region)| is_in(block, &bbox, region));
        held.fold(Part::Text, |part, &(of, _)| match part {
            Part::Other => part,
            _ if own.contains(&of) => Part::Own,
            _ => Part::Other,
        })
    };
    (sheet.blocks.iter())
        .map(|block| (part(block), block))
        .collect()
}

/// Whether a block is in a table: text set loose that touches it, other text that lies in it.
fn is_in(block: &Block, bbox: &Rect, region: &Rect) -> bool {
    if block.kind == BlockKind::Loose {
        return bbox.overlap(region) > 0.0;
    }
    region.contains_point(bbox.center_x(), bbox.center_y())
}

/// What a block is to a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Of the table itself.
    Own,
    /// Of another table, or of more than one.
    Other,
    /// Of none.
    Text,
}

/// The heading of the section that a table stands in, where it names the table: `before` are the blocks before it,
/// nearest first, `behind` those behind it.
pub(crate) fn of_section<'a>(
    before: impl Iterator<Item = (Part, &'a Block)>,
    behind: impl Iterator<Item = (Part, &'a Block)>,
) -> Option<&'a str> {
    let mut words = 0;
    let mut heading = None;
    for (part, block) in before {
        match words_of_text(part, block) {
            Some(of_text) if words + of_text <= MOST_BEFORE => words += of_text,
            _ => {
                heading = Some(block);
                break;
            }
        }
    }
    let heading = heading.filter(|block| {
        matches!(block.kind, BlockKind::Heading { .. }) && words > 0 && is_name(&block.text)
    })?;
    let most = if words > FEW { MOST_BEHIND } else { usize::MAX };
    let mut words = 0;
    for (part, block) in behind {
        match words_of_text(part, block) {
            Some(of_text) if words + of_text <= most => words += of_text,
            _ if matches!(block.kind, BlockKind::Heading { .. }) => break,
            None if part == Part::Text && most > MOST_BEHIND => {}
            _ => return None,
        }
    }
    Some(&heading.text)
}

/// Whether a heading may name a table: one word, `Delivery`, names a chapter, and a number nothing.
fn is_name(text: &str) -> bool {
    let words = text
        .split(' ')
        .filter(|word| word.contains(char::is_alphabetic));
    words.count() > 1
        && text.starts_with(char::is_alphanumeric)
        && text.chars().count() <= LONGEST_TITLE
        && !is_aside(text)
}

/// How many words a block adds to the text around a table; nothing for what ends it.
fn words_of_text(part: Part, block: &Block) -> Option<usize> {
    let words = block.text.split_whitespace().count();
    match (&block.kind, part) {
        (BlockKind::Furniture, _) | (_, Part::Own) => Some(0),
        (_, Part::Other) => None,
        (
            BlockKind::Paragraph { number: None }
            | BlockKind::ListItem { .. }
            | BlockKind::Note { .. },
            _,
        ) => Some(words),
        (BlockKind::Loose, _) => Some(words).filter(|words| *words < REST),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Cell;

    use super::*;

    fn block(kind: BlockKind, text: &str) -> Block {
        Block {
            kind,
            text: text.to_owned(),
            ..Block::default()
        }
    }

    /// The title of a table between `before`, top to bottom, and `behind`.
    fn title(before: &[(Part, Block)], behind: &[(Part, Block)]) -> Option<String> {
        let before = before.iter().rev().map(|(part, block)| (*part, block));
        let behind = behind.iter().map(|(part, block)| (*part, block));
        of_section(before, behind).map(str::to_owned)
    }

    #[test]
    fn a_table_and_the_same_for_the_year_before_are_one_to_their_section() {
        let table = |labels: &[&str], columns| Table {
            cells: (labels.iter().enumerate())
                .map(|(row, label)| Cell {
                    row,
                    text: (*label).to_owned(),
                    role: CellRole::Stub,
                    ..Cell::default()
                })
                .collect(),
            columns,
            ..Table::default()
        };
        let reserves = &["Balance at 1 April", "Transfers", "Balance at 31 March"];
        let tables = [
            table(&["Rents", "Fees", "Grants"], 4),
            table(reserves, 4),
            table(reserves, 4),
            table(reserves, 3),
        ];
        assert_eq!(of_other_years(&tables), [0..1, 1..3, 1..3, 3..4]);
    }

    #[test]
    fn a_heading_over_words_and_one_table_names_it() {
        let heading = |text| {
            let number = None;
            (
                Part::Text,
                block(BlockKind::Heading { level: 3, number }, text),
            )
        };
        let words = |number: Option<&str>| {
            let number = number.map(str::to_owned);
            let kind = BlockKind::Paragraph { number };
            (Part::Text, block(kind, "The reserve pays for repairs."))
        };
        let other = (Part::Other, block(BlockKind::Loose, "Hall 12"));
        let reserve = heading("Repairs Reserve");
        let name = Some("Repairs Reserve".to_owned());
        assert_eq!(
            title(&[reserve.clone(), words(None)], &[heading("Next")]),
            name
        );
        assert_eq!(title(&[reserve.clone(), words(None)], &[]), name);
        // Numbered text, another table, nothing between: that is for others to say.
        assert_eq!(title(&[reserve.clone(), words(Some("4.1"))], &[]), None);
        assert_eq!(
            title(&[reserve.clone(), other.clone(), words(None)], &[]),
            None
        );
        assert_eq!(
            title(&[reserve.clone(), words(None)], &[words(None), other]),
            None
        );
        // Much may be said behind a table that stands near its heading.
        let much = (
            Part::Text,
            block(BlockKind::Loose, &"and so on ".repeat(40)),
        );
        assert_eq!(title(&[reserve.clone(), words(None)], &[much]), name);
        assert_eq!(title(&[reserve], &[]), None);
        assert_eq!(title(&[heading("Delivery"), words(None)], &[]), None);
        assert_eq!(title(&[heading("30 June 2021"), words(None)], &[]), None);
    }
}
