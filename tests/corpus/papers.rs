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

    /// The paper read on as many threads as there are.
    pub(crate) fn reading(&self) -> Reading {
        let file = self.path.file_name().expect("a file").to_string_lossy();
        look::sheets(&self.bytes(), &file, &Options::default())
            .unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// The folder of the package.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every PDF of the corpus, sorted by name.
pub(crate) fn papers() -> Vec<Paper> {
    let corpus = root().join("corpus");
    let mut papers = Vec::new();
    for council in folders(&corpus) {
        for entry in fs::read_dir(&council).expect("a council's folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|extension| extension == "pdf") {
                let below = path.strip_prefix(&corpus).expect("below the corpus");
                let name = below.with_extension("");
                papers.push(Paper {
                    name: name.to_string_lossy().replace('\\', "/"),
                    path,
                });
            }
        }
    }
    papers.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!papers.is_empty(), "no papers in {}", corpus.display());
    papers
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).unwrap_or_else(|error| panic!("{}: {error}", of.display()));
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.is_dir()).collect()
}
