//! Rectangles and quarter turns.
//!
//! Lengths are PDF points (1/72 inch). The origin is the top left corner of the page as displayed,
//! x runs to the right and y runs down.

use std::cmp::Ordering;

/// An upright rectangle with finite corners, `x0 <= x1` and `y0 <= y1`. It may be empty.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x0: f32,
    /// Top edge.
    pub y0: f32,
    /// Right edge.
    pub x1: f32,
    /// Bottom edge.
    pub y1: f32,
}

impl Rect {
    /// The rectangle between two opposite corners, in whatever order they come.
    ///
    /// `None` where a coordinate is not finite: such a rectangle has no place on a page.
    pub fn new(x0: f32, y0: f32, x1: f32, y1: f32) -> Option<Self> {
        [x0, y0, x1, y1]
            .iter()
            .all(|v| v.is_finite())
            .then(|| Self {
                x0: x0.min(x1),
                y0: y0.min(y1),
                x1: x0.max(x1),
                y1: y0.max(y1),
            })
    }

    /// Width in points, never negative.
    pub fn width(&self) -> f32 {
        self.x1 - self.x0
    }

    /// Height in points, never negative.
    pub fn height(&self) -> f32 {
        self.y1 - self.y0
    }

    /// Area in square points.
    pub fn area(&self) -> f32 {
        self.width() * self.height()
    }

    /// The middle between left and right edge.
    pub fn center_x(&self) -> f32 {
        f32::midpoint(self.x0, self.x1)
    }

    /// The middle between top and bottom edge.
    pub fn center_y(&self) -> f32 {
        f32::midpoint(self.y0, self.y1)
    }

    /// The smallest rectangle holding both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    /// The smallest rectangle holding all of them; `None` for none.
    pub fn around(rects: impl IntoIterator<Item = Self>) -> Option<Self> {
        rects.into_iter().reduce(|a, b| a.union(&b))
    }

    /// What both cover; `None` where they do not touch.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let x0 = self.x0.max(other.x0);
        let y0 = self.y0.max(other.y0);
        let x1 = self.x1.min(other.x1);
        let y1 = self.y1.min(other.y1);
        (x0 <= x1 && y0 <= y1).then_some(Self { x0, y0, x1, y1 })
    }

    /// The area both cover, in square points.
    pub fn overlap(&self, other: &Self) -> f32 {
        self.intersection(other).map_or(0.0, |r| r.area())
    }

    /// How much of the two x-ranges coincides, in points; negative: the gap between them.
    pub fn overlap_x(&self, other: &Self) -> f32 {
        self.x1.min(other.x1) - self.x0.max(other.x0)
    }

    /// How much of the two y-ranges coincides, in points; negative: the gap between them.
    pub fn overlap_y(&self, other: &Self) -> f32 {
        self.y1.min(other.y1) - self.y0.max(other.y0)
    }

    /// Grown by `by` points on every side (shrunk where negative, at most to its middle).
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        let dx = by.max(-self.width() / 2.0);
        let dy = by.max(-self.height() / 2.0);
        Self {
            x0: self.x0 - dx,
            y0: self.y0 - dy,
            x1: self.x1 + dx,
            y1: self.y1 + dy,
        }
    }

    /// Whether the point lies inside or on the edge.
    pub fn contains_point(&self, x: f32, y: f32) -> bool {
        self.x0 <= x && x <= self.x1 && self.y0 <= y && y <= self.y1
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(&self, other: &Self) -> bool {
        self.x0 <= other.x0 && other.x1 <= self.x1 && self.y0 <= other.y0 && other.y1 <= self.y1
    }

    /// A total order for sorting: top to bottom, then left to right, then by the far corner.
    pub fn reading_order(&self, other: &Self) -> Ordering {
        self.y0
            .total_cmp(&other.y0)
            .then(self.x0.total_cmp(&other.x0))
            .then(self.y1.total_cmp(&other.y1))
            .then(self.x1.total_cmp(&other.x1))
    }
}

/// How far something is turned clockwise from upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// Read left to right.
    #[default]
    None,
    /// A quarter clockwise: read from top to bottom.
    Quarter,
    /// Upside down.
    Half,
    /// A quarter anticlockwise: read from bottom to top.
    ThreeQuarters,
}

impl Turn {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::None, Self::Quarter, Self::Half, Self::ThreeQuarters];

    /// The turn that undoes this one.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::None => Self::None,
            Self::Quarter => Self::ThreeQuarters,
            Self::Half => Self::Half,
            Self::ThreeQuarters => Self::Quarter,
        }
    }

    /// How far what is turned by this is turned against what is turned by another.
    #[must_use]
    pub fn against(self, other: Self) -> Self {
        let quarters = |turn: Self| turn as usize;
        Self::ALL[(quarters(self) + 4 - quarters(other)) % 4]
    }

    /// Width and height of a `width` × `height` page after the turn.
    pub fn size(self, width: f32, height: f32) -> (f32, f32) {
        match self {
            Self::None | Self::Half => (width, height),
            Self::Quarter | Self::ThreeQuarters => (height, width),
        }
    }

    /// Where a point of a `width` × `height` page lies after the page is turned clockwise by this.
    pub fn point(self, x: f32, y: f32, width: f32, height: f32) -> (f32, f32) {
        match self {
            Self::None => (x, y),
            Self::Quarter => (height - y, x),
            Self::Half => (width - x, height - y),
            Self::ThreeQuarters => (y, width - x),
        }
    }

    /// Where a rectangle of a `width` × `height` page lies after the page is turned by this.
    pub fn rect(self, rect: Rect, width: f32, height: f32) -> Rect {
        let (ax, ay) = self.point(rect.x0, rect.y0, width, height);
        let (bx, by) = self.point(rect.x1, rect.y1, width, height);
        Rect {
            x0: ax.min(bx),
            y0: ay.min(by),
            x1: ax.max(bx),
            y1: ay.max(by),
        }
    }
}

/// Places on one axis, to tell how many stand near another.
#[derive(Clone, Debug)]
pub struct Edges(Vec<f32>);

impl Edges {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many are no farther from a place than so many points.
    pub fn near(&self, place: f32, within: f32) -> usize {
        let from = self.0.partition_point(|edge| *edge < place - within);
        let to = self.0.partition_point(|edge| *edge <= place + within);
        to.saturating_sub(from)
    }
}

impl FromIterator<f32> for Edges {
    fn from_iter<I: IntoIterator<Item = f32>>(edges: I) -> Self {
        let mut edges: Vec<f32> = edges.into_iter().collect();
        edges.sort_by(f32::total_cmp);
        Self(edges)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_against_another_undoes_it() {
        assert_eq!(Turn::Quarter.against(Turn::Quarter), Turn::None);
        assert_eq!(Turn::None.against(Turn::Quarter), Turn::ThreeQuarters);
        for turn in Turn::ALL {
            assert_eq!(Turn::None.against(turn), turn.inverse());
        }
    }

    #[test]
    fn corners_come_in_any_order_and_must_be_finite() {
        assert_eq!(Rect::new(3.0, 4.0, 1.0, 2.0), Rect::new(1.0, 2.0, 3.0, 4.0));
        assert_eq!(Rect::new(f32::NAN, 0.0, 1.0, 1.0), None);
        assert_eq!(Rect::new(0.0, f32::INFINITY, 1.0, 1.0), None);
    }

    #[test]
    fn a_turn_and_its_inverse_give_the_same_rectangle() {
        let rect = Rect::new(10.0, 20.0, 110.0, 50.0).expect("finite");
        for turn in Turn::ALL {
            let (width, height) = turn.size(595.0, 842.0);
            let turned = turn.rect(rect, 595.0, 842.0);
            assert_eq!(turn.inverse().rect(turned, width, height), rect, "{turn:?}");
        }
    }

    #[test]
    fn a_quarter_turn_brings_the_left_edge_to_the_top() {
        // A word running up the left margin reads left to right after a quarter turn clockwise.
        let rect = Rect::new(10.0, 700.0, 20.0, 800.0).expect("finite");
        let turned = Turn::Quarter.rect(rect, 595.0, 842.0);
        assert_eq!(turned, Rect::new(42.0, 10.0, 142.0, 20.0).expect("finite"));
    }
}
