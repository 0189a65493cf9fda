//! How much of the grid agrees.
//!
//! `GriTS` of Smock, Pesala and Abraham ("... grid table similarity metric for table structure
//! recognition", arXiv:2203.12555): the largest part that two grids have in common when rows and
//! columns may be skipped but not reordered. Rows and columns are aligned one after the other (the
//! paper's factored form), since both at once would take forever.

use std::collections::BTreeSet;

use crate::similarity::Pattern;
use crate::table::Table;
use crate::text::single_spaced;

/// How alike two grids are, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Grits {
    /// By what the cells say.
    pub content: f64,
    /// By how the cells span.
    pub topology: f64,
}

/// Compares two tables place by place.
pub fn grits(real: &Table, found: &Table) -> Grits {
    if real.size() == 0 || found.size() == 0 {
        return Grits::default();
    }
    Grits {
        content: common_part(real, found, &content(real, found)),
        topology: common_part(real, found, &topology(real, found)),
    }
}

/// What it is worth to lay one place on another: `places of real × places of found`.
struct Reward {
    /// For each place of the true grid, which row of `values`.
    rows: Vec<usize>,
    /// For each place of the found grid, which column of `values`.
    columns: Vec<usize>,
    width: usize,
    values: Vec<f64>,
}

impl Reward {
    fn of(&self, place: usize, other: usize) -> f64 {
        self.values[self.rows[place] * self.width + self.columns[other]]
    }
}

fn content(real: &Table, found: &Table) -> Reward {
    let (texts, rows) = distinct(real, |table, row, column| {
        let cell = table.at(row, column);
        cell.map_or_else(String::new, |cell| single_spaced(&table.cells[cell].text))
    });
    let (others, columns) = distinct(found, |table, row, column| {
        let cell = table.at(row, column);
        cell.map_or_else(String::new, |cell| single_spaced(&table.cells[cell].text))
    });
    let mut values = Vec::with_capacity(texts.len() * others.len());
    for text in &texts {
        let pattern = Pattern::new(text);
        // In single precision, as the judge has them, so that ties fall the same way.
        values.extend(
            others
                .iter()
                .map(|other| f64::from(pattern.similarity(other) as f32)),
        );
    }
    Reward {
        rows,
        columns,
        width: others.len(),
        values,
    }
}

/// How far the cell covering a place reaches from the place's top left corner: left, up, right,
/// down, in columns and rows.
type Span = [usize; 4];

fn topology(real: &Table, found: &Table) -> Reward {
    let (spans, rows) = distinct(real, span);
    let (others, columns) = distinct(found, span);
    let values = spans
        .iter()
        .flat_map(|a| others.iter().map(|b| span_iou(a, b)))
        .collect();
    Reward {
        rows,
        columns,
        width: others.len(),
        values,
    }
}

fn span(table: &Table, row: usize, column: usize) -> Span {
    let Some(cell) = table.at(row, column).map(|cell| &table.cells[cell]) else {
        return [0, 0, 1, 1];
    };
    let (left, up) = (column - cell.column, row - cell.row);
    [left, up, cell.column_span - left, cell.row_span - up]
}

fn span_iou(a: &Span, b: &Span) -> f64 {
    let area = |s: &Span| (s[0] + s[2]) * (s[1] + s[3]);
    let both = area(&std::array::from_fn(|side| a[side].min(b[side])));
    both as f64 / (area(a) + area(b) - both) as f64
}

/// The distinct values that places have, sorted, and for each place which of them it has.
fn distinct<T: Ord + Clone>(
    table: &Table,
    value: impl Fn(&Table, usize, usize) -> T,
) -> (Vec<T>, Vec<usize>) {
    let of_places: Vec<T> = (0..table.size())
        .map(|place| value(table, place / table.columns, place % table.columns))
        .collect();
    let sorted: BTreeSet<&T> = of_places.iter().collect();
    let sorted: Vec<T> = sorted.into_iter().cloned().collect();
    let which = of_places
        .iter()
        .map(|value| sorted.binary_search(value).unwrap_or_default())
        .collect();
    (sorted, which)
}

/// Twice the worth of the best common part over the size of both grids.
fn common_part(real: &Table, found: &Table, reward: &Reward) -> f64 {
    let worth = |r1: usize, c1: usize, r2: usize, c2: usize| {
        reward.of(r1 * real.columns + c1, r2 * found.columns + c2)
    };
    let mut line = Vec::new();
    let mut row_worth = Vec::with_capacity(real.rows * found.rows);
    for r1 in 0..real.rows {
        for r2 in 0..found.rows {
            let along = |c1, c2| worth(r1, c1, r2, c2);
            row_worth.push(best_worth(real.columns, found.columns, along, &mut line));
        }
    }
    let mut column_worth = Vec::with_capacity(real.columns * found.columns);
    for c1 in 0..real.columns {
        for c2 in 0..found.columns {
            let along = |r1, r2| worth(r1, c1, r2, c2);
            column_worth.push(best_worth(real.rows, found.rows, along, &mut line));
        }
    }
    let rows = best_pairs(real.rows, found.rows, &row_worth);
    let columns = best_pairs(real.columns, found.columns, &column_worth);
    let mut total = 0.0;
    for &(r1, r2) in &rows {
        for &(c1, c2) in &columns {
            total += worth(r1, c1, r2, c2);
        }
    }
    2.0 * total / (real.size() + found.size()) as f64
}

/// The worth of the best alignment of two sequences in order. `line` is room to work in.
fn best_worth(
    length: usize,
    other: usize,
    worth: impl Fn(usize, usize) -> f64,
    line: &mut Vec<f64>,
) -> f64 {
    line.clear();
    line.resize(other + 1, 0.0);
    for i in 0..length {
        let mut corner = 0.0;
        for j in 0..other {
            let above = line[j + 1];
            line[j + 1] = above.max(line[j]).max(corner + worth(i, j));
            corner = above;
        }
    }
    line[other]
}

/// The pairs of the best alignment of two sequences in order; `worth` row by row.
fn best_pairs(length: usize, other: usize, worth: &[f64]) -> Vec<(usize, usize)> {
    let width = other + 1;
    let mut best = vec![0.0_f64; (length + 1) * width];
    for i in 0..length {
        for j in 0..other {
            let skip = best[i * width + j + 1].max(best[(i + 1) * width + j]);
            best[(i + 1) * width + j + 1] = skip.max(best[i * width + j] + worth[i * other + j]);
        }
    }
    // A skip that costs nothing is a value copied unchanged, so bits may be compared.
    let same = |a: usize, b: usize| best[a].total_cmp(&best[b]).is_eq();
    let (mut i, mut j, mut pairs) = (length, other, Vec::new());
    while i > 0 && j > 0 {
        let here = i * width + j;
        if same(here, here - width) {
            i -= 1;
        } else if same(here, here - 1) {
            j -= 1;
        } else {
            i -= 1;
            j -= 1;
            pairs.push((i, j));
        }
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::drawn;

    fn check(real: &[&str], found: &[&str], content: f64, topology: f64) {
        let grits = grits(&drawn(real), &drawn(found));
        assert!((grits.content - content).abs() < 1e-6, "{grits:?}");
        assert!((grits.topology - topology).abs() < 1e-6, "{grits:?}");
    }

    #[test]
    fn a_table_is_wholly_like_itself() {
        let rows = ["s | < | x", "a | b | c", "1 | | 3"];
        check(&rows, &rows, 1.0, 1.0);
    }

    #[test]
    fn a_lost_row_costs_its_places() {
        check(
            &["a | b", "c | d", "e | f"],
            &["a | b", "e | f"],
            8.0 / 10.0,
            8.0 / 10.0,
        );
    }

    #[test]
    fn a_spanner_read_as_one_cell_costs_topology_alone_where_it_stands() {
        // Its own place agrees by half with a single cell; the place it no longer covers is empty.
        check(
            &["s | <", "a | b"],
            &["s |", "a | b"],
            2.0 * 3.0 / 8.0,
            2.0 * 3.0 / 8.0,
        );
    }

    #[test]
    fn nothing_is_like_a_table_without_cells() {
        let empty = drawn(&[""]);
        assert_eq!(grits(&drawn(&["a"]), &empty), Grits::default());
    }
}
