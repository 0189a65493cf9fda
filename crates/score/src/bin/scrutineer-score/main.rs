//! `make score`: how well tables are extracted, measured against hand-checked ones.

mod arguments;
mod found;
mod report;
mod saved;

use std::io::{self, Write};

use anyhow::{Context, Result};
use clap::Parser;

use crate::arguments::Arguments;
use crate::found::Outcome;
use crate::saved::Saved;

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let out = &mut io::stdout().lock();
    let before = arguments.diff.as_deref().map(Saved::read).transpose()?;

    let outcomes = arguments
        .sets()?
        .into_iter()
        .map(|set| found::score_set(set, &arguments))
        .collect::<Result<Vec<Outcome>>>()?;

    if arguments.per_paper || arguments.worst || arguments.explain {
        report::papers(out, &outcomes, &arguments)?;
    }
    if arguments.figures {
        report::figures(out, &outcomes)?;
    }
    report::sets(out, &outcomes)?;
    report::calibration(out, &outcomes)?;
    report::failures(out, &outcomes, &arguments)?;

    let now = Saved::new(&outcomes, arguments.reveal);
    if let Some(before) = before {
        saved::compare(out, &before, &now)?;
    }
    if let Some(path) = &arguments.save {
        now.write(path)?;
    }
    out.flush().context("standard output")
}
