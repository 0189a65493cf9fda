//! What gives a sentence's times their year where it has none: what it goes on from, its section, what the paper says once.

use std::collections::BTreeMap;

use scrutineer_model::{Period, PeriodKind, Sheet};
use scrutineer_quantity::calendar::{Calendar, is_from_now};
use scrutineer_quantity::periods::{first_of, last_of, opens, years_on};

use crate::asides::{is_aside, is_compared, is_since, looks_back};
use crate::assemble::Reading;
use crate::dated::{dated, is_ahead};
use crate::moved_on::{moved_from, moved_on};
use crate::page_head::{PageHead, page_head};
use crate::parse::{Item, Parsed, What};
use crate::passage::{Kind, Passage};
use crate::plan_period::plan_period;
use crate::roles::Role;
use crate::standing::{plans, reported, standing};
use crate::thread::Thread;

/// What the paper as a whole says of times.
pub(crate) struct Paper {
    pub(crate) calendar: Calendar,
    standing: Option<Period>,
    /// The quarter, month or year that its title says it reports on.
    pub(crate) reported: Option<Period>,
    /// When it was written or met over.
    pub(crate) dated: Option<Period>,
    /// The years of "the plan period".
    pub(crate) plan_period: Option<Period>,
    /// It is a budget: its time is one to come.
    pub(crate) plans: bool,
    /// What pages say at their head of all their figures.
    pub(crate) heads: BTreeMap<u32, PageHead>,
}

/// Whether a month without a year may be before or after the month that the paper spoke of last: "September" behind "June 2023".
/// The last one before is meant where its sentence names the other, or where it is the nearer.
fn is_either(period: &Period, near: Option<&Period>, parsed: &Parsed) -> bool {
    /// Months ahead at most in which a paper may go on.
    const AHEAD: i8 = 6;
    let month = scrutineer_quantity::periods::month_named(&period.text.to_lowercase());
    let (Some(month), Some(near)) = (month, near) else {
        return false;
    };
    let point = matches!(
        near.kind,
        PeriodKind::Month | PeriodKind::Day | PeriodKind::Rolling12Months
    );
    let beside = parsed.periods.iter().any(|other| same(other, near));
    near.end.is_some_and(|end| {
        let ahead = month - end.month();
        point && !beside && (1..=AHEAD).contains(&ahead)
    })
}

impl Paper {
    /// What sheets and their passages say, with the dated times of these in a calendar.
    pub(crate) fn of(sheets: &[Sheet], passages: &[Passage], calendar: Calendar) -> Self {
        Self {
            calendar,
            standing: standing(sheets),
            reported: reported(sheets),
            dated: dated(sheets),
            plan_period: plan_period(passages),
            plans: plans(sheets),
            heads: heads(sheets),
        }
    }

    /// Gives a time of a sentence its year. What has happened is not later than the paper.
    pub(crate) fn date(&self, period: &mut Period, near: Option<&Period>, parsed: &Parsed) {
        let open = period.start.is_none() && period.end.is_none();
        let now = self.dated.as_ref();
        let relative = open && is_from_now(&period.text);
        // "23,410 in Q3; in Q3 2021/22 it was 24,100": not the one that it is set beside.
        let like = parsed.periods.iter().any(|other| {
            other.start.is_some() && is_same_of_other(parsed, other) && is_like(period, other)
        });
        if open && like {
            Calendar::default().date(period, self.reported.as_ref());
            return;
        }
        if open && moved_on(period, parsed) {
            return;
        }
        if open && now.is_none() && self.reported.is_none() && is_either(period, near, parsed) {
            return;
        }
        self.calendar
            .date(period, now.filter(|_| relative).or(near));
        let later = now.is_some_and(|now| period.start > now.end);
        let point = matches!(
            period.kind,
            PeriodKind::Day | PeriodKind::Month | PeriodKind::Quarter
        );
        if open && later && point && !is_ahead(parsed) {
            (period.start, period.end) = (None, None);
            self.calendar.date(period, now);
        }
        let to_come =
            (parsed.items.iter()).any(|item| matches!(item.lower.as_str(), "will" | "shall"));
        if let (true, Some(before)) = (open && !to_come, self.year_before_plan(period)) {
            (period.start, period.end) = (None, None);
            self.calendar.date(period, Some(&before));
        }
    }

    /// The year before the one that a budget is for, where a quarter would be of that: what a budget says of "quarter 2" was monitored
    /// when it was drawn up, in the year that was running.
    fn year_before_plan(&self, period: &Period) -> Option<Period> {
        let plan = self.standing.as_ref().filter(|_| self.plans)?;
        let lower = period.text.to_lowercase();
        // "a deterioration from quarter 2": bounded, and of the same year.
        let quarter = period.kind == PeriodKind::Quarter
            || period.kind == PeriodKind::From && lower.starts_with("quarter");
        let within = plan.start <= period.start && period.end <= plan.end;
        (quarter && plan.kind == PeriodKind::FinancialYear && within).then_some(())?;
        let (start, end) = years_on(plan, -1)?;
        Some(Period {
            start: Some(start),
            end: Some(end),
            ..plan.clone()
        })
    }

    /// Whether what the paper reports on dates a month better than what was spoken of last: a time of the twelve months up to
    /// it, or a year before it that was only set beside it.
    pub(crate) fn reports_better(&self, near: &Period) -> bool {
        let Some(reported) = &self.reported else {
            return false;
        };
        let year = near.kind.is_year();
        let (Some(day), Some(end)) = (near.end.or(near.start), reported.end) else {
            return false;
        };
        let opens = first_of(end.year() - 1, end.month());
        (opens.is_some_and(|opens| opens < day) && day <= end)
            || (year || is_long_past(near, reported)) && near.end < reported.start
    }

    /// The time that the page's head or the paper gives a page's figures.
    pub(crate) fn standing(&self, page: u32) -> Option<&Period> {
        let head = self.heads.get(&page);
        head.and_then(|head| head.period.as_ref())
            .or(self.standing.as_ref())
    }
}

/// Whether a quarter is more than a year before the one that a paper reports on: it was set beside one of now, "78% of the
/// level in Quarter 1 2019/20".
fn is_long_past(near: &Period, reported: &Period) -> bool {
    let quarters = [near.kind, reported.kind] == [PeriodKind::Quarter; 2];
    let (Some(near), Some(reported)) = (near.end, reported.end) else {
        return false;
    };
    quarters && first_of(reported.year() - 1, reported.month()).is_some_and(|year| near < year)
}

/// The calendar of a paper by its money: dollars alone say that it is from abroad.
pub(crate) fn calendar(passages: &[Passage]) -> Calendar {
    let has = |sign: char| passages.iter().any(|passage| passage.text.contains(sign));
    if has('$') && !has('£') {
        Calendar::abroad()
    } else {
        Calendar::default()
    }
}

fn heads(sheets: &[Sheet]) -> BTreeMap<u32, PageHead> {
    let mut heads: BTreeMap<u32, PageHead> = BTreeMap::new();
    for sheet in sheets {
        let head = page_head(sheet);
        // A page may have a sheet for each way its text is turned.
        let of_page = heads.entry(sheet.page).or_default();
        of_page.period = of_page.period.take().or(head.period);
        of_page.scale = of_page.scale.or(head.scale);
    }
    heads
}

pub(crate) fn same(one: &Period, other: &Period) -> bool {
    (one.start, one.end) == (other.start, other.end) || one.text == other.text
}

/// The time from which those of a sentence without a year take theirs: one of its own that no other level holds for, its
/// lead-in's, that spoken of last, the page's or paper's.
pub(crate) fn near<'a>(
    parsed: &'a Parsed,
    (roles, times): (&[Role], &[Option<Period>]),
    passage: &Passage,
    thread: &'a Thread,
    paper: &'a Paper,
) -> Option<&'a Period> {
    let level = |period: &Period| {
        roles.iter().zip(times).any(|(role, time)| {
            matches!(role, Role::Level(_)) && time.as_ref().is_some_and(|time| same(time, period))
        })
    };
    if let Some(from) = moved_from(parsed) {
        return Some(from);
    }
    let mut dated = parsed
        .periods
        .iter()
        .filter(|period| period.start.is_some() && !is_since(parsed, period));
    let any = dated.clone().next();
    let beside = dated.find(|period| {
        !level(period) && !is_aside(parsed, period) && !is_same_part(parsed, period)
    });
    let of_lead = (thread.lead_time.as_ref()).filter(|_| passage.kind == Kind::Bullet);
    let running = thread
        .near
        .as_ref()
        .filter(|near| !paper.reports_better(near));
    (beside.or(of_lead).or(running))
        .or_else(|| paper.standing(passage.page))
        .or(paper.reported.as_ref())
        .or(any.filter(|any| !is_same_of_other(parsed, any)))
}

/// Keeps the last dated time that a sentence is of, for those without a year behind it.
pub(crate) fn keep_near(parsed: &Parsed, readings: &[Reading], thread: &mut Thread, paper: &Paper) {
    let own = |period: &&Period| {
        let level = readings.iter().any(|reading| {
            let time = reading.value.period.as_ref();
            matches!(reading.role, Role::Level(_)) && time.is_some_and(|time| same(time, period))
        });
        !level
            && !is_same_part(parsed, period)
            && !is_aside(parsed, period)
            && !is_since(parsed, period)
            && !is_compared(parsed, period)
    };
    if let Some(dated) = parsed
        .periods
        .iter()
        .rev()
        .filter(|period| period.start.is_some())
        .find(own)
        .filter(|dated| !looks_back(parsed, dated, thread.near.as_ref()))
    {
        thread.near = Some(dated.clone());
        thread.near_here = true;
    }
    // "between October and December", of the year that was spoken of
    for period in parsed.periods.iter().filter(|period| {
        period.kind == PeriodKind::Range && period.start.is_none() && period.end.is_none()
    }) {
        let mut period = period.clone();
        paper.calendar.date(&mut period, thread.near.as_ref());
        let back = ["ago", "before", "earlier"]
            .iter()
            .any(|word| period.text.ends_with(word));
        let ahead = back || period.text.contains("year");
        thread.near = Some(period)
            .filter(|period| period.start.is_some() && !ahead)
            .or(thread.near.take());
    }
}

/// Whether a quarter or month is named as a dated one is: "Q3" and "Q3 2021/22".
fn is_like(period: &Period, dated: &Period) -> bool {
    let begins = |text: &str| dated.text.to_lowercase().starts_with(&text.to_lowercase());
    period.kind == dated.kind && begins(&period.text)
}

/// "in Q3 it was 17 days, down from 24 in Q3 of 2014-15": a quarter or month that is set beside its like of another year is
/// not of that year.
fn is_same_of_other(parsed: &Parsed, dated: &Period) -> bool {
    parsed.periods.iter().any(|period| {
        let open = period.start.is_none() && period.end.is_none();
        open && matches!(period.kind, PeriodKind::Quarter | PeriodKind::Month)
            && is_like(period, dated)
    })
}

/// "0.4 points below the same point last year": a year before the time that the sentence has just spoken of.
pub(crate) fn just_said<'a>(readings: &'a [Reading], period: &Period) -> Option<&'a Period> {
    let relative = ["last year", "year earlier", "year ago"]
        .iter()
        .any(|words| period.text.ends_with(words))
        || period.text.contains("same ") && period.text.ends_with("previous year");
    let said = readings
        .iter()
        .rev()
        .filter_map(|reading| reading.value.period.as_ref())
        .find(|period| period.start.is_some());
    said.filter(|_| relative && period.kind != PeriodKind::Month)
}

/// "in the same quarter of 2022/23": a part of the year, as long as another that was spoken of.
pub(crate) fn is_same_part(parsed: &Parsed, period: &Period) -> bool {
    let is_it = |item: &Item| {
        matches!(item.what, What::Period(index)
            if (parsed.periods[index].start, parsed.periods[index].end) == (period.start, period.end))
    };
    let Some(at) = parsed.items.iter().position(is_it) else {
        return false;
    };
    let word = |back: usize| parsed.word(at.checked_sub(back));
    matches!(word(1), "of" | "in")
        && matches!(
            word(2),
            "period" | "point" | "time" | "stage" | "quarter" | "quarters" | "months" | "half"
        )
        && (3..=4).any(|back| word(back) == "same")
}

/// "61.0 in the same period of 2014/15": as long as what the sentence has just spoken of, in that year.
pub(crate) fn same_of_year(parsed: &Parsed, readings: &[Reading], period: &mut Period) {
    let of_year = matches!(
        period.kind,
        PeriodKind::FinancialYear | PeriodKind::CalendarYear
    );
    let same = of_year && is_same_part(parsed, period);
    // "412 in Quarter 3, 388 in Quarter 2 and 455 in the same quarter of 2022/23": as what is compared with them.
    let values = readings
        .iter()
        .rev()
        .filter(|reading| reading.role == Role::Value);
    let said = values
        .chain(readings.iter().rev())
        .filter_map(|reading| reading.value.period.as_ref())
        .find_map(|said| Some((said.start?, said.end?, said.kind)));
    let (Some((start, end, kind)), Some(year)) = (said.filter(|_| same), period.start) else {
        return;
    };
    let opens = match period.kind {
        PeriodKind::FinancialYear => opens(start),
        _ => start.year(),
    };
    let back = opens - year.year();
    // A part of a year; of a whole one nothing is the same.
    let part = !kind.is_year();
    if part && start.day() == 1 {
        period.kind = kind;
        period.start = first_of(start.year() - back, start.month());
        period.end = last_of(end.year() - back, end.month());
    }
}

#[cfg(test)]
mod tests;
