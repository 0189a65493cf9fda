//! Columns that only their heads show, between two others: every place below them is blank.
//!
//! ```text
//! Item             Serial      Number    Purchase    Date of
//!                  number                price       acquisition
//! Blue couch                        1                Sep-05
//! Coffee tables                     2                Oct-05
//! ```

use super::{Columns, OFF_HEAD};
use crate::text::{Gaps, Line, Segment, segments};

/// White between the heads of two columns that runs through more than one line is no narrower than this, in ems.
const PARTS_LINES: f32 = 0.45;
/// The lines of one head are no farther apart than this, in ems.
const LEADING: f32 = 2.0;
/// … and share a side or their middle, within so many ems; a spanner is no line of what stands below it.
const ALIGNED: f32 = 0.5;
/// Heads centred beside longer ones, or set at their foot, stand on lines of their own: so far apart, in ems, they are
/// beside one another still.
const STAGGER: f32 = 0.75;

/// A head as it is seen: phrases one under the other.
#[derive(Clone, Copy, Debug)]
struct Stack {
    x0: f32,
    x1: f32,
    /// First and last baseline.
    baselines: (f32, f32),
}

impl Stack {
    fn lies_over(&self, extent: (f32, f32)) -> bool {
        self.x0 < extent.1 + 0.5 && extent.0 - 0.5 < self.x1
    }

    /// Whether the two stand side by side; a spanner stands above what it spans.
    fn is_beside(&self, other: &Self, size: f32) -> bool {
        let (from, to) = self.baselines;
        from < other.baselines.1 + STAGGER * size && other.baselines.0 - STAGGER * size < to
    }

    fn is_of_several_lines(&self, size: f32) -> bool {
        self.baselines.1 - self.baselines.0 > STAGGER * size
    }
}

impl Columns {
    /// Adds columns that only their heads show.
    ///
    /// Such a head stands wholly between the text of two columns, beside both their heads and apart from them.
    pub(crate) fn add_headed(&mut self, head: &[Line]) {
        if head.iter().any(|line| self.is_headed_whole(line)) {
            return;
        }
        let stacks = stacks(head, self.size);
        for left in (0..self.count().saturating_sub(1)).rev() {
            let (from, to) = (self.extents[left], self.extents[left + 1]);
            let heads = self.heads_between(&stacks, from, to);
            let Some(last) = heads.last() else { continue };
            // The middle of the white on both sides of each head.
            let mut cuts = vec![f32::midpoint(from.1, heads[0].x0)];
            cuts.extend(
                heads
                    .windows(2)
                    .map(|pair| f32::midpoint(pair[0].x1, pair[1].x0)),
            );
            cuts.push(f32::midpoint(last.x1, to.0));
            self.strips[left].1 = cuts[0];
            self.strips[left + 1].0 = cuts[cuts.len() - 1];
            let strips = cuts.windows(2).map(|pair| (pair[0], pair[1]));
            self.strips.splice(left + 1..=left, strips);
            let extents = heads.iter().map(|head| (head.x0, head.x1));
            self.extents.splice(left + 1..=left, extents);
        }
    }

    /// Whether a line has a head for each column but the first, whatever stands over their figures.
    fn is_headed_whole(&self, line: &Line) -> bool {
        let phrases = segments(&line.words, Gaps::BODY, &[]);
        let right = phrases
            .iter()
            .filter(|phrase| phrase.bbox.x0 > self.extents[0].1);
        self.count() > 2 && right.count() + 1 == self.count()
    }

    /// The heads between the text of two columns, left to right; none where it is not seen which is whose.
    fn heads_between(&self, stacks: &[Stack], from: (f32, f32), to: (f32, f32)) -> Vec<Stack> {
        let inside = |stack: &&Stack| from.1 < stack.x0 && stack.x1 < to.0;
        // The name of a section may stand under a head.
        let under = |stack: &Stack| {
            (stacks.iter().filter(inside)).any(|other| {
                other.baselines.1 < stack.baselines.0 && other.lies_over((stack.x0, stack.x1))
            })
        };
        let heads: Vec<Stack> = (stacks.iter().filter(inside))
            .filter(|stack| !under(stack))
            .copied()
            .collect();
        let (Some(first), Some(last)) = (heads.first(), heads.last()) else {
            return Vec::new();
        };
        let before = stacks.iter().rfind(|stack| {
            stack.x1 <= first.x0 && stack.lies_over(from) && stack.is_beside(first, self.size)
        });
        let after = stacks.iter().find(|stack| {
            stack.x0 >= last.x1 && stack.lies_over(to) && stack.is_beside(last, self.size)
        });
        let (Some(before), Some(after)) = (before, after) else {
            return Vec::new();
        };
        // On the left white alone parts it: heads run on to the right of their figures. White through both lines of
        // two heads may be narrower.
        let white = first.x0 - before.x1;
        let of_lines = |stack: &Stack| stack.is_of_several_lines(self.size);
        let parted = of_lines(before) && of_lines(first) && white >= PARTS_LINES * self.size;
        let wide = Gaps::WIDE.anywhere * self.size;
        let apart = |pair: &[Stack]| {
            pair[1].x0 - pair[0].x1 >= wide && pair[0].is_beside(&pair[1], self.size)
        };
        if (parted || white >= wide)
            && after.x0 - last.x1 >= OFF_HEAD * self.size
            && heads.windows(2).all(apart)
        {
            heads
        } else {
            Vec::new()
        }
    }
}

/// The heads of a boxhead, left to right: each phrase with those close under it. What stands over several phrases is
/// none of their lines.
fn stacks(head: &[Line], size: f32) -> Vec<Stack> {
    let mut stacks: Vec<Stack> = Vec::new();
    let over =
        |stack: &Stack, phrase: &Segment| stack.x0 < phrase.bbox.x1 && phrase.bbox.x0 < stack.x1;
    let aligned = |stack: &Stack, phrase: &Segment| {
        let (left, right) = (phrase.bbox.x0 - stack.x0, phrase.bbox.x1 - stack.x1);
        let off = left.abs().min(right.abs()).min((left + right).abs() / 2.0);
        off <= ALIGNED * size
    };
    for line in head {
        let phrases = segments(&line.words, Gaps::BODY, &[]);
        let open: Vec<usize> = (0..stacks.len())
            .filter(|&at| line.baseline - stacks[at].baselines.1 <= LEADING * size)
            .collect();
        let mut goes_on: Vec<Option<usize>> = Vec::new();
        for phrase in &phrases {
            let mut above = open.iter().copied().filter(|&at| over(&stacks[at], phrase));
            let alone = |at: &usize| {
                phrases
                    .iter()
                    .filter(|other| over(&stacks[*at], other))
                    .count()
                    == 1
            };
            let only = (above.next())
                .filter(|at| alone(at) && aligned(&stacks[*at], phrase) && above.next().is_none());
            goes_on.push(only);
        }
        for (phrase, above) in phrases.iter().zip(goes_on) {
            let (x0, x1) = (phrase.bbox.x0, phrase.bbox.x1);
            if let Some(above) = above {
                let stack = &mut stacks[above];
                stack.x0 = stack.x0.min(x0);
                stack.x1 = stack.x1.max(x1);
                stack.baselines.1 = line.baseline;
            } else {
                stacks.push(Stack {
                    x0,
                    x1,
                    baselines: (line.baseline, line.baseline),
                });
            }
        }
    }
    stacks.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    stacks
}
