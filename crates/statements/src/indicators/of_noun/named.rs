//! The name that the words before an "of" make, with what stands behind the figure where they say little.

use std::ops::Range;

use super::is_done;
use crate::indicators::{after, noun_behind, phrase, phrase_from};
use crate::parse::{Parsed, What};

/// The name that the words before an "of" make, with what stands behind the figure where they say little.
pub(super) fn name(parsed: &Parsed, at: usize, items: Range<usize>) -> Option<String> {
    let (start, of) = (items.start, items.end);
    let noun = parsed.word(of.checked_sub(1));
    // "is made up of £2m pay"
    if noun == "up" {
        return None;
    }
    // "and funded capital assets of £5m"
    let done = usize::from(parsed.word(start.checked_sub(1)) == "and" && is_done(parsed, start));
    // "earning interest of 0.33%"
    let earned = usize::from(
        start + 1 < of
            && matches!(
                parsed.word(Some(start)),
                "earning"
                    | "making"
                    | "giving"
                    | "leaving"
                    | "bringing"
                    | "achieving"
                    | "delivering"
                    | "generating"
                    | "producing"
                    | "incurring"
                    | "receiving"
            ),
    );
    let start = start + earned;
    // "0.1% variance on budget of £100m": what stands before is the other figure's.
    let other = start
        .checked_sub(1)
        .filter(|&first| parsed.is_figure(first))
        .and_then(|_| {
            (start + 1..of - 1)
                .rev()
                .find(|&link| parsed.word(Some(link)) == "on")
        })
        .map_or(start, |link| link + 1);
    let start = other;
    let name = phrase(parsed, start + done..of)?;
    // "transfer of $13 million in sewer costs", "population of 553,078 people"
    let counts = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].bare)
        && noun_behind(parsed, at);
    // "The fee of £765 is the fourth lowest": what it is like is no part of its name.
    let likened = matches!(parsed.word(Some(at + 1)), "is" | "was" | "are" | "were")
        && matches!(
            parsed.word(Some(at + 2)),
            "the" | "a" | "an" | "now" | "still" | "not" | "among"
        );
    let more = (!likened && (!name.contains(' ') || counts))
        .then(|| after::read(parsed, at).or_else(|| mainly_for(parsed, at)))
        .flatten();
    if more.is_none()
        && let Some(to) = given_to(parsed, at, noun).filter(|_| !name.contains(' '))
    {
        return Some(format!("{name} {to}"));
    }
    Some(match more {
        Some(more) => format!("{name}, {more}"),
        None => name,
    })
}

/// "a transfer of £450,000 to the Town Reserve": where a sum goes, whose noun says no more.
fn given_to(parsed: &Parsed, at: usize, noun: &str) -> Option<String> {
    let given = matches!(
        noun.trim_end_matches('s'),
        "transfer"
            | "contribution"
            | "payment"
            | "allocation"
            | "virement"
            | "addition"
            | "drawdown"
            | "grant"
            | "donation"
            | "loan"
    );
    let link = parsed.beyond_brackets(at + 1);
    let word = parsed.word(Some(link));
    let goes = matches!(word, "to" | "from" | "into" | "towards")
        && parsed.what(Some(link + 1)) == Some(What::Word)
        && !crate::lexicon::is_infinitive(parsed.word(Some(link + 1)))
        && !after::time_follows(parsed, link)
        // "to fund", "to help": what it is for, not where it goes.
        && (word != "to"
            || matches!(parsed.word(Some(link + 1)), "the" | "a" | "an" | "its" | "our")
            || parsed.items[link + 1].capital
            || parsed.word(Some(link + 1)).ends_with('s'));
    // "Grants of £500 to the Scouts, £750 to the Foodbank": a list of them.
    let listed = (link + 1..parsed.items.len()).any(|next| {
        parsed.is_figure(next) && parsed.word(Some(parsed.beyond_brackets(next + 1))) == word
    });
    (given && goes && !listed)
        .then(|| phrase_from(parsed, link + 1))
        .flatten()
        .map(|name| format!("{word} {name}"))
}

/// "a provision of £19m, mainly for inflation"
fn mainly_for(parsed: &Parsed, at: usize) -> Option<String> {
    let degree = at + 2;
    let mainly = parsed.word(Some(at + 1)) == ","
        && matches!(
            parsed.word(Some(degree)),
            "mainly" | "largely" | "primarily" | "partly" | "chiefly" | "mostly"
        )
        && parsed.word(Some(degree + 1)) == "for";
    mainly.then(|| phrase_from(parsed, degree + 2)).flatten()
}
