//! Opaque paint hides what lies beneath it.
//!
//! Producers correct, crop and redact by painting over: a white rectangle over an axis title, a
//! black one over a name, a picture over the recognised text of a scan. What is beneath is not
//! seen, so it is marked invisible; lines that are wholly covered are dropped.
//!
//! Not to be matched: a cell's background that touches the descenders of the row above or runs
//! along the middle of a border; half-transparent paint; shapes that are not rectangles.

use scrutineer_model::{Axis, Glyph, Rect, Ruling};

use crate::drawing::Drawing;

/// An opaque rectangle, and what had been drawn when it was painted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cover {
    bbox: Rect,
    glyphs: usize,
    rulings: usize,
}

/// A glyph is hidden if its box without this share on each side is covered: boxes reach from
/// ascent to descent, ink rarely does.
const MARGIN: f32 = 0.2;

/// A line is hidden if it lies at least this far, in points, inside: backgrounds end at the middle
/// of borders up to 2 pt thick.
const INSIDE: f32 = 1.5;

/// A rectangle thinner than this, in points, covers nothing: it is a border drawn as a fill, of which a ruled
/// page has thousands.
const THIN: f32 = 1.0;

/// Glyphs and lines are looked through in stretches of so many, by the box around each: what is
/// drawn together stands together.
const STRETCH: usize = 32;

/// Covers looked at on one page; more are a gradient drawn in strips or an attack.
const COVERS: usize = 20_000;

impl Drawing {
    /// Notes an opaque rectangle.
    pub(crate) fn cover(&mut self, bbox: Rect) {
        let thin = bbox.width().min(bbox.height()) < THIN;
        if !thin
            && self.covers.len() < COVERS
            && !(self.glyphs.is_empty() && self.rulings.is_empty())
        {
            self.covers.push(Cover {
                bbox,
                glyphs: self.glyphs.len(),
                rulings: self.rulings.len(),
            });
        }
    }
}

/// Marks the glyphs and drops the lines that later paint covers.
pub(crate) fn hide(drawing: &mut Drawing) {
    let covers = std::mem::take(&mut drawing.covers);
    if covers.is_empty() {
        return;
    }
    hide_glyphs(&mut drawing.glyphs, &covers);
    hide_rulings(&mut drawing.rulings, &covers);
}

fn hide_glyphs(glyphs: &mut [Glyph], covers: &[Cover]) {
    let last = covers.last().map_or(0, |cover| cover.glyphs);
    let stretches = glyphs[..last].chunks_mut(STRETCH);
    for (start, stretch) in (0..).step_by(STRETCH).zip(stretches) {
        let Some(around) = Rect::around(stretch.iter().map(|glyph| glyph.bbox)) else {
            continue;
        };
        // Covers come in the order painted, so the later ones are the rest of them.
        let later = &covers[covers.partition_point(|cover| cover.glyphs <= start)..];
        for cover in later
            .iter()
            .filter(|cover| cover.bbox.intersection(&around).is_some())
        {
            for glyph in stretch.iter_mut().take(cover.glyphs - start) {
                glyph.invisible |= cover.bbox.contains(&core(glyph.bbox));
            }
        }
    }
}

fn hide_rulings(rulings: &mut Vec<Ruling>, covers: &[Cover]) {
    let mut hidden = vec![false; rulings.len()];
    let last = covers.last().map_or(0, |cover| cover.rulings);
    for (start, stretch) in (0..).step_by(STRETCH).zip(rulings[..last].chunks(STRETCH)) {
        let Some(around) = Rect::around(stretch.iter().map(Ruling::bbox)) else {
            continue;
        };
        let later = &covers[covers.partition_point(|cover| cover.rulings <= start)..];
        for cover in later
            .iter()
            .filter(|cover| cover.bbox.intersection(&around).is_some())
        {
            let covered = stretch.iter().take(cover.rulings - start);
            for (index, ruling) in (start..).zip(covered) {
                hidden[index] |= lies_inside(ruling, cover.bbox);
            }
        }
    }
    let mut hidden = hidden.into_iter();
    rulings.retain(|_| !hidden.next().unwrap_or(false));
}

/// The middle of a glyph's box.
pub(crate) fn core(bbox: Rect) -> Rect {
    let (dx, dy) = (MARGIN * bbox.width(), MARGIN * bbox.height());
    Rect {
        x0: bbox.x0 + dx,
        y0: bbox.y0 + dy,
        x1: bbox.x1 - dx,
        y1: bbox.y1 - dy,
    }
}

fn lies_inside(ruling: &Ruling, cover: Rect) -> bool {
    let (low, high, from, to) = match ruling.axis {
        Axis::Horizontal => (cover.y0, cover.y1, cover.x0, cover.x1),
        Axis::Vertical => (cover.x0, cover.x1, cover.y0, cover.y1),
    };
    let across = low + INSIDE <= ruling.position && ruling.position <= high - INSIDE;
    across && from <= ruling.start && ruling.end <= to
}
