//! The heading a table stands under.
//!
//! The order in which blocks are read says which that is: on a page set in two columns a heading
//! higher up in the other column may be read only after the table.

mod between;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use scrutineer_model::{Block, BlockKind, Rect, Region, Sheet, Table};

use crate::token;

/// A heading and where it is read: sheet, then block.
struct Heading<'s> {
    place: (usize, usize),
    page: u32,
    bbox: Rect,
    name: Cow<'s, str>,
}

/// The numbers that more than one heading of a paper has, as in packs and where parts count anew: they tell no section.
pub(crate) fn ambiguous<'b>(blocks: impl Iterator<Item = &'b Block>) -> BTreeSet<&'b str> {
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    let twice = blocks.filter_map(|block| {
        let number = number(block)?;
        let other = known.insert(number, &block.text)?;
        (other != block.text).then_some(number)
    });
    twice.collect()
}

fn number(block: &Block) -> Option<&str> {
    match &block.kind {
        BlockKind::Heading { number, .. } => number.as_deref(),
        _ => None,
    }
}

/// What the section under a heading is called: by its number where no other has it, else by its text.
///
/// A unit, "($ millions)", a sum that stands large beside text, "$8.2 billion", and a label of one table, "Table Six", are set as
/// headings and name no section.
pub(crate) fn name<'b>(heading: &'b Block, ambiguous: &BTreeSet<&str>) -> Option<&'b str> {
    matches!(heading.kind, BlockKind::Heading { .. }).then_some(())?;
    let text = heading.text.trim();
    let bracketed = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'))
        .unwrap_or(text);
    if token::is_unit(bracketed)
        || crate::unit::stated_unit(text).is_some_and(|unit| unit.text == bracketed)
        || is_sum_alone(text)
        || labels_a_table(text)
    {
        return None;
    }
    let number = number(heading).filter(|number| !ambiguous.contains(number));
    Some(number.unwrap_or(&heading.text))
}

/// "$8.2 billion", "£40m", "12%": what stands large beside text.
fn is_sum_alone(text: &str) -> bool {
    let figure = [" thousand", " million", " billion"]
        .iter()
        .find_map(|scale| text.strip_suffix(scale))
        .unwrap_or(text);
    token::is_sum(text) && token::is_figure(figure)
}

/// "Table Six", "Table 4": what one table is called, and nothing it stands under.
fn labels_a_table(text: &str) -> bool {
    let mut words = text.trim_end_matches([':', '.']).split(' ');
    words
        .next()
        .is_some_and(|first| first.eq_ignore_ascii_case("table"))
        && words.next().is_some()
        && words.next().is_none()
}

/// Gives each table the number, else the text, of the last heading read before it.
///
/// `tables` in reading order, `sheets` in page order.
pub(crate) fn name_sections(tables: &mut [Table], sheets: &[Sheet]) {
    let regions: Vec<Region> = (tables.iter())
        .flat_map(|table| table.regions.clone())
        .collect();
    // The head of a table in large type is no heading of the next.
    let in_a_table = |heading: &Heading| {
        let (x, y) = (heading.bbox.center_x(), heading.bbox.center_y());
        let mut own = regions.iter().filter(|region| region.page == heading.page);
        own.any(|region| region.bbox.contains_point(x, y))
    };
    let titles: Vec<(u32, String)> = (tables.iter())
        .filter_map(|table| Some((table.regions.first()?.page, table.title.clone()?)))
        .collect();
    let ambiguous = ambiguous(sheets.iter().flat_map(|sheet| &sheet.blocks));
    let headings: Vec<Heading> = (sheets.iter().enumerate())
        .flat_map(|(index, sheet)| {
            let of_page: Vec<&Region> = (regions.iter())
                .filter(|region| region.page == sheet.page)
                .collect();
            let mut headings: Vec<Heading> = headings(index, sheet, &ambiguous).collect();
            headings.retain(|heading| !in_a_table(heading));
            let between = between::between(sheet, &of_page);
            headings.extend(between.into_iter().map(|heading| Heading {
                place: (index, heading.block),
                page: sheet.page,
                bbox: heading.bbox,
                name: Cow::Owned(heading.name),
            }));
            headings.retain(|heading| match &heading.name {
                // What a table is called is no heading of the next.
                Cow::Owned(name) => {
                    let mut titles = titles.iter().filter(|(page, _)| *page == heading.page);
                    titles.all(|(_, title)| title != name)
                }
                Cow::Borrowed(_) => true,
            });
            // As they are read.
            headings.sort_by(|a, b| a.place.cmp(&b.place).then(a.bbox.y0.total_cmp(&b.bbox.y0)));
            headings
        })
        .collect();
    for table in tables {
        let Some(region) = table.regions.first() else {
            continue;
        };
        let place = place(region, sheets);
        let before = |heading: &&Heading| match place {
            _ if heading.page != region.page => heading.page < region.page,
            // A heading between tables that make one block with it.
            Some(place) if heading.place == place => heading.bbox.y1 <= region.bbox.y0,
            Some(place) => heading.place < place,
            None => heading.bbox.y0 < region.bbox.y0,
        };
        table.section = headings
            .iter()
            .rfind(before)
            .map(|heading| heading.name.clone().into_owned());
    }
}

fn headings<'s>(
    index: usize,
    sheet: &'s Sheet,
    ambiguous: &BTreeSet<&str>,
) -> impl Iterator<Item = Heading<'s>> {
    sheet
        .blocks
        .iter()
        .enumerate()
        .filter_map(move |(at, block)| {
            let name = name(block, ambiguous)?;
            Some(Heading {
                place: (index, at),
                page: sheet.page,
                bbox: sheet.displayed(block.bbox),
                name: Cow::Borrowed(name),
            })
        })
}

/// Where a region is read: the block, no heading, that holds most of it.
pub(crate) fn place(region: &Region, sheets: &[Sheet]) -> Option<(usize, usize)> {
    let of_page = sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| sheet.page == region.page);
    let shared = of_page.flat_map(|(index, sheet)| {
        let text = |block: &Block| {
            !matches!(
                block.kind,
                BlockKind::Heading { .. } | BlockKind::Furniture | BlockKind::Caption
            )
        };
        sheet
            .blocks
            .iter()
            .enumerate()
            .filter(move |(_, block)| text(block))
            .map(move |(at, block)| {
                let area = sheet.displayed(block.bbox).overlap(&region.bbox);
                ((index, at), area)
            })
    });
    // The first of equals.
    shared
        .filter(|(_, area)| *area > 0.0)
        .reduce(|best, other| if other.1 > best.1 { other } else { best })
        .map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(kind: BlockKind, text: &str, bbox: (f32, f32, f32, f32)) -> Block {
        Block {
            kind,
            text: text.to_owned(),
            bbox: Rect {
                x0: bbox.0,
                y0: bbox.1,
                x1: bbox.2,
                y1: bbox.3,
            },
            ..Block::default()
        }
    }

    fn heading(text: &str, bbox: (f32, f32, f32, f32)) -> Block {
        let kind = BlockKind::Heading {
            level: 1,
            number: None,
        };
        block(kind, text, bbox)
    }

    #[test]
    fn a_unit_and_a_tables_label_name_no_section() {
        let called = |text: &str| {
            let heading = heading(text, (0.0, 0.0, 100.0, 12.0));
            name(&heading, &BTreeSet::new()).map(str::to_owned)
        };
        assert_eq!(called("($ millions)"), None);
        assert_eq!(called("Table Six"), None);
        assert_eq!(called("$8.2 billion"), None);
        assert_eq!(called("£40m"), None);
        assert_eq!(
            called("£40m for schools").as_deref(),
            Some("£40m for schools")
        );
        assert_eq!(called("2018").as_deref(), Some("2018"));
        assert_eq!(
            called("Table of contents").as_deref(),
            Some("Table of contents")
        );
        assert_eq!(
            called("Balance ($ millions)").as_deref(),
            Some("Balance ($ millions)")
        );
    }

    #[test]
    fn a_heading_higher_up_in_the_next_column_is_not_yet_read() {
        let sheet = Sheet {
            page: 1,
            width: 600.0,
            height: 800.0,
            blocks: vec![
                heading("Accessibility", (50.0, 100.0, 280.0, 112.0)),
                block(BlockKind::Loose, "", (50.0, 400.0, 280.0, 600.0)),
                heading("Delivery", (320.0, 200.0, 550.0, 212.0)),
                block(BlockKind::Loose, "", (320.0, 300.0, 550.0, 500.0)),
            ],
            ..Sheet::default()
        };
        let table = |x0: f32, y0: f32| Table {
            regions: vec![Region {
                page: 1,
                bbox: Rect {
                    x0,
                    y0,
                    x1: x0 + 200.0,
                    y1: y0 + 80.0,
                },
                ..Region::default()
            }],
            ..Table::default()
        };
        let mut tables = [table(60.0, 420.0), table(330.0, 320.0)];
        name_sections(&mut tables, &[sheet]);
        let sections: Vec<Option<&str>> = tables.iter().map(|t| t.section.as_deref()).collect();
        assert_eq!(sections, [Some("Accessibility"), Some("Delivery")]);
    }

    #[test]
    fn a_number_that_two_headings_have_names_neither_section() {
        let numbered = |number: &str, text: &str| Block {
            kind: BlockKind::Heading {
                level: 1,
                number: Some(number.to_owned()),
            },
            ..block(BlockKind::Loose, text, (0.0, 0.0, 1.0, 1.0))
        };
        let blocks = [
            numbered("D", "D Foreign money"),
            numbered("E", "E Taxes"),
            numbered("D", "D Long-term plan"),
        ];
        let twice = ambiguous(blocks.iter());
        let names: Vec<_> = blocks.iter().map(|block| name(block, &twice)).collect();
        assert_eq!(
            names,
            [Some("D Foreign money"), Some("E"), Some("D Long-term plan")]
        );
    }

    #[test]
    fn the_head_of_a_table_in_large_type_names_no_section() {
        let sheet = Sheet {
            page: 1,
            blocks: vec![
                heading("Spending", (50.0, 100.0, 280.0, 112.0)),
                heading("Budget Forecast", (60.0, 150.0, 280.0, 160.0)),
                block(BlockKind::Loose, "", (50.0, 162.0, 280.0, 200.0)),
                block(BlockKind::Loose, "", (50.0, 300.0, 280.0, 400.0)),
            ],
            ..Sheet::default()
        };
        let table = |y0: f32, y1: f32| Table {
            regions: vec![Region {
                page: 1,
                bbox: Rect {
                    x0: 50.0,
                    y0,
                    x1: 280.0,
                    y1,
                },
                ..Region::default()
            }],
            ..Table::default()
        };
        let mut tables = [table(148.0, 200.0), table(300.0, 400.0)];
        name_sections(&mut tables, &[sheet]);
        let sections: Vec<Option<&str>> = tables.iter().map(|t| t.section.as_deref()).collect();
        assert_eq!(sections, [Some("Spending"), Some("Spending")]);
    }
}
