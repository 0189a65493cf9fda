//! Noun phrases: the words that make a name, without what leads up to them and what follows.

mod ends;
mod idle_ends;

use std::ops::Range;

use crate::lexicon::{is_empty, is_infinitive};
use crate::parse::{Parsed, What};

use ends::{joins_adjectives, lists, word_ends};
use idle_ends::{ends_idly, is_named_so, is_reference, opens_idly, trim_time};

/// Words that a phrase which nothing ends has at most; longer ones have run into the next clause.
const LONGEST: usize = 16;

/// Words that a name has at most of which both ends are known: "percentage of the population who are in contact with mental health
/// services that are in paid employment".
const LONGEST_NAME: usize = 20;

/// A noun phrase that begins at a place: words up to a sign, a figure, a verb or a new clause.
pub(super) fn phrase_from(parsed: &Parsed, at: usize) -> Option<String> {
    phrase(parsed, stretch(parsed, at))
}

/// The items of a noun phrase that begins at a place, as [`phrase_from`] reads it.
pub(super) fn stretch(parsed: &Parsed, at: usize) -> Range<usize> {
    let mut start = at;
    while parsed.items.get(start).is_some_and(|item| {
        item.what == What::Word
            && (is_empty(&item.lower) || matches!(item.lower.as_str(), "been" | "being"))
            && !is_named_so(parsed, start)
    }) {
        start += 1;
    }
    let mut end = start;
    while let Some(item) = parsed.items.get(end) {
        let stops = match item.what {
            What::Word => word_ends(parsed, start, end),
            What::Mark if item.lower == "," => {
                !joins_adjectives(parsed, start, end) && !lists(parsed, start, end)
            }
            What::Mark => !matches!(
                item.lower.as_str(),
                "-" | "'" | "‘" | "’" | "&" | "/" | "“" | "”" | "\""
            ),
            What::Passed => false,
            What::Figure(_) | What::Period(_) => true,
        };
        if stops || end - start >= LONGEST {
            break;
        }
        end += 1;
    }
    start..end
}

/// A range of items as a phrase: without what stands in brackets, empty words and prepositions at its
/// ends, and what a relative clause adds to a long one.
pub(super) fn phrase(parsed: &Parsed, items: Range<usize>) -> Option<String> {
    let depth = items.clone().map(|at| parsed.items[at].depth).min()?;
    let mut kept: Vec<usize> = items
        .filter(|&at| parsed.items[at].depth == depth)
        .collect();
    let first = kept.iter().position(|&at| !opens_idly(parsed, at))?;
    kept.drain(..first);
    // "make savings of", "maintain the rate at"
    if kept.len() > 1
        && is_infinitive(parsed.word(kept.first().copied()))
        // "cost for commissioning"
        && !(parsed.word(kept.first().copied()) == "cost"
            && matches!(parsed.word(kept.get(1).copied()), "of" | "for"))
    {
        kept.remove(0);
        let next = kept.iter().position(|&at| !opens_idly(parsed, at))?;
        kept.drain(..next);
    }
    if let Some(cut) = (1..kept.len()).find(|&place| is_reference(parsed, kept[place])) {
        kept.truncate(cut);
    }
    kept.truncate(LONGEST_NAME);
    // "offences over the year ending June 2023": the time stands behind the phrase.
    let mut dated = kept.last().is_some_and(|&at| {
        matches!(parsed.word(Some(at)), "ended" | "ending")
            && matches!(parsed.what(Some(at + 1)), Some(What::Period(_)))
    });
    while kept.last().is_some_and(|&at| {
        ends_idly(parsed, at)
            // "accounts for the year ended 31 March 2015"
            || dated && matches!(parsed.word(Some(at)), "ended" | "ending" | "year" | "period" | "quarter" | "months")
    }) {
        dated |= kept
            .pop()
            .is_some_and(|at| matches!(parsed.what(Some(at)), Some(What::Period(_))));
    }
    trim_time(parsed, &mut kept);
    let mut text = String::new();
    for run in kept.chunk_by(|one, next| one + 1 == *next) {
        if let (Some(&first), Some(&last)) = (run.first(), run.last()) {
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(parsed.printed(first..last + 1).trim());
        }
    }
    let lettered = text.chars().filter(|char| char.is_alphabetic()).count() > 1;
    lettered.then_some(text)
}

/// Nouns in "-ing" that stand for themselves.
pub(super) fn is_mass_noun(word: &str) -> bool {
    matches!(
        word,
        "funding"
            | "spending"
            | "borrowing"
            | "saving"
            | "building"
            | "housing"
            | "parking"
            | "training"
            | "planning"
            | "heating"
            | "lighting"
            | "cleaning"
            | "staffing"
            | "recycling"
            | "fostering"
            | "gritting"
            | "licensing"
            | "commissioning"
            | "advertising"
    )
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_name_may_open_with_what_elsewhere_says_nothing() {
        assert_eq!(
            shown("It holds £1.2m in its current account"),
            ["£1.2m: current account"]
        );
        assert_eq!(
            shown("Members heard that A&E performance had been 76.4%"),
            ["76.4%: A&E performance"]
        );
        assert_eq!(shown("There is a grant of £76,000"), ["£76,000: grant"]);
    }

    #[test]
    fn nouns_of_prepositions_open_no_name() {
        assert_eq!(
            shown("£39m in respect of revaluation gains was credited"),
            ["£39m: revaluation gains"]
        );
        assert_eq!(
            shown("The trust spent £12m on day to day repairs"),
            ["£12m: day to day repairs"]
        );
    }

    #[test]
    fn a_clause_behind_the_counted_is_no_part_of_its_name() {
        assert_eq!(
            shown("There were 33 children the same age"),
            ["33: children the same age"]
        );
    }

    #[test]
    fn brackets_within_a_name_are_passed_over() {
        // Letters behind a name end it.
        assert_eq!(
            shown("There were 40 indicators (XYZ) altogether"),
            ["40: indicators"]
        );
    }
}
