//! What goes up or down in a clause without a finite verb: "would result in the programme increasing from £412m to £455m",
//! "with arrears falling to 2.1%", "a requirement for the rate to rise from 19% to 21%".
//!
//! Not a participle that says how: "the fund grew by 2%, rising to £4m" is about its subject.

use super::reach::back;
use super::subject::ends_subject;
use super::{idle, phrase};
use crate::parse::{Parsed, What};

/// Words of a name at most.
const LONGEST: usize = 14;

/// Words from one figure to the "to" of the next at most.
const APART: usize = 8;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = verb_before(parsed, at)?;
    let name = if parsed.word(Some(verb)).ends_with("ing") {
        going(parsed, verb)
    } else {
        to_go(parsed, verb)
    };
    name.filter(|name| !idle::is_idle(name))
}

/// The verb whose "from", "to" or "by" stands before a figure, or before the first of two.
fn verb_before(parsed: &Parsed, at: usize) -> Option<usize> {
    let mut link = at.checked_sub(1)?;
    if matches!(
        parsed.word(Some(link)),
        "a" | "about" | "around" | "just" | "over" | "nearly" | "almost"
    ) {
        link = link.checked_sub(1)?;
    }
    // "from £305m as agreed in May, to £356m"
    if parsed.word(Some(link)) == "to"
        && let Some(first) = parsed.figure_before(link)
        && (first + 1 == link || link - first <= APART && parsed.are_alike(first, at))
        && matches!(parsed.word(first.checked_sub(1)), "from" | "by")
    {
        link = first - 1;
    }
    let verb = link.checked_sub(1)?;
    (matches!(parsed.word(Some(link)), "from" | "to" | "by") && moves(parsed.word(Some(verb))))
        .then_some(verb)
}

/// The plain form and the participle of verbs that say which way.
fn moves(verb: &str) -> bool {
    matches!(
        verb,
        "increase"
            | "rise"
            | "grow"
            | "fall"
            | "drop"
            | "decrease"
            | "reduce"
            | "decline"
            | "improve"
            | "change"
            | "increasing"
            | "rising"
            | "growing"
            | "falling"
            | "dropping"
            | "decreasing"
            | "reducing"
            | "declining"
            | "improving"
            | "changing"
            | "moving"
            | "going"
            | "overspending"
            | "underspending"
    )
}

/// "result in the programme increasing", "with arrears falling"
fn going(parsed: &Parsed, verb: usize) -> Option<String> {
    let start = back(verb, LONGEST, |at| {
        let word = parsed.word(Some(at));
        let object = matches!(
            parsed.word(at.checked_sub(1)),
            "would" | "will" | "could" | "may" | "might" | "to" | "can" | "should"
        ) && matches!(word, "result" | "lead" | "mean" | "see");
        // "cattle over two years of age falling"
        let within = parsed.joins_a_name(at) || is_in_words(parsed, at);
        within
            && !ends_subject(parsed, at)
            && !object
            && !matches!(
                word,
                "with" | "seen" | "mean" | "means" | "despite" | "and" | "but" | "to"
            )
    });
    let led = matches!(
        parsed.word(start.checked_sub(1)),
        "with"
            | "result"
            | "resulted"
            | "results"
            | "resulting"
            | "lead"
            | "led"
            | "saw"
            | "seen"
            | "see"
            | "sees"
            | "mean"
            | "means"
            | "meant"
            | "despite"
            | "to"
    );
    // "and pre-tax profits increasing by 90%": not "the fund grew by 2%, quickly rising to £4m"
    let joined = matches!(
        parsed.word(start.checked_sub(1)),
        "and" | "while" | "whilst" | ","
    ) && parsed
        .figure_before(verb)
        .is_some_and(|first| first < start)
        && !parsed.word(Some(start)).ends_with("ly");
    let led = led || joined;
    // "with the schools block overspending by £7m": what it does is what is measured.
    let spends = parsed.word(Some(verb)).ends_with("spending");
    (led && start < verb)
        .then(|| phrase(parsed, start..verb + usize::from(spends)))
        .flatten()
}

/// Whether a number stands in letters.
fn is_in_words(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if parsed.figures[figure].in_words)
        || parsed.what(Some(at)) == Some(What::Passed)
}

/// "a requirement for the rate to rise"
fn to_go(parsed: &Parsed, verb: usize) -> Option<String> {
    let to = verb
        .checked_sub(1)
        .filter(|&to| parsed.word(Some(to)) == "to")?;
    let subject = (to.saturating_sub(LONGEST)..to)
        .rev()
        .take_while(|&at| parsed.joins_a_name(at) && !ends_subject(parsed, at))
        .find(|&at| parsed.word(Some(at)) == "for")?;
    (subject + 1 < to)
        .then(|| phrase(parsed, subject + 1..to))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_goes_up_or_down_in_a_clause_names_the_figure() {
        assert_eq!(
            shown("The changes would result in the Works Programme increasing from £41m to £45m"),
            ["£41m: Works Programme", "£45m: Works Programme"]
        );
        assert_eq!(
            shown(
                "This would result in the Works Programme increasing from £41m as agreed in May, to £45m"
            )[1],
            "£45m: Works Programme"
        );
        assert_eq!(
            shown(
                "This led to a requirement for the common rate of contributions to rise from 19% to 21%"
            ),
            [
                "19%: common rate of contributions",
                "21%: common rate of contributions"
            ]
        );
    }

    #[test]
    fn what_a_part_overspends_is_its_own() {
        assert_eq!(
            shown("The deficit grew to £19m, with the high needs block overspending by £7.6m")[1],
            "£7.6m: high needs block overspending"
        );
    }

    #[test]
    fn what_is_joined_to_another_figure_moves_by_itself() {
        assert_eq!(
            shown(
                "Sales were £13.3m, with fees of £2m, and pre-tax profits increasing by 90% to £0.7m"
            )[2..],
            ["90%: pre-tax profits", "£0.7m: pre-tax profits"]
        );
    }

    #[test]
    fn a_number_in_letters_is_within_a_name() {
        assert_eq!(
            shown(
                "Farms did less well, with the number of cows over two years of age falling by 3% to 21,400 head"
            )[1..],
            [
                "3%: number of cows over two years of age",
                "21,400: number of cows over two years of age"
            ]
        );
    }

    #[test]
    fn a_participle_behind_a_comma_is_about_its_subject() {
        assert_eq!(
            shown("School absence grew quickly, rising to 6%"),
            ["6%: School absence"]
        );
    }
}
