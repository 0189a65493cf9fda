//! Whose a paper may be, what speaks for each, and who of them it is.

use std::collections::BTreeMap;

use scrutineer_model::{Body, Reason};

use super::{ALONE_IN_TITLE, bodies};
use crate::passages::Passage;
use crate::register::councils;

/// Below this nothing is said: about one heading, one running head, or a domain and a mention.
pub(super) const ENOUGH: f64 = 3.0;

/// The best must be this much ahead of the next.
pub(super) const AHEAD: f64 = 1.5;

/// Less is enough where next to nothing speaks for anybody else: a heading with its name in it and a
/// sentence.
pub(super) const ALONE: f64 = 2.0;

/// What "next to nothing" is.
pub(super) const NOBODY: f64 = 0.5;

/// Rules by which a paper shows whose it is, and does not only speak of somebody.
const SHOWN: [&str; 8] = [
    "title",
    "running_head",
    "opening",
    "commissioned",
    "author",
    "duty",
    "plan",
    "imprint",
];

/// What somebody counts whom a paper only speaks of, in headings and addresses too, where it shows whose it is.
const SPOKEN_OF: f64 = 0.2;

/// Somebody whose paper it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Candidate<'a> {
    /// Index in the register.
    Council(usize),
    /// A body that is not in it, by its name as printed.
    Other(&'a str),
}

#[derive(Default)]
pub(super) struct Weight {
    /// An address at the head of the paper is theirs.
    pub(super) is_at_head: bool,
    /// The most that each rule gave.
    pub(super) by_rule: BTreeMap<&'static str, f64>,
    pub(super) evidence: Vec<(f64, Reason)>,
}

impl Weight {
    pub(super) fn of(&self, rule: &str) -> f64 {
        self.by_rule.get(rule).copied().unwrap_or_default()
    }

    /// What is shown at the head of pages, and not spoken of.
    pub(super) fn shows(&self) -> f64 {
        self.of("title") + self.of("running_head") + self.of("heading") + self.of("commissioned")
    }

    /// Whether they stand where papers say whose they are: at the head, at the head or foot of pages, under a letter. A body's
    /// name alone in a title (`titled`) says more than a council's address beside it: a parish's head may tell its district's site.
    fn is_shown(&self, titled: bool) -> bool {
        self.is_at_head && !titled || SHOWN.iter().map(|rule| self.of(rule)).sum::<f64>() >= ENOUGH
    }

    pub(super) fn total(&self) -> f64 {
        self.by_rule.values().sum()
    }
}

/// The most that all findings of one rule count together: many mentions are no more than some.
pub(super) fn most(rule: &str) -> f64 {
    match rule {
        "title" => 12.0,
        "running_head" => 9.0,
        "heading" | "domain" => 6.0,
        "mention" => 3.0,
        _ => 4.0,
    }
}

pub(super) fn choose(
    weights: BTreeMap<Candidate<'_>, Weight>,
    date: Option<&str>,
) -> Option<(Body, Vec<Reason>)> {
    let titled = (weights.iter()).any(|(candidate, weight)| {
        matches!(candidate, Candidate::Other(_)) && weight.of("title") >= ALONE_IN_TITLE
    });
    let shown = weights.values().any(|weight| weight.is_shown(titled));
    let mut ranked: Vec<(f64, Candidate<'_>, Weight)> = (weights.into_iter())
        .map(|(candidate, weight)| {
            let there = match candidate {
                Candidate::Council(index) => (councils().get(index))
                    .is_none_or(|council| date.is_none_or(|date| council.was_there(date))),
                Candidate::Other(_) => true,
            };
            let spoken_of = shown && !weight.is_shown(titled);
            let total = weight.total()
                * if there { 1.0 } else { 0.3 }
                * if spoken_of { SPOKEN_OF } else { 1.0 };
            (total, candidate, weight)
        })
        .collect();
    in_one_language(&mut ranked);
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    // Somebody of whom sentences alone speak is not whose paper it is, and stands in the way half.
    let rival = |(total, _, weight): &(f64, Candidate, Weight)| {
        let only = weight.total() - weight.of("mention") <= 0.0;
        total * if only { 0.5 } else { 1.0 }
    };
    let next = (ranked.iter().skip(1)).map(rival).fold(0.0, f64::max);
    // Three or more that something speaks for: a joint paper is nobody's alone.
    let joint = (ranked.iter())
        .filter(|(total, _, weight)| total - weight.of("mention") >= ALONE)
        .count()
        >= 3;
    // Who writes to several gives an address of its own.
    let joint = joint
        && !(ranked.first()).is_some_and(|(total, _, weight)| {
            weight.of("domain") > 0.0
                && weight.of("title") > 0.0
                && *total >= 2.0 * next
                && (ranked.iter().skip(1)).all(|(.., weight)| weight.of("domain") <= 0.0)
        });
    // A parish's or town's council whose name stands in a title beside its district's.
    let parish = (ranked.iter().skip(1)).any(|(_, candidate, weight)| {
        matches!(candidate, Candidate::Other(name) if bodies::is_parish(name))
            && weight.of("title") + weight.of("running_head") >= ENOUGH
    });
    let mut ranked = ranked.into_iter();
    let (total, candidate, mut weight) = ranked.next()?;
    let others: Vec<_> = ranked.collect();
    // A page of the web names its host at its head, and whose papers it shows in its title.
    let hosted = weight.of("title") >= 6.0
        && (others.iter())
            .all(|(.., other)| other.of("title") == 0.0 && other.of("heading") == 0.0)
        && matches!(candidate, Candidate::Other(_));
    let alone = total >= ALONE && next <= NOBODY;
    let principal = matches!(candidate, Candidate::Council(_));
    let ahead = if joint || principal && parish {
        3.0 * AHEAD
    } else if hosted {
        1.0
    } else {
        AHEAD
    };
    if total < ENOUGH && !alone || total < next * ahead {
        return None;
    }
    // Sentences speak of councils; only what a paper shows of itself says whose it is.
    if weight.by_rule.keys().all(|rule| *rule == "mention") {
        return None;
    }
    weight.evidence.sort_by(|a, b| b.0.total_cmp(&a.0));
    let evidence = weight.evidence.into_iter().map(|(_, found)| found).take(3);
    let body = match candidate {
        Candidate::Council(index) => {
            let council = councils().get(index)?;
            Body {
                name: council.name.to_owned(),
                gss: council.gss,
            }
        }
        Candidate::Other(name) => Body {
            name: name.to_owned(),
            gss: None,
        },
    };
    Some((body, evidence.collect()))
}

/// A council that gives its name in Welsh and in English is one.
fn in_one_language(ranked: &mut Vec<(f64, Candidate<'_>, Weight)>) {
    let welsh = |candidate: &Candidate| matches!(candidate, Candidate::Other(name) if name.to_lowercase().starts_with("cyngor "));
    let best = (ranked.iter())
        .filter(|(_, candidate, _)| {
            !welsh(candidate)
                && matches!(candidate, Candidate::Other(name) if bodies::is_parish(name))
        })
        .map(|(total, ..)| *total)
        .fold(0.0, f64::max);
    ranked.retain(|(total, candidate, _)| !welsh(candidate) || *total > best);
}

pub(super) fn note(weight: &mut Weight, rule: &'static str, value: f64, passage: &Passage) {
    let sum = weight.by_rule.entry(rule).or_default();
    *sum = (*sum + value).min(most(rule));
    if weight.evidence.len() < 12 {
        weight.evidence.push((
            value,
            Reason {
                of: "council",
                rule,
                text: crate::text::head(&passage.text, 120).to_owned(),
                source: passage.source.clone(),
            },
        ));
    }
}
