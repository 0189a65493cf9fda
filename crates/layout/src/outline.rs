//! The headings of a paper, with levels that agree over its pages.

use std::collections::BTreeMap;

use scrutineer_model::{Block, BlockKind, Bookmark, Heading, Role, Sheet, Source, Table};

/// The deepest level given.
const DEEPEST: u8 = 6;

/// The paper's headings in reading order, outside its tables.
///
/// A number gives a level by its parts ("5.1" stands under "5"). The others are ranked by how they
/// are set, larger and bolder first, the file's tags and bookmarks agreeing; a style that sets
/// numbered headings too has their level. In a paper without pages the file's levels hold.
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
    /// The level that a file without pages marks.
    marked: Option<u8>,
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
            let BlockKind::Heading { number, level } = &block.kind else {
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
                marked: block.span.is_some().then_some((*level).clamp(1, DEEPEST)),
                style: style(sheet, block),
                given: bookmark.or_else(|| tag_level(sheet, block)),
                parts: number.as_deref().and_then(parts),
                number: number.clone(),
                text,
                source: sheet.source(block),
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
        .and_then(|number| {
            let behind = || text.strip_suffix(number)?.strip_suffix(' ');
            text.strip_prefix(number).or_else(behind)
        })
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

/// A level for every heading found: headings set alike and numbered alike have the same.
fn levels(found: &[Found]) -> Vec<u8> {
    let kinds = kinds(found);
    let shift = shift(&kinds);
    let mut levels: BTreeMap<Kind, u8> = BTreeMap::new();
    let mut above = 0;
    // Down the styles: a given level holds, a number gives one, and what has neither stands one
    // below the last established style above it.
    for (kind, common) in &kinds {
        let numbered = kind
            .parts
            .map(|parts| (i16::from(parts) + shift).max(1) as u8);
        let level = common
            .given
            .or(numbered)
            .unwrap_or(above + 1)
            .clamp(1, DEEPEST);
        levels.insert(*kind, level);
        if common.headings >= ESTABLISHED || kind.parts.is_some() || above == 0 {
            above = level;
        }
    }
    (found.iter())
        .map(|found| {
            let of_kind = levels.get(&found.kind()).copied();
            found.marked.or(of_kind).unwrap_or(1)
        })
        .collect()
}

/// Headings that make a style one of the paper's own, and not a one-off.
const ESTABLISHED: usize = 3;

/// Headings set and numbered alike, the most prominent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    style: Style,
    parts: Option<u8>,
}

/// What the headings of one kind have in common.
struct Common {
    /// How many there are.
    headings: usize,
    /// The level that most are given.
    given: Option<u8>,
}

impl Found {
    fn kind(&self) -> Kind {
        Kind {
            style: self.style,
            parts: self.parts,
        }
    }
}

fn kinds(found: &[Found]) -> BTreeMap<Kind, Common> {
    let mut given: BTreeMap<Kind, Vec<Option<u8>>> = BTreeMap::new();
    for found in found {
        given.entry(found.kind()).or_default().push(found.given);
    }
    (given.into_iter())
        .map(|(kind, mut levels)| {
            levels.sort_unstable();
            let common = Common {
                headings: levels.len(),
                given: levels[levels.len() / 2],
            };
            (kind, common)
        })
        .collect()
}

/// What to add to a number's parts: headings with the fewest parts stand at the top, or below the
/// title where something more prominent stands above them.
fn shift(kinds: &BTreeMap<Kind, Common>) -> i16 {
    let fewest = (kinds.iter())
        .filter(|(_, common)| common.headings > 1)
        .filter_map(|(kind, _)| kind.parts)
        .min()
        .unwrap_or(1);
    let titled = (kinds.keys().next()).is_some_and(|first| first.parts != Some(fewest));
    i16::from(titled) + 1 - i16::from(fewest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{bold, lines, paper, set};
    use crate::{arrange, furnish};
    use scrutineer_model::{Glyph, Rect, Region};

    fn text(y: f32) -> Vec<Glyph> {
        lines(
            &[
                "The Council has set aside a sum for this purpose and will review it in",
                "the course of the year, when the outturn of the last is known.",
            ],
            60.0,
            y,
        )
    }

    fn sheets() -> Vec<Sheet> {
        let mut sheets = paper(&[
            vec![
                bold(set("Budget report", 60.0, 200.0, 20.0)),
                bold(set("1  Introduction", 60.0, 250.0, 14.0)),
                text(280.0),
                bold(set("1.1  Purpose", 60.0, 330.0, 12.0)),
                text(350.0),
            ],
            vec![
                bold(set("2  Savings", 60.0, 200.0, 14.0)),
                text(230.0),
                bold(set("Adult care", 60.0, 280.0, 10.0)),
                text(300.0),
            ],
        ]);
        let furniture = furnish(&sheets);
        for sheet in &mut sheets {
            arrange(sheet, &furniture);
        }
        sheets
    }

    fn check(tables: &[Table], bookmarks: &[Bookmark], expected: &[&str]) {
        let found: Vec<String> = (outline(&sheets(), tables, bookmarks).into_iter())
            .map(|heading| {
                let number = heading.number.unwrap_or_default();
                format!("{} {number} {}", heading.level, heading.text)
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn levels_follow_numbers_and_size() {
        check(
            &[],
            &[],
            &[
                "1  Budget report",
                "2 1 Introduction",
                "3 1.1 Purpose",
                "2 2 Savings",
                "4  Adult care",
            ],
        );
    }

    #[test]
    fn bookmarks_give_levels_to_headings_set_alike() {
        let bookmark = |title: &str, level, page| Bookmark {
            level,
            title: title.into(),
            page: Some(page),
        };
        check(
            &[],
            &[
                bookmark("1 INTRODUCTION", 1, 1),
                bookmark("2 Savings", 1, 2),
                bookmark("Adult care", 2, 2),
            ],
            &[
                "1  Budget report",
                "1 1 Introduction",
                "3 1.1 Purpose",
                "1 2 Savings",
                "2  Adult care",
            ],
        );
    }

    #[test]
    fn a_heading_inside_a_table_is_its_section() {
        let table = Table {
            regions: vec![Region {
                page: 2,
                bbox: Rect::new(50.0, 260.0, 500.0, 400.0).expect("finite"),
                rows: (0, 3),
                ..Region::default()
            }],
            ..Table::default()
        };
        check(
            &[table],
            &[],
            &[
                "1  Budget report",
                "2 1 Introduction",
                "3 1.1 Purpose",
                "2 2 Savings",
            ],
        );
    }
}
