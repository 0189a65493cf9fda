//! The sets of papers that there is truth for.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::predicted::Extent;
use crate::rules_away::Away;
use crate::truth::{Error, Truth};

/// Papers that are reported together.
#[derive(Clone, Debug)]
pub struct Set {
    /// What the set is called in reports.
    pub name: String,
    /// Sorted by name.
    pub papers: Vec<Case>,
    /// Whether its papers are kept unread: only its totals are shown.
    pub sealed: bool,
    /// What is taken off its pages before tables are looked for.
    pub away: Option<Away>,
}

impl Set {
    /// The same papers with something taken off their pages; those without pages are left out.
    #[must_use]
    pub fn without(&self, away: Away) -> Self {
        let on_pages = |case: &&Case| case.pdf.extension().is_some_and(|ending| ending == "pdf");
        Self {
            name: format!("{}, {}", self.name, away.left()),
            papers: self.papers.iter().filter(on_pages).cloned().collect(),
            sealed: self.sealed,
            away: Some(away),
        }
    }
}

/// A paper, or one page of it, with what is true of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// What is true.
    pub truth: Truth,
    /// The paper.
    pub pdf: PathBuf,
    /// How much of it is compared.
    pub extent: Extent,
}

/// The project's own papers: every `NAME.truth.json` below `folder`, its paper beside it.
/// They are called by their path: `kent/budget-book`.
///
/// Tables are compared whole, over all their pages, and optional ones are forgiven.
///
/// # Errors
/// Where a truth file cannot be used.
pub fn corpus(folder: &Path) -> Result<Set, Error> {
    own("corpus", folder, ".truth.json")
}

/// The project's own papers without pages: every `NAME.markup.json` below `folder`, compared as
/// [`corpus`] does. There are no boxes.
///
/// # Errors
/// Where a truth file cannot be used.
pub fn markup(folder: &Path) -> Result<Set, Error> {
    own("corpus, pages of the web", folder, ".markup.json")
}

fn own(name: &str, folder: &Path, ending: &str) -> Result<Set, Error> {
    let cases = truths(folder, ending)?
        .into_iter()
        .map(|(path, mut truth)| {
            let named = truth
                .file
                .as_deref()
                .map(Path::new)
                .and_then(Path::file_name);
            let paper = named.map_or_else(|| format!("{}.pdf", truth.name).into(), PathBuf::from);
            let paper = path.with_file_name(paper);
            // Two councils may have a paper of one name.
            if let Ok(below) = paper.with_extension("").strip_prefix(folder) {
                truth.name = below.to_string_lossy().into_owned();
            }
            truth.forgiving = true;
            Case {
                pdf: paper,
                extent: truth.page.map_or(Extent::Whole, Extent::Page),
                truth,
            }
        });
    Ok(Set {
        name: name.to_owned(),
        papers: cases.collect(),
        sealed: false,
        away: None,
    })
}

/// Checked pages of published papers, in two sets: those that may be worked on, and those of the
/// publishers that are set aside to be looked at only at the end.
///
/// # Errors
/// Where a truth file cannot be used.
pub fn council_pages(truth: &Path, papers: &Path) -> Result<[Set; 2], Error> {
    let set = |name: &str, sealed| Set {
        name: name.to_owned(),
        papers: Vec::new(),
        sealed,
        away: None,
    };
    let mut sets = [
        set("council pages, worked on", false),
        set("council pages, set aside", true),
    ];
    for case in cases(truth, papers)? {
        let publisher = case
            .truth
            .file
            .as_deref()
            .and_then(|file| file.split('/').next());
        let aside = publisher.is_some_and(is_set_aside);
        sets[usize::from(aside)].papers.push(case);
    }
    Ok(sets)
}

/// The folders of [`unseen`] pages: those that may be worked on, and those that nobody looks at.
pub const HALVES: [&str; 2] = ["open", "sealed"];

/// Pages of published papers checked by somebody who had not seen the rules, in two sets, one from each of [`HALVES`]. Optional tables are forgiven.
///
/// # Errors
/// Where a truth file cannot be used.
pub fn unseen(truth: &Path, papers: &Path) -> Result<[Set; 2], Error> {
    let set = |name: &str, half: &str, sealed| {
        let mut cases = cases(&truth.join(half), papers)?;
        for case in &mut cases {
            case.truth.forgiving = true;
        }
        Ok(Set {
            name: name.to_owned(),
            papers: cases,
            sealed,
            away: None,
        })
    };
    let [open, sealed] = HALVES;
    Ok([
        set("published, open", open, false)?,
        set("published, never looked at", sealed, true)?,
    ])
}

/// Checked papers in one set: `NAME.json` speaks of the paper it names as its `"file"`, else of
/// `NAME.pdf`.
///
/// # Errors
/// Where a truth file cannot be used.
pub fn checked(name: &str, truth: &Path, papers: &Path) -> Result<Set, Error> {
    Ok(Set {
        name: name.to_owned(),
        papers: cases(truth, papers)?,
        sealed: false,
        away: None,
    })
}

fn cases(truth: &Path, papers: &Path) -> Result<Vec<Case>, Error> {
    let cases = truths(truth, ".json")?.into_iter().map(|(_, truth)| Case {
        pdf: papers.join(
            truth
                .file
                .clone()
                .unwrap_or_else(|| format!("{}.pdf", truth.name)),
        ),
        extent: truth.page.map_or(Extent::Parts, Extent::Page),
        truth,
    });
    Ok(cases.collect())
}

/// Whether a publisher's papers are set aside: one in twelve, by the first byte of the name's
/// SHA-256, so that nobody has chosen them. One in three was, then one in six, until half of them
/// were looked at each time; so was the one named here, whose page was seen by mistake.
pub(crate) fn is_set_aside(publisher: &str) -> bool {
    publisher != "birmingham-city-council" && Sha256::digest(publisher)[0].is_multiple_of(12)
}

/// The truth files below a folder in order of their paths.
fn truths(folder: &Path, ending: &str) -> Result<Vec<(PathBuf, Truth)>, Error> {
    let mut truths = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| Error::Read {
            path: folder.to_owned(),
            source: error.into(),
        })?;
        let name = entry.file_name().to_string_lossy();
        // Hand-checked figures of prose lie beside the tables.
        if entry.file_type().is_file()
            && name.ends_with(ending)
            && !name.ends_with(".statements.json")
        {
            truths.push((entry.path().to_owned(), Truth::read(entry.path())?));
        }
    }
    Ok(truths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publisher_is_set_aside_by_its_name_alone() {
        assert!(is_set_aside("royal-sutton-coldfield-town-council"));
        assert!(!is_set_aside("birmingham-city-council"));
        assert!(!is_set_aside("welsh-government"));
        assert!(!is_set_aside("kent-county-council"));
        assert!(!is_set_aside("mhclg"));
    }
}
