//! Tables whose rows are places or things, and whose columns say what is measured of each.
//!
//! ```text
//! Local authority    Penalty charges issued   Income (£)
//! North District                      1,204       36,120     Penalty charges issued, Income: not "North District"
//! South District                        804       24,120
//! ```
//!
//! Where all columns are of one unit, and nothing says that the rows are places, either may name the figures: "Principal" and
//! "Interest" over loans, funds over "Balance at 1 April". Their rows do.

use scrutineer_model::Unit;
use scrutineer_quantity::units::stated;

use super::says_what;
use crate::columns::Holds;
use crate::grid::Grid;
use crate::words::plain;

/// Whether the columns of a table name its figures.
pub(super) fn name_rows(grid: &Grid<'_>, holds: &[Holds]) -> bool {
    let mut named = 0;
    let mut kinds: Vec<Option<Unit>> = Vec::new();
    for column in (0..holds.len()).filter(|&column| holds[column] == Holds::Figures) {
        let heads = grid.heads(column);
        let Some(head) = heads.last() else {
            return false;
        };
        if !heads.iter().any(|head| says_what(head) && !is_of_all(head)) {
            continue;
        }
        named += 1;
        kinds.push(
            stated(head)
                .unit()
                .and_then(|said| said.unit)
                .or_else(|| printed(grid, column)),
        );
    }
    kinds.sort_unstable();
    kinds.dedup();
    named > 1 && (kinds.len() > 1 || of_places(grid))
}

/// The unit that most figures of a column print.
fn printed(grid: &Grid<'_>, column: usize) -> Option<Unit> {
    let figures = || {
        grid.column(column)
            .filter_map(|entry| entry.reading.figure())
    };
    let first = figures().find(|figure| figure.prints_unit())?.value.unit;
    let same = figures()
        .filter(|figure| figure.prints_unit() && figure.value.unit == first)
        .count();
    (same * 2 > figures().count()).then_some(first)
}

/// Words that heads have of any figures: when, of which stage, how far apart.
const OF_ALL: &[&str] = &[
    "actual",
    "actuals",
    "allocated",
    "amount",
    "and",
    "approved",
    "april",
    "authorised",
    "authorized",
    "average",
    "balance",
    "base",
    "budget",
    "cent",
    "change",
    "cost",
    "costs",
    "current",
    "date",
    "decrease",
    "difference",
    "end",
    "ended",
    "ending",
    "estimate",
    "estimated",
    "expected",
    "figure",
    "figures",
    "final",
    "for",
    "forecast",
    "forecasted",
    "from",
    "full",
    "gross",
    "increase",
    "latest",
    "less",
    "march",
    "millions",
    "month",
    "movement",
    "net",
    "number",
    "original",
    "outturn",
    "over",
    "pence",
    "per",
    "percentage",
    "performance",
    "plan",
    "planned",
    "position",
    "pounds",
    "previous",
    "prior",
    "profile",
    "projected",
    "proportion",
    "proposed",
    "quarter",
    "rank",
    "result",
    "revised",
    "share",
    "spend",
    "sterling",
    "sum",
    "target",
    "the",
    "thousands",
    "total",
    "under",
    "value",
    "values",
    "variance",
    "variation",
    "year",
    "ytd",
];

/// Whether a head says nothing of what is measured.
pub(super) fn is_of_all(head: &str) -> bool {
    let plain = plain(head);
    let mut words = plain
        .split(' ')
        .filter(|word| word.chars().count() >= 3 && word.chars().all(char::is_alphabetic));
    words.all(|word| OF_ALL.contains(&word))
}

/// Whether the head of the stub says that its rows are places.
fn of_places(grid: &Grid<'_>) -> bool {
    const PLACES: &[&str] = &[
        "area",
        "areas",
        "authority",
        "authorities",
        "centre",
        "constituency",
        "council",
        "country",
        "county",
        "district",
        "division",
        "library",
        "location",
        "parish",
        "property",
        "region",
        "road",
        "school",
        "settlement",
        "site",
        "street",
        "town",
        "village",
        "ward",
        "wards",
    ];
    let heads =
        grid.table.cells.iter().filter(|cell| {
            cell.row < grid.table.header_rows && cell.column < grid.table.stub_columns
        });
    heads.map(|cell| plain(&cell.text)).any(|head| {
        let last = head.split(' ').next_back();
        last.is_some_and(|last| PLACES.contains(&last)) || head == "local authority"
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::columns;
    use crate::grid::drawn;

    fn check(rows: &[&str], expected: bool) {
        let table = drawn(rows);
        let grid = Grid::new(&table, None);
        assert_eq!(name_rows(&grid, &columns(&grid)), expected, "{rows:?}");
    }

    #[test]
    fn columns_of_several_units_say_what_is_measured() {
        check(
            &[
                "Body | Penalties issued | Income (£)",
                "North | 1,204 | 36,120",
                "South | 804 | 24,120",
            ],
            true,
        );
        check(
            &[
                "Ward | Homes built | Homes lost",
                "North | 12 | 3",
                "South | 8 | 4",
            ],
            true,
        );
    }

    #[test]
    fn stages_and_times_do_not() {
        check(
            &[
                "Service | Budget £000 | Actual £000 | Variance %",
                "Roads | 12 | 13 | 8%",
                "Parks | 5 | 5 | 0%",
            ],
            false,
        );
        check(
            &[
                "Ward | 2023/24 | 2024/25",
                "North | 12 | 3",
                "South | 8 | 4",
            ],
            false,
        );
        check(
            &[
                "Line | General Fund | Capital receipts",
                "Balance at 1 April | 12 | 3",
                "Transfers | 8 | 4",
            ],
            false,
        );
    }
}
