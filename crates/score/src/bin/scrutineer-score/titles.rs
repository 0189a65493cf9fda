//! The table of what tables are called and what their rows are.

use std::io::{self, Write};

use scrutineer_score::titles::Count;

use crate::arguments::Arguments;
use crate::found::Outcome;

/// A row for each set in which that is labelled; with `--explain` what is wrong in those that are open.
pub(crate) fn report(
    out: &mut dyn Write,
    outcomes: &[Outcome],
    arguments: &Arguments,
) -> io::Result<()> {
    let labelled = |outcome: &&Outcome| outcome.titles.tables > 0;
    let outcomes: Vec<&Outcome> = outcomes.iter().filter(labelled).collect();
    if outcomes.is_empty() {
        return Ok(());
    }
    let heads = [
        "found", "titles", "none", "part", "other", "wrong", "missing", "false", "units", "totals",
        "false", "sections", "false", "notes", "false",
    ];
    write!(out, "\n{:<44}", "what tables are called")?;
    for head in heads {
        write!(out, "{head:>9}")?;
    }
    writeln!(out)?;
    for outcome in outcomes {
        let score = &outcome.titles;
        let titles = score.titles;
        let counts = [
            titles.right,
            titles.none,
            titles.part,
            titles.other,
            titles.wrong,
            titles.missing,
            titles.surplus,
        ];
        let mut columns = vec![format!("{}/{}", score.found, score.tables)];
        columns.extend(counts.map(|count| count.to_string()));
        columns.push(of(score.units));
        for count in [score.totals, score.sections, score.notes] {
            columns.extend([of(count), count.surplus.to_string()]);
        }
        write!(out, "{:<44}", outcome.name)?;
        for column in columns {
            write!(out, "{column:>9}")?;
        }
        writeln!(out)?;
        if arguments.explain && (arguments.reveal || !outcome.sealed) {
            for fault in &score.faults {
                writeln!(out, "    {fault}")?;
            }
        }
    }
    Ok(())
}

/// The right ones of those that are labelled.
fn of(count: Count) -> String {
    format!("{}/{}", count.right, count.labelled)
}
