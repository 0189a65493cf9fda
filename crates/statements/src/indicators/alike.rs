//! Figures that measure what the figure before them does, in forms that need no time between: "27,500 dwellings and a
//! further 1,200 on behalf of others", "(16%) compared to both national (21%)", "16 achieved target and 15 missed it".
//!
//! Not where a noun of its own follows: "a further 12 boys".

use scrutineer_model::Unit;

use super::{again, bracket, unit};
use crate::parse::{Parsed, What};

/// Whether a figure takes the name of the figure before it.
pub(super) fn is_alike(parsed: &Parsed, at: usize) -> bool {
    again::is_again(parsed, at)
        || counted_again(parsed, at)
        || bracket::is_compared(parsed, at)
        || then(parsed, at)
        || goes_to(parsed, at)
        || differs(parsed, at)
}

/// "10.1 days per employee, which is 1.3 days more than in 2021/22": how the figure before differs, whatever noun stands between. Not
/// "200 homes, of which 12 are more than", nor what another unit tells.
fn differs(parsed: &Parsed, at: usize) -> bool {
    let about = usize::from(matches!(
        parsed.word(at.checked_sub(1)),
        "about" | "around" | "nearly" | "almost" | "some" | "over"
    ));
    let is = matches!(
        parsed.word(at.checked_sub(1 + about)),
        "is" | "was" | "are" | "were"
    );
    let which = parsed.word(at.checked_sub(2 + about)) == "which"
        && parsed.word(at.checked_sub(3 + about)) == ",";
    let more = matches!(
        parsed.word(Some(at + 1)),
        "more"
            | "fewer"
            | "less"
            | "higher"
            | "lower"
            | "above"
            | "below"
            | "up"
            | "down"
            | "better"
            | "worse"
    );
    let first = (0..at).rfind(|&first| parsed.is_figure(first));
    is && which && more && first.is_some_and(|first| parsed.are_alike(first, at))
}

/// "the balance by £1m to £9m": where the figure before took it.
fn goes_to(parsed: &Parsed, at: usize) -> bool {
    let first = at.checked_sub(2).filter(|&first| parsed.is_figure(first));
    parsed.word(at.checked_sub(1)) == "to"
        && first.is_some_and(|first| {
            parsed.word(first.checked_sub(1)) == "by" && parsed.are_alike(first, at)
        })
}

/// "£4.384m has been established at 31 March 2019 (£4.460m at 31 March 2018)": the same at another time, right behind the
/// time of the first.
fn then(parsed: &Parsed, at: usize) -> bool {
    let time = |place: usize| matches!(parsed.what(Some(place)), Some(What::Period(_)));
    let Some(open) = parsed.opens(at) else {
        return false;
    };
    let first = parsed.figure_before(open);
    let alike = first.is_some_and(|first| unit(parsed, first) == unit(parsed, at));
    // "dealt with 2,011 applications (2021/22: 2,344)"
    if time(open + 1) && open + 3 == at {
        let sign = matches!(parsed.word(Some(open + 2)), ":" | "," | "–" | "-");
        return sign && alike && parsed.word(Some(at + 1)) == ")";
    }
    if open + 1 != at {
        return false;
    }
    let behind = usize::from(matches!(
        parsed.word(Some(at + 1)),
        "at" | "in" | "for" | "on"
    ));
    let as_at = usize::from(parsed.word(Some(at + 1)) == "as") * 2;
    let timed = time(at + 1 + behind.max(as_at));
    let alone = parsed.word(Some(at + 2 + behind.max(as_at))) == ")";
    let dated = open.checked_sub(1).is_some_and(time);
    timed && alone && dated && alike
}

/// "of the 40 indicators, 16 achieved target"
fn counted_again(parsed: &Parsed, at: usize) -> bool {
    unit(parsed, at) == Unit::Count
        && (matches!(
            parsed.word(Some(at + 1)),
            "achieved" | "met" | "exceeded" | "missed" | "failed"
        ) || does_too(parsed, at))
}

/// "12 of the sites would deliver schools; 6 would deliver surgeries": more of what was counted, by the same verb.
fn does_too(parsed: &Parsed, at: usize) -> bool {
    let verb = (parsed.word(Some(at + 1)), parsed.word(Some(at + 2)));
    let joined = matches!(parsed.word(at.checked_sub(1)), "and" | ";" | ",");
    let first = parsed.figure_before(at);
    matches!(
        verb.0,
        "would" | "will" | "could" | "can" | "should" | "may"
    ) && joined
        && first.is_some_and(|first| {
            unit(parsed, first) == Unit::Count
                && (first + 1..at).any(|word| {
                    parsed.word(Some(word)) == verb.0 && parsed.word(Some(word + 1)) == verb.1
                })
        })
}

#[cfg(test)]
mod tests {
    use crate::parse::parse;

    fn check(sentence: &str) -> bool {
        let parsed = parse(sentence, None);
        let last = parsed.figure_places().map(|(at, _)| at).last();
        last.is_some_and(|at| super::is_alike(&parsed, at))
    }

    #[test]
    fn a_difference_is_of_the_figure_before() {
        assert!(check(
            "It was 10.1 days per employee, which is 1.3 days more than in 2021/22"
        ));
        assert!(!check(
            "We built 200 homes, which is 12% more than in 2021/22"
        ));
        assert!(!check("We built 200 homes, of which 12 are larger"));
    }

    #[test]
    fn a_year_in_brackets_has_the_same_figure() {
        assert!(check(
            "The team dealt with 2,011 applications (2021/22: 2,344)"
        ));
        assert!(!check(
            "The team dealt with 2,011 applications (2021/22: 88%)"
        ));
    }

    #[test]
    fn the_figure_before_names_more_of_it() {
        assert!(check("Of the 40 indicators, 16 achieved target"));
        assert!(check(
            "12 of the sites would hold schools; 6 would hold surgeries"
        ));
        assert!(check(
            "An allowance of £4.384m has been established at 31 March 2019 (£4.460m at 31 March 2018)"
        ));
    }

    #[test]
    fn a_noun_of_its_own_names_its_figure() {
        assert!(!check("There are 27 girls and a further 12 boys"));
    }
}
