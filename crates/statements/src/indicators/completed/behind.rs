//! What stands behind the words that a name ends with: participles, relative clauses, the rest of a list, what is said of two.

use std::ops::Range;

use scrutineer_model::Unit;

use super::super::clause::classes_of;
use super::super::{is_mass_noun, unit};
use super::{LONGEST, joined};
use crate::lexicon::is_preposition;
use crate::parse::{Class, Parsed, What};

/// "people / using the new service", "branches / run by volunteers", "authorities / that have taken over parking".
pub(super) fn said_of(parsed: &Parsed, items: &Range<usize>) -> Option<String> {
    let classes = classes_of(parsed);
    let (word, next) = (parsed.word(Some(items.end)), items.end + 1);
    let last = parsed.word(items.end.checked_sub(1));
    let relative = matches!(word, "that" | "who")
        && classes
            .get(next)
            .is_some_and(|class| matches!(class, Class::Verb | Class::Participle));
    let doing = word.ends_with("ing")
        && word.len() > 4
        && !is_mass_noun(word)
        && !matches!(
            word,
            "including"
                | "excluding"
                | "following"
                | "during"
                | "regarding"
                | "ending"
                | "according"
                | "remaining"
                | "depending"
                | "being"
                | "evening"
                | "morning"
                | "meeting"
                | "hearing"
        );
    let by = word == "by"
        && (last.ends_with("ed")
            || matches!(
                last,
                "run" | "held" | "made" | "given" | "led" | "taken" | "built" | "sent" | "lost"
            ))
        && matches!(parsed.what(Some(next)), Some(What::Word));
    let by = by && items.len() > 1;
    let said = (relative || doing || by)
        .then(|| run(parsed, items.end))
        .flatten()?;
    let end = parsed.items[items.end].span.start + said.len();
    let next = (items.end..parsed.items.len()).find(|&at| parsed.items[at].span.start >= end);
    let Some(next) = next else {
        return Some(said);
    };
    // "services receiving a score / of 80%": what ends before a figure is not whole. "71 of the 388 reviews that fell due / were late":
    // what the sentence says of them is what is counted.
    if (next..next + 3).any(|at| parsed.is_figure(at)) || classes.get(next) == Some(&Class::Verb) {
        return None;
    }
    // "having a shared set of social, economic and other issues"
    if let Some(rest) = listed(parsed, &(items.end..next)) {
        return Some(joined(&said, &rest));
    }
    // "that have failed tests, as of October" is whole.
    let cut = parsed.word(Some(next)) == ","
        && classes.get(next + 1) == Some(&Class::Noun)
        && (next + 2..next + 6).any(|at| classes.get(at) == Some(&Class::Joiner));
    Some(said).filter(|_| !cut)
}

/// The words from a place on, up to what ends a clause; none where fewer than two are left.
pub(super) fn run(parsed: &Parsed, from: usize) -> Option<String> {
    let classes = classes_of(parsed);
    let verb = (from..from + 2).find(|&at| classes.get(at) == Some(&Class::Verb));
    let ends = |&at: &usize| {
        // "who came under a plan / had had one": what is said of them all.
        let finite = classes[at] == Class::Verb && at > from && verb != Some(at);
        let item = &parsed.items[at];
        let sign = item.what == What::Mark
            && !matches!(item.lower.as_str(), "-" | "'" | "‘" | "’" | "&" | "/");
        let second = at > from + 1
            && matches!(
                classes[at],
                Class::Relative | Class::Opener | Class::Pronoun
            );
        let other = classes[at] == Class::Joiner && opens_clause(parsed, classes, at);
        finite || sign || second || other || matches!(item.what, What::Figure(_) | What::Period(_))
    };
    let end = (from..parsed.items.len())
        .find(ends)
        .unwrap_or(parsed.items.len());
    let idle = |&at: &usize| {
        matches!(
            classes[at - 1],
            Class::Preposition | Class::Article | Class::Adverb | Class::Joiner
        ) || matches!(
            parsed.word(Some(at - 1)),
            "is" | "are"
                | "was"
                | "were"
                | "has"
                | "have"
                | "had"
                | "this"
                | "the"
                | "a"
                | "each"
                | "every"
        )
    };
    let end = (from + 2..=end).rev().find(|at| !idle(at))?;
    (end - from <= LONGEST).then(|| parsed.printed(from..end).to_owned())
}

/// Whether a verb follows behind a joiner before the next sign: another clause, and no second noun.
fn opens_clause(parsed: &Parsed, classes: &[Class], joiner: usize) -> bool {
    // "and part of it (14%) is": what stands in brackets is passed over
    (joiner + 1..parsed.items.len())
        .take_while(|&at| {
            parsed.items[at].what != What::Mark || matches!(parsed.word(Some(at)), "(" | ")")
        })
        .any(|at| {
            matches!(
                classes[at],
                Class::Verb | Class::Pronoun | Class::Figure | Class::Opener
            )
        })
}

/// "floorspace for retail / , food / beverage and leisure uses": the rest of a list that the name's preposition opens.
pub(super) fn listed(parsed: &Parsed, items: &Range<usize>) -> Option<String> {
    /// Items of the rest at most.
    const REST: usize = 14;
    let classes = classes_of(parsed);
    let opened = items.clone().any(|at| classes[at] == Class::Preposition)
        || (items.start > 0 && parsed.word(items.start.checked_sub(1)) == "for");
    let comma = parsed.word(Some(items.end)) == ",";
    let joiner =
        classes.get(items.end) == Some(&Class::Joiner) && parsed.word(Some(items.end)) != "but";
    let first = items.end + 1;
    let noun = matches!(classes.get(first), Some(Class::Noun | Class::Article));
    if !opened || !noun || !(comma || joiner) {
        return None;
    }
    let stop = (first..parsed.items.len()).find(|&at| {
        let mark = parsed.items[at].what == What::Mark
            && !matches!(parsed.word(Some(at)), "," | "/" | "&" | "-" | "’" | "'");
        mark || matches!(
            parsed.what(Some(at)),
            Some(What::Figure(_) | What::Period(_))
        )
    });
    let mut end = stop.unwrap_or(parsed.items.len());
    if matches!(parsed.what(stop), Some(What::Figure(_))) {
        return None;
    }
    if matches!(parsed.what(stop), Some(What::Period(_))) {
        end -= usize::from(is_preposition(parsed.word(end.checked_sub(1))));
    }
    let rest = first..end;
    let plain = rest.clone().all(|at| {
        matches!(
            classes[at],
            Class::Noun | Class::Article | Class::Joiner | Class::Mark | Class::Preposition
        )
    });
    let ends = comma.then(|| {
        rest.clone()
            .rev()
            .find(|&at| classes[at] == Class::Joiner && parsed.word(Some(at)) != "but")
    });
    // A comma alone parts clauses; the last of a list stands behind "and".
    let whole = ends.is_none_or(|last| {
        last.is_some_and(|last| {
            !rest
                .clone()
                .any(|at| at > last && parsed.word(Some(at)) == ",")
        })
    });
    let closed = end
        .checked_sub(1)
        .is_some_and(|last| classes[last] == Class::Noun);
    let left = (first..first + 2)
        .any(|at| matches!(parsed.word(Some(at)), "balance" | "remainder" | "rest"));
    let whole = whole && closed && !left;
    (plain && whole && rest.len() <= REST && !rest.is_empty())
        .then(|| parsed.printed(items.end..end).to_owned())
}

/// "83% of residents and 80% of businesses / are satisfied": what is said of both behind the second.
pub(super) fn shared(parsed: &Parsed, at: usize, items: &Range<usize>) -> Option<String> {
    /// Items of the second noun at most.
    const NOUN: usize = 8;
    let second = items.end + 1;
    let both = parsed.word(Some(items.end)) == "and"
        && parsed.is_figure(second)
        && parsed.are_alike(at, second)
        && unit(parsed, at) == Unit::Percent
        && parsed.word(Some(second + 1)) == "of";
    let classes = classes_of(parsed);
    let verb = (second + 2..second + 2 + NOUN)
        .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
        .find(|&word| classes[word] == Class::Verb)?;
    both.then(|| run(parsed, verb)).flatten()
}
