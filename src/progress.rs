//! How far the work is: a bar on a terminal, a line for each paper otherwise.

use std::io::{self, IsTerminal as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::failure::{on_one_line, say};

/// How many of the papers are done, told on standard error.
pub(crate) struct Progress {
    all: usize,
    done: AtomicUsize,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Begins with none of `all` papers done.
    pub(crate) fn of(all: usize) -> Self {
        /// A long paper keeps the bar still; its moving spinner says that work goes on.
        const TICK: Duration = Duration::from_millis(120);

        let bar = io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template(
                "{spinner} {bar:32} {pos}/{len} papers  {elapsed}  {wide_msg}",
            );
            let bar = ProgressBar::new(all as u64);
            if let Ok(style) = style {
                bar.set_style(style);
            }
            bar.enable_steady_tick(TICK);
            bar
        });
        Self {
            all,
            done: AtomicUsize::new(0),
            bar,
        }
    }

    /// One paper more is done; `line` says which and what came of it.
    pub(crate) fn done(&self, line: &str) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if let Some(bar) = &self.bar {
            bar.inc(1);
            bar.set_message(on_one_line(line).into_owned());
        } else {
            let digits = self.all.to_string().len();
            say(&format!("[{done:>digits$}/{}] {line}", self.all));
        }
    }

    /// Clears the bar: what follows is printed where it stood.
    pub(crate) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
