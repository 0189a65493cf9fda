//! `scrutineer merge`: the datasets of several shards into one.

use std::process::ExitCode;

use crate::arguments::Merge;
use crate::build::{explained, print, report};

/// Joins datasets.
pub(crate) fn run(arguments: &Merge) -> anyhow::Result<ExitCode> {
    let summary =
        scrutineer_batch::merge(&arguments.shards, &arguments.output).map_err(explained)?;
    print(&summary, &arguments.output)?;
    Ok(report(&summary))
}
