//! Notes beside the text: `Marion Ingram / Lindsay Edwards to action`, or `AW` in a column that is
//! headed `Action`.
//!
//! Minutes set so have a column at the right that running text never reaches. What must not match:
//! the last column of a table (its page has few paragraphs, or nobody in it is to act).

use scrutineer_model::{Block, BlockKind, Rect, Sheet, Span, Word};

use super::{Kind, Passage, passage, place};
use crate::actions::is_people;

/// Paragraphs that show where running text ends; fewer may all be short.
const PARAGRAPHS: usize = 3;

/// Words of a paragraph that fills its lines.
const FULL: usize = 12;

/// Lines further apart than this are different notes, in ems.
const PITCH: f32 = 1.7;

/// The names in a headed column may begin this far before its head, which is centred over them.
const HEAD: f32 = 1.0;

/// Running text ends at least this far before a column, in ems.
const CLEAR: f32 = 1.0;

/// The words of a sheet that stand in its margin, note by note.
#[derive(Debug, Default)]
pub(super) struct Margins {
    notes: Vec<Vec<u32>>,
    holds: Vec<bool>,
    /// Left edge of the column that is headed "Action": it goes on overleaf without a head.
    pub(super) column: Option<f32>,
}

impl Margins {
    /// Whether anything stands in the margin.
    pub(super) fn any(&self) -> bool {
        !self.notes.is_empty()
    }

    /// Whether the word of that index stands in the margin.
    pub(super) fn holds(&self, word: u32) -> bool {
        self.holds.get(word as usize).copied().unwrap_or(false)
    }
}

/// Whether a block of a text is a note beside it: such a block is of no table, and says who is to act.
pub(super) fn is_note(block: &Block) -> bool {
    block.kind == BlockKind::Loose
        && matches!(block.span, Some(Span::Text { .. }))
        && (is_people(&block.text) || crate::actions::given(&block.text).is_some())
}

/// Finds the notes in a sheet's right margin; `column` is that of the sheets before.
///
/// Tasks count as names where no table of the page has them: `tabled`.
pub(super) fn find(sheet: &Sheet, column: Option<f32>, tabled: bool) -> Margins {
    let head = head(sheet);
    let column = head.map(|head| head.0).or(column);
    let top = head.map_or(0.0, |head| head.1);
    let mut margins = headed(sheet, column, top, tabled).unwrap_or_else(|| beside(sheet));
    margins.column = column;
    margins
}

/// Left edge of a column headed "Action", beside which nothing stands close, and where its head ends:
/// titles above it may be as wide as the page.
fn head(sheet: &Sheet) -> Option<(f32, f32)> {
    let right = sheet
        .words
        .iter()
        .map(|word| word.bbox.x1)
        .max_by(f32::total_cmp)?;
    let says = |word: &Word| {
        let text = word.text.trim_matches(|char: char| !char.is_alphabetic());
        matches!(text, "Action" | "ACTION" | "Actions" | "ACTIONS")
    };
    let heads =
        |word: &&Word| word.bbox.x0 > 0.6 * right && says(word) && !has_neighbour(sheet, word);
    let head = sheet.words.iter().find(heads)?;
    Some((head.bbox.x0 - HEAD * head.size, head.bbox.y0))
}

/// Whether a word stands right before or behind another on its line.
fn has_neighbour(sheet: &Sheet, word: &Word) -> bool {
    sheet.words.iter().any(|other| {
        (other.baseline - word.baseline).abs() < 0.5 * word.size
            && other.bbox != word.bbox
            && other.bbox.x0 < word.bbox.x1 + CLEAR * word.size
            && other.bbox.x1 > word.bbox.x0 - CLEAR * word.size
    })
}

/// The names in a headed column; none where running text reaches into it.
fn headed(sheet: &Sheet, column: Option<f32>, top: f32, tabled: bool) -> Option<Margins> {
    let column = column?;
    let mut words = words_from(sheet, column);
    words.retain(|&(_, bbox, _)| bbox.y0 >= top);
    let clear = words.iter().all(|&(index, ..)| {
        let word = &sheet.words[index as usize];
        !sheet.words.iter().any(|other| {
            (other.baseline - word.baseline).abs() < 0.5 * word.size
                && other.bbox.x0 < column
                && other.bbox.x1 > word.bbox.x0 - CLEAR * word.size
        })
    });
    if !clear || words.is_empty() {
        return None;
    }
    let notes = notes(words);
    let named = (notes.iter())
        .filter(|note| {
            let text = text(sheet, note);
            is_people(&text) || !tabled && crate::actions::given(&text).is_some()
        })
        .count();
    // Page numbers stand there too; a table's last column holds other things.
    (named * 2 >= notes.len()).then(|| margins(sheet, notes))
}

/// What stands behind the right edge of running text, where something there asks somebody to act.
fn beside(sheet: &Sheet) -> Margins {
    let Some(edge) = edge(sheet) else {
        return Margins::default();
    };
    let mut words = words_from(sheet, edge);
    // The end of a line that is longer than running text is no note.
    words.retain(|&(index, bbox, size)| {
        bbox.x0 > edge + 0.3 * size && !runs_over(sheet, &sheet.words[index as usize], edge)
    });
    let notes = notes(words);
    if !notes.iter().any(|note| acts(&text(sheet, note))) {
        return Margins::default();
    }
    margins(sheet, notes)
}

/// Initials that stand one under the other at the right, each behind a line of text and a gap: who is to act, in a column
/// without a head.
pub(super) fn initialled(sheet: &Sheet) -> Margins {
    /// Notes of such a column, at least, and words of the line that each stands behind.
    const NOTES: usize = 2;
    const WORDS: usize = 5;
    /// Left edges of a column's notes are no further apart.
    const LEVEL: f32 = 1.0;
    /// Where a page's right part begins.
    const RIGHT: f32 = 0.7;
    let right = (sheet.words.iter().map(|word| word.bbox.x1)).fold(0.0, f32::max);
    let on_line =
        |word: &Word, other: &Word| (other.baseline - word.baseline).abs() < 0.5 * word.size;
    let is_note = |word: &&Word| {
        let before =
            || (sheet.words.iter()).filter(|other| on_line(word, other) && other.bbox != word.bbox);
        word.bbox.x0 > RIGHT * right
            && word.text.len() <= 12
            && is_people(&word.text)
            && before().all(|other| other.bbox.x1 < word.bbox.x0 - CLEAR * word.size)
            && before().count() >= WORDS
    };
    let found: Vec<&Word> = sheet.words.iter().filter(is_note).collect();
    let Some(column) = found.iter().map(|word| word.bbox.x0).min_by(f32::total_cmp) else {
        return Margins::default();
    };
    if found.len() < NOTES || found.iter().any(|word| word.bbox.x0 > column + LEVEL) {
        return Margins::default();
    }
    let level = |word: &Word| found.iter().any(|note| on_line(note, word));
    let words = words_from(sheet, column - LEVEL);
    let words = words
        .into_iter()
        .filter(|(index, ..)| level(&sheet.words[*index as usize]));
    margins(sheet, notes(words.collect()))
}

/// Offices and names that stand one under the other at the right, each beside a line of text: "Strategic Director -" over
/// "Communities", "Chairman", in a column without a head.
pub(super) fn officed(sheet: &Sheet) -> Margins {
    /// Notes of such a column, at least, and words of the line that each begins beside.
    const NOTES: usize = 2;
    const WORDS: usize = 4;
    /// Left edges of a column's notes are no further apart.
    const LEVEL: f32 = 1.0;
    /// Where a page's right part begins, and how far from the text a column is, in ems.
    const RIGHT: f32 = 0.6;
    const GAP: f32 = 1.5;
    let right = (sheet.words.iter().map(|word| word.bbox.x1)).fold(0.0, f32::max);
    let before = |word: &Word| -> Vec<f32> {
        (sheet.words.iter())
            .filter(|other| (other.baseline - word.baseline).abs() < 0.5 * word.size)
            .filter(|other| other.bbox.x0 < word.bbox.x0)
            .map(|other| other.bbox.x1)
            .collect()
    };
    let is_apart = |word: &Word| {
        before(word)
            .iter()
            .all(|end| *end < word.bbox.x0 - GAP * word.size)
    };
    let begins: Vec<&Word> = (sheet.words.iter())
        .filter(|word| word.bbox.x0 > RIGHT * right && word.text.starts_with(char::is_uppercase))
        .filter(|word| is_apart(word) && before(word).len() >= WORDS)
        .collect();
    let level = |at: f32| {
        (begins.iter())
            .filter(|word| (word.bbox.x0 - at).abs() <= LEVEL)
            .count()
    };
    let column = (begins.iter().map(|word| word.bbox.x0))
        .max_by(|a, b| level(*a).cmp(&level(*b)).then(b.total_cmp(a)))
        .filter(|at| level(*at) >= NOTES);
    let Some(column) = column else {
        return Margins::default();
    };
    // All that stands at or behind the column, line by line, is a note's, or none is.
    let words = words_from(sheet, column - LEVEL);
    let apart = |(index, ..): &(u32, Rect, f32)| {
        let word = &sheet.words[*index as usize];
        (word.bbox.x0 - column).abs() > LEVEL || is_apart(word)
    };
    let found = notes(words.into_iter().filter(apart).collect());
    let all = found.len();
    let named: Vec<Vec<u32>> = (found.into_iter())
        .filter(|note| is_people(&text(sheet, note)))
        .collect();
    let begun = named.iter().filter(|note| {
        note.first()
            .and_then(|&first| sheet.words.get(first as usize))
            .is_some_and(|first| (first.bbox.x0 - column).abs() <= LEVEL)
    });
    if begun.count() < named.len() || named.len() < NOTES || named.len() * 3 < all * 2 {
        return Margins::default();
    }
    margins(sheet, named)
}

/// Whether a word's line goes over an edge, word by word.
fn runs_over(sheet: &Sheet, word: &Word, edge: f32) -> bool {
    let mut left = word.bbox.x0;
    let mut line: Vec<&Word> = (sheet.words.iter())
        .filter(|other| {
            (other.baseline - word.baseline).abs() < 0.5 * word.size && other.bbox.x0 < left
        })
        .collect();
    line.sort_by(|a, b| b.bbox.x0.total_cmp(&a.bbox.x0));
    for other in line {
        if left - other.bbox.x1 > CLEAR * word.size {
            return false;
        }
        left = other.bbox.x0;
        if left < edge {
            return true;
        }
    }
    false
}

/// Words of text that begin at or behind a place, in reading order.
fn words_from(sheet: &Sheet, x0: f32) -> Vec<(u32, Rect, f32)> {
    let mut words: Vec<(u32, Rect, f32)> = Vec::new();
    for block in &sheet.blocks {
        if matches!(block.kind, BlockKind::Furniture | BlockKind::Contents) {
            continue;
        }
        for &index in &block.words {
            if let Some(word) = sheet.words.get(index as usize)
                && word.bbox.x0 >= x0
            {
                words.push((index, word.bbox, word.size));
            }
        }
    }
    words.sort_by(|a, b| a.1.reading_order(&b.1));
    words
}

fn notes(words: Vec<(u32, Rect, f32)>) -> Vec<Vec<u32>> {
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
    notes
}

fn margins(sheet: &Sheet, notes: Vec<Vec<u32>>) -> Margins {
    let mut holds = vec![false; sheet.words.len()];
    for &index in notes.iter().flatten() {
        if let Some(held) = holds.get_mut(index as usize) {
            *held = true;
        }
    }
    Margins {
        notes,
        holds,
        column: None,
    }
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
        let words = || (note.iter()).filter_map(|&index| sheet.words.get(index as usize));
        let (Some(bbox), Some(first)) =
            (Rect::around(words().map(|word| word.bbox)), words().next())
        else {
            continue;
        };
        // A note of smaller type begins a little above or below the line it stands beside.
        let line = Rect {
            y1: bbox.y0 + 0.6 * first.size,
            ..bbox
        };
        let beside = place(sheet, line).bbox.map_or(0.0, |line| line.y1);
        let source = place(sheet, bbox);
        let note = passage(Kind::Margin, &text(sheet, note), false, bbox, source);
        // The last that begins no lower than the note's first line.
        let at = passages.iter().rposition(|other| {
            other.is_text() && (other.source.bbox).is_some_and(|other| other.y0 <= beside)
        });
        passages.insert(at.map_or(0, |at| at + 1), note);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(words: &[(&str, f32, f32)]) -> Vec<String> {
        let (mut sheet, block) = crate::sample::set(words);
        sheet.blocks.push(block);
        let margins = officed(&sheet);
        (margins.notes.iter())
            .map(|note| text(&sheet, note))
            .collect()
    }

    #[test]
    fn offices_at_the_right_are_notes_beside_the_text() {
        let line = |at: f32| {
            [
                ("RESOLVED:", 60.0, at),
                ("That", 110.0, at),
                ("it", 160.0, at),
                ("be", 210.0, at),
                ("done", 260.0, at),
            ]
        };
        let words = [
            line(100.0).as_slice(),
            &[("Strategic", 400.0, 100.0), ("Director", 445.0, 100.0)],
            &[("Communities", 400.0, 112.0)],
            line(160.0).as_slice(),
            &[("All", 400.0, 160.0), ("Members", 445.0, 160.0)],
        ]
        .concat();
        assert_eq!(
            noted(&words),
            ["Strategic Director Communities", "All Members"]
        );
        // Figures of a table.
        let words = [
            line(100.0).as_slice(),
            &[("Total", 400.0, 100.0), ("£12", 445.0, 100.0)],
            line(160.0).as_slice(),
            &[("Total", 400.0, 160.0), ("£14", 445.0, 160.0)],
        ]
        .concat();
        assert!(noted(&words).is_empty());
    }
}
