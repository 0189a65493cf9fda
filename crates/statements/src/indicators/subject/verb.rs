//! Where a verb ends a subject.

use crate::indicators::past::is_staying;
use crate::lexicon::is_verb;
use crate::parse::{Parsed, What};

/// Whether a verb stands at a place.
pub(in crate::indicators) fn ends_subject(parsed: &Parsed, at: usize) -> bool {
    // "Fees range from £3,500 to £4,200"
    let ranges = matches!(parsed.word(Some(at)), "range" | "ranges" | "ranged")
        && matches!(parsed.word(Some(at + 1)), "from" | "between");
    // "At 31 March 2015, this totals £720m"
    let totals = parsed.word(Some(at)) == "totals"
        && matches!(
            parsed.word(at.checked_sub(1)),
            "this" | "it" | "which" | "that" | "and" | "now"
        );
    // "Households paying by direct debit make up 76%"
    let makes = matches!(parsed.word(Some(at)), "make" | "form" | "take")
        && parsed.word(Some(at + 1)) == "up"
        && parsed.is_figure(at + 2)
        && parsed.word(at.checked_sub(1)) != "to"
        // "Journeys stand at 4.1 million"
        || parsed.word(Some(at)) == "stand" && parsed.word(Some(at + 1)) == "at";
    // "The shortfall works out at £55"
    let works = matches!(parsed.word(Some(at)), "works" | "worked")
        && parsed.word(Some(at + 1)) == "out"
        && matches!(parsed.word(Some(at + 2)), "at" | "to" | "as");
    // "Passenger numbers continue to recover, reaching 4.1 million"
    let continues = matches!(
        parsed.word(Some(at)),
        "continue" | "continues" | "continued"
    ) && parsed.word(Some(at + 1)) == "to";
    // "Resources underspent by £0.7m"
    let spends = matches!(
        parsed.word(Some(at)),
        "overspends" | "underspends" | "overspent" | "underspent"
    ) && parsed.word(Some(at + 1)) == "by";
    // "Our footprint currently measures 11,473 tonnes", "Each 1% on council tax raises £1.1m"
    let figure = parsed.is_figure(at + 1);
    let plain = figure
        && (parsed.word(Some(at)) == "raises"
            || parsed.word(Some(at)) == "measures"
                && matches!(parsed.word(at.checked_sub(1)), "currently" | "now"));
    parsed.what(Some(at)) == Some(What::Word)
        && (plain
            || ranges
            || spends
            || runs_at(parsed, at)
            || numbers(parsed, at)
            || continues
            || works
            || totals
            || makes
            || is_verb(parsed.word(Some(at))) && !is_noun(parsed, at)
            || is_staying(parsed, at))
}

/// "because voids run at 2.1%"
fn runs_at(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.word(Some(at)), "run" | "runs" | "ran")
        && parsed.word(Some(at + 1)) == "at"
        && parsed.is_figure(at + 2)
}

/// "Homes not yet begun number 1,730": a verb behind a plural that has been told of.
fn numbers(parsed: &Parsed, at: usize) -> bool {
    let before = parsed.word(at.checked_sub(1));
    let told =
        before.len() > 4 && (before.ends_with('s') || before.ends_with("ed") || before == "begun");
    parsed.word(Some(at)) == "number"
        && parsed.is_figure(at + 1)
        && told
        && (0..at).any(|noun| parsed.word(Some(noun)).ends_with('s'))
}

/// Whether a word that may be a verb is a noun here: "a cost reduction", "the results of"; "costs £5m"
/// and "benefits the town" are verbs.
fn is_noun(parsed: &Parsed, at: usize) -> bool {
    // "Days lost to sickness were 9.4": what the days are
    let of_time = matches!(parsed.word(Some(at)), "lost" | "taken" | "spent" | "worked")
        && matches!(
            parsed.word(at.checked_sub(1)),
            "days" | "hours" | "weeks" | "months" | "years" | "minutes" | "time"
        );
    if of_time {
        return true;
    }
    // "The Housing Revenue Account for 2024/25 budgets for": the last word of a title
    let titled = matches!(parsed.word(Some(at)), "account" | "accounts")
        && parsed.items[at].capital
        && (at.checked_sub(1)).is_some_and(|before| before > 0 && parsed.items[before].capital);
    if titled {
        return true;
    }
    let either = matches!(
        parsed.word(Some(at)),
        "cost" | "costs" | "benefits" | "results" | "account" | "accounts" | "cuts"
    );
    let object = matches!(parsed.what(Some(at + 1)), Some(What::Figure(_)))
        || matches!(
            parsed.word(Some(at + 1)),
            "a" | "an" | "the" | "us" | "only" | "just" | "from" | "for"
        )
        // "costs in the region of £5m", but "debt services costs in the sewer utility"
        || parsed.word(Some(at + 1)) == "in"
            && matches!(parsed.word(Some(at + 3)), "region" | "order" | "excess");
    either
        && (!object
            || matches!(
                parsed.word(at.checked_sub(1)),
                "the" | "a" | "of" | "in" | "its" | "their"
            ))
}
