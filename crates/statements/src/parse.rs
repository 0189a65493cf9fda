//! A sentence as a row of words, figures and times: what the rules of roles and indicators look at.

mod shared_units;

use std::cell::OnceCell;
use std::ops::Range;

use scrutineer_model::Period;
use scrutineer_quantity::figures::{self, Figure};
use scrutineer_quantity::periods;
use scrutineer_quantity::token::{Kind, Token, tokens};

use crate::passing;

use shared_units::{
    complete, is_decimal, is_earlier_rate, is_rate_of, rate_base, rate_base_at, rated_right_before,
    share_units,
};

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Word,
    /// A sign that is no letter or digit.
    Mark,
    /// Index into [`Parsed::figures`].
    Figure(usize),
    /// Index into [`Parsed::periods`].
    Period(usize),
    /// A number that is no figure.
    Passed,
}

/// What a word is to its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Whatever may be part of a noun phrase: nouns, adjectives, names.
    Noun,
    Article,
    Preposition,
    Adverb,
    /// A finite verb, or the first word of several: "was", "has", "rose".
    Verb,
    /// The rest of a verb: "been reduced"; no finite one.
    Participle,
    /// "it", "they", "there".
    Pronoun,
    /// "which", "that".
    Relative,
    /// "and", "or", "but".
    Joiner,
    /// "while", "because".
    Opener,
    Figure,
    Time,
    /// Signs and whatever else ends a phrase.
    Mark,
}

/// A word, sign, figure or time.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) what: What,
    /// In bytes of the sentence.
    pub(crate) span: Range<usize>,
    /// In lower case; empty for figures, times and numbers passed over.
    pub(crate) lower: String,
    /// How many brackets are open around it.
    pub(crate) depth: usize,
    pub(crate) capital: bool,
}

/// A sentence with what stands in it.
#[derive(Clone, Debug)]
pub(crate) struct Parsed<'t> {
    pub(crate) text: &'t str,
    pub(crate) items: Vec<Item>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) periods: Vec<Period>,
    /// For each figure whether it counts something, once that was asked: a count tells of the next.
    pub(crate) counts: Vec<OnceCell<bool>>,
    /// What each item is to its clause, once that was asked: every figure of a sentence asks.
    pub(crate) classes: OnceCell<Vec<Class>>,
}

impl Parsed<'_> {
    /// The word or sign at a place, in lower case; empty beyond the ends and for figures and times.
    pub(crate) fn word(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.items.get(at))
            .map_or("", |item| item.lower.as_str())
    }

    pub(crate) fn what(&self, at: Option<usize>) -> Option<What> {
        at.and_then(|at| self.items.get(at)).map(|item| item.what)
    }

    pub(crate) fn is_figure(&self, at: usize) -> bool {
        matches!(self.what(Some(at)), Some(What::Figure(_)))
    }

    /// Where the last figure before a place stands.
    pub(crate) fn figure_before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|&before| self.is_figure(before))
    }

    /// Whether a place may be part of a name: a word, or a mark that joins the words of one ("carers' - and users'").
    pub(crate) fn joins_a_name(&self, at: usize) -> bool {
        self.what(Some(at)) == Some(What::Word)
            || matches!(self.word(Some(at)), "-" | "'" | "’" | "/" | "&")
    }

    /// Whether two figures have one unit.
    pub(crate) fn are_alike(&self, one: usize, other: usize) -> bool {
        match (self.what(Some(one)), self.what(Some(other))) {
            (Some(What::Figure(one)), Some(What::Figure(other))) => {
                self.figures[one].value.unit == self.figures[other].value.unit
            }
            _ => false,
        }
    }

    /// Where a time stands.
    pub(crate) fn place_of(&self, period: usize) -> Option<usize> {
        let is_it = |item: &Item| item.what == What::Period(period);
        self.items.iter().position(is_it)
    }

    /// As printed, from the first item of a range to its last.
    pub(crate) fn printed(&self, items: Range<usize>) -> &str {
        match (
            self.items.get(items.start),
            items
                .end
                .checked_sub(1)
                .and_then(|last| self.items.get(last)),
        ) {
            (Some(first), Some(last)) if items.start < items.end => {
                &self.text[first.span.start..last.span.end]
            }
            _ => "",
        }
    }

    /// The places of the figures, in order.
    pub(crate) fn figure_places(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.items
            .iter()
            .enumerate()
            .filter_map(|(at, item)| match item.what {
                What::Figure(figure) => Some((at, figure)),
                _ => None,
            })
    }

    /// The sign that opens the brackets around an item.
    pub(crate) fn opens(&self, at: usize) -> Option<usize> {
        let depth = self.items.get(at)?.depth;
        (depth > 0).then_some(())?;
        (0..at)
            .rev()
            .find(|&before| self.items[before].depth == depth && self.items[before].lower == "(")
    }

    /// The item after the brackets that open at a place; the place itself where none do.
    pub(crate) fn beyond_brackets(&self, at: usize) -> usize {
        let Some(item) = self.items.get(at).filter(|item| item.lower == "(") else {
            return at;
        };
        (at + 1..self.items.len())
            .find(|&next| self.items[next].lower == ")" && self.items[next].depth == item.depth)
            .map_or(self.items.len(), |close| close + 1)
    }
}

/// Reads the times and figures of a sentence. `before` is what the sentence continues: a lead-in.
pub(crate) fn parse<'t>(text: &'t str, before: Option<&str>) -> Parsed<'t> {
    let tokens = tokens(text);
    let mut parsed = Parsed {
        text,
        items: Vec::with_capacity(tokens.len()),
        figures: Vec::new(),
        periods: Vec::new(),
        counts: Vec::new(),
        classes: OnceCell::new(),
    };
    let mut at = 0;
    let mut depth = 0_usize;
    let mut base = before.and_then(rate_base);
    // Figures before the rate is named count something else.
    let mut named_at = 0;
    let mut rate = None;
    while at < tokens.len() {
        let time = periods::period(text, &tokens, at).filter(|(taken, period)| {
            !period.text.ends_with("year before")
                || follows_figure(&parsed)
                || leads_to_level(&tokens, at + taken)
        });
        let (taken, what) = if let Some((taken, period)) = time {
            parsed.periods.push(period);
            (taken, What::Period(parsed.periods.len() - 1))
        } else if let Some(taken) = passing::pass(&tokens, at) {
            if let Some(named) = rate_base_at(&tokens, at) {
                if base.is_none() && !parsed.figures.is_empty() {
                    named_at = rated_right_before(&parsed).unwrap_or(parsed.items.len());
                }
                base = Some(named);
            }
            (taken, What::Passed)
        } else if let Some((taken, figure)) = figures::figure(text, &tokens, at, passing::passes) {
            rate = rate.or(Some(figure.value.unit).filter(|unit| unit.is_rate()));
            parsed.figures.push(figure);
            (taken, What::Figure(parsed.figures.len() - 1))
        } else if tokens[at].kind == Kind::Mark {
            (1, What::Mark)
        } else {
            (1, What::Word)
        };
        let plain = matches!(what, What::Word | What::Mark);
        if tokens[at].is_any(&["(", "["]) && plain {
            depth += 1;
        }
        parsed.items.push(Item {
            what,
            span: tokens[at].span.start..tokens[at + taken - 1].span.end,
            lower: match tokens[at].lower.as_ref() {
                "[" if plain => "(".to_owned(),
                "]" if plain => ")".to_owned(),
                lower if plain => lower.to_owned(),
                _ => String::new(),
            },
            depth,
            capital: tokens[at].is_capitalised(),
        });
        if tokens[at].is_any(&[")", "]"]) && plain {
            depth = depth.saturating_sub(1);
        }
        at += taken;
    }
    if let Some(base) = base {
        complete(&mut parsed, base, named_at, |_, _| true);
    } else if let Some(rate) = rate {
        // "36.2 per 10,000, compared to an average of 43.1": no count has decimals.
        complete(&mut parsed, rate, 0, |parsed, at| {
            is_decimal(parsed, at) || is_earlier_rate(parsed, at, rate) || is_rate_of(parsed, at)
        });
    }
    share_units(&mut parsed);
    parsed.counts = vec![OnceCell::new(); parsed.figures.len()];
    parsed
}

/// Whether what comes next stands behind a figure: "27 (44%) the year before", "495 in the year before"; not "within the year
/// before".
fn follows_figure(parsed: &Parsed<'_>) -> bool {
    let last = parsed.items.len().checked_sub(1);
    let back = last.map(|last| match parsed.word(Some(last)) {
        ")" | "in" | "of" => last.saturating_sub(1),
        _ => last,
    });
    back.is_some_and(|back| parsed.is_figure(back))
}

/// "3% more than the year before (2,145)": a number alone in brackets.
fn leads_to_level(tokens: &[Token], open: usize) -> bool {
    let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|token| token.is(mark));
    let number = |at: usize| (tokens.get(at)).is_some_and(|token| token.kind == Kind::Number);
    is(open, "(") && number(open + 1) && is(open + 2, ")")
}

/// Whether a rule holds of the last figure of a sentence.
#[cfg(test)]
pub(crate) fn holds_of_last(sentence: &str, rule: fn(&Parsed<'_>, usize) -> bool) -> bool {
    let parsed = parse(sentence, None);
    let last = parsed.figure_places().map(|(at, _)| at).last();
    rule(&parsed, last.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<String> {
        parse(text, None)
            .figures
            .iter()
            .map(|figure| {
                let number = figure
                    .value
                    .number
                    .map_or(String::new(), |number| number.to_string());
                format!("{number} {}", figure.value.unit.name())
            })
            .collect()
    }

    #[test]
    fn a_rate_named_before_gives_bare_numbers_their_unit() {
        assert_eq!(
            units("The rate per 10,000 was 19.9 compared to 22.5, or 520 children"),
            ["19.9 per_10000", "22.5 per_10000", "520 count"]
        );
        assert_eq!(
            units("It was 485 in May; the rate per 10,000 was 64.2, above neighbours (61.0)"),
            ["485 count", "64.2 per_10000", "61 per_10000"]
        );
        assert_eq!(
            units("It was 36.2 per 10,000, compared to an average of 43.1 and 40 others"),
            ["36.2 per_10000", "43.1 per_10000", "40 count"]
        );
    }

    #[test]
    fn what_points_lead_to_is_a_share_or_a_gap() {
        assert_eq!(
            units("The gap narrowed by 3.1 percentage points to 18.7"),
            ["3.1 percentage_points", "18.7 percentage_points"]
        );
        assert_eq!(
            units("Attendance rose by 1.2 percentage points to 93.4"),
            ["1.2 percentage_points", "93.4 percent"]
        );
    }

    #[test]
    fn what_a_share_is_up_by_are_points() {
        assert_eq!(
            units("Visits in time were 89.9%, up 2.2 on Q1"),
            ["89.9 percent", "2.2 percentage_points"]
        );
        assert_eq!(
            units("Visits took 89.9 days, up 2.2 on Q1"),
            ["89.9 days", "2.2 count"]
        );
    }

    #[test]
    fn rates_of_earlier_times_are_rates() {
        assert_eq!(
            units("This is 74 per 10,000 children, up from 71 in 2021 and 69 in 2020"),
            ["74 per_10000", "71 per_10000", "69 per_10000"]
        );
        assert_eq!(
            units("It was 74 per 10,000 children and there were 71 in 2021"),
            ["74 per_10000", "71 count"]
        );
    }

    #[test]
    fn the_year_before_is_a_time_behind_a_figure() {
        let times = |text: &str| parse(text, None).periods.len();
        assert_eq!(times("It was 31, against 27 (44%) the year before"), 1);
        assert_eq!(times("Of those 615 came, 495 in the year before"), 1);
        assert_eq!(times("It was 31, against the 27 of the year before"), 1);
        assert_eq!(times("It was 31, more than a year before (27)"), 1);
        assert_eq!(times("Fewer came than the year before: 58 of them"), 0);
        assert_eq!(
            times("12% were seen within the year before, down from 15%"),
            0
        );
    }

    #[test]
    fn a_rate_of_what_is_counted_has_decimals() {
        assert_eq!(
            units("On average 0.14 patients a day per 100,000 people, of 12 patients"),
            ["0.14 per_100000", "12 count"]
        );
    }

    #[test]
    fn the_second_of_two_groups_has_the_unit_of_the_first() {
        assert_eq!(
            units("The gap was 8.4 years for men and 6.9 for women"),
            ["8.4 years", "6.9 years"]
        );
        assert_eq!(
            units("It took 6.1 days against a target of 8."),
            ["6.1 days", "8 days"]
        );
        assert_eq!(
            units("It took 8 days in Kirkby and 6 visits"),
            ["8 days", "6 count"]
        );
    }

    #[test]
    fn what_is_set_beside_a_figure_has_its_unit() {
        assert_eq!(
            units("It was 48.1 per 10,000 compared with 62 nationally"),
            ["48.1 per_10000", "62 per_10000"]
        );
        assert_eq!(
            units("It took 28 days less than the threshold of 426."),
            ["28 days", "426 days"]
        );
        assert_eq!(
            units(
                "There were 34 per 10,000 (England 43; neighbours 39.4), and 214 per 10,000, from 3,120 in June"
            ),
            [
                "34 per_10000",
                "43 per_10000",
                "39.4 per_10000",
                "214 per_10000",
                "3120 count"
            ]
        );
        assert_eq!(
            units("That is 66 per 10,000, higher than neighbours at 58 and England at 60"),
            ["66 per_10000", "58 per_10000", "60 per_10000"]
        );
        assert_eq!(
            units("The rate is 389 per 10,000, lower than the England rate of 532"),
            ["389 per_10000", "532 per_10000"]
        );
        assert_eq!(
            units("It was 10.7 days each (target 8.5, previous year 9.9)"),
            ["10.7 days", "8.5 days", "9.9 days"]
        );
        assert_eq!(
            units("The time to let rose from 27 to 41 days"),
            ["27 days", "41 days"]
        );
        assert_eq!(
            units("They earned 4.92%, 0.11 points below the benchmark"),
            ["4.92 percent", "0.11 percentage_points"]
        );
        assert_eq!(
            units("They reached 88% of the target of 2,170."),
            ["88 percent", "2170 count"]
        );
        assert_eq!(
            units("It rose to 31 (48%) compared with 27 (44%) the year before"),
            ["31 count", "48 percent", "27 count", "44 percent"]
        );
    }

    #[test]
    fn a_length_that_is_spoken_of_is_the_unit() {
        assert_eq!(
            units("Working days lost to sickness were 9.4, of which 3.1 were for stress"),
            ["9.4 days", "3.1 days"]
        );
        assert_eq!(units("Those days were 9 in all"), ["9 count"]);
        assert_eq!(
            units("Life expectancy at birth is 79.1 for men and 82.6 for women"),
            ["79.1 years", "82.6 years"]
        );
    }

    #[test]
    fn times_and_references_are_no_figures() {
        assert_eq!(
            units("In 2017/18 (see paragraph 4.2) 12 of those aged 16-18 left by 31 March 2018"),
            ["12 count"]
        );
    }

    #[test]
    fn brackets_have_depth() {
        let parsed = parse("a (b (c) d) e", None);
        let depths: Vec<usize> = parsed.items.iter().map(|item| item.depth).collect();
        assert_eq!(depths, [0, 1, 1, 2, 2, 2, 1, 1, 0]);
    }
}
