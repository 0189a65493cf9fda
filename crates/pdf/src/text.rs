//! Showing text (ISO 32000-1, 9.4).

use hayro_font::kurbo::{Affine, Point, Vec2};
use scrutineer_model::{Color, Glyph, Rect, Turn};

use crate::content::Content;
use crate::drawing::{Drawing, is_pale};
use crate::fonts::NOTHING;

/// A shear of more than this is drawn to look italic (about 9°; drawn italics have 12° to 20°).
const SLANT: f64 = 0.16;

/// Smaller glyphs, in points, are not meant to be read; some producers hide marks that way.
const LEAST_SIZE: f32 = 0.25;

/// A glyph shows if a clip lets this share of its box through. Some producers draw a glyph in two
/// halves, each clipped to its part.
const SHOWN: f32 = 0.25;

/// What all glyphs of one string share.
struct Run {
    /// One em along the line and one em upwards, on the page.
    along: Vec2,
    up: Vec2,
    ascent: f64,
    descent: f64,
    font: u16,
    size: f32,
    color: Color,
    turn: Turn,
    invisible: bool,
    /// White paint, which shows on dark grounds only.
    pale: bool,
    /// A rectangle of its colour has been painted.
    tinted: bool,
    clip: Option<Rect>,
    element: Option<u32>,
    /// On a layer that is off.
    hidden: bool,
}

impl Content<'_, '_> {
    /// `Tj`: shows a string.
    pub(crate) fn show(&mut self, bytes: &[u8]) {
        let Some(id) = self.state.text.font else {
            return;
        };
        let text = self.state.text;
        let origin = self.state.ctm * text.matrix;
        let Point { mut x, mut y } = origin * Point::new(0.0, text.rise);
        let [a, b, c, d, ..] = origin.as_coeffs();
        let run = self.begin_run(origin);
        let face = self.fonts.face(id);
        let (along, stretch) = if face.horizontal {
            (Vec2::new(a, b), text.stretch)
        } else {
            (Vec2::new(c, d), 1.0)
        };

        let mut moved = 0.0;
        let mut rest = bytes;
        while !rest.is_empty() {
            let (raw, length) = face.next_code(rest);
            rest = rest.get(length..).unwrap_or_default();
            let code = face.code(raw);
            let advance = f64::from(code.advance) / 1000.0;
            let (mut at, mut width) = (Vec2::new(x, y), advance);
            if !face.horizontal {
                let (dx, dy) = face.displacement(raw);
                at += run.along * (dx / 1000.0) + run.up * (dy / 1000.0);
                width = 1.0;
            }
            if code.is_several() {
                run.letters(&mut self.drawing, at, width, face.letters(code));
            } else if code.char != NOTHING {
                if code.char == char::REPLACEMENT_CHARACTER {
                    self.drawing
                        .unknown
                        .push((self.drawing.glyphs.len(), id, raw));
                }
                run.glyph(&mut self.drawing, at, width, code.char);
            }
            let word_space = if length == 1 && raw == 32 {
                text.word_space
            } else {
                0.0
            };
            let step = (advance * text.size + text.char_space + word_space) * stretch;
            x += along.x * step;
            y += along.y * step;
            moved += step;
        }
        let moved = if face.horizontal {
            (moved, 0.0)
        } else {
            (0.0, moved)
        };
        self.state.text.matrix = text.matrix * Affine::translate(moved);
    }

    /// A number in a `TJ` array: moves by thousandths of an em against the line.
    pub(crate) fn adjust(&mut self, thousandths: f64) {
        let text = &mut self.state.text;
        let Some(id) = text.font else { return };
        let by = -thousandths / 1000.0 * text.size;
        let moved = if self.fonts.face(id).horizontal {
            (by * text.stretch, 0.0)
        } else {
            (0.0, by)
        };
        text.matrix *= Affine::translate(moved);
    }

    /// `Td`: starts a line relative to the start of the last one.
    pub(crate) fn next_line(&mut self, x: f64, y: f64) {
        let text = &mut self.state.text;
        text.line_matrix *= Affine::translate((x, y));
        text.matrix = text.line_matrix;
    }

    fn begin_run(&mut self, origin: Affine) -> Run {
        let state = &self.state;
        let text = &state.text;
        let [a, b, c, d, ..] = origin.as_coeffs();
        let along = Vec2::new(a, b) * (text.size * text.stretch);
        let up = Vec2::new(c, d) * text.size;

        let stroked = matches!(text.mode, 1 | 5);
        let paint = if stroked { &state.stroke } else { &state.fill };
        let embolden = matches!(text.mode, 2 | 6)
            && state.stroke.alpha > 0.0
            && state.stroke.color == state.fill.color;
        let (face_font, ascent, descent, em) = match text.font {
            Some(id) => {
                let face = self.fonts.face(id);
                let slanted = is_sheared(along, up);
                let font = self.drawing.font(id, &face.font, embolden, slanted);
                (font, face.ascent, face.descent, face.em)
            }
            None => (0, 0.0, 0.0, 1.0),
        };
        Run {
            along,
            up,
            ascent: ascent * em,
            descent: descent * em,
            font: face_font,
            size: (up.hypot() * em) as f32,
            color: paint.color,
            turn: turn(along),
            invisible: text.mode == 3 || paint.alpha <= 0.0,
            pale: is_pale(paint.color) && text.mode != 7,
            tinted: text.mode != 7 && self.drawing.is_tint(paint.color),
            clip: state.clip,
            element: self.marks.element(),
            hidden: self.marks.hidden(),
        }
    }
}

impl Run {
    /// Several characters drawn as one glyph share its box evenly.
    fn letters(&self, drawing: &mut Drawing, at: Vec2, width: f64, letters: &str) {
        let share = width / letters.chars().count() as f64;
        for (index, char) in letters.chars().enumerate() {
            let at = at + self.along * (share * index as f64);
            self.glyph(drawing, at, share, char);
        }
    }

    /// One glyph `width` ems wide with its origin at a point of the page.
    #[inline]
    fn glyph(&self, drawing: &mut Drawing, at: Vec2, width: f64, char: char) {
        let along = self.along * width;
        let (top, bottom) = (self.up * self.ascent, self.up * self.descent);
        let bbox = Rect::new(
            (at.x + along.x.min(0.0) + top.x.min(bottom.x)) as f32,
            (at.y + along.y.min(0.0) + top.y.min(bottom.y)) as f32,
            (at.x + along.x.max(0.0) + top.x.max(bottom.x)) as f32,
            (at.y + along.y.max(0.0) + top.y.max(bottom.y)) as f32,
        );
        let Some(bbox) = bbox else { return };
        let (x, y) = (bbox.center_x(), bbox.center_y());
        if self.hidden || self.size < LEAST_SIZE || !drawing.page.contains_point(x, y) {
            drawing.hidden_glyphs += u32::from(!char.is_whitespace());
            return;
        }
        let invisible = self.invisible
            || !self.clip.is_some_and(|clip| lets_through(clip, bbox))
            || (self.pale && !drawing.shows(self.color, x, y))
            || (self.tinted && drawing.swallows(self.color, bbox));
        drawing.glyphs.push(Glyph {
            char,
            bbox,
            baseline: match self.turn {
                Turn::None | Turn::Half => at.y as f32,
                Turn::Quarter | Turn::ThreeQuarters => at.x as f32,
            },
            size: self.size,
            font: self.font,
            color: self.color,
            turn: self.turn,
            invisible,
            element: self.element,
        });
    }
}

/// Whether enough of a glyph shows through a clip.
fn lets_through(clip: Rect, glyph: Rect) -> bool {
    clip.contains(&glyph) || clip.overlap(&glyph) > SHOWN * glyph.area() || {
        // A glyph without width has no area to compare.
        glyph.area() <= 0.0 && clip.contains_point(glyph.x0, glyph.center_y())
    }
}

/// The quarter turn nearest to a reading direction on the page (y downwards).
fn turn(along: Vec2) -> Turn {
    if along.x.abs() >= along.y.abs() {
        if along.x >= 0.0 {
            Turn::None
        } else {
            Turn::Half
        }
    } else if along.y > 0.0 {
        Turn::Quarter
    } else {
        Turn::ThreeQuarters
    }
}

/// Whether upright letters come out leaning forward, as where a producer has no italic font.
fn is_sheared(along: Vec2, up: Vec2) -> bool {
    let size = along.hypot() * up.hypot();
    size > 0.0 && along.dot(up) / size > SLANT
}
