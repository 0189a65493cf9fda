//! What a build costs beyond reading: isolation and safe writing, per paper; and what a second worker
//! gains.
//!
//! Isolation is measured on small papers, where it weighs most: the time of a build with one worker,
//! less the time of reading the same papers in this process and keeping them in a dataset by the same
//! steps, per paper. Rounds alternate, so that whatever else the machine does falls on all; the best
//! round of each counts.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use scrutineer_batch::dataset::{Dataset, Known};
use scrutineer_batch::disk::System;
use scrutineer_batch::entry::Record;
use scrutineer_batch::{Build, Crew, Settings, build, worker};
use scrutineer_pipeline::find;

/// Enough for one of them to be undisturbed, few enough to wait for.
const ROUNDS: usize = 5;

fn main() -> Result<()> {
    let out = &mut io::stdout().lock();
    let folder = scratch()?;
    let small = papers(&folder.join("small"), 6, 60_000)?;
    let all = papers(&folder.join("all"), 10, u64::MAX)?;

    let (mut here, mut apart) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        here.push(in_this_process(&small, &folder.join("here"))?);
        apart.push(built(&folder.join("small"), &folder.join("apart"), 1)?);
    }
    let (here, apart) = (best(&here), best(&apart));
    let per_paper = |time: f64| 1000.0 * time / small.len() as f64;
    writeln!(out, "{} papers of up to 60 kB, one worker", small.len())?;
    writeln!(
        out,
        "  read and kept in one process  {:7.2} ms a paper",
        per_paper(here)
    )?;
    writeln!(
        out,
        "  build                         {:7.2} ms a paper",
        per_paper(apart)
    )?;
    writeln!(
        out,
        "  isolation                     {:7.2} ms a paper (aim: at most 20)",
        per_paper(apart - here)
    )?;

    let (mut one, mut two) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        one.push(built(&folder.join("all"), &folder.join("one"), 1)?);
        two.push(built(&folder.join("all"), &folder.join("two"), 2)?);
    }
    let (one, two) = (best(&one), best(&two));
    writeln!(out, "{} papers of all sizes", all.len())?;
    writeln!(
        out,
        "  one worker   {:6.1} papers/s",
        all.len() as f64 / one
    )?;
    writeln!(
        out,
        "  two workers  {:6.1} papers/s",
        all.len() as f64 / two
    )?;
    writeln!(
        out,
        "  gain         {:6.2} times (aim: at least 1.7)",
        one / two
    )?;
    fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())
}

/// The corpus papers of at most so many bytes, each several times with another ending: a PDF may be
/// followed by anything, and the hash differs.
fn papers(folder: &Path, times: usize, largest: u64) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut papers = Vec::new();
    for (index, input) in find(&[corpus]).inputs.iter().enumerate() {
        let bytes = fs::read(&input.path)?;
        if bytes.len() as u64 > largest || !bytes.starts_with(b"%PDF-") {
            continue;
        }
        for time in 0..times {
            let path = folder.join(format!("{index}-{time}.pdf"));
            let ending = format!("\n% {time}\n");
            fs::write(&path, [&bytes, ending.as_bytes()].concat())?;
            papers.push(path);
        }
    }
    ensure!(!papers.is_empty(), "no papers in the corpus");
    Ok(papers)
}

/// Reads papers one by one and keeps them, without workers. In seconds.
fn in_this_process(papers: &[PathBuf], dataset: &Path) -> Result<f64> {
    clear(dataset)?;
    let begun = Instant::now();
    let kept = Dataset::open(&System, dataset)?;
    for path in papers {
        let bytes: Arc<[u8]> = fs::read(path)?.into();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let paper = worker::read(&settings(), bytes, &name).map_err(anyhow::Error::msg)?;
        let json = scrutineer_export::json(&paper, false);
        let known = Known {
            sha256: paper.sha256.clone(),
            file: name.into_owned(),
            record: Record::default(),
            sketch: None,
        };
        kept.keep(known, Some(&json))?;
    }
    Ok(begun.elapsed().as_secs_f64())
}

/// Builds a dataset of a folder with so many workers. In seconds.
fn built(papers: &Path, dataset: &Path, workers: usize) -> Result<f64> {
    clear(dataset)?;
    let request = Build {
        paths: vec![papers.to_owned()],
        dataset: dataset.to_owned(),
        shard: None,
        force: false,
        keep_going: false,
        crew: Crew {
            program: PathBuf::from(env!("CARGO_BIN_EXE_scrutineer")),
            arguments: vec!["worker".into()],
            workers,
            timeout: Duration::from_mins(5),
            settings: settings(),
        },
    };
    let begun = Instant::now();
    let summary = build(&request, &mut &b""[..], &AtomicBool::new(false), &|_| {})?;
    let elapsed = begun.elapsed().as_secs_f64();
    ensure!(summary.failures.is_empty(), "{:?}", summary.failures);
    Ok(elapsed)
}

fn settings() -> Settings {
    Settings {
        memory: Some(2 << 30),
        password: None,
        keep_contacts: false,
    }
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    Ok(())
}

fn scratch() -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("batch-bench");
    clear(&folder)?;
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn best(times: &[f64]) -> f64 {
    times.iter().copied().fold(f64::INFINITY, f64::min)
}
