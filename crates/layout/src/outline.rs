//! The headings of a paper, with levels that agree over its pages.

use std::collections::BTreeMap;

use scrutineer_model::{Block, BlockKind, Bookmark, Heading, Role, Sheet, Source, Table, Word};

/// The deepest level given.
const DEEPEST: u8 = 6;

/// The paper's headings in reading order, outside its tables.
///
/// A number gives a level by its parts ("5.1" stands under "5"). The others are ranked by how they
/// are set, larger and bolder first, the file's tags and bookmarks agreeing; a style that sets
/// numbered headings too has their level.
pub fn outline(sheets: &[Sheet], tables: &[Table], bookmarks: &[Bookmark]) -> Vec<Heading> {
    let found = collect(sheets, tables, bookmarks);
    let levels = levels(&found);
    found
        .into_iter()
        .map(|found| Heading {
            level: levels.get(&found.style).copied().unwrap_or(1),
            number: found.number,
            text: found.text,
            source: found.source,
        })
        .collect()
}

/// How a heading is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Style {
    /// The level its bookmark or tag gives, 0 for none.
    given: u8,
    /// Parts of its number, 0 for none.
    parts: u8,
    /// Negative half points, so that larger comes first.
    size: i32,
    /// Not bold, not capitals: so that bold and capitals come first.
    light: bool,
    small: bool,
}

struct Found {
    style: Style,
    number: Option<String>,
    text: String,
    source: Source,
}

fn collect(sheets: &[Sheet], tables: &[Table], bookmarks: &[Bookmark]) -> Vec<Found> {
    let marked = bookmarked(bookmarks);
    let mut found = Vec::new();
    for sheet in sheets {
        for block in &sheet.blocks {
            let BlockKind::Heading { number, .. } = &block.kind else {
                continue;
            };
            let at = sheet.displayed(block.bbox);
            let inside = (tables.iter().flat_map(|table| &table.regions)).any(|region| {
                region.page == sheet.page && region.bbox.overlap(&at) > 0.5 * at.area()
            });
            if inside {
                continue;
            }
            let text = without_number(&block.text, number.as_deref());
            let given = marked.get(&(sheet.page, squeezed(&block.text))).copied();
            found.push(Found {
                style: style(sheet, block, number.as_deref(), given),
                number: number.clone(),
                text,
                source: Source {
                    page: sheet.page,
                    bbox: Some(at),
                },
            });
        }
    }
    found
}

/// The level of each bookmark, by page and title.
fn bookmarked(bookmarks: &[Bookmark]) -> BTreeMap<(u32, String), u8> {
    (bookmarks.iter())
        .filter_map(|bookmark| {
            let level = bookmark.level.clamp(1, u32::from(DEEPEST)) as u8;
            Some(((bookmark.page?, squeezed(&bookmark.title)), level))
        })
        .collect()
}

/// Letters and digits alone, lower case.
fn squeezed(text: &str) -> String {
    (text.chars())
        .filter(|char| char.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn without_number(text: &str, number: Option<&str>) -> String {
    let rest = number
        .and_then(|number| text.strip_prefix(number))
        .unwrap_or(text);
    let rest = rest.trim_start_matches(['.', ':', ')', '-', '–', '—', ' ']);
    if rest.is_empty() {
        text.to_owned()
    } else {
        rest.to_owned()
    }
}

fn style(sheet: &Sheet, block: &Block, number: Option<&str>, bookmark: Option<u8>) -> Style {
    let words: Vec<&Word> = (block.words.iter())
        .filter_map(|&word| sheet.words.get(word as usize))
        .collect();
    let size = words.iter().map(|word| word.size).fold(0.0, f32::max);
    let tagged = words.first().and_then(|word| tag_level(sheet, word));
    Style {
        given: bookmark.or(tagged).unwrap_or(0),
        parts: number.map_or(0, parts),
        size: -(2.0 * size).round() as i32,
        light: !words.iter().all(|word| word.bold),
        small: block.text.contains(char::is_lowercase),
    }
}

fn tag_level(sheet: &Sheet, word: &Word) -> Option<u8> {
    let mut at = word.element;
    // A parent stands before its children; a file that says otherwise ends here.
    while let Some(index) = at {
        let element = sheet.elements.get(index as usize)?;
        if let Role::Heading(level) = element.role {
            return (level > 0).then_some(level.min(DEEPEST));
        }
        at = element.parent.filter(|&parent| parent < index);
    }
    None
}

/// The parts of a decimal number; 0 for "(a)" and "Appendix A".
fn parts(number: &str) -> u8 {
    let digits = number.trim_start_matches(|char: char| char.is_ascii_uppercase());
    let decimal = digits
        .split('.')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    if decimal {
        digits.split('.').count().min(usize::from(DEEPEST)) as u8
    } else {
        0
    }
}

/// A level for every style.
fn levels(found: &[Found]) -> BTreeMap<Style, u8> {
    // Ranked by how they are set, larger first.
    let mut looks: Vec<(i32, bool, bool)> = (found.iter()).map(|found| look(found.style)).collect();
    looks.sort_unstable();
    looks.dedup();
    let mut levels = BTreeMap::new();
    for found in found {
        let style = found.style;
        let rank = looks
            .iter()
            .position(|other| *other == look(style))
            .unwrap_or(0);
        let ranked = (rank + 1).min(usize::from(DEEPEST)) as u8;
        let level = match style {
            Style { given: 1.., .. } => style.given,
            Style { parts: 1.., .. } => {
                // "5" stands where most headings set like it would: below the paper's title.
                let base = (looks.iter())
                    .position(|other| *other == look(style))
                    .unwrap_or(0) as u8;
                (style.parts - 1 + (base + 1).min(2)).min(DEEPEST)
            }
            _ => ranked,
        };
        levels.insert(style, level);
    }
    levels
}

fn look(style: Style) -> (i32, bool, bool) {
    (style.size, style.light, style.small)
}
