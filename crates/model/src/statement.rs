//! A figure stated in a sentence, and what the sentence sets beside it.

use std::sync::Arc;

use crate::paper::Source;
use crate::value::Value;

/// One figure of a sentence or bullet. A sentence with several figures gives several.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The sentence as printed.
    pub quote: String,
    /// The noun phrase that names what is measured, as printed: "the rolling-year rate of
    /// re-referrals".
    pub indicator: String,
    /// The figure, with its period; `None` where the sentence gives only a change or another's figure:
    /// "6 per cent lower than in 2014".
    pub value: Option<Value>,
    /// What it is set beside.
    pub comparisons: Vec<Comparison>,
    /// Which way the sentence says the indicator went.
    pub direction: Option<Direction>,
    /// Whether high figures are good ones.
    pub polarity: Option<Polarity>,
    /// Words of judgement as printed: "within target", "a significant improvement".
    pub assessment: Option<String>,
    /// Where the sentence stands.
    pub source: Source,
    /// The cell that it stands in; `None` in running text.
    pub cell: Option<InCell>,
    /// Number of its paragraph as printed: "7.4".
    pub paragraph: Option<String>,
    /// How likely number, unit, period and indicator are all right, 0 to 1.
    pub confidence: f32,
}

/// The cell of a table in which a sentence stands, and what names its row and column there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InCell {
    /// Index into the paper's tables.
    pub table: usize,
    /// The cell's first row, from 0.
    pub row: usize,
    /// The cell's first column, from 0.
    pub column: usize,
    /// What names its row, outermost first: its section, its labels. "Land at Station Road".
    pub row_heads: Arc<[String]>,
    /// Heads of its column, outermost first.
    pub column_heads: Arc<[String]>,
}

/// A figure set beside another.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What it is.
    pub kind: ComparisonKind,
    /// The figure, with its period.
    pub value: Value,
    /// Whether it is the other level or only the difference from it.
    pub basis: Basis,
}

/// What a figure is set beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComparisonKind {
    /// The same indicator at an earlier time.
    Previous,
    /// The target.
    Target,
    /// England, the United Kingdom.
    National,
    /// Councils of the same kind: "statistical neighbours", "nearest neighbours", "family group".
    StatisticalNeighbours,
    /// The region: "East of England".
    Regional,
    /// The budget.
    Budget,
    /// A forecast.
    Forecast,
    /// "Change", "Difference", "Increase over 2015": what lies between two times or stages, of a figure in a table.
    Change,
    /// Something else.
    Other,
}

impl ComparisonKind {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Previous => "previous",
            Self::Target => "target",
            Self::National => "national",
            Self::StatisticalNeighbours => "statistical_neighbours",
            Self::Regional => "regional",
            Self::Budget => "budget",
            Self::Forecast => "forecast",
            Self::Change => "change",
            Self::Other => "other",
        }
    }
}

/// How a figure is set beside another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The other figure itself: "from 14.3% in December".
    #[default]
    Level,
    /// The difference in the same unit: "up 53 on last year". Falls are negative.
    Difference,
    /// The difference in per cent of the other: "8% more than in 2016". Falls are negative.
    PercentDifference,
}

impl Basis {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Difference => "difference",
            Self::PercentDifference => "percent_difference",
        }
    }
}

/// Which way an indicator went, whether or not that is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// The figure rose.
    Up,
    /// The figure fell.
    Down,
    /// It stayed.
    Same,
}

impl Direction {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Same => "same",
        }
    }
}

/// Which figures are good ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Polarity {
    /// The more the better.
    HighIsGood,
    /// The less the better.
    LowIsGood,
}

impl Polarity {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::HighIsGood => "high_is_good",
            Self::LowIsGood => "low_is_good",
        }
    }
}
