//! What is drawn round a head: a rule beneath it or rules on both sides mark the columns it spans.

use scrutineer_model::Word;

use crate::heads::atoms::Atom;
use crate::heads::cost::{LEAST_LEADING, OFF_CENTER};
use crate::heads::fit::{Fit, extent};
use crate::heads::rounds::groups;
use crate::rules::Rule;

/// The lines of one spanner stand over the middle of one another within so many ems …
const ONE_PHRASE: f32 = 0.5;
/// … or begin within so many ems of one another, …
const SAME_START: f32 = 0.3;
/// Lines that begin together do so within so many ems: centred ones seldom come as close.
const EXACT_START: f32 = 0.1;
/// … and no farther apart than this.
const LEADING: f32 = 1.35;
/// A rule over more of the table than this closes the head, it is under no single spanner.
pub(super) const WHOLE_RULE: f32 = 0.8;

impl Fit<'_, '_> {
    /// Whether a rule beneath, or rules on both sides, end with the range.
    pub(super) fn is_marked(&self, x0: f32, x1: f32, range: (usize, usize)) -> bool {
        self.rule_beneath(x0, x1).is_some_and(|rule| {
            let off = (f32::midpoint(rule.start, rule.end) - f32::midpoint(x0, x1)).abs();
            let fits = off < 0.12 * rule.length() + 0.5 * self.columns.size
                || x0 - rule.start < 1.2 * self.columns.size
                || rule.end - x1 < 1.2 * self.columns.size
                || self.is_alone_over(rule, x0, x1);
            fits && self.columns_between(rule.start - 2.0, rule.end + 2.0) == Some(range)
        }) || self.is_boxed(x0, x1, range)
    }

    /// The phrases no farther above than the line before in the same head: of the lines of heads set from the top,
    /// the bottom and the middle others may stand between.
    pub(super) fn close_above(&self, lines: &[Vec<Atom>]) -> Vec<(f32, f32)> {
        let size = self.columns.size;
        let is_close = |words: &Vec<&Word>| {
            let lowest = words.iter().map(|word| word.baseline);
            let lowest = lowest.fold(f32::MIN, f32::max);
            (LEAST_LEADING * size..=LEADING * size).contains(&(self.baseline - lowest))
        };
        (lines.iter().rev().flat_map(|line| groups(line, size)))
            .filter(is_close)
            .map(|words| extent(&words))
            .collect()
    }

    /// Whether the word behind begins right where a phrase above does, which this word is not under: heads set left
    /// keep to one edge, however close they come to the one before.
    pub(super) fn begins_under(&self, word: usize) -> bool {
        let (left, next) = (&self.atoms[word], &self.atoms[word + 1]);
        let exact = EXACT_START * self.columns.size;
        (self.close_above.iter())
            .any(|above| (above.0 - next.x0).abs() <= exact && left.x1 <= above.0)
    }

    /// The phrase right above that begins or ends where this one does, or has its middle there, and has nothing else of
    /// this line below it: the line before in the same head.
    pub(super) fn goes_on_from(&self, x0: f32, x1: f32) -> Option<(f32, f32)> {
        let within = SAME_START * self.columns.size;
        let is_one = |above: &&(f32, f32)| {
            let middle = f32::midpoint(above.0, above.1) - f32::midpoint(x0, x1);
            let off = (above.0 - x0).abs().min((above.1 - x1).abs());
            let alone = self.atoms.iter().all(|atom| {
                x0 <= atom.x0 && atom.x1 <= x1 || atom.x1 <= above.0 || above.1 <= atom.x0
            });
            off.min(middle.abs()) <= within && alone
        };
        self.close_above.iter().find(is_one).copied()
    }

    /// Whether nothing else on the line stands over a rule, nor on the line right above, where this is the second
    /// line of one of two heads: then the rule is this head's.
    pub(super) fn is_alone_over(&self, rule: &Rule, x0: f32, x1: f32) -> bool {
        let is_close = |atom: &&Atom| {
            let baselines = atom.words.iter().map(|word| word.baseline);
            let lowest = baselines.fold(f32::MIN, f32::max);
            self.baseline - lowest <= LEADING * self.columns.size
        };
        rule.start - 2.0 <= x0
            && x1 <= rule.end + 2.0
            && (self.atoms.iter().chain(self.above.iter().filter(is_close))).all(|atom| {
                let center = f32::midpoint(atom.x0, atom.x1);
                let own = x0 <= center && center <= x1;
                own || center < rule.start || rule.end < center
            })
    }

    /// Whether a spanner stands below over the same range, and this over its middle: its first line.
    pub(super) fn is_wrapped(&self, x0: f32, x1: f32, range: (usize, usize)) -> bool {
        let size = self.columns.size;
        let below = self.spans_below.iter().zip(&self.spanners_below);
        let mut own = below.filter(|(columns, _)| **columns == range);
        let goes_on = own.any(|(_, &(left, right))| {
            let off = (f32::midpoint(left, right) - f32::midpoint(x0, x1)).abs();
            off <= ONE_PHRASE * size || (left - x0).abs() <= SAME_START * size
        });
        goes_on && self.off_center(x0, x1, range) <= OFF_CENTER * size
    }

    pub(super) fn rule_beneath(&self, x0: f32, x1: f32) -> Option<&Rule> {
        let size = self.columns.size;
        let bottom = self.baseline + 0.25 * size;
        let center = f32::midpoint(x0, x1);
        self.drawn
            .horizontal
            .iter()
            .filter(|rule| {
                bottom - 0.5 * size <= rule.at
                    && rule.at <= bottom + size
                    && rule.start - 2.0 <= center
                    && center <= rule.end + 2.0
                    && rule.length() < WHOLE_RULE * self.columns.width()
            })
            .min_by(|a, b| a.at.total_cmp(&b.at))
    }

    pub(super) fn is_boxed(&self, x0: f32, x1: f32, range: (usize, usize)) -> bool {
        let left = self
            .beside
            .iter()
            .copied()
            .filter(|&x| x <= x0 + 1.0)
            .reduce(f32::max);
        let right = self
            .beside
            .iter()
            .copied()
            .filter(|&x| x >= x1 - 1.0)
            .reduce(f32::min);
        let (Some(left), Some(right)) = (left, right) else {
            return false;
        };
        let off = (f32::midpoint(left, right) - f32::midpoint(x0, x1)).abs();
        let size = self.columns.size;
        // What stands in the middle over a longer or shorter head of the first column is that one's.
        let is_over_middle = |below: (f32, f32)| {
            let middle = f32::midpoint(below.0, below.1) - f32::midpoint(x0, x1);
            middle.abs() <= SAME_START * size && (below.0 - x0).abs() > SAME_START * size
        };
        let set_left =
            x0 - left < 1.2 * size && !self.heads_below[range.0].is_some_and(is_over_middle);
        let fits = off < 0.1 * (right - left) + size || set_left;
        fits && self.columns_between(left, right) == Some(range)
    }

    pub(super) fn columns_between(&self, left: f32, right: f32) -> Option<(usize, usize)> {
        let inside = |column: &usize| {
            let center = self.columns.center(*column);
            left <= center && center <= right
        };
        let mut found = (0..self.columns.count()).filter(inside);
        let first = found.next()?;
        Some((first, found.next_back().unwrap_or(first)))
    }
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn a_word_that_begins_right_under_a_head_is_that_ones() {
        let drawing = [
            "                                      Balance at                        ",
            "                                      31 March          Moved in        ",
            "                Moved in    Moved out 2019              2020            ",
            "Friends               37      3,120        4,716               2        ",
            "Gifts                  4      2,104        5,200               1        ",
            "Loans                 28      1,128        6,318               4        ",
        ];
        let sheet = sketch::sheet(&drawing);
        let grids = grids(&sheet);
        assert_eq!(
            sketch::rows_of(&grids[0])[0],
            " | Moved in | Moved out | Balance at 31 March 2019 | Moved in 2020"
        );
    }
}
