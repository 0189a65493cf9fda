//! Spanners that have a rule of their own beneath, which says how far each of them reaches.
//!
//! ```text
//!    Number       Percent change       Total
//!              ---------------------
//!              2018 to      2019 to
//!      2020      2020         2020      2021
//! ```
//!
//! Wherever such a spanner stands over its rule, at either end or in the middle, it heads the columns that the rule
//! is drawn over. Not to be matched: a rule under two heads or more (see [`ruled`](super::ruled)) or the second line of
//! one of them, rules under one column each, the rule that closes the head.

use crate::heads::fit::{Fit, Placed, extent, words_of};
use crate::heads::marks::WHOLE_RULE;
use crate::heads::rounds::groups;
use crate::rules::Rule;
use crate::text::cell_text;
use crate::token;

/// The rule is no farther below its spanner's baseline than this, in ems.
const RULE_BELOW: f32 = 1.25;
/// A rule ends with its columns within so many points.
const RULE_END: f32 = 2.0;
/// A head below reaches out from under the rule by no more than this, in ems.
const HEAD_OUT: f32 = 0.6;

/// Atoms `first..=last` of a line and the columns they are known to stand over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pin {
    pub(super) atoms: (usize, usize),
    pub(super) columns: (usize, usize),
}

impl<'a> Fit<'_, 'a> {
    /// The spanners of the line that are over a rule each.
    pub(super) fn pins(&self) -> Vec<Pin> {
        let mut from = 0;
        let mut heads = Vec::new();
        for words in groups(self.atoms, self.columns.size) {
            let (first, mut left) = (from, words.len());
            while left > 0 && from < self.atoms.len() {
                left = left.saturating_sub(self.atoms[from].words.len().max(1));
                from += 1;
            }
            // Beside a head in the middle of two lines a spanner stands higher than the line does.
            let baselines = words.iter().map(|word| word.baseline);
            let baseline = baselines.fold(f32::MIN, f32::max);
            heads.push(((first, from.saturating_sub(1)), extent(&words), baseline));
        }
        let own = |rule: &&Rule| {
            let along = |(_, (x0, x1), _): &&(_, (f32, f32), f32)| rule.along(*x0, *x1) > 0.0;
            let mut above = heads.iter().filter(along);
            above.any(|(.., baseline)| self.is_under(*baseline, rule))
        };
        let rules: Vec<&Rule> = self.drawn.horizontal.iter().filter(own).collect();
        let pin = |rule: &Rule| {
            let (left, right) = (rule.start - RULE_END, rule.end + RULE_END);
            let mut over = (heads.iter()).filter(|(_, (x0, x1), _)| *x0 < right && left < *x1);
            let (Some(&(atoms, (x0, x1), _)), None) = (over.next(), over.next()) else {
                return None;
            };
            let columns = self.columns_under(left, right)?;
            let text = cell_text(&words_of(&self.atoms[atoms.0..=atoms.1]));
            (!token::continues(&text)
                && self.is_alone_over(rule, x0, x1)
                && self.is_over_heads(columns, rule))
            .then_some(Pin { atoms, columns })
        };
        let beside = |rule: &Rule| {
            let along = |other: &&&Rule| other.along(rule.start, rule.end) > 0.0;
            rules.iter().filter(along).count() == 1
        };
        let mut pins: Vec<Pin> = (rules.iter().filter(|rule| beside(rule)))
            .filter_map(|rule| pin(rule))
            .collect();
        pins.sort_by_key(|pin| pin.atoms);
        // Without heads below the rules must leave no column out: figures may have one beneath them, too.
        let under = |column: usize| {
            (pins.iter()).any(|pin| pin.columns.0 <= column && column <= pin.columns.1)
        };
        let whole = (usize::from(self.stub)..self.columns.count()).all(under);
        if self.tops_below.iter().any(Option::is_some) || whole {
            pins
        } else {
            Vec::new()
        }
    }

    /// The columns whose text has its middle between two places, or whose heads below lie there though their figures,
    /// set to one side, do not.
    fn columns_under(&self, left: f32, right: f32) -> Option<(usize, usize)> {
        let out = HEAD_OUT * self.columns.size;
        let under = |column: &usize| {
            let lies = |(x0, x1): (f32, f32)| left - out <= x0 && x1 <= right + out;
            (left..=right).contains(&self.columns.center(*column))
                || self.heads_below[*column].is_some_and(lies)
        };
        let mut found = (0..self.columns.count()).filter(under);
        let first = found.next()?;
        Some((first, found.next_back()?))
    }

    fn is_under(&self, baseline: f32, rule: &Rule) -> bool {
        let below = (rule.at - baseline) / self.columns.size;
        let stub = self.columns.extents.first().filter(|_| self.stub);
        // Over all columns but the stub a rule is as much a spanner's own.
        let short = stub.is_some() || rule.length() < WHOLE_RULE * self.columns.width();
        (0.0..RULE_BELOW).contains(&below) && short && stub.is_none_or(|stub| stub.1 < rule.start)
    }

    /// Whether the columns under a rule have heads there, each of them, and no spanner that reaches beyond it;
    /// or whether no column has, as where a row of column numbers is all that stands below.
    fn is_over_heads(&self, (first, last): (usize, usize), rule: &Rule) -> bool {
        let lowest = self.tops_below.iter().all(Option::is_none);
        let under = |top: &Option<f32>| lowest || top.is_some_and(|top| top > rule.at);
        let beyond = |below: &(usize, usize)| {
            below.0 <= last && first <= below.1 && (below.0 < first || last < below.1)
        };
        first < last
            && self.tops_below[first..=last].iter().all(under)
            && !self.spans_below.iter().any(beyond)
    }

    /// Whether a reading of the line gives every pinned spanner its columns.
    pub(super) fn keeps_pins(&self, placed: &[Placed<'a>]) -> bool {
        self.pins.iter().all(|pin| {
            let word = self.atoms[pin.atoms.0].words.first();
            let starts = |p: &&Placed| {
                word.is_some_and(|word| p.words.iter().any(|own| std::ptr::eq(*own, *word)))
            };
            placed
                .iter()
                .find(starts)
                .is_some_and(|p| p.columns == pin.columns)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::columns::Columns;
    use crate::heads::Drawn;
    use crate::heads::atoms::atoms;
    use crate::heads::fit::place;
    use crate::rules::Rule;
    use crate::sketch;
    use crate::text::{Line, lines};

    /// The columns of the only spanner of a drawing with columns of nine characters, over a rule that runs from one
    /// character to another.
    fn columns_of(drawing: &[&str], from: f32, to: f32) -> (usize, usize) {
        let edges: Vec<f32> = (0..=5).map(|at| 50.0 + at as f32 * 27.0).collect();
        let columns = Columns::between(&edges, sketch::EM);
        let lines = lines(sketch::words(drawing));
        let rule = Rule {
            at: lines[0].baseline + 4.0,
            start: 50.0 + from * 3.0,
            end: 50.0 + to * 3.0,
        };
        let drawn = Drawn {
            horizontal: &[rule],
            vertical: &[],
        };
        let placed = place(&atoms(&lines, &columns.cuts(), &[]), &columns, drawn, true);
        placed[0][0].columns
    }

    #[test]
    fn a_spanner_over_a_rule_of_its_own_heads_what_the_rule_is_over_wherever_it_stands() {
        let drawing = [
            "                                 Total    ",
            "Item         No.      FTE         £m      %",
        ];
        assert_eq!(columns_of(&drawing, 18.3, 44.7), (2, 4));
        assert_eq!(columns_of(&drawing, 27.3, 44.7), (3, 4));
    }

    #[test]
    fn a_spanner_over_its_rule_may_stand_higher_than_the_head_beside_it_does() {
        let drawing = [
            "                                 Total    ",
            "            No.      FTE         £m      %",
        ];
        let edges: Vec<f32> = (0..=5).map(|at| 50.0 + at as f32 * 27.0).collect();
        let columns = Columns::between(&edges, sketch::EM);
        let lines = lines(sketch::words(&drawing));
        let mut item = lines[1].words[0].clone();
        item.text = "Item".to_owned();
        item.baseline = f32::midpoint(lines[0].baseline, lines[1].baseline);
        (item.bbox.x0, item.bbox.x1) = (50.0, 62.0);
        let total = lines[0].words[0];
        let rule = Rule {
            at: total.baseline + 3.0,
            start: 50.0 + 18.3 * 3.0,
            end: 50.0 + 44.7 * 3.0,
        };
        let drawn = Drawn {
            horizontal: &[rule],
            vertical: &[],
        };
        let above = Line::new(vec![&item, total]);
        let atoms = atoms(&[above, lines[1].clone()], &columns.cuts(), &[]);
        let placed = place(&atoms, &columns, drawn, true);
        let spanner = placed.iter().flatten().find(|head| head.text() == "Total");
        assert_eq!(spanner.map(|head| head.columns), Some((2, 4)));
    }

    #[test]
    fn a_head_that_reaches_out_from_under_the_rule_is_not_the_spanners() {
        let drawing = [
            "                      Total                     ",
            "Item        No.      FTE      £m    Percent",
        ];
        assert_eq!(columns_of(&drawing, 18.3, 39.0), (2, 3));
    }
}
