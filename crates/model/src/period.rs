//! The time a value holds for, and which of several figures for it this one is.

use jiff::civil::Date;

/// A time as printed and as understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// As printed: "Q4 2017/18".
    pub text: String,
    /// What kind of time it is.
    pub kind: PeriodKind,
    /// Its first day; `None` where it is open or nothing says which year it is in.
    pub start: Option<Date>,
    /// Its last day; `None` as for `start`.
    pub end: Option<Date>,
}

/// What kind of time a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// 1 April to 31 March: "2018/19".
    FinancialYear,
    /// 1 September to 31 August: "academic year 2016/17".
    AcademicYear,
    /// 1 January to 31 December: "2015".
    CalendarYear,
    /// A quarter of the financial year: "Q4 2017/18" is January to March 2018.
    Quarter,
    /// A month.
    Month,
    /// One day, start and end the same: "as at 31 March 2018".
    Day,
    /// From one time to another, both included: "2018/19 – 2021/22", "April to September 2018".
    Range,
    /// The twelve months that end with `end`: "rolling year to March 2018".
    Rolling12Months,
    /// Not later than `end`: "by 2019".
    By,
    /// Not earlier than `start`: "from April 2019".
    From,
}

impl PeriodKind {
    /// Whether it is a whole year of some calendar.
    pub fn is_year(self) -> bool {
        matches!(
            self,
            Self::FinancialYear | Self::CalendarYear | Self::AcademicYear
        )
    }

    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::FinancialYear => "financial_year",
            Self::AcademicYear => "academic_year",
            Self::CalendarYear => "calendar_year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Day => "day",
            Self::Range => "range",
            Self::Rolling12Months => "rolling_12_months",
            Self::By => "by",
            Self::From => "from",
        }
    }
}

/// Which of several figures for one time this one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// "Original", "Budget", "Approved".
    Budget,
    /// "Revised", "Latest budget", "Working budget".
    RevisedBudget,
    /// "Forecast outturn", "Projected", "Estimate".
    Forecast,
    /// "Outturn".
    Outturn,
    /// "Actual", "Result".
    Actual,
    /// "Target".
    Target,
    /// "Variance", "Over/(under)spend".
    Variance,
}

impl Phase {
    /// Its name in the output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::RevisedBudget => "revised_budget",
            Self::Forecast => "forecast",
            Self::Outturn => "outturn",
            Self::Actual => "actual",
            Self::Target => "target",
            Self::Variance => "variance",
        }
    }
}
