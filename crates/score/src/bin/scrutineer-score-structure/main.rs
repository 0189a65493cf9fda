//! How well a paper's identity and structure are read, measured against hand-made labels.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Parser;
use scrutineer_pipeline::{Input, Options, each};
use scrutineer_score::statements::labels::is_truth_aside;
use scrutineer_score::structure::found::{Found, found};
use scrutineer_score::structure::measure::{Matches, Share};
use scrutineer_score::structure::{Label, Score, labels, measure};

/// Measures a paper's identity and structure against hand-made labels.
#[derive(Debug, Parser)]
#[command(name = "scrutineer-score-structure")]
struct Arguments {
    /// Folder of labels
    #[arg(long, default_value = "tests/labels/structure")]
    labels: PathBuf,
    /// The project's own papers
    #[arg(long, default_value = "corpus")]
    corpus: PathBuf,
    /// Papers in our own words, in the forms of published ones
    #[arg(long, default_value = "tests/retold/papers")]
    retold: PathBuf,
    /// Papers written without sight of the rules, as `tests/unread/build` sets them
    #[arg(long, default_value = "target/unread")]
    unread: PathBuf,
    /// Folder of published papers with `real/` and `seeds/`
    #[arg(long, default_value = "../shared")]
    shared: PathBuf,
    /// Measure the papers that are set aside, too: their totals
    #[arg(long)]
    set_aside: bool,
    /// Show every paper that may be worked on
    #[arg(long)]
    per_paper: bool,
    /// Show what is missing or wrong in papers that may be worked on
    #[arg(long)]
    explain: bool,
    /// Measure only papers whose name contains this
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
}

/// Which papers are reported together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Corpus,
    Seeds,
    WorkedOn,
    SetAside,
    Retold,
    RetoldAside,
    Unread,
    UnreadAside,
}

impl Group {
    const ALL: [Self; 8] = [
        Self::Corpus,
        Self::Seeds,
        Self::WorkedOn,
        Self::SetAside,
        Self::Retold,
        Self::RetoldAside,
        Self::Unread,
        Self::UnreadAside,
    ];

    fn of(label: &Label) -> Self {
        let mut folders = label.file.split('/');
        match folders.next() {
            Some("corpus") => Self::Corpus,
            Some("seeds") => Self::Seeds,
            Some("retold") if !label.released && labels::is_half_aside(&label.name) => {
                Self::RetoldAside
            }
            Some("retold") => Self::Retold,
            Some("unread") if folders.next() == Some("sealed") => Self::UnreadAside,
            Some("unread") => Self::Unread,
            _ if is_truth_aside(folders.next().unwrap_or_default()) => Self::SetAside,
            _ => Self::WorkedOn,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Corpus => "structure, corpus",
            Self::Seeds => "structure, papers as text",
            Self::WorkedOn => "structure, worked on",
            Self::SetAside => "structure, set aside",
            Self::Retold => "structure, retold papers",
            Self::RetoldAside => "structure, retold papers set aside",
            Self::Unread => "structure, unread papers, open",
            Self::UnreadAside => "structure, unread papers, sealed",
        }
    }

    /// Whether its totals alone are shown.
    const fn is_aside(self) -> bool {
        matches!(self, Self::SetAside | Self::RetoldAside | Self::UnreadAside)
    }
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let out = &mut io::stdout().lock();
    let only =
        |label: &Label| (arguments.only.as_ref()).is_none_or(|only| label.name.contains(only));
    let mut labels = labels::labels(&arguments.labels)?;
    labels.retain(only);
    for set in Group::ALL {
        if set.is_aside() && !arguments.set_aside {
            continue;
        }
        let of_set: Vec<&Label> = labels
            .iter()
            .filter(|label| Group::of(label) == set)
            .collect();
        if !of_set.is_empty() {
            report(out, set, &of_set, &arguments)?;
        }
    }
    out.flush().context("standard output")
}

/// One set: its papers where they may be shown, then its totals.
fn report(
    out: &mut impl Write,
    set: Group,
    labels: &[&Label],
    arguments: &Arguments,
) -> Result<()> {
    let inputs: Vec<Input> = labels.iter().map(|label| input(label, arguments)).collect();
    let papers = each(&inputs, &Options::default(), |_, paper| {
        paper.ok().map(|paper| found(&paper))
    })?;
    let score = |(label, found): (&&Label, Option<Found>)| {
        let readable = found.is_some();
        (measure(label, &found.unwrap_or_default()), readable)
    };
    let scores: Vec<(Score, bool)> = labels.iter().zip(papers).map(score).collect();
    let mut all = Score::default();
    for (label, (score, _)) in labels.iter().zip(&scores) {
        all += score;
        let shown = !set.is_aside();
        if shown && (arguments.per_paper || arguments.explain && !score.faults.is_empty()) {
            writeln!(out, "{}", label.name)?;
            writeln!(out, "    {}", totals(score))?;
        }
        if shown && arguments.explain {
            for fault in &score.faults {
                writeln!(out, "      {fault}")?;
            }
        }
    }
    let unread = scores.iter().filter(|(_, readable)| !readable).count();
    let unread = match unread {
        0 => String::new(),
        unread => format!(", {unread} not read"),
    };
    writeln!(out, "{}: {} papers{unread}", set.name(), labels.len())?;
    writeln!(out, "    {}", totals(&all))?;
    Ok(())
}

/// The paper that a label speaks of.
fn input(label: &Label, arguments: &Arguments) -> Input {
    let path = match label.file.split_once('/') {
        Some(("corpus", below)) => arguments.corpus.join(below),
        Some(("retold", below)) => arguments.retold.join(below),
        Some(("unread", below)) => arguments.unread.join(below),
        _ => arguments.shared.join(&label.file),
    };
    Input {
        path,
        output: PathBuf::new(),
    }
}

fn totals(score: &Score) -> String {
    let share = |name: &str, share: &Share| {
        let wrong = match share.wrong {
            0 => String::new(),
            wrong => format!(" ({wrong} wrong)"),
        };
        format!("{name} {} of {}{wrong}", share.right, share.of)
    };
    let matches = |name: &str, matches: &Matches| {
        let f1 = matches.f1().map_or("–".to_owned(), |f1| format!("{f1:.3}"));
        let Matches {
            right,
            expected,
            found,
        } = matches;
        format!("{name} {f1} ({right} of {expected}, {found} found)")
    };
    [
        share("kind", &score.kind),
        share("council", &score.council),
        share("committee", &score.committee),
        share("date", &score.date),
        matches("items", &score.items),
        matches("recommendations", &score.recommendations),
        matches("decisions", &score.decisions),
        matches("actions", &score.actions),
        share("who", &score.who),
        matches("paragraphs", &score.paragraphs),
        share("place", &score.place),
        share("restricted", &score.restricted),
        matches("presenters", &score.presenters),
        matches("votes", &score.votes),
        matches("links", &score.links),
    ]
    .join(" · ")
}
