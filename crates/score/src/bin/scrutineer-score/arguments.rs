//! What may be asked.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use anyhow::{Result, bail, ensure};
use clap::{Parser, ValueEnum};
use scrutineer_score::rules_away::Away;
use scrutineer_score::sets::{self, Set};

/// Measures extracted tables against hand-checked ones.
#[derive(Debug, Parser)]
#[command(name = "scrutineer-score", after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Sets to measure [default: all that are there]
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) sets: Vec<Which>,
    /// The project's own papers with their truth
    #[arg(long, default_value = "corpus")]
    pub(crate) corpus: PathBuf,
    /// Folder of published papers with `truth/`, `real/` and `icdar2013/`, if there
    #[arg(long, default_value = "../shared")]
    pub(crate) shared: PathBuf,
    /// Pages of published papers checked without sight of the rules
    #[arg(long, value_name = "DIR", default_value = "tests/published")]
    pub(crate) published: PathBuf,
    /// Measure this folder of truth files alone
    #[arg(long, value_name = "DIR")]
    pub(crate) truth: Option<PathBuf>,
    /// Where the papers lie that `--truth` speaks of
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) papers: PathBuf,
    /// Score files of tables instead of extracting: what `scrutineer extract -o DIR` wrote, or the
    /// judge's own format
    #[arg(long, value_name = "DIR")]
    pub(crate) predictions: Option<PathBuf>,
    /// How many threads extract at once [default: one for each processor]
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,
    /// Measure the pages that are set aside, too
    #[arg(long)]
    pub(crate) set_aside: bool,
    /// Show single papers that are set aside, too: only at the very end
    #[arg(long)]
    pub(crate) reveal: bool,
    /// Measure each set again with rules taken off its pages [with nothing named: both]
    #[arg(
        long,
        value_name = "WHICH",
        value_enum,
        value_delimiter = ',',
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "vertical,all"
    )]
    pub(crate) rules_away: Vec<TakenOff>,
    /// Show every paper
    #[arg(long)]
    pub(crate) per_paper: bool,
    /// Show every paper, the worst first
    #[arg(long)]
    pub(crate) worst: bool,
    /// Show every paper with what it is that costs its score
    #[arg(long)]
    pub(crate) explain: bool,
    /// Measure only papers whose name contains this
    #[arg(long, value_name = "TEXT")]
    pub(crate) only: Option<String>,
    /// Let tables marked as optional in the truth cost nothing, found or not
    #[arg(long)]
    pub(crate) forgive_optional: bool,
    /// Show every figure under the name that the judge gives it
    #[arg(long)]
    pub(crate) figures: bool,
    /// Measure nothing: write the files of `--truth` to a folder with their words as fingerprints
    #[arg(long, value_name = "DIR", requires = "truth")]
    pub(crate) fingerprint: Option<PathBuf>,
    /// With `--fingerprint`: put in what files of the same names say of titles, unit lines, notes, totals and sections
    #[arg(long, value_name = "DIR", requires = "fingerprint")]
    pub(crate) labels: Option<PathBuf>,
    /// Write the scores to a file, to compare with later
    #[arg(long, value_name = "FILE")]
    pub(crate) save: Option<PathBuf>,
    /// Show what has changed since an earlier `--save`
    #[arg(long, value_name = "FILE")]
    pub(crate) diff: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  scrutineer-score --sets truth --worst          every page, the worst first
  scrutineer-score --save before.json            remember; then, after a change:
  scrutineer-score --diff before.json            which papers gained, which lost
  scrutineer-score --only minutes --explain      papers with that in their name, and their faults
  scrutineer-score --truth TRUTH --predictions EXTRACTED --figures";

/// A set of papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Which {
    /// The project's own papers.
    Corpus,
    /// Checked pages of council papers.
    Truth,
    /// Pages of published papers checked without sight of the rules.
    Published,
    /// The ICDAR-2013 competition's European papers.
    Icdar,
}

/// What is taken off the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TakenOff {
    /// Vertical rules and fills.
    Vertical,
    /// All rules and fills.
    All,
}

impl From<TakenOff> for Away {
    fn from(taken: TakenOff) -> Self {
        match taken {
            TakenOff::Vertical => Self::Vertical,
            TakenOff::All => Self::All,
        }
    }
}

impl Arguments {
    /// The sets asked for that are there.
    pub(crate) fn sets(&self) -> Result<Vec<Set>> {
        ensure!(
            self.reveal || self.only.is_none() || !self.set_aside,
            "--only would show single papers that are set aside; add --reveal to look at them"
        );
        let mut sets = match &self.truth {
            Some(truth) => vec![sets::checked("truth", truth, &self.papers)?],
            None => self.known_sets()?,
        };
        if self.forgive_optional {
            for case in sets.iter_mut().flat_map(|set| &mut set.papers) {
                case.truth.forgiving = true;
            }
        }
        if let Some(text) = &self.only {
            for set in &mut sets {
                set.papers.retain(|case| case.truth.name.contains(text));
            }
        }
        ensure!(
            self.rules_away.is_empty() || self.predictions.is_none(),
            "--rules-away reads the papers again and cannot score files"
        );
        let whole = sets.clone();
        for &away in &self.rules_away {
            sets.extend(whole.iter().map(|set| set.without(away.into())));
        }
        sets.retain(|set| !set.papers.is_empty());
        if sets.is_empty() {
            bail!("no truth files found: run from the root of the repository, or give --truth");
        }
        Ok(sets)
    }

    fn known_sets(&self) -> Result<Vec<Set>> {
        let wanted = |which| self.sets.is_empty() || self.sets.contains(&which);
        let mut sets = Vec::new();
        if wanted(Which::Corpus) && self.corpus.is_dir() {
            sets.push(sets::corpus(&self.corpus)?);
            sets.push(sets::markup(&self.corpus)?);
        }
        let truth = self.shared.join("truth");
        if wanted(Which::Truth) && truth.is_dir() {
            let [open, aside] = sets::council_pages(&truth, &self.shared.join("real"))?;
            sets.push(open);
            sets.extend(self.set_aside.then_some(aside));
        }
        let papers = self.shared.join("real");
        if wanted(Which::Published) && self.published.is_dir() && papers.is_dir() {
            let [open, sealed] = sets::unseen(&self.published, &papers)?;
            sets.push(open);
            sets.extend(self.set_aside.then_some(sealed));
        }
        let icdar = self.shared.join("icdar2013");
        if wanted(Which::Icdar) && icdar.is_dir() {
            let name = "ICDAR-2013, European half";
            sets.push(sets::checked(
                name,
                &icdar.join("truth"),
                &icdar.join("pdf"),
            )?);
        }
        Ok(sets)
    }
}
