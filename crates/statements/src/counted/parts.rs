//! Numbers beside another figure: parts of a count, how many a share is, a sum that is worked out.

use crate::lexicon::is_plural;
use crate::parse::{Parsed, What};

/// "390 homes (221 for rent, 86 for shared ownership and 83 for sale)": the parts of a count in its brackets.
pub(super) fn is_split(parsed: &Parsed, at: usize) -> bool {
    /// Items between a count and its brackets at most.
    const NEAR: usize = 6;
    let Some(open) = parsed.opens(at) else {
        return false;
    };
    let depth = parsed.items[at].depth;
    let part = |place: usize| {
        matches!(parsed.word(Some(place + 1)), "for" | "in" | "to" | "from")
            && parsed.what(Some(place + 2)) == Some(What::Word)
            && matches!(parsed.word(place.checked_sub(1)), "(" | "," | "and" | ";")
    };
    let parts = (open + 1..parsed.items.len())
        .take_while(|&place| parsed.items[place].depth >= depth)
        .filter(|&place| parsed.is_figure(place))
        .collect::<Vec<_>>();
    let counted = (open.saturating_sub(NEAR)..open).any(|place| parsed.is_figure(place));
    counted && parts.len() > 1 && parts.into_iter().all(part)
}

/// "99 households, including 43 with children", "prevented it in 121 cases and in a further 66": more or fewer of what a count
/// before it counts.
pub(super) fn is_more_of_it(parsed: &Parsed, at: usize) -> bool {
    let next = parsed.word(Some(at + 1));
    let included = matches!(parsed.word(at.checked_sub(1)), "including" | "included")
        && matches!(
            next,
            "with" | "who" | "that" | "aged" | "from" | "under" | "over"
        );
    // "131 are in work, with 17 at university"
    let with = parsed.word(at.checked_sub(1)) == "with"
        && parsed.word(at.checked_sub(2)) == ","
        && matches!(
            next,
            "at" | "in" | "on" | "from" | "aged" | "under" | "over"
        )
        && parsed.what(Some(at + 2)) == Some(What::Word)
        && !matches!(parsed.word(Some(at + 2)), "the" | "a");
    // "Exclusions (33) have doubled on last year (16)"
    let then = parsed.word(at.checked_sub(1)) == "("
        && parsed.word(Some(at + 1)) == ")"
        && matches!(parsed.what(at.checked_sub(2)), Some(What::Period(_)));
    let ends = parsed.what(Some(at + 1)).is_none() || matches!(next, "." | "," | ";");
    let further = matches!(parsed.word(at.checked_sub(1)), "further" | "another")
        && matches!(parsed.word(at.checked_sub(3)), "in" | "for" | "by" | "with")
        && ends;
    // "12 were upheld and 45 not upheld"
    let denied = next == "not"
        && matches!(parsed.word(at.checked_sub(1)), "," | "and")
        && parsed.word(Some(at + 2)).len() > 4;
    (included || further || denied || with || then)
        && parsed
            .figure_places()
            .any(|(place, figure)| place < at && parsed.figures[figure].bare)
}

/// "was known for 306 of the cases": so many of a plural, behind the verb's preposition.
pub(crate) fn is_some_of_the(parsed: &Parsed, at: usize) -> bool {
    /// Words from the article to the plural at most.
    const NEAR: usize = 4;
    let led = matches!(
        parsed.word(at.checked_sub(1)),
        "for" | "in" | "by" | "at" | "to" | "from" | "on"
    );
    let of = parsed.word(Some(at + 1)) == "of"
        && matches!(parsed.word(Some(at + 2)), "the" | "our" | "its");
    let plural = (at + 3..at + 3 + NEAR)
        .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
        .any(|word| {
            let word = parsed.word(Some(word));
            is_plural(word)
                && !matches!(
                    word,
                    "acts" | "rules" | "regulations" | "minutes" | "terms" | "orders" | "papers"
                )
        });
    let several = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].value.number.is_some_and(|number| number >= rust_decimal::Decimal::TEN));
    led && of && plural && several
}

/// "we received 523 and closed 498 requests": one of two counts of what stands behind the second.
pub(crate) fn is_shared_noun(parsed: &Parsed, at: usize) -> bool {
    let acts = |verb: Option<usize>| {
        let verb = parsed.word(verb);
        verb.len() > 5 && verb.ends_with("ed")
    };
    let second = at + 3;
    parsed.word(Some(at + 1)) == "and"
        && acts(at.checked_sub(1))
        && acts(Some(at + 2))
        && parsed.is_figure(second)
        && super::has_noun(parsed, second)
}

/// "25 of these being council employees": a part of what a figure before counts.
pub(super) fn is_of_them(parsed: &Parsed, at: usize) -> bool {
    parsed.word(Some(at + 1)) == "of"
        && matches!(
            parsed.word(Some(at + 2)),
            "these" | "those" | "them" | "whom"
        )
        && parsed.figure_before(at).is_some()
}

/// "75% (12) of 16 measures": how many a share is, in brackets before its whole.
pub(super) fn is_share_of(parsed: &Parsed, at: usize) -> bool {
    let share = at.checked_sub(2).is_some_and(|share| {
        matches!(parsed.what(Some(share)), Some(What::Figure(figure))
            if parsed.figures[figure].value.unit == scrutineer_model::Unit::Percent)
    });
    share
        && parsed.word(at.checked_sub(1)) == "("
        && parsed.word(Some(at + 1)) == ")"
        && parsed.word(Some(at + 2)) == "of"
}

/// "50 minus 12", "a score of 3 for High": a sum that is worked out, a mark that is explained.
pub(super) fn is_reckoned(parsed: &Parsed, at: usize) -> bool {
    let sign = |word: &str| matches!(word, "minus" | "times" | "divided" | "multiplied");
    let mark = parsed.word(at.checked_sub(1)) == "of"
        && matches!(parsed.word(at.checked_sub(2)), "score" | "rating" | "mark")
        && matches!(parsed.word(Some(at + 1)), "for" | "is" | "means")
        && parsed.items.get(at + 2).is_some_and(|item| item.capital);
    // "Score 4/10"
    let scored = |at: usize| {
        matches!(
            parsed.word(at.checked_sub(1)),
            "score" | "scored" | "rating" | "mark"
        ) && parsed.word(Some(at + 1)) == "/"
    };
    let out_of = parsed.word(at.checked_sub(1)) == "/" && at.checked_sub(2).is_some_and(scored);
    scored(at)
        || out_of
        || sign(parsed.word(Some(at + 1)))
        || sign(parsed.word(at.checked_sub(1)))
        || mark
}
