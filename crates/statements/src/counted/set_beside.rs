//! Counts that another count shows to be one: what it is set beside, a part of a whole that opens its clause, and counts
//! alone in brackets.
//!
//! Not a number behind a word that names one thing: "Policy (12)", "item 5 against which".

use crate::lexicon::{is_plural, is_verb};
use crate::parse::{Parsed, What};

/// Whether a bare number is a count for one of these reasons.
pub(super) fn read(parsed: &Parsed, at: usize) -> bool {
    is_set_beside(parsed, at)
        || is_of_whole(parsed, at)
        || is_measured_beside(parsed, at)
        || is_another(parsed, at)
        || is_some_of(parsed, at)
        || is_over(parsed, at)
        || crate::indicators::same_noun::is_same_noun(parsed, at)
        || is_enclosed(parsed, at)
        || is_of_time(parsed, at)
        || is_compared(parsed, at)
        || is_at_other_time(parsed, at)
        || is_whole_again(parsed, at)
        || is_multiple_of(parsed, at)
        || is_next_of_kind(parsed, at)
        || is_most(parsed, at)
        || super::adding_up::whole(parsed, at).is_some()
}

/// "Housing received the most, 511, followed by Parks with 298 and Roads with 133": counts of who has most and who comes next.
fn is_most(parsed: &Parsed, at: usize) -> bool {
    let comma = |at: Option<usize>| parsed.word(at) == ",";
    let most = comma(at.checked_sub(1))
        && matches!(
            parsed.word(at.checked_sub(2)),
            "most" | "fewest" | "number" | "total"
        )
        && parsed.items[at.saturating_sub(4)..at].iter().any(|item| {
            matches!(
                item.lower.as_str(),
                "most" | "fewest" | "highest" | "lowest"
            )
        })
        && (comma(Some(at + 1)) || parsed.word(Some(at + 1)) == ".");
    let followed = parsed.word(at.checked_sub(1)) == "with"
        && is_mark_or_and(parsed, at + 1)
        && parsed.figure_before(at).is_some()
        && (1..at)
            .any(|by| parsed.word(Some(by)) == "by" && parsed.word(Some(by - 1)) == "followed");
    most || followed
}

fn is_mark_or_and(parsed: &Parsed, at: usize) -> bool {
    parsed
        .items
        .get(at)
        .is_none_or(|next| next.what == What::Mark || next.lower == "and")
}

/// "a duty was accepted for 402 households and another for 517", "702 for opiates, 389 for alcohol": a count in the same place
/// beside the preposition of the count before it.
fn is_next_of_kind(parsed: &Parsed, at: usize) -> bool {
    /// Items between the two at most.
    const NEAR: usize = 8;
    let Some(first) = parsed.figure_before(at).filter(|first| at - first <= NEAR) else {
        return false;
    };
    let counted = || {
        matches!(parsed.what(Some(first)), Some(What::Figure(figure))
            if is_count(parsed, first)
                && (!parsed.figures[figure].bare || super::counts(parsed, first, figure)))
    };
    let place = |word: &str| matches!(word, "for" | "in" | "at" | "from" | "by" | "on" | "with");
    // The first has the preposition behind it, and its noun stands before both.
    let behind = parsed.word(Some(first + 1));
    let listed = place(behind)
        && parsed.word(Some(at + 1)) == behind
        && matches!(parsed.word(at.checked_sub(1)), "," | "and" | ";")
        && parsed.what(Some(at + 2)) == Some(What::Word);
    let before = parsed.word(first.checked_sub(1));
    let ends = matches!(parsed.word(Some(at + 1)), "" | "." | "," | ";");
    let led = place(before)
        && before != "in"
        && parsed.word(at.checked_sub(1)) == before
        && ends
        && (first + 1..at).any(|word| parsed.word(Some(word)) == "and");
    // "23 are at university and 17 in work", "1,276 complaints and 164 at stage two"
    let placed = place(parsed.word(Some(at + 1)))
        && matches!(parsed.word(at.checked_sub(1)), "," | "and")
        && matches!(parsed.what(Some(at + 2)), Some(What::Word))
        && !matches!(
            parsed.word(Some(at + 2)),
            "the" | "a" | "an" | "total" | "number"
        )
        && matches!(parsed.what(Some(at)), Some(What::Figure(figure))
            if parsed.figures[figure].value.number.is_some_and(|number| number >= rust_decimal::Decimal::TEN));
    (listed || led || placed) && counted()
}

/// "This compares with 171 in 2021/22": what a count of the sentence before was at another time.
fn is_compared(parsed: &Parsed, at: usize) -> bool {
    let compares = matches!(
        parsed.word(at.checked_sub(2)),
        "compares" | "compared" | "comparing"
    ) && matches!(parsed.word(at.checked_sub(1)), "with" | "to");
    let timed = matches!(
        parsed.word(Some(at + 1)),
        "in" | "at" | "for" | "on" | "during" | "last" | "a" | "the" | "this"
    );
    at == 3 && compares && timed && matches!(parsed.word(Some(0)), "this" | "it" | "that" | "which")
}

/// "a good deal fewer than in April to June (749)": how many there were at the time that a count is set beside.
fn is_at_other_time(parsed: &Parsed, at: usize) -> bool {
    /// Words from the "than" to the time at most.
    const NEAR: usize = 4;
    let alone = parsed.word(at.checked_sub(1)) == "(" && parsed.word(Some(at + 1)) == ")";
    let time = at
        .checked_sub(2)
        .filter(|&time| matches!(parsed.what(Some(time)), Some(What::Period(_))));
    let than = time.is_some_and(|time| {
        (time.saturating_sub(NEAR)..time).any(|word| parsed.word(Some(word)) == "than")
            && (time.saturating_sub(2 * NEAR)..time)
                .any(|word| matches!(parsed.word(Some(word)), "fewer" | "more"))
    });
    alone && than
}

/// "numbered 612, almost double the 318 in November": a count that another is a multiple of.
fn is_multiple_of(parsed: &Parsed, at: usize) -> bool {
    parsed.word(at.checked_sub(1)) == "the"
        && matches!(
            parsed.word(at.checked_sub(2)),
            "double" | "twice" | "triple" | "half" | "treble"
        )
        && parsed
            .figure_before(at)
            .is_some_and(|first| is_count(parsed, first))
}

/// "Of the 143, 88 are for rent": a count that was stated before, and some of it.
fn is_whole_again(parsed: &Parsed, at: usize) -> bool {
    let opens = at.checked_sub(2).filter(|&of| {
        parsed.word(Some(of)) == "of"
            && (of == 0 || matches!(parsed.word(of.checked_sub(1)), "," | ";" | "." | "and"))
    });
    let part = at
        + 2
        + usize::from(matches!(
            parsed.word(Some(at + 2)),
            "just" | "only" | "some"
        ));
    opens.is_some()
        && parsed.word(at.checked_sub(1)) == "the"
        && parsed.word(Some(at + 1)) == ","
        && parsed.is_figure(part)
}

/// "13 injuries, as against 15 in 2015/16", "82 fires against a target of 85": what a count before it is set beside.
fn is_set_beside(parsed: &Parsed, at: usize) -> bool {
    let words: Vec<&str> = parsed.items[at.saturating_sub(6)..at]
        .iter()
        .rev()
        .take_while(|item| !matches!(item.what, What::Figure(_)) && item.lower != ";")
        .map(|item| item.lower.as_str())
        .collect();
    let cue = words
        .iter()
        .position(|word| matches!(*word, "against" | "compared" | "comparison" | "versus"));
    let direct = cue.is_some_and(|cue| {
        words[..cue].iter().all(|word| {
            matches!(
                *word,
                "" | "a"
                    | "an"
                    | "the"
                    | "of"
                    | "to"
                    | "with"
                    | "target"
                    | "standard"
                    | "average"
                    | "in"
                    | "just"
                    | "only"
                    | "previous"
                    | "national"
                    | "figure"
                    | "total"
            )
        })
    });
    let first = parsed
        .figure_places()
        .filter(|(place, _)| *place < at)
        .last();
    direct
        && first.is_some_and(|(place, other)| {
            let first = &parsed.figures[other];
            first.value.unit == scrutineer_model::Unit::Count
                && (!first.bare || super::counts(parsed, place, other))
        })
}

/// "the courts confirmed 46 against 60": a count with what it is set beside.
fn is_measured_beside(parsed: &Parsed, at: usize) -> bool {
    parsed.word(Some(at + 1)) == "against"
        && parsed.is_figure(at + 2)
        && parsed.what(at.checked_sub(1)) == Some(What::Word)
        && parsed.word(at.checked_sub(1)).ends_with("ed")
}

/// "4,100 children had taken them, but only 38 in the ward", "4 deaths in the quarter, and 8 to date"
fn is_another(parsed: &Parsed, at: usize) -> bool {
    let before = parsed.word(at.checked_sub(1));
    let next = parsed.word(Some(at + 1));
    let only = matches!(before, "only" | "just")
        && matches!(parsed.word(at.checked_sub(2)), "but" | "and" | "with" | ",")
        && matches!(next, "in" | "at" | "of" | "from" | "for" | "on");
    let to_date = matches!(before, "and" | "," | "with")
        && (next == "to" && parsed.word(Some(at + 2)) == "date"
            || next == "so" && parsed.word(Some(at + 2)) == "far");
    (only || to_date)
        && parsed.figure_places().any(|(place, other)| {
            place < at && parsed.figures[other].value.unit == scrutineer_model::Unit::Count
        })
}

/// "contributed 126 of the completions": some of what is in the plural.
fn is_some_of(parsed: &Parsed, at: usize) -> bool {
    let verb = parsed.word(at.checked_sub(1));
    let noun = parsed.word(Some(at + 3));
    parsed.word(Some(at + 1)) == "of"
        && matches!(parsed.word(Some(at + 2)), "the" | "its" | "our" | "their")
        && (is_verb(verb) || verb.ends_with("ed") || matches!(verb, "and" | "," | "for"))
        && noun.len() > 5
        && noun.ends_with('s')
        && !noun.ends_with("ss")
}

/// "stood at 2,205, 18 over establishment", "8 more than last year and 15 above the milestone": by how many a count is over or
/// under.
fn is_over(parsed: &Parsed, at: usize) -> bool {
    let first = parsed.figure_before(at);
    let joined = parsed.word(at.checked_sub(1)) == "and"
        && first.is_some_and(|first| matches!(parsed.word(Some(first + 1)), "more" | "fewer"));
    // "stood at 2,312 at the end of September, 18 above the target"
    let aim = (at + 2..at + 6)
        .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
        .any(|word| {
            matches!(
                parsed.word(Some(word)),
                "target" | "establishment" | "milestone" | "baseline" | "plan" | "trajectory"
            )
        });
    let near = first.is_some_and(|first| first + 2 == at || aim && at - first <= 8);
    (joined || near && parsed.word(at.checked_sub(1)) == ",")
        && matches!(
            parsed.word(Some(at + 1)),
            "over" | "under" | "above" | "below" | "short"
        )
        && parsed.what(Some(at + 2)) == Some(What::Word)
        && first.is_some_and(|first| is_count(parsed, first))
}

fn is_count(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].value.unit == scrutineer_model::Unit::Count)
}

/// "Of 589 chats 580 were answered"
fn is_of_whole(parsed: &Parsed, at: usize) -> bool {
    crate::indicators::of_whole::opening(parsed, at).is_some()
}

/// "Fire incidents (340) were 9% higher": a count alone in brackets behind a plural that something is said of.
fn is_enclosed(parsed: &Parsed, at: usize) -> bool {
    let alone = parsed.word(at.checked_sub(1)) == "(" && parsed.word(Some(at + 1)) == ")";
    let noun = at.checked_sub(2).and_then(|noun| parsed.items.get(noun));
    let plural = noun.is_some_and(|noun| {
        noun.what == What::Word && is_plural(&noun.lower) && !is_verb(&noun.lower)
    });
    // "adults (18-64)" are ages.
    let sum = matches!(parsed.items[at].what, What::Figure(figure)
        if parsed.figures[figure].value.number.is_some_and(|number| number >= rust_decimal::Decimal::TEN));
    let next = parsed.word(Some(at + 2));
    let other = (0..parsed.items.len()).any(|index| index != at && parsed.is_figure(index));
    let listed = super::bracketed::is_listed(parsed, at);
    alone && (listed || sum && plural && other && (is_verb(next) || matches!(next, "was" | "were")))
}

/// "412 led to an enquiry (Q1: 398)": what a count before the brackets was at another time.
fn is_of_time(parsed: &Parsed, at: usize) -> bool {
    let open = parsed.opens(at).filter(|open| {
        matches!(parsed.what(Some(open + 1)), Some(What::Period(_)))
            && at - open <= 3
            && matches!(parsed.word(at.checked_sub(1)), ":" | "-" | "–" | "")
            && parsed.word(Some(at + 1)) == ")"
    });
    let first = open.and_then(|open| parsed.figure_before(open));
    first.is_some_and(|first| matches!(parsed.what(Some(first)), Some(What::Figure(figure)) if parsed.figures[figure].bare))
}

#[cfg(test)]
mod tests {
    use crate::counted::tests::check;

    #[test]
    fn what_a_count_is_set_beside_is_one() {
        check(
            "There were 13 injuries, as against 15 in 2015/16",
            &[true, true],
        );
        check("Of 589 chats 580 were answered", &[true, true]);
        check(
            "In all 412 cases led to an enquiry (Q1: 398)",
            &[true, true],
        );
        check(
            "Fire incidents (340) were 27 higher than before",
            &[true, true],
        );
        check("Policies (12) and others", &[false]);
        check("This compares with 171 in 2021/22", &[true]);
        check("Of the 143, few are for rent", &[false]);
        check("Of the 143, 88 are for rent", &[true, true]);
        check(
            "There were 8 more than last year and 15 above the milestone",
            &[true, true],
        );
        check(
            "There were 612 delays, almost double the 318 in May",
            &[true, true],
        );
        check("Charging points now total 186", &[true]);
        check(
            "The team received 184 complaints and closed 171, of which few were late",
            &[true, true],
        );
        check(
            "Officer numbers stood at 2,205, 18 over establishment",
            &[true, true],
        );
        check("Windfall sites contributed 126 of the completions", &[true]);
        check(
            "It led to 290 investigations for the first borough and 148 for the second",
            &[true, true],
        );
        check("Deaths were 0 for Quarter 1", &[true]);
        check("The items were 5 and 6", &[false, false]);
        check(
            "There were 1,418 adults in care: 702 for one reason, 389 for another",
            &[true, true, true],
        );
        check(
            "A duty was accepted for 402 households and another for 517.",
            &[true, true],
        );
        check(
            "The team opened 96 cases and closed 118, so that 241 remained open",
            &[true, true, true],
        );
        check(
            "Housing received the most, 511, followed by Parks with 298 and Roads with 133.",
            &[true, true, true],
        );
        check("He came with 12.", &[false]);
        check("Average caseload 17.3, with few over it.", &[true]);
        check("We had 1,276 complaints and 164 at appeal", &[true, true]);
        check("We had 1,276 complaints in May and 16 March", &[true]);
        check(
            "The team closed 312 cases, opened 288 and carried 641 into the next quarter",
            &[true, true, true],
        );
        check("Vacancies stood at 412.", &[true]);
        check("The clock stood at 12.", &[false]);
        check("Deaths numbered 27, five more than before", &[true, false]);
        check("those numbered 8, 9, 11 and 13", &[false; 4]);
        check(
            "There were 4 deaths in the quarter, and 8 to date",
            &[true, true],
        );
    }
}
