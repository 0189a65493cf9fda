//! The second opinion: `pdf-extract`, an independent reader.
//!
//! It is asked in two cases: where our own reader refuses a file, and for the characters of a page
//! whose text does not look like text. It is a weaker reader (it leaves form matrices out, knows no
//! fonts' names, and panics on odd ones), so it never speaks first, never supplies lines, and works
//! on a thread of its own that is given up after [`PATIENCE`].

use std::sync::{Arc, OnceLock, mpsc};
use std::time::Duration;

use pdf_extract::{MediaBox, OutputDev, OutputError, Transform};
use scrutineer_model::{
    Color, Diagnostic, Font, Glyph, Page, Rect, Severity, Source, TextState, Turn,
};

use crate::panics::caught;
use crate::reader::Pages;

/// How long one page, or opening the file, may take. A slow honest page takes a fifth of a second.
const PATIENCE: Duration = Duration::from_secs(5);

/// The stack of its thread: it follows nested objects by recursion.
const STACK: usize = 32 << 20;

/// The largest file it is asked about, in bytes: it decodes all of it at once.
const LARGEST: usize = 64 << 20;

/// Glyphs taken from one page.
const GLYPHS: usize = 200_000;

/// Top and bottom of a glyph's box in ems, as the fonts' own are not known.
const EXTENT: (f32, f32) = (0.75, -0.21);

/// A file as `pdf-extract` sees it, opened when first asked about.
pub(crate) struct SecondOpinion {
    bytes: Arc<[u8]>,
    password: String,
    opened: OnceLock<Option<Arc<pdf_extract::Document>>>,
}

impl SecondOpinion {
    pub(crate) fn new(bytes: Arc<[u8]>, password: Option<&str>) -> Self {
        Self {
            bytes,
            password: password.unwrap_or_default().to_owned(),
            opened: OnceLock::new(),
        }
    }

    /// How many pages it sees; 0 where it cannot open the file.
    pub(crate) fn page_count(&self) -> u32 {
        self.opened()
            .and_then(|file| patiently(move || file.get_pages().len()))
            .and_then(|count| u32::try_from(count).ok())
            .unwrap_or(0)
    }

    fn opened(&self) -> Option<Arc<pdf_extract::Document>> {
        let open = || {
            let (bytes, password) = (self.bytes.clone(), self.password.clone());
            if bytes.len() > LARGEST {
                return None;
            }
            patiently(move || {
                let mut file = pdf_extract::Document::load_mem(&bytes).ok()?;
                if file.is_encrypted() {
                    file.decrypt(&password).ok()?;
                }
                Some(Arc::new(file))
            })?
        };
        self.opened.get_or_init(open).clone()
    }

    /// The characters of a page with their origins, in the page's own space (y upwards).
    pub(crate) fn letters(&self, number: u32) -> Option<Letters> {
        let file = self.opened()?;
        patiently(move || {
            let mut letters = Letters::default();
            pdf_extract::output_doc_page(&file, &mut letters, number).ok()?;
            Some(letters)
        })?
    }
}

impl Pages for SecondOpinion {
    fn page(&self, number: u32) -> (Page, Vec<Diagnostic>) {
        let diagnostic = |severity, code, message: &str| Diagnostic {
            severity,
            code,
            message: message.to_owned(),
            source: Some(Source::page(number)),
        };
        let mut page = Page {
            number,
            ..Page::default()
        };
        let Some(letters) = self.letters(number) else {
            let why = "the page could not be read, by a second reader either";
            return (
                page,
                vec![diagnostic(Severity::Error, "page_unreadable", why)],
            );
        };
        let [x0, y0, x1, y1] = letters.media_box;
        page.width = (x1 - x0).abs() as f32;
        page.height = (y1 - y0).abs() as f32;
        page.fonts = vec![Font::default()];
        page.glyphs = letters.glyphs(x0.min(x1), y0.max(y1));
        if page.glyphs.is_empty() {
            page.text = TextState::None;
        }
        let why =
            "the file is damaged; a second reader gave the text of the page without its lines";
        (
            page,
            vec![diagnostic(Severity::Warning, "second_reader", why)],
        )
    }
}

/// The characters of a page in content order.
#[derive(Default)]
pub(crate) struct Letters {
    media_box: [f64; 4],
    pub(crate) letters: Vec<Letter>,
}

/// What stands for one character code, and where.
pub(crate) struct Letter {
    pub(crate) text: String,
    /// The origin of the glyph in the page's own space.
    pub(crate) x: f64,
    pub(crate) y: f64,
    width: f64,
    size: f64,
}

impl Letters {
    /// As glyphs on the page as displayed, for pages that are not turned.
    fn glyphs(&self, left: f64, top: f64) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        for letter in &self.letters {
            let count = letter.text.chars().count().max(1) as f64;
            let (x, y) = ((letter.x - left) as f32, (top - letter.y) as f32);
            let size = letter.size as f32;
            let share = (letter.width / count) as f32;
            for (index, char) in letter.text.chars().enumerate() {
                let start = x + share * index as f32;
                let (above, below) = (y - EXTENT.0 * size, y - EXTENT.1 * size);
                if let Some(bbox) = Rect::new(start, above, start + share, below)
                    && !char.is_control()
                {
                    glyphs.push(Glyph {
                        char,
                        bbox,
                        baseline: y,
                        size,
                        font: 0,
                        color: Color::BLACK,
                        turn: Turn::None,
                        invisible: false,
                        element: None,
                    });
                }
            }
        }
        glyphs
    }
}

impl OutputDev for Letters {
    fn begin_page(
        &mut self,
        _page: u32,
        media_box: &MediaBox,
        _art_box: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.media_box = [media_box.llx, media_box.lly, media_box.urx, media_box.ury];
        Ok(())
    }

    fn output_character(
        &mut self,
        matrix: &Transform,
        width: f64,
        _spacing: f64,
        size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        let stretch = matrix.m11.hypot(matrix.m12);
        let size = size * matrix.m21.hypot(matrix.m22);
        if self.letters.len() < GLYPHS && matrix.m31.is_finite() && matrix.m32.is_finite() {
            self.letters.push(Letter {
                text: text.to_owned(),
                x: matrix.m31,
                y: matrix.m32,
                width: width * stretch * size / matrix.m21.hypot(matrix.m22).max(1e-6),
                size,
            });
        }
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

/// What a computation gives on a thread of its own; `None` where it panics or takes too long. A
/// thread that takes too long is left to itself.
fn patiently<T: Send + 'static>(compute: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (send, receive) = mpsc::channel();
    let run = move || {
        if let Some(result) = caught(compute) {
            // Nobody may be waiting any more.
            let _ = send.send(result);
        }
    };
    std::thread::Builder::new()
        .name("second opinion".to_owned())
        .stack_size(STACK)
        .spawn(run)
        .ok()?;
    receive.recv_timeout(PATIENCE).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computation_that_panics_or_never_ends_gives_nothing() {
        assert_eq!(patiently(|| 1), Some(1));
        assert_eq!(
            patiently(|| {
                assert!(std::hint::black_box(false), "on purpose");
                1
            }),
            None
        );
    }

    #[test]
    fn bytes_that_are_no_file_have_no_pages() {
        let nothing = SecondOpinion::new(Arc::from(&b"%PDF-1.4 nothing"[..]), None);
        assert_eq!(nothing.page_count(), 0);
        assert!(nothing.letters(1).is_none());
    }
}
