//! Marked content (ISO 32000-1, 14.6): stretches of content that say what they are.
//!
//! Four things are told this way: which structure element the content belongs to (`/MCID`), that
//! it belongs to none (`/Artifact`), which layer it lies on (`/OC`), and what text it stands for
//! where its glyphs do not tell (`/ActualText`).

use hayro_syntax::object::{Dict, Object, String as PdfString};
use hayro_syntax::page::Resources;
use scrutineer_model::{Glyph, Rect};

use crate::content::Content;
use crate::text_string;

/// How deep marked content may nest; beyond, it is counted but not told apart.
const DEPTH: usize = 256;

/// Letters of two lines have baselines further apart than this, in ems: text that stands for
/// several lines cannot be laid over them.
const ONE_LINE: f32 = 0.3;

/// A stretch of marked content that is still open.
#[derive(Default)]
pub(crate) struct Mark {
    element: Option<u32>,
    hidden: bool,
    actual_text: Option<ActualText>,
}

struct ActualText {
    text: String,
    /// How many glyphs there were when it began.
    start: usize,
}

/// Open marked content, innermost last.
#[derive(Default)]
pub(crate) struct Marks {
    open: Vec<Mark>,
    /// Marks beyond the limit, still to be closed.
    beyond: usize,
}

impl Marks {
    /// The structure element that content belongs to now.
    pub(crate) fn element(&self) -> Option<u32> {
        self.open.last().and_then(|mark| mark.element)
    }

    /// Whether content lies on a layer that is off.
    pub(crate) fn hidden(&self) -> bool {
        self.open.last().is_some_and(|mark| mark.hidden)
    }

    /// How many are open.
    pub(crate) fn len(&self) -> usize {
        self.open.len()
    }

    fn push(&mut self, mark: Mark) {
        if self.open.len() < DEPTH {
            self.open.push(mark);
        } else {
            self.beyond += 1;
        }
    }

    fn pop(&mut self) -> Option<Mark> {
        if self.beyond > 0 {
            self.beyond -= 1;
            return None;
        }
        self.open.pop()
    }
}

impl<'a> Content<'_, 'a> {
    /// `BMC` and `BDC`: opens a stretch.
    pub(crate) fn begin_marked(
        &mut self,
        tag: &[u8],
        properties: Option<&Object<'_>>,
        resources: &Resources<'a>,
    ) {
        let mut mark = Mark {
            element: self.marks.element(),
            hidden: self.marks.hidden(),
            actual_text: None,
        };
        if tag == b"Artifact" {
            mark.element = Some(self.elements.artifact());
        }
        match properties {
            Some(Object::Name(name)) => {
                if tag == b"OC" {
                    mark.hidden |= self.layers.is_off(&resources.properties, name);
                } else if let Some(dict) = resources.properties.get::<Dict<'_>>(name.as_ref()) {
                    self.describe(&mut mark, tag, &dict);
                }
            }
            Some(Object::Dict(dict)) => self.describe(&mut mark, tag, dict),
            _ => {}
        }
        self.marks.push(mark);
    }

    /// Opens a stretch that is not seen.
    pub(crate) fn begin_hidden(&mut self) {
        self.marks.push(Mark {
            element: self.marks.element(),
            hidden: true,
            actual_text: None,
        });
    }

    fn describe(&mut self, mark: &mut Mark, tag: &[u8], properties: &Dict<'_>) {
        if tag != b"Artifact"
            && let Some(number) = properties.get::<u32>(b"MCID")
            && let Some(parents) = self.struct_parents
        {
            let owner = self
                .elements
                .owner(self.structure, parents, number as usize);
            mark.element = owner.or(mark.element);
        }
        if let Some(text) = properties.get::<PdfString<'_>>(b"ActualText") {
            mark.actual_text = Some(ActualText {
                text: text_string::decode_exactly(&text),
                start: self.drawing.glyphs.len(),
            });
        }
    }

    /// `EMC`: closes a stretch, and lays the text it stands for over its glyphs.
    pub(crate) fn end_marked(&mut self) {
        if let Some(mark) = self.marks.pop()
            && let Some(actual) = mark.actual_text
        {
            lay(&mut self.drawing.glyphs, actual.start, &actual.text);
        }
    }

    /// Closes what a content stream left open, down to as many as were open before it.
    pub(crate) fn end_marked_above(&mut self, open: usize) {
        while self.marks.len() > open {
            self.end_marked();
        }
    }
}

/// Replaces the characters of the glyphs from `start` on by those of a text.
///
/// As many characters as glyphs: one each. Else they share the box of the glyphs evenly. Glyphs on
/// several lines, or turned, keep their own characters.
fn lay(glyphs: &mut Vec<Glyph>, start: usize, text: &str) {
    let Some(old) = glyphs.get(start..).filter(|old| !old.is_empty()) else {
        return;
    };
    let text = text.trim_matches(['\0', '\u{200B}', '\u{FEFF}']);
    let count = text.chars().count();
    if count == old.len() {
        for (glyph, char) in glyphs[start..].iter_mut().zip(text.chars()) {
            glyph.char = char;
        }
        return;
    }
    let first = old[0];
    let one_line = old.iter().all(|glyph| {
        glyph.turn == first.turn && (glyph.baseline - first.baseline).abs() <= ONE_LINE * first.size
    });
    let upright = first.bbox.height() <= 2.0 * first.size;
    if !one_line || !upright {
        return;
    }
    let Some(bbox) = Rect::around(old.iter().map(|glyph| glyph.bbox)) else {
        return;
    };
    glyphs.truncate(start);
    let share = bbox.width() / count.max(1) as f32;
    for (index, char) in text.chars().enumerate() {
        let x0 = bbox.x0 + share * index as f32;
        glyphs.push(Glyph {
            char,
            bbox: Rect {
                x0,
                x1: x0 + share,
                ..bbox
            },
            ..first
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyphs(text: &str) -> Vec<Glyph> {
        let glyph = |(index, char)| Glyph {
            char,
            bbox: Rect::new(10.0 * index as f32, 0.0, 10.0 * index as f32 + 10.0, 10.0)
                .unwrap_or_default(),
            baseline: 8.0,
            size: 10.0,
            font: 0,
            color: scrutineer_model::Color::BLACK,
            turn: scrutineer_model::Turn::None,
            invisible: false,
            element: None,
        };
        text.chars().enumerate().map(glyph).collect()
    }

    fn check(drawn: &str, start: usize, actual: &str, expected: &str) {
        let mut glyphs = glyphs(drawn);
        let right = glyphs.last().map(|glyph| glyph.bbox.x1);
        lay(&mut glyphs, start, actual);
        let text: String = glyphs.iter().map(|glyph| glyph.char).collect();
        assert_eq!(text, expected);
        if glyphs.len() > start {
            assert_eq!(glyphs.last().map(|glyph| glyph.bbox.x1), right);
        }
    }

    #[test]
    fn actual_text_takes_the_place_of_its_glyphs() {
        check("a\u{FFFD}\u{FFFD}", 1, "£5", "a£5");
        check("a\u{FFFD}", 1, "ffi", "affi");
        check("a--", 1, "\u{AD}", "a\u{AD}");
    }

    #[test]
    fn empty_actual_text_means_no_text() {
        check("a...", 1, "", "a");
    }
}
