//! How wide each column of a drawing is.

use scrutineer_model::Table;

use crate::text::width;

use super::{indent, shown};

/// The widest a drawing should be, in characters: what a review page and a wide terminal show.
pub(super) const PAPER: usize = 150;

/// The widest a column of text is before it wraps.
const TEXT: usize = 29;

/// No column is made narrower than this by the width of the paper: text in narrower columns takes
/// more lines than the eye can hold together.
const NARROWEST: usize = 20;

/// The width of each column's text, without the space on both sides.
///
/// A column is as wide as its longest cell, up to [`TEXT`]; where the sum is more than [`PAPER`],
/// the widest columns give way first, down to their longest word (at most [`TEXT`]).
pub(super) fn columns(table: &Table) -> Vec<usize> {
    let mut widths = vec![1; table.columns];
    let mut words = vec![1; table.columns];
    for cell in &table.cells {
        if cell.column_span != 1 || cell.column >= table.columns {
            continue;
        }
        let text = shown(table, cell);
        let longest = text.split_whitespace().map(width).max().unwrap_or(0);
        let column = cell.column;
        widths[column] = widths[column].max((width(&text) + indent(cell)).min(TEXT));
        words[column] = words[column].max((longest + indent(cell)).clamp(NARROWEST, TEXT));
    }
    fit_spans(table, &mut widths);
    shrink(&mut widths, &words);
    widths
}

/// Widens columns until the longest word of a cell over several of them fits.
fn fit_spans(table: &Table, widths: &mut [usize]) {
    for cell in table.cells.iter().filter(|cell| cell.column_span > 1) {
        let Some(under) = widths.get_mut(cell.column..) else {
            continue;
        };
        let span = cell.column_span.min(under.len());
        let text = shown(table, cell);
        let longest = text.split_whitespace().map(width).max().unwrap_or(0);
        let room = inner(&under[..span]);
        let missing = longest.min(TEXT).saturating_sub(room);
        for (index, width) in under[..span].iter_mut().enumerate() {
            *width += missing / span + usize::from(index < missing % span);
        }
    }
}

/// The room for text in a cell over columns of these widths.
pub(super) fn inner(widths: &[usize]) -> usize {
    widths.iter().sum::<usize>() + 3 * widths.len().saturating_sub(1)
}

/// Takes a character at a time from the widest column that may still give one.
fn shrink(widths: &mut [usize], words: &[usize]) {
    while inner(widths) > PAPER {
        let widest = (0..widths.len())
            .filter(|&column| widths[column] > words[column])
            .max_by_key(|&column| (widths[column], std::cmp::Reverse(column)));
        let Some(column) = widest else {
            return;
        };
        widths[column] -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_columns_give_way_first() {
        let mut widths = vec![100, 60, 5];
        shrink(&mut widths, &[10, 10, 5]);
        assert_eq!(inner(&widths), PAPER);
        assert_eq!(widths, [79, 60, 5]);
    }

    #[test]
    fn a_column_keeps_its_longest_word() {
        let mut widths = vec![29; 10];
        shrink(&mut widths, &[29; 10]);
        assert_eq!(widths, [29; 10]);
    }
}
