//! Fractions of one whole down a column: `6/9`, `9/9`, `18/9`.
//!
//! Alone "11/9" is a day, or no figure. Beside others of ninths it is one of them: the charge of a band is so many ninths of
//! band D's (Local Government Finance Act 1992, section 5).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::cell::Reading;
use crate::grid::Grid;

/// Fractions of a whole that a column must have before another is read as one.
const FEW: usize = 2;

/// Reads what stands in columns of fractions as such.
pub(crate) fn tell(grid: &mut Grid<'_>) {
    let mut wholes: BTreeMap<(usize, Decimal), (usize, usize)> = BTreeMap::new();
    for (at, entry) in grid.entries.iter().enumerate() {
        let whole = (entry.reading.figure()).and_then(|figure| figure.value.denominator);
        if let Some(whole) = whole.filter(|_| parts(&entry.cell.text).is_some()) {
            let (_, count) = wholes.entry((entry.cell.column, whole)).or_insert((at, 0));
            *count += 1;
        }
    }
    wholes.retain(|_, (_, count)| *count >= FEW);
    for at in 0..grid.entries.len() {
        let entry = &grid.entries[at];
        if entry.reading.figure().is_some() {
            continue;
        }
        let Some((part, whole)) = parts(&entry.cell.text) else {
            continue;
        };
        let like = wholes.get(&(entry.cell.column, whole));
        let figure = like.and_then(|(like, _)| grid.entries[*like].reading.figure());
        let Some(mut figure) = figure.cloned() else {
            continue;
        };
        entry.cell.text.trim().clone_into(&mut figure.value.text);
        figure.value.number = Some(part);
        figure.value.numerator = Some(part);
        grid.entries[at].reading = Reading::Figure(figure);
    }
}

/// The part and the whole of "18/9".
fn parts(text: &str) -> Option<(Decimal, Decimal)> {
    let (part, whole) = text.trim().split_once('/')?;
    let short = |digits: &str| {
        (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    (short(part) && short(whole)).then_some(())?;
    Some((part.parse().ok()?, whole.parse().ok()?))
}
