//! Heads read over one column, or over some, that span more by what the others of their line leave bare.
//!
//! ```text
//!              Offences             Rate per 1,000
//!      2023      2024      2025      2024     2025
//! ```
//!
//! Not to be matched: the first line of a head beside others that have one line only.

use std::collections::BTreeSet;

use crate::heads::cost::{OFF_CENTER, OFF_CENTER_SHARE};
use crate::heads::fit::{Fit, Placed, extent, is_covered};
use crate::heads::rounds::AS_ONE;
use crate::token;

impl Fit<'_, '_> {
    /// A head of one column that is off its middle spans as many columns as another of its line does, where it stands
    /// over the middle of so many that have heads below and none on this line: spanners side by side are alike.
    pub(super) fn widen_alike(&self, placed: &mut [Placed]) {
        let counts: BTreeSet<usize> = (placed.iter().filter(|p| p.spans))
            .map(|p| p.columns.1 - p.columns.0 + 1)
            .collect();
        let lowest = usize::from(self.stub);
        for index in 0..placed.len() {
            let (column, last) = placed[index].columns;
            if column != last || column < lowest || self.heads_below[column].is_none() {
                continue;
            }
            let (x0, x1) = extent(&placed[index].words);
            let own = self.off_center(x0, x1, (column, column));
            let free = |range: &(usize, usize)| {
                (range.0..=range.1).all(|at| {
                    self.heads_below[at].is_some() && (at == column || !is_covered(placed, at))
                })
            };
            let ranges = counts.iter().flat_map(|&count| {
                let from = lowest.max((column + 1).saturating_sub(count));
                (from..=column).map(move |first| (first, first + count - 1))
            });
            let nearest = ranges
                .filter(|range| range.1 < self.columns.count() && free(range))
                .map(|range| (self.off_center(x0, x1, range), range))
                .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let centred = |off: f32| off <= OFF_CENTER * self.columns.size && off < own;
            if let Some((_, range)) = nearest.filter(|(off, _)| centred(*off)) {
                placed[index].columns = range;
                placed[index].spans = true;
            }
        }
    }

    /// A year over the middle of columns whose heads name none spans them where a head beside them
    /// names its own: `2018/19` over `Schools`, `Roads` and `Total` beside `2017/18 Total`.
    pub(super) fn widen_years(&self, placed: &mut [Placed]) {
        let lowest = usize::from(self.stub);
        let below = |column: usize| self.texts_below[column].as_deref();
        let free = |column: usize, placed: &[Placed]| {
            below(column).is_some_and(|text| !token::names_a_period(text))
                && !is_covered(placed, column)
        };
        for index in 0..placed.len() {
            let (column, last) = placed[index].columns;
            if column == last
                && self.is_lone_year(placed, index)
                && !self.is_in_line(&placed[index])
            {
                let headed = (lowest..self.columns.count()).filter(|&at| below(at).is_some());
                if let (Some(first), Some(last)) = (headed.clone().min(), headed.max()) {
                    placed[index].columns = (first, last);
                    placed[index].spans = first < last;
                }
                continue;
            }
            let own = below(column).is_some_and(|text| !token::names_a_period(text));
            if column != last || column < lowest || !own || !token::is_period(&placed[index].text())
            {
                continue;
            }
            let first = (lowest..column).rev().take_while(|&at| free(at, placed));
            let first = first.last().unwrap_or(column);
            let last = (column + 1..self.columns.count()).take_while(|&at| free(at, placed));
            let last = last.last().unwrap_or(column);
            let (x0, x1) = extent(&placed[index].words);
            // A share or a change beside its parts may be free, too: of ranges the one whose middle is nearest.
            let ranges =
                (first..=column).flat_map(|from| (column..=last).map(move |to| (from, to)));
            let nearest = ranges
                .filter(|range| range.0 < column && column < range.1)
                .map(|range| (self.off_center(x0, x1, range), range))
                .min_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            let Some((off, (first, last))) = nearest else {
                continue;
            };
            let beside = (lowest..first).chain(last + 1..self.columns.count());
            let mut beside = beside.filter_map(below);
            let centred = off <= OFF_CENTER * self.columns.size;
            if centred && beside.any(token::names_a_period) {
                placed[index].columns = (first, last);
                placed[index].spans = true;
            }
        }
    }

    /// A head over the middle one of three columns spans them where the outer two have heads below
    /// and none on this line, and the line has spanners or the three heads below repeat.
    pub(super) fn widen(&self, placed: &mut [Placed]) {
        let spans = placed.iter().any(|p| p.spans);
        for index in 0..placed.len() {
            let (first, last) = placed[index].columns;
            let free =
                |column: usize| self.heads_below[column].is_some() && !is_covered(placed, column);
            let lowest = usize::from(self.stub) + 1;
            if first != last || first < lowest || first + 1 >= self.columns.count() {
                continue;
            }
            let range = (first - 1, first + 1);
            let (x0, x1) = extent(&placed[index].words);
            let off = self.off_center(x0, x1, range) / self.columns.size;
            // What is in line with no one column may be as far off as other spanners may.
            let width = self.columns.extents[range.1].1 - self.columns.extents[range.0].0;
            let share = OFF_CENTER_SHARE * width / self.columns.size;
            let centred = off <= OFF_CENTER
                || spans && off <= OFF_CENTER + share && !self.is_in_line(&placed[index]);
            // Without a spanner on the line, the three heads below must come again elsewhere.
            let again = || {
                let these = &self.texts_below[range.0..=range.1];
                let times = self.texts_below.windows(3).filter(|w| *w == these).count();
                these.iter().all(Option::is_some) && times >= 2
            };
            let headed = self.heads_below[first].is_some();
            let may = spans || again() || self.is_lone_year(placed, index);
            if centred && headed && free(range.0) && free(range.1) && may {
                placed[index].columns = range;
                placed[index].spans = true;
            }
        }
    }

    /// Whether a head begins, ends or has its middle where the head below it has, as the lines of one do.
    fn is_in_line(&self, placed: &Placed) -> bool {
        let (x0, x1) = extent(&placed.words);
        self.cost_in_line(x0, x1, placed.columns.0) <= AS_ONE
    }

    /// A head over the middle of years or months side by side, of which no other head has one, spans them all:
    /// `Performance` over `Nov 24`, `Aug 25` and `Nov 25` beside `Target`. A year spans months alone.
    pub(super) fn widen_times(&self, placed: &mut [Placed]) {
        for index in 0..placed.len() {
            let (first, last) = placed[index].columns;
            let of_a_year = token::names_a_period(&placed[index].text());
            let is_time = |column: &usize| {
                let text = self.texts_below[*column].as_deref();
                text.is_some_and(|text| {
                    token::is_month(text) || !of_a_year && token::is_period(text)
                })
            };
            let before = (usize::from(self.stub)..first).rev().take_while(is_time);
            let behind = (last + 1..self.columns.count()).take_while(is_time);
            let range = (
                before.last().unwrap_or(first),
                behind.last().unwrap_or(last),
            );
            let taken = |other: &Placed| other.columns.0 <= range.1 && range.0 <= other.columns.1;
            let alone = placed.iter().filter(|other| taken(other)).count() == 1;
            let (x0, x1) = extent(&placed[index].words);
            let centred = self.off_center(x0, x1, range) <= OFF_CENTER * self.columns.size;
            if range.1 - range.0 > 1 && alone && centred && (first..=last).all(|at| is_time(&at)) {
                placed[index].columns = range;
                placed[index].spans = true;
            }
        }
    }

    /// Whether a year is the only head of its line beside the stub, over heads that name none: it is that of
    /// more than one column.
    fn is_lone_year(&self, placed: &[Placed], index: usize) -> bool {
        let lowest = usize::from(self.stub);
        let others = (0..placed.len()).filter(|&at| at != index && placed[at].columns.1 >= lowest);
        others.count() == 0
            && token::is_period(&placed[index].text())
            && !self
                .texts_below
                .iter()
                .flatten()
                .any(|text| token::names_a_period(text))
    }
}
