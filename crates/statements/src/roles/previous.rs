//! An earlier level: "from 14.3% in December", "compared with 106 in 2016/17", "(12.7% at Q3)",
//! "(1999 - $3.6 million)".
//!
//! Not where something comes from: "£32,000 from the fund".

use scrutineer_model::ComparisonKind;

use super::{Role, outside, words_before};
use crate::lexicon::movement;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<Role> {
    if from(parsed, at) || bracketed(parsed, at) || behind_past(parsed, at) || was(parsed, at) {
        return Some(Role::Level(ComparisonKind::Previous));
    }
    if is_when(parsed, at)
        || goes_on(parsed, at)
        || is_of_before(parsed, at)
        || is_achieved(parsed, at)
    {
        return Some(Role::Level(ComparisonKind::Previous));
    }
    compared(parsed, at).map(Role::Level)
}

/// "2.4 points worse than in 2021/22, when it was 86.0%", "a fall of 29 since March, when the rate was 50.1": what it was before a
/// change.
fn is_when(parsed: &Parsed, at: usize) -> bool {
    /// Words from the "when" to the level at most: "when the rate per head was".
    const NEAR: usize = 7;
    let when = (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|&word| parsed.what(Some(word)) != Some(What::Mark))
        .find(|&word| parsed.word(Some(word)) == "when");
    let timed = when.is_some_and(|when| {
        parsed.word(when.checked_sub(1)) == ","
            && matches!(parsed.what(when.checked_sub(2)), Some(What::Period(_)))
    });
    timed
        && matches!(
            parsed.word(at.checked_sub(1)),
            "was" | "were" | "at" | "been" | "of"
        )
        && when.and_then(|when| parsed.figure_before(when)).is_some()
}

/// "below the 85% target and the 83% achieved in Quarter 3"
fn is_achieved(parsed: &Parsed, at: usize) -> bool {
    parsed.word(at.checked_sub(1)) == "the"
        && matches!(
            parsed.word(Some(at + 1)),
            "achieved" | "recorded" | "reported" | "seen"
        )
        && matches!(parsed.word(Some(at + 2)), "in" | "at" | "for")
        && matches!(parsed.what(Some(at + 3)), Some(What::Period(_)))
        && parsed
            .figure_before(at)
            .is_some_and(|own| parsed.are_alike(own, at))
}

/// "well below the previous figure of 203"
pub(super) fn is_of_before(parsed: &Parsed, at: usize) -> bool {
    let word = |back: usize| parsed.word(at.checked_sub(back));
    word(1) == "of"
        && matches!(word(2), "figure" | "rate" | "level" | "total" | "average")
        && matches!(word(3), "previous" | "earlier" | "last" | "prior")
        && parsed.figure_before(at).is_some()
}

/// "compared to 4.9% nationally and 5.0% in Quarter 4": another level beside one, with a time of its own.
fn goes_on(parsed: &Parsed, at: usize) -> bool {
    /// Words between the two.
    const FAR: usize = 6;
    let timed = matches!(parsed.word(Some(at + 1)), "in" | "at")
        && matches!(parsed.what(Some(at + 2)), Some(What::Period(_)));
    let and = at
        .checked_sub(1)
        .filter(|&and| timed && parsed.word(Some(and)) == "and");
    let Some(first) = and.and_then(|and| parsed.figure_before(and)) else {
        return false;
    };
    let plain = parsed.items[first + 1..at].iter().all(|item| {
        matches!(item.what, What::Word | What::Period(_)) && !crate::lexicon::is_verb(&item.lower)
    });
    plain
        && at - first <= FAR
        && parsed.are_alike(first, at)
        && matches!(super::role(parsed, first), Role::Level(_))
}

/// "reduced from 14.3%", "from a high of £314bn".
fn from(parsed: &Parsed, at: usize) -> bool {
    let words = words_before(parsed, at, 7);
    let Some(from) = words.iter().position(|word| *word == "from") else {
        return false;
    };
    // "Rents ranged from £85 in Ashby to £112 in Coalville": of several things, and not of two times
    let ranges = words.get(from + 1).is_some_and(|word| {
        matches!(
            *word,
            "range" | "ranged" | "ranges" | "ranging" | "vary" | "varied" | "varies" | "varying"
        )
    });
    if ranges {
        return false;
    }
    let direct = words[..from].iter().all(|word| {
        matches!(
            *word,
            "" | "a"
                | "an"
                | "the"
                | "of"
                | "previous"
                | "high"
                | "low"
                | "peak"
                | "just"
                | "level"
                | "peacetime"
                | "figure"
                | "total"
                | "around"
                | "rate"
        )
    });
    let moves = parsed
        .items
        .iter()
        .any(|item| movement(&item.lower).is_some());
    let to_follows = parsed.items[at + 1..]
        .iter()
        .take(8)
        .zip(parsed.items[at + 1..].iter().skip(1))
        .any(|(word, next)| word.lower == "to" && matches!(next.what, What::Figure(_)));
    direct && (moves || to_follows)
}

/// "(12.7% at Q3)", "(2021 - $250,000)" behind another figure.
fn bracketed(parsed: &Parsed, at: usize) -> bool {
    let Some(open) = parsed.opens(at) else {
        return false;
    };
    // "56.2% was collected by the end of September (55.9% in 2022)"
    let alike = (parsed.figure_before(open)).is_some_and(|own| parsed.are_alike(own, at))
        && open + 1 == at
        && parsed.opens(open).is_none()
        && matches!(parsed.word(Some(at + 1)), "in" | "at")
        && matches!(parsed.what(Some(at + 2)), Some(What::Period(_)))
        && parsed.word(Some(at + 3)) == ")";
    if outside(parsed, at).is_none() && !alike {
        return false;
    }
    let opens_with_time = matches!(parsed.what(Some(open + 1)), Some(What::Period(_)));
    // "81% (target 80%, Q2 79%)"
    let behind_time = matches!(parsed.what(at.checked_sub(1)), Some(What::Period(_)))
        && parsed.word(at.checked_sub(2)) == ",";
    let first = open + 1 == at;
    let time_follows = (at + 1..parsed.items.len().min(at + 5))
        .take_while(|&next| !matches!(parsed.word(Some(next)), ")" | "," | ";"))
        .any(|next| matches!(parsed.what(Some(next)), Some(What::Period(_))));
    // "(£1,404.42 the year before)"
    let last_year = matches!(
        (
            parsed.word(Some(at + 1)),
            parsed.word(Some(at + 2)),
            parsed.word(Some(at + 3))
        ),
        ("the", "year" | "month" | "quarter", "before")
            | ("the", "previous" | "prior", "year")
            | ("a", "year", "earlier" | "ago")
    );
    // "is £1,419m (from £1,665m in the January draft)", "(up from 12)"
    let led = parsed.word(at.checked_sub(1)) == "from"
        && (open + 2 == at
            || open + 3 == at && matches!(parsed.word(Some(open + 1)), "up" | "down"));
    let own = outside(parsed, at).filter(|&own| led && parsed.are_alike(own, at));
    opens_with_time || behind_time || own.is_some() || first && (time_follows || last_year)
}

/// "better than the same period last year (93.2%)": a time of the past before its brackets.
fn behind_past(parsed: &Parsed, at: usize) -> bool {
    let Some(open) = parsed.opens(at).filter(|open| open + 1 == at) else {
        return false;
    };
    // "higher than last year's outturn (10.1%)"
    let outturn = matches!(
        parsed.word(open.checked_sub(1)),
        "outturn" | "figure" | "result" | "level" | "total" | "rate"
    );
    let back = 1 + usize::from(outturn);
    let Some(What::Period(period)) = parsed.what(open.checked_sub(back)) else {
        return false;
    };
    if outturn {
        return parsed.periods[period].text.ends_with("year's");
    }
    let time = parsed.periods[period].text.to_lowercase();
    let past = [
        "last year",
        "previous year",
        "prior year",
        "year earlier",
        "year before",
        "year ago",
        "previous quarter",
        "last quarter",
    ]
    .iter()
    .any(|words| time.ends_with(words));
    // "a 4% rise on Q1 (3,274)"
    // or "a decrease from 2021-22 (86.4 per cent)"
    let risen = matches!(parsed.word(open.checked_sub(2)), "on" | "from" | "since")
        && matches!(parsed.what(open.checked_sub(1)), Some(What::Period(_)))
        && crate::lexicon::is_change(parsed.word(open.checked_sub(3)));
    risen
        || past
            && (2..=4).any(|back| {
                matches!(
                    parsed.word(open.checked_sub(back)),
                    "than" | "to" | "with" | "against" | "from" | "on"
                )
            })
}

/// "(was 45)", "previously 45%".
fn was(parsed: &Parsed, at: usize) -> bool {
    let word = parsed.word(at.checked_sub(1));
    word == "previously"
        || word == "was" && parsed.word(at.checked_sub(2)) == "("
        || word == "from" && parsed.word(at.checked_sub(2)) == "up"
}

/// "compared with 106 in 2016/17", "against 45%", "a slight reduction on 63".
fn compared(parsed: &Parsed, at: usize) -> Option<ComparisonKind> {
    // "More than offset by £4.0m": what makes up for it
    let offset = parsed.word(at.checked_sub(1)) == "by"
        && matches!(parsed.word(at.checked_sub(2)), "offset" | "outweighed");
    if offset {
        return None;
    }
    let words = words_before(parsed, at, 9);
    let cue = words.iter().position(|word| {
        matches!(
            *word,
            "compared"
                | "comparison"
                | "against"
                | "than"
                | "versus"
                | "vs"
                | "compares"
                | "comparable"
        )
    });
    if let Some(cue) = cue {
        let verb = words[..cue].iter().any(|word| {
            matches!(
                *word,
                "is" | "was" | "were" | "are" | "has" | "have" | "which"
            )
        });
        // "0.8 points lower than last year at 54.6%": what it is now.
        let now = words.first() == Some(&"at")
            && matches!(parsed.what(at.checked_sub(2)), Some(What::Period(_)));
        return (!verb && !now).then(|| {
            // "61.0 in the same period of 2014/15"
            let near = if parsed.word(Some(at + 3)) == "same" {
                8
            } else {
                5
            };
            let time = (at + 1..parsed.items.len().min(at + near))
                .take_while(|&next| !parsed.is_figure(next))
                .any(|next| matches!(parsed.what(Some(next)), Some(What::Period(_))));
            // An empty word among them is a time.
            let earlier = words[..cue]
                .iter()
                .any(|word| matches!(*word, "" | "previous" | "last" | "prior" | "earlier"));
            if time || earlier {
                ComparisonKind::Previous
            } else {
                ComparisonKind::Other
            }
        });
    }
    let on = words.first().is_some_and(|word| *word == "on");
    let moved = words
        .iter()
        .skip(1)
        .take(3)
        .any(|word| movement(word).is_some());
    (on && moved).then_some(ComparisonKind::Previous)
}

#[cfg(test)]
mod tests {
    use crate::roles::shown;

    #[test]
    fn what_a_level_was_before_may_stand_in_brackets() {
        assert_eq!(
            shown("The programme is £1,419m (from £1,665m in the draft)"),
            ["£1,419m value", "£1,665m previous"]
        );
    }

    #[test]
    fn the_ends_of_a_range_are_no_two_times() {
        assert_eq!(
            shown("Rents ranged from £85 in the east to £112 in the west"),
            ["£85 value", "£112 value"]
        );
    }

    #[test]
    fn what_makes_up_for_something_is_no_other_level() {
        assert_eq!(
            shown("More than offset by £4.0m removal of savings"),
            ["£4.0m value"]
        );
    }

    #[test]
    fn what_it_is_now_stands_behind_what_it_is_set_beside() {
        assert_eq!(
            shown("The rate is 0.8% lower than last year at 54.6%")[1],
            "54.6% value"
        );
        assert_eq!(
            shown("56.2% of it was collected by the end of May (55.9% in 2022)")[1],
            "55.9% previous"
        );
    }

    #[test]
    fn what_it_was_when_a_change_began_is_a_level() {
        assert_eq!(
            shown("Punctuality is 81%, 3 points worse than in 2021/22, when it was 84%")[2],
            "84% previous"
        );
        assert_eq!(
            shown("There was a party in 2021/22, when it was 84%")[0],
            "84% value"
        );
    }

    #[test]
    fn the_figure_before_is_a_level() {
        assert_eq!(
            shown("It was 79%, below the 85% target and the 83% achieved in Quarter 3")[2],
            "83% previous"
        );
        assert_eq!(
            shown("There were 3,405 contacts, a 4% rise on Q1 (3,274)")[2],
            "3,274 previous"
        );
        assert_eq!(
            shown("It was 11%, higher than last year's outturn (10.1%)")[1],
            "10.1% previous"
        );
        assert_eq!(
            shown("It took 171 days, well below the previous figure of 203")[1],
            "203 previous"
        );
    }

    #[test]
    fn a_second_level_beside_another_has_its_own_time() {
        assert_eq!(
            shown("It was 5.2%, compared to 4.9% nationally and 5.0% in Quarter 4")[2],
            "5.0% previous"
        );
    }

    #[test]
    fn earlier_levels_are_named() {
        for (sentence, expected) in [
            (
                "reduced to 13.8% in March from 14.3% in December",
                "14.3% previous",
            ),
            ("108 children, compared with 106 in 2016/17", "106 previous"),
            ("is 12% (12.7% at Q3)", "12.7% previous"),
            (
                "was 94.9%, better than the same period last year (93.2%)",
                "93.2% previous",
            ),
            (
                "balance of $3.5 million (1999 - $3.6 million)",
                "$3.6 million previous",
            ),
            ("65 young people, a slight reduction on 63", "63 previous"),
        ] {
            assert_eq!(shown(sentence)[1], expected, "{sentence}");
        }
    }

    #[test]
    fn where_money_comes_from_is_no_earlier_level() {
        assert_eq!(
            shown("£32,000 from the fund of £2m"),
            ["£32,000 value", "£2m value"]
        );
    }
}
