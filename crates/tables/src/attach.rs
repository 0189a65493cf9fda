//! What belongs to a table outside its grid: caption, title, unit, notes.

use scrutineer_model::{Block, BlockKind, CellRole, Note, Rect, Sheet, Table, Word};

use crate::framed::begins_a_caption;
use crate::text::{Line, around, join, lines};
use crate::token;
use crate::unit::stated_unit;

/// A caption or title stands no farther above a table than this, in ems of its own type.
const CAPTION_REACH: f32 = 3.5;
/// A caption below a table keeps closer.
const CAPTION_BELOW_REACH: f32 = 2.0;
/// Notes stand no farther below the table or the note before, in ems.
const NOTE_REACH: f32 = 2.5;
/// A heading of more characters than this is no title.
const LONGEST_TITLE: usize = 160;

/// Attaches what stands around the table; `bbox` is the grid's box in the sheet's upright frame.
pub(crate) fn attach(table: &mut Table, bbox: &Rect, sheet: &Sheet) {
    let size = |block: &Block| {
        block
            .words
            .first()
            .map_or(10.0, |&word| sheet.words[word as usize].size)
    };
    let near = |block: &&Block| block.bbox.overlap_x(bbox) > 0.0;
    let is_caption =
        |block: &&Block| block.kind == BlockKind::Caption && !is_of_figure(&block.text);
    let gap_above = |block: &Block| (bbox.y0 - block.bbox.y1) / size(block);
    let gap_below = |block: &Block| (block.bbox.y0 - bbox.y1) / size(block);

    let blocks = || sheet.blocks.iter().filter(near);
    let above = blocks()
        .filter(is_caption)
        .filter(|block| (-0.6..CAPTION_REACH).contains(&gap_above(block)))
        .min_by(|a, b| gap_above(a).total_cmp(&gap_above(b)));
    let below = blocks()
        .filter(is_caption)
        .filter(|block| (-0.6..CAPTION_BELOW_REACH).contains(&gap_below(block)))
        .min_by(|a, b| gap_below(a).total_cmp(&gap_below(b)));
    let captioned = above.or(below).map(|caption| caption.text.clone());
    if let Some(caption) = captioned.or_else(|| loose_caption(bbox, sheet)) {
        entitle(table, &caption);
    } else if table.title.is_none() {
        table.title = blocks()
            .filter(|block| matches!(block.kind, BlockKind::Heading { .. }))
            .filter(|block| (-0.6..CAPTION_REACH).contains(&gap_above(block)))
            .filter(|block| block.text.chars().count() <= LONGEST_TITLE)
            .min_by(|a, b| gap_above(a).total_cmp(&gap_above(b)))
            .map(|block| block.text.clone());
    } else {
        table.caption.clone_from(&table.title);
    }
    table.unit = unit(table);

    let mut bottom = bbox.y1;
    let mut notes: Vec<&Block> = blocks()
        .filter(|block| {
            matches!(block.kind, BlockKind::Note { .. }) && block.bbox.y0 > bbox.y1 - 2.0
        })
        .collect();
    notes.sort_by(|a, b| a.bbox.reading_order(&b.bbox));
    for block in notes {
        let BlockKind::Note { mark } = &block.kind else {
            continue;
        };
        if block.bbox.y0 - bottom > NOTE_REACH * size(block) {
            break;
        }
        bottom = block.bbox.y1;
        table.notes.push(Note {
            mark: mark.clone(),
            text: block.text.clone(),
            source: sheet.source(block),
        });
    }
}

/// Lines of a caption are no farther apart than this, in ems, and no more than that.
const CAPTION_LEADING: f32 = 1.6;
const CAPTION_LINES: usize = 3;

/// A caption that stands in one block with its table: `Table 3.1  Options for the plan` right above the grid,
/// not `Table 3.1 shows …`.
fn loose_caption(bbox: &Rect, sheet: &Sheet) -> Option<String> {
    let blocks = sheet.blocks.iter();
    let words = blocks
        .filter(|block| block.kind == BlockKind::Loose && block.bbox.overlap_x(bbox) > 0.0)
        .flat_map(|block| &block.words)
        .map(|&word| &sheet.words[word as usize])
        .filter(|word| word.bbox.y1 <= bbox.y0 + 0.5 * word.size);
    let mut caption: Vec<Line> = Vec::new();
    for line in lines(words).into_iter().rev().take(CAPTION_LINES) {
        let Some(line) = over(&line, bbox) else {
            continue;
        };
        let (reach, below) = match caption.first() {
            Some(below) => (CAPTION_LEADING, below.baseline),
            None => (CAPTION_REACH, bbox.y0),
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

/// Attaches what stands around a table of a paper without pages: a caption or heading right before
/// it, notes right behind it. `before` and `after` in reading order.
pub(crate) fn attach_around(
    table: &mut Table,
    before: &[(&Sheet, &Block)],
    after: &[(&Sheet, &Block)],
) {
    let text = |(_, block): &&(&Sheet, &Block)| block.kind != BlockKind::Furniture;
    let above = before.iter().rev().find(text).map(|(_, block)| *block);
    let is_caption =
        |block: &&Block| block.kind == BlockKind::Caption && !is_of_figure(&block.text);
    let mut notes = after.iter().filter(text).peekable();
    if let Some(caption) = above.filter(is_caption) {
        let own = table.title.take();
        entitle(table, &caption.text);
        // "Table 1:" alone, over a title inside the grid.
        table.title = table.title.take().or(own);
    } else if table.title.is_some() {
        table.caption.clone_from(&table.title);
    } else if let Some(heading) = above
        && matches!(heading.kind, BlockKind::Heading { .. })
        && heading.text.chars().count() <= LONGEST_TITLE
    {
        table.title = Some(heading.text.clone());
    }
    table.unit = unit(table);
    while let Some((sheet, block)) =
        notes.next_if(|(_, block)| matches!(block.kind, BlockKind::Note { .. }))
    {
        if let BlockKind::Note { mark } = &block.kind {
            table.notes.push(Note {
                mark: mark.clone(),
                text: block.text.clone(),
                source: sheet.source(block),
            });
        }
    }
}

/// Gives a table its caption, and the title in it.
fn entitle(table: &mut Table, caption: &str) {
    table.caption = Some(caption.to_owned());
    let title = without_label(caption);
    if !title.is_empty() {
        table.title = Some(title.to_owned());
    }
}

fn is_of_figure(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["figure", "fig.", "chart", "graph", "map"]
        .iter()
        .any(|word| lower.starts_with(word))
}

/// `Capital programme` from `Table 3: Capital programme` or `Table 6.2 – Tax base`.
fn without_label(caption: &str) -> &str {
    let Some(rest) = caption
        .strip_prefix("Table")
        .or_else(|| caption.strip_prefix("TABLE"))
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

/// The unit that holds for the whole table: in its corner, in a head over all figures, in its
/// title. Heads that state different units state none for the table.
fn unit(table: &Table) -> Option<scrutineer_model::PrintedUnit> {
    let heads: Vec<_> = table
        .cells
        .iter()
        .filter(|cell| cell.role == CellRole::Header)
        .collect();
    let corner = heads.iter().find(|cell| cell.row == 0 && cell.column == 0);
    let whole = heads.iter().find(|cell| {
        cell.column_span > 1 && cell.column_span + table.stub_columns >= table.columns
    });
    let of_heads = || {
        let mut units = heads.iter().filter_map(|cell| stated_unit(&cell.text));
        let first = units.next()?;
        let lowest = heads
            .iter()
            .filter(|cell| cell.column >= table.stub_columns && cell.column_span == 1);
        let same = units.all(|unit| unit.unit == first.unit && unit.scale == first.scale);
        let stated = heads
            .iter()
            .filter(|cell| stated_unit(&cell.text).is_some())
            .count();
        (same
            && stated + 1
                >= lowest
                    .count()
                    .min(table.columns.saturating_sub(table.stub_columns)))
        .then_some(first)
    };
    corner
        .and_then(|cell| stated_unit(&cell.text))
        .or_else(|| whole.and_then(|cell| stated_unit(&cell.text)))
        .or_else(|| table.caption.as_deref().and_then(stated_unit))
        .or_else(|| table.title.as_deref().and_then(stated_unit))
        .or_else(of_heads)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_in_one_block_with_its_table_is_its_caption() {
        let caption = |drawing: &[&str]| {
            let mut sheet = crate::sketch::sheet(drawing);
            let bbox = Rect::around(sheet.words.iter().map(|word| word.bbox)).unwrap_or_default();
            sheet.blocks.push(Block {
                kind: BlockKind::Loose,
                bbox,
                words: (0..).take(sheet.words.len()).collect(),
                ..Block::default()
            });
            let grid = Rect {
                y0: crate::sketch::under(drawing.len() as f32 - 2.0),
                ..bbox
            };
            loose_caption(&grid, &sheet)
        };
        assert_eq!(
            caption(&["Table 3.1  Options for the plan", "of 2031", "Aim   A   B"]).as_deref(),
            Some("Table 3.1 Options for the plan of 2031")
        );
        assert_eq!(
            caption(&["Table 3.1 shows the options", "Aim   A   B"]),
            None
        );
    }

    #[test]
    fn a_caption_is_a_title_without_its_label() {
        assert_eq!(
            without_label("Table 3: Capital programme"),
            "Capital programme"
        );
        assert_eq!(without_label("Table 6.2 – Tax base"), "Tax base");
        assert_eq!(without_label("Table of fees"), "Table of fees");
        assert_eq!(without_label("Revenue budget"), "Revenue budget");
    }
}
