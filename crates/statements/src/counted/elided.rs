//! Counts whose noun was named before and is not said again: "88 came; 12 stayed", "we decided 79 and upheld 18", "204 of them",
//! "of the 213 received", "73 loads (52 in 2023/24)".
//!
//! Not numbers that name a thing: "Route 12 was", "scored 87", and none so small that it may number what stands there, unless a
//! count stands before it.

use rust_decimal::Decimal;
use scrutineer_model::Unit;

use crate::indicators::clause::{classes_of, is_past};
use crate::lexicon::is_verb;
use crate::parse::{Class, Parsed, What};

/// Whether a bare number in digits is a count for one of these reasons.
pub(super) fn read(parsed: &Parsed, at: usize) -> bool {
    if is_beside_level(parsed, at) {
        return true;
    }
    let first = counted_before(parsed, at);
    if !is_several(parsed, at) && first.is_none() {
        return false;
    }
    is_subject(parsed, at)
        || is_object(parsed, at)
        || is_of_them(parsed, at)
        || is_whole(parsed, at)
        || is_rest(parsed, at)
        || first.is_some() && is_restated(parsed, at)
        || first.is_some_and(|first| is_gapped(parsed, at, first))
}

/// "85 a month, or 255 over the quarter", "1,600 homes (400 per quarter)": the same count for another length of time.
fn is_restated(parsed: &Parsed, at: usize) -> bool {
    let or = at
        .checked_sub(1)
        .filter(|&or| parsed.word(Some(or)) == "or");
    let spans = matches!(parsed.word(Some(at + 1)), "over" | "in" | "for" | "during")
        && matches!(parsed.word(Some(at + 2)), "the" | "a" | "all")
        || matches!(parsed.word(Some(at + 1)), "a" | "an" | "per");
    let opens = parsed.word(at.checked_sub(1)) == "(" && parsed.word(Some(at + 3)) == ")";
    (opens || or.is_some_and(|or| matches!(parsed.word(or.checked_sub(1)), "," | "(")))
        && spans
        && matches!(
            parsed.word(Some(
                at + 2 + usize::from(parsed.word(Some(at + 2)) == "the")
            )),
            "year" | "quarter" | "month" | "week" | "day" | "all" | "annum"
        )
}

/// The last count before a place.
fn counted_before(parsed: &Parsed, at: usize) -> Option<usize> {
    let first = parsed.figure_before(at)?;
    match parsed.what(Some(first)) {
        Some(What::Figure(figure)) if parsed.figures[figure].value.unit == Unit::Count => {
            let bare = parsed.figures[figure].bare;
            (!bare || super::counts(parsed, first, figure)).then_some(first)
        }
        _ => None,
    }
}

fn is_several(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.what(Some(at)), Some(What::Figure(figure))
        if parsed.figures[figure].value.number.is_some_and(|number| number >= Decimal::TEN))
}

fn class(parsed: &Parsed, at: usize) -> Option<Class> {
    classes_of(parsed).get(at).copied()
}

/// Whether a clause ends before a place.
fn ends(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.what(Some(at)), None | Some(What::Mark))
        && !matches!(parsed.word(Some(at)), "/" | "-" | "%" | "°" | "(")
}

/// "but 26 had left", "of them 118 were apprentices", "while 28 wrote in support", "all but 11 had been opposed".
fn is_subject(parsed: &Parsed, at: usize) -> bool {
    let opened = matches!(
        parsed.word(at.checked_sub(1)),
        "" | ","
            | ";"
            | ":"
            | "("
            | "–"
            | "—"
            | "and"
            | "but"
            | "while"
            | "whereas"
            | "that"
            | "them"
            | "these"
            | "those"
            | "whom"
            | "which"
            | "others"
            | "only"
            | "then"
            | "further"
            | "another"
            | "remaining"
    );
    let plain = parsed.items.get(at + 1).is_some_and(|next| !next.capital);
    let number = at > 0 && parsed.what(at.checked_sub(1)) == Some(What::Passed);
    let next = parsed.word(Some(at + 1));
    let verb = class(parsed, at + 1) == Some(Class::Verb)
        || is_verb(next)
        || matches!(next, "remain" | "remained" | "remains" | "missed");
    opened && plain && !number && verb
}

/// "we decided 79.", "upholding 18 —", "the Council won 118", "and closed 29 after enquiries".
fn is_object(parsed: &Parsed, at: usize) -> bool {
    let verb = parsed.word(at.checked_sub(1));
    let taken = matches!(
        verb,
        "won"
            | "lost"
            | "sold"
            | "built"
            | "bought"
            | "let"
            | "found"
            | "heard"
            | "upheld"
            | "left"
            | "held"
            | "leaving"
            | "upholding"
            | "had"
    );
    // What says how much or which, not how many.
    let scored = matches!(
        verb,
        "aged"
            | "scored"
            | "rated"
            | "graded"
            | "called"
            | "entitled"
            | "titled"
            | "headed"
            | "dated"
            | "marked"
            | "listed"
            | "labelled"
            | "paragraphed"
            | "increased"
            | "decreased"
            | "reduced"
            | "exceeded"
            | "used"
            | "dialled"
            | "ranked"
            | "supposed"
            | "indeed"
            | "need"
            | "weighted"
            | "timed"
            | "based"
            | "related"
            | "added"
            | "named"
            | "numbered"
    );
    let done = verb.len() > 4 && verb.ends_with("ed") && is_past(verb) && !scored;
    let next = at + 1;
    let closes = ends(parsed, next)
        || matches!(
            parsed.word(Some(next)),
            "and" | "for" | "after" | "with" | "by" | "in" | "as" | "on" | "under"
        ) && !parsed.is_figure(next + 1);
    let passive = matches!(
        class(parsed, at.saturating_sub(2)),
        Some(Class::Verb | Class::Participle)
    );
    (taken || done && !passive) && closes
}

/// "The Council refused 204 of them"
fn is_of_them(parsed: &Parsed, at: usize) -> bool {
    parsed.word(Some(at + 1)) == "of"
        && matches!(
            parsed.word(Some(at + 2)),
            "these" | "those" | "them" | "whom"
        )
}

/// "of the 213 received", "of the 68 that replied": a whole that was named before.
fn is_whole(parsed: &Parsed, at: usize) -> bool {
    let of_the = matches!(
        (
            parsed.word(at.checked_sub(2)),
            parsed.word(at.checked_sub(1))
        ),
        ("of", "the")
    );
    let next = at + 1;
    let said = matches!(
        class(parsed, next),
        Some(Class::Relative | Class::Participle)
    ) || is_past(parsed.word(Some(next)))
        || matches!(parsed.word(Some(next)), "who" | "that" | "which");
    of_the && said && is_several(parsed, at)
}

/// "waivers were granted for the other 12", "the remaining 14"
fn is_rest(parsed: &Parsed, at: usize) -> bool {
    let rest = matches!(parsed.word(at.checked_sub(1)), "other" | "remaining");
    rest && matches!(
        parsed.word(at.checked_sub(2)),
        "the" | "all" | "its" | "our"
    ) && (ends(parsed, at + 1) || class(parsed, at + 1) == Some(Class::Verb))
}

/// "171 were owed one duty and 139 a relief duty", "25 were on target, 9 within tolerance and 8 off target": what the count before
/// it was, without the verb.
fn is_gapped(parsed: &Parsed, at: usize, first: usize) -> bool {
    /// Items between the two at most.
    const NEAR: usize = 10;
    let joined = matches!(parsed.word(at.checked_sub(1)), "," | "and" | ";");
    let next = parsed.word(Some(at + 1));
    let same = class(parsed, first + 1) == Some(Class::Verb)
        || class(parsed, first + 1) == Some(Class::Preposition);
    let goes_on = matches!(next, "a" | "an" | "no") && is_several(parsed, at)
        || matches!(
            next,
            "within"
                | "off"
                | "over"
                | "under"
                | "below"
                | "above"
                | "without"
                | "behind"
                | "ahead"
        );
    joined && goes_on && same && at - first <= NEAR && parsed.what(Some(at + 2)) == Some(What::Word)
}

/// "73 loads (52 in 2023/24)", "212 routes (last year, 174)", "68 runs (budgeted for 52)": what the count before the brackets was at
/// another time, or should be.
fn is_beside_level(parsed: &Parsed, at: usize) -> bool {
    /// Items between the brackets and the number at most.
    const NEAR: usize = 4;
    let Some(open) = parsed.opens(at) else {
        return false;
    };
    let close = parsed.beyond_brackets(open).saturating_sub(1);
    let timed = |place: usize| matches!(parsed.what(Some(place)), Some(What::Period(_)));
    let levelled = |place: usize| {
        matches!(
            parsed.word(Some(place)),
            "last"
                | "previous"
                | "previously"
                | "budget"
                | "budgeted"
                | "target"
                | "forecast"
                | "planned"
        )
    };
    let alone = (open + 1..close).all(|place| place == at || !parsed.is_figure(place));
    let before = at - open <= NEAR
        && close == at + 1
        && (open + 1..at).any(|place| timed(place) || levelled(place));
    let behind = open + 1 == at
        && matches!(parsed.word(Some(at + 1)), "in" | "at" | "last" | "for")
        && (at + 1..close).any(timed)
        && close - at <= NEAR;
    alone
        && (before || behind)
        && counted_before(parsed, open).is_some_and(|first| open - first <= NEAR)
}

#[cfg(test)]
mod tests {
    use crate::counted::tests::check;

    #[test]
    fn a_count_may_leave_its_noun_to_what_stands_before() {
        check("Eighteen had been recruited but 26 had left", &[true, true]);
        check("Of them 118 were apprentices.", &[true]);
        check("We decided 79.", &[true]);
        check(
            "Of these we returned 28 for local action, closed 29 after enquiries and upheld 18.",
            &[true; 3],
        );
        check("The Council refused 204 of them.", &[true]);
        check("Of the 213 received some were agreed.", &[true]);
        check(
            "A duty was owed to 310 households: 171 were owed one duty and 139 a relief duty",
            &[true; 3],
        );
        check("Loads numbered 73 (52 in 2023/24).", &[true, true]);
        check("There were 68 runs (budgeted for 52).", &[true, true]);
        check(
            "Missed bins averaged 85 a month, or 255 over the quarter.",
            &[true, true],
        );
    }

    #[test]
    fn what_numbers_or_scores_is_no_count() {
        check("Bidder B scored 87.", &[false]);
        check("It agreed 5.", &[false]);
        check("The route 12 was withdrawn", &[false]);
        check("Those aged 16 for the most part", &[]);
    }
}
