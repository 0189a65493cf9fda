//! What an institution does with a figure, where it alone is the subject: "the Council needs to make further reductions
//! of £80m", "members are provided with a transition allowance, to a maximum of 39 weeks".
//!
//! Not where something else is the subject: "school absence has fallen by 5%".

use super::{phrase, phrase_from, subject, unit};
use crate::lexicon::{is_be_or_have, is_infinitive, is_preposition};
use crate::parse::{Parsed, What};

/// Words a name has at most.
const LONGEST: usize = 10;

/// Words between verb and figure that name nothing.
const IDLE: &[&str] = &[
    "approximately",
    "maximum",
    "minimum",
    "total",
    "sum",
    "amount",
    "only",
    "about",
    "around",
    "over",
    "further",
    "additional",
    "another",
    "more",
    "less",
    "than",
    "them",
    "that",
    "this",
    "the",
    "its",
    "their",
    "not",
    "figure",
    "level",
];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let depth = parsed.items[at].depth;
    let verb = (at.saturating_sub(3 * LONGEST)..at)
        .rev()
        .filter(|&before| parsed.items[before].depth <= depth)
        .take_while(|&before| !matches!(parsed.word(Some(before)), ";" | ":"))
        .find(|&before| acts(parsed, before))?;
    let mut start = verb + 1;
    while start < at && is_preposition(parsed.word(Some(start))) {
        start += 1;
    }
    let mut end = start;
    while end < at && end - start < LONGEST {
        let item = &parsed.items[end];
        let joins = matches!(
            item.lower.as_str(),
            "by" | "to" | "from" | "at" | "for" | "which" | "that" | "and"
        );
        let of_figure = item.lower == "of"
            && parsed.items[end + 1..at].iter().all(|item| {
                item.lower.is_empty() || IDLE.contains(&item.lower.as_str()) || item.lower == "a"
            });
        if joins || of_figure || !matches!(item.what, What::Word) && item.lower != "-" {
            break;
        }
        end += 1;
    }
    let says = parsed.items[start..end].iter().any(|item| {
        item.lower.len() > 2
            && !item.lower.ends_with("ly")
            && !IDLE.contains(&item.lower.as_str())
            && !is_preposition(&item.lower)
    });
    if !says {
        return None;
    }
    // "further reductions", "additional contribution": the adjective is half of the name.
    let more = parsed.items[start..end]
        .iter()
        .position(|item| matches!(item.lower.as_str(), "further" | "additional"));
    let name = phrase(parsed, start..end)?;
    match more {
        Some(more) if !name.contains(' ') => Some(format!(
            "{} {name}",
            parsed.printed(start + more..start + more + 1)
        )),
        _ => Some(name),
    }
}

/// "The authority has committed £2m to improvement work": where a sum goes that somebody gives.
pub(super) fn given(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = at.checked_sub(1)?;
    let link = parsed.beyond_brackets(at + 1);
    let gives = parsed.word(Some(verb)).ends_with("ed")
        && unit(parsed, at).is_money()
        && matches!(
            parsed.word(Some(link)),
            "to" | "for" | "towards" | "into" | "on"
        );
    let what = phrase_from(parsed, link + 1).filter(|_| gives)?;
    Some(format!(
        "{} {} {what}",
        parsed.printed(verb..at),
        parsed.word(Some(link))
    ))
}

/// Whether something is done at a place: a finite verb, a participle or an infinitive.
fn acts(parsed: &Parsed, at: usize) -> bool {
    let item = &parsed.items[at];
    item.what == What::Word
        && !is_auxiliary(&item.lower)
        && (subject::ends_subject(parsed, at)
            || is_infinitive(&item.lower)
            || item.lower.ends_with("ed")
                && matches!(
                    parsed.word(at.checked_sub(1)),
                    "has" | "have" | "had" | "is" | "are" | "was" | "were" | "been" | "be"
                )
            || parsed.word(at.checked_sub(1)) == "to" && !is_preposition(&item.lower))
}

fn is_auxiliary(word: &str) -> bool {
    is_be_or_have(word)
        || matches!(
            word,
            "will" | "would" | "could" | "should" | "can" | "may" | "might" | "must"
        )
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_done_names_the_figure() {
        for (sentence, expected) in [
            (
                "The Council has cut costs and has agreed to make further reductions of £80m",
                "£80m: further reductions",
            ),
            (
                "Members of Council are provided with a transition allowance, to a maximum of 39 weeks",
                "39 weeks: transition allowance",
            ),
            (
                "The School Board has approved an additional contribution of £3 million",
                "£3 million: additional contribution",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected, "{sentence}");
        }
    }

    #[test]
    fn where_a_sum_goes_says_more_than_who_gives_it() {
        assert_eq!(
            shown("The local authority has committed £2 million to improvement work"),
            ["£2 million: committed to improvement work"]
        );
    }

    #[test]
    fn another_subject_names_its_figure() {
        assert_eq!(
            shown("School absence has fallen by 5%"),
            ["5%: School absence"]
        );
    }
}
