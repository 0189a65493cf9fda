//! Which time each figure of a sentence holds for.
//!
//! A time directly behind a figure is its own ("14.3% in December"). One between the figure and the
//! one before it, or at the head of the sentence, holds for figures that have none of their own, but
//! not for earlier levels: "rose from 4% to 6% in 2017" says nothing of when it was 4 %.

use scrutineer_model::{ComparisonKind, Period, PeriodKind};
use scrutineer_quantity::periods::{first_of, last_of};

use crate::parse::{Parsed, What};
use crate::roles::Role;

/// For each figure, in order, the time it holds for. `roles` are the figures' roles in order.
pub(crate) fn times(parsed: &Parsed, roles: &[Role]) -> Vec<Option<Period>> {
    let places: Vec<usize> = parsed.figure_places().map(|(at, _)| at).collect();
    let mut taken = vec![false; parsed.periods.len()];
    let mut times: Vec<Option<usize>> = vec![None; places.len()];
    for (index, &at) in places.iter().enumerate() {
        if let Some(period) = behind(parsed, at) {
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
    let opening = opening(parsed, places.first().copied());
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
                    && !text.starts_with("the same")
            });
        if base && dated.is_none() {
            *time = None;
        }
    }
    for (time, &at) in times.iter_mut().zip(&places) {
        if time.is_some_and(|period| is_base(parsed, at, period)) {
            *time = None;
        }
    }
    let opening = opening.filter(|&period| {
        places
            .first()
            .is_none_or(|&at| !is_base(parsed, at, period))
    });
    for index in 0..places.len() {
        if times[index].is_some() {
            continue;
        }
        times[index] = match roles[index] {
            Role::Level(
                ComparisonKind::Previous
                | ComparisonKind::National
                | ComparisonKind::StatisticalNeighbours
                | ComparisonKind::Regional
                | ComparisonKind::Other,
            ) => None,
            _ => bracketed(parsed, places[index], &places, &times)
                .or(opening)
                .or_else(|| closing(parsed, places[index])),
        };
    }
    for index in 1..places.len() {
        if times[index].is_some() {
            continue;
        }
        if goes_with(parsed, places[index], roles[index]) {
            times[index] = times[index - 1];
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
    for (time, paired) in times.iter_mut().zip(crate::respectively::pairs(parsed)) {
        *time = paired.or(*time);
    }
    finished(parsed, times)
}

/// The times as they are meant: bounds, and the kind of year that the sentence says once.
fn finished(parsed: &Parsed, times: Vec<Option<usize>>) -> Vec<Option<Period>> {
    // "by 30 April 2017, 30 April 2018 and 30 April 2019": the word is said once.
    let mut listed = false;
    let academic = (parsed.periods.iter()).any(|time| time.kind == PeriodKind::AcademicYear)
        && !parsed.items.iter().any(|item| item.lower == "financial");
    times
        .into_iter()
        .map(|period| {
            let mut time = bounded(parsed, period?);
            listed |= time.kind == PeriodKind::By && paired(parsed);
            // "for the academic year 2016/17 it was 12.1%, down from 12.9% in 2015/16"
            if academic && time.kind == PeriodKind::FinancialYear {
                let opens = time.start.and_then(|day| first_of(day.year(), 9));
                let closes = time.end.and_then(|day| last_of(day.year(), 8));
                (time.kind, time.start, time.end) = (PeriodKind::AcademicYear, opens, closes);
            }
            if listed && time.end.is_some() {
                time.kind = PeriodKind::By;
                time.start = None;
            }
            Some(time)
        })
        .collect()
}

fn paired(parsed: &Parsed) -> bool {
    !crate::respectively::pairs(parsed).is_empty()
}

/// Whether a figure without a time holds for that of the figure before it: a change beside its level, a part of it, the same
/// in other words.
fn goes_with(parsed: &Parsed, at: usize, role: Role) -> bool {
    let part = parsed.word(at.checked_sub(2)) == "of"
        && matches!(parsed.word(at.checked_sub(1)), "which" | "whom");
    // "were £3.4m at 31 March 2019, equal to 4.3% of the budget"
    let link = at - usize::from(parsed.word(at.checked_sub(1)) == "to");
    let equal = matches!(
        parsed.word(link.checked_sub(1)),
        "equal" | "equivalent" | "representing"
    ) && parsed.word(link.checked_sub(2)) == ",";
    part || equal
        || matches!(role, Role::Change(..)) && crate::indicators::beside::is_beside(parsed, at)
}

/// Whether a time before a figure is what an increase is on: "The increase in spending power over 2024-25 is 6.28%",
/// not "the increase over 2019 to 2024".
fn is_base(parsed: &Parsed, at: usize, period: usize) -> bool {
    let year = matches!(
        parsed.periods[period].kind,
        PeriodKind::FinancialYear | PeriodKind::CalendarYear | PeriodKind::AcademicYear
    );
    let place = (0..at).find(|&place| parsed.what(Some(place)) == Some(What::Period(period)));
    let Some(place) = place.filter(|_| year) else {
        return false;
    };
    let over = matches!(parsed.word(place.checked_sub(1)), "over" | "on" | "upon");
    let changed = (place.saturating_sub(12)..place)
        .rev()
        .take_while(|&before| !parsed.is_figure(before))
        .any(|before| crate::lexicon::is_change(parsed.word(Some(before))));
    over && changed
}

/// "emissions from buildings since 2010": where, not when.
fn is_source(parsed: &Parsed, next: usize) -> bool {
    (next + 1..next + 5).all(|near| {
        parsed.what(Some(near)).is_none_or(|what| {
            matches!(what, What::Word) || near > next + 1 && matches!(what, What::Period(_))
        })
    }) && parsed.what(Some(next + 1)) == Some(What::Word)
        && !matches!(
            parsed.word(Some(next + 1)),
            "the" | "a" | "an" | "its" | "this" | "last" | "previous"
        )
}

/// The time behind a figure, before the next figure or clause.
fn behind(parsed: &Parsed, at: usize) -> Option<usize> {
    /// A noun phrase may stand between: "36 accidents involving cyclists in 2015".
    const FAR: usize = 12;
    /// And a longer one where its clause has no other figure.
    const FAR_ALONE: usize = 20;
    let depth = parsed.items[at].depth;
    let mut words = 0;
    let mut beyond = at + 1;
    for next in at + 1..parsed.items.len() {
        if next < beyond {
            continue;
        }
        let item = &parsed.items[next];
        // "stood at 697, or 48.6 per 10,000, at the end of March 2018": the same in other words.
        if item.lower == "," && parsed.word(Some(next + 1)) == "or" && parsed.is_figure(next + 2) {
            let close = (next + 3..next + 7).find(|&close| parsed.word(Some(close)) == ",");
            if let Some(close) = close {
                beyond = close + 1;
                continue;
            }
        }
        // Behind its brackets, times are those of what stands around them.
        if item.depth < depth {
            return None;
        }
        if item.depth > depth {
            // "reached during the pandemic (2020-21)"
            let alone = parsed.word(next.checked_sub(1)) == "("
                && parsed.word(Some(next + 1)) == ")"
                && item.depth == depth + 1;
            match item.what {
                What::Period(period) if alone => return Some(period),
                _ => continue,
            }
        }
        if opens_clause(parsed, next) {
            return None;
        }
        match item.what {
            What::Period(period) => return Some(period),
            // "answered 91% of calls within 20 seconds in Quarter 1"
            What::Figure(_) if parsed.word(next.checked_sub(1)) == "within" => {}
            What::Figure(_) => return None,
            What::Mark
                if item.depth < depth
                    || matches!(item.lower.as_str(), ";" | ")" | ":" | ",")
                        && item.depth == depth
                        && item.lower != ")" =>
            {
                // "13.8%, in March": the comma is the sentence's, and a time may follow it.
                let timed = item.lower == ","
                    && (next + 1..next + 4)
                        .any(|near| matches!(parsed.what(Some(near)), Some(What::Period(_))))
                    && matches!(
                        parsed.word(Some(next + 1)),
                        "in" | "at" | "as" | "during" | "for"
                    );
                let listed = item.lower == "," && is_listed(parsed, next);
                if !(timed || listed) {
                    return None;
                }
            }
            What::Word => {
                words += 1;
                let source = item.lower == "from" && is_source(parsed, next);
                let other = !source
                    && matches!(
                        item.lower.as_str(),
                        "from"
                            | "compared"
                            | "than"
                            | "against"
                            | "which"
                            | "while"
                            | "whilst"
                            | "but"
                            | "versus"
                            | "before"
                            | "after"
                            | "including"
                            | "following"
                            | "previously"
                    );
                // "over the years from 2025-26 to 2034-35", "stayed at £347m from April to September 2024"
                let closed = parsed.is_figure(next - 1) || parsed.word(next.checked_sub(1)) == ")";
                let opens = item.lower == "from"
                    && (closed
                        || matches!(
                            parsed.word(next.checked_sub(1)),
                            "years" | "year" | "period" | "periods" | "months"
                        ))
                    && matches!(parsed.what(Some(next + 1)), Some(What::Period(period))
                        if parsed.periods[period].kind == PeriodKind::Range);
                let far = if parsed.figures.len() == 1 {
                    FAR_ALONE
                } else {
                    FAR
                };
                if other && !opens || words > far {
                    return None;
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether a comma stands in a list of words that an "and" ends: "in reading, writing and maths".
fn is_listed(parsed: &Parsed, comma: usize) -> bool {
    /// Words of an item of the list at most.
    const NEAR: usize = 3;
    let word = |at: usize| parsed.what(Some(at)) == Some(What::Word);
    let and = (comma + 2..comma + 2 + NEAR).find(|&at| parsed.word(Some(at)) == "and");
    and.is_some_and(|and| {
        (comma + 1..=and + 1).all(word)
            && (comma + 1..=and + 1).all(|at| !crate::lexicon::is_verb(parsed.word(Some(at))))
            && !opens_clause(parsed, and)
    })
}

/// Whether an "and" opens a clause with its own time: "In 2014 there were 103 deaths and in 2015 there were 105".
fn opens_clause(parsed: &Parsed, at: usize) -> bool {
    // "totalled £180,000 and this had come down by the end of quarter 2"
    let points = matches!(parsed.word(Some(at)), "and" | "but")
        && matches!(
            parsed.word(Some(at + 1)),
            "this" | "it" | "they" | "these" | "that"
        )
        && crate::lexicon::is_verb(parsed.word(Some(at + 2)));
    if points {
        return true;
    }
    let timed = |place: usize| matches!(parsed.what(Some(place)), Some(What::Period(_)));
    if parsed.word(Some(at)) != "and"
        || !matches!(
            parsed.word(Some(at + 1)),
            "in" | "at" | "for" | "by" | "during"
        )
    {
        return false;
    }
    let Some(time) = (at + 2..at + 6).find(|&place| timed(place)) else {
        return false;
    };
    let next = parsed.word(Some(time + 1));
    matches!(next, "there" | "it" | "they" | "this" | "the" | "we") || crate::lexicon::is_verb(next)
}

/// Whether a time is what something is compared with: "Compared with 2014, deaths rose to 105".
fn is_compared(parsed: &Parsed, place: usize) -> bool {
    (place.saturating_sub(3)..place).any(|before| {
        matches!(
            parsed.word(Some(before)),
            "compared" | "comparison" | "relative"
        ) && matches!(parsed.word(Some(before + 1)), "with" | "to")
    })
}

/// The nearest time between a figure and the one before it, or the clause's beginning.
fn ahead(parsed: &Parsed, at: usize, taken: &[bool]) -> Option<usize> {
    for before in (0..at).rev() {
        let item = &parsed.items[before];
        if enclosed(parsed, before, at) {
            continue;
        }
        match item.what {
            What::Period(_) if is_compared(parsed, before) => return None,
            // "savings for 2024-25 of £88.9m": so near that it is this figure's, whoever took it.
            What::Period(period) => {
                return (!taken[period] || at - before <= 2).then_some(period);
            }
            What::Figure(_) => return None,
            What::Mark if item.lower == ";" => return None,
            What::Word
                if matches!(
                    item.lower.as_str(),
                    "resulting" | "leading" | "whilst" | "but"
                ) =>
            {
                return None;
            }
            What::Mark if item.lower == "(" && item.depth > parsed.items[at].depth => {}
            _ => {}
        }
    }
    None
}

/// Whether an item stands in brackets of its own before a figure: "(… in 2024-25) and net £12m". Their
/// time is theirs, unless it is all they hold: "last year (2017/18)".
fn enclosed(parsed: &Parsed, before: usize, at: usize) -> bool {
    let alone = parsed.word(before.checked_sub(1)) == "(" && parsed.word(Some(before + 1)) == ")";
    parsed.items[before].depth > parsed.items[at].depth && !alone
}

/// The time before the first figure: it holds for the whole sentence.
fn opening(parsed: &Parsed, first: Option<usize>) -> Option<usize> {
    let first = first?;
    parsed.items[..first]
        .iter()
        .enumerate()
        .rev()
        .filter(|&(before, _)| !enclosed(parsed, before, first) && !is_compared(parsed, before))
        .find_map(|(_, item)| match item.what {
            What::Period(period) => Some(period),
            _ => None,
        })
}

/// The one time of a sentence that ends with it: "62 projects with budgets of £178m were closed in 2024".
fn closing(parsed: &Parsed, at: usize) -> Option<usize> {
    if parsed.periods.len() != 1 {
        return None;
    }
    let last = (at..parsed.items.len())
        .find(|&next| matches!(parsed.items[next].what, What::Period(_)))?;
    let ends = parsed.items[last + 1..]
        .iter()
        .all(|item| item.what == What::Mark);
    let opens = matches!(
        parsed.word(last.checked_sub(1)),
        "in" | "during" | "for" | "at" | "the"
    );
    let one = parsed.items[at..last].iter().all(|item| {
        !matches!(item.lower.as_str(), "," | ";" | ":")
            && !matches!(
                item.lower.as_str(),
                "from"
                    | "compared"
                    | "than"
                    | "against"
                    | "while"
                    | "whilst"
                    | "but"
                    | "since"
                    | "by"
                    | "to"
            )
    });
    (ends && opens && one && parsed.items[last].depth == parsed.items[at].depth).then_some(0)
}

/// A figure in brackets holds for the time of the figure before the brackets.
fn bracketed(
    parsed: &Parsed,
    at: usize,
    places: &[usize],
    times: &[Option<usize>],
) -> Option<usize> {
    let open = parsed.opens(at)?;
    let outer = places.iter().rposition(|&place| place < open)?;
    (open - places[outer] <= 8).then(|| times[outer]).flatten()
}

/// "by 2019" and "since 2011" are bounds.
pub(crate) fn bounded(parsed: &Parsed, period: usize) -> Period {
    let mut stated = parsed.periods[period].clone();
    let Some(at) = parsed
        .items
        .iter()
        .position(|item| item.what == What::Period(period))
    else {
        return stated;
    };
    let single = !matches!(stated.kind, PeriodKind::Range | PeriodKind::Rolling12Months);
    let before = (0..at)
        .rev()
        .map(|before| parsed.word(Some(before)))
        .find(|word| {
            !matches!(
                *word,
                "the" | "end" | "of" | "year" | "financial" | "march" | "start"
            )
        });
    let up_to = parsed.word(at.checked_sub(1)) == "to" && parsed.word(at.checked_sub(2)) == "up";
    match before {
        _ if up_to && single => {
            stated.kind = PeriodKind::By;
            stated.start = None;
        }
        Some("by" | "until") if single => {
            stated.kind = PeriodKind::By;
            stated.start = None;
        }
        Some("from") if single && opens(parsed, at) => {
            stated.kind = PeriodKind::From;
            stated.end = None;
        }
        Some("since") if single => {
            stated.kind = PeriodKind::From;
            stated.end = None;
        }
        _ => {}
    }
    stated
}

/// Whether a "from" before a time opens one that does not end: no "to" follows, and no figure has
/// moved from there.
fn opens(parsed: &Parsed, at: usize) -> bool {
    !matches!(parsed.word(Some(at + 1)), "to" | "until" | "-" | "–")
        && !parsed.items[..at]
            .iter()
            .any(|item| matches!(item.what, What::Figure(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &[&str]) {
        let parsed = crate::parse::parse(sentence, None);
        let roles: Vec<Role> = parsed
            .figure_places()
            .map(|(at, _)| crate::roles::role(&parsed, at))
            .collect();
        let found: Vec<String> = times(&parsed, &roles)
            .into_iter()
            .map(|period| period.map_or("-".to_owned(), |period| period.text))
            .collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn each_figure_has_the_time_behind_it() {
        check(
            "reduced to 13.8% in March from 14.3% in December",
            &["March", "December"],
        );
        check(
            "was 88 at the end of Q4 (87 at the end of Q3)",
            &["Q4", "Q3"],
        );
    }

    #[test]
    fn a_time_right_before_a_figure_is_its_own() {
        check(
            "£56.7m out of planned savings for 2024-25 of £88.9m",
            &["2024-25", "2024-25"],
        );
    }

    #[test]
    fn a_time_in_the_brackets_is_the_figures() {
        check(
            "Contributions in 2022 were £88 (2021 – £97) and by others in 2022 were £79",
            &["2022", "2021", "2022"],
        );
    }

    #[test]
    fn a_time_in_other_brackets_is_theirs() {
        check(
            "Savings (full effect of plans in 2024-25) and £12m reserves",
            &["-"],
        );
        check(
            "In the last year (2017/18) there were 12 boys",
            &["2017/18"],
        );
    }

    #[test]
    fn a_list_of_words_does_not_part_a_figure_from_its_time() {
        check(
            "63% of pupils reached the standard in reading, writing and maths in 2017",
            &["2017"],
        );
    }

    #[test]
    fn a_time_at_the_head_holds_for_all() {
        check("In 2017 there were 12 boys and 15 girls", &["2017", "2017"]);
    }

    #[test]
    fn a_time_at_the_end_holds_for_all() {
        check(
            "62 projects with budgets of £178m were closed in 2024.",
            &["2024", "2024"],
        );
        check("12 boys, and 15 girls in 2024.", &["-", "2024"]);
    }

    #[test]
    fn an_earlier_level_takes_no_time_from_elsewhere() {
        check("In 2017 it rose to 6% from 4%", &["2017", "-"]);
    }

    #[test]
    fn a_clause_with_its_own_time_lends_none() {
        check(
            "In 2014 there were 103 deaths and in 2015 there were 105",
            &["2014", "2015"],
        );
        check("Compared with 2014, deaths rose by 2% to 105", &["-", "-"]);
        check("There were 103 deaths and injuries in 2015", &["2015"]);
    }

    #[test]
    fn a_change_holds_for_the_time_of_its_level() {
        check(
            "There were 5,543 accidents in 2015, a decrease of 2 per cent from 2014",
            &["2015", "2015"],
        );
        check("Injuries fell by 9% to 257 in 2015", &["2015", "2015"]);
        check(
            "It spent £95m in 2014/15, of which £40m was financed by grants",
            &["2014/15", "2014/15"],
        );
    }

    #[test]
    fn a_clause_that_points_back_has_its_own_time() {
        check(
            "At the end of June debts were £180,000 and this had fallen by September to £170,000",
            &["June", "September"],
        );
        check(
            "Balances were £3.4m at 31 March 2019, equal to 4.3% of the budget",
            &["31 March 2019", "31 March 2019"],
        );
    }

    #[test]
    fn what_an_increase_is_on_is_not_its_time() {
        check(
            "The overall increase in spending power over 2024-25 is 6.28%",
            &["-"],
        );
        check("Spending on roads in 2024-25 is £6m", &["2024-25"]);
    }

    #[test]
    fn a_range_behind_the_years_it_is_from_is_the_figures() {
        check(
            "Investment of £1,419m over the years from 2025-26 to 2034-35",
            &["2025-26 to 2034-35"],
        );
    }

    #[test]
    fn what_falls_due_in_order_is_due_by_then() {
        let sentence = "It paid £11m and £12m by 30 April 2017 and 30 April 2018 respectively";
        let parsed = crate::parse::parse(sentence, None);
        let found = times(&parsed, &[Role::Value, Role::Value]);
        assert!(
            found
                .iter()
                .flatten()
                .all(|period| period.kind == PeriodKind::By && period.start.is_none())
        );
        check(sentence, &["30 April 2017", "30 April 2018"]);
    }

    #[test]
    fn a_figure_in_brackets_shares_its_time() {
        check("£357.6m (30.3% of it) in 2017", &["2017", "2017"]);
    }
}
