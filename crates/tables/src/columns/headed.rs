//! Columns that only their heads show, between two others: every place below them is blank.
//!
//! ```text
//! Item             Serial      Number    Purchase    Date of
//!                  number                price       acquisition
//! Blue couch                        1                Sep-05
//! Coffee tables                     2                Oct-05
//! ```

use scrutineer_model::Word;

use super::{Columns, OFF_HEAD};
use crate::text::{Gaps, Line, Segment, segments};
use crate::token;

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
    /// Whether it begins as a head does.
    begins: bool,
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
    /// Such a head stands wholly between the text of two columns, beside both their heads and apart from them: what stands
    /// between them on the lines of both, else what is seen as heads of one line or several.
    pub(crate) fn add_headed(&mut self, head: &[Line]) {
        let mut stacks = stacks(head, self.size);
        // Where one line has a head for each column, other lines are of these; but what stands around that line, a line
        // of its own above it and one below, is a head beside them.
        if let Some(whole) = head.iter().find(|line| self.is_headed_whole(line)) {
            let at = whole.baseline;
            stacks.retain(|stack| stack.baselines.0 <= at && at <= stack.baselines.1);
            for stack in &mut stacks {
                stack.begins &= stack.baselines.0 < at && at < stack.baselines.1;
            }
        }
        for left in (0..self.count().saturating_sub(1)).rev() {
            let heads = match self.head_between(head, left) {
                Some(head) => vec![head],
                None => self.heads_between(&stacks, self.extents[left], self.extents[left + 1]),
            };
            self.add_between(left, &heads);
        }
    }

    /// Adds columns between one and the next, each as wide as its head.
    fn add_between(&mut self, left: usize, heads: &[(f32, f32)]) {
        let (Some(first), Some(last)) = (heads.first(), heads.last()) else {
            return;
        };
        let (from, to) = (self.extents[left].1, self.extents[left + 1].0);
        // The middle of the white on both sides of each head.
        let mut cuts = vec![f32::midpoint(from, first.0)];
        cuts.extend(
            heads
                .windows(2)
                .map(|pair| f32::midpoint(pair[0].1, pair[1].0)),
        );
        cuts.push(f32::midpoint(last.1, to));
        self.strips[left].1 = cuts[0];
        self.strips[left + 1].0 = cuts[cuts.len() - 1];
        let at = left + 1;
        let strips = cuts.windows(2).map(|pair| (pair[0], pair[1]));
        self.strips.splice(at..at, strips);
        self.extents.splice(at..at, heads.iter().copied());
    }

    /// The x-range of a head between the text of column `left` and of the one on its right, with what its column holds on
    /// the lines above the first figures.
    fn head_between(&self, head: &[Line], left: usize) -> Option<(f32, f32)> {
        let (from, to) = (self.extents[left], self.extents[left + 1]);
        let inside = |word: &&&Word| from.1 < word.bbox.x0 && word.bbox.x1 < to.0;
        let over = |word: &Word, extent: (f32, f32)| {
            word.bbox.x0 < extent.1 + 0.5 && extent.0 - 0.5 < word.bbox.x1
        };
        // On each line, the right edge of what stands before and the edges of its own.
        let lines: Vec<(f32, f32)> = head
            .iter()
            .filter_map(|line| {
                let own: Vec<&&Word> = line.words.iter().filter(inside).collect();
                let first = own.first().filter(|word| begins_a_head(&word.text))?;
                let x0 = first.bbox.x0;
                let x1 = own.last()?.bbox.x1;
                let before = line.words.iter().rfind(|word| word.bbox.x1 <= x0)?;
                let after = line.words.iter().find(|word| word.bbox.x0 >= x1)?;
                let apart = after.bbox.x0 - x1 >= OFF_HEAD * line.size;
                (apart && over(before, from) && over(after, to)).then_some((before.bbox.x1, x0))
            })
            .collect();
        // On the left white alone parts it: heads run on to the right of their figures. White through both lines of
        // two heads may be narrower.
        let wide = |(before, x0): &(f32, f32)| x0 - before >= Gaps::WIDE.anywhere * self.size;
        let white = lines.iter().map(|line| line.1).fold(f32::MAX, f32::min)
            - lines.iter().map(|line| line.0).fold(f32::MIN, f32::max);
        let parted = lines.len() >= 2 && white >= PARTS_LINES * self.size;
        if !parted && !lines.iter().any(wide) {
            return None;
        }
        let mut spans: Vec<(f32, f32)> = head
            .iter()
            .flat_map(|line| line.words.iter())
            .filter(inside)
            .map(|word| (word.bbox.x0, word.bbox.x1))
            .collect();
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        let whole = spans
            .iter()
            .copied()
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))?;
        // A line of the same head reaches over the next column's text: it is that one's.
        let beyond = head
            .iter()
            .flat_map(|line| line.words.iter())
            .any(|word| !inside(&word) && word.bbox.x0 < whole.1 && whole.0 < word.bbox.x1);
        if beyond {
            return None;
        }
        // Words with white between are heads of several columns, which only what stands under one another tells.
        let mut reach = whole.0;
        for (x0, x1) in spans {
            if x0 - reach > OFF_HEAD * self.size {
                return None;
            }
            reach = reach.max(x1);
        }
        Some(whole)
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
    fn heads_between(&self, stacks: &[Stack], from: (f32, f32), to: (f32, f32)) -> Vec<(f32, f32)> {
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
        if !heads.iter().all(|stack| stack.begins) {
            return Vec::new();
        }
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
        // Words of one line may be spaced as wide.
        let apart = |pair: &[Stack]| {
            let white = pair[1].x0 - pair[0].x1;
            let least = if pair.iter().all(of_lines) {
                wide
            } else {
                2.0 * wide
            };
            white >= least && pair[0].is_beside(&pair[1], self.size)
        };
        if (parted || white >= wide)
            && after.x0 - last.x1 >= OFF_HEAD * self.size
            && heads.windows(2).all(apart)
        {
            heads.iter().map(|head| (head.x0, head.x1)).collect()
        } else {
            Vec::new()
        }
    }
}

/// Whether a text begins as heads do, with a capital, a figure or a unit: in a justified head `of`, `all` and `&` stand apart.
fn begins_a_head(text: &str) -> bool {
    text.starts_with(|char: char| char.is_uppercase() || char.is_ascii_digit())
        || token::is_unit(text)
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
                    begins: begins_a_head(&phrase.text),
                });
            }
        }
    }
    stacks.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    stacks
}
