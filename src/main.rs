//! The command line.
//!
//! - [`arguments`]: what can be typed, with its help.
//! - [`extract`]: papers into JSON, one file each; the main job.
//! - [`build`]: many papers into a dataset that is kept up to date; [`merge`]: shards of one, joined.
//! - [`worker`]: what `build` starts to read papers, apart from itself.
//! - [`export`]: what was extracted, in the formats people use.
//! - [`show`]: one stage of one paper, drawn for a person.
//! - [`schema`], [`completions`], [`man`]: what the definitions of the output and of the arguments
//!   generate.
//! - [`progress`]: how far the work is, on standard error.
//! - [`batch_progress`]: the same for a build; [`log`]: its log file.
//! - [`amounts`]: times and sizes as typed. [`count`]: numbers of things, for people.
//! - [`output`]: writing files so that none is ever half there.
//! - [`failure`]: which errors are bad usage, and the exit status.

mod amounts;
mod arguments;
mod batch_progress;
mod build;
mod completions;
mod count;
mod export;
mod extract;
mod failure;
mod log;
mod man;
mod merge;
mod output;
mod progress;
mod schema;
mod show;
mod worker;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Extract(arguments) => extract::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Merge(arguments) => merge::run(&arguments),
        Command::Worker => worker::run(),
        Command::Export(arguments) => export::run(&arguments),
        Command::Show(arguments) => show::run(&arguments),
        Command::Schema => schema::run(),
        Command::Completions { shell } => completions::run(shell),
        Command::Man { command } => man::run(command.as_deref()),
    };
    failure::exit_code(result)
}
