//! Notes beside the text: `Marion Ingram / Lindsay Edwards to action`.
//!
//! Minutes set so have a column at the right that running text never reaches. What must not match:
//! the last column of a table (its page has few paragraphs, or nobody in it is to act).

use scrutineer_model::{BlockKind, Rect, Sheet};

use super::{Kind, Passage, passage, place};

/// Paragraphs that show where running text ends; fewer may all be short.
const PARAGRAPHS: usize = 3;

/// Words of a paragraph that fills its lines.
const FULL: usize = 12;

/// Lines further apart than this are different notes, in ems.
const PITCH: f32 = 1.7;

/// The words of a sheet that stand in its margin, note by note.
#[derive(Debug, Default)]
pub(super) struct Margins {
    notes: Vec<Vec<u32>>,
    holds: Vec<bool>,
}

impl Margins {
    /// Whether the word of that index stands in the margin.
    pub(super) fn holds(&self, word: u32) -> bool {
        self.holds.get(word as usize).copied().unwrap_or(false)
    }
}

/// Finds the notes in a sheet's right margin.
pub(super) fn find(sheet: &Sheet) -> Margins {
    let Some(edge) = edge(sheet) else {
        return Margins::default();
    };
    let mut words: Vec<(u32, Rect, f32)> = Vec::new();
    for block in &sheet.blocks {
        if matches!(block.kind, BlockKind::Furniture | BlockKind::Contents) {
            continue;
        }
        for &index in &block.words {
            if let Some(word) = sheet.words.get(index as usize)
                && word.bbox.x0 > edge + 0.3 * word.size
            {
                words.push((index, word.bbox, word.size));
            }
        }
    }
    words.sort_by(|a, b| a.1.reading_order(&b.1));
    let mut notes: Vec<Vec<u32>> = Vec::new();
    let mut last: Option<f32> = None;
    for (index, bbox, size) in words {
        let near = last.is_some_and(|last| bbox.y0 - last <= PITCH * size);
        match notes.last_mut() {
            Some(note) if near => note.push(index),
            _ => notes.push(vec![index]),
        }
        last = Some(bbox.y0);
    }
    if !notes.iter().any(|note| acts(&text(sheet, note))) {
        return Margins::default();
    }
    let mut holds = vec![false; sheet.words.len()];
    for &index in notes.iter().flatten() {
        if let Some(held) = holds.get_mut(index as usize) {
            *held = true;
        }
    }
    Margins { notes, holds }
}

fn acts(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("action") || text.ends_with("to note")
}

/// Where running text ends on the right.
fn edge(sheet: &Sheet) -> Option<f32> {
    let ends: Vec<f32> = (sheet.blocks.iter())
        .filter(|block| matches!(block.kind, BlockKind::Paragraph { .. }))
        .filter(|block| block.words.len() >= FULL)
        .map(|block| block.bbox.x1)
        .collect();
    if ends.len() < PARAGRAPHS {
        return None;
    }
    ends.into_iter().max_by(f32::total_cmp)
}

fn text(sheet: &Sheet, note: &[u32]) -> String {
    let words: Vec<&str> = (note.iter())
        .filter_map(|&index| sheet.words.get(index as usize))
        .map(|word| word.text.as_str())
        .collect();
    words.join(" ")
}

/// Puts each note behind the passage it stands beside.
pub(super) fn insert(passages: &mut Vec<Passage>, sheet: &Sheet, margins: &Margins) {
    for note in margins.notes.iter().rev() {
        let words = (note.iter()).filter_map(|&index| sheet.words.get(index as usize));
        let Some(bbox) = Rect::around(words.map(|word| word.bbox)) else {
            continue;
        };
        let source = place(sheet, bbox);
        let top = source.bbox.map_or(0.0, |bbox| bbox.y0);
        let note = passage(Kind::Margin, &text(sheet, note), false, bbox, source);
        // The last that begins no lower than the note's first line.
        let at = passages.iter().rposition(|other| {
            other.is_text() && (other.source.bbox).is_some_and(|other| other.y0 <= top + 2.0)
        });
        passages.insert(at.map_or(0, |at| at + 1), note);
    }
}
