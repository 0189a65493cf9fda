//! Blocks become passages: running text with the places of its words, bullets with their lead-in.
//!
//! Paragraphs, items of lists, notes and headings are passages, and cells of tables that hold
//! sentences, and loose blocks that are prose. Words inside tables else, running heads, contents and
//! captions are not.

mod cells;
mod items;
mod overleaf;

use std::ops::Range;

use scrutineer_model::{Block, BlockKind, InCell, Rect, Sheet, Source, Span, Table};

use crate::line_ends::line_ends;
use crate::loose::{is_close, is_line, is_prose, paragraphs};
use items::items_of_lists;
use overleaf::join_overleaf;

/// Running text that is read as one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Passage {
    /// As printed, raised marks of notes blanked out.
    pub(crate) text: String,
    /// The same as printed.
    pub(crate) printed: String,
    /// The page it begins on, from 1.
    pub(crate) page: u32,
    /// Where in the text each further page begins, for a paragraph that goes on overleaf.
    pub(crate) overleaf: Vec<usize>,
    /// Where its words stand in the text, and on their page.
    pub(crate) words: Vec<(Range<usize>, Rect)>,
    /// Where in the text a line ends that had room for what follows.
    pub(crate) line_ends: Vec<usize>,
    /// Number of its paragraph, its own or that of the paragraph it belongs to.
    pub(crate) number: Option<String>,
    pub(crate) kind: Kind,
    /// It interrupts the text around it: a note.
    pub(crate) aside: bool,
    /// Where it stands in a paper without pages.
    pub(crate) span: Option<Span>,
    /// The cell of a table that it is.
    pub(crate) cell: Option<InCell>,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    #[default]
    Paragraph,
    Bullet,
    Heading,
    /// A cell of a table, a text of its own.
    Cell,
}

impl Passage {
    /// The page that its last words stand on.
    fn last_page(&self) -> u32 {
        let turned = u32::try_from(self.overleaf.len()).unwrap_or_default();
        self.page.saturating_add(turned)
    }

    /// The place of a part of its text, on the page where the part begins.
    pub(crate) fn source(&self, part: &Range<usize>) -> Source {
        let turned = self.overleaf.partition_point(|&turn| turn <= part.start);
        let end = self
            .overleaf
            .get(turned)
            .map_or(part.end, |&turn| turn.min(part.end));
        let boxes = self
            .words
            .iter()
            .filter(|(span, _)| span.start < end && part.start < span.end)
            .map(|(_, bbox)| *bbox);
        Source {
            page: self
                .page
                .saturating_add(u32::try_from(turned).unwrap_or_default()),
            bbox: Rect::around(boxes),
            span: self.span.clone(),
        }
    }
}

/// A table less likely than this to be right is no hindrance to reading its words as sentences, where they
/// are some: a front page in columns taken for a grid.
const DOUBTFUL: f32 = 0.15;

/// The passages of a paper in reading order.
pub(crate) fn passages(sheets: &[Sheet], all: &[Table]) -> Vec<Passage> {
    let (tables, doubtful): (Vec<&Table>, Vec<&Table>) =
        (all.iter()).partition(|table| table.confidence >= DOUBTFUL);
    // A table may stand on hundreds of pages.
    let mut cells = cells::cells(all);
    let mut passages = Vec::new();
    let mut number = None;
    for sheet in sheets {
        let (tables, doubtful) = (frames(sheet, &tables), frames(sheet, &doubtful));
        // "800,320.3 Council tax income (including": in what may be a grid, a figure begins a row and no sentence.
        let is_row = |part: &Block| {
            let figure = |char: char| char.is_ascii_digit() || "£$(-–".contains(char);
            part.text.starts_with(figure) && in_table(sheet, part, &doubtful)
        };
        for (index, block) in sheet.blocks.iter().enumerate() {
            let beside = [index.checked_sub(1), Some(index + 1)];
            let between = beside.into_iter().all(|other| {
                let other = other.and_then(|other| sheet.blocks.get(other));
                other.is_some_and(|other| {
                    matches!(
                        other.kind,
                        BlockKind::Paragraph { .. } | BlockKind::ListItem { .. }
                    )
                })
            });
            let loose = block.kind == BlockKind::Loose
                && (is_prose(sheet, block)
                    || has_bullet(&block.text) && is_close(sheet, block)
                    || between && is_line(sheet, block));
            let as_loose = if has_bullet(&block.text) {
                Kind::Bullet
            } else {
                Kind::Paragraph
            };
            let read = reads(block).or(loose.then_some((as_loose, None)));
            let rest = block.kind == BlockKind::Loose && is_close(sheet, block);
            let read = read.or_else(|| {
                let before = passages.last()?;
                (rest && goes_on(before, sheet, block)).then_some((Kind::Paragraph, None))
            });
            let Some((kind, own)) = read else {
                // A block may hold paragraphs and the table below them: its parts are looked at one by one.
                if block.kind == BlockKind::Loose && !is_table(sheet, block, &tables) {
                    let parts = paragraphs(sheet, block);
                    passages.extend(
                        parts
                            .iter()
                            .filter(|part| !in_table(sheet, part, &tables) && !is_row(part))
                            .map(|part| {
                                let kind = if has_bullet(&part.text) {
                                    Kind::Bullet
                                } else {
                                    Kind::Paragraph
                                };
                                passage(sheet, part, kind, number.clone())
                            }),
                    );
                }
                continue;
            };
            if in_table(sheet, block, &tables) {
                continue;
            }
            match (kind, own) {
                (Kind::Bullet, _) => {}
                (_, Some(own)) => number = Some(own),
                (Kind::Heading, None) => number = None,
                _ => {}
            }
            // "of whom 7%" ─ "subsequently returned": an item's last line that layout set apart.
            if let Some(before) = passages.last_mut()
                && goes_on(before, sheet, block)
            {
                append(before, passage(sheet, block, kind, None));
                continue;
            }
            passages.push(Passage {
                aside: loose && kind != Kind::Bullet
                    || matches!(block.kind, BlockKind::Note { .. }),
                ..passage(sheet, block, kind, number.clone())
            });
        }
        passages.extend(cells.remove(&sheet.page).unwrap_or_default());
    }
    join_overleaf(&mut passages);
    items_of_lists(&mut passages);
    passages
}

/// Whether a block goes on from an item that ends inside a sentence: it stands right under it and begins
/// in lower case.
fn goes_on(before: &Passage, sheet: &Sheet, block: &Block) -> bool {
    /// The next line begins within this many heights of a line.
    const NEAR: f32 = 1.0;
    let bbox = sheet.displayed(block.bbox);
    let Some((_, last)) = before.words.last() else {
        return false;
    };
    let gap = bbox.y0 - last.y1;
    let height = last.y1 - last.y0;
    before.kind == Kind::Bullet
        && before.page == sheet.page
        && !before.text.trim_end().ends_with(['.', ':', ';', '!', '?'])
        && block.text.starts_with(char::is_lowercase)
        && (-NEAR * height..=NEAR * height).contains(&gap)
        && bbox.x0 < last.x1
}

/// Adds the rest of a sentence with the places of its words.
fn append(before: &mut Passage, rest: Passage) {
    let from = before.text.len() + 1;
    before.text = format!("{} {}", before.text, rest.text);
    before.printed = format!("{} {}", before.printed, rest.printed);
    let moved = rest
        .words
        .into_iter()
        .map(|(span, bbox)| (span.start + from..span.end + from, bbox));
    before.words.extend(moved);
    before
        .line_ends
        .extend(rest.line_ends.into_iter().map(|end| end + from));
}

/// Whether a block is read, as what, and its own number.
fn reads(block: &Block) -> Option<(Kind, Option<String>)> {
    Some(match &block.kind {
        BlockKind::Paragraph { number: None } if has_bullet(&block.text) => (Kind::Bullet, None),
        BlockKind::Paragraph { number } => (Kind::Paragraph, number.clone()),
        BlockKind::ListItem { .. } => (Kind::Bullet, None),
        BlockKind::Heading { number, .. } => (Kind::Heading, number.clone()),
        BlockKind::Note { .. } => (Kind::Paragraph, None),
        BlockKind::Furniture | BlockKind::Caption | BlockKind::Contents | BlockKind::Loose => {
            return None;
        }
    })
}

/// Whether a text begins with a dash or dot that makes it an item of a list.
pub(crate) fn has_bullet(text: &str) -> bool {
    text.split_once(' ')
        .is_some_and(|(mark, _)| is_bullet(mark))
}

/// Whether a text is such a dash or dot.
pub(crate) fn is_bullet(text: &str) -> bool {
    matches!(
        text,
        "−" | "–" | "—" | "•" | "▪" | "■" | "●" | "◦" | "\u{f0b7}" | "\u{f0a7}" | "o"
    )
}

/// Whether most of a block lies within a table.
fn in_table(sheet: &Sheet, block: &Block, frames: &[Rect]) -> bool {
    let bbox = sheet.displayed(block.bbox);
    let (x, y) = (
        f32::midpoint(bbox.x0, bbox.x1),
        f32::midpoint(bbox.y0, bbox.y1),
    );
    frames.iter().any(|frame| inside(frame, x, y))
}

/// Whether all of a block lies within a table.
fn is_table(sheet: &Sheet, block: &Block, frames: &[Rect]) -> bool {
    let bbox = sheet.displayed(block.bbox);
    (frames.iter()).any(|frame| inside(frame, bbox.x0, bbox.y0) && inside(frame, bbox.x1, bbox.y1))
}

/// Where tables stand on a page.
fn frames(sheet: &Sheet, tables: &[&Table]) -> Vec<Rect> {
    (tables.iter().flat_map(|table| &table.regions))
        .filter(|region| region.page == sheet.page && region.span.is_none())
        .map(|region| region.bbox)
        .collect()
}

fn inside(frame: &Rect, x: f32, y: f32) -> bool {
    (frame.x0..=frame.x1).contains(&x) && (frame.y0..=frame.y1).contains(&y)
}

fn passage(sheet: &Sheet, block: &Block, kind: Kind, number: Option<String>) -> Passage {
    let printed = block.text.clone();
    let mut text = printed.clone();
    let mut words = Vec::new();
    let mut set = Vec::new();
    let mut from = 0;
    for &index in &block.words {
        let Some(word) = sheet.words.get(index as usize) else {
            continue;
        };
        // A word broken at a line's end has lost its hyphen in the block's text.
        let stem = word.text.trim_end_matches(['-', '\u{ad}', '‐']);
        if stem.is_empty() {
            continue;
        }
        // Nearly always the next word of the text.
        let rest = &printed[from..];
        let next = rest.trim_start();
        let found = if next.starts_with(stem) {
            Some(rest.len() - next.len())
        } else {
            rest.find(stem)
        };
        let Some(found) = found else {
            continue;
        };
        let span = from + found..from + found + stem.len();
        from = span.end;
        if word.raised && is_mark(stem) {
            // As many bytes, so that places in both texts agree.
            text.replace_range(span.clone(), &" ".repeat(stem.len()));
        }
        set.push((span.clone(), word));
        words.push((span, sheet.displayed(word.bbox)));
    }
    let line_ends = line_ends(&text, &set);
    if matches!(kind, Kind::Paragraph | Kind::Bullet) {
        blank_number(&mut text, block);
    }
    blank_revisions(&mut text);
    Passage {
        text,
        printed,
        page: sheet.page,
        overleaf: Vec::new(),
        words,
        line_ends,
        number,
        kind,
        aside: false,
        span: block.span.clone(),
        cell: None,
    }
}

/// A raised mark that refers to a note, not an ordinal's ending or a unit's power.
fn is_mark(text: &str) -> bool {
    text.chars()
        .all(|char| char.is_ascii_digit() || "*†‡§,".contains(char))
}

/// Blanks out what says that a number was revised, or is provisional: "333(r) fewer", "5,543(p)".
fn blank_revisions(text: &mut String) {
    for mark in ["(r)", "(p)"] {
        let mut from = 0;
        while let Some(found) = text.get(from..).and_then(|rest| rest.find(mark)) {
            let at = from + found;
            from = at + mark.len();
            if text
                .get(..at)
                .is_some_and(|before| before.ends_with(|char: char| char.is_ascii_digit()))
            {
                text.replace_range(at..from, "   ");
            }
        }
    }
}

/// Blanks out the number or bullet that a block's text begins with.
fn blank_number(text: &mut String, block: &Block) {
    let own = match &block.kind {
        BlockKind::Paragraph { number: Some(own) } => own,
        BlockKind::ListItem { marker } => marker,
        _ => return,
    };
    if text.starts_with(own.as_str()) {
        text.replace_range(..own.len(), &" ".repeat(own.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_that_a_number_was_revised_is_blanked_out() {
        let mut text = "333(r) fewer than 5,543 (r)".to_owned();
        blank_revisions(&mut text);
        assert_eq!(text, "333    fewer than 5,543 (r)");
    }
}
