//! A share of what was counted, with what was done to it alone: "took 41,203 calls and answered 93%".
//!
//! Not where it has its noun: "and answered 93% of letters".

use scrutineer_model::Unit;

use super::unit;
use crate::lexicon::{is_verb, movement};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize, before: Option<&str>) -> Option<String> {
    /// Words of what was counted at most.
    const LONG: usize = 4;
    let verb = at.checked_sub(1)?;
    let done = parsed.word(Some(verb));
    let acts = done.len() > 4
        && done.ends_with("ed")
        && movement(done).is_none()
        && !is_verb(done)
        && parsed.word(verb.checked_sub(1)) == "and";
    let alone = parsed
        .items
        .get(at + 1)
        .is_none_or(|next| next.what == What::Mark && next.lower != "(");
    let first = parsed.figure_before(verb)?;
    let share = unit(parsed, at) == Unit::Percent && unit(parsed, first) == Unit::Count;
    let counted = before?.split(", ").next()?;
    (acts && alone && share && counted.split(' ').count() <= LONG)
        .then(|| format!("{counted} {done}"))
}

#[cfg(test)]
mod tests {
    fn check(sentence: &str) -> Option<String> {
        let parsed = crate::parse::parse(sentence, None);
        let last = parsed.figure_places().map(|(at, _)| at).last();
        super::read(&parsed, last.unwrap_or_default(), Some("calls"))
    }

    #[test]
    fn what_was_done_to_a_share_of_the_counted_names_it() {
        assert_eq!(
            check("The centre took 41,203 calls and answered 93%.").as_deref(),
            Some("calls answered")
        );
        assert_eq!(
            check("It took 41,203 calls and answered 93% of letters."),
            None
        );
    }
}
