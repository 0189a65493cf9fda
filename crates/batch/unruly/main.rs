//! A worker for tests that does what a paper's first word tells it: hang, abort, blow up, babble.
//! Other papers it reads as workers do.

use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use scrutineer_batch::Settings;
use scrutineer_batch::worker::{read, serve};
use scrutineer_model::Paper;

fn main() -> ExitCode {
    match serve(unruly) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn unruly(settings: &Settings, bytes: Arc<[u8]>, file: &str) -> Result<Paper, String> {
    if bytes.starts_with(b"hang") {
        loop {
            std::thread::sleep(Duration::from_mins(1));
        }
    } else if bytes.starts_with(b"abort") {
        std::process::abort();
    } else if bytes.starts_with(b"exit") {
        std::process::exit(7);
    } else if bytes.starts_with(b"grow") {
        let mut hoard: Vec<Vec<u8>> = Vec::new();
        loop {
            hoard.push(vec![1; 16 << 20]);
        }
    } else if bytes.starts_with(b"recurse") {
        return Err(deep(1).to_string());
    } else if bytes.starts_with(b"babble") {
        // An answer that is none, and more to come.
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(b"\n\x1e{\"read\": nothing}\n");
        let _ = out.flush();
        loop {
            std::thread::sleep(Duration::from_mins(1));
        }
    } else if bytes.starts_with(b"chat") {
        // What a package prints is no answer.
        let _ = std::io::stdout().write_all(b"{\"read\":1}\nno line break");
    }
    read(settings, bytes, file)
}

/// Goes down until the stack ends.
fn deep(level: u64) -> u64 {
    let page = std::hint::black_box([level; 512]);
    if page[511] == 0 {
        return 0;
    }
    deep(level + 1) + std::hint::black_box(page)[7]
}
