//! What is printed.

use std::io::{self, Write};

use scrutineer_score::calibration::{Band, bands};
use scrutineer_score::paper::{Judged, PaperScore};

use crate::arguments::Arguments;
use crate::found::{Outcome, Scored};

/// Widths of the columns of the table of sets.
const WIDTHS: [usize; 15] = [44, 8, 8, 8, 8, 8, 8, 9, 9, 9, 8, 8, 12, 8, 9];

/// One row per set.
pub(crate) fn sets(out: &mut dyn Write, outcomes: &[Outcome]) -> io::Result<()> {
    let heads = [
        [
            "", "", "F1", "F1", "F1 per", "region", "GriTS", "GriTS", "context", "context",
            "false", "", "tables", "", "",
        ],
        [
            "set",
            "papers",
            "macro",
            "pooled",
            "paper",
            "F1 .8",
            "all",
            "matched",
            "pooled",
            "macro",
            "tables",
            "failed",
            "true/found",
            "cells",
            "pages/s",
        ],
    ];
    writeln!(out)?;
    for head in heads {
        write!(out, "{:<1$}", head[0], WIDTHS[0])?;
        for (text, width) in head.iter().zip(WIDTHS).skip(1) {
            write!(out, "{text:>width$}")?;
        }
        writeln!(out)?;
    }
    for outcome in outcomes {
        let s = &outcome.summary;
        let region = s.regions.map_or_else(
            || "–".to_owned(),
            |regions| share(regions.at_eight_tenths[2]),
        );
        let columns = [
            s.papers.to_string(),
            share(s.f1),
            share(s.pooled_f1),
            share(s.mean_paper_f1),
            region,
            share(s.grits_content_all),
            share(s.grits_content_matched),
            share(s.context),
            share(s.context_macro),
            s.on_empty_pages.to_string(),
            outcome.failures.len().to_string(),
            format!("{}/{}", s.real_tables, s.found_tables),
            s.real_cells.to_string(),
            outcome
                .pages_per_second
                .map_or_else(|| "–".to_owned(), |speed| format!("{speed:.0}")),
        ];
        write!(out, "{:<1$}", outcome.name, WIDTHS[0])?;
        for (text, width) in columns.iter().zip(&WIDTHS[1..]) {
            write!(out, "{text:>width$}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn share(value: f64) -> String {
    format!("{value:.4}")
}

/// How many tables of each band of reported confidence are right, and how many of their figures stand
/// under the right heads, by set and over all.
pub(crate) fn calibration(out: &mut dyn Write, outcomes: &[Outcome]) -> io::Result<()> {
    let tables = |score: &PaperScore| score.judged.clone();
    let figures = |score: &PaperScore| score.placed.clone();
    judged(out, "right, by confidence", outcomes, &tables)?;
    judged(
        out,
        "figures under right heads, by their table's",
        outcomes,
        &figures,
    )
}

fn judged(
    out: &mut dyn Write,
    name: &str,
    outcomes: &[Outcome],
    of: &dyn Fn(&PaperScore) -> Vec<Judged>,
) -> io::Result<()> {
    let judged = |outcome: &Outcome| {
        let papers = outcome.papers.iter();
        papers
            .flat_map(|paper| of(&paper.score))
            .collect::<Vec<_>>()
    };
    let all = bands(outcomes.iter().flat_map(judged));
    if all.iter().all(|band| band.tables == 0) {
        return Ok(());
    }
    write!(out, "\n{name:<44}")?;
    for band in &all {
        write!(out, "{:>15}", format!("{:.1}–{:.1}", band.from, band.below))?;
    }
    writeln!(out)?;
    for outcome in outcomes {
        calibration_row(out, &outcome.name, &bands(judged(outcome)))?;
    }
    calibration_row(out, "all of them", &all)
}

fn calibration_row(out: &mut dyn Write, name: &str, bands: &[Band]) -> io::Result<()> {
    write!(out, "{name:<44}")?;
    for band in bands {
        let share = match band.tables {
            0 => "–".to_owned(),
            tables => format!("{:.2} of {tables}", band.right as f64 / tables as f64),
        };
        write!(out, "{share:>15}")?;
    }
    writeln!(out)
}

/// One row per paper; papers of sets kept unread only if revealed.
pub(crate) fn papers(
    out: &mut dyn Write,
    outcomes: &[Outcome],
    arguments: &Arguments,
) -> io::Result<()> {
    for outcome in outcomes {
        if outcome.sealed && !arguments.reveal {
            continue;
        }
        writeln!(
            out,
            "\n{:>6}{:>7}{:>7}{:>10}{:>8}{:>8}{:>7}  {}",
            "P", "R", "F1", "tables", "values", "context", "leaf", outcome.name
        )?;
        let mut papers: Vec<_> = outcome.papers.iter().collect();
        if arguments.worst {
            papers.sort_by(|a, b| a.score.f1.total_cmp(&b.score.f1));
        }
        for Scored {
            name,
            score,
            faults,
        } in papers
        {
            let tables = [
                score.real_tables,
                score.found_tables,
                score.matched_tables(),
            ];
            writeln!(
                out,
                "{:6.3}{:7.3}{:7.3}{:>10}{:>8}{:8.3}{:7.3}  {name}{}",
                score.precision,
                score.recall,
                score.f1,
                tables.map(|count| count.to_string()).join("/"),
                score.context.real,
                score.cell_in_context(),
                score.cell_in_leaf_context(),
                if score.missing { " (missing)" } else { "" },
            )?;
            write!(out, "{faults}")?;
        }
    }
    Ok(())
}

/// Why papers failed.
pub(crate) fn failures(
    out: &mut dyn Write,
    outcomes: &[Outcome],
    arguments: &Arguments,
) -> io::Result<()> {
    for outcome in outcomes {
        if outcome.sealed && !arguments.reveal {
            continue;
        }
        for (name, reason) in &outcome.failures {
            writeln!(out, "failed: {name}: {reason}")?;
        }
    }
    Ok(())
}

/// Every figure under the name that the judge gives it.
pub(crate) fn figures(out: &mut dyn Write, outcomes: &[Outcome]) -> io::Result<()> {
    for outcome in outcomes {
        writeln!(out, "\n{}", outcome.name)?;
        for (name, value) in outcome.summary.figures() {
            let rounded = (value * 1e4).round() / 1e4;
            writeln!(out, "{name:<24}{rounded}")?;
        }
    }
    Ok(())
}
