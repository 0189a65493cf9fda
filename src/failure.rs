//! Which errors are bad usage, and the exit status.

use std::borrow::Cow;
use std::io::{self, Write as _};
use std::process::ExitCode;

/// Some papers failed, or what was read could not be written.
pub(crate) const SOME_FAILED: u8 = 1;
/// The command makes no sense as typed; as clap's own.
const BAD_USAGE: u8 = 2;

/// The command makes no sense as typed: what was expected, what was found, what to do.
#[derive(Debug)]
pub(crate) struct BadUsage(pub(crate) String);

impl std::fmt::Display for BadUsage {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for BadUsage {}

/// Prints the error, where there is one, and says with which status to end.
///
/// A reader that has seen enough and closed the pipe (`scrutineer schema | head`) is no error.
pub(crate) fn exit_code(result: anyhow::Result<ExitCode>) -> ExitCode {
    let error = match result {
        Ok(code) => return code,
        Err(error) => error,
    };
    if is_closed_pipe(&error) {
        return ExitCode::SUCCESS;
    }
    say(&format!("scrutineer: {}", told(&error)));
    if error.is::<BadUsage>() {
        say("See scrutineer --help.");
        return ExitCode::from(BAD_USAGE);
    }
    ExitCode::from(SOME_FAILED)
}

/// The error with its causes, but for those that it tells itself.
fn told(error: &anyhow::Error) -> String {
    let mut told = String::new();
    for cause in error.chain() {
        let cause = cause.to_string();
        if told.is_empty() {
            told = cause;
        } else if !told.ends_with(&cause) {
            told = format!("{told}: {cause}");
        }
    }
    told
}

/// A line on standard error. Where nobody listens, nothing is lost.
pub(crate) fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{}", on_one_line(line));
}

/// The text with what would break or hide its line written out: the name of a file may hold a line's end.
pub(crate) fn on_one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let letters = text.chars().map(|letter| {
        if letter.is_control() {
            letter.escape_default().to_string()
        } else {
            letter.to_string()
        }
    });
    Cow::Owned(letters.collect())
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let mut causes = error.chain();
    causes.any(|cause| {
        cause
            .downcast_ref::<io::Error>()
            .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    })
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::*;

    #[test]
    fn a_cause_that_is_told_already_is_not_told_again() {
        let full = || io::Error::other("the disk is full");
        let within = scrutineer_dataset::Error::Io {
            what: "write",
            path: "a.csv".into(),
            source: full(),
        };
        assert_eq!(told(&within.into()), "cannot write a.csv: the disk is full");
        let apart = Err::<(), _>(full()).context("cannot write b.csv");
        let apart = apart.expect_err("an error");
        assert_eq!(told(&apart), "cannot write b.csv: the disk is full");
    }

    #[test]
    fn a_name_with_a_line_end_stays_on_its_line() {
        assert_eq!(on_one_line("new\nline.pdf"), "new\\nline.pdf");
        assert_eq!(on_one_line("naïve — 漢.pdf"), "naïve — 漢.pdf");
    }
}
