//! A figure inside its clause behind a "which at": "the collection rate, which at 26.8% was half a point lower".
//!
//! Not where the verb stands before the figure: "the rate, which was 26.8%".

use super::phrase;
use super::reach::begins;
use super::subject::ends_subject;
use crate::lexicon::is_joiner;
use crate::parse::Parsed;

/// Words of a name at most.
const LONGEST: usize = 10;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let Some(name) = having(parsed, at) else {
        return inside(parsed, at);
    };
    Some(name)
}

/// "Indicator 10 – clients whose health has improved, which has a performance of 91%": what stands behind the dash.
fn having(parsed: &Parsed, at: usize) -> Option<String> {
    /// Items of such a name at most.
    const FAR: usize = 24;
    let which = at.checked_sub(5)?;
    let has = matches!(parsed.word(Some(which)), "which" | "that")
        && matches!(parsed.word(Some(which + 1)), "has" | "had")
        && matches!(parsed.word(Some(which + 2)), "a" | "the")
        && matches!(
            parsed.word(Some(which + 3)),
            "performance" | "result" | "score" | "rate" | "figure" | "value" | "total" | "outturn"
        )
        && parsed.word(Some(which + 4)) == "of";
    let dash = (which.saturating_sub(FAR)..which)
        .rev()
        .find(|&dash| matches!(parsed.word(Some(dash)), "–" | "—" | ":" | "-"))
        .filter(|_| has)?;
    phrase(parsed, dash + 1..which)
}

fn inside(parsed: &Parsed, at: usize) -> Option<String> {
    let which = at.checked_sub(2)?;
    let opens = parsed.word(Some(which)) == "which"
        && matches!(parsed.word(Some(which + 1)), "at" | "with");
    let end = which - usize::from(parsed.word(which.checked_sub(1)) == ",");
    let start = begins(parsed, end, LONGEST, &["-", "/", "&", "'", "’"], |at| {
        ends_subject(parsed, at) || is_joiner(&parsed.items[at].lower)
    });
    // "asked how the rate": who asks is no part of it.
    let start = (start..end)
        .rev()
        .find(|&word| matches!(parsed.word(Some(word)), "how" | "why" | "whether" | "the"))
        .map_or(start, |word| word + 1);
    (opens && start < end)
        .then(|| phrase(parsed, start..end))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_figure_behind_which_at_is_of_what_stands_before() {
        assert_eq!(
            shown(
                "Members asked how the rent collection rate, which at 96.8% was lower than hoped, would recover."
            ),
            ["96.8%: rent collection rate"]
        );
    }

    #[test]
    fn a_measure_is_said_to_have_a_result() {
        assert_eq!(
            shown("Well-being – Clients whose health has improved which has a result of 91%"),
            ["91%: Clients whose health has improved"]
        );
    }
}
