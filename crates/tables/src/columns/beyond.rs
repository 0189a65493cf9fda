//! Columns that have a head and nothing below, left and right of all others.
//!
//! ```text
//! Item     Serial number    Number    Bought    Sold    Notes
//!
//! Toys
//!          Puzzles               2    Apr-06
//!          Lorries               3    Jun-06
//! ```

use super::Columns;
use crate::text::{Gaps, Line, merged, segments};
use crate::token;

impl Columns {
    /// Adds columns with a head and no text left and right of all others: `Date sold`, `Notes`, where
    /// nothing was sold or noted. Most other columns have a head on the same line.
    pub(crate) fn add_headed_beyond(&mut self, head: &[Line]) {
        let (Some(&first), Some(&last)) = (self.extents.first(), self.extents.last()) else {
            return;
        };
        let Some(line) = head.iter().rev().find(|line| {
            let heads = segments(&line.words, Gaps::WIDE, &[]);
            let over = |extent: &&(f32, f32)| {
                heads
                    .iter()
                    .any(|head| head.bbox.x0 < extent.1 && extent.0 < head.bbox.x1)
            };
            self.extents.iter().filter(over).count() * 2 > self.count()
        }) else {
            return;
        };
        let apart = Gaps::WIDE.anywhere * self.size;
        let starts = segments(&line.words, Gaps::WIDE, &[]);
        let heads = head
            .iter()
            .flat_map(|line| segments(&line.words, Gaps::WIDE, &[]))
            .filter(|head| !token::is_unit(&head.text))
            .map(|head| (head.bbox.x0, head.bbox.x1));
        let mut added = merged(heads.collect());
        added.retain(|&(x0, x1)| {
            (x1 < first.0 - apart || x0 > last.1 + apart)
                && starts.iter().any(|s| s.bbox.x0 < x1 && x0 < s.bbox.x1)
        });
        let (right, left): (Vec<_>, Vec<_>) = added.into_iter().partition(|head| head.0 > last.1);
        for head in right {
            let at = f32::midpoint(self.right(), head.0);
            if let Some(strip) = self.strips.last_mut() {
                strip.1 = at;
            }
            self.strips.push((at, head.1 + 1.0));
            self.extents.push(head);
        }
        for head in left.into_iter().rev() {
            let at = f32::midpoint(head.1, self.extents[0].0);
            self.strips[0].0 = at;
            self.strips.insert(0, (head.0 - 1.0, at));
            self.extents.insert(0, head);
        }
    }
}
