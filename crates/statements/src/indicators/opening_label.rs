//! A label that opens the sentence of a figure whose subject says little: "PI 23 - Average time for claims (days) – When the
//! quarter ended the average was 12.4", "OP148 (Care leavers in education): the latest figure, 77.6%, was above target".
//!
//! Not a clause: "It was noted: the rate was 5%".

use super::{idle, phrase};
use crate::lexicon::is_verb;
use crate::parse::Parsed;

/// Items of a label at most.
const LONGEST: usize = 24;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let end = sign(parsed, at)?;
    let verb = (0..end).any(|word| {
        parsed.items[word].depth == 0
            && (is_verb(parsed.word(Some(word)))
                || matches!(
                    parsed.word(Some(word)),
                    "noted"
                        | "following"
                        | "to"
                        | "note"
                        | "response"
                        | "comment"
                        | "question"
                        | "answer"
                ))
    });
    let figure =
        (0..end).any(|word| parsed.is_figure(word) && parsed.items[word].depth == 0 && word > 2);
    // A figure between has said more of what is measured.
    let later = (end..at).any(|between| parsed.is_figure(between));
    if verb || figure || later {
        return None;
    }
    let start = behind_code(parsed, end);
    let name = phrase(parsed, start..end).filter(|name| says(name));
    // "Measure 2 (injuries from fires)": only the brackets name it.
    let enclosed = || {
        let open = (0..end).find(|&open| parsed.word(Some(open)) == "(")?;
        let close = (open..end)
            .rev()
            .find(|&close| parsed.word(Some(close)) == ")")?;
        // "Within 20 weeks (excluding exceptions)"
        let aside = matches!(
            parsed.word(Some(open + 1)),
            "excluding" | "including" | "excl" | "incl"
        );
        phrase(parsed, open + 1..close).filter(|name| says(name) && !aside)
    };
    name.or_else(enclosed)
}

/// The sign that ends the label.
fn sign(parsed: &Parsed, at: usize) -> Option<usize> {
    (1..at.min(LONGEST)).rev().find(|&sign| {
        let item = &parsed.items[sign];
        let dash = matches!(item.lower.as_str(), "–" | "—" | "-")
            && item.span.start > parsed.items[sign - 1].span.end
            && parsed
                .items
                .get(sign + 1)
                .is_some_and(|next| next.span.start > item.span.end);
        item.depth == 0 && (item.lower == ":" || dash)
    })
}

/// Where the name begins behind a code: "PI 23 -", "1.3", "Measure 2".
fn behind_code(parsed: &Parsed, end: usize) -> usize {
    /// Items of a code at most.
    const CODE: usize = 4;
    let dash = (1..end.min(CODE)).find(|&dash| {
        matches!(parsed.word(Some(dash)), "–" | "—" | "-" | ":" | ".")
            && parsed.items[dash].span.start > parsed.items[dash - 1].span.end
    });
    dash.map_or(0, |dash| dash + 1)
}

/// Whether a name is more than a code.
fn says(name: &str) -> bool {
    let content = name
        .split_whitespace()
        .filter(|word| {
            word.chars()
                .all(|char| char.is_alphabetic() || "-'’".contains(char))
        })
        .filter(|word| {
            word.len() > 2
                && !matches!(
                    word.to_lowercase().as_str(),
                    "measure" | "indicator" | "item" | "target" | "kpi"
                )
        })
        .count();
    content > 0 && !idle::is_idle(name)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_label_names_what_a_general_subject_measures() {
        assert_eq!(
            shown(
                "PI 23 - Average time for new claims (days) – At the end of the quarter the average was 12.4 days"
            )[1],
            "12.4 days: Average time for new claims"
        );
        assert_eq!(
            shown("OP148 (Care leavers in education): the latest quarterly figure was 77.6%"),
            ["77.6%: Care leavers in education"]
        );
    }

    #[test]
    fn a_clause_is_no_label() {
        assert_eq!(shown("It was noted: the rate was 5%"), ["5%: KNOWN"]);
    }
}
