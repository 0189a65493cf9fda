//! A table from the rows of cells that markup and text are written in.

use crate::table::{Cell, CellRole, Table};

/// A grid has no more columns, and rows times columns are no more, than this: a file of nothing but
/// cells must not fill the memory.
const MOST_COLUMNS: usize = 512;
const MOST_PLACES: usize = 400_000;

impl Table {
    /// Places cells in a grid, row by row, each in the first column that no cell from its left or
    /// from above covers (HTML 4.9.12.1). Their own places are not looked at; their spans are, and
    /// end with the grid. Cells without text keep their places empty.
    ///
    /// Also whether cells were left out because there were too many.
    pub fn of_rows(rows: Vec<Vec<Cell>>) -> (Self, bool) {
        let wide = |row: &Vec<Cell>| {
            let widths = row
                .iter()
                .map(|cell| cell.column_span.clamp(1, MOST_COLUMNS));
            widths.sum::<usize>()
        };
        let widest = rows.iter().map(wide).max().unwrap_or(1);
        let height = rows.len().min(MOST_PLACES / widest.clamp(1, MOST_COLUMNS));
        let mut cut = rows.len() > height;
        let mut taken: Vec<Vec<bool>> = vec![Vec::new(); height];
        let mut cells = Vec::new();
        for (row, of_row) in rows.into_iter().take(height).enumerate() {
            let mut column = 0;
            for mut cell in of_row {
                while taken[row].get(column) == Some(&true) {
                    column += 1;
                }
                // A cell that reaches down into a row may stand in the way of a wide one.
                let free = (column..column.saturating_add(cell.column_span.max(1)))
                    .take_while(|&place| taken[row].get(place) != Some(&true))
                    .take(MOST_COLUMNS)
                    .count();
                let right = column + free;
                if right > MOST_COLUMNS {
                    cut |= !cell.text.is_empty();
                    continue;
                }
                let is_free = |below: usize| {
                    let row: &Vec<bool> = &taken[below];
                    row.get(column..right.min(row.len()))
                        .is_none_or(|places| !places.contains(&true))
                };
                let bottom = row.saturating_add(cell.row_span.max(1)).min(height);
                let bottom = (row..bottom).take_while(|&below| is_free(below)).count() + row;
                for places in &mut taken[row..bottom] {
                    places.resize(places.len().max(right), false);
                    places[column..right].fill(true);
                }
                (cell.row, cell.column) = (row, column);
                (cell.row_span, cell.column_span) = (bottom - row, free);
                column = right;
                // A cell of one colour is a rating.
                let rated = cell.fill.is_some() && cell.role != CellRole::Header;
                if !cell.text.is_empty() || rated {
                    cells.push(cell);
                }
            }
        }
        let columns = taken.iter().map(Vec::len).max().unwrap_or_default();
        let table = Self {
            rows: height,
            columns,
            cells,
            ..Self::default()
        };
        (table, cut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, row_span: usize, column_span: usize) -> Cell {
        Cell {
            text: text.to_owned(),
            row_span,
            column_span,
            ..Cell::default()
        }
    }

    #[test]
    fn cells_stand_in_the_first_free_column() {
        let (table, cut) = Table::of_rows(vec![
            vec![cell("a", 2, 1), cell("b", 1, 2)],
            vec![cell("c", 9, 1), cell("", 1, 1), cell("d", 1, 1)],
        ]);
        let places: Vec<(usize, usize, usize, usize, &str)> = (table.cells.iter())
            .map(|cell| {
                let (row, column) = (cell.row, cell.column);
                (
                    row,
                    column,
                    cell.row_span,
                    cell.column_span,
                    cell.text.as_str(),
                )
            })
            .collect();
        let expected = [
            (0, 0, 2, 1, "a"),
            (0, 1, 1, 2, "b"),
            (1, 1, 1, 1, "c"),
            (1, 3, 1, 1, "d"),
        ];
        assert_eq!(places, expected);
        assert_eq!((table.rows, table.columns, cut), (2, 4, false));
    }

    #[test]
    fn no_two_cells_cover_one_place() {
        let (table, _) = Table::of_rows(vec![
            vec![cell("a", 1, 1), cell("b", 3, 1)],
            vec![cell("wide", 2, 3)],
            vec![cell("c", 1, 1)],
        ]);
        let mut places = Vec::new();
        for cell in &table.cells {
            for row in cell.row..cell.row + cell.row_span {
                places.extend((cell.column..cell.column + cell.column_span).map(|c| (row, c)));
            }
        }
        let all = places.len();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), all);
        assert_eq!(table.cells[2].column_span, 1);
    }

    #[test]
    fn a_file_of_cells_does_not_fill_the_memory() {
        let mut row: Vec<Cell> = (0..100_000).map(|_| cell("", 1, 1)).collect();
        row.push(cell("far", 1, 1));
        let (table, cut) = Table::of_rows(vec![row]);
        assert!(cut && table.columns <= MOST_COLUMNS);
        let huge = cell("x", usize::MAX, usize::MAX);
        assert!(Table::of_rows(vec![vec![huge]; 3]).0.columns <= MOST_COLUMNS);
    }
}
