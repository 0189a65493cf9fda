//! Tables that run on overleaf, joined into one.
//!
//! A part goes on where the part before ends its page, it begins its own, both have the same columns
//! at the same places, and it has either no head or the same head again. A caption of its own, unless
//! it says "continued", begins another table.

use scrutineer_model::{Block, BlockKind, Cell, CellRole, Rect, Sheet, Table};

use crate::token;
use crate::under::{Extent, columns_under};

/// The columns' left edges may differ by this, in points: figures are set right.
const SAME_EDGE: f32 = 12.0;
/// Heads printed again begin within so many points of where they began.
const SAME_START: f32 = 2.0;
/// How much text may stand between a part and its page's edge: a note, a stray line.
const MOST_WORDS_BETWEEN: usize = 12;

/// What has fewer cells and is no part of another table is none.
const LEAST_CELLS: usize = 4;

/// Joins parts; `tables` in reading order, `sheets` in page order.
pub(crate) fn joined(tables: Vec<Table>, sheets: &[Sheet]) -> Vec<Table> {
    let mut joined: Vec<Table> = Vec::new();
    for table in tables {
        let goes_on = |before: &Table, part: &Table| goes_on(before, part, sheets);
        match joined.last_mut() {
            Some(before) if goes_on(before, &table) => append(before, table),
            Some(before) => match with_blank_columns(before, &table) {
                Some(part) if goes_on(before, &part) => append(before, part),
                _ => joined.push(table),
            },
            None => joined.push(table),
        }
    }
    let is_table = |table: &Table| table.rows >= 2 && table.cells.len() >= LEAST_CELLS;
    let has_like = |row: &Table| {
        let mut tables = joined.iter().filter(|table| is_table(table));
        tables.any(|table| is_row_like(row, table))
    };
    let kept: Vec<bool> = (joined.iter())
        .map(|table| is_table(table) || has_like(table))
        .collect();
    let mut kept = kept.into_iter();
    joined.retain(|_| kept.next().unwrap_or(false));
    joined
}

/// Whether one row is a frame like a table on its page: a log that has a frame for each subject, some with one
/// entry.
fn is_row_like(row: &Table, table: &Table) -> bool {
    let [own] = row.regions.as_slice() else {
        return false;
    };
    row.rows == 1
        && row.columns >= 2
        && row.columns == table.columns
        && row.cells.len() == row.columns
        && table.regions.iter().any(|region| region.page == own.page)
        && are_in_line(table, row)
}

/// A part without a head that has fewer columns than the table before, at the columns that its own stand
/// under: those that hold nothing on its page leave no trace in it.
fn with_blank_columns(before: &Table, part: &Table) -> Option<Table> {
    if part.header_rows > 0 || part.columns >= before.columns || part.regions.len() != 1 {
        return None;
    }
    let at = columns_under(&extents(before, |_| true), &extents(part, |_| true))?;
    let mut part = part.clone();
    for cell in &mut part.cells {
        let last = cell.column + cell.column_span.max(1) - 1;
        if let (Some(&first), Some(&last)) = (at.get(cell.column), at.get(last)) {
            cell.column = first;
            cell.column_span = last - first + 1;
        }
    }
    part.columns = before.columns;
    Some(part)
}

/// From where to where the cells of each column stand that `counts` takes; those over several columns aside.
fn extents(table: &Table, counts: impl Fn(&Cell) -> bool) -> Vec<Extent> {
    let mut extents: Vec<Extent> = vec![None; table.columns];
    let cells = table.cells.iter().filter(|cell| cell.column_span == 1);
    for cell in cells.filter(|cell| counts(cell)) {
        if let Some(extent) = extents.get_mut(cell.column) {
            let (x0, x1) = extent.unwrap_or((cell.bbox.x0, cell.bbox.x1));
            *extent = Some((x0.min(cell.bbox.x0), x1.max(cell.bbox.x1)));
        }
    }
    extents
}

fn goes_on(before: &Table, part: &Table, sheets: &[Sheet]) -> bool {
    let (Some(last), Some(first)) = (before.regions.last(), part.regions.first()) else {
        return false;
    };
    let new_caption = part
        .caption
        .as_deref()
        .is_some_and(|caption| !caption.to_lowercase().contains("cont"));
    part.regions.len() == 1
        && first.page == last.page + 1
        && before.columns == part.columns
        && !new_caption
        && !has_another_title(before, part)
        && are_in_line(before, part)
        && (part.header_rows == 0 && !has_head_within(part)
            || repeats_head(before, part)
            || is_no_head(before, part))
        && ends_its_page(last.page, &last.bbox, sheets)
        && begins_its_page(first.page, &first.bbox, sheets)
}

/// Whether a heading of its own stands over the part, other than that over the table before.
fn has_another_title(before: &Table, part: &Table) -> bool {
    let (Some(title), Some(other)) = (&before.title, &part.title) else {
        return false;
    };
    let is_continued = other.to_lowercase().contains("cont");
    part.header_rows > 0 && title != other && !is_continued
}

/// Whether the frames' edges and the columns stand at the same places.
fn are_in_line(before: &Table, part: &Table) -> bool {
    let (a, b) = (
        &before.regions[before.regions.len() - 1].bbox,
        &part.regions[0].bbox,
    );
    let (last, first) = (
        before.regions[before.regions.len() - 1].page,
        part.regions[0].page,
    );
    let before_edges = extents(before, |cell| cell.page == last);
    let part_edges = extents(part, |cell| cell.page == first);
    let apart = before_edges
        .iter()
        .zip(&part_edges)
        .filter(|(a, b)| match (a, b) {
            (Some(a), Some(b)) => a.1.min(b.1) < a.0.max(b.0),
            _ => false,
        });
    let same_right = (a.x1 - b.x1).abs() < SAME_EDGE || has_heads_in_place(before, part);
    (a.x0 - b.x0).abs() < SAME_EDGE && same_right && apart.count() == 0
}

/// Whether the part has the same heads at the same places: text that nothing frames ends where its longest line on
/// the page does.
fn has_heads_in_place(before: &Table, part: &Table) -> bool {
    let starts = |table: &Table| -> Vec<(usize, usize, f32)> {
        let heads = table
            .cells
            .iter()
            .filter(|cell| cell.row < table.header_rows);
        let mut starts: Vec<_> = heads
            .map(|cell| (cell.row, cell.column, cell.bbox.x0))
            .collect();
        starts.sort_by_key(|(row, column, _)| (*row, *column));
        starts
    };
    let same = |((_, _, a), (_, _, b)): (&(usize, usize, f32), &(usize, usize, f32))| {
        (a - b).abs() < SAME_START
    };
    part.header_rows > 0
        && repeats_head(before, part)
        && starts(before).iter().zip(&starts(part)).all(same)
}

fn head_texts(table: &Table) -> Vec<(usize, usize, String)> {
    let mut heads: Vec<(usize, usize, String)> = table
        .cells
        .iter()
        .filter(|cell| cell.row < table.header_rows)
        .map(|cell| {
            let text = cell
                .text
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>();
            (cell.row, cell.column, text.to_lowercase())
        })
        .collect();
    heads.sort();
    heads
}

fn repeats_head(before: &Table, part: &Table) -> bool {
    before.header_rows == part.header_rows && head_texts(before) == head_texts(part)
}

/// Whether what was taken for the part's head is a row like others: the table before has no head
/// either, or the rows are not set apart.
fn is_no_head(before: &Table, part: &Table) -> bool {
    part.cells
        .iter()
        .filter(|cell| cell.row < part.header_rows)
        .all(|cell| !cell.bold && cell.fill.is_none() && cell.column_span == 1)
        && (before.header_rows == 0
            || before
                .cells
                .iter()
                .any(|cell| cell.row < before.header_rows && (cell.bold || cell.fill.is_some())))
}

/// Whether a row below the first names two columns of figures or more: `Unit count | Cost` under
/// the last total of the table before. What follows has heads of its own.
fn has_head_within(part: &Table) -> bool {
    let is_figure = |cell: &Cell| token::is_number(&cell.text);
    let in_field = |cell: &&Cell| cell.column >= part.stub_columns.max(1) && cell.column_span == 1;
    let is_of_figures = |column: usize| {
        let cells = part.cells.iter().filter(|cell| cell.column == column);
        let (figures, all) = cells.filter(in_field).fold((0, 0), |(figures, all), cell| {
            (figures + usize::from(is_figure(cell)), all + 1)
        });
        all >= 3 && figures * 2 > all
    };
    let figures: Vec<usize> = (0..part.columns).filter(|&c| is_of_figures(c)).collect();
    (part.header_rows.max(1)..part.rows).any(|row| {
        let cells = || {
            let of_row = part.cells.iter().filter(|cell| cell.row == row);
            of_row.filter(in_field)
        };
        cells()
            .filter(|cell| figures.contains(&cell.column))
            .count()
            >= 2
            && cells().all(|cell| !is_figure(cell) && !cell.text.contains(char::is_numeric))
    })
}

fn ends_its_page(page: u32, bbox: &Rect, sheets: &[Sheet]) -> bool {
    words_beyond(page, sheets, |block| block.y0 > bbox.y1 - 2.0) <= MOST_WORDS_BETWEEN
}

fn begins_its_page(page: u32, bbox: &Rect, sheets: &[Sheet]) -> bool {
    words_beyond(page, sheets, |block| block.y1 < bbox.y0 + 2.0) <= MOST_WORDS_BETWEEN
}

/// Words of the text, running heads and feet aside, that stand where `beyond` says.
fn words_beyond(page: u32, sheets: &[Sheet], beyond: impl Fn(&Rect) -> bool) -> usize {
    sheets
        .iter()
        .filter(|sheet| sheet.page == page)
        .flat_map(|sheet| {
            let text = |block: &&Block| {
                !matches!(block.kind, BlockKind::Furniture | BlockKind::Note { .. })
            };
            sheet
                .blocks
                .iter()
                .filter(text)
                .flat_map(|block| &block.words)
                .map(|&word| sheet.displayed(sheet.words[word as usize].bbox))
        })
        .filter(|bbox| beyond(bbox))
        .count()
}

fn append(before: &mut Table, mut part: Table) {
    let repeated = if part.header_rows > 0 && repeats_head(before, &part) {
        part.header_rows
    } else {
        0
    };
    let first = before.rows;
    let cells = part.cells.len();
    let of_row = |column: usize| {
        if column < before.stub_columns {
            CellRole::Stub
        } else {
            CellRole::Data
        }
    };
    // What names rows on one page names them overleaf.
    let (one, other) = (before.stub_columns, part.stub_columns);
    let told_apart = one.min(other)..one.max(other);
    if let Some(rest) = rest_of_a_row(&part, repeated) {
        let cell = &mut part.cells[rest];
        cell.role = of_row(cell.column);
    }
    for mut cell in part.cells {
        if cell.row < repeated {
            continue;
        }
        let is_plain = matches!(cell.role, CellRole::Stub | CellRole::Data);
        let is_told_apart = is_plain && cell.column_span == 1 && told_apart.contains(&cell.column);
        if cell.role == CellRole::Header || is_told_apart {
            cell.role = of_row(cell.column);
        }
        cell.row = cell.row - repeated + first;
        before.cells.push(cell);
    }
    before.rows += part.rows - repeated;
    if let Some(mut region) = part.regions.pop() {
        region.rows = (first, before.rows.saturating_sub(1));
        region.repeats_header = repeated;
        before.regions.push(region);
    }
    before.notes.append(&mut part.notes);
    // The rest of a row tells nothing of how well it is read.
    if cells >= LEAST_CELLS {
        before.confidence = before.confidence.min(part.confidence);
    }
    before.unit = before.unit.take().or(part.unit);
}

/// The cell that stands alone in the first row of a part below its repeated head and goes on in the
/// middle of a sentence: the rest of a cell of the page before, not the name of a section.
fn rest_of_a_row(part: &Table, repeated: usize) -> Option<usize> {
    let of_row = |(_, cell): &(usize, &Cell)| cell.row == repeated;
    let mut cells = part.cells.iter().enumerate().filter(of_row);
    let (index, cell) = cells.next()?;
    (cells.next().is_none() && cell.text.starts_with(char::is_lowercase)).then_some(index)
}

#[cfg(test)]
mod tests;
