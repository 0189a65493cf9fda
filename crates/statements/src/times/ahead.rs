//! A time before a figure: between it and the one before, or at the head of the sentence.

use scrutineer_model::PeriodKind;

use crate::parse::{Parsed, What};

/// The nearest time between a figure and the one before it, or the clause's beginning.
pub(super) fn ahead(parsed: &Parsed, at: usize, taken: &[bool]) -> Option<usize> {
    for before in (0..at).rev() {
        let item = &parsed.items[before];
        if enclosed(parsed, before, at) {
            continue;
        }
        match item.what {
            What::Period(_) if is_compared(parsed, before) => return None,
            What::Period(period) if is_decided(parsed, before, period) => {}
            What::Period(_) if is_than(parsed, before, at) || is_changed_on(parsed, before, at) => {
                return None;
            }
            What::Period(_) if is_begun(parsed, before, at) || is_left(parsed, before, at) => {
                return None;
            }
            // "savings for 2024-25 of £88.9m": so near that it is this figure's, whoever took it.
            What::Period(period) => {
                // "fell by 3% in the year to March 2024, to 71,480"
                let to = at - before == 3
                    && parsed.word(at.checked_sub(1)) == "to"
                    && parsed.word(at.checked_sub(2)) == ",";
                // "8.9% in 2022/23 and 6.4% across the region": the time of what stands before it
                let elsewhere = parsed.word(at.checked_sub(1)) == "and"
                    && matches!(
                        parsed.word(Some(at + 1)),
                        "across" | "nationally" | "regionally" | "elsewhere"
                    );
                let near = at - before <= 2 && !elsewhere;
                return (!taken[period] || near || to || is_when(parsed, before))
                    .then(|| year_as_at(parsed, before).unwrap_or(period));
            }
            // "the plan for 2025/26, including the depot (£2.8m), stood at £7.2m"
            What::Figure(_) if item.depth > parsed.items[at].depth => {}
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

/// "a reduction of 29 since 31 March 2023, when the rate was 50.1": the time of what is told of it, whatever else it dates.
pub(super) fn is_when(parsed: &Parsed, place: usize) -> bool {
    parsed.word(Some(place + 1)) == "," && parsed.word(Some(place + 2)) == "when"
}

/// Whether an item stands in brackets of its own before a figure: "(… in 2024-25) and net £12m". Their
/// time is theirs, unless it is all they hold: "last year (2017/18)".
fn enclosed(parsed: &Parsed, before: usize, at: usize) -> bool {
    let alone = parsed.word(before.checked_sub(1)) == "(" && parsed.word(Some(before + 1)) == ")";
    parsed.items[before].depth > parsed.items[at].depth && !alone
}

/// The time before the first figure: it holds for the whole sentence.
pub(super) fn opening(parsed: &Parsed, first: Option<usize>) -> Option<usize> {
    let first = first?;
    parsed.items[..first]
        .iter()
        .enumerate()
        .rev()
        .filter(|&(before, _)| {
            !enclosed(parsed, before, first)
                && !is_compared(parsed, before)
                && !is_begun(parsed, before, first)
        })
        .find_map(|(before, item)| match item.what {
            What::Period(period) if !is_decided(parsed, before, period) => {
                Some(year_as_at(parsed, before).unwrap_or(period))
            }
            _ => None,
        })
}

/// Whether a time is none of what its clause says: what something is compared with, when it began or was decided.
pub(super) fn is_beside(parsed: &Parsed, place: usize) -> bool {
    let index = |what| {
        if let What::Period(index) = what {
            Some(index)
        } else {
            None
        }
    };
    let Some(period) = parsed.what(Some(place)).and_then(index) else {
        return false;
    };
    is_compared(parsed, place)
        || is_decided(parsed, place, period)
        || crate::asides::is_compared(parsed, &parsed.periods[period])
        || matches!(
            parsed.word(place.checked_sub(2)),
            "of" | "than" | "figure" | "figures" | "level" | "since"
        )
}

/// Whether a time is what something is compared with: "Compared with 2014, deaths rose to 105".
fn is_compared(parsed: &Parsed, place: usize) -> bool {
    // "Compared to last quarter (Q3 2019/20), performance": the same in brackets
    let alone = parsed.word(place.checked_sub(1)) == "(" && parsed.word(Some(place + 1)) == ")";
    if alone
        && let Some(outer) = place.checked_sub(2)
        && matches!(parsed.what(Some(outer)), Some(What::Period(_)))
    {
        return is_compared(parsed, outer);
    }
    // "a reduction from 2018-19, but it is above the target of 7.5", "was up on 2012 and, at 77%, stood": what it is a change from
    let change = parsed.word(place.checked_sub(2));
    let from = matches!(parsed.word(place.checked_sub(1)), "from" | "on" | "since")
        && (crate::lexicon::is_change(change) || matches!(change, "up" | "down"))
        && matches!(parsed.word(Some(place + 1)), "," | "but" | "and")
        // "an increase from the previous year, in which 7.3% were poor"
        && !matches!(parsed.word(Some(place + 2)), "in" | "when" | "where");
    // "compared with the year ending March 2021"
    let far = (place.saturating_sub(6)..place)
        .rev()
        .take_while(|&word| {
            matches!(
                parsed.word(Some(word)),
                "the"
                    | "year"
                    | "ending"
                    | "ended"
                    | "same"
                    | "period"
                    | "to"
                    | "with"
                    | "quarter"
                    | "months"
                    | "of"
                    | "in"
                    | "compared"
            )
        })
        .any(|word| parsed.word(Some(word)) == "compared");
    from || far
        || (place.saturating_sub(3)..place).any(|before| {
            matches!(
                parsed.word(Some(before)),
                "compared" | "comparison" | "relative"
            ) && matches!(parsed.word(Some(before + 1)), "with" | "to")
                || parsed.word(Some(before)) == "set" && parsed.word(Some(before + 1)) == "against"
        })
}

/// "17% more than in the same period of 2022/23, and 2,044 became referrals": what is set beside, no time of what follows; not "11
/// fewer than the 2017-19 average of 85".
fn is_than(parsed: &Parsed, place: usize, at: usize) -> bool {
    /// Words from the "than" to the time at most.
    const NEAR: usize = 6;
    let than = (place.saturating_sub(NEAR)..place)
        .rev()
        .take_while(|&before| parsed.what(Some(before)) == Some(What::Word))
        .any(|before| parsed.word(Some(before)) == "than");
    let other = (place + 1..at).any(|word| {
        matches!(
            parsed.word(Some(word)),
            "," | "and" | "but" | "although" | "though" | "while" | "whereas" | "yet"
        )
    });
    than && other && parsed.figure_before(place).is_some()
}

/// "9% up on the same quarters of 2017/18, and 11% above the average": what the figure before was set on.
fn is_changed_on(parsed: &Parsed, place: usize, at: usize) -> bool {
    let day = matches!(parsed.what(Some(place)), Some(What::Period(period))
        if parsed.periods[period].kind == PeriodKind::Day);
    at > place + 1
        && !day
        && (parsed.figure_before(place))
            .is_some_and(|first| super::behind::is_set_on(parsed, first, place))
}

/// "an increase of 640 over 2023/24, and it took 1.7 days", "from £58 in the same period last year to £71": what a change is from.
fn is_left(parsed: &Parsed, place: usize, at: usize) -> bool {
    let over = matches!(parsed.word(place.checked_sub(1)), "over" | "on" | "upon")
        && place >= 2
        && parsed.is_figure(place - 2)
        && (place.saturating_sub(5)..place - 2)
            .any(|word| crate::lexicon::is_change(parsed.word(Some(word))))
        && at > place + 1;
    let to = at == place + 2
        && parsed.word(Some(place + 1)) == "to"
        && parsed.figure_before(place).is_some_and(|first| {
            (first.saturating_sub(5)..first).any(|word| parsed.word(Some(word)) == "from")
        });
    over || to
}

/// "has come down since April to 38": when the change began, and not when there were so many; not "the total since 2005 to 8,501".
fn is_begun(parsed: &Parsed, place: usize, at: usize) -> bool {
    parsed.word(place.checked_sub(1)) == "since"
        && parsed.word(at.checked_sub(1)) == "to"
        && (0..place)
            .rev()
            .take_while(|&word| parsed.word(Some(word)) != ",")
            .any(|word| crate::lexicon::movement(parsed.word(Some(word))).is_some())
}

/// Whether a day is that of a decision or a report, and not the figure's: "the budget for 2020/21, as approved by Council
/// on 25 February, is £12m"; not "£3m was approved on 25 February", where there is no other.
fn is_decided(parsed: &Parsed, place: usize, period: usize) -> bool {
    /// Words from the participle to its day at most: "approved at the meeting of the Council on".
    const FAR: usize = 9;
    let day = matches!(
        parsed.periods[period].kind,
        PeriodKind::Day | PeriodKind::Month
    ) && matches!(parsed.word(place.checked_sub(1)), "on" | "in" | "dated");
    // "the budget that was approved on 24 February, including a 2.5% increase": what it holds is of another time
    let closed = parsed.word(Some(place + 1)) == ","
        && matches!(
            parsed.word(Some(place + 2)),
            "including" | "comprising" | "includes"
        );
    let decided = |at: usize| {
        matches!(
            parsed.word(Some(at)),
            "approved"
                | "agreed"
                | "adopted"
                | "set"
                | "reported"
                | "presented"
                | "published"
                | "submitted"
                | "considered"
                | "endorsed"
                | "announced"
        ) && (!crate::lexicon::is_be_or_have(parsed.word(at.checked_sub(1))) || closed)
            && at > 0
    };
    day && (place.saturating_sub(FAR)..place)
        .rev()
        .take_while(|&at| {
            parsed.what(Some(at)) == Some(What::Word)
                && parsed.items[at].depth == parsed.items[place].depth
        })
        .any(decided)
}

/// "the forecast for 2019/20 at quarter 2 is": the year that is looked at from there.
fn year_as_at(parsed: &Parsed, place: usize) -> Option<usize> {
    /// "the 2021/22 forecast position at the end of January"
    const LOOKED_AT: &[&str] = &[
        "as",
        "forecast",
        "outturn",
        "position",
        "projection",
        "budget",
        ",",
    ];
    let back = |from: usize, words: &[&str]| {
        (0..from)
            .rev()
            .take_while(|&word| words.contains(&parsed.word(Some(word))) && !parsed.is_figure(word))
            .last()
            .unwrap_or(from)
    };
    let at = back(place, &["the", "end", "of"])
        .checked_sub(1)
        // "for 2023/24, as of November 2023"
        .filter(|&at| matches!(parsed.word(Some(at)), "at" | "as"))?;
    let year = back(at, LOOKED_AT).checked_sub(1)?;
    let Some(What::Period(period)) = parsed.what(Some(year)) else {
        return None;
    };
    let is_year = parsed.periods[period].kind.is_year();
    (is_year && matches!(parsed.word(year.checked_sub(1)), "for" | "in" | "the")).then_some(period)
}
