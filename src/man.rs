//! `scrutineer man [COMMAND]`: the manual page, or that of one command.

use std::io;
use std::process::ExitCode;

use clap::CommandFactory as _;

use crate::arguments::Arguments;
use crate::failure::BadUsage;

/// Prints the manual page, or that of one command.
pub(crate) fn run(command: Option<&str>) -> anyhow::Result<ExitCode> {
    let mut page = Arguments::command();
    page.build();
    if let Some(name) = command {
        page = find(&page, name)?;
    }
    clap_mangen::Man::new(page).render(&mut io::stdout())?;
    Ok(ExitCode::SUCCESS)
}

fn find(all: &clap::Command, name: &str) -> Result<clap::Command, BadUsage> {
    if let Some(command) = all.find_subcommand(name) {
        // As the file would be called, so that `man scrutineer-extract` finds it.
        return Ok(command.clone().display_name(format!("scrutineer-{name}")));
    }
    let shown = all
        .get_subcommands()
        .filter(|command| !command.is_hide_set());
    let names: Vec<&str> = shown.map(clap::Command::get_name).collect();
    Err(BadUsage(format!(
        "expected one of {}; found {name:?}",
        names.join(", ")
    )))
}
