//! Before an "of": "savings of £3.2m", "a population of 553,078 people", "a cost of £295".
//!
//! A general noun takes the words before it along: "the closing balance of", "an average of 537
//! referrals" is named behind the figure. "an increase of" is a change, see `change`.

mod levels;
mod named;

use super::reach::back;
use super::subject::ends_subject;
use super::{after, is_mass_noun};
use crate::lexicon::{is_change, is_joiner, is_verb};
use crate::parse::{Parsed, What};

use levels::{ATTRIBUTES, GENERAL, LEVELS};
use named::name;

/// Where the noun before an "of" ends, brackets and a time between them left out: "growth (excluding external
/// funding) of £151m", "benefits paid during the year of £6,396".
fn noun_end(parsed: &Parsed, at: usize, mut of: usize) -> Option<usize> {
    if parsed.word(of.checked_sub(1)) == ")" && parsed.items[at].depth < parsed.items[of - 1].depth
    {
        of = parsed.opens(of - 1)?;
    }
    let timed = matches!(
        parsed.word(of.checked_sub(1)),
        "year" | "period" | "quarter" | "month" | "term"
    );
    // "a reserve with a balance as at 31 December 2000 of £39.2m"
    let as_at = matches!(parsed.what(of.checked_sub(1)), Some(What::Period(_)))
        && parsed.word(of.checked_sub(2)) == "at"
        && parsed.word(of.checked_sub(3)) == "as";
    if as_at {
        return of.checked_sub(3);
    }
    // "cuts in the short to medium term of £28m"
    let during = (of.saturating_sub(6)..of)
        .rev()
        .find(|&word| matches!(parsed.word(Some(word)), "during" | "in" | "for" | "over"));
    Some(during.filter(|_| timed).unwrap_or(of))
}

/// Whether a preposition belongs to the noun: "receivables from the company of £490,128", "contributions to the plan
/// of 13%", "the new pumping station at Fryer's Wharf of £1,200".
fn goes_on(parsed: &Parsed, start: usize, of: usize) -> bool {
    let word = parsed.word(start.checked_sub(1));
    let place = word == "at" && parsed.items.get(start).is_some_and(|item| item.capital);
    place
        || matches!(word, "from" | "to" | "within" | "by")
            && start < of
            && start.checked_sub(2).is_some_and(|ahead| {
                let ahead = &parsed.items[ahead];
                ahead.what == What::Word
                    && ahead.lower.ends_with('s')
                    && !ahead.lower.ends_with("ss")
                    && !is_verb(&ahead.lower)
                    && crate::lexicon::movement(&ahead.lower).is_none()
            })
}

/// Whether what follows an "and" is another thing done: "collected £7m and funded assets of £5m".
fn is_done(parsed: &Parsed, at: usize) -> bool {
    parsed.word(Some(at)).ends_with("ed")
        && !matches!(parsed.word(Some(at + 1)), "of" | "")
        && parsed.items[..at]
            .iter()
            .any(|item| matches!(item.what, What::Figure(_)))
}

/// Where the noun ends before words that say how it is measured: "savings in the order of", "guarantees to a total value of".
fn behind_measure(parsed: &Parsed, at: usize, of: usize) -> Option<usize> {
    // "savings in the order of £60m": how exactly it is meant.
    let vague = of.checked_sub(3).filter(|&link| {
        parsed.word(Some(link)) == "in" && matches!(parsed.word(Some(of - 1)), "order" | "region")
            || parsed.word(Some(link)) == "to" && parsed.word(Some(of - 1)) == "value"
    });
    // "guarantees to a total value of £12m"
    let valued = of.checked_sub(4).filter(|&link| {
        parsed.word(Some(link)) == "to"
            && matches!(parsed.word(Some(of - 2)), "total" | "combined" | "maximum")
            && matches!(parsed.word(Some(of - 1)), "value" | "amount" | "sum")
    });
    match vague.or(valued) {
        Some(of) => noun_end(parsed, at, of),
        None => Some(of),
    }
}

/// Items of a name at most, with what stands inside it.
const LONGEST: usize = 13;

/// The "of" before a figure: "reserves of between 5% and 10%", "planned savings of (£95k)", "the provision of an additional £9m".
fn link(parsed: &Parsed, at: usize) -> Option<usize> {
    let between = |word: &str| matches!(word, "between" | "(");
    let more = |word: &str| {
        matches!(
            word,
            "a" | "an" | "additional" | "further" | "another" | "extra"
        )
    };
    let ahead = |back: usize| parsed.word(at.checked_sub(back));
    let taken = match (ahead(2), ahead(1)) {
        (_, word) if between(word) => 1,
        (first, second) if more(first) && more(second) => 2,
        (_, word) if more(word) => 1,
        _ => 0,
    };
    at.checked_sub(1 + taken)
        .filter(|&of| parsed.word(Some(of)) == "of")
}

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let of = link(parsed, at)?;
    let of = noun_end(parsed, at, of)?;
    let of = behind_measure(parsed, at, of)?;
    let mut start = back(of, LONGEST, |at| {
        let start = at + 1;
        let item = &parsed.items[at];
        let stops = match item.what {
            What::Word => {
                ends_subject(parsed, at) && start < of
                    // "reserves between April 2016 and March 2018 of £0.2bn"
                    || item.lower == "between"
                        && !matches!(parsed.what(Some(start)), Some(What::Period(_)))
                    || is_joiner(&item.lower)
                        && (item.lower != "and" || is_done(parsed, start))
                    || matches!(
                        item.lower.as_str(),
                        "to" | "from"
                            | "by"
                            | "at"
                            | "with"
                            | "including"
                            | "against"
                            | "than"
                            | "making"
                            | "realising"
                            | "showing"
                            | "delivering"
                            | "within"
                            | "over"
                            | "under"
                            | "below"
                            | "above"
                            | "beyond"
                            | "inside"
                            | "its"
                            | "their"
                            | "a"
                            | "an"
                            | "as"
                    )
                    // "£26.2m out of", "paid out of"; not "a write out of"
                    || item.lower == "out" && !is_compound(parsed, at)
                    || start < of && acts_now(parsed, at)
                    // "spoke of the rate of 12%"
                    || item.lower == "of"
                        && matches!(parsed.word(at.checked_sub(1)), "spoke" | "spoken" | "speaks" | "talked" | "told")
            }
            What::Mark => {
                item.lower != "-" && item.lower != "'" && item.lower != "’" && item.lower != "/"
            }
            // "a cost for all three types of approximately £40k"
            What::Figure(figure) => !parsed.figures[figure].in_words,
            What::Period(_) | What::Passed => false,
        };
        !stops || goes_on(parsed, start, of)
    });
    // "had been built on savings of £23m"
    if parsed.word(start.checked_sub(1)) == "been" && start + 1 < of {
        start += 1;
    }
    if start == of {
        return None;
    }
    let noun = parsed.word(of.checked_sub(1));
    // "£26.2m out of £88.9m"
    if noun == "out" && !is_compound(parsed, of - 1) {
        return after::read(parsed, at);
    }
    // "is used to inform the ceiling of £1,042m": an infinitive is no part of the name.
    let infinitive = parsed.word(start.checked_sub(1)) == "to"
        && matches!(
            parsed.word(Some(start + 1)),
            "the" | "a" | "an" | "its" | "our" | "all" | "their" | "any"
        )
        && start + 2 < of;
    start += usize::from(infinitive);
    if GENERAL.contains(&noun) {
        return after::read(parsed, at);
    }
    if is_norm_reached(parsed, start, noun) {
        return None;
    }
    // "a receivable was recorded of £9m"
    let participle = noun.ends_with("ed")
        && matches!(
            parsed.word(of.checked_sub(2)),
            "is" | "was" | "are" | "were" | "be" | "been"
        );
    // "The team consisted of 10 inspectors"
    let consists = matches!(noun, "consist" | "consists" | "consisted" | "consisting");
    if is_change(noun) && !is_rate(parsed, start, of)
        || participle
        || consists
        || noun.ends_with("ing") && !is_mass_noun(noun)
    {
        return None;
    }
    let levels = LEVELS.contains(&noun)
        && parsed.items[start..of - 1]
            .iter()
            .all(|item| item.lower.is_empty() || ATTRIBUTES.contains(&item.lower.as_str()));
    if levels {
        return None;
    }
    name(parsed, at, start..of)
}

/// "Services currently maintains restricted cash of £22,200": a verb behind its adverb.
fn acts_now(parsed: &Parsed, at: usize) -> bool {
    parsed.word(Some(at)).ends_with('s')
        && matches!(
            parsed.word(at.checked_sub(1)),
            "currently" | "now" | "also" | "still" | "already"
        )
}

/// "the grant has been increased to the national guideline of £2,000": the level that its subject moved to.
fn is_norm_reached(parsed: &Parsed, start: usize, noun: &str) -> bool {
    let verb = start.checked_sub(2);
    parsed.word(start.checked_sub(1)) == "to"
        && verb.is_some_and(|verb| crate::lexicon::movement(parsed.word(Some(verb))).is_some())
        && matches!(
            noun,
            "guideline"
                | "limit"
                | "maximum"
                | "minimum"
                | "ceiling"
                | "standard"
                | "norm"
                | "target"
        )
}

/// "a long-term rate of improvement of 1.5%": how fast, and no change.
fn is_rate(parsed: &Parsed, start: usize, of: usize) -> bool {
    start + 2 < of
        && parsed.word(of.checked_sub(2)) == "of"
        && matches!(parsed.word(of.checked_sub(3)), "rate" | "rates" | "speed")
}

/// Whether an "out" closes a noun: "write out", "buy out".
fn is_compound(parsed: &Parsed, out: usize) -> bool {
    matches!(
        parsed.word(out.checked_sub(1)),
        "write" | "buy" | "roll" | "fit" | "carry"
    )
}

/// Whether a text speaks of how much of something there is: "The proportion of pupils who walk", "average of the scores".
pub(super) fn is_of_a_level(text: &str) -> bool {
    let lower = text.to_lowercase();
    let Some((before, _)) = lower.split_once(" of ") else {
        return false;
    };
    let noun = before.rsplit(' ').next().unwrap_or_default();
    noun == "share" || GENERAL.contains(&noun) || LEVELS.contains(&noun)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn brackets_and_terms_stand_between_a_noun_and_its_figure() {
        assert_eq!(
            shown("The trust has planned savings of (£95k) for next year"),
            ["£95k: planned savings"]
        );
        assert_eq!(
            shown("There is a need for loans in the short to medium term of £27m"),
            ["£27m: need for loans"]
        );
    }

    #[test]
    fn a_change_before_of_names_nothing() {
        assert_eq!(shown("This is an increase of 9%"), ["9%: KNOWN"]);
    }

    #[test]
    fn a_sum_is_named_by_where_it_goes() {
        assert_eq!(
            shown("It has a latest figure of 198 houses"),
            ["198: houses"]
        );
    }

    #[test]
    fn a_noun_before_of_names_the_figure() {
        for (sentence, expected) in [
            (
                "The service made savings of £3.2m",
                "£3.2m: service, savings",
            ),
            (
                "There is a population of 553,078 people",
                "553,078: population, people",
            ),
            ("at a cost of £295, plus VAT", "£295: cost"),
            (
                "The budget had been built on net savings of £23 million",
                "£23 million: net savings",
            ),
            (
                "The debt has receivables from the company of £490,128",
                "£490,128: receivables from the company",
            ),
            (
                "and pensions paid during the year of £6,396",
                "£6,396: pensions paid",
            ),
            (
                "The spending (excluding external funding) of £151.2m, as planned",
                "£151.2m: spending",
            ),
            (
                "It gave guarantees for the company (NCH) to a total value of £12m",
                "£12m: guarantees for the company",
            ),
            (
                "A de-recognition write out of £16.200m was made to reflect this",
                "£16.200m: de-recognition write out",
            ),
            (
                "Savings of £6.1m are to be delivered in 2018/19",
                "£6.1m: Savings, delivered",
            ),
            (
                "allowing for a long-term rate of improvement of 1.5%",
                "1.5%: long-term rate of improvement",
            ),
            (
                "The allowance has been increased to the national guideline of £2,000",
                "£2,000: allowance",
            ),
            (
                "It is low and the trust currently maintains restricted cash of £22,200",
                "£22,200: restricted cash",
            ),
            (
                "an average of 537 referrals each month",
                "537: referrals each month",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }
}
