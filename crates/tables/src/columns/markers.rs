//! Marks of items that stand before their labels: no column of their own.
//!
//! ```text
//! Brought forward                    40,517
//!
//! F.  Depots and yards
//!     To mend what is worn out       18,978
//! ```
//!
//! All that stands left of the labels numbers items, nothing heads it, and other labels begin there and run on. Not to be
//! matched: numbers of lines and codes, beside which no label begins so far left.

use super::Columns;
use crate::text::{Gaps, Line, segments};
use crate::textual::is_marker;

/// So many marks are no chance.
const LEAST_MARKS: usize = 3;

impl Columns {
    /// Joins the first column with the second where it holds nothing but marks of items.
    pub(crate) fn join_markers(&mut self, head: &[Line], body: &[Line]) {
        if self.count() < 3 {
            return;
        }
        let cuts = self.cuts();
        let of = |lines: &[Line], gaps: Gaps| -> Vec<((usize, usize), bool)> {
            let places = lines.iter().filter_map(|line| {
                let first = segments(&line.words, gaps, &cuts).into_iter().next();
                first.map(|first| (self.place_of(&first), is_marker(&first.text)))
            });
            places.filter(|(place, _)| place.0 == 0).collect()
        };
        let all = of(body, Gaps::BODY);
        let (marks, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|(place, _)| place.1 == 0);
        if of(head, Gaps::HEAD).is_empty()
            && marks.len() >= LEAST_MARKS
            && marks.iter().all(|(_, mark)| *mark)
            && others.iter().any(|(place, _)| place.1 == 1)
        {
            self.strips[0].1 = self.strips[1].1;
            self.extents[0].1 = self.extents[1].1;
            self.strips.remove(1);
            self.extents.remove(1);
        }
    }
}
