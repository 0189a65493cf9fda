//! Fonts (ISO 32000-1, 9.5 to 9.10): from character codes to text and widths.
//!
//! - `codes`: what each code stands for, worked out once.
//! - `unicode`: where a code's text comes from; `symbols`: the charts of symbol fonts.
//! - `sanity`: whether a font can be loaded without harm.
//! - `shapes`: what a glyph stands for, told from its outline.
//! - `names`: what a font is called, and whether it is bold or slanted.

mod codes;
mod drawn;
mod names;
mod sanity;
mod shapes;
mod symbols;
mod unicode;

use std::collections::HashMap;
use std::sync::Arc;

use hayro_font::{
    CMapResolverFn, Font as Program, FontCache, FontQuery, FontResolverFn, StandardFont,
};
use hayro_syntax::object::{Array, Dict, Name, ObjectIdentifier, Rect};
use scrutineer_model::Font;

pub(crate) use codes::{Code, NOTHING};
pub(crate) use symbols::is_symbolic;

use codes::Codes;
use shapes::Outline;

/// Which of a [`Shelf`]'s faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FaceId(u32);

/// A font with what is known of it.
pub(crate) struct Face<'a> {
    program: Program<'a>,
    pub(crate) font: Font,
    /// Top of its box above the baseline, in ems.
    pub(crate) ascent: f64,
    /// Bottom of its box, in ems; negative.
    pub(crate) descent: f64,
    /// Its em over the text space's unit, where it is not 1: Type 3 fonts choose their own.
    pub(crate) em: f64,
    /// Written left to right rather than top to bottom.
    pub(crate) horizontal: bool,
    codes: Codes<'a>,
}

/// What a font dictionary is known by.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Object(ObjectIdentifier),
    /// Where the dictionary lies in memory; a document's bytes do not move.
    Direct(usize),
    Fallback,
}

/// The fonts that one reader has met.
pub(crate) struct Shelf<'a> {
    cache: FontCache<'a>,
    faces: Vec<Face<'a>>,
    known: HashMap<Key, Option<FaceId>>,
    programs: FontResolverFn,
    maps: CMapResolverFn,
}

impl<'a> Shelf<'a> {
    /// An empty one.
    pub(crate) fn new() -> Self {
        Self {
            cache: FontCache::new(),
            faces: Vec::new(),
            known: HashMap::new(),
            programs: Arc::new(|query| {
                Some(match query {
                    FontQuery::Standard(font) => font.get_font_data(),
                    FontQuery::Fallback(query) => query.pick_standard_font().get_font_data(),
                })
            }),
            maps: Arc::new(hayro_font::hayro_cmap::load_embedded),
        }
    }

    /// A face met before.
    pub(crate) fn face(&mut self, id: FaceId) -> &mut Face<'a> {
        &mut self.faces[id.0 as usize]
    }

    /// How many faces there are.
    pub(crate) fn len(&self) -> usize {
        self.faces.len()
    }

    /// The font of a name in some resources; Helvetica where they do not have it, as other readers
    /// do; `None` where it is there but cannot be used.
    pub(crate) fn find(&mut self, fonts: &Dict<'a>, name: &[u8]) -> Option<FaceId> {
        if let Some(reference) = fonts.get_ref(name) {
            let key = Key::Object(reference.into());
            if let Some(known) = self.known.get(&key) {
                return *known;
            }
            if let Some(dict) = fonts.get::<Dict<'a>>(name) {
                return self.add(key, &dict);
            }
        } else if let Some(dict) = fonts.get::<Dict<'a>>(name) {
            return self.load(&dict);
        }
        self.fallback()
    }

    /// The font that a dictionary describes.
    pub(crate) fn load(&mut self, dict: &Dict<'a>) -> Option<FaceId> {
        let key = match dict.obj_id() {
            Some(id) if dict.contains_key(b"Subtype") => Key::Object(id),
            _ => Key::Direct(dict.data().as_ptr() as usize),
        };
        match self.known.get(&key) {
            Some(known) => *known,
            None => self.add(key, dict),
        }
    }

    /// The character of a code without meaning that some other face of the same name, out of a page's, draws
    /// the same: a producer that splits a font in two may leave one half without a map.
    pub(crate) fn twin(&self, id: FaceId, code: u32, among: &[FaceId]) -> Option<char> {
        let face = |id: FaceId| &self.faces[id.0 as usize];
        let own = face(id);
        let outline = Outline::of(code, &own.program)?;
        let alike = |other: &&Face<'_>| {
            other.font.name == own.font.name && other.font.bold == own.font.bold
        };
        let others = among.iter().filter(|other| **other != id);
        let mut twins = others
            .map(|other| face(*other))
            .filter(alike)
            .filter_map(|other| {
                other
                    .codes
                    .alphabet(&other.program)
                    .twin(&outline, &other.program)
            });
        let char = twins.next()?;
        twins.all(|other| other == char).then_some(char)
    }

    /// Helvetica.
    pub(crate) fn fallback(&mut self) -> Option<FaceId> {
        if let Some(known) = self.known.get(&Key::Fallback) {
            return *known;
        }
        let program = self
            .cache
            .standard_font(StandardFont::Helvetica, &self.programs);
        let id = program.map(|program| self.push(Face::new(program, &Parts::of(&Dict::empty()))));
        self.known.insert(Key::Fallback, id);
        id
    }

    fn add(&mut self, key: Key, dict: &Dict<'a>) -> Option<FaceId> {
        let parts = Parts::of(dict);
        let id = if parts.are_sane() {
            let program = self.cache.font(dict, &self.programs, &self.maps);
            program.map(|program| self.push(Face::new(program, &parts)))
        } else {
            None
        };
        self.known.insert(key, id);
        id
    }

    fn push(&mut self, face: Face<'a>) -> FaceId {
        self.faces.push(face);
        FaceId(u32::try_from(self.faces.len() - 1).unwrap_or(u32::MAX))
    }
}

/// The dictionaries that describe one font.
struct Parts<'a> {
    dict: Dict<'a>,
    /// Of a composite font.
    descendant: Option<Dict<'a>>,
    /// Empty where there is none.
    descriptor: Dict<'a>,
}

impl<'a> Parts<'a> {
    fn of(dict: &Dict<'a>) -> Self {
        let descendant = dict
            .get::<Array<'a>>(b"DescendantFonts")
            .and_then(|fonts| fonts.iter::<Dict<'a>>().next());
        let descriptor = descendant.as_ref().unwrap_or(dict).get(b"FontDescriptor");
        Self {
            dict: dict.clone(),
            descriptor: descriptor.unwrap_or_default(),
            descendant,
        }
    }

    fn are_sane(&self) -> bool {
        sanity::is_sane(&self.dict, self.descendant.as_ref(), &self.descriptor)
    }
}

impl<'a> Face<'a> {
    fn new(program: Program<'a>, parts: &Parts<'a>) -> Self {
        let Parts {
            dict,
            descendant,
            descriptor,
        } = parts;
        let subtype = dict.get::<Name<'a>>(b"Subtype");
        let type3 = subtype.is_some_and(|name| name.as_ref() == b"Type3");
        let (ascent, descent, em) = if type3 {
            drawn_extent(dict)
        } else {
            let (ascent, descent) = extent(descriptor);
            (ascent, descent, 1.0)
        };
        let font = names::describe(dict, descendant.as_ref(), descriptor);
        Self {
            ascent,
            descent,
            em,
            horizontal: program.is_horizontal(),
            codes: Codes::new(dict, descendant.as_ref(), &font.name),
            font,
            program,
        }
    }

    /// The next code of a string and its length in bytes, at least 1. `bytes` must not be empty.
    #[inline]
    pub(crate) fn next_code(&self, bytes: &[u8]) -> (u32, usize) {
        if self.codes.two_bytes() && bytes.len() >= 2 {
            return (u32::from(bytes[0]) << 8 | u32::from(bytes[1]), 2);
        }
        let (code, length) = self.program.read_code(bytes, 0);
        (code, length.max(1))
    }

    /// What a code stands for and how wide it is.
    #[inline]
    pub(crate) fn code(&mut self, code: u32) -> Code {
        self.codes.get(code, &self.program)
    }

    /// The letters of a code that stands for more than one character.
    pub(crate) fn letters(&self, code: Code) -> &str {
        self.codes.letters(code)
    }

    /// Where a glyph of vertical writing starts from its point, in thousandths of an em.
    pub(crate) fn displacement(&self, code: u32) -> (f64, f64) {
        let moved = self.program.origin_displacement(code);
        (moved.x, moved.y)
    }
}

/// Ascents outside are mistakes of producers: fonts that give the height of their tallest accent,
/// the line spacing, or nothing. Of 40 text fonts all lie within.
const ASCENT: std::ops::RangeInclusive<f64> = 0.6..=1.05;
/// The same for descents, below the baseline.
const DESCENT: std::ops::RangeInclusive<f64> = 0.12..=0.4;
/// Where the descriptor does not say: between Helvetica (0.718, 0.207) and Times (0.683, 0.217),
/// with room for accents.
const USUAL_EXTENT: (f64, f64) = (0.75, -0.21);

/// Ascent and descent of a font in ems.
fn extent(descriptor: &Dict<'_>) -> (f64, f64) {
    let ascent = descriptor.get::<f64>(b"Ascent").unwrap_or(0.0) / 1000.0;
    let descent = descriptor.get::<f64>(b"Descent").unwrap_or(0.0).abs() / 1000.0;
    (
        if ASCENT.contains(&ascent) {
            ascent
        } else {
            USUAL_EXTENT.0
        },
        if DESCENT.contains(&descent) {
            -descent
        } else {
            USUAL_EXTENT.1
        },
    )
}

/// Ascent, descent and em of a Type 3 font, whose glyphs are drawings in a space of its own: all
/// from the box around them, as nothing else tells.
fn drawn_extent(dict: &Dict<'_>) -> (f64, f64, f64) {
    let scale = dict
        .get::<[f64; 6]>(b"FontMatrix")
        .map_or(0.001, |matrix| matrix[3].abs());
    let Some(bbox) = dict.get::<Rect>(b"FontBBox") else {
        return (USUAL_EXTENT.0, USUAL_EXTENT.1, 1.0);
    };
    let height = (bbox.y1 - bbox.y0) * scale;
    if !(height > 0.0 && height.is_finite()) {
        return (USUAL_EXTENT.0, USUAL_EXTENT.1, 1.0);
    }
    let (top, bottom) = (bbox.y1 * scale / height, bbox.y0 * scale / height);
    (top.clamp(0.5, 1.0), bottom.clamp(-0.5, 0.0), height)
}
