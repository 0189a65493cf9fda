//! The graphics state (ISO 32000-1, 8.4).

use hayro_font::kurbo::Affine;
use scrutineer_model::{Color, Rect};

use crate::color::Space;
use crate::fonts::FaceId;

/// What fills or strokes are painted with.
#[derive(Clone, Debug)]
pub(crate) struct Paint {
    pub(crate) space: Space,
    pub(crate) color: Color,
    /// Opacity, 0 to 1.
    pub(crate) alpha: f32,
}

impl Default for Paint {
    fn default() -> Self {
        Self {
            space: Space::Gray,
            color: Color::BLACK,
            alpha: 1.0,
        }
    }
}

/// The text state and the two text matrices.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextState {
    pub(crate) font: Option<FaceId>,
    /// Whether a font has been chosen, be it one that cannot be used.
    pub(crate) font_chosen: bool,
    pub(crate) size: f64,
    pub(crate) char_space: f64,
    pub(crate) word_space: f64,
    /// Horizontal scaling as a factor: 1, not 100.
    pub(crate) stretch: f64,
    pub(crate) leading: f64,
    pub(crate) rise: f64,
    /// Rendering mode, 0 to 7.
    pub(crate) mode: u8,
    pub(crate) matrix: Affine,
    pub(crate) line_matrix: Affine,
}

impl Default for TextState {
    fn default() -> Self {
        Self {
            font: None,
            font_chosen: false,
            size: 0.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
            matrix: Affine::IDENTITY,
            line_matrix: Affine::IDENTITY,
        }
    }
}

/// Everything that `q` saves and `Q` restores.
#[derive(Clone, Debug)]
pub(crate) struct State {
    /// From user space to the page as displayed.
    pub(crate) ctm: Affine,
    /// The bounding box of the clipping path, on the page as displayed. `None`: nothing shows.
    pub(crate) clip: Option<Rect>,
    /// Whether the clipping path is that box, and not some shape inside it.
    pub(crate) clip_is_box: bool,
    pub(crate) fill: Paint,
    pub(crate) stroke: Paint,
    pub(crate) line_width: f64,
    /// Whether paint covers what lies beneath: blend mode Normal and no soft mask.
    pub(crate) covers: bool,
    pub(crate) text: TextState,
}

impl State {
    /// The state at the start of a page.
    pub(crate) fn new(ctm: Affine, page: Rect) -> Self {
        Self {
            ctm,
            clip: Some(page),
            clip_is_box: true,
            fill: Paint::default(),
            stroke: Paint::default(),
            line_width: 1.0,
            covers: true,
            text: TextState::default(),
        }
    }

    /// Whether a rectangle filled now hides all that lies beneath it.
    pub(crate) fn is_opaque(&self) -> bool {
        self.covers && self.clip_is_box && self.fill.alpha >= 1.0
    }

    /// Whether the axes of user space lie along those of the page, either way round.
    pub(crate) fn is_upright(&self) -> bool {
        let [a, b, c, d, ..] = self.ctm.as_coeffs();
        let small = |v: f64, of: f64| v.abs() <= 1e-3 * of.abs();
        (small(b, a) && small(c, d)) || (small(a, b) && small(d, c))
    }

    /// Narrows the clipping path to its part inside a shape with `area` around it.
    pub(crate) fn clip_to(&mut self, area: Option<Rect>, is_box: bool) {
        self.clip_is_box &= is_box;
        self.clip = match (self.clip, area) {
            (Some(clip), Some(area)) => clip.intersection(&area),
            _ => None,
        };
    }
}

/// The upright box around a rectangle of user space after a transform; `None` if not finite.
pub(crate) fn transformed(matrix: Affine, x0: f64, y0: f64, x1: f64, y1: f64) -> Option<Rect> {
    let [a, b, c, d, e, f] = matrix.as_coeffs();
    let (mut left, mut top, mut right, mut bottom) = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
    for (x, y) in [(x0, y0), (x1, y0), (x0, y1), (x1, y1)] {
        let (px, py) = (a * x + c * y + e, b * x + d * y + f);
        left = left.min(px);
        right = right.max(px);
        top = top.min(py);
        bottom = bottom.max(py);
    }
    Rect::new(left as f32, top as f32, right as f32, bottom as f32)
}
