//! Spanners side by side over one rule, which says how far all of them reach.
//!
//! ```text
//!            Number of applications            Actual
//!            ------------------------------------------------
//!            Original    Revised    Forecast  Variance     %
//! ```
//!
//! Cells that span have one border beneath, drawn through from the first to the last: the columns over it are parted
//! among its heads. Not to be matched: rules under the whole table, heads of one column each.

use scrutineer_model::Word;

use crate::heads::fit::{Fit, Placed, extent};
use crate::heads::rounds::groups;
use crate::rules::Rule;

/// Heads side by side are off the middles of their columns alike, within so many ems …
const ALIKE: f32 = 0.6;
/// … and none by more than this: figures keep to one side of their cells, and spanners to the middle of theirs.
const MOST_OFF: f32 = 2.0;
/// A spanner set to the side of its cell begins or ends with the heads below it, within so many ems.
const SAME_EDGE: f32 = 0.3;
/// A rule ends with its columns within so many points.
const RULE_END: f32 = 2.0;

impl<'a> Fit<'_, 'a> {
    /// Where one rule runs beneath two heads or more and over more columns than they are, they part those columns.
    pub(super) fn by_rule(&self) -> Option<Vec<Placed<'a>>> {
        let stub = self.columns.extents.first().filter(|_| self.stub)?;
        let groups = groups(self.atoms, self.columns.size);
        let under = |rule: &&Rule| {
            let below = (rule.at - self.baseline) / self.columns.size;
            rule.start > stub.1 && (0.0..1.25).contains(&below)
        };
        (self.drawn.horizontal.iter().filter(under)).find_map(|rule| self.parted(&groups, rule))
    }

    /// The heads over a rule with the columns of each, and those beside it.
    fn parted(&self, groups: &[Vec<&'a Word>], rule: &Rule) -> Option<Vec<Placed<'a>>> {
        let (first, last) = self.columns_between(rule.start - RULE_END, rule.end + RULE_END)?;
        let extents: Vec<(f32, f32)> = groups.iter().map(|words| extent(words)).collect();
        let is_over =
            |&(x0, x1): &(f32, f32)| rule.start - RULE_END <= x0 && x1 <= rule.end + RULE_END;
        let over: Vec<(f32, f32)> = extents.iter().copied().filter(is_over).collect();
        let below = self.heads_below.get(first..=last)?;
        let heads: Option<Vec<(f32, f32)>> = below.iter().copied().collect();
        let heads = heads.filter(|heads| (2..heads.len()).contains(&over.len()))?;
        let spanned = |range: &(usize, usize)| range.0 <= last && first <= range.1;
        if self.spans_below.iter().any(spanned) || self.is_beside((first, last)) {
            return None;
        }
        let starts = (self.by_edges(&over, &heads))
            .or_else(|| self.by_ends(&over, &heads))
            .or_else(|| self.by_middles(&over, &heads, MOST_OFF))
            .or_else(|| self.by_middles(&over, &middles(&heads), ALIKE))?;
        let mut ranges = (starts.iter().enumerate()).map(|(at, &start)| {
            let end = starts.get(at + 1).copied().unwrap_or(heads.len());
            (first + start, first + end - 1)
        });
        let placed = groups.iter().zip(&extents).map(|(words, &(x0, x1))| {
            let columns = if is_over(&(x0, x1)) {
                ranges.next()?
            } else {
                self.columns.place(x0, x1)
            };
            Some(Placed {
                words: words.clone(),
                columns,
                spans: columns.0 < columns.1,
            })
        });
        let placed: Vec<Placed> = placed.collect::<Option<_>>()?;
        let apart = |pair: &[Placed]| pair[0].columns.1 < pair[1].columns.0;
        placed.windows(2).all(apart).then_some(placed)
    }

    /// Where each spanner's columns begin if all stand as far off the middles of theirs, and none by more than so
    /// many ems.
    fn by_middles(
        &self,
        over: &[(f32, f32)],
        heads: &[(f32, f32)],
        most_off: f32,
    ) -> Option<Vec<usize>> {
        let off = |at: usize, from: usize, to: usize| {
            let middle = f32::midpoint(heads[from].0, heads[to].1);
            (f32::midpoint(over[at].0, over[at].1) - middle) / self.columns.size
        };
        // `best[to]`: the cheapest way for the spanners so far to end before column `to`.
        let mut best: Vec<Option<(f32, Vec<usize>)>> = vec![None; heads.len() + 1];
        best[0] = Some((0.0, Vec::new()));
        for at in 0..over.len() {
            let mut next = vec![None; heads.len() + 1];
            for (from, way) in best.iter().enumerate() {
                let Some((cost, starts)) = way else { continue };
                for to in from..heads.len() {
                    let cost = cost + off(at, from, to).powi(2);
                    let slot: &mut Option<(f32, Vec<usize>)> = &mut next[to + 1];
                    if slot.as_ref().is_none_or(|known| cost < known.0) {
                        let starts = starts.iter().copied().chain([from]);
                        *slot = Some((cost, starts.collect()));
                    }
                }
            }
            best = next;
        }
        let (_, starts) = best.pop().flatten()?;
        let offs: Vec<f32> = (0..over.len())
            .map(|at| {
                off(
                    at,
                    starts[at],
                    starts.get(at + 1).copied().unwrap_or(heads.len()) - 1,
                )
            })
            .collect();
        let least = offs.iter().copied().fold(f32::MAX, f32::min);
        let most = offs.iter().copied().fold(f32::MIN, f32::max);
        (most - least <= ALIKE && least >= -most_off && most <= most_off).then_some(starts)
    }

    /// Where each spanner's columns begin if it begins with the first of them.
    fn by_edges(&self, over: &[(f32, f32)], heads: &[(f32, f32)]) -> Option<Vec<usize>> {
        let with = |spanner: &(f32, f32)| {
            let near =
                |head: &(f32, f32)| (head.0 - spanner.0).abs() <= SAME_EDGE * self.columns.size;
            heads.iter().position(near)
        };
        let starts: Vec<usize> = over.iter().map(with).collect::<Option<_>>()?;
        let in_order = starts.windows(2).all(|pair| pair[0] < pair[1]);
        (starts.first() == Some(&0) && in_order).then_some(starts)
    }

    /// The same where it ends with the last of them.
    fn by_ends(&self, over: &[(f32, f32)], heads: &[(f32, f32)]) -> Option<Vec<usize>> {
        let turned = |ranges: &[(f32, f32)]| -> Vec<(f32, f32)> {
            ranges
                .iter()
                .rev()
                .map(|range| (-range.1, -range.0))
                .collect()
        };
        let ends = self.by_edges(&turned(over), &turned(heads))?;
        let ends: Vec<usize> = ends.iter().rev().map(|end| heads.len() - end).collect();
        Some(
            [0].into_iter()
                .chain(ends.iter().copied().take(ends.len() - 1))
                .collect(),
        )
    }
}

/// The middles of heads, as ranges without width: heads in the middle of cells of one width keep off their edges each
/// by as much as it is shorter than they are.
fn middles(heads: &[(f32, f32)]) -> Vec<(f32, f32)> {
    let middle = |head: &(f32, f32)| f32::midpoint(head.0, head.1);
    heads.iter().map(middle).map(|at| (at, at)).collect()
}

#[cfg(test)]
mod tests {
    use crate::columns::Columns;
    use crate::heads::Drawn;
    use crate::heads::atoms::atoms;
    use crate::heads::fit::place;
    use crate::rules::Rule;
    use crate::sketch;
    use crate::text::lines;

    /// The columns of the first line's heads over columns of `characters` each, with one rule beneath that begins
    /// behind the stub.
    fn columns_of(drawing: &[&str], characters: usize) -> Vec<(usize, usize)> {
        let width = drawing
            .iter()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or(0);
        let edges: Vec<f32> = (0..=width / characters)
            .map(|column| 50.0 + (column * characters) as f32 * 3.0)
            .collect();
        let columns = Columns::between(&edges, sketch::EM);
        let lines = lines(sketch::words(drawing));
        let rule = Rule {
            at: lines[0].baseline + 4.0,
            start: edges[1] + 0.5,
            end: edges[edges.len() - 1],
        };
        let drawn = Drawn {
            horizontal: &[rule],
            vertical: &[],
        };
        let placed = place(&atoms(&lines, &columns.cuts(), &[]), &columns, drawn, true);
        placed[0].iter().map(|head| head.columns).collect()
    }

    #[test]
    fn spanners_in_the_middle_of_unlike_cells_part_the_columns_over_one_rule() {
        let drawing = [
            "              Applications                Actual            ",
            "Item        Original   Revised   Outturn    Change         %",
        ];
        assert_eq!(columns_of(&drawing, 10), [(1, 2), (3, 5)]);
    }

    #[test]
    fn spanners_over_one_rule_begin_or_end_with_their_columns() {
        let left = [
            "         Actual                     Housing                    ",
            "Item     No.      %        £000     FTE      £m       Ha       ",
        ];
        assert_eq!(columns_of(&left, 9), [(1, 3), (4, 6)]);
        let right = [
            "                              Actual                    Housing",
            "Item           No.        %     £000      FTE       £m       Ha",
        ];
        assert_eq!(columns_of(&right, 9), [(1, 3), (4, 6)]);
    }
}
