//! Columns of a region without full rules: strips between the gaps that run down its body.

pub(crate) mod abutting;
mod beyond;
mod cells;
mod headed;
mod markers;
mod under_units;

use std::collections::BTreeMap;

use scrutineer_model::Rect;

use crate::rules::Rule;
use crate::text::{Gaps, Line, Segment, segments};
use crate::token;

/// At most this share of body lines may cross a gap between columns.
const MAY_CROSS: f32 = 0.1;
/// The narrowest gap between columns, in ems.
const NARROWEST: f32 = 0.3;
/// Buckets per point of the coverage profile.
const RESOLUTION: f32 = 2.0;
/// How much of a column a segment must cover to stand in it, as a share of the column's text width …
const COVERS: f32 = 0.35;
/// … and never more than this many ems.
const COVERS_EMS: f32 = 1.2;
/// Strays stand in at most this share of the lines.
const FEW_STRAYS: f32 = 0.2;
/// In so many lines a column is more than one stray figure.
const ENOUGH_LINES: usize = 6;
/// A total between two columns keeps this close to both, in ems; a column of its own has more white.
const BETWEEN_COLUMNS: f32 = 1.0;
/// A head of its own keeps at least this far from the heads beside it, in ems: more than a word space.
const OFF_HEAD: f32 = 0.4;
/// A gap before a word that begins where others begin splits a column, in ems.
const ALIGNED_GAP: f32 = 0.6;

/// The columns of a region, left to right.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    /// Where each begins and ends; each begins where the one before ends.
    pub(crate) strips: Vec<(f32, f32)>,
    /// Where the body's text in each begins and ends.
    pub(crate) extents: Vec<(f32, f32)>,
    /// Where the labels beside figures end, where others are longer: no head collides with those.
    labels_end: Option<f32>,
    /// The cells that nothing prints, where figures tell of them.
    cells: Vec<Option<(f32, f32)>>,
    /// The region's type size.
    pub(crate) size: f32,
}

impl Columns {
    /// Columns between given boundaries, their text filling them.
    pub(crate) fn between(boundaries: &[f32], size: f32) -> Self {
        let strips: Vec<(f32, f32)> = boundaries.windows(2).map(|w| (w[0], w[1])).collect();
        Self {
            extents: strips.clone(),
            strips,
            labels_end: None,
            cells: Vec::new(),
            size,
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.strips.len()
    }

    /// The boundaries between columns.
    pub(crate) fn cuts(&self) -> Vec<f32> {
        self.strips.iter().skip(1).map(|strip| strip.0).collect()
    }

    /// Left edge of the first column's text to right edge of the last one's.
    pub(crate) fn width(&self) -> f32 {
        self.right() - self.extents.first().map_or(0.0, |e| e.0)
    }

    fn right(&self) -> f32 {
        self.extents.last().map_or(0.0, |e| e.1)
    }

    /// Where the text of each column begins and ends that heads stand over: labels beside figures, and not the longer names
    /// of sections.
    pub(crate) fn under_heads(&self) -> impl Iterator<Item = (f32, f32)> {
        let ends = |(column, &(left, right)): (usize, &(f32, f32))| match self.labels_end {
            Some(end) if column == 0 => (left, end),
            _ => (left, right),
        };
        self.extents.iter().enumerate().map(ends)
    }

    /// The middle of a column's text.
    pub(crate) fn center(&self, column: usize) -> f32 {
        let (left, right) = self.extents[column];
        f32::midpoint(left, right)
    }

    /// First and last column that something from `x0` to `x1` stands in.
    pub(crate) fn place(&self, x0: f32, x1: f32) -> (usize, usize) {
        let mut covered = (0..self.count()).filter(|&column| {
            let (left, right) = self.extents[column];
            let overlap = x1.min(right) - x0.max(left);
            overlap > 0.0 && overlap > (COVERS * (right - left)).min(COVERS_EMS * self.size)
        });
        if let Some(first) = covered.next()
            && let Some(last) = covered.next_back()
        {
            return (first, last);
        }
        let overlap = |column: usize| {
            let (left, right) = self.strips[column];
            x1.min(right) - x0.max(left)
        };
        // The first of equals, as a reader going right would take it.
        let most = (0..self.count())
            .rev()
            .max_by(|&a, &b| overlap(a).total_cmp(&overlap(b)));
        let most = most.unwrap_or(0);
        (most, most)
    }

    /// Joins a column of a few strays with the one on its right where one word of the head begins
    /// over the strays and reaches over the other: `?2004` set left among dates set right.
    pub(crate) fn join_strays(&mut self, head: &[Line], body: &[&Line]) {
        let cuts = self.cuts();
        let places: Vec<Vec<usize>> = body
            .iter()
            .map(|line| {
                let segments = segments(&line.words, Gaps::BODY, &cuts);
                segments.iter().map(|s| self.place_of(s).0).collect()
            })
            .collect();
        // From the right, so that joining does not move what is still to be looked at.
        for left in (0..self.count().saturating_sub(1)).rev() {
            let in_left = places.iter().filter(|line| line.contains(&left));
            let together = in_left.clone().any(|line| line.contains(&(left + 1)));
            let few = in_left.count() as f32 <= FEW_STRAYS * body.len() as f32;
            let (from, to) = (self.extents[left], self.extents[left + 1]);
            let shared = head.iter().flat_map(|line| &line.words).any(|word| {
                (word.bbox.x0 - from.0).abs() < 0.3 * word.size && word.bbox.x1 > to.0 + 1.0
            });
            if few && shared && !together {
                self.strips[left].1 = self.strips[left + 1].1;
                self.extents[left].1 = to.1;
                self.strips.remove(left + 1);
                self.extents.remove(left + 1);
            }
        }
    }

    /// Joins columns of labels that stand on lines of their own: `Total` set right under names set
    /// left is no second stub.
    ///
    /// ```text
    /// Mill Lane, from the bridge to the church           1.05     25,616
    ///                                 Resurfacing        1.05     25,616
    /// ```
    ///
    /// Both hold words alone, no line holds both, the right one is the rarer, and nothing heads it.
    pub(crate) fn join_labels(&mut self, head: &[Line], body: &[&Line]) {
        let cuts = self.cuts();
        let in_columns = |line: &Line, gaps: Gaps| -> Vec<(usize, bool)> {
            segments(&line.words, gaps, &cuts)
                .iter()
                .map(|s| (self.place_of(s).0, s.number))
                .collect()
        };
        let body: Vec<Vec<(usize, bool)>> = body
            .iter()
            .map(|line| in_columns(line, Gaps::BODY))
            .collect();
        let headed: Vec<usize> = head
            .iter()
            .flat_map(|line| in_columns(line, Gaps::HEAD))
            .map(|(column, _)| column)
            .collect();
        let words_alone = |column: usize| {
            let mut own = body.iter().flatten().filter(|(c, _)| *c == column);
            own.clone().next().is_some() && own.all(|(_, number)| !number)
        };
        let lines = |column: usize| {
            let holds = move |line: &&Vec<(usize, bool)>| line.iter().any(|(c, _)| *c == column);
            body.iter().filter(holds)
        };
        let joined: Vec<usize> = (0..self.count().saturating_sub(2))
            .take_while(|&left| left == 0 || words_alone(left))
            .filter(|&left| {
                let right = left + 1;
                let together = lines(right).any(|line| line.iter().any(|(c, _)| *c == left));
                words_alone(left)
                    && words_alone(right)
                    && !together
                    && !headed.contains(&right)
                    && lines(right).count() <= lines(left).count()
            })
            .collect();
        for left in joined.into_iter().rev() {
            self.strips[left].1 = self.strips[left + 1].1;
            self.extents[left].1 = self.extents[left + 1].1;
            self.strips.remove(left + 1);
            self.extents.remove(left + 1);
        }
    }

    /// Lets the first column, where it holds labels, reach as far as the lines between those of figures
    /// do: their first lines are longer than the last, beside which figures stand.
    pub(crate) fn widen_labels(&mut self, between: &[Line]) {
        if self.count() < 2 {
            return;
        }
        let figures = self.extents[1].0;
        let longest = between
            .iter()
            .map(|line| line.bbox.x1)
            .filter(|right| right + OFF_HEAD * self.size < figures)
            .fold(self.extents[0].1, f32::max);
        if longest > self.strips[0].1 {
            let cut = f32::midpoint(longest, figures);
            self.labels_end = Some(self.extents[0].1);
            self.extents[0].1 = longest;
            self.strips[0].1 = cut;
            self.strips[1].0 = cut;
        }
    }

    pub(crate) fn place_of(&self, segment: &Segment) -> (usize, usize) {
        self.place(segment.bbox.x0, segment.bbox.x1)
    }
}

/// Finds the columns from body lines alone; heads span and would hide the gaps.
///
/// `going_on`: lines between them on which texts go on; they run through word spaces that might seem
/// gaps. `verticals` are rules that run down at least half the region.
pub(crate) fn columns(
    body: &[&Line],
    going_on: &[&Line],
    bbox: &Rect,
    verticals: &[Rule],
    size: f32,
) -> Columns {
    let mut phrases = phrases_of(body, &[]);
    // What stands behind a wide word space there is no column of its own.
    let mut columnar = phrases.clone();
    for line in phrases_of(going_on, &[]) {
        columnar.push(line.iter().take(1).cloned().collect());
        phrases.push(line);
    }
    let gaps = gaps(&phrases, bbox, size);
    let mut cuts: Vec<f32> = gaps.iter().map(|gap| f32::midpoint(gap.0, gap.1)).collect();
    for rule in verticals {
        let inside = bbox.x0 + 4.0 < rule.at && rule.at < bbox.x1 - 4.0;
        let known = gaps
            .iter()
            .any(|gap| gap.0 - 1.0 <= rule.at && rule.at <= gap.1 + 1.0);
        if inside && !known {
            cuts.push(rule.at);
        }
    }
    cuts.sort_by(f32::total_cmp);
    let abutting = abutting::cuts(body, going_on, &edges(bbox, &cuts));
    if !abutting.is_empty() {
        cuts.extend(abutting);
        cuts.sort_by(f32::total_cmp);
        for own in [&mut phrases, &mut columnar] {
            own.splice(..body.len(), phrases_of(body, &cuts));
        }
    }
    if body.len() >= 5 {
        cuts.extend(aligned_cuts(body, &edges(bbox, &cuts)));
        cuts.sort_by(f32::total_cmp);
    }
    let strips = occupied(&edges(bbox, &cuts), &columnar);
    let extents = strips
        .iter()
        .map(|strip| extent(*strip, &phrases))
        .collect();
    Columns {
        strips,
        extents,
        labels_end: None,
        cells: Vec::new(),
        size,
    }
}

/// The segments of each line, cut at boundaries that are known; a currency sign whose figure is missing
/// makes no column of its own.
fn phrases_of<'a>(lines: &[&Line<'a>], cuts: &[f32]) -> Vec<Vec<Segment<'a>>> {
    let phrases = lines.iter().map(|line| {
        let mut phrases = segments(&line.words, Gaps::BODY, cuts);
        phrases.retain(|phrase| !token::is_lone_sign(&phrase.text));
        phrases
    });
    phrases.collect()
}

fn edges(bbox: &Rect, cuts: &[f32]) -> Vec<f32> {
    let mut edges = vec![bbox.x0 - 1.0];
    edges.extend(cuts);
    edges.push(bbox.x1 + 1.0);
    edges
}

/// The x-ranges that few lines cross. A segment wholly inside one is a sparse column and parts it.
fn gaps(phrases: &[Vec<Segment>], bbox: &Rect, size: f32) -> Vec<(f32, f32)> {
    let buckets = ((bbox.width() * RESOLUTION) as usize)
        .saturating_add(4)
        .min(20_000);
    let mut crossing = vec![0_u32; buckets];
    for line in phrases {
        let mut done = 0;
        for segment in line {
            let from = bucket(segment.bbox.x0 - bbox.x0).max(done);
            let to = (bucket(segment.bbox.x1 - bbox.x0) + 1).min(buckets);
            for count in crossing.iter_mut().take(to).skip(from) {
                *count += 1;
            }
            done = done.max(to);
        }
    }
    let limit = if phrases.len() >= 4 {
        (MAY_CROSS * phrases.len() as f32) as u32
    } else {
        0
    };
    let mut gaps = Vec::new();
    let mut start = 0;
    while start < buckets {
        let open = crossing[start] <= limit;
        let end = (start..buckets)
            .find(|&k| (crossing[k] <= limit) != open)
            .unwrap_or(buckets);
        if open {
            let from = start as f32 / RESOLUTION + bbox.x0;
            let to = end as f32 / RESOLUTION + bbox.x0;
            let parts = without_strays(phrases, parted(phrases, from, to), (from, to), size);
            let last = parts.len() - 1;
            for (index, part) in parts.into_iter().enumerate() {
                let outside = (index == 0 && start == 0) || (index == last && end == buckets);
                if !outside && part.1 - part.0 >= NARROWEST * size {
                    gaps.push(part);
                }
            }
        }
        start = end;
    }
    gaps
}

fn bucket(offset: f32) -> usize {
    (offset * RESOLUTION).max(0.0) as usize
}

/// The parts of a gap, or the gap as one where all that stands in it is one line's stray.
///
/// A dash set left in a column of figures set right, or a total between two columns, is no column of
/// its own. The dash goes with the figures beside it; the total parts the gap in its middle.
fn without_strays(
    phrases: &[Vec<Segment>],
    parts: Vec<(f32, f32)>,
    (from, to): (f32, f32),
    size: f32,
) -> Vec<(f32, f32)> {
    let inside = |s: &&Segment| s.bbox.x0 >= from - 0.6 && s.bbox.x1 <= to + 0.6;
    let mut strays = phrases.iter().flatten().filter(inside);
    let (Some(stray), None) = (strays.next(), strays.next()) else {
        return parts;
    };
    if parts.len() != 2 || phrases.len() < ENOUGH_LINES || !stray.number {
        return parts;
    }
    let (left, right) = (stray.bbox.x0 - from, to - stray.bbox.x1);
    if token::stands_for_a_number(&stray.text) {
        let figures = |beside: &dyn Fn(&Segment) -> bool| {
            let (figures, all) = phrases
                .iter()
                .filter_map(|line| line.iter().find(|s| beside(s)))
                .fold((0, 0), |(n, all), s| (n + usize::from(s.number), all + 1));
            figures * 2 > all
        };
        let before = figures(&|s| s.bbox.x1 <= from + 0.6 && s.bbox.x1 > from - 4.0 * size);
        let after = figures(&|s| s.bbox.x0 >= to - 0.6 && s.bbox.x0 < to + 4.0 * size);
        return match (before, after) {
            (false, true) => vec![parts[0]],
            (true, false) => vec![parts[1]],
            _ => parts,
        };
    }
    if left.max(right) <= BETWEEN_COLUMNS * size {
        return vec![(from, to)];
    }
    parts
}

/// `from..to` without the segments that lie wholly inside.
fn parted(phrases: &[Vec<Segment>], from: f32, to: f32) -> Vec<(f32, f32)> {
    let mut inside: Vec<(f32, f32)> = phrases
        .iter()
        .flatten()
        .map(|segment| (segment.bbox.x0, segment.bbox.x1))
        .filter(|s| s.0 >= from - 0.6 && s.1 <= to + 0.6)
        .collect();
    inside.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut parts = Vec::new();
    let mut open = from;
    let mut reach = f32::MIN;
    for (left, right) in inside {
        if left > reach {
            if reach > f32::MIN {
                open = reach;
            }
            parts.push((open, left));
        }
        reach = reach.max(right);
    }
    parts.push((if reach > f32::MIN { reach } else { open }, to));
    parts
}

/// Splits a strip where words of many lines begin at one x behind a gap, too narrow to be seen as
/// one because a few lines run through it.
fn aligned_cuts(body: &[&Line], edges: &[f32]) -> Vec<f32> {
    let mut cuts = Vec::new();
    for strip in edges.windows(2) {
        let mut starts: BTreeMap<i32, (usize, usize, f32)> = BTreeMap::new();
        for line in body {
            let words: Vec<_> = line
                .words
                .iter()
                .filter(|w| (strip[0]..strip[1]).contains(&w.bbox.center_x()))
                .collect();
            for (index, word) in words.iter().enumerate() {
                let entry = starts
                    .entry((word.bbox.x0 / 2.0).round() as i32)
                    .or_insert((0, 0, f32::MAX));
                if index > 0 {
                    let gap = word.bbox.x0 - words[index - 1].bbox.x1;
                    if gap >= ALIGNED_GAP * word.size && !token::is_number(&word.text) {
                        entry.0 += 1;
                        entry.2 = entry.2.min(word.bbox.x0);
                    }
                } else if word.bbox.x0 > strip[0] + 2.5 * word.size {
                    entry.1 += 1;
                }
            }
        }
        let first = |key: i32| starts.get(&key).map_or(0, |entry| entry.1);
        let best = starts
            .iter()
            .filter(|(key, entry)| {
                let alone = first(**key) + first(**key - 1) + first(**key + 1);
                entry.0 >= 2 && (entry.0 + alone) * 2 >= body.len()
            })
            .min_by_key(|(key, entry)| (usize::MAX - entry.0, **key));
        cuts.extend(best.map(|(_, entry)| entry.2 - 1.0));
    }
    cuts
}

/// The strips between edges; one without text joins the one on its left.
fn occupied(edges: &[f32], phrases: &[Vec<Segment>]) -> Vec<(f32, f32)> {
    let mut strips: Vec<(f32, f32)> = Vec::new();
    for pair in edges.windows(2) {
        let used = phrases
            .iter()
            .flatten()
            .any(|s| (pair[0]..pair[1]).contains(&s.bbox.center_x()));
        match strips.last_mut() {
            Some(last) if !used => last.1 = pair[1],
            Some(_) => strips.push((pair[0], pair[1])),
            None if used => strips.push((edges[0], pair[1])),
            None => {}
        }
    }
    strips
}

fn extent((left, right): (f32, f32), phrases: &[Vec<Segment>]) -> (f32, f32) {
    let own = phrases.iter().flatten().filter(|s| {
        (left..right).contains(&s.bbox.center_x())
            && s.bbox.x0 >= left - 3.0
            && s.bbox.x1 <= right + 3.0
    });
    own.map(|s| (s.bbox.x0, s.bbox.x1))
        .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
        .unwrap_or((left, right))
}

#[cfg(test)]
mod tests;
