//! Which columns hold figures: not references, dates or words that happen to have digits.

use std::sync::LazyLock;

use scrutineer_model::Unit;
use scrutineer_quantity::units::stated;

use crate::cell::Reading;
use crate::grid::Grid;
use crate::words::{Phrases, plain};

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
    (0..grid.table.columns)
        .map(|column| match holds(grid, column) {
            Holds::Figures if by_signs && holds_noughts(grid, column) => Holds::Words,
            holds => holds,
        })
        .collect()
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
    let named = heads.iter().any(|head| names(head))
        || names_by_print(grid, column, &heads)
        || heads.is_empty() && number_boxes(grid, column);
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

/// Whether numbers count the boxes of a form, row by row beside the numbers of its lines: `16 … 46`, `17 … 47`.
fn number_boxes(grid: &Grid<'_>, column: usize) -> bool {
    /// Boxes beside one another in a line.
    const MOST_BOXES: i64 = 3;
    let numbers = |column: usize| -> Option<Vec<(usize, i64)>> {
        let cells = (grid.table.cells.iter())
            .filter(|cell| cell.column == column && !cell.text.trim().is_empty());
        cells
            .map(|cell| Some((cell.row, i64::from(cell.text.trim().parse::<u32>().ok()?))))
            .collect()
    };
    let (Some(lines), Some(boxes)) = (numbers(0), numbers(column)) else {
        return false;
    };
    let steps = |numbers: &[(usize, i64)]| -> Vec<i64> {
        let pairs = numbers.windows(2);
        pairs.map(|pair| pair[1].1 - pair[0].1).collect()
    };
    let of_boxes = steps(&boxes);
    let even = of_boxes.windows(2).all(|pair| pair[0] == pair[1]);
    let apart = (of_boxes.first()).is_some_and(|step| (1..=MOST_BOXES).contains(step));
    let rows = |numbers: &[(usize, i64)]| -> Vec<usize> {
        numbers.iter().map(|number| number.0).collect()
    };
    column > 0
        && even
        && apart
        && steps(&lines).iter().all(|step| *step == 1)
        && rows(&lines) == rows(&boxes)
        && lines.last().map(|line| line.1) < boxes.first().map(|first| first.1)
}

/// Numbers that name something by their print: long ones of one length, near one another, each once and
/// without separators ("5601090", "5600907"); numbers that count up row by row; the pages of a list of
/// contents, which never fall and have no head.
fn names_by_print(grid: &Grid<'_>, column: usize, heads: &[&str]) -> bool {
    /// Shorter ones may be counts.
    const LONG: usize = 5;
    /// Fewer may follow one another by chance.
    const FEW: usize = 5;
    /// No paper has so many pages.
    const PAGES: i64 = 1_000;
    if heads.iter().any(|head| {
        let says = stated(head);
        says.unit()
            .is_some_and(|said| said.unit != Some(Unit::Count))
    }) {
        return false;
    }
    let mut numbers: Vec<i64> = Vec::new();
    let (mut long, mut others) = (true, 0_usize);
    for entry in grid.column(column) {
        let Some(figure) = entry.reading.figure() else {
            continue;
        };
        let text = figure.value.text.trim();
        let plain = figure.bare && text.bytes().all(|byte| byte.is_ascii_digit());
        long &= text.len() >= LONG;
        match text.parse().ok().filter(|_| plain) {
            Some(number) => numbers.push(number),
            None => others += 1,
        }
    }
    // Two lines read as one cell are no reason against it.
    if others * 8 > numbers.len() {
        return false;
    }
    let steps = |fits: fn(i64) -> bool| {
        let pairs = numbers.windows(2);
        pairs.filter(|pair| fits(pair[1] - pair[0])).count()
    };
    let pairs = numbers.len().saturating_sub(1);
    let climbs = steps(|step| step > 0) == pairs && steps(|step| step == 1) * 3 >= pairs * 2;
    // A second list may begin below the first.
    let pages = heads.is_empty()
        && (pairs - steps(|step| step >= 0)) * 8 <= pairs
        && steps(|step| step > 0) >= 2
        && numbers.iter().all(|number| *number < PAGES);
    if numbers.len() >= FEW && (climbs || pages) {
        return true;
    }
    let number = heads.last().is_some_and(|head| {
        let plain = plain(head);
        plain.ends_with(" number") || plain.ends_with(" no") || plain.ends_with(" numbers")
    });
    numbers.sort_unstable();
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else {
        return false;
    };
    let near = (last - first) * 5 <= *last;
    let once = numbers.windows(2).all(|pair| pair[0] != pair[1]);
    long && once && (numbers.len() >= 3 && near || number)
}

/// Years and nothing else, in a table whose other columns hold no figures.
fn lone_years(grid: &Grid<'_>, column: usize) -> bool {
    !grid
        .entries
        .iter()
        .any(|entry| entry.cell.column != column && entry.reading.figure().is_some())
}

/// A head over numbers that name something.
pub(crate) fn names(head: &str) -> bool {
    const ALONE: &[&str] = &[
        "ref",
        "reference",
        "refs",
        "no",
        "note",
        "notes",
        "id",
        "code",
        "page",
        "pages",
        "para",
        "paragraph",
        "line",
        "item",
        "rank",
        "ranking",
        "box",
        "row",
        "lot",
        "key",
        "postcode",
        "number ref",
        "ref no",
        "s no",
        "sr no",
        "pi",
        "index",
        "section",
        "minute",
        "table",
        "appendix",
        "annex",
        "superseded by",
    ];
    /// What a head ends with: "SHELAA Ref", "Supply category".
    const ENDS: &[&str] = &["ref", "refs", "reference", "id", "category"];
    const WITHIN: &[&str] = &[
        "reference number",
        "ref no",
        "transaction number",
        "transaction no",
        "invoice number",
        "invoice no",
        "order number",
        "registration number",
        "registration no",
        "reg no",
        "serial number",
        "serial no",
        "account number",
        "question number",
        "question no",
        "contract number",
        "contract no",
        "purchase order",
        "application number",
        "decision number",
        "page number",
        "page no",
        "line number",
        "line no",
        "item number",
        "item no",
        "project number",
        "project code",
        "scheme number",
        "scheme no",
        "cost centre",
        "post code",
        "telephone",
        "map ref",
        "site ref",
        "form no",
        "plan no",
        "policy number",
        "document number",
        "note number",
        "supplier number",
        "supplier id",
        "vat registration",
        "indicator number",
        "indicator no",
        "minute no",
        "reference no",
        "unique reference",
        "company number",
        "uprn",
        "urn",
        "charity number",
        "corridor no",
    ];
    static NAMES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(WITHIN.iter().copied()));
    let plain = plain(head);
    let last = plain.rsplit(' ').next().unwrap_or_default();
    ALONE.contains(&plain.as_str()) || ENDS.contains(&last) || NAMES.first_in(&plain).is_some()
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
