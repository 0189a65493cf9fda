//! Reading one page.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_font::kurbo::Affine;
use scrutineer_model::{Diagnostic, Page, Rect, Severity, Source, TextState};

use crate::budget::Budget;
use crate::content::{Content, File};
use crate::cover;
use crate::document::Document;
use crate::drawing::Drawing;
use crate::fonts::Shelf;
use crate::overprint;
use crate::structure::Structure;

/// So many fonts are kept; a reader that meets more starts over, which bounds its memory.
const FONTS_KEPT: usize = 2000;

/// Reads pages of one document, in any order. It keeps the fonts it has met, for one thread.
pub struct Reader<'a> {
    document: &'a Document,
    fonts: RefCell<Shelf<'a>>,
    structure: RefCell<Option<Structure<'a>>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        Self {
            document,
            fonts: RefCell::new(Shelf::new()),
            structure: RefCell::new(None),
        }
    }

    /// Reads a page, counted from 1, with what is to be said about it.
    ///
    /// Never panics and never fails: a page that cannot be read, or is not there, comes out as far
    /// as it could be read, with a diagnostic. Pages read before or after do not change it.
    pub fn page(&self, number: u32) -> (Page, Vec<Diagnostic>) {
        let read = catch_unwind(AssertUnwindSafe(|| self.read(number)));
        read.unwrap_or_else(|_| {
            // Fonts may have been left half loaded.
            self.fonts.replace(Shelf::new());
            self.structure.replace(None);
            let page = Page {
                number,
                ..Page::default()
            };
            let why = "the page could not be read: it is damaged in an unforeseen way";
            (page, vec![error(number, "page_unreadable", why)])
        })
    }

    fn read(&self, number: u32) -> (Page, Vec<Diagnostic>) {
        let mut page = Page {
            number,
            ..Page::default()
        };
        let index = (number as usize).checked_sub(1);
        let Some(source) = index.and_then(|index| self.document.pdf.pages().get(index)) else {
            let why = format!("page {number} does not exist");
            return (page, vec![error(number, "page_missing", &why)]);
        };
        let (width, height) = source.render_dimensions();
        page.width = width;
        page.height = height;
        let area = Rect::new(0.0, 0.0, width, height).unwrap_or_default();
        let ctm = Affine::new(source.initial_transform(true).as_coeffs());

        page.label = self.document.labels().of(number);

        let mut fonts = self.fonts.borrow_mut();
        if fonts.len() > FONTS_KEPT {
            *fonts = Shelf::new();
        }
        let mut structure = self.structure.borrow_mut();
        let structure = structure.get_or_insert_with(|| {
            Structure::read(self.document.pdf.xref(), &self.document.catalog())
        });
        let mut budget = Budget::new();
        let file = File {
            fonts: &mut fonts,
            structure,
            layers: self.document.layers(),
            budget: &mut budget,
        };
        let mut content = Content::new(file, Drawing::new(area), ctm);
        content.struct_parents = source.raw().get::<i64>(b"StructParents");
        if let Some(bytes) = source.page_stream() {
            content.run(bytes, source.resources());
        }
        page.links = content.annotations(source.raw(), ctm, self.document);
        let (mut drawing, elements) = content.finish();
        cover::hide(&mut drawing);
        overprint::keep_once(&mut drawing.glyphs, &mut drawing.fonts);
        page.elements = elements;
        let mut diagnostics = Vec::new();
        if let Some(what) = budget.spent() {
            let why = format!("the page asks for too much work: its {what} ran out");
            diagnostics.push(error(number, "page_too_complex", &why));
        }
        fill_in(&mut page, drawing);
        if page.text == TextState::None {
            diagnostics.push(Diagnostic {
                severity: Severity::Warning,
                code: "page_without_text",
                message: format!("no text, {} images", page.images.len()),
                source: Some(place(number)),
            });
        }
        (page, diagnostics)
    }
}

/// Moves what was drawn into the page.
fn fill_in(page: &mut Page, drawing: Drawing) {
    let visible = |glyph: &scrutineer_model::Glyph| !glyph.invisible && !glyph.char.is_whitespace();
    page.text = if drawing.glyphs.iter().any(visible) {
        TextState::Embedded
    } else {
        TextState::None
    };
    page.glyphs = drawing.glyphs;
    page.fonts = drawing.fonts;
    page.rulings = drawing.rulings;
    page.fills = drawing.fills;
    page.images = drawing.images;
    page.hidden_glyphs = drawing.hidden_glyphs;
}

fn place(page: u32) -> Source {
    Source { page, bbox: None }
}

fn error(page: u32, code: &'static str, message: &str) -> Diagnostic {
    Diagnostic {
        severity: Severity::Error,
        code,
        message: message.to_owned(),
        source: Some(place(page)),
    }
}
