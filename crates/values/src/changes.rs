//! Columns of changes from one time or stage to another: "Difference", "Change £m", "Increase over 2015".
//!
//! ```text
//! £m        2024-25   2025-26   Change        Fund    2017   2016   Difference        Bus lanes   Current   Change   Proposed
//! Growth      117.2     150.4     33.2        Land    65.8   58.4          7.4                        5.5      0.6        6.1
//! ```
//!
//! A change is of the time that it leads to: the later one of the two columns before it, else of those beside it, as in tables
//! of indicators. What lies between two stages of one time, a budget and what was
//! spent, is a variance. What heads say besides is of what changes, not that
//! it does: "Spending growth", "Price increase".

use std::collections::BTreeMap;

use scrutineer_model::{ComparisonKind, Period, Phase, Unit};

use crate::columns::Holds;
use crate::grid::Grid;
use crate::period::Heads;
use crate::phase;
use crate::surroundings::{only_time, times};
use crate::words::{CHANGES, plain};

/// Words beside that of a change which say from when, in what, and how much of it.
const BESIDE: &[&str] = &[
    "a",
    "actual",
    "against",
    "annual",
    "amount",
    "budget",
    "cash",
    "cent",
    "compared",
    "decrease",
    "during",
    "for",
    "forecast",
    "from",
    "in",
    "increase",
    "k",
    "last",
    "m",
    "millions",
    "month",
    "monthly",
    "net",
    "of",
    "on",
    "over",
    "p",
    "per",
    "percentage",
    "period",
    "point",
    "points",
    "previous",
    "prior",
    "quarter",
    "quarterly",
    "real",
    "since",
    "terms",
    "the",
    "thousands",
    "to",
    "total",
    "value",
    "vs",
    "with",
    "year",
    "yearly",
    "yr",
];

/// Whether a head says that a change stands below it, and nothing of what changes.
fn is_change(head: &str) -> bool {
    let plain = plain(head);
    let is_sign = |word: &str| {
        word.starts_with('£') || word.contains(|char: char| char == '%' || char.is_ascii_digit())
    };
    let share = plain.contains('%') || plain.contains("per cent");
    let words: Vec<&str> = plain.split(' ').filter(|word| !is_sign(word)).collect();
    let named = |word: &&str| CHANGES.contains(word) && (*word != "growth" || share);
    let others =
        |word: &&str| !named(word) && !BESIDE.contains(word) && !crate::period::states_time(word);
    words.iter().any(named) && !words.iter().any(others)
}

/// What columns of changes are of.
#[derive(Default)]
pub(crate) struct Changes {
    columns: BTreeMap<usize, Change>,
}

/// What lies between two columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A change from one time, or stage, to another.
    Change,
    /// Between two stages of one time: a budget and what was spent.
    Variance,
}

impl Kind {
    /// The phase of such figures: changes have none, whatever they lie between.
    pub(crate) fn phase(self) -> Option<Phase> {
        (self == Self::Variance).then_some(Phase::Variance)
    }

    /// What they are to the figure their row is about.
    pub(crate) fn comparison(self) -> Option<ComparisonKind> {
        (self == Self::Change).then_some(ComparisonKind::Change)
    }
}

struct Change {
    /// The columns beside it whose times say when, the nearest of those before it first.
    between: Vec<usize>,
    kind: Kind,
    /// Since when it is, where its head says so.
    since: Option<Period>,
}

impl Changes {
    pub(crate) fn of<'t>(grid: &Grid<'t>, holds: &[Holds], heads: &mut Heads<'t>) -> Self {
        let figures = (0..holds.len()).filter(|&column| holds[column] == Holds::Figures);
        let figures: Vec<usize> = figures.collect();
        let head = |column: usize| grid.heads(column).last().copied().unwrap_or_default();
        let is_open = |column: &usize| is_change(head(*column));
        let mut phases = phase::Heads::default();
        let mut columns = BTreeMap::new();
        for &column in figures.iter().filter(|column| is_open(column)) {
            let timed: Vec<(usize, Period)> = (figures.iter().filter(|other| !is_open(other)))
                .filter_map(|&other| match heads.times(&grid.heads(other)).as_slice() {
                    [time] => Some((other, time.clone())),
                    _ => None,
                })
                .collect();
            let mut before = timed.iter().rev().filter(|(other, _)| *other < column);
            // One more stands before it, or right behind.
            let next = figures.iter().find(|other| **other > column);
            let behind = timed.iter().filter(|(other, _)| Some(other) == next);
            let beside: Vec<&(usize, Period)> = match before.next() {
                Some(nearest) => [nearest]
                    .into_iter()
                    .chain(before.chain(behind).take(1))
                    .collect(),
                None => Vec::new(),
            };
            let mut stages = beside
                .iter()
                .filter_map(|(other, _)| phases.of(&grid.heads(*other), Unit::Gbp));
            let days = |at: usize| beside.get(at).map(|(_, time)| (time.start, time.end));
            let since = only_time(head(column)).filter(|_| times(head(column)).len() == 1);
            let of_two_stages = stages
                .next()
                .zip(stages.next())
                .is_some_and(|(one, other)| one != other);
            let between_stages = of_two_stages && days(0) == days(1) && since.is_none();
            let change = Change {
                between: beside.iter().map(|(other, _)| *other).collect(),
                kind: if between_stages {
                    Kind::Variance
                } else {
                    Kind::Change
                },
                since,
            };
            columns.insert(column, change);
        }
        Self { columns }
    }

    /// What the figures of a column are, if they are changes.
    pub(crate) fn kind(&self, column: usize) -> Option<Kind> {
        self.columns.get(&column).map(|change| change.kind)
    }

    /// The columns whose times say what the changes of a column lead to.
    pub(crate) fn between(&self, column: usize) -> &[usize] {
        (self.columns.get(&column)).map_or(&[], |change| &change.between)
    }

    /// The time that the changes of a column lead to, of those of the columns it lies between.
    pub(crate) fn later(
        &self,
        column: usize,
        times: impl IntoIterator<Item = Period>,
    ) -> Option<Period> {
        let change = self.columns.get(&column)?;
        let later = (times.into_iter())
            .filter(|time| time.end.is_some())
            .max_by_key(|time| time.end)?;
        let since = change.since.as_ref();
        since
            .is_none_or(|since| since.end < later.end)
            .then_some(later)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::drawn;
    use crate::observe;

    #[test]
    fn heads_of_changes_say_nothing_else() {
        for head in [
            "Difference",
            "Change £m",
            "% change",
            "CHANGE OVER 2015",
            "Increase/(decrease)",
            "Change During Year",
            "Monthly change",
            "% growth",
            "Budget change",
        ] {
            assert!(is_change(head), "{head}");
        }
        for head in [
            "Price increase",
            "Spending growth",
            "Growth",
            "Variance",
            "Climate change",
            "Increases",
            "2015",
        ] {
            assert!(!is_change(head), "{head}");
        }
    }

    fn check(head: &str, expected: &[&str]) {
        let rows = [
            head,
            "Roads | 12 | 15 | 3",
            "Parks | 5 | 4 | -1",
            "Baths | 8 | 8 | 0",
        ];
        let found = observe(&[drawn(&rows)], &[], &[]).observations;
        let shown = found.iter().take(3).map(|found| {
            let when = found
                .value
                .period
                .as_ref()
                .map_or("-", |period| period.text.as_str());
            let compared = found.comparison.map(ComparisonKind::name);
            let what = compared.or(found.phase.map(Phase::name));
            format!("{when} {}", what.unwrap_or("-"))
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected, "{head}");
    }

    #[test]
    fn a_change_is_of_the_later_time_beside_it() {
        check(
            "£m | 2015/16 | 2016/17 | Change",
            &["2015/16 -", "2016/17 -", "2016/17 change"],
        );
        check(
            "£m | 2017 | 2016 | Difference",
            &["2017 -", "2016 -", "2017 change"],
        );
        check(
            "£m | 2015 | Change | 2016",
            &["2015 -", "2016 change", "2016 -"],
        );
        check(
            "£m | Posts | 2016 budget | Change over 2015",
            &["- -", "2016 budget", "2016 change"],
        );
    }

    #[test]
    fn what_lies_between_two_stages_of_one_time_is_a_variance() {
        check(
            "£m | 2016 budget | 2016 actual | Difference",
            &["2016 budget", "2016 actual", "2016 variance"],
        );
        check(
            "£m | Current | Proposed | Change",
            &["- -", "- -", "- change"],
        );
    }
}
