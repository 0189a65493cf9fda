//! Rows of a ruled table that hold text, row by row and cell by cell.
//!
//! `Item │ Discussion │ Action`: minutes set so have lines of two columns side by side, and read line by line
//! the task stands within the discussion. A number or a form's label before text of several lines stands beside its
//! middle, where the producer centres cells, or runs over lines of its own. What must not match: rows of single lines,
//! which are read across.

use std::collections::BTreeMap;

use scrutineer_model::{Block, Cell, CellRole, Method, Rect, Sheet, Table};

use super::margin::Margins;
use super::{Kind, Passage, lines, passage, tasks};
use crate::number::{is_alone, leading, reference};
use crate::text::clean;

/// Words of a cell that holds text, and no name or figure.
const TEXT: usize = 12;

/// Words of a form's label, at most: "Name and signature of decision maker".
const LABEL: usize = 8;

/// A row of a page's tables, which may have to be read cell by cell.
pub(super) struct Row<'a> {
    cells: Vec<&'a Cell>,
    /// Its first cell holds its number alone.
    numbered: bool,
    /// It is a form's: a label, and what it asks for.
    labelled: bool,
    /// The first column of those that say who is to do what: tasks are told of by themselves.
    tasks: Option<usize>,
}

/// The rows of a page that may have to be read apart, of the tables that it has, with their heads.
pub(super) fn rows<'t>(tables: &[(&'t Table, &[String])], page: u32) -> Vec<Row<'t>> {
    let ruled = |table: &Table| table.method == Method::Ruled && (2..=5).contains(&table.columns);
    (tables.iter().filter(|(table, _)| ruled(table)))
        .flat_map(|(table, heads)| of_table(table, heads, page))
        .collect()
}

fn of_table<'t>(table: &'t Table, heads: &[String], page: u32) -> Vec<Row<'t>> {
    let mut rows: BTreeMap<usize, Vec<&Cell>> = BTreeMap::new();
    for cell in table.cells.iter().filter(|cell| cell.page == page) {
        let plain = cell.row_span <= 1 && cell.column_span < table.columns;
        if plain && !cell.text.is_empty() && cell.row < table.rows {
            rows.entry(cell.row).or_default().push(cell);
        }
    }
    let tasks = tasks::column(heads);
    // A log of tasks has no text beside them.
    let is_text =
        |cell: &&&Cell| Some(cell.column) != tasks && cell.text.split_whitespace().count() >= TEXT;
    let told = rows.values().flatten().filter(is_text).count() * 3 >= table.rows;
    (rows.into_values())
        .map(|mut cells| {
            cells.sort_by_key(|cell| cell.column);
            let numbered =
                cells.len() > 1 && cells.first().is_some_and(|cell| is_number(&cell.text));
            let labelled = table.columns == 2
                && !numbered
                && cells.len() == 2
                && cells.first().is_some_and(|cell| is_label(cell));
            Row {
                tasks: tasks.filter(|_| told && cells.len() > 1),
                cells,
                numbered,
                labelled,
            }
        })
        .collect()
}

/// "4.", "19/031", "3.2": a number with nothing behind it.
fn is_number(text: &str) -> bool {
    is_alone(&number(text), |text| {
        leading(text).or_else(|| reference(text))
    })
}

/// A cell's text as a number: "GBP/ 2122/201" is broken behind its stroke.
fn number(text: &str) -> String {
    let mut number = String::new();
    for part in clean(text).split_whitespace() {
        if !number.is_empty() && !number.ends_with(['/', '-', '.']) {
            number.push(' ');
        }
        number.push_str(part);
    }
    number
}

fn is_label(cell: &Cell) -> bool {
    // "Report of: Date of Decision:" are two labels, a line each.
    (cell.bold || cell.role == CellRole::Stub)
        && cell.text.matches(':').count() <= 1
        && (1..=LABEL).contains(&cell.text.split_whitespace().count())
        && cell.text.starts_with(char::is_uppercase)
        && !cell.text.ends_with('.')
}

/// The passages of a block that such rows cut, in order; none where it is read line by line.
pub(super) fn of(
    sheet: &Sheet,
    block: &Block,
    margins: &Margins,
    rows: &[Row<'_>],
) -> Option<Vec<Passage>> {
    let places: Vec<Option<(usize, usize)>> = (block.words.iter())
        .map(|&word| place_of(sheet, word, rows))
        .collect();
    let cut: Vec<bool> = (rows.iter().enumerate())
        .map(|(at, row)| is_cut(sheet, block, &places, at, row))
        .collect();
    let row = |place: &Option<(usize, usize)>| place.map(|(row, _)| row);
    if !cut.contains(&true) && places.iter().all(|place| row(place) == row(&places[0])) {
        return None;
    }
    let mut passages = Vec::new();
    // Words that are read line by line, and the row that they stand in: no line runs on into the next row.
    let mut across: Vec<u32> = Vec::new();
    let mut within = None;
    let mut done = vec![false; rows.len()];
    for (&word, place) in block.words.iter().zip(&places) {
        let Some((row, _)) = place.filter(|(row, _)| cut[*row]) else {
            let own = row(place).or(within);
            if std::mem::replace(&mut within, own).is_some_and(|last| own != Some(last)) {
                passages.extend(read(sheet, block, std::mem::take(&mut across), margins));
            }
            across.push(word);
            continue;
        };
        if std::mem::replace(&mut done[row], true) {
            continue;
        }
        passages.extend(read(sheet, block, std::mem::take(&mut across), margins));
        let of_cell = |cell: usize| {
            (block.words.iter().zip(&places))
                .filter(|(_, place)| **place == Some((row, cell)))
                .map(|(&word, _)| word)
                .collect::<Vec<u32>>()
        };
        passages.extend(cell_by_cell(sheet, block, margins, &rows[row], of_cell));
    }
    passages.extend(read(sheet, block, across, margins));
    Some(passages)
}

fn cell_by_cell(
    sheet: &Sheet,
    block: &Block,
    margins: &Margins,
    row: &Row<'_>,
    of_cell: impl Fn(usize) -> Vec<u32>,
) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for (at, cell) in row.cells.iter().enumerate() {
        if at == 0 && (row.numbered || row.labelled) {
            continue;
        }
        let mut own = read(sheet, block, of_cell(at), margins);
        if row.tasks.is_some_and(|tasks| cell.column >= tasks) {
            for passage in &mut own {
                passage.kind = Kind::Aside;
            }
        }
        passages.extend(own);
    }
    if let (true, Some(before), Some(first)) = (
        row.numbered || row.labelled,
        row.cells.first(),
        passages.first_mut(),
    ) {
        let text = if row.numbered {
            format!("{} {}", number(&before.text), first.whole())
        } else {
            format!("{}\t{}", clean(&before.text), first.whole())
        };
        let bbox = Rect::around(first.source.bbox.into_iter().chain([before.bbox]));
        let mut joined = passage(
            first.kind,
            &text,
            first.bold,
            bbox.unwrap_or_default(),
            first.source.clone(),
        );
        // The number that a reference gives stays in the text.
        let before = joined.text.len().saturating_sub(first.text.len());
        joined.lead = first.lead.map(|lead| lead + before);
        joined.source.bbox = bbox;
        *first = joined;
    }
    passages
}

/// The passages of some of a block's words.
fn read(sheet: &Sheet, block: &Block, words: Vec<u32>, margins: &Margins) -> Vec<Passage> {
    let boxes = (words.iter()).filter_map(|&word| Some(sheet.words.get(word as usize)?.bbox));
    let Some(bbox) = Rect::around(boxes) else {
        return Vec::new();
    };
    let part = Block {
        words,
        bbox,
        ..block.clone()
    };
    lines::of(sheet, &part, margins)
}

/// The row and the cell that a word stands in.
fn place_of(sheet: &Sheet, word: u32, rows: &[Row<'_>]) -> Option<(usize, usize)> {
    let bbox = sheet.displayed(sheet.words.get(word as usize)?.bbox);
    let lies = |cell: &Cell| cell.bbox.overlap(&bbox) > 0.5 * bbox.area();
    (rows.iter().enumerate()).find_map(|(row, own)| {
        let cell = own.cells.iter().position(|cell| lies(cell))?;
        Some((row, cell))
    })
}

/// Whether lines of a row's cells stand side by side, or its number stands beside no first line.
fn is_cut(
    sheet: &Sheet,
    block: &Block,
    places: &[Option<(usize, usize)>],
    row: usize,
    own: &Row<'_>,
) -> bool {
    let baselines = |cell: usize| {
        let mut lines: Vec<(f32, f32)> = Vec::new();
        for (&word, place) in block.words.iter().zip(places) {
            let Some(word) = sheet.words.get(word as usize) else {
                continue;
            };
            let new = !(lines.iter()).any(|(line, size)| (line - word.baseline).abs() < 0.5 * size);
            if *place == Some((row, cell)) && new {
                lines.push((word.baseline, word.size));
            }
        }
        lines.sort_by(|a, b| a.0.total_cmp(&b.0));
        lines
    };
    let lines: Vec<Vec<(f32, f32)>> = (0..own.cells.len()).map(baselines).collect();
    // All of it stands in this block, or the row is no run of its lines.
    if lines.len() < 2 || lines.iter().any(Vec::is_empty) {
        return false;
    }
    let texts = &lines[usize::from(own.numbered || own.labelled)..];
    let side_by_side =
        own.tasks.is_some() && texts.len() > 1 && texts.iter().any(|lines| lines.len() > 1);
    let several = texts.iter().any(|text| text.len() > 1);
    // "RESOLVED │ Reason for decision": two texts, and no label with its answer.
    let told = |cell: &&Cell| cell.text.split_whitespace().count() >= TEXT / 2;
    let both = !own.numbered
        && !own.labelled
        && several
        && own.cells.len() > 1
        && own.cells.iter().all(told)
        && own
            .cells
            .iter()
            .any(|cell| cell.text.split_whitespace().count() >= TEXT);
    let beside = texts[0]
        .first()
        .is_some_and(|first| (first.0 - lines[0][0].0).abs() > 0.5 * first.1);
    let off = (own.numbered || own.labelled) && several && (beside || lines[0].len() > 1);
    side_by_side || both || off
}

#[cfg(test)]
mod tests;
