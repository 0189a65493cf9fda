//! Dashboards that tell actual from target by rows: the column that says what each row is to its indicator.
//!
//! ```text
//! Indicator                  Q1     Q2
//! Reviews held    Actual    71%    74%
//!                 Target    75%    75%
//!                 2022/23   70%    69%
//! ```

use std::collections::BTreeMap;

use super::columns::{Role, by_time, by_words};
use crate::columns::Holds;
use crate::grid::Grid;

/// What each row is to its indicator; empty where columns alone tell.
pub(super) fn roles(grid: &Grid<'_>, columns: &[Role], holds: &[Holds]) -> BTreeMap<usize, Role> {
    let figures = holds.iter().position(|holds| *holds == Holds::Figures);
    let labels = (0..figures.unwrap_or(0)).filter(|&column| {
        !matches!(
            columns[column],
            Role::Indicator | Role::Reference | Role::Polarity | Role::Owner
        )
    });
    let mut found = labels.map(|column| of_column(grid, column));
    found.find(tells).unwrap_or_default()
}

fn of_column(grid: &Grid<'_>, column: usize) -> BTreeMap<usize, Role> {
    /// "Target 2018/19", "Same period last year"; what has more words names an indicator.
    const MOST: usize = 4;
    (grid.table.header_rows..grid.table.rows)
        .filter_map(|row| {
            let text = grid.text_at(row, column)?;
            let short = text.split_whitespace().count() <= MOST;
            let role = short.then(|| by_words(text).or_else(|| by_time(text)))??;
            Some((row, role))
        })
        .collect()
}

/// Whether several rows hold figures of indicators, and several what those are set beside.
fn tells(roles: &BTreeMap<usize, Role>) -> bool {
    const SEVERAL: usize = 2;
    let count = |is: fn(Role) -> bool| roles.values().filter(|role| is(**role)).count();
    count(|role| role == Role::Latest) >= SEVERAL && count(Role::is_beside) >= SEVERAL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::columns;
    use crate::grid::drawn_with;

    fn of(rows: &[&str]) -> Vec<Role> {
        let table = drawn_with(rows, 1, 1);
        let grid = Grid::new(&table, None);
        let holds = columns(&grid);
        let found = roles(&grid, &[Role::Indicator, Role::Other, Role::Timed], &holds);
        found.into_values().collect()
    }

    #[test]
    fn rows_say_what_is_actual_and_what_is_target() {
        let found = of(&[
            "Indicator |  | Q1",
            "Reviews held | Actual | 71%",
            "Reviews held | Target | 75%",
            "Visits made | Actual | 81%",
            "Visits made | Target | 85%",
        ]);
        assert_eq!(
            found,
            [Role::Latest, Role::Target, Role::Latest, Role::Target]
        );
    }

    #[test]
    fn names_of_services_say_nothing() {
        let found = of(&[
            "Indicator | Team | Q1",
            "Reviews held | North | 71%",
            "Reviews held | South | 75%",
            "Visits made | North | 81%",
        ]);
        assert!(found.is_empty());
    }
}
