//! Opening a file.

use std::sync::{Arc, OnceLock};

use hayro_syntax::object::Dict;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf, PdfData};
use scrutineer_model::Bookmark;

use crate::destinations::Destinations;
use crate::labels::Labels;
use crate::optional_content::Layers;
use crate::outline;
use crate::panics::caught;
use crate::reader::Reader;
use crate::second_opinion::SecondOpinion;
use crate::text_string;

/// The largest file that is opened, in bytes. The longest papers of councils, packs of more than a
/// thousand pages with maps, stay under 300 MB.
const LARGEST_FILE: usize = 1 << 30;

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The bytes do not look like a PDF file.
    #[error("not a PDF file: expected \"%PDF-\" near its start")]
    NotPdf,
    /// It looks like a PDF file, yet no page can be found in it.
    #[error("damaged: no page can be found")]
    Damaged,
    /// It is encrypted, and the empty password does not open it.
    #[error("encrypted: needs a password, give it with --password")]
    NeedsPassword,
    /// It is encrypted, and the given password does not open it.
    #[error("encrypted: the password given with --password does not open it")]
    WrongPassword,
    /// It is encrypted in a way that is not supported.
    #[error("encrypted in a way that is not supported")]
    UnknownEncryption,
    /// It is larger than 1 GiB.
    #[error("too large: {bytes} bytes, at most {LARGEST_FILE} are read")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
}

/// A page as a picture: rows of RGBA pixels, top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Four bytes a pixel; alpha is not premultiplied.
    pub rgba: Vec<u8>,
}

/// An open file. It can be shared between threads; each asks it for a [`Reader`] of its own.
pub struct Document {
    /// `None` where only the second opinion can read it.
    pdf: Option<Pdf>,
    second_opinion: SecondOpinion,
    page_count: u32,
    layers: Layers,
    labels: Labels,
    destinations: OnceLock<Destinations>,
}

impl Document {
    /// Opens a file from its bytes.
    ///
    /// Files encrypted with an empty user password open without one.
    ///
    /// # Errors
    ///
    /// Where no page can be read: see [`Error`].
    pub fn open(bytes: impl Into<Arc<[u8]>>, password: Option<&str>) -> Result<Self, Error> {
        let bytes: Arc<[u8]> = bytes.into();
        if bytes.len() > LARGEST_FILE {
            return Err(Error::TooLarge { bytes: bytes.len() });
        }
        let data = PdfData::from(Arc::new(bytes.clone()));
        let opened = caught(|| {
            let pdf = Pdf::new_with_password(data, password.unwrap_or_default())?;
            // The number is asked for here, as finding the pages may panic too.
            let pages = pdf.pages().len();
            Ok((pdf, pages))
        });
        let second_opinion = SecondOpinion::new(bytes.clone(), password);
        match opened {
            Some(Ok((pdf, pages))) if pages > 0 => Ok(Self::new(pdf, pages, second_opinion)),
            Some(Err(LoadPdfError::Decryption(why))) => Err(match (why, password) {
                (DecryptionError::PasswordProtected, None) => Error::NeedsPassword,
                (DecryptionError::PasswordProtected, Some(_)) => Error::WrongPassword,
                _ => Error::UnknownEncryption,
            }),
            _ if !has_header(&bytes) => Err(Error::NotPdf),
            _ => match second_opinion.page_count() {
                0 => Err(Error::Damaged),
                page_count => Ok(Self {
                    pdf: None,
                    second_opinion,
                    page_count,
                    layers: Layers::default(),
                    labels: Labels::default(),
                    destinations: OnceLock::new(),
                }),
            },
        }
    }

    fn new(pdf: Pdf, pages: usize, second_opinion: SecondOpinion) -> Self {
        let catalog = catalog(&pdf);
        let layers = guarded(|| Layers::read(&catalog));
        let labels = guarded(|| Labels::read(&catalog, |id| pdf.xref().get(id.into())));
        Self {
            second_opinion,
            page_count: u32::try_from(pages).unwrap_or(u32::MAX),
            layers,
            labels,
            destinations: OnceLock::new(),
            pdf: Some(pdf),
        }
    }

    /// Who the file says wrote it: a body, a person, or the name that a program was registered to.
    pub fn author(&self) -> Option<String> {
        let pdf = self.pdf.as_ref()?;
        let author = caught(|| Some(text_string::decode(pdf.metadata().author.as_deref()?)));
        author.flatten().filter(|author| !author.trim().is_empty())
    }

    /// What the file says it is called: the paper's title, that of the one it was made from, or a program's.
    pub fn title(&self) -> Option<String> {
        let pdf = self.pdf.as_ref()?;
        let title = caught(|| Some(text_string::decode(pdf.metadata().title.as_deref()?)));
        title.flatten().filter(|title| !title.trim().is_empty())
    }

    pub(crate) fn pdf(&self) -> Option<&Pdf> {
        self.pdf.as_ref()
    }

    pub(crate) fn second_opinion(&self) -> &SecondOpinion {
        &self.second_opinion
    }

    /// The catalogue, empty where it cannot be read.
    pub(crate) fn catalog(&self) -> Dict<'_> {
        self.pdf.as_ref().map(catalog).unwrap_or_default()
    }

    pub(crate) fn layers(&self) -> &Layers {
        &self.layers
    }

    pub(crate) fn labels(&self) -> &Labels {
        &self.labels
    }

    /// Where links and bookmarks lead; read when first asked for.
    pub(crate) fn destinations(&self) -> &Destinations {
        let read = |pdf| guarded(|| Destinations::read(pdf, &self.catalog()));
        self.destinations
            .get_or_init(|| self.pdf.as_ref().map(read).unwrap_or_default())
    }

    /// How many pages it has; at least one.
    pub fn page_count(&self) -> u32 {
        self.page_count
    }

    /// Its bookmarks, in order, parents before children. Empty where it has none.
    pub fn outline(&self) -> Vec<Bookmark> {
        guarded(|| outline::read(&self.catalog(), self.destinations()))
    }

    /// A reader of its pages, for one thread: it keeps the fonts it has met.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self)
    }

    /// A page painted as a picture, `scale` pixels a point.
    ///
    /// `None` where there is no such page or it cannot be painted.
    pub fn paint(&self, page: u32, scale: f32) -> Option<Picture> {
        let index = usize::try_from(page).ok()?.checked_sub(1)?;
        let page = self.pdf.as_ref()?.pages().get(index)?;
        caught(|| paint(page, scale))?
    }
}

fn catalog(pdf: &Pdf) -> Dict<'_> {
    let xref = pdf.xref();
    guarded(|| xref.get(xref.root_id()).unwrap_or_default())
}

/// What a part of the file says, or nothing where it cannot be read.
fn guarded<T: Default>(read: impl FnOnce() -> T) -> T {
    caught(read).unwrap_or_default()
}

/// The largest side of a picture, in pixels: what the renderer can address.
const LARGEST_SIDE: f32 = 16_384.0;

fn paint<'a>(page: &'a hayro_syntax::page::Page<'a>, scale: f32) -> Option<Picture> {
    let (width, height) = page.render_dimensions();
    let (wide, high) = (width * scale, height * scale);
    let possible = |side: f32| (1.0..=LARGEST_SIDE).contains(&side);
    if !possible(wide) || !possible(high) {
        return None;
    }
    let settings = hayro::PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: hayro::vello_cpu::color::palette::css::WHITE,
    };
    let pixels = hayro::render(
        page,
        &hayro::RenderCache::new(),
        &hayro::hayro_interpret::InterpreterSettings::default(),
        &hayro::RenderSettings::default(),
        &settings,
    );
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    // On opaque paper, premultiplied and plain colours are the same.
    Some(Picture {
        width,
        height,
        rgba: pixels.data_as_u8_slice().to_vec(),
    })
}

/// Whether the header stands within the first KiB, where readers look for it.
fn has_header(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    head.windows(5).any(|window| window == b"%PDF-")
}
