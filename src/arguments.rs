//! What can be typed, with its help.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use scrutineer_batch::Shard;
use scrutineer_dataset::{Format, Partition, Whose};
use scrutineer_pipeline::{Options, Pages, councils};

use crate::amounts;

/// Reads council papers and gives their tables as data, every number with its page and box.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, arg_required_else_help = true)]
#[command(after_help = "\
Examples:
  scrutineer extract corpus/                 every paper in a folder, into extracted/
  scrutineer extract pack.pdf > pack.json    one paper, to standard output
  scrutineer build papers/ -o dataset/       a dataset, brought up to date by the next build
  scrutineer export extracted/ --to csv      what was extracted, as tables that join
  scrutineer show tables pack.pdf --page 31  the tables of a page, drawn

Exit status: 0 all good; 1 some papers failed, each named at the end; 2 bad usage.")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Extract the tables of papers as JSON, one file per paper
    Extract(Extract),
    /// Build a dataset of many papers, or bring it up to date
    Build(Build),
    /// Join the datasets of several shards
    Merge(Merge),
    /// Read papers for a build, over pipes
    #[command(hide = true)]
    Worker,
    /// Write a dataset as CSV, Parquet, SQLite, XLSX and other formats
    Export(Export),
    /// Draw what one stage found in a paper, as text or over a picture of the page
    Show(Show),
    /// Print the JSON Schema (2020-12) of the output
    Schema,
    /// Print completions for a shell
    #[command(after_help = "\
Example:
  scrutineer completions bash > ~/.local/share/bash-completion/completions/scrutineer")]
    Completions {
        /// Which shell
        shell: Shell,
    },
    /// Print the manual page
    #[command(after_help = "\
Examples:
  scrutineer man > scrutineer.1
  scrutineer man extract > scrutineer-extract.1")]
    Man {
        /// The manual of this command alone
        command: Option<String>,
    },
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  scrutineer extract corpus/                     every paper below corpus/, into extracted/
  scrutineer extract pack.pdf --pages 3-8        some pages of one paper, to standard output
  scrutineer extract a.pdf b.pdf -o out          two papers, into out/a.json and out/b.json
  find . -name '*.pdf' | scrutineer extract -    the papers listed on standard input

Outputs mirror the papers' paths below the lowest folder that holds all the paths given.
A paper that cannot be read never stops the others: it is named at the end, with the reason.
Exit status: 0 all good; 1 some papers failed; 2 bad usage.")]
pub(crate) struct Extract {
    /// Papers (PDF, HTML, Markdown, text), folders of papers, or - for a list of paths on standard input, one a line
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Where to write [default: extracted; for a single paper, standard output]
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,

    /// Only these pages of each paper, counted from 1: 3, 3-8, 3- or 1,4-6
    #[arg(long)]
    pub(crate) pages: Option<Pages>,

    /// How many threads work at once [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = amounts::workers)]
    pub(crate) threads: Option<NonZeroUsize>,

    /// Password of encrypted papers
    #[arg(long, value_name = "P")]
    pub(crate) password: Option<String>,

    /// Keep telephone numbers and e-mail addresses of reports' authors
    #[arg(long)]
    pub(crate) keep_contacts: bool,

    /// Put every field on a line of its own
    #[arg(long)]
    pub(crate) pretty: bool,
}

impl Extract {
    pub(crate) fn options(&self) -> Options {
        Options {
            pages: self.pages.clone(),
            password: self.password.clone(),
            threads: self.threads,
            keep_contacts: self.keep_contacts,
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  scrutineer build papers/ -o dataset/                  read what is new, leave the rest as it is
  scrutineer build 'packs/**/*.pdf' june.zip -o dataset/
  find . -name '*.pdf' | scrutineer build - -o dataset/
  scrutineer build @list.txt -o part3/ --shard 3/8      the third of eight shards
  scrutineer build papers/ -o dataset/ --watch          and whenever something is put there

Killed at any moment, the dataset is whole, and the same command goes on where it was.
Each paper is read by a process of its own: one that hangs or needs too much memory costs that
paper alone. Ctrl-C finishes what is being read; a second one stops at once.
Exit status: 0 all good; 1 some papers failed or wait; 2 bad usage.")]
pub(crate) struct Build {
    /// Papers (PDF, HTML, Markdown, text), folders, .zip archives, patterns; - or @FILE for a list of them, one a line
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// The dataset: a folder, made where it is not there
    #[arg(short, long, value_name = "DATASET")]
    pub(crate) output: PathBuf,

    /// How many papers are read at once [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = amounts::workers)]
    pub(crate) threads: Option<NonZeroUsize>,

    /// Only one of several shards, split by the hash of the papers' bytes: 2/8
    #[arg(long, value_name = "I/N")]
    pub(crate) shard: Option<Shard>,

    /// How long one paper may take: 90s, 5m
    #[arg(long, value_name = "TIME", default_value = "120s", value_parser = amounts::time)]
    pub(crate) timeout: Duration,

    /// How much memory one paper may need: 512MiB, 2GiB
    #[arg(long, value_name = "SIZE", default_value = "2GiB", value_parser = amounts::size)]
    pub(crate) memory: u64,

    /// Go on with the others where a path is not there or a folder cannot be listed
    ///
    /// Without it nothing is changed then: a folder that is not mounted tonight should not mark its
    /// papers as removed. Papers that cannot be read never stop a build.
    #[arg(long)]
    pub(crate) keep_going: bool,

    /// Read all papers anew
    #[arg(long)]
    pub(crate) force: bool,

    /// Then write the dataset in these formats, into DATASET/exports/; see export
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = format)]
    pub(crate) export: Vec<Format>,

    /// In what is exported, whose the papers below a path are, where they do not say so: papers/kent=E10000016, or a name
    #[arg(long, value_name = "PATH=COUNCIL", value_parser = whose, requires = "export")]
    pub(crate) council: Vec<Whose>,

    /// How progress is shown
    #[arg(long, value_name = "HOW", default_value = "auto")]
    pub(crate) progress: ProgressKind,

    /// Stay, and build again whenever something in the paths has changed
    #[arg(long)]
    pub(crate) watch: bool,

    /// Password of encrypted papers
    #[arg(long, value_name = "P")]
    pub(crate) password: Option<String>,

    /// Keep telephone numbers and e-mail addresses of reports' authors
    #[arg(long)]
    pub(crate) keep_contacts: bool,
}

/// How progress is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProgressKind {
    /// A bar on a terminal, a line for each paper otherwise, on standard error
    Auto,
    /// A line of JSON for everything that happens, on standard output
    Json,
    /// Not at all
    None,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  scrutineer merge part1/ part2/ part3/ -o dataset/

The dataset afterwards holds what the shards hold, and nothing else.
Exit status: 0 all good; 1 some papers had failed; 2 bad usage.")]
pub(crate) struct Merge {
    /// Datasets, finished
    #[arg(required = true, value_name = "SHARD")]
    pub(crate) shards: Vec<PathBuf>,

    /// The dataset to write
    #[arg(short, long, value_name = "DATASET")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  scrutineer export dataset/ --to csv                       every relation, into dataset/exports/csv/
  scrutineer export extracted/ --to sqlite -o papers.db     from a folder that extract wrote
  scrutineer export dataset/ --to csv,xlsx --tables         several formats, and tables one by one
  scrutineer export dataset/ --to parquet --partition council,year
  scrutineer export dataset/ --to csv --select observations,papers
  scrutineer export dataset/ --to csv --council papers/kent=E10000016
  scrutineer export dataset/ --to csv --select council~kent --select 'measure~looked after'
  scrutineer export dataset/ --to csv --select 'date>=2018-04-01' --select kind=minutes

Formats: csv, ndjson: a file a relation; parquet: the same, typed; sqlite: one database with
full-text search and views; xlsx: a workbook of the dataset and one for each paper, a sheet a table;
datapackage: CSV with a Frictionless descriptor.

Relations: papers, inputs, items, recommendations, decisions, actions, tables, cells, statements,
observations, diagnostics. Keys join: observations.paper_id is papers.paper_id, and so on.

Conditions: council (name or GSS code), kind and measure (printed or of the register) with = for
the whole text or ~ for a part of it; date (of the meeting) with =, >= or <=. Those on one field are
met by any of them. council, kind and date choose papers with all that is in them; measure chooses
observations and the statements they come from.

Exit status: 0 all good; 1 something could not be read or written; 2 bad usage.")]
pub(crate) struct Export {
    /// A dataset, a folder of JSON files as extract writes them, or one such file
    pub(crate) dataset: PathBuf,

    /// In which format; may be given several times
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = format)]
    #[arg(required_unless_present = "tables")]
    pub(crate) to: Vec<Format>,

    /// Relations (observations,papers) or a condition (council~kent); may be given several times
    #[arg(long, value_name = "WHAT")]
    pub(crate) select: Vec<String>,

    /// Where to write [default: DATASET/exports/FORMAT]; with several formats, a folder for all
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,

    /// Write each table as a CSV file of its own, laid out as printed
    #[arg(long)]
    pub(crate) tables: bool,

    /// Divide Parquet's files by council, year (of the meeting) or both
    #[arg(long, value_name = "BY", value_delimiter = ',', value_parser = partition)]
    pub(crate) partition: Vec<Partition>,

    /// In CSV, put an apostrophe before text that a spreadsheet would run as a formula
    #[arg(long)]
    pub(crate) neutralise_formulas: bool,

    /// Whose the papers below a path are, where they do not say so: papers/kent=E10000016, or a name
    #[arg(long, value_name = "PATH=COUNCIL", value_parser = whose)]
    pub(crate) council: Vec<Whose>,

    /// What stands before papers' paths in links: where they lie on the web, for example
    #[arg(long, value_name = "URL")]
    pub(crate) link_base: Option<String>,
}

/// A format by its name.
fn format(name: &str) -> Result<Format, String> {
    name.parse()
        .map_err(|error: scrutineer_dataset::Error| error.to_string())
}

/// Whose the papers below a path are. A council of the register gets its official name and code; a parish has none.
fn whose(text: &str) -> Result<Whose, String> {
    let wrong = || format!("expected PATH=COUNCIL, such as papers/kent=E10000016; found {text:?}");
    let (folder, council) = text.rsplit_once('=').ok_or_else(wrong)?;
    let council = council.trim();
    if council.is_empty() {
        return Err(wrong());
    }
    let is = |name: &str| name.eq_ignore_ascii_case(council);
    let known = councils()
        .iter()
        .find(|one| is(one.name) || one.gss.is_some_and(is));
    if let Some(known) = known {
        return Ok(Whose::new(folder, known.name, known.gss));
    }
    let code = council.len() == 9 && council[1..].bytes().all(|byte| byte.is_ascii_digit());
    if code {
        return Err(format!(
            "expected the code or name of a council, found {council}, which is no code of one"
        ));
    }
    Ok(Whose::new(folder, council, None))
}

/// What to divide by, by its name.
fn partition(name: &str) -> Result<Partition, String> {
    name.parse()
        .map_err(|error: scrutineer_dataset::Error| error.to_string())
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  scrutineer show tables pack.pdf                      every table of the paper
  scrutineer show tables pack.pdf --page 31            those on page 31
  scrutineer show tables pack.pdf --page 31 --png p31.png
  scrutineer show words pack.pdf --page 31 | less -S")]
pub(crate) struct Show {
    /// How far to go
    pub(crate) stage: Stage,

    /// The paper
    pub(crate) path: PathBuf,

    /// Only this page, counted from 1 [default: all; with --png, the first]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) page: Option<u32>,

    /// Paint the page with the stage's boxes over it into this file
    #[arg(long, value_name = "FILE")]
    pub(crate) png: Option<PathBuf>,

    /// Password of an encrypted paper
    #[arg(long, value_name = "P")]
    pub(crate) password: Option<String>,
}

/// How far to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Stage {
    /// Runs of glyphs, rulings, fills and pictures, as the file draws them
    Glyphs,
    /// Words in lines
    Words,
    /// Headings, paragraphs, lists, notes, in reading order
    Blocks,
    /// Tables with boxhead, stub, sections and totals
    Tables,
    /// Every figure with its row and column heads and its place
    Values,
    /// Figures stated in sentences, with indicator, time and what they are set beside
    Statements,
    /// Whose paper it is, and its items with recommendations, decisions and actions
    Structure,
}
