//! Which errors are bad usage, and the exit status.

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
    say(&format!("scrutineer: {error:#}"));
    if error.is::<BadUsage>() {
        say("See scrutineer --help.");
        return ExitCode::from(BAD_USAGE);
    }
    ExitCode::from(SOME_FAILED)
}

/// A line on standard error. Where nobody listens, nothing is lost.
pub(crate) fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let mut causes = error.chain();
    causes.any(|cause| {
        cause
            .downcast_ref::<io::Error>()
            .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    })
}
