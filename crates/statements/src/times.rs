//! Which time each figure of a sentence holds for.
//!
//! A time directly behind a figure is its own ("14.3% in December"). One between the figure and the
//! one before it, or at the head of the sentence, holds for figures that have none of their own, but
//! not for earlier levels: "rose from 4% to 6% in 2017" says nothing of when it was 4 %.

mod ahead;
mod behind;
mod beside;
mod bounds;
mod mentioned;
mod said;
mod ways;

use scrutineer_model::{ComparisonKind, Period, PeriodKind};
use scrutineer_quantity::periods::{first_of, last_of};

use crate::indicators::clause::classes_of;
use crate::parse::{Class, Parsed, What};
use crate::roles::Role;

use ahead::{ahead, opening};
use behind::behind;
pub(crate) use beside::is_against;
use beside::{bracketed, closing, goes_with, is_base, is_cost_of, is_current, is_joined, paired};
pub(crate) use bounds::bounded;

/// For each figure, in order, the time it holds for. `roles` are the figures' roles in order.
pub(crate) fn times(parsed: &Parsed, roles: &[Role]) -> Vec<Option<Period>> {
    let places: Vec<usize> = parsed.figure_places().map(|(at, _)| at).collect();
    let mut taken = vec![false; parsed.periods.len()];
    let mut times: Vec<Option<usize>> = vec![None; places.len()];
    for (index, &at) in places.iter().enumerate() {
        if let Some(period) = beside::glossing(parsed, at).or_else(|| behind(parsed, at)) {
            times[index] = Some(period);
            taken[period] = true;
        }
    }
    for (index, &at) in places.iter().enumerate() {
        if times[index].is_none()
            && let Some(period) = ahead(parsed, at, &taken)
        {
            times[index] = Some(period);
        }
    }
    // "812 were cleared in 2019/20 at a cost of £57,300"
    for index in 1..places.len() {
        if times[index].is_none() && is_cost_of(parsed, places[index]) {
            times[index] = times[index - 1];
        }
    }
    let opening = opening(parsed, places.first().copied());
    drop_bases(parsed, (roles, &places), &mut times, opening);
    let opening = opening.filter(|&period| {
        places
            .first()
            .is_none_or(|&at| !is_base(parsed, at, period))
    });
    fill(parsed, (roles, &places), &mut times, opening);
    share(parsed, (roles, &places), &mut times);
    of_one_verb(parsed, (roles, &places), &mut times);
    drop_dates_of_years(parsed, &places, &mut times);
    ways::led_to(parsed, (roles, &places), &mut times);
    for (time, &at) in times.iter_mut().zip(&places) {
        *time = time.filter(|&period| !mentioned::is_mentioned(parsed, at, period));
    }
    for (time, paired) in times.iter_mut().zip(crate::respectively::pairs(parsed)) {
        *time = paired.or(*time);
    }
    finished(parsed, &places, times)
}

/// Takes away times that are not a figure's own: what a change is from, what an earlier level is set before.
fn drop_bases(
    parsed: &Parsed,
    (roles, places): (&[Role], &[usize]),
    times: &mut [Option<usize>],
    opening: Option<usize>,
) {
    // "a reduction of £33.8m on the previous year": what it is from has no dates, the sentence has.
    for (time, role) in times.iter_mut().zip(roles) {
        let undated = time.is_some_and(|period| parsed.periods[period].start.is_none());
        let dated = opening.filter(|&period| parsed.periods[period].start.is_some());
        if matches!(role, Role::Change(..)) && undated && dated.is_some() {
            *time = dated;
        }
        // "an increase of £369 over the prior year": nor is that the time of the increase.
        let base = time
            .filter(|_| matches!(role, Role::Change(..)))
            .is_some_and(|period| {
                let text = parsed.periods[period].text.to_lowercase();
                ["previous year", "prior year", "last year", "preceding year"]
                    .iter()
                    .any(|words| text.ends_with(words))
                    && (!text.starts_with("the same")
                        // "2.1 points below the same period last year": what it is set beside
                        || time.is_some_and(|period| is_under(parsed, period)))
                    // "9% up on five years ago"
                    || ["ago", "before", "earlier"]
                        .iter()
                        .any(|word| text.ends_with(word))
                        && is_under(parsed, period)
            });
        if base && dated.is_none() {
            *time = None;
        }
    }
    for (time, &at) in times.iter_mut().zip(places) {
        if time.is_some_and(|period| is_base(parsed, at, period)) {
            *time = None;
        }
    }
    // "was 4% higher in 2016 than in 2015, an increase of 12": nor what the sentence has just compared with.
    for index in 1..places.len() {
        let compared = times[index].is_some_and(|period| {
            beside::is_compared(parsed, places[index - 1], places[index], period)
        });
        if compared && matches!(roles[index], Role::Change(..)) {
            times[index] = times[index - 1];
        }
    }
    for (index, &at) in places.iter().enumerate() {
        if roles[index] == Role::Level(ComparisonKind::Previous)
            && times[index].is_some_and(|period| is_bound_ahead(parsed, at, period))
        {
            times[index] = None;
        }
    }
}

/// "As of July an overspend of £6m was estimated for the financial year": when it was estimated.
fn drop_dates_of_years(parsed: &Parsed, places: &[usize], times: &mut [Option<usize>]) {
    for (index, &at) in places.iter().enumerate() {
        let dated = times[index]
            .and_then(|period| parsed.place_of(period))
            .is_some_and(|place| place < at);
        let next = places.get(index + 1).copied();
        if dated && crate::spoken::year_behind(parsed, at, next) {
            times[index] = None;
        }
    }
}

/// "below the same period last year": a time right behind a word that compares.
fn is_under(parsed: &Parsed, period: usize) -> bool {
    parsed.place_of(period).is_some_and(|place| {
        matches!(
            parsed.word(place.checked_sub(1)),
            "below" | "above" | "than" | "on" | "against" | "over"
        )
    })
}

/// Gives figures without a time that of their brackets, of what they are set beside, or of the sentence.
fn fill(
    parsed: &Parsed,
    (roles, places): (&[Role], &[usize]),
    times: &mut [Option<usize>],
    opening: Option<usize>,
) {
    for index in 0..places.len() {
        if times[index].is_some() {
            continue;
        }
        times[index] = match roles[index] {
            // "(currently around 41%)": not the sentence's time.
            _ if is_current(parsed, places[index]) => None,
            // "totalled £61m in 2019/20 against £74m agreed": of the same time.
            Role::Level(
                ComparisonKind::Other
                | ComparisonKind::Budget
                | ComparisonKind::Target
                | ComparisonKind::Forecast,
            ) if is_against(parsed, places[index]) => index
                .checked_sub(1)
                .and_then(|before| times[before])
                .or(opening),
            Role::Level(ComparisonKind::Previous | ComparisonKind::Other) => None,
            // "rose to 106 in 2010/11 compared with a national average of 58": of the same time.
            Role::Level(
                ComparisonKind::National
                | ComparisonKind::StatisticalNeighbours
                | ComparisonKind::Regional,
            ) => (0..index)
                .rev()
                // Not the time of an earlier level between.
                .find(|&before| roles[before] != Role::Level(ComparisonKind::Previous))
                .and_then(|before| times[before])
                .or(opening),
            _ => bracketed(parsed, places[index], places, times)
                .or(opening)
                .or_else(|| closing(parsed, places[index])),
        };
    }
}

/// Gives figures that still have none the time of the figure next to them, where they belong together.
fn share(parsed: &Parsed, (roles, places): (&[Role], &[usize]), times: &mut [Option<usize>]) {
    for index in (0..places.len().saturating_sub(1)).rev() {
        if times[index].is_none() && is_joined(parsed, places, index, roles) {
            times[index] = times[index + 1];
        }
    }
    for index in 1..places.len() {
        if times[index].is_some() {
            continue;
        }
        // "of which 51 (43%) went on": of the same time.
        let enclosed = parsed.opens(places[index]) == Some(places[index - 1] + 1)
            && parsed.word(Some(places[index] + 1)) == ")";
        if enclosed || goes_with(parsed, places[index], roles[index]) {
            // "2,011 applications (2021/22: 2,344), 88% of them in time": what stands in brackets of its own is not meant.
            let depth = parsed.items[places[index]].depth;
            let outer = (0..index).rfind(|&before| parsed.items[places[before]].depth <= depth);
            times[index] = outer.and_then(|before| times[before]);
        }
    }
    // "fell by 9% to 257 in 2015": by then.
    for index in 0..places.len().saturating_sub(1) {
        let (at, next) = (places[index], places[index + 1]);
        let to = next == at + 2 && parsed.word(Some(at + 1)) == "to";
        if times[index].is_none() && to && matches!(roles[index], Role::Change(..)) {
            times[index] = times[index + 1];
        }
    }
}

/// Gives figures that still have none the only time of their sentence, where the same verb has both: "186 adults with 241
/// children were housed during 2024/25".
fn of_one_verb(parsed: &Parsed, (roles, places): (&[Role], &[usize]), times: &mut [Option<usize>]) {
    /// Items between the verb and its time at most.
    const FAR: usize = 10;
    let dated = |period: &Period| period.start.is_some() && period.end.is_some();
    let [period] = &parsed.periods[..] else {
        return;
    };
    let Some(place) = parsed
        .place_of(0)
        .filter(|_| dated(&bounded(parsed, 0)) && dated(period))
    else {
        return;
    };
    // "was £3m, compared to £4m in 1999"
    let of_level = roles
        .iter()
        .zip(times.iter())
        .any(|(role, time)| matches!(role, Role::Level(_)) && time.is_some());
    let depth = parsed.items[place].depth;
    let verb = crate::tense::clause(parsed, place).verb;
    // "in the quarter to September 2025", not "the plan period to 2045"
    let long = matches!(
        parsed.word(place.checked_sub(2)),
        "quarter" | "months" | "half-year"
    );
    let led = match parsed.word(place.checked_sub(1)) {
        "in" | "during" | "for" | "from" | "between" | "at" => true,
        "to" => long,
        _ => false,
    };
    // "relates to the cost of the award in September 2024": the time of something in its object
    let far = verb.is_none_or(|verb| place.abs_diff(verb) > FAR);
    if far || !led || of_level || ahead::is_beside(parsed, place) {
        return;
    }
    for (index, &at) in places.iter().enumerate() {
        let plain = matches!(roles[index], Role::Value)
            && parsed.items[at].depth >= depth
            && !is_current(parsed, at);
        if times[index].is_none() && plain && crate::tense::clause(parsed, at).verb == verb {
            times[index] = Some(0);
        }
    }
}

/// The times as they are meant: bounds, and the kind of year that the sentence says once.
fn finished(parsed: &Parsed, places: &[usize], times: Vec<Option<usize>>) -> Vec<Option<Period>> {
    // "by 30 April 2017, 30 April 2018 and 30 April 2019": the word is said once.
    let mut listed = false;
    let academic = (parsed.periods.iter()).any(|time| time.kind == PeriodKind::AcademicYear)
        && !parsed.items.iter().any(|item| item.lower == "financial");
    times
        .into_iter()
        .zip(places)
        .map(|(period, &at)| {
            let period = period.filter(|&period| !said::is_said(parsed, period))?;
            // "since March 2023, when the rate was 50.1": no bound of what is told of it
            let when = (parsed.place_of(period))
                .is_some_and(|place| place < at && ahead::is_when(parsed, place));
            let mut time = if when {
                parsed.periods[period].clone()
            } else {
                bounded(parsed, period)
            };
            listed |= time.kind == PeriodKind::By && paired(parsed);
            // "for the academic year 2016/17 it was 12.1%, down from 12.9% in 2015/16"
            if academic && time.kind == PeriodKind::FinancialYear {
                let opens = time.start.and_then(|day| first_of(day.year(), 9));
                let closes = time.end.and_then(|day| last_of(day.year(), 8));
                (time.kind, time.start, time.end) = (PeriodKind::AcademicYear, opens, closes);
            }
            if let Some(years) = pooled(parsed, &time) {
                time = years;
            }
            if listed && time.end.is_some() {
                time.kind = PeriodKind::By;
                time.start = None;
            }
            if let Some(next) = joined(parsed, period).filter(|_| time.start.is_some()) {
                time.kind = PeriodKind::Range;
                time.end = next.end;
            }
            Some(time)
        })
        .collect()
}

/// "The gap in life expectancy was 8.4 years in 2018-20": vital statistics are of three calendar years together.
fn pooled(parsed: &Parsed, time: &Period) -> Option<Period> {
    let three = time.text.len() == 7
        && time.start?.month() == 4
        && i32::from(time.end?.year()) - i32::from(time.start?.year()) == 2;
    let vital = parsed.items.iter().any(|item| {
        matches!(
            item.lower.as_str(),
            "expectancy"
                | "mortality"
                | "deaths"
                | "births"
                | "suicide"
                | "suicides"
                | "conceptions"
                | "conception"
        )
    });
    let (opens, closes) = (time.start?.year(), time.end?.year());
    (three && vital).then(|| Period {
        kind: PeriodKind::Range,
        start: first_of(opens, 1),
        end: last_of(closes, 12),
        ..time.clone()
    })
}

/// The year that an "and" joins to a time, where one figure holds for both: "are over £1m for 2021/22 and 2022/23".
fn joined<'p>(parsed: &'p Parsed, period: usize) -> Option<&'p Period> {
    let at = parsed.place_of(period)?;
    let Some(What::Period(next)) = parsed.what(Some(at + 2)) else {
        return None;
    };
    let (first, second) = (&parsed.periods[period], &parsed.periods[next]);
    let years = first.kind == second.kind
        && matches!(
            first.kind,
            PeriodKind::FinancialYear | PeriodKind::CalendarYear
        )
        && first.end?.tomorrow().ok()? == second.start?;
    let both = parsed.word(Some(at + 1)) == "and"
        && matches!(parsed.word(at.checked_sub(1)), "for" | "over" | "across");
    let one = parsed.figures.len() == 1 && parsed.periods.len() == 2;
    (years && both && one).then_some(second)
}

/// The dated time that a sentence opens with and holds for what it says: "For the period from April 2020 to March 2021 the
/// Council kept to it". Not a day, on which somebody said it.
pub(crate) fn opened_by(parsed: &Parsed) -> Option<Period> {
    /// Words before the time at most: "For the period from".
    const NEAR: usize = 5;
    let opens = matches!(
        parsed.word(Some(0)),
        "in" | "for" | "during" | "over" | "between"
    );
    let period = (1..=NEAR).find_map(|at| match parsed.what(Some(at)) {
        Some(What::Period(period)) => Some(period),
        _ => None,
    })?;
    let time = &parsed.periods[period];
    let dated = time.start.is_some() && time.end.is_some() && time.kind != PeriodKind::Day;
    (opens && dated && parsed.periods.len() == 1).then(|| time.clone())
}

/// The financial year that stands in the name of what a sentence is about: "The Revenue Budget 2018/19 was approved on 27
/// February". Not where another year is named, too.
pub(crate) fn year_of_subject(parsed: &Parsed) -> Option<Period> {
    /// Words before the year at most: "It was noted that the Revenue Budget".
    const NEAR: usize = 9;
    let at = (1..=NEAR).find(|&at| matches!(parsed.what(Some(at)), Some(What::Period(_))))?;
    let Some(What::Period(period)) = parsed.what(Some(at)) else {
        return None;
    };
    // "The Council's 2025-26 budget consultation ran for eight weeks": not in the year that the budget is for.
    let closes = classes_of(parsed).get(at + 1) != Some(&Class::Noun);
    let named = parsed.items[at - 1].capital
        && closes
        && parsed.what(at.checked_sub(1)) == Some(What::Word)
        && !crate::lexicon::is_preposition(parsed.word(at.checked_sub(1)));
    let year = &parsed.periods[period];
    let others = parsed
        .periods
        .iter()
        .enumerate()
        .all(|(other, time)| other == period || time.kind == PeriodKind::Day);
    (named && others && year.kind == PeriodKind::FinancialYear && year.start.is_some())
        .then(|| year.clone())
}

/// "By 2028 it will have increased from 49% to 60%": it was not 49% by then.
fn is_bound_ahead(parsed: &Parsed, at: usize, period: usize) -> bool {
    parsed.place_of(period).is_some_and(|place| {
        place < at && matches!(parsed.word(place.checked_sub(1)), "by" | "until")
    })
}

#[cfg(test)]
mod tests;
