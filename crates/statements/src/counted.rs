//! Whether a bare number counts something: "533 children", "the number of referrals was 815".
//!
//! A number that nothing counts is no figure: "in 3, 4 or 5", "Appendix L 12", a line of an address. A
//! number in letters counts only where the sentence counts: "there were eight homes", "two were judged
//! good".

pub(crate) mod adding_up;
mod bracketed;
mod elided;
mod equivalent;
mod in_words;
mod measured;
mod numbered;
pub(crate) mod parts;
mod set_beside;

use std::cell::OnceCell;

use crate::lexicon::{is_joiner, is_preposition, is_verb, is_welsh};
use crate::parse::{Parsed, What};

use in_words::in_words;
use measured::measured;

/// Whether the bare number at an item's place counts something. Each figure is asked once: many are told by the count
/// before them.
pub(crate) fn counts(parsed: &Parsed, at: usize, figure: usize) -> bool {
    let known = parsed.counts.get(figure);
    if let Some(&counts) = known.and_then(OnceCell::get) {
        return counts;
    }
    let counts = says_how_many(parsed, at, figure);
    if let Some(known) = known {
        // Who asks for a figure while it is read gets the same answer.
        let _ = known.set(counts);
    }
    counts
}

fn says_how_many(parsed: &Parsed, at: usize, figure: usize) -> bool {
    let figure = &parsed.figures[figure];
    // What counts in Welsh, these rules do not know.
    if is_welsh(parsed.items.iter().map(|item| item.lower.as_str())) {
        return false;
    }
    if always(parsed, at, &figure.value) || crate::votes::read(parsed, at).is_some() {
        return true;
    }
    // "another 647 (net) new homes"
    let told = parsed.word(Some(at + 1)) == "("
        && parsed.word(Some(at + 3)) == ")"
        && parsed.what(Some(at + 2)) == Some(What::Word);
    let last = if told { at + 3 } else { at };
    let next = parsed.items.get(last + 1);
    let noun = has_noun(parsed, last);
    if figure.in_words {
        return in_words(parsed, at, noun);
    }
    // "the following needed to be resolved: 1.": the number of what comes next.
    let ends = parsed.items[at + 1..]
        .iter()
        .all(|item| item.what == What::Mark);
    // Not "Trees planted: 1,204."
    let first = !figure.value.text.contains(',');
    if ends && first && parsed.word(at.checked_sub(1)) == ":" && parsed.word(Some(at + 1)) == "." {
        return false;
    }
    if equivalent::read(parsed, at)
        || numbered::is_number_of(parsed, at)
        || numbered::is_kind_of_series(parsed, at)
        || parts::is_reckoned(parsed, at)
    {
        return false;
    }
    if parts::is_share_of(parsed, at) || bracketed::is_of_share(parsed, at) {
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
    if parts::is_more_of_it(parsed, at)
        || parts::is_some_of_the(parsed, at)
        || parts::is_shared_noun(parsed, at)
        || parts::is_of_them(parsed, at)
        || parts::is_split(parsed, at)
        || elided::read(parsed, at)
    {
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
    qualified || separated || verb && opens(parsed, at)
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
    // "is 44.7 and the England average 42.1"
    let gapped = value.number.is_some_and(|number| !number.is_integer())
        && matches!(
            parsed.word(at.checked_sub(1)),
            "average" | "rate" | "figure" | "ratio" | "score"
        )
        && parsed.figure_before(at).is_some();
    // "Attainment 8 stood at 45.1"
    let stood = value.number.is_some_and(|number| !number.is_integer())
        && (parsed.word(at.checked_sub(1)) == "at"
            && matches!(
                parsed.word(at.checked_sub(2)),
                "stood" | "stands" | "remained" | "remains"
            )
            // "Attainment 8 was 45.1"
            || matches!(parsed.word(at.checked_sub(1)), "was" | "averaged" | "scored"));
    // "Average caseload 17.3, with": a label and what it comes to
    let averaged = value.number.is_some_and(|number| !number.is_integer())
        && parsed.word(Some(0)) == "average"
        && (2..=6).contains(&at)
        && (1..at).all(|word| {
            parsed.what(Some(word)) == Some(What::Word) && !is_verb(parsed.word(Some(word)))
        });
    averaged || value.scale != scrutineer_model::Scale::ONE || decimal || gapped || stood
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
            | "seater"
            | "drawer"
            | "door"
            | "piece"
            | "legged"
            | "shelf"
            | "tray"
            | "step"
            | "hole"
            | "burner"
            | "cell"
            | "sided"
            | "weekly"
            | "monthly"
            | "yearly"
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

/// Whether a number opens its clause.
fn opens(parsed: &Parsed, at: usize) -> bool {
    // "but all 4 were dismissed"
    let digits = matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if !parsed.figures[figure].in_words);
    if digits
        && parsed.word(at.checked_sub(1)) == "all"
        && matches!(parsed.word(at.checked_sub(2)), "but" | "and" | ",")
    {
        return true;
    }
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
        )
        || matches!(parsed.what(at.checked_sub(1)), Some(What::Period(_)))
        || at == 2 && parsed.word(Some(0)) == "in" && parsed.word(Some(1)) == "total"
}

#[cfg(test)]
pub(crate) mod tests;
