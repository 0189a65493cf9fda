//! Annotations (ISO 32000-1, 12.5): links, and what form fields and stamps show.

use hayro_font::kurbo::{Affine, Rect as Area};
use hayro_syntax::object::{
    Array, Dict, Name, Object, Rect as PdfRect, Stream, String as PdfString,
};
use hayro_syntax::page::Resources;
use scrutineer_model::{Link, Rect};

use crate::content::Content;
use crate::document::Document;
use crate::state::{State, transformed};
use crate::text_string;

/// Annotations read from one page; a form of many small boxes has some hundreds.
const ANNOTATIONS: usize = 5000;

/// Flags: hidden, and not to be shown on a screen.
const HIDDEN: u32 = 1 << 1 | 1 << 5;

/// The inner margin of a form field and the size of print in it, in points, where the file does
/// not say: what readers use that draw fields themselves.
const FIELD_MARGIN: f64 = 2.0;
const FIELD_SIZE: f64 = 12.0;

/// How many parents a form field may have.
const FIELD_DEPTH: usize = 16;

/// How far from a field's top its first baseline lies, in ems.
const FIELD_ASCENT: f64 = 0.95;

impl<'a> Content<'_, 'a> {
    /// Draws what the annotations of a page show, and gives its links.
    ///
    /// Notes that only appear when clicked, and marks over text, show no text of their own and are
    /// left out.
    pub(crate) fn annotations(
        &mut self,
        page: &Dict<'a>,
        to_page: Affine,
        document: &Document,
    ) -> Vec<Link> {
        let mut links = Vec::new();
        let annotations = page.get::<Array<'a>>(b"Annots");
        let annotations = annotations.iter().flat_map(Array::iter::<Object<'a>>);
        for annotation in annotations.take(ANNOTATIONS) {
            let Some(annotation) = annotation.into_dict() else {
                continue;
            };
            let flags = annotation.get::<u32>(b"F").unwrap_or(0);
            if flags & HIDDEN != 0 || self.layers.is_off(&annotation, b"OC") {
                continue;
            }
            let kind = annotation.get::<Name<'_>>(b"Subtype");
            match kind.as_deref().unwrap_or_default() {
                b"Link" => links.extend(link(&annotation, to_page, self.drawing.page, document)),
                b"Popup" | b"Text" | b"Highlight" | b"Underline" | b"Squiggly" | b"StrikeOut" => {}
                kind => {
                    self.state = State::new(to_page, self.drawing.page);
                    if !self.appearance(&annotation) && kind == b"Widget" {
                        self.field(&annotation);
                    }
                }
            }
        }
        links
    }

    /// Draws the normal appearance; false where there is none.
    fn appearance(&mut self, annotation: &Dict<'a>) -> bool {
        let Some(form) = normal_appearance(annotation) else {
            return false;
        };
        let (Some(area), Some(bbox)) = (
            annotation.get::<PdfRect>(b"Rect"),
            form.dict().get::<PdfRect>(b"BBox"),
        ) else {
            return true;
        };
        let matrix = form.dict().get::<[f64; 6]>(b"Matrix");
        let matrix = matrix.map_or(Affine::IDENTITY, Affine::new);
        let drawn = matrix.transform_rect_bbox(Area::new(bbox.x0, bbox.y0, bbox.x1, bbox.y1));
        if drawn.width() > 0.0 && drawn.height() > 0.0 {
            let fit = Affine::translate((area.x0, area.y0))
                * Affine::scale_non_uniform(
                    (area.x1 - area.x0) / drawn.width(),
                    (area.y1 - area.y0) / drawn.height(),
                )
                * Affine::translate((-drawn.x0, -drawn.y0));
            self.state.ctm *= fit;
            let resources = Resources::new(Dict::empty());
            self.form(&form, &resources);
        }
        true
    }

    /// Sets the text of a field that comes without an appearance, line by line in Helvetica.
    fn field(&mut self, field: &Dict<'a>) {
        let kind = inherited(field, |dict| dict.get::<Name<'a>>(b"FT"));
        let text = inherited(field, |dict| dict.get::<PdfString<'a>>(b"V"));
        let (Some(kind), Some(text)) = (kind, text) else {
            return;
        };
        let Some(area) = field.get::<PdfRect>(b"Rect") else {
            return;
        };
        if !matches!(kind.as_ref(), b"Tx" | b"Ch") {
            return;
        }
        let appearance = inherited(field, |dict| dict.get::<PdfString<'a>>(b"DA"));
        let height = area.y1 - area.y0;
        let size = appearance
            .and_then(|appearance| print_size(&appearance))
            .unwrap_or_else(|| FIELD_SIZE.min(height / 1.2));
        let text = text_string::decode_lines(&text);
        let state = &mut self.state.text;
        state.font = self.fonts.fallback();
        state.font_chosen = true;
        state.size = size;
        state.leading = size * 1.15;
        let several = text.lines().nth(1).is_some();
        let first = if several {
            area.y1 - FIELD_MARGIN - size * FIELD_ASCENT
        } else {
            area.y0 + (height - size) / 2.0 + size * (1.0 - FIELD_ASCENT) * 4.0
        };
        state.line_matrix = Affine::translate((area.x0 + FIELD_MARGIN, first));
        state.matrix = state.line_matrix;
        for line in text.lines() {
            let bytes: Vec<u8> = line
                .chars()
                .map(|char| u8::try_from(char).unwrap_or(b'?'))
                .collect();
            self.show(&bytes);
            let leading = self.state.text.leading;
            self.next_line(0.0, -leading);
        }
    }
}

/// The form that shows an annotation, by its state where it has several (a ticked box).
fn normal_appearance<'a>(annotation: &Dict<'a>) -> Option<Stream<'a>> {
    let appearance = annotation.get::<Dict<'a>>(b"AP")?;
    match appearance.get::<Object<'a>>(b"N")? {
        Object::Stream(form) => Some(form),
        Object::Dict(states) => {
            let state = annotation.get::<Name<'a>>(b"AS")?;
            states.get::<Stream<'a>>(state.as_ref())
        }
        _ => None,
    }
}

/// A field's entry, its own or that of the nearest parent that has it.
fn inherited<'a, T>(field: &Dict<'a>, entry: impl Fn(&Dict<'a>) -> Option<T>) -> Option<T> {
    let mut field = field.clone();
    for _ in 0..FIELD_DEPTH {
        if let Some(found) = entry(&field) {
            return Some(found);
        }
        field = field.get::<Dict<'a>>(b"Parent")?;
    }
    None
}

/// The size in a default appearance string: `/Helv 10 Tf 0 g`.
fn print_size(appearance: &[u8]) -> Option<f64> {
    let words: Vec<&[u8]> = appearance.split(u8::is_ascii_whitespace).collect();
    let at = words.iter().position(|word| *word == b"Tf")?;
    let size: f64 = std::str::from_utf8(words.get(at.checked_sub(1)?)?)
        .ok()?
        .parse()
        .ok()?;
    (size > 0.0 && size.is_finite()).then_some(size)
}

fn link(annotation: &Dict<'_>, to_page: Affine, page: Rect, document: &Document) -> Option<Link> {
    let area = annotation.get::<PdfRect>(b"Rect")?;
    let bbox = transformed(to_page, area.x0, area.y0, area.x1, area.y1)?.intersection(&page)?;
    let uri = annotation.get::<Dict<'_>>(b"A").and_then(|action| {
        let uri = action.get::<PdfString<'_>>(b"URI")?;
        Some(text_string::decode(&uri)).filter(|uri| !uri.is_empty())
    });
    let target = uri.or_else(|| {
        Some(format!(
            "#page={}",
            document.destinations().page_of(annotation)?
        ))
    })?;
    Some(Link { bbox, target })
}
