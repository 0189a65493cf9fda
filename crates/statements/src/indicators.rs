//! What a figure measures: the noun phrase that names it.
//!
//! Each place where a sentence may name it has its rule, in a file of its own: behind the figure,
//! before an "of", before brackets or a colon, or as the subject. Where the sentence only points back
//! ("this is", "performance was"), the indicator before it holds.

mod after;
mod bracket;
mod change;
mod label;
mod object;
mod of_noun;
mod subject;

use std::ops::Range;

use scrutineer_model::Unit;

use crate::lexicon::{is_empty, is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};
use crate::roles::Role;

/// An indicator and how surely it is the right one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub(crate) text: String,
    /// From 0 to 1.
    pub(crate) sure: f32,
}

/// What was named before the sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Before<'a> {
    /// The last indicator of the same paragraph or of the paragraph a bullet belongs to.
    pub(crate) indicator: Option<&'a str>,
    /// The text that a bullet continues.
    pub(crate) lead: Option<&'a str>,
}

/// Words a phrase has at most; longer ones have run into the next clause.
const LONGEST: usize = 16;

/// The indicator of the figure at an item's place.
pub(crate) fn indicator(
    parsed: &Parsed,
    at: usize,
    role: Role,
    before: Before<'_>,
) -> Option<Named> {
    let named = |text: String, sure: f32| (!text.is_empty()).then_some(Named { text, sure });
    if behind_figure(parsed, at)
        && let Some(text) = before.indicator
        && (matches!(role, Role::Change(..) | Role::Level(_))
            || bracket::read(parsed, at).is_none())
    {
        return named(text.to_owned(), 0.8);
    }
    if matches!(role, Role::Change(..))
        && let Some(text) = change::read(parsed, at)
    {
        return named(text, 0.85);
    }
    if let Some(text) = object::read(parsed, at) {
        return named(text, 0.85);
    }
    if let Some(text) = label::read(parsed, at) {
        return named(text, 0.9);
    }
    if let Some(text) = bracket::read(parsed, at) {
        return named(text, 0.8);
    }
    let unit = unit(parsed, at);
    let subject = subject::read(parsed, at);
    if matches!(role, Role::Level(_)) {
        match (&subject, before.indicator) {
            (Some(subject::Subject::Named(subject)), _) => return named(subject.clone(), 0.8),
            (_, Some(text)) => return named(text.to_owned(), 0.75),
            _ => {}
        }
    }
    if let Some(text) = of_noun::read(parsed, at) {
        return named(text, 0.85);
    }
    let after = after::read(parsed, at);
    let share = unit == Unit::Percent && parsed.word(Some(parsed.beyond_brackets(at + 1))) == "of";
    match (subject, after) {
        // "Green Belt covers 32% of the area"
        (Some(subject::Subject::Named(subject)), Some(after)) if share => {
            named(format!("{subject}, share of {after}"), 0.8)
        }
        (_, Some(after))
            if share || noun_behind(parsed, at) || unit == Unit::Count || unit.is_money() =>
        {
            named(after, 0.85)
        }
        (Some(subject::Subject::Named(subject)), _) => named(subject, 0.85),
        (Some(subject::Subject::PointsBack), _) if before.indicator.is_some() => {
            named(before.indicator.unwrap_or_default().to_owned(), 0.75)
        }
        (_, Some(after)) => named(after, 0.7),
        _ => before
            .indicator
            .or(before.lead)
            .and_then(|text| named(text.trim_end_matches([':', ' ']).to_owned(), 0.5)),
    }
}

/// Whether a figure opens brackets right behind another figure: "£357.6m (30.3% of it)".
fn behind_figure(parsed: &Parsed, at: usize) -> bool {
    parsed.opens(at).is_some_and(|open| {
        let behind =
            open > 0 && (parsed.is_figure(open - 1) || open > 1 && parsed.is_figure(open - 2));
        behind && at - open <= 3
    })
}

/// Whether a plain noun stands right behind a figure: "7.6% households".
fn noun_behind(parsed: &Parsed, at: usize) -> bool {
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

fn unit(parsed: &Parsed, at: usize) -> Unit {
    match parsed.what(Some(at)) {
        Some(What::Figure(figure)) => parsed.figures[figure].value.unit,
        _ => Unit::Unknown,
    }
}

/// A noun phrase that begins at a place: words up to a sign, a figure, a verb or a new clause.
fn phrase_from(parsed: &Parsed, at: usize) -> Option<String> {
    let mut start = at;
    while parsed.items.get(start).is_some_and(|item| {
        item.what == What::Word
            && (is_empty(&item.lower) || matches!(item.lower.as_str(), "been" | "being"))
    }) {
        start += 1;
    }
    let mut end = start;
    while let Some(item) = parsed.items.get(end) {
        let next = parsed.items.get(end + 1);
        let stops = match item.what {
            What::Word => match item.lower.as_str() {
                "and" | "or" => {
                    let goes_on = next.is_some_and(|next| {
                        next.what == What::Word
                            && !is_verb(&next.lower)
                            && !is_joiner(&next.lower)
                            && !matches!(
                                next.lower.as_str(),
                                "a" | "an" | "the" | "it" | "they" | "this" | "there" | "by" | "to"
                            )
                    });
                    !goes_on
                }
                // "contributions to reserves", but "to 815", "to fund this".
                "from" | "to" => {
                    let noun = next.is_some_and(|next| {
                        next.what == What::Word
                            && !matches!(
                                next.lower.as_str(),
                                "be" | "a"
                                    | "fund"
                                    | "meet"
                                    | "support"
                                    | "help"
                                    | "ensure"
                                    | "allow"
                                    | "cover"
                                    | "provide"
                                    | "have"
                            )
                    });
                    let figure = parsed
                        .items
                        .iter()
                        .skip(end + 1)
                        .take(4)
                        .any(|item| matches!(item.what, What::Figure(_) | What::Period(_)));
                    !noun || figure || end == start
                }
                "by" | "compared" | "than" | "at" | "since" | "during" | "against" | "but"
                | "which" | "while" | "whilst" | "as" | "because" | "if" | "so" | "when"
                | "although" | "until" | "including" | "per" | "where" => true,
                word => {
                    is_verb(word)
                        && end > start
                        && !matches!(
                            word,
                            "said"
                                | "felt"
                                | "cost"
                                | "costs"
                                | "cuts"
                                | "results"
                                | "account"
                                | "benefits"
                                | "may"
                                | "can"
                                | "reported"
                                | "required"
                                | "identified"
                                | "agreed"
                                | "paid"
                                | "provided"
                                | "reduced"
                                | "achieved"
                                | "increased"
                                | "improved"
                                | "employed"
                        )
                }
            },
            What::Mark => !matches!(
                item.lower.as_str(),
                "-" | "'" | "‘" | "’" | "&" | "/" | "“" | "”" | "\""
            ),
            What::Passed => false,
            What::Figure(_) | What::Period(_) => true,
        };
        if stops || end - start == LONGEST {
            break;
        }
        end += 1;
    }
    phrase(parsed, start..end)
}

/// A range of items as a phrase, empty words and prepositions at its ends left out.
fn phrase(parsed: &Parsed, items: Range<usize>) -> Option<String> {
    let Range { mut start, mut end } = items;
    let idle = |at: usize, last: bool| {
        let item = &parsed.items[at];
        match item.what {
            What::Word if last => {
                is_preposition(&item.lower)
                    || is_joiner(&item.lower)
                    || matches!(
                        item.lower.as_str(),
                        "a" | "an"
                            | "the"
                            | "is"
                            | "are"
                            | "was"
                            | "were"
                            | "has"
                            | "have"
                            | "only"
                            | "also"
                            | "now"
                            | "of"
                    )
            }
            What::Word => {
                is_empty(&item.lower)
                    || is_joiner(&item.lower)
                    || is_preposition(&item.lower) && item.lower != "under"
            }
            What::Mark | What::Period(_) => true,
            What::Passed | What::Figure(_) => false,
        }
    };
    while start < end && idle(start, false) {
        start += 1;
    }
    while start < end && idle(end - 1, true) {
        end -= 1;
    }
    let text = parsed.printed(start..end).trim();
    let lettered = text.chars().filter(|char| char.is_alphabetic()).count() > 1;
    lettered.then(|| text.to_owned())
}

#[cfg(test)]
pub(crate) fn shown(sentence: &str) -> Vec<String> {
    let parsed = crate::parse::parse(sentence, None);
    let before = Before {
        indicator: Some("BEFORE"),
        lead: None,
    };
    parsed
        .figure_places()
        .map(|(at, figure)| {
            let role = crate::roles::role(&parsed, at);
            let named =
                indicator(&parsed, at, role, before).map_or(String::new(), |named| named.text);
            format!("{}: {named}", parsed.figures[figure].value.text)
        })
        .collect()
}
