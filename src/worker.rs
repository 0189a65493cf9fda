//! `scrutineer worker`: reads papers for a build, over pipes. Not for people.

use std::process::ExitCode;

/// Answers requests until standard input ends.
pub(crate) fn run() -> anyhow::Result<ExitCode> {
    scrutineer_batch::worker::serve(scrutineer_batch::worker::read)?;
    Ok(ExitCode::SUCCESS)
}
