//! One paper through all stages, its pages in parallel.

use std::sync::Arc;

use rayon::prelude::*;
use scrutineer_layout::Furniture;
use scrutineer_model::{
    Diagnostic, Link, MediaType, Observation, Page, PageInfo, Paper, Severity, Sheet, Source,
    Statement, Table, TextState,
};
use scrutineer_pdf::Document;
use scrutineer_values::Observed;
use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::flow;
use crate::guard::guarded;
use crate::kind::kind;
use crate::links;
use crate::options::Options;
use crate::structure;

/// A paper with the sheets its tables were read from.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What was read.
    pub paper: Paper,
    /// The words, lines and blocks of the pages read, in order.
    pub sheets: Vec<Sheet>,
}

/// Reads a paper from the bytes of its file. `name` is the file's name without folders.
///
/// A page that cannot be read is left out, with a diagnostic. Each call starts threads of its own;
/// `each` reads many papers with one set of them.
///
/// # Errors
/// The bytes are no PDF, web page or text, need another password, or have none of the pages asked
/// for.
pub fn extract(bytes: impl Into<Arc<[u8]>>, name: &str, options: &Options) -> Result<Paper, Error> {
    let bytes = bytes.into();
    let pool = crate::each::pool(options.threads)?;
    pool.install(|| read(&bytes, name, options))
        .map(|reading| reading.paper)
}

/// As [`extract`], on the threads of the pool it is called in, and keeping the sheets.
pub(crate) fn read(bytes: &Arc<[u8]>, name: &str, options: &Options) -> Result<Reading, Error> {
    guarded(|| stages(bytes, name, options)).unwrap_or_else(|message| Err(Error::Fault { message }))
}

/// Calls the stages in order.
fn stages(bytes: &Arc<[u8]>, name: &str, options: &Options) -> Result<Reading, Error> {
    let kind = kind(bytes, name)?;
    let (reading, sha256) = rayon::join(
        || match kind {
            MediaType::Pdf => on_pages(bytes, options),
            flowing => flow::stages(bytes, flowing, options),
        },
        || sha256(bytes),
    );
    let mut reading = reading?;
    let Reading { paper, sheets } = &mut reading;
    paper.sha256 = sha256;
    name.clone_into(&mut paper.file);
    scrutineer_papers::fill_labels(&mut paper.pages);
    // None of these needs what another gives. What can be shared out in small pieces comes last, so that no
    // thread waits long for another.
    let ((statements, of_statements), (read, observed)) = rayon::join(
        || statements(paper, sheets),
        || {
            rayon::join(
                || structure::read(paper, sheets, options),
                || observe(paper, sheets),
            )
        },
    );
    paper.observations = of_tables(observed, &mut paper.diagnostics);
    paper.observations.extend(of_statements);
    paper.statements = statements;
    paper
        .diagnostics
        .sort_by_key(|diagnostic| diagnostic.source.as_ref().map_or(0, |source| source.page));
    structure::put(paper, read);
    Ok(reading)
}

/// Reads a PDF as far as its tables and outline.
fn on_pages(bytes: &Arc<[u8]>, options: &Options) -> Result<Reading, Error> {
    let document = open(bytes, options)?;
    let numbers = numbers(&document, options)?;

    let (mut sheets, mut pages, links, mut diagnostics) = sheets(&document, &numbers);
    let furniture = scrutineer_layout::furnish(&sheets);
    label(&mut pages, &furniture);
    diagnostics.extend(of_file(bytes, &document, options));
    let tables = tables(&mut sheets, &furniture, &mut diagnostics);
    let tables = scrutineer_tables::join(tables, &sheets);
    let outline = scrutineer_layout::outline(&sheets, &tables, &document.outline());

    let paper = Paper {
        page_count: document.page_count(),
        author: document.author(),
        file_title: document.title(),
        pages,
        outline,
        tables,
        attachments: links::documents(links::of_pages(links, &sheets), &sheets),
        diagnostics,
        ..Paper::default()
    };
    Ok(Reading { paper, sheets })
}

/// What is to be said of the file as a whole.
fn of_file(bytes: &[u8], document: &Document, options: &Options) -> Vec<Diagnostic> {
    let warning = |code, message| Diagnostic {
        severity: Severity::Warning,
        code,
        message,
        source: None,
    };
    let cut = scrutineer_pdf::is_cut_short(bytes).then(|| {
        let why = "the file ends before its end: part of it is missing, and with it text and figures of any page";
        warning("file_cut_short", why.to_owned())
    });
    let count = document.page_count();
    let asked = options.pages.as_ref();
    let beyond = asked.and_then(|pages| pages.beyond(count)).map(|beyond| {
        let pages = if count == 1 { "page" } else { "pages" };
        warning(
            "no_such_page",
            format!("expected page {beyond}; the paper has {count} {pages}"),
        )
    });
    cut.into_iter().chain(beyond).collect()
}

/// Opens a PDF.
pub(crate) fn open(bytes: &Arc<[u8]>, options: &Options) -> Result<Document, Error> {
    Ok(Document::open(bytes.clone(), options.password.as_deref())?)
}

/// The pages to read.
pub(crate) fn numbers(document: &Document, options: &Options) -> Result<Vec<u32>, Error> {
    let count = document.page_count();
    let Some(pages) = &options.pages else {
        return Ok((1..=count).collect());
    };
    let numbers = pages.of(count);
    if numbers.is_empty() {
        return Err(Error::NoSuchPages {
            asked: pages.clone(),
            count,
        });
    }
    Ok(numbers)
}

/// Pages become sheets at once, so that only as many pages' glyphs are held as there are threads.
fn sheets(document: &Document, numbers: &[u32]) -> Sheets {
    /// A reader keeps the fonts it has met. Pages read by one reader share them; more chunks than
    /// threads keep all threads busy to the end, which one thread is anyway.
    const CHUNKS_PER_THREAD: usize = 4;
    /// Below this, meeting the fonts again costs more than a thread saves.
    const SMALLEST_CHUNK: usize = 4;

    let chunks = match rayon::current_num_threads() {
        1 => 1,
        threads => threads * CHUNKS_PER_THREAD,
    };
    let size = numbers.len().div_ceil(chunks).max(SMALLEST_CHUNK);
    let read: Vec<Vec<OnePage>> = numbers
        .par_chunks(size)
        .map(|chunk| {
            let mut reader = document.reader();
            let mut pages = Vec::with_capacity(chunk.len());
            for &number in chunk {
                pages.push(
                    guarded(|| one_page(&reader, number)).unwrap_or_else(|message| {
                        // What the reader was doing is lost; another begins afresh.
                        reader = document.reader();
                        OnePage {
                            diagnostics: vec![fault(number, &message)],
                            ..OnePage::default()
                        }
                    }),
                );
            }
            pages
        })
        .collect();

    let mut sheets = Vec::new();
    let mut pages = Vec::new();
    let mut links = Vec::new();
    let mut diagnostics = Vec::new();
    for page in read.into_iter().flatten() {
        sheets.extend(page.sheets);
        pages.extend(page.info);
        links.extend(page.links);
        diagnostics.extend(page.diagnostics);
    }
    (sheets, pages, links, diagnostics)
}

/// What the pages give: their sheets, what is known of them, their links, what went wrong.
type Sheets = (Vec<Sheet>, Vec<PageInfo>, Vec<(u32, Link)>, Vec<Diagnostic>);

/// What one page gives.
#[derive(Default)]
struct OnePage {
    sheets: Vec<Sheet>,
    info: Option<PageInfo>,
    /// Each with the page's number.
    links: Vec<(u32, Link)>,
    diagnostics: Vec<Diagnostic>,
}

fn one_page(reader: &scrutineer_pdf::Reader<'_>, number: u32) -> OnePage {
    let (mut page, diagnostics) = reader.page(number);
    let links = std::mem::take(&mut page.links);
    OnePage {
        links: links.into_iter().map(|link| (number, link)).collect(),
        sheets: scrutineer_layout::read(&page),
        info: Some(info(&page)),
        diagnostics,
    }
}

fn info(page: &Page) -> PageInfo {
    let images = match page.text {
        TextState::None => page.images.iter().map(|image| image.bbox).collect(),
        TextState::Embedded | TextState::Garbled => Vec::new(),
    };
    PageInfo {
        page: page.number,
        width: page.width,
        height: page.height,
        label: page.label.clone(),
        text: page.text,
        images,
    }
}

/// Arranges the sheets and finds their tables.
fn tables(
    sheets: &mut [Sheet],
    furniture: &Furniture,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Table> {
    let found: Vec<Result<Vec<Table>, Diagnostic>> = sheets
        .par_iter_mut()
        .map(|sheet| {
            let page = sheet.page;
            guarded(|| {
                scrutineer_layout::arrange(sheet, furniture);
                scrutineer_tables::find(sheet)
            })
            .map_err(|message| fault(page, &message))
        })
        .collect();
    let mut tables = Vec::new();
    for found in found {
        match found {
            Ok(of_sheet) => tables.extend(of_sheet),
            Err(fault) => diagnostics.push(fault),
        }
    }
    tables
}

/// What sentences state, and their observations with their entries in the measure register.
fn statements(paper: &Paper, sheets: &[Sheet]) -> (Vec<Statement>, Vec<Observation>) {
    let statements = scrutineer_statements::find(sheets, &paper.tables);
    let mut observations = scrutineer_statements::observations(&statements);
    scrutineer_values::register(&mut observations);
    (statements, observations)
}

/// What tables state, with the entries in the measure register; the message of a fault where there was one.
fn observe(paper: &Paper, sheets: &[Sheet]) -> Result<Observed, String> {
    let tables = guarded(|| scrutineer_values::Tables::new(&paper.tables, sheets, &paper.outline))?;
    let runs: Vec<Result<Observed, String>> = (tables.runs())
        .into_par_iter()
        .map(|run| {
            guarded(|| {
                let mut observed = tables.observe(run);
                scrutineer_values::register(&mut observed.observations);
                observed
            })
        })
        .collect();
    let count = runs
        .iter()
        .flatten()
        .map(|run| run.observations.len())
        .sum();
    let mut all = Observed::default();
    all.observations.reserve_exact(count);
    for run in runs {
        all.extend(run?);
    }
    Ok(all)
}

/// The observations of tables. A fault in reading their values leaves them out and is reported.
fn of_tables(
    observed: Result<Observed, String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Observation> {
    match observed {
        Ok(observed) => {
            diagnostics.extend(observed.diagnostics);
            observed.observations
        }
        Err(message) => {
            diagnostics.push(Diagnostic {
                severity: Severity::Error,
                code: "values_failed",
                message: format!("a fault in scrutineer ended the reading of values: {message}"),
                source: None,
            });
            Vec::new()
        }
    }
}

/// A printed page number goes before the label in the file: it is what people cite.
fn label(pages: &mut [PageInfo], furniture: &Furniture) {
    for page in pages {
        if let Some(printed) = furniture.label(page.page) {
            page.label = Some(printed.to_owned());
        }
    }
}

fn fault(page: u32, message: &str) -> Diagnostic {
    Diagnostic {
        severity: Severity::Error,
        code: "page_failed",
        message: format!("a fault in scrutineer ended the reading of this page: {message}"),
        source: Some(Source::page(page)),
    }
}

fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_paper_is_an_error_that_says_so() {
        let error = extract(*b"{}", "a.json", &Options::default()).expect_err("JSON");
        assert_eq!(
            error.to_string(),
            "expected a PDF, an HTML page or a text; found JSON"
        );
    }
}
