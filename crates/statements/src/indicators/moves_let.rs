//! What is let move: "which allows earmarked reserves to increase by £11m", "will cause costs to rise to £3m".
//!
//! Not a purpose: "agreed to increase by £11m".

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
    if let Some(name) = seen(parsed, at) {
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

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

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
