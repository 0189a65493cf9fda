//! What stands right before or behind a figure: another figure whose brackets it opens, a noun it counts.

use crate::lexicon::{is_change, is_empty, is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};

/// Whether a figure opens brackets right behind another figure: "£357.6m (30.3% of it)".
pub(super) fn behind_figure(parsed: &Parsed, at: usize) -> bool {
    // "(£24.3m, 10.7% increase)": the second measures what the first does.
    let second = at
        .checked_sub(2)
        .is_some_and(|first| parsed.is_figure(first) && parsed.word(Some(first + 1)) == ",")
        && parsed.items[at].depth > 0
        && (matches!(parsed.word(Some(at + 1)), ")" | "," | "")
            || is_change(parsed.word(Some(at + 1))));
    if second {
        return true;
    }
    parsed.opens(at).is_some_and(|open| {
        if labelled_in_brackets(parsed, open, at) {
            return false;
        }
        let behind =
            open > 0 && (parsed.is_figure(open - 1) || open > 1 && parsed.is_figure(open - 2));
        behind && at - open <= 3
    })
}

/// "£405,000 (staff £180,000, premises £70,000 and supplies £62,000)": each of several has a noun before it.
fn labelled_in_brackets(parsed: &Parsed, open: usize, at: usize) -> bool {
    let depth = parsed.items[at].depth;
    let mut figures = (open + 1..parsed.items.len())
        .take_while(|&inside| parsed.items[inside].depth >= depth)
        .filter(|&inside| parsed.is_figure(inside));
    let labelled = |figure: usize| {
        let noun = parsed.word(figure.checked_sub(1));
        let before = parsed.word(figure.checked_sub(2));
        noun.len() > 3
            && !is_preposition(noun)
            && !is_joiner(noun)
            && !is_verb(noun)
            && !is_empty(noun)
            && !is_change(noun)
            && !matches!(
                noun,
                "about" | "target" | "previously" | "average" | "nearly" | "just"
            )
            && (figure == open + 2 || matches!(before, "," | "and" | ";") || before.len() > 2)
    };
    at == open + 2 && figures.clone().count() > 1 && figures.all(labelled)
}

/// Whether a plain noun stands right behind a figure: "7.6% households".
pub(super) fn noun_behind(parsed: &Parsed, at: usize) -> bool {
    parsed.items.get(at + 1).is_some_and(|item| {
        item.what == What::Word
            && !is_preposition(&item.lower)
            && !is_joiner(&item.lower)
            && !is_verb(&item.lower)
            && !is_empty(&item.lower)
            && !item.lower.ends_with("ly")
            && !matches!(
                item.lower.as_str(),
                "higher"
                    | "lower"
                    | "respectively"
                    | "target"
                    | "not"
                    | "more"
                    | "less"
                    | "likely"
                    | "last"
                    | "average"
            )
    })
}
