//! Years over several columns of one unit: accounts set what makes up a sum left of it.
//!
//! ```text
//!        2022/23              2023/24
//!   £000       £000      £000       £000
//!            (61,220)             (64,105)
//! 44,100               46,200
//! ```
//!
//! A unit stands over every figure column and one year for every two of them, or more: each year holds for
//! as many. Not to be matched: a year for each column, and columns without a unit (notes).

use crate::columns::Columns;
use crate::heads::Head;
use crate::text::{around, cell_text};
use crate::token;

/// Lets each year reach over its columns.
pub(super) fn span(rows: &mut [Vec<Head>], units: &[Head], columns: &Columns, stub: bool) {
    let lowest = usize::from(stub);
    let unit = units.first().map(|unit| cell_text(&unit.words));
    let over_each = units.len() == columns.count() - lowest
        && (units.iter().zip(lowest..)).all(|(unit, column)| unit.columns == (column, column))
        && units
            .iter()
            .all(|head| Some(cell_text(&head.words)) == unit);
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
