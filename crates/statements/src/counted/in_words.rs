//! Numbers in letters, which count only where the sentence counts: "there were eight homes", "two were judged good".
//!
//! Not "for two reasons": what sentences number and nobody counts.

use super::{counts, opens};
use crate::lexicon::{is_joiner, is_plural, is_preposition, movement};
use crate::parse::{Parsed, What};

/// "there were eight homes", "two were judged good", "twenty six young people".
pub(super) fn in_words(parsed: &Parsed, at: usize, noun: bool) -> bool {
    let next = parsed.word(Some(at + 1));
    let before = parsed.word(at.checked_sub(1));
    let earlier = parsed.word(at.checked_sub(2));
    let counts = matches!(next, "were" | "was" | "are" | "have" | "had") && opens(parsed, at);
    let there = noun
        && matches!(before, "were" | "was" | "are" | "been")
        && matches!(earlier, "there" | "have" | "has");
    // "nine more than in June", not "two more than planned"
    let since = parsed.word(Some(at + 3)) == "in"
        && matches!(parsed.what(Some(at + 4)), Some(What::Period(_)))
        || matches!(parsed.word(Some(at + 3)), "last" | "previously");
    let compares =
        matches!(next, "more" | "fewer" | "less") && (parsed.word(Some(at + 2)) != "than" || since);
    // "has increased by six since", "an increase of seven"
    let moved = matches!(before, "by" | "of")
        && !noun
        && (0..at)
            .rev()
            .take(4)
            .any(|word| movement(parsed.word(Some(word))).is_some());
    // "four of the six measures reported have met their target"
    let of_whole = next == "of"
        && matches!(parsed.word(Some(at + 2)), "the" | "its" | "our" | "these")
        && parsed.is_figure(at + 3)
        && is_plural(parsed.word(Some(at + 4)))
        // "in thirteen of the sixteen years"
        && !matches!(
            parsed.word(Some(at + 4)),
            "years"
                | "months"
                | "weeks"
                | "quarters"
                | "days"
                | "times"
                | "occasions"
                | "meetings"
                | "members"
                | "councillors"
                | "reasons"
                | "options"
        );
    counts
        || of_whole
        || there
        || compares
        || moved
        || noun && (is_taken_on(parsed, at) || is_beside_counted(parsed, at))
        || noun && opens(parsed, at) && something_done(parsed, at)
}

/// "seven vacancies and four agency staff": a count joined to one before it.
fn is_beside_counted(parsed: &Parsed, at: usize) -> bool {
    /// Words of what is counted before at most.
    const NEAR: usize = 8;
    let and = at
        .checked_sub(1)
        .filter(|&and| parsed.word(Some(and)) == "and");
    let first = and.and_then(|and| {
        (and.saturating_sub(NEAR)..and)
            .rev()
            .find(|&first| parsed.is_figure(first))
    });
    first.is_some_and(|first| {
        matches!(parsed.what(Some(first)), Some(What::Figure(figure))
            if parsed.figures[figure].bare && parsed.figures[figure].in_words && counts(parsed, first, figure))
            && is_taken_noun(parsed, at)
    })
}

/// "employs eight social workers", "expects five apprentices": people and cases that somebody has or takes on.
fn is_taken_on(parsed: &Parsed, at: usize) -> bool {
    let verb = parsed.word(at.checked_sub(1));
    let takes = matches!(
        verb,
        "employs"
            | "employed"
            | "expects"
            | "expected"
            | "expecting"
            | "recruited"
            | "appointed"
            | "received"
            | "issued"
            | "recorded"
            | "completed"
            | "delivered"
            | "opened"
            | "closed"
            | "built"
            | "had"
            | "has"
            | "have"
    );
    takes && is_taken_noun(parsed, at)
}

/// Whether what stands behind a number in letters is something that papers count.
fn is_taken_noun(parsed: &Parsed, at: usize) -> bool {
    /// Words of a name at most.
    const NEAR: usize = 5;
    (at + 1..at + 1 + NEAR)
        .take_while(|&next| {
            let word = parsed.word(Some(next));
            parsed.what(Some(next)) == Some(What::Word) && !is_preposition(word) && !is_joiner(word)
        })
        .any(|next| {
            matches!(
                parsed.word(Some(next)),
                "people"
                    | "children"
                    | "staff"
                    | "workers"
                    | "employees"
                    | "apprentices"
                    | "officers"
                    | "posts"
                    | "vacancies"
                    | "placements"
                    | "pupils"
                    | "students"
                    | "residents"
                    | "households"
                    | "families"
                    | "homes"
                    | "dwellings"
                    | "tenants"
                    | "carers"
                    | "deaths"
                    | "injuries"
                    | "collisions"
                    | "incidents"
                    | "fires"
                    | "complaints"
                    | "appeals"
                    | "applications"
                    | "referrals"
                    | "indicators"
                    | "measures"
                    | "notices"
                    | "prosecutions"
            )
        })
}

/// "Eight children were adopted", "In total four final reports were issued": things that something was done to.
fn something_done(parsed: &Parsed, at: usize) -> bool {
    /// Words of what is counted at most.
    const NEAR: usize = 3;
    /// What sentences number and nobody counts.
    const SAID: &[&str] = &[
        "reasons",
        "options",
        "ways",
        "questions",
        "points",
        "issues",
        "areas",
        "themes",
        "phases",
        "stages",
        "elements",
        "parts",
        "factors",
        "things",
        "matters",
        "main",
        "key",
        "apologies",
        "members",
        "councillors",
        "amendments",
        "motions",
        "meetings",
        "years",
        "months",
        "weeks",
        "days",
        "types",
        "kinds",
        "recommendations",
        "principles",
    ];
    let Some(verb) = (at + 2..at + 2 + NEAR)
        .take_while(|&next| parsed.what(Some(next)) == Some(What::Word))
        .find(|&next| matches!(parsed.word(Some(next)), "were" | "have" | "had" | "are"))
    else {
        return false;
    };
    let noun = parsed.word(Some(verb - 1));
    let plural = noun.len() > 3 && noun.ends_with('s') && !noun.ends_with("ss")
        || matches!(noun, "people" | "children" | "staff" | "women" | "men");
    let been = usize::from(parsed.word(Some(verb + 1)) == "been");
    let done = parsed.word(Some(verb + 1 + been));
    let said = (at + 1..verb).any(|word| SAID.contains(&parsed.word(Some(word))));
    plural
        && !said
        && (done.ends_with("ed")
            || matches!(
                done,
                "made" | "lost" | "held" | "sold" | "built" | "born" | "found" | "given" | "taken"
            ))
}
