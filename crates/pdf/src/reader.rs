//! Reading one page.

use std::borrow::Cow;
use std::cell::RefCell;

use hayro_font::kurbo::Affine;
use hayro_syntax::Pdf;
use hayro_syntax::object::{MaybeRef, Object, Stream};
use hayro_syntax::page::Page as SourcePage;
use scrutineer_model::{Diagnostic, Page, Rect, Severity, Source, TextState};

use crate::budget::Budget;
use crate::content::{Content, File};
use crate::cover;
use crate::document::Document;
use crate::drawing::Drawing;
use crate::fonts::Shelf;
use crate::garbled::{self, Tally};
use crate::overprint;
use crate::panics::caught;
use crate::signs;
use crate::streams::decoded;
use crate::structure::Structure;

/// Something that reads pages: our own reader, or the second opinion.
pub(crate) trait Pages {
    /// A page, counted from 1, as far as it can be read.
    fn page(&self, number: u32) -> (Page, Vec<Diagnostic>);
}

/// Reads pages of one document, in any order. It keeps the fonts it has met, for one thread.
pub struct Reader<'a> {
    document: &'a Document,
    own: Option<OwnReader<'a>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        Self {
            document,
            own: document.pdf().map(|pdf| OwnReader {
                document,
                pdf,
                fonts: RefCell::new(Shelf::new()),
                structure: RefCell::new(None),
            }),
        }
    }

    /// Reads a page, counted from 1, with what is to be said about it.
    ///
    /// Never panics and never fails: a page that cannot be read, or is not there, comes out as far
    /// as it could be read, with a diagnostic. Pages read before or after do not change it.
    pub fn page(&self, number: u32) -> (Page, Vec<Diagnostic>) {
        let Some(own) = &self.own else {
            return self.document.second_opinion().page(number);
        };
        let (mut page, mut diagnostics) = own.page(number);
        let mut tally = Tally::of(&page);
        if tally.is_garbled() {
            diagnostics.push(self.settle(own, &mut page));
            tally = Tally::of(&page);
        }
        let unknown = tally.unknown;
        if page.text == TextState::Embedded && unknown > 0 {
            let why = match unknown {
                1 => "1 character has no Unicode in the file".to_owned(),
                _ => format!("{unknown} characters have no Unicode in the file"),
            };
            let code = "characters_unknown";
            diagnostics.push(diagnostic(number, Severity::Info, code, why));
        }
        if page.hidden_glyphs > 0 {
            let hidden = page.hidden_glyphs;
            let why =
                format!("{hidden} characters off the page or on a layer that is off left out");
            let code = "hidden_text_dropped";
            diagnostics.push(diagnostic(number, Severity::Info, code, why));
        }
        (page, diagnostics)
    }

    /// Asks a second reader about a page whose text does not look like text.
    fn settle(&self, own: &OwnReader<'_>, page: &mut Page) -> Diagnostic {
        let number = page.number;
        let letters = self.document.second_opinion().letters(number);
        let to_page = own.to_page(number);
        let helped = letters
            .zip(to_page)
            .is_some_and(|(letters, to_page)| garbled::fill_in(page, &letters, to_page));
        if helped {
            let why = "characters without Unicode were taken from a second reader".to_owned();
            return diagnostic(number, Severity::Info, "second_reader", why);
        }
        page.text = TextState::Garbled;
        let why = "the characters in the file do not stand for what is seen".to_owned();
        diagnostic(number, Severity::Warning, "text_garbled", why)
    }
}

/// So many fonts are kept; a reader that meets more starts over, which bounds its memory.
const FONTS_KEPT: usize = 2000;

/// Our own reader.
struct OwnReader<'a> {
    document: &'a Document,
    pdf: &'a Pdf,
    fonts: RefCell<Shelf<'a>>,
    structure: RefCell<Option<Structure<'a>>>,
}

impl Pages for OwnReader<'_> {
    fn page(&self, number: u32) -> (Page, Vec<Diagnostic>) {
        caught(|| self.read(number)).unwrap_or_else(|| {
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
}

impl<'a> OwnReader<'a> {
    fn source(&self, number: u32) -> Option<&'a SourcePage<'a>> {
        self.pdf.pages().get((number as usize).checked_sub(1)?)
    }

    /// From a page's own space to the page as displayed.
    fn to_page(&self, number: u32) -> Option<Affine> {
        let transform = self.source(number)?.initial_transform(true);
        Some(Affine::new(transform.as_coeffs()))
    }

    fn read(&self, number: u32) -> (Page, Vec<Diagnostic>) {
        let mut page = Page {
            number,
            ..Page::default()
        };
        let Some(source) = self.source(number) else {
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
        let structure = structure
            .get_or_insert_with(|| Structure::read(self.pdf.xref(), &self.document.catalog()));
        let mut budget = Budget::new();
        let file = File {
            fonts: &mut fonts,
            structure,
            layers: self.document.layers(),
            budget: &mut budget,
        };
        let mut content = Content::new(file, Drawing::new(area), ctm);
        content.struct_parents = source.raw().get::<i64>(b"StructParents");
        let bytes = page_content(source, content.budget);
        content.run(&bytes, source.resources());
        page.links = content.annotations(source.raw(), ctm, self.document);
        let (mut drawing, elements) = content.finish();
        cover::hide(&mut drawing);
        signs::restore(&mut drawing.glyphs);
        overprint::keep_once(&mut drawing.glyphs, &mut drawing.fonts);
        page.elements = elements;
        let mut diagnostics = Vec::new();
        if let Some(what) = budget.spent() {
            let why = format!("the page asks for too much work: its {what} ran out");
            diagnostics.push(error(number, "page_too_complex", &why));
        }
        if drawing.strings_left_out > 0 {
            let strings = drawing.strings_left_out;
            let why = format!("{strings} strings in fonts that cannot be read left out");
            diagnostics.push(diagnostic(
                number,
                Severity::Warning,
                "font_unreadable",
                why,
            ));
        }
        fill_in(&mut page, drawing);
        if page.text == TextState::None {
            let why = format!("no text, {} images", page.images.len());
            let code = "page_without_text";
            diagnostics.push(diagnostic(number, Severity::Warning, code, why));
        }
        (page, diagnostics)
    }
}

/// The content of a page: one stream, or several to be read as one.
fn page_content<'a>(page: &SourcePage<'a>, budget: &mut Budget) -> Cow<'a, [u8]> {
    match page.raw().get::<Object<'a>>(b"Contents") {
        Some(Object::Stream(stream)) => decoded(&stream)
            .filter(|bytes| budget.decoded(bytes.len()))
            .unwrap_or_default(),
        Some(Object::Array(parts)) => {
            let mut all = Vec::new();
            for part in parts.raw_iter() {
                let part = match part {
                    MaybeRef::Ref(id) => page.xref().get::<Stream<'a>>(id.into()),
                    MaybeRef::NotRef(_) => None,
                };
                let Some(part) = part else { continue };
                if let Some(bytes) = decoded(&part).filter(|bytes| budget.decoded(bytes.len())) {
                    all.extend_from_slice(&bytes);
                    // Words must not run together where the parts meet.
                    all.push(b'\n');
                }
            }
            Cow::Owned(all)
        }
        _ => Cow::default(),
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
    page.dots = drawing.dots;
    page.strokes = drawing.strokes;
    page.images = drawing.images;
    page.hidden_glyphs = drawing.hidden_glyphs;
}

fn error(page: u32, code: &'static str, message: &str) -> Diagnostic {
    diagnostic(page, Severity::Error, code, message.to_owned())
}

fn diagnostic(page: u32, severity: Severity, code: &'static str, message: String) -> Diagnostic {
    Diagnostic {
        severity,
        code,
        message,
        source: Some(Source::page(page)),
    }
}
