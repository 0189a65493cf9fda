//! What looks like a grid and is none: the numbers in and around charts.

use std::collections::BTreeMap;

use crate::contents::is_contents;
use crate::grid::{Grid, GridCell};
use crate::text::median;
use crate::token;

/// Figures of a column are set to one edge or one middle within this many ems.
const IN_LINE: f32 = 0.45;
/// The least share of figures in line with another of their column.
const LEAST_IN_LINE: f32 = 0.5;
/// The least share of columns with cells of their own in two rows.
const LEAST_HELD: f32 = 0.6;
/// Cells of more words than this are paragraphs.
const PROSE_CELL: f32 = 10.0;
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
        && (grid.ruled || are_in_line(grid) && !has_axis(grid) && !are_columns_of_prose(grid))
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

/// Whether a grid whose lines are all drawn is none all the same: a chart's, or a list of contents.
pub(crate) fn is_none(grid: &Grid) -> bool {
    is_chart(grid) || is_contents(grid)
}

/// Whether the grid is the plot of a chart: figures go up or down a column by equal steps, as ticks
/// do, and hardly any figure stands beside them.
fn is_chart(grid: &Grid) -> bool {
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
/// each have a head of their own: an inventory's columns wait to be filled in.
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
    let columns = grid.columns();
    let held = (0..columns).filter(|&column| own(column) >= 2).count();
    held as f32 >= LEAST_HELD * columns as f32
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
