//! Figures that share a time with another, or with their sentence: parts, costs and changes beside a level, lists, brackets,
//! the time that closes a sentence; and times that are not theirs.

use crate::parse::{Parsed, What};
use crate::roles::Role;

/// "compared to 4,150 tonnes and £8.8m in 2015", "issued 21 licences, 164 notices and 39 permits since April 2021": a figure in
/// a list that the time of its last holds for.
pub(super) fn is_joined(parsed: &Parsed, places: &[usize], index: usize, roles: &[Role]) -> bool {
    let (at, next) = (places[index], places[index + 1]);
    let between = &parsed.items[at + 1..next];
    let level = matches!(roles[index], Role::Level(_))
        && matches!(between, [only] if only.lower == "and")
        && parsed.figures.len() > 2;
    let on_average = parsed.word(Some(at + 2)) == "average";
    let listed = matches!(parsed.word(next.checked_sub(1)), "," | "and")
        && between.len() > 1
        && roles[index] == Role::Value
        && roles[index + 1] == Role::Value
        && parsed.are_alike(at, next)
        && between[..between.len() - 1].iter().all(|item| {
            item.what == What::Word
                && !crate::lexicon::is_verb(&item.lower)
                && !crate::lexicon::is_joiner(&item.lower)
                // "22.4 days on average and changes 6.1 days in September"
                && (!crate::lexicon::is_preposition(&item.lower) || item.lower == "on" && on_average)
        })
        && parsed.items[..at]
            .iter()
            .all(|item| !matches!(item.lower.as_str(), "from" | "compared"));
    level || listed
}

/// "against £74m agreed savings"
pub(crate) fn is_against(parsed: &Parsed, at: usize) -> bool {
    // "against 1,146 at the beginning of the year": at another time.
    if matches!(
        parsed.word(Some(at + 1)),
        "at" | "in" | "on" | "last" | "a" | "the" | "previously" | "before" | "earlier" | "during"
    ) {
        return false;
    }
    (at.saturating_sub(4)..at)
        .rev()
        .take_while(|&before| !parsed.is_figure(before))
        .any(|before| matches!(parsed.word(Some(before)), "against" | "versus" | "vs"))
}

/// "(currently around 41%)": what holds when the sentence is written.
pub(super) fn is_current(parsed: &Parsed, at: usize) -> bool {
    // "has declined since 2011, with the current number being 210"
    let number = (at.saturating_sub(4)..at).any(|word| {
        parsed.word(Some(word)) == "current"
            && matches!(
                parsed.word(Some(word + 1)),
                "number" | "figure" | "total" | "rate" | "level" | "balance"
            )
            && matches!(parsed.word(word.checked_sub(1)), "the" | "a")
            && parsed.word(word.checked_sub(2)) == "with"
    });
    number
        || parsed.opens(at).is_some_and(|open| {
            matches!(
                parsed.word(Some(open + 1)),
                "currently" | "presently" | "now"
            )
        })
}

pub(super) fn paired(parsed: &Parsed) -> bool {
    !crate::respectively::pairs(parsed).is_empty()
}

/// Whether a time between two figures is what the first is compared with: "higher in 2016 than in 2015, a rise of", "than the
/// average for three years (2013-2015), a fall of".
pub(super) fn is_compared(parsed: &Parsed, first: usize, at: usize, period: usize) -> bool {
    let place = (parsed.place_of(period)).filter(|place| (first..at).contains(place));
    place.is_some_and(|place| (first..place).any(|word| parsed.word(Some(word)) == "than"))
}

/// Whether a figure is what the one before cost: "at a cost of £57,300", "costing around £15 million".
pub(super) fn is_cost_of(parsed: &Parsed, at: usize) -> bool {
    let word = |back: usize| parsed.word(at.checked_sub(back));
    let about = usize::from(matches!(
        word(1),
        "around" | "about" | "approximately" | "nearly" | "over" | "almost"
    ));
    let costing = matches!(word(1 + about), "costing" | "worth" | "totalling")
        // "was worth £412m in 2018, supporting 6,150 jobs"
        || word(2 + about) == ","
            && matches!(
                word(1 + about),
                "supporting"
                    | "generating"
                    | "raising"
                    | "saving"
                    | "creating"
                    | "earning"
                    | "attracting"
                    | "recovering"
                    | "involving"
            );
    let cost = word(1 + about) == "of"
        && matches!(word(2 + about), "cost" | "value")
        && (word(4 + about) == "at" || word(5 + about) == "at");
    costing || cost
}

/// Whether a figure without a time holds for that of the figure before it: a change beside its level, a part of it, the same
/// in other words.
pub(super) fn goes_with(parsed: &Parsed, at: usize, role: Role) -> bool {
    let only = usize::from(matches!(
        parsed.word(at.checked_sub(1)),
        "only" | "just" | "over" | "nearly" | "almost" | "around"
    ));
    let part = parsed.word(at.checked_sub(2 + only)) == "of"
        && matches!(parsed.word(at.checked_sub(1 + only)), "which" | "whom")
        // "6,391 households at the end of February, with 3,427 of those in hostels"
        || parsed.word(Some(at + 1)) == "of"
            && matches!(parsed.word(Some(at + 2)), "those" | "these" | "them" | "whom" | "which");
    // "were £3.4m at 31 March 2019, equal to 4.3% of the budget"
    let link = at - usize::from(parsed.word(at.checked_sub(1)) == "to");
    let equal = matches!(
        parsed.word(link.checked_sub(1)),
        "equal" | "equivalent" | "representing"
    ) && parsed.word(link.checked_sub(2)) == ",";
    // "began 2,027 homes by August, of these 199 homes are let"
    let these = parsed.word(at.checked_sub(2)) == "of"
        && matches!(parsed.word(at.checked_sub(1)), "those" | "these" | "them");
    // "collected 236,560 tonnes in 2020 which was 10.8% lower"
    let which = matches!(role, Role::Change(..))
        && matches!(parsed.word(at.checked_sub(1)), "was" | "is" | "were")
        && parsed.word(at.checked_sub(2)) == "which";
    // "341 children had a plan on 30 June, a rate of 46.2 per 10,000"
    let rate = parsed.word(at.checked_sub(1)) == "of"
        && matches!(
            parsed.word(at.checked_sub(2)),
            "rate" | "share" | "proportion"
        )
        && matches!(parsed.word(at.checked_sub(3)), "a" | "an")
        && matches!(parsed.word(at.checked_sub(4)), "," | "(" | "–");
    part || equal
        || rate
        || these
        || which
        || matches!(role, Role::Change(..)) && crate::indicators::beside::is_beside(parsed, at)
}

/// Whether a time before a figure is what an increase is on: "The increase in spending power over 2024-25 is 6.28%",
/// not "the increase over 2019 to 2024".
pub(super) fn is_base(parsed: &Parsed, at: usize, period: usize) -> bool {
    // "recovered to 87% of its 2019 level": what it is a share of.
    let of_level = parsed.place_of(period).is_some_and(|place| {
        matches!(
            parsed.word(Some(place + 1)),
            "level" | "levels" | "baseline"
        ) && matches!(parsed.word(place.checked_sub(1)), "its" | "the" | "their")
            && parsed.word(place.checked_sub(2)) == "of"
    });
    if of_level {
        return true;
    }
    // "from £11m at March 2023 to £19m by year end": when it was the first.
    let to = at
        .checked_sub(1)
        .filter(|&to| parsed.word(Some(to)) == "to");
    let first = to.and_then(|to| parsed.figure_before(to));
    // "from 1,915 the previous year, to 2,136"
    let comma = usize::from(to.is_some_and(|to| parsed.word(to.checked_sub(1)) == ","));
    let between = to.and_then(|to| to.checked_sub(1 + comma));
    if parsed.what(between) == Some(What::Period(period))
        && first.is_some_and(|first| parsed.word(first.checked_sub(1)) == "from")
    {
        return true;
    }
    // "up from Month 4 to a forecast underspend of £2.8m": when the level before was
    let led = parsed.place_of(period).is_some_and(|place| {
        place < at
            && parsed.word(place.checked_sub(1)) == "from"
            && parsed.word(Some(place + 1)) == "to"
            && matches!(parsed.word(Some(place + 2)), "a" | "an" | "the")
            && (place + 2..at).all(|word| parsed.what(Some(word)) == Some(What::Word))
            && (0..place).any(|word| crate::lexicon::movement(parsed.word(Some(word))).is_some())
    });
    if led {
        return true;
    }
    // "lower than last year at 54.6%": what it is now.
    let now = to.is_none()
        && parsed.word(at.checked_sub(1)) == "at"
        && parsed.what(at.checked_sub(2)) == Some(What::Period(period))
        && parsed.periods[period].text.ends_with("last year");
    if now {
        return true;
    }
    let year = parsed.periods[period].kind.is_year();
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

/// The one time of a sentence that ends with it: "62 projects with budgets of £178m were closed in 2024".
pub(super) fn closing(parsed: &Parsed, at: usize) -> Option<usize> {
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
        "in" | "during" | "for" | "at" | "the" | "ended" | "ending"
    ) || parsed.word(last.checked_sub(1)) == "on"
        && matches!(parsed.word(last.checked_sub(2)), "ended" | "ending");
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
    // "needs 59,000 sqm for retail, food / beverage and leisure uses by 2035": the only figure, with its nouns alone between
    let nouns = parsed.figures.len() == 1
        && (opens || parsed.word(last.checked_sub(1)) == "by")
        && parsed.items[at + 1..last].iter().all(|item| {
            item.what == What::Word
                && !crate::lexicon::is_verb(&item.lower)
                && !matches!(
                    item.lower.as_str(),
                    "which"
                        | "that"
                        | "who"
                        | "where"
                        | "when"
                        | "from"
                        | "than"
                        | "but"
                        | "since"
                        | "as"
                )
                || matches!(item.lower.as_str(), "," | "/" | "&" | "-")
        });
    let one = ends && (opens && one || nouns);
    (one && parsed.items[last].depth == parsed.items[at].depth).then_some(0)
}

/// The time that a figure alone in brackets stands behind, where it is told by its distance: "3% more than a year before (2,145)".
pub(super) fn glossing(parsed: &Parsed, at: usize) -> Option<usize> {
    let open = parsed.opens(at)?;
    let alone = open + 1 == at && parsed.word(Some(at + 1)) == ")";
    match parsed.what(open.checked_sub(1)) {
        Some(What::Period(period)) if alone => {
            let undated = parsed.periods[period].start.or(parsed.periods[period].end);
            undated.is_none().then_some(period)
        }
        _ => None,
    }
}

/// A figure in brackets holds for the time of the figure before the brackets.
pub(super) fn bracketed(
    parsed: &Parsed,
    at: usize,
    places: &[usize],
    times: &[Option<usize>],
) -> Option<usize> {
    let open = parsed.opens(at)?;
    let outer = places.iter().rposition(|&place| place < open)?;
    (open - places[outer] <= 8).then(|| times[outer]).flatten()
}
