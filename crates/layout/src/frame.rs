//! The upright frame: the page turned so that one direction of text reads left to right.

use scrutineer_model::{Axis, Fill, Glyph, Image, Page, Rect, Ruling, Turn};

/// Carries things from a page into the frame where text turned by `turn` is upright.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// How far the text is turned on the page.
    pub(crate) turn: Turn,
    page_width: f32,
    page_height: f32,
}

impl Frame {
    pub(crate) fn new(page: &Page, turn: Turn) -> Self {
        Self {
            turn,
            page_width: page.width,
            page_height: page.height,
        }
    }

    /// Width and height of the page in the frame.
    pub(crate) fn size(&self) -> (f32, f32) {
        self.turn.inverse().size(self.page_width, self.page_height)
    }

    /// A rectangle of the page, in the frame.
    pub(crate) fn rect(&self, rect: Rect) -> Rect {
        match self.turn {
            Turn::None => rect,
            turn => turn.inverse().rect(rect, self.page_width, self.page_height),
        }
    }

    /// A rectangle of the frame, on the page.
    pub(crate) fn displayed(&self, rect: Rect) -> Rect {
        let (width, height) = self.size();
        self.turn.rect(rect, width, height)
    }

    /// The baseline of a glyph that is turned as the frame is.
    pub(crate) fn baseline(&self, glyph: &Glyph) -> f32 {
        match self.turn {
            Turn::None | Turn::ThreeQuarters => glyph.baseline,
            Turn::Quarter => self.page_width - glyph.baseline,
            Turn::Half => self.page_height - glyph.baseline,
        }
    }

    /// The page's rulings, sorted by axis, position and start.
    pub(crate) fn rulings(&self, page: &Page) -> Vec<Ruling> {
        let mut rulings: Vec<Ruling> = page.rulings.iter().map(|line| self.ruling(line)).collect();
        sort(&mut rulings);
        rulings
    }

    fn ruling(&self, ruling: &Ruling) -> Ruling {
        let at = self.rect(ruling.bbox());
        let axis = match (self.turn, ruling.axis) {
            (Turn::None | Turn::Half, axis) => axis,
            (_, Axis::Horizontal) => Axis::Vertical,
            (_, Axis::Vertical) => Axis::Horizontal,
        };
        let (position, start, end) = match axis {
            Axis::Horizontal => (at.y0, at.x0, at.x1),
            Axis::Vertical => (at.x0, at.y0, at.y1),
        };
        Ruling {
            axis,
            position,
            start,
            end,
            ..*ruling
        }
    }

    /// Fills of the page, in paint order.
    pub(crate) fn carried(&self, fills: &[Fill]) -> Vec<Fill> {
        let carried = |fill: &Fill| Fill {
            bbox: self.rect(fill.bbox),
            ..*fill
        };
        fills.iter().map(carried).collect()
    }

    /// Boxes around the page's slanting and curved strokes, top to bottom.
    pub(crate) fn strokes(&self, page: &Page) -> Vec<Rect> {
        let mut strokes: Vec<Rect> = page.strokes.iter().map(|&bbox| self.rect(bbox)).collect();
        strokes.sort_by(|a, b| {
            (a.reading_order(b)).then(a.x1.total_cmp(&b.x1).then(a.y1.total_cmp(&b.y1)))
        });
        strokes
    }

    /// The page's pictures, top to bottom.
    pub(crate) fn images(&self, page: &Page) -> Vec<Image> {
        let mut images: Vec<Image> = page
            .images
            .iter()
            .map(|image| Image {
                bbox: self.rect(image.bbox),
            })
            .collect();
        images.sort_by(|a, b| a.bbox.reading_order(&b.bbox));
        images
    }
}

/// Rulings by axis, position and start, whatever order they were drawn in.
pub(crate) fn sort(rulings: &mut [Ruling]) {
    rulings.sort_by(|a, b| {
        (a.axis.cmp(&b.axis))
            .then(a.position.total_cmp(&b.position))
            .then(a.start.total_cmp(&b.start))
            .then(a.end.total_cmp(&b.end))
            .then(a.thickness.total_cmp(&b.thickness))
            .then(a.color.cmp(&b.color))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::Color;

    fn page() -> Page {
        Page {
            width: 600.0,
            height: 800.0,
            ..Page::default()
        }
    }

    #[test]
    fn a_ruling_under_text_that_reads_upwards_becomes_horizontal() {
        let frame = Frame::new(&page(), Turn::ThreeQuarters);
        let ruling = Ruling {
            axis: Axis::Vertical,
            position: 50.0,
            start: 700.0,
            end: 780.0,
            thickness: 0.5,
            color: Color::BLACK,
        };
        let upright = frame.ruling(&ruling);
        assert_eq!(upright.axis, Axis::Horizontal);
        assert_eq!(
            (upright.position, upright.start, upright.end),
            (50.0, 20.0, 100.0)
        );
    }

    #[test]
    fn baselines_agree_with_boxes_in_every_turn() {
        // A glyph whose box sits exactly on its baseline, 8 high and 5 wide once upright.
        let upright = Rect::new(100.0, 192.0, 105.0, 200.0).expect("finite");
        for turn in Turn::ALL {
            let frame = Frame::new(&page(), turn);
            let shown = frame.displayed(upright);
            let baseline = match turn {
                Turn::None => shown.y1,
                Turn::Quarter => shown.x0,
                Turn::Half => shown.y0,
                Turn::ThreeQuarters => shown.x1,
            };
            let glyph = Glyph {
                char: 'x',
                bbox: shown,
                baseline,
                size: 10.0,
                font: 0,
                color: Color::BLACK,
                turn,
                invisible: false,
                element: None,
            };
            assert!((frame.baseline(&glyph) - 200.0).abs() < 1e-3, "{turn:?}");
        }
    }
}
