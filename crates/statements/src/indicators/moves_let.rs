//! What is let move: "which allows earmarked reserves to increase by £11m", "will cause costs to rise to £3m", "would result in the
//! programme growing from £5m to £6m".
//!
//! Not a purpose: "agreed to increase by £11m"; not who moves it: "succeeded in reducing costs by £11m".

use super::phrase;
use crate::lexicon::{is_change, movement};
use crate::parse::Parsed;

/// Verbs that let or make something move, as stems.
const LETS: &[&str] = &[
    "allow", "enabl", "caus", "forc", "expect", "requir", "lead", "led",
];

/// Words of a name at most.
const LONGEST: usize = 10;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    if let Some(name) = seen(parsed, at).or_else(|| moving(parsed, at)) {
        return Some(name);
    }
    let to = at.checked_sub(3)?;
    let moved = parsed.word(Some(to + 1));
    let moves = matches!(parsed.word(Some(to + 2)), "by" | "to" | "from")
        && (movement(moved).is_some() || is_change(moved))
        && parsed.word(Some(to)) == "to";
    if !moves {
        return None;
    }
    let verb = (to.saturating_sub(LONGEST)..to).rev().find(|&verb| {
        let word = parsed.word(Some(verb));
        LETS.iter().any(|stem| word.starts_with(stem))
    })?;
    // "is expected to increase by": the subject moves.
    let from = verb + 1 + usize::from(parsed.word(Some(verb + 1)) == "for");
    (from < to && !parsed.items[from..to].iter().any(|item| item.lower == ","))
        .then(|| phrase(parsed, from..to))
        .flatten()
}

/// "we have seen the number of families in hostels rise beyond 1,850"
fn seen(parsed: &Parsed, at: usize) -> Option<String> {
    let link = at.checked_sub(1)?;
    let moved = link.checked_sub(1)?;
    let moves = matches!(
        parsed.word(Some(link)),
        "to" | "by" | "from" | "beyond" | "above" | "past" | "below"
    ) && matches!(
        parsed.word(Some(moved)),
        "rise"
            | "fall"
            | "grow"
            | "increase"
            | "drop"
            | "decrease"
            | "reduce"
            | "decline"
            | "improve"
    );
    let verb = (moved.saturating_sub(2 * LONGEST)..moved)
        .rev()
        .find(|&verb| matches!(parsed.word(Some(verb)), "seen" | "saw" | "see" | "seeing"))?;
    let noun = parsed.items[verb + 1..moved]
        .iter()
        .all(|item| item.what == crate::parse::What::Word);
    (moves && noun && verb + 1 < moved)
        .then(|| phrase(parsed, verb + 1..moved))
        .flatten()
}

/// "would result in the programme increasing from £5m as agreed, to £6m"
fn moving(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words between the two figures at most.
    const APART: usize = 8;
    let link = at.checked_sub(1)?;
    let to = parsed.word(Some(link)) == "to";
    let from = (to.then(|| parsed.figure_before(at)).flatten())
        .filter(|first| at - first <= APART && parsed.are_alike(*first, at))
        .and_then(|first| first.checked_sub(1))
        .filter(|&from| parsed.word(Some(from)) == "from");
    let link = from.unwrap_or(link);
    let moved = link.checked_sub(1)?;
    let moves = matches!(parsed.word(Some(link)), "to" | "by" | "from")
        && parsed.word(Some(moved)).ends_with("ing")
        && movement(parsed.word(Some(moved))).is_some();
    let led = (moved.saturating_sub(LONGEST)..moved)
        .rev()
        .take_while(|&led| parsed.what(Some(led)) == Some(crate::parse::What::Word))
        .find(|&led| {
            matches!(
                parsed.word(Some(led)),
                "the" | "its" | "our" | "their" | "a"
            )
        })?;
    let causes = matches!(
        parsed.word(led.checked_sub(1)),
        "in" | "to" | "with" | "by" | "of"
    ) && matches!(
        parsed.word(led.checked_sub(2)),
        "result" | "results" | "resulted" | "resulting" | "lead" | "leads" | "led" | "leading"
    ) || parsed.word(led.checked_sub(1)) == "with";
    (moves && causes)
        .then(|| phrase(parsed, led..moved))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_moves_as_a_result_names_both_figures() {
        assert_eq!(
            shown(
                "The changes would result in the Capital Programme increasing from £305.9m as agreed in May, to £356.7m"
            ),
            ["£305.9m: Capital Programme", "£356.7m: Capital Programme"]
        );
        // Who moves it is no part of the name.
        assert_eq!(
            shown("The service succeeded in reducing costs by £2m"),
            ["£2m: costs"]
        );
    }

    #[test]
    fn what_is_let_move_names_the_figure() {
        assert_eq!(
            shown(
                "Reductions in housing reserves of £0.547m allow earmarked reserves to increase by £11.342m"
            )[1],
            "£11.342m: earmarked reserves"
        );
    }

    #[test]
    fn a_subject_that_is_expected_to_move_names_its_own() {
        assert_eq!(
            shown("School absence is expected to increase by 5%"),
            ["5%: School absence"]
        );
    }
}
