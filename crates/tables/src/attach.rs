//! What belongs to a table outside its grid: caption, title, unit, notes.

use scrutineer_model::{Block, BlockKind, Cell, CellRole, Note, Rect, Sheet, Table};

use crate::title::{self, LONGEST_TITLE, entitle, is_of_figure};
use crate::unit::stated_unit;

/// Notes stand no farther below the table or the note before, in ems.
const NOTE_REACH: f32 = 2.5;

/// Attaches what stands around the table; `bbox` is the grid's box in the sheet's upright frame.
pub(crate) fn attach(table: &mut Table, bbox: &Rect, sheet: &Sheet) {
    let around = title::entitle_above(table, bbox, sheet);
    if table.title.is_none()
        && table.caption.is_none()
        && let Some(caption) = in_corner(table)
    {
        entitle(table, &caption);
    }
    table.unit = unit(table).or(around.unit);
    let notes = |block: &&Block| {
        matches!(block.kind, BlockKind::Note { .. }) && block.bbox.y0 > bbox.y1 - 2.0
    };

    if let Some(headnote) = around.headnote {
        table.notes.push(Note {
            mark: None,
            text: headnote.text.clone(),
            source: sheet.source(headnote),
        });
    }
    let mut bottom = bbox.y1;
    let blocks = sheet.blocks.iter();
    let mut notes: Vec<&Block> = blocks
        .filter(|block| block.bbox.overlap_x(bbox) > 0.0)
        .filter(notes)
        .collect();
    notes.sort_by(|a, b| a.bbox.reading_order(&b.bbox));
    for block in notes {
        let BlockKind::Note { mark } = &block.kind else {
            continue;
        };
        if block.bbox.y0 - bottom > NOTE_REACH * title::size(block, sheet) {
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

/// The caption that stands in the corner over the stub: `Table 3.1`, or `Table 1` and below it `Policy decisions`. Not `Table`, over names
/// of tables, and not `Table 2 shows …`.
fn in_corner(table: &Table) -> Option<String> {
    let mut corner: Vec<&Cell> = (table.cells.iter())
        .filter(|cell| cell.role == CellRole::Header && cell.column == 0)
        .filter(|cell| table.stub_columns >= cell.column_span && !cell.text.is_empty())
        .collect();
    corner.sort_by_key(|cell| cell.row);
    let (first, rest) = corner.split_first()?;
    let mut words = first.text.split(' ');
    let labelled = matches!(words.next()?, "Table" | "TABLE")
        && words.next()?.bytes().any(|byte| byte.is_ascii_digit());
    let name = words.next();
    let is_name = |text: &str| {
        text.starts_with(|char: char| !char.is_lowercase())
            && text.chars().count() <= LONGEST_TITLE
            && stated_unit(text).is_none()
    };
    let below = rest
        .first()
        .filter(|cell| name.is_none() && is_name(&cell.text));
    (labelled && name.is_none_or(is_name)).then(|| match below {
        Some(below) => format!("{} {}", first.text, below.text),
        None => first.text.clone(),
    })
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
    fn a_caption_may_stand_in_the_corner() {
        let found = |corner: &[&str]| {
            let head = |(row, text): (usize, &&str)| Cell {
                row,
                row_span: 1,
                column_span: 1,
                text: (*text).to_owned(),
                role: CellRole::Header,
                ..Cell::default()
            };
            let table = Table {
                cells: corner.iter().enumerate().map(head).collect(),
                header_rows: corner.len(),
                stub_columns: 1,
                columns: 3,
                ..Table::default()
            };
            in_corner(&table)
        };
        for (corner, caption) in [
            (&["Table 3.1", "£m"][..], Some("Table 3.1")),
            (
                &["Table 1", "Policy decisions"],
                Some("Table 1 Policy decisions"),
            ),
            (
                &["Table 1 Policy decisions"],
                Some("Table 1 Policy decisions"),
            ),
            (&["Table"], None),
            (&["Table 2 shows"], None),
            (&["Service"], None),
        ] {
            assert_eq!(found(corner).as_deref(), caption, "{corner:?}");
        }
    }
}
