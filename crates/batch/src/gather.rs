//! Which inputs the paths name: files, folders, lists, patterns, archives.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;
use std::path::{Component, Path, PathBuf};

use glob::{MatchOptions, Pattern};
use scrutineer_pipeline::listed as lines;
use serde::{Deserialize, Serialize};

use crate::archive;
use crate::error::Error;

/// An input and where its bytes are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// As it stands in the manifest.
    pub path: String,
    /// Where its bytes are.
    pub place: Place,
}

/// Where an input's bytes are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// In a file.
    File(std::ffi::OsString),
    /// In an archive.
    Packed {
        /// The archive's path.
        archive: std::ffi::OsString,
        /// Which of its files.
        index: usize,
    },
}

/// What the paths name.
#[derive(Debug, Default)]
pub struct Gathered {
    /// Sorted by path, each once.
    pub inputs: Vec<Input>,
    /// How many files of other kinds stand in the folders and archives.
    pub others: usize,
    /// What could not be listed, with the reason; sorted.
    pub unreadable: BTreeMap<String, String>,
    /// Links in folders that lead nowhere or back, with the reason; sorted. They cost what they lead to alone.
    pub astray: BTreeMap<String, String>,
    /// Where was looked.
    pub scope: Scope,
}

/// Where was looked for inputs: an input in it that was not found is there no longer.
#[derive(Debug, Default)]
pub struct Scope {
    /// Files, folders and archives named.
    named: Vec<String>,
    patterns: Vec<Pattern>,
    /// What could not be listed: nothing is known of what is below.
    unreadable: Vec<String>,
}

impl Scope {
    /// Whether an input with this path would have been found.
    pub fn covers(&self, path: &str) -> bool {
        let within = |folder: &String| {
            folder.is_empty()
                || path
                    .strip_prefix(folder.as_str())
                    .is_some_and(|below| below.is_empty() || below.starts_with('/'))
                || folder == "/" && path.starts_with('/')
        };
        let named = self.named.iter().any(within);
        let mut patterns = self.patterns.iter();
        let found = named || patterns.any(|pattern| pattern.matches_with(path, AS_PATHS));
        found && !self.unreadable.iter().any(within)
    }
}

/// `*` stays within a folder, as in a shell; `**` leads down.
const AS_PATHS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: true,
};

/// Finds the inputs. `-` stands for the paths listed in `list`, one a line; `@FILE` for those listed
/// in a file. Nothing below the folder `except` is an input: it is the dataset itself.
///
/// # Errors
/// A list cannot be read, or a pattern is none.
pub fn gather(paths: &[PathBuf], list: &mut dyn BufRead, except: &Path) -> Result<Gathered, Error> {
    let mut gathered = Gathered::default();
    let mut files = Vec::new();
    let mut archives = Vec::new();
    for path in listed(paths, list)? {
        let text = written(&path);
        if path.is_dir() {
            gathered.scope.named.push(text);
            files.push(path);
        } else if path.exists() {
            gathered.scope.named.push(text);
            sort(path, &mut files, &mut archives);
        } else if text.contains(['*', '?', '[']) {
            expand(&text, &mut gathered, &mut files, &mut archives)?;
        } else {
            gathered.scope.named.push(text.clone());
            let reason = "no such file or folder".to_owned();
            gathered.unreadable.insert(text, reason);
        }
    }

    let found = scrutineer_pipeline::find(&files);
    gathered.others += found.others;
    for (path, reason) in found.unreadable {
        let path = written(&path);
        gathered.scope.unreadable.push(path.clone());
        gathered.unreadable.insert(path, reason);
    }
    for (path, reason) in found.astray {
        let path = written(&path);
        // It may lead into a folder that is not mounted tonight: nothing is known of what was below.
        gathered.scope.unreadable.push(path.clone());
        gathered.astray.insert(path, reason);
    }
    let except = std::path::absolute(except).unwrap_or_else(|_| except.to_owned());
    let mut inputs: BTreeMap<String, Place> = BTreeMap::new();
    for input in found.inputs {
        let absolute = std::path::absolute(&input.path).unwrap_or_else(|_| input.path.clone());
        if !absolute.starts_with(&except) {
            let path = written(&input.path);
            inputs.insert(path, Place::File(input.path.into_os_string()));
        }
    }
    unpack(archives, &mut inputs, &mut gathered);
    gathered.inputs = inputs
        .into_iter()
        .map(|(path, place)| Input { path, place })
        .collect();
    Ok(gathered)
}

fn sort(path: PathBuf, files: &mut Vec<PathBuf>, archives: &mut Vec<PathBuf>) {
    if archive::is_archive(&path) {
        archives.push(path);
    } else {
        files.push(path);
    }
}

/// The files and folders that a pattern matches. A folder that matches is read as a whole.
fn expand(
    text: &str,
    gathered: &mut Gathered,
    files: &mut Vec<PathBuf>,
    archives: &mut Vec<PathBuf>,
) -> Result<(), Error> {
    let wrong = |error: &glob::PatternError| Error::Pattern {
        pattern: text.to_owned(),
        reason: error.to_string(),
    };
    let pattern = Pattern::new(text).map_err(|error| wrong(&error))?;
    let matched = glob::glob_with(text, AS_PATHS).map_err(|error| wrong(&error))?;
    gathered.scope.patterns.push(pattern);
    let mut any = false;
    for path in matched {
        match path {
            Ok(path) => {
                any = true;
                gathered.scope.named.push(written(&path));
                sort(path, files, archives);
            }
            Err(error) => {
                let path = written(error.path());
                gathered.scope.unreadable.push(path.clone());
                gathered.unreadable.insert(path, error.error().to_string());
            }
        }
    }
    if !any {
        let reason = "nothing matches".to_owned();
        gathered.unreadable.insert(text.to_owned(), reason);
    }
    Ok(())
}

/// The papers in the archives.
fn unpack(archives: Vec<PathBuf>, inputs: &mut BTreeMap<String, Place>, gathered: &mut Gathered) {
    let mut seen = BTreeSet::new();
    for path in archives {
        let text = written(&path);
        if !seen.insert(text.clone()) {
            continue;
        }
        match archive::list(&path, scrutineer_pipeline::find::is_paper) {
            Ok((papers, others)) => {
                gathered.others += others;
                for paper in papers {
                    let place = Place::Packed {
                        archive: path.clone().into_os_string(),
                        index: paper.index,
                    };
                    inputs.insert(format!("{text}/{}", paper.name), place);
                }
            }
            Err(reason) => {
                gathered.scope.unreadable.push(text.clone());
                gathered.unreadable.insert(text, reason);
            }
        }
    }
}

/// The paths given, those that stand for lists replaced by what is listed.
fn listed(paths: &[PathBuf], list: &mut dyn BufRead) -> Result<Vec<PathBuf>, Error> {
    let mut all = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            all.extend(lines(list).map_err(Error::io("read", Path::new("standard input")))?);
        } else if let Some(file) = path.to_str().and_then(|path| path.strip_prefix('@')) {
            let file = Path::new(file);
            let bytes = std::fs::read(file).map_err(Error::io("read", file))?;
            all.extend(lines(&mut bytes.as_slice()).map_err(Error::io("read", file))?);
        } else {
            all.push(path.clone());
        }
    }
    Ok(all)
}

/// A path as the manifest has it: `/` between names, no `.` among them; bytes that are no UTF-8 as
/// `\xff`.
pub(crate) fn written(path: &Path) -> String {
    use std::fmt::Write as _;

    let mut text = String::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::RootDir => text.push('/'),
            other => {
                if !text.is_empty() && !text.ends_with('/') {
                    text.push('/');
                }
                for chunk in other.as_os_str().as_encoded_bytes().utf8_chunks() {
                    text.push_str(chunk.valid());
                    for byte in chunk.invalid() {
                        let _ = write!(text, "\\x{byte:02x}");
                    }
                }
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(named: &[&str], patterns: &[&str], unreadable: &[&str]) -> Scope {
        let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        Scope {
            named: owned(named),
            patterns: patterns
                .iter()
                .map(|pattern| Pattern::new(pattern).expect("a pattern"))
                .collect(),
            unreadable: owned(unreadable),
        }
    }

    #[test]
    fn what_is_gone_is_told_from_what_was_not_looked_for() {
        let scope = scope(&["papers", "a.zip"], &["packs/*.pdf"], &["papers/locked"]);
        let cases = [
            ("papers/2024/a.pdf", true),
            ("papers", true),
            ("papers-old/a.pdf", false),
            ("a.zip/b.pdf", true),
            ("packs/c.pdf", true),
            ("packs/d/c.pdf", false),
            ("papers/locked/e.pdf", false),
        ];
        for (path, covered) in cases {
            assert_eq!(scope.covers(path), covered, "{path}");
        }
    }

    #[test]
    fn the_folder_one_is_in_covers_what_is_below_it() {
        let scope = scope(&[&written(Path::new("."))], &[], &[]);
        assert!(scope.covers("a.pdf"));
    }

    #[test]
    fn paths_are_written_the_same_way_however_they_are_typed() {
        assert_eq!(written(Path::new("./papers/./a.pdf")), "papers/a.pdf");
        assert_eq!(written(Path::new("papers//a.pdf")), "papers/a.pdf");
        assert_eq!(written(Path::new("../a.pdf")), "../a.pdf");
        assert_eq!(written(Path::new("/srv/a.pdf")), "/srv/a.pdf");
    }
}
