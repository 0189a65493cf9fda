//! When figures hold whose heads say it by their distance: "This month", "Last quarter", "Same period last year", "Year to
//! date"; and those of a row that says itself when it holds: "Latest period: Oct-24".
//!
//! What they are counted from is the row's own time, else the latest of its columns, else what the page reports on. Where that
//! is no month or quarter, "last quarter" has no dates.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use scrutineer_model::{Evidence, Observation, Period, PeriodKind};
use scrutineer_quantity::calendar::Calendar;
use scrutineer_quantity::periods;

use super::columns::Role;
use super::{Dashboard, column_of, row_of, rows_of};
use crate::grid::Grid;
use crate::period::{reach_of, states_time};
use crate::surroundings::only_time;
use crate::words::{has, plain};

/// What the figures of a row are counted from.
struct Base {
    period: Period,
    from: Evidence,
}

/// Gives the figures of a dashboard the times that their heads tell by distance. `reported` is what the page reports on.
pub(super) fn tell(
    board: &Dashboard,
    grid: &Grid<'_>,
    observations: &mut [Observation],
    rows: &BTreeMap<usize, Role>,
    reported: &[Period],
) {
    let timed = timed(board, observations);
    let calendar = periods_are_calendars(board, grid);
    for observations in rows_of(observations) {
        let Some(row) = row_of(&observations[0]) else {
            continue;
        };
        if calendar {
            observations.iter_mut().for_each(by_calendar);
        }
        of_row(
            board,
            grid,
            row,
            observations,
            rows,
            (reported, timed.as_ref()),
        );
    }
}

/// The latest time that heads give the indicators' own figures.
fn timed(board: &Dashboard, observations: &[Observation]) -> Option<Period> {
    let own = observations.iter().filter(|found| {
        let role = column_of(found).map(|column| board.roles[column]);
        let of_column = found.value.period_from == Some(Evidence::Column);
        role == Some(Role::Timed) || role == Some(Role::Latest) && of_column
    });
    let periods = own.filter_map(|found| found.value.period.as_ref());
    let dated = periods.filter(|period| period.end.is_some());
    dated.max_by_key(|period| period.end).cloned()
}

/// Whether the column that says when rows hold has years of the calendar: "2021–23" beside "2023" is of three of them, as figures
/// of public health are put together.
fn periods_are_calendars(board: &Dashboard, grid: &Grid<'_>) -> bool {
    board.column(Role::Period).is_some_and(|column| {
        let rows = grid.table.header_rows..grid.table.rows;
        rows.filter_map(|row| only_time(grid.text_at(row, column)?))
            .any(|period| period.kind == PeriodKind::CalendarYear)
    })
}

/// Makes years from April to March those of the calendar that they are named by.
fn by_calendar(found: &mut Observation) {
    let of_row = found.value.period_from == Some(Evidence::Row);
    let period = found.value.period.as_mut().filter(|_| of_row);
    if let Some(period) = period.filter(|period| period.kind == PeriodKind::Range)
        && let (Some(start), Some(end)) = (period.start, period.end)
        && (start.month(), end.month()) == (4, 3)
    {
        period.start = periods::first_of(start.year(), 1);
        period.end = periods::last_of(end.year(), 12);
    }
}

fn of_row(
    board: &Dashboard,
    grid: &Grid<'_>,
    row: usize,
    observations: &mut [Observation],
    rows: &BTreeMap<usize, Role>,
    around: (&[Period], Option<&Period>),
) {
    if rows.get(&row) == Some(&Role::Timed) {
        let label = (0..grid.table.columns)
            .filter_map(|column| only_time(grid.text_at(row, column)?))
            .find(|period| period.kind == PeriodKind::FinancialYear);
        if let Some(year) = label {
            let periods = observations.iter_mut();
            let periods = periods.filter_map(|found| found.value.period.as_mut());
            periods.for_each(|period| same_part(period, &year));
        }
        return;
    }
    let role = |observation: &Observation| {
        column_of(observation).map_or(Role::Other, |column| board.roles[column])
    };
    let own = (board.column(Role::Period)).and_then(|column| only_time(grid.text_at(row, column)?));
    let of_table = bases(own.as_ref(), observations, role, around);
    // What a row has so far ends where its figures do.
    let reached = timed(board, observations);
    let so_far = bases(
        own.as_ref(),
        observations,
        role,
        (around.0, reached.as_ref()),
    );
    if of_table.is_empty() {
        return;
    }
    for observation in observations.iter_mut() {
        let told = observation.value.period.clone();
        let role = role(observation);
        let to_date = role == Role::ToDate && !so_far.is_empty();
        date(observation, role, if to_date { &so_far } else { &of_table });
        let period = observation.value.period.as_mut();
        if let Some(period) = period.filter(|period| told.as_ref() != Some(*period)) {
            reach_of(&observation.measure, period);
        }
    }
    let latest = observations
        .iter()
        .filter(|found| role(found).is_own())
        .filter_map(|found| Some((found.value.period.clone()?, found.value.period_from)))
        .max_by_key(|(period, _)| period.end);
    let Some(latest) = latest else {
        return;
    };
    of_changes(observations, role, &latest);
}

/// Gives changes the time of what changed: of a forecast just before them, else of the latest figure. What their heads tell by
/// themselves is theirs.
fn of_changes(
    observations: &mut [Observation],
    role: impl Fn(&Observation) -> Role,
    latest: &(Period, Option<Evidence>),
) {
    let mut forecast = None;
    for found in observations.iter_mut() {
        let far = !matches!(
            found.value.period_from,
            Some(Evidence::Column | Evidence::Row | Evidence::Cell)
        );
        match role(found) {
            Role::Forecast => forecast.clone_from(&found.value.period),
            Role::Change if far || found.value.period.is_none() => {
                let forecast = forecast
                    .take()
                    .map(|period| (period, Some(Evidence::Neighbours)));
                let (period, from) = forecast.unwrap_or_else(|| latest.clone());
                found.value.period = Some(period);
                found.value.period_from = from.or(Some(Evidence::Neighbours));
            }
            _ => forecast = None,
        }
    }
}

/// What the figures of a row may be counted from, the nearest first. `own` is what the row says itself; `reported` is what the page
/// reports on, `timed` the latest time over the columns.
fn bases(
    own: Option<&Period>,
    observations: &[Observation],
    role: impl Fn(&Observation) -> Role,
    (reported, timed): (&[Period], Option<&Period>),
) -> Vec<Base> {
    let dated = |found: &Observation| {
        let period = found.value.period.as_ref();
        period.is_some_and(|period| period.end.is_some())
    };
    // Beside a column of another time "Actual" is of what is reported.
    let untold = observations
        .iter()
        .any(|found| role(found) == Role::Latest && !dated(found));
    let base = |(period, from): (&Period, Evidence)| Base {
        period: period.clone(),
        from,
    };
    let reported = reported.iter().map(|period| (period, Evidence::Table));
    let timed = timed.map(|period| (period, Evidence::Column));
    match (own, untold) {
        (Some(own), _) => vec![base((own, Evidence::Row))],
        (None, true) => reported.chain(timed).map(base).collect(),
        (None, false) => timed.into_iter().chain(reported).map(base).collect(),
    }
}

/// Gives a figure the time that its heads tell by distance, if they do.
fn date(observation: &mut Observation, role: Role, bases: &[Base]) {
    let head = observation.column.last().cloned().unwrap_or_default();
    let period = observation.value.period.clone();
    let dated = period.filter(|period| period.end.is_some());
    let of_column = observation.value.period_from == Some(Evidence::Column);
    // "Last year" under "November 2024" counts from that.
    if role == Role::Previous
        && of_column
        && !states_time(&head)
        && let Some(over) = dated
    {
        let base = Base {
            period: over,
            from: Evidence::Column,
        };
        let year = has(&plain(&head), "year");
        let period = distant(role, &head, &base);
        if let Some(period) = period.or_else(|| back(&base.period, 12).filter(|_| year)) {
            observation.value.period = Some(Period {
                text: head,
                ..period
            });
        }
        return;
    }
    // What the row's label says is of its latest figure, and what "previous" is counted from.
    let counted = matches!(role, Role::Previous | Role::ToDate);
    let near = match observation.value.period_from {
        Some(Evidence::Column) | None => true,
        Some(Evidence::Row) => !counted,
        _ => false,
    };
    // "YTD" under "2024/25" is of that year so far.
    let year = (dated.as_ref()).filter(|period| role == Role::ToDate && period.kind.is_year());
    if near && year.is_none() && dated.is_some() {
        return;
    }
    let undated = observation.value.period.as_mut();
    if let Some(part) = undated.filter(|part| part.end.is_none())
        && role != Role::Previous
    {
        // "Oct–Dec" beside "Oct–Dec 2023" is of the year that is reported.
        let of_column = |base: &&Base| base.from == Evidence::Column;
        let reported = bases.iter().filter(|base| !of_column(base));
        let mut bases = reported.chain(bases.iter().filter(of_column));
        bases.find(|base| of_year(part, role, &base.period));
        return;
    }
    let to_date = says_to_date(&observation.column);
    let found = bases.iter().find_map(|base| {
        let found = if to_date {
            so_far(role, &head, base)
        } else {
            distant(role, &head, base)
        };
        Some((found?, base.from))
    });
    let Some((mut period, from)) = found else {
        return;
    };
    if let Some(year) = year {
        same_part(&mut period, year);
    }
    let text = match from {
        Evidence::Row if !counted => period.text.clone(),
        _ => head,
    };
    observation.value.period = Some(Period { text, ..period });
    observation.value.period_from = Some(from);
}

/// Whether a head over a figure's own is of the year to date.
fn says_to_date(heads: &[String]) -> bool {
    let mut outer = heads.iter().rev().skip(1).map(|head| plain(head));
    outer.any(|head| has(&head, "ytd") || has(&head, "to date"))
}

/// The time of a figure under "Year to date".
fn so_far(role: Role, head: &str, base: &Base) -> Option<Period> {
    let this = to_date(&base.period)?;
    match role {
        Role::Previous if has(&plain(head), "year") => back(&this, 12),
        Role::Previous => None,
        _ => Some(this),
    }
}

/// The time of a figure by what it is to the base.
fn distant(role: Role, head: &str, base: &Base) -> Option<Period> {
    let head = plain(head);
    let says = |words: &str| has(&head, words);
    let period = &base.period;
    let rolls = says("12 month") || says("12 months") || says("rolling year");
    if rolls && period.kind == PeriodKind::Month && !says("ago") {
        return Some(Period {
            kind: PeriodKind::Rolling12Months,
            start: back(period, 11)?.start,
            ..period.clone()
        });
    }
    match role {
        Role::Latest => {
            // "Current" beside a column of last year is of another time.
            let of_kind = (!says("month") || period.kind == PeriodKind::Month)
                && (!says("quarter") || period.kind == PeriodKind::Quarter);
            (of_kind && base.from != Evidence::Column).then(|| period.clone())
        }
        Role::Previous => {
            if says("ytd") || says("to date") {
                return back(&to_date(period)?, 12);
            }
            let year = says("year") || says("12 months ago");
            let quarter = head.starts_with('q') && period.kind == PeriodKind::Quarter;
            let same = ["same", "this", "point", "ago"]
                .iter()
                .any(|word| says(word));
            if year && (same || quarter || period.kind.is_year()) {
                return back(period, 12);
            }
            // "Prior year outturn": all of it.
            if year && says("outturn") {
                return Some(whole_year(periods::opens(period.end?) - 1));
            }
            if year || says("baseline") {
                return None;
            }
            match period.kind {
                PeriodKind::Month if !says("quarter") => back(period, 1),
                PeriodKind::Quarter if !says("month") => back(period, 3),
                kind if kind.is_year() && !says("month") && !says("quarter") => back(period, 12),
                _ => None,
            }
        }
        Role::ToDate => to_date(period),
        Role::Target if says("to date") || says("ytd") => to_date(period),
        Role::Target
            if [
                "annual",
                "full year",
                "year end",
                "year target",
                "year s target",
            ]
            .iter()
            .any(|of| says(of)) =>
        {
            Some(whole_year(periods::opens(period.end?)))
        }
        Role::Forecast
            if ["outturn", "annual", "full year", "year end"]
                .iter()
                .any(|of| says(of)) =>
        {
            Some(whole_year(periods::opens(period.end?)))
        }
        // "Num.", "Den.": what the share beside them is of.
        Role::Other if PARTS.contains(&head.as_str()) => Some(period.clone()),
        Role::Target if says("current") && base.from == Evidence::Row => Some(period.clone()),
        Role::National | Role::Neighbours | Role::Regional | Role::Other => {
            (base.from == Evidence::Row).then(|| period.clone())
        }
        _ => None,
    }
}

/// Heads of the figures that a share is made of.
const PARTS: &[&str] = &["num", "den", "numerator", "denominator"];

/// The financial year up to the end of a period.
fn to_date(period: &Period) -> Option<Period> {
    Some(Period {
        kind: PeriodKind::Range,
        start: periods::year_from_april(periods::opens(period.end?)).0,
        ..period.clone()
    })
}

/// A financial year, for whoever prints it to name.
fn whole_year(opens: i16) -> Period {
    let (start, end) = periods::year_from_april(opens);
    Period {
        text: String::new(),
        kind: PeriodKind::FinancialYear,
        start,
        end,
    }
}

/// Moves a part of a year to another year.
fn same_part(part: &mut Period, year: &Period) {
    if let (Some(start), Some(to)) = (part.start, year.start)
        && let Some(moved) = back(
            part,
            12 * i32::from(periods::opens(start) - periods::opens(to)),
        )
    {
        *part = moved;
    }
}

/// Dates a part of a year without one, and says whether it did: the last of its name up to what is reported; a target's is of
/// that year.
fn of_year(part: &mut Period, role: Role, reported: &Period) -> bool {
    let Some(end) = reported.end else {
        return false;
    };
    let opens = periods::opens(end);
    let of = |opens: i16| {
        let mut dated = part.clone();
        Calendar::default().date(&mut dated, Some(&whole_year(opens)));
        dated
    };
    let this = of(opens);
    let ahead = this.start.is_some_and(|start| start > end) && role != Role::Target;
    let dated = if ahead { of(opens - 1) } else { this };
    (part.start, part.end) = (dated.start, dated.end);
    part.end.is_some()
}

/// A period some months before.
fn back(period: &Period, months: i32) -> Option<Period> {
    let whole = period.end? == period.end?.last_of_month();
    let shift = |day: Date| day.checked_sub(months.months()).ok();
    let end = shift(period.end?)?;
    Some(Period {
        start: period.start.and_then(shift),
        end: Some(if whole { end.last_of_month() } else { end }),
        ..period.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(role: Role, head: &str, base: &str, expected: Option<(&str, &str)>) {
        let base = Base {
            period: only_time(base).expect("a time"),
            from: Evidence::Table,
        };
        let found = distant(role, head, &base);
        let days = found.map(|period| {
            let day = |day: Option<Date>| day.map_or("?".to_owned(), |day| day.to_string());
            (day(period.start), day(period.end))
        });
        let expected = expected.map(|(start, end)| (start.to_owned(), end.to_owned()));
        assert_eq!(days, expected, "{head}");
    }

    #[test]
    fn heads_count_from_what_is_reported() {
        let (latest, previous) = (Role::Latest, Role::Previous);
        check(
            latest,
            "This month",
            "June 2024",
            Some(("2024-06-01", "2024-06-30")),
        );
        check(
            previous,
            "Last month",
            "June 2024",
            Some(("2024-05-01", "2024-05-31")),
        );
        check(
            previous,
            "Last month",
            "March 2024",
            Some(("2024-02-01", "2024-02-29")),
        );
        check(
            previous,
            "Previous quarter",
            "Quarter 2 2024/25",
            Some(("2024-04-01", "2024-06-30")),
        );
        check(
            previous,
            "Same period last year",
            "October 2024",
            Some(("2023-10-01", "2023-10-31")),
        );
        check(
            Role::ToDate,
            "Year to date",
            "February 2025",
            Some(("2024-04-01", "2025-02-28")),
        );
    }

    #[test]
    fn what_the_base_does_not_tell_has_no_dates() {
        check(Role::Previous, "Last quarter", "June 2024", None);
        check(Role::Previous, "Last year", "June 2024", None);
        check(Role::Latest, "This quarter", "June 2024", None);
        check(Role::National, "England", "June 2024", None);
    }
}
