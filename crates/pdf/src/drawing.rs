//! What has been drawn on a page so far.

use scrutineer_model::{Color, Fill, Font, Glyph, Image, Rect, Ruling};

use crate::cover::{Cover, core};
use crate::fonts::{FaceId, Shelf};

/// What has been drawn on a page so far, in order.
pub(crate) struct Drawing {
    /// The page as displayed; nothing outside is kept.
    pub(crate) page: Rect,
    pub(crate) glyphs: Vec<Glyph>,
    pub(crate) rulings: Vec<Ruling>,
    pub(crate) fills: Vec<Fill>,
    /// Small round shapes.
    pub(crate) dots: Vec<Fill>,
    /// Boxes around strokes that slant or curve.
    pub(crate) strokes: Vec<Rect>,
    pub(crate) images: Vec<Image>,
    /// Every painted area, whatever its shape: what text may stand on.
    pub(crate) grounds: Vec<Ground>,
    /// Colours of opaque rectangles, each once.
    tints: Vec<Color>,
    /// Opaque rectangles, with what lay beneath them.
    pub(crate) covers: Vec<Cover>,
    /// Glyphs without meaning, by their number, with the font and the code that draws them.
    pub(crate) unknown: Vec<(usize, FaceId, u32)>,
    pub(crate) hidden_glyphs: u32,
    /// Strings in fonts that cannot be used.
    pub(crate) strings_left_out: u32,
    pub(crate) fonts: Vec<Font>,
    faces: Vec<(FaceId, bool, bool, u16)>,
}

/// A painted area that text may stand on.
#[derive(Debug)]
pub(crate) struct Ground {
    /// The box around it.
    bbox: Rect,
    /// Its corners, where it is not a rectangle.
    outline: Option<Box<[(f32, f32)]>>,
    /// Its colour; a picture has none.
    color: Option<Color>,
}

impl Ground {
    /// Whether a point lies on it: for an outline, whether a ray to the right leaves it.
    fn lies_under(&self, x: f32, y: f32) -> bool {
        if !self.bbox.contains_point(x, y) {
            return false;
        }
        let Some(outline) = &self.outline else {
            return true;
        };
        let edges = outline
            .iter()
            .zip(outline.iter().skip(1).chain(outline.first()));
        let crossings = edges
            .filter(|((_, ay), (_, by))| (*ay > y) != (*by > y))
            .filter(|((ax, ay), (bx, by))| x < ax + (y - ay) / (by - ay) * (bx - ax))
            .count();
        crossings % 2 == 1
    }
}

impl Drawing {
    /// An empty page.
    pub(crate) fn new(page: Rect) -> Self {
        Self {
            page,
            glyphs: Vec::new(),
            rulings: Vec::new(),
            fills: Vec::new(),
            dots: Vec::new(),
            strokes: Vec::new(),
            images: Vec::new(),
            grounds: Vec::new(),
            tints: Vec::new(),
            covers: Vec::new(),
            unknown: Vec::new(),
            hidden_glyphs: 0,
            strings_left_out: 0,
            fonts: Vec::new(),
            faces: Vec::new(),
        }
    }

    /// How many things are kept.
    pub(crate) fn len(&self) -> usize {
        self.glyphs.len()
            + self.rulings.len()
            + self.fills.len()
            + self.dots.len()
            + self.grounds.len()
            + self.strokes.len()
    }

    /// The page's number for a font, drawn bolder or more slanted than it is where asked.
    pub(crate) fn font(&mut self, id: FaceId, font: &Font, bold: bool, italic: bool) -> u16 {
        let known = self.faces.iter().rev();
        let same =
            |&&(face, b, i, _): &&(FaceId, bool, bool, u16)| (face, b, i) == (id, bold, italic);
        if let Some(&(.., number)) = known.clone().find(same) {
            return number;
        }
        let number = u16::try_from(self.fonts.len()).unwrap_or(u16::MAX);
        self.fonts.push(Font {
            name: font.name.clone(),
            bold: font.bold || bold,
            italic: font.italic || italic,
        });
        self.faces.push((id, bold, italic, number));
        number
    }

    /// Gives glyphs without meaning that of their twins in other fonts of the page.
    pub(crate) fn name_unknown(&mut self, fonts: &Shelf<'_>) {
        let faces: Vec<FaceId> = self.faces.iter().map(|(face, ..)| *face).collect();
        // Glyphs may have been taken back; of two of one number, the later is there.
        for (number, face, code) in std::mem::take(&mut self.unknown).into_iter().rev() {
            let glyph = self.glyphs.get_mut(number);
            let Some(glyph) = glyph.filter(|glyph| glyph.char == char::REPLACEMENT_CHARACTER)
            else {
                continue;
            };
            if let Some(char) = fonts.twin(face, code, &faces) {
                glyph.char = char;
            }
        }
    }

    /// What lies on top at a point, of the last [`GROUNDS_LOOKED_AT`] areas.
    fn ground_under(&self, x: f32, y: f32) -> Option<&Ground> {
        let mut grounds = self.grounds.iter().rev().take(GROUNDS_LOOKED_AT);
        grounds.find(|ground| ground.lies_under(x, y))
    }

    /// Whether pale text at a point can be seen: whether what lies on top there has another colour.
    pub(crate) fn shows(&self, ink: Color, x: f32, y: f32) -> bool {
        let ground = self.ground_under(x, y);
        let color = ground.map_or(Some(Color::WHITE), |ground| ground.color);
        color.is_none_or(|color| !is_lost(ink, color))
    }

    /// Notes the colour of an opaque rectangle that may hold letters: a border drawn as one holds none.
    pub(crate) fn tint(&mut self, bbox: Rect, color: Color) {
        if bbox.width().min(bbox.height()) >= LEAST_TINT
            && self.tints.len() < TINTS_KEPT
            && !self.tints.contains(&color)
        {
            self.tints.push(color);
        }
    }

    /// Whether an opaque rectangle has a colour like this one: text in it may be lost there.
    pub(crate) fn is_tint(&self, ink: Color) -> bool {
        self.tints.iter().any(|&tint| is_lost(ink, tint))
    }

    /// Whether a glyph lies within a rectangle of its own colour: a spreadsheet hides so the words by which it colours
    /// its cells, a word processor what is to be kept secret.
    pub(crate) fn swallows(&self, ink: Color, glyph: Rect) -> bool {
        let ground = self.ground_under(glyph.center_x(), glyph.center_y());
        ground.is_some_and(|ground| {
            ground.color.is_some_and(|color| is_lost(ink, color))
                && ground.outline.is_none()
                && ground.bbox.contains(&core(glyph))
        })
    }

    /// Notes a rectangle that text may stand on. A picture has no one colour.
    pub(crate) fn ground(&mut self, bbox: Rect, color: Option<Color>) {
        self.grounds.push(Ground {
            bbox,
            outline: None,
            color,
        });
    }

    /// Notes a shape that text may stand on: a slice of a pie, an arrow.
    pub(crate) fn shape(&mut self, bbox: Rect, outline: Box<[(f32, f32)]>, color: Color) {
        self.grounds.push(Ground {
            bbox,
            outline: Some(outline),
            color: Some(color),
        });
    }
}

/// Channels that differ by no more than this leave text unread: white on the palest lilac of a form
/// whose spreadsheet hides its helper cells so.
const LEAST_CONTRAST: u8 = 28;

/// Text is pale where all its channels are at least this: what could be lost on paper or on the tint
/// of a cell.
const PALE: u8 = 200;

/// Whether text of a colour could be lost on a pale ground.
pub(crate) fn is_pale(ink: Color) -> bool {
    ink.0.iter().all(|&channel| channel >= PALE)
}

fn is_lost(ink: Color, ground: Color) -> bool {
    let near = |(a, b): (&u8, &u8)| a.abs_diff(*b) <= LEAST_CONTRAST;
    ink.0.iter().zip(&ground.0).all(near)
}

/// A rectangle lower or narrower than this, in points, holds no letter.
const LEAST_TINT: f32 = 3.0;

/// So many colours of rectangles are kept: more are a gradient drawn in strips.
const TINTS_KEPT: usize = 64;

/// So many areas are looked through for what lies under a glyph: enough for the busiest
/// slide, and a bound on what a page of a million tiny fills costs.
const GROUNDS_LOOKED_AT: usize = 4000;
