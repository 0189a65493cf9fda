//! Spanners that stand over the very middle of what each of them heads, whose columns are as many as they may.
//!
//! ```text
//!      General Fund                  2018/19
//!  Original    Revised    Forecast   Variance   Variance %
//!    Budget     Budget     Outturn
//! ```
//!
//! One way alone parts all columns so. Not to be matched: heads over one column each, of which the middle of others
//! may be the middle, too; lines that leave a column bare.

use crate::heads::cost::{EXACT_SPACE, WHOLE_GAP};
use crate::heads::fit::{Fit, Placed, extent};
use crate::heads::rounds::groups;
use crate::heads::tiles::PRECISE;

/// So many heads that each span several columns show that the line is one of spanners.
const LEAST_SPANNERS: usize = 2;

impl<'a> Fit<'_, 'a> {
    /// The heads of the line over the columns whose middle each stands over, where they part all columns in one way.
    pub(super) fn by_middles_of_all(&self) -> Option<Vec<Placed<'a>>> {
        let groups = groups(self.atoms, self.columns.size);
        // White wider than a word space may part two heads.
        let mut gaps = (1..self.atoms.len()).map(|word| self.gap(word - 1));
        if gaps.any(|gap| (EXACT_SPACE..=WHOLE_GAP).contains(&gap)) {
            return None;
        }
        let first = usize::from(self.stub);
        let extents: Vec<(f32, f32)> = groups.iter().map(|words| extent(words)).collect();
        if groups.len() < LEAST_SPANNERS || groups.len() * 2 > self.columns.count() - first {
            return None;
        }
        let mut found = Vec::new();
        self.part(&extents, first, &mut Vec::new(), &mut found);
        let [ranges] = found.as_slice() else {
            return None;
        };
        let spans = |&&(first, last): &&(usize, usize)| first < last;
        // The middle of an odd number of columns may be that of one of them.
        let is_of_several = |(range, over): (&(usize, usize), &(f32, f32))| {
            let width = range.1 - range.0;
            let middle = usize::midpoint(range.0, range.1);
            width > 0
                && (!width.is_multiple_of(2)
                    || self.off_center(over.0, over.1, (middle, middle))
                        > PRECISE * self.columns.size)
        };
        let of_several = ranges
            .iter()
            .zip(&extents)
            .filter(|pair| is_of_several(*pair));
        if ranges.iter().filter(spans).count() < LEAST_SPANNERS || of_several.count() == 0 {
            return None;
        }
        let placed = groups
            .into_iter()
            .zip(ranges)
            .map(|(words, &columns)| Placed {
                words,
                columns,
                spans: columns.0 < columns.1,
            });
        Some(placed.collect())
    }

    /// All ways in which heads from `heads[taken.len()]` on part the columns from `next` on.
    fn part(
        &self,
        heads: &[(f32, f32)],
        next: usize,
        taken: &mut Vec<(usize, usize)>,
        found: &mut Vec<Vec<(usize, usize)>>,
    ) {
        let count = self.columns.count();
        let Some(&(x0, x1)) = heads.get(taken.len()) else {
            if next == count {
                found.push(taken.clone());
            }
            return;
        };
        for last in next..count {
            let range = (next, last);
            let stands_over = if next == last {
                self.columns.place(x0, x1) == range
            } else {
                self.is_tile(x0, x1, range)
            };
            if stands_over && self.off_center(x0, x1, range) <= PRECISE * self.columns.size {
                taken.push(range);
                self.part(heads, last + 1, taken, found);
                taken.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    /// The texts of the first row of the only table, those over several columns with how many.
    fn heads_over(drawing: &[&str]) -> Vec<(String, usize)> {
        let sheet = sketch::sheet(drawing);
        let grids = grids(&sheet);
        let top = grids[0].cells.iter().filter(|cell| cell.rows.0 == 0);
        top.filter(|cell| cell.columns.0 > 0)
            .map(|cell| (cell.text.clone(), cell.column_span()))
            .collect()
    }

    #[test]
    fn spanners_over_the_middle_of_unlike_numbers_of_columns_part_them_all() {
        let with = |spanners: &str| {
            heads_over(&[
                spanners,
                "Stage         Original    Revised     Forecast     Change       Share ",
                "Begun               14         18           13         20          65 ",
                "Finished            15         11            7          6          39 ",
                "Matched              7         11           10          6          34 ",
            ])
        };
        let spanner = |text: &str, columns| (text.to_owned(), columns);
        assert_eq!(
            with("                General Fund                      2018/19           "),
            [spanner("General Fund", 2), spanner("2018/19", 3)]
        );
        let wrapped = with("              General                  Outturn                       ");
        assert!(
            wrapped.contains(&spanner("General Original", 1)),
            "{wrapped:?}"
        );
    }
}
