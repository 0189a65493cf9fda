//! A part and what it is in brackets of its own: "the block includes £72m (older grants) and £34m (new monies)".
//!
//! Not a remark: "includes £72m (net)", "includes £72m (see note 4)", and not behind a noun: "includes fees of £2m (net of tax)".

use super::{phrase, unit};
use crate::lexicon::{is_preposition, is_verb};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let gloss = gloss(parsed, at)?;
    let part = |at: usize| {
        matches!(
            parsed.word(at.checked_sub(1)),
            "includes" | "include" | "including" | "included" | "comprises" | "comprising"
        )
    };
    // "and £34m (new monies)": the next of them.
    let next = matches!(parsed.word(at.checked_sub(1)), "and" | ",")
        && at.checked_sub(2).is_some_and(|close| {
            parsed.word(Some(close)) == ")"
                && parsed.figure_before(close).is_some_and(|first| {
                    part(first) && parsed.beyond_brackets(first + 1) == close + 1
                })
        });
    (part(at) || next).then_some(gloss)
}

/// The words alone in the brackets right behind a sum or a share.
fn gloss(parsed: &Parsed, at: usize) -> Option<String> {
    let open = at + 1;
    let close = parsed.beyond_brackets(open).checked_sub(1)?;
    let measured =
        unit(parsed, at).is_money() || unit(parsed, at) == scrutineer_model::Unit::Percent;
    if close < open + 3 || !measured {
        return None;
    }
    let first = parsed.word(Some(open + 1));
    let remark = is_preposition(first)
        || is_verb(first)
        || matches!(
            first,
            "see" | "note" | "net" | "gross" | "up" | "down" | "or" | "which" | "as"
        );
    let words = !parsed.items[open..close]
        .iter()
        .any(|item| matches!(item.what, What::Figure(_)));
    (words && !remark)
        .then(|| phrase(parsed, open + 1..close))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_part_has_its_name_in_brackets() {
        assert_eq!(
            shown("The block includes £72m (older grants) and £34m (new monies)"),
            ["£72m: older grants", "£34m: new monies"]
        );
    }

    #[test]
    fn a_remark_in_brackets_names_nothing() {
        assert_ne!(
            shown("The spend includes £72m (net of tax) this year")[0],
            "£72m: tax"
        );
    }
}
