//! Two tables side by side that nothing parts but white.
//!
//! ```text
//! Income          2019     2020      Spending        2019     2020
//! Rents          1,200    1,250      Pay              900      930
//! Fees             310      295      Premises         400      420
//! ```
//!
//! Both have names of their own before their figures, and the heads over the figures of the one come
//! again over those of the other. Not to be matched: names in the middle, with one year's figures left and
//! the other's right of them.

use crate::grid::{Grid, GridCell, compact};
use crate::token;

/// A column of names or of figures is so for all cells but one in so many.
const MOSTLY: usize = 4;

/// The grid, or the two it is made of.
pub(crate) fn halves(grid: Grid) -> Vec<Grid> {
    let count = grid.columns();
    let half = count / 2;
    if count % 2 == 1 || half < 2 || !are_two(&grid, half) {
        return vec![grid];
    }
    let (left, right): (Vec<GridCell>, Vec<GridCell>) = grid
        .cells
        .iter()
        .cloned()
        .partition(|cell| cell.columns.1 < half);
    let right = right.into_iter().map(|cell| GridCell {
        columns: (cell.columns.0 - half, cell.columns.1 - half),
        ..cell
    });
    [left, right.collect()]
        .into_iter()
        .map(|cells| {
            let cells = compact(cells, &[], &[]);
            let words: Vec<_> = cells.iter().flat_map(|cell| cell.words.clone()).collect();
            Grid {
                bbox: crate::text::around(&words),
                cells,
                header_rows: grid.header_rows,
                ruled: grid.ruled,
                title: None,
            }
        })
        .collect()
}

fn are_two(grid: &Grid, half: usize) -> bool {
    let heads = grid.header_rows.unwrap_or(0);
    let head = |row: usize, column: usize| {
        let at = |cell: &&GridCell| cell.rows.0 == row && cell.columns == (column, column);
        grid.cells.iter().find(at).map(|cell| cell.text.as_str())
    };
    let body = |column: usize| {
        let at = move |cell: &&GridCell| cell.rows.0 >= heads && cell.columns.0 == column;
        grid.cells.iter().filter(at)
    };
    let names = |column: usize| {
        let numbers = body(column)
            .filter(|cell| token::is_number(&cell.text))
            .count();
        body(column).count() >= 2 && numbers * MOSTLY <= body(column).count()
    };
    let figures = |column: usize| {
        let words = body(column)
            .filter(|cell| !token::is_number(&cell.text))
            .count();
        body(column).count() >= 2 && words * MOSTLY <= body(column).count()
    };
    let apart = grid
        .cells
        .iter()
        .all(|cell| cell.columns.1 < half || cell.columns.0 >= half);
    let again = |row: usize| {
        (1..half).all(|column| {
            head(row, column).is_some() && head(row, column) == head(row, column + half)
        })
    };
    apart
        && heads > 0
        && (0..heads).all(again)
        && names(0)
        && names(half)
        && (1..half).all(|column| figures(column) && figures(column + half))
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn tables_side_by_side_with_the_same_heads_are_two() {
        let sheet = sketch::sheet(&[
            "Income          2019     2020      Spending        2019     2020",
            "Rents          1,200    1,250      Pay              900      930",
            "Fees             310      295      Premises         400      420",
            "Grants            90      110      Other            300      305",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(
            rows[0][..2],
            ["Income | 2019 | 2020", "Rents | 1,200 | 1,250"]
        );
        assert_eq!(rows[1][..2], ["Spending | 2019 | 2020", "Pay | 900 | 930"]);
    }

    #[test]
    fn names_in_the_middle_part_nothing() {
        let sheet = sketch::sheet(&[
            " 2019    Item                    2020      Share",
            "1,200    Rents                  1,250         43",
            "  310    Fees                     295         20",
            "   90    Grants                   110         37",
        ]);
        assert_eq!(grids(&sheet).len(), 1);
    }
}
