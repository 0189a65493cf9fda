//! `scrutineer build`: many papers into a dataset that is kept up to date.

use std::io::{self, Write as _};
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use anyhow::Context as _;
use scrutineer_batch::{self as batch, Crew, Error, Settings, Summary, Watch};

use crate::arguments::{Build, ProgressKind};
use crate::batch_progress::BatchProgress;
use crate::count::{count, grouped, noun};
use crate::export;
use crate::failure::{BadUsage, SOME_FAILED, say};
use crate::log;

/// Builds a dataset, once or whenever something has changed.
pub(crate) fn run(arguments: &Build) -> anyhow::Result<ExitCode> {
    check(arguments)?;
    let request = batch::Build {
        paths: arguments.paths.clone(),
        dataset: arguments.output.clone(),
        shard: arguments.shard,
        force: arguments.force,
        keep_going: arguments.keep_going,
        crew: crew(arguments)?,
    };
    log::begin(&arguments.output);
    let stop = stopped_by_signals()?;
    if !arguments.watch {
        return once(&request, arguments, &stop);
    }

    let watch = Watch::begin(&arguments.paths)?;
    loop {
        let code = once(&request, arguments, &stop)?;
        if stop.load(Ordering::Relaxed) {
            return Ok(code);
        }
        say("watching; Ctrl-C ends");
        if !watch.wait(&stop) {
            return Ok(code);
        }
    }
}

/// One build with its report.
fn once(request: &batch::Build, arguments: &Build, stop: &AtomicBool) -> anyhow::Result<ExitCode> {
    let progress = BatchProgress::of(arguments.progress);
    let tell = |event: batch::Event<'_>| progress.tell(&event);
    let summary = batch::build(request, &mut io::stdin().lock(), stop, &tell).map_err(explained)?;
    if arguments.progress != ProgressKind::Json {
        print(&summary, &arguments.output)?;
    }
    let built = report(&summary);
    if arguments.export.is_empty() || stop.load(Ordering::Relaxed) {
        return Ok(built);
    }
    // What failed to be read is told by the build's status, whatever comes of the export.
    let exported = export::all(arguments)?;
    Ok(if built == ExitCode::SUCCESS {
        exported
    } else {
        built
    })
}

fn check(arguments: &Build) -> Result<(), BadUsage> {
    let dataset = &arguments.output;
    if dataset.exists() && !dataset.is_dir() {
        return Err(BadUsage(format!(
            "expected a folder for the dataset, found a file: {}; name another with -o",
            dataset.display()
        )));
    }
    let listed = |path: &&std::path::PathBuf| path.as_path() == Path::new("-");
    if arguments.watch && arguments.paths.iter().any(|path| listed(&path)) {
        return Err(BadUsage(
            "expected folders or files to watch, found -: standard input is read once".to_owned(),
        ));
    }
    Ok(())
}

/// This program, as its own worker.
fn crew(arguments: &Build) -> anyhow::Result<Crew> {
    let program = std::env::current_exe().context("cannot find this program to start workers")?;
    let processors = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    Ok(Crew {
        program,
        arguments: vec!["worker".into()],
        workers: arguments.threads.map_or(processors, NonZeroUsize::get),
        timeout: arguments.timeout,
        settings: Settings {
            memory: Some(arguments.memory),
            password: arguments.password.clone(),
            keep_contacts: arguments.keep_contacts,
        },
    })
}

/// Set by Ctrl-C, or by a request to end. The second one ends at once.
fn stopped_by_signals() -> anyhow::Result<Arc<AtomicBool>> {
    /// As shells say it of a program that Ctrl-C ended.
    const INTERRUPTED: i32 = 130;

    let stop = Arc::new(AtomicBool::new(false));
    let set = Arc::clone(&stop);
    ctrlc::set_handler(move || {
        if set.swap(true, Ordering::Relaxed) {
            std::process::exit(INTERRUPTED);
        }
        say("finishing what is being read; once more stops at once");
    })
    .context("cannot listen for Ctrl-C")?;
    Ok(stop)
}

/// An error of the batch, told from bad usage.
pub(crate) fn explained(error: Error) -> anyhow::Error {
    match error {
        Error::Missing(_)
        | Error::NothingFound { .. }
        | Error::Pattern { .. }
        | Error::NoDataset(_) => BadUsage(error.to_string()).into(),
        other => other.into(),
    }
}

/// What is in the dataset, on standard output.
pub(crate) fn print(summary: &Summary, dataset: &Path) -> io::Result<()> {
    /// Pairs of similar papers that are named; the manifest names all.
    const PAIRS: usize = 20;

    let mut out = io::stdout().lock();
    let counts = summary.counts;
    let parts = [
        count(summary.done, "paper"),
        count(summary.pages as usize, "page"),
        count(counts.tables, "table"),
        count(counts.observations, "observation"),
        count(counts.statements, "statement"),
        count(counts.warnings, "warning"),
    ];
    writeln!(out, "{} in {:.1} s", parts.join(", "), summary.seconds)?;
    let rest: Vec<String> = [
        (summary.read, "read now".to_owned()),
        (summary.skipped, "as they were".to_owned()),
        (summary.duplicates, noun(summary.duplicates, "duplicate")),
        (summary.removed, "removed".to_owned()),
        (summary.pending, "still to read".to_owned()),
        (
            summary.others,
            noun(summary.others, "file") + " of other kinds passed over",
        ),
    ]
    .into_iter()
    .filter(|&(number, _)| number > 0)
    .map(|(number, what)| format!("{} {what}", grouped(number)))
    .collect();
    if !rest.is_empty() {
        writeln!(out, "{}", rest.join(", "))?;
    }
    if !summary.similar.is_empty() {
        let pairs = count(summary.similar.len(), "pair");
        writeln!(out, "{pairs} of papers with much the same text:")?;
        for pair in summary.similar.iter().take(PAIRS) {
            let (first, second) = (&pair.first, &pair.second);
            writeln!(out, "  {first} and {second} ({}%)", pair.percent)?;
        }
    }
    writeln!(out, "written to {}", dataset.join("").display())
}

/// What failed and what waits, on standard error; and the exit status.
pub(crate) fn report(summary: &Summary) -> ExitCode {
    if !summary.failures.is_empty() {
        say(&format!(
            "{} failed:",
            count(summary.failures.len(), "path")
        ));
        for failure in &summary.failures {
            say(&format!("  {}: {}", failure.path, failure.reason));
        }
    }
    if summary.stopped {
        say("stopped; the same command goes on from here");
    }
    if summary.failures.is_empty() && !summary.stopped {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(SOME_FAILED)
    }
}
