//! `scrutineer schema`: the JSON Schema of the output.

use std::io::{self, Write as _};
use std::process::ExitCode;

/// Prints the schema.
pub(crate) fn run() -> anyhow::Result<ExitCode> {
    let schema = scrutineer_export::schema();
    writeln!(io::stdout(), "{schema:#}")?;
    Ok(ExitCode::SUCCESS)
}
