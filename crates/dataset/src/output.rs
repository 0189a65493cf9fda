//! Writing an export's files so that none is ever half there, and none of an earlier one stays.

use std::collections::BTreeSet;
use std::fs;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Where one format's files are written.
///
/// They are written in a hidden folder inside it and moved into place at the end, one by one. The
/// names of what was written stay in a hidden list, so that the next export of this format can
/// take away what it did not write again. Files that are not on the list are left alone.
#[derive(Debug)]
pub(crate) struct Folder {
    target: PathBuf,
    beside: PathBuf,
    /// The list's name; none where the folder is not ours but for one file.
    list: Option<String>,
    written: BTreeSet<PathBuf>,
    done: bool,
}

impl Folder {
    /// Begins to write the format's files to `target`.
    pub(crate) fn new(target: &Path, format: &str) -> Result<Self, Error> {
        let beside = target.join(format!(".scrutineer-{format}.{}.tmp", std::process::id()));
        fs::create_dir_all(&beside).map_err(Error::io("write", &beside))?;
        Ok(Self {
            target: target.to_owned(),
            beside,
            list: Some(format!(".scrutineer-{format}")),
            written: BTreeSet::new(),
            done: false,
        })
    }

    /// Begins to write one file into `target`, which holds other things too.
    pub(crate) fn single(target: &Path, name: &str) -> Result<Self, Error> {
        let mut folder = Self::new(target, name)?;
        folder.list = None;
        Ok(folder)
    }

    /// Where the file called `name` is to be written for now; `name` is relative to the folder.
    pub(crate) fn path(&mut self, name: &str) -> Result<PathBuf, Error> {
        let path = self.beside.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Error::io("write", folder))?;
        }
        self.written.insert(PathBuf::from(name));
        Ok(path)
    }

    /// Begins to write the file called `name`.
    pub(crate) fn create(&mut self, name: &str) -> Result<BufWriter<fs::File>, Error> {
        let path = self.path(name)?;
        let file = fs::File::create(&path).map_err(Error::io("write", &path))?;
        Ok(BufWriter::with_capacity(1 << 16, file))
    }

    /// Moves everything into place, takes away what an earlier export left, and says where each
    /// file is.
    pub(crate) fn finish(mut self) -> Result<Vec<PathBuf>, Error> {
        for name in &self.written {
            let (from, to) = (self.beside.join(name), self.target.join(name));
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder).map_err(Error::io("write", folder))?;
            }
            fs::File::open(&from)
                .and_then(|file| file.sync_all())
                .and_then(|()| fs::rename(&from, &to))
                .map_err(Error::io("write", &to))?;
        }
        self.take_away_earlier()?;
        self.done = true;
        let files = self.written.iter().map(|name| self.target.join(name));
        Ok(files.collect())
    }

    fn take_away_earlier(&self) -> Result<(), Error> {
        let Some(list) = &self.list else {
            return Ok(());
        };
        let beside = self.beside.join(list);
        let list = self.target.join(list);
        let earlier = fs::read_to_string(&list).unwrap_or_default();
        for name in earlier.lines().map(Path::new) {
            let inside = name
                .components()
                .all(|part| matches!(part, std::path::Component::Normal(_)));
            if inside && !self.written.contains(name) {
                let path = self.target.join(name);
                // It may be gone already, and its folder may hold other files.
                let _ = fs::remove_file(&path);
                for folder in path.ancestors().skip(1) {
                    if folder == self.target || fs::remove_dir(folder).is_err() {
                        break;
                    }
                }
            }
        }
        let names: Vec<String> = self
            .written
            .iter()
            .map(|name| format!("{}\n", name.display()))
            .collect();
        fs::write(&beside, names.concat())
            .and_then(|()| fs::rename(&beside, &list))
            .map_err(Error::io("write", &list))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left of an export that failed is of no use; what stays is hidden.
        let _ = fs::remove_dir_all(&self.beside);
        if !self.done {
            let _ = fs::remove_dir(&self.target);
        }
    }
}
