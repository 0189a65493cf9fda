//! Columns of rows that go on from others: which of the columns above each stands under.
//!
//! ```text
//! Item        Serial    Price    Acquired
//! Kettle      15169         9    May-11
//! ──────────────────────────── overleaf, or below a name
//! Toaster                        Jan-09      a column that holds nothing leaves no trace
//! ```

/// From where to where the text of a column stands; `None` where it has none.
pub(crate) type Extent = Option<(f32, f32)>;

/// For each column below the one above that it stands under; `None` where one stands under several or under
/// none, or they change places. A column without text is the one behind the column before.
pub(crate) fn columns_under(above: &[Extent], below: &[Extent]) -> Option<Vec<usize>> {
    let mut columns: Vec<usize> = Vec::with_capacity(below.len());
    for own in below {
        let next = columns.last().map_or(0, |last| last + 1);
        let column = match own {
            Some(own) => under(above, *own)?,
            None => next,
        };
        if column < next || column >= above.len() {
            return None;
        }
        columns.push(column);
    }
    Some(columns)
}

/// The one column that a stretch stands under.
fn under(columns: &[Extent], own: (f32, f32)) -> Option<usize> {
    let overlaps = |column: &Extent| column.is_some_and(|(x0, x1)| x0.max(own.0) < x1.min(own.1));
    let mut found = (0..columns.len()).filter(|&column| overlaps(&columns[column]));
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_stands_under_one_above_and_a_blank_one_behind_the_last() {
        let above = [
            Some((0.0, 50.0)),
            Some((60.0, 80.0)),
            Some((90.0, 110.0)),
            Some((120.0, 150.0)),
        ];
        let check = |below: &[Extent], expected: Option<&[usize]>| {
            assert_eq!(columns_under(&above, below).as_deref(), expected);
        };
        check(&[Some((0.0, 20.0)), Some((125.0, 140.0))], Some(&[0, 3]));
        check(
            &[Some((0.0, 20.0)), None, Some((95.0, 99.0))],
            Some(&[0, 1, 2]),
        );
        check(&[Some((0.0, 20.0)), Some((70.0, 100.0))], None);
        check(&[Some((60.0, 70.0)), Some((0.0, 20.0))], None);
        check(&[Some((120.0, 130.0)), None], None);
    }
}
