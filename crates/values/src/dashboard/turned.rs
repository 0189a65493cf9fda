//! Dashboards that lie on their side: indicators across the page, and down it what is said of each.
//!
//! ```text
//! Period          Absence (%)    Plans in 20 weeks (%)
//! Q1 2024/25             25.8                     38.2
//! Q2 2024/25             27.1                     44.0
//! Target                 24.0                     60.0
//! RAG                       R                        R
//! ```
//!
//! Set upright they are read as any other.

use scrutineer_model::{CellRole, Observation, Origin, Period, Table};

use super::columns::{Role, by_words};
use super::recognise::{JUDGED, recognise};
use crate::columns::columns;
use crate::grid::Grid;

/// Gives the observations of a table that lies on its side their parts in it; nothing where it does not.
pub(crate) fn judge_turned(
    table: &Table,
    observations: &mut Vec<Observation>,
    around: impl FnOnce() -> (Vec<Period>, Vec<String>),
) {
    let Some(upright) = upright(table) else {
        return;
    };
    let grid = Grid::new(&upright, None);
    let holds = columns(&grid);
    let Some(board) = recognise(&grid, &holds) else {
        return;
    };
    turn(observations);
    let (reported, lines) = around();
    board.judge(&grid, observations, &reported, &lines);
    turn(observations);
}

/// A table whose rows are ratings, trends and the like, with its rows as columns.
fn upright(table: &Table) -> Option<Table> {
    let labels = table
        .cells
        .iter()
        .filter(|cell| cell.role == CellRole::Stub && cell.column < table.stub_columns);
    let judged = labels
        .filter_map(|cell| by_words(&cell.text))
        .any(|role| JUDGED.contains(&role) && role != Role::Met);
    let lies = judged
        && table.header_rows > 0
        && table
            .cells
            .iter()
            .all(|cell| cell.role != CellRole::Section);
    lies.then(|| {
        let mut upright = Table {
            rows: table.columns,
            columns: table.rows,
            header_rows: table.stub_columns,
            stub_columns: table.header_rows,
            ..table.clone()
        };
        for cell in &mut upright.cells {
            std::mem::swap(&mut cell.row, &mut cell.column);
            std::mem::swap(&mut cell.row_span, &mut cell.column_span);
            cell.role = match cell.role {
                CellRole::Header => CellRole::Stub,
                CellRole::Stub => CellRole::Header,
                role => role,
            };
        }
        upright.cells.sort_by_key(|cell| (cell.row, cell.column));
        upright
    })
}

/// Turns observations with their table, and puts them in its order.
fn turn(observations: &mut [Observation]) {
    for observation in observations.iter_mut() {
        std::mem::swap(&mut observation.row, &mut observation.column);
        if let Origin::Cell { row, column, .. } = &mut observation.origin {
            std::mem::swap(row, column);
        }
    }
    observations.sort_by_key(|observation| match observation.origin {
        Origin::Cell { row, column, .. } => (row, column),
        _ => (0, 0),
    });
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{ComparisonKind, Direction, Rating};

    use super::*;
    use crate::grid::drawn;
    use crate::observe;

    fn read(rows: &[&str]) -> Vec<Observation> {
        observe(&[drawn(rows)], &[], &[]).observations
    }

    #[test]
    fn indicators_across_are_judged_as_indicators_down() {
        let found = read(&[
            "Period | Absence (%) | Plans in 20 weeks (%)",
            "Q1 2024/25 | 25.8 | 38.2",
            "Q2 2024/25 | 27.1 | 44.0",
            "Target 2024/25 | 24.0 | 60.0",
            "RAG | R | A",
            "Trend | ▲ | ▲",
        ]);
        let of = |text: &str| {
            let of_text = |found: &&Observation| found.value.text == text;
            found.iter().find(of_text).expect(text)
        };
        assert_eq!(of("25.8").comparison, Some(ComparisonKind::Previous));
        assert_eq!(of("60.0").comparison, Some(ComparisonKind::Target));
        let judged = of("44.0").judgement.as_ref().expect("judged");
        assert_eq!(
            judged.rag.as_ref().and_then(|rag| rag.rating),
            Some(Rating::Amber)
        );
        let travel = judged.travel.as_ref().map(|travel| travel.direction);
        assert_eq!(travel, Some(Direction::Up));
        assert_eq!(*of("44.0").row, ["Q2 2024/25".to_owned()]);
        assert_eq!(*of("44.0").column, ["Plans in 20 weeks (%)".to_owned()]);
    }

    #[test]
    fn rows_that_nothing_judges_stay() {
        let found = read(&[
            "Period | Absence (%) | Plans (%)",
            "2023/24 | 25.8 | 38.2",
            "2024/25 | 27.1 | 44.0",
        ]);
        assert!(found.iter().all(|found| found.comparison.is_none()));
    }
}
