//! What a figure says: exact number, unit, scale, and what is missing where no number stands.

use std::fmt;

use rust_decimal::Decimal;

use crate::period::Period;

/// A figure as printed and as understood.
///
/// It has `number`, or `low` and `high` for a range, or only one bound where only one is known
/// (`<5`), or `missing`. Everything is exact; nothing is rounded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// As printed: `£(952)k`.
    pub text: String,
    /// In `unit`, with the printed scale applied once: money in pounds, `£3.2m` is 3200000.
    pub number: Option<Decimal>,
    /// Lower end of a range, as `number`.
    pub low: Option<Decimal>,
    /// Upper end of a range, as `number`.
    pub high: Option<Decimal>,
    /// Why there is no number.
    pub missing: Option<Missing>,
    /// What is counted.
    pub unit: Unit,
    /// What a printed 1 stands for in `unit`: 1000 under "£000s", 0.01 for pence.
    pub scale: Scale,
    /// Where the unit was found; `None`: nothing names it.
    pub unit_from: Option<Evidence>,
    /// The time or thing a rate is stated for: "£3,500 a week".
    pub per: Option<Per>,
    /// "almost", "over", "up to" as printed.
    pub qualifier: Option<Qualifier>,
    /// The part, where part and whole are printed: 114 of `12.4% (114 out of 919)`.
    pub numerator: Option<Decimal>,
    /// The whole, where part and whole are printed: 919 of `12.4% (114 out of 919)`.
    pub denominator: Option<Decimal>,
    /// The time it holds for.
    pub period: Option<Period>,
    /// Where that time was found, where the same cell or sentence does not state it.
    pub period_from: Option<Evidence>,
    /// A mark that refers to a note: `3.2¹`.
    pub mark: Option<String>,
}

impl Value {
    /// A value that is not there.
    pub fn missing(text: &str, kind: Missing) -> Self {
        Self {
            text: text.to_owned(),
            missing: Some(kind),
            ..Self::default()
        }
    }

    /// Whether it states a quantity: a number or a bound of one.
    pub fn is_quantity(&self) -> bool {
        self.number.is_some() || self.low.is_some() || self.high.is_some()
    }
}

/// What a printed 1 stands for. One unless printed otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scale(pub Decimal);

impl Scale {
    /// The figures stand for themselves.
    pub const ONE: Self = Self(Decimal::ONE);
    /// "£000s", "k".
    pub const THOUSAND: Self = Self(Decimal::ONE_THOUSAND);

    /// "£m", "million".
    pub fn million() -> Self {
        Self(Decimal::from(1_000_000_u32))
    }

    /// "bn", "billion": a thousand millions.
    pub fn billion() -> Self {
        Self(Decimal::from(1_000_000_000_u32))
    }

    /// A hundredth: pence.
    pub fn hundredth() -> Self {
        Self(Decimal::new(1, 2))
    }
}

impl Default for Scale {
    fn default() -> Self {
        Self::ONE
    }
}

/// Why no number stands where one could.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// Nothing is printed.
    Blank,
    /// `-`, `–`: nil in most accounts, unknown in some returns.
    Dash,
    /// `n/a`.
    NotApplicable,
    /// `..`, "not available", "no data".
    NotAvailable,
    /// `x`, `c`, `*`, `<5`: held back so that nobody is recognised.
    Suppressed,
    /// `TBC`, "to be confirmed".
    ToBeConfirmed,
    /// A picture stands here that was not read.
    Image,
    /// `####`: the spreadsheet's column was too narrow.
    Overflow,
}

impl Missing {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Dash => "dash",
            Self::NotApplicable => "not_applicable",
            Self::NotAvailable => "not_available",
            Self::Suppressed => "suppressed",
            Self::ToBeConfirmed => "to_be_confirmed",
            Self::Image => "image",
            Self::Overflow => "overflow",
        }
    }
}

/// What is counted or measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Pounds sterling.
    Gbp,
    /// Another currency, by its ISO 4217 code.
    Currency(&'static str),
    /// Hundredths of a whole: 12.4 for 12.4 %.
    Percent,
    /// A difference between percentages.
    PercentagePoints,
    /// People, cases, things.
    Count,
    /// A rate per thousand.
    Per1000,
    /// A rate per ten thousand.
    Per10000,
    /// A rate per hundred thousand.
    Per100000,
    /// A plain ratio: `1.2`, `3:1`.
    Ratio,
    /// Full-time equivalents.
    Fte,
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Hectares.
    Hectares,
    /// Square metres.
    SquareMetres,
    /// Metres.
    Metres,
    /// Kilometres.
    Kilometres,
    /// Miles.
    Miles,
    /// Kilograms.
    Kilograms,
    /// Tonnes.
    Tonnes,
    /// Nothing says.
    #[default]
    Unknown,
}

impl Unit {
    /// Its name in the output: `gbp`, `percent`, an ISO 4217 code in capitals for other currencies.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gbp => "gbp",
            Self::Currency(code) => code,
            Self::Percent => "percent",
            Self::PercentagePoints => "percentage_points",
            Self::Count => "count",
            Self::Per1000 => "per_1000",
            Self::Per10000 => "per_10000",
            Self::Per100000 => "per_100000",
            Self::Ratio => "ratio",
            Self::Fte => "fte",
            Self::Seconds => "seconds",
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
            Self::Hectares => "hectares",
            Self::SquareMetres => "square_metres",
            Self::Metres => "metres",
            Self::Kilometres => "kilometres",
            Self::Miles => "miles",
            Self::Kilograms => "kilograms",
            Self::Tonnes => "tonnes",
            Self::Unknown => "unknown",
        }
    }

    /// Whether a scale ("000s") may be said of it: not of shares and rates.
    pub fn is_scaled(self) -> bool {
        !self.is_rate() && !matches!(self, Self::Percent | Self::PercentagePoints | Self::Ratio)
    }

    /// Whether it is so many per thousand or more.
    pub fn is_rate(self) -> bool {
        matches!(self, Self::Per1000 | Self::Per10000 | Self::Per100000)
    }

    /// Whether it is a length of time.
    pub fn is_time(self) -> bool {
        matches!(
            self,
            Self::Seconds
                | Self::Minutes
                | Self::Hours
                | Self::Days
                | Self::Weeks
                | Self::Months
                | Self::Years
        )
    }

    /// Whether it is money.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Gbp | Self::Currency(_))
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// Where a unit or period was found, the nearest first: what stands nearer wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Printed with the figure.
    Cell,
    /// In the heads of its column.
    Column,
    /// In the heads of its row.
    Row,
    /// In the table's unit line, title or caption.
    Table,
    /// In the heading it stands under, or said of the whole page.
    Section,
    /// Told before it in the text: by a sentence before, of which it goes on.
    Before,
    /// Said of another table that this one goes on from or is a sister of.
    Sister,
    /// Said once of all figures of the paper.
    Paper,
    /// Nothing says so; the figures beside it do.
    Neighbours,
    /// Nothing says so; the words of heads and title do: "Cost", "Visits".
    Words,
}

impl Evidence {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cell => "cell",
            Self::Column => "column",
            Self::Row => "row",
            Self::Table => "table",
            Self::Section => "section",
            Self::Before => "before",
            Self::Sister => "sister",
            Self::Paper => "paper",
            Self::Neighbours => "neighbours",
            Self::Words => "words",
        }
    }
}

/// The time or thing that a rate is stated for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Per {
    /// "a year", "per annum".
    Year,
    /// "a quarter".
    Quarter,
    /// "a month".
    Month,
    /// "a week".
    Week,
    /// "a day".
    Day,
    /// "a night".
    Night,
    /// "an hour".
    Hour,
    /// "per person", "per head".
    Person,
    /// "per child".
    Child,
    /// "per pupil".
    Pupil,
    /// "per household", "per dwelling".
    Household,
    /// "per square metre".
    SquareMetre,
    /// "per hectare".
    Hectare,
    /// "per mile".
    Mile,
    /// "per tonne".
    Tonne,
}

impl Per {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::Night => "night",
            Self::Hour => "hour",
            Self::Person => "person",
            Self::Child => "child",
            Self::Pupil => "pupil",
            Self::Household => "household",
            Self::SquareMetre => "square_metre",
            Self::Hectare => "hectare",
            Self::Mile => "mile",
            Self::Tonne => "tonne",
        }
    }
}

/// How exactly a figure is meant, as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// "about", "circa", "approximately", "almost", "nearly", `c.`, `~`.
    About,
    /// "over", "more than", "just over", `>`.
    Over,
    /// "under", "less than", `<`.
    Under,
    /// "up to", "at most", `≤`.
    UpTo,
    /// "at least", `≥`, `500+`.
    AtLeast,
}

impl Qualifier {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Over => "over",
            Self::Under => "under",
            Self::UpTo => "up_to",
            Self::AtLeast => "at_least",
        }
    }
}
