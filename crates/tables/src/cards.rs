//! Facts set side by side under pictures, as pages of highlights have them.
//!
//! ```text
//! 264 playgrounds           82 routes          90 meetings
//! 373 sports fields         3,400 stops        166 polling places
//! ```
//!
//! Not to be matched: a table whose labels count (`12 months`), which has figures or words alone beside them.

use crate::grid::{Grid, GridCell};
use crate::token;

/// So many facts, each with its figure, are cards.
const LEAST: usize = 6;
/// Of all cells at least this share is facts.
const SHARE: f32 = 0.8;

/// Whether the cells of a grid say each its own figure and what it counts, so that neither head nor label is needed.
pub(crate) fn are_cards(grid: &Grid) -> bool {
    let facts = grid.cells.iter().filter(|cell| is_fact(cell)).count();
    facts >= LEAST
        && facts as f32 >= SHARE * grid.cells.len() as f32
        && (0..grid.columns()).all(|column| has_facts(grid, column))
}

/// Whether half of a column's cells are facts.
fn has_facts(grid: &Grid, column: usize) -> bool {
    let cells = || grid.cells.iter().filter(|cell| cell.columns.0 == column);
    let facts = cells().filter(|cell| is_fact(cell)).count();
    facts > 0 && facts * 2 >= cells().count()
}

/// `264 playgrounds`, `More than 20 works and 30 repairs`: figures before the words that say what they count.
fn is_fact(cell: &GridCell) -> bool {
    let words: Vec<&str> = cell.text.split(' ').collect();
    let is_word = |word: &&str| word.starts_with(char::is_alphabetic);
    let counts = words
        .windows(2)
        .filter(|pair| token::is_number(pair[0]) && is_word(&pair[1]))
        .count();
    let begins = words.first().is_some_and(|word| token::is_number(word));
    begins && words.iter().any(is_word) || counts > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sketch;

    #[test]
    fn facts_side_by_side_are_cards_and_counted_labels_are_none() {
        let cards = |drawing: &[&str]| are_cards(&sketch::grid(drawing));
        assert!(cards(&[
            "264 playgrounds | 82 routes | 90 meetings",
            "373 sports fields | 3,400 stops | 166 polling places",
        ]));
        assert!(!cards(&[
            "Paid within | Bills",
            "10 days | 3,204",
            "20 days | 812",
            "30 days | 90",
            "60 days | 12",
            "90 days | 2",
            "120 days | 1",
        ]));
    }
}
