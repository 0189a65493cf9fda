//! A crew of workers: hands papers to processes, each with its limits, and takes their answers.
//!
//! A worker reads one paper after another, so that isolation costs a pipe and no start. One that
//! hangs is killed; one that ends is replaced. A paper that ended a worker which had read others
//! before is tried once more by a fresh one: what the others left behind in memory must not decide.

use std::ffi::OsString;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::dataset::file_name;
use crate::error::Error;
use crate::plan::Job;
use crate::protocol::{Answer, Read, Request, SEPARATOR, Settings};

/// Which program the workers are, how many there are, and their limits.
#[derive(Clone, Debug)]
pub struct Crew {
    /// A program that calls [`crate::worker::serve`].
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// How many work at once.
    pub workers: usize,
    /// How long one paper may take.
    pub timeout: Duration,
    /// How they read, and with how much memory.
    pub settings: Settings,
}

/// What came of a paper.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// What was read with its bytes, or why it was not.
    pub(crate) read: Result<(Read, Vec<u8>), String>,
    /// On the clock.
    pub(crate) seconds: f64,
    /// In bytes.
    pub(crate) peak_memory: Option<u64>,
}

/// Reads the papers; `begun` and `done` are called from several threads. When `stop` is set, papers
/// that are being read are finished and no more begun.
///
/// # Errors
/// A worker does not start, or `done` failed.
pub(crate) fn work(
    crew: &Crew,
    jobs: &[Job],
    stop: &AtomicBool,
    begun: &(dyn Fn(&Job) + Sync),
    done: &(dyn Fn(&Job, Outcome) -> Result<(), Error> + Sync),
) -> Result<(), Error> {
    /// Read and not yet kept, of one worker: a disk that is slow for a moment stops nobody.
    const FEW: usize = 4;

    let next = AtomicUsize::new(0);
    let failed = AtomicBool::new(false);
    let failure = Mutex::new(None);
    let fail = |error: Error| {
        failed.store(true, Ordering::Relaxed);
        if let Ok(mut failure) = failure.lock() {
            failure.get_or_insert(error);
        }
    };
    let fail = &fail;
    thread::scope(|scope| {
        for _ in 0..crew.workers.clamp(1, jobs.len().max(1)) {
            // While an answer is being kept, which waits for the disk, the worker reads the next
            // paper. Few may wait, so that no more than a few are held.
            let (answered, to_keep) = mpsc::sync_channel::<(&Job, Outcome)>(FEW);
            scope.spawn(move || {
                for (job, outcome) in to_keep {
                    if let Err(error) = done(job, outcome) {
                        fail(error);
                    }
                }
            });
            let (next, failed) = (&next, &failed);
            scope.spawn(move || {
                let mut desk = Desk { crew, worker: None };
                while !stop.load(Ordering::Relaxed) && !failed.load(Ordering::Relaxed) {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(job) = jobs.get(index) else { break };
                    begun(job);
                    match desk.read(job) {
                        Ok(outcome) => {
                            // Nobody takes it only where keeping has panicked.
                            if answered.send((job, outcome)).is_err() {
                                break;
                            }
                        }
                        Err(error) => fail(error),
                    }
                }
                desk.close();
            });
        }
    });
    match failure.into_inner() {
        Ok(Some(error)) => Err(error),
        _ => Ok(()),
    }
}

/// A place for one worker.
struct Desk<'a> {
    crew: &'a Crew,
    worker: Option<Worker>,
}

impl Desk<'_> {
    fn read(&mut self, job: &Job) -> Result<Outcome, Error> {
        let begun = Instant::now();
        let request = Request {
            place: job.place.clone(),
            file: file_name(&job.path).to_owned(),
            size: job.size,
        };
        let mut answer = self.ask(&request)?;
        if let Asked::Ended { fresh: false, .. } = answer {
            answer = self.ask(&request)?;
        }
        let (read, peak_memory) = match answer {
            Asked::Answer(answer, json) => {
                (answer.read.map(|read| (read, json)), answer.peak_memory)
            }
            Asked::Late => (Err(self.late()), None),
            Asked::Ended { reason, .. } => (Err(reason), None),
        };
        let read = read.and_then(|(read, json)| {
            if read.sha256 == job.sha256 {
                Ok((read, json))
            } else {
                Err("the file was changed while the build ran; build again to read it".to_owned())
            }
        });
        Ok(Outcome {
            read,
            seconds: begun.elapsed().as_secs_f64(),
            peak_memory,
        })
    }

    /// Asks the worker, which is started where there is none, and dismissed where it does not answer.
    fn ask(&mut self, request: &Request) -> Result<Asked, Error> {
        let mut worker = match self.worker.take() {
            Some(worker) => worker,
            None => Worker::start(self.crew).map_err(|error| Error::Worker {
                program: self.crew.program.clone(),
                reason: error.to_string(),
            })?,
        };
        let fresh = worker.papers == 0;
        worker.papers += 1;
        // A worker that has ended does not read; that it ended comes as its answer.
        let _ = worker.send(request);
        Ok(match worker.answers.recv_timeout(self.crew.timeout) {
            Ok(Ok((answer, json))) => {
                self.worker = Some(worker);
                Asked::Answer(answer, json)
            }
            Err(RecvTimeoutError::Timeout) => {
                worker.kill();
                Asked::Late
            }
            Ok(Err(error)) => Asked::Ended {
                reason: worker.end(self.crew, Some(&error)),
                fresh,
            },
            Err(RecvTimeoutError::Disconnected) => Asked::Ended {
                reason: worker.end(self.crew, None),
                fresh,
            },
        })
    }

    fn late(&self) -> String {
        format!(
            "was not read within {} s; --timeout allows more",
            self.crew.timeout.as_secs_f64()
        )
    }

    fn close(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.close();
        }
    }
}

/// How a worker took a request.
enum Asked {
    Answer(Answer, Vec<u8>),
    /// It took too long.
    Late,
    /// It ended without an answer, or gave one that is none.
    Ended {
        reason: String,
        fresh: bool,
    },
}

/// A worker's answer with the bytes after it, or why it is none.
type Spoken = io::Result<(Answer, Vec<u8>)>;

/// A process, and the threads that listen to it.
struct Worker {
    child: Child,
    input: Option<ChildStdin>,
    answers: Receiver<Spoken>,
    last_words: Option<JoinHandle<Vec<u8>>>,
    /// How many it was given.
    papers: usize,
}

impl Worker {
    fn start(crew: &Crew) -> io::Result<Self> {
        let mut command = Command::new(&crew.program);
        command
            .args(&crew.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        // Ctrl-C on a terminal goes to the whole group; workers finish what they read.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = command.spawn()?;
        let (sender, answers) = mpsc::channel();
        if let Some(out) = child.stdout.take() {
            // What it may hold, it may send.
            let limit = crew.settings.memory.unwrap_or(u64::MAX);
            thread::spawn(move || {
                let mut out = BufReader::with_capacity(1 << 16, out);
                while let Some(spoken) = listen(&mut out, limit) {
                    let last = spoken.is_err();
                    if sender.send(spoken).is_err() || last {
                        break;
                    }
                }
            });
        }
        let last_words = child
            .stderr
            .take()
            .map(|stderr| thread::spawn(move || last_words(stderr)));
        let mut worker = Self {
            input: child.stdin.take(),
            child,
            answers,
            last_words,
            papers: 0,
        };
        // A worker that ends at once says so when it is asked.
        let _ = worker.send(&crew.settings);
        Ok(worker)
    }

    fn send<T: serde::Serialize>(&mut self, message: &T) -> io::Result<()> {
        let mut line = serde_json::to_vec(message)?;
        line.push(b'\n');
        match &mut self.input {
            Some(input) => input.write_all(&line),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    /// Ends it now.
    fn kill(mut self) {
        // It may have ended by itself meanwhile.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Lets it end, which it does when its input ends.
    fn close(mut self) {
        drop(self.input.take());
        let _ = self.child.wait();
    }

    /// Why it ended.
    fn end(mut self, crew: &Crew, error: Option<&io::Error>) -> String {
        drop(self.input.take());
        if error.is_some() {
            let _ = self.child.kill();
        }
        let status = self.child.wait();
        let words = self.last_words.take().map(JoinHandle::join);
        let words = words.and_then(Result::ok).unwrap_or_default();
        let words = String::from_utf8_lossy(&words);
        if !words.trim().is_empty() {
            tracing::warn!(words = words.trim(), "a worker's last words");
        }
        match (error, status) {
            (Some(error), _) => format!("the worker's answer was none: {error}"),
            (None, Ok(status)) => reason(status, &words, crew.settings.memory),
            (None, Err(error)) => format!("the worker ended: {error}"),
        }
    }
}

/// The next answer; `None` where the worker has ended between two.
fn listen(out: &mut BufReader<ChildStdout>, limit: u64) -> Option<Spoken> {
    /// An answer's line has a sketch and some numbers in it.
    const LONGEST_LINE: u64 = 1 << 20;

    let mut line = Vec::new();
    loop {
        line.clear();
        match out.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line) {
            Ok(0) => return None,
            Ok(_) if line.first() == Some(&SEPARATOR) => break,
            // Something printed that is no answer.
            Ok(_) => {}
            Err(error) => return Some(Err(error)),
        }
    }
    // Cut off in the middle: how the process ended says more.
    if !line.ends_with(b"\n") && (line.len() as u64) < LONGEST_LINE {
        return None;
    }
    let answer: Answer = match serde_json::from_slice(&line[1..]) {
        Ok(answer) => answer,
        Err(error) => return Some(Err(error.into())),
    };
    let length = answer.read.as_ref().map_or(0, |read| read.length);
    if length as u64 > limit {
        return Some(Err(io::Error::other(
            "it is larger than the worker's memory",
        )));
    }
    let mut json = Vec::with_capacity(length.min(1 << 24));
    match out.by_ref().take(length as u64).read_to_end(&mut json) {
        Ok(read) if read == length => Some(Ok((answer, json))),
        Ok(_) => None,
        Err(error) => Some(Err(error)),
    }
}

/// The end of what a worker says on standard error.
fn last_words(mut stderr: impl io::Read) -> Vec<u8> {
    const KEPT: usize = 2048;

    let mut words = Vec::new();
    let mut piece = [0; 1024];
    while let Ok(read) = stderr.read(&mut piece) {
        if read == 0 {
            break;
        }
        words.extend_from_slice(&piece[..read]);
        let surplus = words.len().saturating_sub(KEPT);
        words.drain(..surplus);
    }
    words
}

/// Why a worker ended, for a person.
fn reason(status: ExitStatus, words: &str, memory: Option<u64>) -> String {
    if words.contains("memory allocation of") {
        let limit = memory.map_or("all".to_owned(), |bytes| {
            format!("{} MiB", bytes / (1 << 20))
        });
        return format!("needed more than {limit} of memory; --memory allows more");
    }
    if words.contains("has overflowed its stack") {
        return "overflowed the stack: it is nested too deeply".to_owned();
    }
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        const KILLED: i32 = 9;
        return if signal == KILLED {
            "the system killed its worker, most likely for want of memory".to_owned()
        } else {
            format!("its worker was ended by signal {signal}{}", said(words))
        };
    }
    format!("its worker ended early ({status}){}", said(words))
}

/// The last line, after a colon.
fn said(words: &str) -> String {
    let last = words.lines().rfind(|line| !line.trim().is_empty());
    last.map_or_else(String::new, |line| format!(": {}", line.trim()))
}
