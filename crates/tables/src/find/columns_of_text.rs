//! Two columns of running text that stand side by side, and are no table.
//!
//! Minutes set in two columns, where the foot of the page's first column is left out of what looks like a grid: `42 APOLOGIES`
//! beside `49.1 Item 7B`. What must not match: a table whose columns the page's reading order takes one after the other, with
//! nothing between them.

use scrutineer_model::{Block, BlockKind, Rect, Sheet};

/// Blocks of text in each column, at least.
const BLOCKS: usize = 2;

/// Whether what stands at a place is read column by column, with other text of the page between its columns.
pub(super) fn is_columns_of_text(bbox: &Rect, sheet: &Sheet) -> bool {
    let is_text = |block: &Block| {
        matches!(
            block.kind,
            BlockKind::Paragraph { .. } | BlockKind::Heading { .. } | BlockKind::ListItem { .. }
        )
    };
    let inside: Vec<usize> = (sheet.blocks.iter().enumerate())
        .filter(|(_, block)| is_text(block) && block.bbox.overlap(bbox) * 2.0 > block.bbox.area())
        .map(|(at, _)| at)
        .collect();
    (BLOCKS..inside.len()).any(|at| {
        let (left, right) = inside.split_at(at);
        let (Some(&last), Some(&first)) = (left.last(), right.first()) else {
            return false;
        };
        let edge = |of: &[usize], side: fn(&Rect) -> f32, most: fn(f32, f32) -> f32| {
            (of.iter().map(|&at| side(&sheet.blocks[at].bbox))).reduce(most)
        };
        let apart = edge(left, |bbox| bbox.x1, f32::max)
            .zip(edge(right, |bbox| bbox.x0, f32::min))
            .is_some_and(|(left, right)| left <= right);
        right.len() >= BLOCKS
            && apart
            && (sheet.blocks[last + 1..first].iter())
                .any(|between| is_text(between) && between.bbox.y0 >= sheet.blocks[last].bbox.y1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(blocks: &[[f32; 4]], expected: bool) {
        let blocks = (blocks.iter())
            .map(|&[x0, y0, x1, y1]| Block {
                kind: BlockKind::Paragraph { number: None },
                bbox: Rect { x0, y0, x1, y1 },
                ..Block::default()
            })
            .collect();
        let sheet = Sheet {
            page: 1,
            blocks,
            ..Sheet::default()
        };
        let place = Rect {
            x0: 60.0,
            y0: 60.0,
            x1: 530.0,
            y1: 200.0,
        };
        assert_eq!(is_columns_of_text(&place, &sheet), expected);
    }

    #[test]
    fn text_between_two_columns_makes_no_table_of_them() {
        let left = [[60.0, 60.0, 290.0, 90.0], [60.0, 100.0, 290.0, 190.0]];
        let right = [[310.0, 60.0, 530.0, 90.0], [310.0, 100.0, 530.0, 190.0]];
        let below = [60.0, 400.0, 290.0, 500.0];
        check(&[left[0], left[1], below, right[0], right[1]], true);
        check(&[left[0], left[1], right[0], right[1], below], false);
        check(&[left[0], right[0], below, left[1], right[1]], false);
    }
}
