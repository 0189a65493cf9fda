//! Regions that horizontal edges rule into bands: rules of one length under one another, or stripes
//! of fill. Text stands in them in columns, so a table needs no figures to be seen.

use scrutineer_model::{Rect, Word};

use crate::region::Proposal;
use crate::rules::{Rule, Rules};
use crate::text::{Gaps, Line, around, lines, segments};

/// Edges whose ends differ by less than this, in points, have one length.
const SAME_END: f32 = 4.0;
/// The fewest edges that make bands; a running head and foot have one rule each.
const FEWEST: usize = 3;
/// The least share of bands with text in two places side by side.
const LEAST_SIDE_BY_SIDE: f32 = 0.5;
/// The least width of a region, in points: less is an ornament.
const NARROWEST: f32 = 100.0;

/// Regions of bands, top to bottom.
pub(crate) fn banded<'a>(words: &[&'a Word], rules: &Rules) -> Vec<Proposal<'a>> {
    let mut proposals = Vec::new();
    for family in families(&rules.horizontal) {
        let (first, last) = (family[0], family[family.len() - 1]);
        let bbox = Rect {
            x0: first.start,
            y0: first.at,
            x1: first.end,
            y1: last.at,
        };
        let inside: Vec<&Word> = words
            .iter()
            .copied()
            .filter(|w| {
                bbox.grown(1.0)
                    .contains_point(w.bbox.center_x(), w.bbox.center_y())
            })
            .collect();
        if inside.len() < 4 || !are_side_by_side(&inside, &family) {
            continue;
        }
        let head = head_above(words, &bbox, &inside);
        let words: Vec<&Word> = head.into_iter().chain(inside).collect();
        proposals.push(Proposal {
            bbox: around(&words),
            words,
        });
    }
    proposals
}

/// Edges of one length, top to bottom, at least [`FEWEST`] of them.
fn families(edges: &[Rule]) -> Vec<Vec<Rule>> {
    let mut families: Vec<Vec<Rule>> = Vec::new();
    for edge in edges.iter().filter(|edge| edge.length() >= NARROWEST) {
        let home = families.iter_mut().find(|family| {
            let first = family[0];
            (first.start - edge.start).abs() < SAME_END && (first.end - edge.end).abs() < SAME_END
        });
        match home {
            Some(family) => family.push(*edge),
            None => families.push(vec![*edge]),
        }
    }
    families.retain(|family| family.len() >= FEWEST);
    families
}

/// Whether text stands side by side in most bands that hold any, and in two at least.
fn are_side_by_side(words: &[&Word], edges: &[Rule]) -> bool {
    let (mut held, mut beside) = (0, 0);
    for pair in edges.windows(2) {
        let band = words.iter().copied().filter(|word| {
            let y = word.bbox.center_y();
            pair[0].at <= y && y < pair[1].at
        });
        let lines = lines(band);
        if lines.is_empty() {
            continue;
        }
        held += 1;
        let parted = |line: &Line| segments(&line.words, Gaps::WIDE, &[]).len() >= 2;
        beside += usize::from(lines.iter().any(parted));
    }
    beside >= 2 && beside as f32 >= LEAST_SIDE_BY_SIDE * held as f32
}

/// The line right above the first edge where it has parts over the bands: a head outside them.
fn head_above<'a>(words: &[&'a Word], bbox: &Rect, inside: &[&Word]) -> Vec<&'a Word> {
    let size = inside[0].size;
    let above = words.iter().copied().filter(|word| {
        let y = word.bbox.center_y();
        bbox.y0 - 1.6 * size < y
            && y < bbox.y0 - 1.0
            && bbox.x0 - 2.0 <= word.bbox.center_x()
            && word.bbox.center_x() <= bbox.x1 + 2.0
    });
    let lines = lines(above);
    match lines.last() {
        Some(line) if segments(&line.words, Gaps::WIDE, &[]).len() >= 2 => line.words.clone(),
        _ => Vec::new(),
    }
}
