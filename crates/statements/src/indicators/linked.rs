//! How a verb ties a figure to its subject: "is", "covers", "has risen to", or the subject of a clause of its own.

use super::subject;
use crate::lexicon::movement;
use crate::parse::{Parsed, What};

/// Whether a verb says that its subject is what follows.
pub(super) fn is_copula(word: &str) -> bool {
    matches!(
        word,
        "is" | "was" | "are" | "were" | "be" | "totals" | "totalled" | "equals"
    )
}

/// Whether the figure is where its subject went: "has increased to £1.6bn", "was £1.6bn".
pub(super) fn moved_to(parsed: &Parsed, at: usize) -> bool {
    let before = parsed.word(at.checked_sub(1));
    let earlier = parsed.word(at.checked_sub(2));
    matches!(before, "to" | "from" | "by" | "at") && movement(earlier).is_some()
        || matches!(
            before,
            "is" | "was" | "are" | "were" | "totalled" | "totals"
        )
}

/// Whether the figure is where something moved: "had risen to 80 people", "were up 11% to 6,000 incidents", "fell by 3% in May, to
/// 71,480 offences".
pub(super) fn has_moved(parsed: &Parsed, at: usize) -> bool {
    /// Items between the change and where it leads at most.
    const NEAR: usize = 9;
    if reaches(parsed, at) {
        return true;
    }
    if parsed.word(at.checked_sub(1)) != "to" {
        return false;
    }
    // "will hold up to a maximum of 80": a bound
    let bound = parsed.word(at.checked_sub(2)) == "up"
        && !matches!(
            parsed.word(at.checked_sub(3)),
            "is" | "was" | "are" | "were" | "been" | "went" | "gone" | "goes" | "moved" | "came"
        );
    if movement(parsed.word(at.checked_sub(2))).is_some() && !bound {
        return true;
    }
    // "grew by 5.9% from 848 to 898 visits"
    let from = at
        .checked_sub(2)
        .filter(|&from| parsed.is_figure(from) && parsed.word(from.checked_sub(1)) == "from");
    if from.is_some_and(|from| movement(parsed.word(from.checked_sub(2))).is_some()) {
        return true;
    }
    let at = from.unwrap_or(at);
    let change = parsed
        .figure_before(at)
        .filter(|change| at - change <= NEAR)
        .filter(|&change| {
            let plain = (change + 1..at - 1).all(|word| match parsed.what(Some(word)) {
                Some(What::Period(_)) => true,
                Some(What::Word) => !subject::ends_subject(parsed, word),
                _ => parsed.word(Some(word)) == ",",
            });
            let own = matches!(
                parsed.what(Some(change + 1)),
                Some(What::Word) if !matches!(parsed.word(Some(change + 1)), "to" | "from" | "in" | "over" | "during")
            );
            plain && !own
        });
    change.is_some_and(|change| {
        let verb = change.checked_sub(if parsed.word(change.checked_sub(1)) == "by" {
            2
        } else {
            1
        });
        let moved = parsed.word(verb);
        // Not a noun: "a rise of 5% to 60 places".
        movement(moved).is_some()
            && !matches!(
                parsed.word(verb.and_then(|verb| verb.checked_sub(1))),
                "a" | "an" | "the"
            )
    })
}

/// "visits went on growing, reaching a record high of 6,000 trips"
pub(super) fn reaches(parsed: &Parsed, at: usize) -> bool {
    /// Words between the verb and its figure at most: "reaching a new quarterly record high of".
    const NEAR: usize = 7;
    let idle = |word: &str| {
        super::idle::is_idle(word)
            || matches!(
                word,
                "new" | "record" | "high" | "low" | "peak" | "quarterly" | "annual" | "level"
            )
    };
    (at.saturating_sub(NEAR)..at)
        .rev()
        .find(|&word| !idle(parsed.word(Some(word))))
        .is_some_and(|verb| {
            parsed.word(Some(verb)) == "reaching" && parsed.word(verb.checked_sub(1)) == ","
        })
}

/// Whether a share behind a comma is what the figure before it is or comes to: ", representing 15% of", ", equal to 15% of".
pub(super) fn is_said_to_be(parsed: &Parsed, at: usize) -> bool {
    let word = |back: usize| parsed.word(at.checked_sub(back));
    let comma = match (word(2), word(1)) {
        (_, "representing" | "constituting" | "comprising") => 2,
        ("equal" | "equivalent" | "equating" | "amounting", "to") => 3,
        _ => return false,
    };
    matches!(word(comma), "," | "(")
}

/// Whether the verb right before a share says that its subject is it: "covers 32% of the area".
pub(super) fn makes_up(parsed: &Parsed, at: usize) -> bool {
    // "recovered to as high as 82% of the level before"
    // "is forecast to rise from 82.8% of GDP"
    if matches!(parsed.word(at.checked_sub(1)), "to" | "from")
        && movement(parsed.word(at.checked_sub(2))).is_some()
    {
        return true;
    }
    // "rose from 12% of income in 2021/22 to 14% of income"
    let from = parsed.figure_before(at).filter(|&from| {
        parsed.word(at.checked_sub(1)) == "to"
            && parsed.word(from.checked_sub(1)) == "from"
            && parsed.are_alike(from, at)
    });
    if from.is_some_and(|from| movement(parsed.word(from.checked_sub(2))).is_some()) {
        return true;
    }
    // "all 12 major ones were decided, as were 94% of minor ones"
    if parsed.word(at.checked_sub(2)) == "as" {
        return false;
    }
    let as_high = usize::from(parsed.word(at.checked_sub(1)) == "as") * 3;
    (at.saturating_sub(3 + as_high)..at)
        .rev()
        .take_while(|&before| !parsed.is_figure(before))
        .any(|before| {
            matches!(
                parsed.word(Some(before)),
                "covers"
                    | "covered"
                    | "represents"
                    | "represented"
                    | "represent"
                    | "account"
                    | "accounts"
                    | "accounted"
                    | "comprise"
                    | "comprises"
                    | "comprised"
                    | "constitute"
                    | "constitutes"
                    | "constituted"
                    | "is"
                    | "are"
                    | "was"
                    | "were"
                    | "be"
                    | "receives"
                    | "received"
                    | "spends"
                    | "spent"
                    | "cost"
                    | "costs"
                    | "up"
                    | "stand"
                    | "stands"
                    | "stood"
                    | "stabilising"
                    | "settling"
                    | "settle"
                    | "settles"
                    | "settled"
                    | "recovered"
                    | "amounted"
                    | "amounts"
                    | "equates"
                    | "equated"
            )
        })
}

/// Whether a figure stands in the subject of a clause of its own: "were £14m over, and savings of £10m had been made".
pub(super) fn opens_clause(parsed: &Parsed, at: usize) -> bool {
    /// Items of a subject on either side of its figure at most.
    const NEAR: usize = 8;
    let joined = (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|&before| !parsed.is_figure(before))
        .any(|before| {
            matches!(
                parsed.word(Some(before)),
                "and" | ";" | "while" | "whilst" | "but"
            ) && (0..before).any(|earlier| parsed.is_figure(earlier))
        });
    joined
        && (at + 1..at + 1 + NEAR)
            .take_while(|&next| !matches!(parsed.word(Some(next)), "," | ";" | "and"))
            .any(|next| subject::ends_subject(parsed, next))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn a_bound_is_nowhere_that_something_moved_to() {
        assert_eq!(
            shown("Each town will take up to a maximum of 400 square metres of office space")[0],
            "400 square metres: office space"
        );
    }

    #[test]
    fn a_share_behind_a_comma_is_what_the_figure_before_comes_to() {
        let check = |sentence| crate::parse::holds_of_last(sentence, super::is_said_to_be);
        assert!(check("The levy was £1.2m, representing 15% of fees"));
        assert!(check("The levy was £1.2m, equal to 15% of fees"));
        assert!(!check("It has a share representing 15% of fees"));
    }

    #[test]
    fn what_moved_from_one_share_to_another_is_the_subject() {
        assert_eq!(
            shown("Public debt rose from 82.8% of output in 2023-24 to 83.5% of output")[1],
            "83.5%: Public debt, share of output"
        );
        // Where nothing moved, it is what it is a share of.
        assert_eq!(
            shown("Prices apply to 83.5% of customers")[0],
            "83.5%: customers"
        );
    }
}
