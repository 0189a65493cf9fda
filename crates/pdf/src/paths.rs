//! Painting paths (ISO 32000-1, 8.5): rulings, fills and clips.
//!
//! A table's lines reach the page in many ways, all of which come out as rulings:
//!
//! - a stroke from one end to the other, or round a rectangle;
//! - a filled rectangle as thin as a line (Word, Excel), whether drawn by `re` or point by point;
//! - a frame filled between an outer and an inner rectangle.
//!
//! Other filled rectangles are fills: cell backgrounds and bars of charts. A rounded rectangle is a
//! fill, too. Of strokes that slant or curve the box is kept: it tells a chart from a table.

use hayro_font::kurbo::{Affine, Point};
use scrutineer_model::{Axis, Color, Fill, Rect, Ruling};

use crate::color::Space;
use crate::content::Content;
use crate::state::transformed;

/// Fills up to this thick, in points, are lines. The thickest borders that office software offers
/// are 6 pt, but used around tables they stay at 3; cell backgrounds are at least as high as print.
const THICKEST_LINE: f32 = 3.0;

/// A fill is a line if it is so many times as long as thick; else it is a dot or a square bullet.
const LINE_SHAPE: f32 = 2.0;

/// How far the ends of a line along an axis may lie apart across it, in points: rounding.
const LEVEL: f64 = 0.3;

/// Or relative to its length: a line that is off by a pixel at 300 dots an inch.
const LEVEL_SHARE: f64 = 0.005;

/// A filled shape that covers at least this much of the box around it passes for a rectangle: one
/// with rounded corners does, a circle (0.79) does not.
const RECTANGULAR: f64 = 0.9;

/// A filled shape that covers less of the box around it is a line with its width made a shape, as
/// printing from some charting tools leaves it; letters cover more.
const LINE_LIKE: f64 = 0.15;

/// Shapes of more corners are drawings, not frames.
const FRAME_CORNERS: usize = 64;

/// A path under construction, already on the page.
#[derive(Default)]
pub(crate) struct Path {
    points: Vec<Node>,
    current: Point,
    start: Point,
    clips: bool,
}

#[derive(Clone, Copy)]
struct Node {
    x: f64,
    y: f64,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Move,
    Line,
    /// The end of a curve, or a point that it leans towards.
    Curve,
}

impl Path {
    pub(crate) fn move_to(&mut self, ctm: Affine, x: f64, y: f64) {
        self.start = Point::new(x, y);
        self.push(ctm, x, y, Kind::Move);
    }

    pub(crate) fn line_to(&mut self, ctm: Affine, x: f64, y: f64) {
        self.push(ctm, x, y, Kind::Line);
    }

    /// A curve; its control points stand for its course.
    pub(crate) fn curve_to(&mut self, ctm: Affine, points: [f64; 6]) {
        let [x1, y1, x2, y2, x3, y3] = points;
        let from = self.current;
        // The curve at its middle.
        let middle = |a: f64, b: f64, c: f64, d: f64| (a + 3.0 * b + 3.0 * c + d) / 8.0;
        self.push(
            ctm,
            middle(from.x, x1, x2, x3),
            middle(from.y, y1, y2, y3),
            Kind::Curve,
        );
        self.push(ctm, x3, y3, Kind::Curve);
    }

    pub(crate) fn rect(&mut self, ctm: Affine, x: f64, y: f64, width: f64, height: f64) {
        self.move_to(ctm, x, y);
        self.line_to(ctm, x + width, y);
        self.line_to(ctm, x + width, y + height);
        self.line_to(ctm, x, y + height);
        self.close(ctm);
    }

    pub(crate) fn close(&mut self, ctm: Affine) {
        let Point { x, y } = self.start;
        if !self.points.is_empty() {
            self.push(ctm, x, y, Kind::Line);
        }
    }

    /// Where the pen is, in user space.
    pub(crate) fn current(&self) -> Point {
        self.current
    }

    /// `W`: the path clips once it has been painted.
    pub(crate) fn set_clip(&mut self) {
        self.clips = true;
    }

    pub(crate) fn clear(&mut self) {
        self.points.clear();
        self.clips = false;
    }

    fn push(&mut self, ctm: Affine, x: f64, y: f64, kind: Kind) {
        self.current = Point::new(x, y);
        let Point { x, y } = ctm * self.current;
        self.points.push(Node { x, y, kind });
    }

    /// Its parts, each begun by a move.
    fn parts(&self) -> impl Iterator<Item = &[Node]> {
        self.points
            .chunk_by(|_, next| next.kind != Kind::Move)
            .filter(|part| part.len() > 1)
    }

    fn bbox(&self) -> Option<Rect> {
        around(&self.points)
    }
}

fn around(points: &[Node]) -> Option<Rect> {
    let mut range = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    for point in points {
        range[0] = range[0].min(point.x);
        range[1] = range[1].min(point.y);
        range[2] = range[2].max(point.x);
        range[3] = range[3].max(point.y);
    }
    let [x0, y0, x1, y1] = range.map(|v| v as f32);
    (x0 <= x1).then(|| Rect::new(x0, y0, x1, y1)).flatten()
}

/// Which way a straight piece runs, if it runs along an axis.
fn axis(from: &Node, to: &Node) -> Option<Axis> {
    let (dx, dy) = ((to.x - from.x).abs(), (to.y - from.y).abs());
    let level = |across: f64, along: f64| across <= LEVEL.min(along / 4.0).max(along * LEVEL_SHARE);
    if dx > dy && level(dy, dx) {
        Some(Axis::Horizontal)
    } else if dy > dx && level(dx, dy) {
        Some(Axis::Vertical)
    } else {
        None
    }
}

/// The rectangle that a part of a path outlines, if it is one.
fn rectangle(part: &[Node]) -> Option<Rect> {
    let straight = part[1..].iter().all(|node| node.kind == Kind::Line);
    if !straight || !(4..=6).contains(&part.len()) {
        return None;
    }
    let bbox = around(part)?;
    let near = |a: f64, b: f32| (a - f64::from(b)).abs() <= LEVEL;
    let cornered = part.iter().all(|node| {
        (near(node.x, bbox.x0) || near(node.x, bbox.x1))
            && (near(node.y, bbox.y0) || near(node.y, bbox.y1))
    });
    let thin = bbox.width() <= THICKEST_LINE || bbox.height() <= THICKEST_LINE;
    // Thin ones may be narrower than the tolerance itself.
    (cornered && (thin || shape_area(part) >= RECTANGULAR * f64::from(bbox.area()))).then_some(bbox)
}

/// Sides of a dot, in points: a traffic light in a line of type, or in a row of several.
const DOT: std::ops::Range<f32> = 3.0..30.0;
/// How much longer than the other a side of a dot may be.
const ROUND: f32 = 1.25;

/// Whether a filled shape is a small round one. With the points that its curves lean towards it covers less than its box,
/// and more than the square on its corner.
fn is_dot(part: &[Node], bbox: &Rect, covered: f64) -> bool {
    let (width, height) = (bbox.width(), bbox.height());
    let round = width.max(height) <= ROUND * width.min(height);
    let curves = part.iter().filter(|node| node.kind == Kind::Curve).count();
    DOT.contains(&width)
        && DOT.contains(&height)
        && round
        && covered > 0.6
        && curves * 2 > part.len()
}

/// The area inside a closed line, by the shoelace formula.
fn shape_area(part: &[Node]) -> f64 {
    signed_area(part).abs()
}

fn signed_area(part: &[Node]) -> f64 {
    let wrapped = part.iter().skip(1).chain(part.first());
    part.iter()
        .zip(wrapped)
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum::<f64>()
        / 2.0
}

impl Content<'_, '_> {
    /// Paints the path, applies it as a clip where `W` asked for it, and drops it.
    pub(crate) fn paint(&mut self, fill: Option<Rule>, stroke: bool) {
        let path = std::mem::take(&mut self.path);
        if !path.points.is_empty() && self.is_shown() {
            if let Some(rule) = fill
                && self.state.fill.alpha > 0.0
            {
                self.fill(&path, rule);
            }
            if stroke && self.state.stroke.alpha > 0.0 {
                self.stroke(&path);
            }
        }
        if path.clips {
            let mut parts = path.parts();
            let is_box = parts.next().is_none_or(|part| rectangle(part).is_some());
            let is_box = is_box && parts.next().is_none();
            self.state.clip_to(path.bbox(), is_box);
        }
        self.path = path;
        self.path.clear();
    }

    fn fill(&mut self, path: &Path, rule: Rule) {
        let color = self.state.fill.color;
        if let Some(frame) = frame(path, rule) {
            for side in frame {
                self.filled(side);
            }
            return;
        }
        for part in path.parts() {
            if let Some(area) = rectangle(part) {
                self.filled(area);
                continue;
            }
            let Some(bbox) = around(part) else { continue };
            let covered = shape_area(part) / f64::from(bbox.area());
            if is_dot(part, &bbox, covered)
                && let Some(bbox) = self.clipped(bbox)
            {
                self.drawing.dots.push(Fill { bbox, color });
            }
            if covered >= RECTANGULAR {
                self.area(bbox, color);
            } else if let Some(bbox) = self.clipped(bbox) {
                if covered < LINE_LIKE && bbox.width().min(bbox.height()) > THICKEST_LINE {
                    self.drawing.strokes.push(bbox);
                }
                let outline = part.iter().map(|node| (node.x as f32, node.y as f32));
                self.drawing.shape(bbox, outline.collect(), color);
            }
        }
    }

    /// A rectangle filled with the current paint, which may hide what lies beneath.
    fn filled(&mut self, area: Rect) {
        if self.state.is_opaque()
            && !matches!(self.state.fill.space, Space::Pattern(_))
            && let Some(area) = self.clipped(area)
        {
            self.drawing.cover(area);
            self.drawing.tint(area, self.state.fill.color);
        }
        self.area(area, self.state.fill.color);
    }

    /// A filled rectangle: a ruling if it is as thin as a line, else a fill.
    pub(crate) fn area(&mut self, area: Rect, color: Color) {
        let Some(area) = self.clipped(area) else {
            return;
        };
        let (width, height) = (area.width(), area.height());
        let (thin, long) = (width.min(height), width.max(height));
        if long <= 0.0 {
            return;
        }
        if thin <= THICKEST_LINE && long >= LINE_SHAPE * thin {
            let horizontal = width >= height;
            self.drawing.rulings.push(if horizontal {
                Ruling {
                    axis: Axis::Horizontal,
                    position: area.center_y(),
                    start: area.x0,
                    end: area.x1,
                    thickness: height,
                    color,
                }
            } else {
                Ruling {
                    axis: Axis::Vertical,
                    position: area.center_x(),
                    start: area.y0,
                    end: area.y1,
                    thickness: width,
                    color,
                }
            });
            return;
        }
        self.drawing.fills.push(Fill { bbox: area, color });
        self.drawing.ground(area, Some(color));
    }

    fn stroke(&mut self, path: &Path) {
        let [a, b, c, d, ..] = self.state.ctm.as_coeffs();
        let scale = (a * d - b * c).abs().sqrt();
        let thickness = (self.state.line_width.abs() * scale) as f32;
        if !thickness.is_finite() {
            return;
        }
        let color = self.state.stroke.color;
        for part in path.parts() {
            // The pieces from here on neither run along an axis.
            let mut slanting = 0;
            for (index, pair) in part.windows(2).enumerate() {
                let straight = pair[1].kind == Kind::Line;
                if straight {
                    self.piece(&pair[0], &pair[1], thickness, color);
                }
                if straight && axis(&pair[0], &pair[1]).is_some() {
                    self.slanting(&part[slanting..=index]);
                    slanting = index + 1;
                }
            }
            self.slanting(&part[slanting..]);
        }
    }

    /// A stretch of a stroke that slants or curves.
    fn slanting(&mut self, points: &[Node]) {
        if points.len() > 1
            && let Some(bbox) = around(points)
            && bbox.width().min(bbox.height()) > 0.0
            && let Some(shown) = self.clipped(bbox)
        {
            self.drawing.strokes.push(shown);
        }
    }

    /// One straight piece of a stroke.
    fn piece(&mut self, from: &Node, to: &Node, thickness: f32, color: Color) {
        let Some(axis) = axis(from, to) else { return };
        let half = thickness / 2.0;
        let (x0, y0) = (from.x.min(to.x) as f32, from.y.min(to.y) as f32);
        let (x1, y1) = (from.x.max(to.x) as f32, from.y.max(to.y) as f32);
        let (middle_x, middle_y) = (f32::midpoint(x0, x1), f32::midpoint(y0, y1));
        let body = match axis {
            Axis::Horizontal => Rect::new(x0, middle_y - half, x1, middle_y + half),
            Axis::Vertical => Rect::new(middle_x - half, y0, middle_x + half, y1),
        };
        if let Some(body) = body {
            if thickness > THICKEST_LINE {
                self.area(body, color);
                return;
            }
            let Some(shown) = self.clipped(body) else {
                return;
            };
            let (position, start, end) = match axis {
                Axis::Horizontal => (middle_y, shown.x0, shown.x1),
                Axis::Vertical => (middle_x, shown.y0, shown.y1),
            };
            if end > start {
                self.drawing.rulings.push(Ruling {
                    axis,
                    position,
                    start,
                    end,
                    thickness,
                    color,
                });
            }
        }
    }

    /// The part of an area that the clip lets through.
    fn clipped(&self, area: Rect) -> Option<Rect> {
        self.state.clip?.intersection(&area)
    }

    /// The box on the page of a rectangle in user space, inside the clip.
    pub(crate) fn placed(&self, x0: f64, y0: f64, x1: f64, y1: f64) -> Option<Rect> {
        self.clipped(transformed(self.state.ctm, x0, y0, x1, y1)?)
    }
}

/// How crossings tell inside from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    NonZero,
    EvenOdd,
}

/// The four sides of a frame filled between two rectangles, or the pieces of a shape with square
/// corners.
fn frame(path: &Path, rule: Rule) -> Option<Vec<Rect>> {
    let mut parts = path.parts();
    let (first, second) = (parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let shapes: Vec<&[Node]> = if let Some(second) = second {
        let (a, b) = (rectangle(first)?, rectangle(second)?);
        let nested = a.contains(&b) || b.contains(&a);
        let opposite = signed_area(first) * signed_area(second) < 0.0;
        (nested && (rule == Rule::EvenOdd || opposite)).then_some(())?;
        vec![first, second]
    } else {
        let cornered = (7..=FRAME_CORNERS).contains(&first.len())
            && first.windows(2).all(|pair| {
                pair[1].kind == Kind::Line
                    && (axis(&pair[0], &pair[1]).is_some()
                        || (pair[0].x - pair[1].x).abs() + (pair[0].y - pair[1].y).abs() < 0.01)
            });
        cornered.then_some(())?;
        vec![first]
    };
    Some(slabs(&shapes))
}

/// Cuts shapes with square corners into rectangles, band by band from the top; bands with the same
/// left and right edges are joined.
fn slabs(shapes: &[&[Node]]) -> Vec<Rect> {
    let mut levels: Vec<f64> = shapes.iter().flat_map(|s| s.iter().map(|n| n.y)).collect();
    levels.sort_by(f64::total_cmp);
    levels.dedup_by(|a, b| (*a - *b).abs() < 0.01);
    let mut pieces: Vec<Rect> = Vec::new();
    for band in levels.windows(2) {
        let middle = f64::midpoint(band[0], band[1]);
        let mut crossings: Vec<f64> = shapes
            .iter()
            .flat_map(|shape| shape.iter().zip(shape.iter().skip(1).chain(shape.first())))
            .filter(|(a, b)| (a.y > middle) != (b.y > middle))
            .map(|(a, b)| f64::midpoint(a.x, b.x))
            .collect();
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            let (x0, x1) = (pair[0] as f32, pair[1] as f32);
            let (y0, y1) = (band[0] as f32, band[1] as f32);
            let above = pieces.iter_mut().find(|piece| {
                (piece.y1 - y0).abs() < 0.02
                    && (piece.x0 - x0).abs() < 0.02
                    && (piece.x1 - x1).abs() < 0.02
            });
            match above {
                Some(piece) => piece.y1 = y1,
                None => pieces.extend(Rect::new(x0, y0, x1, y1)),
            }
        }
    }
    pieces
}
