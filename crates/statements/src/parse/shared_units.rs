//! Bare numbers that another figure or a rate gives its unit: "8.4 years for men and 6.9 for women", "the rate per 10,000 was
//! 19.9 compared to 22.5".
//!
//! Not what counts something: "or 520 children".

use rust_decimal::Decimal;
use scrutineer_model::Unit;
use scrutineer_quantity::figures;
use scrutineer_quantity::token::{Token, tokens};

use super::{Parsed, What};
use crate::lexicon;

/// The figure with decimals that a rate named now belongs to: "0.14 patients a day per 100,000 people".
pub(super) fn rated_right_before(parsed: &Parsed<'_>) -> Option<usize> {
    /// Words between such a figure and its base at most.
    const NEAR: usize = 6;
    let (at, figure) = parsed.figure_places().last()?;
    let figure = &parsed.figures[figure];
    let decimal = figure.bare
        && figure
            .value
            .number
            .is_some_and(|number| !number.is_integer());
    (decimal && parsed.items.len() - at <= NEAR).then_some(at)
}

/// "8.4 years for men and 6.9 for women": the second takes the unit of the first, which stands before the same word.
pub(super) fn share_units(parsed: &mut Parsed<'_>) {
    if let Some((figure, unit)) = lengths(parsed) {
        parsed.figures[figure].value.unit = unit;
        parsed.figures[figure].bare = false;
    }
    points_of_shares(parsed);
    let places: Vec<(usize, usize)> = parsed.figure_places().collect();
    for pair in places.windows(2) {
        let [(first, of_first), (second, of_second)] = *pair else {
            continue;
        };
        // "rose from 27 to 41 days"
        let from = second == first + 2
            && parsed.word(Some(first + 1)) == "to"
            && parsed.word(first.checked_sub(1)) == "from";
        let whole = parsed.figures[of_second].value.unit;
        if from
            && parsed.figures[of_first].bare
            && !parsed.figures[of_second].bare
            && whole.is_time()
        {
            parsed.figures[of_first].value.unit = whole;
            parsed.figures[of_first].bare = false;
        }
        let link = parsed.word(Some(first + 1));
        let same = matches!(link, "for" | "among" | "amongst" | "in")
            && parsed.word(Some(second + 1)) == link
            && matches!(
                parsed.word(second.checked_sub(1)),
                "and" | "," | "but" | "to"
            )
            && parsed.items[first + 1..second]
                .iter()
                .all(|item| item.depth == parsed.items[first].depth);
        let set = is_level(parsed, first, second) || is_beside(parsed, first, second);
        // "the gap narrowed by 3.1 percentage points to 18.7"
        let level = parsed.figures[of_first].value.unit == Unit::PercentagePoints
            && parsed.word(first.checked_sub(1)) == "by"
            && second == first + 2
            && parsed.word(Some(first + 1)) == "to";
        // "was 23 days, while that for flats was 48"
        let that = matches!(
            parsed.word(second.checked_sub(1)),
            "was" | "is" | "at" | "were"
        ) && (first + 1..second).any(|word| {
            parsed.word(Some(word)) == "that"
                && matches!(parsed.word(Some(word + 1)), "for" | "of" | "in" | "at")
        }) && parsed
            .items
            .get(second + 1)
            .is_none_or(|next| next.what == What::Mark);
        // "were 9.4 days, of which 3.1 were for stress"
        let part = parsed.word(second.checked_sub(1)) == "which"
            && parsed.word(second.checked_sub(2)) == "of"
            && is_decimal(parsed, second)
            && matches!(parsed.word(Some(second + 1)), "was" | "were" | "is" | "are");
        // "34 per 10,000 (England 43; statistical neighbours 39.4)"
        let others = parsed.opens(second) == Some(first + 1)
            && matches!(
                parsed.word(second.checked_sub(1)),
                "england"
                    | "national"
                    | "nationally"
                    | "neighbours"
                    | "average"
                    | "region"
                    | "wales"
                    | "scotland"
            )
            && is_mark(parsed, second + 1);
        // "10.7 days (target 8.5, previous year 9.9)"
        let then = matches!(parsed.what(second.checked_sub(1)), Some(What::Period(_)))
            && parsed.word(second.checked_sub(2)) == ","
            && parsed.items[second].depth > 0
            && parsed.items[first].depth == parsed.items[second].depth
            && is_mark(parsed, second + 1);
        let same = same || set || level || that || part || others || then;
        let unit = parsed.figures[of_first].value.unit;
        let gap = parsed
            .items
            .iter()
            .any(|item| matches!(item.lower.as_str(), "gap" | "difference"));
        let measured = !parsed.figures[of_first].bare
            && !unit.is_money()
            && !matches!(unit, Unit::Count | Unit::Unknown);
        if same && measured && parsed.figures[of_second].bare {
            let figure = &mut parsed.figures[of_second];
            figure.value.unit = if level && !gap { Unit::Percent } else { unit };
            figure.bare = false;
        }
    }
}

/// "earned 4.92%, 0.11 points below the benchmark": points beside percentages are of them.
fn points_of_shares(parsed: &mut Parsed<'_>) {
    let shares = parsed
        .figures
        .iter()
        .any(|figure| figure.value.unit == Unit::Percent);
    // "Visits in time were 89.9%, up 2.2 on Q1"
    let moved: Vec<usize> = parsed
        .figure_places()
        .filter(|&(at, figure)| {
            parsed.figures[figure].bare
                && is_decimal(parsed, at)
                && matches!(parsed.word(at.checked_sub(1)), "up" | "down")
                && parsed.word(at.checked_sub(2)) == ","
                && (is_mark(parsed, at + 1)
                    || matches!(parsed.word(Some(at + 1)), "on" | "from" | "since"))
                && at.checked_sub(3).is_some_and(|first| {
                    matches!(parsed.what(Some(first)), Some(What::Figure(first))
                        if parsed.figures[first].value.unit == Unit::Percent)
                })
        })
        .map(|(_, figure)| figure)
        .collect();
    for figure in moved {
        let figure = &mut parsed.figures[figure];
        figure.value.unit = Unit::PercentagePoints;
        figure.bare = false;
    }
    for figure in &mut parsed.figures {
        let text = figure.value.text.as_str();
        let points = text.ends_with(" points") || text.ends_with(" point");
        if shares && points && figure.value.unit == Unit::Unknown {
            figure.value.unit = Unit::PercentagePoints;
        }
    }
}

/// "Working days lost to sickness were 9.4", "Life expectancy is 79.1 for men": the bare figure of a subject that is a length of
/// time.
fn lengths(parsed: &Parsed<'_>) -> Option<(usize, Unit)> {
    /// Words before the length: "the average number of working".
    const NEAR: usize = 6;
    let (at, figure) = parsed.figure_places().next()?;
    let copula = at.checked_sub(1)?;
    let is = matches!(
        parsed.word(Some(copula)),
        "was" | "were" | "is" | "are" | ":"
    );
    let expected = (1..copula).any(|word| parsed.word(Some(word)) == "expectancy");
    if is && expected && parsed.figures[figure].bare && is_decimal(parsed, at) {
        return Some((figure, Unit::Years));
    }
    // "The average number of days to a match was 171"
    let number = (1..copula).find(|&number| {
        parsed.word(Some(number)) == "number"
            && parsed.word(Some(number + 1)) == "of"
            && parsed.word(Some(number - 1)) == "average"
    });
    let counted = number.map_or("", |number| parsed.word(Some(number + 2)));
    let counted = match counted {
        "days" => Some(Unit::Days),
        "weeks" => Some(Unit::Weeks),
        _ => None,
    };
    if let Some(unit) = counted.filter(|_| is && parsed.figures[figure].bare) {
        return Some((figure, unit));
    }
    let (length, unit) = (0..NEAR.min(copula)).find_map(|word| {
        let unit = match parsed.word(Some(word)) {
            "days" => Unit::Days,
            "hours" => Unit::Hours,
            "weeks" => Unit::Weeks,
            _ => return None,
        };
        Some((word, unit))
    })?;
    let spent = matches!(
        parsed.word(Some(length + 1)),
        "lost" | "taken" | "spent" | "worked"
    );
    (is && spent && parsed.figures[figure].bare).then_some((figure, unit))
}

/// "was 6.1 days against a target of 8", "28 days below the threshold of 426"; not "88% of the target of 2,170".
fn is_level(parsed: &Parsed<'_>, first: usize, second: usize) -> bool {
    let names = |word: usize| {
        matches!(
            parsed.word(Some(word)),
            "target"
                | "average"
                | "standard"
                | "benchmark"
                | "threshold"
                | "maximum"
                | "limit"
                | "norm"
        )
    };
    matches!(
        parsed.word(second.checked_sub(1)),
        "of" | "target" | "average"
    ) && (second.saturating_sub(3)..second).any(names)
        // "an average score of 14.9": of something else
        && parsed.word(second.checked_sub(2)) != "score"
        && parsed.word(Some(first + 1)) != "of"
        && is_mark(parsed, second + 1)
}

/// "48.1 per 10,000 compared with 62 nationally", "8.6 days, up from 8 a year ago".
fn is_beside(parsed: &Parsed<'_>, first: usize, second: usize) -> bool {
    let ahead = |back: usize| parsed.word(second.checked_sub(back));
    let compared = match ahead(1) {
        "with" | "to" => matches!(
            ahead(2),
            "compared" | "compares" | "comparing" | "comparison"
        ),
        "from" => matches!(ahead(2), "up" | "down"),
        "against" => true,
        // "higher than neighbours at 58 and England at 60"
        "at" => matches!(
            ahead(2),
            "neighbours" | "england" | "nationally" | "average" | "wales"
        ),
        _ => false,
    };
    let next = parsed.word(Some(second + 1));
    // "31 (48%) compared with 27 (44%)"
    let enclosed = next == "(" || parsed.items[first].depth != parsed.items[second].depth;
    let alone = is_mark(parsed, second + 1)
        || ahead(1) == "at" && next == "and"
        || matches!(parsed.what(Some(second + 1)), Some(What::Period(_)))
        || matches!(next, "nationally" | "regionally" | "locally" | "last")
        || matches!(next, "in" | "for" | "at" | "across")
            && (parsed.items.get(second + 2)).is_some_and(|item| {
                item.capital || matches!(item.what, What::Period(_)) || item.lower == "the"
            });
    // "64 days in Kirkby and 6 visits compared with 5": of the visits.
    let next_to = parsed.items[first + 1..second].iter().all(|item| {
        !matches!(
            item.lower.as_str(),
            "and" | ";" | "but" | "while" | "whilst"
        )
    })
        // "neighbours at 58 and England at 60"
        || ahead(1) == "at" && second == first + 4;
    compared && alone && next_to && !enclosed
}

fn is_mark(parsed: &Parsed<'_>, at: usize) -> bool {
    parsed
        .items
        .get(at)
        .is_none_or(|next| next.what == What::Mark)
}

/// The base of a rate that a text names: "the rate per 10,000".
pub(super) fn rate_base(text: &str) -> Option<Unit> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| rate_base_at(&tokens, at))
}

pub(super) fn rate_base_at(tokens: &[Token], at: usize) -> Option<Unit> {
    tokens[at].is("per").then_some(())?;
    figures::rate_base(tokens, at + 1)
}

/// Gives bare numbers from a place on that count nothing the base of the rate that the sentence speaks of.
pub(super) fn complete(
    parsed: &mut Parsed<'_>,
    base: Unit,
    from: usize,
    fits: impl Fn(&Parsed<'_>, usize) -> bool,
) {
    let bare: Vec<usize> = parsed
        .figure_places()
        .filter(|&(at, figure)| {
            let next = parsed.items.get(at + 1);
            let counts = next.is_some_and(|item| {
                item.what == What::Word
                    && !lexicon::is_preposition(&item.lower)
                    && !lexicon::is_joiner(&item.lower)
                    && !lexicon::is_verb(&item.lower)
            });
            // "0.14 patients a day per 100,000 people": no count has decimals.
            let whole = parsed.figures[figure]
                .value
                .number
                .is_none_or(|number| number.is_integer());
            at >= from
                && parsed.figures[figure].bare
                && !parsed.figures[figure].in_words
                && !(counts && whole)
                && fits(parsed, at)
        })
        .map(|(_, figure)| figure)
        .collect();
    for figure in bare {
        let figure = &mut parsed.figures[figure];
        figure.value.unit = base;
        figure.bare = false;
    }
}

pub(super) fn is_decimal(parsed: &Parsed<'_>, at: usize) -> bool {
    matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].value.number.is_some_and(|number| !number.is_integer()))
}

/// "lower than the England rate of 532": behind a rate, what is called one.
pub(super) fn is_rate_of(parsed: &Parsed<'_>, at: usize) -> bool {
    parsed.word(at.checked_sub(1)) == "of" && parsed.word(at.checked_sub(2)) == "rate"
}

/// Whether a figure is of the size of another: a rate of 214 does not come from one of 3,120.
fn is_like(parsed: &Parsed<'_>, figure: usize, at: usize) -> bool {
    /// Rates that change by more are none of one thing.
    const TIMES: i64 = 5;
    let Some(What::Figure(other)) = parsed.what(Some(at)) else {
        return false;
    };
    let number = |figure: usize| parsed.figures[figure].value.number;
    let (Some(one), Some(other)) = (number(figure), number(other)) else {
        return true;
    };
    let times = |number: Decimal| number.checked_mul(Decimal::from(TIMES));
    times(one).is_some_and(|most| other <= most) && times(other).is_some_and(|most| one <= most)
}

/// "74 per 10,000, up from 71 in 2021 and 69 in 2020": the rate of an earlier time, with that time behind it.
pub(super) fn is_earlier_rate(parsed: &Parsed<'_>, at: usize, rate: Unit) -> bool {
    let timed = matches!(parsed.word(Some(at + 1)), "in" | "at" | "for")
        && matches!(parsed.what(Some(at + 2)), Some(What::Period(_)));
    let first = parsed.figure_before(at);
    let Some(What::Figure(before)) = first.and_then(|first| parsed.what(Some(first))) else {
        return false;
    };
    match parsed.word(at.checked_sub(1)) {
        "from" => timed && parsed.figures[before].value.unit == rate && is_like(parsed, before, at),
        // The one before it is such a rate.
        "and" | "," => timed && first.is_some_and(|first| is_earlier_rate(parsed, first, rate)),
        _ => false,
    }
}
