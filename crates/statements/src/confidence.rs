//! How likely a statement's number, unit, time and indicator are all right.
//!
//! A logistic model of few signs: how likely the weights make the name beside all others, how far off it stands, which rule it is
//! of, and where its time is from. In prose as dense as can be ([`crate::density`]) the same signs are right less often.
//!
//! Fitted on 6,036 figures of ten open sets, each set counting the same, with a level of its own for those that rules were made on,
//! which is not claimed of others; then rounded, and lowered where readers who judged statements on their pages found more amiss than
//! labels do. Each set left out with all of its kind, fits of the same signs held as well on it. Of those that no rule was made on so many are right:
//!
//! | claimed | judged on published pages | pages labelled later | retold from pages of the web | 72 more | dense prose by somebody else |
//! |---|---|---|---|---|---|
//! | 0.8 and more | 0.86 of 57 | 0.84 of 25 | 1.00 of 21 | 0.64 of 11 | 0 of 3 |
//! | 0.7 to 0.8 | 0.71 of 89 | 0.94 of 32 | 0.88 of 40 | 0.80 of 50 | 0.92 of 72 |
//! | 0.6 to 0.7 | 0.50 of 76 | 0.90 of 39 | 0.78 of 46 | 1.00 of 24 | 0.81 of 420 |
//! | 0.4 to 0.6 | 0.40 of 111 | 0.96 of 25 | 0.71 of 73 | 0.59 of 46 | 0.69 of 528 |
//!
//! What tells most is a time that is missing: readers of the page mostly know one, most of all where one was told before on it.
//!
//! Some eighty more signs were tried (figures, joints and words of the sentence, what stands between a figure and its name, the class of each word
//! of a name and of those beside it, how many rules agree, unit, role and length, tense, items of lists, whether the name was given
//! before or stands in other words, whether a choice without the rules agrees): left out by file or by set, they told no more.

mod clausal;

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
    /// All words of its name stand far off in its sentence.
    far: bool,
    /// How likely its name is beside others.
    lead: Lead,
    /// Its clause has no verb.
    verbless: bool,
    /// Its sentence is in a language whose grammar is not known.
    welsh: bool,
    /// It may be a bound that something is allowed or judged by.
    terms: bool,
    /// It is one.
    threshold: bool,
    /// Its sentence is a row of names without a verb.
    listed: bool,
    /// Its name is a clause.
    clausal: bool,
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
            far: named.is_some_and(|named| is_far((parsed, at), &named.text)),
            lead: lead.unwrap_or(Lead::Sure),
            verbless: crate::tense::clause(parsed, at).verb.is_none(),
            welsh: is_welsh(parsed.items.iter().map(|item| item.lower.as_str())),
            terms: may_set_terms(parsed, at),
            threshold: is_threshold(parsed, at),
            listed: is_listed(parsed),
            clausal: named.is_some_and(|named| clausal::is_clause(&named.text, is_sum(parsed, at))),
        }
    }
}

/// Whether the figure at a place is money.
fn is_sum(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.what(Some(at)), Some(What::Figure(figure)) if parsed.figures[figure].value.unit.is_money())
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

/// Whether words of a name stand in a sentence, and all of them far from its figure.
fn is_far((parsed, at): (&Parsed, usize), name: &str) -> bool {
    /// Shorter ones are prepositions and articles.
    const LETTERS: usize = 4;
    /// Items to the nearest.
    const FAR: usize = 8;
    let name = name.to_lowercase();
    let words: Vec<&str> = (name.split([' ', ',']))
        .filter(|word| word.len() >= LETTERS)
        .collect();
    let places = (0..parsed.items.len()).filter(|&place| {
        let item = &parsed.items[place];
        item.what == What::Word && words.contains(&item.lower.as_str())
    });
    (places.map(|place| place.abs_diff(at)).min()).is_some_and(|near| near >= FAR)
}

/// The log odds of a figure in plain prose whose name and time are beyond doubt: however sure all signs are, something else may be
/// wrong.
const BASE: f32 = 2.0;

/// By how much less is claimed in prose as dense as can be.
const DENSE: f32 = 0.22;

/// What a rule's names add to that.
fn weight(by: Option<By>) -> f32 {
    match by {
        Some(By::Before) => -0.4,
        Some(By::Guess) => -0.7,
        // Who pays is seldom what is measured, and a place in the clause that no rule asks says little.
        Some(By::Payer | By::Place) => -0.6,
        Some(_) => 0.0,
        None => -3.4,
    }
}

/// All words of the name stand far off.
const FAR: f32 = -0.55;

/// Where no time is known there mostly is one, and one that is taken from elsewhere may be another's. A figure that loses its
/// time gains nothing by it.
fn time(time: Time) -> f32 {
    match time {
        Time::Own => 0.0,
        Time::Near | Time::Paper => -0.3,
        Time::None => -1.1,
    }
}

/// It has no time where its page has told one before.
const UNDATED: f32 = -0.9;

/// Its clause has no verb: a line of a list or table as often as a sentence.
const VERBLESS: f32 = -0.3;

/// Names in Welsh are found by luck. Not fitted: no label is Welsh.
const WELSH: f32 = -1.5;

/// Of 52 bounds so told that were looked at on published papers five were results. Not fitted: labels take bounds for figures.
const TERMS: f32 = -1.6;

/// A threshold is right at most as one.
const THRESHOLD: f32 = -2.4;

/// A row of names without a verb. Not fitted: no label has one.
const LISTED: f32 = -1.1;

/// Its name is a clause, and what the figure measures stands elsewhere. Not fitted: labels have few.
const CLAUSAL: f32 = -1.5;

/// What the odds of a name say, where others were looked at, whether or not it is the one that the order of the rules takes.
fn lead(lead: Lead) -> f32 {
    /// What a name's own odds count.
    const SLOPE: f32 = 0.4;
    /// More tell nothing.
    const MOST: f32 = 4.0;
    /// Nor do fewer.
    const LEAST: f32 = -1.0;
    match lead {
        Lead::Sure => 0.0,
        Lead::Among { odds } => SLOPE * (odds.clamp(LEAST, MOST) - MOST),
    }
}

/// How likely a figure is right, as far as its sentence tells: what is claimed of it is known when all of its page has been read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Odds {
    /// In plain prose.
    log: f32,
    /// It has no time.
    undated: bool,
}

impl Odds {
    pub(crate) fn of(signs: &Signs) -> Self {
        let weights = [
            (weight(signs.by), true),
            (FAR, signs.far),
            (time(signs.time), true),
            (VERBLESS, signs.verbless),
            (lead(signs.lead), true),
            (WELSH, signs.welsh),
            (TERMS, signs.terms && !signs.threshold),
            (THRESHOLD, signs.threshold),
            (LISTED, signs.listed),
            (CLAUSAL, signs.clausal),
        ];
        let log = (weights.iter())
            .filter(|(_, holds)| *holds)
            .fold(BASE, |odds, (weight, _)| odds + weight);
        let undated = signs.time == Time::None;
        Self { log, undated }
    }

    /// The same on a page that has told a time before.
    pub(crate) fn on_dated_page(self) -> Self {
        let less = if self.undated { UNDATED } else { 0.0 };
        Self {
            log: self.log + less,
            ..self
        }
    }

    /// The confidence of the figure on a page as dense.
    pub(crate) fn confidence(self, density: f32) -> f32 {
        (1.0 - DENSE * density) / (1.0 + (-self.log).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(by: Option<By>) -> Signs {
        Signs {
            by,
            time: Time::Own,
            far: false,
            verbless: false,
            lead: Lead::Sure,
            welsh: false,
            terms: false,
            threshold: false,
            listed: false,
            clausal: false,
        }
    }

    #[test]
    fn doubt_lowers_what_is_claimed() {
        let best = Odds::of(&signs(Some(By::Subject)));
        let undated = Signs {
            time: Time::None,
            ..signs(Some(By::Subject))
        };
        let far = Signs {
            far: true,
            ..signs(Some(By::Subject))
        };
        let close = Signs {
            lead: Lead::Among { odds: 0.5 },
            ..signs(Some(By::Subject))
        };
        let payer = signs(Some(By::Payer));
        for other in [undated, far, close, payer] {
            assert!(Odds::of(&other).log < best.log, "{other:?}");
        }
        assert!((0.85..0.9).contains(&best.confidence(0.0)));
        assert!(best.confidence(1.0) < 0.7);
        let undated = Odds::of(&undated);
        assert!(undated.on_dated_page().confidence(0.0) < undated.confidence(0.0));
        assert_eq!(best.on_dated_page(), best);
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
            Odds::of(&Signs { time, ..signs(by) }).log
        });
        assert!(odds.is_sorted_by(|more, less| more >= less), "{odds:?}");
        assert!(odds[3] < odds[1]);
    }

    #[test]
    fn a_figure_without_a_name_is_in_doubt() {
        assert!(Odds::of(&signs(None)).confidence(0.0) < 0.4);
    }
}
