//! How far a build is: a bar on a terminal, a line for each paper otherwise, JSON for machines.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, IsTerminal as _, Write as _};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use scrutineer_batch::Event;

use crate::arguments::ProgressKind;
use crate::count::count;
use crate::failure::{on_one_line, say};

/// Shows what happens in a build.
pub(crate) struct BatchProgress {
    kind: ProgressKind,
    work: Arc<Mutex<Work>>,
    bar: Mutex<Option<ProgressBar>>,
}

/// What is done and what is being done.
#[derive(Default)]
struct Work {
    papers: usize,
    bytes: u64,
    done: usize,
    bytes_done: u64,
    begun: Option<Instant>,
    /// What is being read, since when.
    current: BTreeMap<String, Instant>,
}

impl BatchProgress {
    /// Begins with nothing known.
    pub(crate) fn of(kind: ProgressKind) -> Self {
        Self {
            kind,
            work: Arc::default(),
            bar: Mutex::default(),
        }
    }

    /// Shows an event.
    pub(crate) fn tell(&self, event: &Event<'_>) {
        if let Ok(mut work) = self.work.lock() {
            work.note(event);
        }
        match self.kind {
            ProgressKind::Json => {
                let mut out = io::stdout().lock();
                let line = serde_json::to_string(event).unwrap_or_default();
                // Where nobody listens, nothing is lost.
                let _ = writeln!(out, "{line}");
            }
            ProgressKind::Auto if io::stderr().is_terminal() => self.paint(event),
            ProgressKind::Auto => {
                if let Some(line) = self.work.lock().ok().and_then(|work| work.line(event)) {
                    say(&line);
                }
            }
            ProgressKind::None => {}
        }
    }

    /// Moves the bar.
    fn paint(&self, event: &Event<'_>) {
        let Ok(mut bar) = self.bar.lock() else { return };
        match event {
            Event::Planned { papers, .. } if *papers > 0 => *bar = Some(self.begin(*papers)),
            Event::Ended {
                path,
                error: Some(error),
                ..
            } => {
                if let Some(bar) = &*bar {
                    bar.inc(1);
                    bar.println(on_one_line(&format!("{path}: failed: {error}")));
                }
            }
            Event::Ended { .. } => {
                if let Some(bar) = &*bar {
                    bar.inc(1);
                }
            }
            Event::Finished(_) => {
                if let Some(bar) = bar.take() {
                    bar.finish_and_clear();
                }
            }
            _ => {}
        }
    }

    fn begin(&self, papers: usize) -> ProgressBar {
        /// A long paper keeps the bar still; its moving spinner says that work goes on.
        const TICK: Duration = Duration::from_millis(120);

        let bar = ProgressBar::new(papers as u64);
        let work = Arc::clone(&self.work);
        let outlook = move |_: &ProgressState, out: &mut dyn std::fmt::Write| {
            if let Ok(work) = work.lock() {
                let _ = out.write_str(&work.outlook());
            }
        };
        let template = "{spinner} {bar:24} {pos}/{len} papers  {elapsed}  {outlook}";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.with_key("outlook", outlook));
        }
        bar.enable_steady_tick(TICK);
        bar
    }
}

impl Work {
    fn note(&mut self, event: &Event<'_>) {
        match event {
            Event::Planned { papers, bytes, .. } => {
                *self = Self {
                    papers: *papers,
                    bytes: *bytes,
                    begun: Some(Instant::now()),
                    ..Self::default()
                };
            }
            Event::Begun { path, .. } => {
                self.current.insert((*path).to_owned(), Instant::now());
            }
            Event::Ended { path, size, .. } => {
                self.current.remove(*path);
                self.done += 1;
                self.bytes_done += size;
            }
            _ => {}
        }
    }

    /// `3.1 papers/s · 12 min left · slowest: packs/june.pdf, 34 s`.
    ///
    /// What is left goes by bytes: the largest papers are read first.
    fn outlook(&self) -> String {
        /// Before, a rate says little.
        const ENOUGH: f64 = 1.0;
        /// Papers that take less are no news.
        const SLOW: f64 = 2.0;

        let mut outlook = String::new();
        let elapsed = self
            .begun
            .map_or(0.0, |begun| begun.elapsed().as_secs_f64());
        if elapsed > ENOUGH && self.bytes_done > 0 {
            let rate = self.done as f64 / elapsed;
            let left = self.bytes.saturating_sub(self.bytes_done) as f64;
            let left = elapsed * left / self.bytes_done as f64;
            let _ = write!(outlook, "{rate:.1} papers/s · {} left", time(left));
        }
        let slowest = self.current.iter().min_by_key(|&(_, begun)| begun);
        if let Some((path, begun)) = slowest {
            let taken = begun.elapsed().as_secs_f64();
            if taken > SLOW {
                let _ = write!(outlook, " · slowest: {path}, {}", time(taken));
            }
        }
        outlook
    }

    /// What came of a paper, in a line.
    fn line(&self, event: &Event<'_>) -> Option<String> {
        let Event::Ended {
            path,
            pages,
            counts,
            error,
            seconds,
            ..
        } = event
        else {
            return None;
        };
        let digits = self.papers.to_string().len();
        let mut line = format!("[{:>digits$}/{}] {path}: ", self.done, self.papers);
        if let Some(error) = error {
            let _ = write!(line, "failed: {error}");
        } else {
            let counts = counts.unwrap_or_default();
            let pages = pages.unwrap_or_default() as usize;
            let parts = [
                count(pages, "page"),
                count(counts.tables, "table"),
                count(counts.observations, "observation"),
                count(counts.warnings, "warning"),
            ];
            let _ = write!(line, "{} in {seconds:.1} s", parts.join(", "));
        }
        Some(line)
    }
}

/// A time for people, in its largest unit.
fn time(seconds: f64) -> String {
    match seconds {
        ..60.0 => format!("{seconds:.0} s"),
        ..3600.0 => format!("{:.0} min", seconds / 60.0),
        _ => format!("{:.1} h", seconds / 3600.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_a_unit_that_fits() {
        assert_eq!(time(34.2), "34 s");
        assert_eq!(time(600.0), "10 min");
        assert_eq!(time(5400.0), "1.5 h");
    }
}
