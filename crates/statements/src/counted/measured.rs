//! Whether a verb or sign gives a number to something measured: "was 815", "reduced to 815", "= 540".
//!
//! Not an item of a paper: "the items were 5 and 6".

use crate::lexicon::{is_plural, is_verb, movement};
use crate::parse::{Parsed, What};

/// Words of a clause that say that it has a number.
const MEASURES: &[&str] = &[
    "number",
    "numbers",
    "total",
    "rate",
    "score",
    "count",
    "figure",
    "level",
    "average",
    "index",
    "caseload",
    "headcount",
    "workforce",
    "membership",
    "cohort",
    "caseloads",
    "referrals",
    "children",
    "people",
    "cases",
    "population",
    "places",
    "which",
    "it",
    "this",
    "there",
    "performance",
    "volume",
    "plans",
    "staff",
    "households",
];

/// Whether a verb or sign gives the number to something measured: "was 815", "reduced to 815", "= 540".
pub(super) fn measured(parsed: &Parsed, at: usize) -> bool {
    let Some(before) = (0..at).rev().find(|&before| {
        !matches!(
            parsed.items[before].lower.as_str(),
            "a" | "an" | "the" | "now" | "only" | "just" | "currently"
        )
    }) else {
        return false;
    };
    let clause: Vec<&str> = parsed.items[..before]
        .iter()
        .rev()
        .take(25)
        .map(|item| item.lower.as_str())
        .collect();
    let has_measure = clause.iter().any(|word| MEASURES.contains(word));
    let moves = clause.iter().take(12).any(|word| movement(word).is_some());
    match parsed.items[before].lower.as_str() {
        // "Deaths in fires were 0 for Quarter 1", "visits came to 6656", "the target had been 84"
        "were" | "numbered" | "averaged" if is_plural_before(parsed, before) => {
            // "those numbered 8, 9 and 11"; not "numbered 27, five more than"
            !matches!(parsed.word(Some(at + 1)), "," | "and" | "to")
                || !parsed.is_figure(at + 2)
                || matches!(parsed.word(Some(at + 3)), "more" | "fewer" | "less")
        }
        "at" if stands_at(parsed, before) => true,
        // "Complaints totalled 96"
        // "charging points now total 186"
        "total"
            if matches!(parsed.word(before.checked_sub(1)), "now" | "currently")
                && is_plural_before(parsed, before) =>
        {
            true
        }
        "totalled" | "numbers" | "totals"
            if is_plural_before(parsed, before)
                && !matches!(parsed.word(Some(at + 1)), "and" | "to") =>
        {
            true
        }
        "to" if matches!(
            parsed.word(before.checked_sub(1)),
            "came" | "comes" | "amounted" | "amounts" | "equates" | "equated"
        ) =>
        {
            true
        }
        "to" if is_brought(parsed, before) => true,
        "been" => has_measure || clause.iter().take(4).any(|word| *word == "target"),
        "is" | "was" | "are" | "were" | "stood" | "stands" | "of" | "being" | "numbered"
        | "totalled" | "averaged" => has_measure || moves,
        "to" | "from" | "by" | "at" | "on" => {
            moves || has_measure && parsed.items[before].lower != "on"
        }
        "=" => true,
        // "Number of homes brought back into use - 63", "Days lost per employee: 7.9"
        "-" | "–" | ":" if is_labelled(parsed, before) || is_counted_line(parsed, before, at) => {
            true
        }
        // "31.2 days (target 25)"
        "target" if parsed.word(before.checked_sub(1)) == "(" => true,
        "with" | "than" | "against" | "versus" | "vs" => {
            clause
                .iter()
                .take(3)
                .any(|word| matches!(*word, "compared" | "comparison"))
                || parsed.items[before].lower != "with" && moves
        }
        // "the number of samples confirmed (705)"
        "(" if parsed.word(Some(at + 1)) == ")" => {
            clause.contains(&"number") && parsed.items[at].span.len() > 1
        }
        ":" | "(" | "exceed" | "exceeds" | "exceeded" | "reach" | "reached" => has_measure,
        _ => false,
    }
}

/// Whether the words before a sign are a label that says that it has a number: "Number of", "per employee".
fn is_labelled(parsed: &Parsed, sign: usize) -> bool {
    let words = &parsed.items[..sign];
    let measure = matches!(parsed.word(Some(0)), "number" | "numbers")
        && parsed.word(Some(1)) == "of"
        || parsed.word(Some(sign)) == ":" && words.iter().any(|item| item.lower == "per");
    measure && words.len() > 3 && words.iter().all(|item| item.what == What::Word)
}

/// "Affordable homes completed – 164 for the year", "Net additional homes: 611": a line that names what it counts.
fn is_counted_line(parsed: &Parsed, sign: usize, at: usize) -> bool {
    /// Words of such a label.
    const LABEL: std::ops::RangeInclusive<usize> = 2..=8;
    let words = &parsed.items[..sign];
    let plural = words.iter().any(|item| is_plural(&item.lower));
    let plain = words.iter().all(|item| {
        item.what == What::Word && !crate::lexicon::is_verb(&item.lower)
            || matches!(item.lower.as_str(), "-" | "/" | "'" | "’" | "&")
    });
    let several = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].value.number.is_some_and(|number| number >= rust_decimal::Decimal::TEN));
    let next = parsed.word(Some(at + 1));
    let ends = matches!(
        next,
        "" | "," | ";" | "." | "(" | "for" | "in" | "against" | "compared"
    );
    LABEL.contains(&words.len())
        && plural
        && plain
        && several
        && ends
        && !is_of_paper(words.iter().map(|item| item.lower.as_str()))
}

/// "Vacancies stood at 412"
fn stands_at(parsed: &Parsed, at: usize) -> bool {
    let stands = matches!(
        parsed.word(at.checked_sub(1)),
        "stood" | "stands" | "stand" | "remained" | "remain" | "remains"
    );
    stands && is_plural_before(parsed, at - 1)
}

/// "bringing the cumulative shortfall to 410"
fn is_brought(parsed: &Parsed, to: usize) -> bool {
    /// Words of what is brought there at most.
    const NEAR: usize = 7;
    (to.saturating_sub(NEAR)..to)
        .rev()
        .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
        .any(|word| {
            matches!(
                parsed.word(Some(word)),
                "bringing" | "brings" | "brought" | "taking" | "takes"
            ) && matches!(parsed.word(Some(word + 1)), "the" | "its" | "our" | "their")
        })
}

/// Whether the subject of a verb is a plural that can be counted.
fn is_plural_before(parsed: &Parsed, verb: usize) -> bool {
    /// Words of a subject looked at.
    const NEAR: usize = 7;
    let words: Vec<&str> = parsed.items[verb.saturating_sub(NEAR)..verb]
        .iter()
        .rev()
        .take_while(|item| item.what == What::Word)
        .map(|item| item.lower.as_str())
        .collect();
    let plural = words.iter().any(|word| is_plural(word) && !is_verb(word));
    plural && !is_of_paper(words.into_iter())
}

/// Whether words speak of what papers are made of, or of when: nothing that a paper counts.
fn is_of_paper<'w>(mut words: impl Iterator<Item = &'w str>) -> bool {
    words.any(|word| {
        matches!(
            word,
            "items"
                | "pages"
                | "minutes"
                | "sections"
                | "paragraphs"
                | "policies"
                | "options"
                | "sites"
                | "recommendations"
                | "appendices"
                | "votes"
                | "dates"
                | "times"
                | "questions"
                | "telephone"
                | "reference"
        )
    })
}
