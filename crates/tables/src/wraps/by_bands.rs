//! Rows told by the rules between them: a band holds one row, but for those in which figures begin on several
//! lines.

use std::collections::BTreeSet;

use super::{BodyLine, Join};
use crate::begins::begin_rows;
use crate::rules::Rule;
use crate::text::Segment;

/// For each line, how many wide rules stand above it.
pub(crate) fn bands(body: &[BodyLine], across: &[Rule]) -> Vec<usize> {
    body.iter()
        .map(|line| {
            let y = line.line.baseline - 0.3 * line.line.size;
            across.iter().filter(|rule| rule.at < y).count()
        })
        .collect()
}

/// For each line, whether it begins a figure beside the labels and does not only go on with those above it in
/// its band.
pub(super) fn begin_figures(body: &[BodyLine], bands: &[usize]) -> Vec<bool> {
    if bands.first() == bands.last() {
        return body.iter().map(|line| line.figures).collect();
    }
    let lines: Vec<Vec<(&Segment, bool)>> = (body.iter())
        .map(|line| {
            let parts = line.parts.iter();
            parts
                .map(|(place, part)| (part, place.0 != line.label && part.number))
                .collect()
        })
        .collect();
    let mut begin = Vec::with_capacity(body.len());
    let mut rest = lines.as_slice();
    for band in bands.chunk_by(|a, b| a == b) {
        let (own, below) = rest.split_at(band.len().min(rest.len()));
        begin.extend(begin_rows(own));
        rest = below;
    }
    begin
}

/// Whether rules stand between the rows: nearly every line that begins figures has a band of its own.
pub(super) fn are_rows(begin: &[bool], bands: &[usize]) -> bool {
    let figures: Vec<usize> = (0..begin.len()).filter(|&k| begin[k]).collect();
    let all: BTreeSet<usize> = bands.iter().copied().collect();
    let own: BTreeSet<usize> = figures.iter().map(|&k| bands[k]).collect();
    !begin.is_empty()
        && all.len() >= 2.max(figures.len().div_ceil(2))
        && own.len() * 5 >= figures.len() * 4
}

/// One row a band, but where several lines of a band begin figures some rule is missing, and its
/// rows are told by leading.
pub(super) fn joined_by_bands(
    body: &[BodyLine],
    (bands, begin): (&[usize], &[bool]),
    by_leading: &[Join],
) -> Vec<Join> {
    let mut joins = vec![Join::Own; body.len()];
    let figures = |band: usize| {
        let lines = begin.iter().zip(bands);
        lines
            .filter(|(begins, of)| **of == band && **begins)
            .count()
    };
    for k in 1..body.len() {
        if bands[k] != bands[k - 1] {
            continue;
        }
        if figures(bands[k]) > 1 {
            joins[k] = by_leading[k];
            continue;
        }
        let (above, here) = (&body[k - 1], &body[k]);
        let section = !above.figures
            && above.is_stub_only()
            && above.bold
            && (!here.bold || above.line.size > 1.1 * here.line.size);
        if !section {
            joins[k] = Join::Up;
        }
    }
    joins
}
