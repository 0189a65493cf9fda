//! What is drawn round a head: a rule beneath it or rules on both sides mark the columns it spans.

use crate::heads::atoms::Atom;
use crate::heads::cost::OFF_CENTER;
use crate::heads::fit::Fit;
use crate::rules::Rule;

/// The lines of one spanner stand over the middle of one another within so many ems …
const ONE_PHRASE: f32 = 0.5;
/// … or begin within so many ems of one another, …
const SAME_START: f32 = 0.3;
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
        let fits =
            off < 0.1 * (right - left) + self.columns.size || x0 - left < 1.2 * self.columns.size;
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
