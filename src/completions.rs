//! `scrutineer completions SHELL`.

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::arguments::Arguments;

/// Prints completions for a shell.
pub(crate) fn run(shell: Shell) -> anyhow::Result<ExitCode> {
    // The generator panics where writing fails; a buffer does not fail.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "scrutineer", &mut script);
    io::stdout().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}
