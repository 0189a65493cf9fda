//! Running heads that are the title of what they stand over: a schedule of each library, a list that goes on for pages.
//!
//! ```text
//! Northgate Library             on four pages, over a table on each
//! Item        Price    Bought
//! ```
//!
//! Not to be matched: the paper's own head, which stands over text on most of its pages; page numbers, labels and dates.

use std::collections::{BTreeMap, BTreeSet};

use scrutineer_model::{Block, BlockKind, Rect, Sheet, Table};

use super::LONGEST_TITLE;
use super::aside::is_aside;

/// Of the pages that a running head stands on, how many must have a table right under it: four in five.
const SHARE: (usize, usize) = (4, 5);
/// How far above a table such a head stands at most, in its ems.
const REACH: f32 = 8.0;

/// Gives tables without a title the running head that stands right over them.
pub(crate) fn entitle_by_running_heads(tables: &mut [Table], sheets: &[Sheet]) {
    if tables.iter().all(|table| table.title.is_some()) {
        return;
    }
    let mut topmost: BTreeMap<u32, Rect> = BTreeMap::new();
    for region in tables.iter().flat_map(|table| &table.regions) {
        let top = topmost.entry(region.page).or_insert(region.bbox);
        if region.bbox.y0 < top.y0 {
            *top = region.bbox;
        }
    }
    let again = again(sheets, &topmost);
    let mut of_head: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for sheet in sheets {
        let top = topmost.get(&sheet.page);
        for head in heads(sheet) {
            let (over, all) = of_head.entry(head.text.as_str()).or_default();
            *all += 1;
            *over += usize::from(top.is_some_and(|top| is_right_over(head, top, sheet, &again)));
        }
    }
    let is_title = |head: &&Block| {
        let (over, all) = of_head.get(head.text.as_str()).copied().unwrap_or_default();
        over > 0 && over * SHARE.1 >= all * SHARE.0
    };
    for table in tables.iter_mut().filter(|table| table.title.is_none()) {
        let Some(region) = table.regions.first() else {
            continue;
        };
        let first = topmost.get(&region.page) == Some(&region.bbox);
        let sheet = sheets.iter().find(|sheet| sheet.page == region.page);
        let Some(sheet) = sheet.filter(|_| first) else {
            continue;
        };
        let over = heads(sheet).filter(|head| is_right_over(head, &region.bbox, sheet, &again));
        let nearest = over
            .filter(is_title)
            .max_by(|a, b| a.bbox.y1.total_cmp(&b.bbox.y1));
        table.title = nearest.map(|head| head.text.clone());
    }
}

/// The running heads of a sheet that may name something.
fn heads(sheet: &Sheet) -> impl Iterator<Item = &Block> {
    sheet.blocks.iter().filter(|block| {
        block.kind == BlockKind::Furniture && block.span.is_none() && is_name(&block.text)
    })
}

/// Whether a running head may name a table: two words or more, no sentence, page number, label of an appendix, address or date.
fn is_name(text: &str) -> bool {
    let words = text
        .split_whitespace()
        .filter(|word| word.chars().filter(|char| char.is_alphabetic()).count() >= 3);
    let lower = text.to_lowercase();
    let label = ["appendix", "annex", "page", "agenda", "item", "printed"]
        .iter()
        .any(|label| lower.starts_with(label) && text.split_whitespace().count() <= 3);
    words.count() >= 2
        && text.chars().count() <= LONGEST_TITLE
        && !label
        && !text.ends_with('.')
        && !text.contains("://")
        && !text.contains('@')
        && !text.contains('\\')
        && !is_aside(text)
}

/// Texts over the topmost tables of several pages: what a schedule says of itself on each.
fn again<'a>(sheets: &'a [Sheet], topmost: &BTreeMap<u32, Rect>) -> BTreeSet<&'a str> {
    /// Pages.
    const SEVERAL: usize = 3;
    let mut pages: BTreeMap<&str, usize> = BTreeMap::new();
    for sheet in sheets {
        let Some(top) = topmost.get(&sheet.page) else {
            continue;
        };
        let over = sheet.blocks.iter().filter(|block| {
            let is_text = matches!(block.kind, BlockKind::Paragraph { .. } | BlockKind::Loose);
            is_text && sheet.displayed(block.bbox).y1 <= top.y0
        });
        for block in over {
            *pages.entry(block.text.as_str()).or_default() += 1;
        }
    }
    pages.retain(|_, pages| *pages >= SEVERAL);
    pages.into_keys().collect()
}

/// Whether nothing stands between a head and the table under it but other running heads and what is said again on other pages.
fn is_right_over(head: &Block, table: &Rect, sheet: &Sheet, again: &BTreeSet<&str>) -> bool {
    let bbox = sheet.displayed(head.bbox);
    let near = bbox.y1 <= table.y0 && table.y0 - bbox.y1 <= REACH * super::size(head, sheet);
    let between = |block: &Block| {
        let other = sheet.displayed(block.bbox);
        let said_again = again.contains(block.text.as_str());
        block.kind != BlockKind::Furniture
            && !said_again
            && other.y0 >= bbox.y1 - 1.0
            && other.y1 <= table.y0
    };
    near && bbox.overlap_x(table) > 0.0 && !sheet.blocks.iter().any(between)
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Region;

    use super::*;

    fn block(kind: BlockKind, text: &str, y: f32) -> Block {
        Block {
            kind,
            text: text.to_owned(),
            bbox: Rect {
                x0: 50.0,
                y0: y,
                x1: 200.0,
                y1: y + 10.0,
            },
            ..Block::default()
        }
    }

    /// Titles of tables, one on each page at 80 pt, with what stands on it.
    fn titles(pages: &[&[(BlockKind, &str, f32)]]) -> Vec<Option<String>> {
        let mut sheets = Vec::new();
        let mut tables = Vec::new();
        for (page, blocks) in (1..).zip(pages) {
            let mut sheet = Sheet {
                page,
                ..Sheet::default()
            };
            let blocks = blocks.iter().cloned();
            sheet.blocks = blocks.map(|(kind, text, y)| block(kind, text, y)).collect();
            sheets.push(sheet);
            tables.push(Table {
                regions: vec![Region {
                    page,
                    bbox: Rect {
                        x0: 50.0,
                        y0: 80.0,
                        x1: 300.0,
                        y1: 300.0,
                    },
                    ..Region::default()
                }],
                ..Table::default()
            });
        }
        entitle_by_running_heads(&mut tables, &sheets);
        tables.into_iter().map(|table| table.title).collect()
    }

    #[test]
    fn a_running_head_over_a_table_on_each_of_its_pages_is_their_title() {
        let head = (BlockKind::Furniture, "Northgate Library", 40.0);
        let date = (BlockKind::Furniture, "31 March 2021", 55.0);
        let page: &[_] = &[head, date];
        let title = Some("Northgate Library".to_owned());
        assert_eq!(titles(&[page, page]), [title.clone(), title]);
    }

    #[test]
    fn what_a_schedule_says_of_itself_on_each_page_may_stand_between() {
        let head = (BlockKind::Furniture, "Works on bridges", 40.0);
        let text = (
            BlockKind::Paragraph { number: None },
            "Costs include fees.",
            60.0,
        );
        let page: &[_] = &[head, text];
        let title = Some("Works on bridges".to_owned());
        assert_eq!(
            titles(&[page, page, page]),
            [title.clone(), title.clone(), title]
        );
    }

    #[test]
    fn a_head_over_text_is_the_papers() {
        let head = (BlockKind::Furniture, "Report on libraries", 40.0);
        let text = (BlockKind::Paragraph { number: None }, "As agreed.", 60.0);
        let bare: &[_] = std::slice::from_ref(&head);
        let page: &[_] = &[head.clone(), text];
        assert_eq!(titles(&[page, bare, page]), [None, None, None]);
    }
}
