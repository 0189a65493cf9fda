//! From paths to a dataset.

use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use crate::crew::{Crew, Outcome, work};
use crate::dataset::{Dataset, Known, file_name};
use crate::disk::System;
use crate::entry::{Attempt, Record, Status};
use crate::error::Error;
use crate::event::Event;
use crate::gather::{Gathered, gather};
use crate::identify::identify;
use crate::lock::Lock;
use crate::plan::{Current, Job, Plan};
use crate::shard::Shard;
use crate::summary::{Failure, Summary};
use crate::version::{PROGRAM, extraction};

/// What to build, and how.
#[derive(Clone, Debug)]
pub struct Build {
    /// Files, folders, archives, patterns; `-` and `@FILE` for lists.
    pub paths: Vec<PathBuf>,
    /// The dataset.
    pub dataset: PathBuf,
    /// Only inputs of this shard.
    pub shard: Option<Shard>,
    /// Read everything anew.
    pub force: bool,
    /// Go on where something named is not there or a folder cannot be listed.
    pub keep_going: bool,
    /// Who reads.
    pub crew: Crew,
}

/// Builds a dataset, or brings it up to date. `list` is read where the paths have `-`; `tell` hears
/// what happens, from several threads; when `stop` is set, what is being read is finished and the
/// rest waits for another run.
///
/// # Errors
/// The batch as a whole cannot go on. What was read so far is kept.
pub fn build(
    build: &Build,
    list: &mut dyn BufRead,
    stop: &AtomicBool,
    tell: &(dyn Fn(Event<'_>) + Sync),
) -> Result<Summary, Error> {
    let begun = Instant::now();
    let gathered = gather(&build.paths, list, &build.dataset)?;
    check(&gathered, build)?;
    let _lock = Lock::take(&build.dataset)?;
    let dataset = Dataset::open(&System, &build.dataset)?;
    tell(Event::Gathered {
        inputs: gathered.inputs.len(),
        others: gathered.others,
    });

    let mut summary = match identify(&gathered.inputs, build.crew.workers, stop) {
        Some(identities) => {
            let inputs = gathered.inputs.into_iter().zip(identities).collect();
            let plan = Plan::of(inputs, &dataset.entries, &gathered.scope, build.shard);
            read(build, &dataset, &plan, stop, tell)?
        }
        // Stopped before it was known what there is: nothing changes.
        None => Summary {
            stopped: true,
            ..Summary::default()
        },
    };
    for (path, reason) in gathered.unreadable.into_iter().chain(gathered.astray) {
        summary.failures.push(Failure { path, reason });
    }
    summary.failures.sort();
    summary.others = gathered.others;
    summary.stopped |= stop.load(Ordering::Relaxed) && summary.pending > 0;
    summary.seconds = begun.elapsed().as_secs_f64();
    tracing::info!(
        done = summary.done,
        read = summary.read,
        failed = summary.failures.len(),
        seconds = summary.seconds,
        "finished"
    );
    tell(Event::Finished(&summary));
    Ok(summary)
}

/// A folder that is not mounted tonight must not mark everything in it as removed.
fn check(gathered: &Gathered, build: &Build) -> Result<(), Error> {
    if !build.keep_going && !gathered.unreadable.is_empty() {
        let missing = gathered.unreadable.iter();
        return Err(Error::Missing(
            missing
                .map(|(path, reason)| format!("{path} ({reason})"))
                .collect(),
        ));
    }
    let begun = build.dataset.join("manifest.ndjson").exists();
    let told = !gathered.unreadable.is_empty() || !gathered.astray.is_empty();
    if gathered.inputs.is_empty() && !told && !begun {
        return Err(Error::NothingFound {
            others: gathered.others,
        });
    }
    Ok(())
}

/// Reads what there is to read, and writes the manifest before, meanwhile and after.
fn read(
    build: &Build,
    dataset: &Dataset<'_>,
    plan: &Plan,
    stop: &AtomicBool,
    tell: &(dyn Fn(Event<'_>) + Sync),
) -> Result<Summary, Error> {
    /// After so many papers the manifest is written again: it then tells those who look into the
    /// dataset of a long run what is there.
    const PAPERS_PER_MANIFEST: usize = 250;

    let extraction = extraction(build.crew.settings.keep_contacts);
    let current = Current {
        extraction: &extraction,
        force: build.force,
    };
    let jobs = plan.jobs(&dataset.known(), current);
    let skipped = plan.contents_found() - jobs.len();
    dataset.write(|known| plan.entries(known))?;
    tracing::info!(
        papers = jobs.len(),
        skipped,
        extraction,
        workers = build.crew.workers,
        "planned"
    );
    tell(Event::Planned {
        papers: jobs.len(),
        bytes: jobs.iter().map(|job| job.size).sum(),
        skipped,
    });

    let run = jiff::Timestamp::now().to_string();
    let finished = AtomicUsize::new(0);
    let begin = |job: &Job| {
        tracing::debug!(path = job.path, "begun");
        tell(Event::Begun {
            path: &job.path,
            size: job.size,
        });
    };
    let end = |job: &Job, outcome: Outcome| {
        keep(dataset, job, outcome, &extraction, &run, tell)?;
        let finished = finished.fetch_add(1, Ordering::Relaxed) + 1;
        if finished.is_multiple_of(PAPERS_PER_MANIFEST) {
            dataset.write(|known| plan.entries(known))?;
        }
        Ok(())
    };
    let worked = work(&build.crew, &jobs, stop, &begin, &end);
    let entries = dataset.write(|known| plan.entries(known));
    worked?;
    let entries = entries?;
    dataset.prune(&entries)?;
    Ok(Summary {
        read: finished.into_inner(),
        skipped,
        ..Summary::of(&entries)
    })
}

/// Keeps what came of a paper, and tells of it.
fn keep(
    dataset: &Dataset<'_>,
    job: &Job,
    outcome: Outcome,
    extraction: &str,
    run: &str,
    tell: &(dyn Fn(Event<'_>) + Sync),
) -> Result<(), Error> {
    let mut record = Record {
        program: Some(PROGRAM.to_owned()),
        extraction: Some(extraction.to_owned()),
        schema: Some(scrutineer_export::form::SCHEMA.to_owned()),
        ..Record::default()
    };
    let (sketch, json) = match outcome.read {
        Ok((read, json)) => {
            record.pages = Some(read.pages);
            record.counts = Some(read.counts);
            (Some(read.sketch), Some(json))
        }
        Err(reason) => {
            record.error = Some(reason);
            (None, None)
        }
    };
    let status = match record.error {
        Some(_) => Status::Failed,
        None => Status::Done,
    };
    let known = Known {
        sha256: job.sha256.clone(),
        file: file_name(&job.path).to_owned(),
        record: record.clone(),
        sketch,
    };
    dataset.keep(known, json.as_deref())?;
    dataset.note(&Attempt {
        run: run.to_owned(),
        path: job.path.clone(),
        sha256: job.sha256.clone(),
        status,
        seconds: outcome.seconds,
        peak_memory: outcome.peak_memory,
    })?;
    let seconds = outcome.seconds;
    if let Some(error) = &record.error {
        tracing::warn!(path = job.path, seconds, error, "failed");
    } else {
        tracing::info!(path = job.path, seconds, "done");
    }
    tell(Event::Ended {
        path: &job.path,
        size: job.size,
        status,
        pages: record.pages,
        counts: record.counts,
        error: record.error.as_deref(),
        seconds: outcome.seconds,
        peak_memory: outcome.peak_memory,
    });
    Ok(())
}

/// The folder of a dataset's logs.
pub fn logs(dataset: &Path) -> PathBuf {
    dataset.join("log")
}
