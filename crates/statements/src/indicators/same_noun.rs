//! A second count of the same things behind the same preposition: "290 investigations for the first borough and 148 for the
//! second".
//!
//! Not where a noun of its own follows: "12 boys in May and 15 girls in June".

use super::{stretch, unit};
use crate::parse::{Parsed, What};
use scrutineer_model::Unit;

/// The preposition behind the noun of the count before, where it stands behind this figure as well.
fn shared(parsed: &Parsed, at: usize) -> Option<(usize, usize)> {
    /// Words of the noun at most.
    const NEAR: usize = 4;
    let first = (0..at).rev().find(|&first| {
        matches!(parsed.what(Some(first)), Some(What::Figure(figure)) if !parsed.figures[figure].in_words)
    })?;
    let link = parsed.word(Some(at + 1));
    let joined = matches!(parsed.word(at.checked_sub(1)), "and" | "," | "but" | "with");
    let place = (first + 2..first + 2 + NEAR).find(|&place| parsed.word(Some(place)) == link)?;
    let noun = (first + 1..place).all(|word| {
        parsed.what(Some(word)) == Some(What::Word)
            && !crate::lexicon::is_verb(parsed.word(Some(word)))
    });
    let alike = unit(parsed, first) == unit(parsed, at) && unit(parsed, at) == Unit::Count;
    let of_whom = parsed.what(Some(at + 2)) == Some(What::Word);
    (joined
        && noun
        && alike
        && of_whom
        && matches!(link, "for" | "in" | "at" | "from" | "on" | "to" | "by"))
    .then_some((first, place))
}

/// Whether a number counts the same things as the count before.
pub(crate) fn is_same_noun(parsed: &Parsed, at: usize) -> bool {
    shared(parsed, at).is_some() || also_done(parsed, at).is_some()
}

/// "received 184 complaints and closed 171, of which", "closed 312 cases, opened 288 and carried 641 over": the count before
/// something else that was done with the same things.
fn also_done(parsed: &Parsed, at: usize) -> Option<usize> {
    /// Items from one to the next.
    const NEAR: usize = 4;
    let ends = matches!(
        parsed.word(Some(at + 1)),
        "," | "." | ";" | "" | "and" | "into" | "over"
    );
    let verb = parsed.word(at.checked_sub(1));
    let first = parsed.figure_before(at)?;
    let done = ends
        && verb.ends_with("ed")
        && matches!(parsed.word(at.checked_sub(2)), "and" | ",")
        && crate::lexicon::movement(verb).is_none()
        && unit(parsed, first) == Unit::Count
        && unit(parsed, at) == Unit::Count;
    let noun =
        super::noun_behind(parsed, first) && parsed.word(first.checked_sub(1)).ends_with("ed");
    match (done, noun) {
        (true, true) => Some(first),
        (true, false) if at - first <= NEAR => also_done(parsed, first),
        _ => None,
    }
}

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    if let Some(first) = also_done(parsed, at) {
        let noun = super::phrase_from(parsed, first + 1)?;
        return Some(format!("{noun} {}", parsed.word(at.checked_sub(1))));
    }
    let (first, place) = shared(parsed, at)?;
    let end = stretch(parsed, at + 2).end;
    let noun = parsed.printed(first + 1..place);
    (end > at + 2).then(|| format!("{noun} {}", parsed.printed(at + 1..end)))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_else_was_done_has_the_same_noun() {
        assert_eq!(
            shown(
                "The team received 184 enforcement complaints and closed 171, of which few were late"
            )[1],
            "171: enforcement complaints closed"
        );
    }

    #[test]
    fn the_noun_of_the_count_before_is_shared() {
        assert_eq!(
            shown(
                "It led to 290 investigations for the first borough and 148 for the second borough"
            )[1],
            "148: investigations for the second borough"
        );
    }
}
