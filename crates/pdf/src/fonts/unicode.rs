//! What a character code stands for, from every place that may say so.
//!
//! 1. The font's `/ToUnicode` map or the names of its glyphs (`hayro-font` reads both).
//! 2. An encoding that is Unicode itself (`UniGB-UCS2-H`).
//! 3. The character collection of a composite font (Adobe-Japan1 and the like).
//! 4. The embedded font program's own character map, backwards from the glyph.
//! 5. The code itself, where a font of drawings names its glyphs so (`drawn`).
//! 6. The chart of a symbol font.

use std::cell::OnceCell;

use hayro_font::hayro_cmap::{BfString, CMap, CMapName, CidFamily, load_embedded};
use hayro_font::{Font as Program, FontGlyph};
use hayro_syntax::object::{Array, Dict, Name, Object, String as PdfString};
use skrifa::{FontRef, MetadataProvider};

use super::drawn;
use super::symbols::{Chart, chart};

/// The places that say what one font's codes stand for.
pub(super) struct Meanings<'a> {
    dict: Dict<'a>,
    descendant: Option<Dict<'a>>,
    chart: Option<&'static Chart>,
    /// Codes stand for the letters of the Latin alphabet as in ASCII, but for these.
    latin_but: Option<Vec<u32>>,
    unicode_codes: bool,
    drawn_by_code: bool,
    collection: OnceCell<Option<Collection>>,
    glyphs: OnceCell<Vec<(u32, char)>>,
}

/// From codes over the characters of a collection to Unicode.
struct Collection {
    encoding: CMap,
    unicode: CMap,
}

impl<'a> Meanings<'a> {
    pub(super) fn new(dict: &Dict<'a>, descendant: Option<&Dict<'a>>, name: &str) -> Self {
        let encoding = dict.get::<Name<'_>>(b"Encoding");
        let unicode_codes = encoding.is_some_and(|name| {
            name.starts_with(b"Uni") && name.windows(3).any(|w| w == b"UCS" || w == b"UTF")
        });
        Self {
            dict: dict.clone(),
            descendant: descendant.cloned(),
            chart: chart(name),
            latin_but: latin_but(dict),
            unicode_codes,
            drawn_by_code: drawn::tells_by_code(dict),
            collection: OnceCell::new(),
            glyphs: OnceCell::new(),
        }
    }

    /// The text of a code as the file gives it; `None` where nothing does.
    pub(super) fn of(&self, code: u32, program: &Program<'_>) -> Option<BfString> {
        let glyph = program.glyph(program.map_code(code), code);
        let said = match &glyph {
            FontGlyph::Outline(glyph) => glyph.as_unicode(),
            FontGlyph::Type3(glyph) => glyph.as_unicode(),
        };
        let said = said
            .filter(|text| !says_nothing(text))
            .or_else(|| Some(BfString::Char(self.elsewhere(code, &glyph)?)))?;
        Some(match said {
            BfString::Char(char) => BfString::Char(self.seen(code, char)),
            several @ BfString::String(_) => several,
        })
    }

    fn elsewhere(&self, code: u32, glyph: &FontGlyph<'_>) -> Option<char> {
        if self.unicode_codes
            && let Some(char) = char::from_u32(code)
        {
            return Some(char);
        }
        let collection = self.collection.get_or_init(|| self.collection());
        if let Some(char) = collection.as_ref().and_then(|c| c.unicode(code)) {
            return Some(char);
        }
        let FontGlyph::Outline(glyph) = glyph else {
            return self.drawn_by_code.then(|| drawn::char_of(code)).flatten();
        };
        let glyphs = self.glyphs.get_or_init(|| backwards(glyph));
        let id = glyph.glyph_id().to_u32();
        let found = glyphs.binary_search_by_key(&id, |&(glyph, _)| glyph);
        found.ok().map(|index| glyphs[index].1)
    }

    /// The character as a reader of the page sees it.
    fn seen(&self, code: u32, char: char) -> char {
        if let Some(chart) = self.chart {
            return chart.seen(char);
        }
        // Text set in capitals by a style ("all caps") is at times mapped to the small letters it
        // was typed in. The glyph's name says what is drawn: `N`, not `n`.
        if let Some(but) = &self.latin_but
            && char.is_ascii_alphabetic()
            && let Some(drawn) = char::from_u32(code)
            && drawn != char
            && drawn.eq_ignore_ascii_case(&char)
            && !but.contains(&code)
        {
            return drawn;
        }
        char
    }

    fn collection(&self) -> Option<Collection> {
        let descendant = self.descendant.as_ref()?;
        let encoding = encoding(&self.dict)?;
        let declared = encoding.metadata().character_collection.clone();
        let family = declared
            .map(|collection| collection.family)
            .filter(|family| *family != CidFamily::AdobeIdentity)
            .or_else(|| {
                let info = descendant.get::<Dict<'_>>(b"CIDSystemInfo")?;
                let registry = info.get::<PdfString<'_>>(b"Registry")?;
                let ordering = info.get::<PdfString<'_>>(b"Ordering")?;
                Some(CidFamily::from_registry_ordering(&registry, &ordering))
            })?;
        let unicode = CMap::parse(load_embedded(family.ucs2_cmap()?)?, load_embedded)?;
        Some(Collection { encoding, unicode })
    }
}

impl Collection {
    fn unicode(&self, code: u32) -> Option<char> {
        let cid = (1..=4).find_map(|length| self.encoding.lookup_cid_code(code, length))?;
        match self.unicode.lookup_bf_string(cid)? {
            BfString::Char(char) => Some(char),
            BfString::String(_) => None,
        }
    }
}

fn says_nothing(text: &BfString) -> bool {
    match text {
        BfString::Char(char) => *char == char::REPLACEMENT_CHARACTER || *char == '\0',
        BfString::String(string) => string.is_empty(),
    }
}

fn encoding(dict: &Dict<'_>) -> Option<CMap> {
    match dict.get::<Object<'_>>(b"Encoding")? {
        Object::Name(name) => match CMapName::from_bytes(&name) {
            CMapName::IdentityH => Some(CMap::identity_h()),
            CMapName::IdentityV => Some(CMap::identity_v()),
            name => CMap::parse(load_embedded(name)?, load_embedded),
        },
        Object::Stream(stream) => CMap::parse(&stream.decoded_data().ok()?, load_embedded),
        _ => None,
    }
}

/// The codes of a simple font's encoding that its `/Differences` change, where the encoding is
/// one of those that give ASCII codes to Latin letters.
fn latin_but(dict: &Dict<'_>) -> Option<Vec<u32>> {
    let latin = |name: &Name<'_>| {
        matches!(
            name.as_ref(),
            b"WinAnsiEncoding" | b"MacRomanEncoding" | b"StandardEncoding"
        )
    };
    if dict.contains_key(b"DescendantFonts") {
        return None;
    }
    match dict.get::<Object<'_>>(b"Encoding")? {
        Object::Name(name) => latin(&name).then(Vec::new),
        Object::Dict(encoding) => {
            encoding
                .get::<Name<'_>>(b"BaseEncoding")
                .filter(latin)
                .map(|_| ())?;
            let mut changed = Vec::new();
            let mut code = 0;
            let differences = encoding.get::<Array<'_>>(b"Differences");
            for item in differences.iter().flat_map(Array::iter::<Object<'_>>) {
                match item {
                    Object::Number(number) => code = number.as_i64().clamp(0, 255) as u32,
                    Object::Name(_) => {
                        changed.push(code);
                        code += 1;
                    }
                    _ => {}
                }
            }
            Some(changed)
        }
        _ => None,
    }
}

/// Which character leads to each glyph of an embedded program, by glyph. Where several do, the
/// first in Unicode's order that is not private: a space rather than a no-break space.
fn backwards(glyph: &hayro_font::OutlineGlyph) -> Vec<(u32, char)> {
    let Some(data) = glyph.font_data() else {
        return Vec::new();
    };
    let bytes: &[u8] = (*data.data).as_ref();
    let Ok(font) = FontRef::from_index(bytes, 0) else {
        return Vec::new();
    };
    let mut glyphs: Vec<(u32, char)> = font
        .charmap()
        .mappings()
        .filter_map(|(code, glyph)| Some((glyph.to_u32(), char::from_u32(code)?)))
        .collect();
    glyphs.sort_by_key(|&(glyph, char)| (glyph, is_private(char), char));
    glyphs.dedup_by_key(|&mut (glyph, _)| glyph);
    glyphs
}

fn is_private(char: char) -> bool {
    matches!(u32::from(char), 0xE000..=0xF8FF)
}
