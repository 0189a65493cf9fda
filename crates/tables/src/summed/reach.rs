//! How far up a sum reaches: the first of the rows that it adds up, what they add up themselves counted once.
//!
//! ```text
//! Built since 2006        6,026    reached by the last line
//! New supply                       a section below it: the last line is not of it
//!   North                   873
//!   South                 2,096
//!   New supply, all       2,969    counted, and not the two above it
//! All homes               8,995
//! ```

use scrutineer_model::{Cell, Table};

use super::{Sum, is_field};

/// Two columns say so, or one with so many figures.
const COLUMNS: usize = 2;
const FIGURES: usize = 3;
/// Rows above at most.
const FAR: usize = 100;

/// What a row adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    /// The first row of it.
    pub(crate) first: usize,
    /// To the last place, and not but for rounding.
    pub(super) exact: bool,
}

/// What each row of a table adds up, where it does: all in one pass, for a table may have thousands of rows. `places` are its grid.
pub(crate) fn reaches(table: &Table, places: &[Vec<Option<usize>>]) -> Vec<Option<Reach>> {
    // Rows with the first that each stands for, from the top; those that are added up are gone.
    let mut parts: Vec<(usize, Vec<&Cell>)> = Vec::new();
    let rows = places.iter().enumerate();
    rows.map(|(row, of_row)| {
        if row < table.header_rows {
            return None;
        }
        let figures = figures(row, of_row, table);
        let reach = reach(&parts, &figures);
        let first = reach.map_or(row, |reach| reach.first);
        let kept = parts.partition_point(|(at, _)| *at < first);
        parts.truncate(kept);
        parts.push((first, figures));
        reach
    })
    .collect()
}

/// The figures that begin in a row.
fn figures<'t>(row: usize, of_row: &[Option<usize>], table: &'t Table) -> Vec<&'t Cell> {
    let mut cells: Vec<usize> = of_row.iter().flatten().copied().collect();
    cells.dedup();
    let cells = cells.into_iter().map(|index| &table.cells[index]);
    cells
        .filter(|cell| is_field(cell) && cell.row == row)
        .collect()
}

/// What of the parts above a row its figures are the sums of: the fewest that are.
fn reach(parts: &[(usize, Vec<&Cell>)], row: &[&Cell]) -> Option<Reach> {
    let mut sum = Sum::default();
    for (first, figures) in parts.iter().rev().take(FAR) {
        sum.add(figures.iter().copied());
        let columns = || {
            row.iter()
                .filter_map(|total| Some((sum.columns.get(&total.column)?, total)))
        };
        let mut proofs = columns()
            .filter(|(column, total)| column.adds_up_to(total) && column.tells(total))
            .map(|(column, _)| column.not_nil);
        if sum.rows > 1 && sum.is_in_row(row) {
            let several = proofs.clone().filter(|&figures| figures > 1).count() >= COLUMNS;
            if several || proofs.any(|figures| figures >= FIGURES) {
                return Some(Reach {
                    first: *first,
                    exact: columns().all(|(column, total)| column.is_exactly(total)),
                });
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use scrutineer_model::drawing;

    use super::*;

    fn reach_of_last(rows: &[&str]) -> Option<usize> {
        let table = drawing::table(rows, 1, 1);
        let reaches = reaches(&table, &table.grid());
        reaches[table.rows - 1].map(|reach| reach.first)
    }

    #[test]
    fn sums_of_others_are_counted_once() {
        let homes = [
            "Homes | 2018 | 2019",
            "Built | 6,026 | 311",
            "# New supply",
            "North | 873 | 40",
            "South | 2,096 | 2",
            "West | 1 | -",
            "New supply, all | 2,970 | 42",
            "All homes | 8,996 | 353",
        ];
        assert_eq!(reach_of_last(&homes[..7]), Some(3));
        assert_eq!(reach_of_last(&homes), Some(1));
        let one = ["Homes | 2018", "A | 12", "B | 11", "C | 9"];
        for (last, first) in [
            ("All | 32", Some(1)),
            ("Next | 31", None),
            ("Two | 20", None),
        ] {
            assert_eq!(
                reach_of_last(&[&one[..], &[last]].concat()),
                first,
                "{last}"
            );
        }
        assert_eq!(
            reach_of_last(&["Homes | 2018", "A | 12", "B | n/k", "C | 9", "All | 21"]),
            None
        );
    }
}
