//! Which papers the paths name, and where each one's output belongs.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{self, BufRead};
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use crate::kind::named;

/// A paper to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// Where its output belongs, relative to the output folder, with the extension `json`.
    ///
    /// Made of plain names only: it never leads out of that folder. No two inputs share one.
    pub output: PathBuf,
}

impl Input {
    /// The file's name without folders.
    pub fn file_name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }
}

/// What the paths name.
#[derive(Debug, Default)]
pub struct Found {
    /// Papers, in the order named; those of a folder sorted by path.
    pub inputs: Vec<Input>,
    /// How many files of other kinds stand in the folders.
    pub others: usize,
    /// Folders that could not be listed, with the reason.
    pub unreadable: Vec<(PathBuf, String)>,
    /// Links in folders that lead nowhere, or back to a folder above them, with the reason.
    pub astray: Vec<(PathBuf, String)>,
}

/// The paths in a list, one a line. Empty lines count for nothing, nor do spaces and carriage returns at
/// their ends and the mark that editors put before UTF-8.
///
/// # Errors
/// The list cannot be read.
pub fn listed(list: &mut dyn BufRead) -> io::Result<Vec<PathBuf>> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    let mut all = Vec::new();
    let mut line = Vec::new();
    let mut first = true;
    while list.read_until(b'\n', &mut line)? > 0 {
        let path = line.trim_ascii_end();
        let mark = std::mem::take(&mut first).then(|| path.strip_prefix(MARK));
        let path = mark.flatten().unwrap_or(path);
        if !path.is_empty() {
            all.push(path_from(path));
        }
        line.clear();
    }
    Ok(all)
}

/// A path from the bytes of a line. Unix allows names that are no UTF-8.
#[cfg(unix)]
fn path_from(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

/// A path from the bytes of a line.
#[cfg(not(unix))]
fn path_from(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

/// Finds the papers: each file named, whatever it is called, and in folders, at any depth, each
/// file called as papers are: `*.pdf`, `*.html`, `*.htm`, `*.xhtml`, `*.md`, `*.markdown`, `*.txt`.
///
/// Hidden files and folders below a named folder are passed over. A file that is named twice is
/// read once. A path that does not exist stays in the list: reading it will say so.
///
/// Outputs mirror the paths below the lowest folder that holds all the paths named:
/// `a/x.pdf b/x.pdf` give `a/x.json` and `b/x.json`, and `corpus` gives what is in it. Two papers
/// of one name with other extensions keep them: `x.pdf.json`, `x.PDF.json`.
pub fn find<P: AsRef<Path>>(paths: &[P]) -> Found {
    let mut found = Found::default();
    let mut files: Vec<PathBuf> = Vec::new();
    for path in paths {
        let path = path.as_ref();
        if path.is_dir() {
            walk(path, &mut files, &mut found);
        } else {
            files.push(path.to_owned());
        }
    }
    let mut seen = BTreeSet::new();
    files.retain(|file| seen.insert(plain(file)));

    let root = root(paths);
    let outputs = outputs(&files, &root);
    found.inputs = files
        .into_iter()
        .zip(outputs)
        .map(|(path, output)| Input { path, output })
        .collect();
    found
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>, found: &mut Found) {
    let entries = WalkDir::new(folder)
        .follow_links(true)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| {
            let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            entry.depth() == 0 || !hidden
        });
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                if is_paper(entry.path()) {
                    files.push(entry.into_path());
                } else {
                    found.others += 1;
                }
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                let back = || "a link that leads back to a folder above it".to_owned();
                match error.io_error() {
                    None => found.astray.push((path, back())),
                    Some(_) if leads_nowhere(&path) => {
                        let reason = "a link that leads nowhere".to_owned();
                        found.astray.push((path, reason));
                    }
                    Some(error) => found.unreadable.push((path, error.to_string())),
                }
            }
        }
    }
}

/// Whether a path is a link to what is not there.
fn leads_nowhere(path: &Path) -> bool {
    let gone = |error: io::Error| error.kind() == io::ErrorKind::NotFound;
    path.is_symlink() && path.metadata().is_err_and(gone)
}

/// Whether a file is called as papers are: `*.pdf`, `*.html`, `*.txt` and their like.
pub fn is_paper(path: &Path) -> bool {
    named(path).is_some()
}

/// The path from the root of the file system, without `.` and `..`.
///
/// `..` after a link may lead elsewhere; for telling outputs apart the written path is enough.
fn plain(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut plain = PathBuf::new();
    for component in absolute.components() {
        match component {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    plain
}

/// The lowest folder that holds all the paths named; a folder named holds itself.
fn root<P: AsRef<Path>>(paths: &[P]) -> PathBuf {
    let folders = paths.iter().map(|path| {
        let path = path.as_ref();
        let mut folder = plain(path);
        if !path.is_dir() {
            folder.pop();
        }
        folder
    });
    folders
        .reduce(|a, b| {
            let shared = a.components().zip(b.components());
            shared
                .take_while(|(a, b)| a == b)
                .map(|(component, _)| component)
                .collect()
        })
        .unwrap_or_default()
}

fn outputs(files: &[PathBuf], root: &Path) -> Vec<PathBuf> {
    let below: Vec<PathBuf> = files
        .iter()
        .map(|file| {
            let file = plain(file);
            let below = file.strip_prefix(root).unwrap_or(&file);
            let names = below.components();
            names
                .filter(|component| matches!(component, Component::Normal(_)))
                .collect()
        })
        .collect();
    let mut taken = BTreeSet::new();
    let shared: BTreeSet<PathBuf> = below
        .iter()
        .map(|path| path.with_extension("json"))
        .filter(|output| !taken.insert(output.clone()))
        .collect();
    taken.clear();
    below
        .iter()
        .map(|path| {
            let short = path.with_extension("json");
            let mut output = if shared.contains(&short) {
                with_suffix(path, ".json")
            } else {
                short
            };
            let mut number = 2;
            while !taken.insert(output.clone()) {
                output = with_suffix(path, &format!(".{number}.json"));
                number += 1;
            }
            output
        })
        .collect()
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outputs_of(paths: &[&str]) -> Vec<String> {
        let found = find(paths).inputs;
        let outputs = found.iter().map(|input| &input.output);
        outputs
            .map(|output| output.to_string_lossy().replace('\\', "/"))
            .collect()
    }

    #[test]
    fn two_papers_of_one_name_do_not_collide() {
        assert_eq!(
            outputs_of(&["/none/a/x.pdf", "/none/b/x.pdf"]),
            ["a/x.json", "b/x.json"]
        );
        assert_eq!(
            outputs_of(&["/none/x.pdf", "/none/x.PDF", "/none/x.v2.pdf"]),
            ["x.pdf.json", "x.PDF.json", "x.v2.json"]
        );
        assert_eq!(
            outputs_of(&["/none/x.pdf", "/none/x.html", "/none/x.pdf.pdf"]),
            ["x.pdf.json", "x.html.json", "x.pdf.pdf.2.json"]
        );
    }

    #[test]
    fn an_output_never_leads_out_of_its_folder() {
        for paths in [
            &["../../x.pdf"][..],
            &["/none/a/../../../../x.pdf"],
            &["../x.pdf", "/none/y.pdf"],
        ] {
            for input in find(paths).inputs {
                let mut components = input.output.components();
                assert!(
                    components.all(|component| matches!(component, Component::Normal(_))),
                    "{}",
                    input.output.display()
                );
            }
        }
    }

    #[test]
    fn a_file_named_twice_is_read_once() {
        assert_eq!(
            outputs_of(&["/none/x.pdf", "/none/./x.pdf", "/none/a/../x.pdf"]),
            ["x.json"]
        );
    }

    #[test]
    fn a_folder_gives_its_papers_in_order_and_counts_the_rest() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let found = find(&[&folder]);
        assert!(found.inputs.is_empty());
        assert!(found.others >= 7, "{}", found.others);
    }
}
