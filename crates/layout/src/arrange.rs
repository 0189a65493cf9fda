//! Blocks of one sheet, in reading order.

use std::collections::BTreeMap;

use scrutineer_model::{Block, BlockKind, Color, Line, Rect, Sheet, Word};

use crate::columns::{Flow, Row, flows};
use crate::furniture::{Furniture, RUNNING};
use crate::groups::{groups, pitch};
use crate::headings::{Around, heading, number, numbered_behind};
use crate::join::Joiner;
use crate::look::{Look, Shape, looks};
use crate::markers::MarkerKind;
use crate::{bands, captions, contents, notes, prose};

/// Puts the sheet's words into blocks, in reading order; every word lands in exactly one.
///
/// Running heads and feet come first and last, columns of running text one after the other, and
/// turned text last. What is neither prose nor heading, caption, note, list or contents is
/// [`BlockKind::Loose`]: a table, a form, a chart's labels.
pub fn arrange(sheet: &mut Sheet, furniture: &Furniture) {
    let mut drafts = Vec::new();
    let (rows, mut edges) = rows(sheet, furniture);
    let page = PageStyle::of(sheet, furniture);
    for flow in flows(rows, sheet) {
        drafts.extend(blocks_of(&flow, sheet, &page));
    }
    merge_loose(&mut drafts);
    let below = edges.split_off(edges.partition_point(|edge| edge.top));
    let drafts = (edges.into_iter().map(|edge| edge.draft))
        .chain(drafts)
        .chain(below.into_iter().map(|edge| edge.draft));
    let joiner = Joiner::new(&sheet.words);
    let blocks = drafts.map(|draft| draft.block(&joiner)).collect();
    sheet.blocks = blocks;
}

/// A block before its text is put together.
#[derive(Clone, Debug)]
struct Draft {
    kind: BlockKind,
    /// Line by line.
    lines: Vec<Vec<u32>>,
    bbox: Rect,
    size: f32,
}

impl Draft {
    fn block(self, joiner: &Joiner) -> Block {
        Block {
            kind: self.kind,
            text: joiner.text(self.lines.iter().map(Vec::as_slice)),
            bbox: self.bbox,
            words: self.lines.concat(),
            span: None,
        }
    }
}

/// Furniture, and turned runs.
struct Edge {
    draft: Draft,
    /// It stands above the text.
    top: bool,
}

/// The rows of text, top to bottom, and apart from them what belongs to no flow.
fn rows(sheet: &Sheet, furniture: &Furniture) -> (Vec<Row>, Vec<Edge>) {
    let mut rows = Vec::new();
    let mut edges = Vec::new();
    for line in &sheet.lines {
        let mut start = line.words.start;
        while start < line.words.end {
            let is_furniture = furniture.holds(sheet, start);
            let end = (start..line.words.end)
                .find(|&word| furniture.holds(sheet, word) != is_furniture)
                .unwrap_or(line.words.end);
            let row = Row::of(sheet, start..end, line.baseline, line.size);
            if is_furniture {
                edges.push(Edge {
                    top: row.bbox.center_y() < sheet.height / 2.0,
                    draft: draft(BlockKind::Furniture, &[&row]),
                });
            } else {
                rows.push(row);
            }
            start = end;
        }
    }
    let lined = sheet.lines.last().map_or(0, |line| line.words.end);
    for word in lined..sheet.words.len() {
        let kind = if furniture.holds(sheet, word) {
            BlockKind::Furniture
        } else {
            BlockKind::Loose
        };
        let row = Row::of(sheet, word..word + 1, 0.0, sheet.words[word].size);
        edges.push(Edge {
            top: false,
            draft: draft(kind, &[&row]),
        });
    }
    (rows, edges)
}

fn draft(kind: BlockKind, rows: &[&Row]) -> Draft {
    Draft {
        kind,
        lines: (rows.iter())
            .map(|row| row.words.clone().map(|word| word as u32).collect())
            .collect(),
        bbox: Rect::around(rows.iter().map(|row| row.bbox)).unwrap_or_default(),
        size: rows.first().map_or(0.0, |row| row.size),
    }
}

fn blocks_of(flow: &Flow, sheet: &Sheet, page: &PageStyle) -> Vec<Draft> {
    let mut looks = looks(flow, sheet);
    bands::mark(&mut looks, flow, sheet);
    contents::mark_plain(&mut looks, flow, sheet);
    contents::mark_captions(&mut looks);
    contents::mark_between(&mut looks);
    let groups: Vec<&[Look]> = (groups(&looks, flow).into_iter())
        .map(|group| &looks[group])
        .collect();
    let mut drafts = Vec::with_capacity(groups.len());
    for (index, rows) in groups.iter().enumerate() {
        let above = index.checked_sub(1).map(|at| groups[at]);
        let below = groups.get(index + 1).copied();
        let around = around(above, rows, below, flow, page);
        let kind = numbered_behind(rows, &groups[index + 1..], sheet)
            .unwrap_or_else(|| kind(rows, flow, sheet, above, around));
        let rows: Vec<&Row> = rows.iter().map(|look| &look.row).collect();
        drafts.push(draft(kind, &rows));
    }
    drafts
}

/// How most of a page's text is set.
struct PageStyle {
    size: f32,
    bold: bool,
    color: Color,
}

impl PageStyle {
    fn of(sheet: &Sheet, furniture: &Furniture) -> Self {
        let letters = |word: &Word| word.text.len();
        let all: usize = sheet.words.iter().map(letters).sum();
        let bold: usize = (sheet.words.iter())
            .filter(|word| word.bold)
            .map(letters)
            .sum();
        let mut colors: BTreeMap<Color, usize> = BTreeMap::new();
        let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
        for word in &sheet.words {
            *colors.entry(word.color).or_default() += letters(word);
            *sizes.entry((word.size * 10.0) as u32).or_default() += letters(word);
        }
        let size = match furniture.body_size(sheet.page) {
            size if size > 0.0 => size,
            _ => most(sizes).unwrap_or(0) as f32 / 10.0,
        };
        // A sheet printed smaller to fit a page has a title no larger than running text.
        let largest = (sheet.words.iter().enumerate())
            .filter(|(index, _)| !furniture.holds(sheet, *index))
            .map(|(_, word)| word.size)
            .fold(0.0, f32::max);
        let size = if largest > 0.0 {
            size.min(largest)
        } else {
            size
        };
        Self {
            size,
            bold: bold * 5 > all * 3 && !is_table_alone(sheet),
            color: most(colors).unwrap_or_default(),
        }
    }
}

/// White within a line that parts columns, in ems.
const PARTS_COLUMNS: f32 = 2.0;

/// Whether the page has rows of tables and no running text: that much of it is bold says nothing
/// then, for heads, totals and titles are.
fn is_table_alone(sheet: &Sheet) -> bool {
    let in_columns = |words: &[Word]| {
        (words.windows(2)).any(|two| two[1].bbox.x0 - two[0].bbox.x1 > PARTS_COLUMNS * two[1].size)
    };
    let runs_on = |line| {
        let words = sheet.line_words(line);
        words.len() >= RUNNING && !in_columns(words)
    };
    let near =
        |above: &Line, below: &Line| below.baseline - above.baseline < NEXT_LINE * below.size;
    let mut pairs = sheet.lines.windows(2);
    sheet
        .lines
        .iter()
        .any(|line| in_columns(sheet.line_words(line)))
        && !pairs.any(|two| near(&two[0], &two[1]) && two.iter().all(runs_on))
}

/// What is counted most often; the largest of several.
fn most<T: Ord>(counts: BTreeMap<T, usize>) -> Option<T> {
    (counts
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0))))
    .map(|(value, _)| value)
}

/// How near the next line of a wrapped cell stands, in ems.
const NEXT_LINE: f32 = 1.5;

/// How near a table's next row stands, in ems.
const NEXT_ROW: f32 = 2.4;

/// Lines of one text are never as near as this, in ems.
const BESIDE: f32 = 0.9;

/// What leads stands so many times as far from what is above it as from what follows.
const LEADS: f32 = 1.2;

/// Farther than this from its flow's edge, in ems, nothing begins by an indent.
const OFF_EDGE: f32 = 5.0;

fn around(
    above: Option<&[Look]>,
    rows: &[Look],
    below: Option<&[Look]>,
    flow: &Flow,
    page: &PageStyle,
) -> Around {
    let (first, last) = (&rows[0], &rows[rows.len() - 1]);
    let before = above.and_then(<[Look]>::last);
    let after = below.and_then(<[Look]>::first);
    let gap_above = before.map_or(f32::MAX, |look| pitch(look, first));
    let gap_below = after.map_or(f32::MAX, |look| pitch(last, look));
    let tabular = |look: Option<&Look>, gap: f32| {
        gap <= NEXT_ROW && look.is_some_and(|look| look.shape == Shape::Tabular)
    };
    // A bold line between two grids and in neither, or beside one and nearer to what follows.
    let in_grid = |look: Option<&Look>| look.is_some_and(|look| look.uprights > 1);
    let leads = gap_above > LEADS * gap_below;
    let off_grid = first.uprights == 0
        && rows.iter().all(|look| look.bold)
        && if leads {
            in_grid(before) || in_grid(after)
        } else {
            in_grid(before) && in_grid(after)
        };
    Around {
        body: page.size,
        bold_body: page.bold,
        color: page.color,
        leads: below.is_some_and(|group| {
            group[0].shape == Shape::Text
                && (group[0].marker.is_some() || prose::is_prose(group, flow))
        }),
        beside: gap_above.min(gap_below) < BESIDE,
        above: gap_above,
        below: gap_below,
        in_columns: tabular(before, gap_above) && tabular(after, gap_below) && !off_grid
            || gap_below <= NEXT_LINE
                && tabular(after, gap_below)
                && is_over_columns(&first.row, flow),
    }
}

/// Whether a row stands neither at its flow's left edge nor in its middle: over some columns, as the
/// upper line of their heads does.
fn is_over_columns(row: &Row, flow: &Flow) -> bool {
    let off_middle = (row.bbox.center_x() - f32::midpoint(flow.left, flow.right)).abs();
    row.bbox.x0 - flow.left > OFF_EDGE * row.size && off_middle > OFF_EDGE * row.size
}

fn kind(
    group: &[Look],
    flow: &Flow,
    sheet: &Sheet,
    above: Option<&[Look]>,
    around: Around,
) -> BlockKind {
    let first = &group[0];
    let words = &sheet.words[first.row.words.start..first.row.words.end];
    if first.shape == Shape::Entry {
        return BlockKind::Contents;
    }
    if is_caption(group, sheet) {
        return BlockKind::Caption;
    }
    if first.shape == Shape::Tabular {
        return BlockKind::Loose;
    }
    let after_table = above.is_some_and(|group| group[0].shape == Shape::Tabular);
    if let Some(note) = notes::note(words, after_table, around.body) {
        return note;
    }
    if let Some(heading) = heading(group, sheet, around) {
        return heading;
    }
    if let Some(marker) = &first.marker {
        if marker.kind == MarkerKind::Bullet {
            return BlockKind::ListItem {
                marker: marker.text.clone(),
            };
        }
        if prose::is_prose(group, flow) {
            return BlockKind::Paragraph {
                number: number(Some(marker), words),
            };
        }
        if !around.in_columns && first.count.letters() >= 4 {
            return BlockKind::ListItem {
                marker: marker.text.clone(),
            };
        }
    }
    // A cell's last line, wrapped below a row.
    let wrapped = after_table && around.above < NEXT_LINE && group.len() == 1;
    if !around.in_columns && !wrapped && prose::is_prose(group, flow) {
        return BlockKind::Paragraph { number: None };
    }
    BlockKind::Loose
}

fn is_caption(group: &[Look], sheet: &Sheet) -> bool {
    let words = group
        .iter()
        .flat_map(|look| &sheet.words[look.row.words.clone()]);
    let text: Vec<&str> = words.take(60).map(|word| word.text.as_str()).collect();
    group.len() <= 4 && captions::is_caption(&text.join(" "))
}

/// How far apart the rows of one table or form lie at most, in ems.
const LOOSE_APART: f32 = 2.6;

/// Puts neighbouring loose text together.
fn merge_loose(drafts: &mut Vec<Draft>) {
    let mut merged: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts.drain(..) {
        match merged.last_mut() {
            Some(last) if is_one_loose_text(last, &draft) => {
                last.bbox = last.bbox.union(&draft.bbox);
                last.lines.extend(draft.lines);
            }
            _ => merged.push(draft),
        }
    }
    *drafts = merged;
}

fn is_one_loose_text(above: &Draft, below: &Draft) -> bool {
    let gap = below.bbox.y0 - above.bbox.y1;
    above.kind == BlockKind::Loose
        && below.kind == BlockKind::Loose
        && (-above.size..=(LOOSE_APART - 1.0) * above.size.max(below.size)).contains(&gap)
}

#[cfg(test)]
mod tests;
