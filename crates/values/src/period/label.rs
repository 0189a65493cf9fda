//! Whether a time in a row's label says when its figures hold, or is part of a name.
//!
//! ```text
//! Balance at 31 March 2016          2019-2022 Capital Maintenance
//! Net completions 2006-9            Allocation from 2023-2026 Capital Plan
//! 2016/17 outturn                   Photocopier MP 2000s
//! ```
//!
//! On the left it is a time, on the right what follows makes it a name: a time says when, or it says which.

use scrutineer_model::{Period, PeriodKind};

use crate::words::plain;

/// Words that go on from a time and leave it one: "Balance at 31 March brought forward".
const GO_ON: &[&str] = &[
    "and",
    "as",
    "at",
    "b",
    "broken",
    "brought",
    "by",
    "c",
    "carried",
    "compared",
    "for",
    "from",
    "in",
    "including",
    "is",
    "not",
    "of",
    "on",
    "onwards",
    "per",
    "that",
    "to",
    "was",
    "were",
    "when",
    "where",
    "which",
    "who",
    "with",
];

/// Words for what figures are at a time, behind it: "2016/17 revised budget", "Q3 total".
const KINDS: &[&str] = &[
    "actual",
    "actuals",
    "average",
    "balance",
    "base",
    "baseline",
    "budget",
    "budgeted",
    "budgets",
    "data",
    "draft",
    "est",
    "estimate",
    "estimated",
    "estimates",
    "figure",
    "figures",
    "final",
    "forecast",
    "forecasts",
    "net",
    "gross",
    "only",
    "original",
    "outcome",
    "outturn",
    "overall",
    "performance",
    "plan",
    "position",
    "projected",
    "projection",
    "provisional",
    "q1",
    "q2",
    "q3",
    "q4",
    "quarter",
    "result",
    "results",
    "revised",
    "season",
    "subtotal",
    "sub",
    "target",
    "targets",
    "total",
    "totals",
    "value",
    "values",
    "variance",
    "year",
    "ytd",
];

/// Words that a time of a decision follows: "approved by Council in December 2021".
const DECIDED: &[&str] = &["adopted", "agreed", "approved", "dated", "signed"];

/// Words behind which a time says when.
const WHEN: &[&str] = &[
    "at", "by", "during", "ended", "ending", "for", "in", "of", "on", "since", "until",
];

/// Words before a month without a year: "in March", not "the station in March".
const FEW: usize = 2;

/// Whether a time that a label states is part of a name, or of when something was decided.
pub(crate) fn is_of_name(label: &str, period: &Period) -> bool {
    // "2023- 2026", wrapped in a narrow cell, is "2023-2026" where it is a time.
    let unwrapped = crate::surroundings::unwrapped(label);
    let parts = |text| (label.split_once(text)).or_else(|| unwrapped.split_once(text));
    // "11-12 High Street" is read as "2011-12".
    let short = || period.text.strip_prefix("20").and_then(parts);
    let Some((before, after)) = parts(period.text.as_str()).or_else(short) else {
        return false;
    };
    // "2065dn".
    if after.starts_with(char::is_alphabetic) {
        return true;
    }
    let before = plain(before);
    // "Approved budget 2016/17" is of that year.
    let of_decision = matches!(period.kind, PeriodKind::Day | PeriodKind::Month)
        && before.split(' ').any(|word| DECIDED.contains(&word));
    let yearless = !period.text.contains(|char: char| char.is_ascii_digit())
        && before.split_whitespace().count() > FEW;
    of_decision || yearless || goes_on_as_name(after, period, before.is_empty())
}

/// Whether what stands behind a time makes one name with it. A bracket or a dash parts them.
fn goes_on_as_name(after: &str, period: &Period, opens: bool) -> bool {
    // A line of a ledger begins with its day.
    if opens && period.kind == PeriodKind::Day {
        return false;
    }
    let words = plain(&after[..parted(after)]);
    let mut words = words
        .split_whitespace()
        .skip_while(|word| word.chars().all(char::is_numeric));
    let Some(first) = words.next() else {
        return false;
    };
    let small = after.trim_start().starts_with(char::is_lowercase);
    if small && GO_ON.contains(&first) {
        return false;
    }
    !std::iter::once(first)
        .chain(words)
        .all(|word| KINDS.contains(&word) || word.starts_with('£'))
}

/// Where a bracket, a mark or a dash parts what stands behind a time from it; the dash of "At-Grade" does not.
fn parted(after: &str) -> usize {
    let marks = ['(', '[', ':', ';', ',', '–', '—', '@', '*', '|'];
    let mark = after.find(marks);
    let dash = [" -", "- "]
        .iter()
        .filter_map(|dash| after.find(dash))
        .min();
    mark.into_iter().chain(dash).min().unwrap_or(after.len())
}

/// Whether a label says that its figures are of a time, beside columns that are each of a time: it is nothing but the
/// time, or a day, or puts it behind a word as "at". "Land acquisition - March 2016" among forecasts of years is a name.
pub(super) fn says_when(label: &str, period: &Period) -> bool {
    let Some((before, _)) = label.split_once(period.text.as_str()) else {
        return true;
    };
    let before = plain(before);
    let day = period.kind == PeriodKind::Day;
    day || before
        .split_whitespace()
        .next_back()
        .is_none_or(|word| WHEN.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::super::of_label;

    #[test]
    fn a_time_that_is_said_of_a_row_is_its_time() {
        for label in [
            "2017/18",
            "March 2017",
            "2016/17 revised budget",
            "16/17 revised budget",
            "Approved Base Budget 2024-25",
            "Committed sites April 2009 ¹",
            "Total Net Dwellings (2006-26)",
            "Movement in 2014/15:",
            "Net Book Value at 31 March 2019",
            "Bank balance at 31 March 2016 brought forward",
            "Number of visits in 2015-16 (taken from last year's return)",
            "29/04/16 - VAT reclaim",
            "Rate in March 2017 of all referrals",
        ] {
            assert!(of_label(label).is_some(), "{label}");
        }
    }

    #[test]
    fn a_time_that_says_which_is_no_time_of_a_row() {
        for label in [
            "2019-2022 Capital Maintenance",
            "2022-23 Slipped Savings - review of all contracts",
            "2011 Animal Shelter Planning",
            "2019-2022 At-Grade Rail Crossing Upgrades",
            "Allocation from 2023-2026 Capital Plan",
            "Allocation from 2023- 2026 Capital Plan",
            "No impact to the 2023-26 Capital Plan",
            "HP laser jet 2065dn printer",
            "Budget approved by Council in December 2021",
            "Land directly south of the station in March",
            "11-12 High Street",
        ] {
            assert_eq!(of_label(label), None, "{label}");
        }
    }
}
