//! Years and names over several columns of one unit: accounts set what makes up a sum left of it.
//!
//! ```text
//!        2022/23              2023/24
//!   £000       £000      £000       £000
//!            (61,220)             (64,105)
//! 44,100               46,200
//! ```
//!
//! A unit stands over every figure column and one year for every two of them, or more: each year holds for
//! as many, and so does each name that stands over the middle of as many. Not to be matched: a year for each column, and columns without a unit (notes).

use scrutineer_model::Word;

use crate::columns::Columns;
use crate::heads::Head;
use crate::heads::atoms::Atom;
use crate::heads::cost::{OFF_CENTER, OFF_CENTER_SHARE};
use crate::heads::fit::extent;
use crate::heads::rounds::groups;
use crate::text::{around, cell_text};
use crate::token;

/// Whether one unit stands over every column of figures.
fn are_over_each(units: &[Head], columns: &Columns, lowest: usize) -> bool {
    let unit = units.first().map(|unit| cell_text(&unit.words));
    units.len() == columns.count() - lowest
        && (units.iter().zip(lowest..)).all(|(unit, column)| unit.columns == (column, column))
        && units
            .iter()
            .all(|head| Some(cell_text(&head.words)) == unit)
}

/// The row of heads over units where each head, on all its lines, stands over the middle of equally many
/// columns and each column of figures is under one.
pub(super) fn tiled<'a>(
    lines: &[Vec<Atom<'a>>],
    units: &[Head<'a>],
    columns: &Columns,
    stub: bool,
) -> Option<Vec<Head<'a>>> {
    let lowest = usize::from(stub);
    let in_stub = |words: &[&Word]| {
        let (x0, x1) = extent(words);
        stub && columns.place(x0, x1) == (0, 0)
    };
    let lines: Vec<Vec<Vec<&Word>>> = (lines.iter())
        .map(|line| groups(line, columns.size))
        .collect();
    let count = (lines.last()?.iter())
        .filter(|words| !in_stub(words))
        .count();
    let each = units.len().checked_div(count)?;
    if count < 2
        || each < 2
        || units.len() != each * count
        || !are_over_each(units, columns, lowest)
    {
        return None;
    }
    let place = |index: usize| (lowest + index * each, lowest + index * each + each - 1);
    let is_over = |words: &[&Word], index: usize| {
        let (x0, x1) = extent(words);
        let (first, last) = place(index);
        let (left, right) = (columns.extents[first].0, columns.extents[last].1);
        let off = (f32::midpoint(x0, x1) - f32::midpoint(left, right)).abs();
        off <= OFF_CENTER * columns.size + OFF_CENTER_SHARE * (right - left)
            && columns.strips[first].0 <= x0
            && x1 <= columns.strips[last].1
    };
    let mut heads: Vec<Vec<&Word>> = vec![Vec::new(); count];
    let mut label: Vec<&Word> = Vec::new();
    for words in lines.into_iter().flatten() {
        match (0..count).find(|&index| is_over(&words, index)) {
            _ if in_stub(&words) => label.extend(words),
            Some(index) => heads[index].extend(words),
            None => return None,
        }
    }
    let stubs = (!label.is_empty()).then_some(Head {
        columns: (0, 0),
        words: label,
    });
    let tiles = (heads.into_iter().enumerate()).map(|(index, words)| Head {
        columns: place(index),
        words,
    });
    let row: Vec<Head> = stubs.into_iter().chain(tiles).collect();
    row.iter().all(|head| !head.words.is_empty()).then_some(row)
}

/// Lets each year reach over its columns.
pub(super) fn span(rows: &mut [Vec<Head>], units: &[Head], columns: &Columns, stub: bool) {
    let lowest = usize::from(stub);
    let over_each = are_over_each(units, columns, lowest);
    let [row] = rows else { return };
    let years = row.iter_mut().filter(|head| head.columns.0 >= lowest);
    let mut years: Vec<&mut Head> = years.collect();
    let each = units.len().checked_div(years.len()).unwrap_or(0);
    if !over_each || years.len() < 2 || each < 2 || units.len() != each * years.len() {
        return;
    }
    let place = |index: usize| (lowest + index * each, lowest + index * each + each - 1);
    let own = years.iter().enumerate().all(|(index, head)| {
        let (first, last) = place(index);
        let center = around(&head.words).center_x();
        token::is_period(&cell_text(&head.words))
            && (columns.strips[first].0..columns.strips[last].1).contains(&center)
    });
    if own {
        for (index, head) in years.iter_mut().enumerate() {
            head.columns = place(index);
        }
    }
}
