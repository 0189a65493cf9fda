//! What a table is called: by the caption above or below it, by the heading or the line that stands right over it.
//!
//! ```text
//! Table 324. Arrests by Sex and Age: 2009          a caption
//! [In thousands. For year ending December 31.]     a headnote between the two
//!                      Total    Male    Female
//! ```

mod aside;
mod corner;
mod of_section;
mod running;

use scrutineer_model::{Block, BlockKind, PrintedUnit, Rect, Sheet, Table, Word};

pub(crate) use self::aside::is_aside;
use self::aside::{asides, unit_of_page, whole};
pub(crate) use self::corner::entitle_by_corners;
pub(crate) use self::of_section::{Part, entitle_sections, is_of_years, of_section};
pub(crate) use self::running::entitle_by_running_heads;

use crate::framed::begins_a_caption;
use crate::text::{Line, around, join, lines};
use crate::token;
use crate::unit::stated_unit;

/// A caption or title stands no farther above a table than this, in ems of its own type.
const CAPTION_REACH: f32 = 3.5;
/// A caption below a table keeps closer.
const CAPTION_BELOW_REACH: f32 = 2.0;
/// What stands over its edge by so much, in ems, is still above or below a table.
const OVER_THE_EDGE: f32 = 0.6;
/// A heading of more characters than this is no title.
pub(crate) const LONGEST_TITLE: usize = 160;

/// Gives a table that is called by the last line of its section's heading the whole of it: "FOR RESALE" of "06 LAND FOR RESALE".
pub(crate) fn complete_by_sections(tables: &mut [Table]) {
    for table in tables {
        if let (Some(title), Some(section)) = (&mut table.title, &table.section)
            && let Some((number, text)) = section.split_once(' ')
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && text.len() > title.len()
            && text.ends_with(title.as_str())
        {
            text.clone_into(title);
        }
    }
}

/// What stands with a table's title.
pub(crate) struct Around<'a> {
    /// What a heading says that is a unit alone: `($ millions)`.
    pub(crate) unit: Option<PrintedUnit>,
    /// What stands in square brackets between title and table.
    pub(crate) headnote: Option<&'a Block>,
}

/// Gives a table the title that stands above it, or the caption below.
pub(crate) fn entitle_above<'a>(table: &mut Table, bbox: &Rect, sheet: &'a Sheet) -> Around<'a> {
    let mut near: Vec<&Block> = sheet.blocks.iter().collect();
    near.retain(|block| block.bbox.overlap_x(bbox) > 0.0);
    let headnote = headnote(&near, bbox, sheet);
    let top = headnote.map_or(bbox.y0, |note| note.bbox.y0);
    let between = asides(words_under_headings(&near, top, sheet), bbox, top);
    let unit = headnote.and_then(|note| unit_of_headnote(&note.text));
    let around = Around {
        unit: unit.or(between.unit).or_else(|| unit_of_page(sheet, bbox)),
        headnote,
    };
    if let Some(caption) =
        caption(&near, bbox, between.top, sheet).or_else(|| loose_caption(bbox, between.top, sheet))
    {
        entitle(table, &caption);
        return around;
    }
    if table.title.is_some() {
        table.caption.clone_from(&table.title);
        return around;
    }
    let mut headings: Vec<&Block> = near.clone();
    headings.extend(
        sheet
            .blocks
            .iter()
            .filter(|block| leads(block, bbox, sheet)),
    );
    headings.retain(|block| {
        matches!(block.kind, BlockKind::Heading { .. })
            && block.text.chars().count() <= LONGEST_TITLE
            && !is_aside(&block.text)
    });
    let goes_on = |value: &Block| headings.iter().any(|label| goes_on_in(label, value, sheet));
    let heading = nearest(&headings, between.top, sheet).filter(|value| !goes_on(value));
    let title = loose_title(bbox, between.top, sheet);
    table.title = heading
        .filter(|block| {
            title
                .last()
                .is_none_or(|line| block.bbox.y1 > line.baseline)
        })
        .map(|block| block.text.clone())
        .or_else(|| {
            let words: Vec<&Word> = title.into_iter().flat_map(|line| line.words).collect();
            (!words.is_empty()).then(|| join(&words).trim_end_matches(':').to_owned())
        })
        .or_else(|| of_figure(&near, bbox, sheet))
        .or_else(|| {
            alone_over(&headings, bbox, between.top, sheet)
                .filter(|value| !goes_on(value))
                .map(|block| block.text.clone())
        });
    around
}

/// A heading with nothing below it but its table stands no farther above it than this, in ems.
const ALONE_REACH: f32 = 8.0;

/// The nearest heading over a table, farther away, where nothing at all stands between the two.
fn alone_over<'a>(
    headings: &[&'a Block],
    bbox: &Rect,
    top: f32,
    sheet: &Sheet,
) -> Option<&'a Block> {
    let over = |block: &&&Block| (0.0..ALONE_REACH).contains(&gap_above(block, top, sheet));
    let heading = (headings.iter())
        .filter(over)
        .max_by(|a, b| a.bbox.y1.total_cmp(&b.bbox.y1))?;
    let is_between = |y0: f32, y1: f32| y0 < top - 1.0 && y1 > heading.bbox.y1 + 1.0;
    let words = sheet.words.iter().map(|word| word.bbox);
    let drawn = sheet.images.iter().map(|image| image.bbox);
    let between = words
        .chain(drawn)
        .any(|other| is_between(other.y0, other.y1) && other.overlap_x(bbox) > 0.0);
    (!between).then_some(*heading)
}

/// Whether a line of a form goes on in the next, below its value: `Lead inspector:  Ann Lee` over `Her Majesty's Inspector`.
fn goes_on_in(label: &Block, value: &Block, sheet: &Sheet) -> bool {
    let em = size(value, sheet);
    let word = |&index: &u32| &sheet.words[index as usize];
    let mut behind = (label.words.iter())
        .map(word)
        .skip_while(|word| !word.text.ends_with(':'));
    let of_label = behind.next().is_some();
    let below = value.bbox.y0 - label.bbox.y1;
    of_label
        && (-OVER_THE_EDGE * em..OVER_THE_EDGE * em).contains(&below)
        && behind
            .next()
            .is_some_and(|first| (first.bbox.x0 - value.bbox.x0).abs() < 0.5 * em)
}

/// What a heading at the margin leads to begins no farther below it than this, in ems.
const LED_REACH: f32 = 1.5;

/// Whether a heading beside a table's left edge, with nothing below it in its own column, leads to it:
/// `Ward 12` at the margin right above an indented table.
fn leads(block: &Block, bbox: &Rect, sheet: &Sheet) -> bool {
    let below = |word: &Word| {
        word.bbox.y0 > block.bbox.y1 - 1.0
            && word.bbox.y0 < bbox.y1
            && word.bbox.overlap_x(&block.bbox) > 0.0
    };
    block.bbox.x1 <= bbox.x0
        && matches!(block.kind, BlockKind::Heading { .. })
        && (-OVER_THE_EDGE..LED_REACH).contains(&gap_above(block, bbox.y0, sheet))
        && !sheet.words.iter().any(below)
}

/// The words that stand below the nearest heading or caption over `top`, and not in running heads.
fn words_under_headings<'a>(
    near: &[&Block],
    top: f32,
    sheet: &'a Sheet,
) -> impl Iterator<Item = &'a Word> {
    let names = |block: &&&Block| {
        matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Caption)
            && !is_aside(&block.text)
            && gap_above(block, top, sheet) > -OVER_THE_EDGE
    };
    let under = near.iter().filter(names).map(|block| block.bbox.y1);
    let under = under.fold(f32::MIN, f32::max);
    let blocks = near
        .iter()
        .filter(|block| block.kind != BlockKind::Furniture);
    let words: Vec<u32> = blocks.flat_map(|block| block.words.clone()).collect();
    let words = words.into_iter().map(|word| &sheet.words[word as usize]);
    words.filter(move |word| word.bbox.center_y() > under)
}

/// The size of a block's type.
pub(crate) fn size(block: &Block, sheet: &Sheet) -> f32 {
    let first = block.words.first();
    first.map_or(10.0, |&word| sheet.words[word as usize].size)
}

/// How far a block ends above `top`, in its ems.
fn gap_above(block: &Block, top: f32, sheet: &Sheet) -> f32 {
    (top - block.bbox.y1) / size(block, sheet)
}

/// The block that ends nearest above `top`, within reach of a caption.
fn nearest<'a>(blocks: &[&'a Block], top: f32, sheet: &Sheet) -> Option<&'a Block> {
    let blocks = blocks.iter().copied();
    blocks
        .filter(|block| (-OVER_THE_EDGE..CAPTION_REACH).contains(&gap_above(block, top, sheet)))
        .min_by(|a, b| gap_above(a, top, sheet).total_cmp(&gap_above(b, top, sheet)))
}

/// The caption of a table above it, else the one below.
fn caption(near: &[&Block], bbox: &Rect, top: f32, sheet: &Sheet) -> Option<String> {
    let mut captions = near.to_vec();
    captions.retain(|block| block.kind == BlockKind::Caption && !is_of_figure(&block.text));
    let gap_below = |block: &&&Block| (block.bbox.y0 - bbox.y1) / size(block, sheet);
    let below = || {
        let captions = captions.iter();
        captions
            .filter(|block| (-OVER_THE_EDGE..CAPTION_BELOW_REACH).contains(&gap_below(block)))
            .min_by(|a, b| gap_below(a).total_cmp(&gap_below(b)))
            .copied()
    };
    let found = nearest(&captions, top, sheet).or_else(below)?;
    Some(found.text.clone())
}

/// A paragraph in square brackets right above a table.
fn headnote<'a>(near: &[&'a Block], bbox: &Rect, sheet: &Sheet) -> Option<&'a Block> {
    let text = |block: &&Block| {
        matches!(
            block.kind,
            BlockKind::Paragraph { .. } | BlockKind::Note { .. }
        )
    };
    let blocks: Vec<&Block> = near.iter().copied().filter(text).collect();
    nearest(&blocks, bbox.y0, sheet)
        .filter(|block| block.text.starts_with('[') && block.text.ends_with(']'))
}

/// `In millions of dollars` from `[In millions of dollars (61 represents 61,000,000). For fiscal years]`.
fn unit_of_headnote(text: &str) -> Option<PrintedUnit> {
    let first = text.trim_start_matches('[').split(['(', '.', ']']).next()?;
    stated_unit(first)
}

/// What a paper calls a figure and sets as a table has its caption between its text and itself, closer to each than this,
/// in ems.
const FIGURE_REACH: f32 = 2.5;

/// `Timetable for the plan` from `Figure 1 – Timetable for the plan` between a paragraph and a table, or at the top of a page: a
/// picture that the caption could be of would stand over it.
fn of_figure(near: &[&Block], bbox: &Rect, sheet: &Sheet) -> Option<String> {
    let captions: Vec<&Block> = near
        .iter()
        .copied()
        .filter(|block| block.kind == BlockKind::Caption && is_of_figure(&block.text))
        .collect();
    let caption = nearest(&captions, bbox.y0, sheet)
        .filter(|block| gap_above(block, bbox.y0, sheet) < FIGURE_REACH)?;
    let is_text = |block: &&&Block| {
        matches!(
            block.kind,
            BlockKind::Paragraph { .. } | BlockKind::Heading { .. } | BlockKind::ListItem { .. }
        )
    };
    let right_over = near.iter().filter(is_text).any(|block| {
        let gap = (caption.bbox.y0 - block.bbox.y1) / size(caption, sheet);
        (-OVER_THE_EDGE..FIGURE_REACH).contains(&gap)
    });
    let at_top = || {
        let text = sheet
            .blocks
            .iter()
            .filter(|block| block.kind != BlockKind::Furniture);
        text.map(|block| &block.bbox)
            .all(|block| block.y0 >= caption.bbox.y0)
    };
    let drawn = |rect: &Rect| {
        rect.overlap_x(bbox) > 0.0 && rect.y0 < caption.bbox.y0 && rect.y1 > caption.bbox.y0 - 1.0
    };
    let is_drawn = sheet.images.iter().any(|image| drawn(&image.bbox));
    let title = without_label(&caption.text);
    (!title.is_empty() && !is_drawn && (right_over || at_top())).then(|| title.to_owned())
}

/// A line that is a title stands no farther above its table than this, in ems.
const LINE_REACH: f32 = 2.7;

/// A line that stands by itself right above a table, in bold type or capitals: `SEND commissioning intentions:`; or one
/// in italics or in colour that begins with it.
///
/// Not one that holds figures, a unit, or parts that stand apart: those are the table's.
fn loose_title<'a>(bbox: &Rect, top: f32, sheet: &'a Sheet) -> Vec<Line<'a>> {
    let mut lines = lines(loose_above(bbox, top, sheet));
    let Some(line) = lines.pop() else {
        return Vec::new();
    };
    let near = top - line.baseline <= LINE_REACH * line.size;
    let Some(part) = whole(&line, bbox) else {
        return Vec::new();
    };
    let text = join(&part.words);
    let letters = || text.chars().filter(|sign| sign.is_alphabetic());
    let begins_with_its_table = (part.words[0].bbox.x0 - bbox.x0).abs() < line.size;
    let marked = || begins_with_its_table && (is_italic(&part) || part.is_coloured());
    let stands_out = part.is_bold() || token::are_capitals(letters(), CAPITALS) || marked();
    let figures = part.words.iter().filter(|word| {
        token::is_number(&word.text)
            && !token::is_period(&word.text)
            && !word.text.eq("-")
            && !word.text.eq("–")
    });
    let begins = text.starts_with(char::is_uppercase);
    let is_title = near
        && stands_out
        && begins
        && (part.words.len() > 1 || letters().count() >= SHORTEST && begins_with_its_table)
        && text.chars().count() <= LONGEST_TITLE
        && figures.count() == 0
        && !text.ends_with('.')
        && !token::states_a_unit(&text)
        && !is_of_figure(&text)
        && !text.to_lowercase().starts_with("appendix");
    if !is_title {
        return Vec::new();
    }
    let above = lines.pop().filter(|above| goes_on_from(above, &part));
    above.into_iter().chain([part]).collect()
}

fn is_italic(line: &Line) -> bool {
    line.words.iter().all(|word| word.italic)
}

/// Whether a title in italics goes on from the line above it.
fn goes_on_from(above: &Line, title: &Line) -> bool {
    is_italic(above)
        && is_italic(title)
        && (above.words[0].bbox.x0 - title.words[0].bbox.x0).abs() < 0.5 * title.size
        && title.baseline - above.baseline < CAPTION_LEADING * title.size
}

/// A word of fewer letters is a column's head.
const SHORTEST: usize = 6;

/// So many capitals are no abbreviation.
const CAPITALS: usize = 8;

/// The words of loose blocks that stand over a table, above `top`.
fn loose_above<'a>(bbox: &Rect, top: f32, sheet: &'a Sheet) -> impl Iterator<Item = &'a Word> {
    let blocks = sheet.blocks.iter();
    blocks
        .filter(|block| block.kind == BlockKind::Loose && block.bbox.overlap_x(bbox) > 0.0)
        .flat_map(|block| &block.words)
        .map(|&word| &sheet.words[word as usize])
        .filter(move |word| word.bbox.y1 <= top + 0.5 * word.size)
}

/// Lines of a caption are no farther apart than this, in ems, and no more than that.
const CAPTION_LEADING: f32 = 1.6;
const CAPTION_LINES: usize = 3;

/// A caption that stands in one block with its table: `Table 3.1  Options for the plan` right above the grid,
/// not `Table 3.1 shows …`.
fn loose_caption(bbox: &Rect, top: f32, sheet: &Sheet) -> Option<String> {
    let lines = lines(loose_above(bbox, top, sheet));
    let (lines, headnote) = lines.split_at(lines.len() - headnote_lines(&lines));
    let top = headnote
        .first()
        .map_or(top, |first| around(&first.words).y0);
    let mut caption: Vec<Line> = Vec::new();
    for line in lines.iter().rev().take(CAPTION_LINES) {
        let Some(line) = over(line, bbox) else {
            continue;
        };
        let (reach, below) = match caption.first() {
            Some(below) => (CAPTION_LEADING, below.baseline),
            None => (CAPTION_REACH, top),
        };
        if below - line.baseline > reach * line.size {
            return None;
        }
        let begins = begins_a_caption(&line);
        caption.insert(0, line);
        if begins {
            let words: Vec<&Word> = caption.into_iter().flat_map(|line| line.words).collect();
            let text = join(&words);
            let named = !without_label(&text).starts_with(char::is_lowercase);
            let short = text.chars().count() <= LONGEST_TITLE;
            return (named && short && !is_of_figure(&text)).then_some(text);
        }
    }
    None
}

/// A headnote has so many lines at most.
const HEADNOTE_LINES: usize = 8;

/// How many of the last lines are a headnote in square brackets, see [`headnote`].
fn headnote_lines(lines: &[Line]) -> usize {
    let ends = |line: &Line| line.words.last().is_some_and(|w| w.text.ends_with(']'));
    let begins = |line: &Line| line.words[0].text.starts_with('[');
    if !lines.last().is_some_and(ends) {
        return 0;
    }
    let mut last = lines.iter().rev().take(HEADNOTE_LINES);
    last.position(begins).map_or(0, |above| above + 1)
}

/// White wider than this, in ems, parts captions side by side; behind the label `Table 7:` alone it may stand.
const BETWEEN_CAPTIONS: f32 = 2.0;
const LABEL_WORDS: usize = 2;

/// The part of a line that stands over a table.
fn over<'a>(line: &Line<'a>, bbox: &Rect) -> Option<Line<'a>> {
    let apart = |pair: &[&Word]| pair[1].bbox.x0 - pair[0].bbox.x1 > BETWEEN_CAPTIONS * line.size;
    let mut parts: Vec<Vec<&Word>> = Vec::new();
    for (at, &word) in line.words.iter().enumerate() {
        let label =
            |part: &Vec<&Word>| part.len() <= LABEL_WORDS && token::begins_a_title(&part[0].text);
        let goes_on = at > 0 && !apart(&line.words[at - 1..=at]);
        match parts.last_mut() {
            Some(part) if goes_on || label(part) => part.push(word),
            _ => parts.push(vec![word]),
        }
    }
    let over = |part: &Vec<&Word>| around(part).overlap_x(bbox) > 0.0;
    parts.into_iter().find(over).map(Line::new)
}

/// Gives a table its caption, and the title in it.
pub(crate) fn entitle(table: &mut Table, caption: &str) {
    table.caption = Some(caption.to_owned());
    let title = without_label(caption);
    if !title.is_empty() {
        table.title = Some(title.to_owned());
    }
}

/// `Figure 1 – Timetable`, `Map 2`: the caption of what is no table, most often.
pub(crate) fn is_of_figure(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["figure", "fig.", "chart", "graph", "map"]
        .iter()
        .any(|word| lower.starts_with(word))
}

/// `Capital programme` from `Table 3: Capital programme` or `Table 6.2 – Tax base`.
fn without_label(caption: &str) -> &str {
    let Some(rest) = ["Table", "TABLE", "Figure", "FIGURE"]
        .iter()
        .find_map(|label| caption.strip_prefix(label))
    else {
        return caption;
    };
    let rest = rest.trim_start();
    let number = rest
        .find(|c: char| !(c.is_alphanumeric() || c == '.'))
        .unwrap_or(rest.len());
    if !rest[..number].chars().any(|c| c.is_ascii_digit()) && number > 1 {
        return caption;
    }
    rest[number..].trim_start_matches([' ', ':', '–', '—', '-', '.', '\u{a0}'])
}

#[cfg(test)]
mod tests;
