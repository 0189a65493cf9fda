//! Where a noun phrase ends: at a verb, a new clause, a time; not at an "and" inside it, a comma in a title, a year between
//! an adjective and its noun.

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
        "as" | "by" | "via" | "despite" | "compared" | "than" | "at" | "since" | "during"
        | "against" | "but" | "which" | "while" | "whilst" | "because" | "if" | "so" | "when"
        | "although" | "until" | "including" | "per" | "where" | "having" => true,
        // "340 jobs through a mix of measures"
        "through" => next.is_some_and(|next| matches!(next.lower.as_str(), "a" | "an" | "the")),
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
        // "310 led to an assessment and 95 to an enquiry"; "visits to our website in 2013-14" has its time apart
        .take_while(|item| !matches!(item.lower.as_str(), "and" | "in" | "during"))
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
                            // "£71m of the spend and food and drink for £96m"
                            && !(end + 2..end + 6).any(|at| parsed.word(Some(at)) == "for" && parsed.is_figure(at + 1))
                            && !matches!(
                                next.lower.as_str(),
                                "a" | "an" | "the" | "it" | "they" | "this" | "there" | "by" | "to"
                            )
    })
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
