//! Two tables side by side that nothing parts but white.
//!
//! ```text
//! Income          2019     2020      Spending        2019     2020
//! Rents          1,200    1,250      Pay              900      930
//! Fees             310      295      Premises         400      420
//! ```
//!
//! Both have names of their own before their figures, and the heads over the figures of the one come
//! again over those of the other. A list that goes on in a second or third set of columns has all its heads
//! again, those over ranks and names too. Not to be matched: names in the middle, with one year's figures
//! left and the other's right of them; a glossary in two sets of columns, which has no figures.

use crate::grid::{Grid, GridCell, compact};
use crate::token;

/// A column of names or of figures is so for all cells but one in so many.
const MOSTLY: usize = 4;

/// Sets of columns that one list goes on in, at most.
const MOST_SETS: usize = 4;

/// The grid, or the two tables or the sets of columns it is made of.
pub(crate) fn halves(grid: Grid) -> Vec<Grid> {
    let count = grid.columns();
    if count.is_multiple_of(2) && count >= 4 && are_two(&grid, count / 2) {
        return parted(&grid, 2);
    }
    sets_of_columns(grid)
}

/// The grid, or the sets of columns in which its list goes on.
pub(crate) fn sets_of_columns(grid: Grid) -> Vec<Grid> {
    match sets(&grid) {
        Some(sets) => parted(&grid, sets),
        None => vec![grid],
    }
}

fn parted<'a>(grid: &Grid<'a>, sets: usize) -> Vec<Grid<'a>> {
    let width = grid.columns() / sets;
    (0..sets)
        .map(|set| {
            let own = (grid.cells.iter()).filter(|cell| cell.columns.0 / width == set);
            let own = own.cloned().map(|cell| GridCell {
                columns: (cell.columns.0 - set * width, cell.columns.1 - set * width),
                ..cell
            });
            let mut cells = compact(own.collect(), &[], &[]);
            // A name over all of its columns is the set's title.
            let is_title = |cell: &&GridCell| cell.rows == (0, 0) && cell.columns == (0, width - 1);
            let title = cells.iter().find(is_title).map(|cell| cell.text.clone());
            if title.is_some() {
                cells.retain(|cell| cell.rows.0 > 0);
                cells = compact(cells, &[], &[]);
            }
            let titles = usize::from(title.is_some());
            let words: Vec<_> = cells.iter().flat_map(|cell| cell.words.clone()).collect();
            let mut bbox = crate::text::around(&words);
            if grid.ruled {
                (bbox.y0, bbox.y1) = (grid.bbox.y0, grid.bbox.y1);
            }
            Grid {
                bbox,
                cells,
                header_rows: grid.header_rows.map(|rows| rows.saturating_sub(titles)),
                ruled: grid.ruled,
                title: title.or_else(|| grid.title.clone()),
            }
        })
        .collect()
}

/// How many sets of columns with the same heads the grid has, each with names and with figures.
fn sets(grid: &Grid) -> Option<usize> {
    let count = grid.columns();
    let of = Columns::of(grid);
    (2..=MOST_SETS).find(|sets| {
        let width = count / sets;
        let titles = of.titles(width);
        let again = |column: usize| {
            let heads_of = |set: usize| -> Vec<Option<&str>> {
                let column = column + set * width;
                (titles..of.heads).map(|row| of.head(row, column)).collect()
            };
            let first = heads_of(0);
            first.iter().any(Option::is_some) && (1..*sets).all(|set| heads_of(set) == first)
        };
        let in_all = |is: &dyn Fn(usize) -> bool, column: usize| {
            (0..*sets).all(|set| is(column + set * width))
        };
        let names = |column: usize| of.has_names(column);
        let figures = |column: usize| of.has_figures(column);
        count.is_multiple_of(*sets)
            && width >= 2
            && of.heads > 0
            && of.are_apart(width)
            && (0..width).all(again)
            && (0..width).all(|column| in_all(&names, column) || in_all(&figures, column))
            && (0..width).any(|column| in_all(&names, column))
            && in_all(&figures, width - 1)
    })
}

fn are_two(grid: &Grid, half: usize) -> bool {
    let of = Columns::of(grid);
    let again = |row: usize| {
        (1..half).all(|column| {
            of.head(row, column).is_some() && of.head(row, column) == of.head(row, column + half)
        })
    };
    of.are_apart(half)
        && of.heads > 0
        && (0..of.heads).all(again)
        && of.has_names(0)
        && of.has_names(half)
        && (1..half).all(|column| of.has_figures(column) && of.has_figures(column + half))
}

/// What stands in the columns of a grid.
struct Columns<'g, 'a> {
    grid: &'g Grid<'a>,
    heads: usize,
}

impl<'g, 'a> Columns<'g, 'a> {
    fn of(grid: &'g Grid<'a>) -> Self {
        // A ruled grid's boxhead is not known yet: its first row at least.
        let heads = grid.header_rows.unwrap_or(1);
        Self { grid, heads }
    }

    /// The head of one column alone.
    fn head(&self, row: usize, column: usize) -> Option<&'g str> {
        let at = |cell: &&GridCell| cell.rows.0 == row && cell.columns == (column, column);
        let cell = self.grid.cells.iter().find(at)?;
        Some(cell.text.as_str())
    }

    /// How many of a column's cells below the head are numbers, and how many are words.
    fn counts(&self, column: usize) -> (usize, usize) {
        let own = (self.grid.cells.iter())
            .filter(|cell| cell.rows.0 >= self.heads && cell.columns.0 == column);
        own.fold((0, 0), |(numbers, words), cell| {
            let number = token::is_number(&cell.text);
            (numbers + usize::from(number), words + usize::from(!number))
        })
    }

    fn has_names(&self, column: usize) -> bool {
        let (numbers, words) = self.counts(column);
        numbers + words >= 2 && numbers * MOSTLY <= numbers + words
    }

    fn has_figures(&self, column: usize) -> bool {
        let (numbers, words) = self.counts(column);
        numbers + words >= 2 && words * MOSTLY <= numbers + words
    }

    /// How many rows on top hold nothing but a name over each set of so many columns.
    fn titles(&self, width: usize) -> usize {
        let rows = (0..self.heads).take_while(|&row| {
            let mut cells = (self.grid.cells.iter()).filter(|cell| cell.rows == (row, row));
            let is_title = |cell: &GridCell| {
                cell.columns.0.is_multiple_of(width) && cell.columns.1 + 1 == cell.columns.0 + width
            };
            cells.clone().count() * width == self.grid.columns() && cells.all(is_title)
        });
        rows.count()
    }

    /// Whether no cell reaches from one set of so many columns into the next.
    fn are_apart(&self, width: usize) -> bool {
        let mut cells = self.grid.cells.iter();
        cells.all(|cell| cell.columns.0 / width == cell.columns.1 / width)
    }
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
    fn a_list_that_goes_on_in_more_columns_is_one_table_each() {
        let sheet = sketch::sheet(&[
            "Rank   Authority           %     Rank   Authority            %",
            "   1   North Vale       99.0        5   South Marsh       97.4",
            "   2   Amberford        98.6        6   Holme             97.1",
            "   3   Kingsmoor        98.4        7   Carrick Bay       96.2",
            "   4   Redhill          98.1        8   Upper Wold        95.0",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(
            rows[1][..2],
            ["Rank | Authority | %", "5 | South Marsh | 97.4"]
        );
    }

    #[test]
    fn a_name_over_each_set_is_its_title() {
        let sheet = sketch::sheet(&[
            "          Points 2 to 5                          Points 6 to 9          ",
            "SCP   Grade        2025      2026      SCP   Grade        2025      2026",
            "2     A          23,500    24,205      6     G          33,620    34,629",
            "3     B          23,904    24,621      7                34,199    35,224",
            "4                24,315    25,045      8     H          34,787    35,830",
            "5     C          24,734    25,476      9     I          35,385    36,447",
        ]);
        let grids = grids(&sheet);
        let titles: Vec<_> = grids.iter().map(|grid| grid.title.as_deref()).collect();
        assert_eq!(titles, [Some("Points 2 to 5"), Some("Points 6 to 9")]);
        assert_eq!(
            sketch::rows_of(&grids[1])[..2],
            ["SCP | Grade | 2025 | 2026", "6 | G | 33,620 | 34,629"]
        );
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
