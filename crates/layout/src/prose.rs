//! Running text, as against labels and cells.
//!
//! A paragraph is sentences in lines that fill their column. The wrapped text of a table's cell
//! fills a part of the page's width only, and a label is short: neither is prose.

use crate::columns::Flow;
use crate::look::{Count, Look};

/// Words a paragraph has at least.
const WORDS: usize = 6;

/// The share of its flow's width that a paragraph's lines fill.
const FULL: f32 = 0.6;

/// The same for a line alone.
const FULL_ALONE: f32 = 0.75;

/// How far an indented paragraph is set in: to the share of its flow that is left.
const INDENTED: f32 = 0.7;

/// The least width of a paragraph's lines, in ems, where its flow is narrow.
const NARROWEST: f32 = 9.0;

/// Whether a group of text rows reads as sentences.
pub(crate) fn is_prose(group: &[Look], flow: &Flow) -> bool {
    let count = group
        .iter()
        .map(|look| look.count)
        .fold(Count::default(), Count::plus);
    let (Some(first), Some(last)) = (group.first(), group.last()) else {
        return false;
    };
    let lettered = count.lower * 10 >= count.all * 6 && count.digits * 5 <= count.all;
    if count.words < WORDS || !lettered {
        return false;
    }
    let width = (flow.right - first.text_left).max(INDENTED * flow.width());
    let fills = |look: &Look, share: f32| {
        let length = look.row.bbox.x1 - look.text_left;
        length >= share * width && length >= NARROWEST * look.row.size
    };
    let full = |look: &Look| fills(look, FULL);
    if group.len() == 1 {
        return fills(first, FULL_ALONE) || last.ends_sentence && count.words > WORDS;
    }
    // The last line of a paragraph ends where it will.
    let lines = &group[..group.len() - 1];
    let filled = lines.iter().filter(|look| full(look)).count();
    filled * 3 >= lines.len() * 2
}
