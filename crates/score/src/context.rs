//! Which figures stand under their right heads: what a number is worth depends on it.
//!
//! A value cell has a digit and is neither the leftmost cell of its row nor part of its column's
//! head. It is right when a found table on the page has a cell with the same number, the same row
//! head (the leftmost cell with text) and the same column head. The column head is the path from
//! the top of the column down to the first cell that spans that column alone; it may be broken over
//! several found rows.

use std::collections::BTreeMap;
use std::fmt;

use crate::assign::same_page;
use crate::paper::Judged;
use crate::table::Table;
use crate::text::{brief, has_digit, number_key};

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
    /// Of its table.
    confidence: Option<f64>,
    value: Value<'a>,
    taken: [bool; 2],
}

/// A true figure that was not found under its heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The page its table stands on.
    pub page: Option<u32>,
    /// Its key, see [`number_key`].
    pub number: String,
    /// Its heads.
    pub heads: Heads,
    /// The heads of the found figure most like it: the same number, and the same row head or
    /// column head if there is one.
    pub nearest: Option<Heads>,
}

/// What a figure stands under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heads {
    /// Key of the row's head.
    pub row: String,
    /// Keys of the column's heads, from the top down.
    pub column: Vec<String>,
}

impl fmt::Display for Heads {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let column: Vec<String> = self.column.iter().map(|head| brief(head)).collect();
        write!(out, "of {} under {}", brief(&self.row), column.join(" / "))
    }
}

/// Found figures by number and row head.
type Candidates<'a> = BTreeMap<(String, &'a str), Vec<Candidate<'a>>>;

/// Compares the figures of true and found tables; no found figure is counted twice.
pub fn compare(real: &[Table], found: &[Table]) -> ContextCounts {
    let mut candidates = candidates(found);
    let mut counts = ContextCounts::default();
    judge(real, &mut candidates, |_, _, [full, leaf]| {
        counts.real += 1;
        counts.full += usize::from(full);
        counts.leaf += usize::from(leaf);
    });
    counts.found = candidates
        .values()
        .flatten()
        .filter(|candidate| candidate.value.path > 0 || candidate.taken.contains(&true))
        .count();
    counts
}

/// Each found figure with its table's confidence: whether it stands under its whole heads.
pub fn judged(real: &[Table], found: &[Table]) -> Vec<Judged> {
    let mut candidates = candidates(found);
    judge(real, &mut candidates, |_, _, _| {});
    let figures = candidates.values().flatten();
    figures
        .filter(|candidate| candidate.value.path > 0 || candidate.taken[0])
        .map(|candidate| Judged {
            confidence: candidate.confidence,
            right: candidate.taken[0],
        })
        .collect()
}

/// The true figures that are not found under their whole heads, in the order of the true tables.
pub fn lost(real: &[Table], found: &[Table]) -> Vec<Lost> {
    let mut candidates = candidates(found);
    let mut missed = Vec::new();
    judge(real, &mut candidates, |table, value, [full, _]| {
        if !full {
            missed.push((table.page, value));
        }
    });
    let lost = missed.into_iter().map(|(page, value)| Lost {
        page,
        nearest: nearest(&candidates, page, &value),
        heads: heads(&value, value.path),
        number: value.number,
    });
    lost.collect()
}

fn candidates(found: &[Table]) -> Candidates<'_> {
    let mut candidates = Candidates::new();
    for table in found {
        for value in values(table) {
            let key = (value.number.clone(), value.row_head);
            candidates.entry(key).or_default().push(Candidate {
                page: table.page,
                confidence: table.confidence,
                value,
                taken: [false; 2],
            });
        }
    }
    candidates
}

/// Says of each true figure whether it is found, on the full path and on the leaf.
fn judge<'a>(
    real: &'a [Table],
    candidates: &mut Candidates<'a>,
    mut verdict: impl FnMut(&'a Table, Value<'a>, [bool; 2]),
) {
    for table in real {
        for value in values(table).filter(|value| value.path > 0) {
            let key = (value.number.clone(), value.row_head);
            let Some(candidates) = candidates.get_mut(&key) else {
                verdict(table, value, [false; 2]);
                continue;
            };
            let path = value.above[..value.path].concat();
            let leaf = value.above[value.path - 1];
            let full = claim(candidates, 0, table.page, |above| begins_with(above, &path));
            let leaf = claim(candidates, 1, table.page, |above| {
                (0..above.len()).any(|start| begins_with(&above[start..], leaf))
            });
            verdict(table, value, [full, leaf]);
        }
    }
}

/// The free candidate with the same number that shares a head, else any.
fn nearest(candidates: &Candidates, page: Option<u32>, value: &Value) -> Option<Heads> {
    let same_number = candidates
        .iter()
        .filter(|((number, _), _)| *number == value.number)
        .flat_map(|(_, candidates)| candidates)
        .filter(|candidate| !candidate.taken[0] && same_page(candidate.page, page));
    let likeness = |candidate: &&Candidate| {
        let path = &value.above[..value.path];
        let other = &candidate.value;
        (
            other.row_head == value.row_head,
            other.above.starts_with(path),
        )
    };
    // `max_by_key` gives the last of equals; the first is what a person would look at.
    let best = same_number
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .max_by_key(likeness)?;
    let shown = best.value.above.len().min(value.path + 2);
    Some(heads(&best.value, shown))
}

fn heads(value: &Value, shown: usize) -> Heads {
    Heads {
        row: value.row_head.to_owned(),
        column: value.above[..shown]
            .iter()
            .map(|&head| head.to_owned())
            .collect(),
    }
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
    fn a_found_figure_is_judged_by_its_heads() {
        let found = [
            "Service | Budget | Actual",
            "Roads   | 100 | 90",
            "Parks   | 20 | 26",
        ];
        let real = [
            "Service | Budget | Spent",
            "Roads | 100 | 90",
            "Parks | 20 | 25",
        ];
        let right: Vec<bool> = judged(&[drawn(&real)], &[drawn(&found)])
            .iter()
            .map(|figure| figure.right)
            .collect();
        assert_eq!(right.len(), 4);
        assert_eq!(right.iter().filter(|right| **right).count(), 2);
    }

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
    fn a_lost_figure_says_what_it_was_found_under_instead() {
        let real = ["Service | 2018/19", "Roads | 100", "Parks | 20"];
        let found = ["Service | 2019/20", "Roads | 100", "Parks | 21"];
        let lost = lost(&[drawn(&real)], &[drawn(&found)]);
        let of = |row: &str, column: &str| Heads {
            row: row.to_owned(),
            column: vec![column.to_owned()],
        };
        assert_eq!(lost[0].heads, of("roads", "201819"));
        assert_eq!(lost[0].nearest, Some(of("roads", "201920")));
        assert_eq!(lost[1].nearest, None);
    }

    #[test]
    fn one_found_figure_answers_for_one_true_figure() {
        let real = ["Service | Budget", "Roads | 100", "Roads | 100"];
        let found = ["Service | Budget", "Roads | 100"];
        check(&real, &found, [2, 1, 1, 1]);
    }
}
