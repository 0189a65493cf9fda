//! How likely a statement's number, unit, time and indicator are all right.
//!
//! A logistic model of few signs: how likely the weights make the name beside all others, where it stands, which rule it is of,
//! where its time is from, and how densely the page is written ([`crate::density`]). Two steps:
//!
//! 1. What each sign tells was fitted on 4,536 figures of open pages and passages, with a level of its own for those that rules were
//!    made on, which is not claimed of others.
//! 2. However sure all signs are, something else may be wrong: no more is claimed than so many of a hundred, fewer in dense prose. This
//!    is lower than the fit had it, so that claims hold on pages that nobody has looked at, of which totals alone are known
//!    (docs/scores.md).
//!
//! Left out by publisher, and by file in passages, the fit claimed:
//!
//! | claimed | published papers | those of them that no rule was made on | dense prose by somebody else |
//! |---|---|---|---|
//! | 0.8 and more | 0.95 of 838 | 0.93 of 277 | 0.81 of 562 |
//! | 0.7 to 0.8 | 0.86 of 331 | 0.86 of 112 | 0.76 of 445 |
//! | 0.6 to 0.7 | 0.81 of 131 | 0.79 of 34 | 0.63 of 249 |
//! | 0.4 to 0.6 | 0.68 of 90 | 0.54 of 26 | 0.50 of 214 |
//!
//! The odds of a name count whether or not the order of the rules takes it: names taken against it had claimed 0.75 and more on published
//! papers and were as often wrong as right.
//!
//! Sixty more signs were tried (figures, joints and words of the sentence, how far off the name is, the class of each of its words and of
//! those beside it, how many rules agree, its unit and length, whether a choice without the rules agrees): left out by file, they told no
//! more.

use crate::indicators::{By, Lead, Named};
use crate::lexicon::{is_empty, is_joiner, is_preposition, is_verb, is_welsh};
use crate::parse::{Parsed, What};
use crate::size_class::{is_threshold, may_set_terms};

/// Where a figure's time comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    /// Its sentence, with its year or without.
    Own,
    /// What its sentence goes on from, a lead-in or the sentence before.
    Near,
    /// What its page's head, its section or its paper says once for all its figures.
    Paper,
    /// Nothing gives it one.
    None,
}

/// What can be seen of a figure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signs {
    by: Option<By>,
    time: Time,
    /// No word of its name stands in its sentence.
    apart: bool,
    /// How likely its name is beside others.
    lead: Lead,
    /// Its sentence is in a language whose grammar is not known.
    welsh: bool,
    /// It may be a bound that something is allowed or judged by.
    terms: bool,
    /// It is one.
    threshold: bool,
    /// Its sentence is a row of names without a verb.
    listed: bool,
}

impl Signs {
    pub(crate) fn read(
        (parsed, at): (&Parsed, usize),
        named: Option<&Named>,
        (time, lead): (Time, Option<Lead>),
    ) -> Self {
        Self {
            by: named.map(|named| named.by),
            time,
            apart: named.is_some_and(|named| is_apart(parsed, &named.text)),
            lead: lead.unwrap_or(Lead::Sure),
            welsh: is_welsh(parsed.items.iter().map(|item| item.lower.as_str())),
            terms: may_set_terms(parsed, at),
            threshold: is_threshold(parsed, at),
            listed: is_listed(parsed),
        }
    }
}

/// "1 trolley for returns grey filing cabinet 4 drawers": names one after the other, which neither verbs nor signs part, so that
/// nobody can say where each ends.
fn is_listed(parsed: &Parsed) -> bool {
    /// Words of such a row at least.
    const WORDS: usize = 8;
    /// Of so many words one may be a preposition or the like.
    const BARE: usize = 7;
    let words = || parsed.items.iter().filter(|item| item.what == What::Word);
    let counts = (parsed.figures.iter()).any(|figure| figure.bare);
    let small = words()
        .filter(|item| {
            is_preposition(&item.lower) || is_joiner(&item.lower) || is_empty(&item.lower)
        })
        .count();
    let verb = words().any(|item| is_verb(&item.lower));
    // "2 x round tables 1 x safe": each begins with its count.
    let parted = (parsed.items.iter())
        .any(|item| matches!(item.lower.as_str(), "," | ";" | ":" | "x" | "×"));
    counts && !verb && !parted && words().count() >= WORDS && small * BARE <= words().count()
}

/// Whether no word of a name stands in a sentence.
fn is_apart(parsed: &Parsed, name: &str) -> bool {
    /// Shorter ones are prepositions and articles.
    const LETTERS: usize = 4;
    let name = name.to_lowercase();
    let mut words = name.split([' ', ',']).filter(|word| word.len() >= LETTERS);
    !words
        .any(|word| (parsed.items.iter()).any(|item| item.what == What::Word && item.lower == word))
}

/// However sure all signs are, so many are right in plain prose of papers that nobody has looked at: 0.87 of 286.
const MOST: f32 = 0.88;

/// By how much less that is in prose as dense as can be, where sure signs and doubtful ones differ little.
const LESS: f32 = 0.18;

/// The log odds of a figure in plain prose whose name and time are beyond doubt.
const BASE: f32 = 3.4;

/// What a rule's names add to that.
fn weight(by: Option<By>) -> f32 {
    match by {
        Some(By::OfNoun) => 0.4,
        Some(By::Before) => -0.1,
        Some(By::Guess) => -0.6,
        // Who pays is seldom what is measured.
        Some(By::Payer) => -1.0,
        Some(_) => 0.0,
        None => -4.6,
    }
}

/// No word of the name stands in the sentence.
const APART: f32 = -0.6;

/// The name was given to another figure before, or by a heading.
const INHERITED: f32 = -0.25;

/// Where no time is known there may be one, and one that is taken from the sentence before may be another's. A figure that loses its
/// time gains nothing by it.
fn time(time: Time) -> f32 {
    match time {
        Time::Own | Time::Paper => 0.0,
        Time::Near => -0.25,
        Time::None => -0.6,
    }
}

/// Prose as dense as can be.
const DENSE: f32 = -1.2;

/// Names in Welsh are found by luck. Not fitted: no label is Welsh.
const WELSH: f32 = -2.5;

/// Of 52 bounds so told that were looked at on published papers five were results. Not fitted: labels take bounds for figures.
const TERMS: f32 = -2.6;

/// A threshold is right at most as one.
const THRESHOLD: f32 = -3.6;

/// A row of names without a verb. Not fitted: no label has one.
const LISTED: f32 = -2.0;

/// What the odds of a name say, where others were looked at, whether or not it is the one that the order of the rules takes.
fn lead(lead: Lead) -> f32 {
    /// What a name's own odds count.
    const SLOPE: f32 = 0.5;
    /// More tell nothing.
    const MOST: f32 = 4.0;
    /// Nor do fewer.
    const LEAST: f32 = -1.0;
    match lead {
        Lead::Sure => 0.0,
        Lead::Among { inherited, odds } => {
            let odds = SLOPE * (odds.clamp(LEAST, MOST) - MOST);
            odds + if inherited { INHERITED } else { 0.0 }
        }
    }
}

/// How likely a figure is right, as log odds in plain prose: what is claimed of it is known when all of its page has been read.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(crate) struct Odds(f32);

impl Odds {
    pub(crate) fn of(signs: &Signs) -> Self {
        let weights = [
            (weight(signs.by), true),
            (APART, signs.apart),
            (time(signs.time), true),
            (lead(signs.lead), true),
            (WELSH, signs.welsh),
            (TERMS, signs.terms && !signs.threshold),
            (THRESHOLD, signs.threshold),
            (LISTED, signs.listed),
        ];
        let sum = (weights.iter())
            .filter(|(_, holds)| *holds)
            .fold(BASE, |odds, (weight, _)| odds + weight);
        Self(sum)
    }

    /// The confidence of the figure on a page as dense.
    pub(crate) fn confidence(self, density: f32) -> f32 {
        (MOST - LESS * density) / (1.0 + (-self.0 - DENSE * density).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(by: Option<By>) -> Signs {
        Signs {
            by,
            time: Time::Own,
            apart: false,
            lead: Lead::Sure,
            welsh: false,
            terms: false,
            threshold: false,
            listed: false,
        }
    }

    #[test]
    fn doubt_lowers_what_is_claimed() {
        let best = Odds::of(&signs(Some(By::Subject)));
        let undated = Signs {
            time: Time::None,
            ..signs(Some(By::Subject))
        };
        let apart = Signs {
            apart: true,
            ..signs(Some(By::Subject))
        };
        let close = Signs {
            lead: Lead::Among {
                odds: 0.5,
                inherited: false,
            },
            ..signs(Some(By::Subject))
        };
        let payer = signs(Some(By::Payer));
        for other in [undated, apart, close, payer] {
            assert!(Odds::of(&other) < best, "{other:?}");
        }
        assert!((0.8..MOST).contains(&best.confidence(0.0)));
        assert!(best.confidence(1.0) < 0.7);
    }

    #[test]
    fn a_row_of_names_is_in_doubt() {
        let listed = |text: &str| is_listed(&crate::parse::parse(text, None));
        assert!(listed(
            "1 trolley for returns grey filing cabinet 4 drawers metal chest"
        ));
        assert!(!listed(
            "In all 4 drawers of the grey cabinet were found empty"
        ));
    }

    #[test]
    fn who_loses_a_time_gains_nothing() {
        let odds = [Time::Own, Time::Paper, Time::Near, Time::None].map(|time| {
            let by = Some(By::Subject);
            Odds::of(&Signs { time, ..signs(by) })
        });
        assert!(odds.is_sorted_by(|more, less| more >= less), "{odds:?}");
        assert!(odds[3] < odds[1]);
    }

    #[test]
    fn a_figure_without_a_name_is_in_doubt() {
        assert!(Odds::of(&signs(None)).confidence(0.0) < 0.4);
    }
}
