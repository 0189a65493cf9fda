//! Others of what was counted before: "93% of complaints about housing were answered and 80% of those about parks".
//!
//! Not a part of them: "80% of those were late" tells what they did.

use super::stretch;
use crate::lexicon::{is_preposition, is_verb};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    let of = parsed.beyond_brackets(at + 1);
    let points = parsed.word(Some(of)) == "of"
        && matches!(parsed.word(Some(of + 1)), "those" | "these")
        && parsed.what(Some(of + 2)) == Some(What::Word);
    let word = parsed.word(Some(of + 2));
    let qualifies = is_preposition(word) && !matches!(word, "to" | "by" | "than")
        || word.ends_with("ing") && !matches!(word, "being" | "having");
    if !points || !qualifies || is_verb(word) || parsed.figure_before(at).is_none() {
        return None;
    }
    let before = before?;
    let end = stretch(parsed, of + 3).end;
    let others = parsed.printed(of + 2..end);
    // "complaints about housing, answered": up to what tells them from the others.
    let head = before
        .split_whitespace()
        .take_while(|part| {
            let part = part.to_lowercase();
            part != word && !(is_preposition(word) && is_preposition(&part) && part != "of")
        })
        .collect::<Vec<_>>()
        .join(" ");
    (!head.is_empty() && end > of + 3).then(|| format!("{} {others}", head.trim_end_matches(',')))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn those_are_what_was_counted_before() {
        let parsed = crate::parse::parse(
            "80% of those about parks were, too, and 12% of those about parks",
            None,
        );
        let last = parsed.figure_places().map(|(at, _)| at).last();
        assert_eq!(
            last.and_then(|at| super::read(
                &parsed,
                at,
                Some("complaints about housing, answered")
            ))
            .as_deref(),
            Some("complaints about parks")
        );
    }

    #[test]
    fn what_those_did_is_a_part() {
        assert_eq!(
            shown("12 came, and 75 of those were late")[1],
            "75: KNOWN, late"
        );
    }
}
