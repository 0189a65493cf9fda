//! The figure of the country, the region or like councils, set beside one's own: "the England average
//! was 43.3", "11% nationally", "statistical neighbours (20.18%)".
//!
//! Not a figure about the country alone: "national debt is £3bn" compares nothing.

use scrutineer_model::ComparisonKind;

use super::{Role, words_after, words_before};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<Role> {
    let ahead = words_before(parsed, at, 12);
    let behind = behind(parsed, at);
    let compares = |words: &[&str]| {
        words.iter().any(|word| {
            matches!(
                *word,
                "average"
                    | "averages"
                    | "compared"
                    | "compares"
                    | "comparison"
                    | "comparable"
                    | "than"
                    | "against"
                    | "versus"
                    | "vs"
                    | "benchmark"
                    | "mean"
                    | "median"
                    | "neighbours"
                    | "neighbour"
                    | "neighbours'"
            )
        })
    };
    let place = kind(&behind)
        .filter(|_| {
            compares(&ahead)
                || compares(&behind)
                || is_second(parsed, at)
                || behind.contains(&"nationally")
                // "above the 71% national figure"
                || matches!(behind[..], [_, "figure" | "rate" | "level", ..])
                    && parsed.word(at.checked_sub(1)) == "the"
        })
        .or_else(|| kind(&ahead).filter(|_| compares(&ahead) || is_rate_of(parsed, at)))
        .or_else(|| {
            // "which compared with 96% as the rate of like councils nationally"
            let compared = ahead
                .iter()
                .any(|word| matches!(*word, "compared" | "compares"));
            (compared && is_nationally(parsed, at)).then_some(ComparisonKind::National)
        })
        .or_else(|| outer_name(parsed, at))
        .or_else(|| kind(&ahead).filter(|_| is_listed_behind(parsed, at) || stands_at(parsed, at)));
    place.map(Role::Level)
}

/// Whether the words behind a figure, up to a sign or another figure, end with "nationally".
fn is_nationally(parsed: &Parsed, at: usize) -> bool {
    let words = (at + 1..parsed.items.len())
        .take_while(|&next| parsed.what(Some(next)) == Some(What::Word));
    words
        .last()
        .is_some_and(|last| parsed.word(Some(last)) == "nationally")
}

/// "34 per 10,000 (England 43; statistical neighbours 39.4)": others' figures in brackets right behind one's own.
fn is_listed_behind(parsed: &Parsed, at: usize) -> bool {
    parsed.opens(at).is_some_and(|open| {
        let right_behind = (open.checked_sub(1))
            .is_some_and(|own| parsed.is_figure(own) && parsed.are_alike(own, at));
        // "27.3% of those with services (England: 27.9%)"
        let labelled = parsed.word(at.checked_sub(1)) == ":"
            && at - open <= 4
            && (parsed.figure_before(open)).is_some_and(|own| parsed.are_alike(own, at));
        // "8.9% had three moves (England 10%)"
        let named = open + 2 == at
            && matches!(
                parsed.word(Some(open + 1)),
                "england" | "wales" | "neighbours" | "national"
            )
            && (parsed.figure_before(open)).is_some_and(|own| parsed.are_alike(own, at));
        right_behind || labelled || named
    })
}

/// "compared with 5.1% a year before and 4.2% across the region": the second of two levels.
fn is_second(parsed: &Parsed, at: usize) -> bool {
    let and = at
        .checked_sub(1)
        .filter(|&and| parsed.word(Some(and)) == "and");
    let first = and.and_then(|and| parsed.figure_before(and));
    first.is_some_and(|first| {
        parsed.are_alike(first, at) && matches!(super::role(parsed, first), Role::Level(_))
    })
}

/// "higher than neighbours at 58 and England at 60": the second of two.
fn stands_at(parsed: &Parsed, at: usize) -> bool {
    let word = |back: usize| parsed.word(at.checked_sub(back));
    word(1) == "at"
        && matches!(word(2), "england" | "wales" | "neighbours" | "nationally")
        && matches!(word(3), "and" | ",")
        && at
            .checked_sub(4)
            .is_some_and(|first| parsed.is_figure(first) && parsed.are_alike(first, at))
}

/// "still above the regional rate of 10.1%": the figure of others, with their name before it.
fn is_rate_of(parsed: &Parsed, at: usize) -> bool {
    let of = at
        .checked_sub(1)
        .filter(|&of| parsed.word(Some(of)) == "of");
    let Some(of) = of else {
        return false;
    };
    matches!(
        parsed.word(of.checked_sub(1)),
        "rate" | "figure" | "level" | "performance" | "score"
    ) && matches!(
        parsed.word(of.checked_sub(2)),
        "national" | "regional" | "england" | "neighbours" | "neighbours'"
    ) && parsed.figure_before(of).is_some()
}

/// What stands in front of brackets that open with the figure: "the national average (52.3%)".
fn outer_name(parsed: &Parsed, at: usize) -> Option<ComparisonKind> {
    let open = parsed.opens(at).filter(|open| open + 1 == at)?;
    let words = words_before(parsed, open, 4);
    // "above statistical neighbours (61.0) and England (62)"
    let link = (2..=3)
        .filter_map(|back| open.checked_sub(back))
        .find(|&link| matches!(parsed.word(Some(link)), "and" | "," | "or"));
    let joined = link.is_some_and(|link| {
        (1..=2).any(|back| {
            parsed.word(link.checked_sub(back)) == ")"
                && link.checked_sub(back + 1).is_some_and(|other| {
                    parsed.is_figure(other) && outer_name(parsed, other).is_some()
                })
        })
    });
    let compares = joined
        || words
            .iter()
            .any(|word| matches!(*word, "average" | "neighbours" | "neighbour" | "nationally"))
        // "lower than both the England (21.9%) and South East (24.2%) figures"
        || words.contains(&"than")
            && parsed.word(Some(at + 1)) == ")"
            && parsed.figure_before(open).is_some();
    kind(&words).filter(|_| compares)
}

/// Words right behind a figure: "11% nationally", "6.6% for England".
fn behind<'p>(parsed: &'p Parsed, at: usize) -> Vec<&'p str> {
    let mut words = words_after(parsed, at, 3);
    if matches!(parsed.word(Some(at + 1)), "for" | "in" | "across")
        && matches!(
            parsed.word(Some(at + 2)),
            "england" | "the" | "statistical" | "wales" | "scotland" | "our"
        )
    {
        words.extend((at + 2..at + 5).map(|next| parsed.word(Some(next))));
    }
    words
}

fn kind(words: &[&str]) -> Option<ComparisonKind> {
    let has = |names: &[&str]| words.iter().any(|word| names.contains(word));
    if has(&["neighbours", "neighbour", "neighbours'", "neighbour's"]) {
        return Some(ComparisonKind::StatisticalNeighbours);
    }
    if has(&["region", "regional", "regionally"])
        || has(&["east", "west", "midlands"]) && has(&["average", "north", "south"])
    {
        return Some(ComparisonKind::Regional);
    }
    if has(&[
        "england",
        "national",
        "nationally",
        "uk",
        "britain",
        "wales",
        "scotland",
        "country",
        "english",
    ]) {
        return Some(ComparisonKind::National);
    }
    has(&["average", "sector"])
        .then_some(ComparisonKind::Other)
        .filter(|_| {
            has(&[
                "sector",
                "cities",
                "comparator",
                "group",
                "peer",
                "county",
                "london",
            ]) && has(&["average"])
        })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_national_figure_is_set_beside_ones_own() {
        assert_eq!(
            shown("It fell to 10.8%, though still above the regional rate of 10.1%")[1],
            "10.1% regional"
        );
        assert_eq!(
            crate::roles::shown("It was 78%, well above the 71% national figure"),
            ["78% value", "71% national"]
        );
    }

    use crate::roles::shown;

    #[test]
    fn figures_of_others_are_named() {
        for (sentence, expected) in [
            ("12%, and the England average was 43.3", "43.3 national"),
            ("18% of jobs compared with 11% nationally", "11% national"),
            (
                "64% compared to our statistical neighbour average (49.8%)",
                "49.8% statistical_neighbours",
            ),
            ("9%, lower than the regional average of 11%", "11% regional"),
        ] {
            assert_eq!(shown(sentence)[1], expected, "{sentence}");
        }
    }

    #[test]
    fn the_second_of_two_comparisons_in_brackets_is_one() {
        assert_eq!(
            shown(
                "It was 19.5%, lower than both the England (21.9%) and South East (24.2%) figures"
            )[1..],
            ["21.9% national", "24.2% regional"]
        );
        assert_eq!(
            shown("That equates to 66 per 10,000, higher than neighbours at 58 and England at 60")
                [1..],
            ["58 statistical_neighbours", "60 national"]
        );
        assert_eq!(
            shown("It was 2.9%, compared with 5.1% before and 4.2% across the region")[2],
            "4.2% regional"
        );
        assert_eq!(
            shown("There were 34 per 10,000 (England 43; neighbours 39.4)")[1..],
            ["43 national", "39.4 statistical_neighbours"]
        );
        assert_eq!(
            shown("The rate was 64.2, above statistical neighbours (61.0) and England (62)")[2],
            "62 national"
        );
    }

    #[test]
    fn a_figure_about_the_country_alone_is_a_value() {
        assert_eq!(shown("national debt is £3bn"), ["£3bn value"]);
    }
}
