//! Who comes next in a ranking: "Housing had the most, 511, followed by Parks with 298 and Roads with 133".
//!
//! Not what somebody has: "followed by a meeting with 12 tenants".

use super::phrase;
use super::reach::back;
use crate::lexicon::{is_joiner, is_preposition, is_verb};
use crate::parse::Parsed;

/// Words of a name at most.
const LONGEST: usize = 6;

/// "with Adults highest at 13.1 and Finance lowest at 4.2": who is at an end of a ranking.
fn ranked(parsed: &Parsed, at: usize) -> Option<String> {
    let rank = ranked_at(parsed, at)?;
    let start = back(rank, LONGEST, |at| {
        let lower = parsed.word(Some(at));
        parsed.joins_a_name(at)
            && !is_joiner(lower)
            && !is_verb(lower)
            && (!is_preposition(lower) || lower == "of")
            && lower != "the"
    });
    let opens = matches!(
        parsed.word(start.checked_sub(1)),
        "with" | "and" | "," | ";"
    );
    (opens && start < rank)
        .then(|| phrase(parsed, start..rank))
        .flatten()
}

/// The word that ranks a figure: "highest at 13.1".
pub(crate) fn ranked_at(parsed: &Parsed, at: usize) -> Option<usize> {
    let rank = at.checked_sub(2)?;
    let ranks = matches!(
        parsed.word(Some(rank)),
        "highest" | "lowest" | "best" | "worst"
    );
    (ranks && parsed.word(Some(rank + 1)) == "at").then_some(rank)
}

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    if let Some(text) = ranked(parsed, at) {
        return Some(text);
    }
    let link = at
        .checked_sub(1)
        .filter(|&link| matches!(parsed.word(Some(link)), "with" | "at"))?;
    let start = back(link, LONGEST, |at| {
        let lower = parsed.word(Some(at));
        parsed.joins_a_name(at)
            && !is_joiner(lower)
            && !is_verb(lower)
            && (!is_preposition(lower) || lower == "of")
    });
    let before = parsed.word(start.checked_sub(1));
    let followed = (1..start)
        .rev()
        .find(|&by| parsed.word(Some(by)) == "by" && parsed.word(Some(by - 1)) == "followed")?;
    let first = before == "by" && followed + 1 == start;
    let next = matches!(before, "and" | "," | "then")
        && (followed..start).any(|place| parsed.is_figure(place));
    let ends = !super::noun_behind(parsed, at);
    ((first || next) && ends && start < link)
        .then(|| phrase(parsed, start..link))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn who_comes_next_names_its_figure() {
        assert_eq!(
            shown("Housing had 511 complaints, followed by Parks with 298 and Main Roads with 133")
                [1..],
            ["298: Parks", "133: Main Roads"]
        );
    }

    #[test]
    fn who_is_at_an_end_of_a_ranking_names_its_figure() {
        assert_eq!(
            shown("Sickness is 8.7 days, with Adults highest at 13.1 and Finance lowest at 4.2")
                [1..],
            ["13.1: Sickness, Adults", "4.2: Sickness, Finance"]
        );
    }

    #[test]
    fn what_somebody_has_is_counted_itself() {
        assert_ne!(
            shown("It was followed by a meeting with 12 tenants"),
            ["12: meeting"]
        );
    }
}
