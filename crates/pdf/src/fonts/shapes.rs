//! What a glyph stands for, told from its outline, where the file does not say or says what cannot be.
//!
//! Two letters may be drawn by one glyph that Unicode has no character for (`ti`, `tt`, `ft` of Calibri).
//! Producers give such glyphs no meaning, or that of some other character: "opera[ons", "Microsoe". But a
//! ligature is made of its letters: it starts where the first starts, ends where the last ends, and is as high
//! as the higher, with a little less between them.

use std::cell::OnceCell;

use hayro_font::kurbo::{BezPath, PathEl, Point, Rect, Shape};
use hayro_font::{Font as Program, FontGlyph};

/// The ligatures of text faces. The letters of others (`ct`, `st`) are joined by strokes of their own.
const LIGATURES: [&str; 13] = [
    "ff", "fi", "fl", "ft", "tf", "ti", "tt", "ffi", "ffl", "fft", "fti", "tti", "ttf",
];

/// How far, in thousandths of an em, the sides of a ligature may stand from those of its letters. Those of
/// Carlito, upright, regular and bold, stand within 6.
const SIDE: f64 = 8.0;

/// The same for its top, as a dot or a hook may be moved to fit: within 8 there.
const TOP: f64 = 11.0;

/// How much closer, in thousandths of an em, two letters stand in a ligature: 5 to 37 there.
const CLOSER: f64 = 42.0;

/// Two outlines are one if no point is so far off, in thousandths of an em.
const SAME: f64 = 0.6;

/// The outline of a glyph, in thousandths of an em.
pub(super) struct Outline {
    path: BezPath,
    bbox: Rect,
    advance: f64,
}

impl Outline {
    /// That of a code; `None` for what leaves no ink, and for glyphs that are drawings of their own (Type 3).
    pub(super) fn of(code: u32, program: &Program<'_>) -> Option<Self> {
        let FontGlyph::Outline(glyph) = program.glyph(program.map_code(code), code) else {
            return None;
        };
        let path = glyph.outline();
        let bbox = path.bounding_box();
        (bbox.width() > 0.0 && bbox.height() > 0.0).then(|| Self {
            path,
            bbox,
            advance: program.code_advance(code).x,
        })
    }

    fn right_bearing(&self) -> f64 {
        self.advance - self.bbox.x1
    }

    /// Whether another glyph takes as much of the line.
    fn is_as_wide(&self, advance: f64) -> bool {
        (self.advance - advance).abs() <= 1.0
    }

    /// Whether both draw the same.
    fn is(&self, other: &Self) -> bool {
        let near = |a: Point, b: Point| (a - b).hypot() <= SAME;
        let pairs = || self.path.elements().iter().zip(other.path.elements());
        self.is_as_wide(other.advance)
            && self.path.elements().len() == other.path.elements().len()
            && pairs().all(|pair| match pair {
                (PathEl::MoveTo(a), PathEl::MoveTo(b)) | (PathEl::LineTo(a), PathEl::LineTo(b)) => {
                    near(*a, *b)
                }
                (PathEl::QuadTo(a, b), PathEl::QuadTo(c, d)) => near(*a, *c) && near(*b, *d),
                (PathEl::CurveTo(a, b, c), PathEl::CurveTo(d, e, f)) => {
                    near(*a, *d) && near(*b, *e) && near(*c, *f)
                }
                (a, b) => a == b,
            })
    }

    /// Whether a part of it is cut out of another, as in `d` and `e`. No letter of [`LIGATURES`] has such a part.
    fn has_hole(&self) -> bool {
        let areas = || {
            let ends = |element: &PathEl| matches!(element, PathEl::MoveTo(_));
            let parts = self.path.elements().chunk_by(move |_, next| !ends(next));
            parts.map(|part| BezPath::from_vec(part.to_vec()).area())
        };
        areas().any(|area| area > 0.0) && areas().any(|area| area < 0.0)
    }

    /// Whether it is the ligature of some letters.
    fn joins(&self, letters: &[&Self]) -> bool {
        let (Some(first), Some(last)) = (letters.first(), letters.last()) else {
            return false;
        };
        let edge = |of: fn(&Rect) -> f64, pick: fn(f64, f64) -> f64| {
            letters
                .iter()
                .map(|letter| of(&letter.bbox))
                .reduce(pick)
                .unwrap_or_default()
        };
        let top = edge(|bbox| bbox.y1, f64::max);
        let bottom = edge(|bbox| bbox.y0, f64::min);
        let closer = letters.iter().map(|letter| letter.advance).sum::<f64>() - self.advance;
        (-SIDE..=CLOSER * (letters.len() - 1) as f64).contains(&closer)
            && (self.bbox.x0 - first.bbox.x0).abs() <= SIDE
            && (self.right_bearing() - last.right_bearing()).abs() <= SIDE
            && (self.bbox.y1 - top).abs() <= TOP
            && (self.bbox.y0 - bottom).abs() <= SIDE
            && !self.has_hole()
    }
}

/// The codes of a font that stand for one character each.
pub(super) struct Alphabet {
    codes: Vec<(u32, char)>,
    /// The letters that ligatures are made of, drawn when the first is asked for.
    joined: OnceCell<Vec<(char, Outline)>>,
}

impl Alphabet {
    /// Of codes in ascending order with their characters.
    pub(super) fn new(codes: Vec<(u32, char)>) -> Self {
        Self {
            codes,
            joined: OnceCell::new(),
        }
    }

    /// Whether another glyph stands for the same character.
    pub(super) fn repeats(&self, code: u32, char: char, program: &Program<'_>) -> bool {
        let glyph = program.map_code(code);
        self.codes.iter().any(|&(other, its)| {
            its == char && program.map_code(other) != glyph && Outline::of(other, program).is_some()
        })
    }

    /// The one letter, figure or hyphen that is drawn as an outline is.
    pub(super) fn twin(&self, outline: &Outline, program: &Program<'_>) -> Option<char> {
        let shown =
            |char: char| char.is_alphanumeric() || matches!(char, '-' | '\u{2010}' | '\u{2011}');
        let drawn = |code| {
            outline.is_as_wide(program.code_advance(code).x)
                && Outline::of(code, program).is_some_and(|other| outline.is(&other))
        };
        let mut twins = self
            .codes
            .iter()
            .filter(|&&(code, char)| shown(char) && drawn(code));
        let (_, char) = twins.next()?;
        twins.all(|(_, other)| other == char).then_some(*char)
    }

    /// The letters that an outline is the ligature of.
    pub(super) fn ligature(
        &self,
        outline: &Outline,
        program: &Program<'_>,
    ) -> Option<&'static str> {
        let letters = self.joined.get_or_init(|| {
            let drawn = |letter| {
                let (code, _) = self.codes.iter().find(|(_, char)| *char == letter)?;
                Some((letter, Outline::of(*code, program)?))
            };
            "filt".chars().filter_map(drawn).collect()
        });
        let letter = |char: char| {
            letters
                .iter()
                .find(|(other, _)| *other == char)
                .map(|(_, letter)| letter)
        };
        let joins = |ligature: &&str| {
            let letters: Option<Vec<_>> = ligature.chars().map(letter).collect();
            letters.is_some_and(|letters| outline.joins(&letters))
        };
        let mut found = LIGATURES.into_iter().filter(|ligature| joins(ligature));
        let only = found.next()?;
        found.next().is_none().then_some(only)
    }
}
