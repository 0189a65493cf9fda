//! Figures that stand in the heads of rows: a column that was taken into the stub, "Repairs and maintenance 32.043" beside
//! "30.354", or several rows that were taken for one.
//!
//! Not a head with a number of its own: "Note 12", "Band 5", "Section 106 (2018)".

use scrutineer_model::{CellRole, Table};

use crate::cell::Reading;
use crate::grid::Grid;

/// What the confidence of a table's observations is multiplied by where its stub holds figures: the heads that are given
/// are not those printed.
pub(crate) const SWALLOWED: f32 = 0.45;

/// Rows whose heads hold figures at least.
const ROWS: usize = 2;

/// Of the rows with figures.
const SHARE: f32 = 0.3;

/// Whether the stub of a table holds figures that look like those of its field.
pub(crate) fn is_swallowed(grid: &Grid<'_>) -> bool {
    let decimals = decimals(grid);
    let rows = rows(grid);
    let held: usize = grid
        .table
        .cells
        .iter()
        .filter(|cell| is_head(grid.table, cell.column, cell.row))
        .filter(|cell| matches!(cell.role, CellRole::Stub | CellRole::Section))
        .map(|cell| figures(&cell.text, decimals))
        .sum();
    held >= ROWS && held as f32 >= SHARE * rows as f32
}

fn is_head(table: &Table, column: usize, row: usize) -> bool {
    column < table.stub_columns.max(1) && row >= table.header_rows
}

/// How many rows hold figures.
fn rows(grid: &Grid<'_>) -> usize {
    let mut rows: Vec<usize> = grid
        .entries
        .iter()
        .filter(|entry| matches!(entry.reading, Reading::Figure(_)))
        .map(|entry| entry.cell.row)
        .collect();
    rows.dedup();
    rows.len()
}

/// The decimals that most of its figures have; `None` where they differ.
fn decimals(grid: &Grid<'_>) -> Option<usize> {
    let mut counts = [0_usize; 5];
    let figures = grid
        .entries
        .iter()
        .filter(|entry| matches!(entry.reading, Reading::Figure(_)));
    for entry in figures {
        let text = entry.cell.text.trim_end_matches([')', '%', ' ']);
        let places = text.rsplit_once('.').map_or(0, |(_, places)| places.len());
        if let Some(count) = counts.get_mut(places) {
            *count += 1;
        }
    }
    let all: usize = counts.iter().sum();
    let (places, most) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    (*most * 2 > all).then_some(places)
}

/// The figures in a head that look like those of the field: as many decimals, or separators of thousands, or brackets, behind
/// a word.
fn figures(text: &str, decimals: Option<usize>) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let named = words.iter().any(|word| word.contains(char::is_alphabetic));
    // "2010/11 - 69.666": a time and signs for nothing name a row as well.
    let dashed = words.len() > 1
        && words[1..]
            .iter()
            .all(|word| is_sign(word) || looks(word, decimals));
    // "50,000 - 54,999": a band.
    let band = words.first().is_some_and(|word| looks(word, decimals));
    if !named && !dashed || band {
        return 0;
    }
    words
        .windows(2)
        .filter(|pair| looks(pair[1], decimals) && !bounds(pair[0]))
        .count()
}

/// Whether what stands behind a word bounds a class: "over 50,000", "£50,000 to £54,999".
fn bounds(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "to" | "and"
            | "over"
            | "under"
            | "than"
            | "above"
            | "below"
            | "of"
            | "least"
            | "between"
            | "from"
            | "="
            | "<"
            | ">"
    )
}

fn is_sign(word: &str) -> bool {
    matches!(word, "-" | "–" | "—")
}

/// Whether a word is a figure in the field's own form.
fn looks(word: &str, decimals: Option<usize>) -> bool {
    let bracketed = word.starts_with('(') && word.ends_with(')');
    let word = word
        .trim_start_matches(['(', '-', '£'])
        .trim_end_matches([')', '%']);
    let (whole, places) = word.split_once('.').unwrap_or((word, ""));
    let digits = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b',')
    };
    if whole.is_empty() || !digits(whole) || !places.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let grouped = whole.contains(',');
    let same = decimals == Some(places.len());
    match places.len() {
        // "(2018)" is a year, "3.2" and "12" number things.
        0 => grouped && same,
        1 => same && (grouped || bracketed),
        _ => same,
    }
}

#[cfg(test)]
mod tests {
    use crate::grid::{Grid, drawn};

    fn check(rows: &[&str]) -> bool {
        let table = drawn(rows);
        super::is_swallowed(&Grid::new(&table, None))
    }

    #[test]
    fn a_column_in_the_stub_is_seen() {
        assert!(check(&[
            "|2014/15 £m",
            "Repairs and maintenance 32.043|30.354",
            "Supervision 16.771|26.648",
            "Total (12.911)|(2.981)",
        ]));
        assert!(check(&[
            "|A £m|B £m",
            "2010/11 - 69.666|-|35.415",
            "2011/12 - 223.689|-|20.020",
        ]));
    }

    #[test]
    fn rows_taken_for_one_are_seen() {
        assert!(check(&[
            "|2014/15 £m",
            "Receipts 10.000 Other receipts 3.097 Repayments (1.325)|2.000",
            "|0.257",
            "|(1.737)",
        ]));
    }

    #[test]
    fn numbers_of_their_own_are_no_figures() {
        assert!(!check(&[
            "|2014/15 £m",
            "Note 12|30.354",
            "Section 106 (2018)|26.648",
            "Level 3.2|2.981",
        ]));
        assert!(!check(&["|Homes", "Plan 2016|1,204", "Plan 2017|1,300"]));
        assert!(!check(&[
            "Pay|Staff",
            "50,000 - 54,999|1,204",
            "£55,000 to £59,999|1,300",
            "Over 60,000|1,100",
        ]));
    }
}
