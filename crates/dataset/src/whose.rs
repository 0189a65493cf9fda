//! Whose the papers of a folder are, where they do not say so themselves.
//!
//! ```text
//! papers/kent=Kent County Council
//! ```
//!
//! Appendices are often printed without the council's name. Who collected them knows it.

use scrutineer_export::structure::Body;

/// Whose the papers below a path are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    /// A file or folder as the dataset's paths have it; empty for all papers.
    folder: String,
    body: Body,
}

impl Whose {
    /// The papers at or below `folder` are those of the body. `gss` is its code, where it has one.
    pub fn new(folder: &str, name: &str, gss: Option<&str>) -> Self {
        let names = folder.split('/').filter(|name| *name != ".");
        let folder = names.collect::<Vec<_>>().join("/");
        Self {
            folder: folder.trim_end_matches('/').to_owned(),
            body: Body {
                name: name.to_owned(),
                gss: gss.map(str::to_owned),
            },
        }
    }

    /// The folder.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Whether a paper with this path is meant.
    fn holds(&self, path: &str) -> bool {
        let below = path.strip_prefix(self.folder.as_str());
        self.folder.is_empty()
            || below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
    }
}

/// Whose a paper is: what is said of the longest path that holds it, with its place among `all`.
pub(crate) fn given<'a>(all: &'a [Whose], path: &str) -> Option<(usize, &'a Body)> {
    let holding = all
        .iter()
        .enumerate()
        .filter(|(_, whose)| whose.holds(path));
    holding
        .max_by_key(|(_, whose)| whose.folder.len())
        .map(|(at, whose)| (at, &whose.body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_path_that_holds_a_paper_says_whose_it_is() {
        let all = [
            Whose::new("papers", "Kent County Council", Some("E10000016")),
            Whose::new("./papers/ashford/", "Ashford Borough Council", None),
        ];
        let name = |path| given(&all, path).map(|(_, body)| body.name.as_str());
        assert_eq!(name("papers/a.pdf"), Some("Kent County Council"));
        assert_eq!(
            name("papers/ashford/a.pdf"),
            Some("Ashford Borough Council")
        );
        assert_eq!(name("papers/ashford2/a.pdf"), Some("Kent County Council"));
        assert_eq!(name("others/a.pdf"), None);
        assert_eq!(
            given(&[Whose::new(".", "Any", None)], "a.pdf").map(|(at, _)| at),
            Some(0)
        );
    }
}
