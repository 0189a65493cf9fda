//! What a figure measures: the noun phrase that names it.
//!
//! Each place where a sentence may name it has its rule, in a file of its own: behind the figure,
//! before an "of", before brackets or a colon, or as the subject. Where the sentence only points back
//! ("this is", "performance was"), the indicator before it holds.

mod acted;
mod actor;
mod after;
mod again;
mod alike;
mod answered;
mod as_before;
mod asked;
mod at_cost;
mod being;
pub(crate) mod beside;
mod bracket;
mod by_noun;
mod by_place;
mod change;
mod change_noun;
mod chosen;
pub(crate) mod clause;
mod compared_with;
mod completed;
mod days_lost;
mod elided_object;
mod entered;
mod exceeding;
mod form;
mod fronted;
mod gapped;
mod general;
mod glossed;
mod heading;
mod headless;
mod idle;
mod in_turn;
mod judged;
mod label;
mod leaving;
pub(crate) mod levels;
mod linked;
mod moved_to;
mod nearby;
mod noun_phrase;
mod object;
mod of_noun;
mod of_which;
pub(crate) mod of_whole;
pub(crate) mod opposed;
mod others;
mod part_of_sum;
mod parts_from;
mod past;
mod possessed;
mod predicate;
mod purpose;
mod qualified;
mod reach;
mod recorded;
mod report;
mod rules;
mod run_on;
pub(crate) mod same_noun;
mod signs;
mod stands_at;
mod stands_for;
mod stands_in;
mod subject;
mod surveyed;
mod told;
mod told_apart;
pub(crate) mod topic;
mod transacted;
mod trimmed;
mod under_lead;
mod weighed;

use std::cell::Cell;

use scrutineer_model::Unit;

use crate::parse::{Parsed, What};

pub(crate) use asked::Asked;
use chosen::finished;
use general::is_general;
pub(crate) use heading::{of_heading, of_sentence};
use nearby::noun_behind;
use noun_phrase::{is_mass_noun, phrase, phrase_from, stretch};
pub(crate) use qualified::qualified;
use signs::only_target;
pub(crate) use told_apart::told_apart;
pub use weighed::Proposal;

/// An indicator and the rule that named it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub(crate) text: String,
    pub(crate) by: By,
}

/// The name that a rule gives; none where it is empty.
fn named(text: String, by: By) -> Option<Named> {
    (!text.is_empty()).then_some(Named { text, by })
}

/// Which rule names a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// What it is booked as, what it exceeds, a list's item.
    Phrase,
    /// The figure before it.
    FigureBefore,
    /// A part of what was named before.
    Part,
    /// The object of what moves it, or what changed.
    Change,
    /// A label, or the words before its brackets.
    Label,
    /// Words before an "of".
    OfNoun,
    /// The counted with what they do.
    Predicate,
    /// Words behind it.
    Behind,
    /// The subject of its clause.
    Subject,
    /// Its place in its clause, where the rules name something else.
    Place,
    /// Two of them: "Green Belt, share of the area".
    Share,
    /// Who pays or receives it.
    Payer,
    /// What was named before, to which the sentence points back.
    Before,
    /// Nothing near names it.
    Guess,
}

/// What was named before the sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Before<'a> {
    /// The last indicator of the same paragraph or of the paragraph a bullet belongs to.
    pub(crate) indicator: Option<&'a str>,
    /// The indicator of the figure before, whatever its role.
    pub(crate) figure: Option<&'a str>,
    /// The text that a bullet continues.
    pub(crate) lead: Option<&'a str>,
    /// The bullet above it that leads to those below.
    pub(crate) point: Option<&'a str>,
    /// What the sentence before is about, which states no figure.
    pub(crate) topic: Option<&'a topic::Topic>,
    /// What the heading names under which it stands.
    pub(crate) heading: Option<&'a str>,
    /// The indicator of the last figure of the sentence in the same unit.
    pub(crate) same_unit: Option<&'a str>,
    /// The indicator of the last count of the sentence.
    pub(crate) count: Option<&'a str>,
}

impl<'a> Before<'a> {
    /// What the sentence before is about, else what the heading names.
    fn spoken_of(&self) -> Option<&'a str> {
        let topic = self.topic.and_then(topic::Topic::name);
        topic.or(self.heading)
    }
}

/// How likely the name of a figure is beside all others that it may have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Lead {
    /// No other was looked at.
    Sure,
    /// It was chosen among others.
    Among {
        /// The log odds of what speaks of the same thing.
        odds: f32,
    },
}

/// The indicator of the figure at an item's place.
pub(crate) fn indicator(asked: &Asked) -> Option<(Named, Lead)> {
    match proposed(asked) {
        Proposed::Sure(named) => Some((named, Lead::Sure)),
        Proposed::Open(open) => weighed::chosen(asked, open),
    }
}

/// The name that the order of the rules gives a figure, and, where that is not sure, all that it may have with what is seen of them.
pub(crate) fn proposals(asked: &Asked) -> (Option<Named>, Vec<Proposal>) {
    match proposed(asked) {
        Proposed::Sure(named) => (Some(named), Vec::new()),
        Proposed::Open(open) => {
            let proposals = weighed::proposals(asked, &open);
            (open.first, proposals)
        }
    }
}

/// What the rules propose.
enum Proposed {
    /// A name that needs no other beside it.
    Sure(Named),
    Open(Open),
}

/// Names of which one is to be chosen.
struct Open {
    /// All names that the rules give.
    names: Vec<Named>,
    /// The one that their order takes.
    first: Option<Named>,
}

/// What the rules propose. Not asked further where the first name is of a kind that nothing else was right beside.
fn proposed(asked: &Asked) -> Proposed {
    let (parsed, at) = (asked.parsed, asked.at);
    let further = rules::further();
    let taken = Cell::new(false);
    let mut given = rules::rules()
        .enumerate()
        .filter(|(place, _)| !taken.get() || further.contains(place))
        .filter_map(|(_, rule)| rule.name(asked))
        .map(|named| trimmed::trimmed(asked, &finished(asked, named)));
    let mut names = Vec::new();
    let first = judged::judged(given.by_ref().inspect(|named| names.push(named.clone())));
    taken.set(true);
    let first = first.map(|named| others::excepted(parsed, at, named));
    match first {
        Some(named) if matches!(named.by, By::Predicate | By::Phrase | By::Part | By::Share) => {
            Proposed::Sure(named)
        }
        first => {
            names.extend(given);
            Proposed::Open(Open { names, first })
        }
    }
}

fn unit(parsed: &Parsed, at: usize) -> Unit {
    match parsed.what(Some(at)) {
        Some(What::Figure(figure)) => parsed.figures[figure].value.unit,
        _ => Unit::Unknown,
    }
}

/// The names that the order of the rules gives.
#[cfg(test)]
pub(crate) fn shown(sentence: &str) -> Vec<String> {
    let parsed = crate::parse::parse(sentence, None);
    let before = Before {
        indicator: Some("KNOWN"),
        figure: None,
        lead: None,
        point: None,
        topic: None,
        heading: None,
        same_unit: None,
        count: None,
    };
    parsed
        .figure_places()
        .map(|(at, figure)| {
            let asked = Asked {
                parsed: &parsed,
                at,
                role: crate::roles::role(&parsed, at),
                before,
            };
            let named = proposals(&asked)
                .0
                .map_or(String::new(), |named| named.text);
            format!("{}: {named}", parsed.figures[figure].value.text)
        })
        .collect()
}

#[cfg(test)]
mod tests;
