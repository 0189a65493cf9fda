//! Where a noun phrase ends: at a verb, a new clause, a time; not at an "and" inside it, a comma in a title, a year between
//! an adjective and its noun.

use super::is_mass_noun;
use crate::indicators::after;
use crate::lexicon::{is_empty, is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};

/// Whether the word at a place ends the noun phrase that began before it.
pub(super) fn word_ends(parsed: &Parsed, start: usize, end: usize) -> bool {
    let item = &parsed.items[end];
    let next = parsed.items.get(end + 1);
    match item.lower.as_str() {
        // "200 dwellings in addition to the others"
        "in" if next.is_some_and(|next| matches!(next.lower.as_str(), "addition" | "respect"))
            && parsed.is_figure(start.wrapping_sub(1)) =>
        {
            true
        }
        // "681 pitches and for travelling showpeople 38 plots"
        "and"
            if next.is_some_and(|next| next.lower == "for")
                && (end + 2..end + 7).any(|at| parsed.is_figure(at)) =>
        {
            true
        }
        "and" | "or" => !is_joined(parsed, start, end),
        // "dwellings a decision is pending", "new households the area will need", "in the next 4 years a new body"
        "a" | "an" | "the" if opens_clause_behind(parsed, start, end) => true,
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
        // "savings aimed at avoiding costs"
        "at" if end > start
            && matches!(
                parsed.word(Some(end - 1)),
                "aimed" | "targeted" | "directed"
            )
            && next.is_some_and(|next| next.what == What::Word) =>
        {
            false
        }
        "from" | "to" | "for" | "by" if is_repeated(parsed, start, end) => false,
        "from" | "to" => leads(parsed, start, end),
        "mainly" | "largely" | "primarily" | "partly" | "owing" | "yet" => end > start,
        "due" => is_cause(parsed, start, end),
        "as" => !is_kind(parsed, start, end),
        "by" | "via" | "despite" | "compared" | "than" | "at" | "since" | "during" | "against"
        | "but" | "which" | "while" | "whilst" | "because" | "if" | "so" | "when" | "although"
        | "until" | "including" | "per" | "where" | "having" => true,
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
        // "2,700 members paying an average of £31"
        "paying" | "earning" | "receiving" | "getting" | "costing"
            if end > start
                && next.is_some_and(|next| matches!(next.lower.as_str(), "a" | "an" | "the")) =>
        {
            true
        }
        // "fewer than 10 people account for 88%"
        "account" | "accounts" | "accounted"
            if end > start && next.is_some_and(|next| next.lower == "for") =>
        {
            true
        }
        // "over the remainder of the forecast period"
        "over" | "throughout" if end > start && is_span(parsed, end) => true,
        "comprising" | "based" | "using" | "resulting" | "reflecting" | "representing"
        | "equating" | "arising" | "totalling" | "leaving" | "till" | "exceeding" | "incl" => {
            end > start
        }
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

/// "day to day spending", "like for like rents": one word on either side.
fn is_repeated(parsed: &Parsed, start: usize, end: usize) -> bool {
    end > start && parsed.word(Some(end - 1)) == parsed.word(Some(end + 1))
}

/// "over the remainder of the forecast period", "throughout the year": how long, and not over what.
fn is_span(parsed: &Parsed, at: usize) -> bool {
    /// Words to the noun of time at most.
    const NEAR: usize = 7;
    matches!(parsed.word(Some(at + 1)), "the" | "this" | "a" | "that")
        && (at + 2..at + NEAR)
            .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
            .find(|&word| {
                matches!(
                    parsed.word(Some(word)),
                    "period"
                        | "periods"
                        | "year"
                        | "years"
                        | "decade"
                        | "decades"
                        | "months"
                        | "lifetime"
                )
            })
            .is_some_and(|noun| {
                parsed.what(Some(noun + 1)) != Some(What::Word)
                    || is_preposition(parsed.word(Some(noun + 1)))
                    || is_joiner(parsed.word(Some(noun + 1)))
                    || is_verb(parsed.word(Some(noun + 1)))
            })
}

/// Whether a "from" or "to" ends a phrase: not in "contributions to reserves", but in "to 815", "to fund this".
fn leads(parsed: &Parsed, start: usize, end: usize) -> bool {
    let next = parsed.items.get(end + 1);
    let word = next.is_some_and(|next| next.what == What::Word);
    // "children subject to a plan", "related to vehicles that were five years old"
    let belongs = start < end
        && parsed.word(Some(end)) == "to"
        && matches!(
            parsed.word(Some(end - 1)),
            "subject" | "entitled" | "due" | "related" | "relating"
        );
    if belongs && word {
        return false;
    }
    let noun = word
        && !matches!(
            parsed.word(Some(end + 1)),
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
        );
    let figure = parsed
        .items
        .iter()
        .skip(end + 1)
        .take(4)
        .any(|item| matches!(item.what, What::Figure(_) | What::Period(_)));
    !noun || figure || end == start
}

/// "pressures due to demand"; not "sums due to the fund".
fn is_cause(parsed: &Parsed, start: usize, end: usize) -> bool {
    end > start
        && parsed.word(Some(end + 1)) == "to"
        && !matches!(
            parsed.word(end.checked_sub(1)),
            "sums"
                | "amounts"
                | "money"
                | "payments"
                | "balances"
                | "debts"
                | "rent"
                | "rents"
                | "income"
        )
}

/// "vehicles operating as taxis", "classed as slight": what they are is part of their name.
fn is_kind(parsed: &Parsed, start: usize, end: usize) -> bool {
    let classed = end == start + 1
        && parsed.word(Some(start)).ends_with("ed")
        && parsed.what(Some(end + 1)) == Some(What::Word)
        && !is_preposition(parsed.word(Some(end + 1)))
        && !matches!(parsed.word(Some(end + 1)), "part" | "well" | "follows");
    if classed {
        return true;
    }
    parsed.word(end.checked_sub(1)).ends_with("ing")
        && end > start + 1
        && parsed
            .items
            .get(end + 1)
            .is_some_and(|next| next.what == What::Word && next.lower.ends_with('s'))
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
                            && !((next.lower.ends_with("ed")
                                // "decided 12 cases and upheld five"
                                || matches!(
                                    next.lower.as_str(),
                                    "upheld" | "held" | "kept" | "sold" | "built" | "bought" | "gave" | "won" | "sent"
                                ))
                                && (end + 2..end + 6).any(|at| parsed.is_figure(at)))
                            // "a duty to 214 households and prevented or relieved homelessness"
                            && !(item.lower == "and"
                                && next.lower.ends_with("ed")
                                && matches!(parsed.word(Some(end + 2)), "or" | "and")
                                && parsed.word(Some(end + 3)).ends_with("ed"))
                            // "provide 6% of the market and other brands 8%"
                            && !clause_without_verb(parsed, start, end)
                            // "£71m of the spend and food and drink for £96m"
                            && !(end + 2..end + 6).any(|at| parsed.word(Some(at)) == "for" && parsed.is_figure(at + 1))
                            && !matches!(
                                next.lower.as_str(),
                                "a" | "an" | "the" | "it" | "they" | "this" | "there" | "by" | "to"
                            )
    })
}

/// Whether words behind an "and" stand right before a figure like the one that the phrase stands behind: a clause of its own.
fn clause_without_verb(parsed: &Parsed, start: usize, and: usize) -> bool {
    /// Words before such a figure at most.
    const NEAR: usize = 4;
    let first = parsed
        .figure_before(start)
        .filter(|first| start - first <= 3);
    let next = (and + 1..and + 1 + NEAR).find(|&next| parsed.what(Some(next)) != Some(What::Word));
    let named = next.is_some_and(|next| next > and + 1)
        && (and + 1..next.unwrap_or_default()).all(|word| {
            let word = parsed.word(Some(word));
            !is_preposition(word) && !is_verb(word)
        });
    let (Some(first), Some(next)) = (first, next) else {
        return false;
    };
    named && parsed.is_figure(next) && parsed.are_alike(first, next)
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

/// "employees in Children, Young People and Learning": a comma inside a name in capitals.
pub(super) fn is_title(parsed: &Parsed, start: usize, comma: usize) -> bool {
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

/// Whether an article right behind the plural that is counted opens another clause. Not behind what may be its verb: "a team
/// manages the caseload".
fn opens_clause_behind(parsed: &Parsed, start: usize, article: usize) -> bool {
    let Some(plural) = article.checked_sub(1).filter(|&plural| plural >= start) else {
        return false;
    };
    let word = parsed.word(Some(plural));
    let counted = plural == start && parsed.is_figure(start.wrapping_sub(1))
        || plural == start + 1 && parsed.word(Some(start)) == "new"
        || plural > start && parsed.what(Some(plural - 1)) == Some(What::Passed);
    counted
        && crate::lexicon::is_plural(word)
        && !is_verb(word)
        // "visits a month", "£5 millions the year before"
        && !matches!(
            parsed.word(Some(article + 1)),
            "day" | "week" | "month" | "quarter" | "year" | "night" | "hour" | "size" | "same" | "previous"
        )
}

/// Brackets within a name: "the department's (the ministry's) funding", "care (EHC) plans". Not behind it: "plans (EHC) were".
pub(super) fn glosses(parsed: &Parsed, open: usize) -> bool {
    let word = |at: usize| parsed.word(Some(at));
    let beyond = parsed.beyond_brackets(open);
    if word(open) != "(" || beyond > open + 4 {
        return false;
    }
    let noun = |at: usize| {
        parsed.what(Some(at)) == Some(What::Word)
            && word(at).len() > 3
            && !is_preposition(word(at))
            && !is_joiner(word(at))
            && !is_verb(word(at))
            && !is_empty(word(at))
            && !word(at).ends_with("ly")
            && !word(at).ends_with("ed")
    };
    let inside = open + 1..beyond.saturating_sub(1);
    let words = inside
        .clone()
        .all(|at| parsed.what(Some(at)) == Some(What::Word));
    let before = open.checked_sub(1).map_or("", word);
    let owner = before.ends_with("'s") || before.ends_with("’s");
    // "(EHC) plans"
    let letters = inside.len() == 1
        && parsed
            .printed(inside)
            .chars()
            .all(|char| char.is_ascii_uppercase())
        && crate::lexicon::is_plural(word(beyond));
    words && noun(beyond) && (owner || letters)
}

/// "in education, employment or training": a comma in a list of plain nouns behind a preposition, which an "or" ends.
pub(super) fn lists(parsed: &Parsed, start: usize, comma: usize) -> bool {
    let plain = |at: usize| {
        let word = parsed.word(Some(at));
        parsed.what(Some(at)) == Some(What::Word)
            && !is_preposition(word)
            && !is_joiner(word)
            && !is_verb(word)
            && !is_empty(word)
    };
    // The list's first noun stands behind the preposition, with one word before it at most.
    let placed = (1..=3).any(|back| {
        comma.checked_sub(back + 1).is_some_and(|place| {
            place >= start.saturating_sub(1) && is_preposition(parsed.word(Some(place)))
        })
    });
    let or = (comma + 2..comma + 5).find(|&or| parsed.word(Some(or)) == "or");
    placed
        && or.is_some_and(|or| {
            (comma + 1..or).all(|at| plain(at) || parsed.word(Some(at)) == ",") && plain(or + 1)
        })
}

/// "cumulative, convertible, redeemable preference shares": a comma between adjectives of one noun.
pub(super) fn joins_adjectives(parsed: &Parsed, start: usize, comma: usize) -> bool {
    let adjective = |at: usize| {
        let word = parsed.word(Some(at));
        word.len() > 5
            && ["able", "ible", "ive", "ous", "ic", "al"]
                .iter()
                .any(|end| word.ends_with(end))
    };
    // All from the beginning on, and a noun behind the last.
    let last = comma + 1;
    let noun = parsed.what(Some(last + 1)) == Some(What::Word)
        && !is_preposition(parsed.word(Some(last + 1)))
        && !is_joiner(parsed.word(Some(last + 1)))
        && !is_verb(parsed.word(Some(last + 1)))
        || parsed.word(Some(last + 1)) == ",";
    adjective(last)
        && noun
        && (start..comma).all(|at| adjective(at) || parsed.word(Some(at)) == ",")
}

/// Whether a time stands between an adjective and its noun: "the anticipated 2020-21 Council Tax deficit".
pub(super) fn is_within(parsed: &Parsed, start: usize, at: usize) -> bool {
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
