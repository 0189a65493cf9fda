//! Grids that see more than others of the same place, and take it.

use scrutineer_model::Word;

use super::outside;
use crate::confidence::confidence;
use crate::grid::Grid;
use crate::gutters::between_gutters;
use crate::judge;
use crate::ruled_rows::ruled_rows;
use crate::rules::Rules;

/// A grid between gutters has so many times the words of what it takes the place of, or the cells.
const HOLDS_MORE: f32 = 1.25;
const MORE_CELLS: f32 = 1.5;
/// Between gutters a grid of less confidence is none.
const LEAST_SURE: f32 = 0.2;

/// Takes rows between rules in, in place of what alignment alone read within them: of such rows it sees
/// those that hold figures.
pub(super) fn take_ruled_rows<'s>(grids: &mut Vec<Grid<'s>>, words: &[&'s Word], rules: &Rules) {
    let ruled = |grid: &&Grid| grid.ruled || grid.columns() > 2;
    let kept: Vec<Grid> = grids.iter().filter(ruled).cloned().collect();
    for grid in ruled_rows(&outside(words, &kept), rules) {
        let is_part = |other: &Grid| {
            !ruled(&other)
                && grid.bbox.grown(2.0).contains(&other.bbox)
                && other.cells.len() <= grid.cells.len()
        };
        let alone =
            (grids.iter()).all(|other| is_part(other) || other.bbox.overlap(&grid.bbox) <= 0.0);
        if alone && judge::is_table(&grid) {
            grids.retain(|other| !is_part(other));
            grids.push(grid);
        }
    }
}

/// Takes text between gutters in, in place of what was read of parts of it: lines with figures, or rows under
/// what looks like a head.
pub(super) fn take_between_gutters<'s>(
    grids: &mut Vec<Grid<'s>>,
    words: &[&'s Word],
    rules: &Rules,
) {
    let kept: Vec<Grid> = grids.iter().filter(|grid| grid.ruled).cloned().collect();
    let count = |grid: &Grid| -> usize { grid.cells.iter().map(|cell| cell.words.len()).sum() };
    let sure = |grid: &Grid| confidence(grid, grid.header_rows.unwrap_or(0)) >= LEAST_SURE;
    for grid in between_gutters(&outside(words, &kept), rules) {
        if !judge::is_table(&grid) || !sure(&grid) {
            continue;
        }
        let over = |other: &Grid| other.bbox.overlap(&grid.bbox) > 0.0;
        let others: Vec<&Grid> = grids.iter().filter(|other| over(other)).collect();
        let bbox = grid.bbox.grown(2.0);
        let is_within = |other: &Grid| {
            let words = || other.cells.iter().flat_map(|cell| &cell.words);
            let inside = words().filter(|word| bbox.contains(&word.bbox)).count();
            !other.ruled && inside * 10 >= words().count() * 9
        };
        let words: usize = others.iter().map(|other| count(other)).sum();
        let cells: usize = others.iter().map(|other| other.cells.len()).sum();
        let holds_more = others.len() >= 2
            || count(&grid) as f32 >= HOLDS_MORE * words as f32
            || grid.cells.len() as f32 >= MORE_CELLS * cells as f32;
        if holds_more && others.iter().all(|other| is_within(other)) {
            grids.retain(|other| !over(other));
            grids.push(grid);
        }
    }
}
