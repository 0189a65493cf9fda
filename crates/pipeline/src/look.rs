//! One paper as far as one stage, for drawing.

use std::sync::Arc;

use scrutineer_model::{MediaType, Page};
use scrutineer_pdf::Document;
pub use scrutineer_pdf::Picture;

use crate::error::Error;
use crate::guard::guarded;
use crate::kind::kind;
use crate::options::Options;
pub use crate::read::Reading;
use crate::read::{numbers, open};

/// The paper with its sheets. `name` is the file's name without folders.
///
/// # Errors
/// As [`crate::extract`].
pub fn sheets(bytes: &Arc<[u8]>, name: &str, options: &Options) -> Result<Reading, Error> {
    let pool = crate::each::pool(options.threads)?;
    pool.install(|| crate::read::read(bytes, name, options))
}

/// Hands the pages asked for to `each`, one after the other, as the file draws them.
///
/// # Errors
/// As [`crate::extract`], or the paper has no pages.
pub fn pages(
    bytes: &Arc<[u8]>,
    name: &str,
    options: &Options,
    mut each: impl FnMut(&Page),
) -> Result<(), Error> {
    let document = drawn(bytes, name, options)?;
    let reader = document.reader();
    for number in numbers(&document, options)? {
        let (page, _) =
            guarded(|| reader.page(number)).map_err(|message| Error::Fault { message })?;
        each(&page);
    }
    Ok(())
}

/// How many pages the paper has; `None` where nothing but reading it tells.
///
/// # Errors
/// As [`crate::extract`].
pub fn page_count(bytes: &Arc<[u8]>, name: &str, options: &Options) -> Result<Option<u32>, Error> {
    Ok(match kind(bytes, name)? {
        MediaType::Pdf => Some(open(bytes, options)?.page_count()),
        MediaType::Html | MediaType::Markdown | MediaType::Text => None,
    })
}

/// A paper whose pages can be drawn.
fn drawn(bytes: &Arc<[u8]>, name: &str, options: &Options) -> Result<Document, Error> {
    match kind(bytes, name)? {
        MediaType::Pdf => open(bytes, options),
        media_type => Err(Error::NoPages { media_type }),
    }
}

/// The picture of a page, at `scale` pixels to the point; `None` where it cannot be drawn.
///
/// # Errors
/// As [`crate::extract`], or the paper has no pages.
pub fn picture(
    bytes: &Arc<[u8]>,
    name: &str,
    page: u32,
    scale: f32,
    options: &Options,
) -> Result<Option<Picture>, Error> {
    let document = drawn(bytes, name, options)?;
    guarded(|| document.paint(page, scale)).map_err(|message| Error::Fault { message })
}
