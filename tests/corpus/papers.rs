//! Where the papers lie.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use scrutineer_pipeline::Options;
use scrutineer_pipeline::look::{self, Reading};

/// A paper of the corpus.
pub(crate) struct Paper {
    /// `kent/budget-book`.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
}

impl Paper {
    /// The paper's bytes.
    pub(crate) fn bytes(&self) -> Arc<[u8]> {
        fs::read(&self.path).expect(&self.name).into()
    }

    /// What its file is called.
    pub(crate) fn file(&self) -> String {
        let name = self.path.file_name().expect("a file");
        name.to_string_lossy().into_owned()
    }

    /// The paper read on as many threads as there are.
    pub(crate) fn reading(&self) -> Reading {
        look::sheets(&self.bytes(), &self.file(), &Options::default())
            .unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// The folder of the package.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every PDF of the corpus, sorted by name, then every page of the web.
pub(crate) fn papers() -> Vec<Paper> {
    let corpus = root().join("corpus");
    let paper = |path: PathBuf| {
        let below = path.strip_prefix(&corpus).expect("below the corpus");
        Paper {
            name: below
                .with_extension("")
                .to_string_lossy()
                .replace('\\', "/"),
            path,
        }
    };
    let papers: Vec<Paper> = (files("pdf").into_iter())
        .chain(pages())
        .map(paper)
        .collect();
    assert!(!papers.is_empty(), "no papers in {}", corpus.display());
    papers
}

/// Every web page of the corpus that is a paper of its own, not the source of a PDF, sorted by
/// name.
pub(crate) fn pages() -> Vec<PathBuf> {
    let mut pages = files("html");
    pages.retain(|page| !page.with_extension("pdf").exists() && !is_twin(page));
    pages
}

/// Papers that are there as a PDF, as a page of the web and as a text, by the PDF's path, sorted.
pub(crate) fn twins() -> Vec<PathBuf> {
    let mut twins = files("pdf");
    twins.retain(|pdf| twin(pdf, "html").exists());
    twins
}

/// The path of a PDF's twin of this kind.
pub(crate) fn twin(pdf: &Path, kind: &str) -> PathBuf {
    pdf.with_extension(format!("twin.{kind}"))
}

fn is_twin(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default();
    Path::new(stem)
        .extension()
        .is_some_and(|ending| ending == "twin")
}

/// The files of the corpus with this extension, sorted by council and name.
fn files(extension: &str) -> Vec<PathBuf> {
    let corpus = root().join("corpus");
    let mut files: Vec<PathBuf> = folders(&corpus)
        .iter()
        .flat_map(|council| entries(council))
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    files.sort();
    files
}

fn folders(of: &Path) -> Vec<PathBuf> {
    entries(of)
        .into_iter()
        .filter(|path| path.is_dir())
        .collect()
}

fn entries(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).unwrap_or_else(|error| panic!("{}: {error}", of.display()));
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}
