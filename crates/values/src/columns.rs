//! Which columns hold figures: not references, dates or words that happen to have digits.

mod named;

use rust_decimal::Decimal;
use scrutineer_model::Missing;

use crate::cell::Reading;
use crate::grid::{Entry, Grid};
use crate::words::plain;

pub(crate) use named::names;
use named::{are_of_years, names_by_print, number_boxes};

/// What a column of the field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Figures,
    /// Numbers that name something: "Transaction number", "Notes", "Ref".
    Names,
    Times,
    Words,
}

/// What each column of a table holds.
pub(crate) fn columns(grid: &Grid<'_>) -> Vec<Holds> {
    let by_signs = rates_by_signs(grid);
    let mut held: Vec<Holds> = (0..grid.table.columns)
        .map(|column| match holds(grid, column) {
            Holds::Figures if by_signs && holds_noughts(grid, column) => Holds::Words,
            holds => holds,
        })
        .collect();
    if !by_signs {
        none_of_which(grid, &mut held);
    }
    held
}

/// Columns of nothing but dashes hold figures, none of which there is, where dashes stand among the figures of others: a year
/// without spending is as much of a budget as one with it.
fn none_of_which(grid: &Grid<'_>, held: &mut [Holds]) {
    let is_dash = |entry: &Entry<'_>| entry.reading == Reading::Missing(Missing::Dash);
    let of_figures = |entry: &Entry<'_>| held[entry.cell.column] == Holds::Figures;
    if !(grid.entries.iter()).any(|entry| is_dash(entry) && of_figures(entry)) {
        return;
    }
    for (column, held) in held.iter_mut().enumerate() {
        let (heads, mut entries) = (grid.heads(column), grid.column(column).peekable());
        if !heads.is_empty()
            && !heads.iter().any(|head| names(head) || of_times(head))
            && entries.peek().is_some()
            && entries.all(is_dash)
        {
            *held = Holds::Figures;
        }
    }
}

/// Whether a table rates effects by signs, as appraisals of plans do: "++", "+", "0", "-", "+/-". Its nought is none of
/// anything but an effect neither way.
fn rates_by_signs(grid: &Grid<'_>) -> bool {
    /// Fewer may be marks that stand for something else.
    const FEW: usize = 3;
    let is_sign =
        |text: &str| text.contains('+') && text.chars().all(|char| "+-−–/?~ ".contains(char));
    let cells = grid.entries.iter().map(|entry| entry.cell.text.as_str());
    cells.filter(|text| is_sign(text)).count() >= FEW
}

/// Whether all figures of a column are noughts and nothing else.
fn holds_noughts(grid: &Grid<'_>, column: usize) -> bool {
    let mut figures = grid
        .column(column)
        .filter_map(|entry| entry.reading.figure());
    figures.all(|figure| figure.value.text == "0")
}

fn holds(grid: &Grid<'_>, column: usize) -> Holds {
    let (mut figures, mut explicit, mut years, mut times, mut words) = (0, 0, 0, 0, 0);
    for entry in grid.column(column) {
        match &entry.reading {
            Reading::Figure(figure) => {
                figures += 1;
                explicit += usize::from(!figure.bare);
                years += usize::from(figure.year);
            }
            Reading::Time(_) => times += 1,
            Reading::Words => words += 1,
            Reading::Missing(_) => {}
        }
    }
    let heads = grid.heads(column);
    let head = heads.last().copied().unwrap_or_default();
    // "No." beside "%" under "Change" counts.
    let counts = |at: usize| {
        at > 0 && at + 1 == heads.len() && matches!(plain(heads[at]).as_str(), "no" | "nos")
    };
    let named = (heads.iter().enumerate()).any(|(at, head)| names(head) && !counts(at))
        || names_by_print(grid, column, &heads)
        || heads.is_empty() && number_boxes(grid, column);
    if are_of_years(grid, column) {
        return Holds::Names;
    }
    if are_bands(grid, column) {
        return Holds::Words;
    }
    if figures == 0 {
        return if times > words {
            Holds::Times
        } else {
            Holds::Words
        };
    }
    if named && explicit * 2 < figures {
        return Holds::Names;
    }
    if years == figures
        && explicit == 0
        && (figures + times >= 3 || times + words > 0 || of_times(head) || lone_years(grid, column))
    {
        return Holds::Times;
    }
    if times > figures && explicit == 0 {
        return Holds::Times;
    }
    // A figure among sentences is part of what they say.
    if figures * 2 < words && explicit * 2 < words || figures < words && explicit == 0 {
        return Holds::Words;
    }
    Holds::Figures
}

/// Whether the figures of a column are bands, each of which goes on from the one before, with what they count beside them:
/// "30 - 34 hours", "25 - 29 hours". They name their rows.
fn are_bands(grid: &Grid<'_>, column: usize) -> bool {
    /// Fewer may be estimates.
    const SEVERAL: usize = 4;
    let mut bands: Vec<(Decimal, Decimal)> = Vec::new();
    for figure in (grid.column(column)).filter_map(|entry| entry.reading.figure()) {
        match (figure.value.low, figure.value.high) {
            (Some(low), Some(high)) => bands.push((low, high)),
            (None, None) => return false,
            // "60+", "under 5": the first and the last.
            _ => {}
        }
    }
    let follows =
        |low: Decimal, high: Decimal| (Decimal::ZERO..=Decimal::ONE).contains(&(low - high));
    let counted = || {
        let others = grid
            .entries
            .iter()
            .filter(|entry| entry.cell.column > column);
        others
            .filter_map(|entry| entry.reading.figure())
            .any(|figure| figure.value.number.is_some())
    };
    bands.len() >= SEVERAL
        && bands.windows(2).all(|pair| {
            let [(low, high), (next_low, next_high)] = [pair[0], pair[1]];
            follows(next_low, high) || follows(low, next_high)
        })
        && counted()
}

/// Years and nothing else, in a table whose other columns hold no figures.
fn lone_years(grid: &Grid<'_>, column: usize) -> bool {
    !grid
        .entries
        .iter()
        .any(|entry| entry.cell.column != column && entry.reading.figure().is_some())
}

fn of_times(head: &str) -> bool {
    let plain = plain(head);
    [
        "year",
        "date",
        "timescale",
        "when",
        "due",
        "deadline",
        "completion",
        "delivery",
        "start",
        "end",
    ]
    .iter()
    .any(|word| plain.split(' ').any(|of| of == *word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::drawn;

    #[test]
    fn a_nought_among_signs_rates_and_counts_nothing() {
        let holds = |rows: &[&str]| {
            let table = drawn(rows);
            columns(&Grid::new(&table, None))[1..].to_vec()
        };
        assert_eq!(
            holds(&[
                "Objective | Attractive places | Open spaces",
                "Clean air | 0 | ++",
                "Flooding | 0 | +/-",
                "Land | - | +",
            ]),
            [Holds::Words, Holds::Words]
        );
        assert_eq!(
            holds(&[
                "Ward | Visits | New | Trend",
                "North | 0 | 0 | +",
                "South | 4 | 0 | +",
                "West | 0 | 0 | -",
            ]),
            [Holds::Figures, Holds::Figures, Holds::Words]
        );
    }

    #[test]
    fn a_column_of_dashes_among_figures_and_dashes_holds_figures() {
        let holds = |rows: &[&str]| columns(&Grid::new(&drawn(rows), None))[1..].to_vec();
        assert_eq!(
            holds(&[
                "Scheme | Grants | Borrowing | Due date | Remarks",
                "Bridge | 4.5 | - | - | late",
                "School | - | - | - | -",
            ]),
            [Holds::Figures, Holds::Figures, Holds::Words, Holds::Words]
        );
        // What the dash says of a column is not told by one without it.
        assert_eq!(
            holds(&[
                "Scheme | Grants | Page",
                "Bridge | 4.5 | -",
                "School | 2.0 | -"
            ]),
            [Holds::Figures, Holds::Words]
        );
    }

    #[test]
    fn bands_that_follow_one_another_name_their_rows() {
        let holds = |rows: &[&str]| columns(&Grid::new(&drawn(rows), None))[1];
        assert_eq!(
            holds(&[
                "Line | Open for | Libraries",
                "1 | 40+ hours | 2",
                "2 | 30 - 39 hours | 0",
                "3 | 20 - 29 hours | 4",
                "4 | 10 - 19 hours | 5",
                "5 | 5 - 9 hours | 5",
            ]),
            Holds::Words
        );
        assert_eq!(
            holds(&[
                "Scheme | Cost £m | Homes",
                "A | 30 - 39 | 2",
                "B | 60 - 70 | 0",
                "C | 20 - 25 | 4",
                "D | 3 - 5 | 5",
            ]),
            Holds::Figures
        );
    }

    #[test]
    fn numbers_with_their_year_are_resolutions_and_no_ranges() {
        let holds = |texts: [&str; 4]| {
            let rows = texts.map(|text| format!("Plan | {text}"));
            let mut rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            rows.insert(0, "Plan | Approval");
            columns(&Grid::new(&drawn(&rows), None))[1]
        };
        assert_eq!(
            holds(["276-2000", "9-2001", "178-2001", "597-97"]),
            Holds::Names
        );
        assert_eq!(holds(["10-20", "20-40", "40-80", "80-160"]), Holds::Figures);
    }

    #[test]
    fn references_dates_and_words_are_no_figures() {
        let table = drawn(&[
            "Supplier | Transaction number | Date | Built | Comment | Amount",
            "A | 31811411 | 01/04/2018 | 1998 | 3 visits were made | 12.50",
            "B | 31811412 | 02/04/2018 | 2004 | none made | 13.50",
            "C | 31811413 | 03/04/2018 | 2011 | 12 | 14",
        ]);
        let grid = Grid::new(&table, None);
        assert_eq!(
            columns(&grid)[1..],
            [
                Holds::Names,
                Holds::Times,
                Holds::Times,
                Holds::Words,
                Holds::Figures
            ]
        );
    }

    #[test]
    fn a_number_of_things_names_nothing() {
        assert!(!names("No. of Items"));
        assert!(!names("Number of pupils"));
        assert!(!names("Forecast outturn £'000"));
        assert!(names("Question No."));
        assert!(names("Notes"));
        assert!(names("SHELAA Ref"));
    }

    #[test]
    fn numbers_of_a_forms_boxes_name_them() {
        let held = |rows: &[&str]| {
            let mut table = drawn(&[&["Line | Asked | Given | Box"], rows].concat());
            // A form has no heads.
            table.cells.retain(|cell| cell.row > 0);
            for cell in &mut table.cells {
                cell.row -= 1;
            }
            (table.header_rows, table.rows) = (0, table.rows - 1);
            columns(&Grid::new(&table, None))[2..].to_vec()
        };
        let form = [
            "16 | Libraries closed | 0 | 46",
            "17 | Libraries opened | 3 | 47",
        ];
        assert_eq!(held(&form), [Holds::Figures, Holds::Names]);
        let list = [
            "16 | Libraries closed | 0 | 46",
            "17 | Libraries opened | 3 | 58",
        ];
        assert_eq!(held(&list), [Holds::Figures, Holds::Figures]);
    }

    #[test]
    fn long_numbers_near_one_another_name_something() {
        let table = drawn(&[
            "Item | Tag | People",
            "A | 5601090 | 16821",
            "B | 5600907 | 23808",
            "C | 5600996 | 9131",
        ]);
        let grid = Grid::new(&table, None);
        assert_eq!(columns(&grid)[1..], [Holds::Names, Holds::Figures]);
    }

    #[test]
    fn numbers_that_count_up_and_pages_name_something() {
        let table = crate::grid::drawn_with(
            &[
                "A | 7 | 3 | 5",
                "B | 0 | 3 | 6",
                "C | 9 | 7 | 7",
                "D | 2 | 9 | 9",
                "E | 2 | 12 | 10",
                "F | 1 | 31 | 11",
            ],
            0,
            1,
        );
        let grid = Grid::new(&table, None);
        assert_eq!(
            columns(&grid)[1..],
            [Holds::Figures, Holds::Names, Holds::Names]
        );
    }
}
