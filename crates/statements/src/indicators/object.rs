//! The object of a verb that moves or sets it: "increased the contribution rate from 13.8% to 15%", "lowered the
//! threshold to £5,000", "caps rises in fares at 3%", and what a second one leaves its verb out of: "limits loans to 18% and
//! leases to 4%".
//!
//! Not where nothing stands between: "has increased from 4% to 5%" is about its subject.

use super::phrase;
use crate::lexicon::movement;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    of_verb(parsed, at)
}

fn of_verb(parsed: &Parsed, at: usize) -> Option<String> {
    let mut end = preposition(parsed, at)?;
    // "from 13.8% to 15%": the object stands before the first of the two.
    if parsed.word(Some(end)) == "to" && end > 0 {
        let first = (end.saturating_sub(5)..end)
            .rev()
            .find(|&before| parsed.is_figure(before));
        if let Some(first) = first
            && let Some(from) = preposition(parsed, first)
            && parsed.word(Some(from)) == "from"
        {
            end = from;
        }
    }
    // "increasing its charges by 27% from £11.15 to £14.10"
    if parsed.word(Some(end)) == "from"
        && let Some(change) = end
            .checked_sub(1)
            .filter(|&change| parsed.is_figure(change))
        && let Some(by) = preposition(parsed, change)
    {
        end = by;
    }
    let verb = (end.saturating_sub(14)..end)
        .rev()
        // "Contribution (NIC) rate": brackets interrupt nothing.
        .filter(|&before| parsed.items[before].depth <= parsed.items[at].depth)
        .take_while(|&before| {
            !parsed.is_figure(before)
                && !matches!(parsed.word(Some(before)), "," | ";" | ":" | "(" | ")")
        })
        .find(|&before| is_transitive(parsed.word(Some(before))))?;
    let between = &parsed.items[verb + 1..end];
    let noun = between.iter().any(|item| {
        item.what == What::Word
            && item.lower.len() > 2
            && !matches!(item.lower.as_str(), "the" | "its" | "our" | "all")
            && !item.lower.ends_with("ly")
    });
    let moved = between.first().is_some_and(|item| {
        matches!(
            item.lower.as_str(),
            "the" | "its" | "our" | "their" | "a" | "an" | "this" | "all" | "every" | "each"
        ) || item.capital
            || item.lower.ends_with('s')
    });
    // "to bring burglary down by 13%", "put overall pressures at £3.8m": no noun looks like these.
    let plainly = is_keeping(parsed.word(Some(verb))) && parsed.word(Some(end)) == "at"
        || matches!(
            parsed.word(verb.checked_sub(1)),
            "to" | "will" | "would" | "could" | "should" | "can" | "must" | "may"
        )
        // "The scheme has cut energy use by 47%"
        || matches!(parsed.word(verb.checked_sub(1)), "has" | "have" | "had")
            && parsed.word(Some(end)) == "by"
            && !crate::lexicon::is_preposition(parsed.word(Some(verb + 1)))
        // "This takes total commitments to £631m"
        || is_carrying(parsed.word(Some(verb)))
            && matches!(
                parsed.word(verb.checked_sub(1)),
                "this" | "that" | "it" | "which" | "these" | "they" | ","
            )
        // "a target for reducing smoking prevalence to 12%"
        || parsed.word(Some(verb)).ends_with("ing")
            && matches!(
                parsed.word(verb.checked_sub(1)),
                "for" | "of" | "by" | "at" | "on" | "with" | "after"
            );
    (noun && (moved || plainly))
        .then(|| phrase(parsed, verb + 1..shortened(parsed, verb + 2, end)))
        .flatten()
}

/// Where an object ends before its figure: "increases the cost by a small amount to £5.85".
fn shortened(parsed: &Parsed, from: usize, end: usize) -> usize {
    (from..end)
        .find(|&at| matches!(parsed.word(Some(at)), "by" | "down" | "up"))
        .unwrap_or(end)
}

/// The "from", "to" or "by" right before a figure; the figure itself where it is printed "up to 5%".
fn preposition(parsed: &Parsed, at: usize) -> Option<usize> {
    if parsed.text[parsed.items[at].span.clone()].starts_with("up to ") {
        return Some(at);
    }
    let before = (0..at).rev().find(|&before| {
        !matches!(
            parsed.word(Some(before)),
            "a" | "an"
                | "the"
                | "around"
                | "just"
                | "further"
                | "another"
                | "about"
                | "approximately"
        )
    })?;
    // "keep this subsidy at the same level of £5.75"
    let level = parsed.word(Some(before)) == "of" && parsed.word(before.checked_sub(1)) == "level";
    let keeps =
        |end: usize| (end.saturating_sub(8)..end).any(|verb| is_keeping(parsed.word(Some(verb))));
    let link = if level {
        (before.saturating_sub(5)..before)
            .rev()
            .find(|&link| parsed.word(Some(link)) == "at")?
    } else {
        before
    };
    match parsed.word(Some(link)) {
        // "put the need at 3,125 homes": what is counted stands behind.
        "at" => (keeps(link) && !super::noun_behind(parsed, at)).then_some(link),
        "from" | "to" | "by" => Some(link),
        _ => None,
    }
}

/// Verbs that leave something where it is or say where it is.
fn is_keeping(word: &str) -> bool {
    matches!(
        word,
        "keep"
            | "keeps"
            | "keeping"
            | "maintain"
            | "maintains"
            | "maintaining"
            | "retain"
            | "freeze"
            | "put"
            | "puts"
            | "putting"
            | "leave"
            | "leaves"
            | "leaving"
            | "fix"
            | "fixes"
    )
}

/// Verbs that take something somewhere.
fn is_carrying(word: &str) -> bool {
    matches!(
        word,
        "bring" | "brings" | "bringing" | "brought" | "take" | "takes" | "taking" | "took"
    )
}

/// Verbs that move something else; nouns of change look alike and have "in" or "of" behind them.
fn is_transitive(word: &str) -> bool {
    let carries = is_carrying(word)
        || matches!(
            word,
            "raise" | "raises" | "raising" | "boost" | "boosts" | "boosted" | "boosting" | "moved"
        );
    let moves = movement(word).is_some()
        && matches!(
            word,
            "increase"
                | "increased"
                | "increases"
                | "increasing"
                | "reduce"
                | "reduced"
                | "reduces"
                | "reducing"
                | "lowered"
                | "raised"
                | "cut"
                | "improve"
                | "improved"
                | "improving"
                | "decrease"
                | "decreased"
                | "grow"
        );
    carries || moves || is_keeping(word)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_moved_further_is_the_object() {
        assert_eq!(
            shown("The town will need to reduce its smoking rate by a further 5.4%"),
            ["5.4%: smoking rate"]
        );
    }

    #[test]
    fn what_is_moved_names_the_figures() {
        assert_eq!(
            shown("It increased the contribution rate from 13.8% to 15%"),
            ["13.8%: contribution rate", "15%: contribution rate"]
        );
        assert_eq!(
            shown("This adversely moved the budget by £180,000"),
            ["£180,000: budget"]
        );
        assert_eq!(
            shown("This cut its waiting list by 40 people"),
            ["40: waiting list"]
        );
    }

    #[test]
    fn a_change_stands_before_its_levels() {
        assert_eq!(
            shown("The library is increasing its charges for loans by 27% from £11.15 to £14.10"),
            [
                "27%: charges for loans",
                "£11.15: charges for loans",
                "£14.10: charges for loans"
            ]
        );
    }

    #[test]
    fn what_something_has_cut_names_the_figure() {
        assert_eq!(
            shown("The scheme has cut energy use by 47%"),
            ["47%: energy use"]
        );
        assert_eq!(
            shown("The fare cap had boosted ridership by 6%"),
            ["6%: ridership"]
        );
        assert_eq!(
            shown("Energy use has reduced in schools by 47%"),
            ["47%: Energy use"]
        );
    }

    #[test]
    fn what_is_set_at_a_level_names_the_figure() {
        // A noun of the same form, and what is done to the subject.
        assert_eq!(
            shown("Speed limits on side roads fell to 20%"),
            ["20%: Speed limits on side roads"]
        );
        assert_eq!(
            shown("Growth in rents is limited to 3%"),
            ["3%: Growth in rents"]
        );
    }

    #[test]
    fn a_verb_without_an_object_is_about_its_subject() {
        assert_eq!(
            shown("School absence has increased from 4% to 5%"),
            ["4%: School absence", "5%: School absence"]
        );
    }

    #[test]
    fn what_is_taken_somewhere_names_the_figure() {
        assert_eq!(
            shown("This takes total commitments to £630m"),
            ["£630m: total commitments"]
        );
        assert_eq!(
            shown("The plan has a target for reducing car use to 12%"),
            ["12%: car use"]
        );
    }
}
