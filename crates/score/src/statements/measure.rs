//! Which figures agree.

use std::collections::BTreeSet;

use super::found::Figure;
use super::labels::{Expected, Label, When};

/// What agrees on a page, or on many.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Figures labelled that must be found.
    pub expected: usize,
    /// Those found with the right number and unit.
    pub right: usize,
    /// Figures found that count: labelled and not optional, or wrong.
    pub found: usize,
    /// Right figures whose time is judged.
    pub timed: usize,
    /// Those with the right time, or none where there is none.
    pub right_time: usize,
    /// Right figures that have a time by the label.
    pub dated: usize,
    /// Those with the right time.
    pub right_date: usize,
    /// Right figures that were given a time, which is judged.
    pub given: usize,
    /// Right figures that were given the time of what stands before them, where the label says that the page gives none: not
    /// judged, for it may be that of another page.
    pub beyond: usize,
    /// Right figures whose indicator agrees: the shorter of the two lies in the longer one.
    pub right_indicator: usize,
    /// Right figures whose indicator has most of the label's words.
    pub full_indicator: usize,
    /// Labelled figures that a second reader named as well.
    pub second: usize,
    /// Those that both readers call the same, measured as what is found is.
    pub agreed: usize,
    /// Right figures that a second reader named.
    pub right_second: usize,
    /// Those whose indicator agrees with one of the two readers.
    pub either_indicator: usize,
    /// Right figures whose labeller says what else they may be called.
    pub right_also: usize,
    /// Right figures whose indicator agrees with the label or with what else its labeller says they may be called.
    pub fair_indicator: usize,
    /// Confidence of each figure that counts, and whether number, unit, time where it is judged, and
    /// indicator are right.
    pub confidence: Vec<(f32, bool)>,
    /// What is missing or wrong, in words.
    pub faults: Vec<String>,
    /// What is not judged and may be wrong.
    pub notes: Vec<String>,
}

impl Score {
    /// Adds the figures of another page.
    pub fn add(&mut self, other: &Self) {
        self.expected += other.expected;
        self.right += other.right;
        self.found += other.found;
        self.timed += other.timed;
        self.right_time += other.right_time;
        self.dated += other.dated;
        self.right_date += other.right_date;
        self.given += other.given;
        self.beyond += other.beyond;
        self.right_indicator += other.right_indicator;
        self.full_indicator += other.full_indicator;
        self.second += other.second;
        self.agreed += other.agreed;
        self.right_second += other.right_second;
        self.either_indicator += other.either_indicator;
        self.right_also += other.right_also;
        self.fair_indicator += other.fair_indicator;
        self.confidence.extend(&other.confidence);
        self.faults.extend(other.faults.iter().cloned());
        self.notes.extend(other.notes.iter().cloned());
    }
}

/// How much of an indicator's words must be found.
pub const OVERLAP: f64 = 0.6;

/// Compares the figures found on a page with its label.
pub fn measure(label: &Label, found: &[Figure]) -> Score {
    let required = (label.figures.iter()).filter(|figure| !figure.optional && !figure.wrong);
    let twice: Vec<&Expected> = (required.clone())
        .filter(|figure| !figure.second.is_empty())
        .collect();
    let mut score = Score {
        expected: required.count(),
        second: twice.len(),
        agreed: (twice.iter())
            .filter(|figure| by_second(figure, &figure.indicator))
            .count(),
        ..Score::default()
    };
    let mut free: Vec<bool> = vec![true; label.figures.len()];
    for figure in found {
        let Some((index, expected)) = meant(label, &free, figure) else {
            if !figure.part && !label.some {
                score.found += 1;
                score.confidence.push((figure.confidence, false));
                score
                    .faults
                    .push(format!("not labelled: {} {}", figure.unit, figure.shown));
            }
            continue;
        };
        free[index] = false;
        if expected.optional {
            continue;
        }
        score.found += 1;
        if expected.wrong {
            score.confidence.push((figure.confidence, false));
            let fault = format!("no result, or another: {} {}", figure.unit, figure.shown);
            score.faults.push(fault);
            continue;
        }
        score.right += 1;
        let named = overlap(&expected.indicator, &figure.indicator) >= OVERLAP;
        score.right_indicator += usize::from(named);
        if !expected.second.is_empty() {
            let by_either = named || by_second(expected, &figure.indicator);
            score.right_second += 1;
            score.either_indicator += usize::from(by_either);
        }
        let fair =
            named || (expected.also.iter()).any(|also| overlap(also, &figure.indicator) >= OVERLAP);
        score.right_also += usize::from(!expected.also.is_empty());
        score.fair_indicator += usize::from(fair);
        let whole = share(&expected.indicator, &figure.indicator) >= OVERLAP;
        score.full_indicator += usize::from(whole);
        let timed = timely(expected, figure);
        // Where it was judged whether a name tells what is measured, a part of it does not.
        let tells = if label.some { whole } else { named };
        (score.confidence).push((figure.confidence, tells && timed != Some(false)));
        if !tells {
            let also = if by_second(expected, &figure.indicator) {
                " (right by the second reader)"
            } else {
                ""
            };
            score.faults.push(format!(
                "indicator: expected “{}”, found “{}”: {}{also}",
                expected.indicator, figure.indicator, figure.shown
            ));
        }
        match timed {
            Some(agrees) => time(expected, figure, agrees, &mut score),
            None if matches!(expected.when, When::None) => {
                score.beyond += 1;
                score.notes.push(format!(
                    "time that the page is said not to give: {:?}: {}",
                    figure.days, figure.shown
                ));
            }
            None => {}
        }
    }
    for (expected, _) in
        label.figures.iter().zip(&free).filter(|(expected, free)| {
            **free && !expected.optional && !expected.wrong && !label.some
        })
    {
        score.faults.push(format!(
            "not found: {} {} ({})",
            expected.number, expected.unit, expected.indicator
        ));
    }
    score
}

/// Whether a name agrees with one that the second reader gave a figure.
fn by_second(expected: &Expected, name: &str) -> bool {
    (expected.second.iter()).any(|second| overlap(second, name) >= OVERLAP)
}

/// Whether a figure's time agrees with its label; `None` where it is not judged.
fn timely(expected: &Expected, figure: &Figure) -> Option<bool> {
    let own = same_time(&expected.when, figure);
    match expected.base.as_ref().map(|base| same_time(base, figure)) {
        None => own,
        // A label that does not judge one of two times does not judge the figure.
        Some(base) => own.zip(base).map(|(own, base)| own || base),
    }
}

fn same_time(when: &When, figure: &Figure) -> Option<bool> {
    match when {
        When::Unclear => None,
        // The labels of passages were made from the passage alone.
        When::None if figure.inherited && figure.days.is_some() => None,
        When::None | When::Never => Some(figure.days.is_none()),
        When::Days(start, end) => Some(figure.days.as_ref().is_some_and(|(from, to)| {
            // "March 2018" and "31 March 2018" are one time to a reader of a stock.
            (start == from && end == to)
                || end.is_some() && end == to && (start == end || from == to)
                || end.is_none() && start == from
                || start.is_none() && end == to
        })),
    }
}

fn time(expected: &Expected, figure: &Figure, agrees: bool, score: &mut Score) {
    score.timed += 1;
    score.right_time += usize::from(agrees);
    score.given += usize::from(figure.days.is_some());
    if matches!(expected.when, When::Days(..)) {
        score.dated += 1;
        score.right_date += usize::from(agrees);
    }
    if !agrees {
        score.faults.push(format!(
            "time: expected {:?}, found {:?}: {}",
            expected.when, figure.days, figure.shown
        ));
    }
}

fn agrees(expected: &Expected, figure: &Figure) -> bool {
    /// Numbers of a label are decimals of at most nine digits.
    const SAME: f64 = 1e-9;
    let same = |one: f64, other: f64| (one - other).abs() <= SAME * one.abs().max(1.0);
    let unit = match expected.unit.as_str() {
        "dollar" => {
            figure.unit.len() == 3 && figure.unit.bytes().all(|byte| byte.is_ascii_uppercase())
        }
        "other" => !matches!(
            figure.unit.as_str(),
            "gbp" | "percent" | "percentage_points"
        ),
        unit => unit == figure.unit,
    };
    let high = match (expected.high, figure.high) {
        (Some(one), Some(other)) => same(one, other),
        (None, None) => true,
        _ => false,
    };
    unit && high && same(expected.number, figure.number)
}

/// The label that a figure is of, among those that are free.
pub(super) fn meant<'l>(
    label: &'l Label,
    free: &[bool],
    figure: &Figure,
) -> Option<(usize, &'l Expected)> {
    (label.figures.iter().enumerate())
        .filter(|&(index, expected)| free[index] && agrees(expected, figure))
        .max_by(|(_, one), (_, other)| rank(one, figure).total_cmp(&rank(other, figure)))
}

/// Which of several labels of one number is meant: required before optional, then by words, then by
/// time.
fn rank(expected: &Expected, figure: &Figure) -> f64 {
    let required = if expected.optional { 0.0 } else { 2.0 };
    let timely = if timely(expected, figure) == Some(true) {
        0.1
    } else {
        0.0
    };
    overlap(&expected.indicator, &figure.indicator) + required + timely
}

/// How far two indicators agree: the share of the shorter one's content words that the other has; 0
/// where the found one is much longer.
pub fn overlap(expected: &str, found: &str) -> f64 {
    let (expected, found) = both(expected, found);
    let shorter = expected.len().min(found.len());
    if shorter == 0 || too_long(&expected, &found) {
        return 0.0;
    }
    expected.intersection(&found).count() as f64 / shorter as f64
}

/// The share of a label's content words that an indicator has; 0 where it is much longer.
pub fn share(expected: &str, found: &str) -> f64 {
    let (expected, found) = both(expected, found);
    if expected.is_empty() || too_long(&expected, &found) {
        return 0.0;
    }
    expected.intersection(&found).count() as f64 / expected.len() as f64
}

/// How like two indicators are: the share of all their content words that both have.
pub(super) fn likeness(expected: &str, found: &str) -> f64 {
    let (expected, found) = both(expected, found);
    let all = expected.len() + found.len();
    if all == 0 {
        return 0.0;
    }
    2.0 * expected.intersection(&found).count() as f64 / all as f64
}

/// Whether an indicator has so many words that it would agree with anything.
fn too_long(expected: &BTreeSet<String>, found: &BTreeSet<String>) -> bool {
    /// An indicator may have this many words for each of the label's, and a few more.
    const LONGER: usize = 3;
    const SPARE: usize = 6;
    found.len() > LONGER * expected.len() + SPARE
}

/// The content words of a label and of what was found; with the words of measure where one of them has no others: "the
/// rate" of a tax.
fn both(expected: &str, found: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let content = (words(expected, false), words(found, false));
    if content.0.is_empty() || content.1.is_empty() {
        (words(expected, true), words(found, true))
    } else {
        content
    }
}

/// Words that say how a thing is measured.
const MEASURES: &[&str] = &[
    "percentage",
    "number",
    "share",
    "proportion",
    "rate",
    "total",
];

/// Words that carry meaning, cut to their stems; of the words of measure only where they are `wanted`.
fn words(text: &str, wanted: bool) -> BTreeSet<String> {
    const EMPTY: &[&str] = &[
        "the", "a", "an", "of", "in", "on", "for", "to", "and", "or", "by", "with", "at", "from",
        "who", "which", "that", "is", "are", "was", "were", "be", "been", "has", "have", "had",
        "its", "our", "their", "per", "not", "as",
    ];
    text.to_lowercase()
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty() && !EMPTY.contains(word))
        .filter(|word| wanted || !MEASURES.contains(word))
        .map(stem)
        .collect()
}

fn stem(word: &str) -> String {
    let endings = ["ings", "ing", "ies", "es", "ed", "s", "e", "y"];
    for ending in endings {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.chars().count() >= 3
        {
            return stem.to_owned();
        }
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_a_second_reader_gives_counts_apart() {
        let label = Label {
            figures: vec![Expected {
                number: 12.0,
                unit: "count".to_owned(),
                indicator: "responses received".to_owned(),
                second: vec!["replies to the survey".to_owned()],
                ..Expected::default()
            }],
            ..Label::default()
        };
        let named = |indicator: &str| {
            let figure = Figure {
                number: 12.0,
                unit: "count".to_owned(),
                indicator: indicator.to_owned(),
                ..Figure::default()
            };
            let score = measure(&label, &[figure]);
            (score.right_indicator, score.either_indicator, score.agreed)
        };
        assert_eq!(named("replies"), (0, 1, 0));
        assert_eq!(named("responses"), (1, 1, 0));
        assert_eq!(named("people"), (0, 0, 0));
    }

    #[test]
    fn where_some_figures_are_judged_others_cost_nothing_and_a_part_of_a_name_is_no_name() {
        let expected = |number: f64, indicator: &str, wrong: bool| Expected {
            number,
            unit: "count".to_owned(),
            indicator: indicator.to_owned(),
            wrong,
            ..Expected::default()
        };
        let label = Label {
            some: true,
            figures: vec![
                expected(12.0, "residents who are satisfied", false),
                expected(3.0, "", true),
                expected(9.0, "libraries", false),
            ],
            ..Label::default()
        };
        let found = |number: f64| Figure {
            number,
            unit: "count".to_owned(),
            indicator: "residents".to_owned(),
            confidence: 0.5,
            ..Figure::default()
        };
        let score = measure(&label, &[found(12.0), found(3.0), found(44.0)]);
        assert_eq!((score.right, score.found), (1, 2));
        assert_eq!((score.right_indicator, score.full_indicator), (1, 0));
        assert_eq!(score.confidence, [(0.5, false), (0.5, false)]);
        assert_eq!(score.faults.len(), 2);
    }

    #[test]
    fn words_overlap_by_their_stems() {
        assert!(overlap("rate of referrals", "the current rate of referral") > 0.99);
        assert!(overlap("children's homes judged good", "homes") > 0.99);
        assert!(share("children's homes judged good", "homes") < 0.6);
        assert!(overlap("unemployment", "people") < 0.1);
        assert!(overlap("rate", "second-highest rate") > 0.99);
        assert!(overlap("rate increase", "rate of unemployment") < 0.1);
    }
}
