//! The serialised form of values, statements and observations.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Span;
use crate::number::{Bbox, Number};

/// What a figure says.
///
/// It has `number`, or `low` and `high` for a range, or one of them where only one bound is known,
/// or `missing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Value {
    /// As printed; left out where the cell beside it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// In `unit`, exact, with the printed scale applied: money in pounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// Lower end of a range, as `number`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Number>,
    /// Upper end of a range, as `number`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Number>,
    /// `blank`, `dash`, `not_applicable`, `not_available`, `suppressed`, `to_be_confirmed`, `image`
    /// or `overflow`: why there is no number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
    /// `gbp`, `percent`, `count`, …; `unknown` where nothing names it. Absent where the number is
    /// missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What a printed 1 stands for in `unit`: 1000 under "£000s". Absent where the number is
    /// missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Number>,
    /// Where the unit was found: `cell`, `column`, `row`, `table`, `section`,
    /// `sister` (another table of the section), `paper`, `neighbours` or `words`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_from: Option<String>,
    /// Where the period was found, as `unit_from`, or `before` (text before the sentence tells it). Absent where the same cell or
    /// sentence states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_from: Option<String>,
    /// The time or thing a rate is stated for: `week` for "£3,500 a week".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// `about`, `over`, `under`, `up_to` or `at_least`, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<String>,
    /// Whether the sentence says that the number is not exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approximate: Option<bool>,
    /// The part, where part and whole are printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Number>,
    /// The whole, where part and whole are printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Number>,
    /// The time it holds for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The mark of a note that is printed with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
}

/// A time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Period {
    /// As printed.
    pub text: String,
    /// `financial_year`, `academic_year`, `calendar_year`, `quarter`, `month`, `day`, `range`,
    /// `rolling_12_months`, `by` or `from`.
    pub kind: String,
    /// First day; absent where it is open or nothing says which year it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub start: Option<String>,
    /// Last day; absent as for `start`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub end: Option<String>,
}

/// A figure stated in a sentence or bullet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Statement {
    /// `s1`, `s2`, … in reading order.
    #[schemars(regex(pattern = "^s[1-9][0-9]*$"))]
    pub id: String,
    /// The sentence as printed.
    pub quote: String,
    /// The noun phrase that names what is measured, as printed.
    pub indicator: String,
    /// The figure. Absent where the sentence gives only a change or another's figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// What the sentence sets beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<Comparison>,
    /// `up`, `down` or `same`: which way the sentence says it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<String>,
    /// `high_is_good` or `low_is_good`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub polarity: Option<String>,
    /// Words of judgement as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<String>,
    /// Heads of the cell that it stands in. Absent in running text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Path>,
    /// Where the sentence stands.
    pub source: Place,
    /// Number of the agenda item it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Number or text of the heading it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What that heading is called, where `section` is its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section_title: Option<String>,
    /// Number of its paragraph as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// How likely number, unit, period and indicator are all right.
    #[schemars(range(min = 0, max = 1))]
    pub confidence: f64,
}

/// A figure that a sentence sets beside another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Comparison {
    /// `previous`, `target`, `national`, `statistical_neighbours`, `regional`, `budget`,
    /// `forecast` or `other`.
    pub kind: String,
    /// The figure.
    pub value: Value,
    /// `level`: the other figure itself; `difference` or `percent_difference` from it.
    pub basis: String,
}

/// One value with what it measures and where it stands: a row of a dataset.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Observation {
    /// `t3r1c2`: the cell it is read from; `s41`: the statement, `s41c1`: its first comparison.
    #[schemars(regex(pattern = "^(t[1-9][0-9]*r[0-9]+c[0-9]+|s[1-9][0-9]*(c[1-9][0-9]*)?)$"))]
    pub id: String,
    /// What it measures, as printed.
    pub measure: String,
    /// The measure's entry in the register, where one matches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure_id: Option<String>,
    /// The register's synonym that matched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure_synonym: Option<String>,
    /// The heads over and beside a cell, outermost first. Absent for sentences in running text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Path>,
    /// The figure; its `text` is always there.
    #[serde(flatten)]
    pub value: Value,
    /// `budget`, `revised_budget`, `forecast`, `outturn`, `actual`, `target` or `variance`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// What it is to the figure its row is about: `previous`, `target`, `national`, …; `change`: what lies between two of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<String>,
    /// `high_is_good` or `low_is_good`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub polarity: Option<String>,
    /// What the row of a KPI dashboard says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kpi: Option<Judgement>,
    /// Number of the agenda item it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Number or text of the heading it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What that heading is called, where `section` is its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section_title: Option<String>,
    /// Number of the paragraph it stands in or behind, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// Where it stands.
    pub source: Place,
    /// How likely it is right as a whole: number, unit, period, and that it stands under its heads.
    #[schemars(range(min = 0, max = 1))]
    pub confidence: f64,
}

/// The heads over and beside a cell, outermost first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Path {
    /// Sections, then the labels of the row; where these do not tell it from other rows, or are numbers and
    /// codes alone, the texts between them and the figures that do.
    pub row: Vec<String>,
    /// Heads of the column.
    pub column: Vec<String>,
}

/// Where an observation stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// From 1.
    #[schemars(range(min = 1))]
    pub page: u32,
    /// Absent: the page as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bbox: Option<Bbox>,
    /// Where it stands in a file without pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// The table it is read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// The cell's first row in the table, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The cell's first column in the table, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The statement it is read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
}

/// What the row of a KPI dashboard says of its latest figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Judgement {
    /// The indicator's reference as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Who answers for it, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The rating.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rag: Option<Rag>,
    /// Which way the figure went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub travel: Option<Travel>,
    /// Whether the figure meets its target: computed, never printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_met: Option<bool>,
    /// Whether the target is met as a column of its own prints it: "Yes", "✘".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_met_printed: Option<bool>,
    /// As printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quartile: Option<String>,
    /// The rank among other bodies, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
}

/// A rating by traffic light.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rag {
    /// As printed; absent where only the colour says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// `red`, `amber`, `green` or `blue`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<String>,
    /// The cell's background as `#rrggbb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^#[0-9a-f]{6}$"))]
    pub fill: Option<String>,
}

/// Which way a figure went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Travel {
    /// `up`, `down` or `same`.
    pub direction: String,
    /// `printed`, or `derived` from the figures.
    pub source: String,
    /// As printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}
