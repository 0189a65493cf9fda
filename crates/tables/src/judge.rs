//! What looks like a grid and is none: the numbers in and around charts.

use std::collections::BTreeMap;

use scrutineer_model::Rect;

use crate::cards::are_cards;
use crate::contents::{is_agenda, is_contents, is_index};
use crate::grid::{Grid, GridCell};
use crate::text::{lines, median};
use crate::token;

/// Figures of a column are set to one edge or one middle within this many ems.
const IN_LINE: f32 = 0.45;
/// The least share of figures in line with another of their column.
const LEAST_IN_LINE: f32 = 0.5;
/// The least share of columns with cells of their own in two rows.
const LEAST_HELD: f32 = 0.6;
/// Cells of more words than this are paragraphs.
const PROSE_CELL: f32 = 10.0;
/// Nearly all of a column's cells.
const MOSTLY: f32 = 0.8;
/// Cells reach into one another by more than this, in ems: two lines set closely do by less …
const REACHES_IN: f32 = 0.3;
/// … as this share of them do in a chart.
const REACHING: f32 = 0.1;
/// A chart has no more labels.
const MOST_LABELS: usize = 300;
/// A grid of no more rows may be a plot with its axis in one cell.
const PLOT_ROWS: usize = 3;
/// So many numbers before texts are a report's paragraphs.
const LEAST_PARAGRAPHS: usize = 3;
/// Words of a letterhead's line, at least; the head over numbers has fewer.
const LETTERHEAD: usize = 4;
/// So many figures going up by equal steps along a line are an axis.
const AXIS_TICKS: usize = 5;

/// Whether a grid is one.
///
/// Bars of a chart and the areas beside them bound faces as cells do, but hold a label here and
/// there. Where alignment is all there is, tables set the figures of a column to one edge; a chart's labels float. The ticks of an axis go
/// up by equal steps, which the figures of a table hardly ever do; years do and are let be.
pub(crate) fn is_table(grid: &Grid) -> bool {
    are_columns(grid)
        && !is_contents(grid)
        && (grid.ruled
            || !is_agenda(grid)
                && !is_index(grid)
                && are_in_line(grid)
                && !has_axis(grid)
                && !are_columns_of_prose(grid)
                && !is_list_with_marks(grid)
                && !are_cards(grid)
                && !are_numbered_paragraphs(grid)
                && !lie_over_one_another(grid)
                && !is_letterhead(grid))
}

/// The cells of one column below the head, top to bottom.
fn body<'g, 'a>(grid: &'g Grid<'a>, column: usize) -> Vec<&'g GridCell<'a>> {
    let header_rows = grid.header_rows.unwrap_or(0);
    let own = |cell: &&GridCell| cell.columns == (column, column) && cell.rows.0 >= header_rows;
    grid.cells.iter().filter(own).collect()
}

/// Whether the first of two columns is marks alone: boxes to tick, bullets that no font names.
fn is_list_with_marks(grid: &Grid) -> bool {
    let first = body(grid, 0);
    let mark = |cell: &&&GridCell| !cell.text.contains(char::is_alphanumeric);
    grid.columns() == 2
        && first.len() >= 2
        && first.iter().filter(mark).count() as f32 >= MOSTLY * first.len() as f32
}

/// Whether two columns are the numbers of a report's paragraphs and their text: `6.`, `6.1`, `7.`, `7.1`.
fn are_numbered_paragraphs(grid: &Grid) -> bool {
    let is_part = |part: &str| (1..=2).contains(&part.len()) && part.parse::<u8>().is_ok();
    let parts = |text: &str| -> Option<usize> {
        let parts: Vec<&str> = text.trim_end_matches('.').split('.').collect();
        parts
            .iter()
            .all(|part| is_part(part))
            .then_some(parts.len())
    };
    let of = |column: usize| {
        let own = move |cell: &&GridCell| cell.columns == (column, column);
        grid.cells.iter().filter(own)
    };
    // A letterhead's lines above the first number name no column; "No." does.
    let names =
        |cell: &&GridCell| cell.words.len() < LETTERHEAD || parts(cell.text.trim()).is_some();
    let levels: Option<Vec<usize>> = (of(0).skip_while(|cell| !names(cell)))
        .map(|cell| parts(cell.text.trim()))
        .collect();
    let nested = |levels: Vec<usize>| {
        let lower = levels.iter().filter(|&&level| level > 1).count();
        levels.len() >= LEAST_PARAGRAPHS && (lower >= 2 || lower == 1 && levels.contains(&1))
    };
    grid.columns() == 2
        && levels.is_some_and(nested)
        && of(1).all(|cell| !token::is_figure(&cell.text))
}

/// Whether cells below the head reach into one another: the labels of a chart, or of a picture, stand around what they
/// name and not in rows and columns.
fn lie_over_one_another(grid: &Grid) -> bool {
    let header_rows = grid.header_rows.unwrap_or(0);
    let body = || grid.cells.iter().filter(|cell| cell.rows.0 >= header_rows);
    if grid.cells.len() > MOST_LABELS {
        return false;
    }
    let boxes: Vec<Rect> = body().map(GridCell::bbox).collect();
    let reach = REACHES_IN * median(body().map(|cell| cell.words[0].size));
    let over = |a: &Rect, b: &Rect| {
        let (width, height) = (
            a.x1.min(b.x1) - a.x0.max(b.x0),
            a.y1.min(b.y1) - a.y0.max(b.y0),
        );
        width > reach && height > reach
    };
    let pairs: usize = boxes
        .iter()
        .enumerate()
        .map(|(index, a)| boxes[index + 1..].iter().filter(|b| over(a, b)).count())
        .sum();
    pairs >= 2 && pairs as f32 >= REACHING * boxes.len() as f32
}

/// Whether labels with colons stand before what is set left beside them: `Contact:  Jo Smith`. The
/// figures of a table are set right.
fn is_letterhead(grid: &Grid) -> bool {
    let labels: Vec<&GridCell> = grid
        .cells
        .iter()
        .filter(|cell| cell.columns.0 == 0)
        .collect();
    let colons = labels
        .iter()
        .filter(|cell| cell.text.ends_with(':'))
        .count();
    let beside = body(grid, 1);
    let edge = |edge: fn(&GridCell) -> f32| {
        beside.len() >= 2 && most_in_line(&beside, edge) == beside.len()
    };
    grid.columns() == 2
        && labels.len() >= 2
        && colons as f32 >= MOSTLY * labels.len() as f32
        && edge(|cell| cell.bbox().x0)
        && !edge(|cell| cell.bbox().x1)
}

/// Whether every column is running text: a page set in columns.
fn are_columns_of_prose(grid: &Grid) -> bool {
    (0..grid.columns()).all(|column| {
        let cells = grid
            .cells
            .iter()
            .filter(|cell| cell.columns == (column, column));
        let words: Vec<f32> = cells.map(|cell| cell.words.len() as f32).collect();
        median(words) > PROSE_CELL
    })
}

/// Whether a grid whose lines are all drawn is none all the same: a chart's, a list of contents, or cards of facts.
pub(crate) fn is_none(grid: &Grid) -> bool {
    is_chart(grid) || is_contents(grid) || are_cards(grid)
}

/// Whether the grid is the plot of a chart: figures go up or down a column by equal steps, as ticks
/// do, and hardly any figure stands beside them.
fn is_chart(grid: &Grid) -> bool {
    grid.rows() <= PLOT_ROWS && grid.cells.iter().any(holds_axis) || has_ticks(grid)
}

/// Whether a cell holds an axis: figures on lines of their own that go up or down by equal steps.
fn holds_axis(cell: &GridCell) -> bool {
    let lines = lines(cell.words.iter().copied());
    let ticks: Vec<f64> = lines
        .iter()
        .filter(|line| line.words.len() <= 2 && token::is_figure(&line.words[0].text))
        .filter_map(|line| plain(&line.words[0].text))
        .collect();
    ticks.len() >= AXIS_TICKS && are_steps(&ticks) && (ticks[1] - ticks[0]).abs() > 1.5
}

fn has_ticks(grid: &Grid) -> bool {
    let figures = |column: usize| {
        let cells = grid
            .cells
            .iter()
            .filter(move |cell| cell.columns.0 == column);
        cells.filter(|cell| token::is_figure(&cell.text) && !token::is_year(&cell.text))
    };
    let ticks: Vec<usize> = (0..grid.columns())
        .filter(|&column| {
            let values: Vec<f64> = figures(column)
                .filter_map(|cell| plain(&cell.text))
                .collect();
            // 1, 2, 3 … number the rows of a list.
            values.len() >= AXIS_TICKS && are_steps(&values) && (values[1] - values[0]).abs() > 1.5
        })
        .collect();
    let beside: usize = (0..grid.columns())
        .filter(|column| !ticks.contains(column))
        .map(|column| figures(column).count())
        .sum();
    !ticks.is_empty() && beside < grid.rows() / 2
}

fn plain(text: &str) -> Option<f64> {
    let digits = text.trim_matches(|c: char| !c.is_ascii_digit() && c != '-');
    digits.replace(',', "").parse().ok()
}

fn are_steps(values: &[f64]) -> bool {
    values
        .windows(3)
        .all(|t| (t[2] - t[1] - (t[1] - t[0])).abs() < 1e-6 && (t[1] - t[0]).abs() > 1e-9)
}

/// Whether most columns hold a cell of their own in two rows or more, or rules bound columns that
/// each have a head of their own: an inventory's columns wait to be filled in. Columns that have only a
/// head speak neither for nor against.
fn are_columns(grid: &Grid) -> bool {
    if grid.ruled && grid.columns() >= 3 && are_headed(grid) {
        return true;
    }
    let own = |column: usize| {
        let cells = grid
            .cells
            .iter()
            .filter(|cell| cell.columns == (column, column));
        cells.map(GridCell::row_span).sum::<usize>()
    };
    let header_rows = head_beside_stub(grid);
    let waits = |column: usize| {
        let mut of_it = (grid.cells.iter()).filter(|cell| cell.columns == (column, column));
        grid.rows() > header_rows + 1
            && own(column) == 1
            && of_it.all(|cell| cell.rows.0 < header_rows)
    };
    let columns = (0..grid.columns()).filter(|&column| !waits(column)).count();
    let held = (0..grid.columns())
        .filter(|&column| own(column) >= 2)
        .count();
    held as f32 >= LEAST_HELD * columns as f32
        && (held >= 2 || grid.header_rows.is_some() || grid.columns() < 2)
}

/// How many rows the head has, as far as a grid tells before its heads are read: between rules, those
/// down to the foot of the first column's head.
fn head_beside_stub(grid: &Grid) -> usize {
    let first = || (grid.cells.iter()).filter(|cell| cell.columns == (0, 0));
    match grid.header_rows {
        Some(rows) => rows,
        None if grid.ruled => first().map(|cell| cell.rows.1 + 1).min().unwrap_or(0),
        None => 0,
    }
}

/// Whether words head every column by itself in the first row, and no figure does.
fn are_headed(grid: &Grid) -> bool {
    let head: Vec<&GridCell> = grid.cells.iter().filter(|cell| cell.rows.0 == 0).collect();
    let own = head
        .iter()
        .all(|cell| cell.column_span() == 1 && !token::is_figure(&cell.text));
    own && head.len() == grid.columns()
}

fn are_in_line(grid: &Grid) -> bool {
    let header_rows = grid.header_rows.unwrap_or(0);
    let mut columns: BTreeMap<(usize, usize), Vec<&GridCell>> = BTreeMap::new();
    let figures = grid
        .cells
        .iter()
        .filter(|cell| cell.rows.0 >= header_rows && token::is_figure(&cell.text));
    for cell in figures {
        columns.entry(cell.columns).or_default().push(cell);
    }
    let mut rows: Vec<usize> = columns.values().flatten().map(|cell| cell.rows.0).collect();
    rows.sort_unstable();
    rows.dedup();
    if rows.len() < 2 {
        return true;
    }
    let (mut in_line, mut all) = (0, 0);
    for figures in columns.values() {
        all += figures.len();
        let edges: [fn(&GridCell) -> f32; 3] = [
            |cell| cell.bbox().x0,
            |cell| cell.bbox().x1,
            |cell| cell.bbox().center_x(),
        ];
        in_line += edges
            .iter()
            .map(|edge| most_in_line(figures, *edge))
            .max()
            .unwrap_or(0);
    }
    all == 0 || in_line as f32 >= LEAST_IN_LINE * all as f32
}

/// How many share the commonest position, where at least two do.
fn most_in_line(figures: &[&GridCell], edge: fn(&GridCell) -> f32) -> usize {
    let tolerance = IN_LINE * figures[0].words[0].size;
    let mut edges: Vec<f32> = figures.iter().map(|cell| edge(cell)).collect();
    edges.sort_by(f32::total_cmp);
    let most = (0..edges.len())
        .map(|from| {
            edges[from..]
                .iter()
                .take_while(|&&x| x <= edges[from] + tolerance)
                .count()
        })
        .max()
        .unwrap_or(0);
    if most >= 2 { most } else { 0 }
}

/// Whether the last row is the ticks of a horizontal axis.
fn has_axis(grid: &Grid) -> bool {
    let last = grid.rows().saturating_sub(1);
    let ticks: Vec<f64> = grid
        .cells
        .iter()
        .filter(|cell| cell.rows.1 == last && !token::is_year(&cell.text))
        .flat_map(|cell| cell.text.split(' '))
        .filter(|text| token::is_figure(text))
        .filter_map(plain)
        .collect();
    ticks.len() >= AXIS_TICKS && are_steps(&ticks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::grids;
    use crate::sketch;

    fn check(drawing: &[&str], expected: usize) {
        assert_eq!(
            grids(&sketch::sheet(drawing)).len(),
            expected,
            "{drawing:#?}"
        );
    }

    #[test]
    fn an_axis_in_one_cell_beside_the_names_of_bars_is_a_chart() {
        let words = sketch::words(&["45", "40", "35", "30", "25", "Unit    Company"]);
        let (ticks, names) = words.split_at(5);
        let mut grid = sketch::grid(&["| Company", "In house | Owned"]);
        assert!(!is_none(&grid));
        grid.cells
            .push(GridCell::new((0, 0), (0, 0), ticks.iter().collect()));
        assert!(is_none(&grid) && names.len() == 2);
    }

    #[test]
    fn sums_beside_years_are_a_table() {
        check(
            &[
                "Payments for the next five years and thereafter are as follows:",
                "                                      ",
                "2023                     $     132,397",
                "2024                           139,688",
                "2025                            33,509",
                "2026                            33,991",
                "2027                            33,090",
                "Thereafter                   3,821,764",
                "                                      ",
                "                         $   4,194,439",
            ],
            1,
        );
    }

    #[test]
    fn quarters_over_bars_without_words_head_a_plan_of_works() {
        // Their columns hold fills alone below the head.
        let plan = [
            "Project | 2026 | < | < | < | 2027 | < | < | < | Budget",
            "| Q1 | Q2 | Q3 | Q4 | Q1 | Q2 | Q3 | Q4 |",
            "Bridge | | | | | | | | | 54",
            "Depot | | | | | | | | | 12",
            "Pool | | | | | | | | | 7",
        ];
        let mut grid = sketch::grid(&plan);
        for cell in &mut grid.cells {
            if cell.rows == (0, 0) && cell.columns.0 == 0 {
                cell.rows.1 = 1;
            }
        }
        assert!(is_table(&grid));
        // Without the words below it is a chart's axis, whatever rules bound it.
        grid.cells
            .retain(|cell| cell.rows.1 < 2 || cell.columns.0 == 0);
        assert!(!is_table(&grid));
    }

    #[test]
    fn boxes_to_tick_before_answers_are_a_list() {
        assert!(is_list_with_marks(&sketch::grid(&[
            "☐ | Agree",
            "☐ | Disagree"
        ])));
        assert!(!is_list_with_marks(&sketch::grid(&[
            "1 | Agree",
            "2 | Disagree"
        ])));
    }

    #[test]
    fn the_paragraphs_of_a_report_are_no_table() {
        let numbered = |rows: &[&str]| are_numbered_paragraphs(&sketch::grid(rows));
        assert!(numbered(&[
            "5. | Background",
            "5.1 | The council has a share in it",
            "5.2 | It has to be told whether it does"
        ]));
        assert!(numbered(&[
            "This report is about item 6 | ALDER COUNCIL",
            "1 | Summary",
            "1.1 | It tells how paths were gritted",
            "1.2 | Ice was seen on many days"
        ]));
        assert!(!numbered(&[
            "No. | What",
            "1 | Paths",
            "1.1 | Grit them",
            "1.2 | Mend them"
        ]));
        assert!(!numbered(&["1 | Chairs", "2 | Tables", "3 | Lamps"]));
        assert!(!numbered(&["1.1 | 12", "1.2 | 13", "1.3 | 8"]));
        assert!(!numbered(&[
            "0.5 | Low",
            "1.25 | High",
            "2.75 | High",
            "10.125 | Most"
        ]));
    }

    #[test]
    fn labels_with_colons_before_what_is_set_left_are_a_letterhead() {
        check(
            &[
                "Contact:       Jo Smith    ",
                "Contact no.:   604.873.7610",
                "Report no.:    17721       ",
                "File no.:      08-2000-20  ",
            ],
            0,
        );
        check(
            &[
                "Income:            604,873",
                "Costs:              17,721",
                "Balance:            82,000",
                "Reserves:              610",
            ],
            1,
        );
    }
}
