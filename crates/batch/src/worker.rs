//! The worker: a process that reads papers one by one, so that what goes wrong costs one.
//!
//! It writes no file. It ends when its standard input does, at once and in the middle of a paper: a
//! build that was killed leaves no workers behind.

use std::io::{self, BufRead as _, Write as _};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;

use scrutineer_model::{Paper, Severity};
use scrutineer_pipeline::Options;

use crate::archive;
use crate::entry::Counts;
use crate::gather::Place;
use crate::memory;
use crate::protocol::{Answer, Read, Request, SEPARATOR, Settings};
use crate::sketch::Sketch;

/// Reads a paper with all stages, on one thread.
///
/// # Errors
/// The reason, for a person.
pub fn read(settings: &Settings, bytes: Arc<[u8]>, file: &str) -> Result<Paper, String> {
    let options = Options {
        password: settings.password.clone(),
        keep_contacts: settings.keep_contacts,
        threads: NonZeroUsize::new(1),
        ..Options::default()
    };
    scrutineer_pipeline::extract(bytes, file, &options).map_err(|error| error.to_string())
}

/// Answers requests until standard input ends.
///
/// # Errors
/// What came in is no request, or nobody reads the answers.
pub fn serve(read: impl Fn(&Settings, Arc<[u8]>, &str) -> Result<Paper, String>) -> io::Result<()> {
    let lines = lines_of_standard_input();
    let Ok(first) = lines.recv() else {
        return Ok(());
    };
    let settings: Settings = serde_json::from_slice(&first)?;
    memory::limit(settings.memory)?;
    for line in lines {
        let request: Request = serde_json::from_slice(&line)?;
        memory::forget_peak();
        let (read, json) = match answer(&request, &settings, &read) {
            Ok((read, json)) => (Ok(read), json),
            Err(reason) => (Err(reason), Vec::new()),
        };
        let answer = Answer {
            read,
            peak_memory: memory::peak(),
        };
        let mut out = io::stdout().lock();
        out.write_all(&[b'\n', SEPARATOR])?;
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n")?;
        out.write_all(&json)?;
        out.flush()?;
    }
    Ok(())
}

fn answer(
    request: &Request,
    settings: &Settings,
    read: impl Fn(&Settings, Arc<[u8]>, &str) -> Result<Paper, String>,
) -> Result<(Read, Vec<u8>), String> {
    let bytes = bytes(request)?;
    let paper = read(settings, bytes, &request.file)?;
    let json = scrutineer_export::json(&paper, false);
    let answer = Read {
        sha256: paper.sha256.clone(),
        pages: paper.page_count,
        counts: counts(&paper),
        sketch: Sketch::of(&paper),
        length: json.len(),
    };
    Ok((answer, json))
}

fn bytes(request: &Request) -> Result<Arc<[u8]>, String> {
    match &request.place {
        Place::File(path) => {
            scrutineer_pipeline::each::bytes(Path::new(path)).map_err(|error| error.to_string())
        }
        Place::Packed { archive, index } => {
            let mut archive = archive::open(Path::new(archive))?;
            let mut bytes = Vec::new();
            archive::each_piece(&mut archive, *index, request.size, |piece| {
                bytes.extend_from_slice(piece);
            })?;
            Ok(bytes.into())
        }
    }
}

fn counts(paper: &Paper) -> Counts {
    fn all(items: &[scrutineer_model::Item]) -> usize {
        items.iter().map(|item| 1 + all(&item.items)).sum()
    }
    let doubts = paper.diagnostics.iter();
    Counts {
        tables: paper.tables.len(),
        observations: paper.observations.len(),
        statements: paper.statements.len(),
        items: all(&paper.structure.items),
        warnings: doubts
            .filter(|diagnostic| diagnostic.severity >= Severity::Warning)
            .count(),
    }
}

/// The lines that come in. The process ends with them, whatever else it is doing.
fn lines_of_standard_input() -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        loop {
            let mut line = Vec::new();
            match input.read_until(b'\n', &mut line) {
                Ok(read) if read > 0 && sender.send(line).is_ok() => {}
                _ => std::process::exit(0),
            }
        }
    });
    receiver
}
