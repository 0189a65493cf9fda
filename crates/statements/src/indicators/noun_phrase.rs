//! Noun phrases: the words that make a name, without what leads up to them and what follows.

use std::ops::Range;

use super::after;
use crate::lexicon::{is_be_or_have, is_empty, is_infinitive, is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};

/// Words a phrase has at most; longer ones have run into the next clause.
const LONGEST: usize = 16;

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
    }) {
        start += 1;
    }
    let mut end = start;
    while let Some(item) = parsed.items.get(end) {
        let stops = match item.what {
            What::Word => word_ends(parsed, start, end),
            What::Mark if item.lower == "," => !is_title(parsed, start, end),
            What::Mark => !matches!(
                item.lower.as_str(),
                "-" | "'" | "‘" | "’" | "&" | "/" | "“" | "”" | "\""
            ),
            What::Passed => false,
            What::Figure(_) => true,
            What::Period(_) => !is_within(parsed, start, end),
        };
        if stops || end - start == LONGEST {
            break;
        }
        end += 1;
    }
    start..end
}

/// "employees in Children, Young People and Learning": a comma inside a name in capitals.
fn is_title(parsed: &Parsed, start: usize, comma: usize) -> bool {
    /// Words of such a name behind its comma at most.
    const NEAR: usize = 6;
    let capital = |at: usize| {
        parsed.what(Some(at)) == Some(What::Word)
            && parsed.items.get(at).is_some_and(|item| item.capital)
    };
    let and = (comma + 2..comma + NEAR).find(|&and| !capital(and));
    comma > start + 1
        && capital(comma - 1)
        && capital(comma + 1)
        && is_preposition(parsed.word(comma.checked_sub(2)))
        && and.is_some_and(|and| matches!(parsed.word(Some(and)), "and" | "&") && capital(and + 1))
}

/// Whether a time stands between an adjective and its noun: "the anticipated 2020-21 Council Tax deficit".
fn is_within(parsed: &Parsed, start: usize, at: usize) -> bool {
    let before = parsed.word(at.checked_sub(1));
    let qualifies = start < at
        && (before.ends_with("ed") && !is_verb(before)
            || matches!(
                before,
                "revised" | "original" | "draft" | "provisional" | "final" | "overall"
            ));
    let next = parsed.word(Some(at + 1));
    let noun = parsed.what(Some(at + 1)) == Some(What::Word)
        && !is_preposition(next)
        && !is_joiner(next)
        && !is_verb(next)
        && !is_empty(next);
    qualifies && noun
}

/// Whether the word at a place ends the noun phrase that began before it.
fn word_ends(parsed: &Parsed, start: usize, end: usize) -> bool {
    let item = &parsed.items[end];
    let next = parsed.items.get(end + 1);
    match item.lower.as_str() {
        // "200 dwellings in addition to the others"
        "in" if next.is_some_and(|next| matches!(next.lower.as_str(), "addition" | "respect"))
            && parsed.is_figure(start.wrapping_sub(1)) =>
        {
            true
        }
        "and" | "or" => !is_joined(parsed, start, end),
        // "referrals a month"
        "a" | "an"
            if end > start
                && next.is_some_and(|next| {
                    matches!(
                        next.lower.as_str(),
                        "day" | "week" | "month" | "quarter" | "year" | "night" | "hour"
                    )
                })
                // "visits a month between children and parents"
                && !is_preposition(parsed.word(Some(end + 2))) =>
        {
            true
        }
        // "contributions to reserves", but "to 815", "to fund this".
        // "children subject to a plan"
        "to" if start < end
            && matches!(parsed.word(Some(end - 1)), "subject" | "entitled" | "due")
            && next.is_some_and(|next| next.what == What::Word) =>
        {
            false
        }
        "from" | "to" => {
            let noun = next.is_some_and(|next| {
                next.what == What::Word
                    && !matches!(
                        next.lower.as_str(),
                        "be" | "a"
                            | "fund"
                            | "meet"
                            | "support"
                            | "help"
                            | "ensure"
                            | "allow"
                            | "cover"
                            | "provide"
                            | "have"
                    )
            });
            let figure = parsed
                .items
                .iter()
                .skip(end + 1)
                .take(4)
                .any(|item| matches!(item.what, What::Figure(_) | What::Period(_)));
            !noun || figure || end == start
        }
        "by" | "via" | "despite" | "compared" | "than" | "at" | "since" | "during" | "against"
        | "but" | "which" | "while" | "whilst" | "as" | "because" | "if" | "so" | "when"
        | "although" | "until" | "including" | "per" | "where" | "having" => true,
        // "340 jobs through a mix of measures"
        "through" => next.is_some_and(|next| matches!(next.lower.as_str(), "a" | "an" | "the")),
        // "savings between the financial years 2010/11 and 2013/14"
        "in" | "for" | "between" | "over" | "on"
            if end > start && after::time_follows(parsed, end) =>
        {
            true
        }
        "up" => next.is_some_and(|next| next.lower == "to"),
        // "repaid out of £500,000", not "live out of the area"
        "out" => next.is_some_and(|next| next.lower == "of") && parsed.is_figure(end + 2),
        "comprising" | "based" | "using" | "resulting" | "reflecting" | "arising" | "totalling"
        | "leaving" | "till" | "exceeding" | "incl" => end > start,
        word => {
            is_verb(word)
                && end > start
                && !matches!(
                    word,
                    "said"
                        | "felt"
                        | "cost"
                        | "costs"
                        | "cuts"
                        | "results"
                        | "account"
                        | "benefits"
                        | "may"
                        | "can"
                        | "reported"
                        | "required"
                        | "identified"
                        | "agreed"
                        | "paid"
                        | "provided"
                        | "reduced"
                        | "achieved"
                        | "increased"
                        | "improved"
                        | "employed"
                )
        }
    }
}

/// Whether what stands behind an "and" or "or" belongs to the same phrase.
fn is_joined(parsed: &Parsed, start: usize, end: usize) -> bool {
    let item = &parsed.items[end];
    let next = parsed.items.get(end + 1);
    next.is_some_and(|next| {
        next.what == What::Word
                            // "new or increased budgets"
                            && (!is_verb(&next.lower)
                                || item.lower == "or"
                                    && end == start + 1
                                    && next.lower.ends_with("ed"))
                            && !is_joiner(&next.lower)
                            // "27,500 dwellings and manages a further 1,200", "datasets and expecting to publish"
                            && !(item.lower == "and" && acts_next(parsed, end + 1))
                            // "from the Province and earned interest of £115"
                            && !(next.lower.ends_with("ed")
                                && (end + 2..end + 6).any(|at| parsed.is_figure(at)))
                            // "£71m of the spend and food and drink for £96m"
                            && !(end + 2..end + 6).any(|at| parsed.word(Some(at)) == "for" && parsed.is_figure(at + 1))
                            && !matches!(
                                next.lower.as_str(),
                                "a" | "an" | "the" | "it" | "they" | "this" | "there" | "by" | "to"
                            )
    })
}

/// Whether a word behind an "and" is a verb by what stands behind it: "and manages a further 1,200".
fn acts_next(parsed: &Parsed, at: usize) -> bool {
    let word = parsed.word(Some(at));
    let next = parsed.word(Some(at + 1));
    (word.ends_with('s') && matches!(next, "a" | "an" | "the" | "over" | "another" | "further"))
        // "bring 45 jobs and safeguard a further 110"
        || matches!(next, "a" | "an" | "another" | "further")
        || word.ends_with("ing") && !is_mass_noun(word) && matches!(next, "to" | "a" | "an" | "the")
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
    if kept.len() > LONGEST
        && let Some(cut) = kept
            .iter()
            .skip(2)
            .position(|&at| adds(parsed.word(Some(at))))
    {
        kept.truncate(cut + 2);
    }
    kept.truncate(LONGEST);
    let mut dated = false;
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

/// "incidents for the year", "injuries this quarter", "spacing can": a time without a date, and a verb's first word, at the
/// end of a name.
fn trim_time(parsed: &Parsed, kept: &mut Vec<usize>) {
    let word = |kept: &[usize], back: usize| {
        let place = kept
            .len()
            .checked_sub(back)
            .and_then(|place| kept.get(place));
        parsed.word(place.copied()).to_owned()
    };
    if kept.len() > 1
        && matches!(
            word(kept, 1).as_str(),
            "can" | "may" | "will" | "would" | "should" | "could" | "must" | "might"
        )
    {
        kept.pop();
    }
    let time = matches!(
        word(kept, 1).as_str(),
        "year"
            | "quarter"
            | "month"
            | "period"
            | "week"
            | "winter"
            | "summer"
            | "autumn"
            | "spring"
    );
    let article = matches!(word(kept, 2).as_str(), "the" | "this" | "that" | "same");
    let preposition = matches!(
        word(kept, 3).as_str(),
        "for" | "in" | "during" | "over" | "at"
    );
    let this = matches!(word(kept, 2).as_str(), "this" | "last");
    let cut = match (time && article, preposition, time && this) {
        (true, true, _) => 3,
        (_, _, true) => 2,
        _ => 0,
    };
    if cut > 0 && kept.len() > cut {
        kept.truncate(kept.len() - cut);
    }
}

/// "sums in paragraph 2.1 of the report", "schemes set out in Appendix B": where it is printed is no part of a name.
fn is_reference(parsed: &Parsed, at: usize) -> bool {
    let next = at + 1 + usize::from(parsed.word(Some(at + 1)) == "the");
    let Some(item) = parsed.items.get(next) else {
        return false;
    };
    let printed = parsed.text[item.span.clone()].to_lowercase();
    let names = [
        "paragraph",
        "section",
        "appendix",
        "table",
        "annex",
        "schedule",
        "page",
    ]
    .iter()
    .any(|part| printed.starts_with(part));
    let numbered = item.what == What::Passed
        || parsed.items.get(next + 1).is_some_and(|number| {
            number.what == What::Passed || parsed.text[number.span.clone()].chars().count() == 1
        });
    matches!(
        parsed.word(Some(at)),
        "in" | "at" | "of" | "on" | "see" | "per"
    ) && names
        && numbered
        && printed.split_whitespace().count() < 6
}

/// Whether a phrase does not begin with an item: "the", "of", a time.
fn opens_idly(parsed: &Parsed, at: usize) -> bool {
    let item = &parsed.items[at];
    if at < 2 && is_lettered(parsed) {
        return true;
    }
    // "Note the forecast overspend"
    let told = matches!(
        item.lower.as_str(),
        "note" | "agree" | "approve" | "endorse" | "notes" | "agrees" | "approves" | "endorses"
    ) && parsed.word(Some(at + 1)) == "the";
    if told {
        return true;
    }
    // "half of respondents"
    let next = parsed.word(Some(at + 1));
    if matches!(
        item.lower.as_str(),
        "half" | "third" | "thirds" | "quarter" | "quarters"
    ) && next == "of"
    {
        return true;
    }
    // "current account": a name, where "current" elsewhere is a time
    if item.lower == "current" && matches!(next, "account" | "accounts" | "assets" | "liabilities")
    {
        return false;
    }
    // "had been set aside for repairs"
    if item.lower == "aside" {
        return true;
    }
    // "slightly fewer parents"
    let degree = matches!(
        item.lower.as_str(),
        "slight" | "slightly" | "significantly" | "considerably" | "substantially"
    ) || matches!(item.lower.as_str(), "fewer" | "more")
        && matches!(
            parsed.word(at.checked_sub(1)),
            "slightly" | "significantly" | "considerably" | "substantially"
        );
    if degree {
        return true;
    }
    match item.what {
        What::Word => {
            is_empty(&item.lower)
                || is_joiner(&item.lower)
                || is_preposition(&item.lower) && item.lower != "under"
                // "mainly due to placements"
                || matches!(item.lower.as_str(), "mainly" | "largely" | "primarily" | "partly" | "principally" | "due")
                || is_be_or_have(&item.lower)
                || item.lower == "being"
        }
        What::Mark | What::Period(_) => true,
        What::Passed | What::Figure(_) => false,
    }
}

/// "B Approved the transfer": a resolution's letter and its verb, at the head of a sentence.
fn is_lettered(parsed: &Parsed) -> bool {
    let [letter, verb, ..] = &parsed.items[..] else {
        return false;
    };
    let single = letter.lower.len() == 1
        && letter.capital
        && letter.lower.bytes().all(|byte| byte.is_ascii_alphabetic());
    single && verb.capital && verb.lower.ends_with("ed")
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

/// Whether a phrase does not end with an item.
fn ends_idly(parsed: &Parsed, at: usize) -> bool {
    let item = &parsed.items[at];
    // "services currently account for", "reserves at the end of 2023-24 were"
    let edge = matches!(item.lower.as_str(), "end" | "start" | "beginning")
        && matches!(parsed.word(at.checked_sub(1)), "the" | "at");
    if edge
        || matches!(
            item.lower.as_str(),
            "currently"
                | "already"
                | "having"
                | "totaling"
                | "totalling"
                | "still"
                | "then"
                | "those"
                | "ii"
                | "iii"
                | "iv"
                | "vi"
                | "these"
                | "further"
                | "additional"
        )
    {
        return true;
    }
    // "by late 2019"; not "assessments were late"
    if matches!(item.lower.as_str(), "mid" | "early" | "late") {
        let next = parsed.items.get(at + 1);
        return next.is_some_and(|next| {
            matches!(next.what, What::Period(_) | What::Figure(_)) || next.lower == "-"
        });
    }
    // "children looked after"
    if item.lower == "after" && parsed.word(at.checked_sub(1)) == "looked" {
        return false;
    }
    match item.what {
        What::Word => {
            is_preposition(&item.lower)
                || is_joiner(&item.lower)
                || matches!(
                    item.lower.as_str(),
                    "a" | "an"
                        | "the"
                        | "is"
                        | "are"
                        | "was"
                        | "were"
                        | "has"
                        | "have"
                        | "only"
                        | "also"
                        | "now"
                )
        }
        What::Mark | What::Period(_) => true,
        What::Passed | What::Figure(_) => false,
    }
}

/// Whether a word opens what a name can do without.
fn adds(word: &str) -> bool {
    matches!(
        word,
        "which"
            | "that"
            | "who"
            | "where"
            | "whose"
            | "including"
            | "excluding"
            | "measured"
            | "compared"
            | "because"
            | "although"
            | "following"
            | "due"
            | "based"
    )
}
