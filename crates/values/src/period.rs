//! The time a figure holds for, from the nearest place that states one: the cell, its column's heads,
//! its row's, the table's title, its section.
//!
//! A time without a year takes it from the next one outwards: "Apr" under "Quarter 1" in a table of
//! 2017/18 is April 2017. A bare year over a column of accounts "for the year ended 31 March 2018" is
//! that financial year. "Change over 2015" does not hold for 2015.

use std::collections::{BTreeMap, HashMap};

use jiff::ToSpan;
use scrutineer_model::{Evidence, Period, PeriodKind, Phase};
use scrutineer_quantity::calendar::Calendar;
use scrutineer_quantity::periods;

use crate::surroundings::Surroundings;
use crate::words::{has_begun, plain};

mod head;
mod label;
mod year;

use head::{of_head, of_label};
pub(crate) use label::is_of_name;
use year::{academic_year, quarter_abroad, says_academic, week, year_of_accounts, year_to_march};

/// Whether a head states a time: "May" alone is one.
pub(crate) fn states_time(head: &str) -> bool {
    of_head(head).is_some()
}

/// A time and the place that states it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Timed {
    pub(crate) period: Period,
    pub(crate) from: Evidence,
}

/// The times that a table's heads state. A head is read once, however many figures stand under it.
#[derive(Default)]
pub(crate) struct Heads<'t> {
    known: BTreeMap<&'t str, Option<Period>>,
    labels: BTreeMap<&'t str, Option<Period>>,
    /// Whether the labels of the row that was asked for last state a time, or an academic year.
    row: (Vec<&'t str>, bool),
    /// The time of figures under some heads, where neither they nor their rows speak of times.
    of_columns: HashMap<Vec<&'t str>, Option<Timed>>,
}

impl<'t> Heads<'t> {
    /// The time that a head states.
    fn time(&mut self, head: &'t str) -> Option<&Period> {
        let known = self.known.entry(head);
        known.or_insert_with(|| of_head(head)).as_ref()
    }

    /// The time that a row's label states for the figures beside it.
    fn time_beside(&mut self, label: &'t str) -> Option<&Period> {
        let known = self.labels.entry(label);
        known.or_insert_with(|| of_label(label)).as_ref()
    }

    /// The time that each of a row's labels states, outermost first; `apart` where other columns are of times.
    fn times_beside(&mut self, labels: &[&'t str], apart: bool) -> Vec<Period> {
        let time = |label: &&'t str| {
            self.time_beside(label)
                .filter(|period| !apart || label::says_when(label, period))
                .cloned()
        };
        labels.iter().filter_map(time).collect()
    }

    /// The whole time that a row's names behind its label say the figures beside them are of, the innermost first: "25",
    /// "Stock at 1 April 2016". A description goes on behind a time, or ends as a sentence does.
    pub(crate) fn said_beside(&mut self, names: &[&'t str]) -> Option<Period> {
        names.iter().rev().find_map(|name| {
            let time = self.time_beside(name)?;
            let (_, after) = name.split_once(time.text.as_str())?;
            let ends = after.trim().is_empty() || after.trim_start().starts_with('(');
            (ends && time.start.is_some() && label::says_when(name, time)).then(|| time.clone())
        })
    }

    /// Whether a row's labels say anything of times.
    fn row_speaks(&mut self, row: &[&'t str]) -> bool {
        if self.row.0 != row {
            let speaks = row
                .iter()
                .any(|label| self.time_beside(label).is_some() || says_academic(label));
            self.row = (row.to_vec(), speaks);
        }
        self.row.1
    }

    /// The time that each head states, outermost first. A head with several times states none, and
    /// neither does one that says from when on a change is counted.
    pub(crate) fn times(&mut self, heads: &[&'t str]) -> Vec<Period> {
        let time = |head: &&'t str| self.time(head).cloned();
        heads.iter().filter_map(time).collect()
    }
}

/// The time of a figure. `own` is stated in its cell; heads come outermost first; `known` is its
/// table's.
pub(crate) fn find<'t>(
    own: Option<&Period>,
    column: &[&'t str],
    row: &[&'t str],
    around: &Surroundings,
    calendar: &Calendar,
    known: &mut Heads<'t>,
) -> Option<Timed> {
    let reaches = row.last().and_then(|label| reach(label));
    let of_column = own.is_none() && reaches.is_none() && !known.row_speaks(row);
    if of_column && let Some(timed) = known.of_columns.get(column) {
        return timed.clone();
    }
    let apart = is_apart(column, around, known);
    let timed_beside = around.column_times.len() > 1 && known.times(column).is_empty();
    let of_row = known.times_beside(row, timed_beside);
    let named = of_row.last().cloned();
    let places: [(Evidence, Vec<Period>); 6] = [
        (
            Evidence::Paper,
            around.running_time.iter().cloned().collect(),
        ),
        (
            Evidence::Section,
            around.section_time.iter().cloned().collect(),
        ),
        (Evidence::Table, around.title_time.iter().cloned().collect()),
        (Evidence::Row, of_row),
        (
            Evidence::Column,
            parts_of_years(column, known.times(column)),
        ),
        (Evidence::Cell, own.into_iter().cloned().collect()),
    ];
    let mut nearest: Option<Timed> = None;
    for (from, periods) in places {
        if apart && matches!(from, Evidence::Section | Evidence::Table) {
            continue;
        }
        for mut period in periods {
            let outer = nearest.as_ref().map(|timed| &timed.period);
            let outer = outer.or(around.heads_year.as_ref());
            date(&mut period, outer, calendar);
            quarter_abroad(&mut period, outer, around);
            year_of_accounts(&mut period, around);
            year_to_march(&mut period, around);
            academic_year(&mut period, column, row, around);
            week(&mut period, column);
            nearest = Some(Timed { period, from });
        }
    }
    if of_column {
        known.of_columns.insert(column.to_vec(), nearest.clone());
    }
    let mut found = day_of_year(named, nearest.as_ref()).or(nearest);
    if let (Some(timed), Some(reach)) = (&mut found, reaches) {
        reach_back(&mut timed.period, reach);
    }
    found
}

/// "Apr–Sep" over "2022/23", "2023/24": the part that the spanner names is of the year below it. Not where either says more, as
/// "Q3 monitoring" over "2024/25 budget" does.
fn parts_of_years(column: &[&str], mut periods: Vec<Period>) -> Vec<Period> {
    if let ([part, year], [.., over, head]) = (periods.as_slice(), column) {
        let rest = over.trim().strip_prefix(part.text.trim()).map(str::trim);
        let alone = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('('));
        if part.end.is_none() && year.kind.is_year() && alone && head.trim() == year.text.trim() {
            periods.reverse();
        }
    }
    periods
}

/// How far back a figure reaches from the time over its column.
#[derive(Clone, Copy)]
enum Reach {
    /// "Turnover, rolling 12 months".
    Year,
    /// "Agency spend, year to date".
    YearToDate,
    /// "Cases open at month end": no more than the last day.
    LastDay,
}

/// What a row's label says of it.
fn reach(label: &str) -> Option<Reach> {
    let may = ["olling", "o date", "YTD", "end", "End", "umulative"];
    may.iter().any(|part| label.contains(part)).then_some(())?;
    let plain = plain(label);
    let says = |phrases: &[&str]| phrases.iter().any(|words| has_begun(&plain, words));
    if says(&[
        "rolling year",
        "rolling 12 month",
        "rolling twelve month",
        "12 month rolling",
    ]) {
        Some(Reach::Year)
    } else if says(&["year to date", "ytd", "cumulative"]) {
        Some(Reach::YearToDate)
    } else if says(&[
        "month end",
        "quarter end",
        "period end",
        "end of month",
        "end of quarter",
        "end of the month",
        "end of the quarter",
        "end of period",
        "end of the period",
    ]) {
        Some(Reach::LastDay)
    } else {
        None
    }
}

/// Makes the time of a figure what its row's label says of it: "rolling 12 months", "at month end".
pub(crate) fn reach_of(label: &str, period: &mut Period) {
    if let Some(reach) = reach(label) {
        reach_back(period, reach);
    }
}

/// Makes a day, a month or a quarter what ends with it.
fn reach_back(period: &mut Period, reach: Reach) {
    let short = matches!(
        period.kind,
        PeriodKind::Day | PeriodKind::Month | PeriodKind::Quarter
    );
    let Some(end) = period.end.filter(|_| short) else {
        return;
    };
    (period.kind, period.start) = match reach {
        Reach::LastDay => (PeriodKind::Day, Some(end)),
        Reach::Year => {
            let next = end.tomorrow().ok();
            let start = next.and_then(|next| next.checked_sub(12.months()).ok());
            (PeriodKind::Rolling12Months, start)
        }
        Reach::YearToDate => (
            PeriodKind::Range,
            periods::year_from_april(periods::opens(end)).0,
        ),
    };
}

/// The day that a row's label names, in the year over its column: "Balance at 1 April" under 2013/14. A day that is told with
/// its year is the balance's where the year opens or closes with it: "Opening funds 1 April 2014" under 2014/15.
fn day_of_year(named: Option<Period>, nearest: Option<&Timed>) -> Option<Timed> {
    let of_year = |timed: &&Timed| timed.from == Evidence::Column && timed.period.kind.is_year();
    let year = &nearest.filter(of_year)?.period;
    let mut day = named.filter(|day| day.kind == PeriodKind::Day)?;
    if day.start.is_none() {
        Calendar::default().date(&mut day, Some(year));
    } else if day.start != year.start && day.end != year.end {
        return None;
    }
    let within = year.start <= day.start && day.end <= year.end;
    (day.start.is_some() && within).then_some(Timed {
        period: day,
        from: Evidence::Row,
    })
}

/// Whether a column without a time stands beside columns that are each of a time, that of the title among them: the title's
/// is theirs. "Rate" beside "Indexed rate 2023" and "Indexed rate 2024" in rates of 2024; not "Change".
fn is_apart<'t>(column: &[&'t str], around: &Surroundings, known: &mut Heads<'t>) -> bool {
    let days = |period: &Period| (period.start, period.end);
    let outer: Vec<_> = [&around.title_time, &around.section_time]
        .into_iter()
        .flatten()
        .map(days)
        .collect();
    let others = &around.column_times;
    let theirs = others.len() > 1 && outer.iter().all(|time| others.contains(time));
    if outer.is_empty() || !theirs || !known.times(column).is_empty() {
        return false;
    }
    !column.iter().any(|head| {
        let head = format!(" {} ", plain(head));
        [
            "change",
            "variance",
            "difference",
            "increase",
            "decrease",
            "movement",
            "growth",
            "target",
            "budget",
        ]
        .iter()
        .any(|word| head.contains(word))
            || head.contains('%')
    })
}

/// Budgets and forecasts are for a year, though the report that states them is of a quarter.
pub(crate) fn of_phase(timed: Timed, phase: Option<Phase>) -> Timed {
    let of_year = matches!(
        phase,
        Some(Phase::Budget | Phase::RevisedBudget | Phase::Forecast | Phase::Variance)
    );
    let reported = matches!(timed.from, Evidence::Table | Evidence::Section)
        && timed.period.kind == PeriodKind::Quarter;
    let Some(start) = timed.period.start.filter(|_| of_year && reported) else {
        return timed;
    };
    let (start, end) = periods::year_from_april(periods::opens(start));
    Timed {
        period: Period {
            kind: PeriodKind::FinancialYear,
            start,
            end,
            ..timed.period
        },
        ..timed
    }
}

/// Gives a time its year from the next one outwards, else from what the paper says everywhere.
fn date(period: &mut Period, outer: Option<&Period>, calendar: &Calendar) {
    if period.start.is_some() || period.end.is_some() {
        return;
    }
    // A month holds no three of them.
    let longer = period.kind == PeriodKind::Range;
    let outer =
        outer.filter(|outer| !longer || outer.kind.is_year() || outer.kind == PeriodKind::Range);
    Calendar::default().date(period, outer);
    if period.start.is_none() {
        calendar.date(period, outer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(column: &[&str], title: Option<&str>, expected: &str) {
        let around = Surroundings {
            title_time: title.and_then(crate::surroundings::only_time),
            ..Surroundings::default()
        };
        let found = find(
            None,
            column,
            &[],
            &around,
            &Calendar::default(),
            &mut Heads::default(),
        );
        let shown = found.map_or("-".to_owned(), |timed| {
            let day =
                |date: Option<jiff::civil::Date>| date.map_or("?".into(), |day| day.to_string());
            format!("{}..{}", day(timed.period.start), day(timed.period.end))
        });
        assert_eq!(shown, expected, "{column:?}");
    }

    #[test]
    fn months_over_years_are_of_each() {
        let to_date = "Apr–Sep (year to date)";
        check(&[to_date, "2022/23"], None, "2022-04-01..2022-09-30");
        check(
            &["Q3 monitoring", "2024/25 budget"],
            None,
            "2024-04-01..2025-03-31",
        );
        check(&["To 31 December 2024"], None, "2024-04-01..2024-12-31");
    }

    #[test]
    fn a_month_takes_its_year_from_the_spanner_and_the_title() {
        check(
            &["Quarter 1 2017/18", "Apr"],
            None,
            "2017-04-01..2017-04-30",
        );
        check(
            &["Quarter 4", "Jan"],
            Some("Activity in 2017/18"),
            "2018-01-01..2018-01-31",
        );
        check(&["2017/18", "Q3"], None, "2017-10-01..2017-12-31");
        check(&["Mar 18"], None, "2018-03-01..2018-03-31");
    }

    #[test]
    fn a_month_from_which_a_head_is_known_is_not_its_time() {
        check(
            &["2022-23 Revised from November"],
            None,
            "2022-04-01..2023-03-31",
        );
    }

    #[test]
    fn a_day_after_which_a_head_is_known_is_not_its_time() {
        check(&["Budget after March 12 2025 changes"], None, "-");
        check(
            &["2025-26", "Budget after 12 March 2025"],
            None,
            "2025-04-01..2026-03-31",
        );
    }

    #[test]
    fn what_stands_in_brackets_behind_a_change_is_its_time() {
        check(
            &["Net change on cleared sites (2009-26)"],
            None,
            "2009-04-01..2026-03-31",
        );
    }

    #[test]
    fn when_a_draft_was_drawn_up_is_not_its_time() {
        check(&["Initial draft (Nov 2024)"], None, "-");
        check(
            &["2025-26", "Initial draft (Nov 2024)"],
            None,
            "2025-04-01..2026-03-31",
        );
    }

    #[test]
    fn spending_up_to_a_day_is_of_the_year_so_far() {
        check(&["Actual to 31 Dec 2024"], None, "2024-04-01..2024-12-31");
    }

    #[test]
    fn a_year_under_academic_year_opens_in_september() {
        check(
            &["Academic year", "2016/17"],
            None,
            "2016-09-01..2017-08-31",
        );
    }

    #[test]
    fn beside_columns_of_years_a_row_is_of_a_time_only_if_it_says_when() {
        let years =
            ["2024", "2025"].map(|year| crate::surroundings::only_time(year).expect("a year"));
        let around = Surroundings {
            column_times: years.map(|year| (year.start, year.end)).to_vec(),
            ..Surroundings::default()
        };
        let found = |label| {
            let (calendar, mut known) = (Calendar::default(), Heads::default());
            find(None, &["Total"], &[label], &around, &calendar, &mut known)
                .map(|timed| timed.period.text)
        };
        assert_eq!(found("Land acquisition - March 2016"), None);
        assert_eq!(
            found("Opening funds 1 April 2023"),
            Some("1 April 2023".to_owned())
        );
        assert_eq!(
            found("Balance at 31 March 2023"),
            Some("31 March 2023".to_owned())
        );
    }

    #[test]
    fn a_balance_is_of_its_day_in_the_year_over_it() {
        let found = |label| {
            let around = Surroundings::default();
            let (calendar, mut known) = (Calendar::default(), Heads::default());
            let found = find(None, &["2013/14"], &[label], &around, &calendar, &mut known);
            found
                .and_then(|timed| timed.period.start)
                .map(|day| day.to_string())
        };
        assert_eq!(found("Balance at 1 April").as_deref(), Some("2013-04-01"));
        assert_eq!(found("Balance at 31 March").as_deref(), Some("2014-03-31"));
        assert_eq!(
            found("Opening funds 1 April 2013").as_deref(),
            Some("2013-04-01")
        );
        // The same label serves the year before, whose day it does not name.
        assert_eq!(
            found("Opening funds 1 April 2014").as_deref(),
            Some("2013-04-01")
        );
        assert_eq!(found("Paid by 31 May 2013").as_deref(), Some("2013-04-01"));
    }

    #[test]
    fn a_quarter_of_a_calendar_year_is_the_calendars_abroad_alone() {
        let found = |abroad| {
            let around = Surroundings {
                abroad,
                title_time: crate::surroundings::only_time("2013 Operating budget"),
                ..Surroundings::default()
            };
            let (calendar, mut known) = (Calendar::default(), Heads::default());
            let found = find(None, &["Q3 plan"], &[], &around, &calendar, &mut known);
            found
                .and_then(|timed| timed.period.end)
                .map(|day| day.to_string())
        };
        assert_eq!(found(true).as_deref(), Some("2013-09-30"));
        assert_eq!(found(false), None);
    }

    #[test]
    fn the_innermost_time_holds() {
        check(&["2016/17", "Budget"], None, "2016-04-01..2017-03-31");
        check(
            &["Plan 2018/19 - 2021/22", "2019/20"],
            None,
            "2019-04-01..2020-03-31",
        );
    }

    #[test]
    fn what_a_change_is_from_is_not_its_time() {
        check(&["Change over 2015"], None, "-");
    }

    #[test]
    fn a_year_of_accounts_ends_in_march() {
        let around = Surroundings {
            year_end: crate::surroundings::only_time("for the year ended 31 March 2015"),
            ..Surroundings::default()
        };
        let found = find(
            None,
            &["2014"],
            &[],
            &around,
            &Calendar::default(),
            &mut Heads::default(),
        );
        let period = found.expect("a time").period;
        assert_eq!(
            period.start.map(|day| day.to_string()),
            Some("2013-04-01".to_owned())
        );
        assert_eq!(period.kind, PeriodKind::FinancialYear);
    }
}
