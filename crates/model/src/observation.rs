//! One row of a dataset: a value with what it measures and where it stands.

use std::sync::Arc;

use crate::page::Color;
use crate::paper::Source;
use crate::period::Phase;
use crate::statement::{ComparisonKind, Direction, Polarity};
use crate::value::Value;

/// One value of a table or a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// What it measures, as printed: a row's innermost head that is no time, else its column's; a sentence's noun phrase.
    /// "Total" for a total of more than one section that has no label.
    pub measure: String,
    /// The entry of the measure register that this is, where one says so.
    pub registered: Option<Registered>,
    /// Heads of its row: sections, then labels by their indents, then what tells the row from others of
    /// the same label, outermost first. For a sentence those of the cell it stands in; empty in running text. Figures of one row share them.
    pub row: Arc<[String]>,
    /// Heads of its column, outermost first, as of its row. Figures below the same heads share them.
    pub column: Arc<[String]>,
    /// The figure, with unit and period.
    pub value: Value,
    /// Which of several figures for its period it is.
    pub phase: Option<Phase>,
    /// What it is to the figure that its row is about: its target, the national figure.
    pub comparison: Option<ComparisonKind>,
    /// Whether high figures are good ones.
    pub polarity: Option<Polarity>,
    /// What the row of a KPI dashboard says of it.
    pub judgement: Option<Judgement>,
    /// The page and place it is read from.
    pub source: Source,
    /// The cell or sentence it is read from.
    pub origin: Origin,
    /// How likely it is right as a whole: number, unit, period, and that it stands under its heads; 0 to 1.
    pub confidence: f32,
}

/// What an observation is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// A cell of a table, by the table's place in the paper and the cell's first row and column.
    Cell {
        /// Index into the paper's tables.
        table: usize,
        /// From 0.
        row: usize,
        /// From 0.
        column: usize,
    },
    /// A sentence's value, by its place in the paper's statements.
    Statement(usize),
    /// A level that a sentence sets beside its value.
    Comparison {
        /// Index into the paper's statements.
        statement: usize,
        /// Index into the statement's comparisons.
        comparison: usize,
    },
}

/// An entry of the measure register and how it was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// The measure's stable name: `re_referral_rate`.
    pub id: String,
    /// The synonym that matched.
    pub synonym: String,
}

/// What the row of a KPI dashboard says of its latest figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgement {
    /// The indicator's reference as printed: "NI 62", "6.2".
    pub reference: Option<String>,
    /// Who answers for it, as printed.
    pub owner: Option<String>,
    /// The rating.
    pub rag: Option<Rag>,
    /// Which way the figure went.
    pub travel: Option<Travel>,
    /// Whether the figure meets its target, computed from the two and the polarity.
    pub target_met: Option<bool>,
    /// Whether the target is met, as printed in a column of its own: "Yes", "✘".
    pub target_said: Option<bool>,
    /// The quartile as printed: "Q2", "top".
    pub quartile: Option<String>,
    /// The rank among other bodies, as printed: "12".
    pub rank: Option<String>,
}

/// A rating by traffic light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rag {
    /// As printed: "A", "Amber", "On track"; empty where only the colour says it.
    pub text: String,
    /// What it says.
    pub rating: Option<Rating>,
    /// The cell's background.
    pub fill: Option<Color>,
}

/// The colour of a traffic light.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Off target.
    Red,
    /// Near it.
    Amber,
    /// On target.
    Green,
    /// Done, or better than the target, in schemes of four colours.
    Blue,
}

impl Rating {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Green => "green",
            Self::Blue => "blue",
        }
    }
}

/// Which way a figure went and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Travel {
    /// The way.
    pub direction: Direction,
    /// As printed: "▲", "Improving"; `None` where it is derived from the figures.
    pub printed: Option<String>,
}
