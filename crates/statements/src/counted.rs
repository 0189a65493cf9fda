//! Whether a bare number counts something: "533 children", "the number of referrals was 815".
//!
//! A number that nothing counts is no figure: "in 3, 4 or 5", "Appendix L 12", a line of an address. A
//! number in letters counts only where the sentence counts: "there were eight homes", "two were judged
//! good".

mod numbered;
mod parts;
mod set_beside;

use crate::lexicon::{is_joiner, is_preposition, is_verb, is_welsh, movement};
use crate::parse::{Parsed, What};

/// Whether the bare number at an item's place counts something.
pub(crate) fn counts(parsed: &Parsed, at: usize, figure: usize) -> bool {
    let figure = &parsed.figures[figure];
    // What counts in Welsh, these rules do not know.
    if is_welsh(parsed.items.iter().map(|item| item.lower.as_str())) {
        return false;
    }
    if always(parsed, at, &figure.value) {
        return true;
    }
    let next = parsed.items.get(at + 1);
    let noun = has_noun(parsed, at);
    if figure.in_words {
        return in_words(parsed, at, noun);
    }
    // "the following needed to be resolved: 1.": the number of what comes next.
    let ends = parsed.items[at + 1..]
        .iter()
        .all(|item| item.what == What::Mark);
    if ends && parsed.word(at.checked_sub(1)) == ":" && parsed.word(Some(at + 1)) == "." {
        return false;
    }
    if numbered::is_number_of(parsed, at) || parts::is_reckoned(parsed, at) {
        return false;
    }
    // "12 posts were cut and a further 7 were vacant"
    let further = matches!(
        parsed.word(at.checked_sub(1)),
        "further" | "another" | "remaining"
    ) && matches!(parsed.word(Some(at + 1)), "were" | "are" | "was" | "have")
        && parsed
            .figure_places()
            .any(|(place, other)| place < at && parsed.figures[other].bare);
    if further
        || crate::indicators::state::is_state(parsed, at)
        || crate::indicators::points_to::is_also_had(parsed, at)
        || parts::is_share_of(parsed, at)
    {
        return true;
    }
    let small = figure
        .value
        .number
        .is_some_and(|number| number.abs() < rust_decimal::Decimal::TEN);
    // "10th highest of the 21 counties"
    let ranked = parsed.word(at.checked_sub(1)) == "the"
        && parsed.word(at.checked_sub(2)) == "of"
        && (at.saturating_sub(5)..at)
            .any(|before| matches!(parsed.what(Some(before)), Some(What::Passed)));
    if ranked || is_kind(parsed, at) || is_part_of_paper(parsed, at) {
        return false;
    }
    // "740 (41%) live outside the area"
    let with_share = next.is_some_and(|item| item.lower == "(")
        && matches!(parsed.what(Some(at + 2)), Some(What::Figure(share))
            if parsed.figures[share].value.unit == scrutineer_model::Unit::Percent)
        && parsed.word(Some(at + 3)) == ")";
    // "Flood Zones 2 (13%) and 3 (25%)"
    let numbered = matches!(parsed.word(at.checked_sub(1)), "and" | "or" | ",")
        && (at.saturating_sub(6)..at)
            .any(|before| matches!(parsed.what(Some(before)), Some(What::Passed)));
    if with_share && small && numbered {
        return false;
    }
    if with_share {
        return true;
    }
    // "65 entrants in quarter 3, 63 in quarter 2 and 83 in quarter 1"
    let timed = matches!(parsed.word(Some(at + 1)), "in" | "at" | "on" | "for")
        && (at + 2..at + 6).any(|near| matches!(parsed.what(Some(near)), Some(What::Period(_))));
    let listed = matches!(parsed.word(at.checked_sub(1)), "," | "and" | "to")
        && parsed
            .figure_places()
            .any(|(place, other)| place < at && parsed.figures[other].bare);
    if timed && listed || set_beside::read(parsed, at) {
        return true;
    }
    if noun && next.is_some_and(|item| !item.capital) {
        return true;
    }
    if measured(parsed, at) {
        return true;
    }
    // "8,500 SMEs": a name may be counted too where the number is large.
    let large = figure
        .value
        .number
        .is_some_and(|number| number.abs() >= rust_decimal::Decimal::from(20));
    if noun && (large || is_done(parsed, at)) {
        return true;
    }
    // "30 placements, with 25 of these being employees"
    if parts::is_of_them(parsed, at) || parts::is_split(parsed, at) {
        return true;
    }
    let qualified = figure.value.qualifier.is_some() && large;
    let separated = figure.value.text.contains(',');
    let verb = next.is_some_and(|item| {
        matches!(
            item.lower.as_str(),
            "were" | "was" | "are" | "have" | "had" | "of" | "is"
        )
    });
    // "of the 40 indicators, 16 achieved target and 15 missed it"
    let acts = next.is_some_and(|item| is_verb(&item.lower) || item.lower == "missed")
        && parsed
            .figure_places()
            .any(|(place, other)| place < at && parsed.figures[other].bare);
    qualified || separated || (verb || acts) && opens(parsed, at)
}

/// Whether what may be a noun stands right behind a number.
pub(crate) fn has_noun(parsed: &Parsed, at: usize) -> bool {
    parsed.items.get(at + 1).is_some_and(|item| {
        item.what == What::Word
            && !is_preposition(&item.lower)
            && !is_joiner(&item.lower)
            && (!is_verb(&item.lower)
                || item.lower == "identified"
                || item.lower == "reported"
                || item.lower == "required")
            && !matches!(
                item.lower.as_str(),
                "i" | "ii" | "iii" | "a" | "an" | "the" | "this" | "no" | "not" | "am" | "pm"
            )
    })
}

/// "4.1 million"; "the rate per thousand population (89.14)": figures whatever stands beside them.
fn always(parsed: &Parsed, at: usize, value: &scrutineer_model::Value) -> bool {
    /// Items between what is rated and its figure at most.
    const NEAR: usize = 12;
    let rated = |word: usize| {
        matches!(
            parsed.word(Some(word)),
            "rate" | "score" | "index" | "ratio"
        )
    };
    let placed = matches!(
        parsed.word(at.checked_sub(1)),
        "(" | "with" | "at" | "of" | "is" | "was" | "to" | "from"
    );
    let decimal = value.number.is_some_and(|number| !number.is_integer())
        && placed
        && (at.saturating_sub(NEAR)..at).any(rated);
    value.scale != scrutineer_model::Scale::ONE || decimal
}

/// "7 Audit reports had been issued": a name is counted where something is said of it.
fn is_done(parsed: &Parsed, at: usize) -> bool {
    /// Words of a name at most.
    const NEAR: usize = 4;
    let verb = (at + 2..at + 2 + NEAR)
        .take_while(|&next| parsed.what(Some(next)) == Some(What::Word))
        .find(|&next| {
            matches!(
                parsed.word(Some(next)),
                "were" | "had" | "have" | "could" | "would" | "will"
            )
        });
    verb.is_some_and(|verb| {
        let last = parsed.word(Some(verb - 1));
        last.len() > 3 && last.ends_with('s') && !last.ends_with("ss")
    })
}

/// "2 person flats", "3 bedroom houses": a kind of thing, not how many.
fn is_kind(parsed: &Parsed, at: usize) -> bool {
    matches!(
        parsed.word(Some(at + 1)),
        "person"
            | "page"
            | "bed"
            | "bedroom"
            | "storey"
            | "tier"
            | "star"
            | "way"
            | "pin"
            | "point"
    )
}

/// "set out in 12 separate sections", "5 recommendations": what a paper is made of.
fn is_part_of_paper(parsed: &Parsed, at: usize) -> bool {
    (at + 1..at + 4)
        .take_while(|&next| parsed.what(Some(next)) == Some(What::Word))
        .any(|next| {
            matches!(
                parsed.word(Some(next)),
                "sections"
                    | "paragraphs"
                    | "chapters"
                    | "appendices"
                    | "annexes"
                    | "recommendations"
            )
        })
}

/// "there were eight homes", "two were judged good", "twenty six young people".
fn in_words(parsed: &Parsed, at: usize, noun: bool) -> bool {
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
    counts
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

/// Whether a number opens its clause.
fn opens(parsed: &Parsed, at: usize) -> bool {
    // "of which only 2 were taken up"
    let at = at
        - usize::from(matches!(
            parsed.word(at.checked_sub(1)),
            "only" | "just" | "nearly" | "almost" | "over"
        ));
    at == 0
        || matches!(
            parsed.word(at.checked_sub(1)),
            "," | ";"
                | ":"
                | "and"
                | "of"
                | "these"
                | "which"
                | "those"
                | "("
                | "this"
                | "remaining"
                | "whom"
                | "all"
        )
        || matches!(parsed.what(at.checked_sub(1)), Some(What::Period(_)))
        || at == 2 && parsed.word(Some(0)) == "in" && parsed.word(Some(1)) == "total"
}

/// Whether a verb or sign gives the number to something measured: "was 815", "reduced to 815", "= 540".
fn measured(parsed: &Parsed, at: usize) -> bool {
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
    let has_measure = clause.iter().any(|word| {
        matches!(
            *word,
            "number"
                | "numbers"
                | "total"
                | "rate"
                | "score"
                | "count"
                | "figure"
                | "level"
                | "average"
                | "index"
                | "caseload"
                | "caseloads"
                | "referrals"
                | "children"
                | "people"
                | "cases"
                | "population"
                | "places"
                | "which"
                | "it"
                | "this"
                | "there"
                | "performance"
                | "volume"
                | "plans"
                | "staff"
                | "households"
        )
    });
    let moves = clause.iter().take(12).any(|word| movement(word).is_some());
    match parsed.items[before].lower.as_str() {
        // "Deaths in fires were 0 for Quarter 1", "visits came to 6656", "the target had been 84"
        "were" | "numbered" if is_plural_before(parsed, before) => {
            // "those numbered 8, 9 and 11"
            !matches!(parsed.word(Some(at + 1)), "," | "and" | "to") || !parsed.is_figure(at + 2)
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
        "exceed" | "exceeds" | "exceeded" | "reach" | "reached" => has_measure,
        "=" => true,
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
        ":" | "(" => has_measure,
        _ => false,
    }
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
    let paper = words.iter().any(|word| {
        matches!(
            *word,
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
        )
    });
    let plural = words.iter().any(|word| {
        word.len() > 4 && word.ends_with('s') && !word.ends_with("ss") && !is_verb(word)
    });
    plural && !paper
}

#[cfg(test)]
pub(crate) mod tests;
