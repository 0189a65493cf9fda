//! A noun and its change without their verb: "visits were lower by 9% but income only by 2%".
//!
//! Not a verb with its own: "visits fell by 9% and reduced again by 2%".

use super::phrase;
use crate::lexicon::{is_joiner, is_preposition, is_verb, movement};
use crate::parse::{Parsed, What};

/// Words of a name at most.
const LONGEST: usize = 5;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let by = at
        .checked_sub(1)
        .filter(|&by| parsed.word(Some(by)) == "by")?;
    let end = by
        - usize::from(matches!(
            parsed.word(by.checked_sub(1)),
            "only" | "just" | "even"
        ));
    let join = (end.saturating_sub(LONGEST + 1)..end)
        .rev()
        .find(|&join| matches!(parsed.word(Some(join)), "but" | "and" | "while" | "whilst"))?;
    let noun = join + 1 < end
        && (join + 1..end).all(|word| {
            let lower = parsed.word(Some(word));
            parsed.what(Some(word)) == Some(What::Word)
                && !is_preposition(lower)
                && !is_joiner(lower)
                && !is_verb(lower)
                && movement(lower).is_none()
                && !lower.ends_with("ed")
                && !lower.ends_with("ly")
                && !matches!(
                    lower,
                    "it" | "they" | "then" | "again" | "so" | "this" | "further"
                )
        });
    let first = parsed.figure_before(join)?;
    let alike = parsed.word(first.checked_sub(1)) == "by";
    (noun && alike && end < by)
        .then(|| phrase(parsed, join + 1..end))
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn the_noun_stands_for_its_clause() {
        assert_eq!(
            shown("Visits were lower by 9% but income only by 2%")[1],
            "2%: income"
        );
    }
}
