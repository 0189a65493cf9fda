//! The headings of a paper, with levels that agree over its pages.

use std::collections::BTreeMap;

use scrutineer_model::{Block, BlockKind, Bookmark, Heading, Role, Sheet, Source, Table};

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
    (found.into_iter().zip(levels))
        .map(|(found, level)| Heading {
            level,
            number: found.number,
            text: found.text,
            source: found.source,
        })
        .collect()
}

/// How a heading is set, from the most prominent to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Style {
    /// Negative steps of a twelfth in size, so that larger comes first.
    size: i32,
    /// Not bold.
    light: bool,
    /// Not in capitals throughout.
    small: bool,
}

struct Found {
    style: Style,
    /// The level its bookmark or tag gives.
    given: Option<u8>,
    /// Parts of its decimal number.
    parts: Option<u8>,
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
            let bookmark = marked.get(&(sheet.page, squeezed(&block.text))).copied();
            found.push(Found {
                style: style(sheet, block),
                given: bookmark.or_else(|| tag_level(sheet, block)),
                parts: number.as_deref().and_then(parts),
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

fn style(sheet: &Sheet, block: &Block) -> Style {
    let words = || (block.words.iter()).filter_map(|&word| sheet.words.get(word as usize));
    let size = words().map(|word| word.size).fold(1.0, f32::max);
    Style {
        // Steps of a twelfth: 10, 11, 12 and 14 points differ, 11.9 and 12 do not.
        size: -(size.ln() * 12.0).round() as i32,
        light: !words().all(|word| word.bold),
        small: block.text.contains(char::is_lowercase),
    }
}

fn tag_level(sheet: &Sheet, block: &Block) -> Option<u8> {
    let first = block.words.first()?;
    let mut at = sheet.words.get(*first as usize)?.element;
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

/// The parts of a decimal number; `None` for "(a)" and "Appendix A".
fn parts(number: &str) -> Option<u8> {
    let digits = number.trim_start_matches(|char: char| char.is_ascii_uppercase());
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (digits.split('.').all(is_digits)).then(|| digits.split('.').count().min(6) as u8)
}

/// A level for every heading found.
fn levels(found: &[Found]) -> Vec<u8> {
    let styles = styles(found);
    let shift = shift(&styles);
    let by_style = by_style(&styles, shift);
    (found.iter())
        .map(|found| {
            let level = match (found.given, found.parts) {
                (Some(given), _) => given,
                (None, Some(parts)) => parts + shift,
                (None, None) => by_style.get(&found.style).copied().unwrap_or(1),
            };
            level.clamp(1, DEEPEST)
        })
        .collect()
}

/// What the headings of one style have in common.
struct Common {
    /// How many there are.
    headings: usize,
    /// Parts of their numbers, where most have one.
    parts: Option<u8>,
    /// The level most are given.
    given: Option<u8>,
}

/// The styles, the most prominent first.
fn styles(found: &[Found]) -> BTreeMap<Style, Common> {
    let mut by_style: BTreeMap<Style, Vec<&Found>> = BTreeMap::new();
    for found in found {
        by_style.entry(found.style).or_default().push(found);
    }
    (by_style.into_iter())
        .map(|(style, headings)| {
            let common = Common {
                headings: headings.len(),
                parts: middle(headings.iter().map(|found| found.parts)),
                given: middle(headings.iter().map(|found| found.given)),
            };
            (style, common)
        })
        .collect()
}

fn middle(values: impl Iterator<Item = Option<u8>>) -> Option<u8> {
    let mut values: Vec<Option<u8>> = values.collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().flatten()
}

/// 1 where a title stands above the headings numbered "1", "2", …; else 0.
fn shift(styles: &BTreeMap<Style, Common>) -> u8 {
    let first = styles.values().next();
    u8::from(first.is_some_and(|common| common.parts != Some(1)))
}

/// Headings that make a style one of the paper's own, and not a one-off.
const ESTABLISHED: usize = 3;

/// Walks down the styles: a given level holds, a number gives one, and what has neither stands one
/// below the last established style above it.
fn by_style(styles: &BTreeMap<Style, Common>, shift: u8) -> BTreeMap<Style, u8> {
    let mut levels = BTreeMap::new();
    let mut above = 0;
    for (style, common) in styles {
        let numbered = common.parts.map(|parts| parts + shift);
        let level = common.given.or(numbered).unwrap_or(above + 1).min(DEEPEST);
        levels.insert(*style, level);
        if common.headings >= ESTABLISHED || above == 0 {
            above = level;
        }
    }
    levels
}
