//! Rows of cases: what the figures below them would be if something were a little more or less.
//!
//! ```text
//! Adjustment to discount rate:           +0.1%      0.0%     -0.1%
//!   Present value of total obligation  1,565.1   1,592.7   1,620.9   each of the case above it
//! ```
//!
//! The form of the actuaries who value councils' pension schemes. Not where the rows below are not set in, or
//! the signs have no counterparts: those are changes.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use scrutineer_model::{Cell, CellRole, INDENT_STEP};

use crate::grid::{Entry, Grid};
use crate::paths::Path;

/// Puts the case that stands above a figure into the heads of its row, in front of its label.
pub(crate) fn tell(grid: &mut Grid<'_>) {
    let is_more = |entry: &Entry<'_>| entry.cell.text.trim().starts_with('+');
    if !grid.entries.iter().any(is_more) {
        return;
    }
    let mut stub: Vec<&Cell> = (grid.table.cells.iter())
        .filter(|cell| cell.role == CellRole::Stub && !cell.text.trim().is_empty())
        .collect();
    stub.sort_by_key(|cell| (cell.row, cell.column));
    for (at, label) in stub.iter().enumerate() {
        let cases: BTreeMap<usize, &str> = grid
            .row(label.row)
            .map(|entry| (entry.cell.column, entry.cell.text.trim()))
            .collect();
        if !are_cases(&cases) {
            continue;
        }
        let below = stub[at + 1..].iter();
        let below: BTreeSet<usize> = below
            .take_while(|below| below.indent >= label.indent + INDENT_STEP)
            .map(|below| below.row)
            .collect();
        let figures = grid.entries.iter_mut();
        for entry in
            figures.filter(|entry| below.contains(&entry.cell.row) && !entry.row.is_empty())
        {
            let case = cases.get(&entry.cell.column);
            if let Some(case) = case.filter(|case| case.chars().any(char::is_alphanumeric)) {
                entry.row = with_case(entry, case);
                entry.own = true;
            }
        }
    }
}

fn with_case<'t>(entry: &Entry<'t>, case: &'t str) -> Rc<Path<'t>> {
    let mut heads = entry.row.to_vec();
    heads.insert(heads.len() - 1, case);
    Rc::new(heads.into())
}

/// Whether the cells of a row are cases: so much more beside as much less, and nothing that is neither but nought.
fn are_cases<'t>(cells: &BTreeMap<usize, &'t str>) -> bool {
    let texts = || cells.values().copied().filter(|text| !text.is_empty());
    let more: Vec<&str> = texts().filter_map(|text| text.strip_prefix('+')).collect();
    let less = |text: &'t str| text.strip_prefix(['-', '–', '−']).map(str::trim);
    let nought = |text: &str| {
        let digits = text.bytes().filter(u8::is_ascii_digit);
        let none = digits.clone().all(|digit| digit == b'0');
        none && text.chars().count() <= 5
    };
    !more.is_empty()
        && more
            .iter()
            .all(|more| texts().any(|text| less(text) == Some(more.trim())))
        && texts().all(|text| {
            let less = less(text).is_some_and(|less| more.iter().any(|more| more.trim() == less));
            text.starts_with('+') || less || nought(text)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::drawn;

    fn told(rows: &[&str]) -> Vec<String> {
        let table = drawn(rows);
        let mut grid = Grid::new(&table, None);
        tell(&mut grid);
        let own = grid.entries.iter().filter(|entry| entry.own);
        own.map(|entry| format!("{} {}", entry.row.join(" › "), entry.cell.text))
            .collect()
    }

    #[test]
    fn figures_below_cases_are_told_apart_by_them() {
        let pensions = told(&[
            "£m | Scheme | Scheme | Scheme",
            "Adjustment to discount rate: | +0.1% | 0.0% | -0.1%",
            "  Present value | 1,565 | 1,592 | 1,620",
            "Adjustment to life expectancy: | +1 Year | None | -1 Year",
            "  Present value | 1,650 | 1,592 | 1,535",
            "Contributions | 12 | 12 | 12",
        ]);
        assert_eq!(
            pensions,
            [
                "Adjustment to discount rate: › +0.1% › Present value 1,565",
                "Adjustment to discount rate: › 0.0% › Present value 1,592",
                "Adjustment to discount rate: › -0.1% › Present value 1,620",
                "Adjustment to life expectancy: › +1 Year › Present value 1,650",
                "Adjustment to life expectancy: › None › Present value 1,592",
                "Adjustment to life expectancy: › -1 Year › Present value 1,535"
            ]
        );
    }

    #[test]
    fn changes_are_no_cases() {
        let changes = [
            "Item | Rise | Fall",
            "Grants: | +4% | -2%",
            "  Homes | 5 | 7",
        ];
        assert!(told(&changes).is_empty());
        let apart = ["Item | Rise | Fall", "Grants | +4% | -4%", "Homes | 5 | 7"];
        assert!(told(&apart).is_empty());
    }
}
