//! An item that counts what its lead-in names and says what they are doing: "5 (71%) performing at target" under "Of the
//! seven key measures:".
//!
//! Not a noun: "5 training courses".

use scrutineer_model::Unit;

use super::{is_mass_noun, stretch, unit};
use crate::parse::{Parsed, What};

/// A name with more words is not repeated.
const LONG: usize = 8;

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    let verb = parsed.beyond_brackets(at + 1);
    let word = parsed.word(Some(verb));
    let does = word.ends_with("ing") && word.len() > 5 && !is_mass_noun(word);
    let counts = unit(parsed, at) == Unit::Count && at == 0;
    // "has 220,727 households with 71% owning their home": the share of them
    let shares = unit(parsed, at) == Unit::Percent
        && parsed.word(at.checked_sub(1)) == "with"
        && does
        && parsed.figure_before(at).is_some_and(|first| {
            unit(parsed, first) == Unit::Count && super::noun_behind(parsed, first)
        });
    if shares && let Some(whole) = before {
        let end = stretch(parsed, verb + 1).end.max(verb + 1);
        return Some(format!("{whole}, {}", parsed.printed(verb..end)));
    }
    let whole = before.filter(|name| name.split_whitespace().count() <= LONG)?;
    // "9 required clarification"
    let acts = word.ends_with("ed")
        && word.len() > 4
        && crate::lexicon::movement(word).is_none()
        && parsed.what(Some(verb + 1)) == Some(What::Word)
        && !crate::lexicon::is_preposition(parsed.word(Some(verb + 1)))
        && whole
            .split_whitespace()
            .next()
            .is_some_and(|first| first.ends_with('s'));
    if counts && acts {
        let end = stretch(parsed, verb + 1).end.max(verb + 2);
        return Some(format!("{whole}, {}", parsed.printed(verb..end)));
    }
    let placed = matches!(
        parsed.word(Some(verb + 1)),
        "at" | "above" | "below" | "within" | "on" | "to" | "well" | "in" | "over" | "under"
    );
    let mut end = stretch(parsed, verb + 1).end.max(verb + 2);
    // "at or above target"
    while matches!(parsed.word(Some(end)), "or" | "at" | "above" | "below") {
        end = stretch(parsed, end + 1).end.max(end + 1);
    }
    (does && placed && counts).then(|| {
        format!(
            "{whole}, {}",
            parsed.printed(verb..end.min(parsed.items.len()))
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_they_are_doing_belongs_to_the_name() {
        assert_eq!(
            shown("5 (71%) performing at or above target"),
            ["5: KNOWN, performing at or above target", "71%: KNOWN"]
        );
        let parsed =
            crate::parse::parse("It has 220,727 households with 71% owning their home", None);
        let last = parsed.figure_places().map(|(at, _)| at).last();
        assert_eq!(
            last.and_then(|at| super::read(&parsed, at, Some("households")))
                .as_deref(),
            Some("households, owning their home")
        );
    }
}
