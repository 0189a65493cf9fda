//! The table of dashboards.

use std::io::Write;

use anyhow::Result;
use scrutineer_score::dashboards::{Aspect, Dashboard, Score, dashboards, measure};
use scrutineer_score::sets::HALVES;

use super::{Arguments, measured, share};

/// A row for each set that is there; nothing where none is.
pub(super) fn report(out: &mut impl Write, arguments: &Arguments) -> Result<()> {
    let sets = sets(arguments)?;
    if sets.is_empty() {
        return Ok(());
    }
    write!(
        out,
        "\n{:<28}{:>7}{:>9}{:>9}",
        "dashboards", "papers", "labelled", "found"
    )?;
    for aspect in Aspect::ALL {
        write!(out, "{:>11}", aspect.name())?;
    }
    writeln!(out, "{:>9}{:>9}", "false", "missing")?;
    for (half, pages) in sets {
        let mut score = Score::default();
        for one in measured(&pages, |page| &page.pdf, measure)? {
            score.add(one);
        }
        row(out, half, pages.len(), &score)?;
        if arguments.explain && half == HALVES[0] {
            for fault in &score.faults {
                writeln!(out, "    {fault}")?;
            }
        }
    }
    Ok(())
}

/// The sets by the names of their folders, without those that are not asked for.
fn sets(arguments: &Arguments) -> Result<Vec<(&'static str, Vec<Dashboard>)>> {
    let [open, sealed] = HALVES;
    let mut sets = vec![(open, dashboards(&arguments.dashboards.join(open))?)];
    if arguments.set_aside && arguments.only.is_none() {
        sets.push((sealed, dashboards(&arguments.dashboards.join(sealed))?));
    }
    if let Some(text) = &arguments.only {
        for (_, pages) in &mut sets {
            pages.retain(|page| page.name.contains(text));
        }
    }
    sets.retain(|(_, pages)| !pages.is_empty());
    Ok(sets)
}

fn row(out: &mut impl Write, half: &str, papers: usize, score: &Score) -> Result<()> {
    let name = match half {
        "sealed" => "set aside",
        half => half,
    };
    let found = share(score.found, score.labelled);
    write!(out, "{name:<28}{papers:>7}{:>9}{found:>9}", score.labelled)?;
    for aspect in Aspect::ALL {
        let tally = score.tally(aspect);
        write!(out, "{:>11}", share(tally.right, tally.judged))?;
    }
    writeln!(out, "{:>9}{:>9}", score.unlabelled, score.missing)?;
    // What is left out is no error in the data; what is given and wrong is one.
    write!(out, "{:<53}", "    of what is given")?;
    for aspect in Aspect::ALL {
        let tally = score.tally(aspect);
        write!(out, "{:>11}", share(tally.right, tally.given))?;
    }
    writeln!(out)?;
    Ok(())
}
