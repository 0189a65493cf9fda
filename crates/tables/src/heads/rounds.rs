//! Spanners told by the whole line: heads below that repeat, and lines on which all heads span.

use scrutineer_model::Word;

use crate::heads::atoms::Atom;
use crate::heads::cost::{OFF_CENTER, WHOLE_GAP};
use crate::heads::fit::{Fit, Placed, extent};
use crate::token;

impl<'a> Fit<'_, 'a> {
    /// Where the heads below repeat – `Budget Actual Budget Actual` – and there is one head for each
    /// round of them, each spans its round.
    pub(super) fn by_repetition(&self) -> Option<Vec<Placed<'a>>> {
        let first = self.texts_below.iter().position(Option::is_some)?;
        let last = self.texts_below.iter().rposition(Option::is_some)?;
        let texts = &self.texts_below[first..=last];
        if texts.iter().any(Option::is_none) {
            return None;
        }
        let left = self.columns.strips[first].0;
        let (stub, field): (Vec<&Atom>, Vec<&Atom>) = self
            .atoms
            .iter()
            .partition(|atom| f32::midpoint(atom.x0, atom.x1) < left);
        let mut groups: Vec<Vec<&Word>> = Vec::new();
        let mut right = f32::MIN;
        for atom in field {
            if atom.x0 - right > WHOLE_GAP * self.columns.size {
                groups.push(Vec::new());
            }
            groups.last_mut()?.extend(&atom.words);
            right = right.max(atom.x1);
        }
        let rounds = groups.len();
        if rounds < 2 || !texts.len().is_multiple_of(rounds) || texts.len() / rounds < 2 {
            return None;
        }
        let each = texts.len() / rounds;
        if (each..texts.len()).any(|i| texts[i] != texts[i - each]) {
            return None;
        }
        let mut placed = Vec::new();
        let stub: Vec<&Word> = stub
            .iter()
            .flat_map(|atom| atom.words.iter().copied())
            .collect();
        if !stub.is_empty() {
            let (x0, x1) = extent(&stub);
            let columns = self.columns.place(x0, x1);
            placed.push(Placed {
                words: stub,
                columns,
                spans: columns.0 < columns.1,
            });
        }
        for (round, words) in groups.into_iter().enumerate() {
            let range = (first + round * each, first + (round + 1) * each - 1);
            let (x0, x1) = extent(&words);
            let center = f32::midpoint(x0, x1);
            if center < self.columns.strips[range.0].0 || center > self.columns.strips[range.1].1 {
                return None;
            }
            placed.push(Placed {
                words,
                columns: range,
                spans: true,
            });
        }
        Some(placed)
    }

    /// A head over the middle one of three columns spans them where the outer two have heads below
    /// and none on this line, and the line has spanners or the three heads below repeat.
    pub(super) fn widen(&self, placed: &mut [Placed]) {
        let spans = placed.iter().any(|p| p.spans);
        for index in 0..placed.len() {
            let (first, last) = placed[index].columns;
            let free = |column: usize| {
                self.heads_below[column].is_some()
                    && !placed
                        .iter()
                        .any(|p| p.columns.0 <= column && column <= p.columns.1)
            };
            let lowest = usize::from(self.stub) + 1;
            if first != last || first < lowest || first + 1 >= self.columns.count() {
                continue;
            }
            let range = (first - 1, first + 1);
            let (x0, x1) = extent(&placed[index].words);
            let centred = self.off_center(x0, x1, range) <= OFF_CENTER * self.columns.size;
            // Without a spanner on the line, the three heads below must come again elsewhere.
            let again = || {
                let these = &self.texts_below[range.0..=range.1];
                let times = self.texts_below.windows(3).filter(|w| *w == these).count();
                these.iter().all(Option::is_some) && times >= 2
            };
            let headed = self.heads_below[first].is_some();
            if centred && headed && free(range.0) && free(range.1) && (spans || again()) {
                placed[index].columns = range;
                placed[index].spans = true;
            }
        }
    }

    /// Whether reading every head as a spanner says as much as the plain reading.
    pub(super) fn prefers_all(&self, plain: Option<&[Placed]>, all: &[Placed]) -> bool {
        let spanners = all.iter().filter(|p| p.spans).count();
        // What stands over columns without heads below is a head of its own, not part of this line.
        let in_line = |p: &&Placed| {
            (p.columns.0 > 0 || !self.stub) && self.heads_below[p.columns.0].is_some()
        };
        let in_field = all.iter().filter(in_line).count();
        let odd = all
            .iter()
            .any(|p| p.spans && (p.columns.1 - p.columns.0).is_multiple_of(2));
        let plain_spans = plain.is_some_and(|plain| plain.iter().any(|p| p.spans));
        let lone_unit = in_field == 1 && all.iter().any(|p| p.spans && token::is_unit(&p.text()));
        let headed = self
            .heads_below
            .iter()
            .skip(usize::from(self.stub))
            .flatten()
            .count();
        let covered: usize = all
            .iter()
            .filter(|p| p.spans)
            .map(|p| p.columns.1 - p.columns.0 + 1)
            .sum();
        // Heads that leave most columns bare are too few to stand over one column each.
        let bare = plain.is_none_or(|plain| {
            let in_line = plain.iter().filter(in_line);
            let own: usize = in_line.map(|p| p.columns.1 - p.columns.0 + 1).sum();
            own * 2 <= headed + 1
        });
        odd && bare
            && spanners == in_field
            && covered + 1 >= headed
            && (in_field >= 2 || plain_spans || lone_unit || self.is_over_years(covered))
    }

    /// Whether the heads below are a row of years that spanners cover whole: one head says what they
    /// are years of.
    pub(super) fn is_over_years(&self, covered: usize) -> bool {
        let below: Vec<&String> = self.texts_below.iter().flatten().collect();
        below.len() == covered && covered >= 3 && below.iter().all(|text| token::is_year(text))
    }
}
