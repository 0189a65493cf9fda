//! Which figures stand under their right heads: what a number is worth depends on it.
//!
//! A value cell has a digit and is neither the leftmost cell of its row nor part of its column's
//! head. It is right when a found table on the page has a cell with the same number, the same row
//! head (the leftmost cell with text) and the same column head. The column head is the path from
//! the top of the column down to the first cell that spans that column alone; it may be broken over
//! several found rows.

use std::collections::BTreeMap;

use crate::assign::same_page;
use crate::table::Table;
use crate::text::{has_digit, number_key};

/// Counts of value cells.
#[derive(Clone, Copy, Debug, Default)]
pub struct ContextCounts {
    /// True value cells.
    pub real: usize,
    /// Found value cells; one under nothing but spanners counts only when it is right.
    pub found: usize,
    /// Right with the whole path of their column head.
    pub full: usize,
    /// Right with the lowest cell of their column head alone.
    pub leaf: usize,
}

/// A figure with its heads.
struct Value<'a> {
    number: String,
    row_head: &'a str,
    /// Every cell with text above it, from the top down.
    above: Vec<&'a str>,
    /// How many of `above` make the column head; 0 where all of them span several columns, so that
    /// the cell is itself a head.
    path: usize,
}

/// A found value and whether it has been claimed, on the full path and on the leaf.
struct Candidate<'a> {
    page: Option<u32>,
    value: Value<'a>,
    taken: [bool; 2],
}

/// Compares the figures of true and found tables; no found figure is counted twice.
pub fn compare(real: &[Table], found: &[Table]) -> ContextCounts {
    let mut candidates: BTreeMap<(String, &str), Vec<Candidate>> = BTreeMap::new();
    for table in found {
        for value in values(table) {
            let key = (value.number.clone(), value.row_head);
            candidates.entry(key).or_default().push(Candidate {
                page: table.page,
                value,
                taken: [false; 2],
            });
        }
    }

    let mut counts = ContextCounts::default();
    for table in real {
        for value in values(table).filter(|value| value.path > 0) {
            counts.real += 1;
            let key = (value.number.clone(), value.row_head);
            let Some(candidates) = candidates.get_mut(&key) else {
                continue;
            };
            let path = value.above[..value.path].concat();
            let leaf = value.above[value.path - 1];
            counts.full += usize::from(claim(candidates, 0, table.page, |above| {
                begins_with(above, &path)
            }));
            counts.leaf += usize::from(claim(candidates, 1, table.page, |above| {
                (0..above.len()).any(|start| begins_with(&above[start..], leaf))
            }));
        }
    }
    counts.found = candidates
        .values()
        .flatten()
        .filter(|candidate| candidate.value.path > 0 || candidate.taken.contains(&true))
        .count();
    counts
}

/// Takes the first free candidate on the page whose heads fit.
fn claim(
    candidates: &mut [Candidate<'_>],
    mode: usize,
    page: Option<u32>,
    fits: impl Fn(&[&str]) -> bool,
) -> bool {
    let free = candidates.iter_mut().find(|candidate| {
        !candidate.taken[mode] && same_page(candidate.page, page) && fits(&candidate.value.above)
    });
    free.map(|candidate| candidate.taken[mode] = true).is_some()
}

/// Whether some first texts of `above`, joined, give exactly `wanted`.
fn begins_with(above: &[&str], wanted: &str) -> bool {
    let mut rest = wanted;
    for text in above {
        match rest.strip_prefix(text) {
            Some("") => return true,
            Some(after) => rest = after,
            None => return false,
        }
    }
    false
}

/// The value cells of a table in the order of its cells.
fn values(table: &Table) -> impl Iterator<Item = Value<'_>> {
    let key = |cell: usize| table.cells[cell].header_key.as_str();
    let columns: Vec<Vec<(usize, usize)>> = (0..table.columns)
        .map(|column| {
            let mut stack: Vec<(usize, usize)> = Vec::new();
            for row in 0..table.rows {
                if let Some(cell) = table.at(row, column)
                    && !key(cell).is_empty()
                    && stack.last().is_none_or(|&(_, last)| last != cell)
                {
                    stack.push((row, cell));
                }
            }
            stack
        })
        .collect();
    table
        .cells
        .iter()
        .enumerate()
        .filter_map(move |(index, cell)| {
            if table.at(cell.row, cell.column) != Some(index) || !has_digit(&cell.text) {
                return None;
            }
            let row_head = (0..table.columns)
                .filter_map(|column| table.at(cell.row, column))
                .find(|&cell| !key(cell).is_empty())?;
            let above: Vec<usize> = columns[cell.column]
                .iter()
                .filter(|&&(row, other)| row < cell.row && other != index)
                .map(|&(_, other)| other)
                .collect();
            if row_head == index || above.is_empty() {
                return None;
            }
            let spanners = above
                .iter()
                .take_while(|&&head| table.cells[head].column_span > 1)
                .count();
            Some(Value {
                number: number_key(&cell.text),
                row_head: key(row_head),
                path: if spanners < above.len() {
                    spanners + 1
                } else {
                    0
                },
                above: above.into_iter().map(key).collect(),
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::drawn;

    /// True values, found ones, right on the full path, right on the leaf.
    fn check(real: &[&str], found: &[&str], expected: [usize; 4]) {
        let counts = compare(&[drawn(real)], &[drawn(found)]);
        assert_eq!(
            [counts.real, counts.found, counts.full, counts.leaf],
            expected
        );
    }

    const BUDGET: [&str; 4] = [
        "Service | 2018/19 | < ",
        "        | Budget | Actual",
        "Roads   | 100 | 90",
        "Parks   | 20 | 25",
    ];

    #[test]
    fn a_table_read_right_has_every_figure_right() {
        // "Budget" spans no figure: heads with digits above a value are not values themselves.
        check(&BUDGET, &BUDGET, [4, 4, 4, 4]);
    }

    #[test]
    fn a_lost_spanner_costs_the_full_path_and_keeps_the_leaf() {
        let found = [
            "Service | Budget | Actual",
            "Roads   | 100 | 90",
            "Parks   | 20 | 25",
        ];
        check(&BUDGET, &found, [4, 4, 0, 4]);
    }

    #[test]
    fn a_head_broken_over_two_rows_is_the_same_head() {
        let real = ["Service | Net budget", "Roads | 100"];
        let found = ["Service | Net", " | budget", "Roads | 100"];
        check(&real, &found, [1, 1, 1, 1]);
    }

    #[test]
    fn a_figure_in_the_wrong_row_is_wrong() {
        let found = [
            "Service | 2018/19 | < ",
            "        | Budget | Actual",
            "Parks   | 100 | 90",
            "Roads   | 20 | 25",
        ];
        check(&BUDGET, &found, [4, 4, 0, 0]);
    }

    #[test]
    fn one_found_figure_answers_for_one_true_figure() {
        let real = ["Service | Budget", "Roads | 100", "Roads | 100"];
        let found = ["Service | Budget", "Roads | 100"];
        check(&real, &found, [2, 1, 1, 1]);
    }
}
