//! Spanners over equally many columns each.
//!
//! ```text
//!      Quarter 1             Quarter 2
//!  Apr    May    Jun     Jul    Aug    Sep
//! ```
//!
//! Over three columns a head centred on them is centred on the middle one too; that all heads of a
//! line are, side by side, and leave no column bare, tells. Not to be matched: the first lines of
//! heads over one column each, which keep to an edge or the middle of an outer column.

use scrutineer_model::Word;

use crate::heads::cost::OFF_CENTER;
use crate::heads::fit::{Fit, Placed, extent, is_covered};
use crate::heads::rounds::groups;

/// Heads over equally many columns each stand off their middles alike, within so many ems …
const ALIKE: f32 = 0.8;
/// … and by no more than this share of a column.
const HALF: f32 = 0.4;
/// A head so close to a column's place, in ems, may be that column's alone.
const AS_ONE: f32 = 0.3;
/// What is set in the middle is no farther off it than this, in ems.
pub(super) const PRECISE: f32 = 0.25;

impl<'a> Fit<'_, 'a> {
    /// Where heads stand over the middle of equally many columns each, side by side – quarters over
    /// months – each spans its share, if that leaves no column without a head on the line.
    pub(super) fn by_tiling(&self) -> Option<Vec<Placed<'a>>> {
        let groups = groups(self.atoms, self.columns.size);
        let count = self.columns.count();
        let mut best: Option<(usize, Vec<Placed>)> = None;
        for each in 2..=count / 2 {
            for first in usize::from(self.stub)..=count - 2 * each {
                let Some(placed) = self.tiles(&groups, first, each) else {
                    continue;
                };
                let tiles = placed.iter().filter(|placed| placed.spans).count();
                let covered = tiles * each;
                let whole = tiles >= 2
                    && (self.bare(&placed) == 0
                        || self.is_ruled_beneath((first, first + covered - 1))
                        || each == 2 && self.are_precise(&placed));
                if whole && best.as_ref().is_none_or(|(most, _)| covered > *most) {
                    best = Some((covered, placed));
                }
            }
        }
        best.map(|(_, placed)| placed)
    }

    /// As many tiles of `each` columns from `first` as have a head over their middle, and the heads
    /// beside them over one column each.
    fn tiles(
        &self,
        groups: &[Vec<&'a Word>],
        first: usize,
        each: usize,
    ) -> Option<Vec<Placed<'a>>> {
        let mut placed: Vec<Placed> = Vec::new();
        let mut next = first;
        // How far left and right of the middle of their columns the heads stand.
        let mut off = (0.0_f32, 0.0_f32);
        for words in groups {
            let (x0, x1) = extent(words);
            let tile = (next, next + each - 1);
            let spans = self.is_tile(x0, x1, tile)
                && !self.may_be_one(x0, x1, tile)
                && !self.goes_on_in_one(x0, x1, tile);
            if spans {
                let by = self.off_heads(x0, x1, tile);
                off = if next == first {
                    (by, by)
                } else {
                    (off.0.min(by), off.1.max(by))
                };
            }
            let columns = if spans {
                next += each;
                tile
            } else {
                self.columns.place(x0, x1)
            };
            if !spans && columns.0 < columns.1 {
                return None;
            }
            placed.push(Placed {
                words: words.clone(),
                columns,
                spans,
            });
        }
        let apart = |pair: &[Placed]| pair[0].columns.1 < pair[1].columns.0;
        let size = self.columns.size;
        let centred = placed.iter().filter(|placed| placed.spans).all(|placed| {
            let (x0, x1) = extent(&placed.words);
            self.off_center(x0, x1, placed.columns) <= OFF_CENTER * size
        });
        let alike = off.1 - off.0 <= ALIKE * size;
        (placed.windows(2).all(apart) && (centred || alike)).then_some(placed)
    }

    /// Whether one rule runs beneath the line over just these columns: `Variance %` beside them is under none
    /// of the spanners.
    fn is_ruled_beneath(&self, range: (usize, usize)) -> bool {
        let (left, right) = (self.columns.center(range.0), self.columns.center(range.1));
        let rule = self.rule_beneath(left, right);
        rule.is_some_and(|rule| {
            self.columns_between(rule.start - 2.0, rule.end + 2.0) == Some(range)
        })
    }

    /// Whether each spanner stands over the very middle of its columns, which is the middle of none of them.
    fn are_precise(&self, placed: &[Placed]) -> bool {
        placed.iter().filter(|placed| placed.spans).all(|placed| {
            let (x0, x1) = extent(&placed.words);
            self.off_center(x0, x1, placed.columns) <= PRECISE * self.columns.size
        })
    }

    /// How far right of the middle of a tile's heads a head stands.
    fn off_heads(&self, x0: f32, x1: f32, (first, last): (usize, usize)) -> f32 {
        let heads = self.heads_below[first..=last].iter().flatten().copied();
        let over = heads.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        over.map_or(0.0, |(left, right)| {
            f32::midpoint(x0, x1) - f32::midpoint(left, right)
        })
    }

    /// Whether a head stands over the middle of columns that all have heads below, or less than half
    /// a column off it, and nothing drawn says otherwise.
    pub(super) fn is_tile(&self, x0: f32, x1: f32, tile: (usize, usize)) -> bool {
        let (first, last) = tile;
        if last >= self.columns.count() {
            return false;
        }
        let width = self.columns.strips[last].1 - self.columns.strips[first].0;
        let half = HALF * width / (last - first + 1) as f32;
        let may = half.max(OFF_CENTER * self.columns.size);
        let cuts = |below: &(usize, usize)| {
            first <= below.1 && below.0 <= last && (below.0 < first || last < below.1)
        };
        self.heads_below[first..=last].iter().all(Option::is_some)
            && self.off_center(x0, x1, tile) <= may
            && !self.is_beside(tile)
            && !self.mixes_cases(tile)
            && !self.spans_below.iter().any(cuts)
            && self
                .rule_beneath(x0, x1)
                .filter(|rule| self.is_alone_over(rule, x0, x1))
                .is_none_or(|rule| {
                    self.columns_between(rule.start - 2.0, rule.end + 2.0) == Some(tile)
                })
    }

    /// Whether it stands over an outer column of a tile as heads do: to its edge or its middle.
    pub(super) fn may_be_one(&self, x0: f32, x1: f32, (first, last): (usize, usize)) -> bool {
        let middle = (last - first)
            .is_multiple_of(2)
            .then_some(usize::midpoint(first, last));
        (first..=last)
            .filter(|&column| Some(column) != middle)
            .any(|column| self.cost_in_line(x0, x1, column) < AS_ONE)
    }

    /// What it costs to stand over one column: the lines of one head begin, end or have their middle where one another
    /// do, wherever its figures stand.
    pub(super) fn cost_in_line(&self, x0: f32, x1: f32, column: usize) -> f32 {
        let Some((left, right)) = self.heads_below[column] else {
            return self.single_cost(x0, x1, column);
        };
        let middle = f32::midpoint(x0, x1) - f32::midpoint(left, right);
        let off = (x0 - left).abs().min((x1 - right).abs()).min(middle.abs());
        off / self.columns.size + self.over_others(x0, x1, (column, column))
    }

    /// How many columns of the field have a head below and none of these.
    pub(super) fn bare(&self, placed: &[Placed]) -> usize {
        (usize::from(self.stub)..self.columns.count())
            .filter(|&column| self.heads_below[column].is_some() && !is_covered(placed, column))
            .count()
    }
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn spanners_over_two_columns_each_leave_the_one_beside_them_bare() {
        let drawing = [
            "                Quarter three         Full year              ",
            "Band         Original   Revised   Forecast   Final   Variance",
            "50 to 54           25        33         18      38       -2.2",
            "55 to 59           14        24         16      17        0.2",
            "60 to 64           12        17         14      23       28.0",
        ];
        let sheet = sketch::sheet(&drawing);
        let grids = grids(&sheet);
        assert_eq!(
            sketch::rows_of(&grids[0])[0],
            " | Quarter three | Full year | "
        );
    }

    #[test]
    fn a_head_over_the_middle_of_a_cell_whose_own_head_keeps_to_the_side_is_not_of_it() {
        let drawing = [
            "                 Revenue Account                    Full Year             ",
            "             Original Budget    Revised    Forecast Outturn       Variance",
            "50 to 54                  25         33                  18             38",
            "55 to 59                  14         24                  16             17",
            "60 to 64                  12         17                  14             23",
        ];
        let sheet = sketch::sheet(&drawing);
        let grids = grids(&sheet);
        assert_eq!(
            sketch::rows_of(&grids[0])[0],
            " | Revenue Account | Full Year"
        );
    }
}
