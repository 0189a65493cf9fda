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

/// The first row that a row adds up, where it does but for rounding. `places` are the table's grid.
pub(crate) fn reach(row: usize, table: &Table, places: &Places) -> Option<usize> {
    let (parts, figures) = above(row, table, places);
    reached(&parts, &figures)
}

/// Whether a row adds up rows above it to the last place.
pub(super) fn reaches_exactly(row: usize, table: &Table, places: &Places) -> bool {
    let (parts, figures) = above(row, table, places);
    let Some(first) = reached(&parts, &figures) else {
        return false;
    };
    let mut sum = Sum::default();
    for (_, figures) in parts.iter().filter(|(at, _)| *at >= first) {
        sum.add(figures.iter().copied());
    }
    (figures.iter()).all(|total| {
        sum.columns
            .get(&total.column)
            .is_none_or(|column| column.is_exactly(total))
    })
}

type Places = [Vec<Option<usize>>];
/// Rows with the first that each stands for.
type Parts<'t> = Vec<(usize, Vec<&'t Cell>)>;

/// The rows above a row from the top, without those that others of them add up, and its own figures.
fn above<'t>(row: usize, table: &'t Table, places: &Places) -> (Parts<'t>, Vec<&'t Cell>) {
    let fields = |row: usize| -> Vec<&'t Cell> {
        let mut cells: Vec<usize> = places
            .get(row)
            .into_iter()
            .flatten()
            .flatten()
            .copied()
            .collect();
        cells.dedup();
        let cells = cells.into_iter().map(|index| &table.cells[index]);
        cells
            .filter(|cell| is_field(cell) && cell.row == row)
            .collect()
    };
    let mut parts: Parts = Vec::new();
    for above in table.header_rows.max(row.saturating_sub(FAR))..row {
        let figures = fields(above);
        let first = reached(&parts, &figures).unwrap_or(above);
        parts.retain(|(at, _)| *at < first);
        parts.push((first, figures));
    }
    (parts, fields(row))
}

/// The first of the rows that a row's figures are the sums of, the fewest that are.
fn reached(parts: &[(usize, Vec<&Cell>)], row: &[&Cell]) -> Option<usize> {
    let mut sum = Sum::default();
    for (first, figures) in parts.iter().rev() {
        sum.add(figures.iter().copied());
        let mut figures = row.iter().filter_map(|total| {
            let column = sum.columns.get(&total.column)?;
            (column.adds_up_to(total) && column.tells(total)).then_some(column.not_nil)
        });
        if sum.rows > 1 && sum.is_in_row(row) {
            let columns = figures.clone().filter(|&figures| figures > 1).count();
            if columns >= COLUMNS || figures.any(|figures| figures >= FIGURES) {
                return Some(*first);
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
        reach(table.rows - 1, &table, &table.grid())
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
