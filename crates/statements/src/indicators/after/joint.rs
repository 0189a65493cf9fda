//! Nouns behind a figure that it shares with another: "88 minor and 197 other applications", "we received 523 and closed 498
//! requests", "£1.3m was spent on 142 adaptations".

use super::read;
use crate::indicators::phrase_from;
use crate::parse::{Parsed, What};

/// "we received 523 and closed 498 requests": the noun behind the second of two counts, and what was done to the first.
pub(in crate::indicators) fn second_noun(parsed: &Parsed, at: usize) -> Option<String> {
    if !crate::counted::parts::is_shared_noun(parsed, at) {
        return None;
    }
    let noun = read(parsed, at + 3)?;
    Some(format!("{noun} {}", parsed.word(at.checked_sub(1))))
}

/// "88 minor and 197 other applications": the noun of an adjective that another figure's noun completes.
pub(in crate::indicators) fn shared_noun(parsed: &Parsed, at: usize, name: &str) -> Option<String> {
    let adjective = parsed.word(Some(at + 1));
    let plural = adjective.ends_with('s')
        || matches!(
            adjective,
            "children" | "people" | "men" | "women" | "staff" | "police"
        );
    let alone = adjective == name && !plural && parsed.word(Some(at + 2)) == "and";
    let other = matches!(parsed.word(Some(at + 4)), "other" | "new" | "further")
        || parsed.what(Some(at + 5)) == Some(What::Word)
            && parsed.word(Some(at + 5)).ends_with('s');
    if !alone || !other || !parsed.is_figure(at + 3) {
        return None;
    }
    let noun = phrase_from(parsed, at + 4)?;
    let last = noun.split_whitespace().last()?;
    last.ends_with('s').then(|| last.to_owned())
}

/// "£1.3m was spent on 142 adaptations": a sum is named by what stands behind the count.
pub(super) fn is_count_of(parsed: &Parsed, sum: usize, count: usize) -> bool {
    let figure = |at: usize| match parsed.what(Some(at)) {
        Some(What::Figure(figure)) => Some(&parsed.figures[figure]),
        _ => None,
    };
    figure(sum).is_some_and(|figure| figure.value.unit.is_money())
        && figure(count).is_some_and(|figure| figure.bare)
        && crate::indicators::noun_behind(parsed, count)
}

/// How many items say the figure again in another way: "£7.3m, or 81%, of the £9.0m savings target".
pub(super) fn said_again(parsed: &Parsed, from: usize) -> usize {
    let again = parsed.word(Some(from)) == ","
        && parsed.word(Some(from + 1)) == "or"
        && parsed.is_figure(from + 2)
        && parsed.word(Some(from + 3)) == ","
        && parsed.word(Some(from + 4)) == "of";
    4 * usize::from(again)
}
