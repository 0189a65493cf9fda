//! The command line.
//!
//! - [`arguments`]: what can be typed, with its help.
//! - [`extract`]: papers into JSON, one file each; the main job.
//! - [`export`]: what was extracted, in the formats people use.
//! - [`show`]: one stage of one paper, drawn for a person.
//! - [`schema`], [`completions`], [`man`]: what the definitions of the output and of the arguments
//!   generate.
//! - [`progress`]: how far the work is, on standard error.
//! - [`output`]: writing files so that none is ever half there.
//! - [`failure`]: which errors are bad usage, and the exit status.

mod arguments;
mod completions;
mod export;
mod extract;
mod failure;
mod man;
mod output;
mod progress;
mod schema;
mod show;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Extract(arguments) => extract::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Show(arguments) => show::run(&arguments),
        Command::Schema => schema::run(),
        Command::Completions { shell } => completions::run(shell),
        Command::Man { command } => man::run(command.as_deref()),
    };
    failure::exit_code(result)
}
