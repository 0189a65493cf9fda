//! Times that bound: "by 2019", "since 2011".

use scrutineer_model::{Period, PeriodKind};
use scrutineer_quantity::calendar::of_year_to;

use crate::parse::{Item, Parsed, What};

/// "by 2019" and "since 2011" are bounds.
pub(crate) fn bounded(parsed: &Parsed, period: usize) -> Period {
    let mut stated = parsed.periods[period].clone();
    let Some(at) = parsed.place_of(period) else {
        return stated;
    };
    let single = !matches!(stated.kind, PeriodKind::Range | PeriodKind::Rolling12Months);
    let before = (0..at)
        .rev()
        .map(|before| parsed.word(Some(before)))
        .find(|word| {
            !matches!(
                *word,
                "the" | "end" | "of" | "year" | "financial" | "march" | "start" | "baseline"
            )
        });
    let up_to = parsed.word(at.checked_sub(1)) == "to" && parsed.word(at.checked_sub(2)) == "up";
    if let Some(to) = runs_to_end(parsed, at).filter(|_| single) {
        return up_to_end(parsed, (to, at), stated);
    }
    match before {
        _ if (up_to || is_horizon(parsed, at, &stated)) && single => {
            stated.kind = PeriodKind::By;
            stated.start = None;
        }
        // "had dropped to 11% by August 2025": what was counted then
        Some("by") if single && is_reached(parsed, at) => {}
        Some("by" | "until" | "till") if single => {
            stated.kind = PeriodKind::By;
            stated.start = None;
        }
        Some("from")
            if single
                && (opens(parsed, at) || at > 0 && super::behind::begins(parsed, at - 1))
                && parsed.word(Some(at + 1)) != "when"
                && !is_of_data(parsed, at) =>
        {
            stated.kind = PeriodKind::From;
            stated.end = None;
        }
        Some("since") if single => {
            stated.kind = PeriodKind::From;
            stated.end = None;
        }
        Some("in" | "on") if single && is_within_since(parsed, at) => {
            stated.kind = PeriodKind::From;
            stated.end = None;
        }
        _ => {}
    }
    stated
}

/// The "to" of "spent to the end of quarter 3", "up to end December". Not "from April to the end of June", "in the year to the end of
/// March", which say where they begin.
fn runs_to_end(parsed: &Parsed, at: usize) -> Option<usize> {
    let back = |at: usize, word: &str| {
        at.checked_sub(1)
            .filter(|_| parsed.word(at.checked_sub(1)) == word)
    };
    let of = back(at, "of").unwrap_or(at);
    let end = back(of, "end")?;
    let to = back(back(end, "the").unwrap_or(end), "to")?;
    let begins = matches!(
        parsed.word(to.checked_sub(1)),
        "year" | "quarter" | "months" | "month" | "weeks" | "years" | "term" | "half" | "period"
    ) || (0..to).any(|place| parsed.word(Some(place)) == "from")
        || to > 0 && matches!(parsed.what(Some(to - 1)), Some(What::Period(_)));
    (!begins).then_some(to)
}

/// What runs to the end of a time: a quarter tells its year, which it opens; of a month or a day no more is known than that.
fn up_to_end(parsed: &Parsed, (to, at): (usize, usize), mut stated: Period) -> Period {
    if stated.kind != PeriodKind::Quarter {
        stated.kind = PeriodKind::By;
        stated.start = None;
        return stated;
    }
    parsed.printed(to..at + 1).clone_into(&mut stated.text);
    of_year_to(stated)
}

/// "The need to 2031", "homes over the plan period to 2045": a year that something runs to. Not "compared to 2019", "from 2011 to
/// 2031", "rose to 2031".
fn is_horizon(parsed: &Parsed, at: usize, stated: &Period) -> bool {
    const RUNS: &[&str] = &[
        "need",
        "needs",
        "period",
        "plan",
        "demand",
        "requirement",
        "requirements",
        "target",
        "supply",
        "growth",
        "strategy",
        "trajectory",
        "forecast",
        "forecasts",
        "projection",
        "projections",
        "homes",
        "dwellings",
        "jobs",
        "pipeline",
        "land",
        "floorspace",
        "housing",
        "provision",
        "capacity",
        "programme",
    ];
    let to = parsed.word(at.checked_sub(1)) == "to";
    let run = parsed.word(at.checked_sub(2));
    to && stated.kind == PeriodKind::CalendarYear && RUNS.contains(&run)
}

/// Whether something had come so far by a day or month: it is told of that day.
fn is_reached(parsed: &Parsed, at: usize) -> bool {
    let Some(What::Period(period)) = parsed.what(Some(at)) else {
        return false;
    };
    let point = matches!(
        parsed.periods[period].kind,
        PeriodKind::Day | PeriodKind::Month
    );
    let verb = crate::tense::clause(parsed, at).verb;
    let come = verb.is_some_and(|verb| {
        let done = parsed.word(Some(verb + 1));
        parsed.word(Some(verb)) == "had"
            && (crate::lexicon::movement(done).is_some() || done == "reached")
    });
    point && come
}

/// "Since the company was set up in 2012 it has saved": the clause that a sentence begins with.
fn is_within_since(parsed: &Parsed, at: usize) -> bool {
    const LONGEST: usize = 12;
    let plain = |item: &Item| matches!(item.what, What::Word) && item.lower != ",";
    parsed.word(Some(0)) == "since" && at <= LONGEST && parsed.items[..at].iter().all(plain)
}

/// Whether a "from" before a time opens one that does not end: no "to" follows, and no figure has
/// moved from there.
fn opens(parsed: &Parsed, at: usize) -> bool {
    !matches!(parsed.word(Some(at + 1)), "to" | "until" | "-" | "–")
        && !parsed.items[..at]
            .iter()
            .any(|item| matches!(item.what, What::Figure(_)))
}

/// "Figures from the end of January 2025 show": when they were taken.
fn is_of_data(parsed: &Parsed, at: usize) -> bool {
    let from = (0..at)
        .rev()
        .find(|&from| parsed.word(Some(from)) == "from");
    from.and_then(|from| from.checked_sub(1))
        .is_some_and(|noun| {
            matches!(
                parsed.word(Some(noun)),
                "figures"
                    | "data"
                    | "statistics"
                    | "information"
                    | "numbers"
                    | "results"
                    | "report"
                    | "survey"
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(sentence: &str) -> PeriodKind {
        bounded(&crate::parse::parse(sentence, None), 0).kind
    }

    #[test]
    fn a_clause_since_something_opens_a_time() {
        let sentence = "Since the company was set up in 2012 it has saved 28%.";
        assert_eq!(kind(sentence), PeriodKind::From);
        let sentence = "Since it was set up, it saved 28% in 2012.";
        assert_eq!(kind(sentence), PeriodKind::CalendarYear);
    }

    #[test]
    fn what_is_counted_to_the_end_of_a_quarter_is_of_its_year() {
        let of = |sentence: &str| {
            let period = bounded(&crate::parse::parse(sentence, None), 0);
            (period.kind, period.start.map(|day| day.to_string()))
        };
        let year = (PeriodKind::Range, Some("2023-04-01".to_owned()));
        assert_eq!(of("We spent £41m to the end of Q3 2023/24."), year);
        assert_eq!(of("Up to the end of Q2 2023/24 we spent £41m."), year);
        let until = (PeriodKind::By, None);
        assert_eq!(of("To the end of December 2023 we spent £41m."), until);
        let at_end = (PeriodKind::Quarter, Some("2023-10-01".to_owned()));
        assert_eq!(of("We had 41 staff at the end of Q3 2023/24."), at_end);
    }

    #[test]
    fn what_is_needed_to_a_year_runs_to_it() {
        assert_eq!(
            kind("The district needs 219 ha of new land to 2045."),
            PeriodKind::By
        );
        assert_eq!(
            kind("Visits rose to 2045 compared to 2019."),
            PeriodKind::CalendarYear
        );
    }
}
