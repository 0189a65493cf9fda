//! The log of a build: `log/TIME.log` in the dataset.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;

/// Sends what is traced to a file in the dataset. The file is made with the first line: a command
/// that makes no sense leaves nothing behind.
pub(crate) fn begin(dataset: &Path) {
    let now = jiff::Timestamp::now().strftime("%Y-%m-%dT%H-%M-%SZ");
    let file = LogFile {
        path: scrutineer_batch::build::logs(dataset).join(format!("{now}.log")),
        file: Arc::default(),
    };
    // Only one can be set in a process, and this is the only one.
    let _ = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_target(false)
        .with_writer(file)
        .try_init();
}

/// A file that is opened when something is written to it.
#[derive(Clone)]
struct LogFile {
    path: PathBuf,
    file: Arc<Mutex<Option<File>>>,
}

impl Write for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Ok(mut file) = self.file.lock() else {
            return Ok(bytes.len());
        };
        if file.is_none() {
            if let Some(folder) = self.path.parent() {
                fs::create_dir_all(folder)?;
            }
            let opened = OpenOptions::new()
                .create(true)
                .append(true)
                .open(&self.path);
            *file = Some(opened?);
        }
        match file.as_mut() {
            Some(file) => file.write(bytes),
            None => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for LogFile {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
