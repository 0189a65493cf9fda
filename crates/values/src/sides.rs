//! Accounts with two sides: names in the middle of a table that are of the figures behind them.
//!
//! ```text
//! Receipts         £    Payments            £
//! Precept      4,000    Clerk           1,850
//! Interest        12    Grass cutting     640
//! ```
//!
//! Not where the figures behind the words are of other things than those before: what follows "Comments" or
//! "Source of funding" is of the row.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::cell::Reading;
use crate::columns::Holds;
use crate::grid::Grid;
use crate::words::plain;

/// Names the figures of the sides behind the first by the words of their own.
pub(crate) fn part(grid: &mut Grid<'_>, holds: &[Holds]) {
    for names in middles(grid, holds) {
        let end = (names + 1..holds.len())
            .find(|&column| holds[column] != Holds::Figures)
            .unwrap_or(holds.len());
        let texts: Vec<(usize, &str)> = grid
            .column(names)
            .map(|entry| (entry.cell.row, entry.cell.text.as_str()))
            .collect();
        for entry in &mut grid.entries {
            if !(names + 1..end).contains(&entry.cell.column) {
                continue;
            }
            let name = texts.iter().find(|(row, _)| *row == entry.cell.row);
            let name = name
                .map(|(_, text)| *text)
                .filter(|text| !text.trim().is_empty());
            entry.row = Rc::new(name.into_iter().collect::<Vec<_>>().into());
            entry.own = true;
        }
    }
}

/// The columns of words that begin a side of their own.
fn middles(grid: &Grid<'_>, holds: &[Holds]) -> Vec<usize> {
    let stub = grid.table.stub_columns;
    let head = |column: &usize| plain(&grid.heads(*column).join(" "));
    let figures_from = |from: usize| {
        let behind = holds
            .iter()
            .skip(from)
            .take_while(|h| **h == Holds::Figures);
        from..from + behind.count()
    };
    let first = figures_from(stub);
    if stub == 0 || first.is_empty() || holds.get(first.end) != Some(&Holds::Words) {
        return Vec::new();
    }
    let known: BTreeSet<String> = first.clone().map(|column| head(&column)).collect();
    let mut middles = Vec::new();
    let mut at = first.end;
    while holds.get(at) == Some(&Holds::Words) {
        let behind = figures_from(at + 1);
        let alike =
            !behind.is_empty() && behind.clone().all(|column| known.contains(&head(&column)));
        if !alike || !name_rows(grid, at, at + 1) {
            break;
        }
        middles.push(at);
        at = behind.end;
    }
    // Up to the table's right edge: a remark behind all of it is of the row.
    if at < holds.len() {
        middles.clear();
    }
    middles
}

/// Whether a column of words names the figures of another: each has one, and each its own.
fn name_rows(grid: &Grid<'_>, names: usize, figures: usize) -> bool {
    /// Fewer rows say nothing.
    const FEW: usize = 3;
    let names: Vec<(usize, &str)> = grid
        .column(names)
        .map(|entry| (entry.cell.row, entry.cell.text.trim()))
        .filter(|(_, text)| text.chars().any(char::is_alphabetic))
        .collect();
    let distinct: BTreeSet<&str> = names.iter().map(|(_, text)| *text).collect();
    let rows: BTreeSet<usize> = names.iter().map(|(row, _)| *row).collect();
    let mut of_figures = grid
        .column(figures)
        .filter(|entry| matches!(entry.reading, Reading::Figure(_)));
    // One total may have no name.
    let unnamed = of_figures
        .by_ref()
        .filter(|entry| !rows.contains(&entry.cell.row))
        .count();
    names.len() >= FEW && distinct.len() * 10 >= names.len() * 9 && unnamed <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::columns;
    use crate::grid::drawn;

    fn named(rows: &[&str]) -> Vec<String> {
        let table = drawn(rows);
        let mut grid = Grid::new(&table, None);
        let holds = columns(&grid);
        part(&mut grid, &holds);
        let figures = grid.entries.iter();
        let figures = figures.filter(|entry| matches!(entry.reading, Reading::Figure(_)));
        figures
            .map(|entry| format!("{} {}", entry.row.join(" › "), entry.cell.text))
            .collect()
    }

    #[test]
    fn figures_behind_names_in_the_middle_are_theirs() {
        let account = named(&[
            "Receipts | £ | Payments | £",
            "Precept | 4,000 | Clerk | 1,850",
            "Interest | 12 | Grass cutting | 640",
            "Grant | 300 | Insurance | 410",
            "Total | 4,312 | Total payments | 2,900",
        ]);
        assert_eq!(
            account,
            [
                "Precept 4,000",
                "Clerk 1,850",
                "Interest 12",
                "Grass cutting 640",
                "Grant 300",
                "Insurance 410",
                "Total 4,312",
                "Total payments 2,900"
            ]
        );
    }

    #[test]
    fn figures_behind_a_remark_are_of_the_row() {
        let projects = named(&[
            "Project | Current | Source | Added",
            "Pool | 400 | Debt | 20",
            "Park | 300 | Reserve for parks | 30",
            "Pier | 200 | Grant by the state | 40",
        ]);
        assert_eq!(projects[..2], ["Pool 400", "Pool 20"]);
    }
}
