//! Head lines as they are seen: lines set unevenly are one, and what stands over one another in
//! them belongs together.
//!
//! A head of two lines, centred beside a head of one or three, has baselines of its own. Such lines
//! are read together: `Public` / `Health` between `ASCH` and `CYPE` is one head between two.

use scrutineer_model::Word;

use crate::text::{Gaps, Line, Segment, segments};

/// Baselines closer than this, in ems, are one head line set unevenly.
const STAGGER: f32 = 0.75;

/// Words that are not parted: one word, or the lines of one unevenly set head.
#[derive(Clone, Debug)]
pub(super) struct Atom<'a> {
    pub(super) words: Vec<&'a Word>,
    pub(super) x0: f32,
    pub(super) x1: f32,
}

impl<'a> Atom<'a> {
    fn new(words: Vec<&'a Word>) -> Self {
        let bbox = crate::text::around(&words);
        Self {
            words,
            x0: bbox.x0,
            x1: bbox.x1,
        }
    }
}

/// The atoms of each head line, left to right; lines top to bottom.
pub(super) fn atoms<'a>(head: &[Line<'a>], cuts: &[f32]) -> Vec<Vec<Atom<'a>>> {
    head.chunk_by(|above, below| below.baseline - above.baseline < STAGGER * below.size)
        .flat_map(|lines| match lines {
            [line] => vec![
                line.words
                    .iter()
                    .map(|&word| Atom::new(vec![word]))
                    .collect(),
            ],
            _ => staggered(lines, cuts),
        })
        .collect()
}

fn staggered<'a>(lines: &[Line<'a>], cuts: &[f32]) -> Vec<Vec<Atom<'a>>> {
    let all: Vec<(usize, Segment)> = lines
        .iter()
        .enumerate()
        .flat_map(|(index, line)| {
            segments(&line.words, Gaps::HEAD, cuts)
                .into_iter()
                .map(move |s| (index, s))
        })
        .collect();
    // What stands over two parts of a lower line spans them: a line of its own.
    let spans = |&(line, ref segment): &(usize, Segment)| {
        (line + 1..lines.len()).any(|lower| {
            all.iter()
                .filter(|(l, s)| *l == lower && s.bbox.overlap_x(&segment.bbox) > 0.0)
                .count()
                >= 2
        })
    };
    let (above, rest): (Vec<_>, Vec<_>) = all.iter().cloned().partition(spans);
    [above, rest]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| stacked(part.into_iter().map(|(_, segment)| segment)))
        .collect()
}

/// Atoms left to right; segments over one another are one.
fn stacked<'a>(segments: impl Iterator<Item = Segment<'a>>) -> Vec<Atom<'a>> {
    let mut stacks: Vec<Vec<Segment>> = Vec::new();
    for segment in segments {
        let over =
            |stack: &Vec<Segment>| stack.iter().any(|s| s.bbox.overlap_x(&segment.bbox) > 0.0);
        // A segment may stand over two that were apart so far: then all are one.
        let mut stack: Vec<Segment> = Vec::new();
        while let Some(index) = stacks.iter().position(over) {
            stack.extend(stacks.remove(index));
        }
        stack.push(segment);
        stacks.push(stack);
    }
    let mut atoms: Vec<Atom> = stacks
        .into_iter()
        .flat_map(|stack| match stack.as_slice() {
            [alone] => alone
                .words
                .iter()
                .map(|&word| Atom::new(vec![word]))
                .collect(),
            _ => vec![Atom::new(stack.into_iter().flat_map(|s| s.words).collect())],
        })
        .collect();
    atoms.sort_by(|a, b| a.x0.total_cmp(&b.x0).then(a.x1.total_cmp(&b.x1)));
    atoms
}
